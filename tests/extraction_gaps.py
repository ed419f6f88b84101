"""Rows of the extraction tables that the code does not read right yet, each with the reason.

A row named here is expected to fail; the suite says so as soon as it passes, and the line goes.
"""

from __future__ import annotations

from typing import Final

KNOWN_GAPS: Final[dict[str, str]] = {
    "061-pos-no-marks-council": "the shown number keeps a code that lost its strokes",
    "065-pos-stroke-dropped": "the shown number keeps a code that lost its strokes",
    "head-letter": "the subject of an official letter runs into the motto beside it",
    "list-without-repeated-word": "laws listed behind one word \"Luật\" are not read",
    "blank-inside-the-serial-of-a-resolution": "texts: wanted ['Nghị quyết số 20 4 /2025/QH15'], found ['Nghị quyết số 20', '4 /2025/QH15']",
    "ministry-of-finance-in-old-numbers": "'Thông tư số 58-TC/TCT ngày 3/4/1994': issuer: wanted 'Bộ Tài chính', found 'Tổng cục Thuế'",
    "cyrillic-look-alikes": "Cyrillic capitals that look Latin are not read",
    "blanks-round-the-joint-slash": "a slash between blanks ends the code",
    "law-of-the-council-of-state": "the codes of acts before 1992 (LCT/HĐNN) are not known",
    "ordinance-of-the-council-of-state": "the codes of acts before 1992 (LCT/HĐNN) are not known",
    "letter-in-lower-case": "a lower-cased unit is not read",
    "tail-of-a-party-number-lost": "a Party number without its body is not read",
    "serial-of-a-day": "serials of more than six digits are not read",
    "blank-inside-the-serial": "a blank inside a serial parts it",
    "year-with-two-digits": "a year of two digits inside a number is not read",
    "term-behind-a-law-in-the-title": "'Thông tư liên tịch số 06/2018': document: wanted '06/2018/TTLT-VKSNDTC-TANDTC', found '101/201",
    "term-of-another-type-than-the-nearest": "'Nghị định 45': document: wanted '45/2020/NĐ-CP', found '20/2019/QH14'",
}
