"""Read the issuing body from the head of a document, and the organ that signs it from its foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import (
    CENTRAL_COMMITTEE,
    COUNCILS,
    KINDS_OF_BODY,
    OF_THE_CENTRE,
    PARTY_CENTRE,
    POLITBURO,
    SECRETARIAT,
    Home,
    Issuer,
)
from legalref.extraction.header_foot import read_foot
from legalref.extraction.issuers import IssuerReader
from legalref.extraction.letters import in_title_case
from legalref.extraction.numbers import NumberMatch
from legalref.model import DocumentNumber, Level, Style
from legalref.vocabulary import fold

__all__ = ["own_issuer", "signing_organ"]

_SHORT_HEAD: Final = 500
_TAX: Final = re.compile(r"(?:^|[\n|])[\s|>*#]{0,8}CỤC\s{1,2}THUẾ(?!\s{1,2}(?:TỈNH|THÀNH|TP))")
_CELL: Final = re.compile(r"\n|\||<br\s?/?>|\s{3,}")
"""What parts the lines and columns of a head."""
_LONGEST_RULE: Final = 3
"""Characters of a rule between the lines of a head ("---", "***")."""
_LONGEST_NAME: Final = 120
_MOST_NAME_LINES: Final = 4
_NAMED_WITHIN: Final = 20_000
"""Characters from the beginning in which a text names its own body again."""
_KIND_OF_BODY: Final = re.compile(rf"(?P<kind>{KINDS_OF_BODY})\s\S", re.IGNORECASE)
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
_OF_EVERY_LEVEL: Final = (
    *COUNCILS,
    "Ủy ban Mặt trận Tổ quốc",
    "Ban Thường trực Ủy ban Mặt trận Tổ quốc",
    "Liên đoàn Lao động",
    "Đoàn Thanh niên",
    "Hội Liên hiệp Phụ nữ",
    "Hội Nông dân",
    "Hội Cựu chiến binh",
    "Trung tâm Phục vụ hành chính công",
)
"""Bodies that each province, district and commune has: their codes are the same."""
_OF_PROVINCE: Final = (Level.PROVINCE, Level.DEPARTMENT)
_OF_PROVINCIAL_COMMITTEE: Final = " Tỉnh ủy"
_STATE_HEADS: Final = ("cộng hòa", "cộng hoà", "việt nam dân chủ", "độc lập", "đảng cộng sản")
_JOINT: Final = re.compile(r"\s?(?:[-,;]|VÀ\s)\s?")
_JOINT_BODIES: Final = "Liên bộ"
_OF_THE_STATE: Final = (Level.CENTRAL, Level.MINISTRY)
_PARTY_CENTRE_BODIES: Final = {
    "BỘ CHÍNH TRỊ": POLITBURO,
    "BAN BÍ THƯ": SECRETARIAT,
    "BAN CHẤP HÀNH": CENTRAL_COMMITTEE,
}
"""The bodies with the code of the Party's Centre, by what a signature calls them."""
_DECIDING: Final = re.compile(
    r"\n[\s|>*#]{0,8}(?:(?:CỦA|của)\s)?(?P<organ>BỘ CHÍNH TRỊ|Bộ Chính trị|BAN BÍ THƯ|Ban Bí thư)"
    r"(?=[\s|]{0,8}\n|\s(?:TRUNG ƯƠNG\s)?(?:QUYẾT ĐỊNH|QUY ĐỊNH|quyết định|quy định|yêu cầu|kết luận|ban hành|\(?kh))"
)
"""The organ that decides, below the title or at the beginning of the first sentence."""
_DECIDING_WINDOW: Final = 4000
_PARTY_COMMITTEE: Final = "Đảng ủy Khối"
_STANDING_COMMITTEE: Final = "BAN THƯỜNG VỤ"
"""A line of its own under the name of the Party's organisation of a place."""
_COMMITTEES: Final = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy")
_CODE_JOINT: Final = re.compile(r"[/-]")


def own_issuer(
    text: str,
    own: NumberMatch | None,
    number: DocumentNumber | None,
    region_end: int,
    home: Home,
    issuers: IssuerReader,
) -> Issuer | None:
    """Return the issuing body: the lowest body that the head names, checked against the code."""
    by_code = _by_code(text, own, number, home, issuers)
    lines = _lines(text[: own.start if own else min(region_end, _SHORT_HEAD)])
    joint = number is not None and number.style is Style.JOINT
    if by_code and by_code.name == _JOINT_BODIES:
        return _together(lines, home, issuers) or by_code
    in_head = _whole(lines, home, issuers) if own and not joint else None
    if in_head and by_code and by_code.name.startswith(f"{in_head.name} ") and not in_head.place:
        in_head = None  # the head breaks off: "VIỆN KIỂM SÁT NHÂN DÂN" above 3010/VKSTC-V14
    if by_code is None:
        return in_head or (_unregistered(lines, text, home, issuers) if own else None) or _begun(lines, home, issuers)
    if in_head and _RANK[in_head.level] > _RANK[by_code.level]:
        return in_head
    if in_head and number and not (in_head.local or by_code.local) and number.issuer_code in issuers.codes.shared:
        shared = issuers.codes.has_code(in_head.name, number.issuer_code)
        return in_head if shared else by_code  # "HỘI ĐỒNG CHÍNH PHỦ" above 206-CP
    if number and number.issuer_code == PARTY_CENTRE:
        named = in_head or _begun(lines, home, issuers)
        if named and named.name in OF_THE_CENTRE:
            return named  # one code for three bodies
    if in_head is None and by_code.name.startswith(_PARTY_COMMITTEE):
        named = _unregistered(lines, text, home, issuers, beginning=_PARTY_COMMITTEE)
        if named:
            return structs.replace(named, level=by_code.level)
    other = in_head and in_head.name != by_code.name
    if in_head and other and in_head.name.startswith(by_code.name.split(" ")[0]) and _is_nearer(in_head, by_code):
        return structs.replace(in_head, office=by_code.office)
    return _in_its_place(by_code, lines, home, issuers)


def _is_nearer(in_head: Issuer, by_code: Issuer) -> bool:
    """Whether a body of the same kind that the head names is meant, and not the one that the code names at home."""
    of_council = "ủy UBND" in in_head.name and by_code.name.startswith(_COMMITTEES)  # with the code of all committees
    of_province = {in_head.level, by_code.level} <= {*_OF_PROVINCE}
    return in_head.level is by_code.level or of_province or not in_head.local or of_council


def _in_its_place(body: Issuer, lines: Sequence[str], home: Home, issuers: IssuerReader) -> Issuer:
    """Return the body that the code names, at the place or under the superior that the head gives it."""
    superior = _whole(lines[:-1], home, issuers) if body.assumed else None
    within = _within(body, superior) if superior else None
    if within:
        return within
    if body.local and body.level in _OF_PROVINCE and body.name.startswith(_OF_EVERY_LEVEL):
        level = home.level
        words = home.words_at(level)
        if words and level is not Level.PROVINCE:
            of_province = home.words_at(Level.PROVINCE)
            name = body.name.removesuffix(f" {' '.join(of_province)}") if of_province else body.name
            name = f"{name} {words[0]} {words[1]}"
            return Issuer(name, 0, body.office, home.slug_at(level), level, local=True)
    if _STANDING_COMMITTEE in lines and body.name.startswith(_COMMITTEES):
        body = structs.replace(body, name=f"Ban Thường vụ {body.name}")
    return structs.replace(body, end=0, assumed=False)


def _within(body: Issuer, superior: Issuer) -> Issuer | None:
    """Return a body named after its superior: "ĐẢNG ỦY CHÍNH PHỦ / VĂN PHÒNG", "HUYỆN ỦY VĂN LÂM / BAN TUYÊN GIÁO"."""
    if superior.local:
        own, found, _ = body.name.partition(_OF_PROVINCIAL_COMMITTEE)
        lower = found and superior.level is not Level.PROVINCE and superior.name.startswith(_COMMITTEES)
        return structs.replace(superior, name=f"{own} {superior.name}", end=0, office=None) if lower else None
    kind = " ".join(superior.name.split()[:2])
    own, found, _ = f"{body.name} ".partition(f" {kind} ")
    return Issuer(f"{own} {superior.name}", 0, body.office, None, superior.level) if found else None


def _by_code(
    text: str, own: NumberMatch | None, number: DocumentNumber | None, home: Home, issuers: IssuerReader
) -> Issuer | None:
    """Return the body that the code of the own number names, whether its serial is filled in or not."""
    found: Issuer | None = None
    if number:
        # in the head of the tax administration CT is no chairman
        in_tax = number.issuer_code == "CT" and own is not None and _TAX.search(text, 0, own.start)
        tax = issuers.read("Cục Thuế", 0, home) if in_tax else None
        found = tax or issuers.codes.by_code(number, number.type_code, home)
    elif own:
        parts = _CODE_JOINT.split(own.code.lstrip("/-"))
        blank = DocumentNumber("0", Style.STATE, None, parts[0], parts[1] if len(parts) > 1 else parts[0])
        found = issuers.codes.by_code(blank, parts[0], home)
    return found if found and found.name else None


def _lines(head: str) -> list[str]:
    """Return the lines and cells of a head without its rules and without the motto of the state or the Party."""
    lines = [line.strip(" |>#*-_") for line in _CELL.split(head)]
    names = (line for line in lines if len(line) > _LONGEST_RULE or (line.isalpha() and line.isupper()))
    return [line for line in names if not fold(line).startswith(_STATE_HEADS)]


def _whole(lines: Sequence[str], home: Home, issuers: IssuerReader) -> Issuer | None:
    """Return the lowest body of the register named in capitals, if nothing of the lines down to the end is left over.

    A name can go over several lines ("BAN CHỈ ĐẠO / CẢI CÁCH HÀNH CHÍNH", "ỦY BAN NHÂN DÂN / XÃ TÂN HIỆP").
    """
    for words in _from_below(lines):
        found = issuers.read(words, 0, home)
        if found:
            return structs.replace(found, end=0) if found.end == len(words) and _RANK[found.level] else None
    return None


def _together(lines: Sequence[str], home: Home, issuers: IssuerReader) -> Issuer | None:
    """Return the bodies that the head of a joint act names ("BỘ NỘI VỤ - BỘ TÀI CHÍNH")."""
    for words in _from_below(lines):
        names: list[str] = []
        at = 0
        while (found := issuers.read(words, at, home)) is not None and found.level in _OF_THE_STATE:
            names.append(found.name)
            joint = _JOINT.match(words, found.end)
            if joint is None:
                break
            at = joint.end()
        if found and found.end == len(words) and len(names) > 1:
            return Issuer(", ".join(names), level=Level.CENTRAL)
    return None


def _unregistered(
    lines: Sequence[str], text: str, home: Home, issuers: IssuerReader, beginning: str = ""
) -> Issuer | None:
    """Return a body that the register does not hold, by its kind ("TRƯỜNG CAO ĐẲNG …"), named as the text writes it.

    With a ``beginning`` its name begins so, and can begin with that of a registered body.
    """
    for words in _from_below(lines[-_MOST_NAME_LINES:]):
        if not _KIND_OF_BODY.match(words) or len(words) > _LONGEST_NAME or not fold(words).startswith(fold(beginning)):
            continue
        read = issuers.read(words, 0, home)
        if read is None or (beginning and read.assumed and read.end < len(words)):
            written = re.compile(re.escape(words).replace(r"\ ", r"\s+"), re.IGNORECASE)
            again = (match[0] for match in written.finditer(text, 0, _NAMED_WITHIN) if not match[0].isupper())
            name = " ".join(next(again, _in_title_case(words)).split())
            return Issuer(name, place=home.slug_at(Level.PROVINCE), local=home.province is not None)
    return None


def _in_title_case(words: str) -> str:
    """Return a name set in capitals as a title; what has no vowel is an abbreviation ("THCS") and stays."""
    kind = _KIND_OF_BODY.match(words)
    end = kind.end("kind") if kind else 0
    return f"{words[:end].capitalize()} {in_title_case(' '.join(words[end:].split()))}".strip()


def _begun(lines: Sequence[str], home: Home, issuers: IssuerReader) -> Issuer | None:
    """Return the lowest body of the register with which a line begins, whatever follows."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        found = issuers.read(" ".join(lines[index : index + 3]) if line.isupper() else line, 0, home)
        if found and found.level is not Level.UNKNOWN:
            return structs.replace(found, end=0, assumed=False)
    return None


def _from_below(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines in capitals from the last one up, each with those below it."""
    capitals = [line for line in lines if line.isupper()]
    for index in range(len(capitals) - 1, -1, -1):
        yield " ".join(capitals[index:])


def signing_organ(
    text: str, issuer: Issuer | None, number: DocumentNumber | None, own: NumberMatch | None
) -> Issuer | None:
    """Return the Party organ that signs: the codes TU and TW do not tell which one (Hướng dẫn 36-HD/VPTW)."""
    if issuer is None or number is None or number.style is not Style.PARTY:
        return issuer
    signatory = read_foot(text).signatory or ""
    if number.issuer_code == PARTY_CENTRE:
        deciding = _DECIDING.search(text, own.end, own.end + _DECIDING_WINDOW) if own else None
        told = signatory or (deciding["organ"].upper() if deciding else "")
        signing = next((organ for words, organ in _PARTY_CENTRE_BODIES.items() if words in told), None)
        return structs.replace(issuer, name=signing or issuer.name, assumed=signing is None)
    if "BAN THƯỜNG VỤ" in signatory and "ủy" in issuer.name and not issuer.name.startswith("Ban"):
        return structs.replace(issuer, name=f"Ban Thường vụ {issuer.name}")
    return issuer
