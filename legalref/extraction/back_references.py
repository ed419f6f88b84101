"""Bind words that point back ("Quyết định nêu trên", "Nghị quyết đó") to the last document of that type.

An unread source in between breaks the chain of a back-reference rather than letting it slip to the wrong document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from legalref.extraction.mentions import Readers
from legalref.extraction.short_name_parts import Known, ShortName
from legalref.vocabulary import DocumentType

__all__ = ["back_references"]

_TYPES: Final = (
    r"Nghị\squyết|Nghị\sđịnh|Quyết\sđịnh|Chỉ\sthị|Thông\stư(?:\sliên\stịch)?|Kết\sluận|Kế\shoạch|Quy\sđịnh|Công\svăn"
    r"|Công\sđiện|Hướng\sdẫn|Thông\sbáo|Tờ\strình|Báo\scáo|Chương\strình|Luật|Bộ\sluật|Pháp\slệnh|[Vv]ăn\sbản"
)
_BACK: Final = re.compile(
    rf"(?P<type>{_TYPES})(?P<serial>\s(?:số\s)?\d{{1,5}}[a-zđ]?)?\s{{1,2}}"
    r"(?:(?:đã\s)?(?:nêu|nói|kể|dẫn)\s{1,2}trên|trên(?=\s?[,.;)\n])|trên\sđây|vừa\snêu|đó(?=\s?[,.;)\n]|\s[^\W\d_]))"
)
_POINTERS: Final = (
    re.compile(r"ê(?:(?<=\strê)n(?:(?=\s?[,.;)\n]|\sđây)|(?<=[uinể]\strên)|(?<=[uinể]\s\strên))|(?<=vừa\snê)u)"),
    re.compile(r"ó(?<=[tnhưịo\d\sa-z]\sđó)(?=\s?[,.;)\n]|\s[^\W\d_])"),
)
"""The words that point back: "trên" that ends a clause or follows "nêu", "nói", "kể", "dẫn"; "vừa nêu"; "đó".

Each is searched for by its rarest letter; the letters before are those in which types, serials and the verbs end.
"""
_SEVERAL: Final = re.compile(r"(?<![^\W_])(?:các|những|hai|ba|bốn|năm|[0-9]{1,2})\s{1,2}$", re.IGNORECASE)
"""What tells that more than one document is meant; the phrase binds to none then."""
_SEVERAL_WINDOW: Final = 8
_BEFORE_POINTER: Final = 45
"""The longest type, serial and verb before the rarest letter of a pointer."""
_BEHIND_POINTER: Final = 8
"""What of the words behind it a pointer needs ("ên đây")."""


class _Index:
    """The citations outside brackets in text order, by type and serial; the tables are built as they are asked for."""

    def __init__(self, items: list[Known]) -> None:
        self._items = items
        self._by_type: dict[str | None, tuple[list[int], list[Known]]] = {}
        self._by_serial: dict[tuple[str | None, str], tuple[list[int], list[Known]]] = {}

    def last_before(self, start: int, kind: str | None, serial: str) -> Known | None:
        """Return the last citation of a type, and of a serial unless that is empty, that begins before ``start``.

        The type none stands for all.
        """
        starts, items = self._with_serial(kind, serial) if serial else self._of_type(kind)
        index = bisect_right(starts, start) - 1
        return items[index] if index >= 0 else None

    def _of_type(self, kind: str | None) -> tuple[list[int], list[Known]]:
        if kind not in self._by_type:
            items = [item for item in self._items if item.type == kind] if kind else self._items
            self._by_type[kind] = [item.start for item in items], items
        return self._by_type[kind]

    def _with_serial(self, kind: str | None, serial: str) -> tuple[Sequence[int], Sequence[Known]]:
        if not self._by_serial:
            for item in self._items:
                for key in {(None, item.serial or ""), (item.type, item.serial or "")}:
                    starts, items = self._by_serial.setdefault(key, ([], []))
                    starts.append(item.start)
                    items.append(item)
        return self._by_serial.get((kind, serial), ((), ()))


def back_references(
    text: str, known: Sequence[Known], unread: Sequence[tuple[int, str | None]], readers: Readers
) -> Iterator[ShortName]:
    """Yield the phrases that point back, each bound to the last citation of its type.

    ``unread`` are places and types of sources that could not be read, in text order.
    """
    index: _Index | None = None
    breaks: dict[str | None, list[int]] = {}
    for match in _pointing_back(text):
        words = " ".join(match["type"].split())
        kind = readers.types.lookup(words[0].upper() + words[1:])
        if kind is None or (kind.generic and match[0].endswith("đó")):
            continue
        if _SEVERAL.search(text, max(0, match.start() - _SEVERAL_WINDOW), match.start()):
            continue
        if index is None:
            index, breaks = _Index(_outside_brackets(text, known)), _breaks(unread)
        name = None if kind.generic else kind.name
        serial = re.sub(r"\s|số", "", match["serial"] or "").lstrip("0")
        source = index.last_before(match.start(), name, serial)
        if source:
            yield _bound(match, kind, serial, source, breaks.get(name, []))


def _pointing_back(text: str) -> Iterator[re.Match[str]]:
    """Yield the phrases that point back: from each pointer the type word is read within a bounded window."""
    done = 0
    for at in sorted(hint.start() for pointer in _POINTERS for hint in pointer.finditer(text)):
        match = _BACK.search(text, max(done, at - _BEFORE_POINTER), min(len(text), at + _BEHIND_POINTER))
        if match:
            done = match.end()
            yield match


def _bound(match: re.Match[str], kind: DocumentType, serial: str, source: Known, breaks: list[int]) -> ShortName:
    """Bind a phrase to its source, unless an unread source of the same type stands in between."""
    start = match.start()
    end = match.end("serial") if serial else match.end()
    broken = bisect_right(breaks, source.end) < bisect_left(breaks, start)
    if broken:
        return ShortName(start, end, kind.name, serial or None, None, "an unread source stands in between")
    return ShortName(
        start,
        end,
        source.type,
        serial or None,
        source.document,
        "the last document named of this type",
        source.candidates,
        issuer=source.issuer,
        number=source.number if serial else None,
    )


def _outside_brackets(text: str, known: Sequence[Known]) -> list[Known]:
    """Return the citations that stand outside brackets; a blank line closes what was left open."""
    found = []
    depth = at = 0
    bracket = text.find("(")
    for item in known:
        if depth or at <= bracket < item.start:
            depth = max(0, depth + text.count("(", at, item.start) - text.count(")", at, item.start))
            if text.find("\n\n", at, item.start) >= 0:
                depth = 0
            bracket = text.find("(", item.start)
        at = item.start
        if not depth:
            found.append(item)
    return found


def _breaks(unread: Sequence[tuple[int, str | None]]) -> dict[str | None, list[int]]:
    """Return the places of unread sources by type; all of them under none."""
    places: dict[str | None, list[int]] = defaultdict(list)
    for place, name in unread:
        places[None].append(place)
        if name is not None:
            places[name].append(place)
    return places
