"""Dates: later than the document, at odds with the number, impossible, missing, contradictory, in a wrong order.

Nghị định 30/2020/NĐ-CP, Phụ lục I, asks a first citation to give type, number, date, issuer and subject.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date as day_type

from legalref.checking.case import Case, finding, name_of, own_mentions, partial
from legalref.checking.series import series_in, split
from legalref.model import (
    Certainty,
    Citation,
    DocumentId,
    Finding,
    FindingCode,
    Kind,
    RelationType,
    Severity,
)

__all__ = ["date_findings"]

_CARRIES_OUT = (RelationType.IMPLEMENTS, RelationType.BASED_ON)


def date_findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the dates of citations."""
    for citation in case.others():
        yield from _after(case, citation)
        yield from _year(case, citation)
        if "impossible_date" in citation.flags:
            yield _impossible(case, citation)
    yield from _missing(case)
    yield from _conflicting(case)
    yield from _conflicting_own(case)
    yield from _wrong_order(case)


def _is_late(case: Case, citation: Citation) -> bool:
    last = case.moment.last if case.moment else case.as_of
    return citation.date is not None and citation.date > last


def _after(case: Case, citation: Citation) -> Iterator[Finding]:
    if not _is_late(case, citation):
        return
    shown = case.day(citation.date)
    message = (
        case.say("date_after_document", date=shown, moment=case.when())
        if case.moment
        else case.say("date_in_future", date=shown)
    )
    suggestion, evidence = _better_date(case, citation)
    yield finding(case, FindingCode.DATE_AFTER_DOCUMENT, Severity.ERROR, citation, message, suggestion, evidence)


def _year(case: Case, citation: Citation) -> Iterator[Finding]:
    if "year_mismatch" not in citation.flags or not citation.number:
        return
    year = _year_in(citation.number)
    message = case.say("year_mismatch", number_year=year or "", date=case.day(citation.date))
    suggestion, evidence = _better_date(case, citation)
    yield finding(case, FindingCode.YEAR_MISMATCH, Severity.ERROR, citation, message, suggestion, evidence)


def _year_in(number: str) -> str | None:
    match = re.search(r"/((?:19|20)\d{2})(?=/)", number)
    return match[1] if match else None


def _better_date(case: Case, citation: Citation) -> tuple[str | None, str | None]:
    """Return the date that the text supports, and the words that do: another mention, the number, the series."""
    for other in case.others():
        if (
            other.document == citation.document
            and other.date
            and other.date != citation.date
            and not _is_late(case, other)
        ):
            return case.say("suggest_date", date=case.day(other.date)), other.text
    if citation.date is None or citation.number is None:
        return None, None
    year = _year_in(citation.number)
    if year:
        better = _with_year(citation.date, year)
        # the number's year is believed only where the date's cannot be right
        if better and _is_late(case, citation):
            return case.say("suggest_date", date=case.day(better)), None
        return None, None
    parts = split(citation.number)
    if parts is None or case.moment is None:
        return None, None
    place = DocumentId.parse(citation.document).place if citation.document else None
    last = int(case.moment.last[:4])
    for earlier in (str(last), str(last - 1)):
        better = _with_year(citation.date, earlier)
        if better is None or better > case.moment.last:
            continue
        neighbours = series_in(case.citations, earlier, parts[1], place, citation.start).supports(parts[0], better)
        if neighbours:
            shown = ", ".join(f"{member.number} {case.day(member.date)}" for member in neighbours)
            evidence = "; ".join(_text_of(case, member.number, member.date) for member in neighbours)
            return case.say("suggest_date_of_series", date=case.day(better), neighbours=shown), evidence
    return None, None


def _with_year(iso: str, year: str) -> str | None:
    try:
        return day_type.fromisoformat(f"{year}{iso[4:]}").isoformat()
    except ValueError:
        return None


def _text_of(case: Case, number: str, date: str) -> str:
    return next(each.text for each in case.citations if each.number == number and each.date == date)


def _impossible(case: Case, citation: Citation) -> Finding:
    suggestion, evidence = _better_date(case, citation)
    return finding(
        case,
        FindingCode.IMPOSSIBLE_DATE,
        Severity.ERROR,
        citation,
        case.say("impossible_date", printed=" ".join((citation.date_text or citation.text).split())),
        suggestion,
        evidence,
    )


def _missing(case: Case) -> Iterator[Finding]:
    """Yield documents that no mention dates and whose number does not tell the year, each once."""
    for document, mentions in case.cited().items():
        first = next((each for each in mentions if each.kind is Kind.NUMBER), None)
        if first is None or DocumentId.parse(document).year != "?":
            continue
        if any(each.date_text for each in mentions):
            continue
        known = _known_date(case, document)
        if known is None:
            message = case.say("missing_date", name=name_of(case, first))
            yield finding(case, FindingCode.MISSING_DATE, Severity.WARNING, first, message)
        else:
            date, source = known
            message = case.say("missing_date_known", name=name_of(case, first), date=case.day(date))
            suggestion = case.say("suggest_date", date=case.day(date))
            yield finding(case, FindingCode.MISSING_DATE, Severity.NOTE, first, message, suggestion, source)


def _known_date(case: Case, document: str) -> tuple[str, str | None] | None:
    """Return the date that register or graph have for the only document of an open id, and the words."""
    if case.register is not None:
        dates = {row.date: row for row in case.register.about(document) if row.date}
        if len(dates) == 1:
            ((date, row),) = dates.items()
            return str(date), row.text.replace("\t", " | ")
    if case.graph is not None:
        found = case.graph.document(document)
        if found and found.date and not found.id.partition("~")[0].endswith("@?"):
            return found.date, None
    return None


def _conflicting(case: Case) -> Iterator[Finding]:
    """Yield mentions whose date differs from that of the other mentions, or from the register's."""
    for document, mentions in case.cited().items():
        dated = [
            each for each in mentions if each.date and "year_mismatch" not in each.flags and not _is_late(case, each)
        ]
        counts = Counter(each.date for each in dated)
        if len(counts) > 1:
            # of two equally frequent dates the first one stands
            usual = max(counts, key=lambda date: (counts[date], -next(e.start for e in dated if e.date == date)))
            witness = next(each for each in dated if each.date == usual)
            for each in dated:
                if each.date != usual:
                    message = case.say(
                        "conflicting_dates", name=name_of(case, each), date=case.day(each.date), other=case.day(usual)
                    )
                    yield finding(
                        case, FindingCode.CONFLICTING_DATES, Severity.WARNING, each, message, None, witness.text
                    )
        elif dated and case.register is not None:
            rows = [row for row in case.register.about(document) if row.date]
            if rows and all(row.date != dated[0].date for row in rows):
                message = case.say(
                    "date_differs",
                    name=name_of(case, dated[0]),
                    date=case.day(dated[0].date),
                    other=case.day(rows[0].date),
                    source=rows[0].source,
                )
                yield finding(
                    case,
                    FindingCode.CONFLICTING_DATES,
                    Severity.WARNING,
                    dated[0],
                    message,
                    case.say("suggest_date", date=case.day(rows[0].date)),
                    rows[0].text.replace("\t", " | "),
                )


def _conflicting_own(case: Case) -> Iterator[Finding]:
    """Yield mentions of the document itself whose date contradicts its head."""
    if case.moment is None:
        return
    for mention in own_mentions(case.citations)[1:]:
        words = mention.date or mention.date_text or ""
        said = partial(words) if not mention.date else None
        first, last = (
            (mention.date, mention.date) if mention.date else (said.first, said.last) if said else (None, None)
        )
        if first and last and (first > case.moment.last or last < case.moment.first):
            message = case.say(
                "conflicting_own_dates",
                printed=" ".join(words.split()),
                other=" ".join(case.moment.words.split()),
            )
            yield finding(case, FindingCode.CONFLICTING_DATES, Severity.WARNING, mention, message)


def _wrong_order(case: Case) -> Iterator[Finding]:
    """Yield documents that are said to carry out, or rest on, one that is younger than they are."""
    dated: dict[str, list[Citation]] = defaultdict(list)
    for citation in case.others():
        if citation.date and citation.document and not _is_late(case, citation):
            dated[citation.document].append(citation)
    for relation in case.relations:
        if relation.type not in _CARRIES_OUT or relation.certainty is Certainty.COLLECTIVE:
            continue
        sources, targets = dated.get(relation.source), dated.get(relation.target)
        if not sources or not targets:
            continue
        source = next((each for each in sources if relation.start <= each.start < relation.end), sources[0])
        if (source.date or "") < min(each.date or "" for each in targets):
            message = case.say(
                "wrong_order",
                name=name_of(case, source),
                date=case.day(source.date),
                other_name=name_of(case, targets[0]),
                other=case.day(targets[0].date),
            )
            yield finding(
                case, FindingCode.CONFLICTING_DATES, Severity.WARNING, source, message, None, relation.evidence
            )
