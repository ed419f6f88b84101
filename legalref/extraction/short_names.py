"""Find documents named by less than their number, and bind them to the document they mean.

Four ways of naming: a type and a bare serial ("Nghị quyết 57", "QĐ 66"), a word that points back ("Quyết định
nêu trên"), a term that the text defines ("sau đây gọi là …"), and the name of a programme that a cited
document approves or that the vocabulary knows ("Đề án 06"). What fits two documents gives candidates; an
unread source in between breaks the chain of a back-reference rather than letting it slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from msgspec import structs

from legalref.extraction.back_references import back_references
from legalref.extraction.bare_serials import bare_serials, defined_terms
from legalref.extraction.changed_names import changed_plans, own_rules
from legalref.extraction.code_issuers import CodeIssuers
from legalref.extraction.issuers import Home
from legalref.extraction.mentions import Mention, Readers
from legalref.extraction.programme_names import approved_names, congresses, plenums
from legalref.extraction.short_name_parts import ShortName, Spans, known_citations
from legalref.model import Citation, written_id

__all__ = ["ShortName", "find_short_names"]


def find_short_names(
    text: str,
    mentions: Sequence[Mention],
    citations: Sequence[Citation],
    unread: Sequence[tuple[int, str | None]],
    home: Home,
    readers: Readers,
) -> list[ShortName]:
    """Return the short names that lie outside the citations already read, in text order.

    ``unread`` are places and types of sources that could not be read: they break back-references.
    """
    known = known_citations(mentions, citations)
    taken = Spans([(item.start, item.end) for item in known])
    terms = defined_terms(text, known)
    found: list[ShortName] = []
    for short in (
        *back_references(text, known, unread, readers),
        *bare_serials(text, known, taken, terms, home, readers),
        *congresses(text, home),
        *plenums(text),
        *approved_names(text, mentions, known),
        *changed_plans(text, mentions, known),
        *own_rules(text, mentions, known),
    ):
        if not taken.touches(short.start, short.end):
            found.append(short)
            taken.add(short.start, short.end)
    return sorted(_with_bodies(found, readers.issuers.codes), key=lambda short: short.start)


def _with_bodies(found: Sequence[ShortName], codes: CodeIssuers) -> list[ShortName]:
    """Give a serial that nothing binds the one body that the text names with it, and the number that body gives it."""
    named: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    dated: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for short in found:
        if short.serial and _is_unbound(short):
            key = short.type, short.serial
            named[key] |= {short.issuer} if short.issuer else set()
            dated[key] |= {short.date[:4]} if short.date else set()
    completed = []
    for short in found:
        key = short.type, short.serial or ""
        bodies = named.get(key, set())
        if len(bodies) == 1 and _is_unbound(short):  # with another body it would have named that one too
            (body,) = bodies
            short = _numbered(structs.replace(short, issuer=body), dated[key], codes)
        completed.append(short)
    return completed


def _is_unbound(short: ShortName) -> bool:
    return short.document is None and not short.candidates


def _numbered(short: ShortName, years: Set[str], codes: CodeIssuers) -> ShortName:
    """Return a short name with the id that type and body tell: "Nghị quyết số 16 của Bộ Chính trị" is 16-NQ/TW."""
    number = codes.number_of(short.type or "", short.serial or "", short.issuer or "")
    if number is None:
        return short
    year = next(iter(years)) if len(years) == 1 else codes.year_of_party_document(number, short.issuer or "")
    how = "number completed by the type and the body that the words name"
    return structs.replace(
        short, document=written_id(number, year or "?", None), how=how, flags=(*short.flags, "inferred_code")
    )
