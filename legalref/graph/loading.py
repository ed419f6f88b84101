"""Fill an empty local store with many records in one transaction."""

from __future__ import annotations

import sqlite3
from array import array

from legalref.graph.joining import is_open, number_of
from legalref.graph.packing import wording_hash
from legalref.graph.schema import INDEXES
from legalref.graph.writing import Writer
from legalref.model import DocumentRecord

__all__ = ["Loader"]


class Loader(Writer):
    """Fills an empty store: ids are looked up in memory, indexes and all that is derived are made by ``refresh``.

    It takes each path once; after ``refresh`` the store is for a ``Writer``.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._digests: dict[str, str] = {}
        self._wordings: dict[int, int] = {}
        self._clashes: dict[bytes, int] = {}
        self._times = array("Q", [0])
        for name in INDEXES:
            self._run(f"DROP INDEX {name}")

    def replaces(self, record: DocumentRecord) -> bool:
        """Whether the path was put with another digest, which needs a ``Writer``."""
        return self._digests.get(record.path, record.digest) != record.digest

    def put(self, record: DocumentRecord) -> bool:
        """Keep a record; False when its path is held: the caller puts another digest with a ``Writer``."""
        if record.path in self._digests:
            return False
        self._digests[record.path] = record.digest
        self._insert(record)
        self._touched.clear()
        return True

    def _node(self, key: str) -> int:
        made = self._nodes.get(key)
        if made is None:
            made = self._nodes[key] = len(self._nodes) + 1
            self._run(
                "INSERT INTO node(id, key, loose, root) VALUES(?1, ?2, ?3, ?1)",
                (made, key, number_of(key).casefold()),
            )
        return made

    def _said(self, body: bytes, document: str | None) -> int:
        mark = wording_hash(body)
        id = self._wordings.get(mark)
        if id is not None and self._run("SELECT body FROM said WHERE id = ?", (id,)).fetchone()[0] != body:
            id = self._clashes.get(body)
        if id is not None:
            self._times[id] += 1
            return id
        id = len(self._times)
        self._times.append(1)
        if self._wordings.setdefault(mark, id) != id:
            self._clashes[body] = id
        node = None if document is None else self._node(document)
        self._run("INSERT INTO said(id, hash, node, times, body) VALUES(?, ?, ?, 1, ?)", (id, mark, node, body))
        return id

    def refresh(self) -> None:
        """Make the indexes, join all numbers and describe all documents."""
        self._run_many(
            "UPDATE said SET times = ? WHERE id = ?",
            ((times, id) for id, times in enumerate(self._times) if times > 1),
        )
        for name, columns in INDEXES.items():
            self._run(f"CREATE INDEX {name} ON {columns}")
        for loose in {number_of(key).casefold() for key in self._nodes if is_open(key)}:
            self._rejoin(loose)
        for key, node in self._run("SELECT key, id FROM node WHERE root = id").fetchall():
            self._write(node, *self._merged(key, self._members(node)))
