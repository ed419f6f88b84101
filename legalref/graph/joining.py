"""Which open ids mean a document that is known more exactly.

A text often prints a number without its date ("Nghị quyết số 99/NQ-CP") or without the place of its issuer. Its id
is *open*: ``99/NQ-CP@?``, ``12/KH-UBND@2024~?``. An open id is joined to a more exact one when it can mean no other
document that the store knows of; the decision is made anew whenever an id with that number comes or goes, so a
second candidate splits what the first one joined.
"""

from __future__ import annotations

from collections.abc import Iterable

from legalref.model import DocumentId

__all__ = ["is_open", "joins", "number_of", "parts_of"]

OPEN = "?"


def parts_of(id: str) -> tuple[str, str | None, str | None]:
    """Return number, year and place of an id; a string outside the grammar is a number of its own."""
    try:
        parsed = DocumentId.parse(id)
    except ValueError:
        return id, None, None
    return parsed.number, parsed.year, parsed.place


def number_of(id: str) -> str:
    """Return the number of an id in its canonical form: only ids that share it are ever joined."""
    return parts_of(id)[0]


def is_open(id: str) -> bool:
    """Whether the year or the place of an id is unknown."""
    return OPEN in parts_of(id)[1:]


def joins(ids: Iterable[str]) -> dict[str, str]:
    """Return for each open id that can mean one other document only: that document's id.

    ``ids`` are all ids of one number. Another id *refines* an open one when it agrees in what is known and says
    more. The refining ids are joined first; when they all come down to one document, the open id is joined to it.
    """
    parsed = {id: parts_of(id)[1:] for id in ids}
    roots = {id: id for id in parsed}
    for id in sorted((id for id, parts in parsed.items() if OPEN in parts), key=lambda id: parsed[id].count(OPEN)):
        meant = {roots[other] for other, parts in parsed.items() if _refines(parts, parsed[id])}
        if len(meant) == 1:
            roots[id] = meant.pop()
    return {id: root for id, root in roots.items() if id != root}


def _refines(parts: tuple[str | None, str | None], open_parts: tuple[str | None, str | None]) -> bool:
    """Whether ``parts`` agrees with ``open_parts`` in what both know, and knows more."""
    if parts == open_parts:
        return False
    return all(
        known == asked or (asked == OPEN and known is not None) for known, asked in zip(parts, open_parts, strict=True)
    )
