"""Registers: documents that a register should know and does not."""

from __future__ import annotations

from collections.abc import Iterator

from legalref.checking.case import Case, finding, name_of
from legalref.model import Finding, FindingCode, Kind, Severity

__all__ = ["register_findings"]


def register_findings(case: Case) -> Iterator[Finding]:
    """Yield documents that are missing in a register which has most others of their series.

    Never a reason to call a document invented: registers have gaps.
    """
    if case.register is None:
        return
    for document, mentions in case.cited().items():
        first = next((each for each in mentions if each.kind is Kind.NUMBER), None)
        if first is None or not case.register.covers(document) or case.register.about(document):
            continue
        message = case.say("not_in_register", name=name_of(case, first), source=case.register.name)
        yield finding(case, FindingCode.NOT_IN_REGISTER, Severity.NOTE, first, message)
