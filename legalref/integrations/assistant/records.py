"""The answers: frozen records of plain values, which any protocol can carry.

They are dataclasses, and not the ``msgspec`` records of the project, because the MCP SDK makes the schemas that it
announces from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "ChainAnswer",
    "CheckAnswer",
    "CitationLine",
    "DocumentAnswer",
    "DocumentLine",
    "Evidence",
    "FindingLine",
    "RegisterLine",
    "RelationLine",
    "SearchAnswer",
    "SearchHit",
    "StatusAnswer",
    "TraceAnswer",
    "TraceLine",
]


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The words that a statement rests on, and where they stand."""

    file: str
    """The file, the register, or "text" for the text that was sent."""
    start: int | None
    """Character offset into the text of the file; ``end`` is exclusive. Null for a row of a register."""
    end: int | None
    sentence: str
    """Exactly the characters ``start`` to ``end``."""


@dataclass(frozen=True, kw_only=True)
class DocumentLine:
    """A document in one line."""

    id: str
    number: str | None
    type: str | None
    issuer: str | None
    level: str
    date: str | None
    title: str | None


@dataclass(frozen=True, kw_only=True)
class RelationLine:
    """What the source document does to the target, with the sentence that says so."""

    source: str
    relation: str
    target: str
    certainty: str
    scope: str
    """"whole", or the provision that is acted on."""
    effective: str | None
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class RegisterLine:
    """What a register of known documents says."""

    status: str
    effective: str | None
    expires: str | None
    by: str | None
    as_of: str | None
    """The day on which the register's word was true."""
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class SearchHit:
    """One document that was found."""

    document: DocumentLine
    where: Literal["number", "title", "passage"]
    evidence: list[Evidence]


@dataclass(frozen=True, kw_only=True)
class SearchAnswer:
    """Documents that have the number, the title words or the passage that was asked for, best first."""

    query: str
    hits: list[SearchHit]
    caveats: list[str]


@dataclass(frozen=True, kw_only=True)
class DocumentAnswer:
    """What the graph knows of one document."""

    document: DocumentLine | None
    """Null when the name means none or several."""
    candidates: list[DocumentLine]
    signatory: str | None
    """Office that signed."""
    recipients: list[str]
    subjects: list[str]
    years: list[str]
    files: list[str]
    """Files that are this document; empty when it is only cited."""
    evidence: list[Evidence]
    """Where the document prints its own number; if no file of it was read, where it is cited."""
    registers: list[RegisterLine]
    acts_on: list[RelationLine]
    """What the document does to others; plain citations are left out."""
    acted_on_by: list[RelationLine]
    """What others do to the document; plain citations are left out."""
    cited_in: list[Evidence]
    caveats: list[str]


@dataclass(frozen=True, kw_only=True)
class TraceLine:
    """One document below (or above) another; lines come in the order of a printed tree."""

    depth: int
    parent: str
    document: DocumentLine
    relation: str
    certainty: str
    evidence: Evidence
    further_evidence: list[Evidence]
    mark: str
    """"seen": shown in full elsewhere in the tree; "cycle": it stands above itself; else ""."""
    matched: bool
    """False for a document that the filters do not ask for and that leads to one that they do."""


@dataclass(frozen=True, kw_only=True)
class TraceAnswer:
    """The tree of documents below or above one."""

    document: DocumentLine | None
    """The root; null when the name means none or several."""
    candidates: list[DocumentLine]
    direction: str
    rows: list[TraceLine]
    caveats: list[str]


@dataclass(frozen=True, kw_only=True)
class ChainAnswer:
    """The shortest way between two documents, step by step."""

    start: DocumentLine | None
    end: DocumentLine | None
    candidates: list[DocumentLine]
    steps: list[RelationLine]
    caveats: list[str]


@dataclass(frozen=True, kw_only=True)
class StatusAnswer:
    """Whether a document was in force on a day, with what says so."""

    document: DocumentLine | None
    candidates: list[DocumentLine]
    on: str
    status: str
    """in_force, not_yet_in_force, partly_expired, expired, suspended, partly_suspended, no_longer_suitable or
    unknown."""
    status_in_words: str
    because: str
    since: str | None
    by: str | None
    """The document that ended, suspended or changed it."""
    evidence: list[Evidence]
    caveats: list[str]


@dataclass(frozen=True, kw_only=True)
class FindingLine:
    """One thing in a text that a person should look at."""

    code: str
    severity: str
    start: int
    """Character offset of the mention into the text that was sent; ``end`` is exclusive."""
    end: int
    text: str
    message: str
    suggestion: str | None
    document: str | None
    evidence: Evidence
    """The sentence of the text that was sent."""
    because: str | None
    """The words outside of the text that the finding rests on: a row of a register, a sentence of the graph."""


@dataclass(frozen=True, kw_only=True)
class CitationLine:
    """One mention in a text."""

    start: int
    end: int
    text: str
    document: str | None
    candidates: list[str]


@dataclass(frozen=True, kw_only=True)
class CheckAnswer:
    """What a clerk should look at in a text; offsets are characters of the text that was sent."""

    as_of: str
    """The day up to which changes since the date of the text are told."""
    text_date: str | None
    """The date that the text bears, on which its citations are judged; null when it bears none."""
    findings: list[FindingLine]
    citations: list[CitationLine]
    caveats: list[str]
