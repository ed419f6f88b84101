"""Draw a trace as a tree of text: what implements what, each step with the sentence that says so."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, Literal, Protocol

from legalref.views.labels import RELATION, Language, day, label

__all__ = ["Direction", "Passage", "TraceRow", "tree"]

Direction = Literal["down", "up"]


class Passage(Protocol):
    """The words that prove a step; ``start`` and ``end`` are character offsets into the text read from ``file``."""

    @property
    def file(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


class TraceRow(Protocol):
    """One step of a trace; the start has no ``parent``, no ``relation`` and no ``evidence``."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def number(self) -> str | None: ...  # noqa: D102
    @property
    def type(self) -> str | None: ...  # noqa: D102
    @property
    def issuer(self) -> str | None: ...  # noqa: D102
    @property
    def date(self) -> str | None: ...  # noqa: D102
    @property
    def title(self) -> str | None: ...  # noqa: D102
    @property
    def relation(self) -> str | None: ...  # noqa: D102
    @property
    def depth(self) -> int: ...  # noqa: D102
    @property
    def parent(self) -> str | None: ...  # noqa: D102
    @property
    def evidence(self) -> Passage | None: ...  # noqa: D102
    @property
    def seen(self) -> bool: ...  # noqa: D102


_SEEN: Final[dict[Language, str]] = {"vi": "đã nêu ở trên", "en": "shown above"}
_CHARACTERS: Final[dict[Language, str]] = {"vi": "ký tự", "en": "characters"}
_ARROW: Final[dict[Direction, str]] = {"down": "←", "up": "→"}
_NARROWEST: Final = 32


def tree(
    rows: Sequence[TraceRow], *, direction: Direction = "down", width: int = 100, lang: Language = "vi"
) -> list[str]:
    """Return the lines of the tree of ``rows``, in their order, at most about ``width`` characters each.

    In a trace downwards the lower document acts on the upper one ("thực hiện ←"), in a trace upwards the upper
    document acts on the lower one ("thực hiện →"). Rows may come depth first or breadth first. A row that is
    ``seen`` is marked and has nothing below it.
    """
    below: dict[tuple[str, int], list[int]] = defaultdict(list)
    holders = {(row.document, row.depth) for row in rows if not row.seen}
    roots: list[int] = []
    for index, row in enumerate(rows):
        holder = (row.parent or "", row.depth - 1)
        if row.parent is not None and holder in holders:
            below[holder].append(index)
        else:
            roots.append(index)
    return [line for index in roots for line in _branch(rows, index, below, direction, width, lang)]


def _branch(
    rows: Sequence[TraceRow],
    root: int,
    below: dict[tuple[str, int], list[int]],
    direction: Direction,
    width: int,
    lang: Language,
) -> Iterator[str]:
    """Yield the lines under one root; a stack instead of recursion, since chains may be long."""
    stack = [(root, "", "")]
    while stack:
        index, head, tail = stack.pop()
        row = rows[index]
        children = [] if row.seen else below[row.document, row.depth]
        step = f"{label(RELATION, lang, row.relation)} {_ARROW[direction]} " if row.relation and row.parent else ""
        yield from _wrapped(step + _heading(row, lang), head, tail + ("│  " if children else "   "), width)
        rest = tail + ("│  " if children else "   ")
        for line in _details(row, lang):
            yield from _wrapped(line, rest, rest, width)
        for child in reversed(children):
            last = child == children[-1]
            stack.append((child, tail + ("└─ " if last else "├─ "), tail + ("   " if last else "│  ")))


def _heading(row: TraceRow, lang: Language) -> str:
    name = row.number or row.title or row.document
    parts = [name, row.type, row.issuer, day(row.date, lang)]
    marked = f"({_SEEN[lang]})" if row.seen else None
    return " ".join(filter(None, [" · ".join(_plain(part) for part in parts if part), marked]))


def _details(row: TraceRow, lang: Language) -> Iterator[str]:
    if row.title and row.number and not row.seen:
        yield _plain(row.title)
    if row.evidence is not None:
        passage = row.evidence
        where = f"{_plain(passage.file)}, {_CHARACTERS[lang]} {passage.start}–{passage.end}"
        yield f"“{_plain(passage.text)}” [{where}]"


def _wrapped(text: str, head: str, tail: str, width: int) -> list[str]:
    room = max(_NARROWEST, width - len(tail))
    lines = textwrap.wrap(text, room, break_on_hyphens=False) or [""]
    return [(head if index == 0 else tail) + line for index, line in enumerate(lines)]


def _plain(text: str) -> str:
    """Return ``text`` on one line without control characters, which a terminal would obey."""
    blanked = "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in text)
    return " ".join(blanked.split())
