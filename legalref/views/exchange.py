"""Files for other graph programs, written by networkx: GraphML, GEXF (Gephi) and node-link JSON."""

from __future__ import annotations

import io
import json
import math
from typing import TYPE_CHECKING, Any, Final

from legalref.views.labels import RELATION, Language, label
from legalref.views.layout import arrange
from legalref.views.palette import LEVEL
from legalref.views.palette import RELATION as COLOURS
from legalref.views.table import DocumentRow, RelationRow, Table, caption

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["gexf", "graphml", "node_link"]


def graphml(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return GraphML; edges have the ids ``e1``, ``e2`` …, unique in the file, so parallel ones stay apart."""
    import networkx as nx

    del lang  # the format holds data only
    graph = _graph(title)
    for row in table.documents:
        graph.add_node(row.id, **_present(row, skip=("id",)))
    for index, edge in enumerate(table.relations, start=1):
        graph.add_edge(edge.source, edge.target, key=f"e{index}", **_present(edge, skip=_ENDS))
    buffer = io.BytesIO()
    nx.write_graphml_xml(graph, buffer, named_key_ids=True)
    return buffer.getvalue().replace(b"\r", b"&#13;") + b"\n"


def node_link(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` reads it."""
    import networkx as nx

    del lang  # the format holds data only
    graph = _graph(title)
    for row in table.documents:
        graph.add_node(row.id, **_present(row, skip=("id",)))
    for edge in table.relations:
        graph.add_edge(edge.source, edge.target, key=edge.key, **_present(edge, skip=_ENDS))
    data = nx.node_link_data(graph, edges="edges")
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def gexf(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return GEXF 1.3 with colour, position and size, as Gephi opens it.

    GEXF and networkx give ``type``, ``start`` and ``end`` of an edge a meaning of their own (direction, life
    time), so ours are called ``relation``, ``evidence_start`` and ``evidence_end``.
    """
    from xml.etree import ElementTree  # builds XML only, reads none

    from networkx.readwrite.gexf import GEXFWriter

    graph = _graph(title)
    places = arrange(table).positions
    degrees = _degrees(table)
    for row in table.documents:
        x, y = places[row.id]
        shade = LEVEL.get(row.level, LEVEL["unknown"])
        viz = {
            "color": _rgb(shade.border),
            "position": {"x": x, "y": -y, "z": 0.0},  # the y axis of Gephi points up
            "size": round(10 + 6 * math.sqrt(degrees.get(row.id, 0)), 1),
        }
        graph.add_node(row.id, label=caption(row), viz=viz, **_present(row, skip=("id",)))
    for index, edge in enumerate(table.relations, start=1):
        names = {"type": "relation", "start": "evidence_start", "end": "evidence_end"}
        values = {names.get(name, name): value for name, value in _present(edge, skip=_ENDS).items()}
        colour = _rgb(COLOURS.get(edge.type, COLOURS["cites"]))
        words = label(RELATION, lang, edge.type)
        graph.add_edge(
            edge.source, edge.target, key=str(index), id=str(index), label=words, viz={"color": colour}, **values
        )
    writer = GEXFWriter(encoding="utf-8", version="1.3")
    writer.add_graph(graph)
    root: Any = writer.xml
    _name_writer(root)
    for element, edge in zip(root.iter("edge"), table.relations, strict=True):
        element.set("kind", edge.type)  # Gephi merges parallel edges of one kind only
    ElementTree.indent(root)
    body: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


_ENDS: Final = ("source", "target", "key")


def _graph(title: str | None) -> nx.MultiDiGraph[str]:
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    if title:
        graph.graph["title"] = title
    return graph


def _present(row: DocumentRow | RelationRow, skip: tuple[str, ...]) -> dict[str, Any]:
    """Return what the row knows; the formats have no way to write "none" but leaving it out."""
    values = ((name, getattr(row, name)) for name in row.__struct_fields__ if name not in skip)
    return {name: value for name, value in values if value is not None}


def _degrees(table: Table) -> dict[str, int]:
    degrees: dict[str, int] = {}
    for edge in table.relations:
        for end in (edge.source, edge.target):
            degrees[end] = degrees.get(end, 0) + 1
    return degrees


def _rgb(colour: str) -> dict[str, Any]:
    red, green, blue = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return {"r": red, "g": green, "b": blue, "a": 1.0}


def _name_writer(root: Any) -> None:
    """Take out the day of writing and the version of networkx: exports of one graph are equal everywhere."""
    for element in root.iter():
        element.attrib.pop("lastmodifieddate", None)
        if element.tag == "creator":
            element.text = "legalref"
