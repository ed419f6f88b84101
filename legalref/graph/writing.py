"""Write records into the local store, and keep what is derived from them in step.

A ``Writer`` works inside a transaction that its caller opens and ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from legalref.graph.contract import RegisterRow, own_id
from legalref.graph.folding import plain
from legalref.graph.joining import is_open, joins, number_of
from legalref.graph.merging import WORDINGS, is_settled, merged
from legalref.graph.packing import (
    decode_citation,
    decode_document,
    decode_register,
    encode_document,
    encode_register,
    wording,
    wording_hash,
)
from legalref.graph.schema import CERTAINTIES, RELATIONS, title_text
from legalref.model import SELF, Citation, Document, DocumentRecord, written_out

__all__ = ["Writer"]

_REL = {type: code for code, type in enumerate(RELATIONS)}
_CERTAINTY = {certainty: code for code, certainty in enumerate(CERTAINTIES)}


class Writer:
    """Writes one record after another; ``refresh`` then brings all that is derived up to date."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._run_many = connection.executemany
        self._nodes: dict[str, int] = {}
        self._hows: dict[tuple[str, str, str], int | None] = {}
        self._cited: set[int] = set()
        """Nodes of which only citations and relations changed."""
        self._touched: set[int] = set()
        """Nodes whose own file or register row changed."""
        self._left: set[int] = set()
        """Nodes of which something was taken back."""
        self._numbers: set[str] = set()
        """Loose numbers whose ids came or went."""

    def put(self, record: DocumentRecord) -> bool:
        """Keep a record in place of what its file said before; False when its digest is kept already."""
        kept = self._run("SELECT id, digest FROM record WHERE path = ?", (record.path,)).fetchone()
        if kept and kept[1] == record.digest:
            return False
        if kept:
            self._erase(kept[0])
        self._insert(record)
        return True

    def forget(self, path: str) -> bool:
        """Take back what a file said."""
        kept = self._run("SELECT id FROM record WHERE path = ?", (path,)).fetchone()
        if kept:
            self._erase(kept[0])
        return bool(kept)

    def put_register(self, rows: Iterable[RegisterRow]) -> int:
        """Keep register rows; returns how many were new or changed."""
        changed = 0
        for row in rows:
            node, body = self._node(row.document), encode_register(row)
            place = (node, row.source)
            kept = self._run("SELECT body FROM register WHERE node = ? AND source = ?", place).fetchone()
            if kept and kept[0] == body:
                continue
            self._run("INSERT OR REPLACE INTO register(node, source, body) VALUES(?, ?, ?)", (*place, body))
            self._touched.add(node)
            changed += 1
        return changed

    def forget_register(self, source: str) -> int:
        """Take back the rows of one register."""
        nodes = self._column("SELECT node FROM register WHERE source = ?", source)
        self._run("DELETE FROM register WHERE source = ?", (source,))
        self._touched.update(nodes)
        self._left.update(nodes)
        return len(nodes)

    # -- what the files say ----------------------------------------------------------------------------------------

    def _insert(self, record: DocumentRecord) -> None:
        own = own_id(record)
        node = self._node(own)
        self._touched.add(node)
        row = self._run(
            "INSERT INTO record(path, digest, node, document, notes) VALUES(?, ?, ?, ?, ?)",
            (
                record.path,
                record.digest,
                node,
                encode_document(record.document),
                msgspec.json.encode(record.notes) if record.notes else None,
            ),
        ).lastrowid
        assert row is not None  # noqa: S101  # an INSERT has a row id
        self._run_many(
            "INSERT INTO citation(record, ord, start, end, said) VALUES(?, ?, ?, ?, ?)",
            [
                (row, place, citation.start, citation.end, self._said(wording(citation), citation.document))
                for place, citation in enumerate(_with_own_id(record.citations, own))
            ],
        )
        passages: dict[tuple[int, int], int] = {}
        edges = []
        for place, relation in enumerate(record.relations):
            span = (relation.start, relation.end)
            if span not in passages:
                passages[span] = self._passage(row, relation.start, relation.end, relation.evidence)
            source, target = (self._node(written_out(id, own)) for id in (relation.source, relation.target))
            edges.append(
                (
                    row,
                    place,
                    source,
                    _REL[relation.type],
                    target,
                    passages[span],
                    _CERTAINTY[relation.certainty],
                    relation.effective,
                    None if relation.scope == "whole" else relation.scope,
                    self._how(relation.rule, relation.cue, relation.reason),
                )
            )
        self._run_many(
            "INSERT INTO edge(record, ord, src, rel, dst, passage, certainty, effective, scope, how)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            edges,
        )

    def _erase(self, row: int) -> None:
        """Take out a record; what only it spoke of goes at the next refresh."""
        own = self._column("SELECT node FROM record WHERE id = ?", row)
        self._touched.update(own)
        self._left.update(own)
        for ends in self._run("SELECT src, dst FROM edge WHERE record = ?", (row,)):
            self._left.update(ends)
        for said, times, node in self._run(
            "SELECT c.said, count(*), s.node FROM citation c JOIN said s ON s.id = c.said WHERE c.record = ?"
            " GROUP BY c.said",
            (row,),
        ).fetchall():
            self._run("UPDATE said SET times = times - ? WHERE id = ?", (times, said))
            if node is not None:
                self._cited.add(node)
                self._left.add(node)
        wordings = self._column("SELECT DISTINCT said FROM citation WHERE record = ?", row)
        self._run_many(
            "INSERT INTO passage_fts(passage_fts, rowid, body) VALUES('delete', ?, ?)",
            [
                (id, plain(text))
                for id, text in self._run("SELECT id, text FROM passage WHERE record = ?", (row,)).fetchall()
            ],
        )
        self._run("DELETE FROM record WHERE id = ?", (row,))
        self._run_many("DELETE FROM said WHERE id = ? AND times = 0", [(said,) for said in wordings])

    def _column(self, query: str, *values: object) -> list[int]:
        return [value for (value,) in self._run(query, values)]

    def _node(self, key: str) -> int:
        known = self._nodes.get(key)
        if known is None:
            found = self._run("SELECT id FROM node WHERE key = ?", (key,)).fetchone()
            known = self._nodes[key] = int(found[0]) if found else self._new_node(key)
        return known

    def _new_node(self, key: str) -> int:
        loose = number_of(key).casefold()
        self._numbers.add(loose)
        # the root is worked out by refresh, for all ids of the number together
        made = self._run("INSERT INTO node(key, loose, root) VALUES(?, ?, 0)", (key, loose)).lastrowid
        assert made is not None  # noqa: S101  # an INSERT has a row id
        return made

    def _said(self, body: bytes, document: str | None) -> int:
        node = None if document is None else self._node(document)
        if node is not None:
            self._cited.add(node)
        mark = wording_hash(body)
        for id, kept in self._run("SELECT id, body FROM said WHERE hash = ?", (mark,)):
            if kept == body:
                self._run("UPDATE said SET times = times + 1 WHERE id = ?", (id,))
                return int(id)
        made = self._run("INSERT INTO said(hash, node, times, body) VALUES(?, ?, 1, ?)", (mark, node, body)).lastrowid
        assert made is not None  # noqa: S101  # an INSERT has a row id
        return made

    def _passage(self, record: int, start: int, end: int, text: str) -> int:
        made = self._run(
            "INSERT INTO passage(record, start, end, text) VALUES(?, ?, ?, ?)", (record, start, end, text)
        ).lastrowid
        assert made is not None  # noqa: S101  # an INSERT has a row id
        self._run("INSERT INTO passage_fts(rowid, body) VALUES(?, ?)", (made, plain(text)))
        return made

    def _how(self, rule: str, cue: str, reason: str) -> int | None:
        values = (rule, cue, reason)
        if values not in self._hows:
            found = self._run("SELECT id FROM how WHERE rule = ? AND cue = ? AND reason = ?", values).fetchone()
            if found:
                self._hows[values] = found[0]
            elif any(values):
                made = self._run("INSERT INTO how(rule, cue, reason) VALUES(?, ?, ?)", values)
                self._hows[values] = made.lastrowid
            else:
                self._hows[values] = None
        return self._hows[values]

    # -- what is derived from it -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Drop ids that nothing speaks of, join the numbers that changed, describe the documents touched."""
        stale = self._bury()
        for loose in self._numbers:
            stale |= self._rejoin(loose)
        stale.update(self._touched_roots())
        for node in sorted(stale):
            self._describe(node)
        for changed in (self._cited, self._touched, self._left, self._numbers):
            changed.clear()
        self._nodes.clear()

    def _touched_roots(self) -> Iterator[int]:
        """Return the documents whose description may have changed."""
        for node in self._touched:
            yield from self._column("SELECT root FROM node WHERE id = ?", node)
        for node in self._cited - self._touched:
            yield from self._column(
                "SELECT n.root FROM node n LEFT JOIN description d ON d.node = n.root"
                " WHERE n.id = ? AND d.settled IS NOT 1",
                node,
            )

    def _bury(self) -> set[int]:
        """Delete the ids that no row speaks of any more; returns the documents that they were joined to."""
        left: set[int] = set()
        for node in self._left:
            row = self._run(
                "SELECT loose, root FROM node WHERE id = ?1"
                " AND NOT EXISTS(SELECT 1 FROM edge WHERE dst = ?1) AND NOT EXISTS(SELECT 1 FROM edge WHERE src = ?1)"
                " AND NOT EXISTS(SELECT 1 FROM said WHERE node = ?1)"
                " AND NOT EXISTS(SELECT 1 FROM record WHERE node = ?1)"
                " AND NOT EXISTS(SELECT 1 FROM register WHERE node = ?1)",
                (node,),
            ).fetchone()
            if row:
                self._undescribe(node)
                self._run("DELETE FROM node WHERE id = ?", (node,))
                self._numbers.add(row[0])
                left.add(row[1])
        return left

    def _rejoin(self, loose: str) -> set[int]:
        """Join the ids of a number anew; returns the documents that gained or lost an id."""
        rows = self._run("SELECT key, id, root FROM node WHERE loose = ?", (loose,)).fetchall()
        ids = {key: id for key, id, _ in rows}
        joined = _joined(ids)
        stale: set[int] = set()
        for key, id, root in rows:
            meant = ids[joined.get(key, key)]
            if meant != root:
                self._run("UPDATE node SET root = ? WHERE id = ?", (meant, id))
                stale.update((id, root, meant))
        return stale

    def _describe(self, node: int) -> None:
        row = self._run("SELECT key, root FROM node WHERE id = ?", (node,)).fetchone()
        if row is None or row[1] != node:
            self._undescribe(node)
            return
        self._write(node, *self._merged(row[0], self._members(node)))

    def _members(self, node: int) -> list[int]:
        return [node, *self._column("SELECT id FROM node WHERE root = ? AND root <> id", node)]

    def _merged(self, key: str, members: list[int]) -> tuple[Document, bool]:
        """Return what is known of a document, and whether its own file settles it."""
        several = ",".join("?" * len(members))
        own = [
            decode_document(body)
            for (body,) in self._run(
                f"SELECT document FROM record WHERE node IN ({several}) ORDER BY path",  # noqa: S608  # only marks
                members,
            )
        ]
        register = [
            decode_register(body)
            for (body,) in self._run(
                f"SELECT body FROM register WHERE node IN ({several}) ORDER BY source",  # noqa: S608  # only marks
                members,
            )
        ]
        if own and is_settled(own[0]):
            return merged(key, own, register), True
        wordings = self._run(
            f"SELECT body, times FROM said WHERE node IN ({several}) ORDER BY times DESC, hash LIMIT {WORDINGS}",  # noqa: S608  # only marks
            members,
        )
        return merged(key, own, register, ((decode_citation(body), times) for body, times in wordings)), False

    def _write(self, node: int, document: Document, settled: bool) -> None:
        body = encode_document(document)
        kept = self._run("SELECT body, settled FROM description WHERE node = ?", (node,)).fetchone()
        if kept and kept == (body, settled):
            return
        text = title_text(document)
        old = title_text(decode_document(kept[0])) if kept else None
        if old is not None and old != text:
            self._run("INSERT INTO title_fts(title_fts, rowid, body) VALUES('delete', ?, ?)", (node, old))
        if old != text:
            self._run("INSERT INTO title_fts(rowid, body) VALUES(?, ?)", (node, text))
        self._run(
            "INSERT INTO description(node, settled, body) VALUES(?1, ?2, ?3)"
            " ON CONFLICT(node) DO UPDATE SET settled = ?2, body = ?3",
            (node, settled, body),
        )

    def _undescribe(self, node: int) -> None:
        kept = self._run("SELECT body FROM description WHERE node = ?", (node,)).fetchone()
        if kept:
            old = title_text(decode_document(kept[0]))
            self._run("INSERT INTO title_fts(title_fts, rowid, body) VALUES('delete', ?, ?)", (node, old))
            self._run("DELETE FROM description WHERE node = ?", (node,))


def _with_own_id(citations: Iterable[Citation], own: str) -> Iterator[Citation]:
    """Write ``SELF`` out."""
    for citation in citations:
        yield msgspec.structs.replace(citation, document=own) if citation.document == SELF else citation


def _joined(ids: Iterable[str]) -> dict[str, str]:
    """Return the joins among ids whose numbers agree but for upper and lower case."""
    if not any(is_open(id) for id in ids):
        return {}
    numbers: dict[str, list[str]] = {}
    for id in ids:
        numbers.setdefault(number_of(id), []).append(id)
    return {id: root for several in numbers.values() for id, root in joins(several).items()}
