"""The document itself: title, legal basis, lead sentence, the documents in its file, and time."""

from __future__ import annotations

import pytest

from tests.relation_tables import DECISION, LETTER, PLAN, REPORT, Row, check, params, row

DIRECTIVE = "THỦ TƯỚNG CHÍNH PHỦ\n-------\nSố: 19/CT-TTg\nHà Nội, ngày 3 tháng 6 năm 2024\n\nCHỈ THỊ\nVề tăng cường phòng, chống thiên tai\n\n"
TITLED_PLAN = PLAN.replace(
    "Nâng cao chất lượng khám bệnh, chữa bệnh năm 2024",
    "Triển khai thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh Sơn La",
)
TWO_IN_ONE = (
    DECISION
    + "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n\nQUYẾT ĐỊNH:\n\n"
    + "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số hóa tài liệu.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n\n"
    + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n"
    + "KẾ HOẠCH\nSố hóa tài liệu lưu trữ năm 2025\n(Ban hành kèm theo Quyết định số 45/2024/QĐ-UBND ngày 16 tháng 10 năm 2024 của UBND tỉnh Phú Thọ)\n\n"
)

BELOW_A_HEADING = [
    row(
        "basis below a Roman numeral",
        "I. CĂN CỨ PHÁP LÝ\n1. Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ.\n2. Quyết định số 66/QĐ-TTg ngày 23/6/2022.\n\n"
        "II. NỘI DUNG\nRà soát theo Kế hoạch số 5/KH-UBND ngày 3/2/2024.\n",
        "SELF based_on 15/NQ-CP",
        "SELF based_on 66/QĐ-TTg",
        "SELF cites 05/KH-UBND",
        head=PLAN,
    ),
    row(
        "basis below an Arabic numeral",
        "1. Căn cứ xây dựng kế hoạch\nNghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ;\nQuyết định số 66/QĐ-TTg ngày 23/6/2022;\n\n"
        "2. Mục tiêu\nRà soát theo Kế hoạch số 5/KH-UBND ngày 3/2/2024.\n",
        "SELF based_on 15/NQ-CP",
        "SELF based_on 66/QĐ-TTg",
        "SELF cites 05/KH-UBND",
        head=PLAN,
    ),
    row(
        "basis below a heading in bold",
        "**I. CƠ SỞ PHÁP LÝ**\n\n- Nghị quyết số 15/NQ-CP ngày 06/02/2024;\n\n- Các kế hoạch: số 5/KH-UBND ngày 3/2/2024.\n\n**II. MỤC TIÊU**\n",
        "SELF based_on 15/NQ-CP",
        "SELF based_on 05/KH-UBND",
        head=PLAN,
    ),
    row(
        "basis below a heading, in a text without a head",
        "I. CĂN CỨ\n- Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ;\n\nII. MỤC TIÊU\n",
        "SELF based_on 15/NQ-CP",
        head="",
    ),
    row(
        "the act amended by one below the heading is none",
        "I. CĂN CỨ PHÁP LÝ\n- Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 và các văn bản thi hành, trong đó có Kế hoạch số 5/KH-UBND.\n\nII. MỤC TIÊU\n",
        "SELF based_on 30/2020/NĐ-CP",
        "SELF cites 05/KH-UBND",
        head=PLAN,
    ),
    row(
        "the column of a table of procedures is none",
        "|\n**Căn cứ pháp lý**\n|\n- Nghị quyết số 15/NQ-CP ngày 06/02/2024;\n|\n",
        "SELF cites 15/NQ-CP",
        head=PLAN,
    ),
    row(
        "the basis of each procedure is none of the document",
        "Thủ tục 1\n1.9. Căn cứ pháp lý\n- Nghị quyết số 15/NQ-CP ngày 06/02/2024;\n\nThủ tục 2\n2.9. Căn cứ pháp lý\n- Quyết định số 66/QĐ-TTg ngày 23/6/2022;\n",
        "SELF cites 15/NQ-CP",
        "SELF cites 66/QĐ-TTg",
        head=PLAN,
    ),
]

TITLE = [
    row(
        "a plan that carries out a plan",
        "I. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        "SELF implements 18/KH-UBND",
        head=TITLED_PLAN,
    ),
    row(
        "a plan that carries out two",
        "I. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        "SELF implements 18/KH-UBND",
        "SELF implements 15/NQ-CP",
        head=TITLED_PLAN.replace(
            "của UBND tỉnh Sơn La", "của UBND tỉnh Sơn La và Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ"
        ),
    ),
    row(
        "the chain in the own title",
        "I. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        "SELF implements 18/KH-UBND",
        "18/KH-UBND implements 15/NQ-CP",
        head=TITLED_PLAN.replace(
            "của UBND tỉnh Sơn La",
            "của UBND tỉnh Sơn La về thực hiện Nghị quyết số 15/NQ-CP ngày 01/02/2024 của Chính phủ",
        ),
    ),
    row(
        "a report reports on what its title names",
        "Sở báo cáo như sau.\n",
        "SELF reports_on 15/NQ-CP",
        head=REPORT.replace(
            "Kết quả công tác quý III năm 2024",
            "Kết quả thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ",
        ),
    ),
    row(
        "the subject line of a letter",
        "Sở Y tế đề nghị các đơn vị thực hiện.\n",
        "SELF implements 12/CT-TTg",
        head=LETTER.replace(
            "V/v rà soát thủ tục hành chính", "V/v triển khai thực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024"
        ),
    ),
    row("a title without a document says nothing", "I. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n", head=PLAN),
]
LEAD = [
    row(
        "the lead sentence of a plan",
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh Sơn La, Sở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        "SELF implements 18/KH-UBND",
        head=PLAN,
    ),
    row(
        "several documents in the lead sentence",
        "Thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ; Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh Sơn La, Sở Y tế xây dựng Kế hoạch với các nội dung sau:\n\nI. MỤC ĐÍCH\n",
        "SELF implements 15/NQ-CP",
        "SELF implements 18/KH-UBND",
        head=PLAN,
    ),
    row(
        "the lead sentence holds a chain",
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh Sơn La về triển khai Nghị quyết số 15/NQ-CP ngày 06/01/2024 của Chính phủ, Sở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        "SELF implements 18/KH-UBND",
        "18/KH-UBND implements 15/NQ-CP",
        head=PLAN,
    ),
    row(
        "the lead sentence of a letter",
        "Thực hiện Công văn số 1330/UBND-VX ngày 04/4/2024 của UBND tỉnh Sơn La về rà soát thủ tục hành chính, Sở Y tế đề nghị các đơn vị thực hiện các nội dung sau:\n",
        "SELF implements 1330/UBND-VX",
        head=LETTER,
    ),
    row(
        "the ground of a letter",
        "Căn cứ Công văn số 1330/UBND-VX ngày 04/4/2024 của UBND tỉnh Sơn La, Sở Y tế đề nghị các đơn vị thực hiện các nội dung sau:\n",
        "SELF based_on 1330/UBND-VX",
        head=LETTER,
    ),
    row(
        "to carry out",
        "Để triển khai có hiệu quả Chỉ thị số 12/CT-TTg ngày 21/02/2024 của Thủ tướng Chính phủ, Sở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        "SELF implements 12/CT-TTg",
        head=PLAN,
    ),
    row(
        "a lead sentence in a report",
        "Thực hiện Công văn số 1330/UBND-NC ngày 04/9/2024 của UBND tỉnh về báo cáo quý III, Sở Tư pháp báo cáo kết quả như sau:\n",
        "SELF implements 1330/UBND-NC",
        head=REPORT.replace("I. KẾT QUẢ THỰC HIỆN\n\n", ""),
    ),
    row(
        "the ground and the aim in one sentence",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh Sơn La, Sở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        "SELF based_on 30/2020/NĐ-CP",
        "SELF implements 18/KH-UBND",
        head=PLAN,
    ),
    row(
        "a task in the body is no lead sentence of the document",
        "I. NHIỆM VỤ\n\n1. Thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh Sơn La, các bệnh viện báo cáo trước ngày 30/6.\n",
        head=PLAN,
    ),
]
BASIS = [
    row(
        "laws by name and date",
        "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 01/2011/QH13",
        "SELF based_on 30/2020/NĐ-CP",
        head=DECISION,
    ),
    row(
        "considering a submission",
        "Xét Tờ trình số 211/TTr-SNV ngày 04/10/2024 của Sở Nội vụ.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 211/TTr-SNV",
        head=DECISION,
    ),
    row(
        "considering the proposal of an office in a submission and an appraisal",
        "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 211/TTr-SNV ngày 04/10/2024 và Báo cáo thẩm định số 98/BC-STP ngày 01/10/2024 của Sở Tư pháp.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 211/TTr-SNV",
        "SELF based_on 98/BC-STP",
        head=DECISION,
    ),
    row(
        "a basis that carries out another resolution",
        "Căn cứ Nghị quyết số 77/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh;\nThực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ;\nTheo đề nghị của Giám đốc Sở Nội vụ.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 77/2023/NQ-HĐND",
        "SELF implements 12/CT-TTg",
        head=DECISION,
    ),
    row(
        "the document that set up the body",
        "Căn cứ Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 của UBND tỉnh quy định chức năng, nhiệm vụ của Sở Nội vụ (được sửa đổi tại Quyết định số 05/2024/QĐ-UBND ngày 10/01/2024);\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 21/2023/QĐ-UBND",
        "05/2024/QĐ-UBND amends 21/2023/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "căn cứ in an article is no legal basis",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Các đơn vị căn cứ Quyết định số 512/QĐ-UBND ngày 14/3/2024 để lập dự toán.\n",
        head=DECISION,
    ),
    row(
        "the basis of a report",
        "Căn cứ Kế hoạch số 187/KH-UBND ngày 21/12/2023 của UBND tỉnh về cải cách hành chính năm 2024, Sở Tư pháp báo cáo như sau:\n",
        "SELF based_on 187/KH-UBND",
        head=REPORT.replace("I. KẾT QUẢ THỰC HIỆN\n\n", ""),
    ),
    row(
        "a directive without a basis",
        "Thời gian qua, các địa phương đã thực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ.\n\nThủ tướng Chính phủ yêu cầu:\n\n1. Các bộ chủ động phòng, chống.\n",
        head=DIRECTIVE,
    ),
]
PARTS = [
    Row(
        "a decision promulgates the plan in its file",
        "",
        TWO_IN_ONE + "I. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        ("SELF based_on 30/2020/NĐ-CP", "SELF promulgates SELF#2"),
    ),
    Row(
        "the plan in the file has a basis of its own",
        "",
        TWO_IN_ONE
        + "Căn cứ Thông tư số 02/2019/TT-BNV ngày 24/01/2019 của Bộ Nội vụ;\n\nI. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        ("SELF based_on 30/2020/NĐ-CP", "SELF promulgates SELF#2", "SELF#2 based_on 02/2019/TT-BNV"),
    ),
    Row(
        "the plan in the file has a lead of its own",
        "",
        TWO_IN_ONE
        + "Thực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\nBảo đảm thống nhất.\n",
        ("SELF based_on 30/2020/NĐ-CP", "SELF promulgates SELF#2", "SELF#2 implements 12/CT-TTg"),
    ),
    Row(
        "a regulation and an annex",
        "",
        TWO_IN_ONE.replace("KẾ HOẠCH\nSố hóa", "QUY CHẾ\nSố hóa")
        + "Điều 1. Phạm vi\nQuy chế này áp dụng đối với cơ quan nhà nước.\n",
        ("SELF based_on 30/2020/NĐ-CP", "SELF promulgates SELF#2"),
    ),
    Row(
        "a type word in capitals without the note is no document of its own",
        "",
        DECISION
        + "QUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt các nội dung sau:\n\nKẾ HOẠCH\nSố hóa tài liệu lưu trữ năm 2025\n\nNội dung chi tiết.\n",
        (),
    ),
    Row(
        "the note of an annex makes no relation of the document to itself",
        "",
        REPORT
        + "Kết quả nêu tại phụ lục.\n\nPHỤ LỤC\n(Kèm theo Báo cáo số 214/BC-STP ngày 27 tháng 9 năm 2024 của Sở Tư pháp)\n",
        (),
    ),
]
TIME = [
    row(
        "an act before what it is said to carry out is ambiguous",
        "Thực hiện Kế hoạch số 87/KH-UBND ngày 20/02/2024 của UBND tỉnh, Sở đã ban hành Quyết định số 04/QĐ-STP ngày 03/01/2024.\n",
        "04/QĐ-STP implements 87/KH-UBND ~ambiguous",
    ),
    row(
        "an act on the same day",
        "Thực hiện Kế hoạch số 87/KH-UBND ngày 20/02/2024 của UBND tỉnh, Sở đã ban hành Quyết định số 04/QĐ-STP ngày 20/02/2024.\n",
        "04/QĐ-STP implements 87/KH-UBND",
    ),
    row(
        "an act without a date",
        "Thực hiện Kế hoạch số 87/KH-UBND ngày 20/02/2024 của UBND tỉnh, Sở đã ban hành Quyết định số 04/QĐ-STP.\n",
        "04/QĐ-STP implements 87/KH-UBND",
    ),
    row(
        "a title against time",
        "- Kế hoạch số 31/KH-SYT ngày 12/3/2023 của Sở Y tế triển khai thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh.\n",
        "31/KH-SYT implements 18/KH-UBND ~ambiguous",
    ),
    row(
        "the only lead that fits in time is stated",
        "Thực hiện Quyết định số 34/QĐ-UBND ngày 08/01/2024 và Quyết định số 87/QĐ-UBND ngày 20/01/2024 của UBND tỉnh, Sở đã ban hành Quyết định số 04/QĐ-STP ngày 12/01/2024 và Quyết định số 21/QĐ-STP ngày 02/02/2024.\n",
        "04/QĐ-STP implements 34/QĐ-UBND",
        "04/QĐ-STP implements 87/QĐ-UBND ~ambiguous",
        "21/QĐ-STP implements 34/QĐ-UBND ~collective",
        "21/QĐ-STP implements 87/QĐ-UBND ~collective",
    ),
    row(
        "a replacement by an older act is not stated",
        "- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 được thay thế bằng Quyết định số 05/2015/QĐ-UBND ngày 09/8/2015.\n",
    ),
    row(
        "an amendment by an older act is not stated",
        "- Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 được sửa đổi, bổ sung bởi Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
    ),
    row(
        "the plan itself is dated before what it carries out",
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 05/5/2024 của UBND tỉnh Sơn La, Sở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        head=PLAN,
    ),
]


@pytest.mark.parametrize("one", params(BELOW_A_HEADING))
def test_legal_basis_below_a_heading(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(TITLE))
def test_the_own_title(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(LEAD))
def test_the_lead_sentence(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(BASIS))
def test_the_legal_basis(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(PARTS))
def test_documents_in_one_file_are_kept_apart(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(TIME))
def test_time_order_is_evidence(one: Row) -> None:
    check(one)
