"""Read what is printed around one number: type word, date, issuer, title, pinpoint."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.acting import (
    acting_before,
    heading_before,
    listed_before,
    promulgating_behind,
    submitting_before,
)
from legalref.extraction.bodies import OF_DEPARTMENTS, PARTY_CENTRE
from legalref.extraction.dates import PrintedDate, date_after
from legalref.extraction.forms import FORM_BEFORE, FORM_WINDOW
from legalref.extraction.header import Header
from legalref.extraction.issuers import Issuer, IssuerReader
from legalref.extraction.laws import LawMatch
from legalref.extraction.letters import CAPITALS
from legalref.extraction.naming import named_before
from legalref.extraction.numbers import NumberMatch
from legalref.extraction.pinpoints import pinpoint_after, pinpoint_before, pinpoint_behind
from legalref.extraction.titles import title_after
from legalref.extraction.types import Lead, TypeReader
from legalref.model import DocumentNumber, Kind, Level, Style
from legalref.vocabulary import DocumentType

__all__ = ["Mention", "Readers", "read_law", "read_number"]

# found once, since Python 3.11 is slow to look up a member of an enumeration
_NUMBER: Final = Kind.NUMBER
_OLD_STYLE: Final = Style.OLD
_JOINT_STYLE: Final = Style.JOINT
_STANDARD: Final = Style.STANDARD
_OF: Final = re.compile(r"(?:\s{0,3}|\n[ \t]{0,24})(?:[,()]\s{0,2})?(?:[Cc]ủa|CỦA)\s{1,3}(?:[Cc]ủa\s{1,3})?")
_USUAL_OF: Final = " của "
_AGAIN: Final = frozenset(" \n\t\rcC")
"""What can stand behind "của" before the body: more blanks, and the word once more."""
_MARKS_OF_LISTS: Final = frozenset("-|")
"""What stands before a document in a table of contents, behind its date."""
_FILLER: Final = re.compile(r"\s{1,2}(?:tỉnh|thành\sphố|huyện|quận|xã|phường|thị\sxã)(?=\s{1,3}ngày)")
_USUAL_DATE: Final = " ngày "
_FOOTNOTE: Final = re.compile(r"\s?(?:\[\d{1,3}\]|\(\d{1,3}\))(?=\s{1,3}ngày)")
_JOINT: Final = re.compile(r"\s{0,2}(?:[,;]|và)\s{1,3}(?:và\s)?(?:số\s)?")
_PARTNER: Final = re.compile(rf"\s{{0,2}}(?:,|;|-|\svà)\s{{1,2}}(?=[{CAPITALS}])")
_FIRST_OF_JOINT: Final = re.compile(rf"\s{{0,2}}:?\s{{1,2}}(?=[{CAPITALS}])")
_MINISTRY: Final = "Bộ "
_MINISTRY_WINDOW: Final = 120
_SHARED_CODES: Final = frozenset({"LT", *OF_DEPARTMENTS, PARTY_CENTRE})
"""Codes that several bodies can share: liên tịch, liên sở, liên ngành (77/KH-LT), and that of the Party's Centre."""
_JOINT_MINISTRIES: Final = "Liên bộ"
_LONGEST_JOINT: Final = 12
_OBJECTS: Final = frozenset(
    ["Quy hoạch", "Đề án", "Dự án", "Kế hoạch", "Chương trình", "Phương án", "Chiến lược", "Quy trình", "Nội quy"]
)
"""What a decision approves, in small letters before its number."""
_CLEAR_STYLES: Final = frozenset({Style.PARTY, Style.JOINT, Style.CONSOLIDATED, Style.ASSEMBLY, Style.STANDARD})
"""Styles that nothing but the number of a document has."""
_OLD_CENTRAL: Final = frozenset({"CP", "HĐBT", "TTg"})
"""Codes of the Government that stood alone behind a hyphen before 1997 (58-CP)."""
_INCOMPLETE: Final = frozenset({"QĐ", "CT", "KH"})


class Readers(Struct, frozen=True):
    """The readers that share one vocabulary."""

    types: TypeReader
    issuers: IssuerReader


class Mention(Struct, frozen=True, gc=False):
    """One mention as printed, with offsets in the normalised text; identity is decided later."""

    start: int
    end: int
    kind: Kind
    number: DocumentNumber | None = None
    shown: str = ""
    """The number in its normal form."""
    number_start: int = 0
    number_end: int = 0
    type: DocumentType | None = None
    type_printed: bool = False
    number_word: bool = False
    date: PrintedDate | None = None
    issuer: Issuer | None = None
    issuer_printed: bool = False
    title: tuple[int, int] | None = None
    pinpoint: str | None = None
    law: LawMatch | None = None
    flags: tuple[str, ...] = ()
    tail: bool = False
    code: str = ""

    @property
    def dated(self) -> str | None:
        """The day of the document (ISO), or its year, as the words or the number tell."""
        date = self.date
        return (date.iso or date.year if date else None) or (self.number.year if self.number else None)

    @property
    def body_end(self) -> int:
        """Where the words that name the document end: number, date and issuer."""
        return max(self.end, self.issuer.end if self.issuer and self.issuer_printed else 0)


def read_number(text: str, match: NumberMatch, floor: int, header: Header, readers: Readers) -> Mention | None:
    """Return the mention around a number, or none where the words announce something else."""
    number = match.number
    lead = _lead(text, match, floor, readers)
    if lead is None:
        return None
    kind, body = (
        named_before(text, lead.start, floor, number, readers.types, readers.issuers, header.home)
        if lead.type is None and lead.has_number_word and number is not None
        else (None, None)
    )
    date, issuer, end = (None, None, match.end) if match.tail else _date_and_body(text, match, header, readers)
    acting = None
    issuer = issuer or body
    if issuer is None and number is not None and number.style is not _JOINT_STYLE and not match.tail:
        issuer = submitting_before(text, lead.start, number, header, readers.issuers)
        acting = None if issuer else acting_before(text, lead.start, number, header, readers.issuers, floor)
        if acting:
            issuer, date = acting.issuer, date or acting.date
    title = None if match.tail else title_after(text, max(end, issuer.end if issuer else 0))
    if issuer is None and title and number is not None:
        promulgating = promulgating_behind(text, title, number, header, readers.issuers)
        issuer, title = promulgating or (None, title)
    if date is None and text[lead.start - 2 : lead.start - 1] in _MARKS_OF_LISTS:
        date = listed_before(text, lead.start)
        if date and issuer is None and number is not None:
            issuer = heading_before(text, date.start, number, header, readers.issuers)
    flags = match.flags
    if (
        number is not None
        and number.issuer_code is None
        and number.type_code in _INCOMPLETE
        and (number.style is Style.STATE or number.style is Style.OLD)
    ):
        flags = (*flags, "incomplete")
    if acting:
        flags = (*flags, "elliptical_issuer")
    if text.find("\n", lead.start, match.end) >= 0 and "split_line" not in flags:
        flags = (*flags, "split_line")
    printed = lead.type is not None and not lead.type.generic
    # by position: naming so many fields takes nine times as long
    return Mention(
        lead.start,
        end,
        _NUMBER,
        number,
        match.shown or (str(number) if number else ""),
        match.start,
        match.end,
        lead.type if printed else kind,
        printed,
        lead.has_number_word,
        date,
        issuer,
        issuer is not None,
        title,
        pinpoint_before(text, lead.start, floor) or pinpoint_behind(text, end),
        None,
        flags,
        match.tail,
        match.code,
    )


def _lead(text: str, match: NumberMatch, floor: int, readers: Readers) -> Lead | None:
    """Return what leads a number, or none where it is that of no document."""
    lead = readers.types.before(text, match.start, floor)
    number = match.number
    if lead.other_thing:
        return None
    if number is None:
        return lead
    if lead.printed and lead.printed[0].islower() and _is_object(number, lead, readers):
        word = text.rfind("số", lead.start, match.start) if lead.has_number_word else -1
        lead = Lead(word if word >= 0 else match.start, None, None, lead.has_number_word)
    if number.style is _STANDARD and not _is_of_standards(number, lead):
        lead = Lead(match.start)  # "hướng dẫn Sửa đổi 1:2023 QCVN 06:2022/BXD"
    if not _told_by_type(number, lead):
        goes_on = 0 < floor < match.start < floor + _LONGEST_JOINT and _JOINT.fullmatch(text, floor, match.start)
        if not _convincing(number, lead, readers, in_list=bool(goes_on)) or _is_form(text, number, lead, floor):
            return None
    return lead


def _date_and_body(
    text: str, match: NumberMatch, header: Header, readers: Readers
) -> tuple[PrintedDate | None, Issuer | None, int]:
    """Return the date and the body printed behind a number, in either order, and where number and date end."""
    end = match.end
    number = match.number
    at_once = text.startswith(_USUAL_DATE, end)
    filler = None if at_once else _FILLER.match(text, end) or _FOOTNOTE.match(text, end)
    date = date_after(text, filler.end() if filler else end, header.year)
    if date:
        end = date.end
    issuer = issuer_after(text, end, header, readers)
    if issuer and issuer.name == _JOINT_MINISTRIES:
        in_code = number is not None and "-" in (number.issuer_code or "")
        issuer = _joint_ministries(text, issuer, header, readers) or (
            None if in_code else issuer
        )  # the code names them
    elif issuer and number and (number.style is _JOINT_STYLE or number.issuer_code in _SHARED_CODES):
        code = PARTY_CENTRE if number.issuer_code == PARTY_CENTRE else None
        issuer = _with_partners(text, issuer, header, readers, code)
    if date is None and issuer and text[issuer.end : issuer.end + 6].lstrip().lower().startswith("ngày"):
        date = date_after(text, issuer.end, header.year)
        end = date.end if date else end
    return date, issuer, end


def read_law(
    text: str, law: LawMatch, number: NumberMatch | None, floor: int, header: Header, readers: Readers
) -> Mention:
    """Return the mention of a law by name, with the number that may stand behind the name."""
    end = number.end if number else law.end
    date = date_after(text, end, header.year)
    if date and date.iso is None and date.year and header.year and int(date.year) > header.year:
        date = None  # a year to come is that of a budget or a plan
    if date:
        end = date.end
    issuer = issuer_after(text, end, header, readers)
    if issuer and issuer.level is not Level.CENTRAL:
        issuer = None  # "Luật Ban hành văn bản … của HĐND" is not the council's
    flags = ("lost_diacritics",) if law.worn else ()
    if not number:
        flags = (*flags, "law_name")
    return Mention(
        start=law.start,
        end=end,
        kind=Kind.NUMBER if number else Kind.LAW_NAME,
        number=number.number if number else None,
        shown=str(number.number) if number else "",
        number_start=number.start if number else law.start,
        number_end=number.end if number else law.end,
        type=readers.types.lookup(law.kind),
        type_printed=True,
        date=date,
        issuer=issuer,
        issuer_printed=issuer is not None,
        pinpoint=pinpoint_before(text, law.start, floor) or pinpoint_after(text, end),
        law=law,
        flags=flags,
        code=number.code if number else "",
    )


def issuer_after(text: str, pos: int, header: Header, readers: Readers) -> Issuer | None:
    """Return the body named by "của …" directly behind ``pos``."""
    at = pos + len(_USUAL_OF)
    if not text.startswith(_USUAL_OF, pos) or text[at : at + 1] in _AGAIN:
        link = _OF.match(text, pos)
        if link is None:
            return None
        at = link.end()
    return readers.issuers.read(text, at, header.home)


def _with_partners(text: str, issuer: Issuer, header: Header, readers: Readers, code: str | None = None) -> Issuer:
    """Return the bodies of a joint act, as the words list them in the order of its number.

    With a ``code`` only those count that number by it ("của Bộ Chính trị, Ban Bí thư").
    """
    while (joint := _PARTNER.match(text, issuer.end)) is not None:
        partner = readers.issuers.read(text, joint.end(), header.home)
        if partner is None or (code and not readers.issuers.codes.has_code(partner.name, code)):
            break
        issuer = structs.replace(issuer, name=f"{issuer.name}, {partner.name}", end=partner.end)
    return issuer


def _joint_ministries(text: str, issuer: Issuer, header: Header, readers: Readers) -> Issuer | None:
    """Return the ministries listed behind "liên Bộ" ("liên Bộ Tài chính - Nội vụ", "liên Bộ: Bộ Y tế và …")."""
    found: list[Issuer] = []
    joint = _FIRST_OF_JOINT.match(text, issuer.end)
    while joint is not None:
        at = joint.end()
        body = readers.issuers.read(text, at, header.home)
        if body is None or body.level is Level.UNKNOWN:
            body = readers.issuers.read(f"{_MINISTRY}{text[at : at + _MINISTRY_WINDOW]}", 0, header.home)
            body = structs.replace(body, end=body.end + at - len(_MINISTRY)) if body else None
        if body is None or body.level not in {Level.MINISTRY, Level.CENTRAL}:
            break
        found.append(body)
        joint = _PARTNER.match(text, body.end)
    if len(found) < 2:
        return None
    return Issuer(", ".join(body.name for body in found), found[-1].end, None, None, Level.CENTRAL)


def _is_object(number: DocumentNumber, lead: Lead, readers: Readers) -> bool:
    """Whether a type word in small letters is what the document is about.

    "phê duyệt quy hoạch số 9/QĐ-UBND" is a decision.
    """
    code = number.type_code
    if code is None or lead.type is None:
        return False
    if code not in readers.issuers.vocabulary.type_by_code:
        return False
    return lead.type.name in _OBJECTS and code not in lead.type.codes


def _is_of_standards(number: DocumentNumber, lead: Lead) -> bool:
    """Whether the type word before a standard is that of standards ("TCVN ISO 9001:2008")."""
    return lead.type is not None and (number.type_code or "").startswith(lead.type.codes)


def _is_form(text: str, number: DocumentNumber, lead: Lead, floor: int) -> bool:
    """Whether a number is that of a form or a table: "các biểu số liệu: 01/TTr"."""
    if lead.has_number_word or number.style is not Style.LETTER or number.unit_code:
        return False
    return FORM_BEFORE.search(text, max(floor, lead.start - FORM_WINDOW), lead.start) is not None


def _told_by_type(number: DocumentNumber, lead: Lead) -> bool:
    """Whether a type word stands before a number that says enough by itself."""
    return lead.type is not None and (number.style is not _OLD_STYLE or number.issuer_code is not None)


def _convincing(number: DocumentNumber, lead: Lead, readers: Readers, *, in_list: bool) -> bool:
    """Whether a number without a type word is that of a document; a list vouches for its members."""
    if number.style is _OLD_STYLE and number.issuer_code is None:
        return lead.has_number_word and lead.type is not None and number.type_code in lead.type.codes
    if (lead.has_number_word or in_list) and (
        number.style is not Style.LETTER
        or number.unit_code
        or number.issuer_code in readers.issuers.vocabulary.organisation_by_code
        or len(number.issuer_code or "") > 2
    ):  # two letters alone are too little
        return number.style is not Style.STATE or number.issuer_code is not None or number.year is not None
    if number.style in _CLEAR_STYLES or (
        number.style is _OLD_STYLE and number.type_code is None and number.issuer_code in _OLD_CENTRAL
    ):
        return True
    codes = readers.issuers.vocabulary.organisation_by_code
    if number.style is Style.STATE:
        return number.issuer_code is not None or number.year is not None
    if number.style is Style.LETTER:
        return number.issuer_code in codes and (
            number.unit_code is not None or len(number.issuer_code or "") > 2
        )  # two letters alone are too little
    return False
