"""Print rows: as a table for people, as JSON lines or CSV for programs."""

from __future__ import annotations

import csv
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import click
import msgspec

__all__ = ["json_line", "one_line", "print_rows", "terminal"]

_WIDE: Final = 140
"""Characters of a terminal that has room for all columns."""
_MINOR: Final = ("start", "end", "flags", "candidates", "raw_number")
"""Columns that a narrow terminal does without."""


def terminal() -> bool:
    """Whether a person reads the output."""
    return sys.stdout.isatty()


def json_line(record: object) -> str:
    """Return one record as JSON on one line."""
    return msgspec.json.encode(record).decode()


def one_line(value: object) -> str:
    """Return a value on one line, without control characters that a terminal would obey."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(one_line(each) for each in value)
    blanked = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs"} else char for char in str(value))
    return " ".join(blanked.split())


def print_rows(
    records: Iterable[object],
    form: str,
    columns: Mapping[str, str],
    empty: str | None = None,
    words: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """Print ``records`` in the form that was asked for.

    ``columns`` maps a field (or a way to one: ``evidence.file``) to its heading. ``jsonl`` prints the whole records,
    one a line, as they come; ``table`` and ``csv`` print the columns, in CSV under the names of the fields. A table
    goes to a terminal as a drawing, into a pipe as lines of cells with a tab between. ``words`` are what people read
    in a column instead of the identifiers of programs.
    """
    if form == "jsonl":
        for record in records:
            click.echo(json_line(record))
        return
    rows = ([_field(record, way) for way in columns] for record in records)
    if form == "csv":
        _print_csv(list(columns), rows)
        return
    names = [(words or {}).get(way, {}) for way in columns]
    lines = [[one_line(known.get(str(cell), cell)) for known, cell in zip(names, row, strict=True)] for row in rows]
    if not lines and empty:
        click.echo(empty)
    elif terminal():
        _draw(columns, lines)
    else:
        for line in (list(columns.values()), *lines):
            click.echo("\t".join(line))


def _field(record: object, way: str) -> Any:
    value: Any = record
    if isinstance(record, Mapping) and way in record:
        return record[way]
    for name in way.split("."):
        value = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
    return value


def _print_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from legalref.views.tables import guard

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([guard(_cell(value)) for value in row])


def _cell(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _draw(columns: Mapping[str, str], lines: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    # on a narrow terminal the words need the room; a pipe and CSV have every column
    kept = [
        place
        for place, way in enumerate(columns)
        if (console.width >= _WIDE or not way.endswith(_MINOR)) and any(line[place] for line in lines)
    ]
    headings = list(columns.values())
    table = Table()
    for place in kept:
        table.add_column(headings[place], overflow="fold")
    for line in lines:
        # Text, not markup: brackets in a document are no commands
        table.add_row(*(Text(line[place]) for place in kept))
    console.print(table)
