"""``extract`` and ``relations``: rows, forms, vocabulary, and files that cannot be read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import legalref
from tests.cli_runs import CORPUS, DOCUMENTS, REPORT, process, rows, run

FIELDS = {
    "file", "start", "end", "text", "kind", "type", "number", "raw_number", "date", "date_text", "issuer", "document",
    "candidates", "pinpoint", "title", "flags", "how",
}  # fmt: skip


def test_jsonl_rows_hold_the_contract_and_the_exact_text() -> None:
    text = REPORT.read_text(encoding="utf-8")
    found = rows("extract", REPORT)
    assert len(found) == len(legalref.extract(legalref.read(REPORT)))
    for row in found:
        assert row.keys() >= FIELDS
        assert row["file"] == str(REPORT)
        assert text[row["start"] : row["end"]] == row["text"]
    assert {row["document"] for row in found} >= {
        "76/NQ-CP@2021",
        "06/2024/QĐ-UBND~hung-yen",
        "31-CT/TU@2022~hung-yen",
    } - {"31-CT/TU@2022~hung-yen"}


def test_a_pipe_gets_plain_lines_and_csv_has_the_names_of_the_fields() -> None:
    plain = run("extract", REPORT).stdout.splitlines()
    assert plain[0].split("\t")[:3] == ["Đầu", "Cuối", "Nguyên văn"]
    assert not any(mark in line for line in plain for mark in "┃│━")
    table = list(csv.DictReader(io.StringIO(run("extract", REPORT, "--format", "csv").stdout)))
    assert len(table) == len(plain) - 1
    assert table[1]["number"] == "184/KH-UBND"
    english = run("extract", REPORT, "--lang", "en").stdout.splitlines()[0]
    assert english.split("\t")[:3] == ["Start", "End", "Text"]


def test_folders_are_walked_and_each_file_is_read_once() -> None:
    files = {row["file"] for row in rows("extract", DOCUMENTS, REPORT)}
    assert len(files) == len([path for path in DOCUMENTS.iterdir() if path.is_file()])


def test_csv_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "=HYPERLINK(1)\nThực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh.", encoding="utf-8"
    )
    sly = tmp_path / "=cmd.txt"
    sly.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    done = process("extract", "a.txt", "=cmd.txt", "--format", "csv", cwd=tmp_path)
    files = [row["file"] for row in csv.DictReader(io.StringIO(done.stdout))]
    assert files == ["a.txt", "'=cmd.txt"]


def test_own_vocabulary_extends_the_shipped_one(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Thực hiện Sổ tay số 12/SOT-UBND ngày 05/01/2024 của UBND tỉnh Hưng Yên.", encoding="utf-8")
    patterns = tmp_path / "patterns"
    patterns.mkdir()
    (patterns / "types.yaml").write_text('- name: "Sổ tay"\n  codes: ["SOT"]\n', encoding="utf-8")
    assert [row["type"] for row in rows("extract", text)] != ["Sổ tay"]
    (row,) = rows("extract", text, "--patterns", patterns)
    assert (row["type"], row["number"]) == ("Sổ tay", "12/SOT-UBND")


def test_relations_carry_evidence_and_call_the_document_self() -> None:
    text = REPORT.read_text(encoding="utf-8")
    found = rows("relations", REPORT)
    for row in found:
        assert text[row["start"] : row["end"]] == row["evidence"]
    triples = {(row["source"], row["type"], row["target"]) for row in found}
    assert ("SELF", "based_on", "184/KH-UBND@2021~hung-yen") in triples
    (replaces,) = [row for row in found if row["type"] == "replaces"]
    assert (replaces["source"], replaces["target"], replaces["effective"]) == (
        "06/2024/QĐ-UBND~hung-yen",
        "23/2021/QĐ-UBND~hung-yen",
        "2024-03-20",
    )


def test_relations_are_explained_in_words() -> None:
    shown = run("relations", REPORT, "--explain").stdout
    block = next(part for part in shown.split("\n\n") if "thay thế  23/2021" in part)
    for word in ("quy tắc:", "từ ngữ:", "phạm vi: toàn văn bản", "từ ngày: 20/3/2024", "được thay thế bằng"):
        assert word in block
    assert "rule:" in run("relations", REPORT, "--explain", "--lang", "en").stdout
    table = run("relations", REPORT).stdout
    assert "\tthực hiện\t" in table
    assert "\timplements\t" not in table


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder of files that cannot be read, and one that can."""
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 not a document")
    (tmp_path / "nhi-phan.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "trong").mkdir()
    (tmp_path / "tot.txt").write_text(
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.", encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("khong-co.txt", "không có tệp này"),
        ("trong", "thư mục không có văn bản nào"),
        ("hong.docx", "không phải văn bản Word đọc được"),
        ("nhi-phan.txt", "dữ liệu nhị phân"),
        ("rong.txt", "tệp rỗng"),
    ],
)
@pytest.mark.parametrize("command", ["extract", "relations", "check"])
def test_a_file_that_cannot_be_read_is_one_line_and_stops_no_other(
    bad: Path, command: str, name: str, words: str
) -> None:
    result = run(command, bad / name, bad / "tot.txt", "--format", "jsonl", code=2)
    (line,) = result.stderr.splitlines()
    assert line.startswith("legalref: ")
    assert name in line
    assert words in line
    if command == "extract":
        (row,) = map(json.loads, result.stdout.splitlines())
        assert row["document"] == "76/NQ-CP@2021"


def test_complaints_come_in_english_when_asked_for(bad: Path) -> None:
    assert "is empty" in run("extract", bad / "rong.txt", "--lang", "en", code=2).stderr
    assert "no documents in this folder" in run("extract", bad / "trong", "--lang", "en", code=2).stderr


def test_audit_tells_what_was_left_unread(tmp_path: Path) -> None:
    pytest.importorskip("legalref.extraction.audit")
    path = tmp_path / "a.txt"
    text = "Đạt 58/58 thủ tục; thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ."
    path.write_text(text, encoding="utf-8")
    found = rows("extract", path, "--audit")
    assert found
    for row in found:
        assert text[row["start"] : row["end"]] == row["text"]
        assert row["reason"]
    assert "76/NQ-CP" not in {row["text"] for row in found}


def test_patterns_are_checked_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "types.yaml").write_text('- name: "Sổ tay"\n  codes: ["SOT"]\n- naem: "Sai"\n', encoding="utf-8")
    assert "types.yaml:3" in run("patterns", "check", tmp_path, code=1).stdout
    (tmp_path / "types.yaml").write_text('- name: "Sổ tay"\n  codes: ["SOT"]\n', encoding="utf-8")
    assert "không có lỗi" in run("patterns", "check", tmp_path).stdout
    run("patterns", "check", tmp_path / "khong-co", code=2)
    assert "no such folder" in run("extract", REPORT, "--patterns", tmp_path / "khong-co", code=2).stderr


def test_corpus_rows_equal_those_of_the_library() -> None:
    for path in sorted((CORPUS / "gold").glob("*/*.txt"))[:5]:
        source = legalref.read(path)
        wanted = [(c.start, c.end, c.document) for c in legalref.extract(source)]
        assert [(row["start"], row["end"], row["document"]) for row in rows("extract", path)] == wanted
