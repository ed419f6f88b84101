"""The wheel: it is built, holds the vocabulary, and works in an environment that has nothing of the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli_runs import REPORT, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("legalref-*.whl")
    return built


def test_the_wheel_holds_code_vocabulary_and_page_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("legalref/cli/__init__.py", "legalref/py.typed", "legalref/views/page/page.js"):
        assert wanted in names
    shipped = {Path(name).name for name in names if name.startswith("legalref/patterns/")}
    assert shipped == {path.name for path in (ROOT / "patterns").iterdir() if path.is_file()}
    assert {name.split("/")[0] for name in names} == {
        "legalref",
        next(n for n in names if ".dist-info/" in n).split("/")[0],
    }


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``legalref`` of the wheel in a venv of its own; what it depends on is what this environment has."""
    folder = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0 and ("No matching distribution" in done.stderr or "onnect" in done.stderr):
        pytest.skip("the packages that legalref depends on cannot be fetched here")
    assert done.returncode == 0, done.stderr
    return folder / "bin" / "legalref"


def run(program: Path, *arguments: str, cwd: Path, code: int = 0) -> str:
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, cwd=cwd, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_an_installed_wheel_does_the_main_job(program: Path, tmp_path: Path) -> None:
    report = tmp_path / "bao-cao.txt"
    report.write_text(REPORT.read_text(encoding="utf-8"), encoding="utf-8")
    assert run(program, "version", cwd=tmp_path).startswith("legalref ")
    run(program, "build", "bao-cao.txt", cwd=tmp_path)
    assert "278-KH/TU" in run(program, "trace", "69-KL/TW", cwd=tmp_path)
    assert "[superseded]" in run(program, "check", "bao-cao.txt", cwd=tmp_path, code=1)
    run(program, "export", "-o", "g.html", cwd=tmp_path)
    assert (tmp_path / "g.html").stat().st_size > 100_000
    assert "không có lỗi" in run(program, "patterns", "check", cwd=tmp_path)


def test_spacy_finds_the_component_of_an_installed_wheel(program: Path, tmp_path: Path) -> None:
    code = (
        "import spacy\nnlp = spacy.blank('vi', config={'nlp': {'tokenizer': {'use_pyvi': False}}})\n"
        "nlp.add_pipe('legalref')\n"
        "doc = nlp('Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.')\n"
        "print([span._.citation.document for span in doc.spans['citations']])\n"
    )
    command = [str(program.parent / "python"), "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.stdout.strip() == "['76/NQ-CP@2021']", done.stderr
