"""Read the title of a document, the years it covers, and from its foot the office that signs and the recipients."""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.letters import CAPITALS, SMALL
from legalref.extraction.numbers import NumberMatch
from legalref.vocabulary import DocumentType

__all__ = ["recipients_of", "signatory_of", "title_of", "years_of"]

_SUBJECT_LINE: Final = re.compile(
    r"(?:V/v|v/v|V/V|Về việc|VỀ VIỆC)[\s:]{1,3}(?P<title>[^|]{3,300}?)"
    rf"(?=\n\s*\n|\n?\||\n\s*(?:CỘNG H|Độc lập|ĐẢNG CỘNG SẢN)|\nKính|Kính gửi|\n[{CAPITALS}][^\n]{{0,40}}, ngày|$)"
)
_SIGNING: Final = r"TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L"
"""In whose name an office signs (Nghị định 30/2020/NĐ-CP, Điều 13)."""
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
_ANNEX: Final = re.compile(
    r"\n[ \t|>*#]{0,8}(?:(?:PHỤ|Phụ)\s(?:LỤC|lục)|(?:MẪU|Mẫu)\s(?:SỐ|số))(?:\s(?:SỐ|số))?"
    r"(?:\s{0,2}[\dIVX]{1,4})?[.:*| \t]{0,8}(?=\n|$)"
)
"""The heading of an annex, on a line of its own: the forms behind it have recipients and signatures too."""
_RECIPIENTS: Final = re.compile(
    r"Nơi nhận\s{0,3}:?(?P<list>.{0,1500}?)"
    rf"(?=\n\s*(?:{_SIGNING}|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG)|\Z|\n#|\n\s*\n\s*[{CAPITALS}]{{3}})",
    re.DOTALL,
)
_RECIPIENTS_WINDOW: Final = 12_000
_MOST_RECIPIENTS: Final = 40
_LONGEST_RECIPIENT: Final = 120
_SIGNED: Final = re.compile(
    rf"(?:^|\n)[\s|>]{{0,60}}(?P<office>(?:{_SIGNING})[^\n|]{{3,60}}"
    rf"(?:[\s|]*\n[\s|]*[{CAPITALS}][{CAPITALS} ,]{{4,40}}(?=[\s|]*(?:\n|$)))?)"
)
_SIGNATURE_WINDOW: Final = 6000
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


def signatory_of(text: str) -> str | None:
    """Return the office that signed, without the name of the person."""
    end = _foot_end(text)
    found = list(_SIGNED.finditer(text, max(0, end - _SIGNATURE_WINDOW), end))
    if not found:
        return None
    words = found[0]["office"].replace("|", " ").split()
    # an office is set in capitals; a name of a person behind it is not kept
    kept = [word for word in words if word.upper() == word]
    return " ".join(kept).rstrip(" ,\\")


def recipients_of(text: str) -> tuple[str, ...]:
    """Return the lines below "Nơi nhận"."""
    end = _foot_end(text)
    match = _RECIPIENTS.search(text, max(0, end - _RECIPIENTS_WINDOW), end)
    if match is None:
        return ()
    lines = (line.strip(" -+|>;.,\t") for line in match["list"].split("\n"))
    return tuple(line for line in lines if 2 < len(line) < _LONGEST_RECIPIENT)[
        :_MOST_RECIPIENTS
    ]  # rules and stray signs


def _foot_end(text: str) -> int:
    """Return where the document itself ends and its annexes begin."""
    annex = _ANNEX.search(text)
    return annex.start() if annex else len(text)


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
