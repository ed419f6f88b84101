"""Decide which body issued each cited document.

The words behind a citation say so, or those before it; else the code of its number, as the text itself or the register
explains it; a body of many places takes the place of the citing document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import PARTY_CENTRE
from legalref.extraction.header import Header
from legalref.extraction.issuers import Issuer, IssuerReader
from legalref.extraction.law_identity import passed_by
from legalref.extraction.mentions import Mention
from legalref.extraction.number_parts import party_form
from legalref.extraction.told_codes import Issued, told_codes, told_numbers
from legalref.model import Level, Style, canonical_number

__all__ = ["issued_by"]

# found once, since Python 3.11 is slow to look up a member of an enumeration
_UNKNOWN: Final = Level.UNKNOWN
_KINDS: Final = (" huyện", " quận", " thị xã", " xã", " phường", " thị trấn", " đặc khu")
_LAWS: Final = frozenset({"Luật", "Bộ luật"})
_PROMULGATES: Final = ("HĐNN", "CTN")
"""Codes of those who promulgate the laws of the National Assembly: till 2002 the numbers of laws had them."""
_CodeKey = tuple[Style, str | None, str | None, str | None, str | None]
"""What the body of a code depends on within one document: style, type and issuer in the number, type and date of the
mention.
"""


def issued_by(mentions: Sequence[Mention], header: Header, issuers: IssuerReader) -> list[Issued]:
    """Return the issuing body of each mention, in order, and flags that tell how the words gave it."""
    by_code: dict[_CodeKey, Issuer | None] = {}
    issued = [_issuer(mention, header, issuers, by_code) for mention in mentions]
    told = told_codes(mentions, issued, header)
    if told:
        issued = [_by_told(mention, each, told) for mention, each in zip(mentions, issued, strict=True)]
    for index, body in told_numbers(mentions, issued).items():
        issued[index] = body, issued[index][1]
    issued = _in_the_one_district(issued)
    return _in_the_one_place(issued) if header.home.province is None else issued


def _issuer(mention: Mention, header: Header, issuers: IssuerReader, by_code: dict[_CodeKey, Issuer | None]) -> Issued:
    """Return the issuing body, and how the words gave it; ``by_code`` remembers the bodies of codes."""
    number = mention.number
    if mention.issuer and not (number and _misspelt(mention.issuer)):
        flags = ("elliptical_issuer",) if not mention.issuer_printed else ()
        if mention.issuer.local and mention.issuer.assumed:
            flags = (*flags, "inferred_place")
        return mention.issuer, flags
    if number is None:
        if mention.law:
            return passed_by(mention.law, mention.dated or mention.law.year), ("elliptical_issuer",)
        return None, ()
    if mention.type and mention.type.name in _LAWS and (number.issuer_code or "").startswith(_PROMULGATES):
        return Issuer("Quốc hội", level=Level.CENTRAL), ("elliptical_issuer",)
    if number.issuer_code == PARTY_CENTRE and not mention.issuer:
        cited_on = header.date.iso if header.date else None
        known = issuers.codes.of_party_document(
            canonical_number(party_form(mention.shown)), mention.date.iso if mention.date else None, cited_on
        )
        if known:
            return known, ("elliptical_issuer",)
    code = number.type_code
    if code is None and mention.type:
        code = mention.type.codes[0] if mention.type.codes else None
    on = mention.dated if number.issuer_code in issuers.codes.changing else None
    key = number.style, number.type_code, number.issuer_code, code, on
    if key not in by_code:
        by_code[key] = issuers.codes.by_code(number, code, header.home, on)
    issuer = by_code[key]
    if mention.issuer:
        if issuer is None or not issuer.name.startswith("Bộ "):
            return mention.issuer, ()
        return structs.replace(issuer, end=mention.issuer.end), ("issuer_misspelt",)
    assumed = issuer is not None and issuer.name and issuer.assumed
    return issuer, ("elliptical_issuer", "inferred_place") if assumed else ("elliptical_issuer",)


def _misspelt(issuer: Issuer) -> bool:
    """Whether a body that the register does not hold is a ministry: it holds all of them."""
    return issuer.level is _UNKNOWN and issuer.name.startswith("Bộ ")


def _by_told(mention: Mention, issued: Issued, told: Mapping[str, Issuer]) -> Issued:
    """Return the body of a code that the text itself tells, where no words name one."""
    number = mention.number
    code = number.issuer_code if number else None
    # "Đảng ủy Khối" leaves out what the head of the text adds to the name
    named = mention.issuer is not None and not (mention.issuer.assumed and number and number.style is Style.PARTY)
    issuer = told.get(code) if code and not named else None
    if issuer is None or issuer.name == (issued[0].name if issued[0] else None):
        return issued
    return issuer, ("elliptical_issuer", "inferred_place") if issuer.local else ("elliptical_issuer",)


def _in_the_one_district(issued: list[Issued]) -> list[Issued]:
    """Give a body whose words end in a kind of place ("HĐND huyện") the only place of that kind that the text names."""
    unnamed = {issuer.name for issuer, _ in issued if issuer and issuer.local and issuer.name.endswith(_KINDS)}
    if not unnamed:
        return issued
    places: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for issuer, _ in issued:
        kind = next((kind for kind in _KINDS if issuer and f"{kind} " in issuer.name), None)
        if issuer and kind:
            places[kind].add((issuer.name.partition(f"{kind} ")[2], issuer.place))
    found = []
    for issuer, flags in issued:
        kind = next((kind for kind in _KINDS if issuer and issuer.name.endswith(kind)), "")
        if issuer and len(places[kind]) == 1:
            ((name, place),) = places[kind]
            issuer = structs.replace(issuer, name=f"{issuer.name} {name}", place=place, assumed=True)
            flags = tuple(dict.fromkeys((*flags, "inferred_place")))
        found.append((issuer, flags))
    return found


def _in_the_one_place(
    issued: list[Issued],
) -> list[Issued]:
    """Give a local body without a place ("UBND") the place of the only such body that the text names with one."""
    placed = {
        issuer.name: issuer for issuer, _ in issued if issuer and issuer.local and issuer.place not in {None, "?"}
    }
    if not placed:
        return issued
    found = []
    for issuer, flags in issued:
        if issuer and issuer.local and issuer.place is None:
            same = [each for name, each in placed.items() if name.startswith(f"{issuer.name} ")]
            if len(same) == 1:
                issuer = structs.replace(same[0], end=issuer.end, office=issuer.office, assumed=True)
                flags = tuple(dict.fromkeys((*flags, "inferred_place")))
        found.append((issuer, flags))
    return found
