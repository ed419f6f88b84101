"""Recognise and repair the codes in document numbers.

A repair is made only where one reading remains, and is always flagged: letters that lost their stroke
(QD, HDND), capitals lost in lower-cased text (qđ-ubnd), a code cut by a stray hyphen (SKH-CN), a footnote
mark glued on (UBND1), and one letter too many or too few in a long code (SKHHCN). Case and Đ are
significant otherwise: HĐ is not HD, CTr is not CT (Nghị định 30/2020/NĐ-CP, Phụ lục III).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from msgspec import Struct

from legalref.extraction.letters import CODE_CAPITALS, SMALL
from legalref.model import Style
from legalref.vocabulary import Vocabulary

__all__ = ["NAME", "PART", "Code", "CodeBook", "Repair"]

PART: Final = rf"(?:[{CODE_CAPITALS}](?:[a-zđ]{{1,2}}(?![{SMALL}]))?)+\d{{0,4}}"
"""One part of a code: capitals, with at most two small letters inside (TTg, CTr, SNgV)."""
NAME: Final = rf"{PART}(?:\s?&\s?{PART})*(?:\.(?={PART}(?![{SMALL}])){PART})*"
"""A part with what "&" or a dot joins to it (PVHCC&KSTT, V.I)."""

_TERMS: Final = frozenset(map(str, range(8, 17)))
_OF_ASSEMBLY: Final = ("UB", "HĐDT")
"""Committees of the National Assembly, whose codes carry its term (432/BC-UBPLTP15)."""
_PARTY_OF_ASSEMBLY: Final = frozenset({"ĐĐQH", "ĐUQH"})
"""Its Party organs, which do the same (3260-KH/ĐĐQH15)."""
_SHORTEST_REPAIRED: Final = 5
"""Shorter codes are too close to each other: S/B twins alone make 23 pairs one letter apart."""


class Repair(Struct, frozen=True):
    """A code in its known form, and what had to be done."""

    code: str
    flag: str | None = None


class Code(Struct, frozen=True, gc=False):
    """The code of a state number, sorted into the symbol of the type, the issuing body and the unit."""

    style: Style
    type_code: str | None
    issuer_code: str | None
    unit_code: str | None
    joined: str
    """The parts as read, joined by hyphens."""
    written: str
    """The code in its normal form with the separator before it ("/KH-UBND")."""
    length: int
    """How many characters of the text it takes."""
    flags: tuple[str, ...]
    """What the print shows (a line break, a lost hyphen)."""
    repairs: tuple[str, ...]
    """What had to be repaired."""


class CodeBook(Struct, frozen=True, dict=True):
    """The codes of a vocabulary, ready for look-ups."""

    vocabulary: Vocabulary

    @cached_property
    def met(self) -> dict[tuple[str, bool], Code | None]:
        """Codes already read, by their print and whether a year stands before them; the reader keeps it bounded."""
        return {}

    @cached_property
    def types(self) -> frozenset[str]:
        """Symbols of document types."""
        return frozenset(self.vocabulary.type_by_code)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Codes of organisations."""
        return frozenset(self.vocabulary.organisation_by_code)

    @cached_property
    def party_bodies(self) -> frozenset[str]:
        """Codes of Party organs and mass organisations, which number with the hyphen first."""
        return frozenset(code for body in self.vocabulary.organisations if body.party for code in body.codes)

    @cached_property
    def type_misprints(self) -> dict[str, str]:
        """Symbols of types by the spellings that OCR produces."""
        return {wrong: kind.codes[0] for kind in self.vocabulary.types for wrong in kind.misprints if kind.codes}

    @cached_property
    def type_spelling(self) -> dict[str, str]:
        """First spelling of symbols that differ only in case ("CTR" for CTr)."""
        return {
            code: kind.codes[0]
            for kind in self.vocabulary.types
            for code in kind.codes[1:]
            if code.upper() == kind.codes[0].upper()
        } | {
            # in a heading set in capitals: "QUY ĐỊNH SỐ 07-QĐI/TW"
            code.upper(): code
            for kind in self.vocabulary.types
            for code in kind.codes
            if code.upper() not in self.types
        }

    @cached_property
    def _misprints(self) -> dict[str, str]:
        """Codes by their misprints; a code whose only difference is a lost stroke counts as one."""
        found = {
            wrong: body.codes[0] for body in self.vocabulary.organisations for wrong in body.misprints if body.codes
        }
        for body in self.vocabulary.organisations:
            stroked = {code.replace("Đ", "D"): code for code in body.codes if "Đ" in code}
            found |= {code: stroked[code] for code in body.codes if code in stroked}
        return found

    @cached_property
    def _without_stroke(self) -> dict[str, str | None]:
        return _unique((code.replace("Đ", "D"), code) for code in self.bodies if "Đ" in code)

    @cached_property
    def _lower_types(self) -> dict[str, str | None]:
        return _unique((code.lower(), code) for code in self.types)

    @cached_property
    def _lower_bodies(self) -> dict[str, str | None]:
        return _unique((code.lower(), code) for code in self.bodies)

    @cached_property
    def _first_spelling(self) -> dict[str, str]:
        """Codes by their capitals, the first spelling that an entry gives: "TTG" is TTg."""
        found: dict[str, str] = {}
        for body in self.vocabulary.organisations:
            for code in body.codes:
                found.setdefault(code.upper(), code)
        return found

    @cached_property
    def _deletions(self) -> dict[str, set[str]]:
        """Long codes by each of their spellings with one inner letter left out."""
        found: dict[str, set[str]] = defaultdict(set)
        for code in self.bodies:
            if len(code) >= _SHORTEST_REPAIRED - 1 and code.isalpha():
                for shorter in _drop_one(code):
                    found[shorter].add(code)
        return dict(found)

    def of_the_state(self, codes: Iterable[str]) -> bool:
        """Whether all of some codes are first of all those of bodies of the state."""
        bodies = self.vocabulary.organisation_by_code
        return all(code in bodies and not bodies[code].party for code in codes)

    def before_word(self, name: str) -> str:
        """Return the code in which the letters of ``name`` begin, where the word behind a code is glued to it.

        "UBNDC" of "UBNDCỘNG HÒA" is UBND. A name without a known code in front is returned as it is.
        """
        for length in range(len(name), 1, -1):
            if name[:length] in self.bodies or name[:length] in self.types:
                return name[:length]
        return name

    def names_body(self, code: str) -> bool:
        """Whether a code is that of an organisation, or a misprint of one."""
        return code in self.bodies or code in self._misprints

    def body(self, code: str) -> Repair:
        """Return the organisation code that ``code`` stands for, itself when nothing is known better."""
        misprint = self._misprints.get(code)
        if misprint:
            return Repair(misprint, _kind_of_slip(misprint, code))
        cased = self._first_spelling.get(code.upper())
        if cased and cased != code:
            return Repair(cased, "code_case")
        if code in self.bodies:
            return Repair(code)
        unstroked = self._without_stroke.get(code)
        if unstroked:
            return Repair(unstroked, "lost_diacritics")
        bare = code.rstrip("0123456789")
        if (
            code[len(bare) :] in _TERMS
            and bare != "UBND"
            and (bare.startswith(_OF_ASSEMBLY) or bare in _PARTY_OF_ASSEMBLY)
        ):
            return Repair(code)
        if bare != code and bare in self.bodies and not bare.startswith(("QH", "UBTVQH")):
            return Repair(bare, "footnote_mark")
        repaired = self._one_letter_off(code)
        return Repair(repaired, "ocr_issuer") if repaired else Repair(code)

    def _one_letter_off(self, code: str) -> str | None:
        """Return the one known code that differs from ``code`` by one inner letter that the code has anyway."""
        if len(code) < _SHORTEST_REPAIRED or not code.isalpha():
            return None
        longer = {known for known in _drop_one(code) if known in self.bodies and len(known) >= _SHORTEST_REPAIRED - 1}
        shorter = {known for known in self._deletions.get(code, ()) if set(known) == set(code)}
        fitting = {known for known in longer if set(code) == set(known)} | shorter
        return fitting.pop() if len(fitting) == 1 else None

    def lowered(self, code: str, *, first: bool) -> str | None:
        """Return the code that a lower-cased ``code`` stands for; ``first`` prefers a type symbol."""
        tables = (self._lower_types, self._lower_bodies) if first else (self._lower_bodies, self._lower_types)
        for table in tables:
            if code in table:
                return table[code]
        return None


def _kind_of_slip(known: str, printed: str) -> str:
    """Return the flag of a misprint: a lost stroke, a wrong case, or a wrong letter."""
    if known.replace("Đ", "D") == printed:
        return "lost_diacritics"
    return "code_case" if known.upper() == printed.upper() else "ocr_issuer"


def _drop_one(code: str) -> set[str]:
    """Return the spellings of ``code`` without one inner letter: the first and the last stay."""
    return {code[:index] + code[index + 1 :] for index in range(1, len(code) - 1)}


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """Map each key to its value, or to none where several values claim it."""
    found: dict[str, str | None] = {}
    for key, value in pairs:
        found[key] = value if found.get(key, value) == value else None
    return found
