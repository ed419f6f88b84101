"""Find the section of a document that lists its legal basis below a heading ("I. CĂN CỨ PHÁP LÝ")."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

__all__ = ["BasisSection", "basis_section"]

_LINE: Final = (
    r"[ \t|>#*+-]{0,8}(?:(?P<mark>[IVX]{1,4}|[A-H]|\d{1,2}(?:\.\d{1,2}){0,2})[.)\]:]{0,2}[ *]{1,4})?"
    r"(?P<words>(?:(?:các|những)\s)?(?:căn\scứ|cơ\ssở)"
    r"(?:\s(?:pháp\slý|pháp\sluật|chính\strị|xây\sdựng|ban\shành|lập|triển\skhai|thực\shiện)(?:[ ,][^\W\d_]+){0,8})?)"
    r"[ *:.|]{0,6}(?=\n)"
)
_FIRST_LINE: Final = re.compile(_LINE, re.IGNORECASE)
_FURTHER_LINE: Final = re.compile(rf"\n{_LINE}", re.IGNORECASE)
"""From the line break before it, to which the search runs without trying the pattern at every character."""
_ANY_MARK: Final = r"(?:[IVX]{1,4}|[A-H]|\d{1,2}(?:\.\d{1,2}){0,2})[.)\]:]{1,2}"
_NO_ITEM: Final = (
    r"(?!(?:các\s)?(?:Luật|Bộ\sluật|Pháp\slệnh|Hiến\spháp|Nghị|Quyết\sđịnh|Thông|Chỉ\sthị|Kế\shoạch|Công\svăn|Công\sđiện"
    r"|Kết\sluận|Chương\strình|Hướng\sdẫn|Văn\sbản|Quy\s|Đề\sán|Tờ\strình|Báo\scáo|Căn\scứ)\b)"
)
"""What a marked line is not, that ends a section: a further act of the list."""
_CELL_WINDOW: Final = 8
_LONGEST: Final = 12_000


class BasisSection(Struct, frozen=True, gc=False):
    """The lines below a heading of the legal basis, as a span of the text."""

    start: int
    end: int
    words: str
    """The heading."""


def basis_section(text: str, end: int) -> BasisSection | None:
    """Return the section before ``end`` that lists the legal basis, up to the next heading of its rank, or none.

    A heading of the words "Căn cứ" alone counts only with a mark ("I."). Several such sections are those of the parts
    of a document (the procedures that a decision publishes), and none of them is its own.
    """
    lines = (_FIRST_LINE.match(text, 0, end), *_FURTHER_LINE.finditer(text, 0, end))
    headings = [each for each in lines if each and (each["mark"] or _stands_alone(text, each))]
    if len(headings) != 1:
        return None
    heading = headings[0]
    limit = min(len(text), heading.end() + _LONGEST)
    stop = _next_heading(heading["mark"]).search(text, heading.end(), limit)
    return BasisSection(heading.end(), stop.start() if stop else limit, " ".join(heading["words"].split()))


def _stands_alone(text: str, heading: re.Match[str]) -> bool:
    """Whether a heading without a mark is none of the cells of a table, nor the words "căn cứ" alone."""
    in_cell = text[heading.end() : heading.end() + _CELL_WINDOW].lstrip().startswith("|")
    return heading["words"].count(" ") > 1 and not in_cell


def _next_heading(mark: str | None) -> re.Pattern[str]:
    """Return the pattern of the heading behind a section; below a Roman numeral or a letter Arabic ones are items."""
    if mark is None:
        following = rf"{_ANY_MARK}\s"
    elif mark[0].isdigit():
        front, _, last = mark.rpartition(".")
        following = (
            rf"(?:{re.escape(front + '.' if front else '')}{int(last) + 1}[.)\]:]|[IVX]{{1,4}}[.)]|[A-H][.)])\s?"
        )
    else:
        following = r"(?:[IVX]{1,4}|[A-H])[.)\]:]\s"
    return re.compile(rf"\n[ \t|>#*]{{0,8}}{following}[ *]{{0,4}}{_NO_ITEM}")
