"""The spaCy component: on any pipeline, at exact characters, and through everything that stores a Doc."""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import legalref

spacy = pytest.importorskip("spacy")

from spacy import displacy  # noqa: E402  # after the check that spaCy is there
from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc, DocBin  # noqa: E402

from legalref.integrations.spacy import SPANS_KEY, displacy_data, spacy_blank  # noqa: E402
from legalref.vocabulary import PatternError  # noqa: E402

ROOT = Path(__file__).parent.parent

GLUED = [
    # a bracket before, a bracket and a stop behind
    ("Thực hiện quy định (Nghị quyết số 76/NQ-CP).", ["Nghị quyết số 76/NQ-CP"]),
    # quotation marks and a semicolon
    ("Triển khai “Kế hoạch số 184/KH-UBND”; báo cáo.", ["Kế hoạch số 184/KH-UBND"]),
    # a stop glued to the date, the next sentence without a blank
    ("Theo Quyết định số 766/QĐ-TTg ngày 23/6/2022.Đến nay", ["Quyết định số 766/QĐ-TTg ngày 23/6/2022"]),
    # two numbers that blanks do not part are one token of a tokenizer that splits at blanks
    ("Các văn bản:10/KH-SKHCN;11/KH-SKHCN;", ["10/KH-SKHCN", "11/KH-SKHCN"]),
    # blanks that a tokenizer makes tokens of
    ("Căn  cứ\n\n  Nghị định số 30/2020/NĐ-CP\tcủa Chính phủ", ["Nghị định số 30/2020/NĐ-CP"]),
    # the text ends with the number
    ("Công văn số 651/SKHCN-VP", ["Công văn số 651/SKHCN-VP"]),
    ("Không viện dẫn văn bản nào.", []),
    ("", []),
]

TEXT = (
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ (sau đây gọi là Nghị quyết 76);\n"
    "thực hiện Kế hoạch số 184/KH-UBND ngày 15/11/2021 của UBND tỉnh Hưng Yên “về cải cách hành chính”."
)


def vietnamese() -> Language:
    return spacy_blank()


def multilingual() -> Language:
    nlp = spacy.blank("xx")
    nlp.add_pipe("legalref")
    return nlp


def english_with_sentences() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("legalref")
    return nlp


def before_other_components() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("legalref", first=True)
    nlp.add_pipe("sentencizer")
    return nlp


PIPELINES = [vietnamese, multilingual, english_with_sentences, before_other_components]


@pytest.fixture(scope="module", params=PIPELINES, ids=lambda make: make.__name__)
def nlp(request: pytest.FixtureRequest) -> Language:
    return request.param()


# -- what the component writes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "mentions"), GLUED)
def test_offsets_are_exact_where_tokens_glue_punctuation(nlp: Language, text: str, mentions: list[str]) -> None:
    doc = nlp(text)
    assert [citation.text for citation in doc._.citations] == mentions
    for span, citation in zip(doc.spans[SPANS_KEY], doc._.citations, strict=True):
        assert doc.text[citation.start : citation.end] == citation.text
        assert span._.citation == citation
        assert span.start_char <= citation.start < citation.end <= span.end_char


def test_the_records_are_those_of_the_plain_extractor(nlp: Language) -> None:
    assert list(nlp(TEXT)._.citations) == legalref.extract(TEXT)


@pytest.mark.parametrize("path", sorted((ROOT / "corpus" / "documents").iterdir()), ids=lambda path: path.name)
def test_every_corpus_document_keeps_its_records(path: Path) -> None:
    text = legalref.read(path).text
    doc = spacy_blank()(text)
    expected = legalref.extract(text)
    assert expected
    assert doc.text == text
    assert [span._.citation for span in doc.spans[SPANS_KEY]] == expected


def test_a_span_says_type_and_document(nlp: Language) -> None:
    doc = nlp(TEXT)
    said = {(span.label_, span.kb_id_) for span in doc.spans[SPANS_KEY]}
    assert {("Nghị quyết", "76/NQ-CP@2021"), ("Kế hoạch", "184/KH-UBND@2021~hung-yen")} <= said


def test_a_span_that_is_no_citation_has_no_record(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc[0:1]._.citation is None
    named = doc[0:2]
    named.id_ = "7+years"
    assert named._.citation is None


def test_a_second_run_replaces_the_first(nlp: Language) -> None:
    doc = nlp(TEXT)
    before = doc._.citations
    again = nlp.get_pipe("legalref")(doc)
    assert again._.citations == before
    assert len(again.spans[SPANS_KEY]) == len(before)


# -- configuration -----------------------------------------------------------------------------------------------------


def test_the_key_of_the_spans_can_be_chosen() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("legalref", name="refs", config={"spans_key": "van_ban"})
    doc = nlp(TEXT)
    assert "citations" not in doc.spans
    assert [span._.citation for span in doc.spans["van_ban"]] == list(doc._.citations)


def test_a_folder_of_patterns_adds_to_the_vocabulary(tmp_path: Path) -> None:
    text = "Căn cứ Luật Cầu treo dân sinh;"
    law = "- name: Luật Cầu treo dân sinh\n  number: 999/2025/QH15\n  date: '2025-06-01'\n"
    (tmp_path / "laws.yaml").write_text(law, encoding="utf-8")
    assert "999/2025/QH15" not in [citation.document for citation in spacy_blank()(text)._.citations]
    [citation] = spacy_blank(patterns=[str(tmp_path)])(text)._.citations
    assert citation.document == "999/2025/QH15"


def test_a_bad_folder_of_patterns_is_named() -> None:
    with pytest.raises(PatternError, match="no-such-folder"):
        spacy_blank(patterns=["no-such-folder"])(TEXT)


def test_the_public_name_gives_a_vietnamese_pipeline_without_a_segmenter() -> None:
    nlp = legalref.spacy_blank()
    assert nlp.lang == "vi"
    assert nlp.pipe_names == ["legalref"]
    assert "pyvi" not in sys.modules


def test_the_pipeline_knows_what_the_component_writes() -> None:
    summary = spacy_blank().analyze_pipes()["summary"]["legalref"]
    assert summary["assigns"] == ["doc.spans", "doc._.citations", "span._.citation"]


# -- through everything that stores or moves a Doc ---------------------------------------------------------------------


def assert_same(stored: Doc, doc: Doc) -> None:
    assert stored._.citations == doc._.citations
    assert [span._.citation for span in stored.spans[SPANS_KEY]] == list(doc._.citations)
    assert [span.label_ for span in stored.spans[SPANS_KEY]] == [span.label_ for span in doc.spans[SPANS_KEY]]
    assert [span.kb_id_ for span in stored.spans[SPANS_KEY]] == [span.kb_id_ for span in doc.spans[SPANS_KEY]]


def test_doc_bin_keeps_the_records(nlp: Language, tmp_path: Path) -> None:
    docs = [nlp(text) for text, _ in GLUED] + [nlp(TEXT)]
    DocBin(docs=docs, store_user_data=True).to_disk(tmp_path / "docs.spacy")
    stored = list(DocBin().from_disk(tmp_path / "docs.spacy").get_docs(spacy.blank("xx").vocab))
    assert len(stored) == len(docs)
    for one, other in zip(stored, docs, strict=True):
        assert_same(one, other)


def test_bytes_copies_and_pickles_keep_the_records(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert_same(Doc(nlp.vocab).from_bytes(doc.to_bytes()), doc)
    assert_same(doc.copy(), doc)
    assert_same(pickle.loads(pickle.dumps(doc)), doc)  # noqa: S301  # our own bytes


def test_a_pipeline_survives_pickling(nlp: Language) -> None:
    again = pickle.loads(pickle.dumps(nlp))  # noqa: S301  # our own bytes
    assert_same(again(TEXT), nlp(TEXT))


def test_a_pipeline_survives_the_disk(tmp_path: Path) -> None:
    nlp = spacy_blank(spans_key="van_ban")
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    doc = again(TEXT)
    assert [span._.citation for span in doc.spans["van_ban"]] == list(nlp(TEXT)._.citations)


@pytest.mark.parametrize("processes", [1, 2])
def test_batches_give_what_single_calls_give(processes: int) -> None:
    nlp = spacy_blank()
    texts = [text for text, _ in GLUED] * 3
    docs = list(nlp.pipe(texts, batch_size=4, n_process=processes))
    assert [[citation.text for citation in doc._.citations] for doc in docs] == [found for _, found in GLUED] * 3


def test_merged_documents_keep_each_record_at_its_new_place(nlp: Language) -> None:
    docs = [nlp(TEXT), nlp(GLUED[3][0]), nlp(TEXT)]
    merged = Doc.from_docs(docs)
    assert len(merged._.citations) == sum(len(doc._.citations) for doc in docs)
    for span, citation in zip(merged.spans[SPANS_KEY], merged._.citations, strict=True):
        assert span._.citation == citation
        assert merged.text[citation.start : citation.end] == citation.text
        if citation.title_start is not None and citation.title_end is not None:
            assert " ".join(merged.text[citation.title_start : citation.title_end].split()) == citation.title


def test_a_cut_document_keeps_what_lies_inside() -> None:
    doc = spacy_blank()(TEXT)
    cut = doc[0:8].as_doc(copy_user_data=True)
    assert cut._.citations
    assert len(cut._.citations) < len(doc._.citations)
    for citation in cut._.citations:
        assert cut.text[citation.start : citation.end] == citation.text


# -- displaCy ----------------------------------------------------------------------------------------------------------


def marked(page: str) -> list[str]:
    """Return the characters that a page of displaCy marks."""
    return [
        re.sub(r"\s*<.*", "", mark, flags=re.S).strip() for mark in re.findall(r"<mark[^>]*>(.*?)</mark>", page, re.S)
    ]


@pytest.mark.parametrize(("text", "mentions"), [row for row in GLUED if row[1]])
def test_displacy_marks_the_exact_characters(text: str, mentions: list[str]) -> None:
    page = displacy.render(displacy_data(spacy_blank()(text)), style="ent", manual=True, jupyter=False)
    assert marked(page) == mentions


def test_displacy_shows_type_names_and_keeps_markup_inert() -> None:
    doc = spacy_blank()("<script>alert(1)</script> Nghị quyết số 76/NQ-CP")
    page = displacy.render(displacy_data(doc), style="ent", manual=True, jupyter=False)
    assert "Nghị quyết\n" in page or ">Nghị quyết<" in page
    assert "<script>" not in page


def test_displacy_draws_the_spans() -> None:
    page = displacy.render(spacy_blank()(TEXT), style="span", options={"spans_key": SPANS_KEY}, jupyter=False)
    assert "Kế hoạch" in page


# -- the entry point ---------------------------------------------------------------------------------------------------


def test_the_declared_entry_point_is_all_that_a_user_needs(tmp_path: Path) -> None:
    """An installed distribution is only its metadata here: the entry points that pyproject.toml declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / f"{project['name']}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8"
    )
    (info / "entry_points.txt").write_text(
        "\n".join(
            line
            for group, entries in project["entry-points"].items()
            for line in (f"[{group}]", *(f"{name} = {target}" for name, target in entries.items()))
        ),
        encoding="utf-8",
    )
    program = (
        "import spacy\n"
        "nlp = spacy.blank('xx')\n"
        "nlp.add_pipe('legalref')\n"
        "print(*(c.document for c in nlp('Nghị định số 30/2020/NĐ-CP')._.citations))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "30/2020/NĐ-CP"
