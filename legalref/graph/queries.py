"""Questions that legal staff ask, written once over the verbs of ``Graph``: every store gives the same answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

from legalref.graph.contract import TRACED, Direction, Edge, Evidence, Filters, Graph, TraceRow
from legalref.graph.folding import plain
from legalref.graph.walks import FIRMEST, firmness, matcher
from legalref.model import Document, Level, RelationType
from legalref.vocabulary import fold

__all__ = [
    "Conflict",
    "Coverage",
    "Event",
    "Gap",
    "chain",
    "conflicts",
    "coverage",
    "gaps",
    "impact",
    "most_cited",
    "reach",
    "timeline",
]

_DEEP: Final = 12
"""Steps that a question about all levels follows; real chains have four or five."""

_ACTS: Final = tuple(type for type in FIRMEST if type not in (*TRACED, RelationType.CITES, RelationType.REPORTS_ON))
"""Relations that change what a document says or whether it is in force."""


class Gap(Struct, frozen=True, kw_only=True):
    """A body without a document of its own, though its peers have one."""

    issuer: str
    place: str | None
    level: Level
    peers: tuple[Document, ...]
    """What bodies of the same level and province issued."""


class Coverage(Struct, frozen=True, kw_only=True):
    """Directives by bodies: who has carried out what."""

    directives: tuple[Document, ...]
    issuers: tuple[tuple[str, str | None], ...]
    """Name and place of each body, sorted by place and name."""
    cells: tuple[tuple[tuple[TraceRow, ...], ...], ...]
    """For each directive and each body: its documents below the directive."""


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened to a document or below it."""

    date: str | None
    document: str
    title: str | None = None
    what: Literal["issued", "effective"] = "issued"
    relation: RelationType | None = None
    """What ``document`` does to the one that was asked for, or to one below it; None for that one itself."""
    evidence: Evidence | None = None


class Conflict(Struct, frozen=True, kw_only=True):
    """Statements that cannot all be right; all are kept."""

    kind: Literal["replacer", "effective"]
    """"replacer": several documents are said to replace one as a whole; "effective": several dates are given for
    one act on one document."""
    document: str
    """The document that is acted on."""
    values: tuple[str, ...]
    edges: tuple[Edge, ...]


def chain(graph: Graph, start: str, end: str, types: Sequence[RelationType] = (), limit: int = 8) -> list[Edge]:
    """Return the shortest way between two documents, edge by edge from ``start``; empty when there is none.

    Edges are followed in both directions, at most ``limit`` of them. Without ``types`` a way over acts that carry
    out or change one another is looked for first; only if there is none, one over documents that merely cite or
    report on others. Of several statements of one step the firmest stands.
    """
    ends = [document.id for id in (start, end) if (document := graph.document(id))]
    if len(ends) < 2 or ends[0] == ends[1]:
        return []
    for followed in (types,) if types else ((*TRACED, *_ACTS), ()):
        if way := _way(graph, ends[0], ends[1], followed, limit):
            return _firmest(graph, list(pairwise(way)), followed)
    return []


def _way(graph: Graph, start: str, end: str, types: Sequence[RelationType], limit: int) -> list[str]:
    """Search from both ends, the smaller frontier first: a directive that thousands cite is looked at last."""
    came: tuple[dict[str, str], dict[str, str]] = ({start: ""}, {end: ""})
    frontiers = [[start], [end]]
    for _ in range(limit):
        side = 0 if len(frontiers[0]) <= len(frontiers[1]) else 1
        frontiers[side] = _step(graph, frontiers[side], types, came[side])
        if meeting := sorted(came[0].keys() & came[1].keys()):
            return [*_back(came[0], meeting[0])[::-1], *_back(came[1], meeting[0])[1:]]
        if not frontiers[side]:
            break
    return []


def _step(graph: Graph, frontier: list[str], types: Sequence[RelationType], came: dict[str, str]) -> list[str]:
    """Return the documents one step from ``frontier``, and note in ``came`` by which way each was reached."""
    place = {id: number for number, id in enumerate(frontier)}
    directions: tuple[Direction, ...] = ("down", "up")
    links = [link for direction in directions for link in graph.links(frontier, types, direction)]
    following = []
    for near, far, _ in sorted(links, key=lambda link: (FIRMEST.index(link[2]), place[link[0]], link[1])):
        if far not in came:
            came[far] = near
            following.append(far)
    return following


def _back(came: dict[str, str], id: str) -> list[str]:
    way = [id]
    while came[way[-1]]:
        way.append(came[way[-1]])
    return way


def _firmest(graph: Graph, steps: list[tuple[str, str]], types: Sequence[RelationType]) -> list[Edge]:
    found = defaultdict(list)
    for edge in graph.between([pair for one, other in steps for pair in ((one, other), (other, one))], types):
        found[frozenset((edge.source, edge.target))].append(edge)
    return [min(found[frozenset(step)], key=firmness) for step in steps]


def gaps(
    graph: Graph, id: str, level: Level = Level.DEPARTMENT, place: str | None = None, types: Sequence[str] = ()
) -> list[Gap]:
    """Return the bodies of ``level`` that have nothing below a directive, while peers in their province have.

    Only bodies that issued some document of the graph are known to it. ``types`` names the document types that
    count ("Kế hoạch"); by default all do.
    """
    filters = Filters(levels=(level,), place=place, types=tuple(types))
    below = _below(graph, id, filters)
    covered = {_body(row.issuer, place_of) for row, place_of in below if row.issuer}
    peers: dict[str | None, list[str]] = defaultdict(list)
    for row, place_of in below:
        peers[place_of].append(row.document)
    known = {document.id: document for document in graph.documents([row.document for row, _ in below])}
    return [
        Gap(issuer=issuer, place=where, level=level, peers=tuple(known[peer] for peer in sorted(peers[where])))
        for issuer, where in _bodies(graph, level, place)
        if where in peers and _body(issuer, where) not in covered
    ]


def coverage(graph: Graph, ids: Iterable[str], level: Level = Level.DEPARTMENT, place: str | None = None) -> Coverage:
    """Return for each directive and each body of ``level`` the body's documents below the directive."""
    directives = graph.documents(ids)
    bodies = _bodies(graph, level, place)
    filters = Filters(levels=(level,), place=place)
    cells = []
    for directive in directives:
        line: dict[tuple[str, str | None], list[TraceRow]] = defaultdict(list)
        for row, where in _below(graph, directive.id, filters):
            line[_body(row.issuer or "", where)].append(row)
        cells.append(tuple(tuple(line[_body(*body)]) for body in bodies))
    return Coverage(directives=tuple(directives), issuers=bodies, cells=tuple(cells))


def _below(graph: Graph, id: str, filters: Filters) -> list[tuple[TraceRow, str | None]]:
    """Return the documents below a directive that match, each once, with their place."""
    rows = [row for row in graph.trace(id, depth=_DEEP, filters=filters) if row.matched and not row.mark]
    places = {document.id: document.place for document in graph.documents([row.document for row in rows])}
    return [(row, places[row.document]) for row in rows]


def _body(issuer: str, place: str | None) -> tuple[str, str | None]:
    return fold(issuer), place


def _bodies(graph: Graph, level: Level, place: str | None) -> tuple[tuple[str, str | None], ...]:
    """Return the bodies of a level that issued a document of the graph, each under one name."""
    wanted = matcher(Filters(levels=(level,), place=place))
    names: dict[tuple[str, str | None], str] = {}
    for document in graph.documents():
        if document.issuer and wanted(document):
            names.setdefault(_body(document.issuer, document.place), document.issuer)
    bodies = ((name, where) for (_, where), name in names.items())
    return tuple(sorted(bodies, key=lambda body: (body[1] or "", plain(body[0]))))


def impact(graph: Graph, id: str) -> list[TraceRow]:
    """Return what must be looked at when a document is replaced: all that stands below it, then who relies on it.

    Each document comes once. Reports are left out: they tell what was done.
    """
    below = [row for row in graph.trace(id, depth=_DEEP) if not row.mark]
    seen = {row.document for row in below}
    others = [type for type in FIRMEST if type not in TRACED and type is not RelationType.REPORTS_ON]
    return below + [row for row in graph.trace(id, depth=1, types=others) if row.document not in seen]


def reach(graph: Graph, id: str, direction: Direction = "down", types: Sequence[RelationType] = TRACED) -> int:
    """Return how many documents stand below (or above) a document at all levels."""
    root = graph.document(id)
    if root is None:
        return 0
    seen = {root.id}
    frontier = [root.id]
    while frontier:
        frontier = list({far for _, far, _ in graph.links(frontier, types, direction)} - seen)
        seen.update(frontier)
    return len(seen) - 1


def timeline(graph: Graph, id: str) -> list[Event]:
    """Return what happened to a document and below it, by date; what has no date comes last."""
    root = graph.document(id)
    if root is None:
        return []
    events = [Event(date=root.date, document=root.id, title=root.title)]
    rows = [row for row in graph.trace(root.id, depth=_DEEP) if not row.mark]
    rows += graph.trace(root.id, depth=1, types=_ACTS)
    for row in rows:
        events.append(
            Event(date=row.date, document=row.document, title=row.title, relation=row.relation, evidence=row.evidence)
        )
    events += [
        Event(
            date=edge.effective,
            document=edge.source,
            what="effective",
            relation=edge.type,
            evidence=edge.evidence,
        )
        for edge in graph.relations([root.id], _ACTS, "down")
        if edge.effective
    ]
    return sorted(
        events, key=lambda event: (event.date is None, event.date or "", event.document, event.what == "effective")
    )


def most_cited(graph: Graph, types: Sequence[RelationType] = (), limit: int = 20) -> list[tuple[Document, int]]:
    """Return the documents that most other documents act on, with how many do."""
    counts = dict(graph.degrees(types, "down", limit))
    return [(document, counts[document.id]) for document in graph.documents(counts)]


def conflicts(graph: Graph) -> list[Conflict]:
    """Return statements that contradict each other, by the document that is acted on."""
    found: list[Conflict] = []
    replaced = defaultdict(list)
    acts = defaultdict(list)
    for edge in graph.relations(types=_ACTS):
        if edge.type is RelationType.REPLACES and edge.scope == "whole":
            replaced[edge.target].append(edge)
        if edge.effective:
            acts[edge.source, edge.target, edge.type, edge.scope].append(edge)
    for target, edges in replaced.items():
        sources = sorted({edge.source for edge in edges})
        if len(sources) > 1:
            found.append(Conflict(kind="replacer", document=target, values=tuple(sources), edges=tuple(edges)))
    for (_, target, _, _), edges in acts.items():
        dates = sorted({edge.effective or "" for edge in edges})
        if len(dates) > 1:
            found.append(Conflict(kind="effective", document=target, values=tuple(dates), edges=tuple(edges)))
    return sorted(found, key=lambda conflict: (conflict.document, conflict.kind, conflict.values))
