"""A graph as two sorted tables of plain values: what every export writes.

Sorting here makes every export the same, byte for byte, for the same graph; cleaning here makes every text
storable in UTF-8 and XML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from legalref.model import Certainty, Level

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["DOCUMENT_COLUMNS", "RELATION_COLUMNS", "DocumentRow", "RelationRow", "Table", "caption", "table_of"]


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A node of the graph."""

    id: str
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    level: str = Level.UNKNOWN.value
    date: str | None = None
    title: str | None = None
    place: str | None = None
    status: str | None = None
    is_stub: bool = False
    """Whether the document is only known from being cited."""


class RelationRow(Struct, frozen=True, kw_only=True):
    """An edge of the graph: ``source`` acts on ``target``; ``start`` and ``end`` are character offsets in ``file``."""

    key: str
    """Key of the edge among those between the same two nodes."""
    source: str
    target: str
    type: str
    certainty: str = Certainty.STATED.value
    effective: str | None = None
    scope: str | None = None
    file: str | None = None
    start: int | None = None
    end: int | None = None
    evidence: str | None = None
    rule: str | None = None


class Table(Struct, frozen=True):
    """Nodes and edges, each in a fixed order."""

    documents: tuple[DocumentRow, ...]
    relations: tuple[RelationRow, ...]


DOCUMENT_COLUMNS: Final = DocumentRow.__struct_fields__
RELATION_COLUMNS: Final = RelationRow.__struct_fields__


def table_of(graph: nx.MultiDiGraph[str]) -> Table:
    """Return the nodes of ``graph`` sorted by id and its edges sorted by ends, type and place in the text.

    Edges that lack a ``type``, and nodes whose id is empty, raise ``ValueError``: they cannot be written down.
    """
    documents = [_document(node, values) for node, values in graph.nodes(data=True)]
    relations = [_relation(*edge) for edge in graph.edges(keys=True, data=True)]
    documents.sort(key=lambda row: row.id)
    relations.sort(key=_relation_order)
    return Table(tuple(documents), tuple(relations))


def caption(row: DocumentRow, longest: int = 48) -> str:
    """Return the shortest name by which a reader knows a document: its number, else its title, else its id."""
    text = " ".join((row.number or row.title or row.id).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _document(node: object, values: dict[str, Any]) -> DocumentRow:
    identity = _text(node)
    if not identity:
        raise ValueError("a document without an id cannot be exported")
    texts = {name: _text(values.get(name)) for name in ("number", "type", "issuer", "date", "title", "place", "status")}
    level = _text(values.get("level")) or Level.UNKNOWN.value
    return DocumentRow(id=identity, level=level, is_stub=bool(values.get("is_stub", False)), **texts)


def _relation(source: object, target: object, key: object, values: dict[str, Any]) -> RelationRow:
    kind = _text(values.get("type"))
    if not kind:
        raise ValueError(f"the relation {source} → {target} (key {key!r}) has no type and cannot be exported")
    texts = {name: _text(values.get(name)) for name in ("effective", "scope", "file", "rule")}
    # The evidence of a trace calls its words "text", and a store hands them on under that name.
    texts["evidence"] = _text(values.get("evidence", values.get("text")))
    return RelationRow(
        key=_text(key) or "",
        source=_text(source) or "",
        target=_text(target) or "",
        type=kind,
        certainty=_text(values.get("certainty")) or Certainty.STATED.value,
        start=_offset(values.get("start")),
        end=_offset(values.get("end")),
        **texts,
    )


def _relation_order(row: RelationRow) -> tuple[str, str, str, str, int, int, str]:
    start = -1 if row.start is None else row.start
    end = -1 if row.end is None else row.end
    return row.source, row.target, row.type, row.file or "", start, end, row.key


def _offset(value: Any) -> int | None:
    return None if value is None else int(value)


_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 or UTF-8 cannot hold."""


def _text(value: object) -> str | None:
    """Return ``value`` as text that every format can hold; nothing for none and for empty text."""
    if value is None:
        return None
    text = value.value if hasattr(value, "value") else value
    return _UNWRITABLE.sub("�", str(text)) or None
