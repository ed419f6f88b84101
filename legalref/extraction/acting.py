"""Read who acts, and when, in the words before a citation.

"Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW": the body is the subject of the sentence, and the
date stands at its head.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.bodies import COUNCILS, Home
from legalref.extraction.dates import PrintedDate, date_words
from legalref.extraction.header import Header
from legalref.extraction.issuers import Issuer, IssuerReader
from legalref.extraction.letters import CAPITALS
from legalref.model import DocumentNumber

__all__ = [
    "Acting",
    "acting_before",
    "acting_in_head",
    "anybody_acting_before",
    "heading_before",
    "listed_before",
    "promulgating_behind",
    "submitting_before",
]

_ACTS: Final = re.compile(
    r"\s{1,2}(?:đã\s{1,2})?(?:ký\s{1,2})?(?:ban\shành|thông\squa|ra|có|phát\shành|cấp"
    r"|(?:ban\shành|phê\sduyệt|công\sbố|quy\sđịnh|giao|chấp\sthuận|thành\slập|kiện\stoàn|điều\schỉnh|hướng\sdẫn|chỉ\sđạo"
    r"|thông\sbáo|yêu\scầu|cho\sý\skiến|đề\snghị)\s(?:kèm\s)?(?:tại|theo|bằng))"
    r"\s{1,2}(?:các\s{1,2}|một\ssố\s{1,2})?$"
)
"""What a body does before the document it does it with: "UBND tỉnh phê duyệt tại Quyết định số …"."""
_ISSUES_SEVERAL: Final = re.compile(
    r"\s{1,2}(?:đã\s{1,2})?(?:ban\shành|phát\shành|ra|có)\s{1,2}(?:các|một\ssố|những)\s"
)
_ACT_WINDOW: Final = 40
_ENDS: Final = ("hành", "qua", "ra", "có", "các", "số", "cấp", "tại", "theo", "bằng")
"""How the words end in which a body acts: asked first, since most citations have others before them."""
_BODY_WINDOW: Final = 110
_BEGINS: Final = re.compile(rf"(?<!\w)[{CAPITALS}]")
_MOST_BEGINNINGS: Final = 8
_DAY: Final = re.compile(r"[Nn]gày\s{1,2}(?=\d{1,2}\s?(?:[/.-]|tháng))")
_DAY_WINDOW: Final = 40
_AFTER_DAY: Final = re.compile(r",?\s{1,2}(?:của\s)?")
_AT: Final = re.compile(r"\s{1,2}tại\s{1,2}(?:các\s{1,2})?$")
_AT_WINDOW: Final = 14
_SUBMITTER_WINDOW: Final = 110
_BY: Final = " do "
_TOGETHER: Final = " - "
_PROMULGATES: Final = " ban hành"
_PLACES: Final = ("tỉnh ", "thành phố ", "Thành phố ", "huyện ", "quận ", "thị xã ")
_LISTED: Final = re.compile(
    rf"(?:(?:^|\n)[\s|]{{0,12}}|[.\d|]\s|[{CAPITALS}]{{2}}\s)(?P<date>\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}})\s{{0,3}}[-|]\s{{0,3}}$"
)
"""At the beginning of a line, or behind a heading in capitals or the number of a page."""
_LISTED_WINDOW: Final = 32
_HEADING: Final = re.compile(rf"[{CAPITALS}]{{2,}}(?: [{CAPITALS}đ]+){{2,10}}(?: \d{{1,2}}(?=\s))?")
"""A body in capitals; a district can have a number."""
_HEADING_WINDOW: Final = 1200


class Acting(Struct, frozen=True, gc=False):
    """A body that acts before a citation, and the day that its sentence gives."""

    issuer: Issuer
    date: PrintedDate | None


def acting_before(
    text: str, pos: int, number: DocumentNumber, header: Header, issuers: IssuerReader, floor: int
) -> Acting | None:
    """Return the body that issues what is cited at ``pos``, if the code of the number is its own.

    Nothing left of ``floor`` is read.
    """
    acting = anybody_acting_before(text, pos, header.home, issuers, floor)
    if acting is None or number.issuer_code is None:
        return None
    return acting if issuers.codes.has_code(acting.issuer.name, number.issuer_code) else None


def anybody_acting_before(text: str, pos: int, home: Home, issuers: IssuerReader, floor: int) -> Acting | None:
    """Return the body that issues what is named at ``pos``; nothing left of ``floor`` is read."""
    window = max(floor, pos - _ACT_WINDOW)
    if not text[window:pos].rstrip().endswith(_ENDS):
        return None
    act = _ACTS.search(text, window, pos)
    if act is None:
        return None
    low = max(floor, act.start() - _BODY_WINDOW)
    begins = list(_BEGINS.finditer(text, low, act.start()))[-_MOST_BEGINNINGS:]
    return _acting(text, begins, act.start(), home, issuers, floor)


def acting_in_head(text: str, start: int, end: int, header: Header, issuers: IssuerReader) -> Acting | None:
    """Return the body that issues what a list holds: "Ngày 3/10/2025, Sở Y tế có các văn bản: …" heads the list."""
    act = _ISSUES_SEVERAL.search(text, start, end)
    return (
        _acting(text, _BEGINS.finditer(text, start, act.start()), act.start(), header.home, issuers, start)
        if act
        else None
    )


def _acting(
    text: str, begins: Iterable[re.Match[str]], end: int, home: Home, issuers: IssuerReader, floor: int
) -> Acting | None:
    """Return the body whose name begins at one of ``begins`` and ends at ``end``, and the day before it."""
    for begin in begins:
        named = issuers.read(text, begin.start(), home)
        if named and named.end == end:
            return Acting(structs.replace(named, end=0), _day_before(text, begin.start(), floor))
    return None


def _day_before(text: str, pos: int, floor: int) -> PrintedDate | None:
    """Return the full date that stands directly before the body at ``pos``."""
    for day in _DAY.finditer(text, max(floor, pos - _DAY_WINDOW), pos):
        date = date_words(text, day.end())
        behind = _AFTER_DAY.fullmatch(text, date.end, pos) if date and date.end <= pos else None
        if date and behind:
            return structs.replace(date, start=day.start())
    return None


def promulgating_behind(
    text: str, title: tuple[int, int], number: DocumentNumber, header: Header, issuers: IssuerReader
) -> tuple[Issuer, tuple[int, int]] | None:
    """Return the body named at the end of a title, and the title without it, as portals list documents.

    "Thông tư 125/NH-TT năm 1990 hướng dẫn … do Ngân hàng Nhà nước ban hành"; of a council only the place is named ("do
    tỉnh Đồng Nai ban hành").
    """
    start, end = title
    by = text.rfind(_BY, start, end)
    if by < 0 or not text.startswith(_PROMULGATES, end - len(_PROMULGATES)):
        return None
    words = text[by + len(_BY) : end - len(_PROMULGATES)]
    if number.issuer_code in COUNCILS and words.startswith(_PLACES):
        words = f"{number.issuer_code} {words}"
    bodies = [_all_of(part, header, issuers) for part in words.split(_TOGETHER)]  # "do Bộ Nội vụ - Bộ Tài chính"
    named = [body for body in bodies if body]
    code = number.issuer_code or ""
    if len(named) < len(bodies) or not (len(named) > 1 or (code and issuers.codes.has_code(named[0].name, code))):
        return None
    return structs.replace(named[0], name=", ".join(body.name for body in named), end=0), (start, by)


def _all_of(words: str, header: Header, issuers: IssuerReader) -> Issuer | None:
    """Return the body that ``words`` name from the first to the last."""
    named = issuers.read(f"{words} ", 0, header.home)
    return named if named and named.end == len(words) else None


def heading_before(text: str, pos: int, number: DocumentNumber, header: Header, issuers: IssuerReader) -> Issuer | None:
    """Return the body below whose heading a table of contents lists the document at ``pos``, if the code is its own."""
    headings = list(_HEADING.finditer(text, max(0, pos - _HEADING_WINDOW), pos))
    for heading in reversed(headings):
        body = issuers.read(f"{heading[0]} ", 0, header.home)
        if body:
            code = number.issuer_code or ""
            own = code in COUNCILS and body.end >= len(heading[0]) and issuers.codes.has_code(body.name, code)
            return structs.replace(body, end=0) if own else None
    return None


def listed_before(text: str, pos: int) -> PrintedDate | None:
    """Return the date that a table of contents prints before a document ("08-12-2015 - Luật số 92/2015/QH13 …")."""
    day = _LISTED.search(text, max(0, pos - _LISTED_WINDOW), pos)
    date = date_words(text, day.start("date")) if day else None
    return date if date and day and date.end == day.end("date") else None


def submitting_before(
    text: str, pos: int, number: DocumentNumber, header: Header, issuers: IssuerReader
) -> Issuer | None:
    """Return the body that the words name before its own act ("của UBND tỉnh Đồng Nai tại Tờ trình số 92/TTr-UBND").

    It counts where the code is that body's.
    """
    at = _AT.search(text, max(0, pos - _AT_WINDOW), pos)
    of = text.rfind("của ", max(0, pos - _SUBMITTER_WINDOW), at.start()) if at else -1
    if at is None or of < 0 or number.issuer_code is None:
        return None
    named = issuers.read(text, of + len("của "), header.home)
    if named is None or named.end != at.start() or not issuers.codes.has_code(named.name, number.issuer_code):
        return None
    return structs.replace(named, end=0, office=None)
