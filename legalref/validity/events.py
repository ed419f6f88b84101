"""What happens to a document in the course of its life, whoever tells it: a register, a graph or a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal, Protocol

from msgspec import Struct

from legalref.graph.levels import level_of
from legalref.model import Certainty, Level, RelationType

if TYPE_CHECKING:
    from legalref.graph import Edge, Graph
    from legalref.model import Relation

__all__ = ["ACTS", "Dated", "Event", "EventKind", "Known", "effective_dates", "of_edges", "of_relations"]


Dated = Literal["on", "by", "about"]
"""How firmly the day of an event is known."""


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
    dated: Dated = "on"
    """"on": ``date`` is stated; "by": it holds then at the latest; "about": estimated from the issue of ``by``."""
    own_words: bool = False
    """Whether the text that is being checked says so itself."""


_RANK: Final = {
    Level.CENTRAL: 5,
    Level.MINISTRY: 4,
    Level.PROVINCE: 3,
    Level.DEPARTMENT: 2,
    Level.DISTRICT: 2,
    Level.COMMUNE: 1,
}


_WAIT: Final = {
    Level.CENTRAL: 45,
    Level.MINISTRY: 45,
    Level.PROVINCE: 10,
    Level.DEPARTMENT: 10,
    Level.DISTRICT: 7,
    Level.COMMUNE: 7,
}
"""Days from issue to effect of a normative act (one with the year in its number), at the least (Luật 80/2015/QH13,
Điều 151); other acts take effect when they are signed."""


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
        if relation.target == target and _counts(relation, relation.source):
            yield _event(relation, relation.source, relation.evidence, relation.file, issued, own=True)


def of_edges(edges: Iterable[Edge], target: str, issued: Known) -> Iterator[Event]:
    """Yield what the edges of a graph say of ``target``; only what is stated without doubt counts."""
    for edge in edges:
        if edge.target == target and _counts(edge, edge.source):
            yield _event(edge, edge.source, edge.evidence.text, edge.evidence.file, issued, own=False)


def _counts(act: Relation | Edge, by: str) -> bool:
    """Whether a statement is firm, and one that the law allows.

    An act is changed or ended by its own issuer or a body above it (Luật 80/2015/QH13, Điều 12):
    words that let a ministry repeal a decree are misread, or wrong.
    """
    if act.type not in ACTS or act.certainty is not Certainty.STATED:
        return False
    acting, acted_on = (_RANK.get(level_of(id, None)) for id in (by, act.target))
    return acting is None or acted_on is None or acting >= acted_on


def _event(act: Relation | Edge, by: str, evidence: str, file: str, issued: Known, *, own: bool) -> Event:
    kind = _WHOLE[act.type] if act.scope == "whole" else _PART.get(act.type, _WHOLE[act.type])
    since, dated = _since(act.effective, by, issued)
    return Event(
        kind=kind,
        date=since,
        by=by,
        how=act.type,
        because=file,
        evidence=evidence,
        scope=act.scope,
        dated=dated,
        own_words=own,
    )


def _since(effective: str | None, by: str, issued: Known) -> tuple[str | None, Dated]:
    """Return from when an act holds: as stated, else from its issue, else from the end of its year."""
    if effective:
        return effective, "on"
    printed = re.search(r"/(\d{4})/", by)
    if issue := issued(by):
        wait = _WAIT.get(level_of(by, None), 0) if printed else 0
        return (date.fromisoformat(issue) + timedelta(days=wait)).isoformat(), "about"
    open_year = re.search(r"@(\d{4})", by)
    year = printed or open_year
    return (f"{year[1]}-12-31", "about") if year else (None, "about")


def settled(events: Iterable[Event]) -> list[Event]:
    """Return events without the guesses at what another source dates: the day of an act is known when one tells it."""
    told = list(events)
    known = {(event.kind, event.by) for event in told if event.by and event.date and event.dated == "on"}
    return [event for event in told if event.dated == "on" or (event.kind, event.by) not in known]


def effective_dates(edges: Iterable[Edge], source: str) -> Iterator[Event]:
    """Yield when ``source`` itself takes effect, where its own closing clause says so and speaks of one day only."""
    stated = [
        edge for edge in edges if edge.source == source == edge.stated_by and edge.type in ACTS and edge.effective
    ]
    if len({edge.effective for edge in stated}) == 1:
        words = stated[0].evidence
        yield Event(kind=EventKind.EFFECTIVE, date=stated[0].effective, because=words.file, evidence=words.text)


def issued_in(graph: Graph) -> Known:
    """Return the dates of issue that a graph knows."""

    def issued(id: str) -> str | None:
        document = graph.document(id)
        return document.date if document else None

    return issued
