"""The local store keeps the contract; and what only a file can do wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.register_assert_rewrite("tests.graph_contract")

from legalref.graph import Graph, open_graph  # noqa: E402  # the contract's assertions are rewritten first
from tests.graph_contract import GraphContract  # noqa: E402  # the same


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    with open_graph(tmp_path / "graph.db") as store:
        yield store


class TestSqlite(GraphContract):
    pass
