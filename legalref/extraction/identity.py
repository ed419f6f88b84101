"""Decide which document each mention means.

The year comes from the number, else from the printed date, else from another mention in the same document
when exactly one candidate exists; it is never invented. The place of a local body comes from the words, else
from the one placed mention of the same number, else from the citing document. Two candidates mean no answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.bodies import PARTY_CENTRE
from legalref.extraction.header import Header
from legalref.extraction.issuers import Issuer, IssuerReader
from legalref.extraction.issuing import issued_by
from legalref.extraction.law_identity import Identity, law_identities
from legalref.extraction.mentions import Mention
from legalref.extraction.number_parts import PARTY_CODES, party_form
from legalref.model import SELF, DocumentId, DocumentNumber, Level, Style, canonical_number, written_id
from legalref.vocabulary import Programme, fold

__all__ = ["Identity", "own_id", "resolve", "self_identity"]

# found once, since Python 3.11 is slow to look up a member of an enumeration
_PROVINCE: Final = Level.PROVINCE
_UNKNOWN: Final = Level.UNKNOWN
_NATIONAL_STYLES: Final = frozenset({Style.ASSEMBLY, Style.JOINT, Style.STANDARD})
_WITH_YEAR: Final = frozenset({Style.ASSEMBLY, Style.STANDARD})
"""Styles whose numbers need no year beside them."""
_ASSEMBLY_CODES: Final = ("QH", "UBTVQH")
_SYMBOL_OF_ASSEMBLY: Final = re.compile(r"(?<=/(?:2009|201\d|202\d))/(?:NQ|L|PL)-(?=(?:QH|UBTVQH)\d)")
"""The symbol of a type where the acts of the National Assembly have none since 2009 (Luật 17/2008/QH12, Điều 7)."""
_NUMBERED_WITH_YEAR: Final = frozenset({"NĐ", "TT", "TTLT"})
"""Types whose numbers carry the year since 1997: one without it lost it ("88/NĐ-CP ngày 13/4/2025")."""
_LOOK_ALIKES: Final = str.maketrans({"l": "1", "I": "1", "O": "0"})


class _Key(Struct, frozen=True, gc=False):
    number: str
    year: str | None
    """None when the number carries its year; "?" while open."""
    place: str | None
    """None for a national document; "?" while open."""
    assumed: bool = False
    date: str | None = None
    of_province: bool = False
    """Whether the words tell that a body of the province issued it."""


_Numbered = tuple[str, str | None]
"""A number, and the year apart from it: none where the number carries its own."""
_Placed = tuple[str, str | None]
"""A printed place, and the ISO date of the mention that prints it."""


def own_id(header: Header, issuers: IssuerReader) -> str | None:
    """Return the id of the document itself, or none when its number is blank."""
    if header.number is None:
        return None
    number = header.number
    issuer = header.issuer
    year = None if _has_year(number.style, number.year) else (header.date.year if header.date else None) or "?"
    local = issuer is not None and issuer.local
    place = (issuer.place or "?") if local and issuer else None
    return str(DocumentId.of(_one_spelling(str(number), number.issuer_code, issuers), year, place))


def _has_year(style: Style, year: str | None) -> bool:
    return year is not None or style in _WITH_YEAR


def resolve(mentions: Sequence[Mention], header: Header, issuers: IssuerReader) -> list[Identity]:
    """Return the identity of each mention, in order."""
    own = own_id(header, issuers)
    own_key = DocumentId.parse(own) if own else None
    issued = issued_by(mentions, header, issuers)
    keys = [
        _key(mention, issuer, header, issuers) if mention.number else None
        for mention, (issuer, _) in zip(mentions, issued, strict=True)
    ]
    # tables of what is asked for, not of everything: a long text has few such numbers
    unplaced = {key.number for key in keys if key and (key.assumed or key.place == "?")}
    placed: dict[tuple[str, str | None], set[_Placed]] = defaultdict(set)
    dated: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for key in keys:
        if key and key.number in unplaced and key.place and key.place != "?" and not key.assumed:
            placed[key.number, key.year].add((key.place, key.date))
    fuller = [_fuller(key, mention) if key else None for key, mention in zip(keys, mentions, strict=True)]
    sought = {each[0] for each in fuller if each}
    whole = {(key.number, key.year) for key in keys if key and key.number in sought}
    final = [
        _in_full(_place(key, placed) if key.assumed or key.place == "?" else key, full, whole) if key else None
        for key, full in zip(keys, fuller, strict=True)
    ]
    wanted = {key.number for key in final if key and (key.year == "?" or key.place == "?")}
    for key in final:
        if key and key.number in wanted and key.year != "?" and key.place != "?":
            dated[key.number].add((key.year, key.place))
    if own_key and own_key.year != "?" and own_key.place != "?":
        dated[own_key.number].add((own_key.year, own_key.place))
    laws = law_identities(mentions, header)
    found = []
    for mention, (issuer, issuer_flags), key, law in zip(mentions, issued, final, laws, strict=True):
        if key is None:
            found.append(law or Identity(None, "unresolved", issuer))
            continue
        found.append(_identity(mention, issuer, issuer_flags, key, dated, own_key, header, issuers))
    return _explicit_issuers(mentions, _completed(mentions, found), header)


def _key(mention: Mention, issuer: Issuer | None, header: Header, issuers: IssuerReader) -> _Key:
    number = mention.number
    assert number is not None  # noqa: S101  # the caller asks for numbered mentions
    year: str | None = None
    if not _has_year(number.style, number.year):
        year = (mention.date.year if mention.date else None) or "?"
    place: str | None = None
    assumed = False
    if number.issuer_code == PARTY_CENTRE:
        pass  # whatever the words call its bodies
    elif issuer and issuer.local:
        place, assumed = issuer.place or "?", issuer.assumed
    elif issuer is None and number.style not in _NATIONAL_STYLES and header.home.province and number.issuer_code:
        # a body that the register does not know, cited by a local document, is a local one
        place, assumed = header.home.province.slug, True
    elif issuer and not issuer.local and issuer.place is None and issuer.level is _UNKNOWN and header.home.province:
        place, assumed = header.home.province.slug, True
    return _Key(
        canonical_number(_one_spelling(mention.shown, number.issuer_code, issuers)),
        year,
        place,
        assumed,
        mention.date.iso if mention.date else None,
        mention.issuer_printed and issuer is not None and issuer.level is _PROVINCE,
    )


def _one_spelling(number: str, code: str | None, issuers: IssuerReader) -> str:
    """Write a code that is spelt in two ways in one of them, so that one document has one id.

    Codes stand with and without "&"; many texts give the acts of the National Assembly a symbol (193/2025/NQ-QH15).
    """
    if code is None:
        return number
    if code in PARTY_CODES and "/" in number:
        return party_form(number)
    if code.startswith(_ASSEMBLY_CODES):
        return _SYMBOL_OF_ASSEMBLY.sub("/", number)
    for part in code.split("-") if "&" in code else ():
        body = issuers.vocabulary.organisation_by_code.get(part)
        bare = part.replace("&", "")
        if body and bare in body.codes:
            number = number.replace(part, bare)
    return number


def _place(key: _Key, placed: dict[tuple[str, str | None], set[_Placed]]) -> _Key:
    """Join a mention whose place is only assumed to the one place printed for the same number.

    Another date, or a level that the words tell ("UBND tỉnh"), makes it another document.
    """
    places = {
        place
        for place, date in placed.get((key.number, key.year), ())
        if (date is None or key.date is None or date == key.date) and not (key.of_province and "." in place)
    }
    return structs.replace(key, place=places.pop(), assumed=False) if len(places) == 1 else key


def _fuller(key: _Key, mention: Mention) -> _Numbered | None:
    """Return the number that one without its year or its symbol can be short for, and its year apart from it.

    "88/NĐ-CP ngày 13/4/2025" is 88/2025/NĐ-CP, "Quyết định số 118/TTg" of 1996 is 118/QĐ-TTg of that year.
    """
    number = mention.number
    if key.year is None or key.year == "?" or number is None:
        return None
    if number.type_code in _NUMBERED_WITH_YEAR:
        serial, slash, code = key.number.partition("/")
        return f"{serial}/{key.year}{slash}{code}", None
    if number.type_code is None and mention.type_printed and mention.type and mention.type.codes:
        serial, _, code = key.number.partition("/")
        return f"{serial}/{mention.type.codes[0]}-{code}", key.year
    return None


def _in_full(key: _Key, full: _Numbered | None, whole: Set[_Numbered]) -> _Key:
    """Join a number to the fuller one where that is one of the ``whole`` numbers of the text."""
    return structs.replace(key, number=full[0], year=full[1]) if full and full in whole else key


def _identity(
    mention: Mention,
    issuer: Issuer | None,
    flags: tuple[str, ...],
    key: _Key,
    dated: dict[str, set[tuple[str | None, str | None]]],
    own: DocumentId | None,
    header: Header,
    issuers: IssuerReader,
) -> Identity:
    if own and _is_own(mention, key, own, header):
        named = mention.issuer_printed and _left_open(mention, header)
        body = issuer if named else header.issuer or issuer
        return Identity(str(own), "own number", body, flags=("self",), is_self=True)
    if "incomplete" in mention.flags:
        return Identity(None, "the code of the issuing body is missing", issuer, flags=flags)
    if "ocr_digits" in mention.flags:
        likely = DocumentId.of(key.number.translate(_LOOK_ALIKES), key.year, key.place)
        return Identity(None, "a digit of the number was misread", issuer, (str(likely),), flags)
    programme = _programme(mention, issuers)
    if programme:
        return Identity(programme, "programme known to the vocabulary", issuer, flags=flags)
    if key.year != "?" and key.place != "?":
        how = "number" if key.year is None else "number and date"
        return Identity(written_id(key.number, key.year, key.place), how, issuer, (), flags)
    options = {
        (year, place)
        for year, place in dated.get(key.number, set())
        if key.year in {year, "?"} and (key.place in {place, "?"} or place is None)
    }
    if len(options) == 1:
        year, place = options.pop()
        inferred = [flag for flag, part in (("inferred_year", key.year), ("inferred_place", key.place)) if part == "?"]
        how = "the only document with this number in the text"
        flags = tuple(dict.fromkeys((*flags, *inferred)))
        return Identity(written_id(key.number, year, place), how, issuer, (), flags)
    if options:
        candidates = tuple(sorted(written_id(key.number, year, place) for year, place in options))
        return Identity(None, "several documents have this number", issuer, candidates, flags)
    how = "number without a year" if key.year == "?" else "number of a local body whose place is not told"
    return Identity(written_id(key.number, key.year, key.place), how, issuer, (), flags)


def _programme(mention: Mention, issuers: IssuerReader) -> str | None:
    """Return the document of a programme cited with a body instead of a code ("Đề án 06/CP")."""
    number = mention.number
    if number is None or mention.type is None or mention.type.name not in {"Đề án", "Chương trình"} or number.type_code:
        return None
    return _programmes(issuers.vocabulary.programmes).get(fold(f"{mention.type.name} {number.serial}"))


@lru_cache(maxsize=8)
def _programmes(programmes: tuple[Programme, ...]) -> dict[str, str]:
    """Return the documents of programmes by folded name."""
    return {fold(name): each.document for each in programmes for name in (each.name, *each.aliases)}


def _is_own(mention: Mention, key: _Key, own: DocumentId, header: Header) -> bool:
    if header.own and mention.number_start == header.own[0]:
        return True
    if key.number != own.number or (
        key.place is not None and own.place is not None and key.place not in {own.place, "?"}
    ):
        return False
    if mention.date and mention.date.iso and header.date and header.date.iso:
        return mention.date.iso == header.date.iso
    if key.year == "?":
        return own.year is not None
    return key.year == own.year


def _completed(mentions: Sequence[Mention], found: list[Identity]) -> list[Identity]:
    """Join a number whose body is left out to the only one of its serial and type in the text: 33/CT to 33/CT-TTg."""
    if not any("incomplete" in mention.flags for mention in mentions):
        return found
    whole: dict[_Incomplete, dict[str, Identity]] = defaultdict(dict)
    for mention, identity in zip(mentions, found, strict=True):
        if mention.number and identity.document and not identity.is_self:
            whole[_incomplete(mention.number)][identity.document] = identity
    result = []
    for mention, identity in zip(mentions, found, strict=True):
        left_out = mention.number is not None and "incomplete" in mention.flags and identity.document is None
        same = whole.get(_incomplete(mention.number), {}) if mention.number and left_out else {}
        if len(same) == 1:
            one = next(iter(same.values()))
            how = "the only document with this number and type in the text"
            identity = Identity(one.document, how, identity.issuer or one.issuer, (), identity.flags)
        result.append(identity)
    return result


_Incomplete = tuple[str, str | None, str | None]
"""What a number without its body tells: serial, year and type."""


def _incomplete(number: DocumentNumber) -> _Incomplete:
    return number.serial.lstrip("0"), number.year, number.type_code


def _explicit_issuers(mentions: Sequence[Mention], found: list[Identity], header: Header) -> list[Identity]:
    """Let a body that the text names once for a document stand for its other mentions."""
    unnamed = {each.document for mention, each in zip(mentions, found, strict=True) if not mention.issuer_printed}
    named: dict[str, Issuer] = {}
    for mention, identity in zip(mentions, found, strict=True):
        document = identity.document
        if (
            document
            and document in unnamed
            and mention.issuer_printed
            and mention.issuer
            and _may_name(mention, identity, header)
        ):
            named.setdefault(document, mention.issuer)
    result = []
    for mention, identity in zip(mentions, found, strict=True):
        known = mention.issuer_printed or not _may_name(mention, identity, header)
        issuer = None if known else named.get(identity.document or "")
        if issuer:
            identity = Identity(
                identity.document, identity.how, issuer, identity.candidates, identity.flags, identity.is_self
            )
        result.append(identity)
    return result


def _may_name(mention: Mention, identity: Identity, header: Header) -> bool:
    """Whether the words of a mention tell more of the body than the head of the document itself."""
    return not identity.is_self or _left_open(mention, header)


def _left_open(mention: Mention, header: Header) -> bool:
    """Whether neither head nor foot tell which body with the code of the Party's Centre issued the document."""
    told = header.issuer is not None and not header.issuer.assumed
    return not told and mention.number is not None and mention.number.issuer_code == PARTY_CENTRE


def self_identity(mention: Mention, header: Header, issuers: IssuerReader) -> Identity:
    """Return the identity of a mention of the document's own number whose serial is blank."""
    own, issuer = own_id(header, issuers) or SELF, header.issuer or mention.issuer
    return Identity(own, "own number, left blank", issuer, flags=("self", "number_blank"), is_self=True)
