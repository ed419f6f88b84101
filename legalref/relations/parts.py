"""Tell the documents of one file apart: a decision, and the plan or regulation that it promulgates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from legalref.relations.cues import CueBook
from legalref.relations.structure import Node

__all__ = ["Part", "part_at", "parts_of"]

_ATTACHED: Final = re.compile(r"\((?:Ban\shành\s|Được\sban\shành\s)?[Kk]èm\stheo\s")
_ATTACHED_WITHIN: Final = 900


class Part(Struct, frozen=True):
    """A document inside the file of another; offsets are those of the normalised text."""

    name: str
    """"SELF#2", "SELF#3" …"""
    start: int
    note: tuple[int, int]
    """Where the text says that it is attached to the first document."""


def parts_of(text: str, nodes: Sequence[Node], cues: CueBook) -> tuple[Part, ...]:
    """Return the documents that the first one of the file promulgates, in text order.

    Each has its type on a line of its own, and below it a note that it is attached to the first document.
    """
    own = [node for node in nodes if node.is_own]
    found: list[Part] = []
    for match in cues.attached_line.finditer(text):
        attached = _ATTACHED.search(text, match.end(), match.end() + _ATTACHED_WITHIN)
        if attached is None:
            continue
        named = next((node for node in own if attached.start() < node.start < attached.end() + 60), None)
        if named and named is not own[0]:
            found.append(Part(f"SELF#{len(found) + 2}", match.start(), (attached.start() + 1, named.end)))
    return tuple(found)


def part_at(offset: int, parts: Sequence[Part]) -> str | None:
    """Return the name of the part that holds ``offset``, or none for the first document."""
    name = None
    for part in parts:
        if part.start <= offset:
            name = part.name
    return name
