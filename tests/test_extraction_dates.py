"""Dates behind a number: every printed form, and dates that belong to something else."""

from __future__ import annotations

import pytest

from legalref.extraction.dates import year_of_two_digits
from tests.extraction_tables import MINISTRY, PROVINCE, Row, c, check, params, row

NUMBER = "Quyết định số 18/QĐ-STP"

WRITTEN = [
    ("slashes", " ngày 07/9/2023", "2023-09-07"),
    ("dashes", " ngày 07-9-2023", "2023-09-07"),
    ("long-dashes", " ngày 07–09–2023", "2023-09-07"),
    ("dots", " ngày 7.9.2023", "2023-09-07"),
    ("words", " ngày 7 tháng 9 năm 2023", "2023-09-07"),
    ("words-padded", " ngày 07 tháng 09 năm 2023", "2023-09-07"),
    ("words-without-year-word", " ngày 7 tháng 9/2023", "2023-09-07"),
    ("words-with-commas", " ngày 7 tháng 9, năm 2023", "2023-09-07"),
    ("blanks-inside", " ngày 7 / 9 / 2023", "2023-09-07"),
    ("glued-day-word", " ngày07/9/2023", "2023-09-07"),
    ("glued-words", " ngày07tháng9năm2023", "2023-09-07"),
    ("behind-a-comma", ", ngày 07/9/2023", "2023-09-07"),
    ("break-before-the-day", " ngày\n07/9/2023", "2023-09-07"),
    ("break-before-the-day-word", "\nngày 07/9/2023", "2023-09-07"),
    ("break-before-the-month", " ngày 7\ntháng 9 năm 2023", "2023-09-07"),
    ("break-before-the-year", " ngày 7 tháng 9 năm\n2023", "2023-09-07"),
    ("break-inside-slashes", " ngày 07/9/\n2023", "2023-09-07"),
    ("capital-day-word", " Ngày 07/9/2023", "2023-09-07"),
    ("all-capitals", " NGÀY 07 THÁNG 9 NĂM 2023", "2023-09-07"),
    ("signed", " ký ngày 07/9/2023", "2023-09-07"),
    ("issued", " ban hành ngày 07/9/2023", "2023-09-07"),
    ("issued-passive", " được ban hành ngày 07/9/2023", "2023-09-07"),
    ("passed", " được thông qua ngày 07/9/2023", "2023-09-07"),
    ("no-break-blanks", "\u00a0ngày\u00a007/9/2023", "2023-09-07"),
    ("no-year-word", " ngày 7 tháng 9 2023", "2023-09-07"),
    ("last-day", " ngày 31/12/2023", "2023-12-31"),
    ("single-digits", " ngày 1/1/2023", "2023-01-01"),
]
CLOSED = [
    row(f"written-{name}", f"theo {NUMBER}{words} của Sở", c(f"{NUMBER}{words}", date=iso), head=PROVINCE)
    for name, words, iso in WRITTEN
]
BRACKETS = [
    row("bracket", f"theo {NUMBER} (ngày 07/9/2023)", c(f"{NUMBER} (ngày 07/9/2023", date="2023-09-07")),
    row("bracket-without-day-word", f"theo {NUMBER} (07/9/2023) của Sở", c(f"{NUMBER} (07/9/2023", date="2023-09-07")),
]

PARTLY = [
    row(
        "colon-behind-the-day-word",
        f"theo {NUMBER}, ngày: 07/9/2023 của Sở",
        c(f"{NUMBER}, ngày: 07/9/2023", date="2023-09-07"),
        head=PROVINCE,
    ),
    *(
        row(
            f"behind-the-hour-{number}",
            f"theo Công điện số 7/CĐ-UBND {hour} ngày 7/9/2023 của UBND tỉnh",
            c(f"Công điện số 7/CĐ-UBND {hour} ngày 7/9/2023", date="2023-09-07", issuer="UBND tỉnh Phú Thọ"),
            head=PROVINCE,
        )
        for number, hour in enumerate(("hồi 10 giờ 00", "hồi 9 giờ 30 phút,", "hồi 10h00", "hồi 15 giờ"))
    ),
    row(
        "bracket-before-the-body",
        f"theo {NUMBER} (ngày 7/9/2023) của Sở Tài chính",
        c(f"{NUMBER} (ngày 7/9/2023", date="2023-09-07", issuer="Sở Tài chính tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "other-letters-of-a-scan",
        f"theo {NUMBER} ngảy 7/9/2023 của Sở",
        c(f"{NUMBER} ngảy 7/9/2023", date="2023-09-07"),
        head=PROVINCE,
    ),
    row(
        "blank-inside-a-day",
        f"theo {NUMBER} ngày 3 0/9/2023 của Sở",
        c(f"{NUMBER} ngày 3 0/9/2023", date="2023-09-30"),
        head=PROVINCE,
    ),
    row(
        "indented-next-line",
        f"theo {NUMBER} ngày\n{' ' * 17}07/9/2023 của Sở",
        c(f"{NUMBER} ngày\n{' ' * 17}07/9/2023", date="2023-09-07"),
        head=PROVINCE,
    ),
    row(
        "indented-day-word",
        f"theo {NUMBER}\n\n\n{' ' * 24}ngày 07/9/2023 của Sở",
        c(f"{NUMBER}\n\n\n{' ' * 24}ngày 07/9/2023", date="2023-09-07"),
        head=PROVINCE,
    ),
    row(
        "written-without-marks",
        "Quyet dinh so 18/QD-STP ngay 07 thang 9 nam 2023 cua So",
        c("Quyet dinh so 18/QD-STP ngay 07 thang 9 nam 2023", date="2023-09-07"),
    ),
    row(
        "partial-day-open",
        f"theo {NUMBER} ngày    /9/2023",
        c(f"{NUMBER} ngày    /9/2023", date=None, flags={"partial_date"}),
    ),
    row(
        "partial-dots",
        f"theo {NUMBER} ngày ... tháng 9 năm 2023",
        c(f"{NUMBER} ngày ... tháng 9 năm 2023", date=None, flags={"partial_date"}),
    ),
    row(
        "partial-without-the-month",
        f"theo {NUMBER} ngày 16 tháng năm 2023 của Bộ",
        c(f"{NUMBER} ngày 16 tháng năm 2023", date=None, flags={"partial_date"}),
    ),
    row(
        "partial-dots-for-the-month",
        f"theo {NUMBER} ngày 16/…/2023 của Bộ",
        c(f"{NUMBER} ngày 16/…/2023", date=None, flags={"partial_date"}),
    ),
    row(
        "partial-dots-twice",
        f"theo {NUMBER} ngày … tháng … năm 2023",
        c(f"{NUMBER} ngày … tháng … năm 2023", date=None, flags={"partial_date"}),
    ),
    row(
        "partial-underscores",
        f"theo {NUMBER} ngày __/__/2023",
        c(f"{NUMBER} ngày __/__/2023", date=None, flags={"partial_date"}),
    ),
    row(
        "partial-month",
        f"theo {NUMBER} tháng 9/2023",
        c(
            f"{NUMBER} tháng 9/2023",
            date=None,
            date_text="tháng 9/2023",
            flags={"partial_date"},
            document="18/QĐ-STP@2023~phu-tho",
        ),
        head=PROVINCE,
    ),
    row(
        "partial-year",
        f"theo {NUMBER} năm 2023 của Sở",
        c(f"{NUMBER} năm 2023", date=None, date_text="năm 2023", document="18/QĐ-STP@2023~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "partial-without-year",
        f"theo {NUMBER} ngày 07/9 của Sở",
        c(f"{NUMBER} ngày 07/9", date=None, date_text="ngày 07/9", flags={"partial_date"}),
        head=PROVINCE,
    ),
]

LISTED = [
    row(
        "listed-below-headings-on-one-line",
        "MỤC LỤC ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ 21-12-2008 - Quyết định số 99/2008/QĐ-UBND về lệ phí. 3 "
        "ỦY BAN NHÂN DÂN QUẬN 3 30-12-2008 - Quyết định số 06/2008/QĐ-UBND về quy hoạch. 5",
        c("Quyết định số 99/2008/QĐ-UBND", date="2008-12-21", issuer="UBND tỉnh Phú Thọ"),
        c("Quyết định số 06/2008/QĐ-UBND", date="2008-12-30", issuer="UBND quận 3"),
    ),
    row(
        "listed-on-the-next-row",
        "18/06/2012 Văn bản được ban hành 09/2012/QH13\n01/01/2013 Văn bản có hiệu lực",
        c("09/2012/QH13", date=None),
    ),
    row("day-word-with-a-blank", f"theo {NUMBER} NGÀ Y 30-4-1994", c(f"{NUMBER} NGÀ Y 30-4-1994", date="1994-04-30")),
    row(
        "listed-before-in-the-contents-of-a-gazette",
        "MỤC LỤC\nCHỦ TỊCH NƯỚC\n09-12-2015 - Lệnh số 22/2015/L-CTN về việc công bố Luật.\n26-11-2015 - Luật số 93/2015/QH13.",
        c("Lệnh số 22/2015/L-CTN", date="2015-12-09", date_text="09-12-2015"),
        c("Luật số 93/2015/QH13", date="2015-11-26"),
    ),
    row(
        "listed-is-not-the-day-of-a-sentence",
        "Kỳ họp khai mạc 09-12-2015 - Lệnh số 22/2015/L-CTN",
        c("Lệnh số 22/2015/L-CTN", date=None),
    ),
]

FLAWED = [
    row(
        "flaw-month-and-year-in-one",
        f"theo {NUMBER} ngày 31 tháng 122023.",
        c(f"{NUMBER} ngày 31 tháng 122023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-thirtieth-of-february",
        f"theo {NUMBER} ngày 30/02/2023",
        c(f"{NUMBER} ngày 30/02/2023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-no-leap-year",
        f"theo {NUMBER} ngày 29/02/2023",
        c(f"{NUMBER} ngày 29/02/2023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-day-32",
        f"theo {NUMBER} ngày 32/01/2023",
        c(f"{NUMBER} ngày 32/01/2023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-month-13",
        f"theo {NUMBER} ngày 01/13/2023",
        c(f"{NUMBER} ngày 01/13/2023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-day-nought",
        f"theo {NUMBER} ngày 0/5/2023",
        c(f"{NUMBER} ngày 0/5/2023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-year-of-three-digits",
        f"theo {NUMBER} ngày 07/9/202 của Sở",
        c(f"{NUMBER} ngày 07/9/202", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-year-of-five-digits",
        f"theo {NUMBER} ngày 07/9/20233",
        c(f"{NUMBER} ngày 07/9/20233", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-year-far-away",
        f"theo {NUMBER} ngày 07/9/4373",
        c(f"{NUMBER} ngày 07/9/4373", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-year-nought",
        f"theo {NUMBER} ngày 07/9/0023",
        c(f"{NUMBER} ngày 07/9/0023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-glued-digits",
        f"theo {NUMBER} ngày 07092023",
        c(f"{NUMBER} ngày 07092023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-doubled-slash",
        f"theo {NUMBER} ngày 07//9/2023",
        c(f"{NUMBER} ngày 07//9/2023", date=None, flags={"impossible_date"}),
    ),
    row(
        "flaw-letter-for-digit",
        f"theo {NUMBER} ngày O7/9/2023",
        c(f"{NUMBER} ngày O7/9/2023", date=None, flags={"impossible_date"}),
    ),
]

TWO_DIGITS = [
    row(
        "short-year-before-the-report",
        f"theo {NUMBER} ngày 07/9/23",
        c(f"{NUMBER} ngày 07/9/23", date="2023-09-07", flags={"two_digit_year"}),
        head=PROVINCE,
    ),
    row(
        "short-year-of-the-last-century",
        f"theo {NUMBER} ngày 07/9/98",
        c(f"{NUMBER} ngày 07/9/98", date="1998-09-07", flags={"two_digit_year"}),
        head=PROVINCE,
    ),
    row(
        "short-year-after-the-report",
        f"theo {NUMBER} ngày 07/9/26",
        c(f"{NUMBER} ngày 07/9/26", date="1926-09-07", flags={"two_digit_year"}),
        head=MINISTRY,
    ),
]

OTHERS = [
    row("other-of-the-next-sentence", f"theo {NUMBER}. Ngày 07/9/2023 Sở họp", c(NUMBER, date=None)),
    row("other-behind-a-semicolon", f"theo {NUMBER}; ngày 07/9/2023 Sở họp", c(NUMBER, date=None)),
    row("other-effect", f"theo {NUMBER} có hiệu lực từ ngày 07/9/2023", c(NUMBER, date=None)),
    row("other-effect-in-a-bracket", f"theo {NUMBER} (hiệu lực từ ngày 07/9/2023)", c(NUMBER, date=None)),
    row("other-deadline", f"theo {NUMBER} trước ngày 07/9/2023", c(NUMBER, date=None)),
    row("other-period", f"theo {NUMBER} từ ngày 07/9/2023 đến ngày 08/9/2023", c(NUMBER, date=None)),
    row("other-meeting", f"theo {NUMBER} về Ngày pháp luật 09/11/2023", c(NUMBER, date=None)),
    row("other-clock", f"theo {NUMBER} lúc 8 giờ ngày 07/9/2023", c(NUMBER, date=None)),
    row(
        "other-issuer-in-between",
        f"theo {NUMBER} của Sở Tư pháp ngày 07/9/2023",
        c(f"{NUMBER} của Sở Tư pháp ngày 07/9/2023", date="2023-09-07", issuer="Sở Tư pháp tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "other-two-documents",
        f"theo {NUMBER} ngày 07/9/2023, số 19/QĐ-STP ngày 08/9/2023",
        c(f"{NUMBER} ngày 07/9/2023", date="2023-09-07"),
        c("số 19/QĐ-STP ngày 08/9/2023", date="2023-09-08"),
    ),
    row(
        "other-number-behind-the-date",
        f"theo {NUMBER} ngày 07/9/2023 19/QĐ-STP",
        c(f"{NUMBER} ngày 07/9/2023", date="2023-09-07"),
        c("19/QĐ-STP", date=None),
    ),
    row("other-day-number-eats-no-number", f"theo {NUMBER} ngày 07/9/2023/QĐ", c(f"{NUMBER} ngày 07/9/2023")),
    row(
        "other-same-day",
        "theo số 18/QĐ-STP và 19/QĐ-STP cùng ngày 07/9/2023",
        c("số 18/QĐ-STP", date="2023-09-07"),
        c("19/QĐ-STP cùng ngày 07/9/2023", date="2023-09-07"),
    ),
    row("other-paragraph", f"theo {NUMBER}\n\nPhú Thọ, ngày 07 tháng 9 năm 2023", c(NUMBER, date=None)),
    row("other-working-days", f"theo {NUMBER} ngày làm việc thứ 5", c(NUMBER, date=None)),
    row("other-table-cell", f"| {NUMBER} | 07/9/2023 |", c(NUMBER)),
]

ROWS = [*CLOSED, *BRACKETS, *PARTLY, *LISTED, *FLAWED, *TWO_DIGITS, *OTHERS]


@pytest.mark.parametrize("case", params(ROWS))
def test_date(case: Row) -> None:
    check(case)


@pytest.mark.parametrize(
    ("digits", "reference", "year"),
    [
        (98, 2024, 1998),
        (24, 2024, 2024),
        (25, 2024, 1925),
        (0, 2024, 2000),
        (99, 1999, 1999),
        (5, 1999, 1905),
        (50, None, 1950),
        (49, None, 2049),
    ],
)
def test_two_digits_mean_the_last_such_year_before_the_document(digits: int, reference: int | None, year: int) -> None:
    assert year_of_two_digits(digits, reference) == year
