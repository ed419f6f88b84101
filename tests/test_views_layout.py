"""Where documents stand, and how arrows between them bow."""

from __future__ import annotations

import itertools

import networkx as nx
import pytest

from legalref.views.curves import bend
from legalref.views.layout import arrange
from legalref.views.palette import LEVELS
from legalref.views.table import table_of
from tests.views_samples import chain, crowd, edge, node


def test_levels_are_bands_from_central_downwards() -> None:
    table = table_of(chain())
    layout = arrange(table)
    assert [band.level for band in layout.bands] == ["central", "province", "department"]
    assert all(upper.bottom < lower.top for upper, lower in zip(layout.bands, layout.bands[1:], strict=False))
    bands = {band.level: band for band in layout.bands}
    for row in table.documents:
        assert bands[row.level].top < layout.positions[row.id][1] < bands[row.level].bottom


def test_the_acting_document_stands_below_one_of_its_own_level() -> None:
    positions = arrange(table_of(chain())).positions
    assert positions["06/2024/QĐ-UBND~hung-yen"][1] > positions["23/2021/QĐ-UBND~hung-yen"][1]


@pytest.mark.parametrize("size", [1, 2, 31, 200, 1000])
def test_boxes_never_overlap(size: int) -> None:
    layout = arrange(table_of(crowd(size)))
    assert len(layout.positions) == size
    rows: dict[float, list[float]] = {}
    for x, y in layout.positions.values():
        rows.setdefault(y, []).append(x)
    for line in rows.values():
        line.sort()
        assert all(right - left >= layout.cell.box_width for left, right in itertools.pairwise(line))
    heights = sorted(rows)
    assert all(lower - upper > layout.cell.box_height for upper, lower in itertools.pairwise(heights))


def test_a_crowd_keeps_the_shape_of_a_screen() -> None:
    places = arrange(table_of(crowd(1000))).positions.values()
    width = max(x for x, _ in places) - min(x for x, _ in places)
    height = max(y for _, y in places) - min(y for _, y in places)
    assert 0.4 < width / height < 2.5


def test_the_same_graph_gives_the_same_picture_in_any_order() -> None:
    graph = crowd(80)
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    assert arrange(table_of(turned)) == arrange(table_of(graph))


def test_an_empty_graph_and_circles_are_drawn_too() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    assert arrange(table_of(graph)).positions == {}
    for name in ("a", "b", "c"):
        node(graph, name, level="nowhere")
    for source, target in (("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")):
        edge(graph, source, target, "cites", "theo")
    layout = arrange(table_of(graph))
    assert len(set(layout.positions.values())) == 3
    assert [band.level for band in layout.bands] == [LEVELS[-1]]


def test_arrows_between_the_same_documents_never_lie_on_each_other() -> None:
    layout = arrange(table_of(chain()))
    plan, resolution = "184/KH-UBND@2021~hung-yen", "76/NQ-CP@2021"
    one, two, back = bend(
        [(plan, resolution, "based_on"), (plan, resolution, "implements"), (resolution, plan, "cites")],
        ["x"] * 3,
        layout,
    )
    assert len({one, two, -back}) == 3  # the same curve has the opposite sign when it runs back


def test_an_arrow_bows_round_a_box_in_its_way() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, level in (("a", "central"), ("b", "province"), ("c", "commune")):
        node(graph, name, level=level)
    edge(graph, "c", "a", "implements", "thực hiện")
    layout = arrange(table_of(graph))
    between = {**layout.positions, "a": (0.0, 0.0), "b": (0.0, 200.0), "c": (0.0, 400.0)}
    arrow = [("c", "a", "implements")]
    alone = type(layout)({"a": (0.0, 0.0), "c": (0.0, 400.0)}, layout.bands, layout.cell)
    crossed = type(layout)(between, layout.bands, layout.cell)
    assert bend(arrow, ["thực hiện"], alone) == [0]
    assert bend(arrow, ["thực hiện"], crossed) != [0]


def test_words_of_crossing_arrows_do_not_cover_each_other() -> None:
    layout = arrange(table_of(chain()))
    corners = {"a": (0.0, 0.0), "b": (400.0, 0.0), "c": (0.0, 400.0), "d": (400.0, 400.0)}
    square = type(layout)(corners, layout.bands, layout.cell)
    first, second = bend([("c", "b", "cites"), ("d", "a", "cites")], ["dẫn chiếu"] * 2, square)
    assert first == 0
    assert second != 0
