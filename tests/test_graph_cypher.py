"""Users ask in Cypher and change nothing; what a query would write is refused before the server sees it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress

import pytest

from legalref.graph import GraphError, open_graph
from legalref.graph.cypher import run_cypher, writing_words
from tests import servers
from tests.graph_contract import CHAIN

pytest_plugins = ["tests.servers"]


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Document) RETURN n",
        "MATCH (n:Set) RETURN n.create, n.merge AS merged",
        "MATCH (a)-[r:DELETE|`SET`*1..3]->(b) RETURN r",
        "MATCH (n) WHERE n.title = 'SET x = 1; it\\'s CREATE' RETURN n // DELETE everything",
        'MATCH (n) /* MERGE */ WHERE n.title = "DROP" RETURN n',
        "RETURN `CREATE ``(n)`` DELETE` AS x",
        "MATCH (n) RETURN n.start AS start, n.end AS end ORDER BY start DESC",
        "RETURN $set, $create",
        "CALL { MATCH (n) RETURN n } RETURN n",
        "MATCH (d) CALL (d) { MATCH (d)-->(e) RETURN e } RETURN e",
        "CALL db.labels() YIELD label RETURN label",
        "UNWIND [1, 2] AS x WITH x WHERE x < 2.5 RETURN x UNION ALL RETURN 3 AS x",
        "RETURN 'Đã thay thế', 1e5, range(1, 2)[0..1]",
        "SHOW INDEXES",
        "EXPLAIN MATCH (n) RETURN n",
        "",
    ],
)
def test_questions_that_only_read(query: str) -> None:
    assert writing_words(query) == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("CREATE (n)", ["CREATE"]),
        ("match (n) detach delete n", ["DETACH", "DELETE"]),
        ("MATCH (n) SET n.x = 1 REMOVE n.y", ["SET", "REMOVE"]),
        ("MERGE (n) ON CREATE SET n.x = 1", ["MERGE", "CREATE", "SET"]),
        ("MATCH (n)//\nSET n.x = 1", ["SET"]),
        ("MATCH (n)/**/SET n.x = 1", ["SET"]),
        ("RETURN 'a' UNION CREATE (n) RETURN 'b'", ["CREATE"]),
        ("RETURN 'it''s' CREATE (n)", ["CREATE"]),
        ("MATCH (n) WHERE 1 < 2. CREATE (m) RETURN m", ["CREATE"]),
        ("WITH 1 AS as CREATE (n)", ["CREATE"]),
        ("\\u0043REATE (n)", ["CREATE"]),
        ("\\uu0043REATE (n)", ["CREATE"]),
        ("RETURN 'a\\u0027 CREATE (n) //'", ["CREATE"]),
        ("CALL { CREATE (n) RETURN n } RETURN n", ["CREATE"]),
        ("CALL apoc.cypher.doIt('x', {})", ["CALL"]),
        ("CALL `db`.`labels`()", ["CALL"]),
        ("CALL db.createLabel('x')", ["CALL"]),
        ("CALL /* db.labels */ dbms.killQuery('x')", ["CALL"]),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", ["LOAD"]),
        ("FOREACH (x IN [1] | CREATE (n))", ["FOREACH", "CREATE"]),
        ("INSERT (:A)", ["INSERT"]),
        ("DROP CONSTRAINT legalref_document", ["DROP"]),
        ("USE system SHOW USERS", ["USE"]),
        ("START DATABASE neo4j", ["START"]),
        ("STOP   DATABASE neo4j", ["STOP"]),
        ("ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", ["ALTER", "SET"]),
        ("TERMINATE TRANSACTIONS 'x'", ["TERMINATE"]),
        ("RETURN 'never closed CREATE", []),
        ("/* never closed CREATE", []),
    ],
)
def test_questions_that_would_write(query: str, words: list[str]) -> None:
    assert writing_words(query) == words


def test_a_long_query_is_looked_at_once() -> None:
    """The time goes with the length, whatever stands there."""
    for piece in ("'", "/*", "\\u0027", "`", "1.", "CALL ", "/", "\\"):
        assert len(writing_words(piece * 100_000)) <= 1


@pytest.fixture(scope="module")
def url(server: servers.Server) -> Iterator[str]:
    with open_graph(server.url) as graph:
        servers.emptied(server)
        graph.put_many(CHAIN)
    yield server.url
    servers.emptied(server)


def test_columns_and_rows_come_in_their_order(url: str) -> None:
    columns, rows = run_cypher(
        url,
        "MATCH (d:Document) WHERE d.date > $since RETURN d.date AS date, d.id AS id ORDER BY date",
        {"since": "2012-12-31"},
    )
    assert columns == ["date", "id"]
    assert rows == [["2022-09-15", "137/KH-UBND@2022~hung-yen"], ["2024-03-20", "12/BC-SKHCN@2024~hung-yen"]]
    assert run_cypher(url, "MATCH (n:Nothing) RETURN n AS n")[1] == []


def test_nodes_relationships_and_paths_are_plain(url: str) -> None:
    columns, ((node, relationship, path, dated, several),) = run_cypher(
        url,
        "MATCH path = (d:Document {id: '137/KH-UBND@2022~hung-yen'})-[r:IMPLEMENTS]->(:Document)"
        " RETURN d, r, path, date('2024-03-20') AS dated, {list: [1, 2.5, true, null]} AS several",
    )
    assert columns == ["d", "r", "path", "dated", "several"]
    assert (node["labels"], node["number"], node["is_stub"]) == (["Document"], "137/KH-UBND", False)
    assert (relationship["type"], relationship["file"]) == ("IMPLEMENTS", "137.docx")
    assert [part.get("id") or part.get("type") for part in path] == [
        node["id"],
        "IMPLEMENTS",
        "278-KH/TU@2022~hung-yen",
    ]
    assert (dated, several) == ("2024-03-20", {"list": [1, 2.5, True, None]})
    json.dumps([node, relationship, path, several])


def test_a_question_that_writes_is_refused_with_a_remedy(url: str, server: servers.Server) -> None:
    with pytest.raises(GraphError, match=r"DETACH: this command only reads.*backticks"):
        run_cypher(url, "MATCH (n) DETACH DELETE n")
    assert servers.asked(server, "MATCH (n:File) RETURN count(n)") == [[2]]


def test_what_slips_through_is_taken_back(url: str, server: servers.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some servers do not mind the access mode: the transaction never ends with a commit."""
    monkeypatch.setattr("legalref.graph.cypher.writing_words", lambda query: [])
    # a server that minds the access mode refuses it as well
    with suppress(GraphError):
        run_cypher(url, "MATCH (n:File) SET n.path = 'gone' + n.path RETURN n.path")
    assert servers.asked(server, "MATCH (n:File) RETURN n.path ORDER BY n.path") == [["137.docx"], ["bao-cao.txt"]]


def test_what_the_server_does_not_understand_is_told(url: str) -> None:
    with pytest.raises(GraphError, match=r"bolt://\w+@127\.0\.0\.1"):
        run_cypher(url, "MATCH (n RETURN n")
    with pytest.raises(GraphError):
        run_cypher(url, "RETURN $missing")
