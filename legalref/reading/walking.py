"""Which files of a list of files and folders can be read, and why the others cannot."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from legalref.reading.errors import ReadError

__all__ = ["DOCUMENTS", "TABLES", "Found", "Skipped", "find"]

DOCUMENTS: Final = frozenset({".txt", ".md", ".markdown", ".docx", ".html", ".htm", ".pdf"})
"""Suffixes that are read wherever they stand."""

TABLES: Final = frozenset({".tsv", ".csv"})
"""Suffixes that are read when a file is named: in a folder they are registers and lists, not documents."""


class Skipped(Struct, frozen=True):
    """A path that is not read. ``named`` says whether the user asked for it, so that its absence is an error."""

    path: str
    reason: str
    named: bool


class Found(Struct, frozen=True):
    """Files to read, in order and each once, and what was left out."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def find(paths: Iterable[str | Path]) -> Found:
    """Walk ``paths`` and return their readable files: named files in their order, folders sorted by path.

    Hidden folders and files are left out, and so are links to folders, which may run in circles.
    """
    files: dict[Path, Path] = {}
    skipped: list[Skipped] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = [_judge(each, named=False) for each in _walk(path)]
            good = [each for each in inside if isinstance(each, Path)]
            skipped += (each for each in inside if isinstance(each, Skipped))
            if not good:
                skipped.append(Skipped(str(path), f"no documents in this folder ({_kinds()})", named=True))
        else:
            judged = _judge(path, named=True)
            good = [judged] if isinstance(judged, Path) else []
            skipped += [judged] if isinstance(judged, Skipped) else []
        for each in good:
            files.setdefault(each.resolve(), each)
    return Found(tuple(files.values()), tuple(skipped))


def _kinds() -> str:
    return ", ".join(sorted(DOCUMENTS))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below ``folder``, and its hidden or linked folders as themselves, sorted."""
    entries: list[Path] = []
    for root, folders, names in os.walk(folder):
        here = Path(root)
        closed = [name for name in folders if name.startswith(".") or (here / name).is_symlink()]
        folders[:] = [name for name in folders if name not in closed]
        entries += (here / name for name in (*names, *closed))
    yield from sorted(entries, key=lambda path: path.parts)


def _judge(path: Path, *, named: bool) -> Path | Skipped:
    """Return ``path`` if it can be read by its name, else why not."""
    suffix = path.suffix.lower()
    reason = None
    if not path.exists():
        reason = _reason(path, "missing")
    elif path.is_dir():
        reason = "a hidden or linked folder"
    elif path.name.startswith("~$"):
        reason = "the lock file of an open Word document"
    elif path.name.startswith(".") and not named:
        reason = "a hidden file"
    elif suffix in TABLES and not named:
        reason = "a table; name the file itself to read it as a document"
    elif suffix in {".doc", ".dot"}:
        reason = _reason(path, "old_word")
    elif suffix not in DOCUMENTS | TABLES:
        reason = _reason(path, "kind", suffix or "no suffix")
    return path if reason is None else Skipped(str(path), reason, named)


def _reason(path: Path, code: str, detail: str = "") -> str:
    """Return the words of a ``ReadError`` without the path, which ``Skipped`` holds."""
    return str(ReadError(str(path), code, detail)).removeprefix(f"{path}: ")
