"""Hand the type and the issuer of a list head to the members that print none.

"các Kế hoạch của UBND tỉnh: số 184/KH-UBND …; số 187/KH-UBND …": both members are Kế hoạch of UBND tỉnh. The
code of a member outranks the head, so a head with two types ("các quyết định, kế hoạch") and a list that
changes its type midway are read right. An issuer printed once behind several numbers with one code
belongs to all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.acting import acting_in_head
from legalref.extraction.bodies import PARTY_CENTRE
from legalref.extraction.dates import PrintedDate
from legalref.extraction.header import Header
from legalref.extraction.issuers import Issuer
from legalref.extraction.letters import CAPITALS
from legalref.extraction.mentions import Mention, Readers
from legalref.model import Kind, Style
from legalref.vocabulary import DocumentType

__all__ = ["inherit"]

_HEAD_WINDOW: Final = 220
_NEAR_HEAD: Final = 12
"""Characters before a member that hold the colon of its head."""
_LONGEST_CONNECTOR: Final = 12
_SENTENCE_END: Final = re.compile(
    rf"[.!?\n](?:(?<=[.!?])(?=\s+[{CAPITALS}(])"
    rf"|(?<=\n)(?:\s*\n\s*(?=[{CAPITALS}\d])|\s*(?=(?:\d{{1,2}}|[IVX]{{1,4}})\.\s|[a-zđ]\)\s)))"
)
_BREAK: Final = re.compile(r"[:;.\n]")
_HEAD_TYPE: Final = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}")
_OF: Final = re.compile(r"\s(?:của|do)\s")
_MINISTRY: Final = "Bộ "
_CONNECTOR: Final = re.compile(r"\s{0,3}(?:[,;]|và|,\svà|hoặc)\s{1,3}(?:các\s)?$|\s{0,2}[,;&]\s{0,3}$")


class _Head(Struct, frozen=True):
    types: tuple[DocumentType, ...] = ()
    issuer: Issuer | None = None
    date: PrintedDate | None = None


def inherit(text: str, mentions: Sequence[Mention], header: Header, readers: Readers) -> list[Mention]:
    """Return the mentions with the types, issuers and dates that lists give them."""
    read = _heads(text, mentions, header, readers)
    read = _shared_behind(text, read)
    return [_typed(mention, readers) for mention in read]


def _heads(text: str, mentions: Sequence[Mention], header: Header, readers: Readers) -> list[Mention]:
    found: list[Mention] = []
    head: _Head | None = None
    before = 0
    for mention in mentions:
        if head is None and text.find(":", max(before, mention.start - _NEAR_HEAD), mention.number_start) < 0:
            found.append(mention)
            before = mention.body_end
            continue
        gap = text[max(before, mention.start - _HEAD_WINDOW) : mention.start]
        if head and (_SENTENCE_END.search(gap) or mention.type_printed):
            head = None
        if ":" in gap[-_NEAR_HEAD:] or (mention.type_printed and ":" in text[mention.start : mention.number_start]):
            span = _head_span(gap) if not mention.type_printed else None
            if span:
                at = mention.start - len(gap)
                head = _read_head(text, at + span[0], at + span[1], header, readers)
            elif mention.type_printed and text[max(0, mention.start - 4) : mention.start].lower().endswith("các "):
                # "(các Quyết định số: 04/QĐ-SKHCN …; số 21/QĐ-SKHCN …)"
                head = _Head((mention.type,) if mention.type else ())
        changed: dict[str, object] = {}
        if head and mention.kind is Kind.NUMBER and not mention.type_printed:
            fitting = _fitting(head.types, mention)
            if fitting:
                changed["type"] = fitting
            if head.issuer and not mention.issuer_printed and _compatible(mention, head.issuer, readers):
                changed["issuer"] = head.issuer
                changed["flags"] = (*mention.flags, "elliptical_issuer")
                if head.date and mention.date is None:
                    changed["date"] = head.date
        found.append(structs.replace(mention, **changed) if changed else mention)
        before = mention.body_end
    return found


def _head_span(gap: str) -> tuple[int, int] | None:
    """Return the span of the words of a list head that ends in ":" right before a member, or none."""
    bare = gap.rstrip()
    if not bare.endswith(":") or len(gap) - len(bare) > 4:  # more blanks part the head from the member
        return None
    words = _BREAK.split(bare[:-1])[-1]
    end = len(bare) - 1
    return (end - len(words.lstrip()), end) if len(words.strip()) > 2 else None  # a mark, no words


def _read_head(text: str, start: int, end: int, header: Header, readers: Readers) -> _Head:
    """Read the types, the issuer and the date that a list head names."""
    words = text[start:end]
    of = _OF.search(words)
    issuer = readers.issuers.read(words, of.end(), header.home) if of else None
    acting = acting_in_head(text, start, end, header, readers.issuers) if issuer is None else None
    front = words[: of.start()] if of else words
    kinds = readers.types.named_in(front)
    types = tuple(kind for kind in kinds if not kind.generic)
    return _Head(types, acting.issuer, acting.date) if acting else _Head(types, issuer)


def _fitting(types: Sequence[DocumentType], mention: Mention) -> DocumentType | None:
    """Return the head's type for a member, where its code does not say another."""
    code = mention.number.type_code if mention.number else None
    if code:
        return next(
            (
                kind
                for kind in types
                if code in kind.codes or (kind.name.startswith(("Chương trình", "Kế hoạch")) and _family(kind, code))
            ),
            None,
        )
    if mention.number and mention.number.style is Style.LETTER:
        return next((kind for kind in types if not kind.codes or "CV" in kind.codes), None)
    return types[0] if len(types) == 1 else None


def _family(kind: DocumentType, code: str) -> bool:
    return (kind.name.startswith("Chương trình") and code in {"CTr", "CTR", "Ctr"}) or (
        kind.name.startswith("Kế hoạch") and code == "KH"
    )


def _compatible(mention: Mention, issuer: Issuer, readers: Readers) -> bool:
    """Whether a body can have issued a number with this code."""
    number = mention.number
    if number is None or number.issuer_code is None:
        return True
    body = readers.issuers.codes.body_of_code(number.issuer_code, party=number.style is Style.PARTY)
    if body is None or number.issuer_code in {PARTY_CENTRE, "TU", "CP"}:
        return True
    succeeded = body.succeeded_by is not None and issuer.name.startswith(body.succeeded_by)  # and kept the code
    return issuer.name.startswith(body.name) or body.name in issuer.name or succeeded


def _shared_behind(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give an issuer or date that stands once behind several numbers to all of them."""
    found = list(mentions)
    for index in range(len(found) - 2, -1, -1):
        here, behind = found[index], found[index + 1]
        if not here.tail and behind.start - here.end >= _LONGEST_CONNECTOR:
            continue  # words stand between them
        if (
            here.number is None
            or behind.number is None
            or here.kind is not Kind.NUMBER
            or behind.kind is not Kind.NUMBER
        ):
            continue
        changed: dict[str, object] = {}
        if here.tail:
            changed |= {
                "date": behind.date,
                "issuer": behind.issuer,
                "issuer_printed": behind.issuer_printed,
                "title": behind.title,
            }
            if not here.type_printed:
                changed["type"] = behind.type
            if behind.date:
                changed["flags"] = (*here.flags, "shared_date")
        elif _CONNECTOR.match(text[here.end : behind.start]):
            # "TW" is three bodies: the one of a directive need not be that of the resolution behind it.
            if (
                here.issuer is None
                and not here.issuer_printed
                and behind.issuer_printed
                and here.number.issuer_code == behind.number.issuer_code
                and (here.number.type_code == behind.number.type_code or here.number.issuer_code != PARTY_CENTRE)
            ):
                changed |= {"issuer": behind.issuer, "issuer_printed": True}
            if here.date is None and behind.date and "shared_date" in behind.date.flags:
                changed |= {"date": behind.date, "flags": (*here.flags, "shared_date")}
        if changed:
            found[index] = structs.replace(here, **changed)
    # the members of a shared tail also share a type word printed before the first of them
    for index, before in enumerate(found[:-1], 1):
        here = found[index]
        if here.type is None and _of_same_kind(text, before, here):
            found[index] = structs.replace(here, type=found[index - 1].type)
        if not before.tail:
            continue
        if (
            found[index - 1].type
            and not here.type_printed
            and here.number
            and before.number
            and here.number.type_code == before.number.type_code
        ):
            found[index] = structs.replace(here, type=before.type)
    return found


def _of_same_kind(text: str, before: Mention, here: Mention) -> bool:
    """Whether a number without a symbol goes on with the kind before it ("các Nghị định 50-HĐBT và 98-HĐBT")."""
    return (
        here.number is not None
        and before.number is not None
        and here.number.style is Style.OLD
        and here.number.type_code is None
        and here.number.issuer_code == before.number.issuer_code
        and _CONNECTOR.match(text[before.end : here.start]) is not None
    )


def _typed(mention: Mention, readers: Readers) -> Mention:
    """Take the type from the code where neither the words nor a list head give one."""
    number = mention.number
    if mention.type is not None or number is None:
        return mention
    vocabulary = readers.issuers.vocabulary
    if number.style is Style.STANDARD:
        letters = (number.type_code or "").split(" ")  # with what stands around them: "22 TCN", "TCVN ISO"
        code = next((each for each in reversed(letters) if each in vocabulary.type_by_code), "")
    elif number.style is Style.PARTY and number.type_code is None:
        code = number.unit_code or ""  # 18-BYT/TT
        body = vocabulary.organisation_by_code.get(code)
        code = "" if body and body.name.startswith(_MINISTRY) else code  # TC is the Ministry of Finance too
    else:
        code = number.type_code or ("CV" if number.style is Style.LETTER else "")
    kind = vocabulary.type_by_code.get(code)
    if kind is None and number.style is Style.ASSEMBLY:
        name = _names_by_number(readers).get(f"{number.serial.lstrip('0')}/{number.year}/{number.issuer_code}")
        kind = readers.types.lookup(name) if name else None
    return structs.replace(mention, type=kind) if kind else mention


def _names_by_number(readers: Readers) -> dict[str, str]:
    """Type words of laws by number without leading zeros."""
    return {
        law.number.lstrip("0"): next(
            (word for word in ("Bộ luật", "Pháp lệnh", "Hiến pháp") if law.name.startswith(word)), "Luật"
        )
        for law in readers.issuers.vocabulary.laws
        if law.number
    }
