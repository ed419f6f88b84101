"""The series of a body: its numbers rise with their dates, so neighbours say what a faulty one should be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from legalref.model import Citation, DocumentId

__all__ = ["Member", "Series", "series_in"]

_NEAR: Final = 5
"""Serial numbers that stand so close are called neighbours."""
_CLOSE: Final = 2
"""A single neighbour supports a date only when it stands this close."""


class Member(Struct, frozen=True, order=True):
    """One dated document of a series."""

    serial: int
    date: str
    number: str


class Series(Struct, frozen=True):
    """The dated documents of one body and type in one year's numbering, by serial."""

    members: tuple[Member, ...]

    def around(self, serial: int) -> tuple[Member | None, Member | None]:
        """Return the nearest members below and above a serial."""
        below = [member for member in self.members if member.serial < serial]
        above = [member for member in self.members if member.serial > serial]
        return (below[-1] if below else None, above[0] if above else None)

    def supports(self, serial: int, date: str) -> list[Member]:
        """Return the neighbours that bear out a date for a serial; none when one contradicts, or none is near."""
        below, above = self.around(serial)
        if (below and below.date > date) or (above and above.date < date):
            return []
        near = [member for member in (below, above) if member and abs(member.serial - serial) <= _NEAR]
        if below and above and near:
            return [below, above]
        return [member for member in near if abs(member.serial - serial) <= _CLOSE and member.date[:7] == date[:7]]

    def fits(self, serial: int, date: str) -> bool | None:
        """Whether a date is in order for a serial; None when the series says nothing."""
        below, above = self.around(serial)
        if below is None and above is None:
            return None
        return not ((below and below.date > date) or (above and above.date < date))


def split(number: str) -> tuple[int, str] | None:
    """Return serial and codes of a number of the state form ("40/KH-SKHCN"), or none."""
    match = re.match(r"0*(\d+)(/[^\d].*|-[^\d].*)", number)
    return (int(match[1]), match[2]) if match else None


def series_in(citations: Iterable[Citation], year: str, codes: str, place: str | None, skip: int) -> Series:
    """Return the series of ``codes`` in one year from the citations, without the one that starts at ``skip``."""
    members = set()
    for citation in citations:
        if citation.start == skip or not citation.number or not citation.date or not citation.document:
            continue
        parts = split(citation.number)
        if parts is None or parts[1] != codes or citation.date[:4] != year:
            continue
        if DocumentId.parse(citation.document).place not in (place, "?", None):
            continue
        if "type_number_mismatch" not in citation.flags:
            members.add(Member(parts[0], citation.date, citation.number))
    return Series(tuple(sorted(members)))
