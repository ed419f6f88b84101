"""Read the body that issued a document from words.

The office that signs is kept apart from the body it heads ("Chủ tịch UBND tỉnh": body UBND, office Chủ tịch).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.bodies import KINDS_OF_BODY, Home, Issuer
from legalref.extraction.code_issuers import CodeIssuers
from legalref.extraction.folded import commas_within, unfolded_length, without_commas
from legalref.extraction.letters import CAPITALS, SMALL
from legalref.extraction.memory import Memory
from legalref.extraction.places import PlaceReader
from legalref.extraction.placing import placed
from legalref.model import without_marks
from legalref.vocabulary import Organisation, Province, Vocabulary, fold

__all__ = ["Home", "Issuer", "IssuerReader"]

_WINDOW: Final = 170
_LONGEST_NAME: Final = 140
_TWO_WORDS: Final = 28
"""Characters that hold the first two words of a name, and a third."""
_MOST_COMMAS: Final = 8
"""Characters that commas and hyphens take in the longest names."""
_OFFICE: Final = re.compile(
    r"(?P<office>(?:phó\s)?(?:trưởng(?=\sban\s(?:chỉ\s(?:đạo|huy)|tổ\schức))|chủ\stịch|bộ\strư?ởng(?:\s?,\s(?:chủ\snhiệm|trưởng(?=\sban\stổ\schức)))?|thứ\strưởng|giám\sđốc|tổng\sgiám\sđốc|chánh\sán"
    r"|viện\strưởng|tổng\skiểm\stoán(?:\snhà\snước)?|thống\sđốc|tổng\sthanh\stra|chủ\snhiệm|trưởng\sban(?:\schỉ\sđạo)?"
    r"|cục\strưởng|tổng\scục\strưởng|chi\scục\strưởng|chánh\svăn\sphòng|bí\sthư|hiệu\strưởng|trưởng\sphòng|thủ\strưởng"
    rf"|người\sđứng\sđầu))(?:\s{{1,2}}(?!nước\b)|(?-i:(?=[{CAPITALS}])))",
    re.IGNORECASE,
)
_LEAST_WORN: Final = 2
"""Blanks in the shortest name that is known without its marks."""
_RENAMED: Final = re.compile(r"\s{0,3}\(\s?(?:nay|cũ|trước\sđây|sau\slà)\b[^()]{0,90}\)")
_BRACKET: Final = " ("
_ABBREVIATED: Final = re.compile(
    r"\s\((?:(?:sau\sđây\s)?(?:gọi|viết)\stắt\s(?:là\s)?)?[“\"]?[A-ZĐ&]{2,10}[”\"]?\)(?=[\s,;.])"
)
"""The abbreviation of a name, in a bracket inside it or behind it."""
_BRACKET_WINDOW: Final = 4
"""Blanks before the bracket of a later name, and the bracket."""
_MEETING: Final = re.compile(
    r"Hội\s{1,2}nghị\s{1,2}(?:lần\sthứ\s\S{1,6}(?:\s\S{1,6})?,?\s{1,2}(?=Ban|BCH))?(?=Ban|BCH)"
)
_HOST: Final = re.compile(
    r"\s{1,2}(?=(?:Sở|Văn\sphòng|Công\san|Bộ|Cục|Chi\scục|Trung\stâm|Trường|Bệnh\sviện|Ban|UBND|Ủy\sban|Tòa\sán|Viện)\s)"
)
"""The body whose Party committee is named."""
_OWN: Final = re.compile(
    r"(?:Sở|Bộ|Ban|Cục|Tổng\scục|Trung\stâm|Chi\scục)"
    r"(?=\s(?:về|ban\shành|đã|được|phê|quy|hướng|triển|thực|sửa|và)|[,;.:)\n])"
)
"""A body that stands alone, without its name."""
_OTHER_BODY: Final = re.compile(
    rf"(?:{KINDS_OF_BODY})\b(?:[^,;.:()\"“”\n|\d]|\n(?=[{SMALL}])|(?<=[A-Z])\d{{1,2}}(?!\d)){{0,110}}"
)
_OTHER_STOP: Final = re.compile(
    r"\s+(?:về|ban\shành|phê|quy\sđịnh|hướng|sửa|triển|thực\shiện|tại|ngày|đã|được|gửi|báo|công\sbố|thành\slập|giao|điều"
    r"|bổ\ssung|thông\squa|v/v|trong|đối|để|khi|theo|(?:và|hoặc)\s(?:các\s)?(?:Kế|Quy|Ngh|Thông|Công\svăn|Chỉ|Kết|Chương|Đề\sán"
    r"|Luật|Bộ\sluật|văn\sbản|số))\b.*",
    re.DOTALL,
)
"""Where the name of a body that the register does not know ends."""
_BRANCH: Final = re.compile(r"\s\d{1,3}(?![\d/-]|\.\d)")
"""The number in the name of a branch ("Chi nhánh … số 23")."""
_BEHIND: Final = re.compile(r" (?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi) ")
"""Words with which most titles begin: no name goes on behind them but some of the register."""
_USUAL_WINDOW: Final = 60
"""Characters of the usual names, and of the words behind them."""
_Named = tuple[Organisation, int] | None
"""A body of the register and how many characters name it."""


class IssuerReader(Struct, frozen=True, dict=True):
    """Reads bodies with the organisations and provinces of a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def places(self) -> PlaceReader:
        """The reader of places."""
        return PlaceReader(self.vocabulary)

    @cached_property
    def codes(self) -> CodeIssuers:
        """The reader of codes."""
        return CodeIssuers(self.vocabulary)

    @cached_property
    def _names(self) -> dict[str, list[tuple[str, Organisation]]]:
        """Folded names by their first two words, longest first."""
        index: dict[str, dict[str, Organisation]] = defaultdict(dict)
        for body in reversed(self.vocabulary.organisations):
            for name in (*body.aliases, body.name):
                key = without_commas(fold(name))
                index[_first_words(key)][key] = body
        return {head: sorted(names.items(), key=lambda item: -len(item[0])) for head, names in index.items()}

    @cached_property
    def _worn_names(self) -> dict[str, list[tuple[str, Organisation]]]:
        """Names of several words by their first two words without marks, for print that lost some of them."""
        index: dict[str, list[tuple[str, Organisation]]] = defaultdict(list)
        for head, names in self._names.items():
            index[without_marks(head)] += [named for named in names if named[0].count(" ") >= _LEAST_WORN]
        return {head: sorted(names, key=lambda item: -len(item[0])) for head, names in index.items()}

    @cached_property
    def _reaches(self) -> Memory[str, int]:
        """How many characters to read for a name that begins with two words; none where no name does."""
        return Memory(self._reach)

    @cached_property
    def _named(self) -> Memory[str, _Named]:
        """The body that the first words of a text name: the same few come again."""
        return Memory(self._longest_name)

    @cached_property
    def _going_on(self) -> tuple[str, ...]:
        """What stands before such words in the names of the register ("Ban Chỉ đạo Trung ương" "về phòng, chống …")."""
        names = (name for names in self._names.values() for name, _ in names)
        return tuple({name[: behind.start()] for name in names for behind in _BEHIND.finditer(name)})

    def read(self, text: str, pos: int, home: Home) -> Issuer | None:
        """Return the body named directly at ``pos``, or none; a bracket that says its later name is read over.

        A document names the same few bodies again and again, so those whose words end before a title are remembered.
        """
        behind = _BEHIND.search(text, pos, pos + _USUAL_WINDOW)
        if behind is None:
            return self._at(text, pos, home)
        words = text[pos : behind.start()]
        if words not in home.met:
            home.met[words] = self._alone(words, home)
        met = home.met[words]
        if met is None:
            return self._at(text, pos, home)
        # by position: naming so many fields takes several times as long
        return Issuer(met.name, pos + met.end, met.office, met.place, met.level, met.local, met.assumed)

    def _alone(self, words: str, home: Home) -> Issuer | None:
        """Return the body that ``words`` name whatever stands behind them, or none."""
        if without_commas(fold(words)).endswith(self._going_on):
            return None
        issuer = self._at(f"{words} ban hành ", 0, home)
        return issuer if issuer and issuer.end <= len(words) else None

    def _at(self, text: str, pos: int, home: Home) -> Issuer | None:
        """Return the body named directly at ``pos``, or none."""
        issuer = self._read(text, pos, home)
        if issuer is None or text.find("(", issuer.end, issuer.end + _BRACKET_WINDOW) < 0:
            return issuer
        renamed = _RENAMED.match(text, issuer.end)
        return structs.replace(issuer, end=renamed.end()) if renamed else issuer

    def _read(self, text: str, pos: int, home: Home) -> Issuer | None:
        meeting = _MEETING.match(text, pos) if text.startswith("Hội", pos) else None
        pos = meeting.end() if meeting else pos
        body = self._body(text, pos)
        if body:
            organisation, end = body
            return self._placed(text, end, organisation, None, home)
        window = text[pos : pos + _WINDOW]
        office = _OFFICE.match(window)
        if office:
            body = self._body(text, pos + office.end())
            title = " ".join(office["office"].split())
            if body:
                organisation, end = body
                return self._placed(text, end, organisation, title, home)
            generic = self._own(window, office.end(), title, pos, home)
            if generic:
                return generic
            return self._other(window, office.end(), pos, title)
        return self._own(window, 0, None, pos, home) or self._other(window, 0, pos, None)

    def _body(self, text: str, pos: int) -> tuple[Organisation, int] | None:
        """Return the body of the register named at ``pos``, and where its name ends."""
        behind = text.find(" ", text.find(" ", pos, pos + _TWO_WORDS) + 1, pos + _TWO_WORDS)
        reach = self._reaches.get(text[pos:behind]) if behind > pos else None
        if reach is None:  # not met before, or with other blanks than usual
            words = text[pos : pos + _LONGEST_NAME].split(None, 2)
            reach = self._reaches[" ".join(words[:2])] if words else 0
        if not reach:
            return None
        # the longest name that these words can begin decides how much must be read
        part = text[pos : pos + reach]
        if "  " in part or part[0].isspace():
            part = text[pos : pos + _LONGEST_NAME]
        named = self._named[part]
        if named is None:
            return None
        end = pos + named[1]
        bracket = _ABBREVIATED.match(text, end) if text.startswith(_BRACKET, end) else None
        if bracket is None:
            return named[0], end
        # the name or its place can go on behind it: "Bảo hiểm xã hội (BHXH) Việt Nam", "Ủy ban nhân dân (UBND) tỉnh"
        whole = self._named[(text[pos:end] + text[bracket.end() : bracket.end() + reach])[:reach]] or named
        return whole[0], bracket.end() + whole[1] - named[1]

    def _reach(self, words: str) -> int:
        key = without_commas(fold(words))
        heads = _first_words(key), _first_word(key)
        names = [named for head in heads for named in self._names.get(head, ())]
        names += self._worn_names.get(without_marks(heads[0]), ())
        # the character behind a name must end it, and the print can have commas that the key has not
        return max(len(name) for name, _ in names) + _MOST_COMMAS + 2 if names else 0

    def _longest_name(self, part: str) -> _Named:
        key = fold(part)
        bare = without_commas(key)
        for head in (_first_words(bare), _first_word(bare)):
            for name, body in self._names.get(head, ()):
                if bare.startswith(name) and not bare[len(name) : len(name) + 1].isalnum():
                    return body, unfolded_length(part, len(name) + commas_within(key, len(name)))
        for name, body in self._worn_names.get(without_marks(_first_words(bare)), ()):
            if _is_worn(bare[: len(name)], name) and not bare[len(name) : len(name) + 1].isalnum():
                return body, unfolded_length(part, len(name) + commas_within(key, len(name)))
        return None

    def _placed(self, text: str, end: int, body: Organisation, office: str | None, home: Home) -> Issuer:
        """Return a body of the register whose name ends at ``end``, with the place behind it."""
        office = office.capitalize() if office and office.isupper() else office
        host = _HOST.match(text, end) if body.local and body.party else None
        inner = self._read(text, host.end(), home) if host else None
        if host and inner:  # "Đảng ủy Sở Nội vụ"
            name = f"{body.name} {' '.join(text[host.end() : inner.end].split())}"
            return structs.replace(inner, name=name, office=office)
        return placed(text, end, body, office, home, self.places)

    def province_at(self, text: str, pos: int) -> tuple[Province, int] | None:
        """Return the province named at ``pos`` and where its name ends, or none; never a fuzzy match."""
        return self.places.province_at(text, pos)

    def _own(self, window: str, pos: int, office: str | None, base: int, home: Home) -> Issuer | None:
        """Return the citing body for "Sở", "Bộ", "Ban" that stand alone."""
        match = _OWN.match(window, pos)
        if match and home.issuer and fold(home.issuer.name).startswith(fold(match[0]).split(" ")[0]):
            own = home.issuer
            return Issuer(own.name, base + match.end(), office, own.place, own.level, own.local, assumed=True)
        return None

    def _other(self, window: str, pos: int, base: int, office: str | None) -> Issuer | None:
        """Return a body that the register does not know, by its words."""
        match = _OTHER_BODY.match(window, pos)
        if match is None or (office is None and _OFFICE.match(window, pos)):
            return None
        name = _OTHER_STOP.sub("", match[0]).rstrip()
        branch = _BRANCH.match(window, pos + len(name)) if name.split()[-1:] == ["số"] else None
        name += branch[0] if branch else ""
        if len(name.split()) < 2:  # "Ban", "Phòng" alone name nobody
            return None
        return Issuer(" ".join(name.split()), base + pos + len(name), office)


def _is_worn(printed: str, name: str) -> bool:
    """Whether a print is a name that lost some of its marks and took no other."""
    return len(printed) == len(name) and all(
        shown in (letter, bare) for shown, letter, bare in zip(printed, name, without_marks(name), strict=True)
    )


def _first_words(key: str) -> str:
    words = key.split(" ", 2)
    return " ".join(words[:2]).rstrip(",.;:)(")


def _first_word(key: str) -> str:
    return key.split(" ", 1)[0].rstrip(",.;:)")
