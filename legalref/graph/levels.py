"""Level of the body that issued a document which is only cited."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from legalref.graph.joining import parts_of
from legalref.model import Level
from legalref.vocabulary import Vocabulary, fold, load

__all__ = ["level_of"]

_BELOW_PROVINCE: Final = {2: Level.DISTRICT, 3: Level.COMMUNE}
_SERIAL: Final = re.compile(r"^[\d.]+[a-zđ]?(?:/\d{4})?[-/ ]?")


@lru_cache(maxsize=65536)
def level_of(id: str, issuer: str | None) -> Level:
    """Return the level of the issuer, from the place in the id, the issuer's name, or the codes in the number.

    A place below the province settles it; a name or code is looked up in ``patterns/organisations.yaml``; what
    is not listed there stays unknown.
    """
    number, _, place = parts_of(id)
    if place and (below := _BELOW_PROVINCE.get(place.count(".") + 1)):
        return below
    words = load()
    named = _by_name(issuer, words) if issuer else None
    return named or _by_code(number, words) or Level.UNKNOWN


def _by_name(issuer: str, words: Vocabulary) -> Level | None:
    """Look the name up, then its beginnings: "Sở Nội vụ tỉnh Hưng Yên" is a "Sở Nội vụ"."""
    parts = fold(issuer).split()
    for length in range(len(parts), 0, -1):
        if body := words.organisation_by_name.get(" ".join(parts[:length])):
            return body.level
    return None


def _by_code(number: str, words: Vocabulary) -> Level | None:
    codes = re.split(r"[-/]", _SERIAL.sub("", number, count=1))
    if len(codes) > 1 and codes[0] in words.type_by_code:
        codes = codes[1:]
    whole = words.organisation_by_code.get("-".join(codes))
    body = whole or next((found for code in codes if (found := words.organisation_by_code.get(code))), None)
    return body.level if body else None
