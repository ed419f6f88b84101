"""Build ``documents/`` and ``gold/`` from the annotated sources in ``annotated/``.

Usage: ``python corpus/make.py [NAME…]`` (without names: all sources).

A source is one document with its annotations written into the text, so that offsets never drift::

    out: documents/10-KH-SKHCN-2024.docx     (optional: further renderings of the text)
    type: Kế hoạch                           (of the document itself)
    issuer: Sở Khoa học và Công nghệ tỉnh Hưng Yên
    ---
    LEFT || RIGHT                            a line of the two-column head
    | cell | cell |                          a row of a table
    [[Kế hoạch số 187/KH-UBND]]              a mention; its number is a key of ``documents.tsv``
    [[+KEY;f=flag|text]]                     "+": the report reports on it; KEY where the print differs
    [[KEY;p=khoản 2 Điều 5|text]]            a pinpoint; r= the number as printed; d= ISO date; t= type
    [[KEY;a=superseded|text]]                what ``legalref check`` must say of it (codes)
    [[SELF|Số: 10/KH-SKHCN]]                 the document itself
    [[SELF2;t=Kế hoạch|Kế hoạch …]]          the second document of the file
    ⟨về việc …⟩                              the title of the mention that was closed last
    {{reason|37/52}}  {{~reason|kế hoạch}}   no citation; "~": a borderline name
    %%%
    SOURCE type TARGET ; ^first words ; $last words ; scope=… ; eff=… ; cert=… ; note=…

In a relation ``KEY#2`` is the second mention of KEY. The evidence runs from the first of the mentions to
the last; ``^`` moves its start back to the nearest earlier occurrence of the words, ``$`` moves its end
forward. ``cites`` and ``reports_on`` rows of the document itself follow from the mentions.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parent
HEAD_COLUMN = 48
_MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}|⟨|⟩")
_DATE = re.compile(r"ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})")
_TYPE_WORD = re.compile(r"(?i)(số|\d|QCVN|TCVN)")
_HEADING = re.compile(r"(PHẦN|Phần|Chương|Mục|Phụ lục|PHỤ LỤC|Điều \d+\.|[IVX]+\. |\d+(\.\d+)*\. )")


@dataclass
class Mention:
    """One annotated mention; offsets are characters of the plain text."""

    key: str
    reported: bool
    options: dict[str, str]
    start: int
    end: int = -1
    title: tuple[int, int] | None = None


@dataclass
class Source:
    """One parsed source file."""

    name: str
    head: dict[str, str]
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    others: list[dict[str, Any]] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)


def load_documents() -> dict[str, dict[str, str]]:
    """Read ``annotated/documents.tsv``: key, id, type, issuer of each document that a source cites."""
    lines = (CORPUS / "annotated" / "documents.tsv").read_text(encoding="utf-8").splitlines()
    names = lines[0].split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:] if line]
    return {row["key"]: row for row in rows}


def parse(path: Path, documents: dict[str, dict[str, str]]) -> Source:
    """Read one source; raises ``ValueError`` with the file and the words that cannot be read."""
    head_text, _, rest = path.read_text(encoding="utf-8").partition("\n---\n")
    head = dict(line.split(": ", 1) for line in head_text.splitlines() if line)
    body, _, relations = rest.partition("\n%%%\n")
    source = Source(path.stem, head, relations=[line for line in relations.splitlines() if line.strip()])
    marked = "\n".join(_plain_line(line) for line in body.strip("\n").splitlines()) + "\n"
    pieces: list[str] = []
    length = 0
    position = 0
    open_marks: list[tuple[str, Any]] = []
    last_closed: Mention | None = None
    for match in _MARK.finditer(marked):
        pieces.append(marked[position : match.start()])
        length += match.start() - position
        position = match.end()
        sign = match[0]
        if sign == "[[":
            found = re.compile(r"([^\[\]|]*)\|").match(marked, position)
            spec = ""
            if found and "]]" not in found[0]:
                spec, position = found[1], found.end()
            key, *options = spec.lstrip("+").split(";")
            mention = Mention(key, spec.startswith("+"), dict(option.split("=", 1) for option in options), length)
            source.mentions.append(mention)
            open_marks.append(("]]", mention))
        elif sign == "{{":
            reason, position = marked[position : marked.index("|", position)], marked.index("|", position) + 1
            open_marks.append(("}}", {"start": length, "reason": reason}))
        elif sign == "⟨":
            if last_closed is None:
                raise ValueError(f"{path.name}: a title without a mention before {marked[position : position + 40]!r}")
            open_marks.append(("⟩", (last_closed, length)))
        else:
            if not open_marks or open_marks[-1][0] != sign:
                raise ValueError(f"{path.name}: {sign} closes nothing before {marked[position : position + 40]!r}")
            opened = open_marks.pop()[1]
            if sign == "]]":
                opened.end = length
                last_closed = opened
            elif sign == "⟩":
                opened[0].title = (opened[1], length)
            else:
                source.others.append({**opened, "end": length})
    pieces.append(marked[position:])
    if open_marks:
        raise ValueError(f"{path.name}: {open_marks[-1][0]} is missing")
    source.text = "".join(pieces)
    for mention in source.mentions:
        mention.key = mention.key or _key_of(source.text[mention.start : mention.end], documents, path)
        if mention.key not in documents and not mention.key.startswith("SELF"):
            raise ValueError(f"{path.name}: {mention.key!r} is not in documents.tsv")
    return source


def _plain_line(line: str) -> str:
    left, bar, right = line.partition(" || ")
    if bar:
        seen = len(re.sub(r"\[\[(?:[^\[\]|]*\|)?|\]\]|⟨|⟩", "", left))
        return left + " " * max(HEAD_COLUMN - seen, 3) + right
    if line.startswith("| ") and line.endswith(" |"):
        return line[2:-2].replace(" | ", "\t")
    return line


def _key_of(text: str, documents: dict[str, dict[str, str]], path: Path) -> str:
    keys = [key for key in documents if re.search(rf"(?<![\d./]){re.escape(key)}(?![\w-])", text)]
    if len(keys) != 1:
        raise ValueError(f"{path.name}: {text!r} fits {keys or 'no key'}")
    return keys[0]


def citation_rows(source: Source, documents: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """Return the rows of ``citations.jsonl`` in text order."""
    rows = []
    for number, mention in enumerate(source.mentions, 1):
        text = source.text[mention.start : mention.end]
        itself = {"id": _id(mention.key, documents), "type": source.head["type"], "issuer": source.head["issuer"]}
        known = documents.get(mention.key, itself)
        bare = re.split(r"\s+ngày\s", text)[0]
        printed = re.search(r"[Ss]ố:?\s+([\d/].*)$", bare, re.S) or re.search(r"((?:QCVN |TCVN )?[\d/].*)$", bare, re.S)
        raw = mention.options.get("r") or (printed[1].strip() if printed and "/" in printed[1] else None)
        normal = known["id"].split("@")[0].split("~")[0] if mention.key in documents else raw
        number_shown = (mention.options.get("n") or (mention.key if mention.key in documents else raw)) if raw else None
        date = _DATE.search(text)
        iso = mention.options.get("d") or (f"{date[3]}-{int(date[2]):02}-{int(date[1]):02}" if date else None)
        if mention.key == "SELF" and iso is None:
            iso = _head_date(source.text)
        flags = [flag for flag in mention.options.get("f", "").split(",") if flag]
        if mention.key == "SELF":
            flags.append("self")
        elif raw is None:
            flags.append("name_only")
        elif _TYPE_WORD.match(text) and not normal.startswith(("QCVN", "TCVN")):
            flags.append("elliptical_type")
        if iso is None and raw is not None:
            flags.append("no_date")
        if mention.key != "SELF" and not re.match(r"\s*của\b", source.text[mention.end : mention.end + 12]):
            flags.append("elliptical_issuer")
        title = source.text[slice(*mention.title)] if mention.title else None
        rows.append({
            "id": f"m{number}", "start": mention.start, "end": mention.end, "text": text,
            "type": mention.options.get("t", known["type"]), "number": number_shown, "raw_number": raw, "date": iso,
            "issuer": mention.options.get("i", known["issuer"]) or None, "doc_key": known["id"],
            "pinpoint": mention.options.get("p"), "title": title,
            "section": _section(source.text, mention.start), "flags": flags,
        })  # fmt: skip
    return rows


def _head_date(text: str) -> str | None:
    """Return the date of issue that the head prints beside or below the number, None for a blank one."""
    found = re.search(r", ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$", text[:600], re.M)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else None


def _section(text: str, offset: int) -> str:
    headings = [line for line in text[:offset].splitlines() if _HEADING.match(line)]
    return headings[-1][:80] if headings else "Phần mở đầu"


def relation_rows(source: Source, documents: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """Return the rows of ``relations.jsonl``: those written in the source, then cites and reports_on."""
    rows: list[dict[str, Any]] = []
    for line in source.relations:
        try:
            rows.append(_relation(line, source, documents))
        except (ValueError, IndexError) as error:
            raise ValueError(f"{source.name}: {line!r}: {error}") from error
    strong = {
        row["target"]
        for row in rows
        if row["source"] == "SELF" and (row["certainty"] == "stated" or row["type"] == "cites")
    }
    of_second_part = {row["target"] for row in rows if row["source"] == "SELF#2"}
    for key in dict.fromkeys(mention.key for mention in source.mentions if not mention.key.startswith("SELF")):
        own = [(n, m) for n, m in enumerate(source.mentions, 1) if m.key == key]
        reported = [(n, m) for n, m in own if m.reported]
        target = documents[key]["id"]
        if reported or target not in strong:
            number, mention = (reported or own)[0]
            kind = "reports_on" if reported else "cites"
            certainty = "ambiguous" if target in of_second_part else "stated"
            rows.append(_row("SELF", kind, target, source, mention.start, mention.end, None, f"m{number}", certainty))
    return [{"id": f"r{number}", **row} for number, row in enumerate(rows, 1)]


def _relation(line: str, source: Source, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    triple, *options = line.split(" ; ")
    left, kind, right = re.split(r"\s+(?=[a-z_]+\s)|(?<=[a-z])\s+", triple.strip(), maxsplit=2)
    ends = [_mention(reference, source) for reference in (left, right)]
    # the second part speaks of itself from within, far from where the first part names it
    acting = ends[1:] if left == "SELF2" else ends
    spans = [source.mentions[number - 1] for number in acting if number is not None]
    start, end = min(mention.start for mention in spans), max(mention.end for mention in spans)
    values: dict[str, str] = {}
    for option in options:
        if option.startswith("^"):
            start = source.text.rfind(option[1:], 0, start)
        elif option.startswith("$"):
            end = source.text.index(option[1:], end) + len(option) - 1
        else:
            name, _, value = option.partition("=")
            values[name] = value
    if start < 0:
        raise ValueError("the first words do not occur before the mentions")
    ids = [_id(reference, documents) for reference in (left, right)]
    first, second = (f"m{number}" if number else None for number in ends)
    row = _row(ids[0], kind, ids[1], source, start, end, first, second, values.get("cert", "stated"))
    extra = {"scope": values.get("scope"), "effective": values.get("eff"), "note": values.get("note", "")}
    return row | {name: value for name, value in extra.items() if value is not None}


def _mention(reference: str, source: Source) -> int | None:
    key, _, which = reference.partition("#")
    found = [number for number, mention in enumerate(source.mentions, 1) if mention.key == key]
    if key == "SELF":
        return None
    if not found:
        raise ValueError(f"no mention of {key}")
    return found[int(which or 1) - 1]


def _id(reference: str, documents: dict[str, dict[str, str]]) -> str:
    key = reference.partition("#")[0]
    return documents[key]["id"] if key in documents else {"SELF2": "SELF#2"}.get(key, key)


def _row(
    left: str, kind: str, right: str, source: Source, start: int, end: int,
    first: str | None, second: str | None, certainty: str = "stated",
) -> dict[str, Any]:  # fmt: skip
    return {
        "source": left, "target": right, "type": kind, "evidence": source.text[start:end], "start": start,
        "end": end, "certainty": certainty, "source_mention": first, "target_mention": second, "note": "",
    }  # fmt: skip


def other_rows(source: Source) -> list[dict[str, Any]]:
    """Return the rows of ``not_citations.jsonl``."""
    return [
        {
            "start": row["start"], "end": row["end"], "text": source.text[row["start"] : row["end"]],
            "kind": "borderline_name" if row["reason"].startswith("~") else "number",
            "reason": row["reason"].lstrip("~"),
        }
        for row in source.others
    ]  # fmt: skip


def anomaly_rows(source: Source) -> list[dict[str, Any]]:
    """Return the rows of ``anomalies.jsonl``: what a clerk must be told, by the codes of ``legalref check``."""
    found = [
        (code, number, mention)
        for number, mention in enumerate(source.mentions, 1)
        for code in mention.options.get("a", "").split(",")
        if code
    ]
    return [
        {
            "id": f"a{number}", "code": code, "mention": f"m{which}", "start": mention.start, "end": mention.end,
            "text": source.text[mention.start : mention.end],
        }
        for number, (code, which, mention) in enumerate(found, 1)
    ]  # fmt: skip


def blocks(source: Source) -> list[tuple[str, list[list[str]]]]:
    """Cut the plain text into ("head" | "table" | "title" | "text", rows of cells)."""
    found: list[tuple[str, list[list[str]]]] = []
    for line in source.text.splitlines():
        if re.search(r"\S {3,}\S", line):
            kind, cells = "head", re.split(r" {3,}", line.strip())
        elif "\t" in line:
            kind, cells = "table", line.split("\t")
        elif line.strip() and line == line.upper() and not line.startswith(("-", "KT.", "TM.")) and len(line) < 120:
            kind, cells = "title", [line]
        else:
            kind, cells = "text", [line]
        if found and found[-1][0] == kind and kind in {"head", "table"}:
            found[-1][1].append(cells)
        elif line.strip():
            found.append((kind, [cells]))
    return found


def as_html(source: Source) -> str:
    """Render as a page that needs nothing from elsewhere."""
    parts = []
    for kind, rows in blocks(source):
        if kind in {"head", "table"}:
            css = "h" if kind == "head" else "t"
            cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
            lines = "\n".join(f"<tr>{row}</tr>" for row in cells)
            parts.append(f'<table class="{css}">\n{lines}\n</table>')
        elif kind == "title":
            parts.append(f"<h2>{html.escape(rows[0][0])}</h2>")
        else:
            parts.append(f"<p>{html.escape(rows[0][0])}</p>")
    style = (
        "body{font-family:'Times New Roman','DejaVu Serif',serif;font-size:13pt;margin:2cm}"
        "h2{text-align:center;font-size:14pt}table{width:100%;border-collapse:collapse}"
        ".h td{text-align:center;width:50%}.t td{border:1px solid #000;padding:3px}p{text-align:justify}"
    )
    body = "\n".join(parts)
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(source.name)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def as_markdown(source: Source) -> str:
    """Render as Markdown: pipe tables, bold titles."""
    parts = []
    for kind, rows in blocks(source):
        if kind in {"head", "table"}:
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            parts.append("\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]))
        elif kind == "title":
            parts.append(f"## {rows[0][0]}")
        else:
            parts.append(re.sub(r"^(Điều \d+\.)", r"**\1**", rows[0][0]))
    return "\n\n".join(parts) + "\n"


def write_docx(source: Source, path: Path) -> None:
    """Render with python-docx: the head as a table without borders, annex tables with a grid."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(13)
    for kind, rows in blocks(source):
        if kind in {"head", "table"}:
            table = document.add_table(rows=0, cols=max(len(row) for row in rows))
            if kind == "table":
                table.style = "Table Grid"
            for row in rows:
                cells = table.add_row().cells
                for cell, value in zip(cells, row, strict=False):
                    cell.text = value
        else:
            paragraph = document.add_paragraph()
            run = paragraph.add_run(rows[0][0])
            if kind == "title":
                run.bold = True
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(str(path))


def write_pdf(source: Source, path: Path) -> None:
    """Print the HTML rendering with Chromium, which is told to reach no network."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(as_html(source), encoding="utf-8")
        subprocess.run(  # noqa: S603  # a fixed program on a page that this script wrote
            [
                shutil.which("chromium") or "chromium",
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--disable-background-networking", f"--user-data-dir={folder}/profile", f"--print-to-pdf={path}",
                page.as_uri(),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def write_jsonl(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write one JSON object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def build(path: Path, documents: dict[str, dict[str, str]]) -> None:
    """Write all renderings and the gold folder of one source."""
    source = parse(path, documents)
    folder = CORPUS / "gold" / source.name
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / f"{source.name}.txt"
    unchanged = plain.is_file() and plain.read_text(encoding="utf-8") == source.text
    plain.write_text(source.text, encoding="utf-8")
    write_jsonl(folder / "citations.jsonl", citation_rows(source, documents))
    write_jsonl(folder / "relations.jsonl", relation_rows(source, documents))
    write_jsonl(folder / "not_citations.jsonl", other_rows(source))
    if anomalies := anomaly_rows(source):
        write_jsonl(folder / "anomalies.jsonl", anomalies)
    for out in source.head.get("out", "").split():
        target = CORPUS / out
        target.parent.mkdir(parents=True, exist_ok=True)
        if unchanged and target.suffix in {".docx", ".pdf"} and target.is_file():
            # both formats carry the time of writing: the same text would give other bytes
            continue
        if target.suffix == ".docx":
            write_docx(source, target)
        elif target.suffix == ".pdf":
            write_pdf(source, target)
        else:
            render = {".html": as_html, ".md": as_markdown}.get(target.suffix, lambda item: item.text)
            target.write_text(render(source), encoding="utf-8")


def main() -> None:
    """Build the sources that are named, or all."""
    documents = load_documents()
    wanted = set(sys.argv[1:])
    for path in sorted((CORPUS / "annotated").glob("*.ann")):
        if not wanted or path.stem in wanted:
            build(path, documents)


if __name__ == "__main__":
    main()
