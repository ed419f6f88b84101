"""The store on a server: Neo4j, or another one that speaks Bolt and Cypher.

One process writes at a time, the others wait; any number read. A server of this kind shows a reader what others have
just written, so a walk that asks several times is repeated when the graph changed under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from legalref.graph.contract import (
    TRACED,
    Counts,
    Direction,
    Edge,
    Evidence,
    Filters,
    GraphError,
    Hit,
    Passage,
    RegisterRow,
    TraceRow,
)
from legalref.graph.cypher_schema import (
    CONSTRAINTS,
    INDEXES,
    TYPES,
    VERSION,
    citation_of,
    document_of,
    record_of,
    register_of,
    relation_of,
    searched,
    type_of,
    types_of,
)
from legalref.graph.cypher_writing import Writer
from legalref.graph.finding import asked_id, is_of, loose, named
from legalref.graph.folding import agreement, phrases
from legalref.graph.server import Prompt, Server, run
from legalref.graph.walks import FIRMEST, Walks
from legalref.model import Citation, Document, DocumentRecord, RelationType

if TYPE_CHECKING:
    import networkx
    from neo4j import ManagedTransaction

__all__ = ["Neo4jGraph", "connect"]

_BATCH: Final = 200
"""Records in one transaction of ``put_many``."""
_PAGE: Final = 100
"""Records that ``records`` fetches at once."""
_RANKED: Final = 2000
"""How many matches of a search are ranked."""
_WALKS: Final = 5
"""How often a walk is repeated while others write."""
_ALL: Final = types_of(())
_RANKS: Final = {TYPES[type]: rank for rank, type in enumerate(FIRMEST)}
_MEANT: Final = "UNWIND $ids AS id MATCH (:Name {id: id})-[:NAMES]->(d:Document) WITH DISTINCT d"

T = TypeVar("T")


def connect(url: str, *, prompt: Prompt | None = None) -> Neo4jGraph:
    """Open the graph at ``neo4j://[USER@]HOST[:PORT][/DATABASE]``, or make it in an empty database.

    The password is taken from the environment variable ``LEGALREF_NEO4J_PASSWORD``, else asked for with ``prompt``.

    Raises ``GraphError``, with what to do, when the address holds a password or is none, when nobody answers there,
    when the server knows no such user or database, and when the database holds the graph of another program or of a
    newer legalref.
    """
    return Neo4jGraph(Server(url, prompt))


class Neo4jGraph(Walks):
    """A graph on a server; see ``legalref.graph.contract.Graph`` for what its verbs mean."""

    def __init__(self, server: Server) -> None:
        self._server = server
        try:
            self._prepare()
        except BaseException:
            server.close()
            raise

    def _prepare(self) -> None:
        """Make an empty database a graph, and refuse what is none."""
        kept = self._rows("MATCH (s:LegalrefStore) RETURN s.schema")
        if kept and kept[0][0] > VERSION:
            raise GraphError(
                f"{self._server.address}: written by a newer legalref (schema {kept[0][0]}, this one reads up to "
                f"{VERSION}); install the newer version"
            )
        if kept:
            return
        if self._rows("MATCH (d:Document) RETURN d.id LIMIT 1"):
            raise GraphError(f"{self._server.address}: holds :Document nodes of another program; give another database")
        for statement in (*CONSTRAINTS, *INDEXES):
            self._server.define(statement)
        self._server.write(
            lambda transaction: run(
                transaction,
                "MERGE (s:LegalrefStore {name: 'legalref'}) ON CREATE SET s.schema = $version, s.writes = 0",
                version=VERSION,
            )
        )

    def _rows(self, query: str, **values: Any) -> list[list[Any]]:
        """Return what one statement reads."""
        return self._server.read(lambda transaction: run(transaction, query, **values))

    def _write(self, work: Callable[[Writer], T]) -> T:
        return self._server.write(lambda transaction: work(Writer(transaction)))

    def close(self) -> None:
        """Close the connections; closing twice is fine."""
        self._server.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- writing ---------------------------------------------------------------------------------------------------

    def put(self, record: DocumentRecord) -> bool:
        """Keep all that was read from one file, in one transaction."""
        return bool(self._write(lambda writer: writer.put([record])))

    def put_many(self, records: Iterable[DocumentRecord]) -> int:
        """Keep many records, some hundred in one transaction."""
        following = iter(records)
        changed = 0
        while batch := list(islice(following, _BATCH)):
            for several in _apart(batch):
                changed += self._write(lambda writer, several=several: writer.put(several))  # type: ignore[misc]  # binds the list of this round
        return changed

    def forget(self, path: str) -> bool:
        """Take back all that a file said."""
        return self._write(lambda writer: writer.forget(path))

    def put_register(self, rows: Iterable[RegisterRow]) -> int:
        """Keep register rows, in one transaction."""
        given = list(rows)
        return self._write(lambda writer: writer.put_register(given))

    def forget_register(self, source: str) -> int:
        """Take back all rows of one register."""
        return self._write(lambda writer: writer.forget_register(source))

    # -- files -----------------------------------------------------------------------------------------------------

    def paths(self) -> dict[str, str]:
        """Return the digest of each kept file, by path."""
        return dict(sorted(self._rows("MATCH (f:File) RETURN f.path, f.digest")))

    def record(self, path: str) -> DocumentRecord | None:
        """Return a file's record as it was put, with ``SELF`` written out as the document's id."""
        found = self._server.read(lambda transaction: _records(transaction, [path]))
        return found[0] if found else None

    def records(self) -> Iterator[DocumentRecord]:
        """Return all records, by path."""
        paths = iter(self.paths())
        while page := list(islice(paths, _PAGE)):
            yield from self._server.read(lambda transaction, page=page: _records(transaction, page))  # type: ignore[misc]  # binds the list of this round

    # -- documents -------------------------------------------------------------------------------------------------

    def document(self, id: str) -> Document | None:
        """Return what is known of a document; its ``id`` is the joined one."""
        found = self.documents((id,))
        return found[0] if found else None

    def documents(self, ids: Iterable[str] | None = None) -> list[Document]:
        """Return the known documents among ``ids`` in their order, each once; or all, sorted by id."""
        if ids is None:
            rows = self._rows("MATCH (d:Document) RETURN properties(d)")
            return sorted((document_of(found) for (found,) in rows), key=lambda document: document.id)
        asked = list(dict.fromkeys(ids))
        if not asked:
            return []
        found = dict(
            self._rows(
                "UNWIND $ids AS id MATCH (:Name {id: id})-[:NAMES]->(d:Document) RETURN id, properties(d)", ids=asked
            )
        )
        known = {found[id]["id"]: found[id] for id in asked if id in found}
        return [document_of(properties) for properties in known.values()]

    def members(self, id: str) -> list[str]:
        """Return the raw ids that are joined in this document, itself first."""
        rows = self._rows(f"{_MEANT} MATCH (n:Name)-[:NAMES]->(d) RETURN n.id, d.id", ids=[id])
        return sorted((name for name, _ in rows), key=lambda name: (name != rows[0][1], name))

    def find(self, number_or_id: str, year: str | None = None, place: str | None = None) -> list[Document]:
        """Return the documents that a person may mean, sorted by id."""
        asked = number_or_id.strip()
        rows = self._rows("MATCH (n:Name {loose: $loose}) RETURN n.id", loose=loose(asked_id(asked)))
        found = self.documents(named(asked, [id for (id,) in rows]))
        return sorted(
            (document for document in found if is_of(document, year, place)), key=lambda document: document.id
        )

    def paths_of(self, id: str) -> list[str]:
        """Return the files that are this document, sorted."""
        return sorted(path for (path,) in self._rows(f"{_MEANT} MATCH (f:File)-[:IS]->(d) RETURN f.path", ids=[id]))

    # -- relations -------------------------------------------------------------------------------------------------

    def links(
        self,
        ids: Iterable[str],
        types: Sequence[RelationType] = (),
        direction: Direction = "down",
        each: int | None = None,
    ) -> list[tuple[str, str, RelationType]]:
        """Return ``(near, far, type)`` for each neighbour, or the firmest ``each`` neighbours of each document."""
        some = f"{_MEANT} MATCH {_toward('d', types, direction)} WHERE o <> d RETURN DISTINCT d.id, o.id, type(r)"
        if each is not None:
            some = (
                f"{_MEANT} CALL {{ WITH d MATCH {_toward('d', types, direction)} WHERE o <> d"
                " WITH o, collect(DISTINCT type(r)) AS types, min($ranks[type(r)]) AS rank"
                " ORDER BY rank, o.id LIMIT $each UNWIND types AS type RETURN o, type } RETURN d.id, o.id, type"
            )
        rows = self._rows(some, ids=list(ids), each=each, ranks=_RANKS)
        return [(near, far, type_of(type)) for near, far, type in rows]

    def relations(
        self,
        ids: Iterable[str] | None = None,
        types: Sequence[RelationType] = (),
        direction: Direction | None = None,
    ) -> list[Edge]:
        """Return the edges at ``ids`` with their evidence; without ``ids`` all edges of these types."""
        if ids is None:
            return self._edges(f"MATCH (s:Document)-[r:{types_of(types)}]->(t:Document)")
        asked = list(ids)
        sides: tuple[Direction, ...] = (direction,) if direction else ("down", "up")
        found = []
        for side in sides:
            ends = "o AS s, d AS t" if side == "down" else "d AS s, o AS t"
            found += self._placed(f"{_MEANT} MATCH {_toward('d', types, side)} WITH r, {ends}", ids=asked)
        return _sorted(found)

    def between(self, pairs: Iterable[tuple[str, str]], types: Sequence[RelationType] = ()) -> list[Edge]:
        """Return the edges from the first to the second document of each pair."""
        asked = [list(pair) for pair in dict.fromkeys(pairs)]
        return self._edges(
            "UNWIND $pairs AS pair MATCH (:Name {id: pair[0]})-[:NAMES]->(s:Document)"
            " MATCH (:Name {id: pair[1]})-[:NAMES]->(t:Document) WITH DISTINCT s, t"
            f" MATCH (s)-[r:{types_of(types)}]->(t)",
            pairs=asked,
        )

    def _edges(self, found: str, **values: Any) -> list[Edge]:
        return _sorted(self._placed(found, **values))

    def _placed(self, found: str, **values: Any) -> list[tuple[Edge, int]]:
        """Return the edges that ``found`` names r, from s to t, with their places in their files."""
        rows = self._rows(
            f"{found} WITH s, r, t WHERE s <> t MATCH (:File {{path: r.file}})-[:IS]->(o:Document)"
            " RETURN s.id, t.id, type(r), properties(r), o.id",
            **values,
        )
        return [(_edge(*row), row[3]["ord"]) for row in rows]

    def degrees(
        self, types: Sequence[RelationType] = (), direction: Direction = "down", limit: int | None = 50
    ) -> list[tuple[str, int]]:
        """Return documents with the number of different neighbours in ``direction``, most first."""
        rows = self._rows(
            f"MATCH {_toward('d', types, direction)} WHERE o <> d"
            " RETURN d.id AS id, count(DISTINCT o) AS many ORDER BY many DESC, id"
            + ("" if limit is None else " LIMIT $limit"),
            limit=limit,
        )
        return [(id, many) for id, many in rows]

    def orphans(self) -> list[Document]:
        """Return the documents without any relation, sorted by id."""
        rows = self._rows(
            f"MATCH (d:Document) WHERE NOT EXISTS {{ MATCH (d)-[:{_ALL}]-(o:Document) WHERE o <> d }}"
            " RETURN properties(d)"
        )
        return sorted((document_of(found) for (found,) in rows), key=lambda document: document.id)

    # -- passages --------------------------------------------------------------------------------------------------

    def citations_of(self, id: str, limit: int | None = None) -> list[Passage]:
        """Return the places where a document is cited, sorted by file and start."""
        mentions = self._rows(
            f"{_MEANT} MATCH (d)<-[:MEANS]-(c:Citation) MATCH (:File {{path: c.file}})-[:IS]->(o:Document)"
            " WHERE o <> d RETURN properties(c), o.id, d.id ORDER BY c.file, c.start, c.end"
            + ("" if limit is None else " LIMIT $limit"),
            ids=[id],
            limit=limit,
        )
        files = sorted({citation["file"] for citation, *_ in mentions})
        evidence: dict[str, list[_Said]] = {file: [] for file in files}
        for direction in ("down", "up"):
            for type, said in self._rows(
                f"{_MEANT} MATCH {_toward('d', (), direction)} WHERE r.file IN $files RETURN type(r), properties(r)",
                ids=[id],
                files=files,
            ):
                evidence[said["file"]].append(
                    (said["end"] - said["start"], said["start"], said["evidence"], type_of(type), direction == "down")
                )
        return [
            _passage(citation_of(citation), document, cited, evidence[citation["file"]])
            for citation, document, cited in mentions
        ]

    def unresolved(self, path: str | None = None) -> list[Citation]:
        """Return the citations (of one file, or all) whose document is not known, with their candidates."""
        rows = self._rows(
            ("MATCH (c:Citation)" if path is None else "MATCH (:File {path: $path})-[:HOLDS]->(c:Citation)")
            + " WHERE c.document IS NULL RETURN properties(c)",
            path=path,
        )
        places = sorted((found for (found,) in rows), key=lambda each: (each["file"], each["start"], each["ord"]))
        return [citation_of(each) for each in places]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Return titles and passages that hold all words of ``text``, best first."""
        wanted = phrases(text)
        # the longest one, which finds least, is the one that an index answers
        words = sorted((searched(phrase) for phrase in wanted), key=lambda word: (-len(word), word))
        if not words:
            return []
        holds = "CONTAINS $first AND all(word IN $rest WHERE {0}.words CONTAINS word)"
        values = {"first": words[0], "rest": words[1:], "ranked": _RANKED}
        found = [
            _title(document_of(properties))
            for (properties,) in self._rows(
                f"MATCH (d:Document) WHERE d.words {holds.format('d')}"
                " RETURN properties(d) ORDER BY size(d.words), d.id LIMIT $ranked",
                **values,
            )
        ]
        found += [
            (Hit(document=document, where="passage", text=said, file=file, start=start, end=end), said)
            for document, said, file, start, end in self._rows(
                f"MATCH (p:Passage) WHERE p.words {holds.format('p')}"
                " MATCH (p)<-[:STATES]-(:File)-[:IS]->(d:Document)"
                " RETURN d.id, p.text, p.file, p.start, p.end ORDER BY size(p.words), p.file, p.start LIMIT $ranked",
                **values,
            )
        ]
        # the sort is stable: equal hits stay in this order, titles before passages, short before long
        found.sort(key=lambda item: -agreement(wanted, item[1]))
        return [hit for hit, _ in found[:limit]]

    # -- walks -----------------------------------------------------------------------------------------------------

    def trace(
        self,
        id: str,
        direction: Direction = "down",
        depth: int = 6,
        types: Sequence[RelationType] = TRACED,
        filters: Filters | None = None,
        limit: int | None = None,
    ) -> list[TraceRow]:
        """Return the tree below (or above) a document, in the order in which it is printed."""
        return self._undisturbed(lambda: Walks.trace(self, id, direction, depth, types, filters, limit))

    def subgraph(self, id: str, radius: int = 2, limit: int = 200) -> networkx.MultiDiGraph[str]:
        """Return the surroundings of a document, nearest and firmest relations first."""
        return self._undisturbed(lambda: Walks.subgraph(self, id, radius, limit))

    def whole(self, limit: int | None = 2000) -> networkx.MultiDiGraph[str]:
        """Return the graph, or its best connected part."""
        return self._undisturbed(lambda: Walks.whole(self, limit))

    def _undisturbed(self, walk: Callable[[], T]) -> T:
        """Return the outcome of a walk that found what an earlier step of it had named."""
        for _ in range(_WALKS):
            writes = self._writes()
            try:
                return walk()
            except (KeyError, ValueError):
                # a document or relation went between two steps; without a writer it is a fault of the walk
                if self._writes() == writes:
                    raise
        raise GraphError(f"{self._server.address}: the graph changes too fast to be read; try again later")

    def _writes(self) -> int:
        rows = self._rows("MATCH (s:LegalrefStore) RETURN s.writes")
        return int(rows[0][0]) if rows else 0

    # -- register --------------------------------------------------------------------------------------------------

    def register(self, id: str | None = None) -> list[RegisterRow]:
        """Return the register rows about a document, or all, sorted by document and source."""
        found = "MATCH (g:RegisterRow)" if id is None else f"{_MEANT} MATCH (g:RegisterRow)-[:ABOUT]->(d)"
        rows = self._rows(f"{found} RETURN properties(g)", ids=[id])
        return sorted((register_of(each) for (each,) in rows), key=lambda row: (row.document, row.source))

    # -- the store itself ------------------------------------------------------------------------------------------

    def counts(self) -> Counts:
        """Return the size of the store."""
        counted = {
            "files": "(n:File)",
            "documents": "(n:Document)",
            "stubs": "(n:Document) WHERE n.is_stub",
            "citations": "(n:Citation)",
            "resolved": "(n:Citation) WHERE n.document IS NOT NULL",
            "relations": f"(:Document)-[n:{_ALL}]->(:Document)",
            "register": "(n:RegisterRow)",
        }
        return self._server.read(
            lambda transaction: Counts(
                **{name: run(transaction, f"MATCH {what} RETURN count(n)")[0][0] for name, what in counted.items()}
            )
        )


_Said = tuple[int, int, str, RelationType, bool]
"""Length, start and words of a relation's evidence, its type, and whether it acts on the document asked for."""


def _toward(node: str, types: Sequence[RelationType], direction: Direction) -> str:
    """Return the pattern from ``node`` to its neighbours ``o`` over relationships ``r``."""
    arrow = "<-[r:{}]-" if direction == "down" else "-[r:{}]->"
    return f"({node}:Document){arrow.format(types_of(types))}(o:Document)"


def _apart(records: Sequence[DocumentRecord]) -> Iterator[list[DocumentRecord]]:
    """Return the records in their order, in lists that hold each path once."""
    several: dict[str, DocumentRecord] = {}
    for record in records:
        kept = several.setdefault(record.path, record)
        if kept.digest != record.digest:
            yield list(several.values())
            several = {record.path: record}
    yield list(several.values())


def _records(transaction: ManagedTransaction, paths: Sequence[str]) -> list[DocumentRecord]:
    """Return the records of files, in the order of their paths."""
    files = run(transaction, "UNWIND $paths AS path MATCH (f:File {path: path}) RETURN properties(f)", paths=paths)
    citations = _by_file(
        run(
            transaction,
            "UNWIND $paths AS path MATCH (:File {path: path})-[:HOLDS]->(c:Citation) RETURN path, properties(c)",
            paths=paths,
        )
    )
    begins = [{"path": file["path"], "source": source} for (file,) in files for source in file.get("sources", ())]
    relations = _by_file(
        run(
            transaction,
            "UNWIND $begins AS row MATCH (:Name {id: row.source})-[:NAMES]->(:Document)"
            f"-[r:{_ALL}]->(:Document) WHERE r.file = row.path AND r.raw_source = row.source"
            " RETURN row.path, type(r), properties(r)",
            begins=begins,
        )
    )
    return [
        record_of(
            file,
            [found for (found,) in citations.get(file["path"], ())],
            [(type, found) for type, found in relations.get(file["path"], ())],
        )
        for (file,) in sorted(files, key=lambda row: str(row[0]["path"]))
    ]


def _by_file(rows: Iterable[list[Any]]) -> dict[str, list[list[Any]]]:
    ordered = sorted(rows, key=lambda row: str(row[0]))
    return {path: [row[1:] for row in several] for path, several in groupby(ordered, key=lambda row: str(row[0]))}


def _edge(source: str, target: str, type: str, said: dict[str, Any], stated_by: str) -> Edge:
    relation = relation_of(type, said)
    return Edge(
        source=source,
        target=target,
        type=relation.type,
        evidence=Evidence(file=relation.file, start=relation.start, end=relation.end, text=relation.evidence),
        certainty=relation.certainty,
        effective=relation.effective,
        scope=relation.scope,
        rule=relation.rule,
        cue=relation.cue,
        reason=relation.reason,
        stated_by=stated_by,
        raw_source=relation.source,
        raw_target=relation.target,
    )


def _sorted(placed: Iterable[tuple[Edge, int]]) -> list[Edge]:
    """Return edges, each once, sorted by their ends, type and place."""
    once = {(edge.evidence.file, place): edge for edge, place in placed}
    return [once[place] for place in sorted(once, key=lambda place: (*_order(once[place]), place[1]))]


def _order(edge: Edge) -> tuple[str, str, str, str, int]:
    return edge.source, edge.target, edge.type, edge.evidence.file, edge.evidence.start


def _title(document: Document) -> tuple[Hit, str]:
    """Return a document found by its title, number or issuer, with the words that were searched."""
    said = " ".join(filter(None, (document.number, document.type, document.title, document.issuer)))
    return Hit(document=document.id, where="title", text=document.title or document.number or document.id), said


def _passage(mention: Citation, document: str, cited: str, evidence: Iterable[_Said]) -> Passage:
    """Return a mention with the shortest evidence that covers it."""
    covering = sorted(row for row in evidence if row[1] <= mention.start and mention.end <= row[1] + row[0])
    start, text = covering[0][1:3] if covering else (mention.start, mention.text)
    return Passage(
        document=document,
        cited=cited,
        file=mention.file,
        start=mention.start,
        end=mention.end,
        text=mention.text,
        pinpoint=mention.pinpoint,
        relations=tuple(sorted({type for *_, type, is_target in covering if is_target})),
        passage=text,
        passage_start=start,
    )
