"""Read the code of a state number and sort its parts (Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I).

A number names its type and its issuing body ("QĐ-UBND"), a công văn the body and the unit ("SKHCN-VP"), a joint
act all its bodies ("TTLT-BTC-BNV"), a law the term of the National Assembly ("QH15").
"""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.bodies import OF_DEPARTMENTS
from legalref.extraction.codes import NAME, Code, CodeBook
from legalref.extraction.letters import CODE_CAPITALS, SMALL
from legalref.extraction.number_parts import FIRST_PART, NEXT_PART, tidy
from legalref.model import DocumentNumber, Style

__all__ = ["mend", "parts_at", "read_code", "sort_parts"]

_RUN: Final = re.compile(
    rf"[{CODE_CAPITALS}][\w&-]{{0,40}}(?<!QH)(?=[,;:)]|\.\s|\s{{1,3}}[{SMALL}\d(“\"]|\s?\Z)",
)
"""A code that no blank, dot or slash continues: what follows cannot belong to it, but the term behind "QH"."""
_OF_TERMS: Final = frozenset({"QH", "UBTVQH"})
"""Codes that carry the term of the National Assembly."""
_TERM: Final = re.compile(r"\s(?P<term>9|1\d)(?![\d/.,-]\d|\d)")
_BLANK_JOINED: Final = re.compile(rf"\s(?P<name>{NAME})(?![{SMALL}])")
_ASSEMBLY_CODE: Final = re.compile(r"QH\d{1,2}|UBTVQH\d{1,2}")
_JOINT: Final = frozenset(
    [
        "TTLT",
        "NQLT",
        "TTLB",
        "KHLT",
        "KHLN",
        "KHLS",
        "CTLT",
        "KHPH",
        "QCPH",
        "CTPH",
        "HDLT",
        "HDLN",
        "HDLS",
        "TTrLN",
        "TTrLS",
    ]
)
"""Symbols of acts that several bodies issue together."""
_JOINT_OF_BODIES: Final = frozenset({"TTLT", "NQLT", "TTLB"})
"""Those whose parts are all bodies, each of which may need a repair."""
_WITHOUT_BODY: Final = frozenset({"AL", "SL", "QĐ", "CT", "KH"})
"""Symbols that also stand alone: precedents, sắc lệnh, and numbers whose body was left out."""
_TYPE_OR_BODY: Final = frozenset({"CT", "TC", "TT", "HD"})
_LOST_STROKES: Final = {"QD": "QĐ", "ND": "NĐ", "CD": "CĐ"}
_LONG_SYMBOL: Final = 5
"""Symbols of types are shorter than this."""
_MOST_PARTS: Final = 6
"""The longest joint code has five bodies and a type."""
_MOST_MET: Final = 20_000


def read_code(text: str, pos: int, book: CodeBook, *, dated: bool) -> Code | None:
    """Return the code that starts at ``pos``, or none; ``dated`` tells whether a year stands before it.

    Most codes come again and again, so those that the characters behind them cannot change are remembered.
    """
    run = _RUN.match(text, pos)
    if run is None:
        names, end, flags = parts_at(text, pos, book)
        return sort_parts(names, end - pos, flags, book, dated=dated) if names else None
    key = run[0], dated
    met = book.met
    if key in met:
        return met[key]
    names, end, flags = parts_at(run[0], 0, book)
    code = sort_parts(names, end, flags, book, dated=dated) if names else None
    if len(met) >= _MOST_MET:
        met.clear()
    met[key] = code
    return code


def parts_at(text: str, pos: int, book: CodeBook) -> tuple[list[str], int, tuple[str, ...]]:
    """Read the parts of a code from ``pos``: parts, end, flags."""
    first = FIRST_PART.match(text, pos)
    if first is None:
        return [], pos, ()
    head = _first_of_two(first["name"], book)
    names, joint = _split_head(tidy(head), book)
    end = first.start("name") + len(head)
    if text[end : end + 1].isalpha() and text[end].islower() and len(names[0]) == 1:
        return [], pos, ()  # a capitalised word, no code
    flags: list[str] = [joint] if joint else []
    while len(names) < _MOST_PARTS:
        after = NEXT_PART.match(text, end)
        if after is None or not _joins(names, after, book):
            break
        if "\n" in after["gap"]:
            flags.append("split_line")
        if after["sep"] != "-":
            flags.append("slash" if after["sep"] == "/" else "separator")
        name = _first_of_two(after["name"], book)
        names.append(tidy(name))
        end = after.start("name") + len(name)
    if text[end : end + 1].isalpha():  # the next word is glued to the code: "12/QĐ-UBNDHà Nội"
        known = book.before_word(names[-1])
        end -= len(names[-1]) - len(known)
        names[-1] = known
    term = _TERM.match(text, end) if names[-1] in _OF_TERMS else None
    if term:  # "UBTVQH 13"
        names[-1] += term["term"]
        end = term.end()
        flags.append("separator")
    torn = _BLANK_JOINED.match(text, end)
    if torn and f"{names[-1]}{torn['name']}" in book.bodies:  # "TT-BGD ĐT"
        names[-1] += torn["name"]
        end = torn.end()
        flags.append("separator")
    blank = _BLANK_JOINED.match(text, end) if len(names) == 1 and names[0] in book.types else None
    # "84/QĐ UBND", "72/2013/NĐ CP": the hyphen is lost
    if blank and tidy(blank["name"]) in book.bodies and (len(blank["name"]) > 2 or names[0] not in _WITHOUT_BODY):
        names.append(tidy(blank["name"]))
        flags += ["missing_hyphen", *(["split_line"] if text[end] == "\n" else [])]
        end = blank.end()
    return names, end, tuple(dict.fromkeys(flags))


def _first_of_two(name: str, book: CodeBook) -> str:
    """Return a part of a code without what a spaced "&" joins to it, where that is no part ("TT-BYT & CV 340")."""
    before, mark, _ = name.partition("&")
    apart = mark and before[-1:].isspace() and before.rstrip() in book.bodies and tidy(name) not in book.bodies
    return before.rstrip() if apart else name


def _joins(names: list[str], after: re.Match[str], book: CodeBook) -> bool:
    """Whether the part that follows belongs to the code read so far."""
    name = after["name"]
    if after["lower"] and len(name) == 1:
        return False  # "- Sở", a word
    spaced = bool(after["before"]) or bool(after["after"])
    if after["sep"] == "/" and names[0] in _JOINT_OF_BODIES and len(names) == 1 and name in book.bodies:
        return "\n" not in after["gap"]  # "TTLT / BTC-BNV" of word-segmented texts
    if after["sep"] != "-":
        # 12/QĐ.UB and 12/QĐ/UBND: old or careless separators between type and body
        if spaced:  # 27/2010/QĐ .UBND
            torn = after["gap"] in {" .", " . "} and len(names) == 1 and names[0] in book.types
            return torn and (name in book.bodies or name in OF_DEPARTMENTS)
        return len(names) == 1 and names[0] in book.types and (name in book.bodies or len(name) > 1)
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
    known = names[0] in book.types or name in book.bodies or names[0] in book.bodies
    return len(names) == 1 and known and len(name) > 1


def _split_head(name: str, book: CodeBook) -> tuple[list[str], str | None]:
    """Part "QĐ.UB" and "QĐUB" into type and body; other dots belong to a unit (V.I)."""
    head, dot, tail = name.partition(".")
    if dot and head in book.types:
        return [head, tail], "dotted_type"
    if name not in book.types and name not in book.bodies:
        for length in (2, 3):
            if name[:length] in book.types and book.names_body(name[length:]):
                return [name[:length], name[length:]], "glued_type"
    return [name], None


def sort_parts(
    names: list[str], length: int, flags: tuple[str, ...], book: CodeBook, *, dated: bool = False
) -> Code | None:
    """Sort the parts of a code into type, issuer and unit; none where they read as no code at all."""
    repairs: list[str] = []
    names = mend(names, repairs, book)
    head, rest = names[0], names[1:]
    kind: str | None
    issuer: str | None
    unit: str | None = None
    if head in _JOINT and rest:
        style, kind, issuer = Style.JOINT, head, "-".join(rest)
    elif head == "VBHN":
        style, kind, issuer = Style.CONSOLIDATED, head, "-".join(rest) or None
    elif dated and not rest and _ASSEMBLY_CODE.fullmatch(head):
        style, kind, issuer = Style.ASSEMBLY, None, head
    elif head in book.types and (rest or head in _WITHOUT_BODY) and not _is_body(names, book):
        style, kind, issuer, unit = Style.STATE, head, rest[0] if rest else None, "-".join(rest[1:]) or None
    elif (
        len(rest) == 1
        and head not in book.bodies
        and head.isupper()
        and rest[0] in book.bodies
        and rest[0] not in book.types
        and 1 < len(head) < _LONG_SYMBOL
    ):
        style, kind, issuer = Style.STATE, head, rest[0]  # a type that the vocabulary lacks: 9/GPMT-UBND
    elif _is_letter(names, book, dated=dated):
        style, kind, issuer, unit = Style.LETTER, None, head, "-".join(rest) or None
    else:
        return None
    written = str(DocumentNumber("", style, None, kind, issuer, unit))
    return Code(style, kind, issuer, unit, "-".join(names), written, length, flags, tuple(repairs))


def _is_body(names: list[str], book: CodeBook) -> bool:
    """Whether a head that is both a type and a body (CT: Chỉ thị, Cục Thuế) is meant as a body."""
    head = names[0]
    return head in _TYPE_OR_BODY and head in book.bodies and len(names) > 1 and names[1] not in book.bodies


def _is_letter(names: list[str], book: CodeBook, *, dated: bool) -> bool:
    """Whether a code without a type symbol looks like that of a công văn."""
    head = names[0]
    if head in book.bodies:
        return True
    if len(names) > 1:
        return len(head) > 1 or names[1] in book.bodies
    return (len(head) >= 2 and not dated) or len(head) >= 3  # a single letter is no code


def mend(names: list[str], flags: list[str], book: CodeBook) -> list[str]:
    """Return the parts of a code with its type and body repaired, and add to ``flags`` what was done."""
    mended = list(names)
    where = 1 if mended[0] in book.types and len(mended) > 1 else 0
    if mended[0] not in book.types and mended[0] in book.type_misprints and len(mended) > 1:
        mended[0] = book.type_misprints[mended[0]]
        flags.append("ocr_type")
        where = 1
    if mended[0] not in book.types and mended[0].upper() in book.types and len(mended) > 1:
        mended[0] = mended[0].upper()
        flags.append("code_case")
        where = 1
    if mended[0] in _LOST_STROKES:
        mended[0] = _LOST_STROKES[mended[0]]
        flags.append("lost_diacritics")
        where = 1 if len(mended) > 1 else 0
    joint = mended[0] in _JOINT_OF_BODIES
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
