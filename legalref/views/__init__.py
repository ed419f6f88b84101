"""Show a graph: write it as a page, a picture, a workbook, or a file for another program.

``export(graph, path)`` chooses the format by the name of the file. Every format is written by one module that
makes bytes from the sorted tables of ``legalref.views.table``; the same graph gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from legalref.views.files import ExportError, archive, make_folder, write_file
from legalref.views.labels import LANGUAGES, Language

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["FORMATS", "ExportError", "export", "format_of"]

FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    "html": (".html", ".htm"),
    "graphml": (".graphml",),
    "gexf": (".gexf",),
    "csv": (".csv", ".zip"),
    "cypher": (".cypher", ".cql"),
    "json": (".json",),
    "jsonld": (".jsonld",),
    "ttl": (".ttl",),
    "mermaid": (".mmd", ".mermaid"),
    "dot": (".dot", ".gv"),
    "xlsx": (".xlsx",),
}
"""Formats, and the endings of file names that mean them."""

_MAKERS: Final[Mapping[str, tuple[str, str]]] = {
    "html": ("html", "page"),
    "graphml": ("exchange", "graphml"),
    "gexf": ("exchange", "gexf"),
    "csv": ("tables", "csv_tables"),
    "cypher": ("cypher", "script"),
    "json": ("exchange", "node_link"),
    "jsonld": ("rdf", "json_ld"),
    "ttl": ("rdf", "turtle"),
    "mermaid": ("diagram", "mermaid"),
    "dot": ("diagram", "dot"),
    "xlsx": ("workbook", "workbook"),
}
"""Module and function that make the bytes of a format; loaded when the format is asked for."""


def format_of(path: str | Path) -> str:
    """Return the format that the ending of ``path`` means.

    Raises ``ExportError``, which lists the formats, when the ending means none.
    """
    ending = Path(path).suffix.lower()
    for name, endings in FORMATS.items():
        if ending in endings:
            return name
    raise ExportError(f"{path}: no format has the ending {ending or '(none)'!r}; {_known()}")


def export(
    graph: nx.MultiDiGraph[str],
    path: str | Path,
    format: str | None = None,
    *,
    title: str | None = None,
    lang: Language = "vi",
) -> tuple[Path, ...]:
    """Write ``graph`` to ``path`` and return the files written.

    Without ``format`` the ending of ``path`` decides. ``title`` heads the formats that people look at. CSV is
    two tables: ``x.zip`` holds both, ``x.csv`` is the relations with ``x.nodes.csv`` beside it, and any other
    path is a folder of ``nodes.csv`` and ``relations.csv``.

    Raises ``ExportError`` for an unknown format or language, a path that cannot be written, or a format whose
    library is not installed. A file that was there before stays as it was until the new one is complete.
    """
    target = Path(path)
    name = format or format_of(target)
    if name not in FORMATS:
        raise ExportError(f"{name}: no such format; {_known()}")
    if lang not in LANGUAGES:
        raise ExportError(f"{lang}: no such language; choose one of {', '.join(LANGUAGES)}")
    from legalref.views.table import table_of

    module, function = _MAKERS[name]
    make: Callable[..., bytes | dict[str, bytes]] = getattr(import_module(f"legalref.views.{module}"), function)
    try:
        content = make(table_of(graph), title=title, lang=lang)
    except ModuleNotFoundError as error:
        raise ExportError(f"{name}: needs the library {error.name}; install it, then export again") from error
    files = {target: content} if isinstance(content, bytes) else _places(target, content)
    for file, written in files.items():
        write_file(file, written)
    return tuple(files)


def _places(target: Path, members: Mapping[str, bytes]) -> dict[Path, bytes]:
    """Say where the tables of a CSV export go: one archive, two files side by side, or a folder."""
    if target.suffix.lower() == ".zip":
        return {target: archive(members)}
    if target.suffix.lower() == ".csv" and not target.is_dir():
        return {target: members["relations.csv"], target.with_suffix(".nodes.csv"): members["nodes.csv"]}
    make_folder(target)
    return {target / name: content for name, content in members.items()}


def _known() -> str:
    known = ", ".join(f"{name} ({' '.join(endings)})" for name, endings in FORMATS.items())
    return f"choose one of {known}"
