"""Ready queries of ``docs/queries`` give on each server what their first line asks for; the docs tell the schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from legalref.graph import RegisterRow, open_graph
from legalref.graph.cypher import run_cypher, writing_words
from legalref.graph.cypher_schema import CONSTRAINTS, INDEXES, TYPES
from legalref.model import SELF, Level, RelationType, StatusValue
from legalref.views.palette import RELATION
from tests import servers
from tests.graph_contract import CHAIN, cite, implementing, offset, record, says

pytest_plugins = ["tests.servers"]

DOCS = Path(__file__).parent.parent / "docs"
QUERIES = sorted(DOCS.glob("queries/*.cypher"))

R = RelationType
PLAN, PARTY_PLAN = "137/KH-UBND@2022~hung-yen", "278-KH/TU@2022~hung-yen"
CONCLUSION, RESOLUTION = "69-KL/TW@2020", "20-NQ/TW@2012"
REPORT, OLD, NEW = "12/BC-SKHCN@2024~hung-yen", "23/2021/QĐ-UBND~hung-yen", "06/2024/QĐ-UBND~hung-yen"
DEPARTMENT = {"level": Level.DEPARTMENT, "place": "ha-nam"}

OFFICE = (
    *CHAIN,
    record(
        "don-vi.txt",
        "40/BC-STP@2024~hung-yen",
        [cite(OLD, 10, "Quyết định số 23/2021/QĐ-UBND"), cite("99/NQ-CP@2022", 80, "Nghị quyết số 99/NQ-CP")],
        date="2024-05-02",
    ),
    record(
        "thay-the.txt",
        NEW,
        relations=[says(SELF, R.REPLACES, OLD, 0, "Quyết định này thay thế Quyết định 23", effective="2024-04-01")],
        date="2024-03-20",
    ),
    record(
        "tin.txt",
        "41/TB-STP@2024~hung-yen",
        relations=[says("07/2024/QĐ-UBND~hung-yen", R.REPLACES, OLD, 0, "đã thay thế", effective="2024-06-01")],
    ),
    implementing("stp.txt", "01/KH-STP@2022~ha-nam", "76/NQ-CP@2021", issuer="Sở Tư pháp", **DEPARTMENT),
    implementing("snv.txt", "02/KH-SNV@2022~ha-nam", "06/NQ-CP@2021", issuer="Sở Nội vụ", **DEPARTMENT),
)

ROWS = (
    RegisterRow(
        document="99/NQ-CP@2022", source="sổ 2024", status=StatusValue.EXPIRED, as_of="2024-12-31", text="99 | hết"
    ),
    RegisterRow(document=OLD, source="sổ 2024", status=StatusValue.IN_FORCE, text="23 | còn"),
)


@pytest.fixture(scope="module")
def url(server: servers.Server) -> Iterator[str]:
    """A server that holds the documents of an office."""
    with open_graph(server.url) as graph:
        servers.emptied(server)
        graph.put_many(OFFICE)
        graph.put_register(ROWS)
    yield server.url
    servers.emptied(server)


CASES: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]] = {
    "01-trace-down": (
        {"id": RESOLUTION},
        [
            {"level": 1, "document": CONCLUSION, "above": RESOLUTION, "relation": "IMPLEMENTS"},
            {"level": 2, "document": PARTY_PLAN, "above": CONCLUSION, "file": "bao-cao.txt"},
            {"level": 3, "document": PLAN, "above": PARTY_PLAN, "file": "137.docx", "date": "2022-09-15"},
        ],
    ),
    "02-trace-up": (
        {"id": PLAN},
        [
            {"level": 1, "document": PARTY_PLAN, "below": PLAN},
            {
                "level": 2,
                "document": CONCLUSION,
                "evidence": "Kế hoạch số 278-KH/TU thực hiện Kết luận số 69-KL/TW",
            },
            {"level": 3, "document": RESOLUTION, "below": CONCLUSION},
        ],
    ),
    "03-superseded-citations": (
        {"path": "don-vi.txt"},
        [
            {
                "start": 10,
                "text": "Quyết định số 23/2021/QĐ-UBND",
                "cited": OLD,
                "relation": "REPLACES",
                "by": NEW,
                "since": "2024-04-01",
                "evidence": "Quyết định này thay thế Quyết định 23",
                "stated_in": "thay-the.txt",
            }
        ],
    ),
    "04-register-status": (
        {"path": "don-vi.txt"},
        [{"start": 80, "cited": "99/NQ-CP@2022", "status": "expired", "as_of": "2024-12-31", "evidence": "99 | hết"}],
    ),
    "05-shortest-chain": (
        {"from": PLAN, "to": RESOLUTION},
        [
            {"step": 1, "source": PLAN, "target": PARTY_PLAN},
            {"step": 2, "source": PARTY_PLAN, "target": CONCLUSION},
            {
                "step": 3,
                "source": CONCLUSION,
                "target": RESOLUTION,
                "evidence": "Kết luận số 69-KL/TW về tiếp tục thực hiện Nghị quyết số 20-NQ/TW",
                "start": offset("Kết luận số 69-KL/TW"),
            },
        ],
    ),
    "06-gaps": ({"id": "76/NQ-CP@2021"}, [{"place": "ha-nam", "issuer": "Sở Nội vụ"}]),
    "07-most-cited": (
        {"limit": 2},
        [
            {"document": OLD, "documents": 2, "statements": 2},
            {"document": CONCLUSION, "documents": 2, "statements": 2},
        ],
    ),
    "08-who-cites": (
        {"id": CONCLUSION},
        [
            {"by": REPORT, "file": "bao-cao.txt", "start": offset("Kết luận số 69-KL/TW"), "pinpoint": None},
            {"by": REPORT, "start": offset("Kết luận số 69-KL/TW", 1), "pinpoint": "khoản 2"},
        ],
    ),
    "09-unresolved": (
        {},
        [
            {
                "file": "bao-cao.txt",
                "text": "Kế hoạch số 01/KH-UBND",
                "candidates": ["01/KH-UBND@2023~hung-yen", "01/KH-UBND@2024~hung-yen"],
            }
        ],
    ),
    "10-conflicts": (
        {},
        [
            {
                "document": OLD,
                "replacers": [
                    {"by": NEW, "evidence": ["thay-the.txt: Quyết định này thay thế Quyết định 23"]},
                    {"by": "07/2024/QĐ-UBND~hung-yen", "evidence": ["tin.txt: đã thay thế"]},
                ],
            }
        ],
    ),
    "11-impact": (
        {"id": CONCLUSION},
        [
            {"document": PLAN, "why": "below"},
            {"document": PARTY_PLAN, "why": "below"},
            {"document": REPORT, "why": "relies on it"},
        ],
    ),
}


def test_each_ready_query_is_tested() -> None:
    assert [path.stem for path in QUERIES] == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_ready_query_answers(url: str, name: str) -> None:
    query = (DOCS / f"queries/{name}.cypher").read_text(encoding="utf-8")
    params, expected = CASES[name]
    columns, rows = run_cypher(url, query, params)
    answers = [dict(zip(columns, row, strict=True)) for row in rows]
    assert [{field: row[field] for field in wanted} for row, wanted in zip(answers, expected, strict=False)] == expected
    assert len(answers) == len(expected)


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_ready_query_says_what_it_asks_and_names_its_parameters(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head = "\n".join(line for line in text.splitlines() if line.startswith("//"))
    body = text.replace(head, "")
    assert head.startswith("// ")
    assert "?" in head
    assert set(re.findall(r"\$(\w+)", body)) == set(re.findall(r"\$(\w+)", head))
    assert writing_words(text) == []


def test_the_documented_schema_names_every_label_type_constraint_and_index() -> None:
    text = (DOCS / "neo4j.md").read_text(encoding="utf-8")
    labels = {match for line in (*CONSTRAINTS, *INDEXES) for match in re.findall(r"\(n:(\w+)\)", line)}
    for name in labels | {"Citation", "NAMES", "IS", "HOLDS", "MEANS", "STATES", "ABOUT"} | set(TYPES.values()):
        assert f":{name}" in text, name
    for line in (*CONSTRAINTS, *INDEXES):
        assert re.search(r"legalref_\w+", line)[0] in text, line  # type: ignore[index]  # each has a name
    for path in QUERIES:
        assert f"queries/{path.name}" in text


def test_the_compose_file_runs_the_long_term_version_and_takes_the_password_from_outside() -> None:
    compose = yaml.safe_load((DOCS / "docker-compose.yml").read_text(encoding="utf-8"))
    service = compose["services"]["neo4j"]
    assert service["image"].startswith("neo4j:5.26")
    assert "LEGALREF_NEO4J_PASSWORD" in service["environment"]["NEO4J_AUTH"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"]), "nobody outside reaches it unasked"


def test_the_style_of_the_browser_has_every_relation_type() -> None:
    style = (DOCS / "legalref.grass").read_text(encoding="utf-8")
    assert style.count("{") == style.count("}") > len(TYPES)
    for type, name in TYPES.items():
        block = style.partition(f"relationship.{name} {{")[2].partition("}")[0]
        assert f"color: {RELATION[type]};" in block, "the colours of all other views"
    assert "node.Document {" in style
