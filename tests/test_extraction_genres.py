"""Passages as they stand in the kinds of documents that offices write: every citation of each, and nothing else."""

from __future__ import annotations

import pytest

from tests.extraction_tables import MINISTRY, PARTY, PROVINCE, Row, c, check, params, row

STEERING = (
    "UBND HUYỆN TAM NÔNG\nBAN CHỈ ĐẠO PHỔ CẬP GIÁO DỤC\n-------\nSố: 02/KH-BCĐ\nTam Nông, ngày 12 tháng 3 năm 2009\n\n"
    "KẾ HOẠCH\nPhổ cập giáo dục năm 2009\n\nThực hiện chỉ đạo của UBND tỉnh Phú Thọ,\n"
)

ROWS = [
    row(
        "plan-of-a-department-lead",
        "Thực hiện Kế hoạch số 61/KH-UBND ngày 21/02/2024 của UBND tỉnh về phổ biến, giáo dục pháp luật năm 2024; "
        "Sở Nội vụ ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n1. Tiếp tục thực hiện hiệu quả Luật Phổ biến, giáo dục pháp luật "
        "năm 2012, Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ.\n2. Đạt 100% kế hoạch.\n",
        c("Kế hoạch số 61/KH-UBND ngày 21/02/2024", issuer="UBND tỉnh Phú Thọ", document="61/KH-UBND@2024~phu-tho"),
        c("Luật Phổ biến, giáo dục pháp luật năm 2012", document="14/2012/QH13"),
        c("Quyết định số 1521/QĐ-TTg ngày 06/10/2020", document="1521/QĐ-TTg@2020"),
        head=PROVINCE,
    ),
    row(
        "basis-of-a-decision",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ "
        "và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;\nCăn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 của Chính phủ; "
        "Nghị định số 107/2020/NĐ-CP ngày 14/9/2020 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP;\n"
        "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 288/TTr-SNV ngày 02/7/2024,\n",
        c("Luật Tổ chức chính quyền địa phương ngày 19/6/2015", document="77/2015/QH13"),
        c(
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019",
            document="47/2019/QH14",
        ),
        c("Nghị định số 24/2014/NĐ-CP ngày 04/4/2014", document="24/2014/NĐ-CP", issuer="Chính phủ"),
        c("Nghị định số 107/2020/NĐ-CP ngày 14/9/2020", document="107/2020/NĐ-CP"),
        c("Nghị định số 24/2014/NĐ-CP", document="24/2014/NĐ-CP"),
        c(
            "Tờ trình số 288/TTr-SNV ngày 02/7/2024",
            document="288/TTr-SNV@2024~phu-tho",
            issuer="Sở Nội vụ tỉnh Phú Thọ",
        ),
        head=PROVINCE,
    ),
    row(
        "monthly-report-of-a-ministry",
        "Trong tháng, Bộ đã trình Chính phủ dự thảo Nghị định thay thế Nghị định số 155/2018/NĐ-CP; ban hành 03 Thông tư "
        "(số 10/2023/TT-BYT, số 11/2023/TT-BYT và số 12/2023/TT-BYT) và 47 quyết định; xử lý 312/318 văn bản đến (98,1%). "
        "Văn phòng Chính phủ có Công văn số 4013/VPCP-KGVX ngày 01/6/2023 truyền đạt ý kiến của Phó Thủ tướng.",
        c("Nghị định số 155/2018/NĐ-CP", document="155/2018/NĐ-CP"),
        c("số 10/2023/TT-BYT", type="Thông tư", issuer="Bộ Y tế"),
        c("số 11/2023/TT-BYT", type="Thông tư"),
        c("số 12/2023/TT-BYT", type="Thông tư"),
        c("Công văn số 4013/VPCP-KGVX ngày 01/6/2023", document="4013/VPCP-KGVX@2023", issuer="Văn phòng Chính phủ"),
        head=MINISTRY,
    ),
    row(
        "directive-of-a-province",
        "Thời gian qua, việc thực hiện Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ về tăng cường kỷ luật, kỷ cương "
        "và Chỉ thị số 11/CT-UBND ngày 04/5/2018 của Chủ tịch UBND tỉnh đạt kết quả. Để khắc phục hạn chế, Chủ tịch UBND tỉnh yêu cầu:\n"
        "1. Các sở, ban, ngành thực hiện nghiêm Chỉ thị này; kỷ luật 02 cán bộ.\n2. Giao Sở Nội vụ theo dõi, báo cáo trước ngày 15/12/2024.",
        c("Chỉ thị số 26/CT-TTg ngày 05/9/2016", document="26/CT-TTg@2016", issuer="Thủ tướng Chính phủ"),
        c("Chỉ thị số 11/CT-UBND ngày 04/5/2018", document="11/CT-UBND@2018~phu-tho", office="Chủ tịch"),
        head=PROVINCE,
    ),
    row(
        "resolution-of-the-party",
        "- Căn cứ Điều lệ Đảng; Quy chế làm việc số 01-QC/TU ngày 12/01/2021 của Ban Chấp hành Đảng bộ tỉnh khóa XV;\n"
        "- Căn cứ Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII;\n"
        "- Quy định số 22-QĐ/TW, ngày 28-7-2021 của Ban Chấp hành Trung ương về công tác kiểm tra;\n",
        c("Quy chế làm việc số 01-QC/TU ngày 12/01/2021", number="01-QC/TU", type="Quy chế"),
        c("Nghị quyết số 18-NQ/TW, ngày 25/10/2017", document="18-NQ/TW@2017", issuer="Ban Chấp hành Trung ương Đảng"),
        c("Quy định số 22-QĐ/TW, ngày 28-7-2021", document="22-QĐ/TW@2021", type="Quy định", date="2021-07-28"),
        head=PARTY,
    ),
    row(
        "conclusion-of-the-party",
        "Tiếp tục thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng khóa XIII gắn với Nghị quyết "
        "Trung ương 4 khóa XII và Chỉ thị 05-CT/TW của Bộ Chính trị; Chương trình hành động số 09-CTr/TU của Tỉnh ủy.",
        c("Kết luận số 21-KL/TW, ngày 25/10/2021", document="21-KL/TW@2021"),
        c("Nghị quyết Trung ương 4 khóa XII", kind="short_name", document="nghi-quyet-trung-uong-4-khoa-xii"),
        c("Chỉ thị 05-CT/TW", document="05-CT/TW@?", issuer="Bộ Chính trị"),
        c("Chương trình hành động số 09-CTr/TU", type="Chương trình hành động", issuer="Tỉnh ủy Sơn La"),
        head=PARTY,
    ),
    row(
        "old-plan-of-a-steering-committee",
        "Căn cứ Quyết định số 26/2001/QĐ-BGD&ĐT ngày 05/7/2001 của Bộ trưởng Bộ GD&ĐT; Kế hoạch số 15/KH-UBND ngày 20/01/2009 của UBND "
        "huyện; Công văn số 118/CV-SGD ngày 9/2/2009 của Sở GD&ĐT, Ban Chỉ đạo xây dựng Kế hoạch này.",
        c("Quyết định số 26/2001/QĐ-BGD&ĐT ngày 05/7/2001", issuer="Bộ Giáo dục và Đào tạo", office="Bộ trưởng"),
        c(
            "Kế hoạch số 15/KH-UBND ngày 20/01/2009",
            issuer="UBND huyện Tam Nông",
            document="15/KH-UBND@2009~phu-tho.tam-nong",
        ),
        c("Công văn số 118/CV-SGD ngày 9/2/2009", type="Công văn", issuer="Sở Giáo dục và Đào tạo tỉnh Phú Thọ"),
        head=STEERING,
    ),
    row(
        "amending-act",
        "Điều 1. Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 14/2020/QĐ-UBND ngày 06/5/2020\n"
        "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Hồ sơ gồm 01 bản chính theo Mẫu số 03 ban hành kèm theo Thông tư số "
        "07/2019/TT-BNV.”\n2. Bãi bỏ điểm c khoản 1 Điều 9.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/10/2024.",
        c("Quyết định số 14/2020/QĐ-UBND ngày 06/5/2020", document="14/2020/QĐ-UBND~phu-tho"),
        c("Thông tư số 07/2019/TT-BNV", pinpoint="Mẫu số 03"),
        head=PROVINCE,
    ),
    row(
        "repealing-act",
        "Bãi bỏ toàn bộ các văn bản sau đây:\n1. Quyết định số 04/2012/QĐ-UBND ngày 20/3/2012 của UBND tỉnh ban hành Quy chế;\n"
        "2. Quyết định số 19/2013/QĐ-UBND ngày 31/7/2013 sửa đổi Điều 3 Quyết định số 04/2012/QĐ-UBND;\n"
        "3. Chỉ thị số 08/2011/CT-UBND ngày 5/8/2011.\n",
        c("Quyết định số 04/2012/QĐ-UBND ngày 20/3/2012", document="04/2012/QĐ-UBND~phu-tho"),
        c("Quyết định số 19/2013/QĐ-UBND ngày 31/7/2013", document="19/2013/QĐ-UBND~phu-tho"),
        c("Quyết định số 04/2012/QĐ-UBND", document="04/2012/QĐ-UBND~phu-tho", pinpoint="Điều 3"),
        c("Chỉ thị số 08/2011/CT-UBND ngày 5/8/2011", document="08/2011/CT-UBND~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "page-of-a-gazette",
        "20\tCÔNG BÁO/Số 123 + 124/Ngày 05-02-2023\n\nĐiều 3. Hiệu lực\nThông tư này thay thế Thông tư số 05/2014/TT-BNV ngày 23 tháng 5 \n"
        "năm 2014 của Bộ trưởng \nBộ Nội vụ./.\n",
        c(
            "Thông tư số 05/2014/TT-BNV ngày 23 tháng 5 \nnăm 2014",
            date="2014-05-23",
            issuer="Bộ Nội vụ",
            office="Bộ trưởng",
        ),
    ),
    row(
        "page-break-inside-a-date",
        "thay thế Thông tư số 05/2014/TT-BNV ngày 23\nCÔNG BÁO/Số 123 + 124/Ngày 05-02-2023\t21\n\ntháng 5 năm 2014 của Bộ Nội vụ",
        c(
            "Thông tư số 05/2014/TT-BNV ngày 23\nCÔNG BÁO/Số 123 + 124/Ngày 05-02-2023\t21\n\ntháng 5 năm 2014",
            date="2014-05-23",
            issuer="Bộ Nội vụ",
        ),
    ),
    row(
        "page-break-inside-a-title",
        "theo Thông tư số 05/2014/TT-BNV ngày 23/5/2014 của Bộ \n\nCÔNG BÁO/Số 123/Ngày 05-02-2023 \n21\n \n \n"
        "trưởng Bộ Nội vụ quy định việc giao \n\nCÔNG BÁO/Số 123/Ngày 05-02-2023 \n22\n \n \nchỉ tiêu biên chế.",
        c(
            "Thông tư số 05/2014/TT-BNV ngày 23/5/2014",
            issuer="Bộ Nội vụ",
            office="Bộ trưởng",
            title="quy định việc giao chỉ tiêu biên chế",
        ),
    ),
    row(
        "signature-stamp-inside-a-citation",
        "thay thế Thông tư số 05/2014/TT-BNV ngày 23\nKý bởi: CỔNG THÔNG TIN\nCơ quan: VĂN PHÒNG CHÍNH PHỦ\n"
        "Ngày ký: 2026-04-22 16:22:05 +07:00\n\nCÔNG BÁO/Số 242/Ngày 22-04-2026 \n5\n \n \ntháng 5 năm 2014 của Bộ Nội vụ",
        c(
            "Thông tư số 05/2014/TT-BNV ngày 23\nKý bởi: CỔNG THÔNG TIN\nCơ quan: VĂN PHÒNG CHÍNH PHỦ\n"
            "Ngày ký: 2026-04-22 16:22:05 +07:00\n\nCÔNG BÁO/Số 242/Ngày 22-04-2026 \n5\n \n \ntháng 5 năm 2014",
            date="2014-05-23",
            issuer="Bộ Nội vụ",
        ),
    ),
    row(
        "paragraphs-on-both-sides-of-a-page-break",
        "phê duyệt theo Quyết định số 5/QĐ-TTg ngày 3/2/2022 về việc giao chỉ tiêu.\n\nCÔNG BÁO/Số 123/Ngày 05-02-2023 \n"
        "21\n \n \nThông tư số 05/2014/TT-BNV hết hiệu lực.",
        c("Quyết định số 5/QĐ-TTg ngày 3/2/2022", title="về việc giao chỉ tiêu"),
        c("Thông tư số 05/2014/TT-BNV"),
    ),
    row(
        "table-of-an-annex",
        "STT\tTên văn bản\tSố, ký hiệu\tNgày ban hành\n1\tQuyết định giao biên chế\t214/QĐ-UBND\t12/01/2024\n"
        "2\tKế hoạch kiểm tra\t36/KH-SNV\t15/01/2024\n3\tBáo cáo quý I\t41/45\t20/3/2024\n",
        c("214/QĐ-UBND", type="Quyết định", issuer="UBND tỉnh Phú Thọ"),
        c("36/KH-SNV", type="Kế hoạch", issuer="Sở Nội vụ tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "official-letter",
        "Phúc đáp Công văn số 1377/STC-QLNS ngày 12/6/2024 của Sở Tài chính (Văn bản số 1377), Sở Nội vụ có ý kiến như sau: "
        "Thống nhất với dự thảo; đề nghị bổ sung căn cứ Thông tư số 71/2014/TTLT-BTC-BNV.",
        c("Công văn số 1377/STC-QLNS ngày 12/6/2024", issuer="Sở Tài chính tỉnh Phú Thọ"),
        c("Văn bản số 1377", kind="short_name", document="1377/STC-QLNS@2024~phu-tho"),
        c("Thông tư số 71/2014/TTLT-BTC-BNV", number="71/2014/TTLT-BTC-BNV"),
        head=PROVINCE,
    ),
    row(
        "footnotes-of-a-consolidation",
        "[1] Khoản này được sửa đổi, bổ sung theo quy định tại khoản 2 Điều 1 Nghị định số 123/2021/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 01 "
        "năm 2022.\n[2] Cụm từ này được thay thế theo điểm b khoản 5 Điều 2 Nghị định số 123/2021/NĐ-CP ngày 28 tháng 12 năm 2021.",
        c("Nghị định số 123/2021/NĐ-CP", pinpoint="khoản 2 Điều 1", date=None, document="123/2021/NĐ-CP"),
        c(
            "Nghị định số 123/2021/NĐ-CP ngày 28 tháng 12 năm 2021",
            pinpoint="điểm b khoản 5 Điều 2",
            date="2021-12-28",
            document="123/2021/NĐ-CP",
        ),
    ),
    row(
        "law-amended-by-numbers",
        "Căn cứ Luật Thanh tra số 11/2022/QH15 ngày 14 tháng 11 năm 2022;\nCăn cứ Luật Quy hoạch số 21/2017/QH14 được sửa đổi, bổ sung bởi "
        "Luật số 35/2018/QH14, Luật số 15/2023/QH15 và Luật số 16/2023/QH15;\n",
        c("Luật Thanh tra số 11/2022/QH15 ngày 14 tháng 11 năm 2022", document="11/2022/QH15", date="2022-11-14"),
        c("Luật Quy hoạch số 21/2017/QH14", document="21/2017/QH14"),
        c("Luật số 35/2018/QH14", document="35/2018/QH14"),
        c("Luật số 15/2023/QH15", document="15/2023/QH15"),
        c("Luật số 16/2023/QH15", document="16/2023/QH15"),
    ),
    row(
        "report-with-brackets",
        "Sở đã ban hành 02 Kế hoạch (Kế hoạch số 08/KH-SNV ngày 10/01/2024 và Kế hoạch số 09/KH-SNV ngày 11/01/2024); tiếp nhận 1.208 hồ sơ, "
        "trả trước và đúng hạn 1.207/1.208 hồ sơ (99,9%); họp giao ban 12/12 tháng.",
        c("Kế hoạch số 08/KH-SNV ngày 10/01/2024", document="08/KH-SNV@2024~phu-tho"),
        c("Kế hoạch số 09/KH-SNV ngày 11/01/2024", document="09/KH-SNV@2024~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "resolution-of-a-council",
        "Căn cứ Nghị quyết số 34/2021/NQ-HĐND ngày 09 tháng 12 năm 2021 của Hội đồng nhân dân tỉnh khóa XIX, kỳ họp thứ tư quy định nguyên tắc "
        "phân bổ; xét Tờ trình số 5120/TTr-UBND; Báo cáo thẩm tra số 88/BC-KTNS của Ban Kinh tế - Ngân sách;",
        c("Nghị quyết số 34/2021/NQ-HĐND ngày 09 tháng 12 năm 2021", issuer="HĐND tỉnh Phú Thọ"),
        c("Tờ trình số 5120/TTr-UBND", issuer="UBND tỉnh Phú Thọ"),
        c("Báo cáo thẩm tra số 88/BC-KTNS", type="Báo cáo thẩm tra"),
        head=PROVINCE,
    ),
    row(
        "foot-of-a-document",
        "Nơi nhận:\n- Như Điều 3;\n- VP HĐND tỉnh;\n- Lưu: VT, CCVC (12b).\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\n\n"
        "(Kèm theo Báo cáo số 214/BC-SNV ngày 27 tháng 9 năm 2024 của Sở Nội vụ)\n",
        c("Báo cáo số 214/BC-SNV ngày 27 tháng 9 năm 2024", kind="self"),
        head=PROVINCE,
    ),
    row(
        "series-of-numbers-with-one-head",
        "ban hành các văn bản: Kế hoạch số 17/KH-SNV, số 18/KH-SNV, số 19/KH-SNV ngày 22/01/2024; Công văn số 201/SNV-VP, 205/SNV-CCVC; "
        "Quyết định số 30/QĐ-SNV ngày 25/01/2024.",
        c("Kế hoạch số 17/KH-SNV", type="Kế hoạch", date=None),
        c("số 18/KH-SNV", type="Kế hoạch", date=None),
        c("số 19/KH-SNV ngày 22/01/2024", type="Kế hoạch", date="2024-01-22"),
        c("Công văn số 201/SNV-VP", type="Công văn"),
        c("205/SNV-CCVC", type="Công văn"),
        c("Quyết định số 30/QĐ-SNV ngày 25/01/2024", type="Quyết định"),
        head=PROVINCE,
    ),
    row(
        "programme-and-its-decision",
        "thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững (Quyết định số 90/QĐ-TTg ngày 18/01/2022) và Đề án 06 của Chính phủ",
        c("Quyết định số 90/QĐ-TTg ngày 18/01/2022", document="90/QĐ-TTg@2022"),
        c("Đề án 06", document="06/QĐ-TTg@2022"),
        head=PROVINCE,
    ),
    row(
        "heading-in-capitals",
        "II. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 30/NQ-HĐND NGÀY 08/12/2023 CỦA HỘI ĐỒNG NHÂN DÂN TỈNH PHÚ THỌ\n",
        c(
            "NGHỊ QUYẾT SỐ 30/NQ-HĐND NGÀY 08/12/2023",
            type="Nghị quyết",
            date="2023-12-08",
            document="30/NQ-HĐND@2023~phu-tho",
            issuer="HĐND tỉnh Phú Thọ",
        ),
        head=PROVINCE,
    ),
    row(
        "telegram",
        "Thực hiện Công điện số 732/CĐ-TTg ngày 22 tháng 7 năm 2024 của Thủ tướng Chính phủ, Công điện số 05/CĐ-UBND hồi 17h30 ngày "
        "22/7/2024 của Chủ tịch UBND tỉnh; trực ban 24/24 giờ, điện thoại 0210.3846.473.",
        c("Công điện số 732/CĐ-TTg ngày 22 tháng 7 năm 2024", document="732/CĐ-TTg@2024"),
        c("Công điện số 05/CĐ-UBND hồi 17h30 ngày 22/7/2024", type="Công điện", date="2024-07-22"),
        head=PROVINCE,
    ),
]


@pytest.mark.parametrize("case", params(ROWS))
def test_passage(case: Row) -> None:
    check(case)
