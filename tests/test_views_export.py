"""Every format gives back the graph that went in: all documents, all relations, parallel ones included."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import openpyxl
import pytest
import rdflib

from legalref.views import FORMATS, ExportError, export, format_of
from legalref.views.cypher import literal
from legalref.views.rdf import ELI, LR
from legalref.views.table import table_of
from legalref.views.tables import guard
from tests.views_samples import HOSTILE, chain, crowd, hostile, node

# The warning is raised inside rdflib's own reader of JSON-LD.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

Edges = Counter[tuple[str, str, str, str | None]]

GRAPHS: dict[str, Callable[[], nx.MultiDiGraph[str]]] = {
    "chain": chain,
    "hostile": hostile,
    "crowd": lambda: crowd(60),
    "empty": nx.MultiDiGraph,
}


def edges_of(graph: nx.MultiDiGraph[str]) -> Edges:
    """Return what a round trip must keep of each relation; text that no format can hold is cleaned first."""
    return Counter((edge.source, edge.target, edge.type, edge.evidence) for edge in table_of(graph).relations)


def read_graphml(path: Path) -> tuple[set[str], Edges]:
    graph = nx.read_graphml(path, force_multigraph=True)
    return set(graph), Counter(
        (u, v, values["type"], values.get("evidence")) for u, v, values in graph.edges(data=True)
    )


def read_gexf(path: Path) -> tuple[set[str], Edges]:
    graph = nx.read_gexf(path, version="1.3")
    found = graph.edges(data=True)
    return set(graph), Counter((u, v, values["relation"], values.get("evidence")) for u, v, values in found)


def read_json(path: Path) -> tuple[set[str], Edges]:
    graph = nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges")
    return set(graph), Counter(
        (u, v, values["type"], values.get("evidence")) for u, v, values in graph.edges(data=True)
    )


def read_tables(nodes: str, relations: str) -> tuple[set[str], Edges]:
    documents = list(csv.DictReader(io.StringIO(nodes, newline="")))
    rows = list(csv.DictReader(io.StringIO(relations, newline="")))
    found = Counter((row[":START_ID"], row[":END_ID"], row[":TYPE"].lower(), row["evidence"] or None) for row in rows)
    return {row["id:ID"] for row in documents}, found


def read_zip(path: Path) -> tuple[set[str], Edges]:
    with zipfile.ZipFile(path) as bundle:
        return read_tables(*(bundle.read(name).decode("utf-8") for name in ("nodes.csv", "relations.csv")))


def read_rdf(path: Path) -> tuple[set[str], Edges]:
    graph = rdflib.Graph().parse(path, format="json-ld" if path.suffix == ".jsonld" else "turtle")
    eli, lr = rdflib.Namespace(ELI), rdflib.Namespace(LR)
    names = {document: str(name) for document, name in graph.subject_objects(eli.id_local)}
    found = Counter(
        (
            names[graph.value(relation, lr.source)],
            names[graph.value(relation, lr.target)],
            str(graph.value(relation, lr.type)),
            str(evidence) if (evidence := graph.value(relation, lr.evidence)) is not None else None,
        )
        for relation in graph.subjects(rdflib.RDF.type, lr.Relation)
    )
    return set(names.values()), found


def read_xlsx(path: Path) -> tuple[set[str], Edges]:
    book = openpyxl.load_workbook(path)
    documents, relations = (
        list(book[name].iter_rows(min_row=2, values_only=True)) for name in ("Documents", "Relations")
    )
    words = Counter((str(row[10]), str(row[11]), str(row[1]).replace(" ", "_"), row[6]) for row in relations)
    return {str(row[0]) for row in documents}, words


READERS = {
    "g.graphml": read_graphml,
    "g.gexf": read_gexf,
    "g.json": read_json,
    "g.zip": read_zip,
    "g.jsonld": read_rdf,
    "g.ttl": read_rdf,
    "g.xlsx": read_xlsx,
}


@pytest.mark.parametrize("graph", ["chain", "crowd", "empty"])
@pytest.mark.parametrize("name", READERS)
def test_the_same_graph_comes_back(tmp_path: Path, name: str, graph: str) -> None:
    sent = GRAPHS[graph]()
    (path,) = export(sent, tmp_path / name, lang="en")
    documents, relations = READERS[name](path)
    assert documents == set(sent)
    assert relations == edges_of(sent)


@pytest.mark.parametrize("name", ["g.graphml", "g.gexf", "g.json", "g.jsonld", "g.ttl", "g.xlsx"])
def test_hostile_text_comes_back_as_text(tmp_path: Path, name: str) -> None:
    sent = hostile()
    (path,) = export(sent, tmp_path / name, lang="en")
    documents, relations = READERS[name](path)

    def plain(text: str | None) -> str:
        """Line ends may change their form in XML; nothing else may."""
        return re.sub(r"\r\n?|_x000D_\n?", "\n", text or "")

    assert {plain(name) for name in documents} == {plain(row.id) for row in table_of(sent).documents}
    got = Counter((plain(source), plain(target), plain(text)) for source, target, _, text in relations.elements())
    want = Counter((plain(source), plain(target), plain(text)) for source, target, _, text in edges_of(sent).elements())
    assert got == want


@pytest.mark.parametrize("name", [f"g{endings[0]}" for endings in FORMATS.values()] + ["g.zip", "folder"])
def test_the_same_graph_gives_the_same_bytes_in_any_order_of_hashes(tmp_path: Path, name: str) -> None:
    code = (
        "import sys; from legalref.views import export; from tests.views_samples import chain\n"
        "export(chain(), sys.argv[1], sys.argv[2])"
    )
    kind = "csv" if name == "folder" else format_of(name)
    written = []
    for seed in ("1", "2"):
        place = tmp_path / seed
        place.mkdir()
        subprocess.run(
            [sys.executable, "-c", code, place / name, kind],
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        )
        written.append({file.relative_to(place): file.read_bytes() for file in place.rglob("*") if file.is_file()})
    assert written[0] == written[1]
    assert written[0]


# ---- where exports go --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.gv", "dot"),
        ("a.zip", "csv"),
        ("a.cql", "cypher"),
        ("b/a.mmd", "mermaid"),
    ],
)
def test_the_ending_says_the_format(name: str, kind: str) -> None:
    assert format_of(name) == kind


@pytest.mark.parametrize("name", ["graph.doc", "graph", ".html"])
def test_an_ending_without_a_format_lists_the_formats(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"graphml \(\.graphml\)"):
        export(chain(), tmp_path / name)


def test_an_unknown_format_or_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="pdf: no such format"):
        export(chain(), tmp_path / "a.html", "pdf")
    with pytest.raises(ExportError, match="fr: no such language"):
        export(chain(), tmp_path / "a.html", lang="fr")  # type: ignore[arg-type]  # the mistake under test


def test_a_format_that_is_named_wins_over_the_ending(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.txt", "mermaid")
    assert path.read_text("utf-8").startswith("flowchart BT")


def test_csv_goes_into_a_folder_or_side_by_side_or_into_an_archive(tmp_path: Path) -> None:
    folder = export(chain(), tmp_path / "tables", "csv")
    assert [path.relative_to(tmp_path).as_posix() for path in folder] == ["tables/nodes.csv", "tables/relations.csv"]
    beside = export(chain(), tmp_path / "graph.csv")
    assert sorted(path.name for path in beside) == ["graph.csv", "graph.nodes.csv"]
    assert (tmp_path / "graph.csv").read_bytes() == (tmp_path / "tables/relations.csv").read_bytes()
    (bundle,) = export(chain(), tmp_path / "graph.zip")
    assert zipfile.ZipFile(bundle).namelist() == ["nodes.csv", "relations.csv"]


@pytest.mark.parametrize("name", ["missing/graph.html", "file/graph.html", "missing/tables"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match=re.escape(str(tmp_path / name))):
        export(chain(), tmp_path / name, "csv" if name.endswith("tables") else "html")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        export(chain(), tmp_path, "json")


def test_a_failed_export_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "graph.cypher"
    path.write_text("before")
    graph = chain()
    node(graph, "x")
    graph.add_edge("x", "76/NQ-CP@2021", type="cites`]->() DETACH DELETE n //")
    with pytest.raises(ExportError, match="not a relation type"):
        export(graph, path)
    assert [file.name for file in tmp_path.iterdir()] == ["graph.cypher"]
    assert path.read_text() == "before"


def test_a_relation_without_a_type_is_refused(tmp_path: Path) -> None:
    graph = chain()
    graph.add_edge("23/CT-TTg@2021", "76/NQ-CP@2021")
    with pytest.raises(ValueError, match="has no type"):
        export(graph, tmp_path / "graph.json")


def test_the_sentence_is_found_under_either_name() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("a", "b", type="cites", evidence="theo b")
    graph.add_edge("a", "b", type="cites", text="theo b")
    assert [edge.evidence for edge in table_of(graph).relations] == ["theo b", "theo b"]


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(ExportError, match="needs the library rdflib"):
        export(chain(), tmp_path / "graph.ttl")


# ---- GEXF and GraphML --------------------------------------------------------------------------------------------


def test_gephi_finds_colour_position_and_size_of_every_document(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.gexf")
    graph = nx.read_gexf(path, version="1.3")
    for _, values in graph.nodes(data=True):
        assert set(values["viz"]) == {"color", "position", "size"}
    central, department = graph.nodes["76/NQ-CP@2021"], graph.nodes["04/KH-SKHCN@2022~hung-yen"]
    assert central["viz"]["position"]["y"] > department["viz"]["position"]["y"]
    assert central["viz"]["color"] != department["viz"]["color"]
    assert central["viz"]["size"] > department["viz"]["size"]
    assert central["label"] == "76/NQ-CP"


def test_gephi_keeps_parallel_relations_apart_by_their_kind(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.gexf")
    root = ElementTree.parse(path).getroot()  # noqa: S314  # our own file
    kinds = [edge.get("kind") for edge in root.iter("{http://gexf.net/1.3}edge")]
    assert kinds.count("implements") == 4
    assert "lastmodifieddate" not in path.read_text("utf-8")


def test_offsets_and_marks_keep_their_kinds_in_graphml(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.graphml", title="Chuỗi")
    graph = nx.read_graphml(path, force_multigraph=True)
    assert graph.nodes["23/CT-TTg@2021"]["is_stub"] is True
    assert all(isinstance(values["start"], int) for _, _, values in graph.edges(data=True))
    assert graph.graph["title"] == "Chuỗi"


# ---- tables ------------------------------------------------------------------------------------------------------


def test_the_headers_are_those_of_the_neo4j_importer(tmp_path: Path) -> None:
    export(chain(), tmp_path / "tables", "csv")
    nodes = (tmp_path / "tables/nodes.csv").read_text("utf-8").splitlines()
    relations = (tmp_path / "tables/relations.csv").read_text("utf-8").splitlines()
    assert nodes[0] == "id:ID,number,type,issuer,level,date,title,place,status,is_stub:boolean,:LABEL"
    assert nodes[2].startswith("06/2024/QĐ-UBND~hung-yen,06/2024/QĐ-UBND,Quyết định,")
    assert nodes[2].endswith(",in_force,false,Document")
    assert relations[0].startswith(":START_ID,:END_ID,:TYPE,certainty,")
    assert relations[2].split(",")[2] == "REPLACES"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("+84", "'+84"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("184/KH-UBND", "184/KH-UBND"),
        ("Căn cứ = ", "Căn cứ = "),
        (7, 7),
        (None, None),
    ],
)
def test_no_cell_of_a_table_is_run_as_a_formula(text: Any, kept: Any) -> None:
    assert guard(text) == kept


def test_hostile_tables_are_inert_and_still_joined(tmp_path: Path) -> None:
    (path,) = export(hostile(), tmp_path / "graph.zip")
    with zipfile.ZipFile(path) as bundle:
        tables = [bundle.read(name).decode("utf-8") for name in bundle.namelist()]
    for table in tables:
        for row in csv.reader(io.StringIO(table, newline="")):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)
    documents, relations = read_tables(*tables)
    assert {end for source, target, _, _ in relations for end in (source, target)} == documents
    assert len(documents) == len(HOSTILE)


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    (path,) = export(hostile(), tmp_path / "graph.xlsx")
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert any(str(cell.value).startswith("=HYPERLINK") and cell.quotePrefix for cell in cells)


def test_a_workbook_reads_like_one_made_by_a_clerk(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.xlsx")
    documents, relations = openpyxl.load_workbook(path).worksheets
    assert (documents.title, relations.title) == ("Văn bản", "Quan hệ")
    assert documents.freeze_panes == "A2"
    dates = [cell for cell in documents["F"][1:] if cell.value is not None]
    assert all(cell.is_date and cell.number_format == "dd/mm/yyyy" for cell in dates)
    first = [cell.value for cell in relations[2]]
    assert first[:4] == ["04/KH-SKHCN", "thực hiện", "184/KH-UBND", "nêu rõ trong văn bản"]
    assert first[6] == "Thực hiện Kế hoạch số 184/KH-UBND, Sở ban hành Kế hoạch số 04/KH-SKHCN"
    assert relations["E3"].value.date().isoformat() == "2024-02-20"


# ---- Cypher ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Kế hoạch", "'Kế hoạch'"),
        ("a'b", "'a\\'b'"),
        ("a\\", "'a\\\\'"),
        ("\\'", "'\\\\\\''"),
        ("\\u0027", "'\\\\' + 'u0027'"),
        ("\\\\U", "'\\\\\\\\' + 'U'"),
        ("a\nb\r\t", "'a\\nb\\r\\t'"),
        ("// x", "'// x'"),
        (True, "true"),
        (12, "12"),
    ],
)
def test_a_value_is_written_as_a_cypher_literal(value: str | int | bool, written: str) -> None:
    assert literal(value) == written


def test_a_script_is_only_statements_of_known_form(tmp_path: Path) -> None:
    (path,) = export(hostile(), tmp_path / "graph.cypher")
    script = path.read_text("utf-8")
    bare = re.sub(r"'(?:[^'\\]|\\.)*'", "''", script)  # what is left when all literals are emptied
    assert bare.count("'") % 2 == 0
    assert not re.search(r"DELETE|\\u|<|img", bare)
    assert len(re.findall(r";\s*$", bare, re.MULTILINE)) == 3


RUN_SCRIPT = """
import json, sys
import arcadedb_embedded

script, place = sys.argv[1:]
statements = open(script, encoding="utf-8").read().split(";\\n")[1:-1]  # the constraint is syntax of Neo4j alone
with arcadedb_embedded.create_database(place) as database:
    database.command("sql", "CREATE VERTEX TYPE Document")
    for statement in statements * 2:
        with database.transaction():
            database.command("opencypher", statement)
    nodes = database.query("opencypher", "MATCH (d:Document) RETURN d.id AS id, d.title AS title")
    nodes = [[row.get("id"), row.get("title")] for row in nodes]
    found = "MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, type(r) AS t, r.evidence AS e"
    edges = database.query("opencypher", found)
    edges = [[row.get(name) for name in "abte"] for row in edges]
print(json.dumps([nodes, edges]))
"""


@pytest.mark.parametrize("graph", [chain, hostile])
def test_a_script_run_twice_rebuilds_the_graph_in_a_cypher_engine(
    tmp_path: Path, graph: Callable[[], nx.MultiDiGraph[str]]
) -> None:
    pytest.importorskip("arcadedb_embedded")
    sent = graph()
    (path,) = export(sent, tmp_path / "graph.cypher")
    # The engine is a Java machine: a process of its own spares this one, and its log stays in the folder of the test.
    done = subprocess.run(
        [sys.executable, "-c", RUN_SCRIPT, path, tmp_path / "database"],
        cwd=tmp_path, capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    nodes, edges = json.loads(done.stdout.splitlines()[-1])
    assert {(name, title) for name, title in nodes} == {(row.id, row.title) for row in table_of(sent).documents}
    assert Counter((a, b, kind.lower(), evidence) for a, b, kind, evidence in edges) == edges_of(sent)


# ---- linked data -------------------------------------------------------------------------------------------------


def rdf_of(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path, format="turtle")


def test_documents_are_named_by_urns_and_related_in_eli(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.ttl")
    answer = rdf_of(path).query(
        """
        PREFIX eli: <http://data.europa.eu/eli/ontology#>
        SELECT ?plan ?date WHERE {
          ?plan eli:implements ?act ; eli:date_document ?date .
          ?act eli:id_local "76/NQ-CP@2021" ; eli:number "76/NQ-CP" .
          FILTER(?date > "2021-12-01"^^<http://www.w3.org/2001/XMLSchema#date>)
        }"""
    )
    ((plan, day),) = answer
    assert str(plan) == "urn:lex:vn;hung.yen:ubnd:kh:2021;184"
    assert str(day) == "2021-12-07"


def test_a_replaced_decision_is_not_in_force_in_eli(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.ttl")
    eli = rdflib.Namespace(ELI)
    graph = rdf_of(path)
    old = graph.value(predicate=eli.id_local, object=rdflib.Literal("23/2021/QĐ-UBND~hung-yen"))
    assert graph.value(old, eli.in_force) == eli["InForce-notInForce"]
    new = graph.value(predicate=eli.id_local, object=rdflib.Literal("06/2024/QĐ-UBND~hung-yen"))
    assert (new, eli.repeals, old) in graph
    assert (new, eli.changes, old) in graph


def test_two_documents_never_share_a_name(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for identity in ("34/2018/QĐ-UBND~hung-yen", "34/QĐ-UBND@2018~hung-yen", "no id at all @", "a b<c>"):
        node(graph, identity)
    (path,) = export(graph, tmp_path / "graph.ttl")
    names = set(rdf_of(path).subjects(rdflib.RDF.type, rdflib.URIRef(f"{ELI}LegalResource")))
    assert len(names) == 4


def test_reading_json_ld_needs_no_network(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.jsonld")
    context = json.loads(path.read_text("utf-8"))["@context"]
    assert isinstance(context, dict)


# ---- diagrams ----------------------------------------------------------------------------------------------------


def test_a_mermaid_diagram_holds_captions_arrows_and_nothing_that_is_syntax(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.mmd", title='Chuỗi "thử"')
    lines = path.read_text("utf-8").splitlines()
    assert lines[1] == 'title: "Chuỗi \\"thử\\""'
    assert '  n5["23/CT-TTg<br/>Chỉ thị · 02/9/2021<br/>Thủ tướng Chính phủ"]:::central' in lines
    assert any('|"thực hiện ×2"|' in line and "-->" in line for line in lines)
    assert any("-.->" in line for line in lines)
    (path,) = export(hostile(), tmp_path / "hostile.mmd")
    shape = re.compile(
        r'flowchart BT|  n\d+\["[\w ./,·×#;<>-]*"\]:::\w+|  n\d+ (-->|-\.->)\|"[\w ,×#;]+"\| n\d+|  classDef .*'
    )
    for line in path.read_text("utf-8").splitlines():
        assert shape.fullmatch(line), line
        assert "<" not in line.replace("<br/>", "")


def test_a_dot_file_quotes_everything(tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.dot", title="Chuỗi")
    text = path.read_text("utf-8")
    assert 'label="Chuỗi"; labelloc=t;' in text
    assert 'label="thay thế", color="#b3362d"]' in text
    (path,) = export(hostile(), tmp_path / "hostile.dot")
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', path.read_text("utf-8"), flags=re.DOTALL)
    assert '"' not in bare.replace('""', "")
    assert not re.search(r"img|script|DELETE", bare)
