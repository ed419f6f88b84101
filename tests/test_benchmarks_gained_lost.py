"""The report of citations gained and lost between two results of ``legalref extract``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from benchmarks.gained_lost import Cited, ResultError, compare, main, read_results, report
from legalref.extraction import extract
from legalref.reading import read

ROOT = Path(__file__).parent.parent
TEXT = "Thực hiện Kế hoạch số 5/KH-UBND ngày 3/1/2024,\ntheo số 6/QĐ-UBND và Luật Giá năm 2023."


def cited(text: str, file: str = "a.txt", **fields: object) -> Cited:
    start = TEXT.index(text)
    return Cited(file=file, start=start, end=start + len(text), text=text, **fields)  # type: ignore[arg-type]  # the fields of one row


PLAN = cited("Kế hoạch số 5/KH-UBND ngày 3/1/2024", number="5/KH-UBND", date="2024-01-03")
DECISION = cited("số 6/QĐ-UBND", number="6/QĐ-UBND")


def signs(old: list[Cited], new: list[Cited]) -> list[tuple[str, str]]:
    comparison = compare({"a.txt": old}, {"a.txt": new})
    return [(change.sign, change.shown.text) for changes in comparison.changes.values() for change in changes]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ([PLAN, DECISION], [PLAN, DECISION], []),
        ([PLAN], [PLAN, DECISION], [("+", "số 6/QĐ-UBND")]),
        ([PLAN, DECISION], [DECISION], [("-", "Kế hoạch số 5/KH-UBND ngày 3/1/2024")]),
        ([], [], []),
        ([PLAN], [], [("-", PLAN.text)]),
        ([], [PLAN], [("+", PLAN.text)]),
        ([PLAN], [msgspec.structs.replace(PLAN, date=None)], [("~", PLAN.text)]),
        (
            [PLAN],
            [cited("số 5/KH-UBND ngày 3/1/2024", number="5/KH-UBND", date="2024-01-03")],
            [("~", "số 5/KH-UBND ngày 3/1/2024")],
        ),
        (
            [cited("số 5/KH-UBND"), DECISION],
            [cited("Kế hoạch số"), cited("số 6/QĐ-UBND", number="6/QĐ-UBND")],
            [("~", "Kế hoạch số")],
        ),
        ([PLAN], [cited("Kế hoạch"), cited("5/KH-UBND")], [("~", "Kế hoạch"), ("+", "5/KH-UBND")]),
        ([PLAN], [cited("hiện Kế"), PLAN], [("+", "hiện Kế")]),
    ],
)
def test_changes(old: list[Cited], new: list[Cited], wanted: list[tuple[str, str]]) -> None:
    assert signs(old, new) == wanted


def test_report_shows_the_words_around_and_counts() -> None:
    old = {"a.txt": [PLAN], "b.txt": [cited("số 6/QĐ-UBND", file="b.txt")]}
    new = {"a.txt": [msgspec.structs.replace(PLAN, number="5/KH-UBND-X"), DECISION]}
    lines = list(report(compare(old, new), {"a.txt": TEXT}))
    assert lines[0] == "a.txt  (+1 -0 ~1)"
    assert (
        lines[1]
        == "  ~ 10-45  Thực hiện [Kế hoạch số 5/KH-UBND ngày 3/1/2024],⏎theo số 6/QĐ-UBND và Luật Giá năm 2023."
    )
    assert "      number: 5/KH-UBND → 5/KH-UBND-X" in lines
    (gained,) = [line for line in lines if line.startswith("  + ")]
    assert gained.startswith("  + 52-64  ")
    assert gained.endswith(",⏎theo [số 6/QĐ-UBND] và Luật Giá năm 2023.")
    assert lines[-1] == "gained 1, lost 1, changed 1, same 0; 2 of 2 files differ"
    assert "only in OLD: b.txt" in lines


def test_a_file_that_is_gone_is_shown_without_context() -> None:
    lines = list(report(compare({}, {"a.txt": [PLAN]}), {}))
    assert lines[1] == "  + 10-45  [Kế hoạch số 5/KH-UBND ngày 3/1/2024]"


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text('{"file": "a", "start": 0, "end": 1, "text": "x"}\n\n{"file": 1}\n', encoding="utf-8")
    with pytest.raises(ResultError, match=r"old\.jsonl:3: not a citation"):
        read_results(path)


def test_a_missing_result_ends_with_a_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.jsonl"), str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl: cannot be read" in capsys.readouterr().err


def test_command_on_two_results_of_a_folder(tmp_path: Path) -> None:
    document = tmp_path / "van-ban.txt"
    document.write_text(TEXT, encoding="utf-8")
    found = extract(read(document))
    assert len(found) == 3
    encode = msgspec.json.Encoder().encode
    (tmp_path / "old.jsonl").write_bytes(b"\n".join(encode(one) for one in found[:2]) + b"\n")
    (tmp_path / "new.jsonl").write_bytes(b"\n".join(encode(one) for one in found[1:]) + b"\n")
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.gained_lost", str(tmp_path / "old.jsonl"), str(tmp_path / "new.jsonl")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    lines = run.stdout.splitlines()
    assert lines[0] == f"{document}  (+1 -1 ~0)"
    assert lines[1].startswith("  - 10-45  Thực hiện [Kế hoạch số 5/KH-UBND ngày 3/1/2024]")
    assert lines[-1] == "gained 1, lost 1, changed 0, same 1; 1 of 1 files differ"
