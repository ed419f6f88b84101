"""What the text tells of a document elsewhere than behind its number: who acts, what a code means, what the head says."""

from __future__ import annotations

import pytest

from legalref.extraction import describe, extract
from legalref.model import Citation

HEAD = "UBND TỈNH YÊN BÁI\n-------\nSố: 9/BC-UBND\nYên Bái, ngày 5 tháng 3 năm 2025\n\nBÁO CÁO\nvề công tác năm\n\n"


def cited(sentence: str, head: str = HEAD) -> list[Citation]:
    return extract(f"{head}{sentence}\n")[1:]


ACTING = [
    ("Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW về đột phá phát triển.",
     "Bộ Chính trị", "57-NQ/TW@2024", "2024-12-22"),
    ("Ngày 16/8/2023 Bộ Nội vụ đã có Công văn số 3395/BNV-CCHC về cải cách hành chính.",
     "Bộ Nội vụ", "3395/BNV-CCHC@2023", "2023-08-16"),
    ("Ngày 05 tháng 6 năm 2023, UBND huyện Lục Yên ban hành Kế hoạch số 77/KH-UBND.",
     "UBND huyện Lục Yên", "77/KH-UBND@2023~yen-bai.luc-yen", "2023-06-05"),
    ("Trên cơ sở đó, UBND huyện Lục Yên đã ban hành Kế hoạch số 77/KH-UBND.",
     "UBND huyện Lục Yên", "77/KH-UBND@?~yen-bai.luc-yen", None),
    ("Ban Thường vụ Tỉnh ủy đã ban hành Chỉ thị số 17-CT/TU.",
     "Ban Thường vụ Tỉnh ủy Yên Bái", "17-CT/TU@?~yen-bai", None),
    ("Bộ Văn hóa, Thể thao và Du lịch đã ban hành Thông tư số 12/2023/TT-BVHTTDL.",
     "Bộ Văn hóa, Thể thao và Du lịch", "12/2023/TT-BVHTTDL", None),
    ("Dự án được UBND huyện Lục Yên phê duyệt tại Quyết định số 15/QĐ-UBND ngày 02/3/2020.",
     "UBND huyện Lục Yên", "15/QĐ-UBND@2020~yen-bai.luc-yen", "2020-03-02"),
    ("Mỏ đá được Ủy ban nhân dân tỉnh Lào Cai cấp\n Giấy phép khai thác khoáng sản số 412/GP-UBND ngày 24/4/2012.",
     "UBND tỉnh Lào Cai", "412/GP-UBND@2012~lao-cai", "2012-04-24"),
    # the printed date is the document's own
    ("Ngày 03/02/2024, HĐND tỉnh thông qua Nghị quyết số 45/2024/NQ-HĐND ngày 05/02/2024.",
     "HĐND tỉnh Yên Bái", "45/2024/NQ-HĐND~yen-bai", "2024-02-05"),
    ("Ngày 24 tháng 6 năm 1977 Hội đồng Chính phủ đã ra Quyết định số 169-CP về ruộng đất.",
     "Hội đồng Chính phủ", "169-CP@1977", "1977-06-24"),
    # a body whose code is another one does not issue
    ("Ngày 03/02/2024, Sở Nội vụ có Quyết định số 88/QĐ-UBND.",
     "UBND tỉnh Yên Bái", "88/QĐ-UBND@?~yen-bai", None),
    # the body acts as its own submitter
    ("Xét đề nghị của Sở Y tế tại Tờ trình số 92/TTr-SYT ngày 04/4/2024.",
     "Sở Y tế tỉnh Yên Bái", "92/TTr-SYT@2024~yen-bai", "2024-04-04"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "issuer", "document", "date"), ACTING, ids=[row[0][:40] for row in ACTING])
def test_who_acts_before_a_citation(sentence: str, issuer: str, document: str, date: str | None) -> None:
    (found,) = cited(sentence)
    assert (found.issuer, found.document, found.date) == (issuer, document, date)


HEADS = [
    ("UBND TỈNH KON TUM\nTRƯỜNG CAO ĐẲNG CỘNG ĐỒNG KON TUM\nSố: 12/KH-CĐCĐ", "Trường Cao đẳng Cộng đồng Kon Tum"),
    ("SỞ Y TẾ KON TUM\nBỆNH VIỆN Y DƯỢC\nCỔ TRUYỀN\nSố: 12/KH-YDCT", "Bệnh viện Y Dược Cổ Truyền"),
    ("PHÒNG GIÁO DỤC\nTRƯỜNG THCS TRẦN PHÚ\nSố: 12/KH-THCSTP", "Trường THCS Trần Phú"),
    ("ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY CHÍNH PHỦ\nSố: - CV/ĐU", "Đảng ủy Chính phủ"),
    ("ĐẢNG ỦY CHÍNH PHỦ\nVĂN PHÒNG\n*\nSố 402-CV/VPĐU", "Văn phòng Đảng ủy Chính phủ"),
    ("ĐẢNG BỘ TỈNH LÀO CAI     ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH\n   Lào Cai, ngày 07/9/2026\nSố 2449 -CV/ĐU",
     "Đảng ủy UBND tỉnh Lào Cai"),
    ("UBND THÀNH PHỐ HÀ TĨNH\nSố: 12/KH-UBND", "UBND thành phố Hà Tĩnh"),
    ("ĐẢNG BỘ TỈNH NGHỆ AN\nBAN THƯỜNG VỤ\n*\nSố 25-CT/TU", "Ban Thường vụ Tỉnh ủy Nghệ An"),
]  # fmt: skip
BODY = "\nngày 5 tháng 4 năm 2021\n\nKẾ HOẠCH\nvề trồng rừng\n\nCăn cứ Luật Lâm nghiệp;\nTrường Cao đẳng Cộng đồng Kon Tum đề ra.\n"


@pytest.mark.parametrize(("head", "issuer"), HEADS, ids=[row[1] for row in HEADS])
def test_own_issuer_that_only_the_head_names(head: str, issuer: str) -> None:
    assert describe(f"{head}{BODY}").issuer == issuer


def test_own_code_is_that_of_the_own_body() -> None:
    head = f"{HEADS[0][0]}{BODY}"
    (found,) = [
        c
        for c in extract(f"{head}Căn cứ Quyết định số 5/QĐ-CĐCĐ ngày 02/3/2021 về quy chế;\n")
        if c.number == "5/QĐ-CĐCĐ"
    ]
    assert found.issuer == "Trường Cao đẳng Cộng đồng Kon Tum"
    assert found.document == "05/QĐ-CĐCĐ@2021~kon-tum"


def test_a_code_that_the_words_explain_once() -> None:
    found = cited(
        "Căn cứ Quyết định số 45/QĐ-HVM ngày 04/5/2020 của Học viện Kỹ thuật mật mã về tuyển sinh;\n"
        "Theo Thông báo số 7/TB-HVM ngày 05/6/2020 về lịch học;"
    )
    assert [each.issuer for each in found] == ["Học viện Kỹ thuật mật mã"] * 2


def test_a_number_that_the_words_give_to_a_department_once() -> None:
    found = cited(
        "theo ý kiến của Sở Tài chính tại Công văn số 6573/TC-HCSN ngày 06/10/2004;\n"
        "phân bổ theo Công văn số 6573/TC-HCSN ngày 06/10/2004;\nCông văn số 6573/TC-HCSN ngày 07/10/2005."
    )
    assert [each.document for each in found] == ["6573/TC-HCSN@2004~yen-bai"] * 2 + ["6573/TC-HCSN@2005"]


def test_a_number_without_its_body_is_the_only_one_of_its_serial_and_type() -> None:
    found = cited(
        "Chỉ thị số 33/CT về tiết kiệm; Quyết định số 23-QĐ về quy chế; Mẫu 01-TT; Chỉ thị số 33/CT-TTg ngày 20/8/2008."
    )
    assert [(each.text, each.document) for each in found] == [
        ("Chỉ thị số 33/CT", "33/CT-TTg@2008"),
        ("Quyết định số 23-QĐ", None),
        ("Chỉ thị số 33/CT-TTg ngày 20/8/2008", "33/CT-TTg@2008"),
    ]


def test_a_code_of_two_bodies_tells_neither() -> None:
    found = cited(
        "Căn cứ Quyết định số 45/QĐ-HVM ngày 04/5/2020 của Học viện Kỹ thuật mật mã;\n"
        "Căn cứ Quyết định số 46/QĐ-HVM ngày 04/5/2020 của Học viện Múa;\n"
        "Theo Thông báo số 7/TB-HVM ngày 05/6/2020 về lịch học;"
    )
    assert found[2].issuer is None


def test_the_city_of_the_head_is_the_city_of_the_text() -> None:
    head = f"UBND THÀNH PHỐ HÀ TĨNH\nSố: 12/KH-UBND{BODY}"
    found = [
        each
        for each in extract(f"{head}Theo Quyết định số 88/QĐ-UBND ngày 04/4/2021 của UBND thành phố về việc giao;\n")
        if each.number == "88/QĐ-UBND"
    ]
    assert [(each.issuer, each.document) for each in found] == [
        ("UBND thành phố Hà Tĩnh", "88/QĐ-UBND@2021~ha-tinh.ha-tinh")
    ]


def test_a_portals_heading_names_no_home() -> None:
    heading = "# Chế độ trên địa bàn thị xã Ninh Hòa của UBND tỉnh Khánh Hòa\n\n"
    described = describe(f"{heading}ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN\nSố: 1766/QĐ-UBND{BODY}")
    assert (described.issuer, described.place) == ("UBND tỉnh Bình Thuận", "binh-thuan")


DIVISIONS = [
    ("Ủy ban nhân dân quận 3 Thành phố Hồ Chí Minh", "công văn số 828/TNMT ngày 15/10/2009", "Phòng Tài nguyên và Môi trường quận 3"),
    ("Ủy ban nhân dân quận 3 Thành phố Hồ Chí Minh", "Tờ trình số 07/TTr-PNV ngày 05/01/2010", "Phòng Nội vụ quận 3"),
    ("Ủy ban nhân dân tỉnh Yên Bái", "Tờ trình số 6925/LĐTBXH-CS ngày 25/11/2008", "Sở Lao động - Thương binh và Xã hội tỉnh Yên Bái"),
    ("Ủy ban nhân dân tỉnh Yên Bái", "Công văn số 6925/LĐTBXH-CS ngày 25/11/2008", "Bộ Lao động - Thương binh và Xã hội"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "citation", "issuer"), DIVISIONS, ids=[row[1] for row in DIVISIONS])
def test_codes_without_the_letter_of_a_department_or_division(head: str, citation: str, issuer: str) -> None:
    (found,) = extract(f"Quyết định về việc ban hành quy chế\n{head}\nCăn cứ {citation};\n")
    assert found.issuer == issuer


SAME_DOCUMENT = [
    ("Nghị quyết số 193/2025/NQ-QH15 ngày 19/02/2025", "193/2025/QH15"),
    ("Nghị quyết số 1211/2016/NQ-UBTVQH13", "1211/2016/UBTVQH13"),
    # before 2009 the symbol belongs to the number
    ("Pháp lệnh số 26/2005/PL-UBTVQH11", "26/2005/PL-UBTVQH11"),
    ("Nghị quyết số 1104/NQ-UBTVQH15 ngày 23/7/2024", "1104/NQ-UBTVQH15@2024"),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "document"), SAME_DOCUMENT, ids=[row[0] for row in SAME_DOCUMENT])
def test_symbols_in_numbers_of_the_national_assembly(citation: str, document: str) -> None:
    (found,) = cited(f"Căn cứ {citation} về việc thí điểm;")
    assert found.document == document


def test_a_decree_that_lost_its_year_is_the_one_cited_with_it() -> None:
    found = cited(
        "Nghị định số 88/2025/NĐ-CP quy định chi tiết.\nTheo Nghị định 88/NĐ-CP ngày 13/4/2025 của Chính phủ."
    )
    assert {each.document for each in found} == {"88/2025/NĐ-CP"}


def test_an_old_number_without_its_symbol_is_the_one_cited_with_it() -> None:
    found = cited(
        "Quyết định số 118/TTg ngày 27/02/1996; theo Quyết định số 118/QĐ-TTg ngày 27/02/1996; Công văn số 118/TTg ngày 05/5/1996."
    )
    assert [each.document for each in found] == ["118/QĐ-TTg@1996"] * 2 + ["118/TTg@1996"]


PARTY = [
    ("Nghị quyết số 57-NQ/TW", "Bộ Chính trị"),
    ("Nghị quyết 18-NQ/TW ngày 25/10/2017", "Ban Chấp hành Trung ương Đảng"),
    ("Nghị quyết 36-NQ/TW ngày 01/7/2014", "Bộ Chính trị"),
    ("Nghị quyết 36-NQ/TW ngày 22/10/2018", "Ban Chấp hành Trung ương Đảng"),
    ("Kết luận số 127-KL/TW", "Bộ Chính trị, Ban Bí thư Trung ương Đảng"),
    ("Kết luận số 905-KL/TW của Bộ Chính trị, Ban Bí thư", "Bộ Chính trị, Ban Bí thư Trung ương Đảng"),
    ("Kết luận số 905-KL/TW của Bộ Chính trị, Chính phủ", "Bộ Chính trị"),
    # the words outrank the vocabulary
    ("Nghị quyết số 57-NQ/TW của Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "issuer"), PARTY, ids=[row[0] for row in PARTY])
def test_body_of_a_document_of_the_partys_centre(citation: str, issuer: str) -> None:
    (found,) = cited(f"Thực hiện {citation};")
    assert found.issuer == issuer


def test_a_body_named_behind_a_directive_is_not_that_of_the_resolution_before() -> None:
    found = cited("Thực hiện Nghị quyết 18-NQ/TW; Chỉ thị 30-CT/TW ngày 22/01/2019 của Ban Bí thư;")
    assert [each.issuer for each in found] == ["Ban Chấp hành Trung ương Đảng", "Ban Bí thư Trung ương Đảng"]


NAMES = [
    ("Tờ trình số 04/TTr-BKHCN-BTTTT ngày 02/01/2025 về chương trình",
     "Bộ Khoa học và Công nghệ, Bộ Thông tin và Truyền thông", ()),
    ("Quyết định số 5/QĐ-BTNMT ngày 02/3/2022 của Bộ Tài nguyễn và Môi trường về đất",
     "Bộ Tài nguyên và Môi trường", ("issuer_misspelt",)),
    ("Công văn số 413/KTHT&ĐT-NS ngày 05/5/2026 của Phòng Kinh tế hạ tầng và Đô thị xã Mù Cả về trụ sở",
     "Phòng Kinh tế, Hạ tầng và Đô thị xã Mù Cả", ()),
    ("Chương trình số 02-CTr/BCĐTW ngày 02/02/2026 của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, "
     "đổi mới sáng tạo và chuyển đổi số về công tác năm",
     "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số", ()),
    ("Tờ trình số 4189/LS-LĐTBXH-TC ngày 28/7/2008 của liên sở",
     "Sở Lao động - Thương binh và Xã hội tỉnh Yên Bái, Sở Tài chính tỉnh Yên Bái", ()),
    ("Kế hoạch liên ngành số 55/KHLN-YT-GDĐT ngày 02/3/2011 về y tế học đường",
     "Sở Y tế tỉnh Yên Bái, Sở Giáo dục và Đào tạo tỉnh Yên Bái", ()),
    ("Hướng dẫn số 1213/HDLS-STC-SNV ngày 03/4/2010 về kinh phí",
     "Sở Tài chính tỉnh Yên Bái, Sở Nội vụ tỉnh Yên Bái", ()),
    ("Thông tư liên tịch số 12/2007/TTLT-TC-NV ngày 02/02/2007 về biên chế", "Bộ Tài chính, Bộ Nội vụ", ()),
    ("Thông tư liên bộ số 14/TTLB ngày 30/9/1995 của liên Bộ Y tế - Bộ Tài chính - Bộ Lao động TB&XH hướng dẫn",
     "Bộ Y tế, Bộ Tài chính, Bộ Lao động - Thương binh và Xã hội", ()),
    ("Thông tư số 24/TT-LB ngày 19/9/1994 của Liên Bộ: Lao động - Thương binh và Xã hội và Tài chính",
     "Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính", ()),
    ("Tờ trình liên sở số 2909/TTr.LS-TC-YT ngày 08/11/2006 của Sở Tài chính - Sở Y tế",
     "Sở Tài chính tỉnh Yên Bái, Sở Y tế tỉnh Yên Bái", ()),
    ("Quyết định số 01/2008/QĐ-UBDT ngày 11/01/2008 của Bộ trởng, Chủ nhiệm Ủy ban Dân tộc về định mức",
     "Ủy ban Dân tộc", ()),
    ("Tờ trình số 398/TTr-TNMT ngày 27/10/2009 về giá đất", "Sở Tài nguyên và Môi trường tỉnh Yên Bái", ()),
    ("đề nghị của Bệnh viện Nhi Trung ương tại Công văn số 3418/BVNTW ngày 31/10/2024", "Bệnh viện Nhi Trung ương", ()),
    ("đề nghị của Ban Tài chính Quản trị Tỉnh ủy tại Văn bản số 488-CV/TCQT-NS ngày 18/8/2004",
     "Ban Tài chính Quản trị Tỉnh ủy", ()),
    ("Đề án số 13 của Tỉnh ủy", "Tỉnh ủy Yên Bái", ()),
    ("Quyết định số 1109/QĐ-CMA ngày 23/10/2025 của Thuế tỉnh Cà Mau về việc phân công", "Thuế tỉnh Cà Mau", ()),
    ("NGHỊ ĐỊNH\nCỦA HỘI ĐỒNG CHÍNH PHỦ SỐ 40/CP NGÀY 22-03-1962", "Hội đồng Chính phủ", ()),
    ("Quyết định của Bộ Chính trị số32-QĐ/TW, ngày 01-10-1997", "Bộ Chính trị", ()),
    ("Quy định số 20-QĐi/TU ngày 07/3/2019\n            của Ban Thường vụ Tỉnh ủy về nêu gương",
     "Ban Thường vụ Tỉnh ủy Yên Bái", ()),
    ("Nghị quyết số 53/NQ-HĐND ngày 21 tháng 12 năm 2018 của HĐND\nhuyện khóa XX", "HĐND huyện", ()),
    ("Thông tư 126/NH-TT năm 1990 hướng dẫn chấn chỉnh tín dụng do Ngân Hàng Nhà Nước ban hành",
     "Ngân hàng Nhà nước Việt Nam", ()),
    ("Thông tư liên bộ 3-TT/LB năm 1991 về chính sách đối với lao động do Bộ Nội vụ - Bộ Tài chính ban hành",
     "Bộ Nội vụ, Bộ Tài chính", ()),
    ("Quyết định 12/2020/QĐ-UBND quy định về mức thu do tỉnh Đồng Nai ban hành", "UBND tỉnh Đồng Nai", ()),
    ("Kế hoạch số 184-KH/TWĐTN-TNNT ngày 28/2/2024 của Ban Bí thư Trung ương Đoàn về chiến dịch",
     "Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", ()),
    ("Kế hoạch số 02-KH/TU ngày 26/9/2025 của BTV TU về bầu cử", "Ban Thường vụ Tỉnh ủy Yên Bái", ()),
    ("Chương trình số 06-CTrTU ngày 12/01/2026 của Tỉnh ủy", "Tỉnh ủy Yên Bái", ("missing_slash",)),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "issuer", "flags"), NAMES, ids=[row[0][:40] for row in NAMES])
def test_names_of_bodies(citation: str, issuer: str, flags: tuple[str, ...]) -> None:
    (found,) = cited(f"Theo {citation};")
    assert found.issuer == issuer
    assert set(flags) <= set(found.flags)


LAWS = [
    ("Luật Tổ chức HĐND và UBNDngày 26/11/2003", "11/2003/QH11", "2003-11-26"),
    ("Pháp lệnh về xử lý vi phạm hành chính năm 2002", "44/2002/PL-UBTVQH10", None),
    ("Luật các tô chức tín dụng năm 2024", "32/2024/QH15", None),
    ("Luật quan lý thuế", "38/2019/QH14", None),
    ("Luật dược", "105/2016/QH13", None),
    ("Luật Giá", "16/2023/QH15", None),
    ("Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004", "31/2004/QH11", "2004-12-03"),
    ("Luật Ban hành văn bản QPPL của HĐND, UBND", "31/2004/QH11", None),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "document", "date"), LAWS, ids=[row[0] for row in LAWS])
def test_names_of_laws(citation: str, document: str, date: str | None) -> None:
    (found,) = cited(f"Căn cứ {citation};")
    assert (found.document, found.date) == (document, date)


def test_no_council_issues_a_law() -> None:
    (found,) = cited("Theo Luật Ban hành văn bản quy phạm pháp luật của HĐND tỉnh;")
    assert found.issuer == "Quốc hội"


def test_a_law_passed_later_is_not_meant() -> None:
    head = HEAD.replace("2025", "2010")
    found = cited("Căn cứ Luật Khoáng sản năm 1996;\nhướng dẫn thi hành Luật Khoáng sản;\nCăn cứ Luật Dữ liệu;", head)
    assert [each.document for each in found] == ["luat-khoang-san@1996"] * 2 + ["luat-du-lieu@?"]


def test_the_year_of_a_budget_is_not_the_laws() -> None:
    head = HEAD.replace("2025", "2019")
    found = cited("Dự toán thực hiện Pháp lệnh ưu đãi người có công với cách mạng năm 2020 và kế hoạch.", head)
    assert [(each.text, each.document) for each in found] == [
        ("Pháp lệnh ưu đãi người có công với cách mạng", "26/2005/PL-UBTVQH11")
    ]


REVISED = [("2023", "22/2023/QH15"), ("2020", None), ("2014", "43/2013/QH13")]


@pytest.mark.parametrize(("year", "document"), REVISED, ids=[row[0] for row in REVISED])
def test_a_revised_law_is_the_one_just_passed_or_a_draft(year: str, document: str | None) -> None:
    head = HEAD.replace("tháng 3 năm 2025", f"tháng 9 năm {year}")
    (found,) = cited("Tuyên truyền Luật Đấu thầu (sửa đổi);", head)
    assert (found.text, found.document) == ("Luật Đấu thầu", document)


ABBREVIATED = [("Luật GD năm 2019", "43/2019/QH14"), ("Luật HQ năm 2014", "54/2014/QH13"), ("Luật QĐ năm 2019", None)]


@pytest.mark.parametrize(("citation", "document"), ABBREVIATED, ids=[row[0] for row in ABBREVIATED])
def test_abbreviated_names_of_laws(citation: str, document: str | None) -> None:
    assert [each.document for each in cited(f"Theo {citation};")] == ([document] if document else [])


def test_a_type_with_a_serial_and_a_central_body_is_a_document() -> None:
    found = cited("Theo Quy định 37 của Bộ Chính trị về những điều đảng viên không được làm; Quy định 3 nội dung.")
    assert [(each.text, each.issuer) for each in found] == [("Quy định 37", "Bộ Chính trị")]


ANNEXES = [
    ("(Kèm theo Quyết định số:    /QĐ-UBND ngày    /11/2025 của UBND tỉnh)", ["471/QĐ-UBND@2025~yen-bai"]),
    ("(Ban hành kèm theo Quyết định số …/QĐ-UBND ngày … tháng 11 năm 2025)", ["471/QĐ-UBND@2025~yen-bai"]),
    # a form to be filled in is no citation, nor is the blank number of another type
    ("Căn cứ Quyết định số …/QĐ-UBND ngày … tháng … năm … của UBND tỉnh;", []),
    ("(Kèm theo Kế hoạch số:    /KH-UBND ngày    /11/2025 của UBND tỉnh)", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "documents"), ANNEXES, ids=[row[0][:40] for row in ANNEXES])
def test_an_annex_prints_the_own_number_blank(line: str, documents: list[str]) -> None:
    head = HEAD.replace("9/BC-UBND", "471/QĐ-UBND").replace("BÁO CÁO", "QUYẾT ĐỊNH")
    assert [each.document for each in cited(line, head)] == documents


def test_an_annex_without_a_head_prints_the_own_number_blank() -> None:
    line = "CÁC NHIỆM VỤ (Kèm theo Kế hoạch số    /KH-SNV ngày  /  /2024 của Sở Nội vụ tỉnh Phú Thọ)"
    (found,) = extract(f"PHỤ LỤC\n{line}\n1. Tuyên truyền.\n")
    assert (found.kind, found.document, found.issuer) == ("self", "SELF", "Sở Nội vụ tỉnh Phú Thọ")
    assert not extract("PHỤ LỤC\nTheo Kế hoạch số    /KH-SNV ngày  /  /2024, kèm theo Quyết định số .... /QĐ của Bộ\n")


def test_a_name_that_lost_marks_is_flagged() -> None:
    (found,) = cited("Căn cứ Luật quan lý thuế;")
    assert "lost_diacritics" in found.flags


def test_a_short_name_has_the_number_of_the_citation_it_means() -> None:
    found = cited("Theo Quyết định số 20/2000/QĐ-TTg ngày 03/02/2000 (QĐ 20), đối tượng nêu tại QĐ 20 được hỗ trợ.")
    assert [(each.number, each.raw_number) for each in found] == [
        ("20/2000/QĐ-TTg", "20/2000/QĐ-TTg"),
        ("20/2000/QĐ-TTg", "20"),
        ("20/2000/QĐ-TTg", "20"),
    ]


SLASHES = [
    ("Chỉ thị số 19/2001/CT/UB ngày 03/4/2001", "19/2001/CT/UB", "19/2001/CT-UB~yen-bai"),
    ("Thông tư liên tịch số 28/2003/TTLT / BTC-BGD&ĐT", "28/2003/TTLT/BTC-BGD&ĐT", "28/2003/TTLT-BTC-BGDĐT"),
]


@pytest.mark.parametrize(("citation", "number", "document"), SLASHES, ids=[row[1] for row in SLASHES])
def test_a_slash_inside_a_code_is_shown_as_printed(citation: str, number: str, document: str) -> None:
    (found,) = cited(f"Theo {citation};")
    assert (found.number, found.document) == (number, document)


def test_a_lower_cased_code_with_a_dot() -> None:
    (found,) = cited("quyết định số 77/2006/qđ.ubnd ngày 17/8/2006 của UBND tỉnh;")
    assert (found.number, found.date) == ("77/2006/QĐ-UBND", "2006-08-17")


PLENUMS = [
    ("Nghị quyết Trung ương 7 khóa XI", "nghi-quyet-trung-uong-7-khoa-xi"),
    ("Nghị quyết Hội nghị Trung ương 4 (khóa XII)", "nghi-quyet-trung-uong-4-khoa-xii"),
    ("Kết luận Trung ương bảy, khoá X", "ket-luan-trung-uong-7-khoa-x"),
]


@pytest.mark.parametrize(("words", "document"), PLENUMS, ids=[row[0] for row in PLENUMS])
def test_what_a_plenum_decided(words: str, document: str) -> None:
    found = cited(f"Thực hiện ({words}) về xây dựng Đảng; Nghị quyết Trung ương 4.")
    assert [(each.text, each.document) for each in found] == [(words, document)]
    assert found[0].issuer == "Ban Chấp hành Trung ương Đảng"


OCR = [
    ("Nghị định sổ 64/2014/NĐ-CP ngày 26/6/2014", "64/2014/NĐ-CP", "64/2014/NĐ-CP"),
    ("Nghị quyết số 10-\n\nNQ/TW ngày 10/02/2022", "10-NQ/TW", "10-\n\nNQ/TW"),
    ("Chương trình số 31-\n   CTr/TW ngày 28/7/2026", "31-CTr/TW", "31-\n   CTr/TW"),
    ("Chỉ thị số 41 /CT-TTs ngày 03/3/2020", "41/CT-TTg", "41 /CT-TTs"),
    ("Nghị định số 1 17/2018/NĐ-CP ngày 11/9/2018", "117/2018/NĐ-CP", "1 17/2018/NĐ-CP"),
    ("Công văn số. 3295/TCT-KK ngày 01/9/2021", "3295/TCT-KK", "3295/TCT-KK"),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "number", "raw"), OCR, ids=[row[0] for row in OCR])
def test_numbers_with_stray_signs(citation: str, number: str, raw: str) -> None:
    (found,) = cited(f"Thực hiện {citation} của cơ quan;")
    assert (found.text, found.number, found.raw_number) == (citation, number, raw)


PARTY_RULE = (
    "Ngày 15/11/2019, Ban Chấp hành Trung ương ban hành Quy định 218-QĐ/TW về kỷ luật.\n\n"
    "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 218-QĐ/TW Hà Nội, ngày 15 tháng 11 năm 2019\n\n"
    "QUY ĐỊNH\nXỬ LÝ KỶ LUẬT\n\n- Căn cứ Điều lệ Đảng;\n\n{deciding} quy định như sau:\n"
)


@pytest.mark.parametrize(
    ("deciding", "others"),
    [("Bộ Chính trị", "Bộ Chính trị"), ("Hội nghị", "Ban Chấp hành Trung ương Đảng")],
)
def test_what_the_document_decides_goes_before_the_news_about_it(deciding: str, others: str) -> None:
    first, own = extract(PARTY_RULE.format(deciding=deciding))
    assert first.document == own.document == "218-QĐ/TW@2019"
    assert own.issuer == others
