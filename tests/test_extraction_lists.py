"""Lists: heads, shared tails, shared dates and issuers, and where a list ends."""

from __future__ import annotations

import pytest

from tests.extraction_tables import PROVINCE, Row, c, check, params, row

HEADS = [
    row(
        "head-in-which-a-body-acts",
        "- Ngày 03/10/2024, Sở Nội vụ có các Văn bản: số 11/SNV-CCVC về biên chế; số 12/SNV-CCVC về tiền lương.",
        *(c(f"số {n}/SNV-CCVC", date="2024-10-03", issuer="Sở Nội vụ tỉnh Phú Thọ") for n in (11, 12)),
        head=PROVINCE,
    ),
    row(
        "head-in-which-another-body-acts",
        "Ngày 03/10/2024, Sở Nội vụ đã ban hành các văn bản: số 11/STC-NS về biên chế; số 12/SNV-CCVC về tiền lương.",
        c("số 11/STC-NS", date=None, issuer="Sở Tài chính tỉnh Phú Thọ"),
        c("số 12/SNV-CCVC", date="2024-10-03", issuer="Sở Nội vụ tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "head-of-letters-of-bodies-unknown",
        "theo các Công văn số 11/STC-NS, 12/CTPTH-NVDT, 13/KBPTH-KTNN ngày 3/1/2024",
        c("Công văn số 11/STC-NS", type="Công văn"),
        c("12/CTPTH-NVDT", type="Công văn"),
        c("13/KBPTH-KTNN ngày 3/1/2024", type="Công văn", date="2024-01-03"),
    ),
    row(
        "head-three-plans",
        (
            "Các Kế hoạch của UBND tỉnh: số 11/KH-UBND ngày 3/1/2024; số 12/KH-UBND ngày 4/1/2024; số "
            "13/KH-UBND ngày 5/1/2024."
        ),
        *(
            c(
                f"số {n}/KH-UBND ngày {n - 8}/1/2024",
                type="Kế hoạch",
                issuer="UBND tỉnh Phú Thọ",
                flags={"elliptical_type"},
            )
            for n in (11, 12, 13)
        ),
        head=PROVINCE,
    ),
    row(
        "head-with-titles-between",
        (
            "Các Quyết định của UBND tỉnh: số 11/QĐ-UBND ngày 3/1/2024 về việc giao chỉ tiêu, nhiệm vụ "
            "năm 2024; số 12/QĐ-UBND ngày 4/1/2024 về việc kiện toàn Ban Chỉ đạo"
        ),
        c(
            "số 11/QĐ-UBND ngày 3/1/2024",
            type="Quyết định",
            issuer="UBND tỉnh Phú Thọ",
            title="về việc giao chỉ tiêu, nhiệm vụ năm 2024",
        ),
        c(
            "số 12/QĐ-UBND ngày 4/1/2024",
            type="Quyết định",
            issuer="UBND tỉnh Phú Thọ",
            title="về việc kiện toàn Ban Chỉ đạo",
        ),
        head=PROVINCE,
    ),
    row(
        "head-as-follows",
        "đã ban hành các Kế hoạch như sau: số 11/KH-SNV ngày 3/1/2024; số 12/KH-SNV ngày 4/1/2024",
        c("số 11/KH-SNV ngày 3/1/2024", type="Kế hoạch"),
        c("số 12/KH-SNV ngày 4/1/2024", type="Kế hoạch"),
        head=PROVINCE,
    ),
    row(
        "head-and-lines",
        "Các Kế hoạch của UBND tỉnh:\n- Số 11/KH-UBND ngày 3/1/2024;\n- Số 12/KH-UBND ngày 4/1/2024;\n",
        c("Số 11/KH-UBND ngày 3/1/2024", type="Kế hoạch", issuer="UBND tỉnh Phú Thọ"),
        c("Số 12/KH-UBND ngày 4/1/2024", type="Kế hoạch", issuer="UBND tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "head-programme-of-action",
        "các Chương trình hành động của Tỉnh ủy: số 11-CTr/TU ngày 3/1/2022; số 12-CTr/TU ngày 4/1/2022",
        c("số 11-CTr/TU ngày 3/1/2022", type="Chương trình hành động", issuer="Tỉnh ủy Phú Thọ"),
        c("số 12-CTr/TU ngày 4/1/2022", type="Chương trình hành động", issuer="Tỉnh ủy Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "head-letters",
        "các Công văn của Sở: số 11/SNV-TH ngày 3/1/2024; số 12/SNV-CCVC ngày 4/1/2024",
        c("số 11/SNV-TH ngày 3/1/2024", type="Công văn", issuer="Sở Nội vụ tỉnh Phú Thọ"),
        c("số 12/SNV-CCVC ngày 4/1/2024", type="Công văn", issuer="Sở Nội vụ tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "head-letter-and-plan",
        "các công văn, kế hoạch của Sở: số 11/SNV-TH ngày 3/1/2024; số 12/KH-SNV ngày 4/1/2024",
        c("số 11/SNV-TH ngày 3/1/2024", type="Công văn"),
        c("số 12/KH-SNV ngày 4/1/2024", type="Kế hoạch"),
        head=PROVINCE,
    ),
    row(
        "head-in-a-bracket",
        (
            "ban hành 3 quyết định (các Quyết định số: 11/QĐ-SNV ngày 3/1/2024; số 12/QĐ-SNV ngày "
            "4/1/2024; số 13/QĐ-SNV ngày 5/1/2024)"
        ),
        c("Quyết định số: 11/QĐ-SNV ngày 3/1/2024"),
        c("số 12/QĐ-SNV ngày 4/1/2024", type="Quyết định"),
        c("số 13/QĐ-SNV ngày 5/1/2024", type="Quyết định"),
    ),
    row(
        "head-without-colon",
        "các Kế hoạch số 11/KH-UBND ngày 3/1/2024, số 12/KH-UBND ngày 4/1/2024 của UBND tỉnh Lào Cai",
        c("Kế hoạch số 11/KH-UBND ngày 3/1/2024", type="Kế hoạch", issuer="UBND tỉnh Lào Cai"),
        c("số 12/KH-UBND ngày 4/1/2024", type="Kế hoạch", issuer="UBND tỉnh Lào Cai"),
    ),
    row(
        "head-issuer-of-a-member-outranks",
        "Các Kế hoạch của UBND tỉnh: số 11/KH-UBND ngày 3/1/2024; số 12/KH-UBND ngày 4/1/2024 của UBND huyện Tam Nông",
        c("số 11/KH-UBND ngày 3/1/2024", issuer="UBND tỉnh Phú Thọ"),
        c("số 12/KH-UBND ngày 4/1/2024", issuer="UBND huyện Tam Nông"),
        head=PROVINCE,
    ),
    row(
        "head-and-member-of-another-body",
        "Các Kế hoạch của UBND tỉnh: số 11/KH-UBND ngày 3/1/2024; số 12/KH-STC ngày 4/1/2024",
        c("số 11/KH-UBND ngày 3/1/2024", issuer="UBND tỉnh Phú Thọ"),
        c("số 12/KH-STC ngày 4/1/2024", issuer="Sở Tài chính tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "head-ends-at-a-paragraph",
        (
            "Các Kế hoạch của UBND tỉnh Lào Cai: số 11/KH-UBND ngày 3/1/2024;\n\nSở đã tham mưu số "
            "12/KH-UBND ngày 4/1/2024"
        ),
        c("số 11/KH-UBND ngày 3/1/2024", issuer="UBND tỉnh Lào Cai"),
        c("số 12/KH-UBND ngày 4/1/2024", issuer="UBND tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "head-of-words-is-none",
        "Kết quả như sau: số 11/KH-UBND ngày 3/1/2024",
        c("số 11/KH-UBND ngày 3/1/2024", type="Kế hoạch"),
    ),
]

TAILS = [
    row(
        "tail-and",
        "theo Nghị định số 21 và 22/2021/NĐ-CP",
        c("Nghị định số 21", document="21/2021/NĐ-CP", flags={"shared_tail"}),
        c("22/2021/NĐ-CP", type="Nghị định"),
    ),
    row(
        "tail-comma",
        "theo Nghị định số 21, 22/2021/NĐ-CP",
        c("Nghị định số 21", document="21/2021/NĐ-CP"),
        c("22/2021/NĐ-CP"),
    ),
    row(
        "tail-ampersand",
        "theo Nghị định số 21 & 22/2021/NĐ-CP",
        c("Nghị định số 21", document="21/2021/NĐ-CP"),
        c("22/2021/NĐ-CP"),
    ),
    row(
        "tail-and-number-word",
        "theo Nghị định số 21 và số 22/2021/NĐ-CP",
        c("Nghị định số 21", document="21/2021/NĐ-CP"),
        c("số 22/2021/NĐ-CP"),
    ),
    row(
        "tail-with-years",
        "theo Nghị định số 21/2020, 22/2021/NĐ-CP",
        c("Nghị định số 21/2020", document="21/2020/NĐ-CP"),
        c("22/2021/NĐ-CP"),
    ),
    row(
        "tail-five",
        "theo Thông tư số 01, 02, 03, 04 và 05/2021/TT-BNV",
        c("Thông tư số 01", document="01/2021/TT-BNV"),
        *(c(f"0{n}", document=f"0{n}/2021/TT-BNV") for n in (2, 3, 4)),
        c("05/2021/TT-BNV", type="Thông tư"),
    ),
    row(
        "tail-party",
        "theo Nghị quyết số 21, 22-NQ/TW",
        c("Nghị quyết số 21", number="21-NQ/TW"),
        c("22-NQ/TW", type="Nghị quyết"),
    ),
    row(
        "tail-law",
        "theo Luật số 21, 22/2023/QH15",
        c("Luật số 21", document="21/2023/QH15"),
        c("22/2023/QH15", type="Luật"),
    ),
    row(
        "tail-with-suffix",
        "theo Nghị quyết số 21a, 21b/NQ-CP",
        c("Nghị quyết số 21a", number="21a/NQ-CP"),
        c("21b/NQ-CP"),
    ),
    row(
        "tail-date-and-issuer",
        "theo Kế hoạch số 21, 22/KH-UBND ngày 3/2/2024 của UBND tỉnh Lào Cai",
        c("Kế hoạch số 21", document="21/KH-UBND@2024~lao-cai", date="2024-02-03"),
        c("22/KH-UBND ngày 3/2/2024", document="22/KH-UBND@2024~lao-cai"),
    ),
    row(
        "tail-over-a-line",
        "theo Nghị định số 21 và\n22/2021/NĐ-CP",
        c("Nghị định số 21", document="21/2021/NĐ-CP"),
        c("22/2021/NĐ-CP"),
    ),
    row("tail-not-a-clause", "khoản 1, 2 Quyết định 22/QĐ-UBND", c("Quyết định 22/QĐ-UBND", pinpoint="khoản 1, 2")),
    row("tail-not-an-amount", "có 21 phòng và 22/QĐ-UBND", c("22/QĐ-UBND")),
    row("tail-not-a-date", "ngày 21, 22/QĐ-UBND", c("22/QĐ-UBND")),
    row("tail-not-a-whole-number", "theo số 21/KH-UBND, 22/QĐ-UBND", c("số 21/KH-UBND"), c("22/QĐ-UBND")),
]

SHARED = [
    row(
        "kind-of-old-numbers",
        "thực hiện các Nghị định 51-HĐBT và 99-HĐBT về quản lý",
        c("Nghị định 51-HĐBT", type="Nghị định"),
        c("99-HĐBT", type="Nghị định"),
    ),
    row(
        "shared-issuer-of-four-with-one-code",
        "theo Nghị quyết 47-NQ/TW, Nghị quyết 48-NQ/TW, 49-NQ/TW và Nghị quyết 50-NQ/TW của Bộ Chính trị",
        c("Nghị quyết 47-NQ/TW", issuer="Bộ Chính trị"),
        c("Nghị quyết 48-NQ/TW", issuer="Bộ Chính trị"),
        c("49-NQ/TW", issuer="Bộ Chính trị", type="Nghị quyết"),
        c("Nghị quyết 50-NQ/TW", issuer="Bộ Chính trị"),
    ),
    row(
        "shared-issuer-of-two",
        "theo số 21/QĐ-SYT và số 22/KH-SYT của Sở Y tế tỉnh Lào Cai",
        c("số 21/QĐ-SYT", issuer="Sở Y tế tỉnh Lào Cai"),
        c("số 22/KH-SYT", issuer="Sở Y tế tỉnh Lào Cai"),
    ),
    row(
        "shared-issuer-with-dates",
        "theo số 21/QĐ-SYT ngày 3/1/2024, số 22/KH-SYT ngày 4/1/2024 của Sở Y tế tỉnh Lào Cai",
        c("số 21/QĐ-SYT ngày 3/1/2024", issuer="Sở Y tế tỉnh Lào Cai"),
        c("số 22/KH-SYT ngày 4/1/2024", issuer="Sở Y tế tỉnh Lào Cai"),
    ),
    row(
        "shared-issuer-of-three",
        "theo số 21/QĐ-SYT, số 22/KH-SYT, số 23/BC-SYT của Sở Y tế tỉnh Lào Cai",
        *(c(f"số {n}", issuer="Sở Y tế tỉnh Lào Cai") for n in ("21/QĐ-SYT", "22/KH-SYT", "23/BC-SYT")),
    ),
    row(
        "shared-date-and",
        "theo số 21/QĐ-SYT và số 22/QĐ-SYT cùng ngày 3/1/2024",
        c("số 21/QĐ-SYT", date="2024-01-03", flags={"shared_date"}),
        c("số 22/QĐ-SYT cùng ngày 3/1/2024", date="2024-01-03"),
    ),
    row(
        "shared-not-across-words",
        "theo số 21/QĐ-SYT giao nhiệm vụ và số 22/QĐ-SYT ngày 3/1/2024",
        c("số 21/QĐ-SYT", date=None),
        c("số 22/QĐ-SYT ngày 3/1/2024"),
    ),
    row(
        "shared-not-across-a-sentence",
        "theo số 21/QĐ-SYT. Số 22/QĐ-SYT của Sở Y tế tỉnh Lào Cai",
        c("số 21/QĐ-SYT", issuer="Sở Y tế tỉnh Phú Thọ"),
        c("Số 22/QĐ-SYT", issuer="Sở Y tế tỉnh Lào Cai"),
        head=PROVINCE,
    ),
]

RANGES = [
    row("range-of-numbers", "từ số 21/QĐ-STC đến số 25/QĐ-STC", c("số 21/QĐ-STC"), c("số 25/QĐ-STC")),
    row(
        "range-with-dash",
        "các Quyết định số 21/QĐ-STC - 25/QĐ-STC",
        c("Quyết định số 21/QĐ-STC"),
        c("25/QĐ-STC", type="Quyết định"),
    ),
    row(
        "range-with-shared-tail",
        "các Quyết định từ số 21 đến 25/QĐ-STC",
        c("số 21", number="21/QĐ-STC", type="Quyết định"),
        c("25/QĐ-STC", type="Quyết định"),
    ),
]

ROWS = [*HEADS, *TAILS, *SHARED, *RANGES]


@pytest.mark.parametrize("case", params(ROWS))
def test_list(case: Row) -> None:
    check(case)
