"""Read the numbers that are written otherwise than state numbers of today.

The Party form with the hyphen first (31-CT/TU: Hướng dẫn 36-HD/VPTW), its older form with a blank (20 NQ/TW), the
hyphen forms of before about 1997 (61-CP, 8421-BTC-TCHQ), and numbers whose serial is still blank (…/BC-SKHCN).
"""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.codes import NAME, PART, CodeBook, Repair
from legalref.extraction.letters import SMALL
from legalref.extraction.number_parts import (
    FIRST_PART,
    LEFT_WINDOW,
    NEXT_PART,
    PARTY_CODES,
    NumberMatch,
    Serial,
    serial_before,
    tidy,
)
from legalref.extraction.state_codes import mend, parts_at
from legalref.model import DocumentNumber, Style

__all__ = ["blank_number", "hyphenated", "space_form"]

_SPACE_FORM: Final = re.compile(rf"(?<![\w/.,-])(?P<serial>\d{{1,5}}[a-zđ]?)\s{{1,2}}(?P<code>{PART})\s?$")
_TIGHT: Final = re.compile(rf"\s{{0,2}}-\s{{0,2}}(?P<name>{NAME})(?![{SMALL}])")
_COUNCIL: Final = re.compile(r"HĐNN\d?")
"""Council of State, whose laws and ordinances of 1981-1992 carry its term (21-LCT/HĐNN8)."""
_ASSEMBLY_BODY: Final = re.compile(r"QH\w?\d{0,2}")
_BODY_FIRST: Final = re.compile(rf"(?P<bodies>{PART}(?:-{PART}){{0,3}})/(?P<symbol>{PART}(?:-{PART})?)(?!\w|[/-])")
_BLANK_WINDOW: Final = 48
_YEAR_OF_BLANK: Final = re.compile(r"/\s?(?:19|20)\d{2}\s?$")
_DOTS: Final = " \t\n\r.…_"
"""What fills the place of a serial that is still to be given."""
_BEFORE_BLANK: Final = (":", "số", "Số", "SỐ")
_OLD_OFFICES: Final = frozenset({"TC", "TT", "CT", "NH"})
"""Symbols of types that were codes of ministries and their offices as well ("86 TC/NS")."""
_COMMITTEES: Final = frozenset({"TW", "TU", "HU", "QU", "ĐU"})
_COMMITTEE: Final = 2
"""Letters of each of their codes."""
_OLD_HYPHEN: Final = frozenset(
    {"CP", "TTg", "HĐBT", "CT", "UB", "TW", "QH", "CTN", "HĐNN", "PC", "BYT", "BTC", "BNV", "BXD", "TC", "LB"}
)
"""Bodies that numbered with a bare hyphen before about 1997 (299-TTg, 61-CP, 115-HĐBT)."""


def space_form(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read "20 NQ/TW", whose slash is at ``at``: the hyphen is a blank (older Party style, or lost)."""
    window = text[max(done, at - LEFT_WINDOW) : at]
    match = _SPACE_FORM.search(window)
    behind = FIRST_PART.match(text, at + 1) if match else None
    if match is None or behind is None:
        return None
    code, issuer = match["code"], tidy(behind["name"])
    start = at - (len(window) - match.start())
    end = behind.end()
    more = _TIGHT.match(text, end)
    unit = None
    if more and "\n" not in more[0] and " " not in more[0]:
        unit, end = more["name"], more.end()
    if _of_finance(code, issuer) and issuer in book.bodies:
        number = _finance_number(match["serial"], issuer, unit)
        return NumberMatch(start, end, number, f"{code}/{issuer}", ("old_form", "missing_hyphen"))
    if code in book.types and (issuer in book.bodies or code not in _OLD_OFFICES or _ASSEMBLY_BODY.fullmatch(issuer)):
        number = DocumentNumber(match["serial"], Style.PARTY, None, code, issuer, unit)
        return NumberMatch(start, end, number, f"{code}/{issuer}", ("missing_hyphen",))
    number_word = text[max(0, start - 6) : start].lower().rstrip(" :").endswith("số")
    if number_word and code.isupper() and issuer.isupper():
        joined = "-".join(part for part in (issuer, unit) if part)
        number = DocumentNumber(match["serial"], Style.PARTY, None, code, joined)
        return NumberMatch(start, end, number, f"{code}/{issuer}", ("old_form", "old_space_form"))
    return None


def _of_finance(code: str, issuer: str) -> bool:
    """Whether TC is the Ministry of Finance of before 1996 (58-TC/TCT) and not the Party's thông cáo (15-TC/TW)."""
    return code == "TC" and not issuer.endswith(("TW", "TU"))


def _finance_number(serial: str, office: str, unit: str | None) -> DocumentNumber:
    return DocumentNumber(serial, Style.PARTY, None, None, "TC", "/".join(filter(None, (office, unit))))


def blank_number(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read a number whose serial is left blank ("Số:    /BC-SKHCN") and whose separator is at ``at``."""
    window = text[max(done, at - _BLANK_WINDOW) : at]
    dated = _YEAR_OF_BLANK.search(window)
    bare = (window[: dated.start()] if dated else window).rstrip(_DOTS)
    if not bare.endswith(_BEFORE_BLANK):
        return None
    names, end, _ = parts_at(text, at + 1, book)
    if not names:
        return None
    flags: list[str] = []
    names = mend(names, flags, book)
    if names[0] not in book.types and names[0] not in book.bodies:
        return None
    separator = text[at]
    code = "-".join(names)
    if separator == "-" and "/" in text[at:end] and len(names) > 1:
        code = f"{names[0]}/{'-'.join(names[1:])}"
    elif separator == "-":
        party = NEXT_PART.match(text, end)
        if party is None or party["sep"] != "/":
            return None
        code, end = f"{names[0]}/{party['name']}", party.end("name")
    dots = window[len(bare) :].lstrip()
    return NumberMatch(at - len(dots), end, None, f"{separator}{code}", (*flags, "number_blank"))


def hyphenated(text: str, at: int, done: int, book: CodeBook) -> NumberMatch | None:
    """Read the Party form (31-CT/TU) and the old hyphen forms (61-CP, 8421-BTC-TCHQ) at the hyphen ``at``."""
    serial = serial_before(text, at, done)
    if serial is None:
        return blank_number(text, at, done, book)
    first = FIRST_PART.match(text, at + 1)
    if first is None:
        return None
    name = tidy(first["name"])
    body_first = _BODY_FIRST.match(text, at + 1) if name in book.bodies and name not in book.types else None
    if body_first and book.of_the_state(body_first["bodies"].split("-")):
        return _with_body_first(serial, body_first)
    behind = NEXT_PART.match(text, first.end())
    if behind and behind["sep"] == "/":
        end = behind.end("name")
        issuer = behind["name"]
        if text[end : end + 1].isalpha():  # the next word is glued to the code: "22-HD/VPTWNgày"
            issuer = book.before_word(issuer)
            if issuer not in book.bodies:
                return None
            end -= len(behind["name"]) - len(issuer)
        return _party(text, serial, name, issuer, end, behind["gap"], book)
    if text[at + 1 : at + 2].isspace() or text[at - 1].isspace():
        return None
    return _glued(first, name, serial, book) or _old_hyphen(text, first, name, serial, book)


def _glued(first: re.Match[str], name: str, serial: Serial, book: CodeBook) -> NumberMatch | None:
    """Read "06-CTrTU", whose slash is lost: a symbol of a type and the code of a Party committee without it."""
    committee = name[-_COMMITTEE:]
    kind = book.type_spelling.get(name[:-_COMMITTEE], name[:-_COMMITTEE])
    if committee not in _COMMITTEES or kind not in book.types:
        return None
    number = DocumentNumber(serial.digits, Style.PARTY, None, kind, committee)
    return NumberMatch(serial.start, first.end(), number, f"{kind}/{committee}", ("missing_slash",))


def _with_body_first(serial: Serial, match: re.Match[str]) -> NumberMatch:
    """Read "37-BYT/QĐ" and "01-TANDTC-VKSNDTC/TTLT": bodies first, then the symbol of the type or of a unit."""
    number = DocumentNumber(serial.digits, Style.PARTY, None, None, match["bodies"], match["symbol"])
    return NumberMatch(serial.start, match.end(), number, match[0], ("old_form",))


def _party(text: str, serial: Serial, name: str, issuer: str, end: int, gap: str, book: CodeBook) -> NumberMatch | None:
    """Read a Party number from the body behind its slash, which ends at ``end``."""
    issuer = tidy(issuer)
    flags = ["split_line"] if "\n" in gap else []
    unit = None
    more = NEXT_PART.match(text, end)
    if more and more["sep"] == "-" and not more["lower"] and not more["before"] and not more["after"]:
        unit, end = tidy(more["name"]), more.end("name")
    if name in {"QD", "ND"}:
        name = "QĐ"
        flags.append("lost_diacritics")
    elif name not in book.types and name in book.type_misprints:
        name = book.type_misprints[name]
        flags.append("ocr_type")
    name = book.type_spelling.get(name, name)
    issuer = f"HĐNN{issuer[4:]}" if issuer.startswith("HDNN") else issuer
    repair = book.body(issuer) if not _COUNCIL.fullmatch(issuer) else Repair(issuer)
    if repair.flag:
        issuer = repair.code
        flags.append(repair.flag)
    if _of_finance(name, issuer):
        number = _finance_number(serial.digits, issuer, unit)
        return NumberMatch(serial.start, end, number, f"{name}/{issuer}", (*flags, "old_form"))
    if name not in book.types and issuer not in book.party_bodies and not _COUNCIL.fullmatch(issuer):
        return None
    number = DocumentNumber(serial.digits, Style.PARTY, None, name, issuer, unit)
    return NumberMatch(serial.start, end, number, f"{name}/{issuer}", tuple(flags))


def _old_hyphen(text: str, first: re.Match[str], name: str, serial: Serial, book: CodeBook) -> NumberMatch | None:
    """Read 299-TTg, 61-CP, 115-HĐBT, 216-NQ-QHK4: only for bodies known to have numbered so."""
    end = first.end()
    if text[end : end + 1].islower():
        return None
    names = [name]
    for _ in range(2):
        more = NEXT_PART.match(text, end)
        if more is None or more["sep"] != "-" or more["before"] or more["after"] or more["lower"]:
            break
        names.append(tidy(more["name"]))
        end = more.end("name")
    rest = names[1:]
    if name in book.types and rest and rest[0] in PARTY_CODES:  # 72-NQ-TW
        number = DocumentNumber(serial.digits, Style.PARTY, None, name, rest[0], "-".join(rest[1:]) or None)
        return NumberMatch(serial.start, end, number, f"{name}/{rest[0]}", ("separator",))
    if name in book.types and rest and (rest[0] in book.bodies or rest[0].startswith("QH")):
        number = DocumentNumber(serial.digits, Style.OLD, None, name, rest[0], "-".join(rest[1:]) or None)
    elif (name in book.bodies) if rest else (name in _OLD_HYPHEN):
        number = DocumentNumber(serial.digits, Style.OLD, None, None, name, "-".join(rest) or None)
    elif name in book.types and not rest:
        number = DocumentNumber(serial.digits, Style.OLD, None, name)  # "Quyết định số 23-QĐ": the body is left out
    else:
        return None
    return NumberMatch(serial.start, end, number, "-".join(names), ("old_form",))
