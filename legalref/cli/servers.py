"""``push``, ``pull``, ``cypher`` and ``mcp``: other programs and servers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from legalref.cli.language import Language, both
from legalref.cli.opening import opened, password
from legalref.cli.options import formats, graph_option, lang_option
from legalref.cli.printing import print_rows
from legalref.cli.progress import Bar

if TYPE_CHECKING:
    from legalref.graph.transfer import Transfer

__all__ = ["cypher", "mcp", "pull", "push"]


@click.command(help=both("Chép đồ thị sang máy chủ Neo4j; bị ngắt thì chạy lại để làm tiếp.", "Copy a graph to Neo4j."))
@click.option("--to", "target", required=True, metavar="URL", help=both("neo4j://máy/csdl.", "neo4j://host/db."))
@click.option(
    "--mirror",
    is_flag=True,
    help=both("Xóa ở máy chủ những gì đồ thị này không có.", "Take out of the server what this graph does not hold."),
)
@graph_option
@lang_option
def push(target: str, mirror: bool, graph: str, lang: Language) -> None:
    """Copy a graph to a server."""
    from legalref.graph import transfer

    copy = transfer.mirror if mirror else transfer.push
    with opened(graph) as source, opened(target) as taker, Bar(sys.stderr, lang) as bar:
        outcome = copy(source, taker, lambda done, total: bar(done, total, ""))
    _report(outcome, lang)


@click.command(help=both("Chép đồ thị từ máy chủ Neo4j về tệp.", "Copy a graph from Neo4j into a file."))
@click.option("--from", "source", required=True, metavar="URL", help=both("neo4j://máy/csdl.", "neo4j://host/db."))
@graph_option
@lang_option
def pull(source: str, graph: str, lang: Language) -> None:
    """Copy a graph from a server."""
    from legalref.graph import transfer

    with opened(source) as giver, opened(graph, create=True) as target, Bar(sys.stderr, lang) as bar:
        outcome = transfer.pull(giver, target, lambda done, total: bar(done, total, ""))
    _report(outcome, lang)


def _report(outcome: Transfer, lang: Language) -> None:
    figures = {
        both("tệp mới hoặc đã sửa", "files new or changed", lang): outcome.files,
        both("tệp đã có sẵn", "files held already", lang): outcome.same,
        both("tệp đã xóa", "files taken out", lang): len(outcome.forgotten),
        both("tệp chỉ có ở đích", "files that only the target holds", lang): len(outcome.kept),
        both("dòng danh mục mới hoặc đã sửa", "register rows new or changed", lang): outcome.register,
        both("dòng danh mục đã xóa", "register rows taken out", lang): outcome.register_forgotten,
    }
    width = max(map(len, figures))
    for name, figure in figures.items():
        click.echo(f"{name:<{width}}  {figure}")


@click.command(help=both("Chạy một câu hỏi Cypher (chỉ đọc) trên Neo4j.", "Run one Cypher query (read-only) on Neo4j."))
@click.argument("query")
@click.option(
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help=both("Giá trị của $NAME (dùng được nhiều lần).", "Value of $NAME (repeatable)."),
)
@formats("table", "jsonl", "csv")
@graph_option
@lang_option
def cypher(query: str, params: tuple[str, ...], form: str, graph: str, lang: Language) -> None:
    """Run a query."""
    if "://" not in graph:
        raise click.UsageError(
            both(
                "Cypher cần máy chủ: thêm --graph neo4j://máy/csdl",
                "Cypher needs a server: add --graph neo4j://host/db",
                lang,
            )
        )
    from legalref.graph.cypher import run_cypher

    values = {}
    for param in params:
        name, found, value = param.partition("=")
        if not found or not name.isidentifier():
            raise click.UsageError(both(f"{param!r}: hãy viết TÊN=GIÁ TRỊ", f"{param!r}: write NAME=VALUE", lang))
        values[name] = value
    prompt = password if sys.stdin.isatty() else None
    names, rows = run_cypher(graph, query, values, prompt=prompt)
    records = [dict(zip(names, row, strict=True)) for row in rows]
    print_rows(records, form, {name: name for name in names}, empty=both("Không có kết quả.", "No rows.", lang))


@click.command(help=both("Máy chủ MCP cho trợ lý AI, qua stdio.", "MCP server for assistants, over stdio."))
@graph_option
@lang_option
def mcp(graph: str, lang: Language) -> None:
    """Serve the graph to an assistant."""
    from legalref.integrations.mcp import serve

    serve(graph, lang)
