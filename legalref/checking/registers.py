"""Registers: documents that a register should know and does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalref.checking.case import Case, finding, name_of
from legalref.model import Finding, FindingCode, Kind, Severity
from legalref.validity.register import series_of

__all__ = ["register_findings"]

_COVERED: Final = 3
"""A register that has so many documents of a series is taken to cover it; of others its silence says nothing."""


def register_findings(case: Case) -> Iterator[Finding]:
    """Yield documents that are missing in a register which has others of their series.

    Never a reason to call a document invented: registers have gaps.
    """
    if case.register is None:
        return
    for document, mentions in case.cited().items():
        first = next((each for each in mentions if each.kind is Kind.NUMBER), None)
        if (
            first is None
            or case.register.about(document)
            or case.register.series.get(series_of(document), 0) < _COVERED
        ):
            continue
        message = case.say("not_in_register", name=name_of(case, first), source=case.register.name)
        yield finding(case, FindingCode.NOT_IN_REGISTER, Severity.NOTE, first, message)
