"""``graph_exports/`` holds the corpus graph in every format, as ``make exports`` writes it; here its age is told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli_runs import CORPUS, DOCUMENTS, ROOT, process

EXPORTS = ROOT / "graph_exports"
NAMES = [
    "corpus.html", "corpus.graphml", "corpus.gexf", "corpus.csv", "corpus.nodes.csv", "corpus.cypher", "corpus.json",
    "corpus.jsonld", "corpus.ttl", "corpus.mmd", "corpus.dot", "corpus.xlsx",
]  # fmt: skip


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus graph, exported now by the same commands."""
    folder = tmp_path_factory.mktemp("exports")
    graph = folder / "corpus.db"
    # named as from the folder of the project, so that no path of this machine gets into an export
    register = (CORPUS / "register.tsv").relative_to(ROOT)
    done = process("build", DOCUMENTS.relative_to(ROOT), "--register", register, "--graph", graph)
    assert done.returncode == 0, done.stderr
    for name in NAMES:
        if name != "corpus.nodes.csv":
            options = ("--graph", graph, "--no-orphans", "--on", "2026-01-01", "--title", "legalref: corpus")
            done = process("export", *options, "-o", folder / name)
            assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_the_export_of_the_corpus_is_fresh(fresh: Path, name: str) -> None:
    kept = EXPORTS / name
    assert kept.exists(), f"{name} is missing: run make exports"
    assert content(kept) == content(fresh / name), f"{name} is stale: run make exports"


def test_no_export_tells_where_it_was_made(fresh: Path) -> None:
    for name in NAMES:
        if not name.endswith(".xlsx"):
            assert str(fresh.parent) not in (fresh / name).read_text(encoding="utf-8")
            assert str(ROOT) not in (fresh / name).read_text(encoding="utf-8")


def content(path: Path) -> object:
    """What an export says; how libraries write it may differ from version to version."""
    if path.suffix == ".xlsx":
        book = load_workbook(path, read_only=True)
        return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.DOTALL)
    return text


def test_an_export_tells_what_is_in_force_and_what_is_only_cited(fresh: Path) -> None:
    nodes = {node["id"]: node for node in json.loads((fresh / "corpus.json").read_text(encoding="utf-8"))["nodes"]}
    assert {node.get("status") for node in nodes.values()} >= {"expired", "partly_expired", None}
    assert any(node["is_stub"] for node in nodes.values())
    assert not all(node["is_stub"] for node in nodes.values())
