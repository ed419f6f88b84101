"""What all ways of naming a document by less than its number share: the records, and spans already taken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from legalref.extraction.mentions import Mention
from legalref.model import Citation, Kind

__all__ = ["Known", "ShortName", "Spans", "distinct", "known_citations"]

# found once, since Python 3.11 is slow to look up a member of an enumeration
_SELF: Final = Kind.SELF
_LOOK_BACK: Final = 8
"""How many of the spans added last can touch a new one: they are added in text order, one way of naming at a time."""
_NONE_LEFT: Final = (2**62, 2**62)
"""A span behind every text."""


class ShortName(Struct, frozen=True, gc=False):
    """A short name in the normalised text, with what it was bound to."""

    start: int
    end: int
    type: str | None
    serial: str | None
    document: str | None
    how: str
    candidates: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    issuer: str | None = None
    date: str | None = None
    """ISO date printed behind the serial."""
    number: str | None = None
    """Full number of the one citation that a serial means."""


class Known(Struct, frozen=True, gc=False):
    """One citation that a short name can mean, with its place in the normalised text."""

    start: int
    end: int
    type: str | None
    serial: str | None
    document: str | None
    """None for the document itself: what it says of itself names no other one."""
    issuer: str | None
    candidates: tuple[str, ...]
    number: str | None = None


class Spans:
    """Spans already taken; asked in any order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._more: list[tuple[int, int]] = []

    def touches(self, start: int, end: int) -> bool:
        """Whether a span shares a character with one that is taken."""
        index = bisect_right(self._starts, end - 1) - 1
        if index >= 0 and self._ends[index] > start:
            return True
        return any(first < end and start < last for first, last in self._more[-_LOOK_BACK:])

    def outside(self, offsets: Iterable[int]) -> Iterator[int]:
        """Yield the offsets, given in text order, that lie in none of the spans taken from the first."""
        spans = zip(self._starts, self._ends, strict=True)
        start, end = next(spans, _NONE_LEFT)
        for offset in offsets:
            while end <= offset:
                start, end = next(spans, _NONE_LEFT)
            if offset < start:
                yield offset

    def add(self, start: int, end: int) -> None:
        """Take a span."""
        self._more.append((start, end))


def known_citations(mentions: Sequence[Mention], citations: Sequence[Citation]) -> list[Known]:
    """Return the citations already read, in text order."""
    return [
        Known(
            mention.start,
            mention.end,
            citation.type,
            mention.number.serial.lstrip("0") if mention.number else None,
            citation.document if citation.kind is not _SELF else None,
            citation.issuer,
            citation.candidates,
            citation.number,
        )
        for mention, citation in zip(mentions, citations, strict=True)
    ]


def distinct(items: Iterable[Known]) -> list[Known]:
    """Return one citation for each document, in text order."""
    seen: dict[str, Known] = {}
    for item in items:
        if item.document:
            seen.setdefault(item.document, item)
    return list(seen.values())
