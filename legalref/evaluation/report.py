"""Say the figures of an evaluation in lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legalref.evaluation.score import Rate, Score

__all__ = ["figures", "lines", "unmet"]

_SPANS = ("mentions", "exact spans", "relations", "citing relations")
"""Rates that have a precision and a recall of their own; the others are shares of matched mentions."""


def figures(score: Score) -> list[dict[str, str | float | int]]:
    """Return one row a field: what was right, found and wanted, with precision, recall and F1 (or accuracy)."""
    return [
        {
            "gold": score.name,
            "field": name,
            "right": rate.right,
            "found": rate.predicted,
            "wanted": rate.wanted,
            "precision": round(rate.precision, 4),
            "recall": round(rate.recall, 4),
            "f1": round(rate.f1, 4),
        }
        for name, rate in score.rates.items()
    ]


def lines(scores: Sequence[Score], total: Score, *, errors: bool = False) -> list[str]:
    """Return the report: the figures of all documents, one line a document, and each error when asked for."""
    shown = [f"{'':17}{'precision':>10}{'recall':>10}{'F1':>10}{'right':>8}{'found':>8}{'wanted':>8}"]
    shown += [_line(name, rate) for name, rate in total.rates.items()]
    if len(scores) > 1:
        shown += ["", f"{'':32}{'mentions':>10}{'identity':>10}{'relations':>10}"]
        for score in scores:
            parts = "".join(f"{score.rates[name].f1:>10.4f}" for name in ("mentions", "identity", "relations"))
            shown.append(f"{score.name[:31]:32}{parts}")
    if errors:
        shown += [line for score in scores if score.errors for line in ("", f"{score.name}:", *_indented(score.errors))]
    return shown


def unmet(total: Score, targets: Iterable[tuple[str, float]]) -> list[tuple[str, float, float]]:
    """Return ``(field, F1, target)`` for each target that the figures do not reach."""
    return [(name, total.rates[name].f1, target) for name, target in targets if total.rates[name].f1 < target]


def _line(name: str, rate: Rate) -> str:
    if name == "identity":
        # B-cubed is scaled counts: only its F1 says something
        return f"{name:17}{'':>10}{'':>10}{rate.f1:>10.4f}"
    if name in _SPANS:
        return (
            f"{name:17}{rate.precision:>10.4f}{rate.recall:>10.4f}{rate.f1:>10.4f}"
            f"{rate.right:>8}{rate.predicted:>8}{rate.wanted:>8}"
        )
    return f"{name:17}{'':>10}{rate.recall:>10.4f}{'':>10}{rate.right:>8}{'':>8}{rate.wanted:>8}"


def _indented(errors: Iterable[str]) -> list[str]:
    return [f"  {error}" for error in errors]
