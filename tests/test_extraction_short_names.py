"""Documents named by less than their number, bound to the document that the text means."""

from __future__ import annotations

import pytest

from tests.extraction_tables import PROVINCE, Row, c, check, params, row

FULL = "theo Nghị quyết số 83/NQ-CP ngày 12/5/2021"
FULL_C = c("Nghị quyết số 83/NQ-CP ngày 12/5/2021", document="83/NQ-CP@2021")


def short(text: str, document: str | None, **fields: object) -> object:
    return c(text, document=document, kind="short_name", **fields)


SERIALS = [
    row(
        "body-that-acts-before",
        "Ngày 6/8, Ban Thường vụ Tỉnh ủy Yên Bái đã ban hành Chỉ thị số 17 về dư luận",
        c("Chỉ thị số 17", issuer="Ban Thường vụ Tỉnh ủy Yên Bái"),
    ),
    row(
        "body-named-with-it-elsewhere",
        "bám sát Đề án số 13; thực hiện Đề án số 13 của Tỉnh ủy Yên Bái",
        c("Đề án số 13", issuer="Tỉnh ủy Yên Bái"),
        c("Đề án số 13", issuer="Tỉnh ủy Yên Bái"),
    ),
    row(
        "serial-and-date",
        f"{FULL}; triển khai Nghị quyết số 83 ngày 12/5/2021 của Chính phủ",
        FULL_C,
        short("Nghị quyết số 83 ngày 12/5/2021", "83/NQ-CP@2021", date="2021-05-12"),
    ),
    row(
        "serial-date-and-issuer-alone",
        "theo Quyết định số 413 ngày 04/01/2024 của UBND tỉnh",
        short("Quyết định số 413 ngày 04/01/2024", None, date="2024-01-04", type="Quyết định"),
        head=PROVINCE,
    ),
    row(
        "serial-and-another-date",
        f"{FULL}; triển khai Nghị quyết số 83 ngày 3/3/2018",
        FULL_C,
        short("Nghị quyết số 83 ngày 3/3/2018", None),
    ),
    row(
        "serials-in-a-list",
        f"{FULL}; theo Nghị quyết số 58/NQ-CP ngày 3/1/2023; triển khai các Nghị quyết 58, 83",
        FULL_C,
        c("Nghị quyết số 58/NQ-CP ngày 3/1/2023"),
        short("Nghị quyết 58", "58/NQ-CP@2023"),
        short("83", "83/NQ-CP@2021"),
    ),
    row(
        "serial-bare",
        f"{FULL}; triển khai Nghị quyết 83",
        FULL_C,
        short("Nghị quyết 83", "83/NQ-CP@2021", type="Nghị quyết", issuer="Chính phủ"),
    ),
    row(
        "serial-with-number-word",
        f"{FULL}; triển khai Nghị quyết số 83 của Chính phủ",
        FULL_C,
        short("Nghị quyết số 83", "83/NQ-CP@2021"),
    ),
    row("serial-abbreviated", f"{FULL}; triển khai NQ 83", FULL_C, short("NQ 83", "83/NQ-CP@2021")),
    row(
        "serial-before-the-full-form",
        f"triển khai Nghị quyết 83 ({FULL})",
        short("Nghị quyết 83", "83/NQ-CP@2021"),
        FULL_C,
    ),
    row("serial-of-another-type", f"{FULL}; triển khai Kế hoạch 83", FULL_C),
    row("serial-of-another-number", f"{FULL}; triển khai Nghị quyết 84", FULL_C, short("Nghị quyết 84", None)),
    row("serial-part-of-a-number", f"{FULL}; triển khai Nghị quyết 8", FULL_C, short("Nghị quyết 8", None)),
    row(
        "serial-with-leading-zero",
        "theo Chỉ thị số 05-CT/TW ngày 15/5/2016; theo Chỉ thị 05",
        c("Chỉ thị số 05-CT/TW ngày 15/5/2016"),
        short("Chỉ thị 05", "05-CT/TW@2016"),
    ),
    row(
        "serial-without-leading-zero",
        "theo Chỉ thị số 05-CT/TW ngày 15/5/2016; theo Chỉ thị số 5",
        c("Chỉ thị số 05-CT/TW ngày 15/5/2016"),
        short("Chỉ thị số 5", "05-CT/TW@2016"),
    ),
    row(
        "serial-with-suffix",
        "theo Nghị quyết số 30a/2008/NQ-CP; theo Nghị quyết 30a",
        c("Nghị quyết số 30a/2008/NQ-CP"),
        short("Nghị quyết 30a", "30a/2008/NQ-CP"),
    ),
    row(
        "serial-without-suffix-is-another",
        "theo Nghị quyết số 30a/2008/NQ-CP; theo Nghị quyết 30",
        c("Nghị quyết số 30a/2008/NQ-CP"),
        short("Nghị quyết 30", None),
    ),
    row(
        "serial-decimal",
        "theo Nghị quyết số 66.7/2025/NQ-CP; theo Nghị quyết 66.7",
        c("Nghị quyết số 66.7/2025/NQ-CP"),
        short("Nghị quyết 66.7", "66.7/2025/NQ-CP"),
    ),
    row(
        "serial-and-year",
        "theo Nghị định số 64/2019/NĐ-CP; theo Nghị định 64/2019",
        c("Nghị định số 64/2019/NĐ-CP"),
        short("Nghị định 64/2019", "64/2019/NĐ-CP"),
    ),
    row(
        "serial-alone-in-the-text",
        "triển khai Nghị quyết 83 của Chính phủ",
        short("Nghị quyết 83", "83/NQ-CP@?", flags={"inferred_code"}),
    ),
    row(
        "serial-of-the-partys-centre",
        "sơ kết Nghị quyết số 17, ngày 10-8-2012 của Bộ Chính trị (Nghị quyết 17)",
        short("Nghị quyết số 17, ngày 10-8-2012", "17-NQ/TW@2012", flags={"inferred_code"}),
        short("Nghị quyết 17", "17-NQ/TW@2012", issuer="Bộ Chính trị"),
    ),
    row(
        "decree-by-serial-and-year",
        "Nghị định 145/2020 quy định; Nghị định 52/1990",
        short("Nghị định 145/2020", "145/2020/NĐ-CP", issuer="Chính phủ", number="145/2020"),
        short("Nghị định 52/1990", None),
    ),
    row(
        "serial-of-a-party-rule",
        "Quy định số 367 của Bộ Chính trị thay thế Quy định số 125 năm 2023. Quy định 367 gồm 4 chương",
        short("Quy định số 367", "367-QĐ/TW@?"),
        short("Quy định số 125", None),
        short("Quy định 367", "367-QĐ/TW@?"),
    ),
    row(
        "serial-of-an-action-programme",
        "thực hiện Chương trình hành động số 18",
        short("Chương trình hành động số 18", None),
    ),
    row(
        "serial-generic-word",
        "theo Công văn số 3155/UBND-NC ngày 3/3/2023; tại văn bản số 3155",
        c("Công văn số 3155/UBND-NC ngày 3/3/2023"),
        short("văn bản số 3155", "3155/UBND-NC@2023~phu-tho", type="Công văn"),
        head=PROVINCE,
    ),
    row(
        "serial-two-candidates",
        f"{FULL}; theo Nghị quyết số 83-NQ/TU ngày 3/3/2023; triển khai Nghị quyết 83",
        FULL_C,
        c("Nghị quyết số 83-NQ/TU ngày 3/3/2023", document="83-NQ/TU@2023~phu-tho"),
        short("Nghị quyết 83", None, candidates={"83/NQ-CP@2021", "83-NQ/TU@2023~phu-tho"}),
        head=PROVINCE,
    ),
    row(
        "serial-candidates-told-apart-by-issuer",
        f"{FULL}; theo Nghị quyết số 83-NQ/TU ngày 3/3/2023; triển khai Nghị quyết 83 của Chính phủ",
        FULL_C,
        c("Nghị quyết số 83-NQ/TU ngày 3/3/2023"),
        short("Nghị quyết 83", "83/NQ-CP@2021"),
        head=PROVINCE,
    ),
]

MEASURES = [
    row("measure-people", f"{FULL}; nghị quyết giao 83 người, Kế hoạch 83 hộ", FULL_C),
    row("measure-year", "Kế hoạch 2024, Nghị quyết năm 2024, Báo cáo 6 tháng, Báo cáo 9 tháng đầu năm"),
    row("measure-quarter", "Báo cáo quý 3, Chương trình 135 xã"),
    row("measure-percent", "đạt Kế hoạch 95%, vượt Kế hoạch 12,5%"),
    row("measure-money", "Dự án 15 tỷ đồng, Đề án 20 triệu"),
    row("measure-article", "Quyết định Điều 5; Luật 12 chương"),
    row("measure-count-before", "ban hành 03 nghị quyết, 83 quyết định"),
    row("measure-steering-committee", "Ban Chỉ đạo 35, Ban Chỉ đạo 389, Tổ công tác Đề án 06"),
]

BACK = [
    row(
        "back-named-above",
        f"{FULL}. Thực hiện Nghị quyết nêu trên",
        FULL_C,
        short("Nghị quyết nêu trên", "83/NQ-CP@2021"),
    ),
    row(
        "back-said-above",
        f"{FULL}. Thực hiện Nghị quyết nói trên",
        FULL_C,
        short("Nghị quyết nói trên", "83/NQ-CP@2021"),
    ),
    row("back-above", f"{FULL}. Thực hiện Nghị quyết trên,", FULL_C, short("Nghị quyết trên", "83/NQ-CP@2021")),
    row(
        "back-just-named", f"{FULL}. Thực hiện Nghị quyết vừa nêu", FULL_C, short("Nghị quyết vừa nêu", "83/NQ-CP@2021")
    ),
    row("back-that", f"{FULL}. Theo Nghị quyết đó,", FULL_C, short("Nghị quyết đó", "83/NQ-CP@2021")),
    row(
        "back-with-number",
        "theo Công văn số 2315/STC-NS ngày 3/3/2023. Thực hiện văn bản số 2315 nói trên",
        c("Công văn số 2315/STC-NS ngày 3/3/2023"),
        short("văn bản số 2315", "2315/STC-NS@2023~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "back-generic",
        "theo Công văn số 2315/STC-NS ngày 3/3/2023. Thực hiện văn bản nêu trên",
        c("Công văn số 2315/STC-NS ngày 3/3/2023"),
        short("văn bản nêu trên", "2315/STC-NS@2023~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "back-last-of-the-type",
        f"{FULL}; theo Quyết định số 5/QĐ-TTg ngày 3/1/2023. Thực hiện Nghị quyết nêu trên",
        FULL_C,
        c("Quyết định số 5/QĐ-TTg ngày 3/1/2023"),
        short("Nghị quyết nêu trên", "83/NQ-CP@2021"),
    ),
    row(
        "back-nearest-of-the-type",
        f"{FULL}; theo Nghị quyết số 58/NQ-CP ngày 3/1/2023. Thực hiện Nghị quyết nêu trên",
        FULL_C,
        c("Nghị quyết số 58/NQ-CP ngày 3/1/2023"),
        short("Nghị quyết nêu trên", "58/NQ-CP@2023"),
    ),
    row(
        "back-plural-is-many",
        f"{FULL}; theo Nghị quyết số 58/NQ-CP ngày 3/1/2023. Thực hiện các Nghị quyết nêu trên",
        FULL_C,
        c("Nghị quyết số 58/NQ-CP ngày 3/1/2023"),
    ),
    row(
        "back-bracketed-is-passed-over",
        f"{FULL} (thay thế Nghị quyết số 58/NQ-CP ngày 3/1/2019). Thực hiện Nghị quyết nêu trên",
        FULL_C,
        c("Nghị quyết số 58/NQ-CP ngày 3/1/2019"),
        short("Nghị quyết nêu trên", "83/NQ-CP@2021"),
    ),
    row("back-to-nothing", "Thực hiện Nghị quyết nêu trên"),
    row(
        "back-law",
        "theo Luật Giá năm 2023. Thực hiện Luật nêu trên",
        c("Luật Giá năm 2023"),
        short("Luật nêu trên", "16/2023/QH15"),
    ),
    row("back-on-the-area", f"{FULL}. Triển khai Nghị quyết trên địa bàn tỉnh, quyết định trên cơ sở", FULL_C),
    row("back-this-document", "Kế hoạch này, Báo cáo này, Quyết định này có hiệu lực", head=PROVINCE),
    row(
        "back-unread-breaks",
        "theo Công văn số 2315/STC-NS ngày 3/3/2023, Công văn số     /UBND-TH. Thực hiện Công văn nêu trên",
        c("Công văn số 2315/STC-NS ngày 3/3/2023"),
        short("Công văn nêu trên", None),
    ),
]

TERMS = [
    row(
        "term-behind-a-law-in-the-title",
        "theo Thông tư liên tịch số 08/2017/TTLT-VKSNDTC-TANDTC ngày 3/4/2018 về phối hợp thi hành quy định của "
        "Bộ luật Tố tụng hình sự năm 2015 (sau đây viết tắt là Thông tư liên tịch số 08/2017); Điều 6 Thông tư liên tịch số 08/2017",
        c("Thông tư liên tịch số 08/2017/TTLT-VKSNDTC-TANDTC ngày 3/4/2018", document="08/2017/TTLT-VKSNDTC-TANDTC"),
        c("Bộ luật Tố tụng hình sự năm 2015", document="101/2015/QH13"),
        short("Thông tư liên tịch số 08/2017", "08/2017/TTLT-VKSNDTC-TANDTC"),
        short("Thông tư liên tịch số 08/2017", "08/2017/TTLT-VKSNDTC-TANDTC", pinpoint="Điều 6"),
    ),
    row(
        "term-of-another-type-than-the-nearest",
        "theo Nghị định số 45/2020/NĐ-CP quy định chi tiết Luật số 20/2019/QH14 (sau đây gọi là Nghị định 45); theo Nghị định 45",
        c("Nghị định số 45/2020/NĐ-CP"),
        c("Luật số 20/2019/QH14"),
        short("Nghị định 45", "45/2020/NĐ-CP"),
        short("Nghị định 45", "45/2020/NĐ-CP"),
    ),
    row(
        "term-called",
        "theo Nghị định số 45/2020/NĐ-CP (sau đây gọi là Nghị định 45); theo Nghị định 45",
        c("Nghị định số 45/2020/NĐ-CP"),
        short("Nghị định 45", "45/2020/NĐ-CP"),
        short("Nghị định 45", "45/2020/NĐ-CP"),
    ),
    row(
        "term-called-short",
        "theo Nghị định số 45/2020/NĐ-CP (sau đây gọi tắt là Nghị định số 45); theo Nghị định số 45",
        c("Nghị định số 45/2020/NĐ-CP"),
        short("Nghị định số 45", "45/2020/NĐ-CP"),
        short("Nghị định số 45", "45/2020/NĐ-CP"),
    ),
    row(
        "term-written",
        "theo Nghị quyết số 21-NQ/TW ngày 3/3/2022 (viết tắt là NQ 21); theo NQ 21",
        c("Nghị quyết số 21-NQ/TW ngày 3/3/2022"),
        short("NQ 21", "21-NQ/TW@2022"),
        short("NQ 21", "21-NQ/TW@2022"),
    ),
    row(
        "term-quoted",
        "theo Nghị quyết số 21-NQ/TW ngày 3/3/2022 (sau đây gọi là “Nghị quyết 21”); theo Nghị quyết 21",
        c("Nghị quyết số 21-NQ/TW ngày 3/3/2022"),
        short("Nghị quyết 21", "21-NQ/TW@2022"),
        short("Nghị quyết 21", "21-NQ/TW@2022"),
    ),
    row(
        "term-without-number",
        "Quyết định số 5/QĐ-TTg ngày 3/1/2023 (sau đây gọi là Đề án); triển khai Đề án tại các xã",
        c("Quyết định số 5/QĐ-TTg ngày 3/1/2023", document="05/QĐ-TTg@2023"),
    ),
    row(
        "term-names-a-programme",
        "theo Quyết định số 1234/QĐ-TTg ngày 3/1/2023 (gọi tắt là Chương trình 1234); triển khai Chương trình 1234",
        c("Quyết định số 1234/QĐ-TTg ngày 3/1/2023"),
        short("Chương trình 1234", "1234/QĐ-TTg@2023"),
        short("Chương trình 1234", "1234/QĐ-TTg@2023"),
    ),
]

PROGRAMMES = [
    row(
        "programme-scheme",
        "triển khai Đề án 06",
        short("Đề án 06", "06/QĐ-TTg@2022", flags={"name_only"}, issuer="Thủ tướng Chính phủ"),
    ),
    row("programme-scheme-of-government", "triển khai Đề án 06/CP", c("Đề án 06/CP", document="06/QĐ-TTg@2022")),
    row("programme-with-number-word", "triển khai Đề án số 06", short("Đề án số 06", "06/QĐ-TTg@2022")),
    row("programme-programme", "triển khai Chương trình 1719", short("Chương trình 1719", "1719/QĐ-TTg@2021")),
    row(
        "programme-in-the-text-outranks",
        "Quyết định 135/QĐ-UBND ngày 3/3/2022 (gọi tắt là Chương trình 135); Chương trình 135",
        c("Quyết định 135/QĐ-UBND ngày 3/3/2022"),
        short("Chương trình 135", "135/QĐ-UBND@2022~phu-tho"),
        short("Chương trình 135", "135/QĐ-UBND@2022~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "programme-of-an-approving-decision",
        "theo Quyết định số 1888/QĐ-TTg ngày 3/3/2022 phê duyệt đề án; triển khai Đề án 1888",
        c("Quyết định số 1888/QĐ-TTg ngày 3/3/2022"),
        short("Đề án 1888", "1888/QĐ-TTg@2022"),
    ),
    row("programme-count", "có 06 đề án, 03 chương trình"),
    row(
        "serial-of-another-branch",
        "Nghị quyết 15-NQ/TW của Bộ Chính trị; mở rộng địa giới theo Nghị quyết 15\ncủa Quốc hội khoá XII",
        c("Nghị quyết 15-NQ/TW"),
        short("Nghị quyết 15", None, number="15", issuer="Quốc hội"),
    ),
    row(
        "serial-of-the-same-branch",
        "Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ; theo Quyết định số 1719 của Chính phủ",
        c("Quyết định số 1719/QĐ-TTg ngày 14/10/2021"),
        short("Quyết định số 1719", "1719/QĐ-TTg@2021", issuer="Thủ tướng Chính phủ"),
    ),
    row(
        "plan-that-a-decision-changes",
        "Quyết định số 77/QĐ-UBND ngày 3/4/2023 của UBND tỉnh Phú Thọ về việc điều chỉnh, bổ sung Kế hoạch đầu tư công trung hạn năm 2023",
        c("Quyết định số 77/QĐ-UBND ngày 3/4/2023"),
        short(
            "Kế hoạch đầu tư công trung hạn năm 2023",
            "ke-hoach-dau-tu-cong-trung-han-nam-2023@2023~phu-tho",
            flags={"name_only"},
        ),
    ),
    row(
        "plan-without-a-year-that-a-decision-changes",
        "Quyết định số 77/QĐ-UBND ngày 3/4/2023 của UBND tỉnh Phú Thọ về việc điều chỉnh Kế hoạch sử dụng đất",
        c("Quyết định số 77/QĐ-UBND ngày 3/4/2023"),
    ),
    row(
        "rules-of-the-own-body",
        "Ban hành Quyết định số 12/QĐ-STP ngày 5/1/2023 của Giám đốc Sở Tư pháp về việc ban hành Quy chế chi tiêu nội bộ năm 2023. "
        "Chi theo quy chế chi tiêu nội bộ của cơ quan",
        c("Quyết định số 12/QĐ-STP ngày 5/1/2023"),
        short("quy chế chi tiêu nội bộ của cơ quan", "12/QĐ-STP@2023~?", flags={"name_only"}),
    ),
    row("rules-of-nobody", "Chi theo quy chế chi tiêu nội bộ của cơ quan"),
]

ROWS = [*SERIALS, *MEASURES, *BACK, *TERMS, *PROGRAMMES]


@pytest.mark.parametrize("case", params(ROWS))
def test_short_name(case: Row) -> None:
    check(case)
