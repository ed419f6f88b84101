"""``check``, ``annotate``, ``eval``, ``export``, and the commands of servers that need none."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from docx import Document

from legalref.cli.error_words import in_vietnamese
from tests.cli_runs import CORPUS, DOCUMENTS, REPORT, process, rows, run

FIELDS = {"file", "code", "severity", "start", "end", "text", "message", "suggestion", "evidence"}
AS_OF = ("--as-of", "2026-01-15")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without a graph: what is there decides what a check consults."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- check -------------------------------------------------------------------------------------------------------------


def test_findings_end_with_exit_code_1_and_are_quoted(elsewhere: Path) -> None:
    text = REPORT.read_text(encoding="utf-8")
    found = rows("check", REPORT, *AS_OF, code=1)
    for row in found:
        assert row.keys() >= FIELDS
        assert text[row["start"] : row["end"]] == row["text"]
    codes = {(row["code"], row["text"]) for row in found}
    assert codes >= {
        ("superseded", "Quyết định số 23/2021/QĐ-UBND ngày 23/6/2021"),
        ("date_after_document", "số 192/KH-UBND ngày 26/12/2024"),
        ("year_mismatch", "Thông tư số 01/2018/TT-VPCP ngày 23/11/2028"),
        ("type_number_mismatch", "Quyết định số 40/KH-SKHCN ngày 26/01/2024"),
    }
    assert not [text for _, text in codes if "06/2024/QĐ-UBND" in text]


def test_a_sound_document_is_exit_code_0(elsewhere: Path) -> None:
    sound = DOCUMENTS / "10-KH-SKHCN-2024.txt"
    result = run("check", sound, *AS_OF)
    assert result.stdout == "0 điểm cần xem lại\n"
    assert rows("check", sound, *AS_OF) == []


def test_people_read_severity_message_suggestion_and_evidence(elsewhere: Path) -> None:
    shown = run("check", REPORT, *AS_OF, code=1).stdout
    block = shown[shown.index("[superseded]") :]
    assert "Lỗi [superseded] “Quyết định số 23/2021/QĐ-UBND ngày 23/6/2021”" in shown
    assert "Đề nghị: viện dẫn Quyết định số 06/2024/QĐ-UBND ngày 08/3/2024" in block
    assert "Dẫn chứng: “" in block
    assert "Error [superseded]" in run("check", REPORT, *AS_OF, "--lang", "en", code=1).stdout


def test_csv_of_findings(elsewhere: Path) -> None:
    table = list(csv.DictReader(io.StringIO(run("check", REPORT, *AS_OF, "--format", "csv", code=1).stdout)))
    assert [row["code"] for row in table] == [row["code"] for row in rows("check", REPORT, *AS_OF, code=1)]


def test_register_and_graph_add_what_others_say(elsewhere: Path) -> None:
    plan = DOCUMENTS / "10-KH-SKHCN-2024.txt"
    wanted = ("superseded_since", "Quyết định số 23/2021/QĐ-UBND ngày 23/6/2021")
    by_register = rows("check", plan, "--register", CORPUS / "register.tsv", *AS_OF, code=1)
    assert wanted in {(row["code"], row["text"]) for row in by_register}
    run("build", DOCUMENTS / "06-2024-QD-UBND.pdf", "--graph", "kho.db")
    by_graph = rows("check", plan, "--graph", "kho.db", *AS_OF, code=1)
    assert wanted in {(row["code"], row["text"]) for row in by_graph}
    # before the new decision took effect nothing had happened
    assert rows("check", plan, "--graph", "kho.db", "--as-of", "01/02/2024") == []


def test_the_graph_of_the_folder_is_consulted_unasked(elsewhere: Path) -> None:
    plan = DOCUMENTS / "10-KH-SKHCN-2024.txt"
    run("build", DOCUMENTS / "06-2024-QD-UBND.pdf")
    assert (elsewhere / "legalref.db").exists()
    assert [row["code"] for row in rows("check", plan, *AS_OF, code=1)] == ["superseded_since"]


def test_a_graph_or_register_that_is_asked_for_must_exist(elsewhere: Path) -> None:
    assert "chưa có đồ thị này" in run("check", REPORT, "--graph", "khong.db", code=2).stderr
    assert "no such register" in run("check", REPORT, "--register", "khong.tsv", code=2).stderr


# -- annotate ----------------------------------------------------------------------------------------------------------


def test_a_word_document_gets_a_copy_with_comments(elsewhere: Path) -> None:
    document = Document()
    document.add_paragraph("Sở Khoa học và Công nghệ thực hiện Quyết định số 40/KH-SKHCN ngày 26/01/2024.")
    document.save(elsewhere / "bc.docx")
    before = (elsewhere / "bc.docx").read_bytes()
    assert "1 chú thích" in run("annotate", "bc.docx", *AS_OF).stdout
    (comment,) = Document(str(elsewhere / "bc.legalref.docx")).comments
    assert comment.author == "legalref"
    assert "không khớp với ký hiệu" in comment.text
    assert (elsewhere / "bc.docx").read_bytes() == before


def test_only_word_documents_are_annotated_and_never_in_place(elsewhere: Path) -> None:
    assert "chỉ chú thích được tệp .docx" in run("annotate", REPORT, code=2).stderr
    document = Document()
    document.add_paragraph("Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.")
    document.save(elsewhere / "bc.docx")
    assert "is the document itself" in run("annotate", "bc.docx", "-o", "bc.docx", code=2).stderr


# -- eval --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold folder in which one of two mentions is annotated with another date."""
    folder = tmp_path / "mau"
    folder.mkdir()
    text = "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ và Nghị định số 61/2018/NĐ-CP."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    mentions = [
        {"id": "m1", "text": "Nghị quyết số 76/NQ-CP ngày 15/7/2021", "doc_key": "A", "type": "Nghị quyết",
         "number": "76/NQ-CP", "date": "2021-07-16", "issuer": "Chính phủ"},
        {"id": "m2", "text": "Nghị định số 61/2018/NĐ-CP", "doc_key": "B", "type": "Nghị định",
         "number": "61/2018/NĐ-CP", "date": None, "issuer": "Chính phủ"},
    ]  # fmt: skip
    for row in mentions:
        row["start"] = text.index(str(row["text"]))
        row["end"] = row["start"] + len(str(row["text"]))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in mentions)
    (folder / "citations.jsonl").write_text(lines, encoding="utf-8")
    (folder / "relations.jsonl").write_text("", encoding="utf-8")
    return folder


def test_accuracy_is_printed_with_its_errors(gold: Path) -> None:
    shown = run("eval", gold, "--errors").stdout
    assert "mentions             1.0000    1.0000    1.0000" in shown
    assert "gold '2021-07-16', got '2021-07-15'" in shown
    assert "2021-07-16" not in run("eval", gold).stdout
    fields = {row["field"]: row for row in rows("eval", gold) if row["gold"] == "all"}
    assert (fields["date"]["right"], fields["date"]["wanted"]) == (1, 2)


@pytest.mark.parametrize(
    ("target", "code"),
    [("1.0", 0), ("mentions=1", 0), ("date=0.5", 0), ("date=0.51", 1)],
)
def test_a_target_that_is_not_met_is_exit_code_1(gold: Path, target: str, code: int) -> None:
    result = run("eval", gold, "--min", target, code=code)
    assert ("không đạt: date F1 0.5000" in result.stderr) is bool(code)


@pytest.mark.parametrize("target", ["2", "viel", "colour=0.5", "date="])
def test_a_target_must_be_a_number_of_a_field(gold: Path, target: str) -> None:
    run("eval", gold, "--min", target, code=2)


def test_a_folder_of_gold_folders_is_walked(gold: Path) -> None:
    assert run("eval", gold.parent).stdout == run("eval", gold).stdout


def test_a_gold_folder_that_cannot_be_used_is_one_line(gold: Path) -> None:
    assert "no such gold folder" in run("eval", gold / "khong", code=2).stderr
    (gold / "citations.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    assert "citations.jsonl:1" in run("eval", gold, code=2).stderr


# -- export ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def kept(elsewhere: Path) -> Path:
    """A small graph: one plan, and a register of documents that nobody cites."""
    run("build", DOCUMENTS / "10-KH-SKHCN-2024.txt", "--register", CORPUS / "register.tsv")
    return elsewhere


@pytest.mark.parametrize(
    ("name", "format"),
    [("g.html", None), ("g.graphml", None), ("g.json", None), ("g.zip", None), ("bang", "csv"), ("g.xlsx", None)],
)
def test_the_name_of_the_file_chooses_the_format(kept: Path, name: str, format: str | None) -> None:
    options = ["--format", format] if format else []
    assert name in run("export", "-o", name, *options).stdout
    assert (kept / name).exists()


def test_pictures_leave_out_what_has_no_relation_and_data_keep_it(kept: Path) -> None:
    def documents(*options: object) -> int:
        return int(run("export", *options).stdout.split("(")[1].split(" ")[0])

    assert documents("-o", "g.html") < 20
    assert documents("-o", "g.html", "--orphans") > 500
    assert documents("-o", "g.json") > 500
    assert documents("-o", "g.json", "--no-orphans") < 20
    assert documents("-o", "g.json", "--around", "10/KH-SKHCN", "--radius", "1") < 20


def test_by_default_a_page_is_written_into_graph_exports(kept: Path) -> None:
    run("export")
    assert (kept / "graph_exports" / "legalref.html").exists()


def test_an_export_that_cannot_be_written_is_one_line(kept: Path) -> None:
    assert "cannot write there" in run("export", "-o", "khong/co/g.html", code=2).stderr
    assert "không có định dạng nào đuôi" in run("export", "-o", "g.doc", code=2).stderr


# -- servers -----------------------------------------------------------------------------------------------------------


def test_cypher_needs_a_server(elsewhere: Path) -> None:
    assert "neo4j://" in run("cypher", "MATCH (n) RETURN n", "--graph", "g.db", code=2).stderr


def test_a_server_that_nobody_runs_is_one_line(elsewhere: Path) -> None:
    done = process("trace", "76/NQ-CP", "--graph", "bolt://127.0.0.1:9", LEGALREF_NEO4J_PASSWORD="x")  # noqa: S106  # nobody listens there
    assert done.returncode == 2
    assert "127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr
    without = process("trace", "76/NQ-CP", "--graph", "bolt://127.0.0.1:9")
    assert "LEGALREF_NEO4J_PASSWORD" in without.stderr


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        (
            "g.db: the file is damaged; build the graph again from the documents",
            "g.db: tệp hỏng; hãy tạo lại đồ thị từ các văn bản",
        ),
        ("a: b.db: cannot be read: no permission", "a: b.db: không đọc được: không có quyền đọc"),
        ("g.db: something that no row knows", "g.db: something that no row knows"),
    ],
)
def test_errors_of_stores_are_said_in_vietnamese(english: str, vietnamese: str) -> None:
    assert in_vietnamese(english) == vietnamese
