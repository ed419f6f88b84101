"""Read the date on which a change takes effect."""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.dates import date_words

__all__ = ["effective_date", "own_effective_date", "since_date"]

_EFFECT: Final = re.compile(
    r"(?:có\s|hết\s)?hiệu\slực(?:\s(?:thi\shành|áp\sdụng))?(?:\s(?:kể))?(?:\s(?:từ|vào))?(?:\s(?:ngày))?\s{1,2}(?=\d{1,2}[\s/.-])",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"(?:kể\s)?từ\sngày\s{1,2}(?=\d{1,2}[\s/.-])", re.IGNORECASE)
_OWN: Final = re.compile(
    r"(?:này|Luật\snày)\s(?:[^.;]{0,40}\s)?có\shiệu\slực(?:\sthi\shành)?(?:\skể)?(?:\stừ)?(?:\sngày)?\s{1,2}(?=\d{1,2}[\s/.-])",
    re.IGNORECASE,
)


def effective_date(text: str, start: int, end: int) -> str | None:
    """Return the ISO date of effect stated between two offsets, or none."""
    match = _EFFECT.search(text, start, end)
    date = date_words(text, match.end()) if match else None
    return date.iso if date else None


def since_date(text: str, start: int, end: int) -> str | None:
    """Return the ISO date from which a change named before ``start`` counts ("bãi bỏ … kể từ ngày …"), or none."""
    match = _SINCE.search(text, start, end)
    date = date_words(text, match.end()) if match else None
    return date.iso if date else None


def own_effective_date(text: str) -> str | None:
    """Return the ISO date on which the document itself takes effect, as its closing clause says."""
    for match in _OWN.finditer(text):
        date = date_words(text, match.end())
        if date and date.iso:
            return date.iso
    return None
