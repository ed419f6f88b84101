"""Say what a clerk should look at in a document: its citations, judged by its own words, a graph and a register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from legalref.model import Citation, Document, Finding, Relation, SourceText

if TYPE_CHECKING:
    from legalref.graph import Graph
    from legalref.validity import Register
    from legalref.views.labels import Language

__all__ = ["check"]


def check(
    text: SourceText,
    graph: Graph | None = None,
    as_of: str | None = None,
    *,
    citations: Iterable[Citation] | None = None,
    relations: Iterable[Relation] | None = None,
    document: Document | None = None,
    register: Register | None = None,
    lang: Language = "vi",
) -> list[Finding]:
    """Return the findings of a text, in text order.

    A citation is judged on the date of the text itself (of which the month is enough), and up to ``as_of`` (ISO;
    by default today) for what happened since. ``graph`` and ``register`` add what other documents and registers
    say; without them the text's own words decide. What was extracted already may be handed in. Offsets are
    characters of ``text.text``.
    """
    from legalref.checking.case import Case, moment_of
    from legalref.checking.dates import date_findings
    from legalref.checking.numbers import number_findings
    from legalref.checking.registers import register_findings
    from legalref.checking.standing import validity_findings
    from legalref.extraction import describe, extract
    from legalref.relations import relate

    mentions = tuple(citations if citations is not None else extract(text))
    own = document or describe(text)
    case = Case(
        text=text,
        citations=mentions,
        relations=tuple(relations if relations is not None else relate(text, mentions)),
        document=own,
        moment=moment_of(own, mentions),
        as_of=as_of or date.today().isoformat(),
        graph=graph,
        register=register,
        lang=lang,
    )
    families = (date_findings, number_findings, validity_findings, register_findings)
    found = {(each.start, each.end, each.code, each.message): each for family in families for each in family(case)}
    return [found[key] for key in sorted(found, key=lambda key: (key[0], key[1], key[2].value, key[3]))]
