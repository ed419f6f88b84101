"""Which documents a person means by a number or an id, from the ids that a store holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress

from legalref.graph.joining import number_of, parts_of
from legalref.model import Document, DocumentId, canonical_number

__all__ = ["asked_id", "is_of", "loose", "named"]


def loose(id: str) -> str:
    """Return the key that ids share whose numbers agree but for upper and lower case."""
    return number_of(id).casefold()


def asked_id(asked: str) -> str:
    """Return what a person typed in its canonical form: an id, or a number."""
    with suppress(ValueError):
        return str(DocumentId.parse(asked))
    return canonical_number(asked)


def named(asked: str, ids: Iterable[str]) -> list[str]:
    """Return those of ``ids`` (all of one loose number) that ``asked`` means.

    A full id means itself; a number means all ids that have it, without regard to case only if none agrees.
    """
    exact = asked_id(asked)
    number, year, place = parts_of(exact)
    kept = list(ids)
    if year or place:
        return [id for id in kept if id == exact] or [id for id in kept if id.casefold() == exact.casefold()]
    return [id for id in kept if number_of(id) == number] or kept


def is_of(document: Document, year: str | None, place: str | None) -> bool:
    """Whether a document is of a year and a place (of which a prefix is enough), as far as they are asked for."""
    number, id_year, id_place = parts_of(document.id)
    if year is not None:
        printed = re.search(r"/((?:19|20)\d\d)/", number)
        if year not in {id_year, (document.date or "")[:4], printed[1] if printed else None}:
            return False
    return place is None or f"{id_place or document.place or ''}.".startswith(f"{place}.")
