"""legalref: citations, relations and validity of Vietnamese administrative documents, kept as a graph.

The verbs, in the order in which the data flows::

    text = legalref.read("bao-cao.docx")
    citations = legalref.extract(text)
    relations = legalref.relate(text, citations)
    with legalref.open_graph("legalref.db") as graph:
        legalref.build(["corpus"], graph)
        graph.trace("76/NQ-CP@2021")
    findings = legalref.check(text, graph)

Each verb is loaded on first use: importing the package is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legalref.checking import check
    from legalref.extraction import describe, extract
    from legalref.graph import build, open_graph
    from legalref.integrations.spacy import spacy_blank
    from legalref.reading import read
    from legalref.relations import relate

__version__ = "0.1.0"

__all__ = ["build", "check", "describe", "extract", "open_graph", "read", "relate", "spacy_blank"]

_HOMES = {
    "build": "legalref.graph",
    "check": "legalref.checking",
    "describe": "legalref.extraction",
    "extract": "legalref.extraction",
    "open_graph": "legalref.graph",
    "read": "legalref.reading",
    "relate": "legalref.relations",
    "spacy_blank": "legalref.integrations.spacy",
}


def __getattr__(name: str) -> Any:  # the verbs have different signatures
    """Load a verb on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
