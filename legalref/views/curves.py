"""Bow arrows out where a straight one would hide another arrow or run behind a box."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from legalref.views.layout import Layout

__all__ = ["bend"]

BOWS: Final = (0.0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5, 0.64, -0.64)
"""How far an arrow may bow, in the measure of vis-network ("roundness"); negative is to the other side."""
MOST: Final = 60_000
"""Arrows times boxes up to which boxes are avoided: beyond it nobody can follow single arrows by eye anyway."""
APART: Final = 0.22
"""Least difference between the bows of arrows between the same two documents, so that both are seen."""
LETTER_WIDTH: Final = 7.0
LETTER_HEIGHT: Final = 16.0
"""Size of the letters of words on arrows, about that of the page's font at 12 pixels."""
SAMPLES: Final = 15
"""Points of a curve that are looked at; an odd number, so that the middle is one of them."""
MARGIN: Final = 6.0


def bend(strands: Sequence[tuple[str, str, str]], words: Sequence[str], layout: Layout) -> list[float]:
    """Return the bow of each arrow (source, target, type) that carries ``words`` at its middle.

    Arrows between the same two documents, in either direction, never lie on each other; in a small picture an
    arrow also takes the least bow that keeps it clear of the boxes of other documents, and its words clear of
    boxes and of other words.
    """
    avoid = len(strands) * len(layout.positions) <= MOST
    taken: dict[frozenset[str], set[float]] = defaultdict(set)
    labels: list[tuple[float, float, float]] = []
    bows: list[float] = []
    for (source, target, _), text in zip(strands, words, strict=True):
        ends = frozenset((source, target))
        # A bow is measured from the tail: the same curve has the opposite sign for an arrow that runs back.
        side = 1 if source < target else -1
        free = [bow for bow in BOWS if all(abs(bow * side - other) > APART for other in taken[ends])] or [BOWS[-1]]
        chosen = free[0]
        if avoid:
            costs = {bow: _cost(source, target, bow, len(text), labels, layout) for bow in free}
            chosen = min(free, key=lambda bow: (costs[bow], abs(bow), bow))
            labels.append(_middle(source, target, chosen, len(text), layout))
        taken[ends].add(chosen * side)
        bows.append(chosen)
    return bows


def _cost(
    source: str, target: str, bow: float, letters: int, labels: Sequence[tuple[float, float, float]], layout: Layout
) -> int:
    """Return what a reader loses by this bow: boxes that hide the arrow, boxes and words that hide its words."""
    x, y, half = _middle(source, target, bow, letters, layout)
    wide, high = layout.cell.box_width / 2 + half, layout.cell.box_height / 2 + LETTER_HEIGHT / 2
    behind = sum(abs(x - bx) < wide and abs(y - by) < high for bx, by in layout.positions.values())
    over = sum(abs(x - lx) < half + other and abs(y - ly) < LETTER_HEIGHT for lx, ly, other in labels)
    return 2 * _crossed(source, target, bow, layout) + 2 * behind + over


def _middle(source: str, target: str, bow: float, letters: int, layout: Layout) -> tuple[float, float, float]:
    """Return the centre of the words on an arrow, and half their width."""
    points = _curve(layout.positions[source], layout.positions[target], bow)
    return *points[len(points) // 2], letters * LETTER_WIDTH / 2


def _crossed(source: str, target: str, bow: float, layout: Layout) -> int:
    """Return how many boxes of other documents the arrow runs behind."""
    points = _curve(layout.positions[source], layout.positions[target], bow)
    wide = layout.cell.box_width / 2 + MARGIN
    high = layout.cell.box_height / 2 + MARGIN
    low, top = min(y for _, y in points) - high, max(y for _, y in points) + high
    return sum(
        1
        for node, (x, y) in layout.positions.items()
        if low <= y <= top
        and node not in (source, target)
        and any(abs(px - x) < wide and abs(py - y) < high for px, py in points)
    )


def _curve(tail: tuple[float, float], head: tuple[float, float], bow: float) -> list[tuple[float, float]]:
    """Return points of the quadratic curve that vis-network draws as "curvedCW" (positive) or "curvedCCW"."""
    size = abs(bow)
    reach = (size + 1) / 2 * math.dist(tail, head)
    angle = math.atan2(tail[1] - head[1], head[0] - tail[0]) + (bow + 1) / 2 * math.pi
    via = tail[0] + reach * math.sin(angle), tail[1] + reach * math.cos(angle)
    steps = [index / (SAMPLES + 1) for index in range(1, SAMPLES + 1)]
    return [
        (
            (1 - t) ** 2 * tail[0] + 2 * t * (1 - t) * via[0] + t**2 * head[0],
            (1 - t) ** 2 * tail[1] + 2 * t * (1 - t) * via[1] + t**2 * head[1],
        )
        for t in steps
    ]
