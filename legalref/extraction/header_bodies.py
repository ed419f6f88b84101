"""Read the issuing body and its place from the head of a document, and the organ that signs from its foot."""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import Home, Issuer
from legalref.extraction.issuers import IssuerReader
from legalref.extraction.numbers import NumberMatch
from legalref.model import DocumentNumber, Level, Style
from legalref.vocabulary import Province, fold

__all__ = ["home_province", "lower_places", "only_province", "own_issuer", "signing_organ"]

_REGION: Final = 6000
"""Where the head of a document without a number of its own is looked for."""
_SHORT_HEAD: Final = 500
_LOWER_PLACE: Final = re.compile(
    r"(?P<kind>HUYỆN|QUẬN|THỊ XÃ|(?<!THỊ )XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|[Hh]uyện|[Qq]uận|[Tt]hị xã|(?<!thị )[Xx]ã"
    r"|[Pp]hường|THỊ(?=\s{1,2}(?:ỦY|UỶ)\s))"
    r"\s{1,2}(?:(?:ỦY|UỶ|[ủu][ỷy])\s{1,2})?(?P<name>[A-ZĐÀ-Ỹ0-9]\w*(?:['’]\w+)?(?:[ ][A-ZĐÀ-Ỹ]\w*(?:['’]\w+)?){0,3})"
)
_FULL_KIND: Final = {"thị": "thị xã"}
"""What "Thị ủy" is the committee of."""
_PROVINCE_WORD: Final = re.compile(r"(?i)(?:tỉnh|thành\sphố|tp\.)[\s|]{1,4}")
_BODY_BEFORE_PROVINCE: Final = re.compile(r"(?i)(?:UBND|nhân\sdân|tỉnh\s[uủ][ỷy]|thành\s[uủ][ỷy])\s{1,3}")
_PROVINCE_NAMED: Final = re.compile(r"(?i)(?:tỉnh|thành\sphố)\s{1,2}(?=[A-ZĐ])")
_CITY_WORD: Final = re.compile(r"^(?:TP\.?|Thành phố)\s{0,2}")
_CODE_JOINT: Final = re.compile(r"[/-]")
_TAX: Final = re.compile(r"(?:^|[\n|])[\s|>*#]{0,8}CỤC\s{1,2}THUẾ(?!\s{1,2}(?:TỈNH|THÀNH|TP))")
_CELL: Final = re.compile(r"\n|\||\s{3,}")
"""What parts the lines and columns of a head."""
_HEAD_WINDOW: Final = 600
_RANK: Final = {
    Level.UNKNOWN: 0,
    Level.CENTRAL: 1,
    Level.MINISTRY: 2,
    Level.PROVINCE: 3,
    Level.DEPARTMENT: 4,
    Level.DISTRICT: 5,
    Level.COMMUNE: 6,
}
"""How far down a level is."""
_COUNCILS: Final = frozenset({"UBND", "HĐND"})
_ACT_LINE: Final = re.compile(
    r"\n(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s(?P<place>(?:HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) "
    r"[A-ZĐÀ-Ỹ0-9]+(?:[ ](?!KHÓA|KHOÁ|KỲ)[A-ZĐÀ-Ỹ]+){0,3})"
)
"""The body that decides, on a line of its own before the basis."""
_ACT_WINDOW: Final = 1500
_STATE_HEADS: Final = ("cộng hòa", "cộng hoà", "độc lập", "đảng cộng sản")
_CENTRAL_CODES: Final = frozenset({"CT", "CTT", "CHQ"})
"""Codes of ministries' agencies that local ones share (Cục Thuế of a province)."""


def home_province(
    text: str, own: NumberMatch | None, dated_at: str | None, region_end: int, issuers: IssuerReader
) -> tuple[Province, str] | None:
    """Return the home province, from the issuing bodies first, then from the place of the date."""
    code = (
        own.number.issuer_code
        if own and own.number
        else (_CODE_JOINT.split(own.code.lstrip("/-"))[-1] if own else None)
    )
    body = (
        issuers.body_of_code(code, party=bool(own and own.number and own.number.style is Style.PARTY)) if code else None
    )
    if (own and own.number and own.number.style in {Style.ASSEMBLY, Style.JOINT}) or (
        body and not body.local and body.level is Level.CENTRAL
    ):
        return None
    if body and not body.local and body.level is Level.MINISTRY and code not in _CENTRAL_CODES:
        return None
    if own is None:
        only = only_province(text, issuers)
        return (only, only.kind) if only else None
    head = text[: own.start]
    # the head is set in capitals; a portal's own heading above it can name another province
    named = sorted(_PROVINCE_WORD.finditer(head), key=lambda match: not match[0].isupper())
    for match in named:
        found = issuers.province_at(text, match.end())
        if found:
            return found[0], found[0].kind
    for match in _BODY_BEFORE_PROVINCE.finditer(head):
        found = issuers.province_at(text, match.end())
        if found:
            return found[0], found[0].kind
    if dated_at and (body is None or body.local):
        found = issuers.province_at(dated_at, 0) or issuers.province_at(_CITY_WORD.sub("", dated_at), 0)
        if found:
            return found[0], found[0].kind
    return None


def only_province(text: str, issuers: IssuerReader) -> Province | None:
    """Return the one province that the beginning of a district's or commune's document names."""
    named: dict[str, Province] = {}
    for match in _PROVINCE_NAMED.finditer(text[:_REGION]):
        found = issuers.province_at(text, match.end())
        if found:
            named[found[0].slug] = found[0]
    return next(iter(named.values())) if len(named) == 1 else None


def lower_places(text: str, own: NumberMatch | None, dated_at: str | None, home: Home) -> Home:
    """Add the district and the commune of the issuing body; without a number of its own the head has no end.

    Where the head names the body alone, the place of the date ("Quận 9, ngày …") or the line that opens the act does.
    """
    if own is None:
        return home
    act = _ACT_LINE.search(text, own.end, own.end + _ACT_WINDOW)
    head = "\n".join((text[: own.start], dated_at or "", act["place"] if act else ""))
    found: dict[str, tuple[str, str]] = {}
    for match in _LOWER_PLACE.finditer(head):
        kind = _FULL_KIND.get(match["kind"].lower(), match["kind"].lower())
        name = match["name"].title() if match["name"].isupper() else match["name"]
        key = "district" if kind in {"huyện", "quận", "thị xã"} else "commune"
        if fold(name) not in {"hội", "hội chủ nghĩa việt nam"} and not fold(name).startswith("hội chủ"):
            found.setdefault(key, (kind, name))
    district_kind, district = found.get("district", ("huyện", None))
    commune_kind, commune = found.get("commune", ("xã", None))
    return Home(home.province, home.province_kind, district, district_kind, commune, commune_kind)


def own_issuer(
    text: str,
    own: NumberMatch | None,
    number: DocumentNumber | None,
    region_end: int,
    home: Home,
    issuers: IssuerReader,
) -> Issuer | None:
    """Return the issuing body: the lowest body that the head names, checked against the code."""
    by_code: Issuer | None = None
    if number:
        # in the head of the tax administration CT is no chairman
        in_tax = number.issuer_code == "CT" and own is not None and _TAX.search(text, 0, own.start)
        tax = issuers.read("Cục Thuế", 0, home) if in_tax else None
        by_code = tax or issuers.by_code(number, number.type_code, home)
    elif own:
        parts = _CODE_JOINT.split(own.code.lstrip("/-"))
        blank = DocumentNumber("0", Style.STATE, None, parts[0], parts[1] if len(parts) > 1 else parts[0])
        by_code = issuers.by_code(blank, parts[0], home)
    joint = number is not None and number.style is Style.JOINT
    in_head = _body_in_head(text[: own.start], home, issuers) if own and not joint else None
    if in_head and (by_code is None or not by_code.name or _RANK[in_head.level] > _RANK[by_code.level]):
        return in_head
    if by_code and by_code.name:
        if in_head and in_head.name.startswith(by_code.name.split(" ")[0]) and in_head.level is by_code.level:
            return structs.replace(in_head, office=by_code.office)
        level = by_code.level
        if (
            by_code.local
            and level is Level.PROVINCE
            and (home.district or home.commune)
            and by_code.name[:4] in _COUNCILS
        ):
            level = Level.COMMUNE if home.commune else Level.DISTRICT
            words = home.words_at(level)
            if words:
                return Issuer(
                    f"{by_code.name.split(' ')[0]} {words[0]} {words[1]}",
                    0,
                    by_code.office,
                    home.slug_at(level),
                    level,
                    local=True,
                )
        return Issuer(by_code.name, 0, by_code.office, by_code.place, by_code.level, by_code.local)
    head = text[: own.start if own else min(region_end, _SHORT_HEAD)]
    lines = [line.strip(" |>#") for line in _CELL.split(head)]
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if len(line) > 3 and not fold(line).startswith(_STATE_HEADS):  # shorter lines are rules
            joined = " ".join(lines[index : index + 3]) if line.isupper() else line
            found = issuers.read(joined, 0, home)
            if found and found.level is not Level.UNKNOWN:
                return Issuer(found.name, 0, found.office, found.place, found.level, found.local)
    return None


def _body_in_head(head: str, home: Home, issuers: IssuerReader) -> Issuer | None:
    """Return the lowest body that the head names in capitals, if nothing in the lines down to the number is left over.

    A name can go over several lines ("BAN CHỈ ĐẠO / CẢI CÁCH HÀNH CHÍNH", "ỦY BAN NHÂN DÂN / XÃ TÂN HIỆP").
    """
    lines = [line.strip(" |>#*-_") for line in _CELL.split(head[-_HEAD_WINDOW:])]
    lines = [line for line in lines if line.isupper() and not fold(line).startswith(_STATE_HEADS)]
    for index in range(len(lines) - 1, -1, -1):
        words = " ".join(lines[index:])
        found = issuers.read(words, 0, home)
        if found:
            return structs.replace(found, end=0) if found.end == len(words) and _RANK[found.level] else None
    return None


def signing_organ(issuer: Issuer | None, number: DocumentNumber | None, signatory: str | None) -> Issuer | None:
    """Return the Party organ that signs: the codes TU and TW do not tell which one (Hướng dẫn 36-HD/VPTW)."""
    if issuer is None or number is None or number.style is not Style.PARTY or signatory is None:
        return issuer
    if number.issuer_code == "TW":
        organs = {
            "BỘ CHÍNH TRỊ": "Bộ Chính trị",
            "BAN BÍ THƯ": "Ban Bí thư Trung ương Đảng",
            "BAN CHẤP HÀNH": "Ban Chấp hành Trung ương Đảng",
        }
        name = next((organ for words, organ in organs.items() if words in signatory), issuer.name)
    elif "BAN THƯỜNG VỤ" in signatory and "ủy" in issuer.name and not issuer.name.startswith("Ban"):
        name = f"Ban Thường vụ {issuer.name}"
    else:
        name = issuer.name
    return structs.replace(issuer, name=name)
