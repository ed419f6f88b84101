"""Which document a name means: a number, an id, or a citation as texts print it."""

from __future__ import annotations

from legalref.graph.contract import Graph, is_file_id
from legalref.integrations.assistant.lines import document_line
from legalref.integrations.assistant.records import DocumentLine
from legalref.integrations.assistant.wording import caveat, name_of, open_ids
from legalref.model import Document, DocumentId
from legalref.views.labels import Language

__all__ = ["meant", "the_document"]


def the_document(
    graph: Graph, field: str, name: str, lang: Language
) -> tuple[Document | None, list[DocumentLine], list[str]]:
    """Return the one document that a name means, else the candidates; and the caveats that follow."""
    asked = name_of(field, name, lang)
    found = meant(graph, asked)
    if len(found) != 1:
        key = "several" if found else "unknown_document"
        caveats = [caveat(key, lang, asked=asked, count=len(found))]
        return None, [document_line(document) for document in found], caveats
    document = found[0]
    caveats = [] if graph.paths_of(document.id) else [caveat("stub", lang, id=document.id)]
    return document, [], caveats + open_ids([document.id], lang)


def meant(graph: Graph, asked: str) -> list[Document]:
    """Return the documents that a number, an id or a citation as texts print it may mean."""
    if is_file_id(asked):
        document = graph.document(asked)
        return [document] if document else []
    found = graph.find(asked)
    # a full id names its year: another year's document of the same number is not meant
    if found or "@" in asked or "~" in asked:
        return found
    from legalref.extraction import extract

    read = extract(asked)
    if len(read) != 1 or read[0].document is None:
        return []
    id = DocumentId.parse(read[0].document)
    if not id.is_open:
        document = graph.document(str(id))
        return [document] if document else []
    year, place = (part if part != "?" else None for part in (id.year, id.place))
    return graph.find(id.number, year, place)
