"""Graphs that the tests of the views show: a real chain of documents, hostile text, and crowds of any size."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx

HOSTILE = {
    "markup": '<img src=x onerror="window.hacked=1">',
    "script": "</script><script>window.hacked=1</script>",
    "link": '<a href="javascript:window.hacked=1">href</a>',
    "formula": '=HYPERLINK("http://example.invalid","x")',
    "plus": "+1+1",
    "quote": "a'}) DETACH DELETE d //",
    "backslash": "c:\\",
    "unicode escape": "\\u0027}) DETACH DELETE d //",
    "double quote": 'a"]; n1 --> n2',
    "template": "{{7*7}} ${window.hacked=1} $library",
    "lines": "một\nhai\r\nba\tbốn",
    "separators": "a\u2028b\u2029c",
    "control": "a\x00b\x1b[31mc",
    "surrogate": "a\ud800b",
    "cdata": "]]> <!-- & &amp; -->",
}


def node(graph: nx.MultiDiGraph[str], identity: str, **values: Any) -> str:
    """Add a document; what is not given is unknown."""
    blank: dict[str, Any] = dict.fromkeys(("number", "type", "issuer", "date", "title", "place", "status"))
    graph.add_node(identity, **{**blank, "level": "unknown", "is_stub": False, **values})
    return identity


def edge(graph: nx.MultiDiGraph[str], source: str, target: str, kind: str, evidence: str, **values: Any) -> None:
    """Add a relation whose sentence stands at a place of its own."""
    graph.graph["passages"] = graph.graph.get("passages", -1) + 1
    start = 100 * graph.graph["passages"]
    defaults = {
        "type": kind, "certainty": "stated", "effective": None, "scope": "whole", "file": "corpus/bao-cao.txt",
        "start": start, "end": start + len(evidence), "evidence": evidence, "rule": "lead",
    }  # fmt: skip
    graph.add_edge(source, target, key=f"{kind}:{start}", **{**defaults, **values})


def chain() -> nx.MultiDiGraph[str]:
    """Return a chain of four levels, with parallel relations, a replaced decision and a stub."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    resolution = node(
        graph,
        "76/NQ-CP@2021",
        number="76/NQ-CP",
        type="Nghị quyết",
        issuer="Chính phủ",
        level="central",
        date="2021-07-15",
        title="ban hành Chương trình tổng thể cải cách hành chính nhà nước",
    )
    directive = node(
        graph,
        "23/CT-TTg@2021",
        number="23/CT-TTg",
        type="Chỉ thị",
        issuer="Thủ tướng Chính phủ",
        level="central",
        date="2021-09-02",
        is_stub=True,
    )
    plan = node(
        graph,
        "184/KH-UBND@2021~hung-yen",
        number="184/KH-UBND",
        type="Kế hoạch",
        issuer="UBND tỉnh Hưng Yên",
        level="province",
        date="2021-12-07",
        place="hung-yen",
        title="Kế hoạch Cải cách hành chính giai đoạn 2021-2025",
    )
    old = node(
        graph,
        "23/2021/QĐ-UBND~hung-yen",
        number="23/2021/QĐ-UBND",
        type="Quyết định",
        issuer="UBND tỉnh Hưng Yên",
        level="province",
        place="hung-yen",
        status="expired",
    )
    new = node(
        graph,
        "06/2024/QĐ-UBND~hung-yen",
        number="06/2024/QĐ-UBND",
        type="Quyết định",
        issuer="UBND tỉnh Hưng Yên",
        level="province",
        date="2024-02-05",
        place="hung-yen",
        status="in_force",
    )
    department = node(
        graph,
        "04/KH-SKHCN@2022~hung-yen",
        number="04/KH-SKHCN",
        type="Kế hoạch",
        issuer="Sở Khoa học và Công nghệ tỉnh Hưng Yên",
        level="department",
        date="2022-01-24",
    )
    report = node(
        graph, "bao-cao-quy-3@2024", title="Báo cáo cải cách hành chính Quý III", type="Báo cáo", level="department"
    )
    edge(graph, plan, resolution, "implements", "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ")
    edge(graph, plan, resolution, "implements", "tiếp tục thực hiện Nghị quyết số 76/NQ-CP")
    edge(graph, plan, resolution, "based_on", "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021;")
    edge(graph, directive, resolution, "implements", "đẩy mạnh thực hiện Chương trình tổng thể", certainty="inferred")
    edge(graph, resolution, directive, "cites", "nêu tại Chỉ thị số 23/CT-TTg", rule=None)
    edge(
        graph, department, plan, "implements", "Thực hiện Kế hoạch số 184/KH-UBND, Sở ban hành Kế hoạch số 04/KH-SKHCN"
    )
    edge(
        graph,
        new,
        old,
        "replaces",
        "được thay thế bằng Quyết định số 06/2024/QĐ-UBND",
        effective="2024-02-20",
        scope="khoản 2 Điều 5",
    )
    edge(graph, report, department, "reports_on", "Sở đã ban hành các Kế hoạch: số 04/KH-SKHCN", certainty="collective")
    edge(graph, report, old, "cites", "theo Quyết định số 23/2021/QĐ-UBND", certainty="ambiguous")
    return graph  # fmt: skip


def hostile() -> nx.MultiDiGraph[str]:
    """Return a graph in which every text is an attack; each document acts on the next."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    names = [
        node(
            graph,
            f"{text} {index}",
            number=text,
            type=text,
            issuer=text,
            title=text,
            place=text,
            status=text,
            date=text,
        )
        for index, text in enumerate(HOSTILE.values())
    ]
    for index, text in enumerate(HOSTILE.values()):
        edge(
            graph,
            names[index],
            names[(index + 1) % len(names)],
            "cites",
            text,
            file=text,
            rule=text,
            scope=text,
            effective=text,
        )
    return graph  # fmt: skip


def crowd(size: int, seed: int = 1) -> nx.MultiDiGraph[str]:
    """Return ``size`` documents with about three relations each, some of them hubs; the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311  # repeatable sample data
    levels = ("central", "ministry", "province", "department", "district", "commune", "unknown")
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    names: list[str] = []
    for index in range(size):
        level = levels[min(len(levels) - 1, index * len(levels) // max(1, size))]
        names.append(
            node(
                graph, f"{index + 1:02d}/KH-UBND@2022", number=f"{index + 1:02d}/KH-UBND", type="Kế hoạch", level=level
            )
        )
    kinds = ("implements", "cites", "based_on", "guides")
    for index in range(1, size):
        for _ in range(draw.randint(1, 5)):
            above = min(int(draw.paretovariate(0.8)) - 1, index - 1)
            edge(graph, names[index], names[above], draw.choice(kinds), f"thực hiện Kế hoạch số {above + 1}")
    return graph
