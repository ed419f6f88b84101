"""Read relations from tables whose column headings say them.

A row with a document under "Văn bản bị bãi bỏ" and another under "Văn bản bãi bỏ" states that the second
repeals the first; a cell such as "Được thay thế bằng Quyết định số …" acts on the document in the row.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from legalref.model import RelationType
from legalref.relations.cues import CueBook
from legalref.relations.effects import effective_date
from legalref.relations.pairs import Found, between
from legalref.relations.structure import Node

__all__ = ["tabulated"]

_CELL: Final = re.compile(r"\t|\s\|\s?|^\|\s?")
_UNDERGOES: Final = re.compile(r"(?:bị|được)\s", re.IGNORECASE)
_REACH: Final = 60
"""How many rows below its heading a table is followed."""


class _Row(Struct, frozen=True):
    start: int
    cells: tuple[tuple[int, int], ...]


def tabulated(text: str, nodes: Sequence[Node], cues: CueBook) -> Iterator[Found]:
    """Yield the relations of table rows that hold two documents."""
    rows: list[_Row] = []
    starts = [node.start for node in nodes]
    for row in _rows(text, nodes):
        held = [nodes[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in row.cells]
        filled = [index for index, found in enumerate(held) if found]
        if len(filled) == 2 and not any(node.quoted for found in held for node in found):  # two documents, one relation
            yield from _of_row(text, row, held[filled[0]][0], held[filled[1]][0], filled, rows, cues)
        rows.append(row)


def _rows(text: str, nodes: Sequence[Node]) -> Iterator[_Row]:
    """Yield the lines with cells, from the first that can be a heading to the last that holds a citation."""
    if not nodes:
        return
    at = 0
    end = nodes[-1].end
    for line in text.split("\n"):
        if at > end:
            return
        if "\t" in line or "|" in line:
            cells = []
            begin = at
            for mark in _CELL.finditer(line):
                cells.append((begin, at + mark.start()))
                begin = at + mark.end()
            cells.append((begin, at + len(line)))
            yield _Row(at, tuple(cells))
        at += len(line) + 1


def _of_row(
    text: str, row: _Row, one: Node, other: Node, filled: Sequence[int], rows: Sequence[_Row], cues: CueBook
) -> Iterator[Found]:
    start, end = row.cells[filled[1]][0], other.start
    own = cues.before(text[start:end], "act")
    if own and not text[start : start + own.start].strip(" |\t\n(-") and own.relation is not RelationType.IMPLEMENTS:
        source, target = (other, one) if own.cue.passive else (one, other)
        yield from between(source, target, own, one.start, other.end, "table cell", _date_in(text, row), cues)
        return
    heading = next((head for head in reversed(rows[-_REACH:]) if _is_heading(text, head, filled)), None)
    if heading is None:
        return
    words = [text[slice(*heading.cells[index])] for index in filled]
    for index, (acted, acting) in enumerate(((one, other), (other, one))):
        cue = cues.last(words[1 - index], "act")
        if (
            cue
            and not _UNDERGOES.search(words[1 - index][: cue.start + 1])
            and _UNDERGOES.search(words[index])
            and cues.last(words[index], "act")
        ):
            yield from between(
                acting,
                acted,
                cue,
                min(one.start, other.start),
                max(one.end, other.end),
                "table heading",
                _date_in(text, row),
                cues,
            )
            return


def _is_heading(text: str, row: _Row, filled: Sequence[int]) -> bool:
    return len(row.cells) > filled[1] and not any(
        char.isdigit() for index in filled for char in text[slice(*row.cells[index])]
    )


def _date_in(text: str, row: _Row) -> str | None:
    return effective_date(text, row.cells[0][0], row.cells[-1][1])
