"""Find every reference to a document in a text, and know which document it is."""

from legalref.extraction.pipeline import describe, extract

__all__ = ["describe", "extract"]
