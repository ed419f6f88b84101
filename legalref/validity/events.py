"""What happens to a document in the course of its life, whoever tells it: a register, a graph or a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from msgspec import Struct

from legalref.model import Certainty, DocumentId, RelationType

if TYPE_CHECKING:
    from legalref.graph import Edge, Graph
    from legalref.model import Relation

__all__ = ["ACTS", "Event", "EventKind", "Known", "effective_dates", "of_edges", "of_relations"]


class EventKind(StrEnum):
    """Kinds of events, by what they do to the force of a document."""

    EFFECTIVE = "effective"
    EXPIRED = "expired"
    PARTLY_EXPIRED = "partly_expired"
    SUSPENDED = "suspended"
    PARTLY_SUSPENDED = "partly_suspended"
    RESUMED = "resumed"
    AMENDED = "amended"
    CORRECTED = "corrected"
    UNSUITABLE = "no_longer_suitable"


class Event(Struct, frozen=True, kw_only=True):
    """One event with the words that say so."""

    kind: EventKind
    date: str | None
    """The day from which it holds; None when nobody says."""
    by: str | None = None
    """Id of the acting document."""
    how: RelationType | None = None
    because: str
    """Who says so, in words."""
    evidence: str | None = None
    scope: str = "whole"
    exact: bool = True
    """False when ``date`` is only known to be the latest day on which it can have begun to hold."""
    own_words: bool = False
    """Whether the text that is being checked says so itself."""


class Known(Protocol):
    """Whatever can tell the date of issue of a document."""

    def __call__(self, id: str) -> str | None:
        """Return the ISO date, or none."""
        ...


ACTS: Final = (
    RelationType.REPLACES,
    RelationType.REPEALS,
    RelationType.SUSPENDS,
    RelationType.AMENDS,
    RelationType.CORRECTS,
)
"""Relations that change whether, or how, the target is in force."""

_WHOLE: Final = {
    RelationType.REPLACES: EventKind.EXPIRED,
    RelationType.REPEALS: EventKind.EXPIRED,
    RelationType.SUSPENDS: EventKind.SUSPENDED,
    RelationType.AMENDS: EventKind.AMENDED,
    RelationType.CORRECTS: EventKind.CORRECTED,
}
_PART: Final = {
    RelationType.REPLACES: EventKind.PARTLY_EXPIRED,
    RelationType.REPEALS: EventKind.PARTLY_EXPIRED,
    RelationType.SUSPENDS: EventKind.PARTLY_SUSPENDED,
}


def of_relations(relations: Iterable[Relation], target: str, issued: Known) -> Iterator[Event]:
    """Yield what the relations of one text say of ``target``; only what is stated without doubt counts."""
    for relation in relations:
        if relation.target == target and relation.type in ACTS and relation.certainty is Certainty.STATED:
            yield _event(relation, relation.source, relation.evidence, relation.file, issued, own=True)


def of_edges(edges: Iterable[Edge], target: str, issued: Known) -> Iterator[Event]:
    """Yield what the edges of a graph say of ``target``; only what is stated without doubt counts."""
    for edge in edges:
        if edge.target == target and edge.type in ACTS and edge.certainty is Certainty.STATED:
            yield _event(edge, edge.source, edge.evidence.text, edge.evidence.file, issued, own=False)


def _event(act: Relation | Edge, by: str, evidence: str, file: str, issued: Known, *, own: bool) -> Event:
    kind = _WHOLE[act.type] if act.scope == "whole" else _PART.get(act.type, _WHOLE[act.type])
    date, exact = _since(act.effective, by, issued)
    return Event(
        kind=kind,
        date=date,
        by=by,
        how=act.type,
        because=file,
        evidence=evidence,
        scope=act.scope,
        exact=exact,
        own_words=own,
    )


def _since(effective: str | None, by: str, issued: Known) -> tuple[str | None, bool]:
    """Return from when an act holds: as stated, else from its issue, else from the end of its year."""
    if effective:
        return effective, True
    if date := issued(by):
        return date, False
    try:
        id = DocumentId.parse(by)
    except ValueError:
        return None, False
    year = (
        id.year
        if id.year and id.year != "?"
        else next((p for p in id.number.split("/") if len(p) == 4 and p.isdigit()), None)
    )  # digits of a year
    return (f"{year}-12-31", False) if year else (None, False)


def effective_dates(acts: Iterable[Relation | Edge], source: str) -> Iterator[Event]:
    """Yield when ``source`` itself takes effect, where its acts on others say so and agree."""
    stated = [act for act in acts if act.source == source and act.type in ACTS and act.effective]
    if len({act.effective for act in stated}) == 1:
        first = stated[0]
        words, file = _said(first)
        yield Event(kind=EventKind.EFFECTIVE, date=first.effective, because=file, evidence=words)


def _said(act: Relation | Edge) -> tuple[str, str]:
    """Return the words of an act and their file: a relation of a text and an edge of a graph keep them apart."""
    if isinstance(act.evidence, str):
        return act.evidence, getattr(act, "file", "")
    return act.evidence.text, act.evidence.file


def issued_in(graph: Graph) -> Known:
    """Return the dates of issue that a graph knows."""

    def date(id: str) -> str | None:
        document = graph.document(id)
        return document.date if document else None

    return date
