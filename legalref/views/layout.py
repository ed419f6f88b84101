"""Place the documents of a graph by the level of their issuer, central on top; the same picture every time.

A level is a band. Inside a band, a document that acts on another of the same level stands below it. Rows that
would be too long are folded, so that the whole picture keeps the shape of a screen. Units are those of the
page: about one CSS pixel at a scale of 1.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from legalref.views.palette import LEVELS
from legalref.views.table import Table

__all__ = ["Band", "Cell", "Layout", "arrange"]

BAND_GAP: Final = 56.0
SHAPE: Final = 0.75
"""Width over height of the whole picture: that of the drawing area on a laptop, beside filters and card."""
DEEPEST: Final = 6
"""Most steps inside one level that get a row of their own; longer chains share the last."""
PASSAGE: Final = "\0"
"""Opens the name of a place that an arrow keeps free; no cleaned id holds it."""
MOST_PASSAGES: Final = 400
"""Arrows past rows that get room of their own; in a picture with more, nobody follows single arrows by eye."""
SWEEPS: Final = 8
"""Passes over the rows that pull documents towards what they are related to; the picture is stable after a few."""


class Cell(Struct, frozen=True):
    """Room for one document: its box, and the distance to the next box and the next row."""

    box_width: float
    box_height: float
    width: float
    height: float
    roomy: bool
    """Whether the box holds type and year besides the number."""


ROOMY: Final = Cell(184.0, 46.0, 212.0, 112.0, roomy=True)
COMPACT: Final = Cell(144.0, 32.0, 162.0, 84.0, roomy=False)
CROWD: Final = 30
"""From more documents than this on, boxes are compact: the whole picture then still has readable numbers."""


class Band(Struct, frozen=True):
    """Where the documents of one level lie."""

    level: str
    top: float
    bottom: float


class Layout(Struct, frozen=True):
    """Centre of each document, and the bands from top to bottom."""

    positions: dict[str, tuple[float, float]]
    bands: tuple[Band, ...]
    cell: Cell


def arrange(table: Table) -> Layout:
    """Return where each document of ``table`` stands."""
    levels = {row.id: row.level if row.level in LEVELS else LEVELS[-1] for row in table.documents}
    pairs = sorted({(row.source, row.target) for row in table.relations if row.source != row.target})
    cell = ROOMY if len(levels) <= CROWD else COMPACT
    rows = _rows(table, levels, _steps(levels, pairs))
    layers = [rows[key] for key in sorted(rows)]
    columns = _columns([len(layer) for layer in layers], len({key[0] for key in rows}), cell)
    across = _across(layers, pairs, columns, cell)
    return _down(sorted(rows), layers, across, columns, cell)


def _rows(table: Table, levels: dict[str, str], steps: dict[str, int]) -> dict[tuple[int, int], list[str]]:
    """Sort documents into rows by (level, step); the more rows there would be, the fewer steps get their own."""
    documents = sorted(table.documents, key=lambda row: (row.date or "9999", row.id))
    enough = max(8.0, 1.3 * math.sqrt(len(documents)))
    rows: dict[tuple[int, int], list[str]] = {}
    for deepest in range(DEEPEST, -1, -1):
        rows = defaultdict(list)
        for row in documents:
            rows[LEVELS.index(levels[row.id]), min(steps[row.id], deepest)].append(row.id)
        if len(rows) <= enough:
            break
    return dict(rows)


def _steps(levels: dict[str, str], pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return, for each document, how many steps it stands below the top of its own level."""
    import networkx as nx

    inner: nx.DiGraph[str] = nx.DiGraph()
    inner.add_nodes_from(levels)
    inner.add_edges_from((source, target) for source, target in pairs if levels[source] == levels[target])
    knots = nx.condensation(inner)
    depth: dict[int, int] = {}
    for knot in reversed(list(nx.topological_sort(knots))):
        depth[knot] = max((depth[upper] + 1 for upper in knots.successors(knot)), default=0)
    return {node: depth[knot] for node, knot in knots.graph["mapping"].items()}


def _columns(sizes: Sequence[int], bands: int, cell: Cell) -> int:
    """Return the number of columns at which the folded rows have the shape of a screen."""
    widest = max(sizes, default=1)
    for columns in range(1, widest):
        height = sum(math.ceil(size / columns) for size in sizes) * cell.height + bands * BAND_GAP
        if columns * cell.width >= SHAPE * height:
            return columns
    return widest


def _across(layers: list[list[str]], pairs: Sequence[tuple[str, str]], columns: int, cell: Cell) -> dict[str, float]:
    """Return x for each document: near what it is related to, with room between neighbours.

    Each row is sorted by the mean x of its neighbours (the barycentre heuristic of layered drawing), then
    spread so that the sum of squared moves is least. Where no row is folded, an arrow that passes a row has a
    place of its own in it, so that it does not run behind a box. Reorders ``layers`` in place.
    """
    width = {node: cell.width for layer in layers for node in layer}
    lines, near = _with_passages(layers, pairs, width, columns, cell)
    x = {node: spot for line in lines for node, spot in _spread(line, [0.0] * len(line), columns, width).items()}
    for sweep in range(SWEEPS):
        for line in lines if sweep % 2 else reversed(lines):
            wish = {node: _mean([x[other] for other in near[node]], x[node]) for node in line}
            line.sort(key=lambda node: (wish[node], node))
            x.update(_spread(line, [wish[node] for node in line], columns, width))
    for layer in layers:
        layer.sort(key=lambda node: (x[node], node))
    return {node: x[node] for layer in layers for node in layer}


def _with_passages(
    layers: list[list[str]], pairs: Sequence[tuple[str, str]], width: dict[str, float], columns: int, cell: Cell
) -> tuple[list[list[str]], dict[str, list[str]]]:
    """Return the rows with a place for each arrow that passes them, and what is next to what.

    Adds the width of the places to ``width``. A picture with folded rows or very many such places gets none.
    """
    level = {node: index for index, layer in enumerate(layers) for node in layer}
    lines = [list(layer) for layer in layers]
    near: dict[str, list[str]] = defaultdict(list)
    passages = sum(max(0, abs(level[source] - level[target]) - 1) for source, target in pairs)
    apart = passages <= MOST_PASSAGES and all(len(layer) <= columns for layer in layers)
    for source, target in pairs:
        chain = [source]
        step = 1 if level[target] > level[source] else -1
        for index in range(level[source] + step, level[target], step) if apart else ():
            place = f"{PASSAGE}{source}{PASSAGE}{target}{PASSAGE}{index}"
            width[place] = (cell.width - cell.box_width) * 1.5
            lines[index].append(place)
            chain.append(place)
        for one, other in pairwise([*chain, target]):
            near[one].append(other)
            near[other].append(one)
    return lines, near


def _mean(values: Sequence[float], otherwise: float) -> float:
    return round(sum(values) / len(values), 3) if values else otherwise


def _spread(line: Sequence[str], wishes: Sequence[float], columns: int, width: dict[str, float]) -> dict[str, float]:
    """Give the members of one sorted row their x; a row of more than ``columns`` is folded column by column."""
    boxes = sum(not node.startswith(PASSAGE) for node in line)
    fold = max(1, math.ceil(boxes / columns))
    piles = [range(first, min(first + fold, len(line))) for first in range(0, len(line), fold)]
    widths = [max(width[line[index]] for index in pile) for pile in piles]
    spots = _apart([sum(wishes[index] for index in pile) / len(pile) for pile in piles], widths)
    return {line[index]: spot for pile, spot in zip(piles, spots, strict=True) for index in pile}


def _apart(wishes: Sequence[float], widths: Sequence[float]) -> list[float]:
    """Return the places nearest to ``wishes`` (least squares) that keep their order and do not overlap.

    Pool-adjacent-violators: places that collide form a block around the mean of their wishes.
    """
    offsets = [0.0]
    for left, right in pairwise(widths):
        offsets.append(offsets[-1] + (left + right) / 2)
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=False):
        mean, size = wish - offset, 1
        while blocks and blocks[-1][0] > mean:
            other, count = blocks.pop()
            mean = (mean * size + other * count) / (size + count)
            size += count
        blocks.append((mean, size))
    flat = [mean for mean, size in blocks for _ in range(size)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=False)]


def _down(
    keys: Sequence[tuple[int, int]], layers: Sequence[list[str]], across: dict[str, float], columns: int, cell: Cell
) -> Layout:
    """Stack the rows and bands; folded rows are shifted in turn so that arrows show between boxes."""
    middle = (min(across.values()) + max(across.values())) / 2 if across else 0.0
    positions: dict[str, tuple[float, float]] = {}
    bands: list[Band] = []
    y = 0.0
    for (level, _), layer in zip(keys, layers, strict=True):
        name = LEVELS[level]
        if not bands or bands[-1].level != name:
            y += BAND_GAP if bands else 0.0
            bands.append(Band(name, y, y))
        fold = max(1, math.ceil(len(layer) / columns))
        for index, node in enumerate(layer):
            line = index % fold
            shift = cell.width / 4 * (1 if line % 2 else -1) if fold > 1 else 0.0
            positions[node] = round(across[node] - middle + shift, 1), round(y + (line + 0.5) * cell.height, 1)
        y += fold * cell.height
        bands[-1] = Band(name, bands[-1].top, y)
    return Layout(positions, tuple(bands), cell)
