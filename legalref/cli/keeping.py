"""``build`` and ``forget``: what the graph holds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legalref.cli.failures import UNUSABLE, Failure, complain
from legalref.cli.language import Language, both
from legalref.cli.opening import opened
from legalref.cli.options import formats, graph_option, lang_option, patterns_option
from legalref.cli.printing import json_line
from legalref.cli.progress import Bar

if TYPE_CHECKING:
    from legalref.graph import BuildSummary

__all__ = ["build", "forget"]


@click.command(
    help=both(
        "Đọc tệp và thư mục, lưu viện dẫn và quan hệ vào đồ thị. Chạy lại trên cùng dữ liệu không thay đổi gì.",
        "Read files and folders and keep their citations and relations. Running it again changes nothing.",
    )
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH…")
@graph_option
@click.option(
    "--register",
    "registers",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=both(
        "Danh mục văn bản có tình trạng hiệu lực (.tsv, .csv, .xlsx), được lưu cùng.",
        "Register of documents with their status (.tsv, .csv, .xlsx) to keep as well.",
    ),
)
@click.option(
    "--workers", type=click.IntRange(1), help=both("Số tiến trình đọc.", "Processes that read (default: cores).")
)
@formats("table", "json")
@patterns_option
@lang_option
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[Path, ...],
    graph: str,
    registers: tuple[Path, ...],
    workers: int | None,
    form: str,
    patterns: tuple[Path, ...],
    lang: Language,
) -> None:
    """Fill a graph from files, folders and registers."""
    if not paths and not registers:
        raise click.UsageError(both("hãy nêu tệp, thư mục hoặc --register", "name files, folders or --register", lang))
    from legalref.cli.inputs import vocabulary
    from legalref.graph import build as fill
    from legalref.validity import load_register

    vocabulary(patterns)
    # registers are read before the graph is opened: a faulty one leaves the graph as it was
    loaded = [load_register(path) for path in registers]
    with opened(graph, create=True) as store:
        kept = sum(store.put_register(register.rows()) for register in loaded)
        with Bar(sys.stderr, lang) as bar:
            summary = fill(paths, store, workers=workers, patterns=patterns, progress=bar)
    for unread in summary.unreadable:
        complain(f"{unread.path}: {unread.reason}")
    for register in loaded:
        for note in register.notes(lang):
            complain(note)
    _report(summary, kept, bool(registers), form, lang)
    if summary.stopped:
        raise Failure(
            both("đã dừng; chạy lại cùng lệnh để làm tiếp", "stopped; run the same command again to go on", lang)
        )
    ctx.exit(UNUSABLE if summary.unreadable else 0)


def _report(summary: BuildSummary, kept: int, registered: bool, form: str, lang: Language) -> None:
    if form == "json":
        click.echo(json_line(summary))
        return
    figures = {
        both("văn bản mới hoặc đã sửa", "documents new or changed", lang): summary.documents,
        both("văn bản không đổi", "documents unchanged", lang): summary.unchanged,
        both("viện dẫn", "citations", lang): summary.citations,
        both("viện dẫn đã xác định văn bản", "resolved", lang): summary.resolved,
        both("quan hệ", "relations", lang): summary.relations,
        both("không đọc được", "unreadable files", lang): len(summary.unreadable),
        both("bỏ qua (không phải văn bản)", "skipped (no documents)", lang): len(summary.skipped),
    }
    if registered:
        figures[both("dòng danh mục mới hoặc đã sửa", "register rows new or changed", lang)] = kept
    width = max(map(len, figures))
    for name, figure in figures.items():
        click.echo(f"{name:<{width}}  {figure}")


@click.command(
    help=both("Xóa khỏi đồ thị những gì một tệp đã nêu.", "Take back all that a file said."),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@graph_option
@lang_option
@click.pass_context
def forget(ctx: click.Context, paths: tuple[str, ...], graph: str, lang: Language) -> None:
    """Forget files."""
    from legalref.graph.contract import stored_path

    unknown = 0
    with opened(graph) as store:
        for path in paths:
            name = stored_path(path)
            inside = [kept for kept in store.paths() if kept in (path, name) or kept.startswith(f"{name}/")]
            for kept in inside:
                store.forget(kept)
                click.echo(both(f"đã xóa khỏi đồ thị: {kept}", f"forgotten: {kept}", lang))
            if not inside:
                unknown += 1
                complain(
                    both(
                        f"{path}: đồ thị {graph} không có tệp này",
                        f"{path}: the graph {graph} holds no such file",
                        lang,
                    )
                )
    ctx.exit(UNUSABLE if unknown else 0)
