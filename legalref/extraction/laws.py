"""Find laws, codes, ordinances and the constitution cited by name.

Names come from the gazetteer of the vocabulary; an amending law is read by the grammar of its title, since
it contains the names of the laws that it amends. A name that the gazetteer lacks is read up to the word
that ends it and stays without a number. A longer name is never cut down to a shorter law.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.dates import date_after
from legalref.extraction.folded import commas_within, unfolded_length, without_commas
from legalref.extraction.law_wording import (
    AMENDED_IN,
    AMENDED_WITHOUT_NAME,
    AMENDING,
    AND_LAW,
    CODE_BEFORE,
    INNER_NUMBER,
    KINDS_WITHOUT_MARKS,
    LEAST_AMENDING,
    LIST_ENDS,
    LISTED_NAME,
    LONGEST_NAME,
    MARKED,
    MOST_AMENDED,
    OPENING,
    OPENING_LETTERS,
    OPENING_WITHOUT_MARKS,
    UNKNOWN_NAME,
    YEAR,
)
from legalref.extraction.memory import Memory
from legalref.model import canonical_number, without_marks
from legalref.vocabulary import Law, Vocabulary, fold

__all__ = ["LawMatch", "LawReader", "law_openings"]

_NOT_A_NAME: Final = frozenset(["sư", "gia", "khoa", "học", "pháp", "lệ", "định", "này", "đó", "tục", "hình", "doanh"])


_Entries = list[tuple[str, tuple[Law, ...]]]
"""Folded names with the laws that have them, the longest first."""
_DROPPED: Final = 16
"""Commas and hyphens that the print of a name can have more than its key."""
_BASIS: Final = "Căn cứ "
_CODE_WINDOW: Final = 5
"""Characters of "Bộ" before "luật", and one more that may be a letter."""


class LawMatch(Struct, frozen=True, gc=False):
    """A law named in the text: ``laws`` are the entries that the name fits, newest last."""

    start: int
    end: int
    kind: str
    """"Luật", "Bộ luật", "Pháp lệnh" or "Hiến pháp"."""
    name: str
    year: str | None = None
    laws: tuple[Law, ...] = ()
    amending: bool = False
    worn: bool = False
    """Whether the print lost some marks of the name."""
    revised: bool = False
    """Whether "(sửa đổi)" behind the name tells of its revision, passed or still in draft."""


class LawReader(Struct, frozen=True, dict=True):
    """Finds laws by name with the gazetteer of a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def _index(self) -> dict[str, _Entries]:
        """Entries by their folded name under its first three words, longest name first."""
        names: dict[str, dict[str, Law]] = defaultdict(dict)
        for law in self.vocabulary.laws:
            for name in (law.name, *law.aliases):
                names[without_commas(fold(name))].setdefault(law.number or law.name, law)
        index: dict[str, _Entries] = defaultdict(list)
        for name, laws in names.items():
            by_date = tuple(sorted(laws.values(), key=lambda law: law.date or ""))
            index[" ".join(name.split(" ")[:2])].append((name, by_date))
        return {head: sorted(entries, key=lambda entry: -len(entry[0])) for head, entries in index.items()}

    @cached_property
    def _by_opening(self) -> Memory[str, tuple[_Entries, int]]:
        """The entries whose names begin with two printed words, and how many characters they can take."""
        return Memory(self._beginning_with)

    @cached_property
    def by_number(self) -> dict[str, Law]:
        """Entries by number in its canonical form."""
        return {canonical_number(law.number): law for law in self.vocabulary.laws if law.number}

    def find(self, text: str) -> Iterator[LawMatch]:
        """Yield the laws named in a normalised text, in its order, without overlaps."""
        done = 0
        for start in law_openings(text):
            opening = OPENING.match(text, start)
            if opening is None or start < done or _no_law(text, start):
                continue
            match = self._at(text, start, opening.end())
            if match:
                yield match
                done = match.end

    def _at(self, text: str, start: int, behind: int) -> LawMatch | None:
        """Read the law whose first words end at ``behind``."""
        words = text[start:behind]
        kind = " ".join(words.split()).capitalize()
        kind = KINDS_WITHOUT_MARKS.get(kind, kind)
        amending = AMENDING.match(text, behind)
        if amending and amending.end() > behind + LEAST_AMENDING:
            end = self._amended(text, amending.end())
            if end:
                return self._finished(text, start, end, kind, amending=True)
        if kind == "Hiến pháp" and _ALONE.match(text, max(0, start - 1)):
            return None  # a kind of documents in the menu of a portal
        known = self._known(text, start) or (self._about(text, words, behind) if kind == "Pháp lệnh" else None)
        if known:
            name, laws, end = known
            return self._finished(text, start, end, kind, laws=laws, name=name)
        worn = self._worn(text, start)
        if worn:
            name, laws, end = worn
            return structs.replace(self._finished(text, start, end, kind, laws=laws, name=name), worn=True)
        if kind == "Hiến pháp":
            return self._finished(text, start, behind, kind, laws=self._constitutions, name="Hiến pháp")
        unknown = UNKNOWN_NAME.match(text, behind)
        if unknown is None:
            return None
        year = YEAR.match(text, unknown.end())
        laws = self._abbreviated(text[start : unknown.end()], year["year"] if year else None)
        in_basis = text.endswith(_BASIS, 0, start)
        if not laws and not self._plausible(words, unknown["name"], in_basis=in_basis):
            return None
        return self._finished(text, start, unknown.end(), kind, laws=laws)

    def _abbreviated(self, name: str, year: str | None) -> tuple[Law, ...]:
        """Return the entries whose name a name with abbreviations stands for ("Luật Bảo vệ BMNN").

        A ``year`` decides between two names ("Luật DN 2014").
        """
        words = without_commas(fold(name)).split()
        printed = name.replace(",", "").split()
        pattern = ""
        for word, shown in zip(words, printed, strict=False):
            pattern += (
                "".join(rf"{letter}\w*\s" for letter in word)
                if shown.isupper() and len(shown) in _ABBREVIATED
                else re.escape(word) + r"\s"
            )
        if not any(shown.isupper() and len(shown) in _ABBREVIATED for shown in printed[1:]):
            return ()
        compiled = re.compile(pattern.removesuffix(r"\s"))
        fitting = {names: laws for names, laws in self._index.get(" ".join(words[:2]), ()) if compiled.fullmatch(names)}
        fitting |= {
            names: laws
            for entries in self._index.values()
            for names, laws in entries
            if not fitting and compiled.fullmatch(names)
        }
        if len(fitting) > 1 and year:
            fitting = {
                names: laws for names, laws in fitting.items() if any((law.date or "").startswith(year) for law in laws)
            }
        return next(iter(fitting.values())) if len(fitting) == 1 else ()

    @cached_property
    def _amending_laws(self) -> dict[str, list[tuple[Law, str]]]:
        """Amending laws with the keys of their names, by the year of their date."""
        found: dict[str, list[tuple[Law, str]]] = defaultdict(list)
        for law in self.vocabulary.laws:
            key = fold(law.name)
            if "sửa đổi" in key:
                found[(law.date or "")[:4]].append((law, without_commas(key)))
        return dict(found)

    @cached_property
    def _constitutions(self) -> tuple[Law, ...]:
        return tuple(
            sorted(
                (law for law in self.vocabulary.laws if law.name.startswith("Hiến pháp")),
                key=lambda law: law.date or "",
            )
        )

    @staticmethod
    def _plausible(anchor: str, name: str, *, in_basis: bool) -> bool:
        """Whether the words behind "Luật" read as the name of a law: capitalised, or in the legal basis."""
        words = name.split()
        if words[0].lower() in _NOT_A_NAME and words[0] != words[0].capitalize():
            return False
        if anchor == "Pháp lệnh" or (in_basis and anchor[0].isupper()):  # older names go on in small letters
            return len(words) > 1
        return (
            anchor[0].isupper()
            and words[0][0].isupper()
            and (len(words) > 1 or len(words[0]) > 2)
            and not anchor.isupper()
        )

    def _known(self, text: str, start: int) -> tuple[str, tuple[Law, ...], int] | None:
        part = text[start : start + LONGEST_NAME]
        entries, reach = self._by_opening[_opening(part)]
        if not entries:
            return None
        if "  " not in part:
            part = part[:reach]
        key = fold(part)
        printed = without_commas(key)
        for name, laws in entries:
            if printed.startswith(name) and _ends(printed, len(name)):
                length = len(name) + commas_within(key, len(name))
                return name, laws, start + unfolded_length(part, length)
        for name, laws in entries:
            taken = _glued_length(printed, name)
            if taken and _ends(printed, taken):
                return name, laws, start + unfolded_length(part, taken + commas_within(key, taken))
        return None

    @cached_property
    def _without_marks(self) -> dict[str, list[tuple[str, str, tuple[Law, ...]]]]:
        """Entries by their first two words without marks; names that differ in marks alone are left out."""
        by_name: dict[str, list[tuple[str, tuple[Law, ...]]]] = defaultdict(list)
        for entries in self._index.values():
            for name, laws in entries:
                by_name[without_marks(name)].append((name, laws))
        index: dict[str, list[tuple[str, str, tuple[Law, ...]]]] = defaultdict(list)
        for key, same in sorted(by_name.items(), key=lambda item: -len(item[0])):
            if len(same) == 1 and key.count(" ") >= _LEAST_WITHOUT_MARKS:
                index[" ".join(key.split(" ")[:2])].append((key, *same[0]))
        return dict(index)

    @cached_property
    def _by_worn_opening(self) -> Memory[str, list[tuple[str, str, tuple[Law, ...]]]]:
        """The entries whose names can begin with two printed words that lost marks."""
        return Memory(lambda words: self._without_marks.get(_two_words(without_commas(without_marks(fold(words)))), []))

    def _worn(self, text: str, start: int) -> tuple[str, tuple[Law, ...], int] | None:
        """Return the law whose name at ``start`` lost some of its marks ("Luật các tô chức tín dụng")."""
        part = text[start : start + LONGEST_NAME]
        entries = self._by_worn_opening[_opening(part)]
        if not entries:
            return None
        key = fold(part)
        printed = without_marks(without_commas(key))
        least = 0 if text.startswith(_PLAIN_OPENINGS, start) else _LEAST_WORN
        for marked, name, laws in entries:
            if (
                marked.count(" ") >= least
                and printed.startswith(marked)
                and not printed[len(marked) : len(marked) + 1].isalnum()
            ):
                return name, laws, start + unfolded_length(part, len(marked) + commas_within(key, len(marked)))
        return None

    def _about(self, text: str, words: str, behind: int) -> tuple[str, tuple[Law, ...], int] | None:
        """Return the ordinance cited as one "về" its matter ("Pháp lệnh về lực lượng dự bị động viên")."""
        about = _ABOUT.match(text, behind)
        known = self._known(f"{words}{text[about.end() : about.end() + LONGEST_NAME]}", 0) if about else None
        return (known[0], known[1], known[2] - len(words) + about.end()) if about and known else None

    def _beginning_with(self, words: str) -> tuple[_Entries, int]:
        entries = self._index.get(_two_words(without_commas(fold(words))), [])
        return entries, max((len(name) for name, _ in entries), default=0) + _DROPPED

    def _amended(self, text: str, pos: int) -> int | None:
        """Return where the list of amended laws that starts at ``pos`` ends."""
        end = None
        at = pos
        for _ in range(MOST_AMENDED):
            opening = OPENING.match(text, at)
            if opening is None:
                break
            end = self._member_end(text, at, opening.end()) or end
            more = AND_LAW.match(text, end) if end and end > at else None
            if more is None:
                break
            at = more.end()
        if end is None:
            unnamed = AMENDED_WITHOUT_NAME.match(text, pos)
            return unnamed.end() if unnamed else None
        return end

    def _member_end(self, text: str, at: int, behind: int) -> int | None:
        """Return where the name of the amended law at ``at`` ends; its first words end at ``behind``."""
        known = self._known(text, at)
        if known:
            number = INNER_NUMBER.match(text, known[2])
            if number and any(law.number == number["number"] for law in known[1]):
                dated = date_after(text, number.end())
                if AND_LAW.match(text, number.end()) or (dated and dated.iso not in {law.date for law in known[1]}):
                    return number.end()
            if LIST_ENDS.match(text, known[2]):
                return known[2]
        name = LISTED_NAME.match(text, behind) or (None if known else UNKNOWN_NAME.match(text, behind))
        return name.end() if name else (known[2] if known else None)

    def _finished(
        self,
        text: str,
        start: int,
        end: int,
        kind: str,
        *,
        laws: tuple[Law, ...] = (),
        name: str | None = None,
        amending: bool = False,
    ) -> LawMatch:
        printed = " ".join(text[start:end].split())
        if amending:
            known = self._known(text, start)
            if known and known[2] == end:
                laws = known[1]
        amended = AMENDED_IN.match(text, end)
        if amended and not amending:
            # "Luật Doanh nghiệp sửa đổi 2025" is the amending act, not the law
            printed = " ".join(text[start : amended.start("year")].split()).removesuffix(" năm")
            key = without_commas(fold(text[start:end]))
            fitting = tuple(law for law, name in self._amending_laws.get(amended["year"], ()) if key in name)
            if not fitting and amended[0].lstrip().startswith("("):
                # "Luật Nhà ở (sửa đổi) năm 2023" is the law of that year, passed as a revision
                fitting = tuple(law for law in laws if (law.date or "")[:4] == amended["year"])
                if fitting:
                    return LawMatch(start, amended.end("year"), kind, printed, amended["year"], fitting)
            return LawMatch(start, amended.end("year"), kind, printed, amended["year"], fitting, amending=True)
        year = YEAR.match(text, end)
        if year:
            closing = year.end("year")
            fitting = tuple(law for law in laws if (law.date or law.number or "").find(year["year"]) >= 0)
            opened = text[end : year.end()].startswith((" (", "("))
            return LawMatch(start, end if opened else closing, kind, printed, year["year"], fitting, amending)
        passed = _PASSED.match(text, end)
        fitting = tuple(law for law in laws if passed and (law.date or "").startswith(passed["year"]))
        if passed and not amending and (fitting or not laws):
            return LawMatch(start, end, kind, printed, passed["year"], fitting)
        revised = None if amending else _REVISED.match(text, end)
        if revised and _DAY_BEHIND.match(text, revised.end()):
            # "Luật Tổ chức HĐND và UBND (sửa đổi) ngày 21/6/1994": the date tells which one
            return LawMatch(start, revised.end(), kind, printed, None, laws)
        return LawMatch(start, end, kind, printed, None, laws, amending, False, revised is not None)


def law_openings(text: str) -> list[int]:
    """Return where the words that may open the name of a law begin, in text order; "Bộ" belongs to "luật"."""
    found = []
    without_marks_at_all = OPENING_WITHOUT_MARKS if MARKED not in text else ()
    for letter, before in (*OPENING_LETTERS, *without_marks_at_all):
        for match in letter.finditer(text):
            start = match.start() - before
            code = CODE_BEFORE.search(text, max(0, start - _CODE_WINDOW), start) if before else None
            found.append(code.start() if code else start)
    return sorted(found)


def _glued_length(printed: str, name: str) -> int:
    """Return how many characters of a print are a name that lost some blanks ("Ủyban"); none where it is another."""
    at = 0
    for letter in name:
        if printed[at : at + 1] == letter:
            at += 1
        elif letter != " ":
            return 0
    return at


def _ends(printed: str, length: int) -> bool:
    """Whether a name of some length ends in a print: the next word can be glued to it where a blank was lost."""
    return not printed[length : length + 1].isalnum() or _GLUED_BEHIND.match(printed, length) is not None


def _two_words(key: str) -> str:
    return " ".join(key.split(" ", 2)[:2])


def _opening(part: str) -> str:
    """Return the first two words of a name, by which the entries are found."""
    return " ".join(part.split(None, 2)[:2]).rstrip(_SIGNS)


def _no_law(text: str, start: int) -> bool:
    """Whether the word before says that "luật" names no act: "pháp luật", "Đại học Luật"."""
    before = text[max(0, start - 8) : start].split()
    return bool(before) and text[start - 1 : start].isspace() and before[-1].lower() in _OTHER_LUAT


_ABBREVIATED: Final = range(2, 7)
"""How many letters the abbreviation of a name's words can have ("Luật GD", "Luật Bảo vệ BMNN")."""
_ABOUT: Final = re.compile(r"\s{1,2}về(?=\s)")
_PLAIN_OPENINGS: Final = ("Luat", "Bo luat", "Phap lenh")
_LEAST_WITHOUT_MARKS: Final = 2
"""Blanks in a name that is still told apart in a text that has no marks at all."""
_LEAST_WORN: Final = 3
"""Blanks in a name that is still told apart without its marks: "luat dau tu" could be many things."""
_REVISED: Final = re.compile(r"\s?\(sửa\sđổi\)", re.IGNORECASE)
_PASSED: Final = re.compile(
    r"\s?(?:đã\s)?được\s(?:Quốc\shội|UBTVQH|Ủy\sban\sThường\svụ)[^.;\n]{0,110}?thông\squa\s(?:vào\s)?(?:ngày\s?)?"
    r"\d{1,2}(?:/\d{1,2}/|\stháng\s\d{1,2}\snăm\s?)(?P<year>(?:19|20)\d{2})"
)
"""When a law was passed, in the words behind its name."""
_ALONE: Final = re.compile(r"\nHiến pháp\n")
"""The word on a line of its own."""
_DAY_BEHIND: Final = re.compile(r",?\s{1,3}ngày\s{1,3}\d")
_SIGNS: Final = ',.;:()“”"'
"""What can stand directly behind a name."""
_GLUED_BEHIND: Final = re.compile(r"ngày|(?:được|này|của|năm|quy|hiện|theo|và|có|số|về|đã|thì)(?!\w)")
"""What a name can run into where a blank was lost ("UBNDngày 26/11/2003", "hình sựđược Quốc hội thông qua")."""
_OTHER_LUAT: Final = frozenset(
    [
        "pháp",
        "kỷ",
        "kỉ",
        "dân",
        "học",
        "khoa",
        "ngành",
        "trường",
        "cử",
        "sĩ",
        "nhân",
        "quy",
        "hội",
        "đoàn",
        "môn",
        "chuyên",
        "phạm",
    ]
)
"""Words before "luật" that are one word with it, or name a profession or a school."""
