"""How a graph lies in Neo4j: labels, relationship types, properties, constraints and indexes.

``docs/neo4j.md`` describes the same for those who write Cypher. Labels and types come from this module only: text of
documents is always a parameter.

``(:Document)``       one document as it is known (joined, merged); between documents the types of ``TYPES``
``(:Name)-[:NAMES]->(:Document)``           one id as texts give it, and the document that it means; ``uses`` counts the
                                            statements that speak of it, ``loose`` finds it
``(:File)-[:IS]->(:Document)``              one file; its properties are what the file says of itself
``(:File)-[:HOLDS]->(:Citation)``           one mention; ``mark`` is equal for equal wordings
``(:Citation)-[:MEANS]->(:Document)``       the document that a mention means, if it is known
``(:File)-[:STATES]->(:Passage)``           words that are the evidence of relations, for the search
``(:RegisterRow)-[:ABOUT]->(:Document)``    one row of a register
``(:LegalrefStore)``                        one node: the version of this schema, and how often the graph was written
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final, TypeVar

import msgspec
from msgspec import Struct

from legalref.graph.contract import RegisterRow, own_id
from legalref.graph.folding import plain
from legalref.graph.packing import wording, wording_hash
from legalref.graph.schema import title_text
from legalref.model import SELF, Citation, Document, DocumentRecord, Relation, RelationType, written_out

__all__ = [
    "CONSTRAINTS",
    "INDEXES",
    "TYPES",
    "VERSION",
    "citation_of",
    "citation_properties",
    "document_of",
    "document_properties",
    "edge_properties",
    "file_properties",
    "record_of",
    "register_of",
    "register_properties",
    "relation_of",
    "searched",
    "type_of",
    "types_of",
]

VERSION: Final = 1

TYPES: Final[Mapping[RelationType, str]] = {type: type.value.upper() for type in RelationType}
"""Relationship types between documents; they are put into statements, so they are plain words."""

_BY_NAME: Final = {name: type for type, name in TYPES.items()}

CONSTRAINTS: Final = (
    "CREATE CONSTRAINT legalref_store IF NOT EXISTS FOR (n:LegalrefStore) REQUIRE n.name IS UNIQUE",
    "CREATE CONSTRAINT legalref_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT legalref_name IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT legalref_file IF NOT EXISTS FOR (n:File) REQUIRE n.path IS UNIQUE",
    "CREATE CONSTRAINT legalref_register IF NOT EXISTS FOR (n:RegisterRow) REQUIRE (n.document, n.source) IS UNIQUE",
)

INDEXES: Final = (
    "CREATE INDEX legalref_loose IF NOT EXISTS FOR (n:Name) ON (n.loose)",
    "CREATE INDEX legalref_source IF NOT EXISTS FOR (n:RegisterRow) ON (n.source)",
    "CREATE INDEX legalref_number IF NOT EXISTS FOR (n:Document) ON (n.number)",
    "CREATE INDEX legalref_type IF NOT EXISTS FOR (n:Document) ON (n.type)",
    "CREATE INDEX legalref_date IF NOT EXISTS FOR (n:Document) ON (n.date)",
    "CREATE INDEX legalref_place IF NOT EXISTS FOR (n:Document) ON (n.place)",
    # these answer CONTAINS
    "CREATE TEXT INDEX legalref_titles IF NOT EXISTS FOR (n:Document) ON (n.words)",
    "CREATE TEXT INDEX legalref_passages IF NOT EXISTS FOR (n:Passage) ON (n.words)",
)

_WORD: Final = re.compile(r"[^\W_]+")

Record = TypeVar("Record", bound=Struct)


def type_of(name: str) -> RelationType:
    """Return the relation type that a relationship type stands for."""
    return _BY_NAME[name]


def types_of(types: Sequence[RelationType]) -> str:
    """Return the relationship types as they stand in a pattern, ``A|B``; none given means all."""
    return "|".join(TYPES[type] for type in types or RelationType)


def searched(text: str) -> str:
    """Return the words of ``text`` as the search compares them: without marks, between single blanks.

    A blank at both ends makes ``CONTAINS`` find whole words only.
    """
    return f" {' '.join(_WORD.findall(plain(text)))} "


def document_properties(document: Document, is_stub: bool) -> dict[str, Any]:
    """Return a document as properties of its node."""
    return _set_fields(document) | {"is_stub": is_stub, "words": searched(title_text(document))}


def document_of(properties: Mapping[str, Any]) -> Document:
    """Return the document that a ``Document`` or ``File`` node holds."""
    return _record_of(Document, properties, id=properties.get("id", ""))


def file_properties(record: DocumentRecord) -> dict[str, Any]:
    """Return what a ``File`` node holds."""
    own = own_id(record)
    return _set_fields(record.document) | {
        "path": record.path,
        "digest": record.digest,
        "own": own,
        # where the relations of the file begin: by these they are found again
        "sources": sorted({written_out(relation.source, own) for relation in record.relations}),
        "notes": list(record.notes),
    }


def citation_properties(citation: Citation, record: DocumentRecord, place: int) -> dict[str, Any]:
    """Return what a ``Citation`` node holds; ``ord`` is its place among the citations of the file."""
    if citation.document == SELF:
        citation = msgspec.structs.replace(citation, document=own_id(record))
    kept = _set_fields(citation)
    if citation.pinpoints:
        # a property holds no list of maps
        kept["pinpoints"] = msgspec.json.encode(citation.pinpoints).decode()
    return kept | {"file": record.path, "ord": place, "mark": wording_hash(wording(citation))}


def citation_of(properties: Mapping[str, Any]) -> Citation:
    """Return the citation that a node holds."""
    pinpoints = properties.get("pinpoints")
    return _record_of(Citation, properties, pinpoints=msgspec.json.decode(pinpoints) if pinpoints else ())


def edge_properties(relation: Relation, record: DocumentRecord, place: int) -> dict[str, Any]:
    """Return what a relationship between documents holds; ``ord`` is its place among the relations of the file."""
    own = own_id(record)
    kept = _set_fields(relation)
    del kept["type"]
    source, target = (written_out(end, own) for end in (kept.pop("source"), kept.pop("target")))
    return kept | {"file": record.path, "raw_source": source, "raw_target": target, "ord": place}


def relation_of(name: str, properties: Mapping[str, Any]) -> Relation:
    """Return the relation that a relationship of type ``name`` holds, with its ids as the file gave them."""
    ends = {"source": properties["raw_source"], "target": properties["raw_target"], "type": type_of(name)}
    return _record_of(Relation, properties, **ends)


def register_properties(row: RegisterRow) -> dict[str, Any]:
    """Return what a ``RegisterRow`` node holds."""
    return _set_fields(row)


def register_of(properties: Mapping[str, Any]) -> RegisterRow:
    """Return the register row that a node holds."""
    return _record_of(RegisterRow, properties)


def record_of(
    file: Mapping[str, Any],
    citations: Sequence[Mapping[str, Any]],
    relations: Sequence[tuple[str, Mapping[str, Any]]],
) -> DocumentRecord:
    """Return the record that was put, from its nodes and relationships in any order."""
    return DocumentRecord(
        path=file["path"],
        digest=file["digest"],
        document=document_of(file),
        citations=tuple(citation_of(each) for each in sorted(citations, key=lambda each: each["ord"])),
        relations=tuple(relation_of(*each) for each in sorted(relations, key=lambda each: each[1]["ord"])),
        notes=tuple(file.get("notes", ())),
    )


def _set_fields(record: Struct) -> dict[str, Any]:
    """Return the fields that are set; a property cannot hold nothing."""
    values: dict[str, Any] = msgspec.to_builtins(record)
    empty = _texts(type(record))
    return {
        name: value
        for name, value in values.items()
        if value is not None and value != [] and not (value == "" and name in empty)
    }


@cache
def _texts(kind: type[Struct]) -> frozenset[str]:
    """Return the fields that are empty texts when they are not given."""
    return frozenset(field.name for field in msgspec.structs.fields(kind) if field.default == "")


def _record_of(kind: type[Record], properties: Mapping[str, Any], **further: Any) -> Record:
    known = {name: properties[name] for name in kind.__struct_fields__ if name in properties}
    return msgspec.convert(known | further, kind)
