"""Long texts are read whole, whatever they hold; how time grows with length is measured in ``benchmarks/linear.py``."""

from __future__ import annotations

import pytest

from benchmarks.linear import PARTS, RUNS, made
from legalref.extraction import extract

START = 30_000


@pytest.mark.parametrize("kind", [kind for kind in PARTS if kind != "different-numbers"])
def test_four_times_the_text_holds_four_times_the_citations(kind: str) -> None:
    short, long = (len(extract(made(kind, length))) for length in (START, 4 * START))
    # a citation more or less where a text is cut, and lists longer than a head governs
    assert 4 * short - 8 <= long <= 4 * short + 8


@pytest.mark.parametrize("run", [run for name, run in RUNS.items() if name != "amending laws"])
def test_a_single_long_run_names_no_document(run: str) -> None:
    assert extract(run) == []


def test_a_list_of_five_thousand_numbers_is_read_whole() -> None:
    text = "Các Kế hoạch của UBND tỉnh Phú Thọ: " + "; ".join(
        f"số {serial}/KH-UBND ngày 01/02/2024" for serial in range(1, 5_001)
    )
    found = extract(text)
    assert len(found) == 5_000
    assert len({citation.document for citation in found}) == 5_000
    assert {citation.issuer for citation in found} == {"UBND tỉnh Phú Thọ"}
