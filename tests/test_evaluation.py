"""Evaluation: what counts as right, wrong and neither, and how the figures are said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import legalref
from legalref.evaluation import load_gold, pool, score
from legalref.evaluation.gold import GoldError
from legalref.evaluation.report import figures, lines, unmet
from legalref.evaluation.score import Rate, Score
from legalref.model import Certainty, Citation, Kind, Relation, RelationType
from tests.cli_runs import CORPUS

TEXT = (
    "Kế hoạch số 10/KH-SNV ngày 05/01/2024 của Sở Nội vụ thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2024 và Đề án 06."
)
FIRST, SECOND, NAME = "Kế hoạch số 10/KH-SNV ngày 05/01/2024", "Kế hoạch số 12/KH-UBND ngày 02/01/2024", "Đề án 06"
A, B = "10/KH-SNV@2024~hung-yen", "12/KH-UBND@2024~hung-yen"


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


GOLD = [
    {"id": "m1", **span(FIRST), "doc_key": "X", "type": "Kế hoạch", "number": "10/KH-SNV", "date": "2024-01-05",
     "issuer": "Sở Nội vụ"},
    {"id": "m2", **span(SECOND), "doc_key": "Y", "type": "Kế hoạch", "number": "12/KH-UBND", "date": "2024-01-02",
     "issuer": "UBND tỉnh"},
]  # fmt: skip
RELATION = {
    "source": "X", "target": "Y", "type": "implements", "certainty": "stated", "start": 0, "end": len(TEXT),
    "evidence": TEXT,
}  # fmt: skip


def folder(path: Path, mentions: list[dict[str, Any]], relations: list[dict[str, Any]]) -> Path:
    path.mkdir(exist_ok=True)
    (path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name, rows in (
        ("citations", mentions),
        ("relations", relations),
        ("not_citations", [{**span(NAME), "kind": "borderline_name"}]),
    ):
        written = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (path / f"{name}.jsonl").write_text(written, encoding="utf-8")
    return path


def cite(words: str, document: str | None, **fields: Any) -> Citation:
    at = span(words)
    known = {
        FIRST: {"number": "10/KH-SNV", "type": "Kế hoạch", "date": "2024-01-05", "issuer": "Sở Nội vụ"},
        SECOND: {"number": "12/KH-UBND", "type": "Kế hoạch", "date": "2024-01-02", "issuer": "UBND tỉnh"},
    }.get(words, {})
    values: dict[str, Any] = {**known, **fields}
    return Citation(file="a.txt", kind=Kind.NUMBER, document=document, **at, **values)


def implements(source: str, target: str, certainty: Certainty = Certainty.STATED) -> Relation:
    return Relation(
        source=source, target=target, type=RelationType.IMPLEMENTS, file="a.txt", start=0, end=len(TEXT),
        evidence=TEXT, certainty=certainty,
    )  # fmt: skip


BOTH = [cite(FIRST, A), cite(SECOND, B)]


@pytest.mark.parametrize(
    ("citations", "relations", "expected"),
    [
        # all right
        (BOTH, [implements(A, B)], {"mentions": 1.0, "date": 1.0, "identity": 1.0, "relations": 1.0}),
        # one missing: half of what was wanted
        (BOTH[:1], [], {"mentions": 2 / 3, "relations": 0.0}),
        # one too many
        ([*BOTH, cite("02/01/2024", None)], [implements(A, B)], {"mentions": 0.8}),
        # a phrase that counts neither way
        ([*BOTH, cite(NAME, None)], [implements(A, B)], {"mentions": 1.0}),
        # found, but with another span
        ([cite("số 10/KH-SNV", A), BOTH[1]], [implements(A, B)], {"mentions": 1.0, "exact spans": 0.5}),
        # a wrong field, and the office for the body it heads
        ([cite(FIRST, A, date=None), BOTH[1]], [implements(A, B)], {"date": 0.5, "number": 1.0}),
        ([cite(FIRST, A, issuer="Giám đốc Sở Nội vụ"), BOTH[1]], [implements(A, B)], {"issuer": 1.0}),
        ([cite(FIRST, A, issuer="Sở Tài chính"), BOTH[1]], [implements(A, B)], {"issuer": 0.5}),
        # two documents taken for one
        ([cite(FIRST, A), cite(SECOND, A)], [], {"identity": 2 * 0.5 * 1.0 / 1.5}),
        # the wrong way round is one missing and one too many
        (BOTH, [implements(B, A)], {"relations": 0.0}),
        # what is not stated is neither required nor punished
        (BOTH, [implements(A, B), implements(B, A, Certainty.AMBIGUOUS)], {"relations": 1.0}),
    ],
)
def test_scores(
    tmp_path: Path, citations: list[Citation], relations: list[Relation], expected: dict[str, float]
) -> None:
    rates = score(load_gold(folder(tmp_path / "g", GOLD, [RELATION])), citations, relations).rates
    for name, value in expected.items():
        assert rates[name].f1 == pytest.approx(value, abs=0.001), name


def test_uncertain_gold_is_neither_required_nor_punished(tmp_path: Path) -> None:
    gold = load_gold(folder(tmp_path / "g", GOLD, [{**RELATION, "certainty": "collective"}]))
    assert score(gold, BOTH, []).rates["relations"].f1 == 1.0
    assert score(gold, BOTH, [implements(A, B)]).rates["relations"].f1 == 1.0


def test_each_error_is_listed_with_its_text(tmp_path: Path) -> None:
    errors = score(load_gold(folder(tmp_path / "g", GOLD, [RELATION])), [cite(FIRST, A, date=None)], []).errors
    assert any(line.startswith("missing") and SECOND in line for line in errors)
    assert any(line.startswith("date") and "'2024-01-05', got None" in line for line in errors)
    assert any("relation missing  X implements Y" in line for line in errors)


@pytest.mark.parametrize(
    ("rate", "precision", "recall", "f1"),
    [
        (Rate(0, 0, 0), 1.0, 1.0, 1.0),
        (Rate(0, 2, 0), 0.0, 1.0, 0.0),
        (Rate(0, 0, 2), 1.0, 0.0, 0.0),
        (Rate(3, 4, 6), 0.75, 0.5, 0.6),
    ],
)
def test_rates(rate: Rate, precision: float, recall: float, f1: float) -> None:
    assert (rate.precision, rate.recall, rate.f1) == pytest.approx((precision, recall, f1))


def test_pooling_adds_counts_not_shares() -> None:
    total = pool([Score("a", {"mentions": Rate(1, 1, 1)}), Score("b", {"mentions": Rate(0, 3, 1)}, ("x",))])
    assert total.rates["mentions"] == Rate(1, 4, 2)
    assert total.errors == ("x",)


# -- gold folders ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(path.name for path in (CORPUS / "gold").iterdir() if path.is_dir()))
def test_gold_of_the_corpus_gives_its_text(name: str) -> None:
    gold = load_gold(CORPUS / "gold" / name)
    for row in gold.mentions:
        assert gold.source.text[row.start : row.end] == row.text


def test_gold_that_cannot_be_used_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no such gold folder"):
        load_gold(tmp_path / "khong")
    wrong = folder(tmp_path / "g", [{**GOLD[0], "start": 1}], [])
    with pytest.raises(GoldError, match=r"citations\.jsonl:1: the offsets"):
        load_gold(wrong)
    (wrong / "citations.jsonl").write_text("{\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"citations\.jsonl:1: not JSON"):
        load_gold(wrong)
    (wrong / "b.txt").write_text("x", encoding="utf-8")
    with pytest.raises(GoldError, match="exactly one document"):
        load_gold(wrong)


# -- the report --------------------------------------------------------------------------------------------------------

RATES = {name: Rate(9, 10, 10) for name in ("mentions", "exact spans", "relations", "citing relations")}
RATES |= {name: Rate(9, 10, 10) for name in ("number", "type", "date", "issuer", "identity")}


def test_the_report_says_all_figures_once() -> None:
    one = Score("a", RATES, ("missing x",))
    shown = lines([one], one)
    assert shown[0].split() == ["precision", "recall", "F1", "right", "found", "wanted"]
    assert "mentions             0.9000    0.9000    0.9000       9      10      10" in shown
    assert not any("missing x" in line for line in shown)
    assert "  missing x" in lines([one], one, errors=True)
    both = lines([one, Score("b", RATES)], pool([one, one]))
    assert [line.split()[0] for line in both[-2:]] == ["a", "b"]


def test_figures_are_rows_for_programs() -> None:
    (row,) = [row for row in figures(Score("a", RATES)) if row["field"] == "mentions"]
    assert row == {
        "gold": "a", "field": "mentions", "right": 9, "found": 10, "wanted": 10, "precision": 0.9, "recall": 0.9,
        "f1": 0.9,
    }  # fmt: skip


def test_targets_that_are_not_met() -> None:
    total = Score("all", RATES)
    assert unmet(total, [("mentions", 0.9), ("date", 0.95)]) == [("date", pytest.approx(0.9), 0.95)]


def test_the_corpus_meets_what_the_project_promises() -> None:
    scores = []
    for path in sorted((CORPUS / "gold").iterdir()):
        gold = load_gold(path)
        citations = legalref.extract(gold.source)
        scores.append(score(gold, citations, legalref.relate(gold.source, citations)))
    total = pool(scores)
    promised = {"mentions": 0.98, "number": 0.97, "type": 0.96, "date": 0.98, "issuer": 0.92, "identity": 0.97}
    assert unmet(total, promised.items()) == []
