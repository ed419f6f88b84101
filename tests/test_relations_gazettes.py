"""Wording of gazettes, consolidations and portals: lists of amended laws, notes of editors, body text of acts, tables."""

from __future__ import annotations

import pytest

from legalref.model import SELF, Relation, RelationType
from tests.relation_tables import (
    CIRCULAR,
    CONSOLIDATED,
    DECISION,
    DECREE,
    LETTER,
    PLAN,
    Row,
    check,
    params,
    related,
    row,
    short,
)

ACT = "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về hoạt động đo đạc.\n\n"
OMNIBUS = "QUỐC HỘI\n-------\nLuật số: 71/2024/QH15\nHà Nội, ngày 28 tháng 11 năm 2024\n\nLUẬT\nSửa đổi, bổ sung một số điều của các luật về đo lường\n\n"
ARTICLE = "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế văn thư.\n\n"

ATTRIBUTES = [
    row(
        "the amendment belongs to the last law of the list",
        "Căn cứ Luật Đo lường số 04/2011/QH13, Luật Hóa chất số 06/2007/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 28/2018/QH14;\n\n"
        + ACT,
        "SELF based_on 04/2011/QH13",
        "SELF based_on 06/2007/QH12",
        "28/2018/QH14 amends 06/2007/QH12",
        head=DECREE,
    ),
    row(
        "a named law behind the amending law goes on with the outer list",
        "Căn cứ Luật Hóa chất số 06/2007/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 28/2018/QH14, Luật Đo lường số 04/2011/QH13;\n\n"
        + ACT,
        "SELF based_on 06/2007/QH12",
        "SELF based_on 04/2011/QH13",
        "28/2018/QH14 amends 06/2007/QH12",
        head=DECREE,
    ),
    row(
        "each law of the list with its own amendment",
        "Căn cứ Luật Hóa chất số 06/2007/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 28/2018/QH14, Luật Viễn thông số 41/2009/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 35/2018/QH14;\n\n"
        + ACT,
        "SELF based_on 06/2007/QH12",
        "SELF based_on 41/2009/QH12",
        "28/2018/QH14 amends 06/2007/QH12",
        "35/2018/QH14 amends 41/2009/QH12",
        head=DECREE,
    ),
    row(
        "a law amended by several laws",
        "Căn cứ Luật Giá số 16/2023/QH15 được sửa đổi, bổ sung bởi Luật số 44/2024/QH15, Luật số 61/2024/QH15 và Luật số 95/2025/QH15;\n\n"
        + ACT,
        "SELF based_on 16/2023/QH15",
        "44/2024/QH15 amends 16/2023/QH15",
        "61/2024/QH15 amends 16/2023/QH15",
        "95/2025/QH15 amends 16/2023/QH15",
        head=DECREE,
    ),
    row(
        "the title stands between the decree and its amendment",
        "Thủ tục thực hiện theo Điều 7 Nghị định số 35/2016/NĐ-CP quy định chi tiết một số điều của Luật số 79/2015/QH13 đã được sửa đổi, bổ sung bởi Nghị định số 80/2022/NĐ-CP.\n",
        "35/2016/NĐ-CP guides 79/2015/QH13",
        "80/2022/NĐ-CP amends 35/2016/NĐ-CP",
        head=DECREE,
    ),
    row(
        "an amended provision in brackets",
        "Tại khoản 4 Điều 13 Nghị định số 10/2022/NĐ-CP (được sửa đổi, bổ sung bởi khoản 8 Điều 1 Nghị định số 175/2025/NĐ-CP) quy định thẩm quyền của UBND cấp tỉnh.\n",
        "175/2025/NĐ-CP amends 10/2022/NĐ-CP [khoản 4 Điều 13]",
        head=LETTER,
    ),
    row(
        "an omnibus law amends what its enacting words list",
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều có liên quan đến đo lường của Luật Hóa chất số 06/2007/QH12, Luật Viễn thông số 41/2009/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 35/2018/QH14, Luật Đo lường số 04/2011/QH13.\n\nĐiều 1. Phạm vi.\n",
        "SELF amends 06/2007/QH12",
        "SELF amends 41/2009/QH12",
        "SELF amends 04/2011/QH13",
        "35/2018/QH14 amends 41/2009/QH12",
        head=OMNIBUS,
    ),
    row(
        "two amended acts with long titles",
        "Điều 1. Phạm vi.\n",
        "SELF amends 09/2023/TT-BTP",
        "SELF amends 12/2023/TT-BTP",
        head=CIRCULAR.replace(
            "Về công tác thống kê",
            "Sửa đổi, bổ sung một số điều của Thông tư số 09/2023/TT-BTP ngày 01 tháng 02 năm 2023 của Bộ trưởng Bộ Tư pháp quy định hồ sơ, trình tự, thủ tục lập báo cáo; quy định phương pháp tính "
            "và Thông tư số 12/2023/TT-BTP ngày 01 tháng 02 năm 2023 của Bộ trưởng Bộ Tư pháp quy định phương pháp xác định số liệu",
        ),
    ),
    row(
        "objects of a repealed amendment are not repealed",
        "Điều 36. Hiệu lực\nBãi bỏ Điều 1 Nghị định số 83/2021/NĐ-CP ngày 10/7/2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 23/2016/NĐ-CP ngày 01/9/2016 của Chính phủ quy định cơ cấu tổ chức; "
        "Nghị định số 10/2016/NĐ-CP ngày 01/02/2016 của Chính phủ quy định về cơ quan thuộc Chính phủ và Nghị định số 20/2020/NĐ-CP ngày 07/10/2020 của Chính phủ quy định về đơn vị sự nghiệp.\n",
        "SELF repeals 83/2021/NĐ-CP [Điều 1]",
        "83/2021/NĐ-CP amends 23/2016/NĐ-CP",
        "83/2021/NĐ-CP amends 10/2016/NĐ-CP",
        "83/2021/NĐ-CP amends 20/2020/NĐ-CP",
        head=DECREE,
    ),
    row(
        "a code in the list, and agents joined by và",
        "Căn cứ Luật Hóa chất số 06/2007/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 28/2018/QH14 và Luật số 35/2018/QH14, Bộ luật Lao động số 10/2012/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 92/2015/QH13;\n\n"
        + ACT,
        "SELF based_on 06/2007/QH12",
        "SELF based_on 10/2012/QH13",
        "28/2018/QH14 amends 06/2007/QH12",
        "35/2018/QH14 amends 06/2007/QH12",
        "92/2015/QH13 amends 10/2012/QH13",
        head=DECREE,
    ),
    row(
        "agents joined by và, then a law with its own amendment",
        "Căn cứ Luật Đo lường số 04/2011/QH13, Luật Hóa chất số 06/2007/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 28/2018/QH14 và Luật số 35/2018/QH14, Luật Viễn thông số 41/2009/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 08/2017/QH14;\n\n"
        + ACT,
        "SELF based_on 04/2011/QH13",
        "SELF based_on 06/2007/QH12",
        "SELF based_on 41/2009/QH12",
        "28/2018/QH14 amends 06/2007/QH12",
        "35/2018/QH14 amends 06/2007/QH12",
        "08/2017/QH14 amends 41/2009/QH12",
        head=DECREE,
    ),
    row(
        "an agent whose number stands on the next line",
        "Căn cứ Luật Giá số 16/2023/QH15 được sửa đổi, bổ sung bởi Luật số 44/2024/QH15, Luật \nsố 61/2024/QH15 và Luật số 95/2025/QH15;\n\n"
        + ACT,
        "SELF based_on 16/2023/QH15",
        "44/2024/QH15 amends 16/2023/QH15",
        "61/2024/QH15 amends 16/2023/QH15",
        "95/2025/QH15 amends 16/2023/QH15",
        head=DECREE,
    ),
    row(
        "signs of Markdown inside the passive",
        "*Căn cứ Luật Kiểm toán nhà nước số 81/2015/QH13 ngày 24/6/2015 được sửa đổi*, *bổ sung bởi Luật số 55/2019/QH14 ngày 26/11/2019;*\n\n"
        + ACT,
        "SELF based_on 81/2015/QH13",
        "55/2019/QH14 amends 81/2015/QH13",
        head=DECREE,
    ),
    row(
        "the amendment stands behind a title with commas",
        "1. Thông tư số 14/2015/TT-BTC ngày 30/01/2015 hướng dẫn về phân loại hàng hóa, phân tích để kiểm tra chất lượng, được sửa đổi bổ sung tại Thông tư số 17/2021/TT-BTC ngày 26/01/2021;\n",
        "17/2021/TT-BTC amends 14/2015/TT-BTC",
        head=LETTER,
    ),
    row(
        "the basis names a submission about an amendment",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 211/TTr-SNV ngày 04/10/2024 về việc sửa đổi, bổ sung một số nội dung của Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh;\n\n"
        + ARTICLE,
        "SELF based_on 211/TTr-SNV",
        head=DECISION,
    ),
    row(
        "a title amends one act and an article of another",
        "Căn cứ Quyết định số 118/2006/QĐ-TTg ngày 27/02/2006; Quyết định số 117/2007/QĐ-TTg ngày 25/7/2007 của Thủ tướng Chính phủ về việc sửa đổi, bổ sung một số Điều của Quyết định số 118/2006/QĐ-TTg ngày 27/02/2006 và Điều 3, Quyết định số 20/2000/QĐ-TTg ngày 03/02/2000;\n\n"
        + ARTICLE,
        "SELF based_on 118/2006/QĐ-TTg",
        "SELF based_on 117/2007/QĐ-TTg",
        "117/2007/QĐ-TTg amends 118/2006/QĐ-TTg",
        "117/2007/QĐ-TTg amends 20/2000/QĐ-TTg",
        head=DECISION,
    ),
]
BODY_TEXT = [
    row(
        "suspending payments",
        "Điều 5. Tạm dừng đóng bảo hiểm xã hội bắt buộc theo quy định tại khoản 1 Điều 37 Luật số 41/2024/QH15\n1. Người lao động thông báo cho cơ quan.\n",
        head=DECREE,
    ),
    row(
        "suspending pensions",
        "1. Việc tạm dừng, chấm dứt, tiếp tục hưởng lương hưu thực hiện theo quy định tại Điều 75 Luật số 41/2024/QH15.\n",
        head=DECREE,
    ),
    row(
        "abolishing offices",
        "Điều 5. Giải thể, bãi bỏ vị trí việc làm theo Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n1. Cơ quan lập danh sách.\n",
        head=DECREE,
    ),
    row(
        "replacing goods",
        "Điều 5. Thay thế hàng hóa không đạt chất lượng theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n1. Người bán lập biên bản.\n",
        head=DECREE,
    ),
    row(
        "supplementing a file",
        "Điều 5. Bổ sung hồ sơ theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n1. Người nộp bổ sung giấy tờ.\n",
        head=DECREE,
    ),
    row(
        "adjusting a project",
        "Điều 5. Điều chỉnh dự án thực hiện theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n1. Chủ đầu tư lập hồ sơ.\n",
        head=DECREE,
    ),
    row(
        "extending a licence",
        "Điều 5. Gia hạn giấy phép theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022\n1. Thời hạn không quá 02 năm.\n",
        head=DECREE,
    ),
    row(
        "guiding a procedure under a decree",
        "Bộ Tài chính hướng dẫn thủ tục hoàn thuế nêu tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        head=DECREE,
    ),
    row(
        "a review of years of carrying out",
        "- Quyết định số 2831/QĐ-BVHTTDL ngày 10/8/2016 phê duyệt Kế hoạch tổ chức Hội nghị tổng kết 10 năm thực hiện Quyết định số 308/2005/QĐ-TTg.\n",
    ),
    row(
        "funds for carrying out an ordinance",
        "Bộ Tài chính bố trí dự toán ngân sách thực hiện Pháp lệnh số 02/2020/UBTVQH14.\n",
        head=LETTER,
    ),
    row(
        "a draft that would replace a regulation",
        "Giao Vụ Pháp chế soạn thảo Quyết định của Thủ tướng Chính phủ ban hành Quy chế (thay thế Quy chế ban hành kèm theo Quyết định số 279/2005/QĐ-TTg ngày 03/11/2005), trình trong quý IV.\n",
        head=PLAN + "I. NHIỆM VỤ\n\n",
    ),
    row(
        "the basis of a form in an annex",
        ARTICLE
        + "Mẫu số 01\n\nQUYẾT ĐỊNH\nVề việc trợ cấp\n\nCăn cứ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019;\nXét đề nghị của ông (bà) ………\n",
        head=DECISION,
    ),
    row(
        "transition keeps the old act for pending files and extends nothing",
        "Điều 21. Chuyển tiếp\nHồ sơ đã tiếp nhận thì tiếp tục giải quyết theo quy định tại Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        head=DECREE,
    ),
]
CELLS = [
    row(
        "procedures of a decree that a decision abolishes",
        "| STT | Tên thủ tục | Ghi chú |\n| 1 | Công nhận tổ chức tư vấn (Nghị định số 77/2008/NĐ-CP) | TTHC bị bãi bỏ tại Quyết định số 1566/QĐ-BTP ngày 13/7/2020 |\n",
    ),
    row(
        "tasks in neighbouring cells",
        "| STT | Nhiệm vụ | Kết quả |\n| 1 | Quán triệt Quy định số 337-QĐ/TW | Đã triển khai thực hiện nghiêm Quy định số 338-QĐ/TW |\n",
    ),
    row(
        "a list of repealed acts with their reasons",
        "| STT | Văn bản hết hiệu lực | Lý do hết hiệu lực |\n| 1 | Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 | Bị thay thế bởi Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 |\n"
        "| 2 | Quyết định số 16/2020/QĐ-UBND ngày 03/6/2020 | Bị bãi bỏ bởi Quyết định số 22/2023/QĐ-UBND ngày 11/8/2023 |\n",
        "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
        "22/2023/QĐ-UBND repeals 16/2020/QĐ-UBND",
    ),
    row(
        "provisions that lost their effect in a list",
        "| STT | Văn bản | Nội dung hết hiệu lực | Lý do |\n| 1 | Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 | Khoản 2 Điều 5 | Được sửa đổi bởi Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 |\n",
        "21/2023/QĐ-UBND amends 14/2019/QĐ-UBND",
    ),
]
PARTIAL = [
    row(
        "an item of an annex",
        "Điều 36. Hiệu lực\nBãi bỏ mục 25 Phụ lục II ban hành kèm theo Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF repeals 62/2022/NĐ-CP [mục 25 Phụ lục II]",
        head=DECREE,
    ),
    row(
        "several articles with their clauses",
        "Điều 36. Hiệu lực\nBãi bỏ khoản 1 Điều 19, khoản 1 Điều 20 và khoản 1 Điều 21 Nghị định số 62/2022/NĐ-CP ngày 12/9/2022.\n",
        "SELF repeals 62/2022/NĐ-CP [khoản 1 Điều 19, khoản 1 Điều 20 và khoản 1 Điều 21]",
        head=DECREE,
    ),
    row(
        "a chapter that loses effect",
        "Điều 36. Hiệu lực\n1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 9 năm 2024.\n2. Chương IV, bao gồm các điều 11, 12 của Nghị định số 16/2024/NĐ-CP ngày 02 tháng 4 năm 2024 hết hiệu lực thi hành kể từ ngày Nghị định này có hiệu lực thi hành.\n",
        "SELF repeals 16/2024/NĐ-CP @2024-09-01",
        head=DECREE,
    ),
    row(
        "a phrase in a form of an annex",
        "Điều 34. Thay thế cụm từ\nThay thế cụm từ “Cục trưởng” bằng cụm từ “Thủ trưởng” tại Mẫu số 13 Phụ lục III ban hành kèm theo Nghị định số 62/2022/NĐ-CP.\n",
        "SELF amends 62/2022/NĐ-CP",
        head=DECREE,
    ),
]
CONSOLIDATIONS = [
    row(
        "a consolidation only reprints the basis of what it consolidates",
        "Thông tư số 24/2009/TT-BTC ngày 10 tháng 7 năm 2009 của Bộ trưởng Bộ Tài chính hướng dẫn thực hiện Quyết định số 170/2008/QĐ-TTg ngày 18/12/2008, có hiệu lực kể từ ngày 24 tháng 8 năm 2009, được sửa đổi, bổ sung bởi:\n\n"
        "Thông tư số 08/2021/TT-BTC ngày 29 tháng 8 năm 2021 của Bộ trưởng Bộ Tài chính sửa đổi một số Thông tư, có hiệu lực kể từ ngày 12 tháng 10 năm 2021.\n\n"
        "Căn cứ Nghị định số 186/2007/NĐ-CP ngày 25/12/2007 của Chính phủ;\n\nĐiều 1. Đối tượng\nNgười lao động.\n",
        "SELF consolidates 24/2009/TT-BTC",
        "SELF consolidates 08/2021/TT-BTC",
        "24/2009/TT-BTC guides 170/2008/QĐ-TTg",
        "08/2021/TT-BTC amends 24/2009/TT-BTC",
        head=CONSOLIDATED.replace("NGHỊ ĐỊNH\nVề quản lý hóa đơn", "THÔNG TƯ\nHướng dẫn chế độ trợ cấp"),
    ),
]


@pytest.mark.parametrize("one", params(ATTRIBUTES))
def test_an_amendment_named_behind_a_law_is_that_laws_only(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(BODY_TEXT))
def test_verbs_with_another_object_act_on_no_document(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CELLS))
def test_cells_are_read_by_what_they_say(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(PARTIAL))
def test_a_part_is_not_the_whole(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(CONSOLIDATIONS))
def test_a_consolidation_names_what_it_consolidates_before_the_basis(one: Row) -> None:
    check(one)


HEAD_IN_ONE_LINE = [
    row(
        "type and title stand on the line of the date",
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\nĐiều 1. Sửa đổi, bổ sung một số điều của Luật Hóa chất số 06/2007/QH12\n1. Sửa đổi khoản 2 Điều 3.\n\nĐiều 2. Bãi bỏ khoản 1 Điều 9 Luật Đo lường số 04/2011/QH13.\n",
        "SELF based_on hien-phap-nuoc-cong-hoa-xa-hoi-chu-nghia-viet-nam",
        "SELF amends 06/2007/QH12",
        "SELF repeals 04/2011/QH13 [khoản 1 Điều 9]",
        head="QUỐC HỘI -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\nSố: 35/2018/QH14\n"
        "Hà Nội, ngày 20 tháng 11 năm 2018 LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA CÁC LUẬT CÓ LIÊN QUAN ĐẾN QUY HOẠCH\n",
    ),
    row(
        "a plan without its left column",
        "Thực hiện Chỉ thị số 33/CT-TTg ngày 10/9/2025 của Thủ tướng Chính phủ, Ủy ban nhân dân thành phố Cần Thơ ban hành Kế hoạch, cụ thể như sau:\n\n# I. MỤC ĐÍCH, YÊU CẦU\n",
        "SELF implements 33/CT-TTg",
        head="Số 70/KH-UBND\n\nCần Thơ, ngày 15 tháng 9 năm 2025\n\n# KẾ HOẠCH Thực hiện công tác dân vận từ nay đến cuối năm 2025\n\n",
    ),
]


@pytest.mark.parametrize("one", params(HEAD_IN_ONE_LINE))
def test_a_head_that_lost_its_lines_still_names_the_document(one: Row) -> None:
    check(one)


def ends(text: str, kind: RelationType) -> list[Relation]:
    return [relation for relation in related(text) if relation.type is kind]


def test_an_editors_note_on_a_provision_repeals_a_part_and_says_from_when() -> None:
    text = DECREE + (
        "Điều 3. Hồ sơ\n1. Hồ sơ gồm:\na) Đơn đăng ký; [Điểm này bị bãi bỏ bởi khoản 1 Điều 3 Nghị định số 20/2025/NĐ-CP có hiệu lực từ ngày 01/10/2025]\n"
        "b) Bản sao giấy phép.\n"
    )
    (note,) = ends(text, RelationType.REPEALS)
    assert (short(note.source), note.target) == ("20/2025/NĐ-CP", SELF)
    assert note.scope != "whole"
    assert note.effective == "2025-10-01"


def test_an_editors_note_that_a_provision_lost_its_effect_is_no_act_of_the_document() -> None:
    text = DECREE + (
        "Điều 3. Hồ sơ\n1. Hồ sơ gồm đơn đăng ký. [Khoản này hết hiệu lực bởi khoản 2 Điều 19 Luật số 67/2025/QH15 có hiệu lực từ ngày 01/10/2025. "
        "Khoản này được hướng dẫn bởi khoản 1 Điều 1 Nghị định số 12/2025/NĐ-CP có hiệu lực kể từ ngày 01/01/2025 (VB hết hiệu lực: 15/12/2025)] như sau: [Khoản này hết hiệu lực bởi Luật số 67/2025/QH15]\n"
    )
    repeals = ends(text, RelationType.REPEALS)
    assert all(relation.target == SELF for relation in repeals)
    assert {short(relation.source) for relation in repeals} == {"67/2025/QH15"}
    assert all(relation.scope != "whole" for relation in repeals)
    assert {(short(relation.source), relation.target) for relation in ends(text, RelationType.GUIDES)} == {
        ("12/2025/NĐ-CP", SELF)
    }
