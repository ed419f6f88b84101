"""List what looks like a document number and was not taken as a citation, each with the reason.

The list is for a person who wants to see what was left unread. It is in text order; ``group`` gathers it by
reason, the reasons that deserve a look first. One pass over the text with bounded patterns: linear time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import Final

from msgspec import Struct

from legalref.extraction.codes import CodeBook
from legalref.extraction.forms import FORM_BEFORE, FORM_WINDOW
from legalref.extraction.glyphs import plain
from legalref.extraction.letters import CODE_CAPITALS
from legalref.model import Citation, SourceText
from legalref.vocabulary import Vocabulary, load

__all__ = ["MESSAGES", "Group", "Reason", "Unread", "audit", "group"]


class Reason(StrEnum):
    """Why a number-like string is no citation; the first ones deserve a look, the last ones are plain figures."""

    KNOWN_CODE = "known_code"
    UNKNOWN_CODE = "unknown_code"
    PART_OF_CITATION = "part_of_citation"
    LOWER_CASE_CODE = "lower_case_code"
    BLANK_NUMBER = "blank_number"
    BARE_SERIAL = "bare_serial"
    FORM = "form"
    PINPOINT = "pinpoint"
    SECTION = "section"
    GAZETTE = "gazette"
    IDENTIFIER = "identifier"
    PHONE = "phone"
    WEB_ADDRESS = "web_address"
    COUNT = "count"
    MEASURE = "measure"
    RATIO = "ratio"
    PERIOD = "period"
    DATE = "date"
    FIGURES = "figures"


MESSAGES: Final[dict[Reason, str]] = {
    Reason.KNOWN_CODE: "giống số văn bản, có ký hiệu đã biết, nhưng không đủ để đọc là trích dẫn; đề nghị xem lại",
    Reason.UNKNOWN_CODE: "giống số văn bản nhưng ký hiệu chưa có trong từ điển; nếu đúng, thêm một mục vào patterns/",
    Reason.PART_OF_CITATION: "chồng lên một trích dẫn đã đọc; có thể trích dẫn bị cắt",
    Reason.LOWER_CASE_CODE: "số kèm chữ thường, không phải ký hiệu đã biết",
    Reason.BLANK_NUMBER: "số văn bản còn để trống",
    Reason.BARE_SERIAL: "chỉ có số, không có ký hiệu; không rõ văn bản nào",
    Reason.FORM: "số của mẫu, biểu, bảng hoặc phiếu",
    Reason.PINPOINT: "số của điều, khoản, điểm, mục hoặc phụ lục",
    Reason.SECTION: "số thứ tự của đề mục",
    Reason.GAZETTE: "số của công báo, báo hoặc tạp chí",
    Reason.IDENTIFIER: "số của vật khác (tài khoản, nhà, xe, thửa đất, giấy tờ …)",
    Reason.PHONE: "số điện thoại hoặc fax",
    Reason.WEB_ADDRESS: "địa chỉ mạng hoặc thư điện tử",
    Reason.COUNT: "số lượng",
    Reason.MEASURE: "đơn vị đo, tiền hoặc tỷ lệ phần trăm",
    Reason.RATIO: "tỷ số, tỷ lệ",
    Reason.PERIOD: "khoảng thời gian",
    Reason.DATE: "ngày tháng không thuộc trích dẫn nào",
    Reason.FIGURES: "chuỗi chữ số khác",
}
"""What each reason means, in words for the user."""


class Unread(Struct, frozen=True):
    """A number-like string that is no citation; offsets are characters of the text that was read."""

    start: int
    end: int
    text: str
    reason: Reason
    message_vi: str


class Group(Struct, frozen=True):
    """The strings left unread for one reason."""

    reason: Reason
    message_vi: str
    places: tuple[Unread, ...]
    texts: tuple[tuple[str, int], ...]
    """Distinct strings with how often they stand in the text, the most frequent first."""


_CODE: Final = rf"[{CODE_CAPITALS}][\w&]{{0,24}}"
_BLANK_CODE: Final = rf"[{CODE_CAPITALS}]{{2}}[\w&]{{0,24}}"
_NUMBER_WORD: Final = r"(?:[Ss]ố|SỐ)(?:\s(?:hiệu|ký\shiệu))?\s{0,2}:?\s{0,2}"
_FOUND: Final = re.compile(
    r"(?P<web>(?:https?://|www\.)[^\s<>\"|]{1,400}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})"
    rf"|(?P<blank>(?:{_NUMBER_WORD}[\s.…_]{{0,40}}|(?<![\w.…_])[.…_]{{2,40}}\s{{0,4}})[/-]\s?{_BLANK_CODE}(?:\s?[/-]\s?{_CODE}){{0,3}})"
    r"|(?P<number>(?<![\w/])(?:[A-ZĐ]{1,4}-?)?\d[\d.,:]{0,24}[A-Za-zđ]?"
    rf"(?:\s{{0,2}}/\s{{0,2}}(?=[\d{CODE_CAPITALS}])[\w&]{{1,24}}|/[\w&]{{1,24}}|-[\w&]{{1,24}}|\s-\s(?=[{CODE_CAPITALS}]{{2}})[\w&]{{1,24}}|\.(?=[\w&])[\w&]{{1,24}}){{1,7}})"
    rf"|(?P<bare>(?<!\w){_NUMBER_WORD}\d{{1,7}}[a-zđ]?(?![\w/]|[-.,:]\d|-[{CODE_CAPITALS}]))"
)
_SEPARATOR: Final = re.compile(r"\s{0,2}[/-]\s{0,2}|\.(?=\D)")
_AMOUNT: Final = re.compile(r"\d[\d.,:]*")
_DATE: Final = re.compile(r"(?:\d{1,2}-)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[/-](?:19|20)\d{2}")
_DAY_AND_MONTH: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])")
_DAY_WORD: Final = re.compile(r"(?:ngày|sáng|chiều|tối|từ|đến|trước|sau|kể từ)\s{1,2}$", re.IGNORECASE)
_PERIOD: Final = re.compile(r"(?:19|20)\d{2}\s{0,2}[/-]\s{0,2}(?:19|20)?\d{2}")
_RATIO: Final = re.compile(r"\d[\d.,]{0,12}\s{0,2}/\s{0,2}\d[\d.,]{0,12}")
_DIGITS: Final = re.compile(r"[\d\s./,:+-]+")
_PHONE_WORDS: Final = re.compile(
    r"(?:điện\sthoại|đt|sđt|đtdđ|fax|tel|hotline|di\sđộng|số\smáy|zalo)[\s.:(\d/-]{0,24}$", re.IGNORECASE
)
_PHONE: Final = re.compile(r"\+?0\d{2,3}[./-](?:\d{6,8}|\d{3,4}[./-]?\d{3,4})|\+?84\d{0,3}[./-]\d{2,4}[./-]?\d{3,7}")
_FORM_WORDS: Final = re.compile(
    r"(?:mẫu|biểu|bảng|phiếu|hình|sơ\sđồ|đồ\sthị)(?:\s(?:mẫu|số|biểu)){0,2}\s{0,2}:?\s{0,2}$", re.IGNORECASE
)
_PIN_WORDS: Final = re.compile(
    r"(?<!\w)(?<!tài\s)(?<!thời\s)(?<!địa\s)(?:điều|khoản|điểm|tiết|mục|chương|phần|phụ\slục|tiểu\smục)(?:\ssố)?\s{1,2}$",
    re.IGNORECASE,
)
_GAZETTE_WORDS: Final = re.compile(
    r"(?:(?i:công\sbáo)|(?<![Hh]ông\s)(?<!HÔNG\s)(?<!\w)(?:Báo|BÁO)\s(?![Cc]áo|CÁO)[^\d\n]{0,24}|(?i:tạp\schí)[^\d\n]{0,40}|(?i:bản\stin)[^\d\n]{0,24})[\s/,;:-]{0,3}$"
)
_THING_WORDS: Final = re.compile(
    r"(?:tài\skhoản|\btk|\bstk|nhà|đường|phố|ngõ|ngách|hẻm|tổ|khu|quốc\slộ|tỉnh\slộ|biển(?:\skiểm\ssoát)?|xe|thửa(?:\sđất)?|lô|ô|tờ(?:\sbản\sđồ)?"
    r"|mã(?:\ssố)?|mst|cccd|cmnd|căn\scước|hộ\schiếu|giấy\sphép|bằng|thẻ|gói\sthầu|hợp\sđồng|hóa\sđơn|kho|phòng|lớp|căn\shộ|máy|sổ|trường[^\d\n]{0,16}|chi\snhánh|nhóm|đối\stượng|tổng\sđài|đ/c|địa\schỉ)"
    r"(?:\s(?:số|:)){0,2}\s{0,2}$",
    re.IGNORECASE,
)
_THING_BEHIND: Final = re.compile(r"\s{0,2},?\s{0,2}(?:đường|phố|ngõ|ngách|hẻm|khu)\b", re.IGNORECASE)
_COUNT_WORDS: Final = re.compile(
    r"(?:một|tổng|dân|trong|đa|thiểu|chỉ|hệ|con|chữ|tham|số|nhân|điểm|hơn)\s{1,2}$", re.IGNORECASE
)
_MEASURE_BEHIND: Final = re.compile(
    r"\s{0,2}(?:%|(?:người|hộ|xã|huyện|tỉnh|tỷ|triệu|đồng|năm|tháng|ngày|lần|bộ|bản|lượt|cơ\squan|đơn\svị|hồ\ssơ|văn\sbản|thủ\stục|nhiệm\svụ|chỉ\stiêu|dự\sán)\b)"
)
_UNITS: Final = frozenset(
    [
        "kg",
        "g",
        "mg",
        "t",
        "ha",
        "m",
        "m2",
        "m3",
        "km",
        "h",
        "s",
        "l",
        "ml",
        "kw",
        "kwh",
        "mw",
        "kv",
        "hz",
        "w",
        "usd",
        "vnđ",
        "đ",
        "cp",
    ]
)
_PER_WORDS: Final = frozenset(
    [
        "ngày",
        "tháng",
        "năm",
        "quý",
        "tuần",
        "giờ",
        "người",
        "hộ",
        "lần",
        "lượt",
        "suất",
        "xã",
        "huyện",
        "tỉnh",
        "lớp",
        "trường",
        "và",
        "hoặc",
    ]
)
_LINE_START: Final = re.compile(r"(?:^|\n)[ \t|*#>-]{0,12}$")
_LONGEST_SECTION: Final = 2
_PHONE_DIGITS: Final = range(9, 13)
_BEFORE: Final = 64
_JOINED: Final = 12
_PLAIN: Final = frozenset({Reason.RATIO, Reason.DATE, Reason.PERIOD, Reason.FIGURES, Reason.MEASURE, Reason.SECTION})


def audit(text: SourceText, citations: Sequence[Citation], vocabulary: Vocabulary | None = None) -> list[Unread]:
    """Return the number-like strings of ``text`` that are in no citation, in text order.

    ``citations`` are those that ``extract`` found in the same text. Figures of one kind that stand next to each
    other (the cells of a table row, a list of dates) are one entry.
    """
    words = _words(vocabulary or load())
    normal = plain(text.text)
    found: list[Unread] = []
    spans = sorted((citation.start, citation.end) for citation in citations)
    index = 0
    for start, end, reason in _unread(normal.text, words):
        at, stop = normal.span(start, end)
        while index < len(spans) and spans[index][1] <= at:
            index += 1
        if index < len(spans) and spans[index][0] < stop:
            if spans[index][0] <= at and stop <= spans[index][1]:
                continue  # read
            if reason in _PLAIN or reason in {Reason.BARE_SERIAL, Reason.BLANK_NUMBER, Reason.COUNT}:
                continue  # a piece of a citation with the words around it
            reason = Reason.PART_OF_CITATION
        _add(found, Unread(at, stop, text.text[at:stop], reason, MESSAGES[reason]), text.text)
    return found


def group(unread: Sequence[Unread]) -> list[Group]:
    """Return what was left unread by reason, the reasons that deserve a look first."""
    by_reason: dict[Reason, list[Unread]] = defaultdict(list)
    for one in unread:
        by_reason[one.reason].append(one)
    return [
        Group(
            reason,
            MESSAGES[reason],
            tuple(places),
            tuple(Counter(" ".join(one.text.split()) for one in places).most_common()),
        )
        for reason in Reason
        if (places := by_reason.get(reason))
    ]


def _add(found: list[Unread], one: Unread, text: str) -> None:
    """Append an entry, or widen the last one where figures of one kind stand next to each other."""
    last = found[-1] if found else None
    if last and last.reason is one.reason and one.reason in _PLAIN and one.start - last.end <= _JOINED:
        gap = text[last.end : one.start]
        if not any(char.isalnum() for char in gap) and gap.count("\n") <= 1:
            found[-1] = Unread(last.start, one.end, text[last.start : one.end], one.reason, one.message_vi)
            return
    found.append(one)


class _Words(Struct, frozen=True):
    """What the audit needs of a vocabulary."""

    book: CodeBook
    serial: re.Pattern[str]
    """A type word with a serial behind it."""


@cache
def _words(vocabulary: Vocabulary) -> _Words:
    kinds = [kind for kind in vocabulary.types if not kind.generic]
    names = {word for kind in kinds for word in (kind.name, *kind.words) if len(word) > 1}
    either = "|".join(
        re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=lambda name: (-len(name), name))
    )
    serial = re.compile(
        rf"(?<!\w)(?:{either})\s{{1,2}}(?:(?:số|SỐ)\s{{0,2}}:?\s{{0,2}})?\d{{1,5}}[a-zđ]?(?![\w/%]|[-.,:]\d|\s?/|-[{CODE_CAPITALS}])"
    )
    return _Words(CodeBook(vocabulary), serial)


def _unread(text: str, words: _Words) -> Iterator[tuple[int, int, Reason]]:
    """Yield the number-like strings of a normalised text with the reason that their words give, in order."""
    serials = words.serial.finditer(text)
    serial = next(serials, None)
    done = 0
    for match in _FOUND.finditer(text):
        while serial and serial.end() <= match.end() and serial.end() > done:
            # "Kế hoạch số 76": the type word outranks "số 76"
            if serial.start() >= done:
                yield serial.start(), serial.end(), _bare_reason(text, serial.start(), serial.end())
                done = serial.end()
            serial = next(serials, None)
        while serial and serial.end() <= done:
            serial = next(serials, None)
        if match.start() < done:
            continue
        end = match.start() + len(match[0].rstrip(".,;:)- "))
        reason = _reason(text, match, end, words.book)
        if reason:
            yield match.start(), end, reason
        done = match.end()
    while serial:
        if serial.start() >= done:
            yield serial.start(), serial.end(), _bare_reason(text, serial.start(), serial.end())
        serial = next(serials, None)


def _reason(text: str, match: re.Match[str], end: int, book: CodeBook) -> Reason | None:
    if match["web"]:
        return Reason.WEB_ADDRESS
    if match["blank"]:
        return Reason.BLANK_NUMBER
    start = match.start()
    by_words = _reason_of_words(text[max(0, start - _BEFORE) : start])
    if match["bare"]:
        if by_words is None and _THING_BEHIND.match(text, end):
            return Reason.IDENTIFIER
        return by_words or _bare_reason(text, start, end)
    body = text[start:end]
    if _DATE.fullmatch(body):
        return Reason.DATE
    if by_words is None and FORM_BEFORE.search(text, max(0, start - FORM_WINDOW), start):
        return Reason.FORM
    if _AMOUNT.fullmatch(body):
        # an amount, an hour, the number of a heading; a telephone number has more digits and begins with nought
        return Reason.PHONE if _PHONE.fullmatch(body) and by_words in {None, Reason.PHONE} else None
    if by_words and by_words is not Reason.COUNT:
        return by_words
    if _DIGITS.fullmatch(body):
        return _reason_of_digits(text, start, end)
    return _reason_of_code(text, start, end, book)


def _reason_of_words(before: str) -> Reason | None:
    """Return what the words before a number say that it is."""
    before = re.sub(r"(?:số|SỐ|Số)\s{0,2}:?\s{0,2}$", "số ", before)
    for pattern, reason in (
        (_FORM_WORDS, Reason.FORM),
        (_PIN_WORDS, Reason.PINPOINT),
        (_PHONE_WORDS, Reason.PHONE),
        (_GAZETTE_WORDS, Reason.GAZETTE),
        (_THING_WORDS, Reason.IDENTIFIER),
        (_COUNT_WORDS, Reason.COUNT),
    ):
        if pattern.search(before):
            return reason
    return None


def _bare_reason(text: str, start: int, end: int) -> Reason:
    if _MEASURE_BEHIND.match(text, end) or _COUNT_WORDS.search(text[max(0, start - _BEFORE) : start]):
        return Reason.COUNT
    return Reason.BARE_SERIAL


def _reason_of_digits(text: str, start: int, end: int) -> Reason:
    body = text[start:end]
    if _PERIOD.fullmatch(body):
        return Reason.PERIOD
    if _DAY_AND_MONTH.fullmatch(body) and _DAY_WORD.search(text[max(0, start - _BEFORE) : start]):
        return Reason.DATE
    if _PHONE.fullmatch(body) or (sum(char.isdigit() for char in body) in _PHONE_DIGITS and body.startswith("0")):
        return Reason.PHONE
    return Reason.RATIO if _RATIO.fullmatch(body) else Reason.FIGURES


def _reason_of_code(text: str, start: int, end: int, book: CodeBook) -> Reason | None:
    body = text[start:end]
    parts = [part for part in _SEPARATOR.split(body) if part]
    letters = [part for part in parts if part[0].isalpha() and not part.isdigit()]
    if not letters:
        return Reason.FIGURES
    if not body[0].isdigit():
        return Reason.IDENTIFIER  # letters lead: a plate, a model, a map sheet
    first = letters[0]
    if first.lower() in _UNITS and first not in book.types and len(letters) == 1:
        return Reason.MEASURE
    if first[0].islower():
        lowered = any(book.lowered(part, first=index == 0) for index, part in enumerate(letters) if len(part) > 1)
        return Reason.LOWER_CASE_CODE if lowered else (Reason.MEASURE if first in _PER_WORDS else None)
    digits = re.match(r"\d+", body)
    heading = (
        digits is not None
        and len(digits[0]) <= _LONGEST_SECTION
        and _LINE_START.search(text[max(0, start - 16) : start])
    )
    if heading and first not in book.types and first not in book.bodies:
        return Reason.SECTION
    if len(first) > 1 and first[1:].islower() and first not in book.types and first not in book.bodies:
        return None  # a capitalised word behind a dash or a slash
    if any(part in book.types or part in book.bodies for part in letters):
        return Reason.KNOWN_CODE
    return Reason.UNKNOWN_CODE
