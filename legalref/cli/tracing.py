"""``trace``: the tree of documents below or above one."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from legalref.cli.finding import the_document
from legalref.cli.language import Language, both
from legalref.cli.opening import opened
from legalref.cli.options import DAY, formats, graph_option, lang_option, limit_option, number_options
from legalref.cli.printing import json_line, print_rows, terminal

if TYPE_CHECKING:
    from legalref.graph import Evidence, TraceRow
    from legalref.model import Document

__all__ = ["print_trace", "trace"]

_RELATIONS = (
    "implements", "based_on", "guides", "amends", "replaces", "repeals", "suspends", "corrects", "consolidates",
    "extends", "promulgates", "interprets", "cites", "reports_on",
)  # fmt: skip
_LEVELS = ("central", "ministry", "province", "department", "district", "commune", "unknown")
_WIDTH = 110
"""Width of a tree that goes into a pipe."""


@click.command(
    help=both(
        "Vẽ cây văn bản: xuống (ai thực hiện văn bản này) hoặc lên (văn bản này thực hiện, căn cứ gì), kèm câu văn.",
        "Draw the tree of documents: down (who implements this one) or up (what it implements), with the sentences.",
    )
)
@number_options
@click.option(
    "--down/--up",
    "down",
    default=True,
    help=both("Xuống các văn bản thực hiện (mặc định), hoặc lên văn bản cấp trên.", "Downwards (default) or upwards."),
)
@click.option("--depth", type=click.IntRange(1), default=6, show_default=True, help=both("Số bậc.", "Steps."))
@click.option(
    "--type",
    "types",
    multiple=True,
    type=click.Choice(_RELATIONS),
    metavar="RELATION",
    help=both(
        "Loại quan hệ được đi theo, dùng được nhiều lần (mặc định: implements, based_on, guides).",
        "Relation to follow, may be given several times (default: implements, based_on, guides).",
    ),
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="TYPE",
    help=both("Chỉ hiện loại văn bản này (“Kế hoạch”).", "Show documents of this type only (“Kế hoạch”)."),
)
@click.option(
    "--level", "levels", multiple=True, type=click.Choice(_LEVELS), help=both("Cấp ban hành.", "Level of the issuer.")
)
@click.option("--place", help=both("Địa phương (“Hưng Yên” hoặc hung-yen).", "Province or district."))
@click.option("--since", type=DAY, help=both("Ban hành từ ngày.", "Issued on or after."))
@click.option("--until", type=DAY, help=both("Ban hành đến ngày.", "Issued on or before."))
@click.option(
    "--about", metavar="WORDS", help=both("Từ ngữ trong trích yếu (có dấu hoặc không).", "Words of the title.")
)
@limit_option(500)
@formats("tree", "json", "jsonl", "table", "csv")
@graph_option
@lang_option
def trace(
    number: str,
    year: int | None,
    down: bool,
    depth: int,
    types: tuple[str, ...],
    kinds: tuple[str, ...],
    levels: tuple[str, ...],
    place: str | None,
    since: str | None,
    until: str | None,
    about: str | None,
    limit: int,
    form: str,
    graph: str,
    lang: Language,
) -> None:
    """Trace one document."""
    from legalref.graph import Filters
    from legalref.graph.contract import TRACED
    from legalref.model import Level, RelationType, slug

    filters = Filters(
        types=kinds,
        levels=tuple(map(Level, levels)),
        place=".".join(map(slug, place.split("."))) if place else None,
        since=since,
        until=until,
        subject=about,
    )
    with opened(graph) as store:
        root = the_document(store, number, year, lang)
        rows = store.trace(
            root.id,
            direction="down" if down else "up",
            depth=depth,
            types=tuple(map(RelationType, types)) or TRACED,
            filters=filters,
            limit=limit,
        )
    print_trace(root, rows, form, lang, down=down)


def print_trace(root: Document, rows: Sequence[TraceRow], form: str, lang: Language, *, down: bool = True) -> None:
    """Print a trace as a tree, as rows, or as one JSON array."""
    if form == "json":
        lines = ",\n".join(json_line(row) for row in rows)
        click.echo(f"[\n{lines}\n]" if rows else "[]")
    elif form == "tree":
        _draw(root, rows, lang, down=down)
    else:
        columns = {
            "depth": both("Bậc", "Depth", lang),
            "document": both("Văn bản", "Document", lang),
            "type": both("Loại", "Type", lang),
            "issuer": both("Cơ quan ban hành", "Issuer", lang),
            "date": both("Ngày", "Date", lang),
            "title": both("Trích yếu", "Title", lang),
            "relation": both("Quan hệ", "Relation", lang),
            "parent": both("Với văn bản", "Parent", lang),
            "evidence.text": both("Câu văn", "Evidence", lang),
            "evidence.file": both("Tệp", "File", lang),
            "evidence.start": both("Đầu", "Start", lang),
            "evidence.end": both("Cuối", "End", lang),
        }
        from legalref.views.labels import RELATION

        print_rows(rows, form, columns, _nothing(lang), {"relation": RELATION[lang]})


class _Line(Struct, frozen=True, kw_only=True):
    """One line of the drawn tree; the root has no parent."""

    document: str
    number: str | None
    type: str | None
    issuer: str | None
    date: str | None
    title: str | None
    depth: int = 0
    relation: str | None = None
    parent: str | None = None
    evidence: Evidence | None = None
    seen: bool = False


def _draw(root: Document, rows: Sequence[TraceRow], lang: Language, *, down: bool) -> None:
    from legalref.views.tree import tree

    top = _Line(
        document=root.id,
        number=_printed(root.number) or root.id,
        type=root.type,
        issuer=root.issuer,
        date=root.date,
        title=root.title,
    )
    lines = [
        top,
        *(
            _Line(
                document=row.document,
                number=_printed(row.number),
                type=row.type,
                issuer=row.issuer,
                date=row.date,
                title=row.title,
                depth=row.depth,
                relation=row.relation,
                parent=row.parent,
                evidence=row.evidence,
                seen=bool(row.mark),
            )
            for row in rows
        ),
    ]
    width = shutil.get_terminal_size().columns if terminal() else _WIDTH
    for line in tree(lines, direction="down" if down else "up", width=width, lang=lang):
        click.echo(line.rstrip())
    if not rows:
        click.echo(_nothing(lang))


def _printed(number: str | None) -> str | None:
    """Return a number; a blank one ("/BC-SKHCN") names nothing, and the title stands for it."""
    return None if number is None or number.startswith(("/", "-")) else number


def _nothing(lang: Language) -> str:
    return both("(không có văn bản nào phù hợp)", "(no document matches)", lang)
