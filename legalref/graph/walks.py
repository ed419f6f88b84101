"""Walks over a graph: trace, surroundings and the whole, from the verbs that a store gives.

Each step asks the store for one level of neighbours at once, and the words and descriptions are fetched for what is
shown only: a walk touches the part of the graph that it needs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from legalref.graph.contract import TRACED, Direction, Edge, Filters, Graph, Mark, TraceRow, flat
from legalref.graph.folding import plain
from legalref.model import Certainty, Document, RelationType
from legalref.vocabulary import fold

if TYPE_CHECKING:
    import networkx

__all__ = ["FIRMEST", "Walks", "firmness", "matcher", "matches"]

FIRMEST: Final = (
    RelationType.IMPLEMENTS,
    RelationType.GUIDES,
    RelationType.BASED_ON,
    RelationType.REPLACES,
    RelationType.REPEALS,
    RelationType.SUSPENDS,
    RelationType.AMENDS,
    RelationType.CORRECTS,
    RelationType.EXTENDS,
    RelationType.CONSOLIDATES,
    RelationType.INTERPRETS,
    RelationType.PROMULGATES,
    RelationType.REPORTS_ON,
    RelationType.CITES,
)
"""Of several relations of one pair, the one that tells most comes first."""

_CERTAINTY: Final = {
    certainty: rank
    for rank, certainty in enumerate((Certainty.STATED, Certainty.COLLECTIVE, Certainty.INFERRED, Certainty.AMBIGUOUS))
}
_LAST: Final = "9999-12-31"
_NONE: Final = len(FIRMEST)
_FIRMNESS: Final = {type: rank for rank, type in enumerate(FIRMEST)}


def firmness(edge: Edge) -> tuple[int, int, str, int]:
    """Sort key of the edges of one pair: certain before uncertain, telling before vague, then by place."""
    return _CERTAINTY[edge.certainty], _FIRMNESS[edge.type], edge.evidence.file, edge.evidence.start


class _Step(msgspec.Struct):
    """One line of the tree before its words are fetched."""

    document: str
    parent: str
    depth: int
    mark: Mark
    matched: bool = True


class Walks:
    """Trace, surroundings and whole graph over the other verbs of ``Graph``; stores inherit it."""

    def trace(
        self: Graph,
        id: str,
        direction: Direction = "down",
        depth: int = 6,
        types: Sequence[RelationType] = TRACED,
        filters: Filters | None = None,
        limit: int | None = None,
    ) -> list[TraceRow]:
        """Return the tree below (or above) a document, in the order in which it is printed."""
        root = self.document(id)
        if root is None:
            return []
        known: dict[str, Document] = {}
        if filters is None or filters == Filters():
            steps = list(_walk(self, root.id, direction, depth, types, limit).steps(depth))
        else:
            wanted = _Wanted(self, filters, known)
            walk = _walk(self, root.id, direction, depth, types, limit, wanted)
            steps = _filtered(walk.steps(depth), wanted.found)
        missing = {step.document for step in steps} - known.keys()
        known |= {document.id: document for document in self.documents(missing)}
        down = direction == "down"
        pairs = {(step.document, step.parent) if down else (step.parent, step.document) for step in steps}
        edges = defaultdict(list)
        for edge in self.between(pairs, types):
            edges[edge.source, edge.target].append(edge)
        return [
            _row(
                step,
                known[step.document],
                edges[(step.document, step.parent) if down else (step.parent, step.document)],
            )
            for step in steps
        ]

    def subgraph(self: Graph, id: str, radius: int = 2, limit: int = 200) -> networkx.MultiDiGraph[str]:
        """Return the surroundings of a document, nearest and firmest relations first."""
        root = self.document(id)
        if root is None:
            return _network(self, [], {})
        distance = {root.id: 0}
        frontier = [root.id]
        for step in range(1, radius + 1):
            best: dict[str, int] = {}
            for direction in ("down", "up"):
                for _, far, type in self.links(frontier, (), direction, each=limit):
                    rank = _FIRMNESS[type]
                    if far not in distance and rank < best.get(far, _NONE):
                        best[far] = rank
            chosen = sorted(best, key=lambda far: (best[far], far))
            frontier = chosen[: limit - len(distance)]
            distance |= dict.fromkeys(frontier, step)
            if len(distance) >= limit or not frontier:
                break
        return _network(self, distance, {id: {"distance": steps} for id, steps in distance.items()})

    def whole(self: Graph, limit: int | None = 2000) -> networkx.MultiDiGraph[str]:
        """Return the graph, or the ``limit`` documents with most neighbours and the edges between them."""
        if limit is None:
            return _network(self, [document.id for document in self.documents()], {})
        degree: dict[str, int] = defaultdict(int)
        for direction in ("down", "up"):
            for id, count in self.degrees((), direction, None):
                degree[id] += count
        chosen = sorted(degree, key=lambda id: (-degree[id], id))[:limit]
        if len(chosen) < limit:
            chosen += [document.id for document in self.orphans()][: limit - len(chosen)]
        return _network(self, chosen, {})


class _Wanted:
    """The documents that filters ask for, as far as they were looked at."""

    def __init__(self, graph: Graph, filters: Filters, known: dict[str, Document]) -> None:
        self._graph = graph
        self._test = matcher(filters)
        self._known = known
        self.found: set[str] = set()

    def among(self, ids: list[str]) -> list[str]:
        """Return those of ``ids`` that the filters ask for."""
        self._known |= {document.id: document for document in self._graph.documents(ids)}
        matching = [id for id in ids if self._test(self._known[id])]
        self.found.update(matching)
        return matching


class _Walk(msgspec.Struct):
    """What lies within reach of a document."""

    root: str
    children: dict[str, dict[str, int]]
    """The neighbours of each document, with the rank of the firmest relation."""
    home: dict[str, str]
    """Under which neighbour each document is shown in full: of the nearest to the root the firmest."""
    shown: set[str] | None
    """The documents that a limit leaves; None for all."""

    def steps(self, depth: int) -> Iterator[_Step]:
        """Lay the tree out line by line; each document is followed once."""
        way: list[str] = []
        stack: list[tuple[str, str, int]] = [(self.root, "", 0)]
        while stack:
            document, parent, level = stack.pop()
            del way[level:]
            if level:
                mark: Mark = "cycle" if document in way else "" if self.home[document] == parent else "seen"
                yield _Step(document, parent, level, mark)
                if mark:
                    continue
            way.append(document)
            if level < depth and (ranks := self.children.get(document)):
                following = sorted(
                    (rank, far) for far, rank in ranks.items() if self.shown is None or far in self.shown
                )
                stack.extend((far, document, level + 1) for _, far in reversed(following))


def _walk(
    graph: Graph,
    root: str,
    direction: Direction,
    depth: int,
    types: Sequence[RelationType],
    limit: int | None,
    wanted: _Wanted | None = None,
) -> _Walk:
    """Fetch the neighbours of neighbours, one level at a time, within ``depth`` steps and up to ``limit``."""
    children: dict[str, dict[str, int]] = {}
    home: dict[str, str] = {root: ""}
    chosen: list[str] = []
    frontier = [root]
    for level in range(depth):
        # the last level need not be whole, but what is sought may stand anywhere in it
        each = limit if level and wanted is None else None
        found: dict[str, tuple[int, str]] = {}
        for near, far, type in graph.links(frontier, types, direction, each):
            rank = _FIRMNESS[type]
            ranks = children.setdefault(near, {})
            if rank < ranks.get(far, _NONE):
                ranks[far] = rank
            if far not in home and (far not in found or (rank, near) < found[far]):
                found[far] = (rank, near)
        home |= {far: near for far, (_, near) in found.items()}
        frontier = list(found) if limit is None else sorted(found, key=lambda far: (found[far][0], far))
        chosen += frontier if wanted is None else wanted.among(frontier)
        if not frontier or (limit is not None and len(chosen) >= limit):
            break
    return _Walk(root, children, home, None if limit is None else _with_ways(chosen[:limit], home))


def _with_ways(chosen: list[str], home: dict[str, str]) -> set[str]:
    """Return the documents and all that stand between them and the root."""
    shown = {""}
    for document in chosen:
        step = document
        while step not in shown:
            shown.add(step)
            step = home[step]
    return shown


def _filtered(steps: Iterable[_Step], wanted: set[str]) -> list[_Step]:
    """Keep the rows that are wanted, and above each the rows that lead to it."""
    kept: list[_Step] = []
    needed = 0
    for step in reversed(list(steps)):
        step.matched = step.document in wanted
        if step.matched or step.depth < needed:
            kept.append(step)
            needed = step.depth
    return kept[::-1]


def matches(document: Document, filters: Filters) -> bool:
    """Whether a document is one that the filters ask for."""
    return matcher(filters)(document)


def matcher(filters: Filters) -> Callable[[Document], bool]:
    """Return the test of ``filters``, with its words made ready once."""
    types = {fold(type) for type in filters.types}
    subject = plain(filters.subject).split() if filters.subject else []
    inside = f"{filters.place}."

    def wanted(document: Document) -> bool:
        if types and (document.type is None or fold(document.type) not in types):
            return False
        if filters.levels and document.level not in filters.levels:
            return False
        if filters.place and document.place != filters.place and not (document.place or "").startswith(inside):
            return False
        if (filters.since or filters.until) and not document.date:
            return False
        if not (filters.since or "") <= (document.date or "") <= (filters.until or _LAST):
            return False
        if subject:
            words = set(re.findall(r"\w+", plain(" ".join((document.title or "", *document.subjects)))))
            return words.issuperset(subject)
        return True

    return wanted


def _row(step: _Step, document: Document, edges: Iterable[Edge]) -> TraceRow:
    first, *more = sorted(edges, key=firmness)
    return TraceRow(
        document=document.id,
        number=document.number,
        type=document.type,
        issuer=document.issuer,
        level=document.level,
        date=document.date,
        title=document.title,
        relation=first.type,
        certainty=first.certainty,
        depth=step.depth,
        parent=step.parent,
        evidence=first.evidence,
        mark=step.mark,
        matched=step.matched,
        more=tuple(more),
    )


def _network(graph: Graph, ids: Iterable[str], further: dict[str, dict[str, Any]]) -> networkx.MultiDiGraph[str]:
    """Return the documents ``ids`` and all edges between them as a ``networkx`` graph."""
    import networkx

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for document in graph.documents(ids):
        said = {name: value for name, value in msgspec.to_builtins(document).items() if value and name != "id"}
        network.add_node(document.id, **said, **further.get(document.id, {}))
    pairs = {(near, far) for near, far, _ in graph.links(network.nodes, (), "up") if far in network}
    for edge in graph.between(pairs):
        key = f"{edge.type.value}@{edge.evidence.file}:{edge.evidence.start}-{edge.evidence.end}"
        number = 2
        unique = key
        while network.has_edge(edge.source, edge.target, unique):
            unique = f"{key}#{number}"
            number += 1
        network.add_edge(edge.source, edge.target, key=unique, **flat(edge))
    return network
