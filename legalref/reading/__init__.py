"""Step one: from a file to its characters, and where each of them lies in the file.

``read`` gives a ``SourceText``; what cannot be read raises ``ReadError`` with one line that says what to
do, and is never taken for a document without citations. ``find`` lists the readable files of folders.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from legalref.model import SourceText
from legalref.reading.errors import ReadError
from legalref.reading.walking import Found, Skipped, find

__all__ = ["Found", "ReadError", "Skipped", "find", "read"]

_READERS: Final = {
    ".txt": ("text", "read_text"),
    ".md": ("text", "read_text"),
    ".markdown": ("text", "read_text"),
    ".tsv": ("text", "read_text"),
    ".csv": ("text", "read_text"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".docx": ("docx", "read_docx"),
    ".pdf": ("pdf", "read_pdf"),
}


def read(path: str | Path) -> SourceText:
    """Return the characters of the file at ``path``; its suffix says which reader is used.

    ``places`` map offsets (characters of ``text``) to paragraphs and runs (DOCX), pages (PDF) or blocks
    (HTML). Raises ``ReadError`` for every file that cannot be read.
    """
    name = str(path)
    suffix = Path(path).suffix.lower()
    try:
        if suffix not in _READERS:
            # A path that does not exist, or is a folder, is reported as such, whatever its suffix.
            Path(path).open("rb").close()
            raise ReadError(name, "old_word" if suffix == ".doc" else "kind", suffix or "no suffix")
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise ReadError(name, "missing") from error
    except IsADirectoryError as error:
        raise ReadError(name, "folder") from error
    except OSError as error:
        raise ReadError(name, "denied", error.strerror or str(error)) from error
    if not data:
        raise ReadError(name, "empty")
    module, function = _READERS[suffix]
    reader: Callable[[bytes, str], SourceText] = getattr(import_module(f"{__name__}.{module}"), function)
    return reader(data, name)
