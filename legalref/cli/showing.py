"""``show``: all that is known of one document, on one card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from legalref.cli.finding import the_document, words_of
from legalref.cli.language import Language, both
from legalref.cli.opening import opened
from legalref.cli.options import DAY, formats, graph_option, lang_option, limit_option, number_options
from legalref.cli.printing import json_line, one_line

if TYPE_CHECKING:
    from legalref.graph import Edge, Graph, Passage
    from legalref.model import Document, Status

__all__ = ["Card", "card_of", "show"]


@click.command(
    help=both(
        "Thẻ văn bản: là gì, ai ban hành, hiệu lực, thực hiện gì, ai thực hiện, ai viện dẫn, kèm câu văn.",
        "One card: what a document is, who issued it, its status, what it implements, who implements and cites it.",
    )
)
@number_options
@click.option("--on", "on", type=DAY, help=both("Hiệu lực vào ngày này (mặc định: hôm nay).", "Status on this day."))
@limit_option(20)
@formats("card", "json")
@graph_option
@lang_option
def show(number: str, year: int | None, on: str | None, limit: int, form: str, graph: str, lang: Language) -> None:
    """Show one document."""
    day = on or date.today().isoformat()
    with opened(graph) as store:
        card = card_of(store, the_document(store, number, year, lang), day, limit)
        if form == "json":
            click.echo(json_line(card))
            return
        for line in _lines(store, card, lang):
            click.echo(line)


class Card(Struct, frozen=True, kw_only=True):
    """What ``show`` prints."""

    document: Document
    files: tuple[str, ...]
    """Files that are this document; none when it is only cited."""
    status: Status
    acts: tuple[Edge, ...]
    """What the document does to others."""
    acted_on: tuple[Edge, ...]
    """What others do to it, reports and plain citations left out."""
    passages: tuple[Passage, ...]
    """Where it is cited."""


def card_of(store: Graph, document: Document, day: str, limit: int) -> Card:
    """Collect what a graph knows of a document; at most ``limit`` passages."""
    from legalref.model import RelationType
    from legalref.validity import status_on

    weak = {RelationType.CITES, RelationType.REPORTS_ON}
    return Card(
        document=document,
        files=tuple(store.paths_of(document.id)),
        status=status_on(store, document.id, day),
        acts=tuple(edge for edge in store.relations([document.id], direction="up") if edge.type not in weak),
        acted_on=tuple(edge for edge in store.relations([document.id], direction="down") if edge.type not in weak),
        passages=tuple(store.citations_of(document.id, limit)),
    )


def _lines(store: Graph, card: Card, lang: Language) -> Iterator[str]:
    from legalref.views.labels import INVERSE, LEVEL, RELATION, STATUS, day, label

    document = card.document
    yield words_of(document, lang)
    fields = {
        both("Trích yếu", "Title", lang): document.title,
        both("Mã", "Id", lang): document.id,
        both("Cấp ban hành", "Level", lang): label(LEVEL, lang, document.level),
        both("Người ký", "Signed by", lang): document.signatory,
        both("Tệp", "Files", lang): ", ".join(card.files)
        or both("(chỉ biết qua viện dẫn)", "(known from citations only)", lang),
        both("Hiệu lực", "Status", lang): f"{label(STATUS, lang, card.status.value)} "
        f"({both('ngày', 'on', lang)} {day(card.status.on, lang)}): "
        + (card.status.evidence or card.status.because or both("chưa có nguồn nào nêu", "no source tells", lang)),
    }
    for name, value in fields.items():
        if value:
            yield f"  {name}: {one_line(value)}"
    ids = {edge.target for edge in card.acts} | {edge.source for edge in card.acted_on}
    known = {each.id: each for each in store.documents(ids)}
    yield from _edges(card.acts, known, "target", RELATION, lang)
    yield from _edges(card.acted_on, known, "source", INVERSE, lang)
    if card.passages:
        yield ""
        yield both("Nơi viện dẫn", "Cited in", lang)
        for passage in card.passages:
            yield f"  {passage.file} [{passage.start}-{passage.end}]: “{one_line(passage.passage or passage.text)}”"


def _edges(
    edges: Iterable[Edge],
    known: dict[str, Document],
    end: str,
    names: Mapping[Language, Mapping[str, str]],
    lang: Language,
) -> Iterator[str]:
    from legalref.views.labels import label

    groups: dict[str, list[Edge]] = {}
    for edge in edges:
        groups.setdefault(edge.type.value, []).append(edge)
    for type, members in groups.items():
        yield ""
        name = label(names, lang, type)
        yield name[:1].upper() + name[1:]
        shown: set[str] = set()
        for edge in members:
            other = getattr(edge, end)
            if other in shown:
                continue
            shown.add(other)
            document = known.get(other)
            yield f"  {words_of(document, lang) if document else other}"
            place = f"{edge.evidence.file} {edge.evidence.start}-{edge.evidence.end}"
            yield f"      “{one_line(edge.evidence.text)}” [{place}]"
