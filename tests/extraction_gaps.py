"""Rows of the extraction tables that the code does not read right yet, each with the reason.

A row named here is expected to fail; the suite says so as soon as it passes, and the line goes.
"""

from __future__ import annotations

from typing import Final

KNOWN_GAPS: Final[dict[str, str]] = {
    "061-pos-no-marks-council": "the shown number keeps a code that lost its strokes",
    "065-pos-stroke-dropped": "the shown number keeps a code that lost its strokes",
    "head-letter": "the subject of an official letter runs into the motto beside it",
    "list-without-repeated-word": 'laws listed behind one word "Luật" are not read',
    "cyrillic-look-alikes": "Cyrillic capitals that look Latin are not read",
    "blanks-round-the-joint-slash": "a slash between blanks ends the code",
    "law-of-the-council-of-state": "the codes of acts before 1992 (LCT/HĐNN) are not known",
    "ordinance-of-the-council-of-state": "the codes of acts before 1992 (LCT/HĐNN) are not known",
    "letter-in-lower-case": "a lower-cased unit is not read",
    "tail-of-a-party-number-lost": "a Party number without its body is not read",
    "serial-of-a-day": "serials of more than six digits are not read",
    "blank-inside-the-serial": "a blank inside a serial parts it",
    "year-with-two-digits": "a year of two digits inside a number is not read",
}
