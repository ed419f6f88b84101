"""Read the body that issued a document: from words, from a code, or from the citing document itself.

The office that signs is kept apart from the body it heads ("Chủ tịch UBND tỉnh": body UBND, office Chủ
tịch). A local body needs a place; where the words name none, the place of the citing document stands in
and the caller marks it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.bodies import (
    COUNCILS,
    KINDS_OF_BODY,
    OF_DEPARTMENTS,
    PARTY_CENTRE,
    Home,
    Issuer,
    full_name,
    level_of,
)
from legalref.extraction.folded import commas_within, unfolded_length, without_commas
from legalref.extraction.places import LEVEL_OF_KIND, PLACE, PLACE_LETTERS, PlaceReader, kind_of_place
from legalref.extraction.tasks import CENTRE, task_behind
from legalref.model import DocumentNumber, Level, Style
from legalref.vocabulary import Organisation, Province, Vocabulary, fold

__all__ = ["Home", "Issuer", "IssuerReader"]

_WINDOW: Final = 170
_LONGEST_NAME: Final = 140
_TWO_WORDS: Final = 28
"""Characters that hold the first two words of a name, and a third."""
_MOST_COMMAS: Final = 8
"""Characters that commas and hyphens take in the longest names."""
_MOST_MET: Final = 20_000
_OFFICE: Final = re.compile(
    r"(?P<office>(?:phó\s)?(?:trưởng(?=\sban\schỉ\s(?:đạo|huy))|chủ\stịch|bộ\strư?ởng(?:\s?,\schủ\snhiệm)?|thứ\strưởng|giám\sđốc|tổng\sgiám\sđốc|chánh\sán"
    r"|viện\strưởng|tổng\skiểm\stoán(?:\snhà\snước)?|thống\sđốc|tổng\sthanh\stra|chủ\snhiệm|trưởng\sban(?:\schỉ\sđạo)?"
    r"|cục\strưởng|tổng\scục\strưởng|chi\scục\strưởng|chánh\svăn\sphòng|bí\sthư|hiệu\strưởng|trưởng\sphòng|thủ\strưởng"
    r"|người\sđứng\sđầu))(?:\s{1,2}(?!nước\b)|(?-i:(?=[A-ZĐ])))",
    re.IGNORECASE,
)
_RENAMED: Final = re.compile(r"\s{0,3}\(\s?(?:nay|cũ|trước\sđây|sau\slà)\b[^()]{0,90}\)")
_BRACKET_WINDOW: Final = 4
"""Blanks before the bracket of a later name, and the bracket."""
_MEETING: Final = re.compile(r"Hội\snghị\s{1,2}(?:lần\sthứ\s\S{1,6}(?:\s\S{1,6})?,?\s{1,2}(?=Ban|BCH))?(?=Ban|BCH)")
_BRANCH_REGION: Final = re.compile(r"\s{1,2}[Kk]hu\svực\s(?:[IVXLC]{1,6}|\d{1,2})(?!\w)")
"""The region that a ministry's agency of 2025 has a branch for ("Thuế khu vực V")."""
_BRANCH_WORD: Final = re.compile(r"\s{1,2}(?:-\s)?[Cc]hi\snhánh(?=\s)")
_HOST: Final = re.compile(
    r"\s{1,2}(?=(?:Sở|Văn\sphòng|Công\san|Bộ|Cục|Chi\scục|Trung\stâm|Trường|Bệnh\sviện|Ban|UBND|Ủy\sban|Tòa\sán|Viện)\s)"
)
"""The body whose Party committee is named."""
_OWN: Final = re.compile(
    r"(?:Sở|Bộ|Ban|Cục|Tổng\scục|Trung\stâm|Chi\scục)"
    r"(?=\s(?:về|ban\shành|đã|được|phê|quy|hướng|triển|thực|sửa|và)|[,;.:)\n])"
)
"""A body that stands alone, without its name."""
_OTHER_BODY: Final = re.compile(rf"(?:{KINDS_OF_BODY})\b(?:[^,;.:()\"“”\n|\d]|\n(?=[a-zà-ỹđ])){{0,110}}")
_OTHER_STOP: Final = re.compile(
    r"\s+(?:về|ban\shành|phê|quy\sđịnh|hướng|sửa|triển|thực\shiện|tại|ngày|đã|được|gửi|báo|công\sbố|thành\slập|giao|điều"
    r"|bổ\ssung|v/v|trong|đối|để|khi|theo|(?:và|hoặc)\s(?:các\s)?(?:Kế|Quy|Ngh|Thông|Công\svăn|Chỉ|Kết|Chương|Đề\sán"
    r"|Luật|Bộ\sluật|văn\sbản|số))\b.*",
    re.DOTALL,
)
"""Where the name of a body that the register does not know ends."""
_BRANCH: Final = re.compile(r"\s\d{1,3}(?![\d/-]|\.\d)")
"""The number in the name of a branch ("Chi nhánh … số 23")."""
_PARTY_ORGANS: Final = {
    "NQ": "Ban Chấp hành Trung ương Đảng",
    "QĐ": "Bộ Chính trị",
    "KL": "Bộ Chính trị",
    "CT": "Ban Bí thư Trung ương Đảng",
}
"""Which Party organ "TW" most often means, where the text does not tell (Quy định 66-QĐ/TW, Điều 3 and 4)."""
_STANDING_COMMITTEE: Final = re.compile(r"UBTVQH\d{0,2}")
_ASSEMBLY: Final = re.compile(r"QH\w?\d{0,2}")
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
    def _names(self) -> dict[str, list[tuple[str, Organisation]]]:
        """Folded names by their first two words, longest first."""
        index: dict[str, dict[str, Organisation]] = defaultdict(dict)
        for body in reversed(self.vocabulary.organisations):
            for name in (*body.aliases, body.name):
                key = without_commas(fold(name))
                index[_first_words(key)][key] = body
        return {head: sorted(names.items(), key=lambda item: -len(item[0])) for head, names in index.items()}

    @cached_property
    def _reaches(self) -> dict[str, int]:
        return {}

    @cached_property
    def _bodies_met(self) -> dict[str, _Named]:
        return {}

    @cached_property
    def _party_codes(self) -> dict[str, Organisation]:
        return {code: body for body in reversed(self.vocabulary.organisations) if body.party for code in body.codes}

    @cached_property
    def _names_by_code(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for body in self.vocabulary.organisations:
            for code in body.codes:
                found[code].append(body.name)
        return {code: tuple(names) for code, names in found.items()}

    def has_code(self, name: str, code: str) -> bool:
        """Whether a body, named with its place, can number its documents with a code.

        Several bodies can share one; departments leave out the "S" of theirs; a code that nobody is known by can be
        that of any body but a council.
        """
        found = self._names_by_code
        names = (*found.get(code, ()), *found.get(f"S{code}", ())) or found.get(code.partition(".")[0], ())
        return name.startswith(names) if names else name.split()[0] != "UBND"

    def read(self, text: str, pos: int, home: Home) -> Issuer | None:
        """Return the body named directly at ``pos``, or none; a bracket that says its later name is read over."""
        issuer = self._read(text, pos, home)
        bracket = issuer is not None and "(" in text[issuer.end : issuer.end + _BRACKET_WINDOW]
        renamed = _RENAMED.match(text, issuer.end) if issuer and bracket else None
        return structs.replace(issuer, end=renamed.end()) if issuer and renamed else issuer

    def _read(self, text: str, pos: int, home: Home) -> Issuer | None:
        meeting = _MEETING.match(text, pos) if text.startswith("Hội nghị", pos) else None
        pos = meeting.end() if meeting else pos
        body = self._body(text, pos)
        if body:
            organisation, end = body
            return self._placed(text, end, organisation, None, home)
        window = text[pos : pos + _WINDOW]
        office = _OFFICE.match(window)
        if office:
            body = self._body(text, pos + office.end())
            title = office["office"]
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
            reach = self._reach(" ".join(words[:2])) if words else 0
        if not reach:
            return None
        # the longest name that these words can begin decides how much must be read; the same few come again
        part = text[pos : pos + reach]
        if "  " in part or part[0].isspace():
            part = text[pos : pos + _LONGEST_NAME]
        met = self._bodies_met
        if part not in met:
            if len(met) >= _MOST_MET:
                met.clear()
            met[part] = self._named(part)
        named = met[part]
        return (named[0], pos + named[1]) if named else None

    def _reach(self, words: str) -> int:
        """Return how many characters to read for a name that begins with ``words``; none where no name does."""
        reaches = self._reaches
        if words in reaches:
            return reaches[words]
        key = without_commas(fold(words))
        names = [*self._names.get(_first_words(key), ()), *self._names.get(_first_word(key), ())]
        # the character behind a name must end it, and the print can have commas that the key has not
        reach = max(len(name) for name, _ in names) + _MOST_COMMAS + 2 if names else 0
        if len(reaches) < _MOST_MET:
            reaches[words] = reach
        return reach

    def _named(self, part: str) -> _Named:
        key = fold(part)
        bare = without_commas(key)
        for head in (_first_words(bare), _first_word(bare)):
            for name, body in self._names.get(head, ()):
                if bare.startswith(name) and not bare[len(name) : len(name) + 1].isalnum():
                    return body, unfolded_length(part, len(name) + commas_within(key, len(name)))
        return None

    def _placed(self, text: str, end: int, body: Organisation, office: str | None, home: Home) -> Issuer:
        """Return a body of the register whose name ends at ``end``, a local one with its place or that of home."""
        office = office.capitalize() if office and office.isupper() else office
        host = _HOST.match(text, end) if body.local and body.party else None
        if host:
            inner = self._read(text, host.end(), home)
            if inner:  # "Đảng ủy Sở Nội vụ"
                name = f"{body.name} {' '.join(text[host.end() : inner.end].split())}"
                return structs.replace(inner, name=name, office=office)
        if not body.local:
            branch = self._branch(text, end, body, office, home) if body.level is Level.MINISTRY else None
            return branch or Issuer(body.name, end, office, None, body.level)
        task = task_behind(text, end) if body.tasked else None
        if task:
            body, end = structs.replace(body, name=f"{body.name} {task.words}"), task.end
        centre = None if body.party or text[end + 1 : end + 2] in PLACE_LETTERS else CENTRE.match(text, end)
        if centre or (task and task.national):
            of = f" {' '.join(centre[0].split())}" if centre else ""
            return Issuer(f"{body.name}{of}", centre.end() if centre else end, office, None, Level.CENTRAL)
        named = self.places.behind(text, end, body, home)
        if named:
            name, level = full_name(body, named.words), level_of(body, named.level)
            return Issuer(name, named.end, office, named.slug, level, local=True)
        if body.name.endswith("Thành ủy") and home.province and home.province.kind == "tỉnh":
            return Issuer(
                body.name, end, office, None, Level.DISTRICT, local=True, assumed=True
            )  # a city, not told which
        own = home.issuer
        if body.tasked and task is None and own and own.name.startswith(body.name) and not PLACE.match(text, end):
            return structs.replace(own, end=end, office=office, assumed=True)
        level = home.level if body.tasked else _usual_level(body)
        kind = PLACE.match(text, end)
        after = end
        if kind:
            level = LEVEL_OF_KIND.get(kind_of_place(kind["kind"]), level)
            after = kind.end("kind")
            if kind_of_place(kind["kind"]) == "thành phố" and home.province and home.province.kind == "tỉnh":
                if home.district_kind != "thành phố" or not home.district:  # a city of the province, not told which
                    name = f"{body.name} thành phố"
                    return Issuer(name, after, office, None, Level.DISTRICT, local=True, assumed=True)
                level = Level.DISTRICT
        words = home.words_at(level)
        if words:
            name, place = full_name(body, words), home.slug_at(level) or "?"
        else:
            name, place = f"{body.name} {kind_of_place(kind['kind'])}" if kind else body.name, None
        return Issuer(name, after, office, place, level_of(body, level), local=True, assumed=True)

    def _branch(self, text: str, end: int, body: Organisation, office: str | None, home: Home) -> Issuer | None:
        """Return the branch of a ministry's agency in the place behind it ("Kho bạc Nhà nước tỉnh Hưng Yên")."""
        region = _BRANCH_REGION.match(text, end)
        if region:
            return Issuer(f"{body.name} {' '.join(region[0].split())}", region.end(), office, None, Level.DEPARTMENT)
        branch = _BRANCH_WORD.match(text, end)
        at = branch.end() if branch else end
        place = PLACE.match(text, at)
        named = self.places.behind(text, at, body, home) if place else None
        if named is None:
            # "Cục Thống kê tỉnh" of the citing document's province; behind a comma the province acts by itself
            kind = kind_of_place(place["kind"]) if place and text[at] == " " else None
            if home.province is None or kind != home.province_kind or body.name.startswith("Bộ "):
                return None
            name = f"{body.name} {'Chi nhánh ' if branch else ''}{kind} {home.province.name}"
            end = place.end("kind") if place else end
            return Issuer(name, end, office, home.province.slug, Level.DEPARTMENT, local=True, assumed=True)
        name = f"{body.name} {'Chi nhánh ' if branch else ''}{' '.join(named.words)}"
        return Issuer(name, named.end, office, named.slug, Level.DEPARTMENT, local=True)

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
        if match is None:
            return None
        name = _OTHER_STOP.sub("", match[0]).rstrip()
        branch = _BRANCH.match(window, pos + len(name)) if name.split()[-1:] == ["số"] else None
        name += branch[0] if branch else ""
        if len(name.split()) < 2:  # "Ban", "Phòng" alone name nobody
            return None
        return Issuer(" ".join(name.split()), base + pos + len(name), office)

    def by_code(self, number: DocumentNumber, type_code: str | None, home: Home) -> Issuer | None:
        """Return the body that the code of a number names; a local one gets the home place."""
        code = number.issuer_code
        if number.style is Style.ASSEMBLY:
            assembly = bool(code) and str(code).startswith("QH")
            return Issuer("Quốc hội" if assembly else "Ủy ban Thường vụ Quốc hội", level=Level.CENTRAL)
        if code is None:
            return None
        if number.style is Style.JOINT:
            return self._joint(code, (number.type_code or "").endswith(OF_DEPARTMENTS), home)
        if code in OF_DEPARTMENTS and "-" in (number.unit_code or ""):  # 4189/LS-LĐTBXH-TC
            return self._joint(str(number.unit_code), True, home)
        if code == PARTY_CENTRE and type_code:
            return Issuer(_PARTY_ORGANS.get(type_code, "Ban Chấp hành Trung ương Đảng"), level=Level.CENTRAL)
        if _STANDING_COMMITTEE.fullmatch(code):
            return Issuer("Ủy ban Thường vụ Quốc hội", level=Level.CENTRAL)
        if _ASSEMBLY.fullmatch(code):
            return Issuer("Quốc hội", level=Level.CENTRAL)
        body = self.body_of_code(code, party=number.style is Style.PARTY)
        submits = type_code == "TTr" and body is not None and body.level is Level.MINISTRY and not code.startswith("B")
        if home.province and number.style is not Style.PARTY and (body is None or submits):
            # 398/TTr-TNMT: a department, or a division of a district, without its first letter
            letter = "P" if home.level is Level.DISTRICT else "S"
            body = self.vocabulary.organisation_by_code.get(f"{letter}{code}") or body
        if body and body.tasked and home.issuer and home.issuer.name.startswith(body.name):
            return structs.replace(home.issuer, assumed=True)
        if code == "CT" and number.type_code == "TTr":  # who submits to the chairman is not the chairman
            tax = next((body for body in self.vocabulary.organisations if body.local and code in body.codes), None)
            return _at_home(tax, None, home) if tax else None
        at_tax = home.issuer is not None and home.issuer.name.startswith("Cục Thuế")
        if code == "CT" and number.type_code and not at_tax:
            # behind a type symbol CT is the chairman (1056/QĐ-CT), as the head of a công văn a body
            body = self.vocabulary.organisation_by_code.get("CTUBND")
        if body is None:
            return None
        office = "Chủ tịch" if code.startswith("CT") and body.name == "UBND" else None
        partner = self.vocabulary.organisation_by_code.get((number.unit_code or "").partition("-")[0])
        if partner and partner != body and partner.name.startswith("Bộ ") and body.name.startswith("Bộ "):
            return Issuer(f"{body.name}, {partner.name}", level=body.level)  # 04/TTr-BKHCN-BTTTT
        return _at_home(body, office, home) if body.local else Issuer(body.name, office=office, level=body.level)

    def _joint(self, codes: str, of_departments: bool, home: Home) -> Issuer | None:
        """Return the bodies of a joint act by their codes.

        They can lack the letter of a department ("KHLN-YT-GDĐT", ``of_departments``) or of a ministry ("TTLT-TP-NV").
        """
        known = self.vocabulary.organisation_by_code
        bodies = [
            known.get(f"S{code}") or known.get(code) if of_departments else known.get(code) or known.get(f"B{code}")
            for code in codes.split("-")
        ]
        issuers = [
            _at_home(body, None, home) if body.local else Issuer(body.name, level=body.level) for body in bodies if body
        ]
        if not issuers:
            return None
        names = ", ".join(each.name for each in issuers)
        local = next((each for each in issuers if each.local), None)
        return structs.replace(local, name=names) if local else Issuer(names, level=Level.CENTRAL)

    def of_party_document(self, number: str, date: str | None, cited_on: str | None) -> Issuer | None:
        """Return the body of a document of the Party's Centre that the vocabulary knows by its canonical number.

        Without its date it is the last one of this number that was issued when the citing document was.
        """
        known = self.vocabulary.party_documents_by_number.get(number, ())
        fitting = [each for each in known if (each.date == date if date else each.date <= (cited_on or each.date))]
        return Issuer(", ".join(fitting[-1].issuers), level=Level.CENTRAL) if fitting else None

    def body_of_code(self, code: str, *, party: bool) -> Organisation | None:
        """Return the organisation of a code; a Party number prefers a Party organ."""
        if party and code in self._party_codes:
            return self._party_codes[code]
        bodies = self.vocabulary.organisation_by_code
        code = code if code in bodies else code.partition(".")[0]  # QĐ-UBND.HC
        return bodies.get(code) or bodies.get(code.rstrip("0123456789"))  # BC-UBPLTP15


def _at_home(body: Organisation, office: str | None, home: Home) -> Issuer:
    """Return a local body in the place of the citing document."""
    level = home.level if body.tasked or body.name in COUNCILS else _usual_level(body)
    words = home.words_at(level)
    if words is None:
        return Issuer(body.name, office=office, level=level_of(body, level), local=True, assumed=True)
    place = home.slug_at(level)
    if home.province and home.province.kind == "thành phố" and body.name == "Tỉnh ủy":
        # a city's Party committee has a name of its own
        name = f"Thành ủy {words[1]}"
        return Issuer(name, office=office, place=place, level=Level.PROVINCE, local=True, assumed=True)
    return Issuer(full_name(body, words), 0, office, place or "?", level_of(body, level), local=True, assumed=True)


def _usual_level(body: Organisation) -> Level:
    """Return the level at which a local body is meant where nothing says otherwise."""
    return body.level if body.level in {Level.DISTRICT, Level.COMMUNE} else Level.PROVINCE


def _first_words(key: str) -> str:
    words = key.split(" ", 2)
    return " ".join(words[:2]).rstrip(",.;:)(")


def _first_word(key: str) -> str:
    return key.split(" ", 1)[0].rstrip(",.;:)")
