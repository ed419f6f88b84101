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

from legalref.model import DocumentNumber, Level, Style, slug
from legalref.vocabulary import Organisation, Province, Vocabulary, fold

__all__ = ["Home", "Issuer", "IssuerReader"]

_WINDOW: Final = 170
_LONGEST_NAME: Final = 90

_OFFICE: Final = re.compile(
    r"(?P<office>(?:phó\s)?(?:chủ\stịch|bộ\strưởng(?:,\schủ\snhiệm)?|thứ\strưởng|giám\sđốc|tổng\sgiám\sđốc|chánh\sán|viện\strưởng"
    r"|tổng\skiểm\stoán(?:\snhà\snước)?|thống\sđốc|tổng\sthanh\stra|chủ\snhiệm|trưởng\sban(?:\schỉ\sđạo)?|cục\strưởng|tổng\scục\strưởng|chi\scục\strưởng"
    r"|chánh\svăn\sphòng|bí\sthư|hiệu\strưởng|trưởng\sphòng|thủ\strưởng|người\sđứng\sđầu))\s{1,2}(?!nước\b)",
    re.IGNORECASE,
)
_RENAMED: Final = re.compile(r"\s{0,3}\(\s?(?:nay|cũ|trước\sđây|sau\slà)\b[^()]{0,90}\)")
_MEETING: Final = re.compile(r"Hội\snghị\s{1,2}(?:lần\sthứ\s\S{1,6}(?:\s\S{1,6})?,?\s{1,2}(?=Ban|BCH))?(?=Ban|BCH)")
_PLACE: Final = re.compile(
    r"[\s,]{1,3}(?P<kind>tỉnh|thành\sphố|t\.?p|quận|huyện|thị\sxã|tx|xã|phường|thị\strấn|đặc\skhu)"
    r"(?:\.\s{0,2}|\s{1,2}|(?=[,;:)\"”|/]|$))",
    re.IGNORECASE,
)
_CAPITALISED: Final = re.compile(
    r"(?:[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]\w{0,7}'?|\d{1,2})(?:[ -](?:[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]\w{0,7}'?|\d{1,2})){0,3}"
)
_OTHER_BODY: Final = re.compile(
    r"(?:Trung\stâm|Chi\scục|Cục|Tổng\scục|Viện|Trường|Đại\shọc|Học\sviện|Phòng|Ban|Văn\sphòng|Hội|Hiệp\shội|Liên\sđoàn|Liên\shiệp"
    r"|Công\sty|Tổng\scông\sty|Tập\sđoàn|Ngân\shàng|Sở|Bộ|Đảng\s[uủ][ỷy]|Chi\sbộ|Công\san|Bảo\shiểm|Kho\sbạc|Ủy\sban|Uỷ\sban|Hội\sđồng|Đoàn|Tòa\sán"
    r"|Thanh\stra|Tổ\scông\stác|Tiểu\sban|Chi\snhánh|Bệnh\sviện|Quỹ|Liên\sminh|Mặt\strận)\b[^,;.:()\"“”\n|\d]{0,110}"
)
_OTHER_STOP: Final = re.compile(
    r"\s+(?:về|ban\shành|phê|quy\sđịnh|hướng|sửa|triển|thực\shiện|tại|ngày|đã|được|gửi|báo|công\sbố|thành\slập|giao|điều|bổ\ssung|v/v|trong|đối|để|khi|theo"
    r"|(?:và|hoặc)\s(?:các\s)?(?:Kế|Quy|Ngh|Thông|Công\svăn|Chỉ|Kết|Chương|Đề\sán|Luật|Bộ\sluật|văn\sbản|số))\b.*",
    re.DOTALL,
)
_LEVEL_OF_KIND: Final = {
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "quận": Level.DISTRICT,
    "huyện": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
# which Party organ "TW" most often means, where the text does not tell (Quy định 66-QĐ/TW, Điều 3 and 4)
_PARTY_CENTRE: Final = {
    "NQ": "Ban Chấp hành Trung ương Đảng",
    "QĐ": "Bộ Chính trị",
    "KL": "Bộ Chính trị",
    "CT": "Ban Bí thư Trung ương Đảng",
}


class Issuer(Struct, frozen=True):
    """An issuing body as read; ``end`` is where its words end."""

    name: str
    end: int = 0
    office: str | None = None
    place: str | None = None
    level: Level = Level.UNKNOWN
    local: bool = False
    assumed: bool = False
    """Whether the place comes from the citing document."""


class Home(Struct, frozen=True):
    """What the citing document lends to the bodies that it names without a place."""

    province: Province | None = None
    province_kind: str = "tỉnh"
    district: str | None = None
    district_kind: str = "huyện"
    commune: str | None = None
    commune_kind: str = "xã"
    issuer: Issuer | None = None

    @property
    def level(self) -> Level:
        """Level of the lowest place that the head names."""
        if self.commune:
            return Level.COMMUNE
        return Level.DISTRICT if self.district else Level.PROVINCE

    def slug_at(self, level: Level) -> str | None:
        """Return the slug of the home place down to ``level``."""
        if self.province is None:
            return None
        parts = [self.province.slug]
        if level in {Level.DISTRICT, Level.COMMUNE} and self.district:
            parts.append(slug(self.district))
        if level is Level.COMMUNE and self.commune:
            parts.append(slug(self.commune))
        return ".".join(parts)

    def words_at(self, level: Level) -> tuple[str, str] | None:
        """Return kind and name of the home place at ``level`` ("tỉnh", "Hưng Yên")."""
        if level is Level.DISTRICT and self.district:
            return self.district_kind, self.district
        if level is Level.COMMUNE and self.commune:
            return self.commune_kind, self.commune
        return (self.province_kind, self.province.name) if self.province else None


class IssuerReader(Struct, frozen=True, dict=True):
    """Reads bodies with the organisations and provinces of a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def _names(self) -> dict[str, list[tuple[str, Organisation]]]:
        """Folded names by their first two words, longest first."""
        index: dict[str, dict[str, Organisation]] = defaultdict(dict)
        for body in reversed(self.vocabulary.organisations):
            for name in (*body.aliases, body.name):
                key = fold(name)
                index[_first_words(key)][key] = body
        return {head: sorted(names.items(), key=lambda item: -len(item[0])) for head, names in index.items()}

    @cached_property
    def _provinces(self) -> dict[str, Province]:
        return self.vocabulary.province_by_name

    def read(self, text: str, pos: int, home: Home) -> Issuer | None:
        """Return the body named directly at ``pos``, or none; a bracket that says its later name is read over."""
        issuer = self._read(text, pos, home)
        renamed = _RENAMED.match(text, issuer.end) if issuer else None
        return structs.replace(issuer, end=renamed.end()) if issuer and renamed else issuer

    def _read(self, text: str, pos: int, home: Home) -> Issuer | None:
        meeting = _MEETING.match(text, pos)
        pos = meeting.end() if meeting else pos
        window = text[pos : pos + _WINDOW]
        body = self._body(window, 0)
        if body:
            organisation, end = body
            return self._placed(text, pos, window, organisation, end, None, home)
        office = _OFFICE.match(window)
        if office:
            body = self._body(window, office.end())
            title = office["office"]
            if body:
                organisation, end = body
                return self._placed(text, pos, window, organisation, end, title, home)
            generic = self._own(window, office.end(), title, pos, home)
            if generic:
                return generic
            return self._other(window, office.end(), pos, title)
        return self._own(window, 0, None, pos, home) or self._other(window, 0, pos, None)

    def _body(self, window: str, pos: int) -> tuple[Organisation, int] | None:
        part = window[pos : pos + _LONGEST_NAME]
        key = fold(part)
        for name, body in self._names.get(_first_words(key), ()) or ():
            if key.startswith(name) and not key[len(name) : len(name) + 1].isalnum():
                return body, pos + _unfolded_length(part, len(name))
        head = key.split(" ", 1)[0].rstrip(",.;:)")
        for name, body in self._names.get(head, ()):
            if key.startswith(name) and not key[len(name) : len(name) + 1].isalnum():
                return body, pos + _unfolded_length(part, len(name))
        return None

    def _placed(
        self, text: str, pos: int, window: str, body: Organisation, end: int, office: str | None, home: Home
    ) -> Issuer:
        office = office.capitalize() if office and office.isupper() else office
        if not body.local:
            return Issuer(body.name, pos + end, office, None, body.level)
        named = self._place(text, pos + end, body, home)
        if named:
            words, place, level, after = named
            return Issuer(_full_name(body, words), after, office, place, _level(body, level), local=True)
        level = body.level if body.level in {Level.DISTRICT, Level.COMMUNE} else Level.PROVINCE
        kind = _PLACE.match(text, pos + end)
        after = pos + end
        if kind:
            level = _LEVEL_OF_KIND.get(_kind(kind["kind"]), level)
            after = kind.end("kind")
        words = home.words_at(level)
        if words is None:
            name = f"{body.name} {_kind(kind['kind'])}" if kind else body.name
            return Issuer(name, after, office, None, _level(body, level), local=True, assumed=True)
        return Issuer(
            _full_name(body, words),
            after,
            office,
            home.slug_at(level) or "?",
            _level(body, level),
            local=True,
            assumed=True,
        )

    def _place(
        self, text: str, pos: int, body: Organisation, home: Home
    ) -> tuple[tuple[str, str], str, Level, int] | None:
        """Read the place behind a local body: words, slug, level, end."""
        match = _PLACE.match(text, pos)
        if match is None:
            bare = self.province_at(text, pos + 1) if text[pos : pos + 1] in " \n" else None
            if bare:
                province, end = bare
                return (province.kind, province.name), province.slug, Level.PROVINCE, end
            if body.level in {Level.DISTRICT, Level.COMMUNE} and body.party and text[pos : pos + 1] == " ":
                name = _CAPITALISED.match(text, pos + 1)
                if name:
                    home_slug = home.province.slug if home.province else None
                    return ("", name[0]), f"{home_slug}.{slug(name[0])}" if home_slug else "?", body.level, name.end()
            return None
        kind = _kind(match["kind"])
        found = self.province_at(text, match.end())
        if found and kind in {"tỉnh", "thành phố"}:
            province, end = found
            if kind == "tỉnh" or province.kind == "thành phố":
                return (kind, province.name), province.slug, Level.PROVINCE, end
        name = _CAPITALISED.match(text, match.end())
        if name is None or kind == "tỉnh":
            return None
        level = Level.DISTRICT if kind == "thành phố" else _LEVEL_OF_KIND[kind]
        own = name[0].title() if name[0].isupper() else name[0]
        end = name.end()
        province_slug = home.province.slug if home.province else "?"
        upper = _PLACE.match(text, end)
        if upper and _kind(upper["kind"]) in {"tỉnh", "thành phố"}:
            found = self.province_at(text, upper.end())
            if found:
                province_slug, end = found[0].slug, found[1]
        return (kind, own), f"{province_slug}.{slug(own)}" if province_slug != "?" else "?", level, end

    def province_at(self, text: str, pos: int) -> tuple[Province, int] | None:
        """Return the province named at ``pos`` and where its name ends, or none; never a fuzzy match."""
        part = text[pos : pos + 40]
        words = fold(part).split(" ")
        for count in range(min(6, len(words)), 0, -1):
            key = " ".join(words[:count]).rstrip('.,;:)(|"”')
            province = self._provinces.get(key)
            if province:
                return province, pos + _unfolded_length(part, len(key))
        return None

    def _own(self, window: str, pos: int, office: str | None, base: int, home: Home) -> Issuer | None:
        """Return the citing body for "Sở", "Bộ", "Ban" that stand alone."""
        match = re.compile(
            r"(?:Sở|Bộ|Ban|Cục|Tổng\scục|Trung\stâm|Chi\scục)(?=\s(?:về|ban\shành|đã|được|phê|quy|hướng|triển|thực|sửa|và)|[,;.:)\n])"
        ).match(window, pos)
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
        if len(name.split()) < 2:  # "Ban", "Phòng" alone name nobody
            return None
        return Issuer(" ".join(name.split()), base + pos + len(name), office)

    def by_code(self, number: DocumentNumber, type_code: str | None, home: Home) -> Issuer | None:
        """Return the body that the code of a number names; a local one gets the home place."""
        code = number.issuer_code
        if number.style is Style.ASSEMBLY:
            return Issuer(
                "Quốc hội" if code and code.startswith("QH") else "Ủy ban Thường vụ Quốc hội", level=Level.CENTRAL
            )
        if number.style is Style.JOINT and code:
            bodies = [self.vocabulary.organisation_by_code.get(part) for part in code.split("-")]
            names = [body.name for body in bodies if body]
            return Issuer(", ".join(names), level=Level.CENTRAL) if names else None
        if code is None:
            return None
        if code == "TW" and type_code:
            return Issuer(_PARTY_CENTRE.get(type_code, "Ban Chấp hành Trung ương Đảng"), level=Level.CENTRAL)
        if re.fullmatch(r"UBTVQH\d{0,2}", code):
            return Issuer("Ủy ban Thường vụ Quốc hội", level=Level.CENTRAL)
        if re.fullmatch(r"QH\w?\d{0,2}", code):
            return Issuer("Quốc hội", level=Level.CENTRAL)
        body = self.body_of_code(code, party=number.style is Style.PARTY)
        if code == "CT" and number.type_code:
            # behind a type symbol CT is the chairman (1056/QĐ-CT), as the head of a công văn a body
            body = self.vocabulary.organisation_by_code.get("CTUBND")
        if body is None:
            return None
        office = "Chủ tịch" if code.startswith("CT") and body.name == "UBND" else None
        if not body.local:
            return Issuer(body.name, office=office, level=body.level)
        level = body.level if body.level in {Level.DISTRICT, Level.COMMUNE} else Level.PROVINCE
        if body.name in {"UBND", "HĐND"}:
            level = home.level
        words = home.words_at(level)
        if words is None:
            return Issuer(body.name, office=office, level=_level(body, level), local=True, assumed=True)
        if home.province and home.province.kind == "thành phố" and body.name == "Tỉnh ủy":
            return Issuer(
                f"Thành ủy {words[1]}",
                office=office,
                place=home.slug_at(level),
                level=Level.PROVINCE,
                local=True,
                assumed=True,
            )
        return Issuer(
            _full_name(body, words),
            0,
            office,
            home.slug_at(level) or "?",
            _level(body, level),
            local=True,
            assumed=True,
        )

    def body_of_code(self, code: str, *, party: bool) -> Organisation | None:
        """Return the organisation of a code; a Party number prefers a Party organ."""
        if party and code in self._party_codes:
            return self._party_codes[code]
        return self.vocabulary.organisation_by_code.get(code)

    @cached_property
    def _party_codes(self) -> dict[str, Organisation]:
        return {code: body for body in reversed(self.vocabulary.organisations) if body.party for code in body.codes}


def _first_words(key: str) -> str:
    words = key.split(" ", 2)
    return " ".join(words[:2]).rstrip(",.;:)(")


def _unfolded_length(part: str, folded: int) -> int:
    """Return how many characters of ``part`` its first ``folded`` folded characters stand for."""
    if "  " not in part and "\n\n" not in part and not part[:1].isspace():
        collapsed = part.replace("\n", " ").replace("\t", " ")
        if "  " not in collapsed:
            return folded
    count = 0
    seen = 0
    in_blank = True
    for char in part:
        if seen >= folded:
            break
        count += 1
        if char.isspace():
            if not in_blank:
                seen += 1
            in_blank = True
        else:
            seen += 1
            in_blank = False
    return count


def _kind(words: str) -> str:
    kind = " ".join(words.lower().split())
    return {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã"}.get(kind, kind)


def _full_name(body: Organisation, words: tuple[str, str]) -> str:
    kind, name = words
    if body.name.endswith(("ủy", "uỷ")):
        return f"{body.name} {name}"
    return f"{body.name} {kind} {name}"


def _level(body: Organisation, place: Level) -> Level:
    if place is Level.PROVINCE or body.level is Level.DEPARTMENT:
        return body.level
    return place
