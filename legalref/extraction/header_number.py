"""Read the own number, date and type from the head of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from legalref.extraction.dates import PrintedDate, date_across, date_words
from legalref.extraction.letters import CAPITALS
from legalref.extraction.numbers import NumberMatch
from legalref.model import Style
from legalref.vocabulary import DocumentType, Vocabulary, fold

__all__ = ["own_date", "own_number", "own_type", "type_of_code"]

_OWN: Final = re.compile(
    r"(?:^|[\n|>\t]|\s{3,}|-{3,}\s)[\s|>#]{0,12}"
    r"(?P<type>(?:Luật|LUẬT|Bộ luật|Pháp lệnh|Nghị quyết|Lệnh|Quyết định)\s{1,2})?(?P<word>[Ss]ố|SỐ)"
    r"(?:\s(?:hiệu|ký hiệu))?\s{0,3}(?P<colon>:)?[\s|]{0,40}$"
)
"""What stands before the own number: "Số:" at the beginning of a line or of a cell."""
_FURNITURE: Final = re.compile(
    r"Độc\slập\s-\sTự\sdo|ĐẢNG\sCỘNG\sSẢN|CỘNG\s(?:HÒA|HOÀ)"
    r"|(?:^|\n)[\s|>*]{0,6}(?:TỈNH\s[ỦU][ỶY]|THÀNH\s[ỦU][ỶY]|BAN\s|ỦY\sBAN|UỶ\sBAN|BỘ\s|SỞ\s|ĐẢNG\s[ỦU][ỶY]"
    r"|HUYỆN\s[ỦU][ỶY]|HỘI\sĐỒNG|UBND\s)"
)
"""What only the head of a document holds: the motto, or a body in capitals on a line of its own."""
_PLACE_AND_DATE: Final = re.compile(
    rf"(?<![\w/-])(?P<place>[{CAPITALS}][\w.'’-]{{0,12}}(?:[ -][\w.'’-]{{1,12}}){{0,5}})"
    r"\s{0,2}(?:,\s{0,4}(?:ng[àa]y|Ngày|NGÀY)|(?P<stop>\.)\s{1,2}ngày)\s{0,12}"
    r"(?P<date>[\d.…_ ]{0,14}\s{0,4}(?:th[áa]ng|/|-))"
)
_COMMA_AND_DAY: Final = re.compile(r"[,.](?:(?<=,)\s{0,4}(?:ng[àa]y|Ngày|NGÀY)|(?<=\.)\s{1,2}ngày)")
"""A scan can have a full stop for the comma; it counts beside the own number only."""
_BESIDE: Final = 60
"""Characters between the own number and the place and date on its line."""
_LONGEST_PLACE: Final = 84
_ON_ITS_OWN: Final = re.compile(r"(?:^|[\n|*]|\s\s)[\s>*_.…-]*$")
"""What stands before place and date in a head; in a sentence they are another document's."""
_MARGIN: Final = 60
_LINE_DATE: Final = re.compile(
    rf"\n[\s|*]{{0,40}}(?P<place>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,4}})\s{{1,2}}"
    r"ngày\s{1,3}(?=\d{1,2}\s{1,3}tháng)"
)
"""Place and date on a line of their own, without the comma."""
_NEAR_DATE: Final = 300
_LISTED_DATE: Final = re.compile(r"Ngày ban hành\s{0,2}:[\s|]{0,14}(?=\d)")
"""A portal's table of attributes."""
_PARTIAL_DATE: Final = re.compile(r"[\s\d.…_]{0,14}tháng[\s\d.…_]{0,14}năm\s{0,3}(?P<y>\d{4})")
_PASSED: Final = re.compile(r"(?:thông qua|ban hành)\s{1,3}ngày\s{1,3}(?=\d)")
_TYPE_LINE: Final = re.compile(rf"(?:^|\n)[\s|>#]{{0,60}}(?P<words>[{CAPITALS}][^\n|:\d]{{2,30}}?)[\s|]{{0,6}}(?=\n|$)")
_OPENING_WORDS: Final = re.compile(r"[\s|>#]{0,40}(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){0,4})")
_TYPES: Final = (
    r"QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|HƯỚNG DẪN"
    r"|KẾT LUẬN|CÔNG ĐIỆN|QUY ĐỊNH|QUY CHẾ|TỜ TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|BỘ LUẬT|LUẬT|PHÁP LỆNH"
)
_INLINE_TYPES: Final = (
    re.compile(rf"[^\n]{{0,120}}?\s(?P<words>{_TYPES})\s"),
    re.compile(rf"[^\n]{{0,40}}\n[^\n]{{0,60}}\s\d{{4}}[\s|]{{1,6}}(?P<words>{_TYPES})\s"),
    re.compile(rf"(?:[^\n]{{0,80}}\n){{1,6}}[\s|>#]{{0,60}}(?P<words>{_TYPES})\s(?=[{CAPITALS}]|về\s)"),
)
"""A type in capitals with the title behind it: on the line of the number, of the date, or at the head of a line."""
_RUNS_ON: Final = re.compile(r"\s?(?:ngày|của|;|,|về|và)\b|\s?[;,]")
_COLUMN_GAP: Final = 3
"""Blanks that part the columns of a head."""
_OPENS_TEXT: Final = 12
"""A number that stands before this offset opens the text."""
_FOOT: Final = 3000


def own_number(text: str, numbers: Sequence[NumberMatch], region_end: int) -> NumberMatch | None:
    """Return the number of the head; the head itself outranks a portal's table of attributes ("Số hiệu")."""
    listed: NumberMatch | None = None
    for match in numbers:
        if match.start > region_end:
            break
        lead = _OWN.search(text[max(0, match.start - 90) : match.start])
        if lead is None or (match.number is not None and match.number.style is Style.STANDARD):
            continue
        if not _stands_alone(text, match, lead):
            continue
        if "hiệu" not in lead[0].lower() and (lead["colon"] or listed):
            return (
                match if listed is None or listed.number is None or str(listed.number) == str(match.number) else listed
            )
        listed = listed or match
    return listed


def _stands_alone(text: str, match: NumberMatch, lead: re.Match[str]) -> bool:
    """Whether a number in the head is the document's own: nothing but the other column follows on its line.

    "Số 31-CT/TU" without a colon counts only below a motto or a body in capitals, and a number behind a type
    word ("Luật số: …") only with a colon: a sentence may begin with "Quyết định số …".
    """
    behind = text[match.end : match.end + 60].split("\n", 1)[0]
    if not lead["colon"] and (lead["type"] or not _in_head(text, match)):
        return False
    words = behind.lstrip(" ")
    return len(behind) - len(words) >= _COLUMN_GAP or not _RUNS_ON.match(words)


def _in_head(text: str, match: NumberMatch) -> bool:
    """Whether the motto or a body in capitals stands near, or the number opens the text and the date follows."""
    if _FURNITURE.search(text, 0, match.start + 400):
        return True
    behind = match.end + len(text[match.end : match.end + 40]) - len(text[match.end : match.end + 40].lstrip())
    return match.start < _OPENS_TEXT and _PLACE_AND_DATE.match(text, behind) is not None


def own_date(text: str, region_end: int, own: NumberMatch | None) -> tuple[PrintedDate, str] | None:
    """Return the date of the header and the place before it."""
    listed = _LISTED_DATE.search(text, 0, region_end)
    if listed:
        full = date_words(text, listed.end())
        if full:
            return full, ""
    for match in _places_and_dates(text, region_end + 200):
        place = match["place"]
        if match["stop"] and (own is None or not own.start < match.start() < own.end + _BESIDE):
            continue
        if own is None and not _ON_ITS_OWN.search(text[max(0, match.start() - _MARGIN) : match.start()]):
            continue
        begin = match.start("date")
        while begin < len(text) and text[begin] in " .…_":
            begin += 1
        full = date_words(text, begin)
        if full:
            return full, place
        across = date_across(text, begin)
        if across:
            return across, place
        partial = _PARTIAL_DATE.match(text, match.start("date"))
        if partial:
            return PrintedDate(match.start("date"), partial.end(), None, partial["y"], ("partial_date",)), place
    line = _LINE_DATE.search(text, own.end, own.end + _NEAR_DATE) if own else None
    full = date_words(text, line.end()) if line else None
    if full and line:
        return full, line["place"]
    if own and own.number and own.number.style is Style.ASSEMBLY:
        passed = list(_PASSED.finditer(text, max(0, len(text) - _FOOT)))
        for match in reversed(passed):
            full = date_words(text, match.end())
            if full:
                return full, ""
    return None


def _places_and_dates(text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield the places with a date behind them: from each comma before "ngày" the place is read backwards."""
    done = 0
    for comma in _COMMA_AND_DAY.finditer(text, 0, end):
        match = _PLACE_AND_DATE.search(text, max(done, comma.start() - _LONGEST_PLACE), end)
        if match:
            done = match.end()
            yield match


def type_of_code(own: NumberMatch | None, vocabulary: Vocabulary) -> DocumentType | None:
    """Return the type that the symbol in the own number names; a code without one is that of a công văn."""
    if own is None:
        return None
    code = own.number.type_code if own.number else re.split(r"[/-]", own.code.lstrip("/-"))[0]
    if code is None and own.number and own.number.style is Style.PARTY:
        code = own.number.unit_code  # 18-BYT/TT
    if code in vocabulary.type_by_code:
        return vocabulary.type_by_code[code]
    if own.number and own.number.style in {Style.ASSEMBLY, Style.OLD}:
        return None
    if own.number is None or own.number.style is Style.LETTER:
        return vocabulary.type_by_word[fold("Công văn")]
    return None


def own_type(
    text: str, own: NumberMatch | None, region_end: int, vocabulary: Vocabulary
) -> tuple[DocumentType, int] | None:
    """Return the type that stands on a line of its own, and where its line ends."""
    for match in _TYPE_LINE.finditer(text, 0, region_end + 300):
        words = match["words"].partition("(")[0].strip()  # "QUY ĐỊNH (BỔ SUNG)"
        kind = vocabulary.type_by_word.get(fold(words)) or vocabulary.type_by_joined_words.get(fold(words))
        if kind and not kind.generic and words.isupper():
            return kind, match.end()
    if own:
        lead = _OWN.search(text[max(0, own.start - 60) : own.start])
        if lead and lead["type"]:
            kind = vocabulary.type_by_word.get(fold(lead["type"]))
            return (kind, own.end) if kind else None
    first = _OPENING_WORDS.match(text)
    if own is None and first:
        tokens = first["words"].split()
        for count in range(min(4, len(tokens)), 1, -1):
            kind = vocabulary.type_by_word.get(fold(" ".join(tokens[:count])))
            if kind:
                return kind, text.index(tokens[count - 1], first.start("words")) + len(tokens[count - 1])
    if own:
        inline = next((found for pattern in _INLINE_TYPES if (found := pattern.match(text, own.end))), None)
        if inline:
            kind = vocabulary.type_by_word.get(fold(inline["words"]))
            return (kind, inline.end("words")) if kind else None
    return None
