"""Sentences as reports, minutes and letters build them."""

from __future__ import annotations

import pytest

from tests.relation_tables import CIRCULAR, DECISION, DECREE, Row, check, params, row

ARTICLE = "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế văn thư.\n\n"
RESOLUTION = "ỦY BAN THƯỜNG VỤ QUỐC HỘI\n-------\nNghị quyết số: 31/2024/UBTVQH15\nHà Nội, ngày 4 tháng 4 năm 2024\n\nNGHỊ QUYẾT\nVề áp dụng pháp luật\n\n"

SENTENCES = [
    row(
        "a third act rests on the second",
        "Triển khai thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ, UBND tỉnh đã ban hành Kế hoạch số 61/KH-UBND ngày 01/3/2024. Trên cơ sở đó, Sở đã ban hành Kế hoạch số 29/KH-STP ngày 12/3/2024.\n",
        "61/KH-UBND implements 15/NQ-CP",
        "29/KH-STP based_on 61/KH-UBND",
    ),
    row(
        "a day before the act",
        "Ngày 05/3/2024, UBND tỉnh ban hành Quyết định số 09/2024/QĐ-UBND thay thế Quyết định số 14/2019/QĐ-UBND; ngày 10/3/2024, Sở ban hành Công văn số 240/STP-VP hướng dẫn thực hiện Quyết định số 09/2024/QĐ-UBND.\n",
        "09/2024/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "240/STP-VP guides 09/2024/QĐ-UBND",
    ),
    row(
        "leads in brackets",
        "Thực hiện các văn bản chỉ đạo của Trung ương (Nghị quyết số 15/NQ-CP ngày 06/02/2024, Chỉ thị số 12/CT-TTg ngày 21/02/2024), Sở đã ban hành Kế hoạch số 29/KH-STP ngày 12/3/2024.\n",
        "29/KH-STP implements 15/NQ-CP",
        "29/KH-STP implements 12/CT-TTg",
    ),
    row(
        "a task that was given, and only a draft",
        "Thực hiện nhiệm vụ được giao tại Quyết định số 455/QĐ-UBND ngày 11/3/2024, Sở đã hoàn thành dự thảo báo cáo.\n",
    ),
    row(
        "guidance in a letter",
        "- Công văn số 240/STP-VP ngày 10/3/2024 về việc hướng dẫn triển khai Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "240/STP-VP guides 62/2022/NĐ-CP",
    ),
    row(
        "a submission about a plan",
        "Sở đã có Tờ trình số 90/TTr-STP ngày 12/8/2024 đề nghị phê duyệt Kế hoạch thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024.\n",
    ),
    row(
        "a decision that approves a plan to carry out",
        "- Quyết định số 455/QĐ-UBND ngày 11/3/2024 của UBND tỉnh phê duyệt Kế hoạch triển khai thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ.\n",
        "455/QĐ-UBND implements 15/NQ-CP",
    ),
    row(
        "a plan with a bracket",
        "- Kế hoạch số 29/KH-STP ngày 12/3/2024 (thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2024).\n",
        "29/KH-STP implements 61/KH-UBND",
    ),
    row(
        "the lead names a provision",
        "Thực hiện Điều 5 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022, Sở đã ban hành Quyết định số 31/QĐ-STP ngày 22/02/2024.\n",
        "31/QĐ-STP implements 62/2022/NĐ-CP",
    ),
    row(
        "as directed",
        "Theo chỉ đạo của UBND tỉnh tại Công văn số 1330/UBND-NC ngày 04/4/2024, Sở đã ban hành Kế hoạch số 44/KH-STP ngày 15/4/2024.\n",
        "44/KH-STP based_on 1330/UBND-NC",
    ),
    row(
        "a ground without a number stands between",
        "Thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2024 của UBND tỉnh, căn cứ tình hình thực tế của đơn vị, Sở đã ban hành Kế hoạch số 29/KH-STP ngày 12/3/2024.\n",
        "29/KH-STP implements 61/KH-UBND",
    ),
    row(
        "the lead has replaced another",
        "Thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2024 (thay thế Kế hoạch số 18/KH-UBND ngày 05/02/2023), Sở đã ban hành Kế hoạch số 29/KH-STP ngày 12/3/2024.\n",
        "61/KH-UBND replaces 18/KH-UBND",
        "29/KH-STP implements 61/KH-UBND",
    ),
    row(
        "a passive with an actor and two acts",
        "Kế hoạch số 61/KH-UBND ngày 01/3/2024 của UBND tỉnh đã được Sở Tư pháp cụ thể hóa bằng Kế hoạch số 29/KH-STP ngày 12/3/2024 và Quyết định số 31/QĐ-STP ngày 22/3/2024.\n",
        "29/KH-STP implements 61/KH-UBND",
        "31/QĐ-STP implements 61/KH-UBND",
    ),
    row(
        "no longer in force because replaced",
        "Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 đã hết hiệu lực do được thay thế bằng Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "no longer in force from a date",
        "Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 (hết hiệu lực từ ngày 01/01/2024) còn được viện dẫn tại Quyết định số 31/QĐ-STP ngày 22/02/2024.\n",
    ),
    row(
        "two repealed with a head",
        "UBND tỉnh đã ban hành Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 bãi bỏ 02 Quyết định: số 14/2019/QĐ-UBND ngày 22/4/2019 và số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
        "21/2023/QĐ-UBND repeals 16/2020/QĐ-UBND",
    ),
    row(
        "an act and its amendment in one list",
        "Các quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022, Nghị định số 70/2024/NĐ-CP ngày 20/6/2024 sửa đổi, bổ sung một số điều của Nghị định số 62/2022/NĐ-CP.\n",
        "70/2024/NĐ-CP amends 62/2022/NĐ-CP",
    ),
    row(
        "one circular guides two decrees",
        "- Thông tư số 07/2023/TT-BNV ngày 18/7/2023 hướng dẫn Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 và Nghị định số 66/2022/NĐ-CP ngày 20/9/2022.\n",
        "07/2023/TT-BNV guides 62/2022/NĐ-CP",
        "07/2023/TT-BNV guides 66/2022/NĐ-CP",
    ),
    row(
        "the last of a list governs what follows, for the others it is open",
        "- Thông tư số 05/2023/TT-BNV ngày 02/6/2023 và Thông tư số 07/2023/TT-BNV ngày 18/7/2023 hướng dẫn Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "07/2023/TT-BNV guides 62/2022/NĐ-CP",
    ),
    row(
        "a letter corrects a decision",
        "- Công văn số 240/STP-VP ngày 10/3/2024 đính chính Quyết định số 31/QĐ-STP ngày 22/02/2024.\n",
        "240/STP-VP corrects 31/QĐ-STP",
    ),
    row(
        "a decision extends a plan",
        "- Quyết định số 455/QĐ-UBND ngày 11/3/2024 kéo dài thời gian thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2023 đến hết năm 2025.\n",
        "455/QĐ-UBND extends 61/KH-UBND",
    ),
    row(
        "a plan adjusts a plan",
        "- Kế hoạch số 61/KH-UBND ngày 01/3/2024 điều chỉnh, bổ sung Kế hoạch số 18/KH-UBND ngày 05/02/2024.\n",
        "61/KH-UBND amends 18/KH-UBND",
    ),
    row(
        "a plan replaces a plan",
        "- Kế hoạch số 61/KH-UBND ngày 01/3/2024 thay thế Kế hoạch số 18/KH-UBND ngày 05/02/2024.\n",
        "61/KH-UBND replaces 18/KH-UBND",
    ),
    row(
        "a decision adjusts the plan of another decision",
        "- Quyết định số 455/QĐ-UBND ngày 11/3/2024 điều chỉnh một số nội dung của Kế hoạch ban hành kèm theo Quyết định số 91/QĐ-UBND ngày 11/01/2024.\n",
        "455/QĐ-UBND amends 91/QĐ-UBND",
    ),
    row(
        "words joined by underscores",
        "- Quyết_định số 14/2019/QĐ-UBND ngày 22/4/2019 được thay_thế bằng Quyết_định số 21/2023/QĐ-UBND ngày 09/8/2023 .\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "capitals",
        "QUYẾT ĐỊNH SỐ 21/2023/QĐ-UBND NGÀY 09/8/2023 THAY THẾ QUYẾT ĐỊNH SỐ 14/2019/QĐ-UBND NGÀY 22/4/2019.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "a page ends inside the lead",
        "Thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2024 của UBND tỉnh về cải cách hành chính\n\n12\n\nnăm 2024, Sở đã ban hành Kế hoạch số 29/KH-STP ngày 12/3/2024.\n",
        "29/KH-STP implements 61/KH-UBND",
    ),
    row(
        "signs of Markdown",
        "- **Thực hiện Kế hoạch số 61/KH-UBND** ngày 01/3/2024 của UBND tỉnh, Sở đã ban hành *Kế hoạch số 29/KH-STP* ngày 12/3/2024.\n",
        "29/KH-STP implements 61/KH-UBND",
    ),
    row(
        "several statements in one bullet",
        "- UBND tỉnh đã ban hành Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019, Kế hoạch số 61/KH-UBND ngày 01/3/2024 triển khai thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024, Công văn số 1330/UBND-NC ngày 04/4/2024.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "61/KH-UBND implements 15/NQ-CP",
    ),
    row(
        "acts of others in brackets",
        "Thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2024 của UBND tỉnh, các đơn vị đã ban hành kế hoạch (Kế hoạch số 12/KH-SYT ngày 12/3/2024 của Sở Y tế; Kế hoạch số 15/KH-SNV ngày 15/3/2024 của Sở Nội vụ).\n",
        "12/KH-SYT implements 61/KH-UBND",
        "15/KH-SNV implements 61/KH-UBND",
    ),
    row(
        "a colon list with the lead in each item",
        "Kết quả cụ thể:\n+ Thực hiện Kế hoạch số 61/KH-UBND ngày 01/3/2024: Sở đã ban hành Kế hoạch số 29/KH-STP ngày 12/3/2024;\n+ Thực hiện Kế hoạch số 62/KH-UBND ngày 02/3/2024: Sở đã ban hành Kế hoạch số 30/KH-STP ngày 13/3/2024.\n",
        "29/KH-STP implements 61/KH-UBND",
        "30/KH-STP implements 62/KH-UBND",
    ),
    row(
        "the lead is a named programme",
        "Thực hiện Đề án 06, UBND tỉnh đã ban hành Kế hoạch số 61/KH-UBND ngày 01/3/2024.\n",
        "61/KH-UBND implements 06/QĐ-TTg",
    ),
    row(
        "the plan of a committee of the Party",
        "Kế hoạch số 208-KH/TU ngày 07/7/2023 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 50-KL/TW ngày 28/02/2023 của Bộ Chính trị.\n",
        "208-KH/TU implements 50-KL/TW",
    ),
]
CLOSING = [
    row(
        "replaces the decisions number and number",
        ARTICLE
        + "Điều 2. Quyết định này thay thế các Quyết định: số 14/2019/QĐ-UBND ngày 22/4/2019 và số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "SELF replaces 14/2019/QĐ-UBND",
        "SELF replaces 16/2020/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "what a provision says is repealed",
        ARTICLE + "Điều 2. Bãi bỏ quy định tại Điều 4 Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF repeals 14/2019/QĐ-UBND [Điều 4]",
        head=DECISION,
    ),
    row(
        "this decree repeals a list",
        "Điều 30. Điều khoản thi hành\n2. Nghị định này bãi bỏ:\na) Nghị định số 10/2019/NĐ-CP ngày 30/01/2019;\nb) Điều 3 Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
        "SELF repeals 10/2019/NĐ-CP [whole]",
        "SELF repeals 31/2018/NĐ-CP [Điều 3]",
        head=DECREE,
    ),
    row(
        "from the day on which this decision takes effect",
        ARTICLE
        + "Điều 2. Kể từ ngày Quyết định này có hiệu lực thi hành, Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 hết hiệu lực thi hành.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "is repealed from the day on which this decision takes effect",
        ARTICLE
        + "Điều 2. Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 được bãi bỏ kể từ ngày Quyết định này có hiệu lực thi hành.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "takes effect; replaces",
        ARTICLE
        + "Điều 2. Quyết định này có hiệu lực từ ngày 01/11/2024; thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF replaces 14/2019/QĐ-UBND @2024-11-01",
        head=DECISION,
    ),
    row(
        "takes effect, repeals, and what is contrary",
        ARTICLE
        + "Điều 2. Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019; các quy định trước đây trái với Quyết định này đều bị bãi bỏ.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "two lose their effect in one sentence",
        ARTICLE
        + "Điều 2. Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 và Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        "SELF repeals 16/2020/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "an amended decree loses its effect, except",
        "Điều 30. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01/9/2024.\n2. Nghị định số 10/2019/NĐ-CP ngày 30/01/2019 đã được sửa đổi, bổ sung một số điều theo Nghị định số 31/2021/NĐ-CP ngày 26/3/2021 hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành, trừ trường hợp quy định tại khoản 3 Điều này.\n",
        "SELF repeals 10/2019/NĐ-CP @2024-09-01",
        "31/2021/NĐ-CP amends 10/2019/NĐ-CP",
        head=DECREE,
    ),
    row(
        "keeps applying an act",
        "Điều 1. Tiếp tục áp dụng Nghị quyết số 29/2019/UBTVQH14 ngày 11/7/2019 đến hết ngày 31/12/2025.\n",
        "SELF extends 29/2019/UBTVQH14",
        head=RESOLUTION,
    ),
    row(
        "explains a provision",
        "Điều 1. Giải thích khoản 1 Điều 289 của Luật số 36/2005/QH11 như sau:\n1. Vi phạm cơ bản là lỗi vi phạm.\n",
        "SELF interprets 36/2005/QH11",
        head=RESOLUTION,
    ),
    row(
        "promulgates a standard",
        "Điều 1. Ban hành kèm theo Thông tư này QCVN 14:2024/BTP.\n",
        "SELF promulgates QCVN 14:2024/BTP",
        head=CIRCULAR,
    ),
    row(
        "a circular that replaces and is explained by its ministry",
        "Điều 12. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 05 tháng 11 năm 2024 và thay thế Thông tư số 07/2019/TT-BTP ngày 18/7/2019.\n2. Trường hợp văn bản dẫn chiếu tại Thông tư này được sửa đổi, thay thế thì áp dụng văn bản mới.\n",
        "SELF replaces 07/2019/TT-BTP @2024-11-05",
        head=CIRCULAR,
    ),
    row(
        "cited acts that may be replaced",
        "Điều 12. Trách nhiệm\nKhi Nghị định số 62/2022/NĐ-CP ngày 12/9/2022, Thông tư số 07/2019/TT-BTP ngày 18/7/2019 được sửa đổi, bổ sung hoặc thay thế bằng văn bản khác thì thực hiện theo văn bản đó.\n",
        head=CIRCULAR,
    ),
]


@pytest.mark.parametrize("one", params(SENTENCES))
def test_sentences_of_reports(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CLOSING))
def test_further_closing_clauses(one: Row) -> None:
    check(one)
