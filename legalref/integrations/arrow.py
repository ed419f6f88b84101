"""Citations and relations of batches of documents, in Apache Arrow: for Spark, for processes, for any dataframe.

A batch of documents has the columns of ``DOCUMENTS``: ``path``, which names a document and is its own, and ``text``.
``read_batch`` is a pure function of it: the same batch gives the same rows in any process on any machine, and a
document's rows depend on no other document. So a corpus may be cut into batches anyhow, read anywhere, and put
together in any order by ``merge``.

============ =======================================================================================================
schema       columns
============ =======================================================================================================
CITATIONS    ``id``; ``citing``: id of the document that holds the mention; then the fields of
             ``legalref.model.Citation`` under their own names and with their meaning
RELATIONS    ``id``; then the fields of ``legalref.model.Relation``
ROWS         ``id``; ``citation`` and ``relation``: one of them is a struct of the columns above without ``id``,
             the other is null. Both kinds in one pass, for functions that may return one schema only
============ =======================================================================================================

Offsets are int64 and count characters of ``text``; dates are strings in ISO 8601; lists are lists of strings or of
structs. A document without a number of its own is called by its file (``legalref.graph.contract.own_id``), as in a
graph. ``id`` says what a row states and where: it is made from kind, file, span and, for a relation, from its type, its
two documents and its scope.

With Spark::

    from pyspark.sql.pandas.types import from_arrow_schema
    rows = documents.mapInArrow(arrow.rows, from_arrow_schema(arrow.ROWS))
    citations = rows.where("citation is not null").select("id", "citation.*")
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints

import msgspec
import pyarrow as pa

from legalref.extraction import describe, extract
from legalref.graph.contract import own_id
from legalref.model import SELF, Citation, DocumentRecord, Relation, SourceText
from legalref.vocabulary import Vocabulary, load

__all__ = [
    "CITATIONS",
    "DOCUMENTS",
    "RELATIONS",
    "ROWS",
    "Statements",
    "citations_of",
    "merge",
    "read_batch",
    "relations_of",
    "rows",
]


def _columns(record: type[msgspec.Struct]) -> list[pa.Field]:
    """Return the columns of a record, in the order of its fields."""
    return [pa.field(name, _type(hint)) for name, hint in get_type_hints(record).items()]


def _type(hint: Any) -> pa.DataType:
    if get_origin(hint) is UnionType:
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return pa.list_(_type(get_args(hint)[0]))
    if issubclass(hint, msgspec.Struct):
        return pa.struct(_columns(hint))
    return pa.string() if issubclass(hint, (str, Enum)) else pa.int64()


_ID: Final = pa.field("id", pa.string())
_CITATION: Final = [pa.field("citing", pa.string()), *_columns(Citation)]
_RELATION: Final = _columns(Relation)

DOCUMENTS: Final = pa.schema([pa.field("path", pa.string()), pa.field("text", pa.string())])
"""What ``read_batch`` takes; further columns are left alone, and ``large_string`` will do."""

CITATIONS: Final = pa.schema([_ID, *_CITATION])
"""One row a mention."""

RELATIONS: Final = pa.schema([_ID, *_RELATION])
"""One row a statement about two documents."""

ROWS: Final = pa.schema(
    [_ID, pa.field("citation", pa.struct(_CITATION)), pa.field("relation", pa.struct(_RELATION))],
)
"""Citations and relations in one schema."""


class Statements(NamedTuple):
    """What the documents of one batch say, in the order of the documents and of their texts."""

    citations: pa.RecordBatch
    """Rows of ``CITATIONS``."""
    relations: pa.RecordBatch
    """Rows of ``RELATIONS``."""


def read_batch(documents: pa.RecordBatch, patterns: Sequence[str] = ()) -> Statements:
    """Return what a batch of documents cites and states.

    ``patterns``: folders of further vocabulary. Raises ``ValueError``, with the row, when a column is missing or a
    path or text is null; ``legalref.vocabulary.PatternError`` when a folder of patterns cannot be used.
    """
    citations, relations = _read(documents, load(*(Path(folder) for folder in patterns)))
    return Statements(
        pa.RecordBatch.from_pylist(citations, schema=CITATIONS),
        pa.RecordBatch.from_pylist(relations, schema=RELATIONS),
    )


def rows(batches: Iterable[pa.RecordBatch], patterns: Sequence[str] = ()) -> Iterator[pa.RecordBatch]:
    """Return a batch of ``ROWS`` for each batch of documents: the function for PySpark's ``mapInArrow``.

    ``functools.partial(rows, patterns=[…])`` binds folders of vocabulary, which must exist on each machine. Raises
    as ``read_batch`` does.
    """
    vocabulary = load(*(Path(folder) for folder in patterns))
    for documents in batches:
        citations, relations = _read(documents, vocabulary)
        yield pa.RecordBatch.from_pylist(
            [
                {"id": row.pop("id"), kind: row}
                for kind, found in (("citation", citations), ("relation", relations))
                for row in found
            ],
            schema=ROWS,
        )


def citations_of(rows: pa.RecordBatch | pa.Table) -> pa.Table:
    """Return the citations among ``rows`` (of schema ``ROWS``) as a table of schema ``CITATIONS``."""
    return _unpacked(rows, "citation", CITATIONS)


def relations_of(rows: pa.RecordBatch | pa.Table) -> pa.Table:
    """Return the relations among ``rows`` (of schema ``ROWS``) as a table of schema ``RELATIONS``."""
    return _unpacked(rows, "relation", RELATIONS)


def merge(batches: Iterable[pa.RecordBatch | pa.Table]) -> pa.Table:
    """Return the rows of all batches, each ``id`` once, sorted by ``id``.

    The batches have one schema: ``CITATIONS``, ``RELATIONS`` or ``ROWS``. Merging is associative, commutative and
    idempotent, so results may be merged in any order, in any grouping, and more than once. Of different rows with
    one id (two versions of a text were read under one path) the one that comes first in JSON stands.

    Raises ``ValueError`` when there is no batch, when the schemas differ, or when a row has no id.
    """
    tables = [batch if isinstance(batch, pa.Table) else pa.Table.from_batches([batch]) for batch in batches]
    if not tables:
        raise ValueError("nothing to merge: give at least one batch (an empty one tells the schema)")
    for table in tables:
        if not table.schema.equals(tables[0].schema):
            raise ValueError(
                f"batches of different schemas cannot be merged: {table.schema.names} and {tables[0].schema.names}"
            )
    table = pa.concat_tables(tables)
    if "id" not in table.schema.names or table.column("id").null_count:
        raise ValueError("a batch to be merged needs an id in each row")
    places: dict[str, list[int]] = defaultdict(list)
    for place, id in enumerate(table.column("id").to_pylist()):
        places[id].append(place)
    repeated = [place for same in places.values() if len(same) > 1 for place in same]
    order = dict(zip(repeated, map(msgspec.json.encode, _taken(table, repeated).to_pylist()), strict=True))
    return _taken(table, [min(places[id], key=lambda place: order.get(place, b"")) for id in sorted(places)])


def _taken(table: pa.Table, places: list[int]) -> pa.Table:
    # an empty list alone has no type
    return table.take(pa.array(places, pa.int64()))


# -- from documents to rows --------------------------------------------------------------------------------------------


def _read(documents: pa.RecordBatch, vocabulary: Vocabulary) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    citations: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    for path, text in _documents(documents):
        record = _record(path, text, vocabulary)
        own = own_id(record)
        for citation in record.citations:
            row = msgspec.to_builtins(citation)
            row["document"] = _named(citation.document, own)
            citations.append({"id": f"citation:{path}#{citation.start}-{citation.end}", "citing": own, **row})
        for relation in record.relations:
            row = msgspec.to_builtins(relation)
            row["source"], row["target"] = source, target = _named(relation.source, own), _named(relation.target, own)
            what = f"{relation.type};{source};{target};{relation.scope}"
            relations.append({"id": f"relation:{path}#{relation.start}-{relation.end};{what}", **row})
    return citations, relations


def _documents(batch: pa.RecordBatch) -> Iterator[tuple[str, str]]:
    for name in DOCUMENTS.names:
        if name not in batch.schema.names:
            raise ValueError(f"a batch of documents needs the columns path and text; it has {batch.schema.names}")
    for row, (path, text) in enumerate(zip(batch.column("path"), batch.column("text"), strict=True)):
        if not path.is_valid or not text.is_valid:
            missing = "text" if path.is_valid else "path"
            raise ValueError(
                f"row {row} of the batch ({path.as_py() or 'no path'}): the {missing} is null; leave it out"
            )
        yield path.as_py(), text.as_py()


def _record(path: str, text: str, vocabulary: Vocabulary) -> DocumentRecord:
    from legalref.relations import relate

    source = SourceText(path, text, "txt")
    citations = extract(source, vocabulary)
    return DocumentRecord(
        path=path,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        document=describe(source, vocabulary),
        citations=tuple(citations),
        relations=tuple(relate(source, citations, vocabulary)),
    )


def _named(id: str | None, own: str) -> str | None:
    return own if id == SELF else id


def _unpacked(rows: pa.RecordBatch | pa.Table, kind: str, schema: pa.Schema) -> pa.Table:
    found = [{"id": row["id"], **row[kind]} for row in rows.select(["id", kind]).to_pylist() if row[kind] is not None]
    return pa.Table.from_pylist(found, schema=schema)
