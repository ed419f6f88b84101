"""What takes the effect away from a cue, each both ways: negation, plans, proposals, attribution, narration, quotation."""

from __future__ import annotations

import pytest

from tests.relation_tables import (
    CIRCULAR,
    CONSOLIDATED,
    DECISION,
    DECREE,
    LETTER,
    PLAN,
    REPORT,
    Row,
    check,
    params,
    row,
)

BODY = "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế văn thư.\n\n"
SUBMISSION = (
    "UBND TỈNH SƠN LA\nSỞ NỘI VỤ\n-------\nSố: 211/TTr-SNV\nSơn La, ngày 4 tháng 10 năm 2024\n\n"
    "TỜ TRÌNH\nVề việc ban hành Quyết định thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh\n\nKính gửi: UBND tỉnh Sơn La.\n\n"
)

NEGATION = [
    row(
        "does not replace",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 không thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "replaces",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "has not replaced",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 chưa thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "is not replaced",
        "- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 không bị thay thế bởi Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023.\n",
    ),
    row(
        "is not yet repealed",
        "- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 chưa bị bãi bỏ bởi Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023.\n",
    ),
    row(
        "does not amend",
        "- Nghị định số 70/2024/NĐ-CP ngày 20/6/2024 không sửa đổi, bổ sung Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
    ),
    row(
        "does not guide",
        "- Thông tư số 07/2023/TT-BNV ngày 18/7/2023 không hướng dẫn Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
    ),
    row(
        "has not been guided",
        "- Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 chưa được hướng dẫn bởi Thông tư số 07/2023/TT-BNV ngày 18/7/2023.\n",
    ),
    row(
        "this decision does not replace",
        BODY + "Điều 2. Quyết định này không thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        head=DECISION,
    ),
    row(
        "this decision replaces",
        BODY + "Điều 2. Quyết định này thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF replaces 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "this decision does not repeal",
        BODY + "Điều 2. Quyết định này không bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        head=DECISION,
    ),
    row(
        "not issued yet",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở chưa ban hành Kế hoạch số 07/KH-STP.\n",
    ),
    row(
        "issued",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đã ban hành Kế hoạch số 07/KH-STP.\n",
        "07/KH-STP implements 41/KH-UBND",
    ),
    row(
        "the negation belongs to another clause",
        "- Quy định cũ không còn phù hợp, Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "no longer in force because it is replaced",
        "- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 không còn hiệu lực (được thay thế bằng Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023).\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "a negation in the title of what is replaced",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 về hỗ trợ người không có đất sản xuất.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
]
PLANNED = [
    row(
        "proposes to replace",
        "Sở đề nghị UBND tỉnh ban hành quyết định thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "plans to replace",
        "Dự kiến trong quý IV, UBND tỉnh ban hành quyết định thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row("will repeal", "Trong năm 2025, UBND tỉnh sẽ bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n"),
    row(
        "recommends the amendment",
        "Kiến nghị Chính phủ sửa đổi, bổ sung Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 cho phù hợp thực tiễn.\n",
    ),
    row(
        "recommends the amendment of a provision",
        "Đề xuất Quốc hội xem xét, sửa đổi khoản 2 Điều 15 Luật số 77/2015/QH13 cho thống nhất.\n",
    ),
    row(
        "a draft that replaces",
        "Sở đã lấy ý kiến góp ý dự thảo Quyết định thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "a draft with a number of its own",
        "Dự thảo Quyết định số 21/2023/QĐ-UBND thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "a draft decree amending another",
        "Bộ đang xây dựng Nghị định sửa đổi, bổ sung Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 của Chính phủ.\n",
    ),
    row(
        "a draft to carry out",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở đang dự thảo Kế hoạch số 07/KH-STP.\n",
    ),
    row(
        "a plan that is to be issued",
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024 của UBND tỉnh, Sở dự kiến ban hành Kế hoạch số 07/KH-STP trong tháng 10.\n",
    ),
    row(
        "what was advised and issued is no plan",
        "Sở đã tham mưu UBND tỉnh ban hành Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "a plan in the sentence before",
        "Sở dự kiến tổ chức hội nghị. Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "a submission proposes and does not replace",
        "Sở Nội vụ kính trình UBND tỉnh xem xét, ban hành Quyết định nêu trên.\n",
        head=SUBMISSION,
    ),
    row(
        "an article that tells somebody to propose a repeal",
        BODY + "Điều 2. Sở Tư pháp rà soát, đề nghị bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        head=DECISION,
    ),
    row(
        "an article that repeals",
        BODY + "Điều 2. Bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "a plan for the amendment in a task",
        "I. NHIỆM VỤ\n\n1. Nghiên cứu, sửa đổi Kế hoạch số 10/KH-SYT ngày 08/01/2023.\n",
        head=PLAN,
    ),
    row(
        "a task of review",
        "I. NHIỆM VỤ\n\n- Rà soát, đề xuất bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh.\n",
        head=PLAN,
    ),
    row(
        "a letter asks for a proposal",
        "Đề nghị các đơn vị rà soát, đề xuất sửa đổi, bổ sung Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        head=LETTER,
    ),
    row(
        "a letter asks to carry out",
        "Sở Y tế yêu cầu các đơn vị thực hiện nghiêm Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        head=LETTER,
    ),
    row(
        "quy trình is no submission",
        "Việc tiếp nhận thực hiện theo quy trình được quy định tại Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ quy định chi tiết một số điều của Luật số 102/2016/QH13.\n",
        "56/2017/NĐ-CP guides 102/2016/QH13",
    ),
    row(
        "công trình is no submission",
        "Cấp phép hoạt động trong phạm vi công trình thủy lợi tại Nghị định số 67/2018/NĐ-CP ngày 14/5/2018 của Chính phủ quy định chi tiết một số điều của Luật số 08/2017/QH14.\n",
        "67/2018/NĐ-CP guides 08/2017/QH14",
    ),
    row(
        "chương trình and quá trình are no submissions",
        "Trong quá trình thực hiện Chương trình, Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "what was submitted is a draft",
        "Bộ đã trình Chính phủ Nghị định số 88/NĐ-CP sửa đổi, bổ sung Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
    ),
    row(
        "cần and phải in the sentence before",
        "Các đơn vị cần tiết kiệm, phải báo cáo. Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
    ),
]
ATTRIBUTED = [
    row(
        "at the proposal of another about the replacement",
        "Theo đề nghị của Sở Nội vụ về việc thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019, UBND tỉnh giao Sở Tư pháp thẩm định.\n",
    ),
    row(
        "the basis names a submission about a repeal",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 211/TTr-SNV ngày 04/10/2024 về việc bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ thực hiện.\n",
        "SELF based_on 211/TTr-SNV",
        head=DECISION,
    ),
    row(
        "according to the press",
        "Theo phản ánh của báo chí, UBND tỉnh bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 là chưa phù hợp.\n",
    ),
    row(
        "an opinion of a department", "Có ý kiến cho rằng cần thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n"
    ),
    row(
        "a report to another body",
        "UBND huyện có Báo cáo số 310/BC-UBND ngày 12/8/2024 đề nghị bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "a submission about an amendment",
        "Sở đã có Tờ trình số 90/TTr-STP ngày 12/8/2024 về việc sửa đổi, bổ sung Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
]
NARRATED = [
    row(
        "history between others is theirs, not this document's",
        BODY
        + "Điều 2. Trước đây, Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 được sửa đổi bởi Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "16/2020/QĐ-UBND amends 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "another one that replaced is the source",
        BODY
        + "Điều 2. Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020 đã thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "16/2020/QĐ-UBND replaces 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "this decision in a report is the one just named",
        "Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020 được ban hành kịp thời. Quyết định này đã thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "16/2020/QĐ-UBND replaces 14/2019/QĐ-UBND",
    ),
    row(
        "what a report tells is no act of the report",
        "Trong kỳ, UBND tỉnh đã bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "a report that tells of an abolition without an actor",
        "Đã bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 và Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
    ),
    row(
        "a plan does not amend a decree",
        "I. NHIỆM VỤ\n\nSửa đổi, bổ sung Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 theo hướng phân cấp.\n",
        head=PLAN,
    ),
]
CONDITIONAL = [
    row(
        "loses its effect when another act comes",
        BODY + "Điều 2. Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 hết hiệu lực khi có văn bản thay thế.\n",
        head=DECISION,
    ),
    row(
        "loses its effect when this one takes effect",
        BODY + "Điều 2. Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 hết hiệu lực khi Quyết định này có hiệu lực.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "this decision loses its effect when another is issued",
        BODY + "Điều 2. Quyết định này hết hiệu lực khi Quyết định số 50/2023/QĐ-UBND ngày 22/4/2023 hết hiệu lực.\n",
        head=DECISION,
    ),
    row(
        "if the document cited is replaced, the new one applies",
        BODY
        + "Điều 2. Trường hợp Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 được sửa đổi, bổ sung hoặc thay thế thì thực hiện theo văn bản mới.\n",
        head=DECISION,
    ),
    row(
        "when the cited documents are replaced",
        BODY
        + "Điều 2. Khi Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 bị bãi bỏ bởi văn bản khác thì áp dụng văn bản đó.\n",
        head=DECISION,
    ),
    row(
        "applies until it is replaced",
        "Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 còn hiệu lực cho đến khi có văn bản thay thế.\n",
    ),
]
QUOTED = [
    row(
        "what a decree inserts is said by the amended act",
        "Điều 1. Sửa đổi, bổ sung Điều 15 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 như sau:\n“Điều 15. Hiệu lực\nNghị định này thay thế Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.”\n\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01/9/2024.\n",
        "SELF amends 62/2022/NĐ-CP [Điều 15]",
        head=DECREE,
    ),
    row(
        "the same words outside quotation marks are the decree's own",
        "Điều 15. Hiệu lực\nNghị định này thay thế Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
        "SELF replaces 31/2018/NĐ-CP",
        head=DECREE,
    ),
    row(
        "an article behind the quotation is the decree's own again",
        "Điều 1. Sửa đổi Điều 15 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 như sau:\n“Điều 15. Kinh phí\nKinh phí thực hiện theo Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.”\n\nĐiều 2. Bãi bỏ Nghị định số 44/2016/NĐ-CP ngày 15/5/2016.\n",
        "SELF amends 62/2022/NĐ-CP",
        "SELF repeals 44/2016/NĐ-CP",
        head=DECREE,
    ),
    row(
        "straight quotation marks",
        'Điều 1. Sửa đổi khoản 2 Điều 15 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 như sau:\n"2. Bãi bỏ Nghị định số 31/2018/NĐ-CP ngày 08/3/2018."\n',
        "SELF amends 62/2022/NĐ-CP [khoản 2 Điều 15]",
        head=DECREE,
    ),
    row(
        "several paragraphs in quotation marks",
        "Điều 1. Bổ sung Điều 15a vào sau Điều 15 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 như sau:\n“Điều 15a. Chuyển tiếp\n1. Bãi bỏ Quyết định số 11/2015/QĐ-TTg ngày 08/4/2015.\n2. Nghị định này thay thế Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.”\n",
        "SELF amends 62/2022/NĐ-CP",
        head=DECREE,
    ),
    row(
        "a phrase in quotation marks is no quotation of an act",
        "Điều 1. Thay thế cụm từ “Sở Tư pháp” bằng cụm từ “Sở Nội vụ” tại Điều 4 Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF amends 14/2019/QĐ-UBND",
        head=DECISION + "QUYẾT ĐỊNH:\n\n",
    ),
]
CONSOLIDATIONS = [
    row(
        "a footnote repeats the clause of the amending decree",
        "Nghị định số 51/2020/NĐ-CP ngày 14 tháng 5 năm 2020 của Chính phủ về quản lý hóa đơn, có hiệu lực kể từ ngày 01 tháng 7 năm 2020, được sửa đổi, bổ sung bởi:\n"
        "Nghị định số 41/2022/NĐ-CP ngày 20 tháng 6 năm 2022 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 51/2020/NĐ-CP, có hiệu lực kể từ ngày 20 tháng 6 năm 2022.\n\n"
        "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về hóa đơn.\n\n"
        "[3] Điều 2 Nghị định số 41/2022/NĐ-CP quy định như sau:\n“Điều 2. Hiệu lực thi hành\nNghị định này thay thế Nghị định số 04/2014/NĐ-CP ngày 17 tháng 01 năm 2014.”\n",
        "SELF consolidates 51/2020/NĐ-CP",
        "SELF consolidates 41/2022/NĐ-CP",
        "41/2022/NĐ-CP amends 51/2020/NĐ-CP",
        head=CONSOLIDATED,
    ),
    row(
        "the closing clause of the consolidated decree is no act of the consolidation",
        "Nghị định số 51/2020/NĐ-CP ngày 14 tháng 5 năm 2020 của Chính phủ về quản lý hóa đơn, có hiệu lực kể từ ngày 01 tháng 7 năm 2020.\n\n"
        "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về hóa đơn.\n\nĐiều 40. Hiệu lực thi hành\nBãi bỏ Nghị định số 04/2014/NĐ-CP ngày 17 tháng 01 năm 2014.\n",
        "SELF consolidates 51/2020/NĐ-CP",
        head=CONSOLIDATED,
    ),
    row(
        "the clause of a decree itself does repeal",
        "Điều 40. Hiệu lực thi hành\nBãi bỏ Nghị định số 04/2014/NĐ-CP ngày 17 tháng 01 năm 2014.\n",
        "SELF repeals 04/2014/NĐ-CP",
        head=DECREE,
    ),
]
TITLE_WORDS = [
    row(
        "a cue word in the title of a plan",
        "- Kế hoạch số 31/KH-SYT ngày 12/3/2024 về sửa đổi lề lối làm việc, theo Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
    ),
    row(
        "thay thế in the title of a decision about personnel",
        "Sở đã ban hành Quyết định số 77/QĐ-STP ngày 18/01/2024 về việc thay thế thành viên Ban Chỉ đạo theo Quyết định số 14/QĐ-STP ngày 22/4/2023.\n",
    ),
    row(
        "bãi bỏ of procedures is no act on the decision that lists them",
        "UBND tỉnh đã công bố danh mục thủ tục hành chính bị bãi bỏ theo Quyết định số 14/QĐ-UBND ngày 22/4/2024.\n",
    ),
    row(
        "amended procedures in a title",
        "Quyết định số 455/QĐ-UBND ngày 11/3/2024 về việc công bố danh mục thủ tục hành chính được sửa đổi, bổ sung lĩnh vực hộ tịch theo Quyết định số 218/QĐ-BTP ngày 19/02/2024.\n",
    ),
    row("hướng dẫn as a noun", "Sở đã thực hiện theo hướng dẫn tại Công văn số 785/SNV-CCVC ngày 15/6/2024.\n"),
    row("thi hành án is no carrying out", "Công tác thi hành án dân sự thực hiện theo Luật số 26/2008/QH12.\n"),
    row(
        "triển khai of software",
        "Phần mềm được triển khai tại 12 đơn vị theo Quyết định số 14/QĐ-UBND ngày 22/4/2024.\n",
    ),
    row(
        "điều chỉnh as a noun",
        "Phạm vi điều chỉnh của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 gồm các cơ quan nhà nước.\n",
    ),
    row(
        "phạm vi điều chỉnh in a circular",
        "Điều 1. Phạm vi điều chỉnh\nThông tư này áp dụng đối với đối tượng thuộc phạm vi điều chỉnh của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        head=CIRCULAR,
    ),
    row(
        "hợp nhất of offices",
        "Việc hợp nhất các phòng chuyên môn thực hiện theo Quyết định số 14/QĐ-UBND ngày 22/4/2024.\n",
    ),
    row(
        "gia hạn of permits",
        "Hồ sơ gia hạn giấy phép thực hiện theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
    ),
    row("thay thế of equipment", "Sở đã mua sắm thay thế máy tính theo Quyết định số 14/QĐ-UBND ngày 22/4/2024.\n"),
    row(
        "đình chỉ of work",
        "Thanh tra Sở đã đình chỉ hoạt động 03 cơ sở theo Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
    ),
    row(
        "a report whose title names what it carries out stays a report",
        "Sở báo cáo như sau.\n",
        head=REPORT.replace(
            "Kết quả công tác quý III năm 2024", "Kết quả thực hiện Nghị quyết số 30/NQ-CP ngày 05/3/2024 của Chính phủ"
        ),
    ),
    row(
        "the type word of a title makes no document of its own",
        "Sở đã có Báo cáo số 301/BC-STP ngày 20/6/2024 về kết quả thực hiện Kế hoạch số 41/KH-UBND ngày 09/02/2024.\n",
    ),
]


@pytest.mark.parametrize("one", params(NEGATION))
def test_negation_states_nothing_and_does_not_reach_other_clauses(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(PLANNED))
def test_plans_proposals_and_drafts_state_nothing(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(ATTRIBUTED))
def test_what_others_ask_for_is_not_done(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(NARRATED))
def test_history_is_told_of_its_own_documents(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CONDITIONAL))
def test_conditions_state_nothing(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(QUOTED))
def test_quoted_amendment_text_is_the_amended_acts_own(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CONSOLIDATIONS))
def test_a_consolidated_text_only_consolidates(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(TITLE_WORDS))
def test_words_that_only_look_like_cues_state_nothing(one: Row) -> None:
    check(one)
