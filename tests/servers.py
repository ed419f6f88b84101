"""Graph servers that the tests start themselves, on the loopback interface and free ports, one a process each.

``arcadedb()``  an engine that speaks Bolt and Cypher, from the Python package ``arcadedb-embedded``.
``neo4j()``     Neo4j Community 5.26 LTS. Maven fetches it once into ``~/.cache/legalref`` (or the folder that the
                environment variable ``LEGALREF_TEST_CACHE`` names); without Maven and Java its tests are skipped.

A test module that says ``pytest_plugins = ["tests.servers"]`` has the fixture ``server``: its tests run on each.
PYTEST_DONT_REWRITE, as nothing is asserted here.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from neo4j import Driver

NEO4J = "5.26.30"
PASSWORD = "only-for-tests"  # noqa: S105  # the servers listen on the loopback interface, for the time of the tests
_WAIT = 120
"""Seconds in which a server must answer; a busy machine is slow."""


class Server(NamedTuple):
    """A running server; ``url`` is what a user would give."""

    name: str
    host: str
    port: int
    user: str
    database: str

    @property
    def url(self) -> str:
        return f"bolt://{self.user}@{self.host}:{self.port}/{self.database}"


def started(name: str) -> Server:
    """Return the server, started at the first call, or skip the test with the reason."""
    found = {"arcadedb": arcadedb, "neo4j": neo4j}[name]()
    if isinstance(found, str):
        pytest.skip(found)
    return found


@pytest.fixture(
    scope="session",
    params=[pytest.param("arcadedb", marks=pytest.mark.bolt), pytest.param("neo4j", marks=pytest.mark.bolt)],
)
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A running server without documents; its password is where a user keeps it."""
    found = started(request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGALREF_NEO4J_PASSWORD", PASSWORD)
        yield found


@cache
def arcadedb() -> Server | str:
    """Start ArcadeDB, or say why it cannot be had."""
    spec = find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        return "ArcadeDB: the package arcadedb-embedded is not installed (pip install --group test)"
    package = Path(spec.origin).parent
    home = _home("arcadedb")
    bolt, http = _free_port(), _free_port()
    settings = {
        "server.rootPath": home,
        "server.databaseDirectory": home / "databases",
        "server.rootPassword": PASSWORD,
        "server.defaultDatabases": "legal[root]",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt,
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http,
    }
    _start(
        [
            str(package / "jre/bin/java"),
            "-Xmx700m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            *(f"-Darcadedb.{name}={value}" for name, value in settings.items()),
            "-cp",
            str(package / "jars/*"),
            "com.arcadedb.server.ArcadeDBServer",
        ],
        home,
        bolt,
    )
    server = Server("arcadedb", "127.0.0.1", bolt, "root", "legal")
    _wait_for(lambda: asked(server, "RETURN 1"))
    return server


@cache
def neo4j() -> Server | str:
    """Start Neo4j Community, or say why it cannot be had."""
    jars = _fetched()
    if isinstance(jars, str):
        return jars
    home = _home("neo4j")
    for folder in ("conf", "data", "logs", "plugins", "import", "run", "lib", "licenses", "certificates"):
        (home / folder).mkdir()
    bolt, http = _free_port(), _free_port()
    settings = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f"127.0.0.1:{bolt}",
        "server.bolt.advertised_address": f"127.0.0.1:{bolt}",
        "server.http.listen_address": f"127.0.0.1:{http}",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": "64m",
        "dbms.usage_report.enabled": "false",
    }
    (home / "conf/neo4j.conf").write_text("".join(f"{name}={value}\n" for name, value in settings.items()))
    _start(
        [
            shutil.which("java") or "java",
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.disable.jmx=true",
            "-Dio.netty.tryReflectionSetAccessible=true",
            "--enable-native-access=ALL-UNNAMED",
            *(
                f"--add-opens=java.base/{package}=ALL-UNNAMED"
                for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
            ),
            "-cp",
            str(jars / "*"),
            "org.neo4j.server.CommunityEntryPoint",
            f"--home-dir={home}",
            f"--config-dir={home / 'conf'}",
        ],
        home,
        bolt,
    )
    _wait_for(lambda: _change_first_password(bolt))
    server = Server("neo4j", "127.0.0.1", bolt, "neo4j", "neo4j")
    _wait_for(lambda: asked(server, "RETURN 1"))
    return server


def _fetched() -> Path | str:
    """Return the folder of Neo4j's jars, fetched at the first call on this machine, or why there is none."""
    for program in ("mvn", "java"):
        if shutil.which(program) is None:
            return f"Neo4j {NEO4J}: no program {program!r} on this machine"
    base = Path(os.environ.get("LEGALREF_TEST_CACHE") or Path.home() / ".cache/legalref")
    jars = base / f"neo4j-{NEO4J}"
    if jars.is_dir():
        return jars
    base.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=base) as folder:
        pom = Path(folder, "pom.xml")
        pom.write_text(_POM.format(version=NEO4J), encoding="utf-8")
        command = ["mvn", "-B", "-ntp", "-f", str(pom), "dependency:copy-dependencies", "-DincludeScope=runtime"]
        try:
            fetched = subprocess.run(
                [*command, f"-DoutputDirectory={folder}/jars"],
                capture_output=True,
                text=True,
                timeout=540,
                stdin=subprocess.DEVNULL,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"Neo4j {NEO4J}: Maven did not fetch it in nine minutes"
        if fetched.returncode:
            errors = [line for line in fetched.stdout.splitlines() if line.startswith("[ERROR]")]
            return f"Neo4j {NEO4J}: Maven cannot fetch it: {' '.join(errors[:1]) or fetched.stderr[-300:]}"
        # the folder gets its name when it is complete, so a stopped run leaves no half of it
        try:
            Path(folder, "jars").rename(jars)
        except OSError:
            if not jars.is_dir():
                raise
    return jars


_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>legalref</groupId><artifactId>test-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{version}</version>
    </dependency>
  </dependencies>
</project>
"""


def _change_first_password(port: int) -> None:
    """Neo4j lets its user do nothing with the first password but change it."""
    import neo4j

    with neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("neo4j", "neo4j")) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=PASSWORD, database_="system"
        )


def _home(name: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"legalref-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _start(command: Sequence[str], home: Path, port: int) -> None:
    """Start a server that lives as long as the tests do, and wait until it answers."""
    log = (home / "output.txt").open("wb")
    process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=home)
    atexit.register(_stop, process)
    until = time.monotonic() + _WAIT
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"the server did not start:\n{(home / 'output.txt').read_text(errors='replace')[-2000:]}")


def _wait_for(step: Callable[[], object]) -> None:
    """Repeat a step until the server minds it: the port is open before the databases are."""
    from neo4j.exceptions import DriverError, Neo4jError

    until = time.monotonic() + _WAIT
    while True:
        try:
            step()
            return
        except (Neo4jError, DriverError):
            if time.monotonic() > until:
                raise
        time.sleep(0.2)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@cache
def driver(server: Server) -> Driver:
    """Return a connection of the tests' own, to look at what lies in the database."""
    import neo4j

    made = neo4j.GraphDatabase.driver(
        f"bolt://{server.host}:{server.port}", auth=(server.user, PASSWORD), notifications_min_severity="OFF"
    )
    atexit.register(made.close)
    return made


def asked(server: Server, query: str, **values: object) -> list[list[object]]:
    """Return the rows of a statement, run beside the store that is tested."""
    records, _, _ = driver(server).execute_query(query, values, database_=server.database)
    return [list(record.values()) for record in records]


def emptied(server: Server) -> None:
    """Take out all documents; the store itself stays open."""
    asked(server, "MATCH (n) WHERE NOT n:LegalrefStore DETACH DELETE n")
