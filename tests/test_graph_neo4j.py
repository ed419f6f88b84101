"""The store on a server keeps the contract, on each server that the tests can start; and what only a server does."""

from __future__ import annotations

import ast
import random
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from neo4j.exceptions import Neo4jError

pytest.register_assert_rewrite("tests.graph_contract")

import legalref  # noqa: E402  # the contract's assertions are rewritten first
from legalref.graph import Graph, GraphError, RegisterRow, open_graph  # noqa: E402  # the same
from legalref.graph.cypher_schema import CONSTRAINTS, INDEXES, VERSION  # noqa: E402  # the same
from legalref.graph.cypher_writing import Writer  # noqa: E402  # the same
from legalref.graph.neo4j import Neo4jGraph, connect  # noqa: E402  # the same
from legalref.graph.server import PASSWORD, Address, parse  # noqa: E402  # the same
from legalref.model import SELF, Citation, DocumentRecord, Kind, Level, Pinpoint, Relation, RelationType  # noqa: E402
from tests import servers  # noqa: E402  # the same
from tests.graph_contract import CHAIN, GraphContract, cite, implementing, record, says, tree  # noqa: E402  # the same

pytest_plugins = ["tests.servers"]


@pytest.fixture(scope="module")
def kept(server: servers.Server) -> Iterator[Neo4jGraph]:
    """A graph that is opened once, as connecting takes longer than a test."""
    with connect(server.url) as graph:
        yield graph


@pytest.fixture
def graph(kept: Neo4jGraph, server: servers.Server) -> Neo4jGraph:
    servers.emptied(server)
    return kept


class TestBolt(GraphContract):
    pass


# -- the same answers as a file ------------------------------------------------------------------------------------

IDS = (
    *(f"{number:02}/KH-UBND@{year}~{place}" for number in (1, 2) for year in (2023, 2024) for place in ("ha-nam", "?")),
    *("01/KH-UBND@?~ha-nam", "02/KH-UBND@?~?", "03/QĐ-UBND@?", "03/QĐ-UBND@2022", "03/qđ-ubnd@?", "luat-dat-dai@2024"),
)


def invented(draw: random.Random, path: str) -> DocumentRecord:
    """A file that says anything of anything."""
    citations = []
    for place in range(draw.randrange(4)):
        citations.append(
            cite(
                draw.choice((*IDS, None, SELF)),
                place * 30,
                "văn bản số",
                number=draw.choice(("01/KH-UBND", None)),
                title=draw.choice(("Chuyển đổi số", "chuyển đổi số", None)),
                date=draw.choice(("2023-01-02", "2024-05-06", None)),
                pinpoints=draw.choice(((), (Pinpoint(khoan="2", dieu="5"),))),
            )
        )
    relations = []
    for place in range(draw.randrange(4)):
        source, target = draw.choice((SELF, *IDS)), draw.choice(IDS)
        type = draw.choice((RelationType.IMPLEMENTS, RelationType.CITES, RelationType.REPLACES))
        start = draw.choice((0, 30, place * 30))
        relations.append(says(source, type, target, start, f"theo {start}"))
    return record(
        path,
        draw.choice(("", *IDS)),
        citations,
        relations,
        version=str(draw.random()),
        title=draw.choice(("Kế hoạch năm", None)),
        level=draw.choice(tuple(Level)),
    )


def answers(graph: Graph) -> dict[str, object]:
    """All that a graph says, as far as it is determined."""
    ids = [document.id for document in graph.documents()]
    network = graph.whole(None)
    return {
        "documents": graph.documents(),
        "records": list(graph.records()),
        "relations": graph.relations(),
        "counts": graph.counts(),
        "unresolved": graph.unresolved(),
        "orphans": graph.orphans(),
        "degrees": graph.degrees(limit=None),
        "register": graph.register(),
        "members": [graph.members(id) for id in IDS],
        "links": [sorted(graph.links(ids, (), direction)) for direction in ("down", "up")],
        "citations": [graph.citations_of(id) for id in ids],
        "traces": [tree(graph.trace(id, types=list(RelationType))) for id in ids],
        "paths": [graph.paths_of(id) for id in ids],
        "found": {(hit.document, hit.where, hit.text) for hit in graph.search("chuyen doi so")},
        "network": (sorted(network.nodes(data=True)), sorted(network.edges(keys=True))),
    }


@pytest.mark.parametrize("seed", range(4))
def test_whatever_comes_and_goes_the_answers_are_those_of_a_file(graph: Graph, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311  # a repeatable sequence, not a secret
    with open_graph(tmp_path / "graph.db") as file:
        for _ in range(6):
            paths = draw.sample([f"{number}.txt" for number in range(8)], 4)
            batch = [invented(draw, path) for path in paths]
            rows = [RegisterRow(document=draw.choice(IDS), source=draw.choice("ab"), title="sổ", text="dòng")]
            outcomes = [
                (
                    store.put_many(batch),
                    store.forget(paths[0]),
                    store.put_register(rows),
                    store.forget_register("b"),
                )
                for store in (file, graph)
            ]
            assert outcomes[0] == outcomes[1]
            assert answers(graph) == answers(file)
        for path in file.paths():
            graph.forget(path)
        graph.forget_register("a")
        assert graph.documents() == []


def test_of_many_neighbours_the_firmest_are_given(graph: Graph) -> None:
    """A view does not wait for all that cite a law."""
    law = "76/NQ-CP@2021"
    graph.put_many(
        record(f"{n}.txt", f"{n}/BC-A@2024", relations=[says(SELF, RelationType.CITES, law, 0, "theo")])
        for n in range(10, 30)
    )
    both = [says(SELF, type, law, 0, "theo") for type in (RelationType.CITES, RelationType.IMPLEMENTS)]
    graph.put(record("plan.txt", "99/KH-A@2024", relations=both))
    some = graph.links([law], each=3)
    assert {far for _, far, _ in some} == {"99/KH-A@2024", "10/BC-A@2024", "11/BC-A@2024"}
    assert (law, "99/KH-A@2024", RelationType.IMPLEMENTS) in some
    assert len(graph.links([law])) == 22
    assert len(graph.subgraph(law, limit=5)) == 5


def test_nothing_is_left_when_all_files_are_forgotten(graph: Graph, server: servers.Server) -> None:
    graph.put_many(CHAIN)
    for path in graph.paths():
        graph.forget(path)
    assert servers.asked(server, "MATCH (n) WHERE NOT n:LegalrefStore RETURN count(n)") == [[0]]


HOSTILE = (
    "') DETACH DELETE n //",
    "`}) MATCH (n) SET n.title = 1",
    '"; DROP CONSTRAINT legalref_document; //',
    "\\u0027) DETACH DELETE n //",
    "$id {id: $rows}",
    "a\nb\tc\\",
    "Nghị quyết “76” 🏛 \u0301",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_taken_for_a_statement(graph: Graph, text: str) -> None:
    put = record(
        f"{text}.txt",
        text,
        [cite(text, 0, text)],
        [says(SELF, RelationType.CITES, f"{text}2", 0, text, rule=text)],
        number=text,
        title=text,
        notes=[text],
    )
    graph.put(put)
    kept = graph.record(put.path)
    assert kept is not None
    assert (kept.document, kept.citations[0].text, kept.relations[0].evidence) == (put.document, text, text)
    assert graph.document(text) == put.document
    assert [edge.target for edge in graph.relations([text])] == [f"{text}2"]
    graph.search(text)
    assert graph.forget(put.path)


# -- writing ---------------------------------------------------------------------------------------------------------


def test_a_file_that_fails_half_way_leaves_nothing(
    graph: Neo4jGraph, server: servers.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph.put(CHAIN[0])
    before = answers(graph)

    def broken(self: Writer, ids: object) -> None:
        raise RuntimeError("no more")

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "_describe", broken)
        with pytest.raises(RuntimeError, match="no more"):
            graph.put(CHAIN[1])
        with pytest.raises(RuntimeError, match="no more"):
            graph.forget("137.docx")
    assert answers(graph) == before


def test_what_fails_for_a_moment_is_tried_again(graph: Neo4jGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    passing = [
        reported("Neo.TransientError.Transaction.DeadlockDetected"),
        # as some servers report a lost race
        reported("Neo.ClientError.Schema.ConstraintValidationFailed"),
        reported("Neo.DatabaseError.General.UnknownError", "ConcurrentModificationException"),
    ]
    describe = Writer._describe

    def failing(self: Writer, ids: Sequence[str]) -> None:
        describe(self, ids)
        if passing:
            raise passing.pop(0)

    monkeypatch.setattr(Writer, "_describe", failing)
    assert graph.put(CHAIN[0]) is True
    assert passing == []
    assert graph.counts().files == 1
    passing += [reported("Neo.ClientError.Statement.ArgumentError", "broken for good")]
    with pytest.raises(GraphError, match="broken for good"):
        graph.put(CHAIN[1])
    assert graph.counts().files == 1


def reported(code: str, message: str = "") -> Neo4jError:
    """An error as the driver makes it of what a server sends."""
    return Neo4jError._hydrate_neo4j(code=code, message=message)


def test_several_writers_at_once_lose_nothing(graph: Neo4jGraph, server: servers.Server) -> None:
    failures: list[BaseException] = []

    def write(writer: int) -> None:
        try:
            with connect(server.url) as mine:
                for number in range(8):
                    mine.put(implementing(f"{writer}-{number}.txt", f"{writer}{number}/KH-A@2024", "76/NQ-CP@?"))
        except BaseException as error:  # whatever it is, the test reports it
            failures.append(error)

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(graph.trace("76/NQ-CP@?")) == 32
    assert graph.counts().documents == 33
    ((uses,),) = servers.asked(server, "MATCH (n:Name {id: '76/NQ-CP@?'}) RETURN n.uses")
    assert uses == 64, "a citation and a relation of each file"


KILLED = """
import sys
from legalref.graph.neo4j import connect
from tests.graph_contract import implementing
with connect(sys.argv[1]) as graph:
    for number in range(10_000):
        graph.put(implementing(f"{number}.txt", f"{number + 10}/KH-A@2024", "76/NQ-CP@2021", "06/NQ-CP@?"))
        print(number, flush=True)
"""


def test_a_kill_leaves_whole_files_and_all_that_were_reported(graph: Neo4jGraph, server: servers.Server) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, server.url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent,
    )
    assert process.stdout is not None
    for _ in range(12):
        reported = int(process.stdout.readline())
    process.kill()
    reported = max([reported, *map(int, process.stdout.read().split())])
    process.wait()
    # the server takes back what the killed one had begun, when it sees the connection end or a writer waits for it
    assert graph.put(implementing("after.txt", "09/KH-A@2024", "76/NQ-CP@2021")) is True
    paths = graph.paths()
    assert {f"{number}.txt" for number in range(reported + 1)} <= paths.keys()
    counts = graph.counts()
    assert counts.files == len(paths)
    assert (counts.citations, counts.relations) == (2 * len(paths) - 1,) * 2
    assert counts.documents == len(paths) + 2


def test_a_walk_that_meets_a_writer_is_repeated(graph: Neo4jGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    graph.put_many(CHAIN)
    expected = graph.trace("20-NQ/TW@2012")
    between = Neo4jGraph.between
    disturbed = []

    def disturbing(self: Neo4jGraph, pairs: object, types: object = ()) -> object:
        if not disturbed:
            disturbed.append(self.forget("137.docx"))
            try:
                return between(self, pairs, types)  # type: ignore[arg-type]  # handed on as given
            finally:
                self.put(CHAIN[0])
        return between(self, pairs, types)  # type: ignore[arg-type]  # the same

    monkeypatch.setattr(Neo4jGraph, "between", disturbing)
    assert graph.trace("20-NQ/TW@2012") == expected
    assert disturbed == [True]


# -- opening ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "neo4j://anna@server.office/luat",
            Address(scheme="neo4j", host="server.office", user="anna", database="luat"),
        ),
        ("bolt://127.0.0.1:7688", Address(scheme="bolt", host="127.0.0.1", port=7688)),
        ("neo4j+s://a%40b@x", Address(scheme="neo4j+s", host="x", user="a@b")),
        ("bolt+ssc://[::1]:9/", Address(scheme="bolt+ssc", host="::1", port=9)),
    ],
)
def test_addresses(url: str, expected: Address) -> None:
    assert parse(url) == expected
    assert parse(str(expected)) == expected


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("neo4j://anna:tuyetmat@server/luat", "a password in an address"),
        ("neo4j://:tuyetmat@server/luat", "a password in an address"),
        ("http://server/", "not the address of a graph server"),
        ("neo4j://", "names no host"),
        ("neo4j://anna@/luat", "names no host"),
        ("neo4j://server:seven/", "the port is not a number"),
        ("neo4j://server:99999/", "the port is not a number"),
        ("neo4j://server/a/b", "only the name of a database"),
        ("neo4j://server/a?policy=x", "only the name of a database"),
    ],
)
def test_what_is_no_address_is_refused_before_anybody_is_asked(url: str, message: str) -> None:
    with pytest.raises(GraphError, match=message) as caught:
        connect(url, prompt=lambda question: pytest.fail("no password is needed"))
    assert "tuyetmat" not in str(caught.value), "a message never shows a password"


def test_without_a_password_the_message_names_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD, raising=False)
    with pytest.raises(GraphError, match=PASSWORD):
        connect("bolt://127.0.0.1:7687/luat")


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "x")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: a connection is refused
        port = taken.getsockname()[1]
        with pytest.raises(GraphError, match=rf"no graph server answers at 127\.0\.0\.1:{port}; start it"):
            connect(f"bolt://127.0.0.1:{port}/luat")
    with pytest.raises(GraphError, match=r"no graph server answers at khong-co\.invalid:7687"):
        connect("bolt://khong-co.invalid/luat")


def test_the_password_is_asked_for(server: servers.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD)
    questions = []

    def prompt(question: str) -> str:
        questions.append(question)
        return servers.PASSWORD

    with connect(server.url, prompt=prompt) as graph:
        assert graph.paths() is not None
    assert questions == [f"Password of {server.user} at 127.0.0.1:{server.port}"]


def test_a_wrong_password(server: servers.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "sai-mat-khau")
    with pytest.raises(
        GraphError, match=f"refuses the user '{server.user}' with this password; check {PASSWORD}"
    ) as it:
        connect(server.url)
    assert "sai-mat-khau" not in str(it.value)


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+ssc"])
def test_a_server_without_encryption(server: servers.Server, scheme: str) -> None:
    plain = scheme.partition("+")[0]
    with pytest.raises(GraphError, match=rf"no encrypted connection to .*; use {plain}:// for a server without TLS"):
        connect(server.url.replace("bolt", scheme, 1))


def test_a_missing_database(server: servers.Server) -> None:
    with pytest.raises(GraphError, match="the server has no database 'khong-co'"):
        connect(server.url.rpartition("/")[0] + "/khong-co")


def test_a_routing_address_reaches_the_same_graph(graph: Neo4jGraph, server: servers.Server) -> None:
    graph.put(CHAIN[0])
    with open_graph(server.url.replace("bolt://", "neo4j://")) as other:
        assert list(other.paths()) == ["137.docx"]


def test_constraints_and_indexes_are_made_once(
    graph: Neo4jGraph, server: servers.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(servers.asked(server, "SHOW CONSTRAINTS")) == len(CONSTRAINTS)
    names = {str(name) for (name,) in servers.asked(server, "SHOW INDEXES YIELD name RETURN name")}
    assert len([name for name in names if name.startswith("legalref_")]) >= len(INDEXES)
    monkeypatch.setattr("legalref.graph.server.Server.define", lambda self, statement: pytest.fail(statement))
    with connect(server.url) as again:
        assert again.documents() == []


def test_the_graph_of_another_program_is_refused(graph: Neo4jGraph, server: servers.Server) -> None:
    servers.asked(server, "MATCH (s:LegalrefStore) SET s:Away REMOVE s:LegalrefStore SET s.name = 'away'")
    servers.asked(server, "CREATE (d:Document {id: 'not ours'})")
    try:
        with pytest.raises(GraphError, match="holds :Document nodes of another program"):
            connect(server.url)
    finally:
        servers.asked(server, "MATCH (n) WHERE n:Away OR n:Document DETACH DELETE n")
        connect(server.url).close()


def test_the_graph_of_a_newer_legalref_is_refused(graph: Neo4jGraph, server: servers.Server) -> None:
    servers.asked(server, "MATCH (s:LegalrefStore) SET s.schema = $version", version=VERSION + 1)
    try:
        with pytest.raises(GraphError, match="written by a newer legalref"):
            connect(server.url)
    finally:
        servers.asked(server, "MATCH (s:LegalrefStore) SET s.schema = $version", version=VERSION)


def test_a_closed_graph_says_so(server: servers.Server) -> None:
    graph = connect(server.url)
    graph.close()
    graph.close()
    with pytest.raises(GraphError, match="the graph is closed"):
        graph.paths()


# -- what the code may do --------------------------------------------------------------------------------------------


def imported(code: ast.Module) -> set[str]:
    """The top packages that a module imports."""
    names = {alias.name for node in ast.walk(code) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(code) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


def test_statements_run_in_managed_transactions_only() -> None:
    """Outside of one a statement that fails half-way is kept in part on some servers."""
    allowed = {
        "run": {("server.py", "transaction")},
        "execute_query": {("server.py", "driver")},
        "begin_transaction": {("server.py", "session")},
    }
    seen = set()
    for path in Path(legalref.__file__).parent.rglob("*.py"):
        code = ast.parse(path.read_text(encoding="utf-8"))
        if path.parent.name != "graph" and "neo4j" not in imported(code):
            continue
        for node in ast.walk(code):
            if isinstance(node, ast.Attribute) and node.attr in allowed:
                owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "?")
                assert (path.name, owner) in allowed[node.attr], f"{path}:{node.lineno}: {owner}.{node.attr}"
                seen.add(node.attr)
    assert seen == allowed.keys(), "a rule that meets nothing holds nothing"


def test_statements_are_built_from_constants_and_fixed_names_only() -> None:
    """What stands between braces in a statement is a name of a constant, or of the pattern made from it."""
    fixed = {"_ALL", "_MEANT", "WORDINGS", "stated", "found", "ends", "end", "holds", "label", "type", "key", "what"}
    made = {"_toward", "types_of", "format"}
    for name in ("neo4j.py", "cypher_writing.py"):
        path = Path(legalref.__file__).parent / "graph" / name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.JoinedStr):
                continue
            words = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
            if not any(clause in words for clause in ("MATCH", "CREATE", "RETURN", "CONTAINS")):
                continue
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    value = part.value
                    if isinstance(value, ast.Call):
                        called = value.func.attr if isinstance(value.func, ast.Attribute) else ast.unparse(value.func)
                        assert called in made, f"{path}:{node.lineno}: {ast.unparse(value)}"
                    else:
                        assert isinstance(value, ast.Name), f"{path}:{node.lineno}: {ast.unparse(value)}"
                        assert value.id in fixed, f"{path}:{node.lineno}: {value.id}"


def test_a_large_batch_is_kept_as_one(graph: Neo4jGraph) -> None:
    """More rows than one statement takes, in one file and over many."""
    law = [
        Citation(file="", start=20 * n, end=20 * n + 5, text="Điều 1", kind=Kind.NUMBER, document="76/NQ-CP@2021")
        for n in range(2500)
    ]
    relation = Relation(
        source=SELF, target="76/NQ-CP@2021", type=RelationType.CITES, file="", start=0, end=5, evidence="Điều 1"
    )
    graph.put(record("many.txt", "01/BC-A@2024", law, [relation]))
    assert len(graph.citations_of("76/NQ-CP@2021")) == 2500
    files = [implementing(f"{n}.txt", f"{n + 10}/KH-A@2024", "76/NQ-CP@2021") for n in range(450)]
    assert graph.put_many(iter(files)) == 450
    assert graph.put_many(iter(files)) == 0
    assert graph.counts().files == 451
    assert len(list(graph.records())) == 451
