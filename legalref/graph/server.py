"""The connection to a server that speaks Bolt: its address, its password, its transactions, its errors.

Whatever is read or written goes through ``Server.read`` and ``Server.write``: managed transactions, which the driver
repeats when the server reports a passing failure. A statement outside of one is kept in part when it fails half-way
on some servers, so there is no way to run one.
"""

from __future__ import annotations

import logging
import os
import random
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from legalref.graph.contract import GraphError

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Transaction

__all__ = ["PASSWORD", "SCHEMES", "Address", "Prompt", "Server", "parse", "run"]

SCHEMES: Final = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
PASSWORD: Final = "LEGALREF_NEO4J_PASSWORD"  # noqa: S105  # the name of the variable, not a password
"""Environment variable that holds the password; set but empty for a server that asks for none."""

Prompt = Callable[[str], str]
"""Asks a person: takes the question, returns the password."""

_USER: Final = "neo4j"
_PORT: Final = 7687
_SECONDS: Final = 10.0
"""How long a connection may take to come about."""
_TRIES: Final = 12
"""How often a transaction that lost against another one is repeated."""

T = TypeVar("T")


class Address(Struct, frozen=True, kw_only=True):
    """Where a graph lies on a server."""

    scheme: str
    host: str
    port: int = _PORT
    user: str = _USER
    database: str | None = None
    """None for the home database of the user."""

    def __str__(self) -> str:
        """Return the address without anything secret, as messages show it."""
        return f"{self.scheme}://{quote(self.user)}@{self._place}/{self.database or ''}"

    @property
    def uri(self) -> str:
        """The part that the driver takes."""
        return f"{self.scheme}://{self._place}"

    @property
    def _place(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def parse(url: str) -> Address:
    """Read ``neo4j://[USER@]HOST[:PORT][/DATABASE]``; the schemes are those of ``SCHEMES``.

    Raises ``GraphError`` for what is no such address, and for a password in it.
    """
    shape = "neo4j://USER@HOST:PORT/DATABASE"
    parts = urlsplit(url)
    # what may hold a password is not printed
    shown = f"{parts.scheme}://{parts.hostname or ''}"
    if parts.scheme not in SCHEMES:
        raise GraphError(f"{shown}: not the address of a graph server; give {shape}, with {', '.join(SCHEMES)}")
    if parts.password is not None:
        raise GraphError(
            f"{shown}: a password in an address is seen by other users and kept in the shell's history; "
            f"take it out and put it into the environment variable {PASSWORD}"
        )
    try:
        port = parts.port or _PORT
    except ValueError:
        raise GraphError(f"{shown}: the port is not a number from 1 to 65535; give {shape}") from None
    if not parts.hostname:
        raise GraphError(f"{shown}: names no host; give {shape}")
    database = unquote(parts.path.strip("/"))
    if "/" in database or parts.query or parts.fragment:
        raise GraphError(f"{shown}: only the name of a database may follow the host; give {shape}")
    return Address(
        scheme=parts.scheme,
        host=parts.hostname,
        port=port,
        user=unquote(parts.username) if parts.username else _USER,
        database=database or None,
    )


def password_for(address: Address, prompt: Prompt | None) -> str:
    """Return the password: from the environment, else from the person. Raises ``GraphError`` when there is neither."""
    known = os.environ.get(PASSWORD)
    if known is not None:
        return known
    if prompt is None:
        raise GraphError(f"{address}: no password; put it into the environment variable {PASSWORD}")
    return prompt(f"Password of {address.user} at {address.host}:{address.port}")


def run(transaction: ManagedTransaction | Transaction, query: str, **values: Any) -> list[list[Any]]:
    """Run one statement and return its rows. Text reaches it through ``values`` only."""
    return transaction.run(query, values).values()


class Server:
    """A server that answered, with a user that it knows and a database that it has."""

    def __init__(self, url: str, prompt: Prompt | None = None) -> None:
        """Connect. Raises ``GraphError`` when nobody answers, or the user or the database is not known."""
        import neo4j

        # the driver's own warnings go to programs that ask for them; what a user must know is in the error
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self.address = parse(url)
        password = password_for(self.address, prompt)
        with self._errors():
            self._driver: Driver | None = neo4j.GraphDatabase.driver(
                self.address.uri,
                auth=(self.address.user, password) if password else None,
                connection_timeout=_SECONDS,
                connection_acquisition_timeout=_SECONDS + 5,
                max_transaction_retry_time=30.0,
                # a store without documents yet knows no labels, which the driver would report with every query
                notifications_min_severity="OFF",
                telemetry_disabled=True,
            )
            try:
                # this one does not wait for a server that may come up later
                self._driver.verify_connectivity()
                self.read(lambda transaction: run(transaction, "RETURN 1"), tries=1)
            except BaseException:
                self.close()
                raise

    @property
    def driver(self) -> Driver:
        """The driver; raises ``GraphError`` after ``close``."""
        if self._driver is None:
            raise GraphError(f"{self.address}: the graph is closed")
        return self._driver

    def read(self, work: Callable[[ManagedTransaction], T], tries: int = _TRIES) -> T:
        """Return what ``work`` reads in one transaction; it may be called again."""
        return self._managed("execute_read", work, tries)

    def write(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Keep all that ``work`` writes, or nothing; it may be called again."""
        return self._managed("execute_write", work, _TRIES)

    def define(self, statement: str) -> None:
        """Make a constraint or an index; a server takes each in a transaction of its own."""
        with self._errors():
            self.driver.execute_query(statement, database_=self.address.database)

    def look(self, query: str, values: dict[str, Any], seconds: float | None = None) -> tuple[list[str], list[Any]]:
        """Run a statement that must change nothing: whatever it does is taken back. Returns columns and records."""
        import neo4j

        with (
            self._errors(),
            self.driver.session(database=self.address.database, default_access_mode=neo4j.READ_ACCESS) as session,
            session.begin_transaction(timeout=seconds) as transaction,
        ):
            try:
                result = transaction.run(query, values)
                records = list(result)
                return list(result.keys()), records
            finally:
                if not transaction.closed():
                    transaction.rollback()

    def close(self) -> None:
        """Close all connections; closing twice is fine."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def _managed(self, verb: str, work: Callable[[ManagedTransaction], T], tries: int) -> T:
        from neo4j.exceptions import DriverError, Neo4jError

        for attempt in range(tries):
            try:
                with self.driver.session(database=self.address.database) as session:
                    result: T = getattr(session, verb)(work)
                    return result
            except (Neo4jError, DriverError) as error:
                if attempt + 1 == tries or not _lost(error):
                    with self._errors():
                        raise
                # waiting a random time keeps two writers from meeting again
                time.sleep(random.uniform(0.01, 0.05) * (attempt + 1))  # noqa: S311  # no secret depends on it
        raise AssertionError("a transaction is tried at least once")

    @contextmanager
    def _errors(self) -> Generator[None]:
        """Turn what the driver reports into a message that says what to do."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            yield
        except (Neo4jError, DriverError, ValueError) as error:
            raise GraphError(f"{self.address}: {self._advice(error)}") from error

    def _advice(self, error: Exception) -> str:
        from neo4j import exceptions as e

        address = self.address
        code = getattr(error, "code", None) or ""
        message = getattr(error, "message", None) or str(error)
        if isinstance(error, e.AuthError) or code.startswith("Neo.ClientError.Security.Unauthorized"):
            return f"the server refuses the user {address.user!r} with this password; check {PASSWORD}"
        if code.endswith("DatabaseNotFound"):
            return f"the server has no database {address.database!r}; check the end of the address"
        if code.endswith("DatabaseUnavailable"):
            return f"the database {address.database or ''!r} is not running; start it on the server"
        if isinstance(error, e.Forbidden):
            return f"the user {address.user!r} may not do this; ask the server's administrator for the right: {message}"
        if isinstance(error, e.ServiceUnavailable | e.SessionExpired) and _is_about_tls(error):
            plain = address.scheme.partition("+")[0]
            return (
                f"no encrypted connection to {address.host}:{address.port} comes about; use {plain}:// for a server "
                f"without TLS, {plain}+ssc:// for one with a certificate that it made itself"
            )
        if isinstance(error, e.ServiceUnavailable | e.SessionExpired):
            return f"no graph server answers at {address.host}:{address.port}; start it, or check host and port"
        if code.startswith("Neo.TransientError"):
            return f"the server is too busy; try again later: {message}"
        return message


def _is_about_tls(error: BaseException | None) -> bool:
    """Whether an error came about while the connection was to be encrypted."""
    while error is not None:
        if "SSL" in str(error) or any(_is_about_tls(part) for part in getattr(error, "exceptions", ())):
            return True
        error = error.__cause__
    return False


def _lost(error: Exception) -> bool:
    """Whether a transaction failed only because another one wrote the same at the same time.

    The driver repeats what the server calls transient; some servers report a lost race as a broken constraint.
    """
    code = getattr(error, "code", None) or ""
    return code.endswith("ConstraintValidationFailed") or "ConcurrentModification" in str(error)
