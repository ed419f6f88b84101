"""The store on a server keeps the contract, on each server that the tests can start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.register_assert_rewrite("tests.graph_contract")

from legalref.graph import Graph, open_graph  # noqa: E402  # the contract's assertions are rewritten first
from tests import servers  # noqa: E402  # the same
from tests.graph_contract import GraphContract  # noqa: E402  # the same

pytestmark = pytest.mark.bolt


@pytest.fixture(scope="module", params=["arcadedb", "neo4j"])
def server(request: pytest.FixtureRequest) -> Iterator[servers.Server]:
    """A running server; its password is where a user keeps it."""
    found = servers.started(request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGALREF_NEO4J_PASSWORD", servers.PASSWORD)
        yield found


@pytest.fixture(scope="module")
def kept(server: servers.Server) -> Iterator[Graph]:
    """A graph that is opened once, as connecting takes longer than a test."""
    with open_graph(server.url) as graph:
        yield graph


@pytest.fixture
def graph(kept: Graph, server: servers.Server) -> Graph:
    servers.emptied(server)
    return kept


class TestBolt(GraphContract):
    pass
