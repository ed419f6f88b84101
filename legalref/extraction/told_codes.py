"""Learn from the text itself which body a code names that the register does not hold, or holds for another body.

A school's plan has the school's code in its own number and in those of the documents it cites; "Quyết định số 45/QĐ-HVM
của Học viện …" tells what HVM means in the next line too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import COUNCILS, Issuer
from legalref.extraction.header import Header
from legalref.extraction.mentions import Mention
from legalref.model import DocumentNumber, Style

__all__ = ["Issued", "told_codes", "told_numbers"]

Issued = tuple[Issuer | None, tuple[str, ...]]
"""An issuing body, and flags that tell how the words gave it."""

_COMMITTEE: Final = "ĐU"
"""With what the codes of Party committees begin that many bodies have (đảng ủy)."""
_PLAIN_STYLES: Final = frozenset({Style.STATE, Style.LETTER})


def told_codes(mentions: Sequence[Mention], issued: Sequence[Issued], header: Header) -> dict[str, Issuer]:
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
    for mention, (issuer, _) in zip(mentions, issued, strict=True) if unknown else ():
        code = _code(mention.number)
        if code in unknown and code and issuer and mention.issuer_printed:
            told.setdefault(code, {})[issuer.name] = issuer
    found = {code: next(iter(named.values())) for code, named in told.items() if len(named) == 1}
    own = _code(header.number)
    if own and header.issuer and not header.issuer.name.startswith(COUNCILS):
        found[own] = header.issuer
    return {code: structs.replace(issuer, end=0, office=None, assumed=True) for code, issuer in found.items()}


def told_numbers(mentions: Sequence[Mention], issued: Sequence[Issued]) -> dict[int, Issuer]:
    """Return, by index, the bodies of mentions that print none where another mention of the number names a local one.

    "Công văn số 6573/TC-HCSN … của Sở Tài chính" tells that the same number further down is not the Ministry's.
    """
    without = {
        index: mention
        for index, (mention, (issuer, _)) in enumerate(zip(mentions, issued, strict=True))
        if mention.number and not mention.issuer_printed and not (issuer and issuer.local)
    }
    numbers = {mention.shown for mention in without.values()}
    printed: dict[str, dict[str, tuple[Issuer, str | None]]] = {}
    for mention, (issuer, _) in zip(mentions, issued, strict=True):
        if mention.shown in numbers and mention.issuer_printed and issuer and issuer.local:
            date = mention.date.iso if mention.date else None
            printed.setdefault(mention.shown, {})[issuer.name] = issuer, date
    found: dict[int, Issuer] = {}
    for index, mention in without.items() if printed else ():
        same = printed.get(mention.shown, {})
        for named, date in same.values() if len(same) == 1 else ():
            if mention.date is None or date is None or mention.date.iso == date:
                found[index] = structs.replace(named, end=0, office=None)
    return found


def _code(number: DocumentNumber | None) -> str | None:
    if number is None or number.issuer_code is None:
        return None
    of_committee = number.style is Style.PARTY and number.issuer_code.startswith(_COMMITTEE)
    return number.issuer_code if of_committee or number.style in _PLAIN_STYLES else None
