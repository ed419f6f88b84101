"""Learn from the text itself which body a code names that the register does not hold, or holds for another body.

A school's plan has the school's code in its own number and in those of the documents it cites; "Quyết định số 45/QĐ-HVM
của Học viện …" tells what HVM means in the next line too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import Issuer
from legalref.extraction.header import Header
from legalref.extraction.mentions import Mention
from legalref.model import DocumentNumber, Style

__all__ = ["told_codes"]

_COUNCILS: Final = ("UBND", "HĐND")
"""Bodies of every level: their code tells none of them."""
_PLAIN_STYLES: Final = frozenset({Style.STATE, Style.LETTER})


def told_codes(
    mentions: Sequence[Mention], issued: Sequence[tuple[Issuer | None, tuple[str, ...]]], header: Header
) -> dict[str, Issuer]:
    """Return the bodies of codes, as the head and the words behind cited numbers tell them.

    ``issued`` are the bodies decided for the mentions so far. The own code is the own body's; of another code the words
    decide where the register knows none and they always name the same body.
    """
    unknown = {
        mention.number.issuer_code
        for mention, (issuer, _) in zip(mentions, issued, strict=True)
        if issuer is None and mention.number and mention.number.style in _PLAIN_STYLES
    }
    told: dict[str, dict[str, Issuer]] = {}
    for mention, (issuer, _) in zip(mentions, issued, strict=True):
        code = _code(mention.number)
        if code in unknown and code and issuer and mention.issuer_printed:
            told.setdefault(code, {})[issuer.name] = issuer
    found = {code: next(iter(named.values())) for code, named in told.items() if len(named) == 1}
    own = _code(header.number)
    if own and header.issuer and not header.issuer.name.startswith(_COUNCILS):
        found[own] = header.issuer
    return {code: structs.replace(issuer, end=0, office=None, assumed=True) for code, issuer in found.items()}


def _code(number: DocumentNumber | None) -> str | None:
    return number.issuer_code if number and number.style in _PLAIN_STYLES else None
