"""Read from the head of a document where its issuing body has its seat: province, district, commune."""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import Home, Issuer
from legalref.extraction.issuers import IssuerReader
from legalref.extraction.letters import CAPITALS, in_title_case
from legalref.extraction.numbers import NumberMatch
from legalref.model import Level, Style
from legalref.vocabulary import Province, fold

__all__ = ["at_own_place", "home_province", "lower_places", "only_province"]

_REGION: Final = 6000
"""Where the head of a document without a number of its own is looked for."""
_LOWER_PLACE: Final = re.compile(
    r"(?P<kind>HUYỆN|QUẬN|THỊ XÃ|(?<!THỊ )XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|[Hh]uyện|[Qq]uận|[Tt]hị xã|(?<!thị )[Xx]ã"
    r"|[Pp]hường|THỊ(?=\s{1,2}(?:ỦY|UỶ)\s))"
    rf"\s{{1,2}}(?:(?:ỦY|UỶ|[ủu][ỷy])\s{{1,2}})?"
    rf"(?P<name>[{CAPITALS}0-9]\w*(?:['’]\w+)?(?:[ ][{CAPITALS}]\w*(?:['’]\w+)?){{0,3}})"
)
_FULL_KIND: Final = {"thị": "thị xã"}
"""What "Thị ủy" is the committee of."""
_OF_PROVINCE: Final = re.compile(r"NHÂN DÂN\s{1,2}(?:TỈNH|THÀNH PHỐ)\s")
_PROVINCE_WORD: Final = re.compile(r"(?i)(?:tỉnh|thành\sphố|tp\.)[\s|]{1,4}")
_BODY_BEFORE_PROVINCE: Final = re.compile(r"(?i)(?:UBND|nhân\sdân|tỉnh\s[uủ][ỷy]|thành\s[uủ][ỷy])\s{1,3}")
_PROVINCE_NAMED: Final = re.compile(rf"(?i:(?:tỉnh|thành)(?:\s[uủ][ỷy])?|thành\sphố)\s{{1,2}}(?=[{CAPITALS}])")
_OWN_PLACE: Final = re.compile(
    r"(?P<kind>thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Thành ủy|Huyện ủy|Quận ủy|Thị ủy) (?P<name>.+)"
)
_KIND_OF_COMMITTEE: Final = {"Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã"}
_COMMUNES: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_CITY_WORD: Final = re.compile(r"^(?:TP\.?|Thành phố)\s{0,2}")
_CODE_JOINT: Final = re.compile(r"[/-]")
_ACT_LINE: Final = re.compile(
    r"\n(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s(?P<place>(?:HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) "
    rf"[{CAPITALS}0-9]+(?:[ ](?!KHÓA|KHOÁ|KỲ)[{CAPITALS}]+){{0,3}})"
)
"""The body that decides, on a line of its own before the basis."""
_ACT_OF_PROVINCE: Final = re.compile(r"\n(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN (?:TỈNH|THÀNH PHỐ) ")
_ACT_WINDOW: Final = 1500
_NEXT_LINE: Final = re.compile(rf"\s*\n\s*(?P<rest>[{CAPITALS}]+(?: [{CAPITALS}]+)?)\s*\n")
_OF_BRANCHES_TOO: Final = frozenset({"CTT", "CHQ"})
"""Codes of ministries' agencies that their branches have too, though the register knows these by other codes."""


def home_province(
    text: str, own: NumberMatch | None, dated_at: str | None, region_end: int, issuers: IssuerReader
) -> tuple[Province, str] | None:
    """Return the home province, from the issuing bodies first, then from the place of the date."""
    code = (
        own.number.issuer_code
        if own and own.number
        else (_CODE_JOINT.split(own.code.lstrip("/-"))[-1] if own else None)
    )
    style = own.number.style if own and own.number else None
    if style is Style.JOINT:
        body = issuers.codes.local_of_joint(code or "")
        if body is None:
            return None
    else:
        body = issuers.codes.body_of_code(code, party=style is Style.PARTY) if code else None
    if style is Style.ASSEMBLY or (body and not body.local and body.level is Level.CENTRAL):
        return None
    central = body is not None and not body.local and issuers.codes.branch(code or "") is None
    if body and central and body.level is Level.MINISTRY and code not in _OF_BRANCHES_TOO:
        return None
    if own is None:
        only = only_province(text, issuers)
        return (only, only.kind) if only else None
    head = text[: own.start]
    # the head is set in capitals; a portal's own heading above it can name another province
    named = sorted(_PROVINCE_WORD.finditer(head), key=lambda match: not match[0].isupper())
    act = _ACT_OF_PROVINCE.search(text, own.end, own.end + _ACT_WINDOW)
    for match in (*named, *_BODY_BEFORE_PROVINCE.finditer(head), *((act,) if act else ())):
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
    for province in list(named.values()):
        if province.merged_into != province.slug:
            named.pop(province.merged_into or "", None)  # "thành phố Huế" of tỉnh Thừa Thiên Huế
    return next(iter(named.values())) if len(named) == 1 else None


def lower_places(text: str, own: NumberMatch | None, dated_at: str | None, home: Home) -> Home:
    """Add the district and the commune of the issuing body; without a number of its own the head has no end.

    Where the head names the body alone, the place of the date ("Quận 9, ngày …") or the line that opens the act does.
    """
    if own is None:
        return home
    act = _ACT_LINE.search(text, own.end, own.end + _ACT_WINDOW)
    head = text[: own.start]
    # a portal's own heading above the head of a province names other places
    of_province = _OF_PROVINCE.search(head) is not None
    in_head = [match for match in _LOWER_PLACE.finditer(head) if match["kind"].isupper() or not of_province]
    found: dict[str, tuple[str, str]] = {}
    for match in (*in_head, *_LOWER_PLACE.finditer("\n".join((dated_at or "", act["place"] if act else "")))):
        kind = _FULL_KIND.get(match["kind"].lower(), match["kind"].lower())
        name = in_title_case(match["name"])
        key = "district" if kind in {"huyện", "quận", "thị xã"} else "commune"
        name += _broken_off(match, dated_at or "")
        if fold(name) not in {"hội", "hội chủ nghĩa việt nam"} and not fold(name).startswith("hội chủ"):
            found.setdefault(key, (kind, name))
    district_kind, district = found.get("district", ("huyện", None))
    commune_kind, commune = found.get("commune", ("xã", None))
    return Home(home.province, home.province_kind, district, district_kind, commune, commune_kind)


def _broken_off(match: re.Match[str], dated_at: str) -> str:
    """Return the rest of a name that goes on in the next line ("XÃ LƯƠNG / MINH"), if the place of the date ends so."""
    next_line = _NEXT_LINE.match(match.string, match.end())
    if next_line is None or not dated_at or not f" {fold(dated_at)}".endswith(f" {fold(next_line['rest'])}"):
        return ""
    return f" {in_title_case(next_line['rest'])}"


def at_own_place(home: Home, issuer: Issuer) -> Home:
    """Return the home of a body of a district or commune that the head names only as a part of that body.

    "Thành phố" is also the kind of a province, and a text without a number of its own has no end of its head.
    """
    lower = _OWN_PLACE.search(issuer.name)
    if lower is None:
        return home
    kind, name = _KIND_OF_COMMITTEE.get(lower["kind"], lower["kind"]), lower["name"]
    if issuer.level is Level.DISTRICT and home.district is None:
        return structs.replace(home, district=name, district_kind=kind)
    if issuer.level is Level.COMMUNE and home.commune is None and kind in _COMMUNES:
        return structs.replace(home, commune=name, commune_kind=kind)
    return home
