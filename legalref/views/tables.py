"""CSV tables of a graph: for ``neo4j-admin database import``, and for a spreadsheet.

The headers are those of the Neo4j importer, so this command loads both files as they are (the name of
the database stands first: after ``--relationships`` it would be taken for a file)::

    neo4j-admin database import full neo4j --multiline-fields=true --nodes=nodes.csv --relationships=relations.csv

Text that a spreadsheet would run as a formula gets an apostrophe in front (the OWASP rule for CSV). Ids get it in
both files alike, so that relations still find their documents.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from legalref.views.labels import Language
from legalref.views.table import Table

__all__ = ["NODE_HEADER", "RELATION_HEADER", "csv_tables", "guard"]

NODE_HEADER: Final = (
    "id:ID", "number", "type", "issuer", "level", "date", "title", "place", "status", "is_stub:boolean", ":LABEL",
)  # fmt: skip
RELATION_HEADER: Final = (
    ":START_ID", ":END_ID", ":TYPE", "certainty", "effective", "scope", "file", "start:int", "end:int", "evidence",
    "rule", "key",
)  # fmt: skip

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that make a spreadsheet read a cell as a formula; some skip blanks before them."""


def csv_tables(table: Table, *, title: str | None = None, lang: Language = "vi") -> dict[str, bytes]:
    """Return ``nodes.csv`` and ``relations.csv``; types are upper case, as relation types of Neo4j are written."""
    del title, lang  # the tables hold data only
    nodes = (
        (row.id, row.number, row.type, row.issuer, row.level, row.date, row.title, row.place, row.status,
         "true" if row.is_stub else "false", "Document")
        for row in table.documents
    )  # fmt: skip
    relations = (
        (edge.source, edge.target, edge.type.upper(), edge.certainty, edge.effective, edge.scope, edge.file,
         edge.start, edge.end, edge.evidence, edge.rule, edge.key)
        for edge in table.relations
    )  # fmt: skip
    return {"nodes.csv": _written(NODE_HEADER, nodes), "relations.csv": _written(RELATION_HEADER, relations)}


def guard(value: object) -> object:
    """Return text that no spreadsheet runs; numbers and harmless text are returned as they are."""
    if isinstance(value, str) and (value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA)):
        return f"'{value}"
    return value


def _written(header: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Write one table in the form of RFC 4180."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([guard(value) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8")
