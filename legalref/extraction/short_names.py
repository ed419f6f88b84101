"""Find documents named by less than their number, and bind them to the document they mean.

Four ways of naming: a type and a bare serial ("Nghị quyết 57", "QĐ 66"), a word that points back ("Quyết định
nêu trên"), a term that the text defines ("sau đây gọi là …"), and the name of a programme that a cited
document approves or that the vocabulary knows ("Đề án 06"). What fits two documents gives candidates; an
unread source in between breaks the chain of a back-reference rather than letting it slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import structs

from legalref.extraction.back_references import back_references
from legalref.extraction.bare_serials import bare_serials, defined_terms
from legalref.extraction.changed_names import changed_plans, own_rules
from legalref.extraction.issuers import Home
from legalref.extraction.mentions import Mention, Readers
from legalref.extraction.programme_names import approved_names, congresses, plenums
from legalref.extraction.short_name_parts import ShortName, Spans, known_citations
from legalref.model import Citation

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
    return sorted(_with_bodies(found), key=lambda short: short.start)


def _with_bodies(found: Sequence[ShortName]) -> list[ShortName]:
    """Give a serial that nothing binds the one body that the text names with it elsewhere."""
    named: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for short in found:
        if short.issuer and short.serial and short.document is None:
            named[short.type, short.serial].add(short.issuer)
    completed = []
    for short in found:
        bodies = named.get((short.type, short.serial or ""), ())
        unnamed = short.issuer is None and short.document is None and len(bodies) == 1
        completed.append(structs.replace(short, issuer=next(iter(bodies))) if unnamed else short)
    return completed
