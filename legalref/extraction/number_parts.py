"""What all forms of document numbers are read from: the record of a number, its serial, the parts of its code."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from legalref.extraction.codes import NAME
from legalref.extraction.letters import SMALL
from legalref.model import DocumentNumber

__all__ = [
    "FIRST_PART",
    "LEFT_WINDOW",
    "NEXT_PART",
    "PARTY_CODES",
    "NumberMatch",
    "Serial",
    "party_form",
    "serial_before",
    "tidy",
]

LEFT_WINDOW: Final = 40
"""How many characters before a separator can belong to serial and year."""
FIRST_PART: Final = re.compile(rf"\s{{0,14}}(?P<name>{NAME})")
NEXT_PART: Final = re.compile(
    rf"(?P<gap>(?P<before>[ ]{{0,2}}|\n(?=-\S))(?P<sep>[-./])(?P<after>\s{{0,14}}))"
    rf"(?P<name>{NAME})(?P<lower>[{SMALL}])?"
)
_SERIAL: Final = re.compile(
    r"(?P<serial>(?:(?<![^\W_])[lIO](?=\d)|(?<!\d)(?<!\d[.,]))(?:(?<=[Ss]ố\s)\d{1,3}\s(?=\d{1,3}\s?/))?\d{1,8}(?:\.\d{1,3})?[a-zđA-Z]?)\s{0,14}"
    r"(?:/\s{0,2}(?P<year>(?:19|20)\d{2})\s{0,2})?$"
)
_SERIES: Final = re.compile(r"(?<![\w/.,-])(?P<serial>\d{1,4})-$")
"""The serial of a yearly series before its year ("19-2017/NQ-CP")."""
_OLD_YEAR: Final = re.compile(r"(?<=[Ss]ố\s)(?P<serial>\d{1,4})/$")
"""The serial before a year of two digits, as numbers of the 1990s have it ("số 84/98/QĐ-UB")."""
_SPLIT: Final = re.compile(r"(?<=[Ss]ố\s)(?P<head>\d{1,3})\s$")
_SPLIT_YEAR: Final = re.compile(r"(?<=[Ss]ố\s)(?P<serial>\d{1,4})/(?P<year>(?:19|20)\d)\s$")
PARTY_CODES: Final = frozenset({"TW", "TU"})
"""Codes of committees that number in the Party's way only."""
_STATE_FORM: Final = re.compile(r"(?P<serial>\d+[a-zđ]?)/(?P<kind>[^/-]+)-(?P<code>T[WU])")
_DIGITS: Final = "0123456789"
_NUMBER_WORD: Final = "số "
_USUAL_WINDOW: Final = 8
"""Characters of "số" and the serial behind it, as they stand before most codes."""
_LONGEST_SERIAL: Final = 8
_YEAR_LENGTH: Final = 4
_CENTURIES: Final = frozenset({"19", "20"})
_CLEAR: Final = frozenset({"", " ", "\n", "\t", "(", ";"})
"""What stands before a serial that needs no closer look."""
_GLUED: Final = ("số", "so", "định", "quyết", "thị", "tư", "hoạch", "văn", "luận", "lệnh", " s")
"""Ends of "số", also where only a trace of it is left, and of type words to which a serial is glued."""


class NumberMatch(Struct, frozen=True, gc=False):
    """A number in the (normalised) text; ``number`` is none where the serial is left blank."""

    start: int
    end: int
    number: DocumentNumber | None
    code: str
    """The code as read, for blank numbers ("BC-SKHCN")."""
    flags: tuple[str, ...] = ()
    shown: str = ""
    """The number in its normal form, where the reader has it at hand."""
    tail: bool = False
    """Whether the number took year and code from the number behind it ("10 và 11/2020/NĐ-CP")."""


class Serial(Struct, frozen=True, gc=False):
    """The digits before the code of a number, and the year that may stand between them."""

    start: int
    digits: str
    year: str | None = None


def serial_before(text: str, at: int, done: int) -> Serial | None:
    """Return serial and year that end at the separator ``at``; nothing left of ``done`` is read."""
    word = text.rfind(_NUMBER_WORD, max(done, at - _USUAL_WINDOW), at)
    if word >= 0:
        usual = text[word + len(_NUMBER_WORD) : at]
        if usual.isdecimal():
            return Serial(word + len(_NUMBER_WORD), usual)
    window = text[max(done, at - LEFT_WINDOW) : at]
    stem = window.rstrip(_DIGITS)
    digits = window[len(stem) :]
    if digits:
        if stem[-1:] == " " and stem[-2:-1] == "/" and len(digits) == _YEAR_LENGTH and digits[:2] in _CENTURIES:
            return _broken_serial(window, at)  # "63/ 2006/QĐ-UBND"
        if stem[-1:] in _CLEAR:
            split_year = _SPLIT_YEAR.search(stem) if stem[-1:] == " " and len(digits) == 1 else None
            if split_year:  # "số 03/202 1"
                return Serial(at - 1 - len(split_year[0]), split_year["serial"], split_year["year"] + digits)
            split = _SPLIT.search(stem) if stem[-1:] == " " and stem[-2:-1].isdigit() else None
            if split:  # "số 1 499": a blank inside the serial
                return Serial(at - len(digits) - len(split[0]), split["head"] + digits)
            return Serial(at - len(digits), digits) if len(digits) <= _LONGEST_SERIAL else None
        if stem[-1] == "/" and len(digits) == _YEAR_LENGTH and digits[:2] in _CENTURIES:
            front = stem[:-1].rstrip(_DIGITS)
            serial = stem[len(front) : -1]
            split = _SPLIT.search(front) if front[-1:] == " " and front[-2:-1].isdigit() else None
            if split and serial:  # "số 1 17/2018"
                digits_of_year = len(serial) + 1 + _YEAR_LENGTH
                return Serial(at - digits_of_year - len(split[0]), split["head"] + serial, digits)
            if 0 < len(serial) <= _LONGEST_SERIAL and front[-1:] in _CLEAR:
                return Serial(at - len(serial) - 1 - _YEAR_LENGTH, serial, digits)
    else:
        bare = stem.rstrip()
        if not bare[-1:].isdigit() and not (bare[-1:].isalpha() and bare[-2:-1].isdigit()):
            return None
    return _broken_serial(window, at)


def _broken_serial(window: str, at: int) -> Serial | None:
    """Read a serial with a letter, a dot, blanks or words around it."""
    match = _SERIAL.search(window)
    if match is None:
        return None
    before = window[: match.start()]
    if before.rstrip().endswith("/") and match["serial"][:2] in _CENTURIES and len(match["serial"]) == _YEAR_LENGTH:
        return None  # "số ……/2024": the serial is still to be given
    series = _SERIES.search(before) if before[-1:] == "-" else None
    if series and len(match["serial"]) == _YEAR_LENGTH and match["serial"][:2] in _CENTURIES and not match["year"]:
        return Serial(at - len(window) + series.start(), f"{series['serial']}-{match['serial']}")
    old = _OLD_YEAR.search(before) if before[-1:] == "/" else None
    if old and len(match["serial"]) == 2 and match["serial"].isdecimal() and not match["year"]:
        return Serial(at - len(window) + old.start(), f"{old['serial']}/{match['serial']}")
    if before[-1:].isalpha() and not before.lower().endswith(_GLUED):
        return None
    if before[-1:] in "/-" and before[-2:-1].isalnum():
        return None
    return Serial(at - len(window) + match.start(), match["serial"].replace(" ", ""), match["year"])


def party_form(number: str) -> str:
    """Return a Party number with its own signs, where it has those of a state number ("49/NQ-TW" is 49-NQ/TW)."""
    return _STATE_FORM.sub(r"\g<serial>-\g<kind>/\g<code>", number)


def tidy(name: str) -> str:
    """Return a part of a code without the blanks round its "&"."""
    return re.sub(r"\s+", "", name) if " " in name or "\n" in name or "\t" in name else name
