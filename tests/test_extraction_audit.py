"""The list of what looks like a document number and was left unread, with the reason."""

from __future__ import annotations

import pytest

from legalref.extraction import extract
from legalref.extraction.audit import MESSAGES, Reason, Unread, audit, group
from legalref.model import Citation, Kind, SourceText


def left(text: str) -> list[Unread]:
    source = SourceText("a.txt", text, "txt")
    return audit(source, extract(source))


ROWS = [
    ("đạt 41/56 chỉ tiêu", [("41/56", Reason.RATIO)]),
    ("trực 24/7", [("24/7", Reason.RATIO)]),
    ("đạt 18/25 QĐ", [("18/25", Reason.RATIO)]),
    ("hạn chót 30/9/2024", [("30/9/2024", Reason.DATE)]),
    ("từ 29-02-2024 nộp", [("29-02-2024", Reason.DATE)]),
    ("tháng 9/2024", [("9/2024", Reason.DATE)]),
    ("ngày 15/11 hằng năm", [("15/11", Reason.DATE)]),
    ("từ 16-20/11/2025", [("16-20/11/2025", Reason.DATE)]),
    ("giai đoạn 2021-2025", [("2021-2025", Reason.PERIOD)]),
    ("năm học 2023/2024", [("2023/2024", Reason.PERIOD)]),
    ("điện thoại 0210.3846.555", [("0210.3846.555", Reason.PHONE)]),
    ("ĐT: 0912-345678", [("0912-345678", Reason.PHONE)]),
    ("các biểu số liệu: 01/TTr, 02/QLCB kèm theo", [("01/TTr", Reason.FORM), ("02/QLCB", Reason.FORM)]),
    ("Mẫu số 07 kèm theo", [("số 07", Reason.FORM)]),
    ("mẫu số 02-ĐĐN-HK", [("02-ĐĐN-HK", Reason.FORM)]),
    ("biểu 06/BTK", [("06/BTK", Reason.FORM)]),
    ("xem https://a.vn/12/QD-UBND.html, nhé", [("https://a.vn/12/QD-UBND.html", Reason.WEB_ADDRESS)]),
    ("gửi bao.cao-12@snv.vn", [("bao.cao-12@snv.vn", Reason.WEB_ADDRESS)]),
    ("Phụ lục số 2", [("số 2", Reason.PINPOINT)]),
    ("đăng Công báo số 17", [("số 17", Reason.GAZETTE)]),
    ("đăng Báo Nhân dân số 17", [("số 17", Reason.GAZETTE)]),
    ("CÔNG BÁO/Số 17 + 18/Ngày 22-02-2023", []),
    ("tài khoản số 1020", [("số 1020", Reason.IDENTIFIER)]),
    ("số nhà 34/5", [("34/5", Reason.IDENTIFIER)]),
    ("tại số 298, đường Hùng Vương", [("số 298", Reason.IDENTIFIER)]),
    ("Trường THPT số 3", [("số 3", Reason.IDENTIFIER)]),
    ("xe 19A-123.45", [("19A-123.45", Reason.IDENTIFIER)]),
    ("một số 12 hộ", [("số 12", Reason.COUNT)]),
    ("Kế hoạch 76 hộ", [("Kế hoạch 76", Reason.COUNT)]),
    ("vận tốc 80/KM", [("80/KM", Reason.MEASURE)]),
    ("giá 12/kg", [("12/kg", Reason.MEASURE)]),
    ("5/tháng", [("5/tháng", Reason.MEASURE)]),
    ("1/QUAN ĐIỂM", [("1/QUAN", Reason.SECTION)]),
    ("theo mục số 12 đã nêu", [("số 12", Reason.PINPOINT)]),
    ("theo số 12 đã nêu", [("số 12", Reason.BARE_SERIAL)]),
    ("trong Kế hoạch số      /KH-UBND", [("số      /KH-UBND", Reason.BLANK_NUMBER)]),
    ("nơi gửi .......... /QĐ-UBND", [(".......... /QĐ-UBND", Reason.BLANK_NUMBER)]),
    ("diện 12/XVZ", [("12/XVZ", Reason.UNKNOWN_CODE)]),
    ("hoàn thành 100%, 12,5 tỷ, 1.364.329 đồng, lúc 8:30", []),
    ("theo khoản 2 Điều 5", []),
    ("kế hoạch năm 2024", []),
    ("", []),
    ("Theo Quyết định số 12/QĐ-UBND ngày 3/1/2024", []),
    (
        "đạt 41/56, theo Quyết định số 12/QĐ-UBND ngày 3/1/2024, đến 5/6/2024",
        [("41/56", Reason.RATIO), ("5/6/2024", Reason.DATE)],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text[:40] or "empty" for text, _ in ROWS])
def test_reason(text: str, wanted: list[tuple[str, Reason]]) -> None:
    assert [(one.text, one.reason) for one in left(text)] == wanted


def test_a_string_that_a_citation_cuts_is_shown() -> None:
    source = SourceText("a.txt", "theo số 12/QĐ-UBND-XYZ của tỉnh", "txt")
    cut = Citation(file="a.txt", start=5, end=5 + len("số 12/QĐ-UBND"), text="số 12/QĐ-UBND", kind=Kind.NUMBER)
    assert [(one.text, one.reason) for one in audit(source, [cut])] == [("12/QĐ-UBND-XYZ", Reason.PART_OF_CITATION)]


def test_a_number_that_nobody_cited_is_shown_with_its_known_code() -> None:
    source = SourceText("a.txt", "theo số 12/QĐ-UBND của tỉnh", "txt")
    assert [(one.text, one.reason) for one in audit(source, [])] == [("12/QĐ-UBND", Reason.KNOWN_CODE)]


def test_a_lower_case_code_that_is_known_is_shown_as_such() -> None:
    source = SourceText("a.txt", "theo số 12/qđ-ubnd của tỉnh", "txt")
    assert [one.reason for one in audit(source, [])] == [Reason.LOWER_CASE_CODE]


@pytest.mark.parametrize(
    "text",
    [
        "đạt 41/56\u200b chỉ tiêu, Mẫu số\u00a007",
        "Ha\u0323n cho\u0301t 30/9/2024, ma\u0302\u0303u so\u0302\u0301 07",
        "\ufeffđạt 41/56\r\nMẫu số 07\r\n",
        "**41/56** và |30/9/2024|",
    ],
)
def test_entries_are_slices_of_the_text_in_its_order(text: str) -> None:
    found = left(text)
    assert found
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_every_reason_is_said_in_words() -> None:
    assert set(MESSAGES) == set(Reason)
    for one in left("đạt 41/56; theo số 12 đã nêu"):
        assert one.message_vi == MESSAGES[one.reason]


def test_figures_side_by_side_are_one_entry() -> None:
    assert [one.text for one in left("| 41/56 | 12/15 | 3/4 |\n\nđạt 9/10 và 8/9")] == [
        "41/56 | 12/15 | 3/4",
        "9/10",
        "8/9",
    ]


def test_groups_put_what_deserves_a_look_first_and_count_what_repeats() -> None:
    groups = group(left("đạt 41/56, sau đó 41/56, cuối cùng 9/10; diện 12/XVZ"))
    assert [one.reason for one in groups] == [Reason.UNKNOWN_CODE, Reason.RATIO]
    assert groups[1].texts == (("41/56", 2), ("9/10", 1))
    assert len(groups[1].places) == 3
