"""PDF: printed by a real browser, so that the text layer is a real one."""

from __future__ import annotations

import re

import pytest

from legalref.reading.errors import ReadError
from legalref.reading.pdf import is_shredded, read_pdf
from tests.reading_samples import pdf_of

pytestmark = pytest.mark.browser

NUMBERS = ["104/2022/NĐ-CP", "76/NQ-CP", "184/KH-UBND", "31-CT/TU", "651/SKHCN-VP", "69-KL/TW", "12/PVHCC&KSTT-TTHC"]
LINE = "Thực hiện Quyết định số 123/QĐ-UBND ngày 12 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Hưng Yên. "


@pytest.mark.parametrize("width", [90, 120, 160, 400])
def test_hyphens_of_numbers_survive_at_line_ends(width: int) -> None:
    page = f"<div style='width:{width}px'>" + " ".join(f"số {number};" for number in NUMBERS * 3) + "</div>"
    text = re.sub(r"(?<=-)\s+|\s+(?=-)|(?<=/)\s+", "", read_pdf(pdf_of(page), "a.pdf").text)
    assert [text.count(number) for number in NUMBERS] == [3] * len(NUMBERS)
    assert "\x02" not in text


def test_an_offset_leads_to_its_page() -> None:
    text = read_pdf(pdf_of("".join(f"<p style='break-after:page'>{LINE} trang {at}</p>" for at in (1, 2, 3))), "a.pdf")
    for page in (1, 2, 3):
        at = text.text.index(f"trang {page}")
        [place] = [place for place in text.places if place.start <= at < place.end]
        assert (place.page, place.part) == (page, "body")


def test_the_index_on_a_page_is_that_of_pdfium() -> None:
    import pypdfium2

    data = pdf_of(f"<p style='width:200px;break-after:page'>{LINE}</p><p>Số: 12/BC-SKHCN</p>")
    text = read_pdf(data, "a.pdf")
    content = pypdfium2.PdfDocument(data)[1].get_textpage()
    start = min(place.start for place in text.places if place.page == 2)
    at = text.text.index("12/BC-SKHCN") - start
    assert content.get_text_range(at, 2) == "12"


def test_running_heads_and_page_numbers_are_told_apart() -> None:
    sheet = "<div style='break-after:page'><p>CÔNG BÁO/Số 97/Ngày 24-8-2024</p><p>{} nội dung riêng</p><p>{}</p></div>"
    text = read_pdf(pdf_of("".join(sheet.format(LINE * at, at) for at in (1, 2, 3, 4))), "a.pdf")
    parts = [(place.page, place.part, text.text[place.start : place.end].strip()) for place in text.places]
    assert [row for row in parts if row[1] == "header"] == [
        (page, "header", "CÔNG BÁO/Số 97/Ngày 24-8-2024") for page in (1, 2, 3, 4)
    ]
    assert [row[2] for row in parts if row[1] == "footer"] == ["1", "2", "3", "4"]


def test_a_page_torn_into_letters_is_put_together() -> None:
    torn = re.sub(
        r"([^\x00-\x7f])",
        r'<span style="font-family:sans-serif;font-size:13.5pt;position:relative;top:0.6px">\1</span>',
        LINE * 6,
    )
    text = read_pdf(pdf_of(f"<p style='width:500px;font:14pt serif'>{torn}</p>"), "a.pdf")
    assert "Quyết định số 123/QĐ-UBND ngày 12 tháng 3" in text.text
    assert not is_shredded(text.text)
    assert text.notes == ("page(s) 1: words put together from single letters (pdfplumber)",)


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("Th ự c hi ệ n Quy ế t đ ị nh s ố 12", True),
        (LINE * 3, False),
        ("ở ý à ở ý à ở ở ở", False),
        ("a b c d e f g h", False),
        ("", False),
    ],
)
def test_shredded(text: str, torn: bool) -> None:
    assert is_shredded(text) is torn


def test_a_scan_says_what_to_do() -> None:
    drawing = "<svg width=300 height=300><path d='M0 0L300 300'/></svg><p style='break-before:page'></p>"
    with pytest.raises(ReadError, match=r"is a scan.*ocrmypdf -l vie"):
        read_pdf(pdf_of(drawing), "a.pdf")


def test_pages_without_text_are_named() -> None:
    page = f"<p>{LINE}</p><div style='break-before:page'><svg width=300 height=300><path d='M0 0L300 300'/></svg></div>"
    assert read_pdf(pdf_of(page), "a.pdf").notes == ("page(s) 2: no text; pictures, scans and stamps are not read",)


def test_legacy_letters_in_the_layer_are_decoded() -> None:
    text = read_pdf(pdf_of("<p>NghÞ ®Þnh cña ChÝnh phñ vÒ qu¶n lý c¸n bé, sè 12/N§-CP</p>"), "a.pdf")
    assert "Nghị định của Chính phủ về quản lý cán bộ, số 12/NĐ-CP" in text.text
    assert "TCVN3" in text.notes[0]


PROTECTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/O<"
    + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Size 5/ID[<00><00>]/Encrypt 4 0 R>>\n%%EOF"
)  # fmt: skip


def test_a_password() -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf(PROTECTED, "a.pdf")
    assert caught.value.code == "locked"


def test_a_page_count_of_none() -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf(pdf_of("<p>x</p>")[:900], "a.pdf")
    assert caught.value.code == "pdf"
