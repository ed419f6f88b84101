"""Colours that mean the same thing in every picture: the level of the issuer, the family of a relation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from legalref.model import Level, RelationType, StatusValue

__all__ = ["ENDED", "LEVEL", "LEVELS", "RELATION", "Shade"]


class Shade(Struct, frozen=True):
    """Fill and border of a box, as ``#rrggbb``; dark text is readable on every fill (WCAG AA)."""

    fill: str
    border: str


LEVELS: Final = tuple(level.value for level in Level)
"""Levels from top to bottom of a picture."""

LEVEL: Final[Mapping[str, Shade]] = {
    Level.CENTRAL: Shade("#f9e3e1", "#a3302a"),
    Level.MINISTRY: Shade("#fcefd6", "#a86a0b"),
    Level.PROVINCE: Shade("#e0ecf8", "#235f9e"),
    Level.DEPARTMENT: Shade("#dcf1ec", "#16786a"),
    Level.DISTRICT: Shade("#ebe5f6", "#664a99"),
    Level.COMMUNE: Shade("#edf2d9", "#647a1c"),
    Level.UNKNOWN: Shade("#eef0f2", "#77828e"),
}

_CARRY_OUT: Final = "#3b6ea5"
_CHANGE: Final = "#b7791f"
_END: Final = "#b3362d"
_MENTION: Final = "#8c97a3"

RELATION: Final[Mapping[str, str]] = {
    RelationType.BASED_ON: "#5b6f86",
    RelationType.IMPLEMENTS: _CARRY_OUT,
    RelationType.GUIDES: _CARRY_OUT,
    RelationType.PROMULGATES: _CARRY_OUT,
    RelationType.INTERPRETS: _CARRY_OUT,
    RelationType.AMENDS: _CHANGE,
    RelationType.CORRECTS: _CHANGE,
    RelationType.CONSOLIDATES: _CHANGE,
    RelationType.EXTENDS: _CHANGE,
    RelationType.REPLACES: _END,
    RelationType.REPEALS: _END,
    RelationType.SUSPENDS: _END,
    RelationType.CITES: _MENTION,
    RelationType.REPORTS_ON: _MENTION,
}

ENDED: Final = frozenset(
    {StatusValue.EXPIRED, StatusValue.SUSPENDED, StatusValue.NO_LONGER_SUITABLE, StatusValue.PARTLY_EXPIRED,
     StatusValue.PARTLY_SUSPENDED}
)  # fmt: skip
"""Statuses that a reader must not overlook."""
