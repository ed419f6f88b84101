"""Validity: replaced, repealed, amended, suspended, or not yet in force, by the text's own words, graph and register.

To cite an act in order to replace or amend it, or to tell what became of it, is as it should be; to rely on it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from legalref.checking.case import Case, finding, name_of
from legalref.model import (
    SELF,
    Citation,
    Finding,
    FindingCode,
    Kind,
    Relation,
    RelationType,
    Severity,
    StatusValue,
)
from legalref.validity import Event, EventKind, judged
from legalref.validity.events import ACTS, Dated, Known, of_relations, settled
from legalref.validity.status import events_about
from legalref.views.labels import Language
from legalref.vocabulary import load

__all__ = ["validity_findings"]

_RELIES: Final = frozenset(
    {RelationType.BASED_ON, RelationType.IMPLEMENTS, RelationType.GUIDES, RelationType.REPORTS_ON}
)
"""What a document does with an act that it takes to be in force."""
_DISPOSES: Final = frozenset((*ACTS, RelationType.CONSOLIDATES, RelationType.EXTENDS, RelationType.INTERPRETS))
"""What a document does to an act as an act: naming it is the point."""
_CONSOLIDATED: Final = "Văn bản hợp nhất"
_CHANGES: Final = frozenset({EventKind.AMENDED, EventKind.PARTLY_EXPIRED, EventKind.CORRECTED})


def validity_findings(case: Case) -> Iterator[Finding]:
    """Yield the citations that rely on an act that is not, or no longer, in force as it was."""
    if case.document.type == _CONSOLIDATED:
        # the notes of a consolidated text tell the history of the act that it puts together
        return
    issued = _issued(case)
    for document, mentions in case.cited().items():
        mentions = [each for each in mentions if each.kind is not Kind.SELF]
        if any(_own(case, each) and each.target == document and each.type in _DISPOSES for each in case.relations):
            continue
        events = _events(case, document, issued)
        # what the document itself does is not news to it
        events = [event for event in settled(events) if event.by not in (SELF, case.document.id)]
        told: set[FindingCode] = set()
        for mention in mentions:
            if not events or (_told(case, document, mention) and not _relied_on(case, document, mention)):
                continue
            found = list(_judged(case, mention, events))
            # a defect is marked wherever it stands, what is good to know once
            yield from (each for each in found if each.severity is Severity.ERROR or each.code not in told)
            told |= {each.code for each in found}


def _events(case: Case, document: str, issued: Known) -> list[Event]:
    """Return what the text itself, the register and the graph tell of a document."""
    events = list(of_relations(case.relations, document, issued))
    for known in (case.register, case.graph):
        if known is not None:
            events += events_about(known, document)[0]
    return events


def _latest(case: Case, document: str) -> str:
    """Return the act that stands in the place of one that may have been replaced in its turn."""
    issued = _issued(case)
    seen = {document}
    while True:
        ended = _first(settled(_events(case, document, issued)), EventKind.EXPIRED)
        over = ended is not None and ended.how is RelationType.REPLACES and (ended.date or case.as_of) <= case.as_of
        if not over or ended is None or ended.by is None or ended.by in seen:
            return document
        document = ended.by
        seen.add(document)


def _own(case: Case, relation: Relation) -> bool:
    return relation.source in (SELF, case.document.id)


def _covers(relation: Relation, mention: Citation) -> bool:
    return relation.start <= mention.start and mention.end <= relation.end


def _told(case: Case, document: str, mention: Citation) -> bool:
    """Whether the words around a mention tell what became of the act."""
    return any(each.type in ACTS and each.target == document and _covers(each, mention) for each in case.relations)


def _relied_on(case: Case, document: str, mention: Citation) -> bool:
    return any(
        each.target == document and each.type in _RELIES and _own(case, each) and _covers(each, mention)
        for each in case.relations
    )


def _issued(case: Case) -> Known:
    printed = {citation.document: citation.date for citation in reversed(case.citations) if citation.date}

    def date(id: str) -> str | None:
        if printed.get(id):
            return printed[id]
        found = case.graph.document(id) if case.graph is not None else None
        return found.date if found else None

    return date


def _judged(case: Case, mention: Citation, events: list[Event]) -> Iterator[Finding]:
    ended = _first(events, EventKind.EXPIRED)
    if ended is not None:
        found = _ended(case, mention, ended)
        if found is not None:
            yield found
            return
    if case.moment is not None and _first(events, EventKind.EFFECTIVE):
        status = judged(mention.document or "", case.moment.last, events)
        if status.value is StatusValue.NOT_YET_IN_FORCE:
            yield _not_yet(case, mention, events)
    yield from _suspended(case, mention, events)
    yield from _changed(case, mention, events)


def _first(events: Iterable[Event], *kinds: EventKind) -> Event | None:
    """Return the earliest event of some kinds: the text's own words first, then what is dated exactly."""
    chosen = [event for event in events if event.kind in kinds]
    return min(chosen, key=lambda event: (event.date is None, event.dated != "on", event.date or ""), default=None)


def _ended(case: Case, mention: Citation, event: Event) -> Finding | None:
    """Say that an act is over; before the document's date it is an error, after it something to know."""
    if event.date and event.date > case.as_of:
        return None
    family = "superseded" if event.how is RelationType.REPLACES and event.by else "repealed"
    words = _words(case, mention, event)
    suggestion = None
    if event.by and family == "superseded":
        latest = _latest(case, event.by)
        suggestion = case.say("suggest_cite", name=_name(case, latest))
    if case.moment is None and not (event.own_words and event.date is None):
        code, severity, phrase = FindingCode(f"{family}_since"), Severity.WARNING, f"{family}_undated"
    elif event.date is None and not event.own_words:
        code, severity, phrase = FindingCode(f"{family}_since"), Severity.WARNING, f"{family}_since"
    # what the text itself reports as done was done before it was written
    elif event.date is None or (case.moment is not None and event.date <= case.moment.first):
        sure = event.own_words or event.dated != "about"
        code, severity, phrase = FindingCode(family), Severity.ERROR if sure else Severity.WARNING, family
    else:
        code, severity, phrase = FindingCode(f"{family}_since"), Severity.NOTE, f"{family}_since"
    return finding(case, code, severity, mention, case.say(phrase, **words), suggestion, event.evidence)


def _not_yet(case: Case, mention: Citation, events: list[Event]) -> Finding:
    start = _first(events, EventKind.EFFECTIVE)
    assert start is not None  # noqa: S101  # the caller has seen one
    basis = any(
        each.type is RelationType.BASED_ON and _own(case, each) and _covers(each, mention) for each in case.relations
    )
    message = case.say("not_yet_in_force", name=name_of(case, mention), date=case.day(start.date), moment=case.when())
    # a plan may prepare for an act to come; a legal basis must be in force
    severity = Severity.ERROR if basis else Severity.NOTE
    return finding(case, FindingCode.NOT_YET_IN_FORCE, severity, mention, message, None, start.evidence)


def _suspended(case: Case, mention: Citation, events: list[Event]) -> Iterator[Finding]:
    moments = [(case.moment.last, "suspended", Severity.ERROR)] if case.moment else []
    for moment, phrase, severity in (*moments, (case.as_of, "suspended_since", Severity.NOTE)):
        status = judged(mention.document or "", moment, events)
        if status.value not in {StatusValue.SUSPENDED, StatusValue.PARTLY_SUSPENDED}:
            continue
        kinds = (EventKind.SUSPENDED, EventKind.PARTLY_SUSPENDED)
        event = max(
            (each for each in events if each.kind in kinds and (each.date or "") <= moment),
            key=lambda each: each.date or "",
        )
        message = case.say(phrase, **_words(case, mention, event))
        yield finding(case, FindingCode.SUSPENDED, severity, mention, message, None, event.evidence)
        return


def _changed(case: Case, mention: Citation, events: list[Event]) -> Iterator[Finding]:
    """Say each change up to the document's date that the text does not mention itself."""
    cited = {citation.document for citation in case.citations}
    until = case.moment.last if case.moment else case.as_of
    if any(event.kind is EventKind.AMENDED for event in events):
        # an act that is amended has expired in part: the amendment says it better
        events = [event for event in events if event.kind is not EventKind.PARTLY_EXPIRED or event.by]
    seen: set[tuple[EventKind, str | None]] = set()
    for event in sorted(events, key=lambda event: event.date or ""):
        key = (event.kind, event.by)
        if event.kind not in _CHANGES or key in seen or (event.date or "") > until:
            continue
        seen.add(key)
        if event.by and event.by in cited:
            continue
        phrase = "partly_repealed" if event.kind is EventKind.PARTLY_EXPIRED else event.kind.value
        words = _words(case, mention, event)
        suggestion = case.say("suggest_add", name=words["by"]) if event.by and phrase == "amended" else None
        message = case.say(phrase, **words)
        yield finding(case, FindingCode.AMENDED, Severity.NOTE, mention, message, suggestion, event.evidence)


_SINCE: Final[Mapping[Language, Mapping[Dated, str]]] = {
    "vi": {"on": " kể từ ngày {}", "by": " (chậm nhất là ngày {})", "about": " (ước từ ngày {}, cần đối chiếu)"},
    "en": {"on": " from {}", "by": " (by {} at the latest)", "about": " (from about {}, to be compared)"},
}


def _words(case: Case, mention: Citation, event: Event) -> dict[str, str]:
    by = _name(case, event.by) if event.by else ""
    acting = {"vi": f" theo {by}", "en": f" by {by}"}[case.lang]
    return {
        "name": name_of(case, mention),
        "by": by,
        "by_act": acting if by else "",
        "since": _SINCE[case.lang][event.dated].format(case.day(event.date)) if event.date else "",
        "scope": "" if event.scope == "whole" else f" ({event.scope})",
        "moment": case.when(),
    }


def _type_of(number: str) -> str | None:
    code = re.split(r"[/-]", re.sub(r"^[^/-]*(?:/\d{4})?[/-]", "", number))[0]
    known = load().type_by_code.get(code)
    return known.name if known else None


def _name(case: Case, document: str) -> str:
    """Return how a text names a document: type, number and date, as far as this text or the graph knows them."""
    mentions = [
        each
        for each in case.citations
        if each.document == document and each.number and each.kind is not Kind.SHORT_NAME  # of less than its number
    ]
    if mentions:
        best = next((each for each in mentions if each.date), mentions[0])
        kind, number, date = best.type, best.number, best.date
    else:
        known = case.graph.document(document) if case.graph is not None else None
        rows = case.register.about(document) if case.register is not None else []
        if known and known.number:
            kind, number, date = known.type, known.number, known.date
        elif rows:
            kind, number, date = rows[0].type, rows[0].number, rows[0].date
        else:
            kind, number, date = None, document.partition("@")[0].partition("~")[0], None
    kind = kind or _type_of(number or "")
    if case.lang == "en":
        return f"{number} ({case.day(date)})" if date else str(number)
    return " ".join(filter(None, [f"{kind} số {number}" if kind else number, f"ngày {case.day(date)}" if date else ""]))
