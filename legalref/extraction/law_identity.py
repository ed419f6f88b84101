"""Decide which law each mention of a law by name means.

The year or date printed with the name decides, else the one version named elsewhere in the same document, else the
newest version in force on the date of the citing document; several laws of one name give candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from legalref.extraction.bodies import STANDING_COMMITTEE, Issuer
from legalref.extraction.header import Header
from legalref.extraction.laws import LawMatch
from legalref.extraction.mentions import Mention
from legalref.model import DocumentId, slug
from legalref.vocabulary import Law, fold

__all__ = ["Identity", "law_identities", "law_key", "passed_by"]

_YEAR_BEHIND: Final = re.compile(r"\s(?:năm\s)?(?:19|20)\d{2}$")
_COUNCIL_OF_STATE: Final = "Hội đồng Nhà nước"
_ITS_TIME: Final = ("1981-07-04", "1992-09-22")
"""When ordinances were those of the Council of State (Hiến pháp 1980, Điều 100; Luật Tổ chức Quốc hội 1992)."""
_BLANKS: Final = re.compile(r"[,\s-]+")


class Identity(Struct, frozen=True, gc=False):
    """What was decided about one mention."""

    document: str | None
    how: str
    issuer: Issuer | None = None
    candidates: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    is_self: bool = False


def law_identities(mentions: Sequence[Mention], header: Header) -> list[Identity | None]:
    """Resolve the laws cited by name."""
    found: list[Identity | None] = [None] * len(mentions)
    settled: dict[str, set[str]] = defaultdict(set)
    open_ones: list[tuple[int, Identity]] = []
    in_title: dict[str, str] = {}
    titled: Mention | None = None
    for index, mention in enumerate(mentions):
        if mention.title:
            titled = mention
        if mention.law is None:
            continue
        if mention.number is not None:
            settled[_name_key(mention)].add(str(DocumentId.of(mention.shown)))
            continue
        identity = _law(mention, _cited_on(header))
        printed = mention.law.year or (mention.date and mention.date.year)
        if printed and identity.document and not identity.document.endswith("@?"):
            settled[_name_key(mention)].add(identity.document)
            found[index] = identity
            if _within(header.title_span, mention):
                in_title[_name_key(mention)] = identity.document
            continue
        told = _own_law(mention, identity, header) or _in_title(mention, identity, titled)
        if told:
            found[index] = told
            continue
        just_passed = _just_passed(mention, identity, header)
        if just_passed and just_passed.document:
            settled[_name_key(mention)].add(just_passed.document)
        open_ones.append((index, just_passed or identity))
    for index, identity in open_ones:
        law = mentions[index].law
        if law and law.revised:
            found[index] = _revision(mentions[index], identity, header)
            continue
        subject = in_title.get(_name_key(mentions[index]))
        options = {subject} if subject else settled.get(_name_key(mentions[index]), set())
        if len(options) == 1 and options != {identity.document}:
            how = "the version that the title names" if subject else "the only version named in this document"
            (document,) = options
            issuer = mentions[index].issuer or (passed_by(law, DocumentId.parse(document).year) if law else None)
            found[index] = Identity(document, how, issuer, flags=("inferred_year",))
        elif identity.document and not identity.document.endswith("@?"):
            found[index] = _unless_later(mentions[index], identity, header)
        else:
            found[index] = _by_date(mentions[index], identity, header)
    return found


def law_key(law: LawMatch) -> str:
    """Return the key under which versions of one law meet: its name without the year."""
    name = law.laws[0].name if law.laws and len({entry.name for entry in law.laws}) == 1 else law.name
    return _versionless(name)


@lru_cache(maxsize=20_000)
def _versionless(name: str) -> str:
    """Return the matching key of a law's name without its year, commas and hyphens."""
    return _BLANKS.sub(" ", _YEAR_BEHIND.sub("", fold(name)))


def _name_key(mention: Mention) -> str:
    assert mention.law is not None  # noqa: S101  # the caller asks for laws
    return law_key(mention.law)


def _law(mention: Mention, cited_on: str | None) -> Identity:
    """Return what the name of a law tells with the year or date beside it; ``cited_on`` dates its ordinances."""
    law = mention.law
    assert law is not None  # noqa: S101  # the caller asks for laws
    issuer = mention.issuer or passed_by(law, mention.dated or law.year or cited_on)
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
        if len(entries) > 1:
            candidates = tuple(_law_id(entry) for entry in entries)
            return Identity(None, "several laws have this name and year", issuer, candidates)
        return Identity(f"{slug(_name_key(mention))}@{law.year}", "name and year, number not known", issuer)
    if len(law.laws) == 1:
        return Identity(_law_id(law.laws[0]), "the only law of this name", issuer)
    return Identity(f"{slug(_name_key(mention))}@?", "name without a year", issuer)


def passed_by(law: LawMatch, on: str | None) -> Issuer:
    """Return the body that passed a law, on a day or in a year if one is told."""
    if law.kind != "Pháp lệnh":
        return Issuer("Quốc hội")
    of_state = _ITS_TIME[0] <= (on or "") <= _ITS_TIME[1]
    return Issuer(_COUNCIL_OF_STATE if of_state else STANDING_COMMITTEE)


def _law_id(law: Law) -> str:
    if law.number:
        return str(DocumentId.of(law.number))
    return f"{slug(law.name)}@{(law.date or '?')[:4]}"


def _cited_on(header: Header) -> str | None:
    """Return the last day on which the citing document can have been issued."""
    return header.date.iso if header.date and header.date.iso else (_end_of(str(header.year)) if header.year else None)


def _end_of(year: str) -> str:
    return f"{year}-12-31"


def _passed_until(law: LawMatch, on: str) -> list[Law]:
    """Return the versions of a law that were passed on a day or before it, the newest last."""
    return [entry for entry in law.laws if entry.date and entry.date <= on]


def _own_law(mention: Mention, identity: Identity, header: Header) -> Identity | None:
    """Return the law being read, where it names itself ("Điều 3. Áp dụng Luật Năng lượng nguyên tử")."""
    law, number = mention.law, str(header.number)
    if law is None or header.number is None or law.revised or not any(entry.number == number for entry in law.laws):
        return None
    return Identity(str(DocumentId.of(number)), "own name", identity.issuer, flags=("self",), is_self=True)


def _within(title: tuple[int, int] | None, mention: Mention) -> bool:
    return title is not None and title[0] <= mention.start < title[1]


def _in_title(mention: Mention, identity: Identity, titled: Mention | None) -> Identity | None:
    """Return the version that the title of a cited act means: the newest one that it can have known.

    "Nghị định số 43/2014/NĐ-CP quy định chi tiết … Luật Đất đai" details the law of 2013, in a report of 2025 too. That
    law was not yet in force then.
    """
    law = mention.law
    if law is None or len(law.laws) < 2 or law.revised or titled is None or titled.title is None:
        return None
    if not _within(titled.title, mention):
        return None
    on = titled.dated or ""
    known = _passed_until(law, _end_of(on) if len(on) == len("2024") else on)
    how = "the newest version when the act was issued whose title names it"
    return Identity(_law_id(known[-1]), how, identity.issuer, flags=("inferred_year",)) if known else None


def _just_passed(mention: Mention, identity: Identity, header: Header) -> Identity | None:
    """Return a version passed but not yet in force that the title of the document itself names: it carries that out."""
    law, cited_on = mention.law, _cited_on(header)
    if law is None or not cited_on or not _within(header.title_span, mention):
        return None
    known = _passed_until(law, cited_on)
    if not known or (known[-1].effective or "") <= cited_on:
        return None
    how = "the version just passed, which the title of this document carries out"
    return Identity(_law_id(known[-1]), how, identity.issuer, flags=("inferred_year",))


def _unless_later(mention: Mention, identity: Identity, header: Header) -> Identity:
    """Return the identity of the only law of a name, unless it was passed after the citing document was issued."""
    law = mention.law
    assert law is not None  # noqa: S101  # the caller asks for laws
    cited_on = _cited_on(header)
    if not cited_on or len(law.laws) != 1 or (law.laws[0].date or "") <= cited_on:
        return identity
    how = "name of a law that was passed later"
    return Identity(f"{slug(_name_key(mention))}@?", how, identity.issuer)


def _revision(mention: Mention, identity: Identity, header: Header) -> Identity:
    """Choose the version that "Luật Đấu thầu (sửa đổi)" means: the one just passed when the document was issued.

    Where none was passed in that year or the one before, a draft is meant, which is no document yet.
    """
    law = mention.law
    assert law is not None  # noqa: S101  # the caller asks for laws
    cited_on = _cited_on(header)
    passed = [entry for entry in law.laws if cited_on and entry.date and entry.date <= cited_on]
    newest = passed[-1] if passed else None
    if cited_on and newest and newest.date and int(cited_on[:4]) - int(newest.date[:4]) <= 1:
        how = "the revision passed before the date of this document"
        return Identity(_law_id(newest), how, identity.issuer, flags=("inferred_year",))
    candidates = () if cited_on else tuple(_law_id(entry) for entry in law.laws)
    return Identity(None, "revision of a law that is not known to be passed", identity.issuer, candidates)


def _by_date(mention: Mention, identity: Identity, header: Header) -> Identity:
    """Choose the version that the citing document can mean: the newest one issued before it."""
    law = mention.law
    assert law is not None  # noqa: S101  # the caller asks for laws
    if not law.laws:
        return identity
    cited_on = _cited_on(header)
    if cited_on and all(entry.date and entry.date > cited_on for entry in law.laws):
        how = "name of a law that was passed later"
        return Identity(f"{slug(_name_key(mention))}@?", how, identity.issuer)
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
