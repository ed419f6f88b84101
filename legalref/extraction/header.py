"""Read what the head of a document says of it: number, date, place, issuer, type, title.

Own number and date come from the header only, never from the first number found (Nghị định 30/2020/NĐ-CP,
Phụ lục I: superior body, issuing body and number on the left, motto, place and date on the right). The
columns may be interleaved, broken over lines or table cells; a blank number is told apart from a cited one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.bodies import Home, Issuer
from legalref.extraction.dates import PrintedDate
from legalref.extraction.header_issuer import own_issuer, signing_organ
from legalref.extraction.header_number import own_date, own_number, own_type, type_of_code
from legalref.extraction.header_places import at_own_place, home_province, lower_places, only_province
from legalref.extraction.header_title import title_of, years_of
from legalref.extraction.issuers import IssuerReader
from legalref.extraction.numbers import NumberMatch
from legalref.extraction.types import PARTY_RULES
from legalref.model import DocumentNumber, Style
from legalref.vocabulary import DocumentType, Vocabulary

__all__ = ["Header", "read_header"]

_REGION: Final = 6000
_BODY_STARTS: Final = re.compile(r"(?:^|\n)[\s|>]{0,8}(?:Căn cứ|CĂN CỨ|Kính gửi|KÍNH GỬI|Thực hiện|Điều 1\b|Xét)")
_NEAR: Final = 400
"""How far from the own number the line with the type can be."""


class Header(Struct, frozen=True, dict=True):
    """What the head of a document says; its foot is read where it is asked for (``header_foot``)."""

    home: Home
    number: DocumentNumber | None = None
    own: tuple[int, int] | None = None
    """Span of the own number in the (normalised) text."""
    blank_code: str | None = None
    date: PrintedDate | None = None
    type: DocumentType | None = None
    issuer: Issuer | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    """Where the title stands in the (normalised) text."""
    body_start: int = 0
    """Where the legal basis, the address or the first article begins."""
    years: tuple[str, ...] = ()

    @cached_property
    def year(self) -> int | None:
        """Year of the document, for two-digit years and laws cited without one."""
        if self.date and self.date.year:
            return int(self.date.year)
        return int(self.number.year) if self.number and self.number.year else None


def read_header(text: str, numbers: Sequence[NumberMatch], vocabulary: Vocabulary, issuers: IssuerReader) -> Header:
    """Return what the (normalised) text says of itself."""
    start = _BODY_STARTS.search(text, 0, _REGION)
    region_end = min(len(text), start.start() if start else _REGION)
    own = own_number(text, numbers, region_end)
    by_code = type_of_code(own, vocabulary)
    date = own_date(text, region_end, own)
    kind = own_type(text, own, region_end, vocabulary)
    province = home_province(text, own, date[1] if date else None, region_end, issuers)
    home = Home(province=province[0], province_kind=province[1]) if province else Home()
    home = lower_places(text, own, date[1] if date else None, home)
    if home.province is None and (home.district or home.commune):
        only = only_province(text, issuers)
        home = structs.replace(home, province=only, province_kind=only.kind if only else "tỉnh")
    number = own.number if own else None
    issuer = own_issuer(text, own, number, region_end, home, issuers)
    issuer = signing_organ(text, issuer, number, own)
    home = structs.replace(home, issuer=issuer)
    if issuer:
        home = at_own_place(home, issuer)
    title = title_of(text, kind, own, region_end)
    return Header(
        home=home,
        number=number,
        own=(own.start, own.end) if own else None,
        blank_code=own.code if own and own.number is None else None,
        date=date[0] if date else None,
        type=_agreed(by_code, kind[0] if kind else None, own, kind[1] if kind else 0),
        issuer=issuer,
        title=title[0] if title else None,
        title_span=title[1] if title else None,
        body_start=start.start() if start else 0,
        years=years_of(title[0] if title else ""),
    )


def _of_party_rule(by_line: DocumentType, own: NumberMatch | None) -> bool:
    """Whether the head of a Party document says "Quy định": its symbol is that of a decision too."""
    number = own.number if own else None
    return number is not None and number.style is Style.PARTY and by_line.name in PARTY_RULES


def _agreed(
    by_code: DocumentType | None, by_line: DocumentType | None, own: NumberMatch | None, line_end: int
) -> DocumentType | None:
    """Let the symbol decide, unless the line on its own says the same at more length, or the symbol says little."""
    if by_code is None or by_line is None:
        return by_code or by_line
    if by_line.name.startswith(by_code.name) or _of_party_rule(by_line, own):
        return by_line
    near = own is not None and -_NEAR < line_end - own.end < _NEAR
    return by_line if near and by_code.name == "Công văn" else by_code
