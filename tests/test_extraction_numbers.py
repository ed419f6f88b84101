"""Every form in which a document number is printed, and what only looks like one."""

from __future__ import annotations

import pytest

from legalref.extraction.codes import CodeBook
from legalref.extraction.numbers import find_numbers
from legalref.model import Style
from legalref.vocabulary import load
from tests.extraction_tables import PROVINCE, Row, c, check, params, row

FORMS = [
    ("01/2022/TT-BNV", "01/2022/TT-BNV", Style.STATE),
    ("131/2020/NĐ-CP", "131/2020/NĐ-CP", Style.STATE),
    ("227/2023/NQ-HĐND", "227/2023/NQ-HĐND", Style.STATE),
    ("84/NQ-CP", "84/NQ-CP", Style.STATE),
    ("1012/QĐ-TTg", "1012/QĐ-TTg", Style.STATE),
    ("03/KH-UBND", "03/KH-UBND", Style.STATE),
    ("1499/UBND-KGVX", "1499/UBND-KGVX", Style.LETTER),
    ("733/SNV-CCVC", "733/SNV-CCVC", Style.LETTER),
    ("1620/UBND-PVHCC&KSTT", "1620/UBND-PVHCC&KSTT", Style.LETTER),
    ("377/SKHCN", "377/SKHCN", Style.LETTER),
    ("48/CV-THPT", "48/CV-THPT", Style.STATE),
    ("415/QĐ-SNV-TCBC", "415/QĐ-SNV-TCBC", Style.STATE),
    ("18/KH-BCĐ-CĐS", "18/KH-BCĐ-CĐS", Style.STATE),
    ("66.18/2026/NQ-CP", "66.18/2026/NQ-CP", Style.STATE),
    ("72/2025/QH15", "72/2025/QH15", Style.ASSEMBLY),
    ("1211/2016/UBTVQH13", "1211/2016/UBTVQH13", Style.ASSEMBLY),
    ("12/2021/L-CTN", "12/2021/L-CTN", Style.STATE),
    ("02/2015/TTLT-BNV-BTC", "02/2015/TTLT-BNV-BTC", Style.JOINT),
    ("403/2018/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "403/2018/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", Style.JOINT),
    ("31/VBHN-NHNN", "31/VBHN-NHNN", Style.CONSOLIDATED),
    ("08/VBHN-VPQH", "08/VBHN-VPQH", Style.CONSOLIDATED),
    ("56/2022/AL", "56/2022/AL", Style.STATE),
    ("05/2019/NQ-HĐTP", "05/2019/NQ-HĐTP", Style.STATE),
    ("QCVN 08:2023/BTNMT", "QCVN 08:2023/BTNMT", Style.STANDARD),
    ("QCVN 01-1:2018/BYT", "QCVN 01-1:2018/BYT", Style.STANDARD),
    ("TCVN 6477:2016", "TCVN 6477:2016", Style.STANDARD),
    ("TCVN ISO 9001:2015", "TCVN ISO 9001:2015", Style.STANDARD),
    ("QCĐP 01:2020/HN", "QCĐP 01:2020/HN", Style.STANDARD),
    ("22 TCN 211-06", "22 TCN 211-06", Style.STANDARD),
    ("TCXDVN 276:2003", "TCXDVN 276:2003", Style.STANDARD),
    ("27-CT/TU", "27-CT/TU", Style.PARTY),
    ("41-NQ/TW", "41-NQ/TW", Style.PARTY),
    ("166-KH/TU", "166-KH/TU", Style.PARTY),
    ("12-HD/VPTW", "12-HD/VPTW", Style.PARTY),
    ("44-CTr/TU", "44-CTr/TU", Style.PARTY),
    ("1203-QĐ/BTCTW", "1203-QĐ/BTCTW", Style.PARTY),
    ("17-NQ/HU", "17-NQ/HU", Style.PARTY),
    ("05-NQ/ĐU", "05-NQ/ĐU", Style.PARTY),
    ("09-NQ/CB", "09-NQ/CB", Style.PARTY),
    ("74-CV/BCSĐ", "74-CV/BCSĐ", Style.PARTY),
    ("118-QĐ/TWĐTN-BTC", "118-QĐ/TWĐTN-BTC", Style.PARTY),
    ("27 NQ/TW", "27-NQ/TW", Style.PARTY),
    ("61 QĐ/TWĐTN", "61-QĐ/TWĐTN", Style.PARTY),
    ("92-HĐBT", "92-HĐBT", Style.OLD),
    ("217-TTg", "217-TTg", Style.OLD),
    ("48-CP", "48-CP", Style.OLD),
    ("36/CP", "36/CP", Style.LETTER),
    ("812/TTg", "812/TTg", Style.LETTER),
    ("7215-BTC-TCT", "7215-BTC-TCT", Style.OLD),
    ("1344/QĐ-UB", "1344/QĐ-UB", Style.STATE),
    ("0075/KH-UBND", "0075/KH-UBND", Style.STATE),
    ("14b/QĐ-UBND", "14b/QĐ-UBND", Style.STATE),
    ("11/CT-CTUBND", "11/CT-CTUBND", Style.STATE),
    ("47/QĐ-TTKTTCĐLCL", "47/QĐ-TTKTTCĐLCL", Style.STATE),
    ("258/TTr-BTNMT", "258/TTr-BTNMT", Style.STATE),
    ("83/GM-UBND", "83/GM-UBND", Style.STATE),
    ("20/QyĐ-UBND", "20/QyĐ-UBND", Style.STATE),
    ("5/BB-HĐND", "5/BB-HĐND", Style.STATE),
    ("164/SNgV-LS", "164/SNgV-LS", Style.LETTER),
    ("2019/VPCP-KSTT", "2019/VPCP-KSTT", Style.LETTER),
]


@pytest.mark.parametrize(("printed", "number", "style"), FORMS, ids=lambda one: one if isinstance(one, str) else None)
def test_form(printed: str, number: str, style: Style) -> None:
    text = f"theo văn bản số {printed} của cơ quan"
    (match,) = find_numbers(text, CodeBook(load()))
    assert match.number is not None
    assert (text[match.start : match.end], str(match.number), match.number.style) == (printed, number, style)


PLACES = [
    row(
        "series-with-its-year-behind-a-hyphen",
        "theo Nghị quyết số 19-2017/NQ-CP ngày 06/02/2017 của Chính phủ",
        c("Nghị quyết số 19-2017/NQ-CP ngày 06/02/2017", number="19-2017/NQ-CP", date="2017-02-06", issuer="Chính phủ"),
    ),
    row(
        "number-word-inside-a-standard",
        "theo QCVN số 06:2022/BXD",
        c("QCVN số 06:2022/BXD", number="QCVN 06:2022/BXD"),
    ),
    row(
        "small-letter-inside-a-type-code",
        "theo Nghị định số 84/2020/Nđ-CP",
        c("Nghị định số 84/2020/Nđ-CP", number="84/2020/NĐ-CP"),
    ),
    row(
        "footnote-in-brackets-before-the-date",
        "theo Kế hoạch số 84/KH-UBND[1] ngày 3/1/2024 và Kế hoạch số 85/KH-UBND(2) ngày 4/1/2024",
        c("Kế hoạch số 84/KH-UBND[1] ngày 3/1/2024", number="84/KH-UBND", date="2024-01-03"),
        c("Kế hoạch số 85/KH-UBND(2) ngày 4/1/2024", number="85/KH-UBND", date="2024-01-04"),
    ),
    row(
        "word-of-a-standard",
        "theo Quy chuẩn kỹ thuật quốc gia QCVN 06:2022/BXD và tiêu chuẩn quốc gia TCVN 5687:2010",
        c("Quy chuẩn kỹ thuật quốc gia QCVN 06:2022/BXD", document="QCVN 06:2022/BXD"),
        c("tiêu chuẩn quốc gia TCVN 5687:2010", document="TCVN 5687:2010"),
    ),
    row("digits-behind-a-code", "theo Kế hoạch số 84/KH-BCĐ389", c("Kế hoạch số 84/KH-BCĐ389", number="84/KH-BCĐ389")),
    row(
        "blank-inside-the-serial-of-a-resolution",
        "theo Nghị quyết số 20 4 /2025/QH15",
        c("Nghị quyết số 20 4 /2025/QH15", number="204/2025/QH15"),
    ),
    row(
        "ministry-of-finance-in-old-numbers",
        "theo Thông tư số 58-TC/TCT ngày 3/4/1994 và Thông tư số 59 TC/TCT ngày 3/4/1994",
        c("Thông tư số 58-TC/TCT ngày 3/4/1994", issuer="Bộ Tài chính", no_flags={"type_number_mismatch"}),
        c("Thông tư số 59 TC/TCT ngày 3/4/1994", issuer="Bộ Tài chính"),
    ),
    row(
        "cyrillic-look-alikes",
        "theo Nghị định số 84/2026/NĐ-\u0421\u0420 và số 85/Q\u0110-\u0422\u0422g",
        c("Nghị định số 84/2026/NĐ-\u0421\u0420", number="84/2026/NĐ-CP", document="84/2026/NĐ-CP"),
        c("số 85/QĐ-\u0422\u0422g", number="85/QĐ-TTg"),
    ),
    row(
        "blanks-round-the-joint-slash",
        "theo Thông tư liên tịch số 84/2006/TTLT / BTC-BNV ngày 3/4/2006",
        c("Thông tư liên tịch số 84/2006/TTLT / BTC-BNV ngày 3/4/2006", document="84/2006/TTLT-BTC-BNV"),
    ),
    row(
        "slash-behind-the-joint-type",
        "theo Thông tư liên tịch số 84/2006/TTLT/BTC-BNV",
        c("Thông tư liên tịch số 84/2006/TTLT/BTC-BNV", document="84/2006/TTLT-BTC-BNV"),
    ),
    row(
        "law-of-the-council-of-state",
        "theo Luật số 18-LCT/HĐNN8 ngày 29/12/1988",
        c("Luật số 18-LCT/HĐNN8 ngày 29/12/1988", number="18-LCT/HĐNN8", date="1988-12-29", type="Luật"),
    ),
    row(
        "ordinance-of-the-council-of-state",
        "theo Pháp lệnh số 27-LCT/HĐNN8",
        c("Pháp lệnh số 27-LCT/HĐNN8", number="27-LCT/HĐNN8", type="Pháp lệnh"),
    ),
    row("letter-in-lower-case", "tại văn bản số 2611/ttg-ktn", c("văn bản số 2611/ttg-ktn", number="2611/TTg-KTN")),
    row("party-letter-without-type", "theo Công văn số 16/ĐU", c("Công văn số 16/ĐU", type="Công văn")),
    row(
        "tail-of-a-party-number-lost",
        "theo Quyết định số 46-QĐ về việc",
        c("Quyết định số 46-QĐ", document=None, flags={"incomplete"}),
    ),
    row("serial-of-a-day", "trả lời Công văn số 20240912/CV-VP", c("Công văn số 20240912/CV-VP", type="Công văn")),
    row(
        "old-circular-of-a-ministry",
        "theo Thông tư số 07/BXD-KTQH ngày 3/4/1996",
        c("Thông tư số 07/BXD-KTQH ngày 3/4/1996", type="Thông tư", issuer="Bộ Xây dựng"),
    ),
    row("first-and-last-characters", "84/NQ-CP", c("84/NQ-CP")),
    row("in-brackets", "(84/NQ-CP)", c("84/NQ-CP")),
    row("in-quotes", "“84/NQ-CP”", c("84/NQ-CP")),
    row("before-a-full-stop", "theo số 84/NQ-CP.", c("số 84/NQ-CP")),
    row("before-a-colon", "theo số 84/NQ-CP: giao", c("số 84/NQ-CP")),
    row("in-a-tab-cell", "1\t84/NQ-CP\t2", c("84/NQ-CP")),
    row("in-a-pipe-cell", "| 1 | 84/NQ-CP | 2 |", c("84/NQ-CP")),
    row("number-word-with-colon", "Quyết định số: 84/QĐ-TTg", c("Quyết định số: 84/QĐ-TTg")),
    row("number-word-in-capitals", "QUYẾT ĐỊNH SỐ 84/QĐ-TTg", c("QUYẾT ĐỊNH SỐ 84/QĐ-TTg", type="Quyết định")),
    row("number-word-capital", "Kế hoạch Số 84/KH-UBND", c("Kế hoạch Số 84/KH-UBND", type="Kế hoạch")),
    row(
        "words-in-lower-case",
        "theo nghị định số 84/2020/nđ-cp",
        c("nghị định số 84/2020/nđ-cp", number="84/2020/NĐ-CP", type="Nghị định", flags={"lower_case"}),
    ),
    row(
        "code-in-lower-case",
        "theo quyết định 84/qđ-ubnd ngày 2/3/2023",
        c("quyết định 84/qđ-ubnd ngày 2/3/2023", number="84/QĐ-UBND", date="2023-03-02"),
    ),
    row(
        "code-in-capitals",
        "QUYẾT ĐỊNH SỐ 84/QĐ-TTG",
        c("QUYẾT ĐỊNH SỐ 84/QĐ-TTG", number="84/QĐ-TTg", document="84/QĐ-TTg@?"),
    ),
    row("law-number-in-lower-case", "theo luật số 72/2025/qh15", c("luật số 72/2025/qh15", number="72/2025/QH15")),
    row(
        "party-code-in-capitals", "CHƯƠNG TRÌNH SỐ 44-CTR/TU", c("CHƯƠNG TRÌNH SỐ 44-CTR/TU", document="44-CTr/TU@?~?")
    ),
    row(
        "segmented-words",
        "theo Quyết_định số 84 / QĐ-TTg ngày 2 / 3 / 2023",
        c("Quyết_định số 84 / QĐ-TTg ngày 2 / 3 / 2023", number="84/QĐ-TTg", type="Quyết định", date="2023-03-02"),
    ),
    row(
        "break-behind-the-number-word",
        "theo Quyết định số\n84/QĐ-TTg",
        c("Quyết định số\n84/QĐ-TTg", type="Quyết định", flags={"split_line"}),
    ),
    row(
        "break-inside-the-type-word", "theo Quyết\nđịnh số 84/QĐ-TTg", c("Quyết\nđịnh số 84/QĐ-TTg", type="Quyết định")
    ),
    row(
        "break-behind-the-slash",
        "theo Quyết định số 84/\nQĐ-TTg",
        c("Quyết định số 84/\nQĐ-TTg", number="84/QĐ-TTg", flags={"split_line"}),
    ),
    row(
        "break-before-the-slash",
        "theo Quyết định số 84\n/QĐ-TTg",
        c("Quyết định số 84\n/QĐ-TTg", number="84/QĐ-TTg", flags={"split_line"}),
    ),
    row(
        "break-behind-the-year",
        "theo Nghị định số 84/2020/\nNĐ-CP",
        c("Nghị định số 84/2020/\nNĐ-CP", number="84/2020/NĐ-CP", flags={"split_line"}),
    ),
    row(
        "break-inside-a-party-number",
        "theo Kết luận số 84-KL/\nTW",
        c("Kết luận số 84-KL/\nTW", number="84-KL/TW", flags={"split_line"}),
    ),
    row("wide-slash", "theo số 84／NQ-CP", c("số 84／NQ-CP", number="84/NQ-CP")),
    row("no-break-blank", "theo số\u00a084/NQ-CP", c("số\u00a084/NQ-CP", number="84/NQ-CP")),
    row("dot-for-hyphen", "theo Quyết định số 84/QĐ.UB", c("Quyết định số 84/QĐ.UB", type="Quyết định")),
    row("no-separator", "theo Quyết định số 84/2003/QĐUB", c("Quyết định số 84/2003/QĐUB", type="Quyết định")),
    row("slash-for-hyphen", "theo Quyết định số 84/QĐ/UBND", c("Quyết định số 84/QĐ/UBND", type="Quyết định")),
    row("dash-for-slash", "theo Quyết định số 84-QĐ-UBND", c("Quyết định số 84-QĐ-UBND", type="Quyết định")),
    row("slash-for-party-hyphen", "theo Nghị quyết số 41/NQ-TW", c("Nghị quyết số 41/NQ-TW", type="Nghị quyết")),
    row(
        "blank-for-hyphen",
        "theo Quyết định số 84/QĐ UBND ngày 2/3/2023",
        c("Quyết định số 84/QĐ UBND ngày 2/3/2023", number="84/QĐ-UBND"),
    ),
    row("dash-of-the-next-bullet-is-apart", "theo số 84/QĐ-TTg - số 85/QĐ-TTg", c("số 84/QĐ-TTg"), c("số 85/QĐ-TTg")),
    row("issuer-name-behind-a-dash", "theo số 84/QĐ-TTg - Thủ tướng Chính phủ", c("số 84/QĐ-TTg")),
    row("capital-suffix", "theo Quyết định số 14A/QĐ-UBND", c("Quyết định số 14A/QĐ-UBND", raw_number="14A/QĐ-UBND")),
    row(
        "joint-code-with-ampersand",
        "theo Kế hoạch số 84/KH-SGD&ĐT-SNV",
        c("Kế hoạch số 84/KH-SGD&ĐT-SNV", raw_number="84/KH-SGD&ĐT-SNV"),
    ),
    row(
        "unit-with-roman-figure", "theo Công văn số 84/VKSTC-V14", c("Công văn số 84/VKSTC-V14", number="84/VKSTC-V14")
    ),
    row(
        "joint-of-two-bodies",
        "theo Kế hoạch số 84/KHPH-SYT-BHXH",
        c("Kế hoạch số 84/KHPH-SYT-BHXH", number="84/KHPH-SYT-BHXH"),
    ),
    row(
        "early-assembly-form",
        "theo Nghị quyết số 118-NQ-QHK4",
        c("Nghị quyết số 118-NQ-QHK4", type="Nghị quyết", issuer="Quốc hội"),
    ),
    row(
        "early-assembly-form-with-blank",
        "theo Nghị quyết số 12 NQ/QHK6",
        c("Nghị quyết số 12 NQ/QHK6", type="Nghị quyết", issuer="Quốc hội"),
    ),
    row(
        "early-assembly-resolution",
        "theo Nghị quyết số 51/2001/QH10",
        c("Nghị quyết số 51/2001/QH10", type="Nghị quyết", document="51/2001/QH10"),
    ),
    row(
        "ordinance-old-form",
        "theo Pháp lệnh số 28/2004/PL-UBTVQH11",
        c("Pháp lệnh số 28/2004/PL-UBTVQH11", type="Pháp lệnh", issuer="Ủy ban Thường vụ Quốc hội"),
    ),
    row(
        "ordinance-new-form", "theo Pháp lệnh số 02/2020/UBTVQH14", c("Pháp lệnh số 02/2020/UBTVQH14", type="Pháp lệnh")
    ),
    row(
        "decision-of-the-president",
        "theo Quyết định số 842/2022/QĐ-CTN",
        c("Quyết định số 842/2022/QĐ-CTN", issuer="Chủ tịch nước"),
    ),
    row(
        "decision-of-the-state-audit",
        "theo Quyết định số 03/2021/QĐ-KTNN",
        c("Quyết định số 03/2021/QĐ-KTNN", issuer="Kiểm toán nhà nước"),
    ),
    row(
        "joint-circular-of-three",
        "theo Thông tư liên tịch số 09/2013/TTLT-BCA-BTP-TANDTC",
        c(
            "Thông tư liên tịch số 09/2013/TTLT-BCA-BTP-TANDTC",
            number="09/2013/TTLT-BCA-BTP-TANDTC",
            issuer="Bộ Công an, Bộ Tư pháp, Tòa án nhân dân tối cao",
        ),
    ),
    row(
        "joint-circular-of-a-hyphened-ministry",
        "theo Thông tư liên tịch số 29/2015/TTLT-BLĐTBXH-BTC",
        c("Thông tư liên tịch số 29/2015/TTLT-BLĐTBXH-BTC", number="29/2015/TTLT-BLĐTBXH-BTC"),
    ),
    row(
        "old-joint-circular",
        "theo Thông tư liên bộ số 17-TT/LB",
        c("Thông tư liên bộ số 17-TT/LB", type="Thông tư liên bộ"),
    ),
    row("standard-without-year", "theo TCVN 2737 và QCVN 06:2022", c("TCVN 2737"), c("QCVN 06:2022")),
    row("standard-with-blanks", "theo QCVN 26 : 2010/BTNMT", c("QCVN 26 : 2010/BTNMT", number="QCVN 26:2010/BTNMT")),
    row(
        "standard-in-a-sentence",
        "đạt cột A QCVN 40:2011/BTNMT trước khi xả",
        c("QCVN 40:2011/BTNMT", issuer="Bộ Tài nguyên và Môi trường"),
    ),
    row(
        "decimal-ordinals-in-a-list",
        "theo Nghị quyết số 66.3/2025/NQ-CP và 66.4/2025/NQ-CP",
        c("Nghị quyết số 66.3/2025/NQ-CP", document="66.3/2025/NQ-CP"),
        c("66.4/2025/NQ-CP", document="66.4/2025/NQ-CP"),
    ),
    row(
        "blank-inside-the-serial",
        "theo Công văn số 1 499/UBND-KGVX",
        c("Công văn số 1 499/UBND-KGVX", number="1499/UBND-KGVX"),
    ),
    row("thousands-dot", "theo Công văn số 1.499/UBND-KGVX", c("Công văn số 1.499/UBND-KGVX", number="1499/UBND-KGVX")),
    row("type-doubled", "theo Quyết định Quyết định số 84/QĐ-TTg", c("Quyết định số 84/QĐ-TTg")),
    row(
        "standard-of-iso",
        "áp dụng TCVN ISO 9001:2015 và TCVN ISO/IEC 17025:2017",
        c("TCVN ISO 9001:2015", type="Tiêu chuẩn quốc gia", document="TCVN ISO 9001:2015"),
        c("TCVN ISO/IEC 17025:2017", type="Tiêu chuẩn quốc gia"),
    ),
    row(
        "code-with-a-year",
        "theo Tờ trình số 01/TTr-HĐTS2024 của Hội đồng tuyển sinh",
        c("Tờ trình số 01/TTr-HĐTS2024", number="01/TTr-HĐTS2024"),
    ),
    row(
        "judgment",
        "theo Bản án số 12/2023/HS-ST ngày 5/6/2023",
        c("Bản án số 12/2023/HS-ST ngày 5/6/2023", type="Bản án", date="2023-06-05"),
    ),
    row(
        "blank-inside-the-year",
        "theo Nghị quyết số 03/202 1/UBTVQH15 ngày 24 tháng 9 năm 2021",
        c("Nghị quyết số 03/202 1/UBTVQH15 ngày 24 tháng 9 năm 2021", number="03/2021/UBTVQH15", date="2021-09-24"),
    ),
    row(
        "shared-tail-behind-a-type",
        "có Chỉ thị 11, 13, 33/CT-UB về",
        c("Chỉ thị 11", type="Chỉ thị"),
        c("13", type="Chỉ thị"),
        c("33/CT-UB", type="Chỉ thị"),
    ),
    row("year-before-a-number", "theo Kế hoạch 2024, số 33/KH-UBND", c("số 33/KH-UBND")),
    row(
        "number-word-of-a-scan",
        "theo Nghị quyết sô. 01/2019/NQ-CP\n01/01/2019 của Chính phủ",
        c("Nghị quyết sô. 01/2019/NQ-CP\n01/01/2019", date="2019-01-01", issuer="Chính phủ"),
    ),
    row(
        "year-with-two-digits",
        "theo Quyết định số 84/98/QĐ-UB",
        c("Quyết định số 84/98/QĐ-UB", raw_number="84/98/QĐ-UB"),
    ),
    row(
        "decree-of-the-lock-of-1945",
        "theo Sắc lệnh số 13/SL ngày 24/01/1946",
        c("Sắc lệnh số 13/SL ngày 24/01/1946", type="Sắc lệnh", date="1946-01-24"),
    ),
    row(
        "military-code",
        "theo Quyết định số 84/QĐ-BQP; Chỉ thị số 12/CT-BTTM",
        c("Quyết định số 84/QĐ-BQP"),
        c("Chỉ thị số 12/CT-BTTM"),
    ),
    row("school-code", "theo Kế hoạch số 12/KH-THCSLTK", c("Kế hoạch số 12/KH-THCSLTK", type="Kế hoạch")),
    row("company-code", "theo Quyết định số 12/QĐ-EVN", c("Quyết định số 12/QĐ-EVN", type="Quyết định")),
    row(
        "court-judgment",
        "theo bản án dân sự phúc thẩm số 12/2021/DS-PT ngày 3/3/2021",
        c("số 12/2021/DS-PT ngày 3/3/2021", number="12/2021/DS-PT", date="2021-03-03"),
    ),
    row(
        "fatherland-front",
        "theo Thông tri số 12/TTr-MTTW-BTT ngày 3/3/2023",
        c("Thông tri số 12/TTr-MTTW-BTT ngày 3/3/2023", type="Thông tri"),
    ),
    row(
        "party-letter-of-an-office",
        "theo Công văn số 4421-CV/VPTW",
        c("Công văn số 4421-CV/VPTW", type="Công văn", issuer="Văn phòng Trung ương Đảng"),
    ),
    row(
        "party-announcement-of-conclusion",
        "theo Thông báo kết luận số 12-TB/TW",
        c("Thông báo kết luận số 12-TB/TW", number="12-TB/TW"),
    ),
    row(
        "party-regulation",
        "theo Quy định số 37-QĐ/TW ngày 25/10/2021",
        c("Quy định số 37-QĐ/TW ngày 25/10/2021", type="Quy định", no_flags={"type_number_mismatch"}),
    ),
    row("party-number-with-blanks", "theo Quy định số 37 - QĐ/TW", c("Quy định số 37 - QĐ/TW", number="37-QĐ/TW")),
    row(
        "party-number-over-the-hyphen",
        "theo Quy định số 37-\nQĐ/TW",
        c("Quy định số 37-\nQĐ/TW", number="37-QĐ/TW", flags={"split_line"}),
    ),
    row(
        "number-behind-symbol-word",
        "theo văn bản số hiệu 84/2020/NĐ-CP",
        c("văn bản số hiệu 84/2020/NĐ-CP", number="84/2020/NĐ-CP", type="Nghị định"),
    ),
    row(
        "body-before-the-symbol",
        "theo Quyết định số 41-BYT/QĐ ngày 07/3/1972; Công văn số 1203-BYT/TC ngày 11-02-1979",
        c("Quyết định số 41-BYT/QĐ ngày 07/3/1972", number="41-BYT/QĐ", issuer="Bộ Y tế", document="41-BYT/QĐ@1972"),
        c("Công văn số 1203-BYT/TC ngày 11-02-1979", number="1203-BYT/TC", issuer="Bộ Y tế"),
    ),
    row("type-behind-the-body", "theo số 19-BYT/TT", c("số 19-BYT/TT", type="Thông tư")),
    row(
        "bodies-before-the-symbol",
        "theo Thông tư liên ngành số 03-TANDTC-VKSNDTC/TTLT ngày 05/02/1989",
        c(
            "Thông tư liên ngành số 03-TANDTC-VKSNDTC/TTLT ngày 05/02/1989",
            number="03-TANDTC-VKSNDTC/TTLT",
            issuer="Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao",
        ),
    ),
    row(
        "year-behind-a-blank",
        "theo Quyết định số 63/ 2006/QĐ - UBND, ngày 26 tháng 7 năm 2006",
        c("Quyết định số 63/ 2006/QĐ - UBND, ngày 26 tháng 7 năm 2006", number="63/2006/QĐ-UBND"),
    ),
    row(
        "two-documents-joined-by-an-ampersand",
        "theo Thông tư 01/2025/TT-BYT & CV 340/BHXH-CSXH",
        c("Thông tư 01/2025/TT-BYT", number="01/2025/TT-BYT"),
        c("CV 340/BHXH-CSXH", type="Công văn"),
    ),
    row(
        "party-number-with-the-signs-of-the-state",
        "theo Nghị quyết số 49/NQ-TW ngày 2/6/2005; Nghị quyết 49-NQ/TW; Nghị quyết số 72-NQ-TW",
        c("Nghị quyết số 49/NQ-TW ngày 2/6/2005", document="49-NQ/TW@2005"),
        c("Nghị quyết 49-NQ/TW", document="49-NQ/TW@2005"),
        c("Nghị quyết số 72-NQ-TW", number="72-NQ/TW"),
    ),
    row("old-number-of-the-government-alone", "bị bãi bỏ 1 phần 58-CP", c("58-CP", issuer="Chính phủ")),
    row(
        "old-number-of-the-president",
        "sắc lệnh số 65B/SL ngày 1 tháng 5 năm 1950",
        c("sắc lệnh số 65B/SL ngày 1 tháng 5 năm 1950", type="Sắc lệnh", document="65B/SL@1950"),
    ),
    row(
        "blank-for-a-hyphen-before-an-unknown-body",
        "Hướng dẫn số 12 HD/TTVH ngày 6/12/2006",
        c("Hướng dẫn số 12 HD/TTVH ngày 6/12/2006", number="12-HD/TTVH"),
    ),
    row(
        "dispatch-without-its-stroke",
        "Công điện số 227/CD-TTG ngày 14 tháng 02 năm 2009",
        c("Công điện số 227/CD-TTG ngày 14 tháng 02 năm 2009", issuer="Thủ tướng Chính phủ", type="Công điện"),
    ),
    row(
        "line-that-begins-with-the-hyphen",
        "của Nghị định số 73/2013/NĐ\n-CP và Quyết định số 72/QĐ\n-UBND",
        c("Nghị định số 73/2013/NĐ\n-CP", number="73/2013/NĐ-CP", flags={"split_line"}),
        c("Quyết định số 72/QĐ\n-UBND", number="72/QĐ-UBND"),
    ),
    row(
        "item-of-a-list-behind-a-number-without-its-body",
        "theo Kế hoạch số 12/KH\n- UBND tỉnh giao việc",
        c("Kế hoạch số 12/KH", number="12/KH"),
    ),
    row(
        "hyphen-lost-at-the-end-of-a-line",
        "của Nghị định số 73/2013/NĐ\nCP và Nghị định số 74/2013/NĐ CP",
        c("Nghị định số 73/2013/NĐ\nCP", number="73/2013/NĐ-CP", flags={"missing_hyphen", "split_line"}),
        c("Nghị định số 74/2013/NĐ CP", number="74/2013/NĐ-CP", flags={"missing_hyphen"}),
    ),
    row(
        "trace-of-the-number-word-glued-to-the-serial",
        "Nghị quyết s31/2011/NQ-HĐND ngày 14/12/2011",
        c("Nghị quyết s31/2011/NQ-HĐND ngày 14/12/2011", number="31/2011/NQ-HĐND"),
    ),
    row(
        "letters-of-a-broken-font-apart-from-their-marks",
        "Quyết định số 99/2008/QN\u0303-UBND",
        c("Quyết định số 99/2008/QN\u0303-UBND", number="99/2008/QĐ-UBND"),
    ),
    row(
        "letters-of-a-broken-font",
        "Quyết ñịnh số 99/2008/Qð-UBND",
        c("Quyết ñịnh số 99/2008/Qð-UBND", number="99/2008/QĐ-UBND"),
    ),
    row("number-in-the-next-cell", "Số hiệu: | 12/QĐ-UBND | ngày", c("Số hiệu: | 12/QĐ-UBND", number="12/QĐ-UBND")),
    row(
        "type-glued-to-the-word-before",
        "Thực hiệnQuyết định số 84/QĐ-TTg; căn cứNghị quyết 85/NQ-CP",
        c("Quyết định số 84/QĐ-TTg"),
        c("Nghị quyết 85/NQ-CP"),
    ),
    row(
        "rule-with-words-before-the-number",
        "Căn cứ Quy định thi hành Điều lệ Đảng số 24-QĐ/TW ngày 31-10-2006",
        c("số 24-QĐ/TW ngày 31-10-2006", type="Quy định"),
    ),
    row(
        "word-glued-to-a-code",
        "theo Quyết định số 84/QĐ-UBNDNgày 05/3/2020 của",
        c("Quyết định số 84/QĐ-UBND", number="84/QĐ-UBND"),
    ),
    row(
        "date-glued-to-a-party-code",
        "theo Chỉ thị số 14-CT/TWngày 19/7/2022; Hướng dẫn 23-HD/VPTWNơi nhận",
        c("Chỉ thị số 14-CT/TWngày 19/7/2022", number="14-CT/TW", date="2022-07-19"),
        c("Hướng dẫn 23-HD/VPTW", number="23-HD/VPTW"),
    ),
    row(
        "decree-consolidated-by-a-ministry",
        "theo văn bản hợp nhất số 11/2024/VBHN-NĐ-BNV",
        c("văn bản hợp nhất số 11/2024/VBHN-NĐ-BNV", issuer="Bộ Nội vụ"),
    ),
    row(
        "amendment-of-a-standard-behind-a-verb",
        "hướng dẫn Sửa đổi 1:2023 QCVN 06:2022/BXD",
        c("Sửa đổi 1:2023 QCVN 06:2022/BXD", type="Quy chuẩn kỹ thuật quốc gia"),
    ),
    row(
        "unit-behind-an-unknown-head",
        "theo Thông tư 136/NH-TT",
        c("Thông tư 136/NH-TT", number="136/NH-TT", no_flags={"type_number_mismatch"}),
    ),
    row(
        "symbol-in-capitals",
        "QUY ĐỊNH SỐ 08-QĐI/TW và Quy định số 08-QĐi/TW",
        c("QUY ĐỊNH SỐ 08-QĐI/TW", number="08-QĐi/TW", type="Quy định"),
        c("Quy định số 08-QĐi/TW", document="08-QĐi/TW@?"),
    ),
    row(
        "two-letters-alone", "theo Công văn số 84/CT; Công văn số 85/UB", c("Công văn số 84/CT"), c("Công văn số 85/UB")
    ),
]

NOT = [
    row(
        "not-a-blank-serial-with-a-year",
        "theo Nghị định số ....../2024/NĐ-CP ngày ... tháng ... năm 2024 của Chính phủ",
    ),
    row("not-a-blank-serial-with-a-year-glued", "theo Quyết định số.../2024/QĐ-UBND và Nghị định số      /2024/NĐ-CP"),
    row("not-an-underscored-serial", "theo Quyết định số ____/2024/QĐ-UBND; Kế hoạch số…/KH-UBND"),
    row("not-a-path", "https://vanban.example.vn/84/NQ-CP/download và www.a.vn/2020/12/QD-BC.html"),
    row("not-a-mail", "gửi về 84/a@b.vn, snv-84@phutho.gov.vn"),
    row("not-a-unit-price", "giá 12.000 đ/KG, 84/KG, 5/M2, 30/HA"),
    row("not-a-speed", "84 km/h, 12 m3/s, 30/H"),
    row("not-a-blood-pressure", "huyết áp 140/90 mmHg, SpO2 95/100"),
    row("not-a-lot-and-sheet", "thửa 84, tờ bản đồ số 12/TĐ, lô 84/CN-KCN"),
    row("not-a-serial-inside-a-word", "mã A84/NQ-CP và X-84/QĐ-TTg"),
    row("not-a-capitalised-word", "84/Sở, 12/Huyện, 3/Nhóm"),
    row("not-initials", "ông 84/A, nhóm 3/B"),
]
ROWS = [*PLACES, *NOT]


@pytest.mark.parametrize("case", params(ROWS))
def test_number_in_its_place(case: Row) -> None:
    check(case)


SAME = [
    ("đ/ð/Đ", "12/QÐ-UBND", "12/QĐ-UBND"),
    ("dashes", "12/QĐ—UBND", "12/QĐ-UBND"),
    ("lost strokes", "12/QD-UBND", "12/QĐ-UBND"),
    ("council without stroke", "12/NQ-HDND", "12/NQ-HĐND"),
    ("ministry without stroke", "12/QĐ-BLDTBXH", "12/QĐ-BLĐTBXH"),
    ("ministry with hyphen", "12/QĐ-BLĐ-TBXH", "12/QĐ-BLĐTBXH"),
    ("ministry with ampersand", "12/QĐ-BGD&ĐT", "12/QĐ-BGDĐT"),
    ("department with ampersand", "12/QĐ-SKH&CN", "12/QĐ-SKHCN"),
    ("case of the code", "12/QĐ-TTG", "12/QĐ-TTg"),
    ("leading zero", "012/QĐ-UBND", "12/QĐ-UBND"),
    ("blanks", "12 / QĐ - UBND", "12/QĐ-UBND"),
    ("lost party hyphen", "12 NQ/TW", "12-NQ/TW"),
    ("committee without stroke", "12-KH/DU", "12-KH/ĐU"),
    ("decree without stroke", "12/2020/ND-CP", "12/2020/NĐ-CP"),
]


def same_rows() -> list[Row]:
    def document(printed: str) -> str | None:
        from legalref.extraction import extract

        (found,) = extract(f"{PROVINCE}theo số {printed} ngày 2/3/2023;")[1:]
        return found.document

    return [
        row(
            f"same-{name}",
            f"theo số {one} ngày 2/3/2023;",
            c(f"số {one} ngày 2/3/2023", document=document(other)),
            head=PROVINCE,
        )
        for name, one, other in SAME
    ]


SAME_ROWS = same_rows()


@pytest.mark.parametrize("case", params(SAME_ROWS))
def test_spellings_of_one_number_are_one_document(case: Row) -> None:
    check(case)


APART = [
    ("suffix", "30b/NQ-CP", "30/NQ-CP"),
    ("year form", "30/2019/QĐ-UBND", "30/QĐ-UBND"),
    ("type", "30/KH-UBND", "30/QĐ-UBND"),
    ("guidance and contract", "30/HD-SNV", "30/HĐ-SNV"),
    ("project and scheme", "30/DA-SNV", "30/ĐA-SNV"),
    ("directive and programme", "30/CT-UBND", "30/CTr-UBND"),
    ("circular and submission", "30/TT-BTP", "30/TTr-BTP"),
    ("decision and regulation", "30/QĐ-UBND", "30/QyĐ-UBND"),
    ("unit", "30/UBND-NC", "30/UBND-TH"),
    ("body", "30/QĐ-STC", "30/QĐ-STP"),
    ("party and government", "30-NQ/TW", "30/NQ-CP"),
    ("ministries", "30/QĐ-BTC", "30/QĐ-BTP"),
    ("assembly terms", "30/2020/QH14", "30/2020/QH15"),
    ("one and ten", "1/NQ-CP", "10/NQ-CP"),
    ("decimal", "66.1/2025/NQ-CP", "66.10/2025/NQ-CP"),
]


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in APART], ids=[pair[0] for pair in APART])
def test_numbers_close_to_each_other_are_two_documents(one: str, other: str) -> None:
    from legalref.extraction import extract

    found = extract(f"theo số {one} ngày 2/3/2019; theo số {other} ngày 2/3/2019")
    assert len(found) == 2
    assert found[0].document != found[1].document
    assert None not in {found[0].document, found[1].document}
