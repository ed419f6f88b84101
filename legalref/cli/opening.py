"""Open the graph that a command line names: a file, or a server whose password is asked for on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from legalref.graph import Graph

__all__ = ["opened", "password"]


def opened(graph: str, *, create: bool = False) -> Graph:
    """Open a graph; without ``create`` a file must exist.

    Raises ``GraphError``. The password of a server comes from the environment, else from the terminal, never from
    the command line.
    """
    if "://" in graph:
        from legalref.graph.neo4j import connect

        return connect(graph, prompt=password if sys.stdin.isatty() else None)
    from legalref.graph import open_graph

    return open_graph(graph, create=create)


def password(question: str) -> str:
    """Ask a person for a password; it is not shown."""
    return str(click.prompt(question, hide_input=True, err=True))
