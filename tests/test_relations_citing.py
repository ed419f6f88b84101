"""What a report reports on, and what is only cited: one row for each other document."""

from __future__ import annotations

import pytest

from legalref.model import RelationType
from tests.relation_tables import DECISION, PLAN, REPORT, Row, check, params, related, row, short

REPORTED = [
    row(
        "issued by the reporting body",
        "Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "SELF reports_on 07/KH-STP",
    ),
    row(
        "carried out by the reporting body",
        "Sở đã triển khai thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh.\n",
        "SELF reports_on 41/KH-UBND",
    ),
    row(
        "lead and act",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "SELF reports_on 41/KH-UBND",
        "SELF reports_on 07/KH-STP",
        "07/KH-STP implements 41/KH-UBND",
    ),
    row(
        "advised and issued by the province",
        "Sở đã tham mưu UBND tỉnh ban hành Quyết định số 455/QĐ-UBND ngày 11/3/2024.\n",
        "SELF reports_on 455/QĐ-UBND",
    ),
    row(
        "continued",
        "Tiếp tục thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ.\n",
        "SELF reports_on 15/NQ-CP",
    ),
    row(
        "planned to be carried out",
        "Tiếp tục triển khai có hiệu quả Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ.\n",
        "SELF reports_on 12/CT-TTg",
    ),
    row(
        "a list that is carried out",
        "Tiếp tục thực hiện các văn bản: Nghị quyết số 15/NQ-CP ngày 06/02/2024; Chỉ thị số 12/CT-TTg ngày 21/4/2024; Kế hoạch số 41/KH-UBND ngày 09/02/2024.\n",
        "SELF reports_on 15/NQ-CP",
        "SELF reports_on 12/CT-TTg",
        "SELF reports_on 41/KH-UBND",
    ),
    row(
        "a list in bullets that is carried out",
        "Tiếp tục thực hiện các văn bản sau:\n- Nghị quyết số 15/NQ-CP ngày 06/02/2024;\n- Chỉ thị số 12/CT-TTg ngày 21/4/2024.\n",
        "SELF reports_on 15/NQ-CP",
        "SELF reports_on 12/CT-TTg",
    ),
    row(
        "mentioned first and reported on later is reported on once",
        "Căn cứ quy định tại Nghị quyết số 15/NQ-CP ngày 06/02/2024. Sở đã triển khai thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024.\n",
        "SELF reports_on 15/NQ-CP",
    ),
]
CITED = [
    row(
        "the page around the document cites nothing",
        "Căn cứ Nghị quyết số 15/NQ-CP ngày 06/02/2024.\n\nNghị định 62/2022/NĐ-CP yêu cầu sự đồng ý khi lưu thông tin mà quý khách đã cho.\n",
        "SELF cites 15/NQ-CP",
    ),
    row(
        "invoked",
        "Hồ sơ được xử lý theo quy định tại Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.\n",
        "SELF cites 61/2018/NĐ-CP",
    ),
    row(
        "invoked with a provision",
        "Hồ sơ được xử lý theo quy định tại khoản 2 Điều 19 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.\n",
        "SELF cites 61/2018/NĐ-CP",
    ),
    row(
        "nested in the title of what is reported on",
        "Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024 về thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ.\n",
        "SELF reports_on 07/KH-STP",
        "SELF cites 15/NQ-CP",
        "07/KH-STP implements 15/NQ-CP",
    ),
    row(
        "what an act rests on",
        "Trên cơ sở Quyết định số 218/QĐ-BTP ngày 19/02/2024 của Bộ Tư pháp, Sở đã ban hành Công văn số 301/STP-VP ngày 04/3/2024.\n",
        "SELF cites 218/QĐ-BTP",
        "SELF reports_on 301/STP-VP",
        "301/STP-VP based_on 218/QĐ-BTP",
    ),
    row(
        "in a plan nothing is reported on",
        "I. NHIỆM VỤ\n\n1. Tiếp tục thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024.\n",
        "SELF cites 15/NQ-CP",
        head=PLAN,
    ),
    row(
        "in a decision what is invoked is cited",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Kinh phí thực hiện theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.\n",
        "SELF cites 61/2018/NĐ-CP",
        head=DECISION,
    ),
    row(
        "what is replaced is not cited as well",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Quyết định này thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n\nĐiều 2. Giao Sở Nội vụ lưu Nghị định số 61/2018/NĐ-CP.\n",
        "SELF replaces 14/2019/QĐ-UBND",
        "SELF cites 61/2018/NĐ-CP",
        head=DECISION,
    ),
    row(
        "the basis of a decision is not cited as well",
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Thực hiện theo Điều 3 Nghị định số 61/2018/NĐ-CP và Nghị định số 62/2018/NĐ-CP.\n",
        "SELF based_on 61/2018/NĐ-CP",
        "SELF cites 62/2018/NĐ-CP",
        head=DECISION,
    ),
    row(
        "a negated replacement is cited",
        "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 không thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF cites 21/2023/QĐ-UBND",
        "SELF cites 14/2019/QĐ-UBND",
    ),
    row(
        "a plan that is only planned",
        "Sở dự kiến ban hành Kế hoạch số 07/KH-STP trong tháng 10.\n",
        "SELF cites 07/KH-STP",
    ),
    row("not issued", "Sở chưa ban hành Kế hoạch số 07/KH-STP năm 2024.\n", "SELF cites 07/KH-STP"),
    row(
        "an example in brackets",
        "Một số văn bản chậm ban hành (ví dụ: Nghị định số 61/2018/NĐ-CP).\n",
        "SELF cites 61/2018/NĐ-CP",
    ),
]


@pytest.mark.parametrize("one", params(REPORTED))
def test_a_report_reports_on_what_was_done(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CITED))
def test_what_is_only_invoked_is_cited(one: Row) -> None:
    check(one)


def test_a_document_cited_in_three_places_has_one_row_of_mention() -> None:
    text = REPORT + "Theo Nghị định số 61/2018/NĐ-CP. " * 3
    mentions = [relation for relation in related(text) if relation.type is RelationType.CITES]
    assert [short(relation.target) for relation in mentions] == ["61/2018/NĐ-CP"]


def test_an_act_stated_in_two_places_is_kept_with_both_places() -> None:
    said = "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n"
    replacing = [
        relation for relation in related(REPORT + said + "\n" + said) if relation.type is RelationType.REPLACES
    ]
    assert len({(relation.start, relation.end) for relation in replacing}) == 2
    assert len({(relation.source, relation.target) for relation in replacing}) == 1
