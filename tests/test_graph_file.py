"""The graph as a file: what is on disk after a kill, beside a writer, from an older version, and when it cannot be."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalref.graph import Graph, GraphError, RegisterRow, open_graph
from legalref.graph.schema import MIGRATIONS, RELATIONS, VERSION, migrate
from legalref.model import SELF, DocumentRecord, RelationType
from tests.graph_contract import CHAIN, cite, implementing, record, says, tree

WRITER = """
import sys
from legalref.graph import open_graph
from tests.graph_contract import implementing
path, place, many = sys.argv[1:]
with open_graph(path) as graph:
    for number in range(1, int(many)):
        id = f"{number}/KH-STP@2024~{place}"
        graph.put(implementing(f"{place}/{number}.txt", id, "76/NQ-CP@2021", "99/NQ-CP@?"))
        print(number, flush=True)
"""
"""A process that writes documents one by one and reports each as done."""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent,
    )


# -- a kill --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reported", [1, 7, 40])
def test_a_kill_loses_nothing_that_was_reported_as_done(tmp_path: Path, reported: int) -> None:
    path = tmp_path / "graph.db"
    writer = start(WRITER, path, "ha-nam", 100_000)
    assert writer.stdout is not None
    last = 0
    while last < reported:
        last = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    last = max([last, *map(int, writer.stdout.read().split())])

    with open_graph(path, create=False) as graph:
        kept = graph.paths()
        assert {f"ha-nam/{number}.txt" for number in range(1, last + 1)} <= set(kept)
        assert len(graph.trace("76/NQ-CP@2021")) == len(kept), "a document is kept as a whole"
        assert graph.counts().relations == 2 * len(kept)
        assert graph.put(record("after.txt", "01/BC-STP@2025~ha-nam")), "the store is ready for the next writer"
    assert checked(path) == "ok"


def test_a_load_of_many_that_is_killed_leaves_an_empty_store_that_works(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    loader = start(
        "import sys; from legalref.graph import open_graph; from tests.graph_contract import implementing\n"
        "def endless():\n"
        "    for number in range(1, 10**9):\n"
        "        if number == 2000: print('under way', flush=True)\n"
        "        yield implementing(f'{number}.txt', f'{number}/KH-STP@2024~ha-nam', '76/NQ-CP@2021')\n"
        "open_graph(sys.argv[1]).put_many(endless())",
        path,
    )
    assert loader.stdout is not None
    assert loader.stdout.readline() == "under way\n"
    loader.kill()
    loader.wait()
    with open_graph(path) as graph:
        assert graph.paths() == {}
        assert graph.put_many(CHAIN) == 2
        assert len(graph.trace("20-NQ/TW@2012")) == 3
    assert checked(path) == "ok"


def test_an_error_while_records_are_made_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    def broken() -> object:
        yield CHAIN[0]
        raise RuntimeError("no more")

    with open_graph(tmp_path / "graph.db") as graph:
        with pytest.raises(RuntimeError, match="no more"):
            graph.put_many(broken())  # type: ignore[arg-type]  # a generator of records
        assert graph.paths() == {}
        assert graph.put_many(CHAIN) == 2


def checked(path: Path) -> str:
    """What SQLite says of the file, its references and its full-text indexes."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("title_fts", "passage_fts"):
        connection.execute(f"INSERT INTO {table}({table}) VALUES('integrity-check')")
    return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


# -- readers beside a writer ---------------------------------------------------------------------------------------


def test_readers_see_whole_documents_beside_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    open_graph(path).close()
    writer = start(WRITER, path, "ha-nam", 100_000)
    assert writer.stdout is not None
    try:
        writer.stdout.readline()
        seen = []
        with open_graph(path, create=False) as one, open_graph(path, create=False) as other:
            for _ in range(20):
                writer.stdout.readline()
                for graph in (one, other):
                    rows = graph.trace("76/NQ-CP@2021")
                    assert all(row.evidence.text for row in rows)
                    seen.append(len(rows))
        assert seen == sorted(seen)
        assert seen[-1] > seen[0], "a reader that stays open sees what was written since"
    finally:
        writer.kill()
        writer.wait()


def test_two_processes_write_in_turns(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    writers = [start(WRITER, path, place, 40) for place in ("ha-nam", "hung-yen")]
    assert [writer.wait() for writer in writers] == [0, 0]
    with open_graph(path) as graph:
        assert graph.counts().files == 78
        assert len(graph.trace("76/NQ-CP@2021")) == 78


def test_threads_share_a_graph(tmp_path: Path) -> None:
    with open_graph(tmp_path / "graph.db") as graph:
        graph.put_many(CHAIN)
        found: list[list[str]] = []

        def look() -> None:
            found.append(tree(graph.trace("20-NQ/TW@2012")))

        threads = [threading.Thread(target=look) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [tree(graph.trace("20-NQ/TW@2012"))] * 8


# -- versions ------------------------------------------------------------------------------------------------------


def test_a_file_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_graph(path) as graph:
        graph.put_many(CHAIN)
        expected = (graph.documents(), graph.relations(), graph.search("tiep tuc"), graph.search("Kế hoạch 278"))
        assert all(expected)
    connection = sqlite3.connect(path)
    # version 1 had no full-text search
    connection.executescript("DROP TABLE title_fts; DROP TABLE passage_fts; PRAGMA user_version = 1")
    connection.close()
    with open_graph(path, create=False) as graph:
        assert (
            graph.documents(),
            graph.relations(),
            graph.search("tiep tuc"),
            graph.search("Kế hoạch 278"),
        ) == expected
    assert sqlite3.connect(path).execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert checked(path) == "ok"


def test_each_version_leads_to_the_newest(tmp_path: Path) -> None:
    schemas = set()
    for version in range(VERSION + 1):
        path = tmp_path / f"{version}.db"
        connection = sqlite3.connect(path, isolation_level=None)
        if version:
            migrate(connection, 0, version)
        connection.close()
        open_graph(path).close()
        connection = sqlite3.connect(path)
        schemas.add(tuple(connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()))
    assert len(schemas) == 1
    assert len(MIGRATIONS) == VERSION


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    open_graph(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(GraphError, match=rf"{path}: written by a newer legalref \(schema {VERSION + 1}.*install"):
        open_graph(path)
    assert path.read_bytes() == before


def test_codes_of_relations_never_change() -> None:
    assert [type.value for type in RELATIONS] == [
        "based_on", "implements", "guides", "amends", "replaces", "repeals", "suspends", "corrects", "consolidates",
        "extends", "promulgates", "interprets", "cites", "reports_on",
    ]  # fmt: skip
    assert set(RELATIONS) == set(RelationType)


# -- what is no graph ----------------------------------------------------------------------------------------------


def test_a_missing_graph_is_an_error_for_those_who_read(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no\.db: no such graph; make it with: legalref build"):
        open_graph(tmp_path / "no.db", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Day la van ban, khong phai do thi. " * 100, "not a legalref graph"),
        (b"\x00\x01\x02" * 1000, "not a legalref graph"),
    ],
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "vb.db"
    path.write_bytes(content)
    with pytest.raises(GraphError, match=message):
        open_graph(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["vb.db"]


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE node(id)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(GraphError, match="database of another program"):
        open_graph(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_graph(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    path.touch()
    with open_graph(path) as graph:
        assert graph.put(CHAIN[0])


def test_a_folder_and_a_path_in_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="a folder"):
        open_graph(tmp_path)
    with pytest.raises(GraphError, match="no such folder"):
        open_graph(tmp_path / "no" / "graph.db")
    (tmp_path / "file").touch()
    with pytest.raises(GraphError, match="no such folder"):
        open_graph(tmp_path / "file" / "graph.db")


def test_an_unknown_kind_of_store() -> None:
    with pytest.raises(GraphError, match="mysql://: not a kind of graph"):
        open_graph("mysql://localhost/graph")


def test_a_path_that_cannot_be_written() -> None:
    # nobody, not even root, makes files there
    with pytest.raises(GraphError, match=r"/proc/graph\.db: cannot be (opened or made|written)"):
        open_graph("/proc/graph.db")


def test_a_graph_on_a_read_only_medium_can_be_read_and_says_so_when_written(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_graph(path) as graph:
        graph.put_many(CHAIN)
    # root may write anywhere, so the test asks as a user who may not
    code = (
        "import os, sys\n"
        "from legalref.graph import open_graph, GraphError\n"
        "from tests.graph_contract import CHAIN\n"
        "path = sys.argv[1]\n"
        "real = os.access\n"
        "shut = {path, os.path.dirname(path)}\n"
        "os.access = lambda name, mode: real(name, mode) and not (mode & os.W_OK and str(name) in shut)\n"
        "with open_graph(path, create=False) as graph:\n"
        "    print(len(graph.trace('20-NQ/TW@2012')))\n"
        "    try: graph.forget('137.docx')\n"
        "    except GraphError as error: print(error)\n"
        "try: open_graph(path)\n"
        "except GraphError as error: print(error)\n"
    )
    lines = start(code, path).communicate()[0].splitlines()
    assert lines == [
        "3",
        f"{path}: cannot be written: the graph is read-only",
        f"{path}: cannot be written: no permission",
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["graph.db"]


def test_a_damaged_file_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_graph(path) as graph:
        graph.put_many(
            implementing(f"{number}.txt", f"{number}/KH-STP@2024~ha-nam", "76/NQ-CP@2021") for number in range(1, 500)
        )
    data = bytearray(path.read_bytes())
    data[8192 : len(data) - 4096] = b"\xff" * (len(data) - 12288)
    path.write_bytes(data)
    with pytest.raises(GraphError, match="damaged"):
        open_graph(path)


def test_a_closed_graph_says_so(tmp_path: Path) -> None:
    graph: Graph = open_graph(tmp_path / "graph.db")
    graph.close()
    graph.close()
    with pytest.raises(GraphError, match="is closed"):
        graph.documents()


# -- numbers of a kind ---------------------------------------------------------------------------------------------


def test_ids_of_two_stubs_that_differ_in_case_only_are_two(tmp_path: Path) -> None:
    with open_graph(tmp_path / "graph.db") as graph:
        graph.put(record("a.txt", "01/CTr-TU@2024", relations=[says(SELF, RelationType.CITES, "01/CTR-TU@2024", 0)]))
        assert [document.id for document in graph.find("1/CTr-TU")] == ["01/CTr-TU@2024"]
        assert [document.id for document in graph.find("1/ctr-tu")] == ["01/CTR-TU@2024", "01/CTr-TU@2024"]


# -- cost ----------------------------------------------------------------------------------------------------------

QUESTIONS: dict[str, Callable[[Graph], object]] = {
    "document": lambda graph: graph.document("20-NQ/TW@2012"),
    "find": lambda graph: graph.find("20-NQ/TW"),
    "trace": lambda graph: graph.trace("20-NQ/TW@2012"),
    "trace up": lambda graph: graph.trace("137/KH-UBND@2022~hung-yen", "up"),
    "surroundings": lambda graph: graph.subgraph("20-NQ/TW@2012"),
    "relations": lambda graph: graph.relations(["69-KL/TW@2020"]),
    "citations": lambda graph: graph.citations_of("69-KL/TW@2020"),
    "record": lambda graph: graph.record("bao-cao.txt"),
    "unresolved": lambda graph: graph.unresolved("bao-cao.txt"),
    "members": lambda graph: graph.members("20-NQ/TW@2012"),
    "register": lambda graph: graph.register("20-NQ/TW@2012"),
    "search": lambda graph: graph.search("tiếp tục"),
    "put and forget": lambda graph: (graph.put(implementing("x", "05/KH-STP@2024~x", "20-NQ/TW@?")), graph.forget("x")),
}


@pytest.mark.parametrize("analysed", [False, True])
def test_a_question_costs_no_more_in_a_store_that_is_ten_times_larger(tmp_path: Path, analysed: bool) -> None:
    steps: list[dict[str, int]] = []
    for size in (200, 2000):
        path = tmp_path / f"{size}.db"
        with open_graph(path) as graph:
            graph.put_many(
                implementing(f"{number}.txt", f"{number}/KH-STP@2024~ha-nam", f"{number // 7 + 1}/NQ-CP@2021")
                for number in range(1, size)
            )
            graph.put_many(CHAIN)
        connection = sqlite3.connect(path)
        connection.execute("ANALYZE" if analysed else "DROP TABLE IF EXISTS sqlite_stat1")
        connection.commit()
        connection.close()
        with open_graph(path) as graph:
            steps.append({name: _steps(graph, ask) for name, ask in QUESTIONS.items()})
    small, large = steps
    dearer = {name: (small[name], large[name]) for name in QUESTIONS if large[name] > 1.5 * small[name] + 200}
    assert dearer == {}


def _steps(graph: Graph, ask: Callable[[Graph], object]) -> int:
    """How many steps of SQLite's machine a question takes; a second time, so that nothing is prepared first."""
    ask(graph)
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    connection = graph._connection  # type: ignore[attr-defined]  # the machine is counted where it runs
    connection.set_progress_handler(count, 1)
    ask(graph)
    connection.set_progress_handler(None, 0)
    return taken


# -- what is derived -----------------------------------------------------------------------------------------------

IDS = st.sampled_from([f"12/KH-UBND@{year}~{place}" for year in ("2023", "2024", "?") for place in ("a", "b", "?")])
FILES = st.sampled_from(["a.txt", "b.txt", "c.txt"])


@st.composite
def records(draw: st.DrawFn) -> DocumentRecord:
    cited = draw(st.lists(IDS, max_size=3))
    own = draw(st.one_of(IDS, st.just("")))
    titles = st.sampled_from([None, "Một", "Hai"])
    return record(
        draw(FILES),
        own,
        [cite(id, 10 * place, date=draw(st.sampled_from([None, "2024-01-01"]))) for place, id in enumerate(cited)],
        [says(SELF, RelationType.IMPLEMENTS, id, 10 * place) for place, id in enumerate(cited)],
        version=str(draw(st.integers(0, 10**6))),
        title=draw(titles),
    )


CHANGES = st.lists(
    st.one_of(
        records(),
        FILES,
        st.lists(records(), max_size=3),
        st.builds(
            lambda id, title: RegisterRow(document=id, source="sổ", title=title), IDS, st.sampled_from(["Ba", None])
        ),
        st.just(None),
    ),
    max_size=8,
)


@given(CHANGES)
@settings(max_examples=60, deadline=None)
def test_whatever_was_put_and_forgotten_the_store_is_as_if_filled_once(changes: list[object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with open_graph(Path(folder) / "changed.db") as graph:
            for change in changes:
                match change:
                    case DocumentRecord():
                        graph.put(change)
                    case str():
                        graph.forget(change)
                    case list():
                        graph.put_many(change)
                    case RegisterRow():
                        graph.put_register([change])
                    case None:
                        graph.forget_register("sổ")
            kept = list(graph.records())
            rows = graph.register()
            found = _all_of(graph)
        with open_graph(Path(folder) / "filled.db") as graph:
            graph.put_register(rows)
            graph.put_many(kept)
            assert _all_of(graph) == found
        with open_graph(Path(folder) / "loaded.db") as graph:
            graph.put_many(kept)
            graph.put_register(rows)
            assert _all_of(graph) == found
        for name in ("changed", "filled", "loaded"):
            assert checked(Path(folder) / f"{name}.db") == "ok"


def _all_of(graph: Graph) -> object:
    documents = graph.documents()
    return (
        documents,
        [graph.members(document.id) for document in documents],
        graph.relations(),
        [graph.citations_of(document.id) for document in documents],
        [graph.trace(document.id) for document in documents],
        [sorted(hit.document for hit in graph.search(words)) for words in ("Một", "Hai", "Ba", "12/KH-UBND")],
        graph.counts(),
        graph.degrees(),
    )
