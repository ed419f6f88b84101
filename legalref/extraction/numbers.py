"""Find document numbers: a cheap anchor first, then bounded parsing to the left and to the right.

The anchor is a separator that a number can have before its code ("/" before a letter, "-" between a digit
and a capital). From each anchor the serial and the year are read backwards and the code forwards, each
inside a slice of bounded length, so that the work is linear in the text. Forms: Nghị định 30/2020/NĐ-CP,
Điều 8 and Phụ lục I (state), Hướng dẫn 36-HD/VPTW (Party), Luật 64/2025/QH15 (normative), Luật 68/2006/QH11
(standards), and the older symbols that registers still hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import Final

from msgspec import Struct

from legalref.extraction.codes import LETTERS, LOWER, NAME, PART, CodeBook
from legalref.model import DocumentNumber, Style

__all__ = ["NumberMatch", "find_numbers"]


class NumberMatch(Struct, frozen=True):
    """A number in the (normalised) text; ``number`` is none where the serial is left blank."""

    start: int
    end: int
    number: DocumentNumber | None
    code: str
    """The code as read, for blank numbers ("BC-SKHCN")."""
    flags: tuple[str, ...] = ()
    tail: bool = False
    """Whether the number took year and code from the number behind it ("10 và 11/2020/NĐ-CP")."""


_ANCHOR: Final = re.compile(
    rf"/(?=\s{{0,2}}[{LETTERS}a-zđ])|-(?=\s?[{LETTERS}])(?:(?<=\d-)|(?<=\d[a-zđ]-)|(?<=\d\s-)|(?<=[:.…_\s]-))"
)
_STANDARD_ANCHOR: Final = re.compile(r"(?:QC|TC)(?:VN|XDVN|ĐP|N|XD)(?=\s{0,2}\d)")
_SERIAL: Final = re.compile(
    r"(?P<serial>(?:(?<![^\W_])[lIO](?=\d)|(?<!\d)(?<!\d[.,]))\d{1,6}(?:\.\d{1,3})?[a-zđA-Z]?)\s{0,14}(?:/\s{0,2}(?P<year>(?:19|20)\d{2})\s{0,2})?$"
)
_SPACE_FORM: Final = re.compile(rf"(?<![\w/.,-])(?P<serial>\d{{1,5}}[a-zđ]?)\s{{1,2}}(?P<code>{PART})\s?$")
_BLANK: Final = re.compile(r"(?:(?:[Ss]ố|SỐ)\s{0,2}:?|:)[\s.…_]{0,40}$")
_TIGHT: Final = re.compile(rf"\s{{0,2}}-\s{{0,2}}(?P<name>{NAME})(?![{LOWER}])")
_NAME: Final = re.compile(rf"\s{{0,14}}(?P<name>{NAME})")
_NEXT: Final = re.compile(
    rf"(?P<gap>(?P<before>[ ]{{0,2}})(?P<sep>[-./])(?P<after>\s{{0,14}}))(?P<name>{NAME})(?P<lower>[{LOWER}])?"
)
_LOWER_CODE: Final = re.compile(
    r"\s{0,2}(?P<first>[a-zđ]{1,7}\d{0,2})(?:\s?-\s?(?P<second>[a-zđ&]{2,14})(?:-(?P<third>[a-zđ&]{1,8}))?)?(?![\w/])"
)
_STANDARD: Final = re.compile(
    r"\s{0,2}(?P<serial>\d{1,5}(?:-\d{1,3})?)(?:\s?:\s?(?P<year>\d{4}))?(?:\s?/\s?(?P<issuer>[A-ZĐ&]{2,12}))?"
)
_SECTOR: Final = re.compile(r"(?<![\w/])\d{2}\s?$")
"""Number of the sector before "TCN": 22 TCN 265-06."""
_STANDARD_AMENDMENT: Final = re.compile(r"(?:Sửa đổi|SỬA ĐỔI|Sửa đổi, bổ sung)\s{0,2}(?P<serial>\d{1,2}:\d{4})\s{1,2}$")
_ASSEMBLY_CODE: Final = re.compile(r"QH\d{1,2}|UBTVQH\d{1,2}")
_BLANK_JOINED: Final = re.compile(rf"\s(?P<name>{NAME})(?![{LOWER}])")
_TAIL_MEMBERS: Final = re.compile(
    r"(?P<members>(?:(?<![\d/.,:-])\d{1,5}[a-zđ]?(?:/(?:19|20)\d{2})?\s{0,2}(?:,|;|\svà|&|\shoặc|\sđến)\s{0,2}(?:số\s{1,2})?){1,12})$"
)
_TAIL_MEMBER: Final = re.compile(r"(?P<serial>\d{1,5}[a-zđ]?)(?:/(?P<year>(?:19|20)\d{2}))?")
_THOUSANDS: Final = re.compile(r"\d{1,3}\.\d{3}")
"""A serial written with a dot for thousands; decimal ordinals have at most two digits behind the dot."""
_LEFT_WINDOW: Final = 40
_TAIL_WINDOW: Final = 90
_OLD_HYPHEN: Final = frozenset(
    {"CP", "TTg", "HĐBT", "CT", "UB", "TW", "QH", "CTN", "HĐNN", "PC", "BYT", "BTC", "BNV", "BXD", "TC", "LB"}
)
"""Bodies that numbered with a bare hyphen before about 1997 (299-TTg, 61-CP, 115-HĐBT)."""


def find_numbers(text: str, book: CodeBook) -> Iterator[NumberMatch]:
    """Yield the numbers of a normalised text in its order, without overlaps."""
    done = 0
    for anchor in merge(_ANCHOR.finditer(text), _STANDARD_ANCHOR.finditer(text), key=_place):
        at = anchor.start()
        if at < done:
            continue
        if anchor.re is _STANDARD_ANCHOR:
            match = _standard(text, anchor, done)
        elif text[at] == "/":
            match = _state(text, at, done, book)
        else:
            match = _hyphenated(text, at, done, book)
        if match is None:
            continue
        if match.number is not None and match.number.style is not Style.STANDARD:
            yield from _members_before(text, match, done)
        yield match
        done = match.end


def _place(anchor: re.Match[str]) -> int:
    return anchor.start()


def _serial_before(text: str, at: int, done: int) -> re.Match[str] | None:
    """Read serial and year that end at ``at``."""
    window = text[max(done, at - _LEFT_WINDOW) : at]
    match = _SERIAL.search(window)
    if match is None:
        return None
    before = window[: match.start()]
    # a serial glued to letters is one only behind "số" or a type word that lost its blank
    if before[-1:].isalpha() and not before.lower().endswith(
        ("số", "so", "định", "quyết", "thị", "tư", "hoạch", "văn", "luận", "lệnh")
    ):
        return None
    if before[-1:] in "/-" and before[-2:-1].isalnum():
        return None
    return match


def _state(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    serial = _serial_before(text, at, done)
    if serial is None:
        return _space_form(text, at, done, book) or _blank(text, at, done, book)
    start = at - (len(serial.string) - serial.start())
    lowered = _LOWER_CODE.match(text, at + 1)
    if lowered:
        return _lower_case(lowered, serial, start, book)
    names, end, flags = _names(text, at + 1, book)
    if not names:
        return None
    digits = serial["serial"]
    if digits[-1:].isupper() and not digits[:-1].isdigit():
        return None
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(".", "")
        flags = (*flags, "separator")
    if digits[0].isalpha() or digits[-1] in "OIl":
        flags = (*flags, "ocr_digits")
    return _build(start, end, digits, serial["year"], names, flags, book)


def _names(text: str, pos: int, book: CodeBook) -> tuple[list[str], int, tuple[str, ...]]:
    """Read the parts of a code from ``pos``: parts, end, flags."""
    first = _NAME.match(text, pos)
    if first is None:
        return [], pos, ()
    names, joint = _split_head(_tidy(first["name"]), book)
    end = first.end()
    if text[end : end + 1].isalpha() and text[end].islower() and len(names[0]) == 1:
        return [], pos, ()  # a capitalised word, no code
    flags: list[str] = [joint] if joint else []
    while len(names) < 6:  # the longest joint code has five bodies and a type
        after = _NEXT.match(text, end)
        if after is None or not _joins(names, after, book):
            break
        if "\n" in after["gap"]:
            flags.append("split_line")
        if after["sep"] != "-":
            flags.append("separator")
        names.append(_tidy(after["name"]))
        end = after.end("name")
    blank = _BLANK_JOINED.match(text, end) if len(names) == 1 and names[0] in book.types else None
    if blank and _tidy(blank["name"]) in book.bodies and len(blank["name"]) > 2:  # "84/QĐ UBND": the hyphen is lost
        names.append(_tidy(blank["name"]))
        end = blank.end()
        flags.append("missing_hyphen")
    return names, end, tuple(dict.fromkeys(flags))


def _joins(names: list[str], after: re.Match[str], book: CodeBook) -> bool:
    """Whether the part that follows belongs to the code read so far."""
    name = after["name"]
    if after["lower"] and len(name) == 1:
        return False  # "- Sở", a word
    spaced = bool(after["before"]) or bool(after["after"])
    if after["sep"] != "-":
        # 12/QĐ.UB and 12/QĐ/UBND: old or careless separators between type and body
        return not spaced and len(names) == 1 and names[0] in book.types and (name in book.bodies or len(name) > 1)
    if not spaced:
        return True
    if after["lower"]:
        return False
    if after["before"] and "\n" in after["after"]:
        return False
    if not after["before"] and after["after"] == " " and name.isupper() and len(name) > 1:
        return True
    if "\n" in after["after"] and not after["before"]:
        return names[-1] in book.types or names[-1] in book.bodies or name in book.bodies
    return (
        len(names) == 1 and (names[0] in book.types or name in book.bodies or names[0] in book.bodies) and len(name) > 1
    )


def _split_head(name: str, book: CodeBook) -> tuple[list[str], str | None]:
    """Part "QĐ.UB" and "QĐUB" into type and body; other dots belong to a unit (V.I)."""
    head, dot, tail = name.partition(".")
    if dot and head in book.types:
        return [head, tail], "dotted_type"
    if name not in book.types and name not in book.bodies:
        for length in (2, 3):
            if name[:length] in book.types and name[length:] in book.bodies:
                return [name[:length], name[length:]], "glued_type"
    return [name], None


def _tidy(name: str) -> str:
    return re.sub(r"\s+", "", name)


def _build(
    start: int, end: int, serial: str, year: str | None, names: list[str], flags: tuple[str, ...], book: CodeBook
) -> NumberMatch | None:
    """Sort the parts of a state number into type, issuer and unit."""
    fixed = list(flags)
    names = _mend(names, fixed, book)
    head = names[0]
    joined = "-".join(names)
    if head in {"TTLT", "NQLT", "TTLB", "KHLT", "CTLT", "QCPH", "CTPH"} and len(names) > 1:
        number = DocumentNumber(serial, Style.JOINT, year, head, "-".join(names[1:]))
    elif head == "VBHN":
        number = DocumentNumber(serial, Style.CONSOLIDATED, year, head, "-".join(names[1:]) or None)
    elif re.fullmatch(r"QH\d{1,2}|UBTVQH\d{1,2}", head) and year and len(names) == 1:
        number = DocumentNumber(serial, Style.ASSEMBLY, year, None, head)
    elif (
        head in book.types
        and (len(names) > 1 or head in {"AL", "QĐ", "CT", "KH"})
        and not _letter_of(head, names, book)
    ):
        issuer = names[1] if len(names) > 1 else None
        number = DocumentNumber(serial, Style.STATE, year, head, issuer, "-".join(names[2:]) or None)
    else:
        number = DocumentNumber(serial, Style.LETTER, year, None, head, "-".join(names[1:]) or None)
        if not _is_letter(names, book, year):
            return None
    return NumberMatch(start, end, number, joined, tuple(dict.fromkeys(fixed)))


def _letter_of(head: str, names: list[str], book: CodeBook) -> bool:
    """Whether a head that is both a type and a body (CT: Chỉ thị, Cục Thuế) is meant as a body."""
    return head in book.bodies and len(names) > 1 and names[1] not in book.bodies and head in {"CT", "TC", "TT", "HD"}


def _is_letter(names: list[str], book: CodeBook, year: str | None) -> bool:
    """Whether a code without a type symbol looks like that of a công văn."""
    head = names[0]
    if head in book.bodies:
        return True
    if len(names) > 1:
        return len(head) > 1 or names[1] in book.bodies
    return (len(head) >= 2 and year is None) or len(head) >= 3  # a single letter is no code


def _mend(names: list[str], flags: list[str], book: CodeBook) -> list[str]:
    """Repair the body of a code; the print is kept by the caller."""
    mended = list(names)
    where = 1 if mended[0] in book.types and len(mended) > 1 else 0
    if mended[0] not in book.types and mended[0] in book.type_misprints and len(mended) > 1:
        mended[0] = book.type_misprints[mended[0]]
        flags.append("ocr_type")
        where = 1
    if mended[0] in {"QD", "ND"}:
        mended[0] = {"QD": "QĐ", "ND": "NĐ"}[mended[0]]
        flags.append("lost_diacritics")
        where = 1 if len(mended) > 1 else 0
    joint = mended[0] in {"TTLT", "NQLT", "TTLB"}
    mended[0] = book.type_spelling.get(mended[0], mended[0]) if len(mended) > 1 else mended[0]
    # a code cut by a stray hyphen: SKH-CN-VP
    if not joint and len(mended) > where + 1 and _is_cut(mended[where], mended[where + 1], book):
        mended[where : where + 2] = [mended[where] + mended[where + 1]]
        flags.append("ocr_issuer")
    for index in range(where, len(mended) if joint else min(where + 1, len(mended))):
        if index == 0 and mended[0] in book.types:
            continue
        repair = book.body(mended[index])
        if repair.flag:
            mended[index] = repair.code
            flags.append(repair.flag)
    return mended


def _is_cut(left: str, right: str, book: CodeBook) -> bool:
    """Whether two parts are one code that a stray hyphen cuts."""
    return left + right in book.bodies and (left not in book.bodies or f"{left}-{right}" in book.bodies)


def _lower_case(code: re.Match[str], serial: re.Match[str], start: int, book: CodeBook) -> NumberMatch | None:
    """Read a lower-cased code (12/qđ-ubnd): only where every part is known."""
    first = (
        code["first"].upper()
        if _ASSEMBLY_CODE.fullmatch(code["first"].upper())
        else book.lowered(code["first"], first=True)
    )
    if first is None or (code["second"] is None and first in book.types):
        return None
    names = [first]
    if code["second"]:
        second = book.lowered(code["second"], first=False)
        if second is None:
            return None
        names.append(second)
    if code["third"]:
        names.append(code["third"].upper())
    return _build(start, code.end(), serial["serial"], serial["year"], names, ("lower_case",), book)


def _space_form(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read "20 NQ/TW": the hyphen is a blank (older Party style, or lost)."""
    window = text[max(done, at - _LEFT_WINDOW) : at]
    match = _SPACE_FORM.search(window)
    if match is None:
        return None
    behind = _NAME.match(text, at + 1)
    if behind is None:
        return None
    code, issuer = match["code"], _tidy(behind["name"])
    start = at - (len(window) - match.start())
    end = behind.end()
    more = _TIGHT.match(text, end)
    unit = None
    if more and "\n" not in more[0] and " " not in more[0]:
        unit, end = more["name"], more.end()
    if code in book.types and (issuer in book.bodies or re.fullmatch(r"QH\w?\d{0,2}", issuer)):
        return NumberMatch(
            start,
            end,
            DocumentNumber(match["serial"], Style.PARTY, None, code, issuer, unit),
            f"{code}/{issuer}",
            ("missing_hyphen",),
        )
    number_word = text[max(0, start - 6) : start].lower().rstrip(" :").endswith("số")
    if number_word and code.isupper() and issuer.isupper():
        joined = "-".join(part for part in (issuer, unit) if part)
        return NumberMatch(
            start,
            end,
            DocumentNumber(match["serial"], Style.PARTY, None, code, joined),
            f"{code}/{issuer}",
            ("old_form", "old_space_form"),
        )
    return None


def _blank(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read a number whose serial is left blank ("Số:    /BC-SKHCN")."""
    window = text[max(done, at - 48) : at]
    match = _BLANK.search(window)
    if match is None:
        return None
    names, end, _ = _names(text, at + 1, book)
    if not names:
        return None
    flags: list[str] = []
    names = _mend(names, flags, book)
    if names[0] not in book.types and names[0] not in book.bodies:
        return None
    separator = text[at]
    code = "-".join(names)
    if separator == "-" and "/" in text[at:end] and len(names) > 1:
        code = f"{names[0]}/{'-'.join(names[1:])}"
    elif separator == "-":
        party = _NEXT.match(text, end)
        if party is None or party["sep"] != "/":
            return None
        code, end = f"{names[0]}/{party['name']}", party.end("name")
    start = at - len(window) + _blank_start(match)
    return NumberMatch(min(start, at), end, None, f"{separator}{code}", (*flags, "number_blank"))


def _blank_start(match: re.Match[str]) -> int:
    """Return where the dots of a blank begin inside its window, so that "Số:" stays outside."""
    text = match[0]
    stripped = text.rstrip(".…_ \n\t")
    return (
        match.start()
        + len(stripped)
        + (
            len(text[len(stripped) :])
            if not text[len(stripped) :].strip()
            else len(text[len(stripped) :]) - len(text[len(stripped) :].lstrip())
        )
    )


def _hyphenated(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read the Party form (31-CT/TU) and the old hyphen forms (61-CP, 8421-BTC-TCHQ)."""
    serial = _serial_before(text, at, done)
    if serial is None:
        return _blank(text, at, done, book)
    first = _NAME.match(text, at + 1)
    if first is None:
        return None
    start = at - (len(serial.string) - serial.start())
    name = _tidy(first["name"])
    behind = _NEXT.match(text, first.end())
    if behind and behind["sep"] == "/" and not behind["lower"]:
        issuer, end, flags = _tidy(behind["name"]), behind.end("name"), []
        if "\n" in behind["gap"]:
            flags.append("split_line")
        unit = None
        more = _NEXT.match(text, end)
        if more and more["sep"] == "-" and not more["lower"] and not more["before"] and not more["after"]:
            unit, end = _tidy(more["name"]), more.end("name")
        if name in {"QD", "ND"}:
            name = "QĐ"
            flags.append("lost_diacritics")
        elif name not in book.types and name in book.type_misprints:
            name = book.type_misprints[name]
            flags.append("ocr_type")
        name = book.type_spelling.get(name, name)
        repair = book.body(issuer)
        if repair.flag:
            issuer = repair.code
            flags.append(repair.flag)
        if name not in book.types and issuer not in book.party_bodies:
            return None
        number = DocumentNumber(serial["serial"], Style.PARTY, None, name, issuer, unit)
        return NumberMatch(start, end, number, f"{name}/{issuer}", tuple(flags))
    if text[at + 1 : at + 2].isspace() or text[at - 1].isspace():
        return None
    return _old_hyphen(text, start, first, name, serial, book)


def _old_hyphen(
    text: str, start: int, first: re.Match[str], name: str, serial: re.Match[str], book: CodeBook
) -> NumberMatch | None:
    """Read 299-TTg, 61-CP, 115-HĐBT, 216-NQ-QHK4: only for bodies known to have numbered so."""
    end = first.end()
    if text[end : end + 1].islower():
        return None
    names = [name]
    for _ in range(2):
        more = _NEXT.match(text, end)
        if more is None or more["sep"] != "-" or more["before"] or more["after"] or more["lower"]:
            break
        names.append(_tidy(more["name"]))
        end = more.end("name")
    if name in book.types and len(names) > 1 and (names[1] in book.bodies or names[1].startswith("QH")):
        number = DocumentNumber(serial["serial"], Style.OLD, None, name, names[1], "-".join(names[2:]) or None)
        return NumberMatch(start, end, number, "-".join(names), ("old_form",))
    if (len(names) == 1 and name in _OLD_HYPHEN) or (len(names) > 1 and name in book.bodies):
        number = DocumentNumber(serial["serial"], Style.OLD, None, None, name, "-".join(names[1:]) or None)
        return NumberMatch(start, end, number, "-".join(names), ("old_form",))
    return None


def _standard(text: str, anchor: re.Match[str], done: int) -> NumberMatch | None:
    """Read a standard (QCVN 06:2022/BXD, TCVN 5687:2010, 22 TCN 265-06)."""
    start, letters = anchor.start(), anchor[0]
    if text[start - 1 : start].isalnum():
        return None
    match = _STANDARD.match(text, anchor.end())
    if match is None:
        return None
    if letters.endswith("CN"):
        sector = _SECTOR.search(text[max(done, start - 4) : start])
        if sector is None:
            return None
        start -= len(sector[0])
        letters = f"{sector[0].strip()} {letters}"
    amendment = _STANDARD_AMENDMENT.search(text[max(done, start - 40) : start])
    if amendment:
        start -= len(amendment[0])
        letters = f"Sửa đổi {amendment['serial']} {letters}"
    number = DocumentNumber(match["serial"], Style.STANDARD, match["year"], letters, match["issuer"])
    return NumberMatch(start, match.end(), number, letters)


def _members_before(text: str, match: NumberMatch, done: int) -> Iterator[NumberMatch]:
    """Yield the numbers that share the code behind them ("số 10 và 11/2020/NĐ-CP")."""
    window = text[max(done, match.start - _TAIL_WINDOW) : match.start]
    if not window.rstrip().removesuffix("số").rstrip().endswith((",", ";", "và", "&", "hoặc", "đến")):
        return
    found = _TAIL_MEMBERS.search(window)
    if found is None:
        return
    before = window[: found.start()].rstrip(" \n:")
    if not before.lower().endswith("số"):
        return
    offset = match.start - len(window) + found.start()
    shared = match.number
    assert shared is not None  # noqa: S101  # the caller asks for read numbers only
    for member in _TAIL_MEMBER.finditer(found["members"]):
        number = DocumentNumber(
            member["serial"],
            shared.style,
            member["year"] or shared.year,
            shared.type_code,
            shared.issuer_code,
            shared.unit_code,
        )
        yield NumberMatch(
            offset + member.start(), offset + member.end(), number, match.code, ("shared_tail",), tail=True
        )
