"""The local store: one SQLite file.

Text is never put into SQL: ids and words are parameters, lists of numbers one JSON parameter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import msgspec

from legalref.graph.contract import (
    TRACED,
    Counts,
    Direction,
    Edge,
    Evidence,
    Filters,
    Hit,
    Passage,
    RegisterRow,
    TraceRow,
)
from legalref.graph.database import Database
from legalref.graph.finding import asked_id, is_of, loose, named
from legalref.graph.folding import agreement, phrases, plain
from legalref.graph.loading import Loader
from legalref.graph.packing import citation_at, decode_document, decode_register
from legalref.graph.schema import CERTAINTIES, RELATIONS
from legalref.graph.walks import FIRMEST, Walks
from legalref.graph.writing import Writer
from legalref.model import (
    Citation,
    Document,
    DocumentRecord,
    Relation,
    RelationType,
)

if TYPE_CHECKING:
    import networkx

__all__ = ["SqliteGraph"]

_BATCH: Final = 256
"""Records in one transaction of ``put_many``."""
_RANKED: Final = 2000
"""How many matches of a search are ranked: a word that stands everywhere ranks nothing."""

_LISTED: Final = "SELECT value FROM json_each(?)"
_CODE: Final = {type: code for code, type in enumerate(RELATIONS)}

_TITLES: Final = """
SELECT d.body FROM (SELECT rowid AS hit, rank AS distance FROM title_fts WHERE title_fts MATCH ?1 LIMIT ?2)
JOIN description d ON d.node = hit ORDER BY distance LIMIT ?3
"""

_PASSAGES: Final = """
SELECT o.key, p.text, f.path, p.start, p.end
FROM (SELECT rowid AS hit, rank AS distance FROM passage_fts WHERE passage_fts MATCH ?1 LIMIT ?2)
JOIN passage p ON p.id = hit JOIN record f ON f.id = p.record
JOIN node own ON own.id = f.node JOIN node o ON o.id = own.root ORDER BY distance LIMIT ?3
"""

_REGISTER: Final = "SELECT g.body FROM register g JOIN node n ON n.id = g.node"

_UNRESOLVED: Final = """
SELECT s.body, f.path, c.start, c.end FROM record f JOIN citation c ON c.record = f.id JOIN said s ON s.id = c.said
WHERE s.node IS NULL
"""

_EDGES: Final = """
SELECT sr.key, dr.key, e.rel, f.path, p.start, p.end, p.text, e.certainty, e.effective, e.scope,
       h.rule, h.cue, h.reason, o.key, s.key, d.key
FROM {found} JOIN passage p ON p.id = e.passage JOIN record f ON f.id = e.record
JOIN node s ON s.id = e.src JOIN node d ON d.id = e.dst JOIN node sr ON sr.id = s.root JOIN node dr ON dr.id = d.root
JOIN node own ON own.id = f.node JOIN node o ON o.id = own.root LEFT JOIN how h ON h.id = e.how
WHERE s.root <> d.root
"""


class SqliteGraph(Database, Walks):
    """A graph in one file; see ``legalref.graph.contract.Graph`` for what its verbs mean."""

    # -- writing ---------------------------------------------------------------------------------------------------

    def put(self, record: DocumentRecord) -> bool:
        """Keep all that was read from one file, in one transaction."""
        with self._writing() as connection:
            writer = Writer(connection)
            changed = writer.put(record)
            writer.refresh()
        return changed

    def put_many(self, records: Iterable[DocumentRecord]) -> int:
        """Keep many records: an empty store is filled in one transaction, another in batches of some hundred."""
        following = iter(records)
        changed = 0
        if not self._number("SELECT EXISTS(SELECT 1 FROM node)"):
            changed, rest = self._load(following)
            following = _chained(rest, following)
        while batch := list(islice(following, _BATCH)):
            with self._writing() as connection:
                writer = Writer(connection)
                changed += sum(writer.put(record) for record in batch)
                writer.refresh()
        return changed

    def _load(self, records: Iterator[DocumentRecord]) -> tuple[int, list[DocumentRecord]]:
        """Fill the empty store; returns how many were put, and the record that could not be put so."""
        first = list(islice(records, 1))
        if not first:
            return 0, []
        with self._errors():
            # every row refers to one that this load has made, and the checks would need indexes that come last
            self._connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with self._writing() as connection:
                if self._number("SELECT EXISTS(SELECT 1 FROM node)"):
                    return 0, first
                loader = Loader(connection)
                changed = 0
                rest: list[DocumentRecord] = []
                for record in _chained(first, records):
                    if loader.replaces(record):
                        rest.append(record)
                        break
                    changed += loader.put(record)
                loader.refresh()
        finally:
            self._connection.execute("PRAGMA foreign_keys = ON")
        return changed, rest

    def forget(self, path: str) -> bool:
        """Take back all that a file said."""
        with self._writing() as connection:
            writer = Writer(connection)
            known = writer.forget(path)
            writer.refresh()
        return known

    def put_register(self, rows: Iterable[RegisterRow]) -> int:
        """Keep register rows, in one transaction."""
        with self._writing() as connection:
            writer = Writer(connection)
            changed = writer.put_register(rows)
            writer.refresh()
        return changed

    def forget_register(self, source: str) -> int:
        """Take back all rows of one register."""
        with self._writing() as connection:
            writer = Writer(connection)
            count = writer.forget_register(source)
            writer.refresh()
        return count

    # -- files -----------------------------------------------------------------------------------------------------

    def paths(self) -> dict[str, str]:
        """Return the digest of each kept file, by path."""
        return dict(self._rows("SELECT path, digest FROM record ORDER BY path"))

    def record(self, path: str) -> DocumentRecord | None:
        """Return a file's record as it was put, with ``SELF`` written out as the document's id."""
        with self._reading():
            found = self._rows("SELECT id, digest, document, notes FROM record WHERE path = ?", path)
            if not found:
                return None
            id, digest, document, notes = found[0]
            citations = self._rows(
                "SELECT s.body, c.start, c.end FROM citation c JOIN said s ON s.id = c.said"
                " WHERE c.record = ? ORDER BY c.ord",
                id,
            )
            relations = self._rows(
                "SELECT s.key, d.key, e.rel, p.start, p.end, p.text, e.certainty, e.effective, e.scope,"
                " h.rule, h.cue, h.reason FROM edge e JOIN passage p ON p.id = e.passage"
                " JOIN node s ON s.id = e.src JOIN node d ON d.id = e.dst LEFT JOIN how h ON h.id = e.how"
                " WHERE e.record = ? ORDER BY e.ord",
                id,
            )
        return DocumentRecord(
            path=path,
            digest=digest,
            document=decode_document(document),
            citations=tuple(citation_at(body, path, start, end) for body, start, end in citations),
            relations=tuple(
                Relation(
                    source=source,
                    target=target,
                    type=RELATIONS[rel],
                    file=path,
                    start=start,
                    end=end,
                    evidence=text,
                    certainty=CERTAINTIES[certainty],
                    effective=effective,
                    scope=scope or "whole",
                    rule=rule or "",
                    cue=cue or "",
                    reason=reason or "",
                )
                for source, target, rel, start, end, text, certainty, effective, scope, rule, cue, reason in relations
            ),
            notes=msgspec.json.decode(notes, type=tuple[str, ...]) if notes else (),
        )

    def records(self) -> Iterator[DocumentRecord]:
        """Return all records, by path."""
        for path in self.paths():
            if record := self.record(path):
                yield record

    # -- documents -------------------------------------------------------------------------------------------------

    def _roots(self, ids: Iterable[str]) -> list[int]:
        """Return the nodes that ids are joined to, each once, in the order of the ids; unknown ids are left out."""
        asked = list(dict.fromkeys(ids))
        if not asked:
            return []
        found = dict(
            self._rows("SELECT key, root FROM node WHERE key IN (SELECT value FROM json_each(?))", json.dumps(asked))
        )
        return list(dict.fromkeys(found[id] for id in asked if id in found))

    def _members(self, roots: list[int]) -> str:
        """Return all nodes that are joined in ``roots``, as a JSON list for ``json_each``."""
        joined = self._rows(
            "SELECT id FROM node WHERE root IN (SELECT value FROM json_each(?)) AND root <> id", json.dumps(roots)
        )
        return json.dumps(roots + [id for (id,) in joined])

    def document(self, id: str) -> Document | None:
        """Return what is known of a document; its ``id`` is the joined one."""
        found = self.documents((id,))
        return found[0] if found else None

    def documents(self, ids: Iterable[str] | None = None) -> list[Document]:
        """Return the known documents among ``ids`` in their order, each once; or all, sorted by id."""
        if ids is None:
            rows = self._rows("SELECT d.body FROM node n JOIN description d ON d.node = n.id ORDER BY n.key")
            return [decode_document(body) for (body,) in rows]
        with self._reading():
            roots = self._roots(ids)
            bodies = dict(
                self._rows(
                    "SELECT node, body FROM description WHERE node IN (SELECT value FROM json_each(?))",
                    json.dumps(roots),
                )
            )
        return [decode_document(bodies[root]) for root in roots]

    def members(self, id: str) -> list[str]:
        """Return the raw ids that are joined in this document, itself first."""
        with self._reading():
            rows = self._rows(
                "SELECT key FROM node WHERE id IN (SELECT value FROM json_each(?)) ORDER BY root <> id, key",
                self._members(self._roots((id,))),
            )
        return [key for (key,) in rows]

    def find(self, number_or_id: str, year: str | None = None, place: str | None = None) -> list[Document]:
        """Return the documents that a person may mean, sorted by id."""
        asked = number_or_id.strip()
        with self._reading():
            rows = self._rows("SELECT key FROM node WHERE loose = ?", loose(asked_id(asked)))
            found = self.documents(named(asked, (key for (key,) in rows)))
        return sorted(
            (document for document in found if is_of(document, year, place)), key=lambda document: document.id
        )

    def paths_of(self, id: str) -> list[str]:
        """Return the files that are this document, sorted."""
        with self._reading():
            members = self._members(self._roots((id,)))
            rows = self._rows(
                "SELECT path FROM record WHERE node IN (SELECT value FROM json_each(?)) ORDER BY path", members
            )
        return [path for (path,) in rows]

    # -- relations -------------------------------------------------------------------------------------------------

    def links(
        self,
        ids: Iterable[str],
        types: Sequence[RelationType] = (),
        direction: Direction = "down",
        each: int | None = None,
    ) -> list[tuple[str, str, RelationType]]:
        """Return ``(near, far, type)`` for each neighbour, each triple once."""
        near, far = ("dst", "src") if direction == "down" else ("src", "dst")
        select = (
            f"SELECT e.{near}, r.key, e.rel FROM edge e"  # noqa: S608  # column names from above
            f" JOIN node f ON f.id = e.{far} JOIN node r ON r.id = f.root WHERE e.{near}"
        )
        with self._reading():
            members = self._members(self._roots(ids))
            if each is None:
                rows = self._rows(f"{select} IN ({_LISTED}) {_of_types(types)}", members)
            else:
                rows = self._firmest(f"{select} = ? AND e.rel = ? LIMIT ?", json.loads(members), types, each)
            names = self._names(members)
        found = {(names[near], far, RELATIONS[rel]) for near, far, rel in rows}
        return [link for link in found if link[0] != link[1]]

    def _firmest(self, query: str, nodes: list[int], types: Sequence[RelationType], each: int) -> list[Any]:
        """Return at most ``each`` rows of each node: the index gives them type by type, without reading the rest."""
        codes = [_CODE[type] for type in FIRMEST if not types or type in types]
        rows: list[Any] = []
        for node in nodes:
            left = each
            for code in codes:
                found = self._rows(query, node, code, left)
                rows += found
                left -= len(found)
                if left <= 0:
                    break
        return rows

    def _names(self, nodes: str) -> dict[int, str]:
        """Return the joined id of each node of a JSON list."""
        return dict(
            self._rows(
                "SELECT n.id, r.key FROM node n JOIN node r ON r.id = n.root"
                " WHERE n.id IN (SELECT value FROM json_each(?))",
                nodes,
            )
        )

    def relations(
        self,
        ids: Iterable[str] | None = None,
        types: Sequence[RelationType] = (),
        direction: Direction | None = None,
    ) -> list[Edge]:
        """Return the edges at ``ids`` with their evidence; without ``ids`` all edges of these types."""
        if ids is None:
            return _edges(self._rows(_EDGES.format(found="edge e") + _of_types(types)))
        at = {
            "down": "e.dst IN (SELECT value FROM json_each(?1))",
            "up": "e.src IN (SELECT value FROM json_each(?1))",
            None: "(e.dst IN (SELECT value FROM json_each(?1)) OR e.src IN (SELECT value FROM json_each(?1)))",
        }[direction]
        with self._reading():
            members = self._members(self._roots(ids))
            return _edges(self._rows(f"{_EDGES.format(found='edge e')} AND {at} {_of_types(types)}", members))

    def between(self, pairs: Iterable[tuple[str, str]], types: Sequence[RelationType] = ()) -> list[Edge]:
        """Return the edges from the first to the second document of each pair."""
        asked = set(pairs)
        with self._reading():
            ids = {id for pair in asked for id in pair}
            nodes: dict[str, list[int]] = {}
            for key, member in self._rows(
                "SELECT n.key, n.root FROM json_each(?1) k CROSS JOIN node n ON n.key = k.value"
                " UNION ALL SELECT n.key, m.id FROM json_each(?1) k CROSS JOIN node n ON n.key = k.value"
                " CROSS JOIN node m ON m.root = n.root AND m.root <> m.id",
                json.dumps(list(ids)),
            ):
                nodes.setdefault(key, []).append(member)
            # a pair of nodes is one number, as json_each takes no tables
            packed = {
                source << 32 | target
                for one, other in asked
                for source in nodes.get(one, ())
                for target in nodes.get(other, ())
            }
            found = (
                "(SELECT value >> 32 AS one, value & 4294967295 AS other FROM json_each(?)) pair"
                " CROSS JOIN edge e ON e.src = pair.one AND e.dst = pair.other"
            )
            rows = self._rows(_EDGES.format(found=found) + _of_types(types or RELATIONS), json.dumps(list(packed)))
        return _edges(rows)

    def degrees(
        self, types: Sequence[RelationType] = (), direction: Direction = "down", limit: int | None = 50
    ) -> list[tuple[str, int]]:
        """Return documents with the number of different neighbours in ``direction``, most first."""
        near, far = ("dst", "src") if direction == "down" else ("src", "dst")
        return self._rows(
            "SELECT r.key, count(DISTINCT f.root) AS many FROM edge e"  # noqa: S608  # column names from above
            f" JOIN node n ON n.id = e.{near} JOIN node f ON f.id = e.{far} JOIN node r ON r.id = n.root"
            f" WHERE n.root <> f.root {_of_types(types)} GROUP BY n.root ORDER BY many DESC, r.key LIMIT ?",
            -1 if limit is None else limit,
        )

    def orphans(self) -> list[Document]:
        """Return the documents without any relation, sorted by id."""
        rows = self._rows(
            "SELECT d.body FROM node n JOIN description d ON d.node = n.id WHERE n.root = n.id AND n.id NOT IN"
            " (SELECT s.root FROM edge e JOIN node s ON s.id = e.src JOIN node d ON d.id = e.dst"
            "  WHERE s.root <> d.root"
            "  UNION ALL SELECT d.root FROM edge e JOIN node s ON s.id = e.src JOIN node d ON d.id = e.dst"
            "  WHERE s.root <> d.root) ORDER BY n.key"
        )
        return [decode_document(body) for (body,) in rows]

    # -- passages --------------------------------------------------------------------------------------------------

    def citations_of(self, id: str, limit: int | None = None) -> list[Passage]:
        """Return the places where a document is cited, sorted by file and start."""
        with self._reading():
            roots = self._roots((id,))
            if not roots:
                return []
            members = self._members(roots)
            cited = self._names(members)[roots[0]]
            mentions = self._rows(
                "SELECT f.id, f.path, o.key, c.start, c.end, s.body FROM said s JOIN citation c ON c.said = s.id"
                " JOIN record f ON f.id = c.record JOIN node own ON own.id = f.node JOIN node o ON o.id = own.root"
                " WHERE s.node IN (SELECT value FROM json_each(?1)) AND o.id <> ?2"
                " ORDER BY f.path, c.start, c.end LIMIT ?3",
                members,
                roots[0],
                -1 if limit is None else limit,
            )
            evidence: dict[int, list[tuple[int, int, int, str, bool]]] = {}
            for record, *stated in self._rows(
                "SELECT e.record, p.start, p.end, e.rel, p.text, e.dst IN (SELECT value FROM json_each(?1))"
                " FROM json_each(?2) f CROSS JOIN edge e ON e.record = f.value JOIN passage p ON p.id = e.passage"
                " WHERE e.dst IN (SELECT value FROM json_each(?1)) OR e.src IN (SELECT value FROM json_each(?1))"
                " ORDER BY p.end - p.start, p.start, e.rel",
                members,
                json.dumps(sorted({record for record, *_ in mentions})),
            ):
                evidence.setdefault(record, []).append((*stated,))
        return [
            _passage(citation_at(body, path, start, end), document, cited, evidence.get(record, []))
            for record, path, document, start, end, body in mentions
        ]

    def unresolved(self, path: str | None = None) -> list[Citation]:
        """Return the citations (of one file, or all) whose document is not known, with their candidates."""
        if path is None:
            rows = self._rows(f"{_UNRESOLVED} ORDER BY f.path, c.start, c.ord")
        else:
            rows = self._rows(f"{_UNRESOLVED} AND f.path = ? ORDER BY c.start, c.ord", path)
        return [citation_at(*row) for row in rows]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Return titles and passages that hold all words of ``text``, best first."""
        wanted = phrases(text)
        if not wanted:
            return []
        query = " AND ".join('"{}"'.format(plain(phrase).replace('"', "")) for phrase in wanted)
        with self._reading():
            found = self._titles(query, limit) + self._passages(query, limit)
        # the sort is stable: equal hits stay in the order of their rank, titles before passages
        found.sort(key=lambda item: -agreement(wanted, item[1]))
        return [hit for hit, _ in found[:limit]]

    def _titles(self, query: str, limit: int) -> list[tuple[Hit, str]]:
        """Return documents found by their title, number or issuer, with the words that were searched."""
        rows = self._rows(_TITLES, query, _RANKED, limit)
        documents = [decode_document(body) for (body,) in rows]
        return [
            (
                Hit(document=document.id, where="title", text=document.title or document.number or document.id),
                " ".join(filter(None, (document.number, document.type, document.title, document.issuer))),
            )
            for document in documents
        ]

    def _passages(self, query: str, limit: int) -> list[tuple[Hit, str]]:
        rows = self._rows(_PASSAGES, query, _RANKED, limit)
        return [
            (Hit(document=document, where="passage", text=text, file=path, start=start, end=end), text)
            for document, text, path, start, end in rows
        ]

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
        """Return the tree below (or above) a document, from one state of the store."""
        with self._reading():
            return super().trace(id, direction, depth, types, filters, limit)

    def subgraph(self, id: str, radius: int = 2, limit: int = 200) -> networkx.MultiDiGraph[str]:
        """Return the surroundings of a document, from one state of the store."""
        with self._reading():
            return super().subgraph(id, radius, limit)

    def whole(self, limit: int | None = 2000) -> networkx.MultiDiGraph[str]:
        """Return the graph or its best connected part, from one state of the store."""
        with self._reading():
            return super().whole(limit)

    # -- register --------------------------------------------------------------------------------------------------

    def register(self, id: str | None = None) -> list[RegisterRow]:
        """Return the register rows about a document, or all, sorted by document and source."""
        with self._reading():
            if id is None:
                rows = self._rows(f"{_REGISTER} ORDER BY n.key, g.source")
            else:
                members = self._members(self._roots((id,)))
                rows = self._rows(f"{_REGISTER} WHERE g.node IN ({_LISTED}) ORDER BY n.key, g.source", members)
        return [decode_register(body) for (body,) in rows]

    # -- the store itself ------------------------------------------------------------------------------------------

    def counts(self) -> Counts:
        """Return the size of the store."""
        with self._reading():
            documents = self._number("SELECT count(*) FROM description")
            described = self._number(
                "SELECT count(*) FROM (SELECT n.root FROM record f JOIN node n ON n.id = f.node"
                " UNION SELECT n.root FROM register g JOIN node n ON n.id = g.node)"
            )
            return Counts(
                files=self._number("SELECT count(*) FROM record"),
                documents=documents,
                stubs=documents - described,
                citations=self._number("SELECT sum(times) FROM said"),
                resolved=self._number("SELECT sum(times) FROM said WHERE node IS NOT NULL"),
                relations=self._number("SELECT count(*) FROM edge"),
                register=self._number("SELECT count(*) FROM register"),
            )


def _chained(first: Iterable[DocumentRecord], then: Iterator[DocumentRecord]) -> Iterator[DocumentRecord]:
    yield from first
    yield from then


def _of_types(types: Sequence[RelationType]) -> str:
    """Return the condition on the type of an edge; the numbers come from ``RELATIONS``."""
    return f"AND e.rel IN ({','.join(str(_CODE[type]) for type in types)})" if types else ""


def _edges(rows: Iterable[tuple[Any, ...]]) -> list[Edge]:
    edges = [
        Edge(
            source=source,
            target=target,
            type=RELATIONS[rel],
            evidence=Evidence(file=file, start=start, end=end, text=text),
            certainty=CERTAINTIES[certainty],
            effective=effective,
            scope=scope or "whole",
            rule=rule or "",
            cue=cue or "",
            reason=reason or "",
            stated_by=stated_by,
            raw_source=raw_source,
            raw_target=raw_target,
        )
        for (
            source, target, rel, file, start, end, text, certainty, effective, scope,
            rule, cue, reason, stated_by, raw_source, raw_target,
        ) in rows
    ]  # fmt: skip
    return sorted(
        edges, key=lambda edge: (edge.source, edge.target, edge.type, edge.evidence.file, edge.evidence.start)
    )


def _passage(mention: Citation, document: str, cited: str, evidence: list[tuple[int, int, int, str, bool]]) -> Passage:
    """Return a mention with the evidence that covers it; ``evidence`` is sorted by length."""
    covering = [row for row in evidence if row[0] <= mention.start and mention.end <= row[1]]
    start, _, _, text, _ = covering[0] if covering else (mention.start, mention.end, 0, mention.text, False)
    return Passage(
        document=document,
        cited=cited,
        file=mention.file,
        start=mention.start,
        end=mention.end,
        text=mention.text,
        pinpoint=mention.pinpoint,
        relations=tuple(sorted({RELATIONS[rel] for _, _, rel, _, is_target in covering if is_target})),
        passage=text,
        passage_start=start,
    )
