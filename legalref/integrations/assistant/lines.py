"""From the graph's records to the lines of an answer."""

from __future__ import annotations

from legalref.graph.contract import Edge, Passage, RegisterRow, TraceRow
from legalref.integrations.assistant.records import (
    CitationLine,
    DocumentLine,
    Evidence,
    FindingLine,
    RegisterLine,
    RelationLine,
    TraceLine,
)
from legalref.model import Citation, Document, Finding

__all__ = [
    "citation_line",
    "document_line",
    "finding_line",
    "passage_evidence",
    "register_line",
    "relation_line",
    "trace_line",
    "words_of",
]


def document_line(document: Document | TraceRow) -> DocumentLine:
    """Return a document, or the document of a row, in one line."""
    return DocumentLine(
        id=document.id if isinstance(document, Document) else document.document,
        number=document.number,
        type=document.type,
        issuer=document.issuer,
        level=document.level.value,
        date=document.date,
        title=document.title,
    )


def relation_line(edge: Edge) -> RelationLine:
    """Return a statement with its words."""
    return RelationLine(
        source=edge.source,
        relation=edge.type.value,
        target=edge.target,
        certainty=edge.certainty.value,
        scope=edge.scope,
        effective=edge.effective,
        evidence=words_of(edge),
    )


def words_of(stated: Edge | TraceRow) -> Evidence:
    """Return the words that state an edge."""
    words = stated.evidence
    return Evidence(file=words.file, start=words.start, end=words.end, sentence=words.text)


def trace_line(row: TraceRow) -> TraceLine:
    """Return one line of a tree."""
    return TraceLine(
        depth=row.depth,
        parent=row.parent,
        document=document_line(row),
        relation=row.relation.value,
        certainty=row.certainty.value,
        evidence=words_of(row),
        further_evidence=[words_of(edge) for edge in row.more],
        mark=row.mark,
        matched=row.matched,
    )


def passage_evidence(passage: Passage) -> Evidence:
    """Return the sentence in which a document is cited."""
    sentence = passage.passage or passage.text
    start = passage.passage_start if passage.passage else passage.start
    return Evidence(file=passage.file, start=start, end=start + len(sentence), sentence=sentence)


def register_line(row: RegisterRow) -> RegisterLine:
    """Return a register's row; its words are the evidence."""
    words = row.text or row.status_text or row.status.value
    return RegisterLine(
        status=row.status.value,
        effective=row.effective,
        expires=row.expires,
        by=row.by,
        as_of=row.as_of,
        evidence=Evidence(file=row.source, start=None, end=None, sentence=words),
    )


def citation_line(citation: Citation) -> CitationLine:
    """Return one mention."""
    return CitationLine(
        start=citation.start,
        end=citation.end,
        text=citation.text,
        document=citation.document,
        candidates=list(citation.candidates),
    )


def finding_line(finding: Finding, around: Evidence) -> FindingLine:
    """Return a finding; ``around`` is the sentence that it stands in."""
    return FindingLine(
        code=finding.code.value,
        severity=finding.severity.value,
        start=finding.start,
        end=finding.end,
        text=finding.text,
        message=finding.message,
        suggestion=finding.suggestion,
        document=finding.document,
        evidence=around,
        because=finding.evidence,
    )
