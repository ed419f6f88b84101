"""Copy what one graph holds into another: from a laptop to the server of an office, and back.

What is copied are the records of the files and the rows of the registers; all else is derived from them by the graph
that takes them. A file goes over when the other graph holds another content of it, or none: a copy that was stopped
goes on where it was, and a second one changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from legalref.graph.contract import Graph, RegisterRow
from legalref.model import DocumentRecord

__all__ = ["Progress", "Transfer", "mirror", "pull", "push"]

_BATCH: Final = 200
"""Files that go over in one step."""

Progress = Callable[[int, int], None]
"""Is told how many files are done, and of how many."""


class Transfer(Struct, frozen=True, kw_only=True):
    """What a copy changed in the graph that took it."""

    files: int = 0
    """Files that were new, or had another content."""
    same: int = 0
    """Files that it held already."""
    forgotten: tuple[str, ...] = ()
    """Files that were taken out of it."""
    kept: tuple[str, ...] = ()
    """Files that only it holds, and that stay."""
    register: int = 0
    """Register rows that were new or changed."""
    register_forgotten: int = 0
    """Register rows that were taken out of it."""


def push(source: Graph, target: Graph, progress: Progress | None = None) -> Transfer:
    """Copy all files and register rows of ``source`` into ``target``; what only ``target`` holds stays there.

    Raises ``GraphError`` when one of the graphs fails; what was told to ``progress`` is kept then.
    """
    held = target.paths()
    given = source.paths()
    wanted = [path for path, digest in given.items() if held.get(path) != digest]
    files = 0
    for done, records in _batches(source, wanted):
        files += target.put_many(records)
        if progress:
            progress(done, len(wanted))
    rows = source.register()
    return Transfer(
        files=files,
        same=len(given) - len(wanted),
        kept=tuple(sorted(held.keys() - given.keys())),
        register=target.put_register(rows) if rows else 0,
    )


def pull(source: Graph, target: Graph, progress: Progress | None = None) -> Transfer:
    """Copy all that the graph on a server (``source``) holds into a local one (``target``), as ``push`` does."""
    return push(source, target, progress)


def mirror(source: Graph, target: Graph, progress: Progress | None = None) -> Transfer:
    """Make ``target`` hold what ``source`` holds and nothing else: what only ``target`` holds is taken out of it."""
    copied = push(source, target, progress)
    for path in copied.kept:
        target.forget(path)
    wanted = _by_source(source.register())
    gone = 0
    for name, rows in _by_source(target.register()).items():
        more = {row.document for row in rows} - {row.document for row in wanted.get(name, ())}
        if more:
            # a register is taken out as a whole, and what stays is put back
            target.forget_register(name)
            target.put_register(wanted.get(name, ()))
            gone += len(more)
    return Transfer(
        files=copied.files,
        same=copied.same,
        forgotten=copied.kept,
        register=copied.register,
        register_forgotten=gone,
    )


def _batches(source: Graph, paths: Sequence[str]) -> Iterator[tuple[int, list[DocumentRecord]]]:
    """Return the records of ``paths`` some at a time, with how many paths are done then."""
    following = iter(paths)
    done = 0
    while batch := list(islice(following, _BATCH)):
        done += len(batch)
        # a file that another user took out meanwhile is left out
        yield done, [record for path in batch if (record := source.record(path)) is not None]


def _by_source(rows: Sequence[RegisterRow]) -> dict[str, list[RegisterRow]]:
    sources: dict[str, list[RegisterRow]] = defaultdict(list)
    for row in rows:
        sources[row.source].append(row)
    return sources
