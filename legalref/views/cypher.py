"""A Cypher script that rebuilds the graph in Neo4j (``cypher-shell -f graph.cypher``); twice changes nothing more.

A script has no parameters, so every text in it is written as a literal, and the rules of ``literal`` are the
only thing between a hostile title and the database. Programs that hold a connection use parameters instead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar

from legalref.views.files import ExportError
from legalref.views.labels import Language
from legalref.views.table import DocumentRow, RelationRow, Table

__all__ = ["literal", "script"]

Row = TypeVar("Row")

BATCH: Final = 500
"""Rows in one statement: a parser holds a whole statement in memory."""


def script(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return the script: documents are nodes ``:Document``, relation types are upper case.

    Parallel relations stay apart by their ``key``. Raises ``ExportError`` for a relation type that is no plain
    word, since a type cannot be written as a literal.
    """
    del title, lang  # the script holds data only
    return "\n".join([*_statements(table), ""]).encode("utf-8")


def _statements(table: Table) -> Iterator[str]:
    yield "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;"
    for documents in _batches(table.documents):
        yield f"UNWIND [\n{_rows([_properties(row) for row in documents])}\n] AS row"
        yield "MERGE (d:Document {id: row.id}) SET d += row;"
    by_type: dict[str, list[RelationRow]] = defaultdict(list)
    for edge in table.relations:
        by_type[edge.type].append(edge)
    for kind in sorted(by_type):
        if not re.fullmatch(r"[a-z][a-z_]{0,40}", kind):
            raise ExportError(f"{kind!r}: not a relation type that can be written into a Cypher script")
        for edges in _batches(by_type[kind]):
            yield f"UNWIND [\n{_rows([_relation(edge) for edge in edges])}\n] AS row"
            yield "MATCH (a:Document {id: row.source}) MATCH (b:Document {id: row.target})"
            yield f"MERGE (a)-[r:{kind.upper()} {{key: row.key}}]->(b) SET r += row.is;"


def literal(value: str | int | bool) -> str:
    r"""Return ``value`` as a Cypher literal; text is quoted so that nothing in it ends the quotes.

    A backslash before "u" is closed off with a concatenation: Neo4j turns ``\u0027`` into a quotation mark
    before it looks at quotes, wherever it stands, and a doubled backslash does not stop it.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    escaped = value.translate(_ESCAPES)
    return "'" + _UNICODE.sub(_JOIN, escaped) + "'"


_UNICODE: Final = re.compile(r"(?<=\\)(?=[uU])")
_JOIN: Final = "' + '"
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def _properties(row: DocumentRow) -> str:
    return _map({name: getattr(row, name) for name in row.__struct_fields__})


def _relation(edge: RelationRow) -> str:
    values = {
        name: getattr(edge, name) for name in edge.__struct_fields__ if name not in ("key", "source", "target", "type")
    }
    ends = {"source": edge.source, "target": edge.target, "key": edge.key}
    return f"{_map(ends)[:-1]}, is: {_map(values)}}}"


def _map(values: Mapping[str, str | int | bool | None]) -> str:
    """Return a map literal; names are fields of our own records, and what is not known is left out."""
    return "{" + ", ".join(f"{name}: {literal(value)}" for name, value in values.items() if value is not None) + "}"


def _rows(rows: Sequence[str]) -> str:
    return ",\n".join(rows)


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for first in range(0, len(rows), BATCH):
        yield rows[first : first + BATCH]
