"""The local store keeps the contract; and what only a file can do wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from legalref.graph import Graph, open_graph
from tests.graph_contract import GraphContract


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    with open_graph(tmp_path / "graph.db") as store:
        yield store


class TestSqlite(GraphContract):
    pass
