"""Show findings in the user's own Word document: a copy of it, with one comment for each finding.

Comments stand at the exact characters. Word allows comments in the body only: what stands in a footnote is
commented at its mark, what stands in a text box at the place that holds the box, and what stands in a
header or footer at the beginning of the document, each time with the place and the words.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from legalref.model import Finding
from legalref.reading.docx import Part, Piece, child_text, name_of, open_parts, spell, value_of
from legalref.reading.errors import ReadError
from legalref.views.files import ExportError, write_file
from legalref.views.labels import SEVERITY, Language

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element
else:
    Document = Element = Any

__all__ = ["annotate", "comment_text"]

AUTHOR: Final = "legalref"
INITIALS: Final = "LR"

_WORDS: Final[dict[Language, dict[str, str]]] = {
    "vi": {
        "suggestion": "Gợi ý",
        "evidence": "Dẫn chứng",
        "footnotes": "Cước chú",
        "endnotes": "Chú thích cuối văn bản",
        "header": "Đầu trang",
        "footer": "Chân trang",
        "box": "Khung chữ",
    },
    "en": {
        "suggestion": "Suggestion",
        "evidence": "Evidence",
        "footnotes": "Footnote",
        "endnotes": "Endnote",
        "header": "Header",
        "footer": "Footer",
        "box": "Text box",
    },
}
_NOT_XML: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Stretch(Struct, frozen=True):
    """Characters ``start`` to ``end`` of the text, held by one run."""

    start: int
    end: int
    piece: Piece
    run: Element


def annotate(docx_path: str | Path, findings: Iterable[Finding], out_path: str | Path, lang: Language = "vi") -> int:
    """Write a copy of the DOCX at ``docx_path`` to ``out_path`` with a comment for each finding.

    Offsets of the findings are those of ``read(docx_path).text``. Text and look of the document stay as they
    are. Returns the number of comments written.
    Raises ``ReadError`` when the document cannot be read, ``ValueError`` when a finding does not belong to
    its text, ``ExportError`` when ``out_path`` cannot be written or is the document itself.
    """
    source, target = Path(docx_path), Path(out_path)
    if target.exists() and source.exists() and target.samefile(source):
        raise ExportError(f"{target}: is the document itself; give another name for the copy")
    try:
        data = source.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(str(source), "missing") from error
    except OSError as error:
        raise ReadError(str(source), "denied", error.strerror or str(error)) from error
    parts, fonts, _ = open_parts(data, str(source))
    document = _open(data, str(source))
    # The body that is changed is python-docx's own; the other parts are only looked at.
    parts[0] = Part(parts[0].name, parts[0].path, document.element)
    walked, contents, _ = spell(parts, fonts)
    ordered = sorted(findings, key=lambda finding: (finding.start, -finding.end))
    text = "".join(contents)
    if not text.strip():
        raise ReadError(str(source), "empty")
    _verify(text, ordered, str(source))
    stretches = _split(walked, contents, {offset for finding in ordered for offset in (finding.start, finding.end)})
    for finding in ordered:
        held = _held(stretches, finding)
        where, first, last = _anchor(document, parts, held)
        document.add_comment(
            runs=[_as_run(document, first), _as_run(document, last)],
            text=comment_text(finding, lang, where),
            author=AUTHOR,
            initials=INITIALS,
        )
    out = io.BytesIO()
    document.save(out)
    write_file(target, out.getvalue())
    return len(ordered)


def comment_text(finding: Finding, lang: Language = "vi", where: str = "") -> str:
    """Return the words of one comment: severity and message, then suggestion and evidence, a line each.

    ``where`` names the kind of place ("footnotes", "header", "box") of a finding that cannot be marked
    where it stands; its words are quoted then.
    """
    words = _WORDS[lang]
    lines = [f"{SEVERITY[lang][finding.severity]}: {finding.message}"]
    if where:
        lines.insert(0, f"[{words[where]}] “{finding.text}”")
    if finding.suggestion:
        lines.append(f"{words['suggestion']}: {finding.suggestion}")
    if finding.evidence:
        lines.append(f"{words['evidence']}: “{finding.evidence}”")
    return _NOT_XML.sub(" ", "\n".join(" ".join(line.split()) for line in lines))


def _open(data: bytes, path: str) -> Document:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError) as error:
        raise ReadError(path, "docx", str(error)) from error


def _as_run(document: Document, element: Element) -> Any:
    from docx.text.run import Run

    return Run(element, document._body)  # type: ignore[arg-type]  # the element is python-docx's own CT_R


def _verify(text: str, findings: Sequence[Finding], path: str) -> None:
    """Raise ``ValueError`` for a finding of another document, or of another state of this one."""
    for finding in findings:
        inside = 0 <= finding.start <= finding.end <= len(text)
        if not inside or text[finding.start : finding.end] != finding.text:
            raise ValueError(
                f"{path}: finding {finding.code} at {finding.start}-{finding.end} does not belong to this text "
                f"(it says {finding.text!r}); check the document again"
            )


def _split(walked: Sequence[Piece], contents: Sequence[str], offsets: set[int]) -> list[_Stretch]:
    """Split the runs of the body at ``offsets`` and return what each run holds now, in order.

    A run whose letters were decoded to another length, and a run outside the body, stays whole.
    """
    cuts = sorted(offsets)
    stretches: list[_Stretch] = []
    start = at = 0
    for piece, content in zip(walked, contents, strict=True):
        end = start + len(content)
        if piece.run is not None and content:
            while at < len(cuts) and cuts[at] <= start:
                at += 1
            run, low = piece.run, start
            if piece.part == "body" and len(content) == len(piece.text):
                while at < len(cuts) and cuts[at] < end:
                    after = _split_run(run, cuts[at] - low)
                    stretches.append(_Stretch(low, cuts[at], piece, run))
                    run, low = after, cuts[at]
                    at += 1
            stretches.append(_Stretch(low, end, piece, run))
        start = end
    return stretches


def _split_run(run: Element, length: int) -> Element:
    """Cut a run after ``length`` characters of its text; return the new run behind it, with the same look."""
    behind = copy.copy(run)
    behind[:] = []
    left = length
    for child in list(run):
        if name_of(child) == "rPr":
            behind.append(copy.deepcopy(child))
            continue
        text = child_text(child)
        if left <= 0:
            behind.append(child)
        elif len(text) > left:
            # Only w:t holds more than one character.
            rest = copy.deepcopy(child)
            _set_text(child, text[:left])
            _set_text(rest, text[left:])
            behind.append(rest)
            left = 0
        else:
            left -= len(text)
    run.addnext(behind)
    return behind


def _set_text(element: Element, text: str) -> None:
    element.text = text
    # Without it Word drops blanks at the ends.
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _held(stretches: Sequence[_Stretch], finding: Finding) -> list[_Stretch]:
    """Return the stretches that a finding covers; for an empty or unheld span the nearest one."""
    covered = [each for each in stretches if each.start < finding.end and each.end > finding.start]
    if covered:
        # The part of the first letter decides, should a finding run over the end of a part.
        return [each for each in covered if each.piece.part == covered[0].piece.part]
    return [min(stretches, key=lambda each: min(abs(each.start - finding.start), abs(each.end - finding.start)))]


def _anchor(document: Document, parts: Sequence[Part], held: Sequence[_Stretch]) -> tuple[str, Element, Element]:
    """Return where a comment must say that its words stand ("" in the body), and its first and last run."""
    first, last = held[0], held[-1]
    if first.piece.part == "body":
        outer = _holder(first.run)
        return ("box", outer, outer) if outer is not None else ("", first.run, _outside(last.run))
    kind = first.piece.part.rstrip("0123456789")
    mark = _note_mark(document, kind, first.run)
    if mark is None:
        mark = _first_run(document)
    return kind if kind in _WORDS["vi"] else "footer", mark, mark


def _ancestors(element: Element, name: str) -> Iterator[Element]:
    return (each for each in element.iterancestors() if name_of(each) == name)


def _holder(run: Element) -> Element | None:
    """Return the run of the body on which the text box around ``run`` hangs; none outside text boxes."""
    boxes = list(_ancestors(run, "txbxContent"))
    return next(_ancestors(boxes[-1], "r"), None) if boxes else None


def _outside(run: Element) -> Element:
    outer = _holder(run)
    return run if outer is None else outer


def _note_mark(document: Document, kind: str, run: Element) -> Element | None:
    """Return the run in the body that carries the mark of the note in which ``run`` stands."""
    name = kind.removesuffix("s")
    note = next(_ancestors(run, name), None)
    if note is None:
        return None
    for element in document.element.iter():
        if name_of(element) == f"{name}Reference" and value_of(element, "id") == value_of(note, "id"):
            return next(_ancestors(element, "r"), None)
    return None


def _first_run(document: Document) -> Element:
    """Return the first run of the body, made where there is none."""
    first: Element | None = next((each for each in document.element.iter() if name_of(each) == "r"), None)
    if first is None:
        paragraph = document.paragraphs[0] if document.paragraphs else document.add_paragraph()
        first = paragraph.add_run("")._r
    return first
