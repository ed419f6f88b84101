"""Word documents: every place where text hides, and the way back from an offset to its run."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from legalref.model import Place, SourceText
from legalref.reading.docx import read_docx
from legalref.reading.errors import ReadError
from tests.reading_samples import docx_of, paragraph, run

BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def text_of(body: str, **parts: str) -> str:
    return read_docx(docx_of(body, **parts), "a.docx").text


@pytest.mark.parametrize(
    ("what", "body", "text"),
    [
        ("runs join", paragraph("số 76/NQ", "-CP"), "số 76/NQ-CP\n"),
        ("no-break hyphen", paragraph("76/NQ", "<w:r><w:noBreakHyphen/></w:r>", "CP"), "76/NQ-CP\n"),
        ("soft hyphen is no letter", paragraph("76/NQ-", "<w:r><w:softHyphen/></w:r>", "CP"), "76/NQ-CP\n"),
        ("tab, line break", "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc\n"),
        ("symbol", paragraph("a", '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>', "b"), "a b\n"),
        ("insertion", paragraph(f"<w:ins>{run('12/QĐ-UBND')}</w:ins>"), "12/QĐ-UBND\n"),
        ("moved here", paragraph(f"<w:moveTo>{run('12/QĐ-UBND')}</w:moveTo>"), "12/QĐ-UBND\n"),
        ("deletion", paragraph("a", "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"), "a\n"),
        ("moved away", paragraph("a", f"<w:moveFrom>{run('b')}</w:moveFrom>"), "a\n"),
        ("hidden", paragraph("a", run("b", "<w:vanish/>")), "a\n"),
        ("not hidden", paragraph("a", run("b", '<w:vanish w:val="0"/>')), "ab\n"),
        ("link", paragraph("theo ", f"<w:hyperlink>{run('12/QĐ-UBND')}</w:hyperlink>"), "theo 12/QĐ-UBND\n"),
        ("simple field", paragraph(f"<w:fldSimple>{run('12')}</w:fldSimple>"), "12\n"),
        (
            "field code is not text",
            paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText></w:r>', "12/QĐ-UBND"),
            "12/QĐ-UBND\n",
        ),
        ("content control", f"<w:sdt><w:sdtContent>{paragraph('12/QĐ-UBND')}</w:sdtContent></w:sdt>", "12/QĐ-UBND\n"),
        (
            "content control in a line",
            paragraph("số ", f"<w:sdt><w:sdtPr/><w:sdtContent>{run('12')}</w:sdtContent></w:sdt>", "/QĐ"),
            "số 12/QĐ\n",
        ),
        (
            "text box, once, after its paragraph",
            paragraph("a", BOX.format(paragraph("b"), paragraph("b")), "c"),
            "ac\nb\n",
        ),
        (
            "table",
            f"<w:tbl><w:tr><w:tc>{paragraph('1')}</w:tc><w:tc>{paragraph('x')}{paragraph('y')}</w:tc></w:tr>"
            f"<w:tr><w:tc>{paragraph('2')}</w:tc><w:sdt><w:sdtContent><w:tc>{paragraph('z')}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
            "1\tx\ny\n2\tz\n",
        ),
        (
            "list numbers are not invented",
            '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>',
            "mục\n",
        ),
        (
            "footnote mark is not glued",
            paragraph("NĐ-CP", '<w:r><w:footnoteReference w:id="2"/></w:r>', " và"),
            "NĐ-CP và\n",
        ),
    ],
)
def test_what_a_reader_of_the_document_sees(what: str, body: str, text: str) -> None:
    assert text_of(body) == text, what


def test_parts_follow_the_body() -> None:
    text = read_docx(
        docx_of(
            paragraph("thân"),
            header1=paragraph("đầu trang"),
            footer1=paragraph("chân trang"),
            footnotes=f"<w:footnote>{paragraph('cước chú')}</w:footnote>",
            endnotes=f"<w:endnote>{paragraph('chú cuối')}</w:endnote>",
        ),
        "a.docx",
    )
    assert text.text == "thân\ncước chú\nchú cuối\nđầu trang\nchân trang\n"
    assert [place.part for place in text.places] == ["body", "footnotes", "endnotes", "header1", "footer1"]


def test_an_offset_leads_back_to_its_run() -> None:
    text = read_docx(docx_of(paragraph("a") + paragraph("số 76/NQ", "-CP", " ngày")), "a.docx")
    assert text.places == (
        Place(0, 1, part="body", paragraph=0, run=0),
        Place(2, 10, part="body", paragraph=1, run=0),
        Place(10, 13, part="body", paragraph=1, run=1),
        Place(13, 18, part="body", paragraph=1, run=2),
    )
    assert [text.text[place.start : place.end] for place in text.places] == ["a", "số 76/NQ", "-CP", " ngày"]


def test_what_was_left_out_is_noted() -> None:
    body = paragraph("a", "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", run("c", "<w:vanish/>"))
    assert read_docx(docx_of(body), "a.docx").notes == (
        "1 deleted run(s) under tracked changes were not read",
        "1 hidden run(s) were not read",
    )


def test_a_document_made_by_python_docx() -> None:
    document = docx.Document()
    document.add_heading("BÁO CÁO", 1)
    document.add_paragraph("Số: 12/BC-SKHCN", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for at, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"ô {at}"
    document.sections[0].header.paragraphs[0].text = "đầu"
    out = io.BytesIO()
    document.save(out)
    assert read_docx(out.getvalue(), "a.docx").text == "BÁO CÁO\nSố: 12/BC-SKHCN\nô 0\tô 1\nô 2\tô 3\nđầu\n"


class TestLegacyFonts:
    """Documents of the years before Unicode name the code table by the font only."""

    def read(self, *runs: str, styles: str = "") -> SourceText:
        return read_docx(docx_of(paragraph(*runs), styles=styles), "a.docx")

    def test_tcvn3_by_font_with_capitals_by_the_capital_font(self) -> None:
        text = self.read(
            run("nghÞ ®Þnh ", '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'),
            run("cña ChÝnh phñ, ", '<w:rFonts w:hAnsi=".VnTime"/>'),
            run("ban hành sau", '<w:rFonts w:hAnsi="Times New Roman"/>'),
        )
        assert text.text == "NGHỊ ĐỊNH của Chính phủ, ban hành sau\n"
        assert text.notes == ("decoded from TCVN3 (ABC) by the font of its runs",)

    def test_the_font_comes_from_the_style_too(self) -> None:
        styles = (
            '<w:style w:styleId="Base"><w:rPr><w:rFonts w:hAnsi="VNI-Times"/></w:rPr></w:style>'
            '<w:style w:styleId="Old"><w:basedOn w:val="Base"/></w:style>'
        )
        body = '<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr><w:r><w:t>Nghò ñònh cuûa Chính phuû</w:t></w:r></w:p>'
        text = read_docx(docx_of(body, styles=styles), "a.docx")
        assert text.text == "Nghị định của Chính phủ\n"
        assert text.text[text.places[0].start : text.places[0].end] == "Nghị định của Chính phủ"

    def test_unicode_text_that_kept_an_old_font_name_is_left_alone(self) -> None:
        text = self.read(run("Nghị định là của Chính phủ và các bộ", '<w:rFonts w:hAnsi=".VnTime"/>'))
        assert text.text == "Nghị định là của Chính phủ và các bộ\n"
        assert text.notes == ()

    def test_without_font_names_the_letters_decide(self) -> None:
        text = self.read("NghÞ ®Þnh cña ChÝnh phñ vÒ c«ng t¸c v¨n th­")
        assert text.text == "Nghị định của Chính phủ về công tác văn thư\n"


@pytest.mark.parametrize(
    ("what", "data", "detail"),
    [
        ("entities are not expanded", docx_of("<w:p/>").replace(b"w:document", b"w:documenX"), "damaged"),
        ("no document part", docx_of("<w:p/>").replace(b"officeDocument", b"officeDocumenX"), "no document part"),
    ],
)
def test_a_damaged_package(what: str, data: bytes, detail: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_docx(data, "a.docx")
    assert caught.value.code == "docx", what


def test_an_external_entity_is_not_fetched(tmp_path: Path) -> None:
    import zipfile

    secret = tmp_path / "secret.txt"
    secret.write_text("mật")
    source = zipfile.ZipFile(io.BytesIO(docx_of(paragraph("a", "<w:r><w:t>XX</w:t></w:r>"))))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == "word/document.xml":
                content = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>' + content.replace("XX", "&e;")
            package.writestr(name, content)
    assert read_docx(out.getvalue(), "a.docx").text == "a\n"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_document_made_by_libreoffice(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<meta charset=utf-8><p>Quyết định số <b>12</b>/QĐ-UBND</p><table><tr><td>1<td>2</table>", "utf-8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path, page],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    text = read_docx((tmp_path / "a.docx").read_bytes(), "a.docx").text
    assert "Quyết định số 12/QĐ-UBND\n" in text
    assert "1\t2\n" in text
