"""The tables of the local store, and how a file of an older version is brought up to date.

What the files say is kept once: ``record``, ``citation`` with ``said``, ``edge`` with ``passage`` and ``how``,
``register``. All else is derived from it: ``node.root`` (joining), ``description`` (merging) and the two full-text
tables.

``node``         one row an id as texts give it; ``root`` is the node that it is joined to, or itself
``description``  what is known of a root node: ``legalref.model.Document`` as JSON; ``settled`` says that its own
                 file tells all that citations could tell
``record``       one file
``said``         one wording of a citation, without its place; ``times`` counts the places. Documents are cited in
                 few wordings, so a wording is kept once; ``hash`` finds it
``citation``     a place where a wording stands
``passage``      words that are the evidence of relations
``edge``         one statement of a relation; ``rel`` is the place of its type in ``RELATIONS``
``how``          rule, cue and reason of statements, each combination once
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

import msgspec

from legalref.graph.folding import plain
from legalref.model import Certainty, Document, RelationType

__all__ = ["APPLICATION", "CERTAINTIES", "INDEXES", "RELATIONS", "VERSION", "migrate", "title_text"]

APPLICATION: Final = 0x4C524546
"""``PRAGMA application_id`` of a legalref graph: "LREF"."""

RELATIONS: Final = (
    RelationType.BASED_ON,
    RelationType.IMPLEMENTS,
    RelationType.GUIDES,
    RelationType.AMENDS,
    RelationType.REPLACES,
    RelationType.REPEALS,
    RelationType.SUSPENDS,
    RelationType.CORRECTS,
    RelationType.CONSOLIDATES,
    RelationType.EXTENDS,
    RelationType.PROMULGATES,
    RelationType.INTERPRETS,
    RelationType.CITES,
    RelationType.REPORTS_ON,
)
"""Files hold the place in this list: a further type goes to the end."""

CERTAINTIES: Final = (Certainty.STATED, Certainty.COLLECTIVE, Certainty.AMBIGUOUS, Certainty.INFERRED)

_TABLES: Final = """
CREATE TABLE node(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    loose TEXT NOT NULL,
    root INTEGER NOT NULL
);
CREATE TABLE description(
    node INTEGER PRIMARY KEY REFERENCES node ON DELETE CASCADE,
    settled INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE record(
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    node INTEGER NOT NULL REFERENCES node,
    document BLOB NOT NULL,
    notes BLOB
);
CREATE TABLE said(
    id INTEGER PRIMARY KEY,
    hash INTEGER NOT NULL,
    node INTEGER REFERENCES node,
    times INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE citation(
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    ord INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    said INTEGER NOT NULL REFERENCES said,
    PRIMARY KEY(record, ord)
) WITHOUT ROWID;
CREATE TABLE passage(
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE how(
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    cue TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE(rule, cue, reason)
);
CREATE TABLE edge(
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    ord INTEGER NOT NULL,
    src INTEGER NOT NULL REFERENCES node,
    rel INTEGER NOT NULL,
    dst INTEGER NOT NULL REFERENCES node,
    passage INTEGER NOT NULL,
    certainty INTEGER NOT NULL,
    effective TEXT,
    scope TEXT,
    how INTEGER,
    PRIMARY KEY(record, ord)
) WITHOUT ROWID;
CREATE TABLE register(
    node INTEGER NOT NULL REFERENCES node,
    source TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(node, source)
) WITHOUT ROWID;
"""

INDEXES: Final = {
    "node_loose": "node(loose)",
    "node_joined": "node(root) WHERE root <> id",
    "record_node": "record(node)",
    "said_hash": "said(hash)",
    "said_node": "said(node)",
    "citation_said": "citation(said)",
    "passage_record": "passage(record)",
    "edge_in": "edge(dst, rel, src)",
    "edge_out": "edge(src, rel, dst)",
    "register_source": "register(source)",
}
"""Indexes by name; a bulk load makes them when the rows are in."""

_SEARCH: Final = """
CREATE VIRTUAL TABLE title_fts USING fts5(body, content='');
CREATE VIRTUAL TABLE passage_fts USING fts5(body, content='');
"""


def title_text(document: Document) -> str:
    """Return the words under which a document is found."""
    return plain(" ".join(filter(None, (document.number, document.type, document.title, document.issuer))))


def _base(connection: sqlite3.Connection) -> None:
    _run(connection, _TABLES)
    for name, columns in INDEXES.items():
        connection.execute(f"CREATE INDEX {name} ON {columns}")


def _search(connection: sqlite3.Connection) -> None:
    _run(connection, _SEARCH)
    connection.executemany(
        "INSERT INTO title_fts(rowid, body) VALUES(?, ?)",
        (
            (node, title_text(msgspec.json.decode(body, type=Document)))
            for node, body in connection.execute("SELECT node, body FROM description")
        ),
    )
    connection.executemany(
        "INSERT INTO passage_fts(rowid, body) VALUES(?, ?)",
        ((id, plain(text)) for id, text in connection.execute("SELECT id, text FROM passage")),
    )


MIGRATIONS: Final[tuple[Callable[[sqlite3.Connection], None], ...]] = (_base, _search)
"""Step n brings a file of version n to version n + 1; a new file starts at version 0."""

VERSION: Final = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, version: int, until: int = VERSION) -> None:
    """Bring a file of ``version`` up to date inside the transaction that the caller has opened."""
    for step in MIGRATIONS[version:until]:
        step(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {until}")


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Run a script statement by statement: ``executescript`` would commit the open transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)
