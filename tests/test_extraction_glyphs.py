"""Letters, dashes and blanks: one spelling for the readers, exact offsets for everybody else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legalref.extraction import extract
from legalref.extraction.glyphs import plain
from tests.extraction_tables import Row, c, check, params, row

LETTERS = [
    ("eth", "N\u00d0-CP", "NĐ-CP"),
    ("african-d", "Q\u0189-TTg", "QĐ-TTg"),
    ("small-eth", "ngh\u1ecb \u00f0\u1ecbnh", "nghị định"),
    ("hyphen", "Q\u0110\u2010TTg", "QĐ-TTg"),
    ("unbreakable-hyphen", "QĐ\u2011TTg", "QĐ-TTg"),
    ("figure-dash", "QĐ\u2012TTg", "QĐ-TTg"),
    ("en-dash", "QĐ\u2013TTg", "QĐ-TTg"),
    ("em-dash", "QĐ\u2014TTg", "QĐ-TTg"),
    ("minus", "QĐ\u2212TTg", "QĐ-TTg"),
    ("wide-hyphen", "QĐ\uff0dTTg", "QĐ-TTg"),
    ("control-character", "QĐ\u0002TTg", "QĐ-TTg"),
    ("wide-slash", "5\uff0fQĐ", "5/QĐ"),
    ("fraction-slash", "5\u2044QĐ", "5/QĐ"),
    ("division-slash", "5\u2215QĐ", "5/QĐ"),
    ("no-break-blank", "số\u00a05", "số 5"),
    ("thin-blank", "số\u20095", "số 5"),
    ("narrow-blank", "số\u202f5", "số 5"),
    ("wide-blank", "số\u30005", "số 5"),
    ("soft-hyphen", "Q\u00adĐ", "QĐ"),
    ("zero-width-blank", "Q\u200bĐ", "QĐ"),
    ("zero-width-joiner", "Q\u200dĐ", "QĐ"),
    ("word-joiner", "Q\u2060Đ", "QĐ"),
    ("byte-order-mark", "\ufeffQĐ", "QĐ"),
    ("footnote-marks", "TTg\u00b9\u00b2", "TTg  "),
    ("emphasis", "**QĐ** _5_", "  QĐ    5 "),
    ("form-feed", "số\u000c5", "số\n5"),
    ("decomposed", "Quye\u0302\u0301t", "Quyết"),
    ("half-composed", "quy\u00ea\u0301t", "quyết"),
    ("marks-in-another-order", "\u1eb9\u0302nh".replace("\u1eb9", "e\u0323"), "ệnh"),
    ("mark-with-a-zero-width-blank-inside", "e\u200b\u0302", "e\u0302"),
    ("capitals-decomposed", "NGHI\u0323 Q\u0055\u0059\u0045\u0302\u0301T", "NGHỊ QUYẾT"),
    ("spaced-letters", "C h ỉ  t h ị  s ố  1 4", "Chỉ thị số 14"),
    ("plain-stays", "Quyết định số 5/QĐ-TTg, 24/7; A B C", "Quyết định số 5/QĐ-TTg, 24/7; A B C"),
    ("spaced-capitals-of-a-heading-stay-apart", "C Ộ N G  H Ò A", "C Ộ N G  H Ò A"),
]


@pytest.mark.parametrize(("written", "read"), [pair[1:] for pair in LETTERS], ids=[pair[0] for pair in LETTERS])
def test_one_spelling(written: str, read: str) -> None:
    assert plain(written).text == read


@pytest.mark.parametrize(("written", "read"), [pair[1:] for pair in LETTERS], ids=[pair[0] for pair in LETTERS])
def test_offsets_lead_back(written: str, read: str) -> None:
    text = f"{written} và {written}"
    normal = plain(text)
    at = normal.text.find("và")
    start, end = normal.span(at, at + 2)
    assert text[start:end] == "và"


NOISE = "\u00a0\u00ad\u200b\u200d\u2060\ufeff\u0002\u000c\u00b9*_\r\n\t |"
WORDS = [
    *("Quyết định", "số", "Số:", "12/QĐ-UBND", "208-KH/TU", "26 NQ/TW", "Luật Đất đai", "năm 2024", "ngày 3/4/2024"),
    *("ngày 31/2/2023", "của UBND tỉnh Phú Thọ", "Điều 5", "khoản 2", "Nghị quyết nêu trên", "Nghị quyết 57"),
    *("Đề án 06", "(sau đây gọi là Nghị định 30)", "và", ",", ";", ":", ".", "(", ")", "/", "-", "–"),
    *("10 và 11/2020/NĐ-CP", "QCVN 06:2022/BXD", "Số:   /BC-SNV", "Q u y ế t", "NGHỊ QUYẾT", "qđ-ubnd", "Hiến pháp"),
    *("Kế hoạch này", "các Kế hoạch của UBND tỉnh:"),
]
texts = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(NOISE), st.text(max_size=6), st.sampled_from(" \n")), max_size=30
).map("".join)
forms = st.sampled_from([None, "NFC", "NFD", "NFKD"])
ordinary = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def shaped(text: str, form: str | None) -> str:
    return unicodedata.normalize(form, text) if form else text  # type: ignore[arg-type]  # the forms are those listed


@ordinary
@given(texts, forms)
def test_every_span_of_any_text_leads_back(text: str, form: str | None) -> None:
    text = shaped(text, form)
    normal = plain(text)
    last = 0
    for index in range(len(normal.text)):
        start, end = normal.span(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start


@ordinary
@given(texts, forms)
def test_every_citation_of_any_text_is_its_slice(text: str, form: str | None) -> None:
    text = shaped(text, form)
    last = 0
    for citation in extract(text):
        assert text[citation.start : citation.end] == citation.text
        assert citation.start >= last
        assert citation.text.strip() == citation.text or citation.text.strip("*_ \u00a0") != ""
        last = citation.end
        if citation.raw_number and citation.kind == "number":
            assert citation.raw_number in text
        if citation.date_text:
            assert citation.date_text in text


@ordinary
@given(texts)
def test_decomposed_text_gives_the_same_citations(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    composed = extract(text)
    decomposed = extract(unicodedata.normalize("NFD", text))
    assert [(one.number, one.document, one.date, one.type) for one in decomposed] == [
        (one.number, one.document, one.date, one.type) for one in composed
    ]


@ordinary
@given(texts, st.text(alphabet=" \n,;", max_size=5))
def test_text_before_a_paragraph_moves_the_offsets_only(text: str, filler: str) -> None:
    moved = "Mở đầu.\n\n" + filler
    shifted = extract(moved + "Theo đó, " + text)
    again = extract(moved + filler + "Theo đó, " + text)
    assert [(one.start + len(filler), one.text) for one in shifted] == [(one.start, one.text) for one in again]


ROWS = [
    row(
        "emphasis-inside-words-and-numbers",
        "theo Ngh**ị định** số 64/20**19/NĐ-C**P ng**ày 16/7/20**19** của Chính phủ",
        c(
            "Ngh**ị định** số 64/20**19/NĐ-C**P ng**ày 16/7/20**19",
            number="64/2019/NĐ-CP",
            type="Nghị định",
            date="2019-07-16",
        ),
    ),
    row(
        "blank-inside-a-month",
        "theo Nghị định số 64/2019/NĐ-CP ngày 16 tháng 0 7 năm 2019 của Chính phủ",
        c("Nghị định số 64/2019/NĐ-CP ngày 16 tháng 0 7 năm 2019", date="2019-07-16"),
    ),
    row(
        "soft-hyphen-inside",
        "theo Ngh\u00adị định số 64/2019/N\u00adĐ-CP",
        c("Ngh\u00adị định số 64/2019/N\u00adĐ-CP", number="64/2019/NĐ-CP", type="Nghị định"),
    ),
    row(
        "zero-width-at-the-edges",
        "theo \u200bNghị định số 64/2019/NĐ-CP\u200b và",
        c("Nghị định số 64/2019/NĐ-CP", number="64/2019/NĐ-CP"),
    ),
    row("byte-order-mark-first", "\ufefftheo Nghị định số 64/2019/NĐ-CP", c("Nghị định số 64/2019/NĐ-CP")),
    row(
        "carriage-returns",
        "theo Nghị định\r\nsố 64/2019/NĐ-CP\r\nngày 16/7/2019",
        c("Nghị định\r\nsố 64/2019/NĐ-CP\r\nngày 16/7/2019", date="2019-07-16"),
    ),
    row(
        "emphasis-inside-the-number",
        "theo Nghị định số 64/2019/**NĐ-CP**",
        c("Nghị định số 64/2019/**NĐ-CP", number="64/2019/NĐ-CP"),
    ),
    row("tabs", "theo\tNghị định\tsố\t64/2019/NĐ-CP", c("Nghị định\tsố\t64/2019/NĐ-CP", type="Nghị định")),
    row(
        "words-segmented",
        "theo Nghị_định số 64/2019/NĐ-CP của Chính_phủ",
        c("Nghị_định số 64/2019/NĐ-CP", issuer="Chính phủ"),
    ),
    row("non-bmp-before", "😀 theo Nghị định số 64/2019/NĐ-CP", c("Nghị định số 64/2019/NĐ-CP")),
    row(
        "right-to-left-mark",
        "theo Nghị định số \u200e64/2019/NĐ-CP",
        c("Nghị định số \u200e64/2019/NĐ-CP", number="64/2019/NĐ-CP"),
    ),
]


@pytest.mark.parametrize("case", params(ROWS))
def test_noise(case: Row) -> None:
    check(case)
