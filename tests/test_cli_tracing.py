"""``trace``, ``show`` and the questions to a graph, over the corpus."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import legalref
from tests.cli_runs import CORPUS, DOCUMENTS, ROOT, process, rows, run

TRACE_FIELDS = {"document", "number", "type", "issuer", "date", "title", "relation", "depth", "parent", "evidence"}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus and its register as a graph."""
    path = tmp_path_factory.mktemp("graph") / "corpus.db"
    done = process("build", DOCUMENTS, "--register", CORPUS / "register.tsv", "--graph", path)
    assert done.returncode == 0, done.stderr
    return path


def traced(*arguments: object) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = json.loads(run("trace", *arguments, "--format", "json").stdout)
    return result


# -- trace -------------------------------------------------------------------------------------------------------------


def test_the_chain_of_four_levels_is_traced_with_its_sentences(graph: Path) -> None:
    found = {row["document"]: row for row in traced("20-NQ/TW", "--graph", graph)}
    chain = ["20-NQ/TW@2012", "69-KL/TW@2024", "278-KH/TU@2024~hung-yen", "137/KH-UBND@2024~hung-yen"]
    for depth, (parent, document) in enumerate(pairwise(chain), 1):
        row = found[document]
        assert row.keys() >= TRACE_FIELDS
        assert (row["parent"], row["depth"], row["relation"]) == (parent, depth, "implements")
        evidence = row["evidence"]
        text = legalref.read(ROOT / evidence["file"]).text
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_the_tree_shows_number_issuer_date_relation_and_sentence(graph: Path) -> None:
    shown = run("trace", "18-NQ/TW", "--graph", graph).stdout.splitlines()
    assert shown[0] == "18-NQ/TW · Nghị quyết · Ban Chấp hành Trung ương Đảng · 25/10/2017"
    below = next(place for place, line in enumerate(shown) if "50-KL/TW · Kết luận" in line)
    lower = next(place for place, line in enumerate(shown) if "208-KH/TU · Kế hoạch" in line)
    assert "thực hiện ←" in shown[below]
    assert below < lower
    assert any(line.lstrip(" │").startswith("“") for line in shown[below:lower])
    english = run("trace", "18-NQ/TW", "--graph", graph, "--lang", "en").stdout
    assert "implements ←" in english
    assert "25 October 2017" in english


def test_upwards_the_tree_ends_at_the_centre(graph: Path) -> None:
    found = traced("10/KH-SKHCN", "--up", "--graph", graph)
    assert found[0]["document"] == "187/KH-UBND@2023~hung-yen"
    assert "76/NQ-CP@2021" in {row["document"] for row in found if row["level"] == "central"}


@pytest.mark.parametrize(
    ("options", "inside", "outside"),
    [
        (["--depth", "1"], {"184/KH-UBND@2021~hung-yen"}, {"04/KH-SKHCN@2022~hung-yen"}),
        (["--level", "department"], {"04/KH-SKHCN@2022~hung-yen"}, {"23/CT-TTg@2021"}),
        (["--kind", "chỉ thị"], {"23/CT-TTg@2021"}, {"04/KH-SKHCN@2022~hung-yen"}),
        (["--place", "Hưng Yên"], {"04/KH-SKHCN@2022~hung-yen"}, {"23/CT-TTg@2021"}),
        (["--place", "hung-yen"], {"04/KH-SKHCN@2022~hung-yen"}, {"23/CT-TTg@2021"}),
        (["--since", "2024-01-01"], {"10/KH-SKHCN@2024~hung-yen"}, {"23/CT-TTg@2021"}),
        (["--until", "31/12/2021"], {"23/CT-TTg@2021"}, {"10/KH-SKHCN@2024~hung-yen"}),
        (["--about", "kiem tra"], {"12/KH-SKHCN@2024~hung-yen"}, {"04/KH-SKHCN@2022~hung-yen"}),
        (["--type", "based_on"], {"187/KH-UBND@2023~hung-yen"}, {"23/CT-TTg@2021"}),
        (["--type", "implements", "--type", "based_on"], {"187/KH-UBND@2023~hung-yen", "23/CT-TTg@2021"}, set()),
    ],
)
def test_a_trace_is_narrowed(graph: Path, options: list[str], inside: set[str], outside: set[str]) -> None:
    matched = {row["document"] for row in traced("76/NQ-CP", *options, "--graph", graph) if row["matched"]}
    assert inside <= matched
    assert not outside & matched


def test_forms_of_a_trace_agree(graph: Path) -> None:
    whole = traced("20-NQ/TW", "--graph", graph)
    assert rows("trace", "20-NQ/TW", "--graph", graph) == whole
    table = list(csv.DictReader(io.StringIO(run("trace", "20-NQ/TW", "--graph", graph, "--format", "csv").stdout)))
    assert [row["document"] for row in table] == [row["document"] for row in whole]
    assert [row["evidence.text"] for row in table] == [row["evidence"]["text"] for row in whole]


def test_nothing_below_is_said(graph: Path) -> None:
    assert "không có văn bản nào" in run("trace", "52/GM-SKHCN", "--graph", graph).stdout
    assert traced("52/GM-SKHCN", "--graph", graph) == []


# -- which document is meant -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "76/NQ-CP",
        "076/NQ-CP",
        "76/nq-cp",
        "76/NQ-CP@2021",
        "Nghị quyết số 76/NQ-CP",
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021",
    ],
)
def test_a_document_is_found_by_any_of_its_names(graph: Path, name: str) -> None:
    assert run("show", name, "--graph", graph).stdout.startswith("76/NQ-CP · Nghị quyết · Chính phủ · 15/7/2021")


@pytest.fixture
def namesakes(tmp_path: Path) -> Path:
    """A graph with one number in two years."""
    path = tmp_path / "a.txt"
    path.write_text(
        "Kế hoạch số 01/KH-UBND ngày 03/01/2023 của UBND tỉnh Hưng Yên thực hiện Nghị quyết số 76/NQ-CP.\n\n"
        "Kế hoạch số 01/KH-UBND ngày 02/01/2024 của UBND tỉnh Hưng Yên thực hiện Nghị quyết số 76/NQ-CP.\n",
        encoding="utf-8",
    )
    run("build", path, "--graph", tmp_path / "g.db")
    return tmp_path / "g.db"


@pytest.mark.parametrize("command", ["trace", "show", "impact", "timeline", "gaps"])
def test_a_number_of_several_documents_lists_them_and_asks(namesakes: Path, command: str) -> None:
    result = run(command, "01/KH-UBND", "--graph", namesakes, code=2)
    assert result.stdout == ""
    first, *listed = result.stderr.splitlines()
    assert "--year" in first
    assert [line.split()[0] for line in listed] == ["01/KH-UBND@2023~hung-yen", "01/KH-UBND@2024~hung-yen"]
    run(command, "01/KH-UBND", "--year", "2024", "--graph", namesakes)
    run(command, "01/KH-UBND@2023~hung-yen", "--graph", namesakes)


def test_an_unknown_document_and_a_missing_graph_are_one_line(graph: Path, tmp_path: Path) -> None:
    assert "legalref search" in run("trace", "999/NQ-CP", "--graph", graph, code=2).stderr
    (line,) = run("trace", "76/NQ-CP", "--graph", tmp_path / "khong.db", code=2).stderr.splitlines()
    assert "legalref build" in line
    assert not (tmp_path / "khong.db").exists()


# -- show --------------------------------------------------------------------------------------------------------------


def test_a_card_answers_who_what_when_and_who_cites(graph: Path) -> None:
    shown = run("show", "23/2021/QĐ-UBND", "--on", "2024-05-01", "--graph", graph).stdout
    assert shown.startswith("23/2021/QĐ-UBND · Quyết định · UBND tỉnh Hưng Yên · 23/6/2021")
    assert "Hiệu lực: Hết hiệu lực toàn bộ (ngày 01/5/2024)" in shown
    assert "Được thay thế bởi\n  06/2024/QĐ-UBND" in shown
    assert "Nơi viện dẫn" in shown
    assert "chỉ biết qua viện dẫn" in shown


def test_a_card_as_json_has_evidence_for_each_statement(graph: Path) -> None:
    card = json.loads(run("show", "184/KH-UBND", "--on", "01/6/2024", "--graph", graph, "--format", "json").stdout)
    assert card["document"]["id"] == "184/KH-UBND@2021~hung-yen"
    assert card["status"]["value"] == "unknown"
    assert {edge["target"] for edge in card["acts"] if edge["type"] == "implements"} == {
        "76/NQ-CP@2021",
        "23/CT-TTg@2021",
    }
    assert all(edge["evidence"]["text"] for edge in card["acts"] + card["acted_on"])
    assert all(passage["text"] for passage in card["passages"])


@pytest.mark.parametrize(
    ("on", "words"), [("2024-03-19", "Chưa xác định hiệu lực"), ("2024-03-20", "Hết hiệu lực toàn bộ")]
)
def test_the_status_is_that_of_the_day_asked_for(graph: Path, on: str, words: str) -> None:
    assert f"Hiệu lực: {words}" in run("show", "23/2021/QĐ-UBND", "--on", on, "--graph", graph).stdout


def test_a_day_that_is_none_is_wrong_use(graph: Path) -> None:
    assert "16/9/2024" in run("show", "76/NQ-CP", "--on", "hôm nay", "--graph", graph, code=2).stderr


# -- questions ---------------------------------------------------------------------------------------------------------


def test_chain(graph: Path) -> None:
    steps = [
        (row["source"], row["type"], row["target"])
        for row in rows("chain", "10/KH-SKHCN", "76/NQ-CP", "--graph", graph)
    ]
    assert steps[0][0] == "10/KH-SKHCN@2024~hung-yen"
    assert steps[-1][2] == "76/NQ-CP@2021"
    assert "Không có chuỗi" in run("chain", "76/NQ-CP", "01/2011/QH13", "--graph", graph).stdout


def test_gaps_and_coverage_name_the_bodies(graph: Path) -> None:
    missing = {row["issuer"] for row in rows("gaps", "76/NQ-CP", "--place", "hung-yen", "--graph", graph)}
    assert "Sở Nội vụ tỉnh Hưng Yên" in missing
    assert "Sở Khoa học và Công nghệ tỉnh Hưng Yên" not in missing
    matrix = {
        row["issuer"]: row for row in rows("coverage", "76/NQ-CP", "18-NQ/TW", "--place", "Hưng Yên", "--graph", graph)
    }
    assert "04/KH-SKHCN@2022~hung-yen" in matrix["Sở Khoa học và Công nghệ tỉnh Hưng Yên"]["76/NQ-CP@2021"]
    assert matrix["Sở Nội vụ tỉnh Hưng Yên"]["76/NQ-CP@2021"] == []
    plain = run("coverage", "76/NQ-CP", "--graph", graph).stdout.splitlines()
    assert plain[0].split("\t") == ["Cơ quan", "Địa phương", "76/NQ-CP"]


def test_most_cited_orphans_impact_timeline(graph: Path) -> None:
    cited = rows("most-cited", "--limit", "3", "--graph", graph)
    assert [row["count"] for row in cited] == sorted((row["count"] for row in cited), reverse=True)
    assert cited[0]["document"] == "76/NQ-CP@2021"
    alone = {row["id"] for row in rows("orphans", "--graph", graph)}
    assert "01/2011/QH13" in alone
    assert "76/NQ-CP@2021" not in alone
    assert {row["document"] for row in rows("impact", "184/KH-UBND", "--graph", graph)} >= {"04/KH-SKHCN@2022~hung-yen"}
    dates = [row["date"] for row in rows("timeline", "76/NQ-CP", "--graph", graph) if row["date"]]
    assert dates[0] == "2021-07-15"
    assert dates == sorted(dates)


@pytest.mark.parametrize("words", ["cải cách hành chính", "cai cach hanh chinh", "CẢI CÁCH hành"])
def test_search_finds_with_and_without_diacritics(graph: Path, words: str) -> None:
    found = rows("search", *words.split(), "--graph", graph)
    assert "184/KH-UBND@2021~hung-yen" in {row["document"] for row in found}


def test_search_without_a_hit(graph: Path) -> None:
    assert "Không tìm thấy" in run("search", "zzzz", "--graph", graph).stdout
