"""Bind a type and a bare serial ("Nghị quyết 57", "QĐ 66", "Đề án 06") to the document they mean.

The text itself decides first: a term that it defines ("sau đây gọi là …"), then the documents it cites by their
full number; then the programmes that the vocabulary knows. What fits two documents gives candidates.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.acting import anybody_acting_before
from legalref.extraction.bodies import OF_THE_CENTRE, STANDING_COMMITTEE
from legalref.extraction.dates import PrintedDate, date_after
from legalref.extraction.issuers import Home, Issuer
from legalref.extraction.long_texts import LONG, digits_behind
from legalref.extraction.mentions import Readers
from legalref.extraction.short_name_parts import Known, ShortName, Spans, distinct
from legalref.extraction.types import PARTY_RULES, Lead, TypeReader
from legalref.model import DocumentId, Level, canonical_number
from legalref.vocabulary import DocumentType, Programme, fold

__all__ = ["bare_serials", "defined_terms"]

_BLANKS: Final = " \t\n\r"
_LETTERS: Final = "tnhưịcgyốQĐLTHỐNƯ"
"""Last letters of types, of their abbreviations and of "số"."""
_GLUED: Final = "QĐLTH"
_BEFORE_GLUED: Final = "NQKCT"
"""Abbreviations that a serial can be glued to ("QĐ66")."""
_LAST: Final = f"{_BLANKS}{_GLUED}"
_BEFORE_LAST: Final = f"{_LETTERS}{_BEFORE_GLUED}{_BLANKS}"
_SERIAL: Final = re.compile(
    # the class in front makes the search quick
    rf"(?P<serial>[0-9](?<=[{_LAST}]\d)(?:(?<=[{_LETTERS}]\s\d)|(?<=[{_LETTERS}:]\s\s\d)|(?<=[{_BEFORE_GLUED}][{_GLUED}]\d))"
    r"\d{0,4}+(?:\.\d{1,2}(?!\d))?+[a-zđ]?+)(?:/(?P<year>(?:19|20)\d{2})(?![\d/]))?+"
    # nothing behind it that makes it a part of a full number, a date, an amount or a ratio
    r"(?![\w/%°]|[.,:+-]\d|\s{0,2}[/+]|-[A-ZĐ]|\s?[A-Z]{2}/)"
)
_MEASURE: Final = re.compile(
    r"\s{0,2}(?:năm(?!\s(?:19|20)\d{2})|tháng|ngày|tuần|quý|lần|giờ|phút|kỳ|giai\sđoạn|đợt|buổi|cuộc|khâu|bước"
    r"|tỷ|triệu|đồng|ha|km|m2|bản|nhóm|loại|cấp|lớp|nội\sdung|mục\stiêu|chỉ\stiêu|nhiệm\svụ|dự\sán|công\strình"
    r"|người|đơn\svị|hộ|xã|huyện|tỉnh|con|cơ\squan|thành\sviên|trường\shợp|thủ\stục|TTHC|hồ\ssơ|văn\sbản"
    r"|điểm|khoản|điều)\b",
    re.IGNORECASE,
)
"""What is counted: "ban hành Kế hoạch 5 năm" names no document."""
_STRONG: Final = frozenset({"Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Kết luận", "Thông tư liên tịch"})
"""Types whose bare serial is a document even where the text does not cite it in full."""
_WITH_NUMBER_WORD: Final = frozenset(
    {
        "Quyết định",
        "Kế hoạch",
        "Công văn",
        "Công điện",
        "Hướng dẫn",
        "Thông báo",
        "Tờ trình",
        "Báo cáo",
        "Quy định",
        "Pháp lệnh",
        "Chương trình hành động",
    }
)
"""Types whose bare serial is a document only behind "số": "Báo cáo 2 nội dung"."""
_DECREE: Final = "Nghị định"
_YEAR_IN_NUMBER: Final = 1997
"""Since when the numbers of decrees carry the year."""
_RULE_DIGITS: Final = 3
_NAMED_BY_DECISION: Final = frozenset({"Đề án", "Chương trình", "Dự án"})
_NAMED: Final = frozenset({"Đề án", "Chương trình"})
_DEFINED: Final = re.compile(
    r"\(\s?(?:(?:sau\s)?(?:đây\s)?(?:được\s)?(?:gọi|viết)\s(?:tắt\s|chung\s)?là|từ\sđây\sgọi\slà)\s{0,2}:?\s{0,2}"
    r"[“\"]?(?P<term>[^)“”\"]{3,80}?)[”\"]?\s?\)"
)
_FIRST_DIGITS: Final = re.compile(r"\d+")
_DEFINITION_STEPS: Final = 6
_DEFINITION_REACH: Final = 400
"""How far behind a citation a term can be defined for it."""
_OF: Final = re.compile(r"\s{1,2}của\s{1,2}")
_BRANCHES: Final = (
    OF_THE_CENTRE,
    frozenset({"Quốc hội", STANDING_COMMITTEE}),
    frozenset({"Chính phủ", "Thủ tướng Chính phủ"}),
)
"""Bodies of the Party, the National Assembly and the Government that loose words confuse among themselves only."""
_DAY: Final = re.compile(r",?\s{1,2}ngày\s")
_MEMBER: Final = re.compile(
    r"\s{0,2}(?:,|và|;)\s{1,2}(?:số\s)?(?P<serial>\d{1,4})(?![\w/%°]|[.,:+-]\d|\s{0,2}[/+]|-[A-ZĐ]|\s[^\W\d_]{2,}\s{0,2}\d)(?=\s{0,2}[.,;)]|\s{1,2}(?:và|của)\b|\s{0,2}\Z|\s{0,2}\n)"
)
"""A further serial of a list, with nothing counted behind it."""
_UNIT_BEFORE: Final = re.compile(
    r"(?:Ban\s[Cc]hỉ\sđạo|BCĐ|Tổ\scông\stác|BAN\sCHỈ\sĐẠO|TỔ\sCÔNG\sTÁC|[Tt]iểu)\s{1,2}(?:thực\shiện\s|triển\skhai\s)?$"
)
"""A body that is named after a programme ("Ban Chỉ đạo Đề án 06")."""
_UNIT_WINDOW: Final = 40
_WORD_WINDOW: Final = 18
"""Characters of the last two words before a serial, and the blanks round them."""


class _Found(Struct, frozen=True, gc=False):
    """A type with a bare serial behind it."""

    start: int
    end: int
    kind: DocumentType
    lead: Lead
    printed: str
    """The serial as printed."""
    serial: str
    """The serial without leading zeros."""
    year: str | None

    def short(
        self, document: str | None, how: str, *, flags: tuple[str, ...] = (), of: Known | None = None
    ) -> ShortName:
        """Return the short name, bound to a document and to what the citation ``of`` says of it."""
        kind = self.kind.name
        issuer = of.issuer if of else None
        number = of.number if of else None
        return ShortName(self.start, self.end, kind, self.printed, document, how, (), flags, issuer, number=number)


def bare_serials(
    text: str, known: Sequence[Known], taken: Spans, terms: dict[str, Known], home: Home, readers: Readers
) -> Iterator[ShortName]:
    """Yield the types with a bare serial outside the spans taken, in text order; the text defines ``terms``."""
    by_serial: dict[str, list[Known]] = defaultdict(list)
    for item in known:
        if item.serial:
            by_serial[item.serial].append(item)
    programmes = _programmes(readers.issuers.vocabulary.programmes)
    for match in _serials(text, taken, readers.types):
        found = _found(text, match, readers)
        if found is None:
            continue
        term = terms.get(fold(text[found.start : found.end])) if terms else None
        if term:
            yield found.short(term.document, "term that the text defines", of=term)
            continue
        dated = date_after(text, found.end) if _DAY.match(text, found.end) else None
        if dated and dated.year:
            yield _dated(text, found, dated, by_serial.get(found.serial, ()), home, readers)
        elif not _MEASURE.match(text, found.end):
            short = _bound(text, found, by_serial.get(found.serial, ()), programmes, home, readers)
            if short:
                yield short
                yield from _listed(text, found, by_serial)


def _serials(text: str, taken: Spans, types: TypeReader) -> Iterator[re.Match[str]]:
    """Yield the serials outside the spans taken before which a type can stand."""
    digits = digits_behind(text, _BEFORE_LAST, _LAST) if len(text) >= LONG else _digits(text)
    for at in taken.outside(digits):
        if types.may_lead[text[max(0, at - _WORD_WINDOW) : at]] and (behind := _SERIAL.match(text, at)):
            yield behind


def _digits(text: str) -> Iterator[int]:
    return (match.start() for match in _SERIAL.finditer(text))


def _dated(
    text: str, found: _Found, dated: PrintedDate, same_serial: Sequence[Known], home: Home, readers: Readers
) -> ShortName:
    """Bind a serial with a date: "Nghị quyết số 57 ngày 22/12/2024" is a document, whatever else the text cites."""
    options = [
        item
        for item in distinct(item for item in same_serial if _fits(found, item))
        if f"@{dated.year}" in str(item.document) or f"/{dated.year}/" in str(item.document)
    ]
    one = options[0] if len(options) == 1 else None
    issuer = _issuer_behind(text, dated.end, home, readers)
    return ShortName(
        found.start,
        dated.end,
        one.type if one else found.kind.name,
        found.printed,
        one.document if one else None,
        "the only document with this type, number and year" if one else "number without its code",
        issuer=one.issuer if one else (issuer.name if issuer else None),
        date=dated.iso,
        number=one.number if one else None,
    )


def _listed(text: str, found: _Found, by_serial: Mapping[str, Sequence[Known]]) -> Iterator[ShortName]:
    """Yield the further serials of a list ("các Nghị quyết 57, 59, 66") that the text cites in full elsewhere."""
    at = found.end
    while member := _MEMBER.match(text, at):
        serial = member["serial"]
        options = distinct(item for item in by_serial.get(serial.lstrip("0"), ()) if _fits(found, item))
        if len(options) != 1:
            return
        how = "the only document with this type and number"
        one = options[0]
        yield ShortName(
            member.start("serial"),
            member.end(),
            one.type,
            serial,
            one.document,
            how,
            issuer=one.issuer,
            number=one.number,
        )
        at = member.end()


def defined_terms(text: str, known: Sequence[Known]) -> dict[str, Known]:
    """Return the terms that the text defines for a citation standing before them, by their matching key."""
    starts = [item.start for item in known]
    terms: dict[str, Known] = {}
    for match in _DEFINED.finditer(text):
        meant = _defined(match, known, bisect_right(starts, match.start()) - 1)
        if meant:
            terms[fold(match["term"])] = meant
    return terms


def _defined(match: re.Match[str], known: Sequence[Known], index: int) -> Known | None:
    """Return the citation whose serial a term has: the last one before the bracket, which need not be the nearest."""
    serial = _FIRST_DIGITS.search(match["term"])
    if serial is None:
        return None
    reached = [
        item
        for item in known[max(0, index - _DEFINITION_STEPS) : index + 1]
        if match.start() - item.end < _DEFINITION_REACH
    ]
    named = [item for item in reached if item.serial == serial[0].lstrip("0")]
    meant = named or reached
    return meant[-1] if meant else None


def _found(text: str, match: re.Match[str], readers: Readers) -> _Found | None:
    """Return the type word and the serial, or none where no type in capitals, nor "văn bản số", stands before it."""
    lead = readers.types.before(text, match.start())
    if lead.type is None or lead.other_thing or lead.printed is None:
        return None
    if not lead.printed[0].isupper() and not (lead.has_number_word and lead.type.generic):
        return None
    if _UNIT_BEFORE.search(text[max(0, lead.start - _UNIT_WINDOW) : lead.start]):
        return None
    serial = match["serial"]
    return _Found(lead.start, match.end(), lead.type, lead, serial, serial.lstrip("0") or "0", match["year"])


def _bound(
    text: str,
    found: _Found,
    same_serial: Sequence[Known],
    programmes: dict[str, str],
    home: Home,
    readers: Readers,
) -> ShortName | None:
    """Bind a bare serial to a document, to candidates or to none; none at all where it names no document."""
    name = found.kind.name
    options = distinct(item for item in same_serial if _fits(found, item))
    issuer = _issuer_behind(text, found.end, home, readers)
    if issuer and len(options) == 1 and _is_of_another_branch(issuer, options[0]):
        options = []
    elif issuer and len(options) > 1:  # "Nghị quyết 76 của Chính phủ"
        options = [option for option in options if option.issuer == issuer.name] or options
    if len(options) == 1:
        one = options[0]
        return ShortName(
            found.start,
            found.end,
            one.type or name,
            found.printed,
            one.document,
            "the only document with this type and number",
            one.candidates,
            issuer=one.issuer,
            number=one.number,
        )
    if options:
        ids = tuple(sorted(str(item.document) for item in options))
        how = "several documents have this type and number"
        return ShortName(found.start, found.end, name, found.printed, None, how, ids)
    if name == _DECREE and found.year and int(found.year) >= _YEAR_IN_NUMBER:
        how = "the Government alone issues decrees, with the year in the number"
        short = found.short(f"{canonical_number(found.printed)}/{found.year}/NĐ-CP", how, flags=("inferred_code",))
        return structs.replace(short, issuer="Chính phủ", number=f"{found.printed}/{found.year}")
    programme = programmes.get(fold(f"{name} {found.serial}"))
    if programme:
        short = found.short(programme, "programme known to the vocabulary", flags=("name_only",))
        return structs.replace(short, issuer=_central_body(programme, readers))
    if name in _NAMED_BY_DECISION:
        approved = distinct(item for item in same_serial if item.type == "Quyết định")
        if len(approved) == 1:
            how = "programme named by the number of its decision"
            return found.short(approved[0].document, how, of=approved[0])
    if issuer is None:
        acting = anybody_acting_before(text, found.start, home, readers.issuers, 0)
        issuer = acting.issuer if acting else None
    if _is_document(found) or (issuer and issuer.level is Level.CENTRAL):  # "Quy định 37 của Bộ Chính trị"
        short = found.short(None, "short name of a document that the text does not cite in full")
        return structs.replace(short, issuer=issuer.name) if issuer else short
    return None


def _issuer_behind(text: str, pos: int, home: Home, readers: Readers) -> Issuer | None:
    """Return the body named behind a short name ("Đề án số 13 của Tỉnh ủy")."""
    link = _OF.match(text, pos)
    return readers.issuers.read(text, link.end(), home) if link else None


def _central_body(document: str, readers: Readers) -> str | None:
    """Return the central body that the code in an id names."""
    code = DocumentId.parse(document).number.rpartition("/")[2].rpartition("-")[2]
    body = readers.issuers.vocabulary.organisation_by_code.get(code)
    return body.name if body and not body.local else None


def _fits(found: _Found, item: Known) -> bool:
    """Whether a citation with the same serial has the type, and the year where one is printed."""
    if found.year and f"/{found.year}/" not in (item.document or ""):
        return False
    return found.kind.generic or (item.type or "").startswith(found.kind.name)


def _is_of_another_branch(issuer: Issuer, option: Known) -> bool:
    """Whether a body named behind a short name cannot be meant loosely for the one of the option.

    "Nghị quyết 15 của Quốc hội" is not that of the Politburo, while "Quyết định 1719 của Chính phủ" is the Prime
    Minister's.
    """
    named = next((branch for branch in _BRANCHES if issuer.name in branch), None)
    meant = next((branch for branch in _BRANCHES if option.issuer in branch), None)
    return named is not None and meant is not None and named is not meant


def _is_document(found: _Found) -> bool:
    """Whether a type and a serial that nothing else explains still name a document."""
    name = found.kind.name
    if name in _NAMED:
        return len(found.printed) > 1 and not (found.lead.printed or "").isupper()
    if name in PARTY_RULES and len(found.serial) >= _RULE_DIGITS:
        return True  # "Quy định 366": no other rules are counted so far
    return name in _STRONG or (name in _WITH_NUMBER_WORD and found.lead.has_number_word and len(found.serial) > 1)


@lru_cache(maxsize=8)
def _programmes(programmes: tuple[Programme, ...]) -> dict[str, str]:
    """Return the documents of programmes by folded name, serials without leading zeros."""
    names: dict[str, str] = {}
    for programme in programmes:
        for name in (programme.name, *programme.aliases):
            key = fold(name).replace(" số ", " ")
            names[re.sub(r"\b0+(?=\d)", "", key)] = programme.document
    return names
