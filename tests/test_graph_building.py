"""Building a graph from files: in parallel, again, with unreadable files, and when it is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from legalref.graph import Graph, GraphError, build, open_graph
from legalref.graph.building import read_document
from legalref.model import DocumentRecord
from tests.graph_contract import implementing, tree

ROOT = Path(__file__).parent.parent


def fake(path: str, name: str) -> DocumentRecord:
    """Read a file of one line, "id target", without any of the real steps."""
    import hashlib

    import msgspec

    data = Path(path).read_bytes()
    if data.startswith(b"crash"):
        os._exit(3)
    if data.startswith(b"fault"):
        raise ValueError("a fault")
    id, target = data.decode().split()
    made = implementing(name, id, target)
    return msgspec.structs.replace(made, digest=hashlib.sha256(data).hexdigest())


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    with open_graph(tmp_path / "graph.db") as store:
        yield store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with 60 documents that implement one directive."""
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "vb"
    place.mkdir()
    for number in range(10, 70):
        (place / f"{number}.txt").write_text(f"{number}/KH-STP@2024~ha-nam 76/NQ-CP@2021", encoding="utf-8")
    return place


@pytest.mark.parametrize("workers", [1, 2])
def test_all_files_are_read_and_a_second_run_changes_nothing(graph: Graph, folder: Path, workers: int) -> None:
    seen: list[tuple[int, int]] = []
    summary = build([folder], graph, workers=workers, read_document=fake, progress=lambda *now: seen.append(now[:2]))
    assert (summary.documents, summary.unchanged, summary.unreadable, summary.stopped) == (60, 0, (), False)
    assert (summary.citations, summary.resolved, summary.relations) == (60, 60, 60)
    assert seen == [(done, 60) for done in range(1, 61)]
    assert len(graph.trace("76/NQ-CP@2021")) == 60
    assert "vb/10.txt" in graph.paths(), "files are named from the working folder"

    again = build([folder / "10.txt", "vb"], graph, workers=workers, read_document=fake)
    assert (again.documents, again.unchanged, again.citations) == (0, 60, 0)

    (folder / "10.txt").write_text("10/KH-STP@2024~ha-nam 99/NQ-CP@2022", encoding="utf-8")
    changed = build(["vb"], graph, workers=workers, read_document=fake)
    assert (changed.documents, changed.unchanged) == (1, 59)
    assert tree(graph.trace("99/NQ-CP@2022")) == ["10/KH-STP@2024~ha-nam"]


@pytest.mark.parametrize("workers", [1, 2])
def test_files_that_cannot_be_read_stop_no_other(graph: Graph, folder: Path, workers: int) -> None:
    (folder / "empty.txt").touch()
    (folder / "fault.txt").write_text("fault", encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"no zip")
    (folder / "notes.xyz").write_text("?", encoding="utf-8")

    def reader_of(name: str) -> str:
        return next(each.reason for each in summary.unreadable if each.path == name)

    summary = build([folder, folder / "missing.txt"], graph, workers=workers, read_document=reading_or_fake)
    assert summary.documents == 60
    assert "no such file" in reader_of(str(folder / "missing.txt"))
    assert reader_of("vb/empty.txt").startswith("is empty")
    assert "Word document" in reader_of("vb/broken.docx")
    assert reader_of("vb/fault.txt") == "fault in legalref: ValueError: a fault; please report it"
    assert len(summary.unreadable) == 4
    assert [Path(each.path).name for each in summary.skipped] == ["notes.xyz"]


def reading_or_fake(path: str, name: str) -> DocumentRecord:
    """Let the real reader say whether the file is readable, then fake what it says."""
    from legalref.reading import read

    read(path)
    return fake(path, name)


def test_a_file_that_became_unreadable_keeps_what_was_known(graph: Graph, folder: Path) -> None:
    build([folder], graph, workers=1, read_document=fake)
    (folder / "10.txt").write_text("fault", encoding="utf-8")
    summary = build([folder], graph, workers=1, read_document=fake)
    assert [each.path for each in summary.unreadable] == ["vb/10.txt"]
    assert len(graph.trace("76/NQ-CP@2021")) == 60


def test_a_reader_that_takes_its_process_down_costs_one_file(graph: Graph, folder: Path) -> None:
    (folder / "30a.txt").write_text("crash", encoding="utf-8")
    summary = build([folder], graph, workers=2, read_document=fake)
    assert [(each.path, each.reason) for each in summary.unreadable] == [
        ("vb/30a.txt", "the program that reads this kind of file crashed on it")
    ]
    assert summary.documents == 60


def test_the_number_of_workers_makes_no_difference(folder: Path) -> None:
    found = []
    for workers in (1, 2, 3):
        with open_graph(folder.parent / f"{workers}.db") as graph:
            build([folder], graph, workers=workers, read_document=fake)
            found.append((graph.documents(), graph.relations(), list(graph.records())))
    assert found[0] == found[1] == found[2]


def test_a_store_that_fails_is_not_taken_for_unreadable_files(graph: Graph, folder: Path) -> None:
    graph.close()
    with pytest.raises(GraphError, match="is closed"):
        build([folder], graph, workers=1, read_document=fake)


def test_an_interrupt_keeps_what_was_done_and_the_next_run_goes_on(graph: Graph, folder: Path) -> None:
    def stop(done: int, total: int, path: str) -> None:
        if done == 20:
            raise KeyboardInterrupt

    summary = build([folder], graph, workers=2, read_document=fake, progress=stop)
    assert summary.stopped
    assert 20 <= summary.documents < 60
    assert len(graph.paths()) == summary.documents
    rest = build([folder], graph, workers=2, read_document=fake)
    assert (rest.stopped, rest.unchanged, rest.documents + summary.documents) == (False, summary.documents, 60)


def test_ctrl_c_on_a_terminal_reaches_all_processes_and_ends_the_run_cleanly(folder: Path) -> None:
    for number in range(100, 2500):
        (folder / f"{number}.txt").write_text(f"{number}/KH-STP@2024~ha-nam 76/NQ-CP@2021", encoding="utf-8")
    # each file takes a while, so that a busy machine does not finish before the signal comes
    # what runs in the background of a shell inherits an ignored interrupt; a terminal's jobs do not
    code = (
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from time import sleep\n"
        "from legalref.graph import build, open_graph\n"
        "from tests.test_graph_building import fake\n"
        "with open_graph('graph.db') as graph:\n"
        "    summary = build(['vb'], graph, workers=2, read_document=fake,\n"
        "                    progress=lambda done, *_: print('started', flush=True) if done == 1 else sleep(0.005))\n"
        "print(summary.stopped, summary.documents, len(summary.unreadable))\n"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder.parent,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "started\n"
    os.killpg(running.pid, signal.SIGINT)
    output, errors = running.communicate()
    stopped, documents, unreadable = output.split()
    assert (stopped, unreadable, errors, running.returncode) == ("True", "0", "", 0)
    with open_graph(folder.parent / "graph.db") as graph:
        assert len(graph.paths()) == int(documents)
        assert build([folder], graph, workers=2, read_document=fake).unchanged == int(documents)
        assert len(graph.paths()) == 2460


def test_a_real_document_is_read_extracted_and_related(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = (
        "Số: 45/KH-STP\n\nHà Nam, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\nCải cách hành chính năm 2024\n\n"
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh Hà Nam, Sở Tư pháp ban hành Kế hoạch như sau:\n"
    )
    Path("ke-hoach.txt").write_text(text, encoding="utf-8")
    made = read_document(str(tmp_path / "ke-hoach.txt"), "ke-hoach.txt")
    (citation,) = [each for each in made.citations if each.number == "12/KH-UBND"]
    assert text[citation.start : citation.end] == citation.text
    assert {each.file for each in (*made.citations, *made.relations)} == {"ke-hoach.txt"}
    with open_graph("graph.db") as graph:
        assert build(["ke-hoach.txt"], graph).documents == 1
        assert citation.document is not None
        assert [row.document for row in graph.trace(citation.document)] == [made.document.id]
