"""What is known of a document, from all that speaks of it.

Field by field: what the document says of itself (its files in the order of their paths), then the register rows
(in the order of their sources), then what most citations say (of two equally frequent values the smaller one).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from legalref.graph.contract import RegisterRow, is_file_id
from legalref.graph.joining import parts_of
from legalref.graph.levels import level_of
from legalref.model import Citation, Document, Level

__all__ = ["WORDINGS", "is_settled", "merged"]

_SAID: Final = ("number", "type", "issuer", "date", "title")

WORDINGS: Final = 16
"""How many wordings of citations, the most frequent first, are asked what a document is: a document that is cited
in a thousand ways costs no more than one that is cited in ten."""


def merged(
    id: str,
    own: Sequence[Document],
    register: Sequence[RegisterRow] = (),
    citations: Iterable[tuple[Citation, int]] = (),
) -> Document:
    """Return the document ``id`` as it is known.

    ``own``: what its files say, in the order of their paths. ``register``: rows in the order of their sources.
    ``citations``: what is said where it is cited, with how often; offsets and files do not matter.
    """
    known = msgspec.structs.replace(own[0], id=id) if own else Document(id=id)
    sources: list[Document | RegisterRow] = [*own[1:], *register]
    for further in sources:
        known = _filled(known, further)
    known = _filled(known, _most_said(id, citations))
    number, _, place = parts_of(id)
    missing: dict[str, object] = {}
    if known.number is None and not is_file_id(id):
        missing["number"] = number
    if known.place is None and place not in (None, "?"):
        missing["place"] = place
    if known.level is Level.UNKNOWN:
        missing["level"] = level_of(id, known.issuer)
    return msgspec.structs.replace(known, **missing) if missing else known


def is_settled(own: Document) -> bool:
    """Whether a document says all of itself that citations could say of it."""
    return all(getattr(own, name) is not None for name in _SAID)


def _most_said(id: str, citations: Iterable[tuple[Citation, int]]) -> Document:
    counts: dict[str, Counter[str]] = {name: Counter() for name in _SAID}
    for citation, times in citations:
        for name in _SAID:
            if value := getattr(citation, name):
                counts[name][value] += times
    most = {
        name: min(count.items(), key=lambda item: (-item[1], item[0]))[0] for name, count in counts.items() if count
    }
    return Document(id=id, **most)  # type: ignore[arg-type]  # every field of _SAID is a text


def _filled(known: Document, further: Document | RegisterRow) -> Document:
    """Return ``known`` with its empty fields taken from ``further``."""
    gained = {
        name: value
        for name in Document.__struct_fields__
        if name != "id"
        and getattr(known, name) in (None, (), Level.UNKNOWN)
        and (value := getattr(further, name, None)) not in (None, (), Level.UNKNOWN)
    }
    return msgspec.structs.replace(known, **gained) if gained else known
