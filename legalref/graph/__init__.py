"""Keep documents, citations and relations, and trace them."""

from __future__ import annotations

from pathlib import Path

from legalref.graph.building import BuildSummary, build
from legalref.graph.contract import Edge, Evidence, Filters, Graph, GraphError, Hit, Passage, RegisterRow, TraceRow

__all__ = [
    "BuildSummary",
    "Edge",
    "Evidence",
    "Filters",
    "Graph",
    "GraphError",
    "Hit",
    "Passage",
    "RegisterRow",
    "TraceRow",
    "build",
    "open_graph",
]

_SERVERS = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def open_graph(url: str | Path, *, create: bool = True) -> Graph:
    """Open a graph: a path names a local SQLite file, ``neo4j://`` or ``bolt://`` a server.

    ``create`` makes a file that does not exist; without it a missing file is an error, and a file that cannot be
    written is opened for reading.

    Raises ``GraphError``, with what to do, when there is no such graph or it cannot be opened.
    """
    text = str(url)
    scheme, separator, _ = text.partition("://")
    if not separator:
        from legalref.graph.sqlite import SqliteGraph

        return SqliteGraph(url, create=create)
    if scheme not in _SERVERS:
        raise GraphError(f"{scheme}://: not a kind of graph that is known; give a path, or {', '.join(_SERVERS)}")
    from legalref.graph.neo4j import connect

    graph: Graph = connect(text)
    return graph
