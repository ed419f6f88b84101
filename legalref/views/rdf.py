"""Linked data: documents and relations in terms of the European Legislation Identifier (ELI), named by URNs.

A document is named by its URN of RFC 9676 (``urn:lex:vn:…``). What ELI has a word for is said in ELI; what it
has none for (*guides*, *reports on*, evidence, certainty) is said in a vocabulary of our own, ``lr:``. Each
relation is said twice: as a plain property between two documents, for programs that follow links, and as a
record with its sentence, so that parallel relations and their evidence survive.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from datetime import date
from typing import Any, Final
from urllib.parse import quote

from legalref.model import DocumentId, RelationType, StatusValue, slug
from legalref.views.labels import Language
from legalref.views.table import DocumentRow, RelationRow, Table

__all__ = ["ELI", "LR", "json_ld", "turtle", "urn_of"]

ELI: Final = "http://data.europa.eu/eli/ontology#"
LR: Final = "urn:x-legalref:terms:"

_ELI_OF: Final[dict[str, tuple[str, ...]]] = {
    RelationType.BASED_ON: ("based_on",),
    RelationType.IMPLEMENTS: ("ensures_implementation_of", "implements"),
    RelationType.AMENDS: ("amends",),
    RelationType.REPLACES: ("changes", "repeals"),
    RelationType.REPEALS: ("repeals",),
    RelationType.SUSPENDS: ("changes",),
    RelationType.CORRECTS: ("corrects",),
    RelationType.CONSOLIDATES: ("consolidates",),
    RelationType.EXTENDS: ("changes",),
    RelationType.PROMULGATES: ("publishes",),
    RelationType.CITES: ("cites",),
}
"""Properties of ELI with the meaning of ours or the nearest wider one, in the same direction."""

_FORCE: Final[dict[str, str]] = {
    StatusValue.IN_FORCE: "InForce-inForce",
    StatusValue.NOT_YET_IN_FORCE: "InForce-notInForce",
    StatusValue.EXPIRED: "InForce-notInForce",
    StatusValue.SUSPENDED: "InForce-notInForce",
    StatusValue.PARTLY_EXPIRED: "InForce-partiallyInForce",
    StatusValue.PARTLY_SUSPENDED: "InForce-partiallyInForce",
}
"""Statuses that ELI can say. "Unknown" and "no longer suitable" are said in our vocabulary only."""

_CONTEXT: Final[dict[str, Any]] = {
    "eli": ELI,
    "lr": LR,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def json_ld(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return JSON-LD 1.1; its context is inside, so that reading it needs no network."""
    del title, lang  # the format holds data only
    data = {"@context": _CONTEXT, "@graph": _nodes(table)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def turtle(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return Turtle, written by rdflib. Raises ``ModuleNotFoundError`` where rdflib is not installed."""
    from rdflib import Graph

    graph = Graph()
    graph.parse(data=json_ld(table, title=title, lang=lang), format="json-ld")
    written: str = graph.serialize(format="turtle")
    return written.encode("utf-8")


def urn_of(identity: str) -> str:
    """Return the URN of a document; one whose id does not follow the grammar gets a URN of our own."""
    try:
        return DocumentId.parse(identity).urn()
    except ValueError:
        return f"urn:x-legalref:document:{quote(identity, safe='')}"


def _nodes(table: Table) -> list[dict[str, Any]]:
    names = _names(table)
    links: dict[str, dict[str, set[str]]] = {row.id: {} for row in table.documents}
    for edge in table.relations:
        for term in (f"lr:{_camel(edge.type)}", *(f"eli:{name}" for name in _ELI_OF.get(edge.type, ()))):
            links[edge.source].setdefault(term, set()).add(names[edge.target])
    documents = [_document(row, names[row.id], links[row.id]) for row in table.documents]
    issuers = sorted({row.issuer for row in table.documents if row.issuer})
    bodies = [{"@id": _body(issuer), "@type": "lr:Body", "rdfs:label": _vietnamese(issuer)} for issuer in issuers]
    return documents + bodies + [_relation(edge, names) for edge in table.relations]


def _names(table: Table) -> dict[str, str]:
    """Return the URN of each document; where two would share one, the id is added, so that they stay two."""
    urns = {row.id: urn_of(row.id) for row in table.documents}
    uses = Counter(urns.values())
    return {identity: urn if uses[urn] == 1 else f"{urn}#{quote(identity, safe='')}" for identity, urn in urns.items()}


def _document(row: DocumentRow, name: str, links: dict[str, set[str]]) -> dict[str, Any]:
    force = _FORCE.get(row.status or "")
    values: dict[str, Any] = {
        "@id": name,
        "@type": "eli:LegalResource",
        "eli:id_local": row.id,
        "eli:number": row.number,
        "eli:title": _vietnamese(row.title) if row.title else None,
        "eli:date_document": _date(row.date),
        "eli:passed_by": {"@id": _body(row.issuer)} if row.issuer else None,
        "eli:in_force": {"@id": f"eli:{force}"} if force else None,
        "lr:documentType": row.type,
        "lr:level": row.level,
        "lr:place": row.place,
        "lr:status": row.status,
        "lr:isStub": row.is_stub,
    }
    for term in sorted(links):
        values[term] = [{"@id": target} for target in sorted(links[term])]
    return {term: value for term, value in values.items() if value is not None}


def _relation(edge: RelationRow, names: dict[str, str]) -> dict[str, Any]:
    digest = hashlib.sha256("\x00".join((edge.source, edge.target, edge.key)).encode("utf-8")).hexdigest()[:32]
    values: dict[str, Any] = {
        "@id": f"urn:x-legalref:relation:{digest}",
        "@type": "lr:Relation",
        "lr:source": {"@id": names[edge.source]},
        "lr:target": {"@id": names[edge.target]},
        "lr:type": edge.type,
        "lr:certainty": edge.certainty,
        "lr:effective": _date(edge.effective),
        "lr:scope": edge.scope,
        "lr:file": edge.file,
        "lr:start": edge.start,
        "lr:end": edge.end,
        "lr:evidence": _vietnamese(edge.evidence) if edge.evidence else None,
        "lr:rule": edge.rule,
    }
    return {term: value for term, value in values.items() if value is not None}


def _body(issuer: str) -> str:
    return f"urn:x-legalref:body:{slug(issuer) or quote(issuer, safe='')}"


def _vietnamese(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "vi"}


def _date(text: str | None) -> Any:
    """Return a typed date; a date that is not whole stays plain text."""
    if not text:
        return None
    try:
        date.fromisoformat(text)
    except ValueError:
        return text
    return {"@value": text, "@type": "xsd:date"}


def _camel(name: str) -> str:
    """Return a relation type as a property name ("based_on" → "basedOn"); other characters cannot enter a name."""
    return re.sub(r"_+([a-z0-9])", lambda match: match[1].upper(), re.sub(r"[^a-z0-9_]", "_", name.lower())).strip("_")
