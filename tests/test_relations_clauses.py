"""Amending and closing clauses of acts: what they act on, which provision, and from when."""

from __future__ import annotations

import pytest

from tests.relation_tables import CIRCULAR, DECISION, DECREE, REPORT, Row, check, params, row

ACT = "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế văn thư.\n\n"
AMENDING_DECREE = DECREE.replace(
    "Về hoạt động đo đạc",
    "Sửa đổi, bổ sung một số điều của Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ",
)
AMENDING_DECISION = DECISION.replace(
    "Về công tác văn thư, lưu trữ",
    "Sửa đổi, bổ sung một số điều của Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh Phú Thọ",
)
REPEALING_RESOLUTION = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH PHÚ THỌ\n-------\nSố: 18/2024/NQ-HĐND\nPhú Thọ, ngày 10 tháng 7 năm 2024\n\n"
    "NGHỊ QUYẾT\nBãi bỏ Nghị quyết số 29/2019/NQ-HĐND ngày 11/7/2019 của HĐND tỉnh\n\nHỘI ĐỒNG NHÂN DÂN TỈNH PHÚ THỌ\n\n"
)
EXTENDING_RESOLUTION = REPEALING_RESOLUTION.replace("Bãi bỏ Nghị quyết", "Kéo dài thời gian thực hiện Nghị quyết")
CORRECTING_DECISION = (
    "BỘ TƯ PHÁP\n-------\nSố: 1512/QĐ-BTP\nHà Nội, ngày 2 tháng 8 năm 2024\n\n"
    "QUYẾT ĐỊNH\nVề việc đính chính Thông tư số 07/2024/TT-BTP ngày 18/7/2024\n\nBỘ TRƯỞNG BỘ TƯ PHÁP\n\n"
)

TITLES = [
    row("title: amending decree", "Điều 1. Phạm vi.\n", "SELF amends 62/2022/NĐ-CP", head=AMENDING_DECREE),
    row(
        "title: amending decision",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Phạm vi.\n",
        "SELF amends 14/2019/QĐ-UBND",
        head=AMENDING_DECISION,
    ),
    row(
        "title: repealing resolution",
        "QUYẾT NGHỊ:\n\nĐiều 1. Phạm vi.\n",
        "SELF repeals 29/2019/NQ-HĐND",
        head=REPEALING_RESOLUTION,
    ),
    row(
        "title: extending resolution",
        "QUYẾT NGHỊ:\n\nĐiều 1. Phạm vi.\n",
        "SELF extends 29/2019/NQ-HĐND",
        head=EXTENDING_RESOLUTION,
    ),
    row(
        "title: correcting decision",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Phạm vi.\n",
        "SELF corrects 07/2024/TT-BTP",
        head=CORRECTING_DECISION,
    ),
    row(
        "title: guiding circular",
        "Điều 1. Phạm vi.\n",
        "SELF guides 62/2022/NĐ-CP",
        head=CIRCULAR.replace(
            "Về công tác thống kê",
            "Hướng dẫn thi hành một số điều của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 của Chính phủ",
        ),
    ),
    row(
        "title: decree that details a law",
        "Điều 1. Phạm vi.\n",
        "SELF guides 77/2015/QH13",
        head=DECREE.replace(
            "Về hoạt động đo đạc", "Quy định chi tiết một số điều và biện pháp thi hành Luật số 77/2015/QH13"
        ),
    ),
    row(
        "title: suspending decision",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Phạm vi.\n",
        "SELF suspends 14/2019/QĐ-UBND",
        head=DECISION.replace(
            "Về công tác văn thư, lưu trữ",
            "Về việc ngưng hiệu lực thi hành Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019",
        ),
    ),
    row(
        "title: two amended acts in one title",
        "Điều 1. Phạm vi.\n",
        "SELF amends 62/2022/NĐ-CP",
        "SELF amends 31/2018/NĐ-CP",
        head=DECREE.replace(
            "Về hoạt động đo đạc",
            "Sửa đổi, bổ sung một số điều của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 và Nghị định số 31/2018/NĐ-CP ngày 08/3/2018",
        ),
    ),
    row(
        "title: the title of the amended act names another",
        "Điều 1. Phạm vi.\n",
        "SELF amends 07/2023/TT-BTP",
        "07/2023/TT-BTP guides 62/2022/NĐ-CP",
        head=CIRCULAR.replace(
            "Về công tác thống kê",
            "Sửa đổi, bổ sung một số điều của Thông tư số 07/2023/TT-BTP ngày 18/7/2023 của Bộ Tư pháp hướng dẫn thi hành Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 của Chính phủ",
        ),
    ),
]
AMENDING = [
    row(
        "amending: an article",
        "Điều 1. Sửa đổi Điều 7 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 như sau:\n“Điều 7. Kinh phí.”\n",
        "SELF amends 62/2022/NĐ-CP [Điều 7]",
        head=DECREE,
    ),
    row(
        "amending: a clause of an article",
        "Điều 1. Sửa đổi, bổ sung khoản 2 Điều 5 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n",
        "SELF amends 62/2022/NĐ-CP [khoản 2 Điều 5]",
        head=DECREE,
    ),
    row(
        "amending: a clause of an article with của",
        "Điều 1. Sửa đổi, bổ sung khoản 2 Điều 5 của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n",
        "SELF amends 62/2022/NĐ-CP [khoản 2 Điều 5]",
        head=DECREE,
    ),
    row(
        "amending: a point",
        "Điều 1. Bổ sung điểm c khoản 2 Điều 5 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n",
        "SELF amends 62/2022/NĐ-CP [điểm c khoản 2 Điều 5]",
        head=DECREE,
    ),
    row(
        "amending: some articles",
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n",
        "SELF amends 62/2022/NĐ-CP [whole]",
        head=DECREE,
    ),
    row(
        "amending: a phrase",
        "Điều 1. Thay thế cụm từ “sổ đỏ” bằng cụm từ “giấy chứng nhận” tại khoản 3 Điều 9 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF amends 62/2022/NĐ-CP [khoản 3 Điều 9]",
        head=DECREE,
    ),
    row(
        "amending: a phrase taken out",
        "Điều 1. Bãi bỏ cụm từ “hoặc bản sao” tại khoản 3 Điều 9 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF amends 62/2022/NĐ-CP [khoản 3 Điều 9]",
        head=DECREE,
    ),
    row(
        "amending: an article with a number and a point before the verb",
        "Điều 1.\n1. Sửa đổi khoản 2 Điều 5 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n2. Bãi bỏ Điều 8 Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
        "SELF amends 62/2022/NĐ-CP [khoản 2 Điều 5]",
        "SELF repeals 31/2018/NĐ-CP [Điều 8]",
        head=DECREE,
    ),
    row(
        "amending: an annex",
        "Điều 1. Thay thế Phụ lục II ban hành kèm theo Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF amends 62/2022/NĐ-CP [Phụ lục II]",
        head=DECREE,
    ),
    row(
        "amending: amended acts in the articles",
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n1. Sửa đổi khoản 1 Điều 3.\n\nĐiều 2. Sửa đổi, bổ sung một số điều của Nghị định số 31/2018/NĐ-CP ngày 08/3/2018\n1. Sửa đổi khoản 2 Điều 4.\n",
        "SELF amends 62/2022/NĐ-CP",
        "SELF amends 31/2018/NĐ-CP",
        head=DECREE,
    ),
    row(
        "amending: an act that had been amended before",
        "Điều 1. Sửa đổi khoản 2 Điều 5 Nghị định số 62/2018/NĐ-CP ngày 12/9/2018 đã được sửa đổi, bổ sung bởi Nghị định số 70/2020/NĐ-CP ngày 20/6/2020.\n",
        "SELF amends 62/2018/NĐ-CP [khoản 2 Điều 5]",
        "70/2020/NĐ-CP amends 62/2018/NĐ-CP",
        head=DECREE,
    ),
    row(
        "amending: a regulation attached to a decision",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Sửa đổi, bổ sung một số điều của Quy chế văn thư ban hành kèm theo Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh.\n",
        "SELF amends 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "amending: an adjustment of a plan attached to a decision",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Điều chỉnh, bổ sung một số nội dung của Kế hoạch ban hành kèm theo Quyết định số 512/QĐ-UBND ngày 14/3/2024 của UBND tỉnh.\n",
        "SELF amends 512/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "amending: other articles stay as they are",
        ACT + "Điều 2. Các nội dung khác không thay đổi, thực hiện theo Quyết định số 512/QĐ-UBND ngày 14/3/2024.\n",
        head=DECISION,
    ),
]
REPEALING = [
    row(
        "repealing: a whole act",
        ACT + "Điều 2. Bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF repeals 14/2019/QĐ-UBND [whole]",
        head=DECISION,
    ),
    row(
        "repealing: a whole act with toàn bộ",
        ACT + "Điều 2. Bãi bỏ toàn bộ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF repeals 14/2019/QĐ-UBND [whole]",
        head=DECISION,
    ),
    row(
        "repealing: an article",
        "Điều 9. Bãi bỏ Điều 7 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF repeals 62/2022/NĐ-CP [Điều 7]",
        head=DECREE,
    ),
    row(
        "repealing: a clause",
        "Điều 9. Bãi bỏ khoản 3 Điều 4 Nghị định số 10/2019/NĐ-CP ngày 30/01/2019.\n",
        "SELF repeals 10/2019/NĐ-CP [khoản 3 Điều 4]",
        head=DECREE,
    ),
    row(
        "repealing: several articles",
        "Điều 9. Bãi bỏ Điều 5, Điều 6 và Điều 8 Nghị định số 10/2019/NĐ-CP ngày 30/01/2019.\n",
        "SELF repeals 10/2019/NĐ-CP",
        head=DECREE,
    ),
    row(
        "repealing: numbered list",
        "Điều 9. Bãi bỏ các văn bản sau:\n1. Nghị định số 10/2019/NĐ-CP ngày 30/01/2019 của Chính phủ về phí;\n2. Nghị định số 31/2018/NĐ-CP ngày 08/3/2018 của Chính phủ về lệ phí;\n3. Khoản 2 Điều 4 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF repeals 10/2019/NĐ-CP [whole]",
        "SELF repeals 31/2018/NĐ-CP [whole]",
        "SELF repeals 62/2022/NĐ-CP [khoản 2 Điều 4]",
        head=DECREE,
    ),
    row(
        "repealing: lettered list",
        "Điều 9. Điều khoản thi hành\n1. Bãi bỏ các văn bản sau đây:\na) Nghị định số 10/2019/NĐ-CP ngày 30/01/2019;\nb) Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n2. Bộ Tài chính chủ trì thực hiện.\n",
        "SELF repeals 10/2019/NĐ-CP",
        "SELF repeals 31/2018/NĐ-CP",
        head=DECREE,
    ),
    row(
        "repealing: bulleted list with decisions of a province",
        ACT
        + "Điều 2. Bãi bỏ các Quyết định của UBND tỉnh:\n- Số 14/2019/QĐ-UBND ngày 22/4/2019;\n- Số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        "SELF repeals 16/2020/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "repealing: table",
        ACT
        + "Điều 2. Bãi bỏ toàn bộ các văn bản sau:\n\n| STT | Số, ký hiệu | Ngày ban hành |\n| 1 | 14/2019/QĐ-UBND | 22/4/2019 |\n| 2 | 16/2020/QĐ-UBND | 03/6/2020 |\n",
        "SELF repeals 14/2019/QĐ-UBND",
        "SELF repeals 16/2020/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "repealing: the list ends where the next article begins",
        ACT
        + "Điều 2. Bãi bỏ các văn bản sau:\n1. Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019;\n2. Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n\nĐiều 3. Các sở thực hiện theo Quyết định số 512/QĐ-UBND ngày 14/3/2024.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        "SELF repeals 16/2020/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "repealing: in one line",
        ACT
        + "Điều 2. Bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019, Quyết định số 15/2019/QĐ-UBND ngày 23/4/2019 và Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "SELF repeals 14/2019/QĐ-UBND",
        "SELF repeals 15/2019/QĐ-UBND",
        "SELF repeals 16/2020/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "repealing: the repealed act names what it had amended",
        ACT
        + "Điều 2. Bãi bỏ Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020 của UBND tỉnh sửa đổi, bổ sung một số điều của Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF repeals 16/2020/QĐ-UBND",
        "16/2020/QĐ-UBND amends 14/2019/QĐ-UBND",
        head=DECISION,
    ),
]
CLOSING = [
    row(
        "closing: takes effect and replaces",
        ACT
        + "Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 11 năm 2024 và thay thế Quyết định số 14/2019/QĐ-UBND ngày 22 tháng 4 năm 2019.\n",
        "SELF replaces 14/2019/QĐ-UBND @2024-11-01",
        head=DECISION,
    ),
    row(
        "closing: takes effect from a date in figures and replaces",
        ACT
        + "Điều 2. Quyết định này có hiệu lực thi hành từ ngày 01/11/2024 và thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh.\n",
        "SELF replaces 14/2019/QĐ-UBND @2024-11-01",
        head=DECISION,
    ),
    row(
        "closing: takes effect on the day of signing and replaces",
        ACT
        + "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF replaces 14/2019/QĐ-UBND",
        head=DECISION,
    ),
    row(
        "closing: replaces in a sentence of its own",
        ACT
        + "Điều 2. Quyết định này có hiệu lực từ ngày 01/11/2024. Quyết định này thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n",
        "SELF replaces 14/2019/QĐ-UBND @2024-11-01",
        head=DECISION,
    ),
    row(
        "closing: replaces two",
        ACT
        + "Điều 2. Quyết định này có hiệu lực từ ngày 01/11/2024 và thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 và Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "SELF replaces 14/2019/QĐ-UBND @2024-11-01",
        "SELF replaces 16/2020/QĐ-UBND @2024-11-01",
        head=DECISION,
    ),
    row(
        "closing: replaces a list",
        ACT
        + "Điều 2. Quyết định này có hiệu lực từ ngày 01/11/2024 và thay thế các văn bản sau:\na) Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019;\nb) Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020.\n",
        "SELF replaces 14/2019/QĐ-UBND @2024-11-01",
        "SELF replaces 16/2020/QĐ-UBND @2024-11-01",
        head=DECISION,
    ),
    row(
        "closing: loses effect when this one takes effect",
        "Điều 20. Hiệu lực thi hành\n1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2024.\n2. Nghị định số 10/2019/NĐ-CP ngày 30/01/2019 hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.\n",
        "SELF repeals 10/2019/NĐ-CP @2024-09-01",
        head=DECREE,
    ),
    row(
        "closing: a list that loses effect",
        "Điều 20. Hiệu lực thi hành\n1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2024.\n2. Các Nghị định sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:\na) Nghị định số 10/2019/NĐ-CP ngày 30/01/2019;\nb) Nghị định số 31/2018/NĐ-CP ngày 08/3/2018.\n",
        "SELF repeals 10/2019/NĐ-CP @2024-09-01",
        "SELF repeals 31/2018/NĐ-CP @2024-09-01",
        head=DECREE,
    ),
    row(
        "closing: a provision that loses effect",
        "Điều 20. Hiệu lực thi hành\nKhoản 2 Điều 4 Nghị định số 10/2019/NĐ-CP ngày 30/01/2019 hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.\n",
        "SELF repeals 10/2019/NĐ-CP [khoản 2 Điều 4]",
        head=DECREE,
    ),
    row(
        "closing: loses effect from a date",
        "Điều 20. Hiệu lực thi hành\n1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2024.\n2. Nghị định số 10/2019/NĐ-CP ngày 30/01/2019 hết hiệu lực kể từ ngày 01 tháng 9 năm 2024.\n",
        "SELF repeals 10/2019/NĐ-CP @2024-09-01",
        head=DECREE,
    ),
    row(
        "closing: except for a provision",
        "Điều 20. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01/9/2024 và thay thế Nghị định số 10/2019/NĐ-CP ngày 30/01/2019, trừ trường hợp quy định tại Điều 21 Nghị định này.\n",
        "SELF replaces 10/2019/NĐ-CP @2024-09-01",
        head=DECREE,
    ),
    row(
        "closing: except what another act says",
        "Điều 20. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01/9/2024, trừ trường hợp quy định tại Điều 21 Nghị định số 10/2019/NĐ-CP ngày 30/01/2019.\n",
        head=DECREE,
    ),
    row(
        "closing: a decision that repeals its predecessor as contrary",
        ACT
        + "Điều 2. Quyết định này có hiệu lực từ ngày ký. Những quy định trước đây trái với Quyết định này đều bị bãi bỏ.\n",
        head=DECISION,
    ),
    row(
        "closing: continues to apply",
        "Điều 20. Hiệu lực thi hành\nHồ sơ đã nộp trước ngày Nghị định này có hiệu lực thì tiếp tục thực hiện theo quy định tại Nghị định số 10/2019/NĐ-CP ngày 30/01/2019.\n",
        head=DECREE,
    ),
    row(
        "closing: the effective date of a passive in brackets",
        "Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 (bị bãi bỏ bởi Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023, có hiệu lực kể từ ngày 20/8/2023).\n",
        "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND @2023-08-20",
        head=REPORT,
    ),
    row(
        "closing: the effective date behind an active verb",
        "- Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 thay thế Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019, có hiệu lực từ ngày 20/8/2023.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND @2023-08-20",
        head=REPORT,
    ),
    row(
        "closing: a date of issue is no effective date",
        "- Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 được thay thế bằng Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023.\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        head=REPORT,
    ),
    row(
        "closing: suspends for a time",
        ACT
        + "Điều 2. Ngưng hiệu lực Điều 5 Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 từ ngày 01/11/2024 đến hết ngày 31/12/2025.\n",
        "SELF suspends 14/2019/QĐ-UBND [Điều 5]",
        head=DECISION,
    ),
    row(
        "closing: extends the time of application",
        "QUYẾT NGHỊ:\n\nĐiều 1. Kéo dài thời gian áp dụng Nghị quyết số 29/2019/NQ-HĐND ngày 11/7/2019 đến hết ngày 31/12/2025.\n",
        "SELF extends 29/2019/NQ-HĐND",
        head=EXTENDING_RESOLUTION.replace(
            "Kéo dài thời gian thực hiện Nghị quyết số 29/2019/NQ-HĐND ngày 11/7/2019 của HĐND tỉnh",
            "Về chính sách hỗ trợ",
        ),
    ),
    row(
        "closing: corrects a provision",
        "QUYẾT ĐỊNH:\n\nĐiều 1. Đính chính khoản 4 Điều 6 Thông tư số 07/2024/TT-BTP ngày 18/7/2024 như sau: sửa “01 năm” thành “02 năm”.\n",
        "SELF corrects 07/2024/TT-BTP [khoản 4 Điều 6]",
        head=CORRECTING_DECISION.replace(
            "Về việc đính chính Thông tư số 07/2024/TT-BTP ngày 18/7/2024", "Về công tác văn bản"
        ),
    ),
    row(
        "closing: repeals from a later date than it takes effect",
        "Điều 20. Hiệu lực thi hành\n1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2024.\n2. Bãi bỏ Nghị định số 10/2019/NĐ-CP ngày 30/01/2019 kể từ ngày 01 tháng 01 năm 2025.\n",
        "SELF repeals 10/2019/NĐ-CP @2025-01-01",
        head=DECREE,
    ),
]


@pytest.mark.parametrize("one", params(TITLES))
def test_the_title_says_what_the_act_does(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(AMENDING))
def test_amending_articles_name_the_provision(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(REPEALING))
def test_repealing_articles_govern_their_lists(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CLOSING))
def test_closing_clauses_end_effect_on_a_date(one: Row) -> None:
    check(one)
