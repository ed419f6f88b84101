"""An SQLite file that holds a graph: opened, brought up to date, locked, and closed.

One process writes at a time, any number read beside it (write-ahead log). Each thread has a connection of its own.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from legalref.graph.contract import GraphError
from legalref.graph.schema import APPLICATION, VERSION, migrate

__all__ = ["Database"]

_WAIT: Final = 30.0
"""Seconds that a writer waits for another one."""

_PRAGMAS: Final = (
    "foreign_keys = ON",
    "synchronous = NORMAL",
    "cache_size = -65536",
    "mmap_size = 1000000000",
    "temp_store = MEMORY",
    # small updates touch many pages, and the same ones again: the log is written back less often
    "wal_autocheckpoint = 8000",
)
_WRITABLE: Final = ("mode=rwc", "mode=rw")


class Database:
    """The connections to one file, and its transactions."""

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self._path = Path(path)
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._closed = False
        self._written = False
        self._mode = _mode(self._path, create)
        try:
            with self._errors():
                self._prepare(self._connection)
        except BaseException:
            self.close()
            raise

    # -- connection ------------------------------------------------------------------------------------------------

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._closed:
            raise GraphError(f"{self._path}: the graph is closed")
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connect()
            self._local.connection = connection
            self._open.append(connection)
        return connection

    def _connect(self) -> sqlite3.Connection:
        address = f"{self._path.absolute().as_uri()}?{self._mode}"
        # close() ends the connections of all threads
        connection = sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make a new file a graph, bring an old one up to date, refuse all others."""
        with self._reading():
            version, application = self._version(connection)
            filled = self._number("SELECT count(*) FROM sqlite_master")
        if version > VERSION:
            raise GraphError(
                f"{self._path}: written by a newer legalref (schema {version}, this one reads up to {VERSION}); "
                "install the newer version"
            )
        if application != APPLICATION and filled:
            raise GraphError(f"{self._path}: an SQLite database of another program, not a legalref graph")
        if self._mode not in _WRITABLE:
            if version < VERSION:
                raise GraphError(
                    f"{self._path}: written by an older legalref (schema {version}) and not writable; "
                    "make it writable once, so that it can be brought up to date"
                )
            return
        _use_log(connection)
        if version < VERSION:
            with self._writing():
                # another process may have done it while this one waited for the lock
                migrate(connection, self._version(connection)[0])

    def _version(self, connection: sqlite3.Connection) -> tuple[int, int]:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        return version, application

    @contextmanager
    def _errors(self) -> Generator[None]:
        """Turn what SQLite reports into a message that says what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise GraphError(f"{self._path}: {_advice(error)}") from error

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        """One transaction that is kept as a whole or not at all."""
        with self._errors():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
            self._written = True

    @contextmanager
    def _reading(self) -> Generator[sqlite3.Connection]:
        """One state of the store for several queries, whatever is written meanwhile."""
        with self._errors():
            connection = self._connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._errors():
            return self._connection.execute(query, values).fetchall()

    def _number(self, query: str, *values: object) -> int:
        return int(self._rows(query, *values)[0][0] or 0)

    def close(self) -> None:
        """Close the store; closing twice is fine."""
        if self._written:
            self._written = False
            with suppress(GraphError, sqlite3.Error):
                # figures about the tables guide the choice of indexes; they are renewed when tables have grown much
                self._connection.execute("PRAGMA analysis_limit = 1000")
                self._connection.execute("PRAGMA optimize")
        self._closed = True
        while self._open:
            self._open.pop().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _mode(path: Path, create: bool) -> str:
    """Return how the file is opened; raises ``GraphError`` when it cannot be."""
    if path.is_dir():
        raise GraphError(f"{path}: a folder; give the name of a graph file in it")
    if not path.exists():
        if not create:
            raise GraphError(f"{path}: no such graph; make it with: legalref build PATH… --graph {path}")
        if not path.parent.is_dir():
            raise GraphError(f"{path}: no such folder: {path.parent}")
        if not os.access(path.parent, os.W_OK):
            raise GraphError(f"{path}: cannot be written: no permission in {path.parent.absolute()}")
        return "mode=rwc"
    if not os.access(path, os.R_OK):
        raise GraphError(f"{path}: cannot be read: no permission")
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return "mode=rw"
    if create:
        raise GraphError(f"{path}: cannot be written: no permission")
    # the log beside the file cannot be made, and nobody can write
    return "mode=ro" if os.access(path.parent, os.W_OK) else "immutable=1"


def _use_log(connection: sqlite3.Connection) -> None:
    """Turn the write-ahead log on; SQLite does not wait by itself when another process does the same."""
    until = time.monotonic() + _WAIT
    while connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def _advice(error: sqlite3.Error) -> str:
    """Return what an error of SQLite means for a user."""
    said = str(error)
    if "not a database" in said:
        return "not a legalref graph (not an SQLite database); give another path"
    if "locked" in said:
        return "another process is writing to the graph; try again when it is done"
    if "readonly" in said:
        return "cannot be written: the graph is read-only"
    if "unable to open" in said:
        return "cannot be opened or made; check the folder and its permissions"
    if "full" in said:
        return "cannot be written: no space left on the disk"
    if "malformed" in said:
        return "the file is damaged; build the graph again from the documents"
    return said
