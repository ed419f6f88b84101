"""Who issued a document: from the words, from the code, or from the citing document."""

from __future__ import annotations

import pytest

from tests.extraction_tables import MINISTRY, PARTY, PROVINCE, Row, c, check, params, row

COMMUNE = (
    "ỦY BAN NHÂN DÂN\nXÃ TÂN SƠN\n-------\nSố: 31/BC-UBND\nTân Sơn, ngày 20 tháng 10 năm "
    "2025\n\nBÁO CÁO\nCông tác tháng 10 năm 2025\n\n"
    "Thực hiện chỉ đạo của UBND tỉnh Phú Thọ,\n"
)
DISTRICT = (
    "UBND HUYỆN TAM NÔNG\n-------\nSố: 31/BC-UBND\nTam Nông, ngày 20 tháng 10 năm 2022\n\nBÁO "
    "CÁO\nCông tác tháng 10 năm 2022\n\n"
    "Thực hiện chỉ đạo của UBND tỉnh Phú Thọ,\n"
)
CITY = (
    "UBND THÀNH PHỐ HẢI PHÒNG\nSỞ XÂY DỰNG\n-------\nSố: 31/BC-SXD\nHải Phòng, ngày 20 tháng "
    "10 năm 2022\n\nBÁO CÁO\nCông tác tháng 10\n\n"
)


def said(name: str, number: str, words: str, issuer: str | None, *, head: str = "", **fields: object) -> Row:
    """A row with one citation "số …" and the words that follow it."""
    return row(name, f"theo số {number}{words}", c(f"số {number}", issuer=issuer, **fields), head=head)


WORDS = [
    said(
        "words-meeting-over-lines",
        "25-NQ/TW",
        " của Hội\nnghị lần thứ bảy Ban Chấp hành Trung ương Đảng về",
        "Ban Chấp hành Trung ương Đảng",
        head=PROVINCE,
    ),
    said(
        "words-two-offices",
        "12/2000/TT-BTCCBCP",
        " của Bộ trưởng, Trưởng Ban Tổ chức - Cán bộ Chính phủ hướng dẫn",
        "Ban Tổ chức - Cán bộ Chính phủ",
    ),
    said("words-office-over-lines", "12/2020/TT-BNV", " của Bộ\ntrưởng Bộ Nội vụ", "Bộ Nội vụ", office="Bộ trưởng"),
    said(
        "words-that-lost-marks",
        "45/TCHQ-GSQL",
        " của Tổng cục Hai quan về",
        "Tổng cục Hải quan",
        document="45/TCHQ-GSQL@?",
    ),
    said("words-with-other-marks", "45/TCHQ-GSQL", " của Tổng cục Hải quân về", "Tổng cục Hải quân"),
    said(
        "words-abbreviated-before-the-place",
        "12/KH-UBND",
        " của Ủy ban nhân dân (UBND) tỉnh Hưng Yên về việc giao chỉ tiêu",
        "UBND tỉnh Hưng Yên",
        head=PROVINCE,
        title="về việc giao chỉ tiêu",
    ),
    said(
        "words-abbreviated-by-words",
        "12/NQ-HĐND",
        " của Hội đồng nhân dân (gọi tắt là HĐND) thành phố Hải Phòng;",
        "HĐND thành phố Hải Phòng",
        head=PROVINCE,
    ),
    said(
        "words-abbreviated-inside-the-name",
        "12/BHXH-TCKT",
        " của Bảo hiểm xã hội (BHXH) Việt Nam về việc thu",
        "Bảo hiểm xã hội Việt Nam",
        head=PROVINCE,
        title="về việc thu",
    ),
    said(
        "words-abbreviated-behind-the-name",
        "12/2024/TT-BTC",
        " của Bộ Tài chính (BTC) quy định mức thu",
        "Bộ Tài chính",
        title="quy định mức thu",
    ),
    said(
        "words-plenum",
        "21-KL/TW",
        " của Hội nghị Trung ương 4 khóa XIII",
        "Ban Chấp hành Trung ương Đảng",
        head=PROVINCE,
        document="21-KL/TW@?",
    ),
    said(
        "code-of-the-standing-committee-with-others",
        "403/2017/NQLT-UBTVQH14-CP",
        " quy định",
        "Ủy ban Thường vụ Quốc hội, Chính phủ",
    ),
    said("words-with-a-code", "12/KH-PC08", " của Phòng PC08 Công an tỉnh về", "Phòng PC08 Công an tỉnh"),
    said(
        "words-joint-with-a-capital-that-has-a-tone",
        "12/2010/TTLT-BNV-UBDT",
        " của Bộ Nội vụ và Ủy ban Dân tộc",
        "Bộ Nội vụ, Ủy ban Dân tộc",
    ),
    said(
        "words-party-committee-of-a-department",
        "5-NQ/ĐU",
        " của Đảng ủy Sở Nội vụ về",
        "Đảng ủy Sở Nội vụ",
        head=PROVINCE,
    ),
    said(
        "words-party-cell-of-an-office", "5-NQ/CB", " của Chi bộ Văn phòng Sở về", "Chi bộ Văn phòng Sở", head=PROVINCE
    ),
    said(
        "words-city-without-name-in-a-province",
        "5/KH-UBND",
        " của UBND thành phố về",
        "UBND thành phố",
        head=PROVINCE,
        document="05/KH-UBND@?~?",
    ),
    said("words-central-government", "5/NQ-CP", " của Chính phủ về", "Chính phủ"),
    said("words-prime-minister", "5/QĐ-TTg", " của Thủ tướng Chính phủ về", "Thủ tướng Chính phủ"),
    said("words-prime-minister-short", "5/QĐ-TTg", " của Thủ tướng về", "Thủ tướng Chính phủ"),
    said("words-ministry", "5/QĐ-BNV", " của Bộ Nội vụ", "Bộ Nội vụ"),
    said("words-minister", "5/QĐ-BNV", " của Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ", office="Bộ trưởng"),
    said("words-government-office", "5/VPCP-KSTT", " của Văn phòng Chính phủ", "Văn phòng Chính phủ"),
    said("words-ministry-abbreviated", "5/QĐ-BKHCN", " của Bộ KH&CN", "Bộ Khoa học và Công nghệ"),
    said(
        "words-ministry-with-commas",
        "5/QĐ-BVHTTDL",
        " của Bộ Văn hóa, Thể thao và Du lịch về việc",
        "Bộ Văn hóa, Thể thao và Du lịch",
    ),
    said(
        "words-ministry-with-dash",
        "5/QĐ-BLĐTBXH",
        " của Bộ Lao động - Thương binh và Xã hội",
        "Bộ Lao động - Thương binh và Xã hội",
    ),
    said(
        "words-ministry-with-long-dash",
        "5/QĐ-BLĐTBXH",
        " của Bộ Lao động – Thương binh và Xã hội",
        "Bộ Lao động - Thương binh và Xã hội",
    ),
    said("words-national-assembly", "5/2023/QH15", " của Quốc hội", "Quốc hội"),
    said("words-standing-committee", "5/2023/UBTVQH15", " của Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
    said("words-president", "5/2023/L-CTN", " của Chủ tịch nước", "Chủ tịch nước", office=None),
    said(
        "words-judges",
        "5/2023/NQ-HĐTP",
        " của Hội đồng Thẩm phán Tòa án nhân dân tối cao",
        "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    ),
    said("words-province", "5/KH-UBND", " của UBND tỉnh Lạng Sơn", "UBND tỉnh Lạng Sơn"),
    said("words-province-in-full", "5/KH-UBND", " của Ủy ban nhân dân tỉnh Lạng Sơn", "UBND tỉnh Lạng Sơn"),
    said("words-province-old-tone", "5/KH-UBND", " của Uỷ ban nhân dân tỉnh Thanh Hoá", "UBND tỉnh Thanh Hóa"),
    said("words-province-in-capitals", "5/KH-UBND", " CỦA ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", "UBND tỉnh Lạng Sơn"),
    said("words-province-over-lines", "5/KH-UBND", " của UBND\ntỉnh Lạng\nSơn", "UBND tỉnh Lạng Sơn"),
    said("words-city", "5/KH-UBND", " của UBND thành phố Hà Nội", "UBND thành phố Hà Nội"),
    said("words-city-abbreviated", "5/KH-UBND", " của UBND TP. Hồ Chí Minh", "UBND thành phố Hồ Chí Minh"),
    said("words-city-more-abbreviated", "5/KH-UBND", " của UBND TP.HCM", "UBND thành phố Hồ Chí Minh"),
    said("words-province-with-dash", "5/KH-UBND", " của UBND tỉnh Bà Rịa - Vũng Tàu", "UBND tỉnh Bà Rịa - Vũng Tàu"),
    said("words-province-without-kind", "5/KH-SYT", " của Sở Y tế Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn"),
    said("words-council", "5/NQ-HĐND", " của Hội đồng nhân dân tỉnh Lạng Sơn", "HĐND tỉnh Lạng Sơn"),
    said(
        "words-council-with-session",
        "5/NQ-HĐND",
        " của HĐND tỉnh Lạng Sơn khóa XVII, kỳ họp thứ 9",
        "HĐND tỉnh Lạng Sơn",
    ),
    said("words-chairman", "5/QĐ-UBND", " của Chủ tịch UBND tỉnh Lạng Sơn", "UBND tỉnh Lạng Sơn", office="Chủ tịch"),
    said(
        "words-vice-chairman",
        "5/QĐ-UBND",
        " của Phó Chủ tịch UBND tỉnh Lạng Sơn",
        "UBND tỉnh Lạng Sơn",
        office="Phó Chủ tịch",
    ),
    said(
        "words-director", "5/QĐ-SYT", " của Giám đốc Sở Y tế tỉnh Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn", office="Giám đốc"
    ),
    said(
        "words-district",
        "5/KH-UBND",
        " của UBND huyện Bắc Sơn, tỉnh Lạng Sơn",
        "UBND huyện Bắc Sơn",
        document="05/KH-UBND@?~lang-son.bac-son",
    ),
    said(
        "words-quarter",
        "5/KH-UBND",
        " của UBND quận Lê Chân, thành phố Hải Phòng",
        "UBND quận Lê Chân",
        document="05/KH-UBND@?~hai-phong.le-chan",
    ),
    said(
        "words-numbered-quarter",
        "5/KH-UBND",
        " của UBND Quận 3, Thành phố Hồ Chí Minh",
        "UBND quận 3",
        document="05/KH-UBND@?~ho-chi-minh.3",
    ),
    said("words-town", "5/KH-UBND", " của UBND thị xã Nghĩa Lộ", "UBND thị xã Nghĩa Lộ"),
    said(
        "words-city-of-a-province",
        "5/KH-UBND",
        " của UBND thành phố Việt Trì",
        "UBND thành phố Việt Trì",
        document="05/KH-UBND@?~phu-tho.viet-tri",
        head=PROVINCE,
    ),
    said("words-commune", "5/KH-UBND", " của UBND xã Minh Đài", "UBND xã Minh Đài", head=PROVINCE),
    said("words-ward", "5/KH-UBND", " của UBND phường Nông Trang", "UBND phường Nông Trang", head=PROVINCE),
    said("words-special-zone", "5/KH-UBND", " của UBND đặc khu Cô Tô, tỉnh Quảng Ninh", "UBND đặc khu Cô Tô"),
    said(
        "words-central-committee",
        "5-NQ/TW",
        " của Ban Chấp hành Trung ương Đảng khóa XII",
        "Ban Chấp hành Trung ương Đảng",
    ),
    said("words-central-committee-short", "5-NQ/TW", " của BCH Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
    said(
        "words-central-meeting",
        "5-NQ/TW",
        " của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
        "Ban Chấp hành Trung ương Đảng",
    ),
    said("words-politburo", "5-NQ/TW", " của Bộ Chính trị", "Bộ Chính trị"),
    said("words-secretariat", "5-CT/TW", " của Ban Bí thư", "Ban Bí thư Trung ương Đảng"),
    said(
        "words-secretariat-in-full",
        "5-CT/TW",
        " của Ban Bí thư Trung ương Đảng khóa XIII",
        "Ban Bí thư Trung ương Đảng",
    ),
    said("words-provincial-party", "5-NQ/TU", " của Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"),
    said("words-city-party", "5-NQ/TU", " của Thành ủy Hải Phòng", "Thành ủy Hải Phòng"),
    said("words-standing-board", "5-KL/TU", " của Ban Thường vụ Tỉnh ủy Sơn La", "Ban Thường vụ Tỉnh ủy Sơn La"),
    said("words-district-party", "5-NQ/HU", " của Huyện ủy Mộc Châu", "Huyện ủy Mộc Châu", head=PARTY),
    said("words-party-cell-of-commune", "5-NQ/ĐU", " của Đảng ủy xã Minh Đài", "Đảng ủy xã Minh Đài", head=PROVINCE),
    said(
        "words-unknown-body",
        "5/QĐ-TTKC",
        " của Trung tâm Khuyến công tỉnh",
        "Trung tâm Khuyến công tỉnh",
        head=PROVINCE,
    ),
    said("words-doubled-of", "5/NQ-CP", " của của Chính phủ", "Chính phủ"),
    said("words-behind-a-comma", "5/NQ-CP", ", của Chính phủ", "Chính phủ"),
    said("words-in-a-bracket", "5/QĐ-BNV", " (của Bộ Nội vụ)", "Bộ Nội vụ"),
    said(
        "words-of-a-joint-act",
        "5/2008/TTLT-BTNMT-BNV",
        " của Bộ Tài nguyên và Môi trường và Bộ Nội vụ",
        "Bộ Tài nguyên và Môi trường, Bộ Nội vụ",
    ),
    said("words-of-two-bodies-for-one-act", "5/QĐ-BNV", " của Bộ Nội vụ và Bộ Tài chính", "Bộ Nội vụ"),
    said(
        "words-of-a-joint-plan",
        "5/KH-LT",
        " của UBND tỉnh và UB MTTQ tỉnh",
        "UBND tỉnh Phú Thọ, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Phú Thọ",
        head=PROVINCE,
    ),
    said(
        "words-of-a-numbered-branch",
        "5/CN7-HC",
        " của Chi nhánh Văn phòng Đăng ký\nđất đai\nsố 7 về",
        "Chi nhánh Văn phòng Đăng ký đất đai số 7",
    ),
    said(
        "words-of-several-ministries",
        "5/2005/TTLT-BNV-BTC",
        " của Liên bộ Nội vụ - Tài chính",
        "Bộ Nội vụ, Bộ Tài chính",
    ),
    said("words-glued-to-the-office", "5/QĐ-BTP", " của Bộ trưởngBộ Tư pháp", "Bộ Tư pháp"),
    said("words-of-who-submits-to-the-chairman", "5/TTr-CT", "", "Cục Thuế tỉnh Phú Thọ", head=PROVINCE),
]

CODES = [
    said("code-with-a-dotted-unit", "5/QĐ-UBND.HC", "", "UBND tỉnh Phú Thọ", head=PROVINCE),
    said("code-government", "5/NQ-CP", "", "Chính phủ", flags={"elliptical_issuer"}),
    said("code-prime-minister", "5/CT-TTg", "", "Thủ tướng Chính phủ"),
    said("code-ministry", "5/2022/TT-BGDĐT", "", "Bộ Giáo dục và Đào tạo"),
    said("code-ministry-ampersand", "5/QĐ-BNN&PTNT", "", "Bộ Nông nghiệp và Phát triển nông thôn"),
    said("code-bank", "5/2022/TT-NHNN", "", "Ngân hàng Nhà nước Việt Nam"),
    said("code-inspectorate", "5/2022/TT-TTCP", "", "Thanh tra Chính phủ"),
    said("code-court", "5/2022/TT-TANDTC", "", "Tòa án nhân dân tối cao"),
    said("code-procuracy", "5/2022/TT-VKSTC", "", "Viện kiểm sát nhân dân tối cao"),
    said("code-council-of-ministers", "5-HĐBT", "", "Hội đồng Bộ trưởng"),
    said("code-of-a-division-of-the-bank", "5/1997/QĐ-NH7", "", "Ngân hàng Nhà nước Việt Nam"),
    said("code-before-1981", "5-CP ngày 04/8/1976", "", "Hội đồng Chính phủ"),
    said("code-of-the-year-before-1981", "5-CP năm 1979", "", "Hội đồng Chính phủ"),
    said("code-since-1992", "5-CP ngày 05/7/1994", "", "Chính phủ"),
    said("code-of-the-chairman-of-ministers", "5-CT năm 1990", "", "Hội đồng Bộ trưởng"),
    said("code-of-a-local-tax-office", "5/CT-KTNB ngày 27/02/2012", "", "Cục Thuế tỉnh Phú Thọ", head=PROVINCE),
    said("code-of-the-tax-department", "5/CT-CS ngày 27/5/2025", "", "Cục Thuế", document="05/CT-CS@2025"),
    said("code-assembly", "5/2022/QH15", "", "Quốc hội"),
    said("code-president", "5/2022/L-CTN", "", "Chủ tịch nước"),
    said("code-province", "5/KH-UBND", "", "UBND tỉnh Phú Thọ", head=PROVINCE, flags={"inferred_place"}),
    said("code-chairman", "5/CT-CTUBND", "", "UBND tỉnh Phú Thọ", head=PROVINCE, office="Chủ tịch"),
    said("code-old-committee", "5/QĐ-UB", "", "UBND tỉnh Phú Thọ", head=PROVINCE),
    said("code-department", "5/KH-STC", "", "Sở Tài chính tỉnh Phú Thọ", head=PROVINCE),
    said("code-department-of-a-city", "5/KH-STC", "", "Sở Tài chính thành phố Hải Phòng", head=CITY),
    said("code-city-party", "5-NQ/TU", "", "Thành ủy Hải Phòng", head=CITY),
    said("code-provincial-party", "5-NQ/TU", "", "Tỉnh ủy Sơn La", head=PARTY),
    said("code-party-office", "5-CV/VPTU", "", "Văn phòng Tỉnh ủy Sơn La", head=PARTY),
    said("code-unit-is-not-the-issuer", "5/QĐ-SNV-VP", "", "Sở Nội vụ tỉnh Phú Thọ", head=PROVINCE),
    said("code-letter", "5/STC-NS", "", "Sở Tài chính tỉnh Phú Thọ", head=PROVINCE),
    said("code-unknown", "5/QĐ-XYZW", "", None, head=PROVINCE),
    said("code-province-in-a-report-of-a-ministry", "5/KH-UBND", "", "UBND", head=MINISTRY, document="05/KH-UBND@?~?"),
    said("code-own-ministry", "5/QĐ-BYT", "", "Bộ Y tế", head=MINISTRY),
]

HOME = [
    said(
        "home-province-without-name",
        "5/KH-UBND",
        " của UBND tỉnh",
        "UBND tỉnh Phú Thọ",
        head=PROVINCE,
        flags={"inferred_place"},
    ),
    said("home-department-without-place", "5/KH-STC", " của Sở Tài chính", "Sở Tài chính tỉnh Phú Thọ", head=PROVINCE),
    said("home-own-department", "5/KH-SNV", " của Sở", "Sở Nội vụ tỉnh Phú Thọ", head=PROVINCE),
    said("home-own-ministry", "5/KH-BYT", " của Bộ", "Bộ Y tế", head=MINISTRY),
    said(
        "home-chairman", "5/QĐ-UBND", " của Chủ tịch UBND tỉnh", "UBND tỉnh Phú Thọ", head=PROVINCE, office="Chủ tịch"
    ),
    said("home-party", "5-NQ/TU", " của Tỉnh ủy", "Tỉnh ủy Sơn La", head=PARTY),
    said("home-party-from-a-department", "5-NQ/TU", " của Tỉnh ủy", "Tỉnh ủy Phú Thọ", head=PROVINCE),
    said("home-commune", "5/KH-UBND", "", "UBND xã Tân Sơn", head=COMMUNE),
    said("home-province-from-a-commune", "5/KH-UBND", " của UBND tỉnh", "UBND tỉnh Phú Thọ", head=COMMUNE),
    said("home-district", "5/KH-UBND", " của UBND huyện", "UBND huyện Tam Nông", head=DISTRICT),
    said("home-province-from-a-district", "5/KH-UBND", " của UBND tỉnh", "UBND tỉnh Phú Thọ", head=DISTRICT),
    said(
        "home-other-province",
        "5/KH-STC",
        " của Sở Tài chính tỉnh Lào Cai",
        "Sở Tài chính tỉnh Lào Cai",
        head=PROVINCE,
        document="05/KH-STC@?~lao-cai",
        no_flags={"inferred_place"},
    ),
    said("home-central-body", "5/QĐ-BTC", " của Bộ Tài chính", "Bộ Tài chính", head=PROVINCE, document="05/QĐ-BTC@?"),
]

NOT = [
    row("not-the-next-sentence", "theo số 5/NQ-CP. Của Bộ Nội vụ", c("số 5/NQ-CP", issuer="Chính phủ")),
    row("not-an-owner-of-something", "theo số 5/NQ-CP và trụ sở của Bộ Nội vụ", c("số 5/NQ-CP", issuer="Chính phủ")),
    row("not-fuzzy-province", "theo số 5/KH-UBND của UBND tỉnh Thái Bin", c("số 5/KH-UBND", document="05/KH-UBND@?~?")),
    row(
        "not-the-province-of-a-longer-name",
        "theo số 5/KH-UBND của UBND huyện Phú Thọ Lâm",
        c("số 5/KH-UBND", document="05/KH-UBND@?~?"),
    ),
    row(
        "not-the-neighbours",
        "theo số 5/KH-SYT, số 6/KH-STC của Sở Tài chính tỉnh Lào Cai",
        c("số 5/KH-SYT", issuer="Sở Y tế tỉnh Phú Thọ"),
        c("số 6/KH-STC", issuer="Sở Tài chính tỉnh Lào Cai"),
        head=PROVINCE,
    ),
    row(
        "not-the-recipient",
        "theo số 5/KH-STC gửi Bộ Tài chính",
        c("số 5/KH-STC", issuer="Sở Tài chính tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "not-a-proposal",
        "theo số 5/QĐ-UBND theo đề nghị của Sở Y tế",
        c("số 5/QĐ-UBND", issuer="UBND tỉnh Phú Thọ"),
        head=PROVINCE,
    ),
    row(
        "not-a-merged-province",
        "theo số 5/KH-UBND ngày 3/3/2023 của UBND tỉnh Hòa Bình",
        c("số 5/KH-UBND ngày 3/3/2023", issuer="UBND tỉnh Hòa Bình", document="05/KH-UBND@2023~hoa-binh"),
        head=PROVINCE,
    ),
]

ROWS = [*WORDS, *CODES, *HOME, *NOT]


@pytest.mark.parametrize("case", params(ROWS))
def test_issuer(case: Row) -> None:
    check(case)
