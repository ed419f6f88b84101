"""``export``: the graph for other eyes and other programs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from legalref.cli.finding import the_document
from legalref.cli.language import Language, both
from legalref.cli.opening import opened
from legalref.cli.options import graph_option, lang_option

__all__ = ["export"]

_FORMATS = ("html", "graphml", "gexf", "csv", "cypher", "json", "jsonld", "ttl", "mermaid", "dot", "xlsx")
_PICTURES = ("html", "mermaid", "dot")
_FOLDER = Path("graph_exports")
_ENDINGS = {"csv": "zip", "mermaid": "mmd"}


@click.command(
    help=both(
        "Xuất đồ thị thành trang HTML tương tác (mở không cần mạng), GraphML, GEXF, CSV, JSON, XLSX…",
        "Write the graph as an interactive HTML page (opens offline), GraphML, GEXF, CSV, JSON, XLSX …",
    )
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help=both("Định dạng; mặc định theo đuôi tệp, hoặc html.", "Format; by default that of the file name, or html."),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help=both("Tệp kết quả (mặc định: graph_exports/legalref.*).", "File (default: graph_exports/legalref.*)."),
)
@click.option("--around", metavar="NUMBER", help=both("Chỉ vùng lân cận văn bản này.", "Surroundings of one document."))
@click.option("--year", type=click.IntRange(1900, 2999), help=both("Năm ban hành của --around.", "Year of --around."))
@click.option("--radius", type=click.IntRange(1), default=2, show_default=True, help=both("Số bước.", "Steps."))
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=2000,
    show_default=True,
    help=both("Số văn bản nhiều nhất; 0: tất cả.", "At most so many documents; 0: all."),
)
@click.option(
    "--orphans/--no-orphans",
    "orphans",
    default=None,
    help=both(
        "Có hay không các văn bản không có quan hệ nào (mặc định: bỏ trong hình vẽ, giữ trong dữ liệu).",
        "With or without documents that have no relation (default: not in pictures, but in data).",
    ),
)
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help=both("Hiệu lực tính đến ngày này (mặc định: hôm nay).", "Day of the status (default: today)."),
)
@click.option("--title", help=both("Tiêu đề.", "Heading."))
@graph_option
@lang_option
def export(
    form: str | None,
    output: Path | None,
    around: str | None,
    year: int | None,
    radius: int,
    limit: int,
    orphans: bool | None,
    on: datetime | None,
    title: str | None,
    graph: str,
    lang: Language,
) -> None:
    """Write the graph, or the surroundings of one document, to a file."""
    from legalref.validity import statuses
    from legalref.views import export as write
    from legalref.views import format_of

    if output is None:
        chosen = form or "html"
        output = _FOLDER / f"legalref.{_ENDINGS.get(chosen, chosen)}"
    with opened(graph) as store:
        if around:
            network = store.subgraph(
                the_document(store, around, year, lang).id, radius, limit or store.counts().documents
            )
        else:
            network = store.whole(limit or None)
        day = (on or datetime.now()).date().isoformat()
        known = statuses(store, network, day)
        for node, values in network.nodes(data=True):
            values["is_stub"] = not store.paths_of(node)
            if node in known:
                values["status"] = known[node].value.value
    pictured = (form or format_of(output)) in _PICTURES
    if orphans is False or (orphans is None and pictured):
        network.remove_nodes_from([node for node, degree in network.degree() if degree == 0])
    if output.parent == _FOLDER:
        _FOLDER.mkdir(exist_ok=True)
    for path in write(network, output, form, title=title, lang=lang):
        click.echo(
            both(
                f"đã ghi {path} ({network.number_of_nodes()} văn bản, {network.number_of_edges()} quan hệ)",
                f"wrote {path} ({network.number_of_nodes()} documents, {network.number_of_edges()} relations)",
                lang,
            )
        )
