"""What a document says of itself: number, date, type, issuer, place, title, signatory, recipients, years."""

from __future__ import annotations

from typing import Any

import pytest

from legalref.extraction import describe, extract
from legalref.model import Document, Level
from tests.extraction_gaps import KNOWN_GAPS

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"

HEADS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "date-of-what-a-text-without-a-head-cites",
        "Sáng 25/2, Ban Bí thư tổ chức hội nghị về Nghị quyết số 79-NQ/TW, ngày 06/01/2026 và Chương trình của Bộ Y tế, ngày "
        "7/1/2026.\n",
        {"number": None, "date": None},
    ),
    (
        "place-and-date-without-an-own-number",
        f"UBND TỈNH LÀO CAI\n{MOTTO}\n| Lào Cai, ngày 30 tháng 3 năm 2017\n\nKẾ HOẠCH\nGiám sát\n\nCăn cứ",
        {"number": None, "date": "2017-03-30"},
    ),
    (
        "departments-of-a-province-together",
        f"UBND TỈNH LÀO CAI\nLIÊN NGÀNH: SỞ Y TẾ - BHXH TỈNH\n-------\nSố: 47/HDLN-SYT-BHXH\n{MOTTO}\n"
        "Lào Cai, ngày 30 tháng 3 năm 2017\n\nHƯỚNG DẪN LIÊN NGÀNH\nĐăng ký khám bệnh\n\nCăn cứ",
        {"issuer": "Sở Y tế tỉnh Lào Cai, Bảo hiểm xã hội tỉnh Lào Cai", "id": "47/HDLN-SYT-BHXH@2017~lao-cai"},
    ),
    (
        "department-and-police-together",
        f"SỞ NỘI VỤ - CÔNG AN TỈNH\nTỈNH LÀO CAI\n-------\nSố: 47/KHPH-SNV-CAT\n{MOTTO}\n"
        "Lào Cai, ngày 30 tháng 3 năm 2017\n\nKẾ HOẠCH PHỐI HỢP\nBảo vệ\n\nCăn cứ",
        {"issuer": "Sở Nội vụ tỉnh Lào Cai, Công an tỉnh Lào Cai", "id": "47/KHPH-SNV-CAT@2017~lao-cai"},
    ),
    (
        "abbreviation-in-the-name-of-a-committee",
        f"BAN CHỈ ĐẠO TRUNG ƯƠNG CHƯƠNG TRÌNH MTQG GIẢM NGHÈO\n-------\nSố: 43/KH-BCĐ\n{MOTTO}\n"
        "Hà Nội, ngày 20 tháng 9 năm 2011\n\nKẾ HOẠCH\nCông tác năm\n\nCăn cứ",
        {"issuer": "Ban Chỉ đạo trung ương chương trình MTQG giảm nghèo"},
    ),
    (
        "front-of-a-commune",
        f"ỦY BAN MTTQ VIỆT NAM\nXÃ AN PHÚ\nBAN THƯỜNG TRỰC\n\nSố: 16/KH-MTTQ-BTT\n{MOTTO}\nAn Phú, ngày 18 tháng 11 năm 2025\n\n"
        "KẾ HOẠCH\nGiám sát\n\nCăn cứ",
        {"issuer": "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã An Phú", "level": Level.COMMUNE},
    ),
    (
        "party-committee-of-schools",
        "ĐẢNG BỘ TỈNH PHÚ THỌ\nĐẢNG ỦY KHỐI CÁC TRƯỜNG\n ĐẠI HỌC\n*\nSố 12 - QĐ/ĐUK\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "Phú Thọ, ngày 23 tháng 11 năm 2023\n\n       QUY ĐỊNH về đánh giá đảng viên\n\n - Căn cứ Điều lệ\n"
        "Đảng ủy Khối các trường Đại học ban hành",
        {"type": "Quy định", "issuer": "Đảng ủy Khối các trường Đại học", "title": "về đánh giá đảng viên"},
    ),
    (
        "conclusion-of-the-central-committee",
        "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 12-KL/TW Hà Nội, ngày 8 tháng 7 năm 2024\n\nKẾT LUẬN\n"
        "về bảo vệ rừng\n\nBan Chấp hành Trung ương kết luận như sau:\n",
        {"type": "Kết luận", "issuer": "Ban Chấp hành Trung ương Đảng"},
    ),
    (
        "name-of-a-commune-over-two-lines",
        f"UBND XÃ AN\n PHÚ\n\nSố: 16/KH-UBND\n{MOTTO}\nAn Phú, ngày 18 tháng 11 năm 2025\n\nKẾ HOẠCH\nGiám sát\n\nCăn cứ",
        {"issuer": "UBND xã An Phú"},
    ),
    (
        "date-without-its-comma",
        f"BỘ Y TẾ\n-------\nSố: 02/QĐ-BYT\n\nHà Nội ngày 15 tháng 8 năm 2018\n\nQUYẾT ĐỊNH\n\nVỀ ĐIỀU TRA\n\nCăn cứ {MOTTO}",
        {"date": "2018-08-15"},
    ),
    (
        "province-of-the-line-that-opens-the-act",
        f"ỦY BAN NHÂN DÂN | {MOTTO} |\nSố: 64/2006/QĐ-UBND | Phan Thiết, ngày 26 tháng 7 năm 2006 |\nQUY ĐỊNH VỀ CÔNG BÁO\n"
        "ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN\nCăn cứ Luật",
        {"issuer": "UBND tỉnh Bình Thuận", "id": "64/2006/QĐ-UBND~binh-thuan"},
    ),
    (
        "tax-office-of-a-province",
        f"CỤC THUẾ\nTHUẾ TỈNH VĨNH LONG\n-------\nSố: 1540/VLO-QLDN3\n{MOTTO}\nVĩnh Long, ngày 02 tháng 12 năm 2025\n\nKính gửi: Công ty",
        {"issuer": "Thuế tỉnh Vĩnh Long", "id": "1540/VLO-QLDN3@2025~vinh-long"},
    ),
    (
        "organ-of-the-youth-union",
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nĐOÀN TNCS HỒ CHÍ MINH\n***\nSố: 412-KH/TWĐTN-BTC\nHà Nội, ngày 25 tháng 8 năm 2021\n\nKẾ HOẠCH\n"
        "Đại hội đoàn các cấp\n\nCăn cứ Điều lệ Đoàn",
        {"issuer": "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"},
    ),
    (
        "head-that-breaks-off",
        "VIỆN KIỂM SÁT NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 410/VKSTC-V8 | Hà Nội, ngày 09 tháng 8 năm 2017 |\n"
        "Kính gửi: các đơn vị",
        {"issuer": "Viện kiểm sát nhân dân tối cao"},
    ),
    (
        "organ-of-the-centre-that-decides",
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n--------\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 92-QĐ/TW\nHà Nội, ngày 16 tháng 02 năm 2004\n\n"
        "QUYẾT ĐỊNH\nvề thể loại văn bản\n\n- Căn cứ Điều lệ Đảng;\n\nBAN BÍ THƯ QUYẾT ĐỊNH\n\nĐiều 1. Bổ sung",
        {"issuer": "Ban Bí thư Trung ương Đảng", "type": "Quyết định"},
    ),
    (
        "type-with-a-bracket",
        "BỘ CHÍNH TRỊ\n*\nSố: 217-QĐ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 01 tháng 4 năm 2009\n\nQUY ĐỊNH (BỔ SUNG)\n"
        "về quan hệ công tác\n\n- Căn cứ Điều lệ Đảng",
        {"issuer": "Bộ Chính trị", "type": "Quy định"},
    ),
    (
        "type-without-its-blank",
        f"QUỐC HỘI\nSố: 25/2003/QH11\n{MOTTO}\nHà Nội, ngày 26 tháng 11 năm 2003\n\nNGHỊQUYẾT\n\nVỀ VIỆC THI HÀNH\n\nCăn cứ",
        {"type": "Nghị quyết", "issuer": "Quốc hội"},
    ),
    (
        "former-body-with-the-code-of-today",
        "HỘI ĐỒNG CHÍNH PHỦ\n******\nVIỆT NAM DÂN CHỦ CỘNG HOÀ\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 207-CP\n\n"
        "Hà Nội, ngày 21 tháng 11 năm 1975\n\nQUYẾT ĐỊNH\n\nVề chế độ",
        {"issuer": "Hội đồng Chính phủ", "type": "Quyết định"},
    ),
    (
        "number-below-a-body-that-ends-in-a-form-word",
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n\nVĂN PHÒNG\n\n__________\n\nSố 23-HD/VPTW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "Hà Nội, ngày 22 tháng 3 năm 2017\n\nHƯỚNG DẪN\n\nvề văn bản",
        {"id": "23-HD/VPTW@2017", "issuer": "Văn phòng Trung ương Đảng"},
    ),
    (
        "office-of-a-delegation-and-a-council",
        f"ĐOÀN ĐBQH VÀ HĐND<br>TỈNH LÀO CAI<br>VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI<br>VÀ HỘI ĐỒNG NHÂN DÂN TỈNH<br>Số:      /TB-VP\n{MOTTO}\n"
        "Lào Cai, ngày     tháng 7 năm 2026\n\nTHÔNG BÁO\n\nKết luận",
        {"issuer": "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Lào Cai"},
    ),
    (
        "conclusion-of-the-politburo",
        "BỘ CHÍNH TRỊ\n*\nSố 12-KL/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 8 tháng 7 năm 2024\n\nKẾT LUẬN\nvề bảo vệ rừng\n\n"
        "Bộ Chính trị kết luận như sau:\n",
        {"type": "Kết luận", "issuer": "Bộ Chính trị"},
    ),
    (
        "full-stop-of-a-scan-before-the-day",
        f"BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ\nSố: 422/TCT-PC Hà Nội. ngày 09 tháng 11 năm 2023\n{MOTTO}\nV/v ký văn bản\n\nKính gửi: Cục Thuế",
        {"id": "422/TCT-PC@2023", "date": "2023-11-09"},
    ),
    (
        "service-centre-of-a-ward",
        f"ỦY BAN NHÂN DÂN\nPHƯỜNG PHỐ HIẾN\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\nSố: 3/BC-TTPVHCC\n{MOTTO}\n"
        "Phố Hiến, ngày 3 tháng 9 năm 2025\n\nBÁO CÁO\nTình hình\n",
        {"issuer": "Trung tâm Phục vụ hành chính công phường Phố Hiến", "level": Level.COMMUNE},
    ),
    (
        "board-of-a-district-committee",
        "HUYỆN ỦY VĂN LÂM\nBAN TUYÊN GIÁO\n*\nSố 12-KH/BTG\nĐẢNG CỘNG SẢN VIỆT NAM\nVăn Lâm, ngày 3 tháng 6 năm 2023\n\n"
        "KẾ HOẠCH\ntuyên truyền\n\nCăn cứ Kế hoạch số 5-KH/BTGTU của Ban Tuyên giáo Tỉnh ủy Hưng Yên",
        {"issuer": "Ban Tuyên giáo Huyện ủy Văn Lâm", "level": Level.DISTRICT},
    ),
    (
        "joint-head-in-cells",
        "|BỘ NỘI VỤ - BỘ   |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|TÀI CHÍNH        |Độc lập - Tự do - Hạnh phúc        |\n"
        f"|Số: 05/TT-LB     |Hà Nội , ngày 11 tháng 4 năm 1992   |\n\n{' ' * 20}THÔNG TƯ LIÊN BỘ\n  HƯỚNG DẪN CẤP PHÁT\n\nCăn cứ",
        {"type": "Thông tư liên bộ", "issuer": "Bộ Nội vụ, Bộ Tài chính", "date": "1992-04-11"},
    ),
    (
        "date-over-rows-of-a-table",
        f"BỘ TÀI CHÍNH - BỘ CÔNG AN\n{MOTTO}\n|Số:  41/2012/TTLT-BTC-BCA  | Hà Nội, ngày   22   tháng    8 |\n"
        "|                           |năm  2012                      |\n\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn\n\nCăn cứ",
        {"id": "41/2012/TTLT-BTC-BCA", "date": "2012-08-22"},
    ),
    (
        "years-are-not-those-of-a-cited-act",
        f"BỘ Y TẾ\nSố: 12/2023/TT-BYT\n{MOTTO}\nHà Nội, ngày 2 tháng 6 năm 2023\n\nTHÔNG TƯ\n"
        "Sửa đổi Thông tư số 44/2016/TT-BYT ngày 9 tháng 8 năm 2016 của Bộ trưởng Bộ Y tế\n\nCăn cứ Luật Dược",
        {"id": "12/2023/TT-BYT", "years": ()},
    ),
    (
        "portal-heading-of-another-province",
        f"# Về việc cấp đất của UBND tỉnh Lào Cai\n\nỦY BAN NHÂN DÂN TỈNH PHÚ THỌ\nSố: 77/QĐ-UBND\n{MOTTO}\n"
        "Phú Thọ, ngày 14 tháng 8 năm 2023\n\nQUYẾT ĐỊNH\nBan hành quy chế\n\nCăn cứ Luật Đất đai",
        {"id": "77/QĐ-UBND@2023~phu-tho", "issuer": "UBND tỉnh Phú Thọ"},
    ),
    (
        "tax-department",
        f"BỘ TÀI CHÍNH\nCỤC THUẾ\n-------\nSố: 418/TB-CT\n{MOTTO}\nHà Nội, ngày 14 tháng 8 năm 2025\n\nTHÔNG BÁO\n"
        "Nghỉ lễ Quốc khánh\n\nTL. CỤC TRƯỞNG\n",
        {"id": "418/TB-CT@2025", "type": "Thông báo", "issuer": "Cục Thuế", "place": None},
    ),
    (
        "subject-before-place-and-date",
        f"UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\nSố: 733/SNV-CCVC\nV/v báo cáo biên chế\nPhú Thọ, ngày 05 tháng 02 năm 2024\n{MOTTO}\n\n"
        "Kính gửi: Các sở, ban, ngành\n",
        {"id": "733/SNV-CCVC@2024~phu-tho", "title": "báo cáo biên chế"},
    ),
    (
        "title-behind-place-and-date",
        f"QUỐC HỘI -------\n{MOTTO} ---------------\nLuật số:\n61/2020/QH14\nHà Nội, ngày 17 tháng 6 năm 2020 LUẬT ĐẦU TƯ\n"
        "Căn cứ Hiến pháp năm 2013;\n",
        {"id": "61/2020/QH14", "type": "Luật", "date": "2020-06-17", "title": "ĐẦU TƯ"},
    ),
    (
        "emphasis-inside-the-date",
        "|\n**BỘ Y T****Ế**\n**-------**\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n|\n|\nSố: 12/2023/TT-BYT\n|\n"
        "*Hà Nội, ng**ày 2 tháng\n6 năm 202**3*\n|\n\n**THÔNG TƯ**\n\nQUY ĐỊNH VỀ XÉT NGHIỆM\n\nCăn cứ",
        {"id": "12/2023/TT-BYT", "date": "2023-06-02", "type": "Thông tư"},
    ),
    (
        "spaced-letters-in-the-head",
        "ỦY B AN NHÂN D Â N T ỈNH PH Ú THỌ -------\nSố: 1187/QĐ - UBND\nP hú T họ, ngày 17 tháng 4 năm 2014\n\nQUYẾT ĐỊNH\n"
        "VỀ BAN HÀNH KẾ HOẠCH\n\nCăn cứ",
        {"id": "1187/QĐ-UBND@2014~phu-tho", "date": "2014-04-17"},
    ),
    (
        "department",
        (
            f"UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\n-------\nSố: 12/KH-SNV\n{MOTTO}\nPhú Thọ, ngày 05 tháng 02 "
            f"năm 2024\n\nKẾ HOẠCH\nTuyên truyền pháp luật năm 2024\n\nCăn cứ Kế hoạch số 3/KH-UBND"
        ),
        {
            "id": "12/KH-SNV@2024~phu-tho",
            "number": "12/KH-SNV",
            "type": "Kế hoạch",
            "date": "2024-02-05",
            "issuer": "Sở Nội vụ tỉnh Phú Thọ",
            "level": Level.DEPARTMENT,
            "place": "phu-tho",
            "title": "Tuyên truyền pháp luật năm 2024",
            "years": ("2024",),
            "flags": (),
        },
    ),
    (
        "columns-interleaved",
        (
            "UBND TỈNH PHÚ THỌ    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ            Độc lập - "
            "Tự do - Hạnh phúc\nSố: 12/KH-SNV        Phú Thọ, ngày 05 tháng 02 năm 2024\n\nKẾ "
            "HOẠCH\nTuyên truyền pháp luật\n"
        ),
        {"id": "12/KH-SNV@2024~phu-tho", "issuer": "Sở Nội vụ tỉnh Phú Thọ", "date": "2024-02-05", "type": "Kế hoạch"},
    ),
    (
        "table",
        (
            f"| UBND TỈNH PHÚ THỌ **SỞ NỘI VỤ** Số: 12/KH-SNV | {MOTTO.replace(chr(10), ' ')} *Phú Thọ, "
            f"ngày 05 tháng 02 năm 2024* |\n|---|---|\n\n**KẾ HOẠCH**\n**Tuyên truyền pháp luật**\n"
        ),
        {"id": "12/KH-SNV@2024~phu-tho", "date": "2024-02-05", "type": "Kế hoạch"},
    ),
    (
        "table-of-lines",
        (
            "| UBND TỈNH PHÚ THỌ |\n| SỞ NỘI VỤ |\n| Số: 12/KH-SNV | Phú Thọ, ngày 05 tháng 02 năm "
            "2024 |\n\nKẾ HOẠCH\nTuyên truyền\n"
        ),
        {"id": "12/KH-SNV@2024~phu-tho", "issuer": "Sở Nội vụ tỉnh Phú Thọ"},
    ),
    (
        "decree",
        (
            f"CHÍNH PHỦ\n-------\nSố: 64/2019/NĐ-CP\n{MOTTO}\nHà Nội, ngày 16 tháng 7 năm 2019\n\nNGHỊ "
            f"ĐỊNH\nVề quản lý cây xanh\n\nCăn cứ Luật Tổ chức Chính phủ"
        ),
        {
            "id": "64/2019/NĐ-CP",
            "type": "Nghị định",
            "issuer": "Chính phủ",
            "level": Level.CENTRAL,
            "place": None,
            "date": "2019-07-16",
        },
    ),
    (
        "decision-of-the-prime-minister",
        (
            f"THỦ TƯỚNG CHÍNH PHỦ\n-------\nSố: 318/QĐ-TTg\n{MOTTO}\nHà Nội, ngày 8 tháng 3 năm "
            f"2022\n\nQUYẾT ĐỊNH\nVề việc ban hành Bộ tiêu chí\n\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ"
        ),
        {
            "id": "318/QĐ-TTg@2022",
            "type": "Quyết định",
            "issuer": "Thủ tướng Chính phủ",
            "title": "Về việc ban hành Bộ tiêu chí",
        },
    ),
    (
        "circular",
        (
            f"BỘ Y TẾ\n-------\nSố: 12/2023/TT-BYT\n{MOTTO}\nHà Nội, ngày 2 tháng 6 năm 2023\n\nTHÔNG "
            f"TƯ\nQuy định về phòng xét nghiệm\n"
        ),
        {"id": "12/2023/TT-BYT", "type": "Thông tư", "issuer": "Bộ Y tế", "level": Level.MINISTRY},
    ),
    (
        "law",
        (
            f"QUỐC HỘI\n-------\nLuật số: 61/2020/QH14\n{MOTTO}\nHà Nội, ngày 17 tháng 6 năm "
            f"2020\n\nLUẬT\nĐẦU TƯ\n\nCăn cứ Hiến pháp"
        ),
        {"id": "61/2020/QH14", "type": "Luật", "issuer": "Quốc hội", "date": "2020-06-17"},
    ),
    (
        "party",
        (
            "ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY SƠN LA\n*\nSố 27-CT/TU\nSơn La, ngày 10 tháng 5 năm "
            "2022\n\nCHỈ THỊ\nvề tăng cường lãnh đạo công tác kiểm tra\n-----\n"
        ),
        {
            "id": "27-CT/TU@2022~son-la",
            "type": "Chỉ thị",
            "issuer": "Tỉnh ủy Sơn La",
            "level": Level.PROVINCE,
            "place": "son-la",
        },
    ),
    (
        "party-centre",
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 41-NQ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 10 tháng "
            "10 năm 2023\n\nNGHỊ QUYẾT\ncủa Bộ Chính trị về đội ngũ doanh nhân\n"
        ),
        {"id": "41-NQ/TW@2023", "type": "Nghị quyết", "date": "2023-10-10", "place": None},
    ),
    (
        "letter",
        (
            f"UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\nSố: 733/SNV-CCVC\nV/v báo cáo biên chế\nnăm "
            f"2024\n{MOTTO}\nPhú Thọ, ngày 05 tháng 02 năm 2024\n\nKính gửi: Các sở, ban, ngành\n"
        ),
        {"id": "733/SNV-CCVC@2024~phu-tho", "type": "Công văn", "title": "báo cáo biên chế năm 2024"},
    ),
    (
        "council",
        (
            f"HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nSố: 18/2023/NQ-HĐND\n{MOTTO}\nLai Châu, ngày 9 "
            f"tháng 12 năm 2023\n\nNGHỊ QUYẾT\nQuy định mức chi\n\nHỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU\n"
        ),
        {"id": "18/2023/NQ-HĐND~lai-chau", "type": "Nghị quyết", "issuer": "HĐND tỉnh Lai Châu"},
    ),
    (
        "district",
        (
            f"ỦY BAN NHÂN DÂN\nHUYỆN TAM NÔNG\n-------\nSố: 31/KH-UBND\n{MOTTO}\nTam Nông, ngày 20 "
            f"tháng 10 năm 2022\n\nKẾ HOẠCH\nPhòng chống thiên tai\n\nThực hiện Kế hoạch của UBND tỉnh "
            f"Phú Thọ\n"
        ),
        {"id": "31/KH-UBND@2022~phu-tho.tam-nong", "issuer": "UBND huyện Tam Nông", "level": Level.DISTRICT},
    ),
    (
        "commune",
        (
            f"UBND XÃ TÂN SƠN\n-------\nSố: 31/KH-UBND\n{MOTTO}\nTân Sơn, ngày 20 tháng 10 năm "
            f"2025\n\nKẾ HOẠCH\nPhòng chống thiên tai\n\nThực hiện Kế hoạch của UBND tỉnh Phú Thọ\n"
        ),
        {"id": "31/KH-UBND@2025~phu-tho.tan-son", "issuer": "UBND xã Tân Sơn", "level": Level.COMMUNE},
    ),
    (
        "city",
        (
            f"UBND THÀNH PHỐ HẢI PHÒNG\nSỞ XÂY DỰNG\n-------\nSố: 31/BC-SXD\n{MOTTO}\nHải Phòng, ngày "
            f"20 tháng 10 năm 2022\n\nBÁO CÁO\nCông tác tháng 10\n"
        ),
        {"id": "31/BC-SXD@2022~hai-phong", "issuer": "Sở Xây dựng thành phố Hải Phòng"},
    ),
    (
        "blank-number",
        (
            f"UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\nSố:         /KH-SNV\n{MOTTO}\nPhú Thọ, ngày      tháng 02 "
            f"năm 2024\n\nKẾ HOẠCH\nTuyên truyền\n"
        ),
        {
            "id": "SELF",
            "number": None,
            "type": "Kế hoạch",
            "date": None,
            "issuer": "Sở Nội vụ tỉnh Phú Thọ",
            "flags": ("own_number_blank",),
        },
    ),
    (
        "blank-number-dots",
        (
            f"UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\nSố: ........./KH-SNV\n{MOTTO}\nPhú Thọ, ngày ... tháng 02 "
            f"năm 2024\n\nKẾ HOẠCH\nTuyên truyền\n"
        ),
        {"id": "SELF", "number": None, "type": "Kế hoạch"},
    ),
    (
        "blank-party-number",
        (
            "ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY SƠN LA\n*\nSố       -CT/TU\nSơn La, ngày     tháng 5 năm "
            "2022\n\nCHỈ THỊ\nvề công tác kiểm tra\n"
        ),
        {"id": "SELF", "number": None, "type": "Chỉ thị", "issuer": "Tỉnh ủy Sơn La"},
    ),
    (
        "no-head",
        "Thực hiện Kế hoạch số 3/KH-UBND ngày 3/1/2024 của UBND tỉnh Phú Thọ, đơn vị báo cáo như sau:\n",
        {"id": "SELF", "number": None, "type": None, "date": None},
    ),
    (
        "text-begins-with-a-citation",
        "Quyết định số 3/QĐ-UBND ngày 3/1/2024 của UBND tỉnh Phú Thọ về việc giao kế hoạch đã hết hiệu lực.\n",
        {"id": "SELF", "number": None, "date": None},
    ),
    (
        "line-begins-with-a-citation",
        "Tóm tắt\n\nNghị quyết số 3/NQ-HĐND của HĐND tỉnh Phú Thọ giao chỉ tiêu.\n",
        {"id": "SELF", "number": None},
    ),
    (
        "number-of-a-basis-is-not-the-own-one",
        "BÁO CÁO\nCông tác quý I\n\nCăn cứ Kế hoạch\nsố: 3/KH-UBND ngày 3/1/2024;\n",
        {"id": "SELF", "number": None},
    ),
    (
        "number-in-the-title",
        (
            f"HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 27/2023/NQ-HĐND\n{MOTTO}\nLai Châu, ngày 9 tháng 12 "
            f"năm 2023\n\nNGHỊ QUYẾT\nVề việc bãi bỏ Nghị quyết số 31/2014/NQ-HĐND\n\nHỘI ĐỒNG NHÂN DÂN "
            f"TỈNH LAI CHÂU\n"
        ),
        {"id": "27/2023/NQ-HĐND~lai-chau", "title": "Về việc bãi bỏ Nghị quyết số 31/2014/NQ-HĐND"},
    ),
    (
        "years-of-a-period",
        (
            f"UBND TỈNH PHÚ THỌ\nSố: 12/KH-UBND\n{MOTTO}\nPhú Thọ, ngày 05 tháng 02 năm 2021\n\nKẾ "
            f"HOẠCH\nCải cách hành chính giai đoạn 2021-2025\n\nThực hiện"
        ),
        {"id": "12/KH-UBND@2021~phu-tho", "years": ("2021", "2022", "2023", "2024", "2025")},
    ),
    (
        "consolidated",
        (
            f"VĂN PHÒNG QUỐC HỘI\nSố: 41/VBHN-VPQH\n{MOTTO}\nHà Nội, ngày 5 tháng 8 năm "
            f"2020\n\nLUẬT\nXÂY DỰNG\n\nLuật Xây dựng số 50/2014/QH13 ngày 18 tháng 6 năm 2014"
        ),
        {"id": "41/VBHN-VPQH@2020", "number": "41/VBHN-VPQH", "issuer": "Văn phòng Quốc hội"},
    ),
    (
        "decomposed",
        (
            "UBND TI\u0309NH PHU\u0301 THO\u0323\nSO\u031b\u0309 NO\u0302\u0323I "
            "VU\u0323\nSo\u0302\u0301: 12/KH-SNV\nPhu\u0301 Tho\u0323, nga\u0300y 05 tha\u0301ng 02 "
            "na\u0306m 2024\n\nKE\u0302\u0301 HOA\u0323CH\nTuye\u0302n truye\u0302\u0300n\n"
        ),
        {"id": "12/KH-SNV@2024~phu-tho", "type": "Kế hoạch"},
    ),
]


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        pytest.param(
            *head,
            id=head[0],
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN_GAPS[f"head-{head[0]}"])]
            if f"head-{head[0]}" in KNOWN_GAPS
            else [],
        )
        for head in HEADS
    ],
)
def test_head(name: str, text: str, wanted: dict[str, Any]) -> None:
    own = describe(text)
    assert {field: getattr(own, field) for field in wanted} == wanted


FOOT = (
    f"UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n{MOTTO}\nPhú Thọ, ngày 05 tháng 02 năm "
    f"2024\n\nKẾ HOẠCH\nTuyên truyền\n\nThực hiện công tác năm.\n\n"
    "Nơi nhận:\n- UBND tỉnh;\n- Các phòng;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Văn A\n"
)


@pytest.fixture(scope="module")
def own() -> Document:
    return describe(FOOT)


def test_signatory_is_the_office_and_never_the_person(own: Document) -> None:
    assert own.signatory is not None
    assert own.signatory.startswith("KT. GIÁM ĐỐC")
    assert "Nguyễn" not in own.signatory


def test_recipients_are_those_of_the_foot(own: Document) -> None:
    assert own.recipients[:2] == ("UBND tỉnh", "Các phòng")


@pytest.mark.parametrize("heading", ["PHỤ LỤC", "Phụ lục I", "| PHỤ LỤC 02: |", "Mẫu số 01", "**MẪU SỐ 3**"])
def test_the_forms_of_an_annex_have_a_foot_of_their_own(heading: str, own: Document) -> None:
    form = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. HỘI ĐỒNG\nCHỦ TỊCH\n"
    read = describe(f"{FOOT}\n{heading}\n{form}" + "Nội dung của biểu mẫu.\n" * 800)
    assert (read.signatory, read.recipients) == (own.signatory, own.recipients)


def test_own_number_is_a_citation_of_kind_self() -> None:
    (citation,) = extract(FOOT)
    assert (citation.kind, citation.document, citation.date) == ("self", "12/KH-SNV@2024~phu-tho", "2024-02-05")


def test_nothing_is_known_of_an_empty_text() -> None:
    own = describe("")
    assert (own.id, own.number, own.title, own.recipients) == ("SELF", None, None, ())
