"""The command line itself: quick to start, in the user's language, with errors in one line."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from legalref import __version__
from legalref.cli import main
from legalref.cli.language import language_of
from legalref.cli.printing import one_line
from tests.cli_runs import ROOT, process, run

COMMANDS = [
    "extract", "relations", "check", "annotate", "build", "forget", "trace", "show", "search", "chain", "gaps",
    "coverage", "most-cited", "orphans", "impact", "timeline", "export", "push", "pull", "cypher", "eval", "patterns",
    "mcp", "version",
]  # fmt: skip
HEAVY = ("spacy", "neo4j", "networkx", "pyvis", "pypdfium2", "pdfplumber", "lxml", "docx", "openpyxl", "rdflib", "rich")


def test_help_lists_every_command_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, time\nfrom legalref.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"loaded = [name for name in {HEAVY} if name in sys.modules]\n"
        "print(loaded, file=sys.stderr)\nprint(time.process_time(), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    loaded, seconds = done.stderr.splitlines()[-2:]
    assert loaded == "[]"
    # CPU time of the process, not of the clock; it needs a quarter of this
    assert float(seconds) < 0.3
    listed = re.findall(r"^  ([a-z-]+) ", done.stdout.split("Commands:")[1], re.MULTILINE)
    assert listed == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    assert "Usage: legalref" in run(command, "--help").stdout


def test_help_speaks_the_language_of_the_user() -> None:
    assert "viện dẫn" in process("extract", "--help").stdout
    assert "citation" in process("extract", "--help", LEGALREF_LANG="en").stdout
    assert "citation" in process("extract", "--lang", "en", "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "default", "language"),
    [
        ([], None, "vi"),
        (["--lang", "en"], None, "en"),
        (["--lang=en"], "vi", "en"),
        (["--lang", "vi"], "en", "vi"),
        ([], "en", "en"),
        (["--lang"], None, "vi"),
        (["--lang", "fr"], None, "vi"),
    ],
)
def test_language(arguments: list[str], default: str | None, language: str) -> None:
    assert language_of(arguments, default) == language


def test_version() -> None:
    assert run("version").stdout.startswith(f"legalref {__version__} ")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ("một\n dòng", "một dòng"),
        ("\x1b[31mđỏ\x1b[0m", "[31mđỏ [0m"),
        ("a\u202eb", "a b"),
        (("a", "b"), "a, b"),
        (7, "7"),
    ],
)
def test_nothing_that_is_printed_commands_a_terminal(value: object, shown: str) -> None:
    assert one_line(value) == shown


def test_a_reader_who_leaves_early_gets_no_trace() -> None:
    files = [str(path) for path in sorted((ROOT / "corpus" / "gold").glob("*/*.txt"))] * 20
    command = [sys.executable, "-m", "legalref.cli", "extract", *files, "--format", "jsonl"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        errors = program.stderr.read()
    assert errors == b""
    assert program.returncode in {0, 128 + 13}


def test_wrong_use_is_exit_code_2() -> None:
    for arguments in (["nonsense"], ["extract"], ["trace", "76/NQ-CP", "--depth", "0"], ["build"]):
        assert "Usage:" in run(*arguments, code=2).stderr


def test_all_commands_are_click_commands() -> None:
    context = click.Context(main)
    assert [main.get_command(context, name) is not None for name in main.list_commands(context)] == [True] * len(
        COMMANDS
    )
    assert main.get_command(context, "nonsense") is None


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    code = (
        "import sys\nsys.modules['lxml'] = None\nfrom legalref.cli import main\n"
        "main(['extract', sys.argv[1]], prog_name='legalref')\n"
    )
    page = ROOT / "corpus" / "documents" / "23-CT-TTg-2021.html"
    done = subprocess.run([sys.executable, "-c", code, page], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert "lxml" in done.stderr
    assert "Traceback" not in done.stderr


def on_a_terminal(*arguments: object, cwd: Path) -> str:
    """Run ``legalref`` with a terminal as its output and error, and return what it shows."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "legalref.cli", *map(str, arguments)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "130"}
    with subprocess.Popen(command, cwd=cwd, stdin=slave, stdout=slave, stderr=slave, env=variables):
        os.close(slave)
        shown = b""
        # on Linux the end of a terminal is an error
        with contextlib.suppress(OSError):
            while part := os.read(master, 65536):
                shown += part
    os.close(master)
    return shown.decode("utf-8", "replace")


def test_a_terminal_gets_a_drawn_table_and_a_bar(tmp_path: Path) -> None:
    (tmp_path / "a[red].txt").write_text(
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; [bold]\x1b[31m Quyết định số 12/QĐ-UBND.",
        encoding="utf-8",
    )
    shown = on_a_terminal("extract", "a[red].txt", tmp_path, cwd=tmp_path)
    assert "┃" in shown
    assert "76/NQ-CP" in shown
    assert "elliptical" not in shown
    # brackets of a document or a file name are letters, not the markup of a style
    assert "a[red].txt" in shown.replace("\n", "")
    built = on_a_terminal("build", ".", "--graph", "g.db", cwd=tmp_path)
    assert "Đang đọc" in built
    assert re.search(r"văn bản mới hoặc đã sửa +1\r?\n", built)
