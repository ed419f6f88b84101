"""Build the citations that are handed on: offsets of the original text, shown number, flags."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from legalref.extraction.glyphs import PlainText, unmoved
from legalref.extraction.header import Header
from legalref.extraction.identity import Identity
from legalref.extraction.mentions import Mention
from legalref.extraction.pinpoints import expand, pinpoint_before
from legalref.extraction.short_names import ShortName
from legalref.extraction.types import PARTY_RULES
from legalref.model import Citation, DocumentNumber, Kind, SourceText
from legalref.vocabulary import DocumentType

__all__ = ["citation_of", "short_citation"]

_PINPOINT_WINDOW: Final = 200
# found once, since Python 3.11 is slow to look up a member of an enumeration
_NUMBER: Final = Kind.NUMBER
_PRINTED_FORMS: Final = frozenset({"dotted_type", "old_space_form"})
"""Forms whose separators are shown as printed."""


def citation_of(
    source: SourceText, normal: PlainText, mention: Mention, identity: Identity, header: Header
) -> Citation:
    """Return the citation of a mention, with offsets of the original text."""
    start, end, title = mention.start, mention.end, mention.title
    raw_start, raw_end = mention.number_start, mention.number_end
    span: Callable[[int, int], tuple[int, int]] = unmoved
    if normal.source:
        span = normal.spans_within(start, _last(mention))
        start, end = span(start, end)
        raw_start, raw_end = span(raw_start, raw_end)
        title = span(*title) if title else None
    number = mention.number
    raw = source.text[raw_start:raw_end]
    date = mention.date
    if identity.is_self and date is None and header.own and mention.number_start == header.own[0]:
        date = header.date
    date_text = None
    if date:
        behind = date is mention.date and date.start >= mention.start  # others can stand anywhere
        date_start, date_end = (span if behind else normal.span)(date.start, date.end)
        date_text = source.text[date_start:date_end]
    issuer = identity.issuer
    shown = (
        _shown_number(number, mention.shown, raw, mention.flags)
        if number
        else (mention.code if mention.code.startswith(("/", "-")) else None)
    )
    # by position: naming so many fields takes nine times as long
    return Citation(
        source.path,
        start,
        end,
        source.text[start:end],
        Kind.SELF if identity.is_self else mention.kind,
        _type_name(mention, header if identity.is_self else None),
        shown,
        raw if number or shown else None,
        date.iso if date else None,
        date_text,
        (issuer.name or None) if issuer else None,
        issuer.office if issuer else None,
        identity.document,
        identity.candidates,
        mention.pinpoint,
        expand(mention.pinpoint) if mention.pinpoint else (),
        _title(source.text[title[0] : title[1]], normal.text, mention.title) if mention.title and title else None,
        title[0] if title else None,
        title[1] if title else None,
        span(mention.issuer.end - 1, mention.issuer.end)[1]
        if mention.issuer and mention.issuer_printed and not mention.tail and mention.issuer.end > mention.start
        else None,
        (),
        _flags(mention, identity),
        identity.how,
    )


def _title(printed: str, text: str, span: tuple[int, int]) -> str:
    """Return the words of a title as printed; as read where it holds what is no part of it (the head of a page)."""
    words = printed if len(printed) == span[1] - span[0] else text[span[0] : span[1]]
    return words if words.isprintable() and "  " not in words else " ".join(words.split())


def _last(mention: Mention) -> int:
    """Return where the last of what was read of a mention ends."""
    date_end = mention.date.end if mention.date else 0
    return max(mention.body_end, date_end, mention.title[1] if mention.title else 0)


def _shown_number(number: DocumentNumber, normal: str, raw: str, flags: tuple[str, ...]) -> str:
    """Return the number in its normal form; old separators (QĐ.UB, 86 TC/NS) are kept as printed."""
    if not flags:
        return normal
    issuer = number.issuer_code
    if "lost_diacritics" in flags and issuer and "Đ" in issuer and issuer not in raw.replace(" ", ""):
        # the print is kept in the number, as with any code that a reader may want to check; the id has the stroke
        return normal.replace(issuer, issuer.replace("Đ", "D"))
    if not _PRINTED_FORMS.isdisjoint(flags):
        return " ".join(raw.split())
    if "slash" in flags:  # 19/2001/CT/UB
        return "".join(raw.split())
    return normal


def short_citation(source: SourceText, normal: PlainText, short: ShortName) -> Citation:
    """Return the citation of a short name, with offsets of the original text."""
    start, end = normal.span(short.start, short.end)
    pin = pinpoint_before(normal.text, short.start, max(0, short.start - _PINPOINT_WINDOW))
    return Citation(
        file=source.path,
        start=start,
        end=end,
        text=source.text[start:end],
        kind=Kind.SHORT_NAME,
        type=short.type,
        number=short.number or short.serial,
        raw_number=short.serial,
        date=short.date,
        issuer=short.issuer,
        document=short.document,
        candidates=short.candidates,
        pinpoint=pin,
        pinpoints=expand(pin) if pin else (),
        flags=(*short.flags, "short_name"),
        how=short.how,
    )


def _type_name(mention: Mention, own: Header | None) -> str | None:
    """Return the type word; the document itself has the type of its head, where the mention prints none."""
    if own and own.type and not mention.type_printed:
        return own.type.name
    return mention.type.name if mention.type else None


def _flags(mention: Mention, identity: Identity) -> tuple[str, ...]:
    flags = list(mention.flags)
    if mention.kind is _NUMBER and not mention.type_printed and mention.law is None:
        flags.append("elliptical_type")
    if mention.date is None and not identity.is_self and mention.kind is _NUMBER:
        flags.append("no_date")
    if mention.date:
        flags += mention.date.flags
    flags += identity.flags
    number = mention.number
    if (
        number
        and mention.type
        and mention.type_printed
        and number.type_code
        and _conflict(mention.type, number.type_code)
    ):
        flags.append("type_number_mismatch")
    if number and number.year and mention.date and mention.date.year and mention.date.year != number.year:
        flags.append("year_mismatch")
    return tuple(dict.fromkeys(flags)) if len(flags) > 1 else tuple(flags)


def _conflict(kind: DocumentType, code: str) -> bool:
    """Whether the type word and the symbol name different types."""
    if code in kind.codes or (not kind.codes and kind.name not in {"Bộ luật", "Luật", "Pháp lệnh"}):
        return False
    if code == "QĐ" and kind.name in PARTY_RULES:
        return False
    # programmes of action have the symbol of programmes
    return not (
        (code in {"CTr", "CTR"} and kind.name.startswith("Chương trình"))
        or (code == "KH" and kind.name.startswith("Kế hoạch"))
        or (code == "BC" and kind.name.startswith("Báo cáo"))
        or (code == "TT" and kind.name == "Thông tri")
        # till 2002 laws and ordinances had the number of the order that promulgated them
        or (code in {"L", "LCT"} and kind.name in {"Bộ luật", "Luật", "Pháp lệnh"})
    )
