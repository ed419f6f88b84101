"""Small graphs as text that other tools draw: Mermaid (in Markdown pages) and Graphviz.

Both are meant for a trace of some dozens of documents; ids are numbers, so that no text of a document is syntax.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from legalref.views.labels import LEVEL as LEVEL_LABELS
from legalref.views.labels import RELATION, Language, day, label
from legalref.views.palette import LEVEL, LEVELS
from legalref.views.palette import RELATION as COLOURS
from legalref.views.table import DocumentRow, RelationRow, Table, caption

__all__ = ["dot", "mermaid"]


def mermaid(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return a Mermaid flowchart; acting documents stand below what they act on."""
    numbers = {row.id: f"n{index}" for index, row in enumerate(table.documents, start=1)}
    lines = ["flowchart BT"]
    if title:
        lines.insert(0, f"---\ntitle: {_quoted_yaml(title)}\n---")
    for row in table.documents:
        words = "<br/>".join(_entities(part) for part in _lines(row, lang))
        lines.append(f'  {numbers[row.id]}["{words}"]:::{_level(row)}')
    for edge, count in _strands(table):
        words = _entities(_words(edge, count, lang))
        line = "-->" if edge.certainty == "stated" else "-.->"
        lines.append(f'  {numbers[edge.source]} {line}|"{words}"| {numbers[edge.target]}')
    for level in LEVELS:
        shade = LEVEL[level]
        lines.append(f"  classDef {level} fill:{shade.fill},stroke:{shade.border},color:#1d2733")
    return ("\n".join(lines) + "\n").encode("utf-8")


def dot(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return a Graphviz digraph; ``dot -Tsvg`` draws acting documents below what they act on."""
    numbers = {row.id: f"n{index}" for index, row in enumerate(table.documents, start=1)}
    lines = [
        "digraph legalref {",
        '  graph [rankdir=BT, charset="UTF-8", fontname="sans-serif"];',
        '  node [shape=box, style="rounded,filled", fontname="sans-serif", fontsize=11];',
        '  edge [fontname="sans-serif", fontsize=9];',
    ]
    if title:
        lines.append(f"  label={_quoted(title)}; labelloc=t;")
    for row in table.documents:
        shade = LEVEL[_level(row)]
        words = _quoted("\n".join(_lines(row, lang)))
        hint = _quoted(f"{label(LEVEL_LABELS, lang, row.level)}: {row.title or row.id}")
        style = ', style="rounded,filled,dashed"' if row.is_stub else ""
        lines.append(
            f"  {numbers[row.id]} [label={words}, tooltip={hint}, "
            f'fillcolor="{shade.fill}", color="{shade.border}"{style}];'
        )
    for edge, count in _strands(table):
        style = "" if edge.certainty == "stated" else ", style=dashed"
        colour = COLOURS.get(edge.type, COLOURS["cites"])
        words = _quoted(_words(edge, count, lang))
        lines.append(f'  {numbers[edge.source]} -> {numbers[edge.target]} [label={words}, color="{colour}"{style}];')
    lines.append("}")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _strands(table: Table) -> list[tuple[RelationRow, int]]:
    """Return one relation for each (source, target, type, certainty), with the number of its passages."""
    counts = Counter((edge.source, edge.target, edge.type, edge.certainty) for edge in table.relations)
    first = {(edge.source, edge.target, edge.type, edge.certainty): edge for edge in reversed(table.relations)}
    return [(first[strand], counts[strand]) for strand in counts]


def _lines(row: DocumentRow, lang: Language) -> list[str]:
    about = " · ".join(part for part in (row.type, day(row.date, lang)) if part)
    return [part for part in (caption(row), " ".join(about.split()), " ".join((row.issuer or "").split())) if part]


def _words(edge: RelationRow, count: int, lang: Language) -> str:
    words = label(RELATION, lang, edge.type)
    return f"{words} ×{count}" if count > 1 else words


def _level(row: DocumentRow) -> str:
    return row.level if row.level in LEVEL else "unknown"


_PLAIN: Final = re.compile(r"[^\w ./,·×-]")


def _entities(text: str) -> str:
    """Write every character that Mermaid, Markdown or HTML could read as syntax as a number."""
    return _PLAIN.sub(lambda match: f"#{ord(match[0])};", text)


def _quoted(text: str) -> str:
    """Return a quoted string of the DOT language; a line break of ours becomes a centred one of the picture."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", " ").replace("\n", "\\n") + '"'


def _quoted_yaml(text: str) -> str:
    import json

    return json.dumps(" ".join(text.split()), ensure_ascii=False)
