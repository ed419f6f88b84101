"""The corpus is what its README says: sound gold, real file formats, a register that can be read."""

from __future__ import annotations

import csv
import importlib.util
import re
import sys
import unicodedata
from pathlib import Path
from types import ModuleType

import pytest

from legalref.model import DocumentId, FindingCode

CORPUS = Path(__file__).parent.parent / "corpus"
DOCUMENTS = sorted((CORPUS / "documents").iterdir())


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"corpus_{name}", CORPUS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # dataclasses look their module up by name
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


check_gold = _load("check_gold")
make = _load("make")


@pytest.mark.parametrize("folder", check_gold.folders(), ids=lambda folder: folder.name)
def test_gold_rows_fit_their_document(folder: Path) -> None:
    assert list(check_gold.faults(folder)) == []


@pytest.mark.parametrize("folder", check_gold.folders(), ids=lambda folder: folder.name)
def test_gold_follows_from_the_annotated_source(folder: Path) -> None:
    documents = make.load_documents()
    source = make.parse(CORPUS / "annotated" / f"{folder.name}.ann", documents)
    assert check_gold.document(folder) == source.text
    assert check_gold.rows(folder, "citations.jsonl") == make.citation_rows(source, documents)
    assert check_gold.rows(folder, "relations.jsonl") == make.relation_rows(source, documents)
    assert check_gold.rows(folder, "not_citations.jsonl") == make.other_rows(source)


def test_gold_covers_every_relation_type() -> None:
    counts = check_gold.counts()
    assert set(counts) == set(check_gold.RELATION_TYPES)
    assert sum(counts.values()) >= 170
    assert len(check_gold.folders()) >= 12


def test_the_corpus_report_has_one_of_each_defect_that_a_check_must_find() -> None:
    rows = check_gold.rows(CORPUS / "gold" / "bc-quy-3-2024", "anomalies.jsonl")
    assert {row["code"] for row in rows} == {
        "superseded",
        "date_after_document",
        "year_mismatch",
        "type_number_mismatch",
        "issuer_misspelt",
        "missing_date",
        "own_number_blank",
    }
    text = check_gold.document(CORPUS / "gold" / "bc-quy-3-2024")
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert all(row["code"] in set(FindingCode) for row in rows)


def test_gold_keys_follow_the_id_grammar() -> None:
    for row in make.load_documents().values():
        assert str(DocumentId.parse(row["id"])) == row["id"]


@pytest.mark.parametrize("suffix", [".docx", ".html", ".pdf", ".txt", ".md"])
def test_at_least_two_documents_a_format(suffix: str) -> None:
    assert len([path for path in DOCUMENTS if path.suffix == suffix]) >= 2


def _words_of(path: Path) -> str:
    if path.suffix == ".docx":
        import docx

        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])
    if path.suffix == ".pdf":
        import pypdfium2

        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    if path.suffix == ".html":
        from lxml import html

        return "\n".join(html.fromstring(path.read_text(encoding="utf-8")).itertext())
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_print_every_number_of_their_gold(path: Path) -> None:
    printed = re.sub(r"\s+", "", unicodedata.normalize("NFC", _words_of(path))).replace("&amp;", "&")
    for row in check_gold.rows(CORPUS / "gold" / path.stem, "citations.jsonl"):
        assert re.sub(r"\s+", "", row["text"]) in printed


def test_register_has_sound_dates_and_known_statuses() -> None:
    with (CORPUS / "register.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) >= 300
    for row in rows:
        assert None not in row
        assert None not in row.values()
        for column in ("issue_date", "effective_date", "expiry_date", "as_of"):
            assert re.fullmatch(r"(\d{4}-\d{2}-\d{2})?", row[column]), row
        assert row["issue_date"] <= (row["effective_date"] or row["issue_date"]), row
        assert row["issue_date"] <= (row["expiry_date"] or row["issue_date"]), row
        assert row["status"] in {
            "Còn hiệu lực",
            "Hết hiệu lực một phần",
            "Hết hiệu lực toàn bộ",
            "Ngưng hiệu lực một phần",
            "Chưa xác định",
        }, row
        assert (row["status"] == "Hết hiệu lực toàn bộ") == bool(row["replaced_by"] or row["repealed_by"]), row


def test_register_knows_what_replaced_the_decision_that_the_corpus_report_cites() -> None:
    with (CORPUS / "register.tsv").open(encoding="utf-8", newline="") as lines:
        rows = {row["number"]: row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
    old, new = rows["23/2021/QĐ-UBND"], rows["06/2024/QĐ-UBND"]
    assert old["replaced_by"] == "06/2024/QĐ-UBND"
    assert old["expiry_date"] == new["effective_date"] == "2024-03-20"


def test_corpus_carries_no_machine_paths() -> None:
    texts = [path for path in CORPUS.rglob("*") if path.suffix in {".ann", ".tsv", ".txt", ".md", ".html", ".jsonl"}]
    for path in texts:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"file://|/(?:home|root|tmp)/", text), path
