"""Findings as comments in the user's own document, at the exact characters."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from legalref.model import Finding, FindingCode, Severity
from legalref.reading import ReadError, read
from legalref.reading.docx import name_of, value_of
from legalref.views.files import ExportError
from legalref.views.word import annotate, comment_text
from tests.reading_samples import docx_of, paragraph, run

SENTENCE = "Căn cứ Quyết định số 23/2021/QĐ-UBND ngày 01/7/2021 của UBND tỉnh."
BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"


def finding(text: str, words: str, **more: str) -> Finding:
    start = text.index(words)
    return at(text, start, start + len(words), **more)


def at(text: str, start: int, end: int, **more: str) -> Finding:
    return Finding(
        file="a.docx", code=FindingCode.SUPERSEDED, severity=Severity.WARNING, start=start, end=end,
        text=text[start:end], message="văn bản đã bị thay thế", **more,
    )  # fmt: skip


def anchors(path: Path) -> dict[str, str]:
    """Return what each comment range of a document holds, by the id of the comment, as the XML says."""
    held: dict[str, str] = {}
    open_: set[str] = set()
    for element in docx.Document(str(path)).element.iter():
        name = name_of(element)
        if name == "commentRangeStart":
            open_.add(value_of(element, "id"))
            held[value_of(element, "id")] = ""
        elif name == "commentRangeEnd":
            open_.discard(value_of(element, "id"))
        elif name in {"t", "noBreakHyphen", "tab"}:
            for each in open_:
                held[each] += (element.text or "") if name == "t" else {"tab": "\t"}.get(name, "-")
    assert not open_
    return held


def put(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("one run", paragraph(SENTENCE)),
        (
            "a number split over runs",
            paragraph("Căn cứ Quyết định số 23/2021/QĐ", "-UBND ngày 01/7/2021 của UBND tỉnh."),
        ),
        ("every letter its own run", paragraph(*SENTENCE)),
        (
            "a hyphen that does not break",
            paragraph(
                "Căn cứ Quyết định số 23/2021/QĐ", "<w:r><w:noBreakHyphen/><w:t>UBND ngày 01/7/2021 của</w:t></w:r>"
            ),
        ),
        ("an insertion", paragraph("Căn cứ ", f"<w:ins>{run(SENTENCE[7:])}</w:ins>")),
        ("a link", paragraph("Căn cứ ", f"<w:hyperlink>{run(SENTENCE[7:])}</w:hyperlink>", " x")),
        (
            "a cell",
            f"<w:tbl><w:tr><w:tc>{paragraph('1')}</w:tc><w:tc>{paragraph(SENTENCE)}</w:tc></w:tr></w:tbl>{paragraph()}",
        ),
    ],
)
def test_the_comment_stands_at_the_exact_characters(tmp_path: Path, what: str, body: str) -> None:
    source, out = put(tmp_path, docx_of(body)), tmp_path / "out.docx"
    before = source.read_bytes()
    words = "Quyết định số 23/2021/QĐ-UBND ngày 01/7/2021"
    text = read(source).text
    assert annotate(source, [finding(text, words)], out) == 1
    assert list(anchors(out).values()) == [words], what
    assert read(out).text == text
    assert source.read_bytes() == before


def test_look_and_text_of_a_split_run_stay(tmp_path: Path) -> None:
    document = docx.Document()
    bold = document.add_paragraph().add_run(SENTENCE)
    bold.bold, bold.italic = True, True
    source, out = tmp_path / "a.docx", tmp_path / "out.docx"
    document.save(str(source))
    text = read(source).text
    annotate(source, [finding(text, "23/2021/QĐ-UBND")], out)
    runs = [each for each in docx.Document(str(out)).paragraphs[0].runs if each.text]
    assert [each.text for each in runs] == [
        "Căn cứ Quyết định số ",
        "23/2021/QĐ-UBND",
        " ngày 01/7/2021 của UBND tỉnh.",
    ]
    assert all(each.bold and each.italic for each in runs)


def test_what_python_docx_reads_from_the_comments(tmp_path: Path) -> None:
    source, out = put(tmp_path, docx_of(paragraph(SENTENCE))), tmp_path / "out.docx"
    text = read(source).text
    found = finding(text, "23/2021/QĐ-UBND", suggestion="06/2024/QĐ-UBND", evidence="được thay thế\x02 bằng")
    annotate(source, [found], out)
    [comment] = list(docx.Document(str(out)).comments)
    assert (comment.author, comment.initials) == ("legalref", "LR")
    assert comment.text == "Cảnh báo: văn bản đã bị thay thế\nGợi ý: 06/2024/QĐ-UBND\nDẫn chứng: “được thay thế  bằng”"


def test_words_in_english() -> None:
    assert comment_text(at(SENTENCE, 0, 6, suggestion="x"), "en") == "Warning: văn bản đã bị thay thế\nSuggestion: x"


def test_overlapping_and_equal_findings_each_have_their_comment(tmp_path: Path) -> None:
    source, out = put(tmp_path, docx_of(paragraph(SENTENCE) + paragraph(SENTENCE))), tmp_path / "out.docx"
    text = read(source).text
    second = text.rindex("23/2021")
    spans = [(7, 36), (21, 36), (21, 36), (30, 50), (second, second + 15), (60, second)]
    assert annotate(source, [at(text, *span) for span in spans], out) == len(spans)
    held = sorted(anchors(out).values())
    assert held == sorted(text[start:end].replace("\n", "") for start, end in spans)


@pytest.mark.parametrize(
    ("kind", "parts", "body", "anchor", "label"),
    [
        (
            "footnotes",
            {"footnotes": f'<w:footnote w:id="2">{paragraph(SENTENCE)}</w:footnote>'},
            paragraph("đầu", "giữa", '<w:r><w:t>dấu</w:t><w:footnoteReference w:id="2"/></w:r>'),
            "dấu",
            "[Cước chú] “23/2021/QĐ-UBND”",
        ),
        ("header", {"header1": paragraph(SENTENCE)}, paragraph("đầu", "giữa"), "đầu", "[Đầu trang]"),
        ("footer", {"footer2": paragraph(SENTENCE)}, paragraph("đầu", "giữa"), "đầu", "[Chân trang]"),
        ("empty body", {"footer1": paragraph(SENTENCE)}, paragraph(), "", "[Chân trang]"),
        ("box", {}, paragraph("đầu", BOX.format(paragraph(SENTENCE)), "cuối"), SENTENCE, "[Khung chữ]"),
    ],
)
def test_where_word_allows_no_comment_it_stands_nearby_and_says_so(
    tmp_path: Path, kind: str, parts: dict[str, str], body: str, anchor: str, label: str
) -> None:
    source, out = put(tmp_path, docx_of(body, **parts)), tmp_path / "out.docx"
    text = read(source).text
    annotate(source, [finding(text, "23/2021/QĐ-UBND")], out)
    assert list(anchors(out).values()) == [anchor], kind
    [comment] = list(docx.Document(str(out)).comments)
    assert comment.text.startswith(label)
    assert read(out).text == text


def test_letters_of_a_legacy_font_are_anchored_too(tmp_path: Path) -> None:
    tcvn3 = run("C¨n cø NghÞ ®Þnh sè 41/2003/N§-CP cña", '<w:rFonts w:hAnsi=".VnTime"/>')
    vni = run("vaø Nghò ñònh soá 42/2003/NÑ-CP", '<w:rFonts w:hAnsi="VNI-Times"/>')
    source, out = put(tmp_path, docx_of(paragraph(tcvn3, " x ", vni))), tmp_path / "out.docx"
    text = read(source).text
    annotate(source, [finding(text, "Nghị định số 41/2003/NĐ-CP"), finding(text, "42/2003/NĐ-CP")], out)
    assert list(anchors(out).values()) == ["NghÞ ®Þnh sè 41/2003/N§-CP", "vaø Nghò ñònh soá 42/2003/NÑ-CP"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_runs_and_any_findings(tmp_path: Path, data: st.DataObject) -> None:
    texts = data.draw(st.lists(st.text("ab Đế-/1", min_size=1, max_size=12), min_size=1, max_size=6))
    body = paragraph(*map(run, texts[::2])) + paragraph("x", *map(run, texts[1::2]))
    source, out = put(tmp_path, docx_of(body)), tmp_path / "out.docx"
    try:
        text = read(source).text
    except ReadError:
        return  # letters that stand one by one are no document
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 2), st.integers(1, 20)), max_size=5))
    wanted = [(start, min(start + size, len(text) - 1)) for start, size in spans]
    wanted = [span for span in wanted if text[span[0] : span[1]].strip("\n")]
    annotate(source, [at(text, *span) for span in wanted], out)
    assert sorted(anchors(out).values()) == sorted(text[start:end].replace("\n", "") for start, end in wanted)
    assert read(out).text == text


def test_an_empty_span_is_shown_at_the_nearest_words(tmp_path: Path) -> None:
    source, out = (
        put(tmp_path, docx_of(paragraph(SENTENCE) + paragraph() + paragraph("Nơi nhận"))),
        tmp_path / "out.docx",
    )
    text = read(source).text
    annotate(source, [at(text, len(SENTENCE) + 2, len(SENTENCE) + 2)], out)
    assert list(anchors(out).values()) == ["Nơi nhận"]


def test_a_second_round_adds_to_the_comments_of_the_first(tmp_path: Path) -> None:
    source, once, twice = put(tmp_path, docx_of(paragraph(SENTENCE))), tmp_path / "1.docx", tmp_path / "2.docx"
    text = read(source).text
    annotate(source, [finding(text, "23/2021/QĐ-UBND")], once)
    annotate(once, [finding(text, "2021/QĐ")], twice)
    assert anchors(twice) == {"0": "23/2021/QĐ-UBND", "1": "2021/QĐ"}


class TestWhatIsRefused:
    def test_a_finding_of_another_document(self, tmp_path: Path) -> None:
        source = put(tmp_path, docx_of(paragraph(SENTENCE)))
        with pytest.raises(ValueError, match="does not belong to this text"):
            annotate(source, [at("một văn bản khác hẳn", 0, 10)], tmp_path / "out.docx")
        assert not (tmp_path / "out.docx").exists()

    def test_writing_over_the_document_itself(self, tmp_path: Path) -> None:
        source = put(tmp_path, docx_of(paragraph(SENTENCE)))
        with pytest.raises(ExportError, match="the document itself"):
            annotate(source, [], tmp_path / "." / "a.docx")

    @pytest.mark.parametrize(
        ("data", "code"), [(None, "missing"), (b"PK\x03\x04junk", "docx"), (docx_of(paragraph()), "empty")]
    )
    def test_a_document_that_cannot_be_read(self, tmp_path: Path, data: bytes | None, code: str) -> None:
        source = tmp_path / "a.docx"
        if data is not None:
            source.write_bytes(data)
        with pytest.raises(ReadError) as caught:
            annotate(source, [], tmp_path / "out.docx")
        assert caught.value.code == code

    def test_a_place_that_cannot_be_written(self, tmp_path: Path) -> None:
        source = put(tmp_path, docx_of(paragraph(SENTENCE)))
        with pytest.raises(ExportError, match="no-such-folder"):
            annotate(source, [], tmp_path / "no-such-folder" / "out.docx")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_same_anchors(tmp_path: Path) -> None:
    document = docx.Document()
    number = document.add_paragraph("Căn cứ Quyết định số 23/2021/QĐ")
    number.add_run("-UBND ngày 01/7/2021 của UBND tỉnh;").bold = True
    document.add_table(1, 2).cell(0, 1).text = "Kế hoạch số 184/KH-UBND"
    source, out = tmp_path / "a.docx", tmp_path / "out.docx"
    document.save(str(source))
    text = read(source).text
    words = ["Quyết định số 23/2021/QĐ-UBND ngày 01/7/2021", "184/KH-UBND"]
    annotate(source, [finding(text, each) for each in words], out)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt",
         "--outdir", tmp_path / "odt", out],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    held: dict[str, str] = {}
    open_: set[str] = set()
    walker = etree.iterwalk(
        etree.parse(io.BytesIO((tmp_path / "odt" / "out.fodt").read_bytes())), events=("start", "end")
    )
    for event, element in walker:
        if element.tag == f"{office}annotation" and event == "start":
            open_.add(element.get(f"{office}name"))
            held[element.get(f"{office}name")] = ""
            walker.skip_subtree()
        elif element.tag == f"{office}annotation-end" and event == "start":
            open_.discard(element.get(f"{office}name"))
        words_here = element.text if event == "start" else element.tail
        if element.tag != f"{office}annotation" or event == "end":
            for each in open_:
                held[each] += words_here or ""
    assert sorted(held.values()) == sorted(words)
