"""Run the command line in tests: in this process for most, as a process of its own where that is the point."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from legalref.cli import main

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
DOCUMENTS = CORPUS / "documents"
REPORT = DOCUMENTS / "bc-quy-3-2024.txt"


def run(*arguments: object, code: int = 0) -> Result:
    """Run ``legalref`` in this process and expect an exit code."""
    result = CliRunner().invoke(main, [str(each) for each in arguments], prog_name="legalref")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, f"exit code {result.exit_code}, not {code}\n{result.output}\n{result.stderr}"
    return result


def rows(*arguments: object, code: int = 0) -> list[dict[str, Any]]:
    """Run ``legalref … --format jsonl`` and return the rows."""
    return [json.loads(line) for line in run(*arguments, "--format", "jsonl", code=code).stdout.splitlines()]


def process(
    *arguments: object, cwd: Path | None = None, text: bool = True, **variables: str
) -> subprocess.CompletedProcess[Any]:
    """Run ``legalref`` as a process, as a shell does."""
    return subprocess.run(
        [sys.executable, "-m", "legalref.cli", *map(str, arguments)],
        capture_output=True,
        text=text,
        encoding="utf-8" if text else None,
        cwd=cwd or ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **variables},
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=300,
    )
