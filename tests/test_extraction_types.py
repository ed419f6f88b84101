"""The type of a document: from the word before the number, from the list head, or from the code."""

from __future__ import annotations

import pytest

from legalref.extraction.types import TypeReader
from legalref.vocabulary import load
from tests.extraction_tables import Row, c, check, params, row

BY_CODE = [
    ("NQ-CP", "Nghị quyết"),
    ("QĐ-TTg", "Quyết định"),
    ("CT-TTg", "Chỉ thị"),
    ("QC-UBND", "Quy chế"),
    ("QyĐ-UBND", "Quy định"),
    ("TC-UBND", "Thông cáo"),
    ("TB-UBND", "Thông báo"),
    ("HD-SNV", "Hướng dẫn"),
    ("CTr-UBND", "Chương trình"),
    ("KH-UBND", "Kế hoạch"),
    ("PA-UBND", "Phương án"),
    ("ĐA-UBND", "Đề án"),
    ("DA-UBND", "Dự án"),
    ("BC-UBND", "Báo cáo"),
    ("BB-UBND", "Biên bản"),
    ("TTr-UBND", "Tờ trình"),
    ("HĐ-SNV", "Hợp đồng"),
    ("CĐ-TTg", "Công điện"),
    ("BGN-UBND", "Bản ghi nhớ"),
    ("BTT-UBND", "Bản thỏa thuận"),
    ("GUQ-UBND", "Giấy ủy quyền"),
    ("GM-UBND", "Giấy mời"),
    ("GGT-UBND", "Giấy giới thiệu"),
    ("GNP-SNV", "Giấy nghỉ phép"),
    ("PG-UBND", "Phiếu gửi"),
    ("PC-UBND", "Phiếu chuyển"),
    ("PB-UBND", "Phiếu báo"),
    ("UBND-TH", "Công văn"),
    ("CV-SNV", "Công văn"),
    ("VBHN-BTC", "Văn bản hợp nhất"),
    ("KL-UBND", "Kết luận"),
]
BY_CODE_ROWS = [
    row(
        f"code-{code}",
        f"theo số 9/{code} ngày 2/3/2023",
        c(f"số 9/{code} ngày 2/3/2023", type=kind, flags={"elliptical_type"}),
    )
    for code, kind in BY_CODE
]

PARTY_CODES = [
    ("NQ/TW", "Nghị quyết"),
    ("CT/TW", "Chỉ thị"),
    ("KL/TW", "Kết luận"),
    ("HD/VPTW", "Hướng dẫn"),
    ("TB/TW", "Thông báo"),
    ("BC/TU", "Báo cáo"),
    ("KH/TU", "Kế hoạch"),
    ("CTr/TU", "Chương trình"),
    ("ĐA/TU", "Đề án"),
    ("TTr/TU", "Tờ trình"),
    ("CV/TU", "Công văn"),
    ("QC/TU", "Quy chế"),
]
PARTY_ROWS = [
    row(f"party-code-{code}", f"theo số 9-{code}", c(f"số 9-{code}", type=kind)) for code, kind in PARTY_CODES
]

BY_YEAR_CODE = [
    ("2020/NĐ-CP", "Nghị định"),
    ("2020/TT-BTC", "Thông tư"),
    ("2015/TTLT-BTC-BTP", "Thông tư liên tịch"),
    ("2017/NQLT-CP-ĐCTUBTWMTTQVN", "Nghị quyết liên tịch"),
    ("2020/AL", "Án lệ"),
    ("2020/L-CTN", "Lệnh"),
    ("2020/NQ-HĐTP", "Nghị quyết"),
]
YEAR_ROWS = [row(f"year-code-{code}", f"theo số 9/{code}", c(f"số 9/{code}", type=kind)) for code, kind in BY_YEAR_CODE]

WORDS = [
    row(
        "word-of-a-permit",
        "theo Giấy phép số 9/GP-UBND ngày 3/4/2023",
        c("Giấy phép số 9/GP-UBND ngày 3/4/2023", type="Giấy phép"),
    ),
    row(
        "word-of-the-object-is-not-the-type",
        "Quyết định phê duyệt quy hoạch số 9/QĐ-UBND ngày 3/1/2024; phê duyệt đề án số 8/QĐ-UBND",
        c("số 9/QĐ-UBND ngày 3/1/2024", type="Quyết định"),
        c("số 8/QĐ-UBND", type="Quyết định"),
    ),
    row(
        "word-of-a-joint-guidance",
        "theo Hướng dẫn liên ngành số 9/HDLN-SNV-STC ngày 3/4/2023",
        c("Hướng dẫn liên ngành số 9/HDLN-SNV-STC ngày 3/4/2023", type="Hướng dẫn"),
    ),
    row(
        "word-programme-of-action",
        "theo Chương trình hành động số 9-CTr/TU",
        c("Chương trình hành động số 9-CTr/TU", type="Chương trình hành động", no_flags={"type_number_mismatch"}),
    ),
    row(
        "word-plan-of-action",
        "theo Kế hoạch hành động số 9/KH-UBND",
        c("Kế hoạch hành động số 9/KH-UBND", type="Kế hoạch hành động", no_flags={"type_number_mismatch"}),
    ),
    row(
        "word-joint-circular",
        "theo Thông tư liên tịch số 9/2015/TTLT-BTC-BTP",
        c("Thông tư liên tịch số 9/2015/TTLT-BTC-BTP", type="Thông tư liên tịch"),
    ),
    row(
        "word-code-of-law",
        "theo Bộ luật số 91/2015/QH13",
        c("Bộ luật số 91/2015/QH13", type="Bộ luật", no_flags={"type_number_mismatch"}),
    ),
    row("word-announcement", "theo Thông báo số 9/TB-UBND", c("Thông báo số 9/TB-UBND", type="Thông báo")),
    row(
        "word-announcement-of-conclusion",
        "theo Thông báo kết luận số 9/TB-VPCP",
        c("Thông báo kết luận số 9/TB-VPCP", type="Thông báo"),
    ),
    row(
        "word-report-of-appraisal",
        "theo Báo cáo thẩm định số 9/BC-STP",
        c("Báo cáo thẩm định số 9/BC-STP", type="Báo cáo thẩm định"),
    ),
    row(
        "word-urgent-letter", "theo Công văn hỏa tốc số 9/UBND-NC", c("Công văn hỏa tốc số 9/UBND-NC", type="Công văn")
    ),
    row("word-telegram", "theo Công điện khẩn số 9/CĐ-TTg", c("Công điện khẩn số 9/CĐ-TTg", type="Công điện")),
    row("word-generic-takes-the-code", "theo Văn bản số 9/KH-UBND", c("Văn bản số 9/KH-UBND", type="Kế hoạch")),
    row("word-generic-lower-case", "tại văn bản số 9/UBND-NC", c("văn bản số 9/UBND-NC", type="Công văn")),
    row("word-lower-case", "theo quyết định số 9/QĐ-UBND", c("quyết định số 9/QĐ-UBND", type="Quyết định")),
    row("word-in-capitals", "THEO NGHỊ QUYẾT SỐ 9/NQ-CP", c("NGHỊ QUYẾT SỐ 9/NQ-CP", type="Nghị quyết")),
    row(
        "word-abbreviated",
        "theo QĐ số 9/QĐ-UBND, KH số 8/KH-UBND, TTr 7/TTr-STC",
        c("QĐ số 9/QĐ-UBND", type="Quyết định"),
        c("KH số 8/KH-UBND", type="Kế hoạch"),
        c("TTr 7/TTr-STC", type="Tờ trình"),
    ),
    row("word-old-tone", "theo Bản thoả thuận số 9/BTT-UBND", c("Bản thoả thuận số 9/BTT-UBND", type="Bản thỏa thuận")),
    row(
        "word-party-regulation-is-no-conflict",
        "theo Quy định số 9-QĐ/TW",
        c("Quy định số 9-QĐ/TW", type="Quy định", no_flags={"type_number_mismatch"}),
    ),
    row(
        "word-regulation-by-decision",
        "theo Quy chế số 9-QĐ/TU",
        c("Quy chế số 9-QĐ/TU", type="Quy chế", no_flags={"type_number_mismatch"}),
    ),
    row(
        "word-of-another-type",
        "theo Kế hoạch số 9/QĐ-UBND",
        c("Kế hoạch số 9/QĐ-UBND", type="Kế hoạch", flags={"type_number_mismatch"}),
    ),
    row(
        "word-directive-with-programme-code",
        "theo Chỉ thị số 9/CTr-UBND",
        c("Chỉ thị số 9/CTr-UBND", type="Chỉ thị", flags={"type_number_mismatch"}),
    ),
    row(
        "word-circular-with-decree-code",
        "theo Thông tư số 9/2020/NĐ-CP",
        c("Thông tư số 9/2020/NĐ-CP", type="Thông tư", flags={"type_number_mismatch"}),
    ),
    row(
        "word-letter-with-a-code-of-a-plan",
        "theo Công văn số 9/KH-UBND",
        c("Công văn số 9/KH-UBND", type="Công văn", flags={"type_number_mismatch"}),
    ),
    row("word-plan-with-a-letter-number", "theo Kế hoạch số 9/UBND-TH", c("Kế hoạch số 9/UBND-TH", type="Kế hoạch")),
    row("word-with-adjective-between", "theo Quyết định phê duyệt số 9/QĐ-UBND", c("số 9/QĐ-UBND", type="Quyết định")),
    row("word-between-quotes", "theo “Quyết định số 9/QĐ-UBND”", c("Quyết định số 9/QĐ-UBND", type="Quyết định")),
    row("word-behind-a-dash", "- Quyết định số 9/QĐ-UBND", c("Quyết định số 9/QĐ-UBND", type="Quyết định")),
    row(
        "word-resolution-of-the-assembly",
        "theo Nghị quyết số 9/2022/QH15",
        c("Nghị quyết số 9/2022/QH15", type="Nghị quyết"),
    ),
    row("word-missing-resolution-of-the-assembly", "theo số 999/2022/QH15", c("số 999/2022/QH15", type=None)),
    row("word-missing-law-known", "theo số 59/2020/QH14", c("số 59/2020/QH14", type="Luật")),
    row("word-of-a-person", "ông Nguyễn Quyết số 9/QĐ-UBND", c("số 9/QĐ-UBND", type="Quyết định")),
    row("word-of-the-sentence-before", "đã có quyết định. Số 9/KH-UBND", c("Số 9/KH-UBND", type="Kế hoạch")),
    row("word-and-number-over-a-colon", "Quyết định: số 9/QĐ-UBND", c("số 9/QĐ-UBND", type="Quyết định")),
]

NOT = [
    row("not-form-number", "Mẫu số 05/BC-KS; Biểu số 01/TKe; phiếu số 3/PL"),
    row("not-account-number", "số tài khoản số 9/TK-KB"),
    row("not-newspaper", "Báo Nhân dân số 9/NQ, tạp chí số 12/2023"),
    row("not-house", "nhà số 9/QL, đường số 2/KDC"),
]
ROWS = [*BY_CODE_ROWS, *PARTY_ROWS, *YEAR_ROWS, *WORDS, *NOT]


@pytest.mark.parametrize("case", params(ROWS))
def test_type(case: Row) -> None:
    check(case)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Kế hoạch", "Kế hoạch"),
        ("KẾ HOẠCH", "Kế hoạch"),
        ("kế  hoạch", "Kế hoạch"),
        ("CTr", "Chương trình"),
        ("CT", "Chỉ thị"),
        ("QĐ", "Quyết định"),
        ("qđ", None),
        ("hoạch", None),
        ("Ke hoach", "Kế hoạch"),
    ],
)
def test_lookup(words: str, name: str | None) -> None:
    found = TypeReader(load()).lookup(words)
    assert (found.name if found else None) == name
