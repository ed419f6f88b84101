"""``build`` and ``forget``: what a graph holds afterwards."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from legalref.graph import open_graph
from tests.cli_runs import CORPUS, DOCUMENTS, process, run


def figures(text: str) -> dict[str, int]:
    """The lines of a summary: words, then a number."""
    return {" ".join(line.split()[:-1]): int(line.split()[-1]) for line in text.splitlines()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two documents."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Theo Nghị định số 61/2018/NĐ-CP của Chính phủ.", encoding="utf-8")
    return tmp_path


def test_a_summary_counts_what_was_done(folder: Path) -> None:
    result = run("build", "a.txt", "b.txt", "--graph", "g.db", "--workers", "1")
    assert figures(result.stdout) == {
        "văn bản mới hoặc đã sửa": 2,
        "văn bản không đổi": 0,
        "viện dẫn": 2,
        "viện dẫn đã xác định văn bản": 2,
        "quan hệ": figures(result.stdout)["quan hệ"],
        "không đọc được": 0,
        "bỏ qua (không phải văn bản)": 0,
    }
    assert "Đang đọc" not in result.stderr


def test_twice_over_the_same_input_changes_nothing(folder: Path) -> None:
    run("build", ".", "--graph", "g.db", "--workers", "1")
    with open_graph("g.db") as graph:
        before = list(graph.records())
    second = json.loads(run("build", ".", "--graph", "g.db", "--workers", "1", "--format", "json").stdout)
    assert (second["documents"], second["unchanged"]) == (0, 2)
    with open_graph("g.db") as graph:
        assert list(graph.records()) == before


def test_a_register_is_kept_with_the_documents(folder: Path) -> None:
    result = run("build", "a.txt", "--register", CORPUS / "register.tsv", "--graph", "g.db")
    rows = len((CORPUS / "register.tsv").read_text(encoding="utf-8").splitlines()) - 1
    assert figures(result.stdout)["dòng danh mục mới hoặc đã sửa"] == rows
    with open_graph("g.db") as graph:
        assert graph.counts().register == rows


def test_unreadable_files_are_listed_and_the_others_kept(folder: Path) -> None:
    (folder / "hong.docx").write_bytes(b"no document")
    (folder / "rong.txt").write_bytes(b"")
    (folder / "trong").mkdir()
    (folder / "anh.png").write_bytes(b"\x89PNG")
    result = run("build", ".", "khong-co.txt", "trong", "--graph", "g.db", "--workers", "1", code=2)
    lines = result.stderr.splitlines()
    assert len(lines) == 4
    for name in ("hong.docx", "rong.txt", "khong-co.txt", "trong"):
        assert sum(name in line for line in lines) == 1
    assert figures(result.stdout)["văn bản mới hoặc đã sửa"] == 2
    assert figures(result.stdout)["không đọc được"] == 4
    assert figures(result.stdout)["bỏ qua (không phải văn bản)"] >= 1
    with open_graph("g.db") as graph:
        assert sorted(graph.paths()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("graph", ["thu-muc", "a.txt", "khong/co/g.db", "ftp://x"])
def test_a_graph_that_cannot_be_written_is_one_line(folder: Path, graph: str) -> None:
    (folder / "thu-muc").mkdir()
    result = run("build", "b.txt", "--graph", graph, code=2)
    (line,) = result.stderr.splitlines()
    assert line.startswith("legalref: ")
    assert graph in line
    assert (folder / "a.txt").read_text(encoding="utf-8").startswith("Thực hiện")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission(folder: Path) -> None:
    (folder / "khoa").mkdir(mode=0o500)
    run("build", "b.txt", "--graph", "khoa/g.db", code=2)


def test_a_faulty_register_leaves_the_graph_as_it_was(folder: Path) -> None:
    run("build", "a.txt", "--graph", "g.db")
    before = (folder / "g.db").read_bytes()
    (folder / "danh-muc.tsv").write_text("tên\tghi chú\nx\ty\n", encoding="utf-8")
    result = run("build", "b.txt", "--register", "danh-muc.tsv", "--graph", "g.db", code=2)
    assert "no column of numbers" in result.stderr
    assert (folder / "g.db").read_bytes() == before


def test_a_file_can_be_forgotten_even_when_it_is_gone(folder: Path) -> None:
    run("build", ".", "--graph", "g.db", "--workers", "1")
    (folder / "a.txt").unlink()
    assert "a.txt" in run("forget", "a.txt", "--graph", "g.db").stdout
    with open_graph("g.db") as graph:
        assert list(graph.paths()) == ["b.txt"]
    assert "a.txt" in run("forget", "a.txt", "--graph", "g.db", code=2).stderr


def test_a_folder_can_be_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kho").mkdir()
    for name in ("1.txt", "2.txt"):
        (tmp_path / "kho" / name).write_text(f"Theo Nghị định số 61/2018/NĐ-CP, lần {name}.", encoding="utf-8")
    run("build", "kho", "--graph", "g.db")
    run("forget", "kho", "--graph", "g.db")
    with open_graph("g.db") as graph:
        assert graph.counts().files == 0


def test_build_as_a_process_over_the_corpus(tmp_path: Path) -> None:
    done = process("build", DOCUMENTS, "--graph", tmp_path / "g.db", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    counted = figures(done.stdout)
    assert counted["documents new or changed"] == len([path for path in DOCUMENTS.iterdir() if path.is_file()])
    assert counted["resolved"] <= counted["citations"]
