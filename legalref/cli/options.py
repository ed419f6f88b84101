"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from legalref.cli.language import both

__all__ = [
    "DAY",
    "DEFAULT_GRAPH",
    "LANGUAGES",
    "about_graph",
    "formats",
    "graph_option",
    "lang_option",
    "limit_option",
    "number_options",
    "paths_argument",
    "patterns_option",
]

_Command = TypeVar("_Command", bound=Callable[..., Any])

LANGUAGES: Final = ("vi", "en")
DEFAULT_GRAPH: Final = "legalref.db"


class _Day(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions of click only
    """A day: ISO, or as Vietnamese texts write it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the ISO date."""
        text = str(value).strip()
        local = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
        try:
            if local:
                return date(int(local[3]), int(local[2]), int(local[1])).isoformat()
            return date.fromisoformat(text).isoformat()
        except ValueError:
            self.fail(
                both(
                    f"{text!r} không phải là ngày; hãy viết 2024-09-16 hoặc 16/9/2024",
                    f"{text!r} is no date; write 2024-09-16 or 16/9/2024",
                ),
                param,
                ctx,
            )


DAY: Final = _Day()


def lang_option(command: _Command) -> _Command:
    """Add ``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default="vi",
        show_default=True,
        envvar="LEGALREF_LANG",
        help=both("Ngôn ngữ của kết quả.", "Language of what is shown."),
    )(command)


def patterns_option(command: _Command) -> _Command:
    """Add ``--patterns``."""
    return click.option(
        "--patterns",
        "patterns",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="DIR",
        help=both(
            "Thư mục từ vựng bổ sung (dùng được nhiều lần).",
            "Folder of further vocabulary (may be given several times).",
        ),
    )(command)


def graph_option(command: _Command) -> _Command:
    """Add ``--graph``: a file, or the URL of a server."""
    return click.option(
        "--graph",
        "graph",
        default=DEFAULT_GRAPH,
        show_default=True,
        envvar="LEGALREF_GRAPH",
        metavar="FILE|URL",
        help=both("Đồ thị: tệp, hoặc neo4j://máy/csdl.", "The graph: a file, or neo4j://host/db."),
    )(command)


def about_graph(command: _Command) -> _Command:
    """Add the options of a command that asks a graph and prints rows."""
    return graph_option(formats("table", "jsonl", "csv")(lang_option(command)))


def formats(*names: str) -> Callable[[_Command], _Command]:
    """Add ``--format``; the first name is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=both("Dạng kết quả.", "Form of the output."),
    )


def paths_argument(command: _Command) -> _Command:
    """Add the files and folders to read."""
    return click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")(command)


def number_options(command: _Command) -> _Command:
    """Add the document that is asked for: its number or id, and the year that tells namesakes apart."""
    year = click.option(
        "--year",
        type=click.IntRange(1900, 2999),
        help=both("Năm ban hành, khi nhiều văn bản cùng số.", "Year of issue, when several documents have the number."),
    )
    return click.argument("number", metavar="NUMBER")(year(command))


def limit_option(default: int) -> Callable[[_Command], _Command]:
    """Add ``--limit``."""
    return click.option(
        "--limit",
        type=click.IntRange(1),
        default=default,
        show_default=True,
        help=both("Số dòng nhiều nhất.", "At most so many rows."),
    )
