"""Read many files in parallel and keep what they say in a graph.

Workers read, extract and relate; the calling process alone writes. Files whose digest is kept already are not read
again, so a run that was stopped goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import msgspec
from msgspec import Struct

from legalref.graph.contract import Graph, stored_path
from legalref.model import DocumentRecord

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["BuildSummary", "Progress", "Unread", "build", "read_document"]

_WINDOW: Final = 4
"""Tasks that wait or run for each worker: enough to keep it busy, few enough to bound the memory."""
_TASK: Final = 8
"""Files in one task."""
_WRITTEN: Final = 64
"""Records that are written at once."""
_WORTH: Final = 4
"""Files for which a further worker is worth its start."""


class Unread(Struct, frozen=True):
    """A file that could not be read, and why."""

    path: str
    reason: str


class BuildSummary(Struct, frozen=True, kw_only=True):
    """What one run of ``build`` did."""

    documents: int
    """Files that were read and written, new or changed."""
    unchanged: int
    citations: int
    resolved: int
    """Citations whose document is known."""
    relations: int
    unreadable: tuple[Unread, ...]
    """Files that were asked for and could not be read; what the graph knew of them stays as it was."""
    skipped: tuple[Unread, ...]
    """Files in the folders that are no documents."""
    seconds: float
    stopped: bool = False
    """Whether Ctrl-C ended the run: what was done is kept, and the same call goes on with the rest."""


class Progress(Protocol):
    """Is told after each file how many of all are done."""

    def __call__(self, done: int, total: int, path: str) -> None:
        """``path`` is the file that was done last."""


class _File(Struct, frozen=True):
    name: str
    """The name under which the file is kept."""
    place: str
    """Absolute path: a worker may have another working folder."""
    digest: str | None
    """The digest that is kept already."""


class _Outcome(Struct, frozen=True):
    name: str
    record: DocumentRecord | None = None
    problem: str | None = None


_Reader = Callable[[str, str], DocumentRecord]
_outcomes = msgspec.msgpack.Decoder(list[_Outcome])


def build(
    paths: Iterable[str | Path],
    graph: Graph,
    *,
    workers: int | None = None,
    patterns: Iterable[str | Path] = (),
    progress: Progress | None = None,
    read_document: _Reader | None = None,
) -> BuildSummary:
    """Read files and folders and keep what they say.

    ``workers``: processes that read; by default one for each core. ``patterns``: folders of further vocabulary.
    ``read_document``: a function of the file's absolute path and of its name in the graph that is used in place
    of ``legalref.graph.building.read_document``; with several workers it must be importable.

    A file that cannot be read is reported and stops no other. Ctrl-C ends the run after what is being written.
    Raises ``GraphError`` when the graph cannot be written.
    """
    from legalref.reading import find

    started = time.monotonic()
    found = find(paths)
    kept = graph.paths()
    names = {stored_path(path): path for path in found.files}
    files = [_File(name, str(path.absolute()), kept.get(name)) for name, path in names.items()]
    folders = tuple(Path(folder) for folder in patterns)
    reader = read_document or partial(_read_with, folders)
    tally = _Tally(graph, len(files), progress)
    stopped = False
    try:
        for outcomes in _all_read(files, reader, _processes(workers, len(files))):
            tally.take(outcomes)
    except KeyboardInterrupt:
        stopped = True
    tally.write()
    return BuildSummary(
        documents=tally.documents,
        unchanged=tally.unchanged,
        citations=tally.citations,
        resolved=tally.resolved,
        relations=tally.relations,
        unreadable=(*(Unread(each.path, each.reason) for each in found.skipped if each.named), *tally.unreadable),
        skipped=tuple(Unread(each.path, each.reason) for each in found.skipped if not each.named),
        seconds=time.monotonic() - started,
        stopped=stopped,
    )


def read_document(path: str, name: str, patterns: Iterable[Path] = ()) -> DocumentRecord:
    """Read, extract and relate one file; the record's path, and that of all evidence, is ``name``.

    Raises ``legalref.reading.ReadError`` when the file cannot be read.
    """
    from legalref.extraction import describe, extract
    from legalref.reading import read
    from legalref.relations import relate
    from legalref.vocabulary import load

    words = load(*patterns)
    text = msgspec.structs.replace(read(path), path=name)
    citations = extract(text, words)
    return DocumentRecord(
        path=name,
        digest=_digest(path),
        document=describe(text, words),
        citations=tuple(citations),
        relations=tuple(relate(text, citations, words)),
        notes=text.notes,
    )


def _read_with(patterns: tuple[Path, ...], path: str, name: str) -> DocumentRecord:
    return read_document(path, name, patterns)


class _Tally:
    """Writes outcomes in batches and counts them."""

    def __init__(self, graph: Graph, total: int, progress: Progress | None) -> None:
        self._graph = graph
        self._total = total
        self._progress = progress
        self._waiting: list[DocumentRecord] = []
        self._done = 0
        self.documents = self.unchanged = self.citations = self.resolved = self.relations = 0
        self.unreadable: list[Unread] = []

    def take(self, outcomes: Iterable[_Outcome]) -> None:
        """Count what was read, and write when enough of it waits."""
        for outcome in outcomes:
            if outcome.record is not None:
                self._waiting.append(outcome.record)
            elif outcome.problem is not None:
                self.unreadable.append(Unread(outcome.name, outcome.problem))
            else:
                self.unchanged += 1
            if len(self._waiting) >= _WRITTEN:
                self.write()
            self._done += 1
            if self._progress is not None:
                self._progress(self._done, self._total, outcome.name)

    def write(self) -> None:
        """Write what waits; a record leaves the queue when it is kept."""
        self._graph.put_many(self._waiting)
        for record in self._waiting:
            self.documents += 1
            self.citations += len(record.citations)
            self.resolved += sum(citation.document is not None for citation in record.citations)
            self.relations += len(record.relations)
        self._waiting.clear()


# -- reading in parallel -----------------------------------------------------------------------------------------------


def _processes(asked: int | None, files: int) -> int:
    """Return how many workers the files are worth."""
    return min(asked or os.cpu_count() or 1, -(-files // _WORTH))


def _all_read(files: list[_File], reader: _Reader, workers: int) -> Iterator[list[_Outcome]]:
    if workers <= 1:
        for file in files:
            yield [_outcome(reader, file)]
        return
    size = _TASK if len(files) >= _TASK * _WINDOW * workers else 1
    tasks = (files[start : start + size] for start in range(0, len(files), size))
    while True:
        crashed: list[_File] = []
        yield from _pooled(tasks, reader, workers, crashed)
        if not crashed:
            return
        # a reader that takes its process with it spoils the tasks beside it: each file gets a process of its own
        for file in crashed:
            alone: list[_File] = []
            yield from _pooled(iter([[file]]), reader, 1, alone)
            if alone:
                yield [_Outcome(file.name, problem="the program that reads this kind of file crashed on it")]


def _pooled(
    tasks: Iterator[list[_File]], reader: _Reader, workers: int, crashed: list[_File]
) -> Iterator[list[_Outcome]]:
    """Read with a pool; when a worker dies, the files that were in work are put into ``crashed``, and it ends."""
    from concurrent.futures import FIRST_COMPLETED, wait
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(workers)
    running: dict[Future[bytes], list[_File]] = {}
    broken = False
    try:
        while True:
            for task in () if broken else islice(tasks, _WINDOW * workers - len(running)):
                try:
                    running[pool.submit(_read_task, reader, task)] = task
                except BrokenProcessPool:
                    crashed += task
                    broken = True
                    break
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                task = running.pop(future)
                try:
                    yield _outcomes.decode(future.result())
                except BrokenProcessPool:
                    crashed += task
                    broken = True
    finally:
        pool.shutdown(wait=not broken, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # a forked worker would inherit the open store and the locks of other threads
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context(method), initializer=_leave_interrupts_to_the_parent
    )


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal: the parent alone decides what it means."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_task(reader: _Reader, files: list[_File]) -> bytes:
    """Read the files of one task; runs in a worker."""
    return msgspec.msgpack.encode([_outcome(reader, file) for file in files])


def _outcome(reader: _Reader, file: _File) -> _Outcome:
    from legalref.reading import ReadError

    try:
        if file.digest is not None and _digest(file.place) == file.digest:
            return _Outcome(file.name)
        return _Outcome(file.name, record=reader(file.place, file.name))
    except ReadError as error:
        return _Outcome(file.name, problem=str(error).removeprefix(f"{error.path}: "))
    except OSError as error:
        return _Outcome(file.name, problem=error.strerror or str(error))
    except Exception as error:  # a fault in one reader must not cost the other files
        return _Outcome(file.name, problem=f"fault in legalref: {type(error).__name__}: {error}; please report it")


def _digest(path: str) -> str:
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
