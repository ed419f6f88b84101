"""Rows of the extraction tables that the code does not read right yet, each with the reason.

A row named here is expected to fail; the suite says so as soon as it passes, and the line goes.
"""

from __future__ import annotations

from typing import Final

KNOWN_GAPS: Final[dict[str, str]] = {
    "061-pos-no-marks-council": "the shown number keeps a code that lost its strokes",
    "065-pos-stroke-dropped": "the shown number keeps a code that lost its strokes",
    "resolution-of-the-party": "texts: wanted ['Quy chế làm việc số 01-QC/TU ngày 12/01/2021', 'Nghị quyết số 18-NQ/TW, ngày 25",
    "page-break-inside-a-date": "texts: wanted ['Thông tư số 05/2014/TT-BNV ngày 23\\nCÔNG BÁO/Số 123 + 124/Ngày 05-02-2023\\t21\\n",
    "head-letter": "the subject of an official letter runs into the motto beside it",
    "versions-two-of-one-year": "'Luật Tổ chức chính quyền địa phương năm 2025': document: wanted None, found 'luat-to-chuc-chin",
    "amending-laws-of-a-field": "texts: wanted ['Luật sửa đổi, bổ sung một số điều của các Luật về thuế năm 2014'], found ['Luật",
    "amending-a-law-with-its-number": "texts: wanted ['Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13 ngày 20/",
    "list-without-repeated-word": 'laws listed behind one word "Luật" are not read',
    "word-of-a-standard": "texts: wanted ['Quy chuẩn kỹ thuật quốc gia QCVN 06:2022/BXD', 'tiêu chuẩn quốc gia TCVN 5687:2",
    "digits-behind-a-code": "texts: wanted ['Kế hoạch số 84/KH-BCĐ389'], found ['Kế hoạch số 84/KH-BCĐ38']",
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
