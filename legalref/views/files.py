"""Write what a view made, whole or not at all."""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

__all__ = ["ExportError", "archive", "make_folder", "write_file"]


class ExportError(ValueError):
    """An export that cannot be made; the message names the path or format and what to do."""


_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""Time stamp of every member of an archive: the earliest that ZIP can hold, so that archives compare equal."""


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: into a file beside it first, then renamed, so that readers see old or new.

    Raises ``ExportError`` when the folder is missing or not writable, or ``path`` is a folder.
    """
    if path.is_dir():
        raise ExportError(f"{path}: is a folder; give the name of a file")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise ExportError(
            f"{path}: cannot write there ({error.strerror}); choose a folder that exists and is yours"
        ) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        beside.chmod(_mode(path))
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ExportError(f"{path}: cannot write it ({error.strerror})") from error
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def make_folder(path: Path) -> None:
    """Make the folder ``path`` if it is missing.

    Raises ``ExportError`` when a file is in the way or the place is not writable.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError(f"{path}: cannot make this folder ({error.strerror})") from error


def archive(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of ``members`` in their order, the same bytes for the same members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            bundle.writestr(info, content)
    return buffer.getvalue()


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, else those that the user's umask gives a new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
