"""Questions to a graph: chain, gaps, coverage, most-cited, orphans, impact, timeline, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from legalref.cli.finding import the_document
from legalref.cli.language import Language, both
from legalref.cli.opening import opened
from legalref.cli.options import about_graph, formats, graph_option, lang_option, limit_option, number_options
from legalref.cli.printing import print_rows
from legalref.cli.tracing import print_trace

if TYPE_CHECKING:
    pass

__all__ = ["chain", "coverage", "gaps", "impact", "most_cited", "orphans", "search", "timeline"]

_LEVELS = ("province", "department", "district", "commune", "ministry", "central")


def _level_options(command: click.decorators.FC) -> click.decorators.FC:
    level = click.option(
        "--level",
        type=click.Choice(_LEVELS),
        default="department",
        show_default=True,
        help=both("Cấp của cơ quan.", "Level of the bodies."),
    )
    place = click.option("--place", help=both("Địa phương (“Hưng Yên” hoặc hung-yen).", "Province."))
    return level(place(command))


def _slug(place: str | None) -> str | None:
    from legalref.model import slug

    return ".".join(map(slug, place.split("."))) if place else None


@click.command(
    help=both(
        "Chuỗi ngắn nhất nối hai văn bản, mỗi bước kèm câu văn.", "Shortest chain between two documents, with evidence."
    )
)
@click.argument("first")
@click.argument("second")
@about_graph
def chain(first: str, second: str, form: str, graph: str, lang: Language) -> None:
    """Print the chain between two documents."""
    from legalref.graph import queries

    with opened(graph) as store:
        start, end = (the_document(store, number, None, lang).id for number in (first, second))
        edges = queries.chain(store, start, end)
    columns = {
        "source": both("Văn bản", "Source", lang),
        "type": both("Quan hệ", "Relation", lang),
        "target": both("Đối với", "Target", lang),
        "certainty": both("Mức chắc chắn", "Certainty", lang),
        "evidence.text": both("Câu văn", "Evidence", lang),
        "evidence.file": both("Tệp", "File", lang),
        "evidence.start": both("Đầu", "Start", lang),
        "evidence.end": both("Cuối", "End", lang),
    }
    from legalref.views.labels import CERTAINTY, RELATION

    words = {"type": RELATION[lang], "certainty": CERTAINTY[lang]}
    print_rows(edges, form, columns, both("Không có chuỗi nào nối hai văn bản.", "No chain.", lang), words)


@click.command(
    help=both(
        "Cơ quan nào chưa có văn bản thực hiện, trong khi cơ quan cùng cấp đã có.",
        "Which bodies have no document for a directive, while their peers have.",
    )
)
@number_options
@_level_options
@click.option(
    "--kind", "kinds", multiple=True, metavar="TYPE", help=both("Chỉ tính loại văn bản này.", "Count this type only.")
)
@about_graph
def gaps(
    number: str,
    year: int | None,
    level: str,
    place: str | None,
    kinds: tuple[str, ...],
    form: str,
    graph: str,
    lang: Language,
) -> None:
    """Print the bodies without a document of their own."""
    from legalref.graph import queries
    from legalref.model import Level

    with opened(graph) as store:
        document = the_document(store, number, year, lang)
        found = queries.gaps(store, document.id, Level(level), _slug(place), kinds)
    if form == "jsonl":
        print_rows(found, form, {})
        return
    rows = [
        {"issuer": gap.issuer, "place": gap.place, "level": gap.level.value, "peers": [peer.id for peer in gap.peers]}
        for gap in found
    ]
    columns = {
        "issuer": both("Cơ quan", "Body", lang),
        "place": both("Địa phương", "Place", lang),
        "level": both("Cấp", "Level", lang),
        "peers": both("Cơ quan cùng cấp đã ban hành", "Peers have issued", lang),
    }
    from legalref.views.labels import LEVEL

    print_rows(rows, form, columns, both("Không có cơ quan nào thiếu.", "No gaps.", lang), {"level": LEVEL[lang]})


@click.command(
    help=both(
        "Bảng văn bản chỉ đạo × cơ quan, mỗi ô là văn bản thực hiện.",
        "Directives by bodies, each cell filled with the body's documents.",
    )
)
@click.argument("numbers", nargs=-1, required=True, metavar="NUMBER…")
@_level_options
@about_graph
def coverage(numbers: tuple[str, ...], level: str, place: str | None, form: str, graph: str, lang: Language) -> None:
    """Print the coverage matrix."""
    from legalref.graph import queries
    from legalref.model import Level

    with opened(graph) as store:
        ids = [the_document(store, number, None, lang).id for number in numbers]
        matrix = queries.coverage(store, ids, Level(level), _slug(place))
    columns = {"issuer": both("Cơ quan", "Body", lang), "place": both("Địa phương", "Place", lang)}
    columns |= {document.id: document.number or document.id for document in matrix.directives}
    rows = [
        {"issuer": issuer, "place": where}
        | {
            document.id: [row.document for row in matrix.cells[line][column]]
            for line, document in enumerate(matrix.directives)
        }
        for column, (issuer, where) in enumerate(matrix.issuers)
    ]
    if form == "table":
        rows = [{name: value or "—" for name, value in row.items()} for row in rows]
    print_rows(
        rows,
        form,
        columns,
        empty=both("Đồ thị không có cơ quan nào ở cấp này.", "The graph knows no body of this level.", lang),
    )


@click.command(name="most-cited", help=both("Văn bản được viện dẫn nhiều nhất.", "The most cited documents."))
@limit_option(20)
@about_graph
def most_cited(limit: int, form: str, graph: str, lang: Language) -> None:
    """Print the documents that most others act on."""
    from legalref.graph import queries

    with opened(graph) as store:
        found = queries.most_cited(store, limit=limit)
    rows = [
        {
            "document": document.id,
            "number": document.number,
            "type": document.type,
            "issuer": document.issuer,
            "date": document.date,
            "title": document.title,
            "count": count,
        }
        for document, count in found
    ]
    print_rows(rows, form, _document_columns(lang) | {"count": both("Số văn bản", "Documents", lang)})


@click.command(help=both("Văn bản không có quan hệ nào.", "Documents without any relation."))
@about_graph
def orphans(form: str, graph: str, lang: Language) -> None:
    """Print the documents without relations."""
    with opened(graph) as store:
        found = store.orphans()
    columns = {"id" if way == "document" else way: heading for way, heading in _document_columns(lang).items()}
    print_rows(found, form, columns, empty=both("Văn bản nào cũng có quan hệ.", "None.", lang))


@click.command(
    help=both(
        "Những văn bản phải xem lại khi văn bản này bị thay thế.", "What must be looked at when a document is replaced."
    )
)
@number_options
@formats("table", "json", "jsonl", "csv")
@graph_option
@lang_option
def impact(number: str, year: int | None, form: str, graph: str, lang: Language) -> None:
    """Print all that relies on a document."""
    from legalref.graph import queries

    with opened(graph) as store:
        document = the_document(store, number, year, lang)
        rows = queries.impact(store, document.id)
    print_trace(document, rows, form, lang)


@click.command(
    help=both("Diễn biến của một văn bản theo thời gian.", "What happened to a document and below it, by date.")
)
@number_options
@about_graph
def timeline(number: str, year: int | None, form: str, graph: str, lang: Language) -> None:
    """Print the events of a document."""
    from legalref.graph import queries

    with opened(graph) as store:
        events = queries.timeline(store, the_document(store, number, year, lang).id)
    columns = {
        "date": both("Ngày", "Date", lang),
        "document": both("Văn bản", "Document", lang),
        "what": both("Sự kiện", "Event", lang),
        "relation": both("Quan hệ", "Relation", lang),
        "title": both("Trích yếu", "Title", lang),
        "evidence.text": both("Câu văn", "Evidence", lang),
    }
    from legalref.views.labels import RELATION

    happened = {"issued": both("ban hành", "issued", lang), "effective": both("có hiệu lực", "effective", lang)}
    print_rows(events, form, columns, words={"relation": RELATION[lang], "what": happened})


@click.command(
    help=both(
        "Tìm từ ngữ trong trích yếu và câu văn, có dấu hoặc không dấu.",
        "Search titles and passages, with or without diacritics.",
    )
)
@click.argument("words", nargs=-1, required=True)
@limit_option(50)
@about_graph
def search(words: tuple[str, ...], limit: int, form: str, graph: str, lang: Language) -> None:
    """Print the hits of a full-text search."""
    with opened(graph) as store:
        hits = store.search(" ".join(words), limit)
    columns = {
        "document": both("Văn bản", "Document", lang),
        "where": both("Ở", "Where", lang),
        "text": both("Nội dung", "Text", lang),
        "file": both("Tệp", "File", lang),
        "start": both("Đầu", "Start", lang),
        "end": both("Cuối", "End", lang),
    }
    where = {"title": both("trích yếu", "title", lang), "passage": both("câu văn", "passage", lang)}
    print_rows(hits, form, columns, both("Không tìm thấy.", "Nothing found.", lang), {"where": where})


def _document_columns(lang: Language) -> dict[str, str]:
    return {
        "document": both("Văn bản", "Document", lang),
        "type": both("Loại", "Type", lang),
        "issuer": both("Cơ quan ban hành", "Issuer", lang),
        "date": both("Ngày", "Date", lang),
        "title": both("Trích yếu", "Title", lang),
    }
