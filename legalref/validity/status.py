"""Say whether a document was in force on a day, and what says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from legalref.model import Status, StatusValue
from legalref.validity.events import ACTS, Event, EventKind, effective_dates, issued_in, of_edges, settled
from legalref.validity.register import Register, events_of_row

if TYPE_CHECKING:
    from legalref.graph import Graph, RegisterRow

__all__ = ["events_about", "judged", "status_on"]

_LATER: Final = "0000-00-00"


def status_on(known: Graph | Register, document: str, on: str) -> Status:
    """Return the status of a document on a day (ISO).

    ``known`` is a graph (its relations and the registers kept in it) or a register. What nobody states is
    ``UNKNOWN``: a document is in force only if a register says so for that day or a later one. A register says
    nothing of the days after its own. ``because`` is empty when no source knows the document.
    """
    events, rows = events_about(known, document)
    return judged(document, on, events, rows)


def statuses(graph: Graph, ids: Iterable[str], on: str) -> dict[str, Status]:
    """Return the status on a day (ISO) of those of ``ids`` of which a register or another act tells it.

    The others are left out: nothing is known of them.
    """
    wanted = set(ids)
    told = {row.document for row in graph.register()} | {near for near, _, _ in graph.links(wanted, ACTS, "down")}
    found = {id: status_on(graph, id, on) for id in sorted(wanted & told)}
    return {id: status for id, status in found.items() if status.value is not StatusValue.UNKNOWN}


def events_about(known: Graph | Register, document: str) -> tuple[list[Event], list[RegisterRow]]:
    """Return all that is known to have happened to a document, and the register rows about it."""
    if isinstance(known, Register):
        rows = known.about(document)
        return [event for row in rows for event in events_of_row(row)], rows
    found = known.document(document)
    id = found.id if found else document
    rows = known.register(id)
    events = [event for row in rows for event in events_of_row(row)]
    events += of_edges(known.relations([id], ACTS, "down"), id, issued_in(known))
    events += effective_dates(known.relations([id], ACTS, "up"), id)
    return events, rows


def judged(document: str, on: str, events: Iterable[Event], rows: Iterable[RegisterRow] = ()) -> Status:
    """Return the status on a day that events and register rows give."""
    happened = sorted(settled(events), key=lambda event: event.date or _LATER)
    past = [event for event in happened if event.date and event.date <= on]

    def last(*kinds: EventKind) -> Event | None:
        return next((event for event in reversed(past) if event.kind in kinds), None)

    def status(value: StatusValue, event: Event) -> Status:
        return Status(
            document=document,
            value=value,
            on=on,
            because=event.because,
            evidence=event.evidence,
            by=event.by,
            since=event.date if event.dated == "on" else None,
        )

    if (ended := last(EventKind.EXPIRED)) is not None:
        return status(StatusValue.EXPIRED, ended)
    starts = [event for event in happened if event.kind is EventKind.EFFECTIVE and event.date]
    if starts and all((event.date or "") > on for event in starts):
        return status(StatusValue.NOT_YET_IN_FORCE, starts[0])
    for kind, value in (
        (EventKind.SUSPENDED, StatusValue.SUSPENDED),
        (EventKind.PARTLY_SUSPENDED, StatusValue.PARTLY_SUSPENDED),
    ):
        held = last(kind, EventKind.RESUMED)
        if held is not None and held.kind is kind:
            return status(value, held)
    for kind, value in (
        (EventKind.UNSUITABLE, StatusValue.NO_LONGER_SUITABLE),
        (EventKind.PARTLY_EXPIRED, StatusValue.PARTLY_EXPIRED),
    ):
        if (event := last(kind)) is not None:
            return status(value, event)
    return _by_register(document, on, rows, starts)


def _by_register(document: str, on: str, rows: Iterable[RegisterRow], starts: list[Event]) -> Status:
    """Return what the words of the registers say, where no event decides."""
    begun = bool(starts)
    latest = None
    for row in sorted(rows, key=lambda row: row.as_of or "", reverse=True):
        latest = latest or row
        # what has ended on a known day was in force until then
        stated = row.status is StatusValue.IN_FORCE or (row.status is StatusValue.EXPIRED and row.expires)
        # in force on the register's day, so on each day since it took effect
        if row.as_of and stated and (on == row.as_of or (begun and on <= row.as_of)):
            return Status(
                document=document,
                value=StatusValue.IN_FORCE,
                on=on,
                because=row.source,
                evidence=row.text.replace("\t", " | "),
                since=row.effective,
            )
    if latest is None:
        return Status(document=document, value=StatusValue.UNKNOWN, on=on, because="")
    return Status(
        document=document,
        value=StatusValue.UNKNOWN,
        on=on,
        because=f"{latest.source}: {latest.status_text or latest.status} ({latest.as_of})",
        evidence=latest.text.replace("\t", " | "),
    )
