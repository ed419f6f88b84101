"""Read from the words of a document who implements whom, and what acts on what."""

from legalref.relations.engine import relate

__all__ = ["relate"]
