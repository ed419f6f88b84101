"""The nouns of legalref: frozen records that each step hands to the next.

This module imports nothing of the project. All offsets are character offsets (Python ``str`` indices)
into ``SourceText.text``; ``start`` is inclusive, ``end`` exclusive.

Identity
--------
A document has one id, the same string wherever it is cited::

    ID     = NUMBER [ "@" YEAR ] [ "~" PLACE ]
    NUMBER = the number in its normal form; or a slug for a law that is cited by name only
    YEAR   = four digits of the year of issue, or "?" while no year is known
    PLACE  = slug of a province, "province.district", "province.district.commune",
             or "?" when a local body issued it and the text does not tell where

    104/2022/NĐ-CP              the year is in the number, the issuer is central
    76/NQ-CP@2021               the year comes from the date of issue
    184/KH-UBND@2021~hung-yen   a local issuer
    31-CT/TU@2022~hung-yen      Party numbering keeps its own form
    99/NQ-CP@?                  no date known yet: a stub
    luat-dat-dai@2024           a law cited by name, until the vocabulary gives its number

A further document in the file of another one, such as the plan that a decision promulgates, has the id of
the first with "#2", "#3" … behind it; such an id is a name only and is not parsed.

The serial in an id has at least two digits and no further leading zeros: ``0134/KH-UBND`` and
``134/KH-UBND`` are one document, and so are ``6/2024/QĐ-UBND`` and ``06/2024/QĐ-UBND``. Numbers that
are shown keep the digits as issued.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Final

from msgspec import Struct

__all__ = [
    "Certainty",
    "Citation",
    "Document",
    "DocumentId",
    "DocumentNumber",
    "DocumentRecord",
    "Finding",
    "FindingCode",
    "Kind",
    "Level",
    "Pinpoint",
    "Place",
    "Relation",
    "RelationType",
    "Severity",
    "SourceText",
    "Status",
    "StatusValue",
    "Style",
    "canonical_number",
    "slug",
    "without_marks",
    "written_id",
    "written_out",
]

SELF: Final = "SELF"
"""How a relation of one document names the document that is being read."""


class Style(StrEnum):
    """Family of a document number (legal sources: Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW)."""

    STATE = "state"
    LETTER = "letter"
    PARTY = "party"
    JOINT = "joint"
    ASSEMBLY = "assembly"
    CONSOLIDATED = "consolidated"
    STANDARD = "standard"
    OLD = "old"


class Kind(StrEnum):
    """What a mention names its document by."""

    NUMBER = "number"
    LAW_NAME = "law_name"
    SHORT_NAME = "short_name"
    SELF = "self"


class Level(StrEnum):
    """Level of the issuing body."""

    CENTRAL = "central"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DEPARTMENT = "department"
    DISTRICT = "district"
    COMMUNE = "commune"
    UNKNOWN = "unknown"


class RelationType(StrEnum):
    """What the source document does to the target; the newer act is the source."""

    BASED_ON = "based_on"
    IMPLEMENTS = "implements"
    GUIDES = "guides"
    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    SUSPENDS = "suspends"
    CORRECTS = "corrects"
    CONSOLIDATES = "consolidates"
    EXTENDS = "extends"
    PROMULGATES = "promulgates"
    INTERPRETS = "interprets"
    CITES = "cites"
    REPORTS_ON = "reports_on"


class Certainty(StrEnum):
    """How firmly the text states a relation."""

    STATED = "stated"
    COLLECTIVE = "collective"
    AMBIGUOUS = "ambiguous"
    INFERRED = "inferred"


class StatusValue(StrEnum):
    """Validity of a document on a date; ``UNKNOWN`` is never read as in force."""

    IN_FORCE = "in_force"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    PARTLY_EXPIRED = "partly_expired"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    PARTLY_SUSPENDED = "partly_suspended"
    NO_LONGER_SUITABLE = "no_longer_suitable"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """Weight of a finding."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FindingCode(StrEnum):
    """What a clerk is told about a citation."""

    SUPERSEDED = "superseded"
    SUPERSEDED_SINCE = "superseded_since"
    REPEALED = "repealed"
    REPEALED_SINCE = "repealed_since"
    AMENDED = "amended"
    SUSPENDED = "suspended"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    DATE_AFTER_DOCUMENT = "date_after_document"
    YEAR_MISMATCH = "year_mismatch"
    IMPOSSIBLE_DATE = "impossible_date"
    TYPE_NUMBER_MISMATCH = "type_number_mismatch"
    ISSUER_MISSPELT = "issuer_misspelt"
    MISSING_DATE = "missing_date"
    CONFLICTING_DATES = "conflicting_dates"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    NOT_IN_REGISTER = "not_in_register"
    OWN_NUMBER_BLANK = "own_number_blank"


class Place(Struct, frozen=True):
    """Where a span of the read text lies in its file."""

    start: int
    end: int
    page: int | None = None
    """Page of a PDF, counted from 1."""
    part: str | None = None
    """Part of a DOCX ("body", "footnotes", "header1" …)."""
    paragraph: int | None = None
    run: int | None = None


class SourceText(Struct, frozen=True):
    """The characters of one file, and where they lie in it."""

    path: str
    text: str
    format: str
    """"txt", "md", "docx", "html" or "pdf"."""
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader had to do to get at the text ("decoded from TCVN3" …)."""


class DocumentNumber(Struct, frozen=True, gc=False):
    """What is printed as the number of a document, in its normal form."""

    serial: str
    style: Style
    year: str | None = None
    type_code: str | None = None
    issuer_code: str | None = None
    unit_code: str | None = None

    def __str__(self) -> str:
        """Return the number as it is written by the rules of its style."""
        codes = filter(None, (self.type_code, self.issuer_code, self.unit_code))
        if self.style is Style.PARTY:
            unit = f"-{self.unit_code}" if self.type_code and self.unit_code else ""
            return f"{self.serial}-{'/'.join(list(codes)[:-1] if unit else codes)}{unit}"
        if self.style is Style.STANDARD:
            issuer = f"/{self.issuer_code}" if self.issuer_code else ""
            return f"{self.type_code} {self.serial}{f':{self.year}' if self.year else ''}{issuer}"
        if self.style is Style.OLD:
            return f"{self.serial}-{'-'.join(codes)}"
        return f"{self.serial}/{self.year}/{'-'.join(codes)}" if self.year else f"{self.serial}/{'-'.join(codes)}"


_ID = re.compile(r"(?P<number>[^@~]+?)(?:@(?P<year>\d{4}|\?))?(?:~(?P<place>[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}|\?))?")
_SERIAL = re.compile(r"(?P<head>(?:QCVN|TCVN) )?(?P<zeros>0*)(?P<digits>\d+)")


class DocumentId(Struct, frozen=True, order=True, gc=False):
    """Identity of one document; ``str()`` gives the string that every store and export uses."""

    number: str
    year: str | None = None
    place: str | None = None

    @classmethod
    def parse(cls, text: str) -> DocumentId:
        """Read an id in the grammar of this module.

        Raises ``ValueError`` when ``text`` does not follow it.
        """
        match = _ID.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a document id: {text!r} (expected NUMBER[@YEAR][~PLACE])")
        return cls.of(match["number"], match["year"], match["place"])

    @classmethod
    def of(cls, number: str, year: str | None = None, place: str | None = None) -> DocumentId:
        """Build an id from a number as printed: the serial gets its canonical digits."""
        return cls(canonical_number(number), year, place)

    def __str__(self) -> str:
        """Return the id in the grammar of this module."""
        return written_id(self.number, self.year, self.place)

    @property
    def is_open(self) -> bool:
        """Whether the year or the place is still unknown."""
        return "?" in (self.year, self.place)

    def urn(self) -> str:
        """Return the id as a URN of RFC 9676 (``urn:lex:vn…``), for exports."""
        jurisdiction = (
            "vn" if not self.place or self.place == "?" else "vn;" + self.place.replace(".", ";").replace("-", ".")
        )
        year = self.year if self.year and self.year != "?" else None
        head, _, tail = self.number.partition("/")
        embedded = re.match(r"(\d{4})/(.*)", tail)
        if embedded:
            year, tail = embedded[1], embedded[2]
        party = re.fullmatch(r"(\S+?)-(\S+)", head)
        if party and tail and not embedded:
            serial, measure, authority = party[1], party[2], tail
        else:
            serial = head
            measure, _, authority = tail.partition("-")
            if not authority:
                measure, authority = "van.ban", measure or "vn"
        parts = (slug(authority).replace("-", "."), slug(measure).replace("-", ".") or "van.ban")
        # 34/2018/QĐ-UBND and 34/QĐ-UBND of 2018 are two documents: a year that belongs to the number stays in it
        number = f"{slug(serial)}-{year}" if embedded else slug(serial)
        return f"urn:lex:{jurisdiction}:{parts[0]}:{parts[1]}:{year or 'nd'};{number}"


def written_id(number: str, year: str | None, place: str | None) -> str:
    """Return the id of a canonical number, a year and a place in the grammar of this module."""
    if place:
        return f"{number}@{year}~{place}" if year else f"{number}~{place}"
    return f"{number}@{year}" if year else number


def written_out(end: str, own: str) -> str:
    """Return an end of a relation with ``SELF`` written out as the id of the document that was read.

    A document that the file holds beside the first one ("SELF#2": the plan that a decision promulgates) has the id
    of the first with the same mark behind it.
    """
    return own + end.removeprefix(SELF) if end == SELF or end.startswith(f"{SELF}#") else end


def canonical_number(number: str) -> str:
    """Write the serial of a number with at least two digits and without further leading zeros."""
    if number[:2].isdecimal() and number[0] != "0":
        return number
    match = _SERIAL.match(number)
    if match is None or number[match.end() : match.end() + 1] == ":":
        return number
    return f"{match['head'] or ''}{match['digits'].zfill(2)}{number[match.end() :]}"


_BARRED: Final = str.maketrans({**dict.fromkeys("đðɖ", "d"), **dict.fromkeys("ĐÐƉ", "D")})
"""Đ and the letters printed for it: they have no mark that could be taken off."""


def without_marks(text: str) -> str:
    """Return ``text`` without tone and vowel marks and with "d" for "đ"; composed text keeps its length."""
    decomposed = unicodedata.normalize("NFD", text.translate(_BARRED))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """Return ``text`` in lower-case ASCII letters and digits, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", without_marks(text).lower()).strip("-")


class Pinpoint(Struct, frozen=True, gc=False):
    """A provision inside a document: the smallest unit named, and those above it."""

    diem: str | None = None
    khoan: str | None = None
    dieu: str | None = None
    muc: str | None = None
    chuong: str | None = None
    phu_luc: str | None = None
    mau: str | None = None


class Citation(Struct, frozen=True, gc=False):
    """One mention of a document."""

    file: str
    start: int
    end: int
    text: str
    kind: Kind
    type: str | None = None
    number: str | None = None
    raw_number: str | None = None
    date: str | None = None
    """Date of issue, ISO 8601; null when the text prints none or only a part of one."""
    date_text: str | None = None
    issuer: str | None = None
    office: str | None = None
    """Office that signs for the issuer as the text names it ("Chủ tịch", "Bộ trưởng")."""
    document: str | None = None
    candidates: tuple[str, ...] = ()
    pinpoint: str | None = None
    pinpoints: tuple[Pinpoint, ...] = ()
    title: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    issuer_end: int | None = None
    """Where the printed words that name the issuer end; none when it is not printed behind the citation."""
    inner: tuple[str, ...] = ()
    """Documents that the cited law's own name contains: those that an amending law amends."""
    flags: tuple[str, ...] = ()
    how: str = ""


class Relation(Struct, frozen=True, kw_only=True):
    """What one document does to another, with the words that say so.

    Raises ``ValueError`` when it is built without evidence: no quote, no row.
    """

    source: str
    target: str
    type: RelationType
    file: str
    start: int
    end: int
    evidence: str
    certainty: Certainty = Certainty.STATED
    effective: str | None = None
    scope: str = "whole"
    """"whole", or the provision that is acted on ("khoản 2 Điều 5")."""
    rule: str = ""
    """Name of the rule that read the relation."""
    cue: str = ""
    """Words that the rule acted on."""
    reason: str = ""
    """Why a relation is not certainty "stated", in words."""

    def __post_init__(self) -> None:
        if not self.evidence or self.end <= self.start:
            raise ValueError(f"a relation needs evidence: {self.source} {self.type} {self.target}")


class Document(Struct, frozen=True, kw_only=True):
    """What a document says of itself in header, title and foot; or what is known of a cited one."""

    id: str
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    level: Level = Level.UNKNOWN
    date: str | None = None
    date_text: str | None = None
    place: str | None = None
    """Slug of the province (and district) of the issuer."""
    title: str | None = None
    signatory: str | None = None
    """Office that signed ("KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"); names of persons are not kept."""
    recipients: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    """Years that the document covers ("2021", … "2025" for "giai đoạn 2021-2025")."""
    flags: tuple[str, ...] = ()


class DocumentRecord(Struct, frozen=True, kw_only=True):
    """All that was read from one file; the unit that a store writes in one transaction."""

    path: str
    digest: str
    """SHA-256 of the file's bytes, in hex."""
    document: Document
    citations: tuple[Citation, ...]
    relations: tuple[Relation, ...]
    notes: tuple[str, ...] = ()


class Status(Struct, frozen=True, kw_only=True):
    """Validity of a document on a date, with what says so."""

    document: str
    value: StatusValue
    on: str
    because: str
    """The register row or relation that says so, in words."""
    evidence: str | None = None
    by: str | None = None
    """Id of the document that ended, suspended or changed this one."""
    since: str | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that a clerk should look at."""

    file: str
    code: FindingCode
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    suggestion: str | None = None
    evidence: str | None = None
    document: str | None = None
