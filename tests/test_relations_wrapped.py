"""Where a line ends says nothing: the rows of the other tables, wrapped as a page or a gazette wraps them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from tests import (
    test_relations_citing,
    test_relations_clauses,
    test_relations_gazettes,
    test_relations_guards,
    test_relations_own,
    test_relations_reports,
    test_relations_scope,
    test_relations_types,
)
from tests.relation_gaps import KNOWN_GAPS
from tests.relation_tables import Row, check, params

MODULES = (
    test_relations_citing,
    test_relations_clauses,
    test_relations_gazettes,
    test_relations_guards,
    test_relations_own,
    test_relations_reports,
    test_relations_scope,
    test_relations_types,
)


def page(text: str) -> str:
    """Return the text in lines of 52 characters; the lines of a table stay whole."""
    return wrapped(text, 52, "\n")


def gazette(text: str) -> str:
    """Return the text in lines of 64 characters that end in a blank, as the text layer of a gazette has them."""
    return wrapped(text, 64, " \n")


def wrapped(text: str, width: int, end: str) -> str:
    lines = (
        [line]
        if line.startswith("|")
        else textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    )
    return end.join(end.join(parts) for parts in lines)


def rows_of(module: ModuleType, name: str, change: Callable[[str], str]) -> Iterator[Row]:
    for value in vars(module).values():
        if isinstance(value, list) and all(isinstance(each, Row) for each in value):
            for each in value:
                text = change(each.text)
                if each.name not in KNOWN_GAPS and text != each.text:
                    yield each._replace(name=f"{name}: {each.name}", text=text)


PAGE = [one for module in MODULES for one in rows_of(module, "page", page)]
GAZETTE = [one for module in MODULES for one in rows_of(module, "gazette", gazette)]


@pytest.mark.parametrize("one", params(PAGE))
def test_lines_of_a_page(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(GAZETTE))
def test_lines_of_a_gazette(one: Row) -> None:
    check(one)
