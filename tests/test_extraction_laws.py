"""Laws, codes, ordinances and the constitution by name."""

from __future__ import annotations

import pytest

from tests.extraction_tables import MINISTRY, PROVINCE, Row, c, check, params, row


def law(name: str, text: str, cited: str, document: str | None, *, head: str = "", **fields: object) -> Row:
    return row(name, text, c(cited, document=document, kind="law_name", **fields), head=head)


NAMED = [
    law(
        "name-ends-before-a-clause",
        "theo Pháp lệnh Nhà ở, đồng thời báo cáo cấp trên",
        "Pháp lệnh Nhà ở",
        "phap-lenh-nha-o@?",
    ),
    law(
        "name-ends-with-its-line",
        "Căn cứ Luật Bảo vệ Sao Hỏa\nCăn cứ Nghị định",
        "Luật Bảo vệ Sao Hỏa",
        "luat-bao-ve-sao-hoa@?",
    ),
    row(
        "number-behind-an-abbreviation",
        "Căn cứ Luật Bảo hiểm y tế (BHYT) số 25/2008/QH12;",
        c("Luật Bảo hiểm y tế (BHYT) số 25/2008/QH12", document="25/2008/QH12", kind="number"),
    ),
    row(
        "number-behind-a-remark",
        "Căn cứ Luật Đầu tư công (sửa đổi) số 58/2024/QH15;",
        c("Luật Đầu tư công (sửa đổi) số 58/2024/QH15", document="58/2024/QH15", kind="number"),
    ),
    law("year", "theo Luật Đầu tư năm 2020", "Luật Đầu tư năm 2020", "61/2020/QH14", type="Luật", issuer="Quốc hội"),
    law("year-without-word", "theo Luật Đầu tư 2020", "Luật Đầu tư 2020", "61/2020/QH14"),
    law(
        "date",
        "theo Luật Đầu tư ngày 17 tháng 6 năm 2020",
        "Luật Đầu tư ngày 17 tháng 6 năm 2020",
        "61/2020/QH14",
        date="2020-06-17",
    ),
    law(
        "date-short",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;",
        "Luật Tổ chức chính quyền địa phương ngày 16/6/2025",
        "72/2025/QH15",
    ),
    law("code", "theo Bộ luật Lao động năm 2019", "Bộ luật Lao động năm 2019", "45/2019/QH14", type="Bộ luật"),
    law(
        "ordinance",
        "theo Pháp lệnh Ưu đãi người có công với cách mạng năm 2020",
        "Pháp lệnh Ưu đãi người có công với cách mạng năm 2020",
        "02/2020/UBTVQH14",
        type="Pháp lệnh",
        issuer="Ủy ban Thường vụ Quốc hội",
    ),
    law(
        "constitution",
        "theo Hiến pháp năm 2013",
        "Hiến pháp năm 2013",
        "hien-phap-nuoc-cong-hoa-xa-hoi-chu-nghia-viet-nam@2013",
        type="Hiến pháp",
    ),
    law(
        "constitution-in-full",
        "theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013",
        "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013",
        "hien-phap-nuoc-cong-hoa-xa-hoi-chu-nghia-viet-nam@2013",
    ),
    law("name-with-comma", "theo Luật Cán bộ, công chức năm 2008", "Luật Cán bộ, công chức năm 2008", "22/2008/QH12"),
    law(
        "name-with-many-commas",
        "theo Luật Thực hành tiết kiệm, chống lãng phí năm 2013",
        "Luật Thực hành tiết kiệm, chống lãng phí năm 2013",
        "44/2013/QH13",
    ),
    law("name-in-capitals", "THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019", "LUẬT ĐẦU TƯ CÔNG NĂM 2019", "39/2019/QH14"),
    law("name-over-a-line", "theo Luật Đầu\ntư công năm\n2019", "Luật Đầu\ntư công năm\n2019", "39/2019/QH14"),
    law(
        "name-with-old-tone", "theo Luật Giao dịch điện tử năm 2023", "Luật Giao dịch điện tử năm 2023", "20/2023/QH15"
    ),
    law("longer-name-is-not-cut", "theo Luật Đầu tư công năm 2019", "Luật Đầu tư công năm 2019", "39/2019/QH14"),
    law(
        "name-that-holds-another",
        "theo Luật Tổ chức Tòa án nhân dân năm 2014",
        "Luật Tổ chức Tòa án nhân dân năm 2014",
        "62/2014/QH13",
    ),
    law(
        "code-of-criminal-procedure",
        "theo Bộ luật Tố tụng hình sự năm 2015",
        "Bộ luật Tố tụng hình sự năm 2015",
        "101/2015/QH13",
    ),
    law(
        "unknown-law-with-year",
        "theo Luật Bảo vệ Sao Hỏa năm 2031",
        "Luật Bảo vệ Sao Hỏa năm 2031",
        "luat-bao-ve-sao-hoa@2031",
    ),
    law(
        "article-behind",
        "theo Bộ luật Dân sự năm 2015, Điều 12",
        "Bộ luật Dân sự năm 2015",
        "91/2015/QH13",
        pinpoint="Điều 12",
    ),
    row(
        "ordinance-in-small-letters",
        "Căn cứ Pháp lệnh nhà ở ngày 26 tháng 3 năm 1991",
        c("Pháp lệnh nhà ở ngày 26 tháng 3 năm 1991", issuer="Hội đồng Nhà nước", document="phap-lenh-nha-o@1991"),
    ),
    row(
        "heading-in-capitals-of-an-unknown-name",
        "THỰC HIỆN PHÁP LỆNH NUÔI ONG RỪNG\nCăn cứ Pháp lệnh nuôi ong rừng;",
        c("PHÁP LỆNH NUÔI ONG RỪNG", document="phap-lenh-nuoi-ong-rung@?"),
        c("Pháp lệnh nuôi ong rừng", document="phap-lenh-nuoi-ong-rung@?"),
    ),
    row(
        "unknown-name-with-a-hyphen",
        "theo Pháp lệnh kế toán - thống kê",
        c("Pháp lệnh kế toán - thống kê", document="phap-lenh-ke-toan-thong-ke@?"),
    ),
    law(
        "basis-in-small-letters",
        "Căn cứ Luật hoạt động giám sát của Quốc hội;",
        "Luật hoạt động giám sát của Quốc hội",
        "05/2003/QH11",
    ),
    row("no-constitution-in-a-menu", "Loại văn bản\nHiến pháp\nBộ luật\nLuật\nPháp lệnh"),
    row("no-law-in-a-basis", "Căn cứ Luật này; Căn cứ Luật nào cũng được"),
    row("no-ordinance-in-small-letters", "chỉ tiêu pháp lệnh giao đầu năm; Pháp lệnh này"),
    law(
        "glued-to-the-next-word",
        "theo Bộ luật Tố tụng hình sựđược Quốc hội thông qua",
        "Bộ luật Tố tụng hình sự",
        "101/2015/QH13",
        head=PROVINCE,
    ),
    row(
        "unknown-name-agreed-within-the-text",
        "Góp ý Luật Phát triển làng nghề. Việc xây dựng Luật Phát triển làng nghề và xem xét thông qua",
        c("Luật Phát triển làng nghề"),
        c("Luật Phát triển làng nghề", document="luat-phat-trien-lang-nghe@?"),
    ),
    law("lower-case-law", "theo luật Đầu tư năm 2020", "luật Đầu tư năm 2020", "61/2020/QH14"),
    law("year-of-another-thing", "theo Luật Giá trong năm 2024", "Luật Giá", "16/2023/QH15", head=PROVINCE),
    law(
        "period-behind", "theo Luật Đầu tư công giai đoạn 2021-2025", "Luật Đầu tư công", "39/2019/QH14", head=PROVINCE
    ),
]

NUMBERED = [
    row(
        "number-behind-the-name",
        "theo Luật Đầu tư số 61/2020/QH14",
        c("Luật Đầu tư số 61/2020/QH14", document="61/2020/QH14", number="61/2020/QH14", kind="number", type="Luật"),
    ),
    row(
        "number-and-date",
        "theo Luật Đầu tư số 61/2020/QH14 ngày 17/6/2020",
        c("Luật Đầu tư số 61/2020/QH14 ngày 17/6/2020", document="61/2020/QH14", date="2020-06-17"),
    ),
    row(
        "number-in-a-bracket",
        "theo Luật Đầu tư (Luật số 61/2020/QH14)",
        c("Luật Đầu tư (Luật số 61/2020/QH14", document="61/2020/QH14"),
    ),
    row("number-only", "theo Luật số 61/2020/QH14", c("Luật số 61/2020/QH14", document="61/2020/QH14", type="Luật")),
    row(
        "number-without-number-word",
        "theo Luật 61/2020/QH14",
        c("Luật 61/2020/QH14", document="61/2020/QH14", type="Luật"),
    ),
    row(
        "number-of-another-document",
        "theo Luật Đầu tư năm 2020, Nghị định số 31/2021/NĐ-CP",
        c("Luật Đầu tư năm 2020", document="61/2020/QH14"),
        c("Nghị định số 31/2021/NĐ-CP", document="31/2021/NĐ-CP"),
    ),
    row(
        "number-binds-the-name",
        "theo Luật Đất đai số 45/2013/QH13; theo Luật Đất đai",
        c("Luật Đất đai số 45/2013/QH13", document="45/2013/QH13"),
        c("Luật Đất đai", document="45/2013/QH13"),
    ),
]

VERSIONS = [
    row(
        "versions-two-of-one-year",
        "theo Luật Tổ chức chính quyền địa phương năm 2025",
        c(
            "Luật Tổ chức chính quyền địa phương năm 2025",
            document=None,
            candidates={"65/2025/QH15", "72/2025/QH15"},
        ),
    ),
    law(
        "version-by-the-document",
        "theo Luật Đất đai",
        "Luật Đất đai",
        "31/2024/QH15",
        head=PROVINCE,
        flags={"inferred_year"},
    ),
    law(
        "version-of-an-earlier-document",
        "theo Luật Đất đai",
        "Luật Đất đai",
        "45/2013/QH13",
        head=MINISTRY,
        flags={"inferred_year"},
    ),
    row(
        "version-of-the-act-whose-title-names-it",
        "theo Luật Đất đai năm 2024 và Nghị định số 43/2014/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai",
        c("Luật Đất đai năm 2024", document="31/2024/QH15"),
        c("Nghị định số 43/2014/NĐ-CP"),
        c("Luật Đất đai", document="45/2013/QH13", flags={"inferred_year"}),
        head=PROVINCE,
    ),
    row(
        "version-by-the-day-it-was-passed",
        "Luật Hải quan được Quốc hội khóa XIII, kỳ họp thứ 7 thông qua ngày 23/6/2014 thay thế luật cũ",
        c("Luật Hải quan", document="54/2014/QH13"),
    ),
    row(
        "version-in-brackets",
        "(sau đây gọi là Luật Hải quan năm 2014)",
        c("Luật Hải quan năm 2014", document="54/2014/QH13"),
    ),
    row(
        "version-of-an-abbreviation-by-the-year",
        "theo Điều 162 Luật DN 2014",
        c("Luật DN 2014", document="68/2014/QH13", pinpoint="Điều 162"),
    ),
    row(
        "version-of-the-law-being-read",
        "QUỐC HỘI\n-------\nLuật số: 94/2025/QH15\nHà Nội, ngày 27 tháng 6 năm 2025\n\nLUẬT\nNĂNG LƯỢNG NGUYÊN TỬ\n\n"
        "Điều 3. Áp dụng Luật Năng lượng nguyên tử",
        c("Luật số: 94/2025/QH15", document="94/2025/QH15"),
        c("LUẬT\nNĂNG LƯỢNG NGUYÊN TỬ", document="94/2025/QH15", flags={"self"}),
        c("Luật Năng lượng nguyên tử", document="94/2025/QH15", flags={"self"}),
    ),
    row(
        "version-just-passed-in-the-title",
        "UBND TỈNH PHÚ THỌ\n-------\nSố: 217/KH-UBND\nPhú Thọ, ngày 18 tháng 11 năm 2025\n\nKẾ HOẠCH\n"
        "Triển khai thi hành Luật Việc làm\n\nCăn cứ tình hình; tuyên truyền Luật Việc làm",
        c("Số: 217/KH-UBND"),
        c("Luật Việc làm", document="74/2025/QH15"),
        c("Luật Việc làm", document="74/2025/QH15"),
    ),
    row(
        "version-in-the-title",
        "BỘ TÀI CHÍNH\n-------\nSố: 5/BTC-TCHQ\nV/v thực hiện Luật Hải quan 2014\n\nHà Nội, ngày 29 tháng 12 năm 2014\n\n"
        "Luật Hải quan năm 2014 thay thế Luật Hải quan số 29/2001/QH10; theo Luật Hải quan",
        c("Số: 5/BTC-TCHQ"),
        c("Luật Hải quan 2014"),
        c("Luật Hải quan năm 2014"),
        c("Luật Hải quan số 29/2001/QH10"),
        c("Luật Hải quan", document="54/2014/QH13"),
    ),
    row(
        "without-any-marks",
        "Ha Noi, thuc hien Luat Hai quan nam 2014 thay the Luat Hai quan so 29/2001/QH10; Phap lenh Quan ly thi truong",
        c("Luat Hai quan nam 2014", document="54/2014/QH13", flags={"lost_diacritics"}),
        c("Luat Hai quan so 29/2001/QH10", document="29/2001/QH10"),
        c("Phap lenh Quan ly thi truong", document="11/2016/UBTVQH13", type="Pháp lệnh"),
    ),
    row(
        "version-before-the-first-one-known",
        "BỘ NỘI VỤ\n-------\nSố: 5/BC-BNV\nHà Nội, ngày 8 tháng 12 năm 1975\n\nBÁO CÁO\nCông tác\n\nTheo Bộ luật Hình sự",
        c("Số: 5/BC-BNV"),
        c("Bộ luật Hình sự", document="bo-luat-hinh-su@?"),
    ),
    row(
        "version-named-by-the-president",
        "theo Luật số 21-LCT/HĐNN8 ngày 30/6/1989",
        c("Luật số 21-LCT/HĐNN8 ngày 30/6/1989", issuer="Quốc hội", no_flags={"type_number_mismatch"}),
    ),
    row(
        "version-with-a-blank-before-the-term",
        "Pháp lệnh số 04/2012/UBTVQH 13 ngày 16 tháng 7 năm 2012 sửa đổi",
        c("Pháp lệnh số 04/2012/UBTVQH 13 ngày 16 tháng 7 năm 2012", document="04/2012/UBTVQH13"),
    ),
    law("version-unknown", "theo Luật Đất đai", "Luật Đất đai", None),
    row(
        "version-named-once",
        "theo Luật Đất đai năm 2003; theo Luật Đất đai",
        c("Luật Đất đai năm 2003", document="13/2003/QH11"),
        c("Luật Đất đai", document="13/2003/QH11"),
    ),
    row(
        "versions-two-named",
        "theo Luật Nhà ở năm 2005, Luật Nhà ở năm 2014; theo Luật Nhà ở",
        c("Luật Nhà ở năm 2005", document="56/2005/QH11"),
        c("Luật Nhà ở năm 2014", document="65/2014/QH13"),
        c("Luật Nhà ở", document=None),
    ),
]

AMENDING = [
    law(
        "amended-in-brackets-then-year",
        "theo Luật Nhà ở (sửa đổi) năm 2023",
        "Luật Nhà ở (sửa đổi) năm 2023",
        "27/2023/QH15",
    ),
    row(
        "amending-laws-of-a-field",
        "theo Luật sửa đổi, bổ sung một số điều của các Luật về thuế năm 2014 và các văn bản",
        c("Luật sửa đổi, bổ sung một số điều của các Luật về thuế năm 2014", document="71/2014/QH13"),
    ),
    row(
        "amending-a-law-with-its-number",
        "theo Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13 ngày 20/6/2017",
        c(
            "Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13 ngày 20/6/2017",
            document="12/2017/QH14",
        ),
    ),
    law(
        "amending-one",
        "theo Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019",
        "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019",
        "52/2019/QH14",
    ),
    law(
        "amending-without-year",
        "theo Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức",
        "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức",
        "52/2019/QH14",
    ),
    row(
        "amending-with-number",
        "theo Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14",
        c("Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14", document="60/2020/QH14"),
    ),
    row(
        "amending-and-amended",
        (
            "theo Luật Viên chức năm 2010, Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công "
            "chức và Luật Viên chức năm 2019"
        ),
        c("Luật Viên chức năm 2010", document="58/2010/QH12"),
        c(
            "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019",
            document="52/2019/QH14",
        ),
    ),
    row(
        "amended-in-a-year",
        "theo Luật Xây dựng năm 2014 (sửa đổi, bổ sung năm 2020)",
        c("Luật Xây dựng năm 2014", document="50/2014/QH13"),
    ),
    row(
        "amended-by-number",
        "theo Luật Xây dựng năm 2014 được sửa đổi, bổ sung bởi Luật số 62/2020/QH14",
        c("Luật Xây dựng năm 2014", document="50/2014/QH13"),
        c("Luật số 62/2020/QH14", document="62/2020/QH14"),
    ),
]

LISTS = [
    row(
        "list-of-laws",
        "theo Luật Viên chức năm 2010, Luật Giá năm 2023 và Bộ luật Lao động năm 2019",
        c("Luật Viên chức năm 2010", document="58/2010/QH12"),
        c("Luật Giá năm 2023", document="16/2023/QH15"),
        c("Bộ luật Lao động năm 2019", document="45/2019/QH14"),
    ),
    row(
        "list-behind-a-head",
        "các luật: Luật Viên chức năm 2010; Luật Giá năm 2023",
        c("Luật Viên chức năm 2010"),
        c("Luật Giá năm 2023"),
    ),
    row(
        "name-with-a-lost-blank",
        "Căn cứ Luật tổ chức Hội đồng\nnhân dân và Ủyban nhân dân ngày 21 tháng 6 năm 1994;",
        c("Luật tổ chức Hội đồng\nnhân dân và Ủyban nhân dân ngày 21 tháng 6 năm 1994", date="1994-06-21"),
    ),
    row(
        "revision-with-its-date",
        "Căn cứ Luật Tổ chức HĐND và UBND (sửa đổi) ngày 21/06/1994;",
        c("Luật Tổ chức HĐND và UBND (sửa đổi) ngày 21/06/1994", date="1994-06-21"),
    ),
    row(
        "list-without-repeated-word",
        "theo các Luật: Đất đai năm 2013, Nhà ở năm 2014",
        c("Đất đai năm 2013", document="45/2013/QH13"),
        c("Nhà ở năm 2014", document="65/2014/QH13"),
    ),
]

NOT = [
    row("not-a-menu-of-types", "Bộ luật\nLuật\nPháp lệnh\nLệnh\nNghị quyết"),
    row("not-a-cell-with-a-heading", "Loại văn bản\tLuật\tNgày có hiệu lực\tPháp lệnh\tTình trạng"),
    row("not-lawyer", "Luật sư Nguyễn Văn A, Đoàn Luật sư tỉnh, văn phòng Luật sư"),
    row("not-discipline", "kỷ luật, Kỷ luật Đảng, KỶ LUẬT lao động"),
    row("not-legislation", "theo quy định của pháp luật, Pháp luật Việt Nam, PHÁP LUẬT về đất đai"),
    row("not-rule", "quy luật cung cầu, Quy luật giá trị, định luật Ôm"),
    row("not-law-school", "Trường Đại học Luật Hà Nội, Khoa Luật, ngành Luật Kinh tế"),
    row("not-the-law-itself", "Luật này quy định; các luật khác; dự thảo luật; theo luật định"),
    row("not-magazine", "Tạp chí Dân chủ và Pháp luật, Báo Pháp luật Việt Nam"),
    row("not-custom", "luật tục, luật nhân quả, luật chơi"),
    row("not-international-law", "luật pháp quốc tế, Luật quốc tế"),
    row("not-person-named-luat", "bà Trần Thị Luật, ông Luật"),
    row("not-army-order", "Quân lệnh, Hải quân, mệnh lệnh"),
]

ROWS = [*NAMED, *NUMBERED, *VERSIONS, *AMENDING, *LISTS, *NOT]


@pytest.mark.parametrize("case", params(ROWS))
def test_law(case: Row) -> None:
    check(case)
