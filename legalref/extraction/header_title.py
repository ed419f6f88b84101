"""Read the title of a document and the years it covers."""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.letters import CAPITALS, SMALL
from legalref.extraction.numbers import NumberMatch
from legalref.vocabulary import DocumentType

__all__ = ["title_of", "years_of"]

_SUBJECT_LINE: Final = re.compile(
    r"(?:V/v|v/v|V/V|Về việc|VỀ VIỆC)[\s:]{1,3}(?P<title>[^|]{3,300}?)"
    rf"(?=\n\s*\n|\n?\||\n\s*(?:CỘNG H|Độc lập|ĐẢNG CỘNG SẢN)|\nKính|Kính gửi|\n[{CAPITALS}][^\n]{{0,40}}, ngày|$)"
)
_BODY_BEGINS: Final = (
    r"Căn cứ|CĂN CỨ|Kính gửi|Để |Nhằm |Ngày \d|\((?!sửa)|Thực hiện (?!\w{0,20}năm)|Xét|Theo |Điều 1\b|I\.|1\.|A\."
    r"|Chương I\b|PHẦN|Phần|-{3,}|\*{3,}|_{3,}"
)
_AUTHORITY: Final = (
    r"BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|GIÁM ĐỐC|CHÁNH |TỔNG |BAN CHỈ ĐẠO"
    r"|BAN THƯỜNG VỤ"
)
"""The line that names who decides stands behind the title of a decision."""
_TITLE_END: Final = re.compile(
    rf"\n[\s|>#+-]{{0,30}}(?:{_BODY_BEGINS}|{_AUTHORITY})|\n(?=[^\n]{{120}})|\n\s*\n\s*(?=[{CAPITALS}][{SMALL}])|\|"
)
_LONGEST_TITLE: Final = 900
_USUAL_TITLE: Final = 400
"""What is taken for the title where nothing ends it."""
_RULE: Final = re.compile(r"-{3,}|[|#]")
_YEARS: Final = re.compile(
    r"(?:giai đoạn|GIAI ĐOẠN|thời kỳ|nhiệm kỳ)\s{1,2}(?P<first>\d{4})\s?-\s?(?P<last>\d{4})"
    r"|(?:năm|NĂM)\s{1,2}(?P<year>(?:19|20)\d{2})(?!\s?-\s?20)"
)
_MONTH_BEFORE: Final = re.compile(r"tháng\s{1,3}\d{1,2}\s{1,3}$", re.IGNORECASE)
_LONGEST_PERIOD: Final = 30


def title_of(
    text: str, kind: tuple[DocumentType, int] | None, own: NumberMatch | None, region_end: int
) -> tuple[str, tuple[int, int]] | None:
    """Return the title and its span."""
    if kind:
        begin = kind[1]
        end = _TITLE_END.search(text, begin + 1, min(len(text), begin + _LONGEST_TITLE))
        stop = end.start() if end else min(len(text), begin + _USUAL_TITLE)
        cleaned = " ".join(_RULE.sub(" ", text[begin:stop]).split())
        if cleaned:
            return cleaned, (begin, stop)
    subject = _SUBJECT_LINE.search(text, own.end if own else 0, region_end + 600)
    return (" ".join(subject["title"].split()), subject.span("title")) if subject else None


def years_of(title: str) -> tuple[str, ...]:
    """Return the years that a title names, periods written out."""
    years: dict[str, None] = {}
    for match in _YEARS.finditer(title):
        if match["year"] and _MONTH_BEFORE.search(title, 0, match.start()):
            continue  # the date of an act that the title cites
        if match["year"]:
            years[match["year"]] = None
        else:
            first, last = int(match["first"]), int(match["last"])
            if first <= last <= first + _LONGEST_PERIOD:
                years.update(dict.fromkeys(str(year) for year in range(first, last + 1)))
    return tuple(years)
