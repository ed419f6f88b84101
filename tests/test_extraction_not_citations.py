"""What looks like a document number and is none."""

from __future__ import annotations

import pytest

from tests.extraction_tables import PROVINCE, Row, c, check, params, row

NOTHING = [
    ("ratio", "đạt 47/47 chỉ tiêu, 15/16 phòng, 0/12 hồ sơ"),
    ("ratio-of-bodies", "có 29/34 UBND xã, 12/18 Sở, 5/8 HĐND huyện"),
    ("ratio-of-types", "hoàn thành 12/15 QĐ, 7/9 KH, 3/4 BC"),
    ("ratio-in-percent", "tỷ lệ 15/30 (50%), 12,5/20 điểm"),
    ("ratio-before-capitals", "xử lý 18/25 TTHC, 6/7 VBQPPL, 30/42 DVCTT"),
    ("round-the-clock", "trực 24/7, 24/24 giờ, 7/7 ngày"),
    ("date", "ngày 3/2/2024, 03-02-2024, 3.2.2024, tháng 2/2024"),
    ("date-of-a-gazette", "CÔNG BÁO/Số 17 + 18/Ngày 22-02-2023"),
    ("date-of-a-gazette-other", "CÔNG BÁO/Số 1021/Ngày 3-9-2023"),
    ("day-and-hour", "từ 8h00/03 đến 17h30/05, lúc 14/3"),
    ("phone", "điện thoại 0210.3846.555, 0210-3846-555, (84-24) 3846 5555, 0912/345678"),
    ("phone-with-extension", "ĐT: 024.3846.5555/BM 12, Fax: 3846555/3846556"),
    ("form", "mẫu số 02-ĐĐN-HK, Mẫu số 3A/TH-BC, biểu số 06/BTK, Phiếu số 2/KS"),
    ("form-bare", "Mẫu số 07, Biểu mẫu 12, Bảng 3/4, Hình 5-A"),
    ("forms-in-a-list", "theo các biểu số liệu: 01/TTr, 02/TTr, 03/TTr, 01/QLCB, 02/QLCB kèm theo"),
    ("form-by-its-kind", "lập theo biểu mẫu 01/TTr và bảng tổng hợp 02/QLCB"),
    ("web-address", "https://a.vn/van-ban/12-QD-UBND, http://b.vn/2024/03/15-KH-SNV.html, www.c.vn/12/QĐ-UBND"),
    ("mail-address", "12-qd@snv.vn, bao.cao/12@phutho.gov.vn"),
    ("file-name", "12-QD-UBND.pdf, bc_2024/12.docx"),
    ("area-of-apartments", "căn hộ A-12/B, diện 3/V, loại 2/A"),
    ("medical", "HIV/AIDS, H5N1, A/H1N1, Covid-19/SARS-CoV-2, viêm gan B/C"),
    ("identity-cards", "CC/CCCD, CMND/CCCD, số CCCD 025123456789, GPLX/ĐKX"),
    ("abbreviation-pairs", "UBND/HĐND, TW/ĐP, VNĐ/USD, TCVN/QCVN, và/hoặc"),
    ("coordinates", "21°19'12\"N/105°13'30\"E, X=2345/Y=678, kinh tuyến 104°45'"),
    ("chemistry", "CO2/CH4, H2SO4-98, PM2.5/PM10, NO3-N, Fe2O3/Al2O3, 5/NaOH"),
    ("units", "12 m3/ngày, 300 kg/ha, 5 l/s, 80 km/h, 12.000 đ/kg, 10 mg/L, 25 W/M2"),
    ("units-in-capitals", "12/KW, 30 KWh/T, 5 MW/H, 220/KV, 110/22 KV, 50/HZ"),
    ("car-plate", "xe 19A-123.45, biển số 29C-456.78, 15-B1/23456, 80A/NG"),
    ("house-number", "số 12/A Trần Phú, số nhà 34/5 ngõ 12, 120/KP3, tổ 5/Khu 7, ngõ 67/12/5"),
    ("bank-account", "tài khoản số 1020/VCB-PT, số TK 1900-555-ABC, STK 711A/2345"),
    ("tax-code", "MST 2600123456-001, mã số 0100/DN-VN"),
    ("contract-lot", "lô CN-12/KCN Thụy Vân, thửa số 45/BĐ, gói thầu số 3/XL"),
    ("grade-and-class", "lớp 12A1/K45, hạng II/III, bậc 3/7, ngạch 01.003/CV"),
    ("school-year", "năm học 2023/2024, niên khóa 2020-2024, khóa 2020/2025, vụ 2023-2024/VX"),
    ("scale", "bản đồ tỷ lệ 1/500, 1:2000, 1/25.000"),
    ("sport-score", "thắng 3/1, tỉ số 2-1/HP"),
    ("road", "Quốc lộ 32C/QL2, ĐT.316/KM12, tuyến TL-313/PT, cầu Km12+345/QL70"),
    ("model", "Boeing 787-9/HAN, máy in HP-1020/A4, tivi 55/UHD"),
    ("blood", "huyết áp 120/80, SpO2 98/100"),
    ("vote", "biểu quyết 48/50 đại biểu, tán thành 50/50 TV"),
    ("section-numbers", "mục 2.1/I, phần II.3/A, điểm 1.2-B, khoản 3/Đ5"),
    ("row-numbers", "1/ Về tổ chức; 2/ Về biên chế; 3/ Đề xuất; a/ Đối tượng"),
    ("row-numbers-with-capitals", "1/QUAN ĐIỂM\n2/MỤC TIÊU\n3/NHIỆM VỤ"),
    ("row-numbers-dash", "1-QUAN ĐIỂM\n2-MỤC TIÊU\n3- NHIỆM VỤ"),
    ("money", "12.500.000/QĐ chi, 15 tỷ/CT, 3.2 triệu/KH"),
    ("signature-marks", "T/M, K/T, T/L, V/v, KT. GIÁM ĐỐC/PGĐ"),
    ("words-with-slash", "cá nhân/tổ chức, Đảng/Nhà nước, Ban/Ngành, A/B/C"),
    ("codes-only", "các văn bản QĐ-TTg, NQ-CP, KH-UBND, -KL/TW"),
    ("type-words-only", "ban hành quyết định, kế hoạch, nghị quyết, chỉ thị, công văn"),
    ("year-and-type", "Kế hoạch năm 2024/QĐ giao, Báo cáo 2023-BC"),
    ("document-of-a-person", "giấy phép lái xe số 190123456789/B2, hộ chiếu C1234567/VN"),
    ("hashtag", "#12/KH, @snv/12, 12/#KH"),
    ("temperature", "25°C/77°F, -5/KH"),
    ("bible-of-lots", "lô 84/CN, ô 12/DV, kho số 3/K"),
    ("games-and-events", "SEA Games 31/VN, Festival 2024/PT, Covid 19/CP"),
    ("counted-decisions", "02 nghị quyết/năm, 5 KH/quý, 12 QĐ/tháng"),
]
ROWS = [row(f"no-{name}", f"theo dõi: {text}.") for name, text in NOTHING]
HEADED = [row(f"no-{name}-in-a-report", f"theo dõi: {text}.", head=PROVINCE) for name, text in NOTHING]

BESIDE = [
    row("beside-a-ratio", "đạt 18/25 QĐ theo Quyết định số 25/QĐ-UBND", c("Quyết định số 25/QĐ-UBND")),
    row(
        "beside-a-form",
        "Mẫu số 07 ban hành kèm theo Thông tư số 9/2021/TT-BNV",
        c("Thông tư số 9/2021/TT-BNV", pinpoint="Mẫu số 07"),
    ),
    row("beside-a-web-address", "https://a.vn/12/QĐ-UBND; số 13/QĐ-UBND", c("số 13/QĐ-UBND")),
    row(
        "beside-a-gazette",
        "CÔNG BÁO/Số 17 + 18/Ngày 22-02-2023\nThông tư số 9/2021/TT-BNV",
        c("Thông tư số 9/2021/TT-BNV"),
    ),
    row("beside-a-date", "ngày 3/2/2024/QĐ-UBND, số 4/QĐ-UBND", c("số 4/QĐ-UBND")),
    row("beside-a-road", "Quốc lộ 32C; Nghị quyết số 32c/NQ-CP", c("Nghị quyết số 32c/NQ-CP", number="32c/NQ-CP")),
    row(
        "beside-section-numbers",
        "1/ Quyết định số 4/QĐ-UBND; 2/ Kế hoạch số 5/KH-UBND",
        c("Quyết định số 4/QĐ-UBND"),
        c("Kế hoạch số 5/KH-UBND"),
    ),
    row("beside-a-phone", "ĐT 0210.3846.555/Công văn số 12/SNV-VP", c("Công văn số 12/SNV-VP")),
]


@pytest.mark.parametrize("case", params([*ROWS, *HEADED, *BESIDE]))
def test_not_a_citation(case: Row) -> None:
    check(case)
