"""All that is known when a text is checked, gathered once and handed to each family of checks."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from legalref.checking.wording import say
from legalref.model import (
    SELF,
    Citation,
    Document,
    Finding,
    FindingCode,
    Kind,
    Relation,
    Severity,
    SourceText,
)
from legalref.views.labels import Language, day

if TYPE_CHECKING:
    from legalref.graph import Graph
    from legalref.validity import Register

__all__ = ["Case", "Moment", "finding", "moment_of", "name_of", "own_mentions"]

_MONTH: Final = re.compile(r"(?:tháng\s*|/\s*)(\d{1,2})\s*(?:năm\s*|/\s*)((?:19|20)\d{2})(?!\d)", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


class Moment(Struct, frozen=True):
    """When a document was issued, as exactly as its text says: between two ISO days."""

    first: str
    last: str
    words: str

    def shown(self, lang: Language) -> str:
        """Return it as a text writes it: a day, or a month, or a year."""
        if self.first == self.last:
            return day(self.first, lang)
        return f"{int(self.first[5:7])}/{self.first[:4]}" if self.first[5:7] == self.last[5:7] else self.first[:4]


class Case(Struct, frozen=True, kw_only=True):
    """One text under examination."""

    text: SourceText
    citations: tuple[Citation, ...]
    relations: tuple[Relation, ...]
    document: Document
    moment: Moment | None
    """When the text was issued; None when it does not say."""
    as_of: str
    """The reader's day (ISO): what happens later is not looked at."""
    graph: Graph | None = None
    register: Register | None = None
    lang: Language = "vi"

    def say(self, phrase: str, /, **values: str) -> str:
        """Return a phrase in the language of the case."""
        return say(phrase, self.lang, **values)

    def day(self, iso: str | None) -> str:
        """Write a date as the language of the case does."""
        return day(iso, self.lang)

    def when(self) -> str:
        """Return the moment of issue in brackets, to be put behind "this document"."""
        return f" ({self.moment.shown(self.lang)})" if self.moment else ""

    def cited(self) -> dict[str, list[Citation]]:
        """Return the citations of other documents by document, in text order."""
        found: dict[str, list[Citation]] = {}
        for citation in self.citations:
            if (
                citation.document
                and citation.kind is not Kind.SELF
                and citation.document not in (SELF, self.document.id)
            ):
                found.setdefault(citation.document, []).append(citation)
        return found

    def others(self) -> list[Citation]:
        """Return the citations by number of documents other than this one."""
        return [
            citation
            for citation in self.citations
            if citation.number and citation.kind is Kind.NUMBER and citation.document not in (SELF, self.document.id)
        ]


def own_mentions(citations: Iterable[Citation]) -> list[Citation]:
    """Return the mentions of the document itself."""
    return [citation for citation in citations if citation.kind is Kind.SELF]


def moment_of(document: Document, citations: Iterable[Citation]) -> Moment | None:
    """Return when a document was issued: its date, or the month or year that its head prints."""
    if document.date:
        return Moment(document.date, document.date, document.date)
    own = own_mentions(citations)
    if own and own[0].date:
        return Moment(own[0].date, own[0].date, own[0].date)
    words = document.date_text or (own[0].date_text if own else None) or ""
    return partial(words)


def partial(words: str) -> Moment | None:
    """Return the span of days that a partial date leaves open ("ngày … tháng 9 năm 2024")."""
    if month := _MONTH.search(words):
        number, year = int(month[1]), int(month[2])
        if 1 <= number <= 12:
            last = calendar.monthrange(year, number)[1]
            return Moment(f"{year}-{number:02d}-01", f"{year}-{number:02d}-{last}", words)
    if only := _YEAR.search(words):
        return Moment(f"{only[0]}-01-01", f"{only[0]}-12-31", words)
    return None


def name_of(case: Case, citation: Citation) -> str:
    """Return type and number of a cited document, or the words that name it."""
    if citation.number:
        kind = f"{citation.type} số " if citation.type else ""
        return f"{kind}{citation.number}" if case.lang == "vi" else citation.number
    return " ".join(citation.text.split())


def finding(
    case: Case,
    code: FindingCode,
    severity: Severity,
    citation: Citation,
    message: str,
    suggestion: str | None = None,
    evidence: str | None = None,
) -> Finding:
    """Return a finding at a citation."""
    return Finding(
        file=case.text.path,
        code=code,
        severity=severity,
        start=citation.start,
        end=citation.end,
        text=case.text.text[citation.start : citation.end],
        message=message,
        suggestion=suggestion,
        evidence=evidence,
        document=citation.document,
    )
