"""Find document numbers: a cheap anchor first, then bounded parsing to the left and to the right.

The anchor is a separator that a number can have before its code ("/" before a letter, "-" between a digit
and a capital). From each anchor the serial and the year are read backwards and the code forwards, each
inside a slice of bounded length, so that the work is linear in the text. Forms: Nghị định 30/2020/NĐ-CP,
Điều 8 and Phụ lục I (state), Hướng dẫn 36-HD/VPTW (Party), Luật 64/2025/QH15 (normative), Luật 68/2006/QH11
(standards), and the older symbols that registers still hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from legalref.extraction.codes import Code, CodeBook
from legalref.extraction.letters import CODE_CAPITALS
from legalref.extraction.number_parts import NumberMatch, Serial, serial_before
from legalref.extraction.old_numbers import blank_number, hyphenated, space_form
from legalref.extraction.standards import STANDARD_ANCHOR, standard_at
from legalref.extraction.state_codes import read_code, sort_parts
from legalref.model import DocumentNumber, Style
from legalref.vocabulary import fold

__all__ = ["NumberMatch", "find_numbers"]

# Each anchor begins with one certain character: the search runs to it without trying the pattern.
_SLASH: Final = re.compile(rf"/(?=\s{{0,2}}[{CODE_CAPITALS}a-zđ])")
_HYPHEN: Final = re.compile(
    rf"-(?=\s{{0,14}}[{CODE_CAPITALS}])(?:(?<=\d-)|(?<=\d[a-zđ]-)|(?<=\d\s-)"
    rf"|(?<=[:.…_\s]-)(?=\s?[{CODE_CAPITALS}][{CODE_CAPITALS}y]))"
)
"""Behind a digit, or behind the blank of a serial and before a code; the sign of a list is none."""
_LOWER_CODE: Final = re.compile(
    r"\s{0,2}(?P<first>[a-zđ]{1,7}\d{0,2})(?:(?:\s?-\s?|\.)(?P<second>[a-zđ&]{2,14})(?:-(?P<third>[a-zđ&]{1,8}))?)?(?![\w/])"
)
_ASSEMBLY_CODE: Final = re.compile(r"QH\d{1,2}|UBTVQH\d{1,2}")
_TAIL_MEMBERS: Final = re.compile(
    r"(?P<members>(?:(?<![\d/.,:-])\d{1,5}[a-zđ]?(?:/(?:19|20)\d{2})?\s{0,2}"
    r"(?:,|;|\svà|&|\shoặc|\sđến)\s{0,2}(?:số\s{1,2})?){1,12})$"
)
_TAIL_MEMBER: Final = re.compile(r"(?P<serial>\d{1,5}[a-zđ]?)(?:/(?P<year>(?:19|20)\d{2}))?")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TAIL_JOINTS: Final = (",", ";", "và", "&", "hoặc", "đến")
_BLANKS: Final = frozenset(" \n\t\r")
_NUMBER_WORD: Final = " số "
_TAIL_WINDOW: Final = 90
_JOINT_WINDOW: Final = 24
# found once, since Python 3.11 is slow to look up a member of an enumeration
_STANDARD: Final = Style.STANDARD
_THOUSANDS: Final = re.compile(r"\d{1,3}\.\d{3}")
"""A serial written with a dot for thousands; decimal ordinals have at most two digits behind the dot."""


def find_numbers(text: str, book: CodeBook) -> Iterator[NumberMatch]:
    """Yield the numbers of a normalised text in its order, without overlaps."""
    done = 0
    for at in sorted(anchor.start() for each in (_SLASH, _HYPHEN, STANDARD_ANCHOR) for anchor in each.finditer(text)):
        if at < done:
            continue
        if text[at] == "/":
            match = _state(text, at, done, book)
        elif text[at] == "-":
            match = hyphenated(text, at, done, book)
        else:
            match = standard_at(text, at, done)
        if match is None:
            continue
        if match.number is not None and match.number.style is not _STANDARD:
            yield from _members_before(text, match, match.number, done, book)
        yield match
        done = match.end


def _state(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read the number whose slash before the code is at ``at``."""
    serial = serial_before(text, at, done)
    if serial is None:
        return space_form(text, at, done, book) or blank_number(text, at, done, book)
    lowered = None if text[at + 1 : at + 2].isupper() else _LOWER_CODE.match(text, at + 1)
    if lowered:
        return _lower_case(lowered, serial, book)
    digits = serial.digits
    if digits[-1].isupper() and not digits[:-1].isdigit():
        return None
    code = read_code(text, at + 1, book, dated=serial.year is not None)
    return _numbered(serial, code, at + 1) if code else None


def _numbered(serial: Serial, code: Code, code_start: int) -> NumberMatch:
    """Join serial and code to a number."""
    digits = serial.digits
    flags = code.flags
    if not digits.isdigit():
        if _THOUSANDS.fullmatch(digits):
            digits = digits.replace(".", "")
            flags = (*flags, "separator")
        if digits[0].isalpha() or digits[-1] in "OIl":
            flags = (*flags, "ocr_digits")
    if code.repairs:
        flags = (*flags, *code.repairs)
    number = DocumentNumber(digits, code.style, serial.year, code.type_code, code.issuer_code, code.unit_code)
    flags = tuple(dict.fromkeys(flags)) if flags else flags
    shown = f"{digits}/{serial.year}{code.written}" if serial.year else f"{digits}{code.written}"
    return NumberMatch(serial.start, code_start + code.length, number, code.joined, flags, shown)


def _lower_case(code: re.Match[str], serial: Serial, book: CodeBook) -> NumberMatch | None:
    """Read a lower-cased code (12/qđ-ubnd): only where every part is known."""
    capitals = code["first"].upper()
    first = capitals if _ASSEMBLY_CODE.fullmatch(capitals) else book.lowered(code["first"], first=True)
    if first is None or (code["second"] is None and first in book.types):
        return None
    names = [first]
    if code["second"]:
        second = book.lowered(code["second"], first=False)
        if second is None and first in book.bodies and first not in book.types:
            second = code["second"].upper()  # a unit of that body
        if second is None:
            return None
        names.append(second)
    if code["third"]:
        names.append(code["third"].upper())
    length = code.end() - code.start()
    found = sort_parts(names, length, ("lower_case",), book, dated=serial.year is not None)
    return _numbered(serial, found, code.start()) if found else None


def _members_before(
    text: str, match: NumberMatch, shared: DocumentNumber, done: int, book: CodeBook
) -> Sequence[NumberMatch]:
    """Return the numbers that share the code behind them ("số 10 và 11/2020/NĐ-CP", "Chỉ thị 01, 13/CT-UB")."""
    at = match.start
    word = at - len(_NUMBER_WORD)
    if (
        text.startswith(_NUMBER_WORD, word)
        and text[word - 1] not in _BLANKS
        and not text.endswith(_TAIL_JOINTS, done, word)
    ):
        return ()  # no joint, as before most numbers
    joint = text[max(done, at - _JOINT_WINDOW) : at].rstrip().removesuffix("số").rstrip()
    if not joint.endswith(_TAIL_JOINTS):
        return ()
    window = text[max(done, match.start - _TAIL_WINDOW) : match.start]
    found = _TAIL_MEMBERS.search(window)
    if found is None:
        return ()
    before = window[: found.start()].rstrip(" \n:")
    if not before.lower().endswith("số"):
        named = fold(" ".join(before.split()[-2:])) in book.vocabulary.type_by_word
        if not named or _YEAR.search(found["members"]):  # "Kế hoạch 2024, số 33/KH-UBND"
            return ()
    members = []
    offset = match.start - len(window) + found.start()
    for member in _TAIL_MEMBER.finditer(found["members"]):
        number = DocumentNumber(
            member["serial"],
            shared.style,
            member["year"] or shared.year,
            shared.type_code,
            shared.issuer_code,
            shared.unit_code,
        )
        start, end = offset + member.start(), offset + member.end()
        members.append(NumberMatch(start, end, number, match.code, ("shared_tail",), tail=True))
    return members
