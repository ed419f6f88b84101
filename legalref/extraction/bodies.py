"""The records of an issuing body as read, and of what the citing document lends to bodies named without a place."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from msgspec import Struct

from legalref.model import Level, slug
from legalref.vocabulary import Organisation, Province

__all__ = [
    "CENTRAL_COMMITTEE",
    "COUNCILS",
    "KINDS_OF_BODY",
    "OF_DEPARTMENTS",
    "OF_THE_CENTRE",
    "PARTY_CENTRE",
    "POLITBURO",
    "SECRETARIAT",
    "STANDING_COMMITTEE",
    "Home",
    "Issuer",
    "full_name",
    "level_of",
    "usual_level",
]

COUNCILS: Final = ("UBND", "HĐND")
"""Codes of the bodies of every level, with which their names begin: the code tells none of them."""
OF_DEPARTMENTS: Final = ("LS", "LN")
"""Liên sở, liên ngành: codes of the departments of a province together, in the place of a body or behind a symbol."""
PARTY_CENTRE: Final = "TW"
"""Code of the Party's Central Committee, its Politburo and its Secretariat."""
CENTRAL_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
POLITBURO: Final = "Bộ Chính trị"
SECRETARIAT: Final = "Ban Bí thư Trung ương Đảng"
OF_THE_CENTRE: Final = frozenset({CENTRAL_COMMITTEE, POLITBURO, SECRETARIAT})
"""The bodies that share the code of the Party's Centre."""
STANDING_COMMITTEE: Final = "Ủy ban Thường vụ Quốc hội"

KINDS_OF_BODY: Final = (
    r"Trung\stâm|Chi\scục|Cục|Tổng\scục|Viện|Trường|Đại\shọc|Học\sviện|Phòng|Ban|Văn\sphòng|Hội|Hiệp\shội|Liên\sđoàn"
    r"|Liên\shiệp|Công\sty|Tổng\scông\sty|Tập\sđoàn|Ngân\shàng|Sở|Bộ|Đảng\s[uủ][ỷy]|Chi\sbộ|Công\san|Công\sđoàn|Bảo\shiểm"
    r"|Kho\sbạc|Ủy\sban|Uỷ\sban|Hội\sđồng|Đoàn|Tòa\sán|Thanh\stra|Tổ\scông\stác|Tiểu\sban|Chi\snhánh|Bệnh\sviện|Quỹ"
    r"|Liên\sminh|Mặt\strận|Trạm|Hạt|Thư\sviện|Bảo\stàng"
)
"""With what the name of a body begins that no register holds, as alternatives of a pattern."""


# found once, since Python 3.11 is slow to look up a member of an enumeration
_PROVINCE: Final = Level.PROVINCE
_DISTRICT: Final = Level.DISTRICT
_COMMUNE: Final = Level.COMMUNE
_DEPARTMENT: Final = Level.DEPARTMENT
_BELOW_PROVINCE: Final = frozenset({_DISTRICT, _COMMUNE})


class Issuer(Struct, frozen=True, gc=False):
    """An issuing body as read; ``end`` is where its words end."""

    name: str
    end: int = 0
    office: str | None = None
    place: str | None = None
    level: Level = Level.UNKNOWN
    local: bool = False
    assumed: bool = False
    """Whether the place comes from the citing document."""


class Home(Struct, frozen=True, dict=True):
    """What the citing document lends to the bodies that it names without a place."""

    province: Province | None = None
    province_kind: str = "tỉnh"
    district: str | None = None
    district_kind: str = "huyện"
    commune: str | None = None
    commune_kind: str = "xã"
    issuer: Issuer | None = None

    @cached_property
    def met(self) -> dict[str, Issuer | None]:
        """The bodies that the citing document names, by their words; none where these do not tell the body alone."""
        return {}

    @property
    def level(self) -> Level:
        """Level of the lowest place that the head names."""
        if self.commune:
            return _COMMUNE
        return _DISTRICT if self.district else _PROVINCE

    def slug_at(self, level: Level) -> str | None:
        """Return the slug of the home place down to ``level``."""
        if self.province is None:
            return None
        parts = [self.province.slug]
        if level in _BELOW_PROVINCE and self.district:
            parts.append(slug(self.district))
        if level is _COMMUNE and self.commune:
            parts.append(slug(self.commune))
        return ".".join(parts)

    def words_at(self, level: Level) -> tuple[str, str] | None:
        """Return kind and name of the home place at ``level`` ("tỉnh", "Hưng Yên")."""
        if level is _DISTRICT and self.district:
            return self.district_kind, self.district
        if level is _COMMUNE and self.commune:
            return self.commune_kind, self.commune
        return (self.province_kind, self.province.name) if self.province else None


def full_name(body: Organisation, words: tuple[str, str]) -> str:
    """Return the name of a local body with kind and name of its place; that of a Party committee has no kind."""
    kind, name = words
    if body.name.endswith(("ủy", "uỷ", "Tỉnh đoàn")) and (not body.name.endswith(("Đảng ủy", "Đảng uỷ")) or not kind):
        return f"{body.name} {name}"
    return f"{body.name} {kind} {name}"


def level_of(body: Organisation, place: Level) -> Level:
    """Return the level of a body in a place: a province's departments keep their own."""
    if place is _PROVINCE or body.level is _DEPARTMENT:
        return body.level
    return place


def usual_level(body: Organisation) -> Level:
    """Return the level at which a local body is meant where nothing says otherwise."""
    return body.level if body.level in _BELOW_PROVINCE else _PROVINCE
