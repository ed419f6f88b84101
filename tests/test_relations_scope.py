"""What a cue governs: lists, sentences that go on, nested titles, brackets, coordination, lines and bullets."""

from __future__ import annotations

import pytest

from tests.relation_tables import DECISION, PLAN, Row, check, params, row

LEAD_AND_ACT = [
    row(
        "one lead, one act",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
    ),
    row(
        "one lead, one act drawn up and issued",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh về cải cách hành chính năm 2024, Sở đã xây dựng và ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
    ),
    row(
        "the lead names the body that directs",
        "Thực hiện chỉ đạo của UBND tỉnh tại Công văn số 1330/UBND-NC ngày 04/4/2024, Sở đã ban hành Kế hoạch số 44/KH-STP ngày 15/4/2024.\n",
        "44/KH-STP implements 1330/UBND-NC",
    ),
    row(
        "the lead names the guidance of another department",
        "Thực hiện hướng dẫn của Sở Nội vụ tại Công văn số 785/SNV-CCVC ngày 15/6/2023, Sở đã ban hành Kế hoạch số 68/KH-STP ngày 05/7/2023.\n",
        "68/KH-STP implements 785/SNV-CCVC",
    ),
    row(
        "the act is proposed to a higher body and issued by it",
        "Thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ, Sở đã tham mưu UBND tỉnh ban hành Kế hoạch số 61/KH-UBND ngày 01/3/2024.\n",
        "61/KH-UBND implements 15/NQ-CP",
    ),
    row(
        "a lead with an act that has no number makes no relation",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành kế hoạch và giao các phòng triển khai.\n",
    ),
    row(
        "an act with a lead that has no number makes no relation",
        "Thực hiện hướng dẫn của Sở Nội vụ, Sở đã có Công văn số 70/STP-VP ngày 11/3/2024 gửi các đơn vị.\n",
    ),
    row(
        "purpose behind the act",
        "Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024 để thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh.\n",
        "07/KH-STP implements 41/KH-UBND",
    ),
    row(
        "purpose behind the act with nhằm",
        "UBND tỉnh đã ban hành Quyết định số 455/QĐ-UBND ngày 11/3/2024 nhằm cụ thể hóa Nghị quyết số 15/NQ-CP ngày 06/02/2024 của Chính phủ.\n",
        "455/QĐ-UBND implements 15/NQ-CP",
    ),
    row(
        "an act that carries out, without the word issue",
        "Để triển khai Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ, Sở có Công văn số 611/STP-HCTP ngày 03/5/2024 gửi Phòng Tư pháp các huyện.\n",
        "611/STP-HCTP implements 12/CT-TTg",
    ),
    row(
        "what is invoked behind the act is no lead",
        "Sở đã ban hành Quyết định số 90/QĐ-STP ngày 10/5/2024 theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
    ),
    row(
        "two leads, one act",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 và Kế hoạch số 43/KH-UBND ngày 12/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "07/KH-STP implements 43/KH-UBND",
    ),
    row(
        "one lead, three acts",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024, Quyết định số 31/QĐ-STP ngày 22/02/2024 và Công văn số 210/STP-VP ngày 26/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "31/QĐ-STP implements 41/KH-UBND",
        "210/STP-VP implements 41/KH-UBND",
    ),
    row(
        "one lead with a list head",
        "Thực hiện các Kế hoạch của UBND tỉnh: số 41/KH-UBND ngày 09/02/2024; số 43/KH-UBND ngày 12/02/2024, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "07/KH-STP implements 43/KH-UBND",
    ),
    row(
        "the acts have a list head",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành các Kế hoạch: số 07/KH-STP ngày 20/02/2024; số 08/KH-STP ngày 21/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "08/KH-STP implements 41/KH-UBND",
    ),
    row(
        "two statements in one paragraph are kept apart",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024. "
        "Thực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ, Sở đã ban hành Công văn số 611/STP-HCTP ngày 03/5/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "611/STP-HCTP implements 12/CT-TTg",
    ),
    row(
        "two statements joined by a semicolon are kept apart",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024; "
        "thực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024 của Thủ tướng Chính phủ, Sở đã ban hành Công văn số 611/STP-HCTP ngày 03/5/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "611/STP-HCTP implements 12/CT-TTg",
    ),
    row(
        "bullets are kept apart",
        "- Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh.\n- Sở đã ban hành Công văn số 611/STP-HCTP ngày 03/5/2024.\n",
    ),
]
LIST_BY_LIST = [
    row(
        "pairs by subject",
        "Thực hiện Kế hoạch số 51/KH-UBND ngày 05/01/2024 về phổ biến, giáo dục pháp luật năm 2024; Kế hoạch số 52/KH-UBND ngày 08/01/2024 về kiểm soát thủ tục hành chính năm 2024, "
        "Sở đã ban hành Kế hoạch số 11/KH-STP ngày 15/01/2024 về phổ biến, giáo dục pháp luật năm 2024; Kế hoạch số 12/KH-STP ngày 18/01/2024 về kiểm soát thủ tục hành chính năm 2024.\n",
        "11/KH-STP implements 51/KH-UBND",
        "12/KH-STP implements 52/KH-UBND",
        "11/KH-STP implements 52/KH-UBND ~collective",
        "12/KH-STP implements 51/KH-UBND ~collective",
    ),
    row(
        "pairs by subject in the other order",
        "Thực hiện Kế hoạch số 51/KH-UBND ngày 05/01/2024 về phổ biến, giáo dục pháp luật năm 2024; Kế hoạch số 52/KH-UBND ngày 08/01/2024 về kiểm soát thủ tục hành chính năm 2024, "
        "Sở đã ban hành Kế hoạch số 12/KH-STP ngày 18/01/2024 về kiểm soát thủ tục hành chính năm 2024; Kế hoạch số 11/KH-STP ngày 19/01/2024 về phổ biến, giáo dục pháp luật năm 2024.\n",
        "11/KH-STP implements 51/KH-UBND",
        "12/KH-STP implements 52/KH-UBND",
        "12/KH-STP implements 51/KH-UBND ~collective",
    ),
    row(
        "no titles: all pairs are collective",
        "Thực hiện Kế hoạch số 51/KH-UBND ngày 05/01/2024 và Kế hoạch số 52/KH-UBND ngày 08/01/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 11/KH-STP ngày 15/01/2024 và Kế hoạch số 12/KH-STP ngày 18/01/2024.\n",
        "11/KH-STP implements 51/KH-UBND ~collective",
        "11/KH-STP implements 52/KH-UBND ~collective",
        "12/KH-STP implements 51/KH-UBND ~collective",
        "12/KH-STP implements 52/KH-UBND ~collective",
    ),
    row(
        "heads on both sides, pairs by subject",
        "Thực hiện các Kế hoạch của UBND tỉnh: số 51/KH-UBND ngày 05/01/2024 về hòa giải ở cơ sở; số 52/KH-UBND ngày 08/01/2024 về trợ giúp pháp lý, "
        "Sở đã ban hành các Kế hoạch: số 11/KH-STP ngày 15/01/2024 về hòa giải ở cơ sở; số 12/KH-STP ngày 18/01/2024 về trợ giúp pháp lý.\n",
        "11/KH-STP implements 51/KH-UBND",
        "12/KH-STP implements 52/KH-UBND",
        "11/KH-STP implements 52/KH-UBND ~collective",
    ),
    row(
        "an act with a subject of its own stays collective",
        "Thực hiện Kế hoạch số 51/KH-UBND ngày 05/01/2024 về hòa giải ở cơ sở; Kế hoạch số 52/KH-UBND ngày 08/01/2024 về trợ giúp pháp lý, "
        "Sở đã ban hành Kế hoạch số 11/KH-STP ngày 15/01/2024 về hòa giải ở cơ sở; Quyết định số 77/QĐ-STP ngày 18/01/2024 về thi đua, khen thưởng.\n",
        "11/KH-STP implements 51/KH-UBND",
        "77/QĐ-STP implements 51/KH-UBND ~collective",
        "77/QĐ-STP implements 52/KH-UBND ~collective",
    ),
]
GOES_ON = [
    row(
        "across a full stop",
        "Thực hiện Quyết định số 87/QĐ-UBND ngày 10/01/2024 của UBND tỉnh. Sở đã ban hành Kế hoạch số 06/KH-STP ngày 22/01/2024.\n",
        "06/KH-STP implements 87/QĐ-UBND",
    ),
    row(
        "across a full stop, the actor named in full",
        "Thực hiện Quyết định số 87/QĐ-UBND ngày 10/01/2024 của UBND tỉnh về dân vận chính quyền. Sở Tư pháp đã ban hành Kế hoạch số 06/KH-STP ngày 22/01/2024.\n",
        "06/KH-STP implements 87/QĐ-UBND",
    ),
    row(
        "not across an empty line and a new heading",
        "Thực hiện Quyết định số 87/QĐ-UBND ngày 10/01/2024 của UBND tỉnh.\n\n2. Công tác văn thư\n\nSở đã ban hành Kế hoạch số 06/KH-STP ngày 22/01/2024.\n",
    ),
    row(
        "not across a sentence about something else",
        "Thực hiện Quyết định số 87/QĐ-UBND ngày 10/01/2024 của UBND tỉnh. Kết quả đạt 95% kế hoạch năm. Các phòng chuyên môn đã sơ kết 6 tháng. Sở đã ban hành Công văn số 98/STP-VP ngày 22/7/2024 về văn hóa công sở.\n",
    ),
    row(
        "not when the lead already has its act",
        "Thực hiện Quyết định số 87/QĐ-UBND ngày 10/01/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 06/KH-STP ngày 22/01/2024. Sở đã ban hành Công văn số 98/STP-VP ngày 22/7/2024 về văn hóa công sở.\n",
        "06/KH-STP implements 87/QĐ-UBND",
    ),
    row(
        "Theo đó refers to the act last dealt with",
        "UBND tỉnh đã ban hành Quyết định số 88/QĐ-UBND ngày 12/01/2024 về kiểm tra công vụ. Theo đó, Sở đã ban hành Công văn số 99/STP-TTr ngày 30/01/2024.\n",
        "99/STP-TTr based_on 88/QĐ-UBND",
    ),
    row(
        "Theo đó behind a lead with its act refers to the act",
        "Thực hiện Quyết định số 87/QĐ-UBND ngày 10/01/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 06/KH-STP ngày 22/01/2024. Theo đó, Sở đã có Công văn số 99/STP-TTr ngày 30/01/2024.\n",
        "06/KH-STP implements 87/QĐ-UBND",
        "99/STP-TTr based_on 06/KH-STP",
    ),
    row(
        "Theo đó without a document before it",
        "Công tác cán bộ được quan tâm. Theo đó, Sở đã có Công văn số 99/STP-TTr ngày 30/01/2024 gửi các đơn vị.\n",
    ),
    row(
        "Theo đó in the middle of a sentence is no reference back",
        "UBND tỉnh đã ban hành Quyết định số 88/QĐ-UBND ngày 12/01/2024 về kiểm tra công vụ. Sở đã ban hành Công văn số 99/STP-TTr ngày 30/01/2024, theo đó giao các phòng tự kiểm tra.\n",
    ),
    row(
        "Từ đó",
        "UBND tỉnh đã ban hành Quyết định số 88/QĐ-UBND ngày 12/01/2024 về kiểm tra công vụ. Từ đó, Sở đã ban hành Công văn số 99/STP-TTr ngày 30/01/2024.\n",
        "99/STP-TTr based_on 88/QĐ-UBND",
    ),
]
NESTED = [
    row(
        "two levels",
        "Kế hoạch số 120/KH-UBND ngày 11/6/2024 của UBND tỉnh về thực hiện Chương trình hành động số 33-CTr/TU ngày 20/5/2024 của Tỉnh ủy.\n",
        "120/KH-UBND implements 33-CTr/TU",
    ),
    row(
        "three levels, each touches only the next",
        "Kế hoạch số 120/KH-UBND ngày 11/6/2024 của UBND tỉnh triển khai Chương trình hành động số 33-CTr/TU ngày 20/5/2024 của Tỉnh ủy thực hiện Nghị quyết số 45-NQ/TW ngày 24/11/2023.\n",
        "120/KH-UBND implements 33-CTr/TU",
        "33-CTr/TU implements 45-NQ/TW",
    ),
    row(
        "four levels",
        "Kế hoạch số 15/KH-STP ngày 02/7/2024 của Sở Tư pháp về thực hiện Kế hoạch số 120/KH-UBND ngày 11/6/2024 của UBND tỉnh về triển khai Kế hoạch số 209-KH/TU ngày 07/5/2024 của Tỉnh ủy "
        "về tiếp tục thực hiện Kết luận số 62-KL/TW ngày 02/10/2023 của Bộ Chính trị.\n",
        "15/KH-STP implements 120/KH-UBND",
        "120/KH-UBND implements 209-KH/TU",
        "209-KH/TU implements 62-KL/TW",
    ),
    row(
        "four arrows of one chain",
        "Công văn số 733/STP-VP ngày 08/7/2024 của Sở Tư pháp về việc thực hiện Kế hoạch số 120/KH-UBND ngày 11/6/2024 của UBND tỉnh về triển khai Kế hoạch số 209-KH/TU ngày 07/5/2024 của Tỉnh ủy "
        "thực hiện Kết luận số 62-KL/TW ngày 02/10/2023 của Bộ Chính trị về tiếp tục thực hiện Nghị quyết số 19-NQ/TW ngày 25/10/2017.\n",
        "733/STP-VP implements 120/KH-UBND",
        "120/KH-UBND implements 209-KH/TU",
        "209-KH/TU implements 62-KL/TW",
        "62-KL/TW implements 19-NQ/TW",
    ),
    row(
        "different relations at each level",
        "Thông tư số 12/2023/TT-BTC ngày 06/3/2023 của Bộ Tài chính hướng dẫn thi hành Nghị định số 70/2022/NĐ-CP ngày 15/10/2022 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
        "12/2023/TT-BTC guides 70/2022/NĐ-CP",
        "70/2022/NĐ-CP amends 31/2018/NĐ-CP",
    ),
    row(
        "an invoked document in a title is only cited",
        "Công văn số 733/STP-VP ngày 08/7/2024 của Sở Tư pháp về việc báo cáo theo Công văn số 1120/UBND-NC ngày 02/7/2024 của UBND tỉnh.\n",
    ),
    row(
        "the title of a lead with the act behind it",
        "Thực hiện Kế hoạch số 120/KH-UBND ngày 11/6/2024 của UBND tỉnh triển khai Chương trình hành động số 33-CTr/TU ngày 20/5/2024 của Tỉnh ủy, Sở đã ban hành Kế hoạch số 15/KH-STP ngày 02/7/2024.\n",
        "120/KH-UBND implements 33-CTr/TU",
        "15/KH-STP implements 120/KH-UBND",
    ),
    row(
        "the title of an act behind its lead",
        "Thực hiện Kế hoạch số 120/KH-UBND ngày 11/6/2024 của UBND tỉnh, Sở đã ban hành Công văn số 734/STP-VP ngày 09/7/2024 về việc triển khai thực hiện Chỉ thị số 12/CT-TTg ngày 21/4/2024.\n",
        "734/STP-VP implements 120/KH-UBND",
        "734/STP-VP implements 12/CT-TTg",
    ),
    row(
        "two documents in one title",
        "Kế hoạch số 137/KH-UBND ngày 30/8/2024 của UBND tỉnh về việc thực hiện Quyết định số 709/QĐ-TTg ngày 23/7/2024 của Thủ tướng Chính phủ và Kế hoạch số 278-KH/TU ngày 29/02/2024 của Tỉnh ủy.\n",
        "137/KH-UBND implements 709/QĐ-TTg",
        "137/KH-UBND implements 278-KH/TU",
    ),
    row(
        "three documents in one title by commas",
        "Kế hoạch số 137/KH-UBND ngày 30/8/2024 của UBND tỉnh triển khai thực hiện Nghị quyết số 15/NQ-CP ngày 06/02/2024, Chỉ thị số 12/CT-TTg ngày 21/4/2024 và Quyết định số 709/QĐ-TTg ngày 23/7/2024.\n",
        "137/KH-UBND implements 15/NQ-CP",
        "137/KH-UBND implements 12/CT-TTg",
        "137/KH-UBND implements 709/QĐ-TTg",
    ),
    row(
        "the title ends at the semicolon",
        "Các văn bản: Kế hoạch số 137/KH-UBND ngày 30/8/2024 về việc thực hiện Quyết định số 709/QĐ-TTg ngày 23/7/2024; Quyết định số 711/QĐ-UBND ngày 02/9/2024; Công văn số 815/UBND-NC ngày 05/9/2024.\n",
        "137/KH-UBND implements 709/QĐ-TTg",
    ),
]
BRACKETS = [
    row(
        "a bracket acts on the document before it",
        "Sở đã tham mưu theo Quyết định số 03/2020/QĐ-UBND ngày 04/5/2020 (được thay thế bằng Quyết định số 11/2024/QĐ-UBND ngày 08/3/2024, có hiệu lực từ 20/3/2024) và hướng dẫn các huyện.\n",
        "11/2024/QĐ-UBND replaces 03/2020/QĐ-UBND @2024-03-20",
    ),
    row(
        "what follows a bracket belongs to the outer document",
        "Thực hiện Quyết định số 03/2020/QĐ-UBND ngày 04/5/2020 (sửa đổi tại Quyết định số 11/2024/QĐ-UBND ngày 08/3/2024), Sở đã ban hành Kế hoạch số 15/KH-STP ngày 02/7/2024.\n",
        "11/2024/QĐ-UBND amends 03/2020/QĐ-UBND",
        "15/KH-STP implements 03/2020/QĐ-UBND",
    ),
    row(
        "a list goes on behind a bracket",
        "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 (thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019) và Quyết định số 22/2023/QĐ-UBND ngày 11/8/2023.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "two in one bracket",
        "Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 (được sửa đổi, bổ sung bởi Nghị định số 70/2024/NĐ-CP ngày 20/6/2024 và Nghị định số 75/2024/NĐ-CP ngày 30/6/2024).\n",
        "70/2024/NĐ-CP amends 62/2022/NĐ-CP",
        "75/2024/NĐ-CP amends 62/2022/NĐ-CP",
    ),
    row(
        "two passives in one bracket",
        "Nghị định số 62/2018/NĐ-CP ngày 12/9/2018 (được sửa đổi, bổ sung bởi Nghị định số 70/2020/NĐ-CP ngày 20/6/2020; được thay thế bằng Nghị định số 75/2024/NĐ-CP ngày 30/6/2024).\n",
        "70/2020/NĐ-CP amends 62/2018/NĐ-CP",
        "75/2024/NĐ-CP replaces 62/2018/NĐ-CP",
    ),
    row(
        "a bracket with a remark says nothing",
        "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 (xem thêm Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019).\n",
    ),
    row(
        "each item of a list has its own bracket",
        "Quyết định số 21/2023/QĐ-UBND (thay thế Quyết định số 14/2019/QĐ-UBND); Quyết định số 22/2023/QĐ-UBND (thay thế Quyết định số 15/2019/QĐ-UBND).\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "22/2023/QĐ-UBND replaces 15/2019/QĐ-UBND",
    ),
]
COORDINATION = [
    row(
        "one act replaces two",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 và Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "21/2023/QĐ-UBND replaces 16/2020/QĐ-UBND",
    ),
    row(
        "one act amends one and repeals another",
        "- Nghị định số 70/2024/NĐ-CP ngày 20/6/2024 sửa đổi, bổ sung Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 và bãi bỏ Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
        "70/2024/NĐ-CP amends 62/2022/NĐ-CP",
        "70/2024/NĐ-CP repeals 31/2018/NĐ-CP",
    ),
    row(
        "one act replaced by another that is guided by a third",
        "- Nghị định số 31/2018/NĐ-CP ngày 08/3/2018 được thay thế bằng Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 và được hướng dẫn bởi Thông tư số 05/2018/TT-BTC ngày 22/5/2018.\n",
        "62/2022/NĐ-CP replaces 31/2018/NĐ-CP",
        "05/2018/TT-BTC guides 31/2018/NĐ-CP",
    ),
    row(
        "two acts are replaced by one",
        "- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 và Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020 được thay thế bằng Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "21/2023/QĐ-UBND replaces 16/2020/QĐ-UBND",
    ),
    row(
        "or",
        "- Kế hoạch số 31/KH-SYT ngày 12/3/2024 triển khai thực hiện Kế hoạch số 18/KH-UBND ngày 05/02/2024 hoặc Kế hoạch số 19/KH-UBND ngày 06/02/2024 của UBND tỉnh.\n",
        "31/KH-SYT implements 18/KH-UBND",
        "31/KH-SYT implements 19/KH-UBND",
    ),
    row(
        "shared tail of numbers",
        "- Kế hoạch số 31/KH-SYT ngày 12/3/2024 của Sở Y tế triển khai thực hiện Kế hoạch số 18, 19/KH-UBND của UBND tỉnh.\n",
        "31/KH-SYT implements 18/KH-UBND",
        "31/KH-SYT implements 19/KH-UBND",
    ),
    row(
        "a list of documents without a verb states nothing",
        "Các văn bản có liên quan: Quyết định số 14/2019/QĐ-UBND, Quyết định số 16/2020/QĐ-UBND và Quyết định số 21/2023/QĐ-UBND.\n",
    ),
    row(
        "the verb of the next clause does not reach back",
        "Sở đã báo cáo kết quả thực hiện Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019; UBND tỉnh đã ban hành Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "21/2023/QĐ-UBND replaces 16/2020/QĐ-UBND",
    ),
]
LINES = [
    row(
        "a head governs bullets",
        "Kế hoạch số 31/KH-SYT ngày 12/3/2024 của Sở Y tế cụ thể hóa các văn bản sau:\n- Nghị quyết số 15/NQ-CP ngày 06/02/2024;\n- Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh.\n",
        "31/KH-SYT implements 15/NQ-CP",
        "31/KH-SYT implements 18/KH-UBND",
    ),
    row(
        "a head governs numbered lines",
        "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 bãi bỏ các văn bản sau:\n1. Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019;\n2. Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
        "21/2023/QĐ-UBND repeals 16/2020/QĐ-UBND",
    ),
    row(
        "bullets that say different things",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n- Quyết định số 22/2023/QĐ-UBND ngày 11/8/2023 bãi bỏ Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "22/2023/QĐ-UBND repeals 16/2020/QĐ-UBND",
    ),
    row(
        "a wrapped line is one sentence",
        "Kế hoạch số 31/KH-SYT ngày 12/3/2024 của Sở Y tế triển khai\nthực hiện Kế hoạch số 18/KH-UBND\nngày 05/02/2024 của UBND tỉnh.\n",
        "31/KH-SYT implements 18/KH-UBND",
    ),
    row(
        "a wrapped passive",
        "Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 được thay\nthế bằng Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "the act stands in bullets below the lead",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành:\n- Kế hoạch số 07/KH-STP ngày 20/02/2024;\n- Công văn số 210/STP-VP ngày 26/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "210/STP-VP implements 41/KH-UBND",
    ),
    row(
        "the leads stand in bullets above the act",
        "Thực hiện các văn bản sau:\n- Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh;\n- Kế hoạch số 43/KH-UBND ngày 12/02/2024 của UBND tỉnh,\nSở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "07/KH-STP implements 43/KH-UBND",
    ),
    row(
        "each bullet is one statement",
        "- Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024, Sở đã ban hành Kế hoạch số 07/KH-STP ngày 20/02/2024;\n"
        "- Thực hiện Kế hoạch số 43/KH-UBND ngày 12/02/2024, Sở đã ban hành Kế hoạch số 09/KH-STP ngày 23/02/2024.\n",
        "07/KH-STP implements 41/KH-UBND",
        "09/KH-STP implements 43/KH-UBND",
    ),
    row(
        "a head ends with its list",
        "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 bãi bỏ các văn bản sau:\n- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019;\n- Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n\n"
        "II. NHIỆM VỤ\n\nCác đơn vị nghiên cứu Quyết định số 99/QĐ-UBND ngày 01/8/2024.\n",
        "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
        "21/2023/QĐ-UBND repeals 16/2020/QĐ-UBND",
    ),
]
TABLES = [
    row(
        "headings of the columns",
        "| STT | Văn bản bị bãi bỏ | Văn bản bãi bỏ |\n| 1 | Quyết định số 14/2019/QĐ-UBND | Quyết định số 21/2023/QĐ-UBND |\n| 2 | Quyết định số 16/2020/QĐ-UBND | Quyết định số 22/2023/QĐ-UBND |\n",
        "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
        "22/2023/QĐ-UBND repeals 16/2020/QĐ-UBND",
    ),
    row(
        "headings of the columns in the other order",
        "| STT | Văn bản thay thế | Văn bản được thay thế |\n| 1 | Quyết định số 21/2023/QĐ-UBND | Quyết định số 14/2019/QĐ-UBND |\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "a remark in the last cell",
        "| STT | Văn bản | Ghi chú |\n| 1 | Quyết định số 14/2019/QĐ-UBND | Được thay thế bằng Quyết định số 21/2023/QĐ-UBND |\n| 2 | Quyết định số 16/2020/QĐ-UBND | Còn hiệu lực |\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "neighbouring rows are not one statement",
        "| STT | Văn bản | Ghi chú |\n| 1 | Quyết định số 14/2019/QĐ-UBND | Bị bãi bỏ |\n| 2 | Quyết định số 16/2020/QĐ-UBND | Còn hiệu lực |\n",
    ),
    row(
        "neighbouring cells without a heading that says so",
        "| STT | Văn bản của tỉnh | Văn bản của Sở |\n| 1 | Quyết định số 14/2019/QĐ-UBND | Quyết định số 31/QĐ-STP |\n",
    ),
]


@pytest.mark.parametrize("one", params(LEAD_AND_ACT))
def test_a_lead_is_answered_by_the_act_of_its_sentence(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(LIST_BY_LIST))
def test_lists_on_both_sides_are_paired_by_subject_and_collective_otherwise(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(GOES_ON))
def test_a_statement_goes_on_behind_a_full_stop(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(NESTED))
def test_titles_nest(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(BRACKETS))
def test_brackets_belong_to_what_stands_before_them(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(COORDINATION))
def test_coordinated_documents_share_their_verb(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(LINES))
def test_heads_govern_lines_and_bullets(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(TABLES))
def test_tables_say_what_their_headings_and_remarks_say(one: Row) -> None:
    check(one)


OWN_LISTS = [
    row(
        "Căn cứ lines of a decision",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 211/TTr-SNV ngày 04 tháng 10 năm 2024.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 77/2015/QH13",
        "SELF based_on 30/2020/NĐ-CP",
        "SELF based_on 211/TTr-SNV",
        head=DECISION,
    ),
    row(
        "a line with several documents",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định số 61/2018/NĐ-CP ngày 23/4/2018; Thông tư số 01/2018/TT-VPCP ngày 23/11/2018;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 30/2020/NĐ-CP",
        "SELF based_on 61/2018/NĐ-CP",
        "SELF based_on 01/2018/TT-VPCP",
        head=DECISION,
    ),
    row(
        "one Căn cứ over a list",
        "Căn cứ:\n- Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n- Thông tư số 01/2018/TT-VPCP ngày 23/11/2018.\n\nSở Y tế xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        "SELF based_on 30/2020/NĐ-CP",
        "SELF based_on 01/2018/TT-VPCP",
        head=PLAN,
    ),
    row(
        "one Căn cứ with a list head",
        "Căn cứ các Kế hoạch của UBND tỉnh: số 10/KH-UBND ngày 08/01/2024 về chuyển đổi số; số 12/KH-UBND ngày 09/01/2024 về y tế cơ sở, Sở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        "SELF based_on 10/KH-UBND",
        "SELF based_on 12/KH-UBND",
        head=PLAN,
    ),
    row(
        "the basis names its amendment",
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 được sửa đổi, bổ sung bởi Nghị định số 107/2021/NĐ-CP ngày 06/12/2021;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 61/2018/NĐ-CP",
        "107/2021/NĐ-CP amends 61/2018/NĐ-CP",
        head=DECISION,
    ),
    row(
        "the basis names the amending act by its title",
        "Căn cứ Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 107/2021/NĐ-CP",
        "107/2021/NĐ-CP amends 61/2018/NĐ-CP",
        head=DECISION,
    ),
    row(
        "the basis names what it details",
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ quy định chi tiết một số điều của Luật số 77/2015/QH13;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ tổ chức thực hiện.\n",
        "SELF based_on 61/2018/NĐ-CP",
        "61/2018/NĐ-CP guides 77/2015/QH13",
        head=DECISION,
    ),
    row(
        "the basis names a plan that carries another out",
        "Căn cứ Kế hoạch số 120/KH-UBND ngày 11/01/2024 của UBND tỉnh thực hiện Nghị quyết số 15/NQ-CP ngày 06/01/2024 của Chính phủ;\nSở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n",
        "SELF based_on 120/KH-UBND",
        "120/KH-UBND implements 15/NQ-CP",
        head=PLAN,
    ),
]


@pytest.mark.parametrize("one", params(OWN_LISTS))
def test_the_basis_governs_its_lines(one: Row) -> None:
    check(one)
