"""Decide which document each mention means.

The year comes from the number, else from the printed date, else from another mention in the same document
when exactly one candidate exists; it is never invented. The place of a local body comes from the words, else
from the one placed mention of the same number, else from the citing document. Two candidates mean no answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from legalref.extraction.header import Header
from legalref.extraction.issuers import Issuer, IssuerReader
from legalref.extraction.laws import LawMatch
from legalref.extraction.mentions import Mention
from legalref.model import SELF, DocumentId, Kind, Style, canonical_number, slug
from legalref.vocabulary import Law, Programme, fold

__all__ = ["Identity", "law_key", "own_id", "resolve"]

_NATIONAL_STYLES: Final = frozenset({Style.ASSEMBLY, Style.JOINT, Style.STANDARD})


class Identity(Struct, frozen=True, gc=False):
    """What was decided about one mention."""

    document: str | None
    how: str
    issuer: Issuer | None = None
    candidates: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    is_self: bool = False


class _Key(Struct, frozen=True, gc=False):
    number: str
    year: str | None
    """None when the number carries its year; "?" while open."""
    place: str | None
    """None for a national document; "?" while open."""
    assumed: bool = False


_CodeKey = tuple[Style, str | None, str | None, str | None]
"""What the body of a code depends on within one document: style, type and issuer in the number, type of the mention."""


def own_id(header: Header, issuers: IssuerReader) -> str | None:
    """Return the id of the document itself, or none when its number is blank."""
    if header.number is None:
        return None
    number = header.number
    issuer = header.issuer
    year = None if _has_year(number.style, number.year) else (header.date.year if header.date else None) or "?"
    local = issuer is not None and issuer.local
    place = (issuer.place or "?") if local and issuer else None
    return str(DocumentId.of(str(number), year, place))


def _has_year(style: Style, year: str | None) -> bool:
    return year is not None or style in {Style.ASSEMBLY, Style.STANDARD}


def resolve(mentions: Sequence[Mention], header: Header, issuers: IssuerReader) -> list[Identity]:
    """Return the identity of each mention, in order."""
    own = own_id(header, issuers)
    own_key = DocumentId.parse(own) if own else None
    by_code: dict[_CodeKey, Issuer | None] = {}
    issued = [_issuer(mention, header, issuers, by_code) for mention in mentions]
    keys = [
        _key(mention, issuer, header, issuers) if mention.number else None
        for mention, (issuer, _) in zip(mentions, issued, strict=True)
    ]
    placed: dict[str, set[str]] = defaultdict(set)
    dated: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for key in keys:
        if key and key.place not in {None, "?"} and not key.assumed:
            placed[f"{key.number}@{key.year}"].add(str(key.place))
    final = [_place(key, placed) if key else None for key in keys]
    for key in final:
        if key and key.year != "?" and key.place != "?":
            dated[key.number].add((key.year, key.place))
    if own_key and own_key.year != "?" and own_key.place != "?":
        dated[own_key.number].add((own_key.year, own_key.place))
    laws = _laws(mentions, header)
    found = []
    for mention, (issuer, issuer_flags), key, law in zip(mentions, issued, final, laws, strict=True):
        if key is None:
            found.append(law or Identity(None, "unresolved", issuer))
            continue
        found.append(_identity(mention, issuer, issuer_flags, key, dated, own_key, header, issuers))
    return _explicit_issuers(mentions, found)


def _issuer(
    mention: Mention, header: Header, issuers: IssuerReader, by_code: dict[_CodeKey, Issuer | None]
) -> tuple[Issuer | None, tuple[str, ...]]:
    """Return the issuing body, and how the words gave it; ``by_code`` remembers the bodies of codes."""
    number = mention.number
    if mention.issuer:
        flags = ("elliptical_issuer",) if not mention.issuer_printed else ()
        if mention.issuer.local and mention.issuer.assumed:
            flags = (*flags, "inferred_place")
        return mention.issuer, flags
    if number is None:
        if mention.law:
            name = "Ủy ban Thường vụ Quốc hội" if mention.law.kind == "Pháp lệnh" else "Quốc hội"
            return Issuer(name), ("elliptical_issuer",)
        return None, ()
    code = number.type_code
    if code is None and mention.type:
        code = mention.type.codes[0] if mention.type.codes else None
    key = number.style, number.type_code, number.issuer_code, code
    if key not in by_code:
        by_code[key] = issuers.by_code(number, code, header.home)
    issuer = by_code[key]
    assumed = issuer is not None and issuer.name and issuer.assumed
    return issuer, ("elliptical_issuer", "inferred_place") if assumed else ("elliptical_issuer",)


def _key(mention: Mention, issuer: Issuer | None, header: Header, issuers: IssuerReader) -> _Key:
    number = mention.number
    assert number is not None  # noqa: S101  # the caller asks for numbered mentions
    year: str | None = None
    if not _has_year(number.style, number.year):
        year = (mention.date.year if mention.date else None) or "?"
    place: str | None = None
    assumed = False
    if issuer and issuer.local:
        place, assumed = issuer.place or "?", issuer.assumed
    elif issuer is None and number.style not in _NATIONAL_STYLES and header.home.province and number.issuer_code:
        # a body that the register does not know, cited by a local document, is a local one
        place, assumed = header.home.province.slug, True
    elif (
        issuer
        and not issuer.local
        and issuer.place is None
        and issuer.level.value == "unknown"
        and header.home.province
    ):
        place, assumed = header.home.province.slug, True
    return _Key(canonical_number(_one_spelling(str(number), number.issuer_code, issuers)), year, place, assumed)


def _one_spelling(number: str, code: str | None, issuers: IssuerReader) -> str:
    """Write a code that is spelt with and without "&" in one way, so that one document has one id."""
    if code is None or "&" not in code:
        return number
    body = issuers.vocabulary.organisation_by_code.get(code)
    bare = code.replace("&", "")
    return number.replace(code, bare) if body and bare in body.codes else number


def _place(key: _Key, placed: dict[str, set[str]]) -> _Key:
    """Join a mention whose place is only assumed to the one place printed for the same number."""
    if key.place is None or not (key.assumed or key.place == "?"):
        return key
    places = placed.get(f"{key.number}@{key.year}", set())
    return _Key(key.number, key.year, next(iter(places))) if len(places) == 1 else key


def _identity(
    mention: Mention,
    issuer: Issuer | None,
    issuer_flags: tuple[str, ...],
    key: _Key,
    dated: dict[str, set[tuple[str | None, str | None]]],
    own: DocumentId | None,
    header: Header,
    issuers: IssuerReader,
) -> Identity:
    flags = list(issuer_flags)
    if own and _is_own(mention, key, own, header):
        return Identity(str(own), "own number", header.issuer or issuer, flags=("self",), is_self=True)
    if "incomplete" in mention.flags:
        return Identity(None, "the code of the issuing body is missing", issuer, flags=tuple(flags))
    if "ocr_digits" in mention.flags:
        likely = DocumentId.of(key.number.translate(_LOOK_ALIKES), key.year, key.place)
        return Identity(None, "a digit of the number was misread", issuer, (str(likely),), tuple(flags))
    programme = _programme(mention, issuers)
    if programme:
        return Identity(programme, "programme known to the vocabulary", issuer, flags=tuple(flags))
    if key.year != "?" and key.place != "?":
        how = "number" if key.year is None else "number and date"
        return Identity(str(DocumentId(key.number, key.year, key.place)), how, issuer, (), tuple(flags))
    options = {
        (year, place)
        for year, place in dated.get(key.number, set())
        if key.year in {year, "?"} and (key.place in {place, "?"} or place is None)
    }
    if len(options) == 1:
        year, place = options.pop()
        if key.year == "?":
            flags.append("inferred_year")
        if key.place == "?":
            flags.append("inferred_place")
        return Identity(
            str(DocumentId(key.number, year, place)),
            "the only document with this number in the text",
            issuer,
            (),
            tuple(dict.fromkeys(flags)),
        )
    if options:
        candidates = tuple(sorted(str(DocumentId(key.number, year, place)) for year, place in options))
        return Identity(None, "several documents have this number", issuer, candidates, tuple(flags))
    how = "number without a year" if key.year == "?" else "number of a local body whose place is not told"
    return Identity(str(DocumentId(key.number, key.year, key.place)), how, issuer, (), tuple(flags))


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


_LOOK_ALIKES: Final = str.maketrans({"l": "1", "I": "1", "O": "0"})


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


def _explicit_issuers(mentions: Sequence[Mention], found: list[Identity]) -> list[Identity]:
    """Let a body that the text names once for a document stand for its other mentions."""
    named: dict[str, Issuer] = {}
    for mention, identity in zip(mentions, found, strict=True):
        if identity.document and mention.issuer_printed and mention.issuer and not identity.is_self:
            named.setdefault(identity.document, mention.issuer)
    result = []
    for mention, identity in zip(mentions, found, strict=True):
        issuer = named.get(identity.document or "")
        if issuer and not mention.issuer_printed and not identity.is_self:
            identity = Identity(
                identity.document, identity.how, issuer, identity.candidates, identity.flags, identity.is_self
            )
        result.append(identity)
    return result


def _laws(mentions: Sequence[Mention], header: Header) -> list[Identity | None]:
    """Resolve the laws cited by name."""
    first = [_law(mention) if mention.number is None and mention.law else None for mention in mentions]
    settled: dict[str, set[str]] = defaultdict(set)
    for mention, identity in zip(mentions, first, strict=True):
        if mention.law and identity and identity.document and not identity.document.endswith("@?"):
            settled[_name_key(mention)].add(identity.document)
    for mention in mentions:
        if mention.law and mention.number is not None:
            settled[_name_key(mention)].add(str(DocumentId.of(str(mention.number))))
    found: list[Identity | None] = []
    for mention, identity in zip(mentions, first, strict=True):
        if identity is None or (identity.document and not identity.document.endswith("@?")):
            found.append(identity)
            continue
        options = settled.get(_name_key(mention), set())
        if len(options) == 1:
            found.append(
                Identity(
                    next(iter(options)),
                    "the only version named in this document",
                    identity.issuer,
                    flags=("inferred_year",),
                )
            )
            continue
        found.append(_by_date(mention, identity, header))
    return found


def _name_key(mention: Mention) -> str:
    assert mention.law is not None  # noqa: S101  # the caller asks for laws
    return law_key(mention.law)


def law_key(law: LawMatch) -> str:
    """Return the key under which versions of one law meet: its name without the year."""
    name = law.laws[0].name if law.laws and len({entry.name for entry in law.laws}) == 1 else law.name
    return _versionless(name)


@lru_cache(maxsize=20_000)
def _versionless(name: str) -> str:
    """Return the matching key of a law's name without its year, commas and hyphens."""
    return _BLANKS.sub(" ", _YEAR_BEHIND.sub("", fold(name)))


_YEAR_BEHIND: Final = re.compile(r"\s(?:năm\s)?(?:19|20)\d{2}$")
_BLANKS: Final = re.compile(r"[,\s-]+")


def _law(mention: Mention) -> Identity:
    law = mention.law
    assert law is not None  # noqa: S101  # the caller asks for laws
    issuer = mention.issuer or Issuer("Ủy ban Thường vụ Quốc hội" if law.kind == "Pháp lệnh" else "Quốc hội")
    entries = law.laws
    if mention.date and mention.date.year:
        exact = tuple(entry for entry in entries if entry.date == mention.date.iso)
        entries = exact or tuple(entry for entry in entries if (entry.date or "")[:4] == mention.date.year)
        if len(entries) == 1:
            return Identity(_law_id(entries[0]), "name and date", issuer)
        return Identity(f"{slug(_name_key(mention))}@{mention.date.year}", "name and date, number not known", issuer)
    if law.year:
        if len(entries) == 1:
            return Identity(_law_id(entries[0]), "name and year", issuer)
        return Identity(f"{slug(_name_key(mention))}@{law.year}", "name and year, number not known", issuer)
    if len(law.laws) == 1:
        return Identity(_law_id(law.laws[0]), "the only law of this name", issuer)
    return Identity(f"{slug(_name_key(mention))}@?", "name without a year", issuer)


def _law_id(law: Law) -> str:
    if law.number:
        return str(DocumentId.of(law.number))
    return f"{slug(law.name)}@{(law.date or '?')[:4]}"


def _by_date(mention: Mention, identity: Identity, header: Header) -> Identity:
    """Choose the version that the citing document can mean: the newest one issued before it."""
    law = mention.law
    assert law is not None  # noqa: S101  # the caller asks for laws
    if not law.laws:
        return identity
    cited_on = header.date.iso if header.date and header.date.iso else (f"{header.year}-12-31" if header.year else None)
    if cited_on:
        in_force = [entry for entry in law.laws if entry.date and (entry.effective or entry.date) <= cited_on]
        if in_force:
            return Identity(
                _law_id(in_force[-1]),
                "the version in force on the date of this document",
                identity.issuer,
                flags=("inferred_year",),
            )
    return Identity(None, "several laws have this name", identity.issuer, tuple(_law_id(entry) for entry in law.laws))


def self_identity(issuer: Issuer | None) -> Identity:
    """Return the identity of a mention of the document's own blank number."""
    return Identity(SELF, "own number, left blank", issuer, flags=("self", "number_blank"), is_self=True)


def kind_of(identity: Identity, mention: Mention) -> Kind:
    """Return the kind of a mention once its identity is known."""
    return Kind.SELF if identity.is_self else mention.kind
