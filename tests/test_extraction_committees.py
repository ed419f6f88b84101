"""Bodies that no list holds: committees named after their task, branches of agencies, bodies named only in the head."""

import pytest

from legalref.extraction import describe, extract

HEAD = "UBND TỈNH YÊN BÁI\n-------\nSố: 9/KH-UBND\nYên Bái, ngày 5 tháng 3 năm 2012\n\nKẾ HOẠCH\nvề phòng bệnh\n\n"

ISSUERS = [
    ("Công điện số 7/CĐ-BCĐ ngày 5/5/2021 của Ban Chỉ đạo quốc gia phòng, chống dịch bệnh COVID-19 về cách ly",
     "Ban Chỉ đạo quốc gia phòng, chống dịch bệnh COVID-19", None),
    ("Kế hoạch số 7/KH-BCĐ ngày 5/5/2011 của Ban Chỉ đạo cải cách hành chính của Chính phủ",
     "Ban Chỉ đạo cải cách hành chính của Chính phủ", None),
    ("Kế hoạch số 7/KH-BCĐ ngày 5/5/2011 của Ban Chỉ đạo 389 quốc gia", "Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả", None),
    ("Quyết định số 7/QĐ-BCĐ ngày 5/5/2011 của Trưởng Ban Chỉ đạo xây dựng nông thôn mới tỉnh",
     "Ban Chỉ đạo xây dựng nông thôn mới tỉnh Yên Bái", "yen-bai"),
    ("Thông báo số 7/TB-BCĐ ngày 5/5/2011 của Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Lào Cai về kết luận",
     "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Lào Cai", "lao-cai"),
    ("Kế hoạch số 7/KH-BCĐ ngày 5/5/2011 của Ban Chỉ đạo tỉnh", "Ban Chỉ đạo tỉnh Yên Bái", "yen-bai"),
    ("Kế hoạch số 7/KH-BCĐ ngày 5/5/2011 của Ban Chỉ đạo thực hiện Nghị quyết 57", "Ban Chỉ đạo tỉnh Yên Bái", "yen-bai"),
    ("Công văn số 7/NHCS-KH ngày 5/5/2011 của Ngân hàng Chính sách xã hội tỉnh", "Ngân hàng Chính sách xã hội tỉnh Yên Bái",
     "yen-bai"),
    ("Công văn số 7/CTK-TH ngày 5/5/2025 của Cục Thống kê tỉnh về giá", "Cục Thống kê tỉnh Yên Bái", "yen-bai"),
    ("Công văn số 7/BNV-TH ngày 5/5/2025 của Bộ Nội vụ, tỉnh đã", "Bộ Nội vụ", None),
    ("Kế hoạch số 21-KH/TĐTN ngày 4/4/2023 của Ban Thường vụ Tỉnh đoàn", "Ban Thường vụ Tỉnh đoàn Yên Bái", "yen-bai"),
    ("Công văn số 12/CĐYT ngày 4/4/2023 của Công đoàn ngành Y tế", "Công đoàn ngành Y tế", "yen-bai"),
    ("Công văn số 7/KBNN-KT ngày 5/5/2011 của Kho bạc Nhà nước tỉnh Lào Cai", "Kho bạc Nhà nước tỉnh Lào Cai", "lao-cai"),
    ("Công văn số 7/CT-TTHT ngày 5/5/2011 của Cục Thuế thành phố Hà Nội", "Cục Thuế thành phố Hà Nội", "ha-noi"),
    ("Công văn số 7/NHNN-TH ngày 5/5/2011 của Ngân hàng Nhà nước Chi nhánh tỉnh Lào Cai",
     "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Lào Cai", "lao-cai"),
    ("Công văn số 7/KBNN-KT ngày 5/5/2025 của Kho bạc Nhà nước khu vực III", "Kho bạc Nhà nước khu vực III", None),
    ("Chỉ thị số 7-CT/TU ngày 5/5/2024 của Ban Thường vụ Thành ủy về sắp xếp", "Ban Thường vụ Thành ủy", "?"),
    ("Chỉ thị số 7-CT/TU ngày 5/5/2024 của Thành ủy Nghĩa Lộ về sắp xếp", "Thành ủy Nghĩa Lộ", "yen-bai.nghia-lo"),
    ("Chỉ thị số 7-CT/TU ngày 5/5/2024 của Thành ủy Hà Nội về sắp xếp", "Thành ủy Hà Nội", "ha-noi"),
    ("Nghị quyết số 7-NQ/ĐU ngày 5/5/2025 của Đảng ủy xã Mù Cả", "Đảng ủy xã Mù Cả", "yen-bai.mu-ca"),
    ("Kế hoạch số 7/KH-UBND ngày 5/5/2018 của UBND huyện Ea H'leo về trồng rừng", "UBND huyện Ea H'leo", "yen-bai.ea-h-leo"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "issuer", "place"), ISSUERS, ids=[row[0][:40] for row in ISSUERS])
def test_issuer(sentence: str, issuer: str, place: str | None) -> None:
    found = extract(f"{HEAD}Căn cứ {sentence};\n")[1]
    assert found.issuer == issuer
    assert (found.document or "").partition("~")[2] == (place or "")


HEADS = [
    ("UBND TỈNH YÊN BÁI\nBAN CHỈ ĐẠO\nXÂY DỰNG NÔNG THÔN MỚI\n---\nSố: 7/KH-BCĐ",
     "Ban Chỉ đạo xây dựng nông thôn mới tỉnh Yên Bái"),
    ("UBND TỈNH YÊN BÁI\nBCĐ CẢI CÁCH HÀNH CHÍNH\n---\nSố: 7/KH-BCĐ", "Ban Chỉ đạo cải cách hành chính tỉnh Yên Bái"),
    ("ĐẢNG BỘ TỈNH YÊN BÁI\nHUYỆN ỦY LỤC YÊN\n*\nSố 7-KH/HU", "Huyện ủy Lục Yên"),
    ("TỈNH ỦY QUẢNG NINH\nTHỊ ỦY QUẢNG YÊN\n*\nSố 7-KH/TU", "Thị ủy Quảng Yên"),
    ("UBND QUẬN 3\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\n---\nSố: 7/KH-GDĐT", "Phòng Giáo dục và Đào tạo quận 3"),
    ("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH LÀO CAI\n---\nSố: 7/CTLCA-TTHT", "Cục Thuế tỉnh Lào Cai"),
    ("TỈNH ỦY YÊN BÁI\nBAN TỔ CHỨC\n*\nSố 7-HD/BTCTU", "Ban Tổ chức Tỉnh ủy Yên Bái"),
    ("UBND TỈNH YÊN BÁI\nVĂN PHÒNG\n---\nSố: 7/TB-VP", "Văn phòng UBND tỉnh Yên Bái"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "issuer"), HEADS, ids=[row[1] for row in HEADS])
def test_own_issuer_is_the_lowest_body_of_the_head(head: str, issuer: str) -> None:
    assert (
        describe(f"{head}\nngày 5 tháng 4 năm 2021\n\nKẾ HOẠCH\nvề trồng rừng\n\nCăn cứ Luật Lâm nghiệp;\n").issuer
        == issuer
    )


def test_a_committee_without_its_task_is_the_one_that_writes() -> None:
    head = "UBND HUYỆN LỤC YÊN\nBAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH\n---\nSố: 7/KH-BCĐ\nngày 5 tháng 4 năm 2021\n\nKẾ HOẠCH\n\n"
    own = describe(head).issuer
    assert own == "Ban Chỉ đạo cải cách hành chính huyện Lục Yên"
    assert extract(f"{head}Thực hiện Thông báo số 3/TB-BCĐ ngày 1/2/2021.\n")[1].issuer == own


def test_the_place_of_the_date_and_the_line_of_the_act_tell_the_district() -> None:
    dated = "ỦY BAN NHÂN DÂN\n---\nSố: 7/2011/QĐ-UBND\nQuận 9, ngày 4 tháng 1 năm 2011\n\nQUYẾT ĐỊNH\nvề chợ\n\n"
    assert describe(dated).issuer == "UBND quận 9"
    line = "HỘI ĐỒNG NHÂN DÂN\n---\nSố: 7/2006/NQ-HĐND\nngày 4 tháng 1 năm 2006\n\nNGHỊ QUYẾT\nvề chợ\n\n"
    assert (
        describe(f"{line}HỘI ĐỒNG NHÂN DÂN QUẬN TÂN PHÚ KHÓA I\nCăn cứ Luật Đất đai;\n").issuer == "HĐND quận Tân Phú"
    )


def test_the_body_before_its_own_submission() -> None:
    text = (
        "CHÍNH PHỦ\n---\nSố: 7/NQ-CP\nHà Nội, ngày 29 tháng 4 năm 2026\n\nNGHỊ QUYẾT\nvề rừng\n\n"
        "Theo đề nghị của Ủy ban nhân dân thành phố Hà Nội tại Tờ trình số 83/TTr-UBND ngày 31 tháng 3 năm 2026, "
        "các văn bản số 1407/UBND-NN ngày 5 tháng 4 năm 2026; của Bộ Tài chính tại Công văn số 4/UBND-KT ngày 2/4/2026.\n"
    )
    named, bare, other = extract(text)[1:]
    assert named.issuer == bare.issuer == "UBND thành phố Hà Nội"
    assert named.document == "83/TTr-UBND@2026~ha-noi"
    assert "inferred_place" in bare.flags
    assert other.issuer != "Bộ Tài chính"


@pytest.mark.parametrize(
    ("printed", "number", "date"),
    [
        ("Thông tư số 17/2012/TT-BGD ĐT ngày 16/5/2012", "17/2012/TT-BGDĐT", "2012-05-16"),
        ("Quyết định số 27/2010/QĐ .UBND ngày 16/5/2010", "27/2010/QĐ-UBND", "2010-05-16"),
        ("Công văn số 15/CV-TCTW ngày 6/6/2001", "15/CV-TCTW", "2001-06-06"),
        ("Quyết định số 61/QĐUBND ngày 16/5/2012", "61/QĐ-UBND", "2012-05-16"),
        ("Quyết định số 12-QĐNS/TU ngày 16/5/2012", "12-QĐNS/TU", "2012-05-16"),
        ("Báo cáo thẩm tra số 432/BC-UBPLTP15 ngày 16/5/2012", "432/BC-UBPLTP15", "2012-05-16"),
    ],
)
def test_codes_as_they_are_meant(printed: str, number: str, date: str) -> None:
    found = extract(f"{HEAD}Căn cứ {printed};\n")[1]
    assert (found.number, found.date) == (number, date)
    assert "type_number_mismatch" not in found.flags


def test_several_documents_are_no_back_reference() -> None:
    text = f"{HEAD}Theo Nghị quyết số 1/NQ-CP ngày 1/1/2012 và Nghị quyết số 8/NQ-CP ngày 2/2/2012. Hai Nghị quyết nói trên.\n"
    assert [each.kind for each in extract(text)[1:]] == ["number", "number"]
