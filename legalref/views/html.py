"""One page that shows a graph in any browser, without a network: drawn by pyvis, then repaired.

pyvis writes the nodes, the edges and the drawing library into a page. Of that page only the two scripts are
kept; its links to content delivery networks, its headings and its styles go. The scripts stand in a page of
our own (``page/``), under a Content-Security-Policy that lets nothing run but scripts of known digest and lets
nothing be fetched. What documents say is put in as JSON that no browser runs, and shown as text nodes only.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from html import escape
from importlib import resources
from string import Template
from typing import Any, Final

from legalref.views.curves import bend
from legalref.views.labels import CERTAINTY, INVERSE, LEVEL, RELATION, STATUS, Language, day, label
from legalref.views.layout import Cell, Layout, arrange
from legalref.views.palette import ENDED, LEVELS
from legalref.views.palette import LEVEL as SHADES
from legalref.views.palette import RELATION as COLOURS
from legalref.views.table import DocumentRow, RelationRow, Table, caption
from legalref.views.wording import WORDS

__all__ = ["LIMIT", "page"]

LIMIT: Final = 2_000
"""Documents that one page draws. A page of 5,000 opens as well, but its names cover one another."""

MARGIN: Final = 9
"""Room left and right of the words in a box; vis-network adds it to the width that it is told."""

_FONT: Final = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
_INK: Final = "#1d2733"


def page(table: Table, *, title: str | None = None, lang: Language = "vi", limit: int = LIMIT) -> bytes:
    """Return the page for ``table``.

    Of more than ``limit`` documents those with the most relations are drawn, and the page says what it left out.
    """
    words = WORDS[lang]
    heading = title or words["title"]
    shown = _most_related(table, limit)
    layout = arrange(shown)
    strands = _strands(shown.relations)
    library, drawing = _scripts(_pyvis(shown, layout, strands, lang))
    code = _asset("page.js")
    style = _asset("page.css")
    digests = " ".join(_digest(script) for script in (library, drawing, code))
    policy = (
        f"default-src 'none'; script-src {digests}; style-src {_digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    filled = Template(_asset("page.html")).substitute(
        lang=lang,
        policy=policy,
        heading=escape(heading),
        style=style,
        library=library,
        data=_inert(_data(table, shown, layout, strands, lang)),
        drawing=drawing,
        code=code,
        **{f"w_{name}": escape(text) for name, text in words.items()},
    )
    return filled.encode("utf-8")


def _most_related(table: Table, limit: int) -> Table:
    """Return the part of ``table`` that is drawn: the ``limit`` documents with the most relations."""
    if len(table.documents) <= limit:
        return table
    degree = Counter(end for edge in table.relations for end in (edge.source, edge.target))
    kept = {row.id for row in sorted(table.documents, key=lambda row: (-degree[row.id], row.id))[:limit]}
    return Table(
        tuple(row for row in table.documents if row.id in kept),
        tuple(edge for edge in table.relations if edge.source in kept and edge.target in kept),
    )


def _strands(relations: Sequence[RelationRow]) -> dict[tuple[str, str, str], list[int]]:
    """Group relations (by index) that one arrow shows: same ends, same type."""
    strands: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, edge in enumerate(relations):
        strands[edge.source, edge.target, edge.type].append(index)
    return dict(strands)


def _pyvis(table: Table, layout: Layout, strands: dict[tuple[str, str, str], list[int]], lang: Language) -> str:
    """Return the page of pyvis: integers as ids, positions given, no physics, captions as the only text.

    ``title`` of a node is never set: pyvis writes a title that holds "href" into the page as markup.
    """
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    number = {row.id: index for index, row in enumerate(table.documents)}
    for row in table.documents:
        x, y = layout.positions[row.id]
        net.add_node(number[row.id], x=x, y=y, **_box(row, layout.cell.roomy))
    words = [_said(kind, len(members), lang) for (_, _, kind), members in strands.items()]
    bends = bend(list(strands), words, layout)
    haze = _haze(len(table.documents))
    for index, ((source, target, kind), members) in enumerate(strands.items()):
        firm = any(table.relations[member].certainty == "stated" for member in members)
        arrow = _arrow(kind, words[index], len(members), firm, bends[index], haze)
        net.add_edge(number[source], number[target], id=index, **arrow)
    net.options = _options(len(table.documents), layout.cell)
    written: str = net.generate_html(notebook=False)
    return written


def _haze(size: int) -> float:
    """Return how firmly arrows are drawn while nothing is chosen: the more there are, the fainter."""
    return 1.0 if size <= 60 else 0.55 if size <= 300 else 0.22


def _box(row: DocumentRow, roomy: bool) -> dict[str, Any]:
    shade = SHADES.get(row.level, SHADES["unknown"])
    ended = row.status in ENDED
    second = " · ".join(part for part in (row.type, (row.date or "")[:4]) if part) if roomy and row.number else ""
    name = caption(row, longest=26)
    return {
        "label": f"{name}\n{_short(' '.join(second.split()), 30)}" if second else name,
        "shape": "box",
        "color": {"background": shade.fill, "border": "#b3362d" if ended else shade.border},
        "borderWidth": 2.5 if ended else 1,
        "shapeProperties": {"borderRadius": 4, "borderDashes": [5, 4] if row.is_stub else False},
    }


def _said(kind: str, count: int, lang: Language) -> str:
    """Return the words on an arrow, with the number of passages that it stands for."""
    words = label(RELATION, lang, kind)
    return f"{words} ×{count}" if count > 1 else words


def _arrow(kind: str, words: str, count: int, firm: bool, bow: float, haze: float) -> dict[str, Any]:
    return {
        "label": words,
        "color": {"color": COLOURS.get(kind, COLOURS["cites"]), "opacity": haze},
        "dashes": False if firm else [6, 5],
        "width": 1.4 if count == 1 else 2.2,
        "smooth": {"enabled": bool(bow), "type": "curvedCW" if bow > 0 else "curvedCCW", "roundness": abs(bow)},
    }


def _options(size: int, cell: Cell) -> dict[str, Any]:
    crowded = size > 600
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "hideEdgesOnDrag": crowded,
            "hideEdgesOnZoom": crowded,
            "keyboard": {"enabled": True, "bindToWindow": False},
            "selectConnectedEdges": False,
            "hoverConnectedEdges": False,
            "zoomSpeed": 0.7,
        },
        "nodes": {
            "font": {"face": _FONT, "size": 14, "color": _INK},
            "margin": {"top": 7, "bottom": 7, "left": MARGIN, "right": MARGIN},
            "widthConstraint": {"minimum": cell.box_width - 2 * MARGIN, "maximum": cell.box_width - 2 * MARGIN},
            "chosen": False,
            "scaling": {"label": {"drawThreshold": 6, "maxVisible": 26}},
        },
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
            "font": {"face": _FONT, "size": 12, "color": "#44505c", "background": "#ffffff", "strokeWidth": 0},
            "chosen": False,
            "selfReference": {"size": 22, "angle": 0.8},
            "scaling": {"label": {"drawThreshold": 8, "maxVisible": 18}},
        },
    }


_SCRIPT: Final = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)


def _scripts(written: str) -> tuple[str, str]:
    """Return the drawing library and the drawing code of a page of pyvis, and nothing else of it.

    Raises ``RuntimeError`` when the page is not built as pyvis 0.3 builds it: no page is better than one that
    was repaired by guess.
    """
    inline = [body for attributes, body in _SCRIPT.findall(written) if "src" not in attributes]
    library = [body for body in inline if "@copyright" in body and "vis-network" in body]
    drawing = [body for body in inline if "function drawGraph()" in body]
    if len(library) != 1 or len(drawing) != 1:
        raise RuntimeError("the page written by pyvis has an unknown form; legalref knows that of pyvis 0.3.2")
    return library[0], drawing[0]


def _data(
    table: Table, shown: Table, layout: Layout, strands: dict[tuple[str, str, str], list[int]], lang: Language
) -> dict[str, Any]:
    """Return what the page shows on cards, in lists and filters."""
    number = {row.id: index for index, row in enumerate(shown.documents)}
    left_out: Counter[str] = Counter()
    for edge in table.relations:
        if edge.source not in number or edge.target not in number:
            left_out.update(end for end in (edge.source, edge.target) if end in number)
    return {
        "words": WORDS[lang],
        "labels": {
            "relation": RELATION[lang],
            "inverse": INVERSE[lang],
            "level": LEVEL[lang],
            "certainty": CERTAINTY[lang],
        },
        "levels": [
            {"name": name, "fill": SHADES[name].fill, "border": SHADES[name].border}
            for name in LEVELS
            if any(band.level == name for band in layout.bands)
        ],
        "types": [
            {"name": name, "colour": COLOURS.get(name, COLOURS["cites"])}
            for name in _in_order({edge.type for edge in shown.relations})
        ],
        "cell": {
            "width": layout.cell.width,
            "height": layout.cell.height,
            "box": layout.cell.box_width,
            "tall": layout.cell.box_height,
        },
        "bands": [{"level": band.level, "top": band.top, "bottom": band.bottom} for band in layout.bands],
        "documents": [_card(row, left_out[row.id], layout, lang) for row in shown.documents],
        "relations": [
            [number[edge.source], number[edge.target], edge.type, edge.certainty, _passage(edge, lang)]
            for edge in shown.relations
        ],
        "strands": list(strands.values()),
        "total": {"documents": len(table.documents), "relations": len(table.relations)},
    }


def _card(row: DocumentRow, left_out: int, layout: Layout, lang: Language) -> dict[str, Any]:
    x, y = layout.positions[row.id]
    values = {
        "id": row.id,
        "name": caption(row, longest=80),
        "number": row.number,
        "type": row.type,
        "issuer": row.issuer,
        "level": row.level if row.level in SHADES else "unknown",
        "date": day(row.date, lang) or None,
        "title": row.title,
        "place": row.place,
        "status": label(STATUS, lang, row.status) if row.status else None,
        "ended": True if row.status in ENDED else None,
        "stub": True if row.is_stub else None,
        "leftOut": left_out or None,
        "x": x,
        "y": y,
    }
    return {name: value for name, value in values.items() if value is not None}


def _passage(edge: RelationRow, lang: Language) -> dict[str, Any]:
    values = {
        "evidence": edge.evidence,
        "file": edge.file,
        "start": edge.start,
        "end": edge.end,
        "effective": day(edge.effective, lang) or None,
        "scope": None if edge.scope == "whole" else edge.scope,
        "rule": edge.rule,
    }
    return {name: value for name, value in values.items() if value is not None}


def _in_order(types: Iterable[str]) -> list[str]:
    """Return relation types in the order of the model; unknown ones last."""
    order = {name: index for index, name in enumerate(COLOURS)}
    return sorted(types, key=lambda name: (order.get(name, len(order)), name))


def _inert(data: object) -> str:
    """Return JSON that can stand in a page: no character of it can end the element that holds it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _digest(content: str) -> str:
    """Return the source expression of a Content-Security-Policy for an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8')).digest()).decode('ascii')}'"


def _asset(name: str) -> str:
    return (resources.files("legalref.views") / "page" / name).read_text(encoding="utf-8")


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
