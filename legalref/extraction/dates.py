"""Read the date printed after a number.

A date is read only where it stands directly behind its number (a bracket, a comma or "ban hành" may come
between), so that no citation takes the date of its neighbour. Day comes before month. Nothing is
repaired: an impossible or garbled date gives no ISO date and a flag.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from msgspec import Struct

__all__ = ["PrintedDate", "date_across", "date_after", "date_words", "year_of_two_digits"]

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""A year outside these is a slip of the pen."""
_PIVOT: Final = 50
"""Two-digit years from here on belong to the 1900s when the citing document has no date."""


class PrintedDate(Struct, frozen=True, gc=False):
    """A date as printed: ``iso`` is none when it is partial, impossible or garbled."""

    start: int
    end: int
    iso: str | None
    year: str | None
    flags: tuple[str, ...] = ()


_SIMPLE: Final = re.compile(r" ngày \d{1,2}/\d{1,2}/(\d{4})(?!\d|/\s?[A-ZĐ])")
"""How most dates are printed; all others are read in two steps."""
_HEAD: Final = re.compile(
    r"\s{0,60}(?:[,(]\s{0,2})?(?:(?:đã\s|được\s)?(?:ký|ban\shành|thông\squa|công\sbố)\s{1,2})?"
    r"(?:hồi\s(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{1,2}\s?(?:phút\s?|')?)?,?\s{1,2})?)?(?P<same>cùng\s)?(?P<day>ng[àaảáạã]\s?y)?:?\s{0,60}",
    re.IGNORECASE,
)
_HEAD_WINDOW: Final = 100
"""Characters of the longest words before the day."""
_DAY_WORD: Final = re.compile(r"ng[aảáạã]y|ngà\sy")
"""OCR and text without marks have other letters than "ngày"."""
_FULL: Final = re.compile(
    r"(?P<d>[0-3]\s\d(?=[/.-])|0\s\d|\d{1,2})\s{0,3}(?:(?P<s>[/.-])\s{0,2}|th[áa]ng\s{0,6})(?P<m>0\s\d|\d{1,2})\s{0,3}"
    r"(?:(?:[/.-]|,?\s{0,2}n[ăa]m)\s{0,3}|\s{1,3}(?=\d{4}))(?P<y>\d{4}|\d{2})(?![\d])(?!/\s?[A-ZĐ])",
    re.IGNORECASE,
)
_PARTIAL: Final = re.compile(
    r"\d{0,2}(?:[.…_\s]{0,12}/\s{0,3}\d{0,2}[.…_]{0,6}\s{0,2}/\s{0,2}"
    r"|[.…_\s]{0,12}tháng\s{0,3}[\d.…_]{0,6}\s{0,3}(?:năm|/)\s{0,3})(?P<y>\d{4})?(?!\d)",
    re.IGNORECASE,
)
_ACROSS: Final = re.compile(
    r"(?P<d>\d{1,2})\s{1,8}tháng\s{1,8}(?P<m>\d{1,2})[\s|]{1,90}năm\s{1,8}(?P<y>\d{4})(?!\d)", re.IGNORECASE
)
_DAY_AND_MONTH: Final = re.compile(r"\d{1,2}\s?[/-]\s?\d{1,2}(?![\d/.-])")
_GARBLED: Final = re.compile(r"[\dOIl][\dOIl/.-]{2,14}[\dOIl]")
_GLUED: Final = re.compile(r"\d{1,2}\s{1,3}th[áa]ng\s{1,3}\d{3,8}(?!\d)")
"""Month and year in one ("31 tháng 122024")."""
_MONTH_YEAR: Final = re.compile(r"\s{1,2}tháng\s{1,2}\d{1,2}\s?(?:năm\s|/)(?P<y>(?:19|20)\d{2})(?!\d)", re.IGNORECASE)
_YEAR: Final = re.compile(r"\s{1,2}năm\s{1,2}(?P<y>(?:19|20)\d{2})(?![\d-])(?!\s?-\s?\d)", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s?\(\s?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})\s?\)")
_BARE: Final = re.compile(
    r"(?: |\n(?=[\d/]{8,10}\s{0,2}(?:của|[,;.])))(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:19|20)\d{2})(?![\d/-])"
)
"""A date directly behind a number whose "ngày" was left out; in another cell of a table it is none of the number's."""
_OPENERS: Final = frozenset(" \n\t,(n\r")


def date_after(text: str, pos: int, reference_year: int | None = None) -> PrintedDate | None:
    """Return the date printed directly after ``pos``, or none.

    ``reference_year`` is the year of the citing document; it places two-digit years.
    """
    simple = _SIMPLE.match(text, pos)
    if simple:
        iso = _simple_iso(simple[0])
        year = simple[1]
        return PrintedDate(pos + 1, simple.end(), iso, year if iso else None, () if iso else ("impossible_date",))
    if text[pos : pos + 1] not in _OPENERS:
        return None
    head = _HEAD.match(text, pos) if _has_day_word(text[pos : pos + _HEAD_WINDOW]) else None
    if head is None or head["day"] is None:
        return _without_day_word(text, pos)
    body = head.end()
    start = head.start("day")
    if text[start] == "N" and text[start + 1] == "g" and "\n\n" in text[pos:start]:
        return None  # "Ngày" opens a new paragraph
    shared = ("shared_date",) if head["same"] else ()
    full = _FULL.match(text, body)
    if full:
        return _checked(start, full.end(), full["d"], full["m"], full["y"], reference_year, shared)
    partial = _PARTIAL.match(text, body)
    if partial and partial.end() > body + 1:
        return PrintedDate(start, partial.end(), None, partial["y"], ("partial_date",))
    day_and_month = _DAY_AND_MONTH.match(text, body)
    if day_and_month:
        return PrintedDate(start, day_and_month.end(), None, None, ("partial_date",))
    garbled = _GARBLED.match(text, body) or _GLUED.match(text, body)
    if garbled:
        return PrintedDate(start, garbled.end(), None, None, ("impossible_date",))
    return None


def _has_day_word(words: str) -> bool:
    lowered = words.lower()
    return "ngày" in lowered or _DAY_WORD.search(lowered) is not None


def date_words(text: str, pos: int) -> PrintedDate | None:
    """Return the full date that starts at ``pos`` with its day, or none."""
    full = _FULL.match(text, pos)
    return _checked(pos, full.end(), full["d"], full["m"], full["y"], None, ()) if full else None


def date_across(text: str, pos: int) -> PrintedDate | None:
    """Return the date whose day and month stand at ``pos`` and whose year stands in the next row of a table."""
    parts = _ACROSS.match(text, pos)
    return _checked(pos, parts.end(), parts["d"], parts["m"], parts["y"], None, ()) if parts else None


def _without_day_word(text: str, pos: int) -> PrintedDate | None:
    """Read "(01/02/2024)", "tháng 2 năm 2024", "năm 2024"."""
    bracket = _IN_BRACKETS.match(text, pos)
    if bracket:
        return _checked(bracket.start("d"), bracket.end("y"), bracket["d"], bracket["m"], bracket["y"], None, ())
    bare = _BARE.match(text, pos)
    if bare:
        return _checked(bare.start("d"), bare.end("y"), bare["d"], bare["m"], bare["y"], None, ())
    partial = _MONTH_YEAR.match(text, pos) or _YEAR.match(text, pos)
    if partial:
        return PrintedDate(pos + 1, partial.end(), None, partial["y"], ("partial_date",))
    return None


def _checked(
    start: int, end: int, day: str, month: str, year: str, reference_year: int | None, flags: tuple[str, ...]
) -> PrintedDate:
    """Return a date of printed digits; an impossible one has a flag and no ISO form."""
    day, month = day.replace(" ", ""), month.replace(" ", "")
    if len(year) == 2:
        year = str(year_of_two_digits(int(year), reference_year))
        flags = (*flags, "two_digit_year")
    iso = _iso(year, month, day)
    if iso is None:
        return PrintedDate(start, end, None, None, (*flags, "impossible_date"))
    return PrintedDate(start, end, iso, year, flags)


@lru_cache(maxsize=20_000)
def _simple_iso(printed: str) -> str | None:
    """Return " ngày 5/3/2020" in the form of ISO 8601; asked for most citations, of few days."""
    day, month, year = printed[len(" ngày ") :].split("/")
    return _iso(year, month, day)


@lru_cache(maxsize=20_000)
def _iso(year: str, month: str, day: str) -> str | None:
    """Return a date in the form of ISO 8601, or none when there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat() if _FIRST_YEAR <= int(year) <= _LAST_YEAR else None
    except ValueError:
        return None


def year_of_two_digits(year: int, reference_year: int | None) -> int:
    """Return the year that two digits mean: the latest one that is not after the citing document."""
    if reference_year is None:
        return 1900 + year if year >= _PIVOT else 2000 + year
    century = reference_year - reference_year % 100
    return century + year if century + year <= reference_year else century - 100 + year
