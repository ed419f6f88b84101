"""Plain text, Markdown and tables saved as text."""

from __future__ import annotations

from pathlib import PurePath

from legalref.model import SourceText
from legalref.reading.encodings import decode

__all__ = ["read_text"]


def read_text(data: bytes, path: str) -> SourceText:
    """Return the characters of a text file.

    In UTF-8 the offsets are those of the file's own characters, so there are no ``places`` to look up.
    Raises ``ReadError``.
    """
    decoded = decode(data, path)
    markdown = PurePath(path).suffix.lower() in {".md", ".markdown"}
    return SourceText(path=path, text=decoded.text, format="md" if markdown else "txt", notes=decoded.notes)
