"""Rows of the extraction tables that the code does not read right yet, each with the reason.

A row named here is expected to fail; the suite says so as soon as it passes, and the line goes.
"""

from __future__ import annotations

from typing import Final

KNOWN_GAPS: Final[dict[str, str]] = {
    "written-no-year-word": "texts: wanted ['Quyết định số 18/QĐ-STP ngày 7 tháng 9 2023'], found ['Quyết định số 18/QĐ-STP'",
    "partial-without-year": "'Quyết định số 18/QĐ-STP ngày 07/9': flags: wanted {'partial_date'}, found ('impossible_date', ",
    "flaw-year-far-away": "'Quyết định số 18/QĐ-STP ngày 07/9/4373': date: wanted None, found '4373-09-07'",
    "flaw-year-nought": "'Quyết định số 18/QĐ-STP ngày 07/9/0023': date: wanted None, found '0023-09-07'",
    "flaw-letter-for-digit": "texts: wanted ['Quyết định số 18/QĐ-STP ngày O7/9/2023'], found ['Quyết định số 18/QĐ-STP']",
    "022-pos-page-number-inside": "'Quyết định số 205\\n- 7 -\\n/QĐ-TTg ngày 4/4/2024': flags: wanted {'split_line'}, found ('ellipt",
    "061-pos-no-marks-council": "'Nghi quyet so 12/2020/NQ-HDND': number: wanted '12/2020/NQ-HĐND', found '12/2020/NQ-HDND'",
    "065-pos-vowels-dropped": "texts: wanted ['Kê hoach s 27-KH/TU ngày 5 tháng 3 năm 2025'], found ['27-KH/TU ngày 5 tháng 3 ",
    "065-pos-stroke-dropped": "'46-KH/DU': number: wanted '46-KH/ĐU', found '46-KH/DU'",
    "066-pos-letters-spaced": "texts: wanted ['C h ỉ  t h ị  s ố  1 7 / C T - T T g'], found ['1 7 / C T - T T g']",
    "076-pos-two-provinces": "'Kế hoạch số 02/KH-UBND': document: wanted None, found '02/KH-UBND@2024~lao-cai'",
    "right-to-left-mark": "texts: wanted ['Nghị định số \\u200e64/2019/NĐ-CP'], found ['64/2019/NĐ-CP']",
    "head-letter": "{'title': ('báo cáo biên chế năm 2024', 'báo cáo biên chế năm 2024 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VI",
    "join-places-two": "'số 5/KH-STC ngày 7/7/2023': document: wanted '05/KH-STC@2023~?', found '05/KH-STC@2023~lao-cai",
    "words-district-party": "'số 5-NQ/HU': issuer: wanted 'Huyện ủy Mộc Châu', found 'Huyện ủy Sơn La'",
    "lower-case-law": "texts: wanted ['luật Đầu tư năm 2020'], found []",
    "list-without-repeated-word": "texts: wanted ['Đất đai năm 2013', 'Nhà ở năm 2014'], found []",
    "not-law-school": "texts: wanted [], found ['Luật Hà Nội, Khoa', 'Luật Kinh tế']",
    "tail-and-number-word": "'Nghị định số 21': document: wanted '21/2021/NĐ-CP', found None",
    "range-with-shared-tail": "texts: wanted ['số 21', '25/QĐ-STC'], found ['25/QĐ-STC']",
    "no-tax-code": "texts: wanted [], found ['số 0100/DN-VN']",
    "no-tax-code-in-a-report": "texts: wanted [], found ['số 0100/DN-VN']",
    "law-number-in-lower-case": "texts: wanted ['luật số 72/2025/qh15'], found []",
    "party-code-in-capitals": "'CHƯƠNG TRÌNH SỐ 44-CTR/TU': document: wanted '44-CTr/TU@?~?', found '44-CTR/TU@?~?'",
    "break-behind-the-slash": "'Quyết định số 84/\\nQĐ-TTg': flags: wanted {'split_line'}, found ('no_date', 'elliptical_issuer",
    "break-before-the-slash": "'Quyết định số 84\\n/QĐ-TTg': flags: wanted {'split_line'}, found ('no_date', 'elliptical_issuer",
    "break-behind-the-year": "'Nghị định số 84/2020/\\nNĐ-CP': flags: wanted {'split_line'}, found ('no_date', 'elliptical_iss",
    "blank-for-hyphen": "texts: wanted ['Quyết định số 84/QĐ UBND ngày 2/3/2023'], found ['Quyết định số 84/QĐ']",
    "early-assembly-form": "'Nghị quyết số 118-NQ-QHK4': issuer: wanted 'Quốc hội', found None",
    "blank-inside-the-serial": "texts: wanted ['Công văn số 1 499/UBND-KGVX'], found ['499/UBND-KGVX']",
    "thousands-dot": "'Công văn số 1.499/UBND-KGVX': number: wanted '1499/UBND-KGVX', found '1.499/UBND-KGVX'",
    "year-with-two-digits": "texts: wanted ['Quyết định số 84/98/QĐ-UB'], found []",
    "party-number-over-the-hyphen": "'Quy định số 37-\\nQĐ/TW': flags: wanted {'split_line'}, found ('no_date', 'elliptical_issuer')",
    "programme-scheme-of-government": "'Đề án 06/CP': document: wanted '06/QĐ-TTg@2022', found '06/CP@?'",
}
