"""Write records into a Bolt server, and keep what is derived from them in step.

A ``Writer`` works inside one transaction that its caller opens and ends; each statement takes a list of rows as a
parameter. It counts at each ``Name`` how many statements speak of the id: an id that nothing speaks of any more goes,
and when ids of a number come or go, the ids of that number are joined anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from legalref.graph.contract import RegisterRow, own_id
from legalref.graph.cypher_schema import (
    TYPES,
    citation_of,
    citation_properties,
    document_of,
    document_properties,
    edge_properties,
    file_properties,
    register_of,
    register_properties,
    searched,
    types_of,
)
from legalref.graph.finding import loose
from legalref.graph.joining import is_open, joins, number_of
from legalref.graph.merging import WORDINGS, is_settled, merged
from legalref.graph.server import run
from legalref.model import DocumentRecord

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

__all__ = ["Writer"]

_ROWS: Final = 2000
"""Rows in one statement."""

_ALL: Final = types_of(())

Row = dict[str, Any]


class Writer:
    """Writes what is given to one of its verbs; use each writer for one verb."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction
        self._uses: Counter[str] = Counter()
        """By how much the statements that speak of an id become more or fewer."""
        self._stale: set[str] = set()
        """Ids whose documents are described anew."""
        self._files: list[Row] = []
        self._citations: list[Row] = []
        self._passages: list[Row] = []
        self._edges: list[Row] = []
        self._register: list[Row] = []
        # one writer at a time: the others wait for this node
        self._run("MATCH (s:LegalrefStore) SET s.writes = s.writes + 1")

    # -- the verbs -------------------------------------------------------------------------------------------------

    def put(self, records: Sequence[DocumentRecord]) -> int:
        """Keep records (each path once) in place of what their files said before; returns how many changed."""
        kept = dict(
            self._each("MATCH (f:File {path: row}) RETURN f.path, f.digest", [record.path for record in records])
        )
        changed = [record for record in records if kept.get(record.path) != record.digest]
        self._erase([record.path for record in changed if record.path in kept])
        for record in changed:
            self._take(record)
        self._settle()
        return len(changed)

    def forget(self, path: str) -> bool:
        """Take back what a file said."""
        known = bool(self._run("MATCH (f:File {path: $path}) RETURN f.path", path=path))
        self._erase([path] if known else [])
        self._settle()
        return known

    def put_register(self, rows: Iterable[RegisterRow]) -> int:
        """Keep register rows; returns how many were new or changed."""
        latest: dict[tuple[str, str], RegisterRow] = {}
        given = list(rows)
        kept = {
            (row.document, row.source): row
            for (found,) in self._each(
                "MATCH (g:RegisterRow {document: row.document, source: row.source}) RETURN properties(g)",
                [{"document": row.document, "source": row.source} for row in given],
            )
            for row in [register_of(found)]
        }
        changed = 0
        for row in given:
            place = (row.document, row.source)
            changed += latest.get(place, kept.get(place)) != row
            latest[place] = row
        new = {place: row for place, row in latest.items() if kept.get(place) != row}
        self._drop_register(
            [{"document": document, "source": source} for document, source in new if (document, source) in kept]
        )
        for row in new.values():
            self._uses[row.document] += 1
            self._stale.add(row.document)
            self._register.append({"document": row.document, "is": register_properties(row)})
        self._settle()
        return changed

    def forget_register(self, source: str) -> int:
        """Take back the rows of one register."""
        documents = self._run("MATCH (g:RegisterRow {source: $source}) RETURN g.document", source=source)
        self._drop_register([{"document": document, "source": source} for (document,) in documents])
        self._settle()
        return len(documents)

    # -- what the files say ----------------------------------------------------------------------------------------

    def _take(self, record: DocumentRecord) -> None:
        """Note what a record adds; it is written when all its documents are there."""
        own = own_id(record)
        self._uses[own] += 1
        self._stale.add(own)
        self._files.append({"document": own, "is": file_properties(record)})
        for place, citation in enumerate(record.citations):
            mention = citation_properties(citation, record, place)
            document = mention.get("document")
            self._citations.append({"file": record.path, "document": document, "is": mention})
            if document is not None:
                self._uses[document] += 1
                self._stale.add(document)
        passages: dict[tuple[int, int], Row] = {}
        for place, relation in enumerate(record.relations):
            edge = edge_properties(relation, record, place)
            self._uses[edge["raw_source"]] += 1
            self._uses[edge["raw_target"]] += 1
            self._edges.append({"type": TYPES[relation.type], "is": edge})
            passages.setdefault(
                (relation.start, relation.end),
                {
                    "file": record.path,
                    "is": {
                        "file": record.path,
                        "start": relation.start,
                        "end": relation.end,
                        "text": relation.evidence,
                        "words": searched(relation.evidence),
                    },
                },
            )
        self._passages += passages.values()

    def _erase(self, paths: Sequence[str]) -> None:
        """Take out files; what only they spoke of goes when the writer settles."""
        if not paths:
            return
        begins = []
        for path, own, sources in self._each("MATCH (f:File {path: row}) RETURN f.path, f.own, f.sources", paths):
            self._uses[own] -= 1
            self._stale.add(own)
            begins += [{"path": path, "source": source} for source in sources]
        for document, times in self._each(
            "MATCH (:File {path: row})-[:HOLDS]->(c:Citation) WHERE c.document IS NOT NULL RETURN c.document, count(*)",
            paths,
        ):
            self._uses[document] -= times
            self._stale.add(document)
        stated = (
            f"MATCH (:Name {{id: row.source}})-[:NAMES]->(:Document)-[r:{_ALL}]->(:Document)"
            " WHERE r.file = row.path AND r.raw_source = row.source"
        )
        for source, target in self._each(f"{stated} RETURN r.raw_source, r.raw_target", begins):
            self._uses[source] -= 1
            self._uses[target] -= 1
        self._each(f"{stated} DELETE r", begins)
        self._each("MATCH (:File {path: row})-[:HOLDS|STATES]->(x) DETACH DELETE x", paths)
        self._each("MATCH (f:File {path: row}) DETACH DELETE f", paths)

    def _drop_register(self, places: Sequence[Row]) -> None:
        for place in places:
            self._uses[place["document"]] -= 1
            self._stale.add(place["document"])
        self._each("MATCH (g:RegisterRow {document: row.document, source: row.source}) DETACH DELETE g", places)

    # -- what is derived from it -----------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Bring ids, joins, relationships and descriptions up to date with what was taken and erased."""
        known = {
            id: (uses, document)
            for id, uses, document in self._each(
                "MATCH (n:Name {id: row})-[:NAMES]->(d:Document) RETURN n.id, n.uses, d.id", list(self._uses)
            )
        }
        uses = {id: known.get(id, (0, ""))[0] + more for id, more in self._uses.items()}
        gone = {id for id, left in uses.items() if left <= 0 and id in known}
        new = {id for id, left in uses.items() if left > 0 and id not in known}
        before = {id: document for id, (_, document) in known.items()}
        for id, document in self._each(
            "MATCH (n:Name {loose: row})-[:NAMES]->(d:Document) RETURN n.id, d.id",
            sorted({loose(id) for id in gone | new}),
        ):
            before[id] = document
        numbers = {number_of(id) for id in gone | new}
        # of other numbers not all ids were asked for, and none came or went
        after = {id: document for id, document in before.items() if number_of(id) not in numbers}
        after |= _roots(id for id in (before.keys() | new) - gone if number_of(id) in numbers)
        moved = [
            {"id": id, "old": document, "new": after[id]}
            for id, document in before.items()
            if id in after and after[id] != document
        ]
        self._edges += self._lifted(moved)
        self._each("MERGE (d:Document {id: row})", sorted({after[id] for id in new} | {row["new"] for row in moved}))
        self._each(
            "MATCH (d:Document {id: row.document}) CREATE (n:Name {id: row.id, loose: row.loose, uses: row.uses})"
            " CREATE (n)-[:NAMES]->(d)",
            [{"id": id, "document": after[id], "loose": loose(id), "uses": uses[id]} for id in sorted(new)],
        )
        self._each(
            "MATCH (n:Name {id: row.id}) SET n.uses = row.uses",
            [{"id": id, "uses": uses[id]} for id in sorted(uses.keys() - gone - new) if self._uses[id]],
        )
        self._each("MATCH (n:Name {id: row}) DETACH DELETE n", sorted(gone))
        self._move(moved)
        roots = set(after.values())
        left = (set(before.values()) - roots) & ({before[id] for id in gone} | {row["old"] for row in moved})
        self._each("MATCH (d:Document {id: row}) DETACH DELETE d", sorted(left))
        self._create(after)
        stale = {after[id] for id in self._stale | new if id in after}
        stale |= {end for row in moved for end in (row["old"], row["new"])} | {before[id] for id in gone}
        self._describe(sorted(stale - left))

    def _lifted(self, moved: Sequence[Row]) -> list[Row]:
        """Take out the relationships of ids that are joined to another document now, to be made anew."""
        lifted: dict[tuple[str, int], Row] = {}
        for pattern, end in (("-[r:{}]->", "raw_source"), ("<-[r:{}]-", "raw_target")):
            found = (
                f"MATCH (d:Document {{id: row.old}}){pattern.format(_ALL)}(:Document) WHERE r.{end} = row.id"
                " WITH r, startNode(r) AS s, endNode(r) AS t"
            )
            for type, is_, source, target in self._each(f"{found} RETURN type(r), properties(r), s.id, t.id", moved):
                lifted[is_["file"], is_["ord"]] = {"type": type, "is": is_, "source": source, "target": target}
            self._each(
                f"MATCH (d:Document {{id: row.old}}){pattern.format(_ALL)}(:Document) WHERE r.{end} = row.id DELETE r",
                moved,
            )
        return list(lifted.values())

    def _move(self, moved: Sequence[Row]) -> None:
        """Hang all that speaks of an id under the document that the id means now."""
        self._each(
            "MATCH (n:Name {id: row.id})-[k:NAMES]->(:Document) MATCH (d:Document {id: row.new})"
            " CREATE (n)-[:NAMES]->(d) DELETE k",
            moved,
        )
        for label, type, key in (
            ("Citation", "MEANS", "document"),
            ("File", "IS", "own"),
            ("RegisterRow", "ABOUT", "document"),
        ):
            self._each(
                f"MATCH (:Document {{id: row.old}})<-[k:{type}]-(x:{label}) WHERE x.{key} = row.id"
                f" MATCH (d:Document {{id: row.new}}) CREATE (x)-[:{type}]->(d) DELETE k",
                moved,
            )

    def _create(self, roots: dict[str, str]) -> None:
        """Write what was taken; ``roots`` gives the document that each id means."""
        self._each(
            "MATCH (d:Document {id: row.document}) CREATE (f:File) SET f = row.is CREATE (f)-[:IS]->(d)",
            [row | {"document": roots[row["document"]]} for row in self._files],
        )
        self._each(
            "MATCH (f:File {path: row.file}) MATCH (d:Document {id: row.document})"
            " CREATE (c:Citation) SET c = row.is CREATE (f)-[:HOLDS]->(c) CREATE (c)-[:MEANS]->(d)",
            [row | {"document": roots[row["document"]]} for row in self._citations if row["document"] is not None],
        )
        self._each(
            "MATCH (f:File {path: row.file}) CREATE (c:Citation) SET c = row.is CREATE (f)-[:HOLDS]->(c)",
            [row for row in self._citations if row["document"] is None],
        )
        self._each(
            "MATCH (f:File {path: row.file}) CREATE (p:Passage) SET p = row.is CREATE (f)-[:STATES]->(p)",
            self._passages,
        )
        self._each(
            "MATCH (d:Document {id: row.document}) CREATE (g:RegisterRow) SET g = row.is CREATE (g)-[:ABOUT]->(d)",
            [row | {"document": roots[row["document"]]} for row in self._register],
        )
        by_type: dict[str, list[Row]] = defaultdict(list)
        for row in self._edges:
            # an end of a lifted relationship that is not joined anew keeps its document
            ends = {
                "source": roots.get(row["is"]["raw_source"], row.get("source")),
                "target": roots.get(row["is"]["raw_target"], row.get("target")),
            }
            by_type[row["type"]].append(ends | {"is": row["is"]})
        for type, rows in sorted(by_type.items()):
            self._each(
                "MATCH (s:Document {id: row.source}) MATCH (t:Document {id: row.target})"
                f" CREATE (s)-[r:{type}]->(t) SET r = row.is",
                rows,
            )

    def _describe(self, ids: Sequence[str]) -> None:
        """Write what is known of documents, from all that speaks of them."""
        own: dict[str, list[Row]] = defaultdict(list)
        for id, file in self._each("MATCH (d:Document {id: row})<-[:IS]-(f:File) RETURN d.id, properties(f)", ids):
            own[id].append(file)
        register: dict[str, list[Row]] = defaultdict(list)
        for id, row in self._each(
            "MATCH (d:Document {id: row})<-[:ABOUT]-(g:RegisterRow) RETURN d.id, properties(g)", ids
        ):
            register[id].append(row)
        files = {
            id: [document_of(file) for file in sorted(found, key=lambda file: str(file["path"]))]
            for id, found in own.items()
        }
        said: dict[str, list[tuple[Row, int]]] = defaultdict(list)
        for id, citation, times in self._each(
            "MATCH (d:Document {id: row}) CALL { WITH d MATCH (d)<-[:MEANS]-(c:Citation)"
            " WITH c.mark AS mark, count(*) AS times, head(collect(c)) AS c ORDER BY times DESC, mark"
            f" LIMIT {WORDINGS} RETURN c, times }} RETURN d.id, properties(c), times",
            [id for id in ids if id not in files or not is_settled(files[id][0])],
        ):
            said[id].append((citation, times))
        rows = []
        for id in ids:
            told = [register_of(row) for row in sorted(register[id], key=lambda row: str(row["source"]))]
            document = merged(
                id,
                files.get(id, ()),
                told,
                ((citation_of(citation), times) for citation, times in said[id]),
            )
            is_stub = not files.get(id) and not told
            rows.append({"id": id, "is": document_properties(document, is_stub)})
        self._each("MATCH (d:Document {id: row.id}) SET d = row.is", rows)

    # -- statements ------------------------------------------------------------------------------------------------

    def _run(self, query: str, **values: Any) -> list[list[Any]]:
        return run(self._transaction, query, **values)

    def _each(self, query: str, rows: Sequence[Any]) -> list[list[Any]]:
        """Run a statement for each of ``rows``, which it calls ``row``."""
        return [found for some in _batches(rows) for found in self._run(f"UNWIND $rows AS row {query}", rows=some)]


def _batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for first in range(0, len(rows), _ROWS):
        yield rows[first : first + _ROWS]


def _roots(ids: Iterable[str]) -> dict[str, str]:
    """Return the id that each id is joined to; ``ids`` are all ids of their numbers."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for id in ids:
        numbers[number_of(id)].append(id)
    roots: dict[str, str] = {}
    for several in numbers.values():
        joined = joins(several) if any(is_open(id) for id in several) else {}
        roots |= {id: joined.get(id, id) for id in several}
    return roots
