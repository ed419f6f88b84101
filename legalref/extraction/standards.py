"""Read the numbers of standards and technical regulations (Luật Tiêu chuẩn và quy chuẩn kỹ thuật 68/2006/QH11).

QCVN 06:2022/BXD, TCVN 5687:2010, and the sector standards of before 2006 (22 TCN 265-06).
"""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.number_parts import NumberMatch
from legalref.model import DocumentNumber, Style

__all__ = ["STANDARD_ANCHOR", "standard_at"]

STANDARD_ANCHOR: Final = re.compile(r"C(?<=[QT]C)(?:VN|XDVN|ĐP|N|XD)(?=\s{0,2}(?:ISO(?:/IEC)?\s{1,2}|số\s{1,2})?\d)")
"""The second letter of QCVN, TCVN and their like: it is rarer than the first."""
_STANDARD: Final = re.compile(
    r"\s{0,2}(?:(?P<iso>ISO(?:/IEC)?)\s{1,2}|số\s{1,2})?(?P<serial>\d{1,5}(?:-\d{1,3})?)(?:\s?:\s?(?P<year>\d{4}))?(?:\s?/\s?(?P<issuer>[A-ZĐ&]{2,12}))?"
)
_SECTOR: Final = re.compile(r"(?<![\w/])\d{2}\s?$")
"""Number of the sector before "TCN"."""
_SECTOR_WINDOW: Final = 4
_AMENDMENT: Final = re.compile(r"(?:Sửa đổi|SỬA ĐỔI|Sửa đổi, bổ sung)\s{0,2}(?P<serial>\d{1,2}:\d{4})\s{1,2}$")
_AMENDMENT_WINDOW: Final = 40


def standard_at(text: str, at: int, done: int) -> NumberMatch | None:
    """Return the standard whose anchor is at ``at``, or none; nothing left of ``done`` is read."""
    anchor = STANDARD_ANCHOR.match(text, at)
    start = at - 1
    if anchor is None or start < done or text[start - 1 : start].isalnum():
        return None
    letters = text[start : anchor.end()]
    match = _STANDARD.match(text, anchor.end())
    if match is None:
        return None
    letters += f" {match['iso']}" if match["iso"] else ""
    if letters.endswith("CN"):
        sector = _SECTOR.search(text[max(done, start - _SECTOR_WINDOW) : start])
        if sector is None:
            return None
        start -= len(sector[0])
        letters = f"{sector[0].strip()} {letters}"
    amendment = _AMENDMENT.search(text[max(done, start - _AMENDMENT_WINDOW) : start])
    if amendment:
        start -= len(amendment[0])
        letters = f"Sửa đổi {amendment['serial']} {letters}"
    number = DocumentNumber(match["serial"], Style.STANDARD, match["year"], letters, match["issuer"])
    return NumberMatch(start, match.end(), number, letters)
