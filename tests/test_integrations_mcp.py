"""The MCP server, asked by the SDK's own client over stdio: evidence for each statement, and what it does not mean."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

import legalref
from legalref.graph import GraphError
from legalref.validity import load_register

pytest.importorskip("mcp")

from anyio.from_thread import start_blocking_portal  # comes with the SDK
from mcp import Client, StdioServerParameters  # after the check that the SDK is there

from legalref.integrations.assistant.wording import LONGEST_TEXT
from legalref.integrations.mcp import serve, server

ROOT = Path(__file__).parent.parent
TOOLS = {"search_documents", "get_document", "trace", "check_text", "status_on_date", "find_chain"}

Ask = Callable[..., Any]


@contextmanager
def asking(target: Any) -> Iterator[Ask]:
    """Connect the SDK's client to a server, and give a function that calls a tool."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(target)) as client:

        def ask(tool: str, **arguments: Any) -> Any:
            return portal.call(partial(client.call_tool, tool, arguments))

        ask.client = client  # type: ignore[attr-defined]  # for the tests of what the server says of itself
        ask.portal = portal  # type: ignore[attr-defined]  # as above
        yield ask


def command(graph: Path, *options: str) -> StdioServerParameters:
    return StdioServerParameters(
        command=sys.executable,
        args=["-c", "from legalref.cli import main; main()", "mcp", "--graph", str(graph), *options],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
    )


@pytest.fixture(scope="module")
def graph_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mcp") / "graph.db"
    with legalref.open_graph(path) as graph:
        legalref.build([ROOT / "corpus" / "documents"], graph, workers=1)
        graph.put_register(load_register(ROOT / "corpus" / "register.tsv").rows())
    return path


@pytest.fixture(scope="module")
def ask(graph_file: Path) -> Iterator[Ask]:
    """A server in a process of its own, over stdio."""
    with asking(command(graph_file)) as ask:
        yield ask


def answer(ask: Ask, tool: str, **arguments: Any) -> dict[str, Any]:
    result = ask(tool, **arguments)
    assert not result.is_error, result.content
    return result.structured_content


def quotes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every piece of evidence in an answer."""
    if isinstance(value, list):
        for item in value:
            yield from quotes(item)
    elif isinstance(value, dict):
        if value.keys() == {"file", "start", "end", "sentence"}:
            yield value
        else:
            yield from quotes(list(value.values()))


@cache
def text_of(file: str) -> str:
    return legalref.read(ROOT / file).text


# -- what the server says of itself ------------------------------------------------------------------------------------


def test_the_server_offers_six_tools_that_only_read(ask: Ask) -> None:
    tools = {tool.name: tool for tool in ask.portal.call(ask.client.list_tools).tools}
    assert tools.keys() == TOOLS
    for tool in tools.values():
        assert tool.description
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.annotations.open_world_hint is False
        assert "caveats" in tool.output_schema["required"]


def test_the_tools_say_what_they_take(ask: Ask) -> None:
    tools = {tool.name: tool.input_schema for tool in ask.portal.call(ask.client.list_tools).tools}
    assert tools["status_on_date"]["required"] == ["document", "on"]
    assert tools["trace"]["required"] == ["document"]
    assert tools["trace"]["properties"]["direction"]["enum"] == ["down", "up"]
    for schema in tools.values():
        assert all("description" in parameter for parameter in schema["properties"].values())


def test_the_server_tells_the_assistant_to_pass_caveats_on(ask: Ask) -> None:
    assert '"unknown" is not "in force"' in ask.client.instructions
    assert "Quote the sentence" in ask.client.instructions


# -- evidence and caveats, for every question --------------------------------------------------------------------------

TEXT = (
    "BÁO CÁO\nHưng Yên, ngày 30 tháng 9 năm 2024\n\n"
    "Sở đã thực hiện Quyết định số 23/2021/QĐ-UBND ngày 23/6/2021 của UBND tỉnh Hưng Yên. "
    "Việc soạn thảo theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ.\n"
)

QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("search_documents", {"query": "cải cách hành chính"}),
    ("search_documents", {"query": "184/KH-UBND"}),
    ("search_documents", {"query": '"kiem soat thu tuc hanh chinh"', "limit": 3}),
    ("get_document", {"document": "76/NQ-CP"}),
    ("get_document", {"document": "184/KH-UBND@2021~hung-yen", "limit": 200}),
    ("get_document", {"document": "23/2021/QĐ-UBND"}),
    ("get_document", {"document": "file:corpus/documents/tt-du-thao-2024.txt"}),
    ("trace", {"document": "76/NQ-CP@2021"}),
    ("trace", {"document": "10/KH-SKHCN@2024~hung-yen", "direction": "up"}),
    ("trace", {"document": "76/NQ-CP", "types": ["Kế hoạch"], "levels": ["department"], "place": "Hưng Yên"}),
    ("find_chain", {"start": "10/KH-SKHCN", "end": "76/NQ-CP"}),
    ("status_on_date", {"document": "23/2021/QĐ-UBND", "on": "2024-09-30"}),
    ("status_on_date", {"document": "110/2004/NĐ-CP", "on": "2024-09-30"}),
    ("status_on_date", {"document": "76/NQ-CP", "on": "2024-09-30"}),
    ("check_text", {"text": TEXT}),
    ("check_text", {"text": "Không viện dẫn văn bản nào."}),
]


@pytest.mark.parametrize(("tool", "arguments"), QUESTIONS)
def test_every_quote_stands_where_the_answer_says(ask: Ask, tool: str, arguments: dict[str, Any]) -> None:
    for quote in quotes(answer(ask, tool, **arguments)):
        assert quote["sentence"]
        assert quote["file"]
        if quote["start"] is not None:
            text = arguments["text"] if quote["file"] == "text" else text_of(quote["file"])
            assert text[quote["start"] : quote["end"]] == quote["sentence"]


@pytest.mark.parametrize(("tool", "arguments"), QUESTIONS)
def test_every_answer_says_what_it_rests_on(ask: Ask, tool: str, arguments: dict[str, Any]) -> None:
    caveats = answer(ask, tool, **arguments)["caveats"]
    assert any("26 tệp trong đồ thị" in caveat for caveat in caveats)
    assert len(set(caveats)) == len(caveats)


# -- who issued it, who cites it ---------------------------------------------------------------------------------------


def test_a_document_is_shown_with_head_relations_and_passages(ask: Ask) -> None:
    found = answer(ask, "get_document", document="184/KH-UBND")
    assert found["document"]["id"] == "184/KH-UBND@2021~hung-yen"
    assert found["document"]["issuer"] == "UBND tỉnh Hưng Yên"
    assert found["document"]["date"] == "2021-12-07"
    assert found["files"] == ["corpus/documents/184-KH-UBND-2021.docx"]
    [own] = found["evidence"]
    assert own["file"] == found["files"][0]
    assert "184/KH-UBND" in own["sentence"]
    assert ("implements", "76/NQ-CP@2021") in {(edge["relation"], edge["target"]) for edge in found["acts_on"]}
    assert "04/KH-SKHCN@2022~hung-yen" in {edge["source"] for edge in found["acted_on_by"]}
    assert found["cited_in"]


@pytest.mark.parametrize(
    "name",
    [
        "76/NQ-CP",
        "76/NQ-CP@2021",
        " 76/nq-cp ",
        "Nghị quyết số 76/NQ-CP",
        "Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ",
    ],
)
def test_a_document_may_be_named_as_people_name_it(ask: Ask, name: str) -> None:
    assert answer(ask, "get_document", document=name)["document"]["id"] == "76/NQ-CP@2021"


def test_what_is_only_cited_is_said_to_be_so(ask: Ask) -> None:
    found = answer(ask, "get_document", document="23/2021/QĐ-UBND")
    assert found["files"] == []
    assert any("chỉ được biết qua viện dẫn" in caveat for caveat in found["caveats"])
    assert found["registers"][0]["evidence"]["start"] is None
    assert "23/2021/QĐ-UBND" in found["registers"][0]["evidence"]["sentence"]


@pytest.mark.parametrize("name", ["999/QĐ-XYZ", "76/NQ-CP@2020", "Nghị quyết số 76/NQ-CP ngày 15/7/2020", "Vô danh"])
def test_what_the_graph_does_not_hold_is_not_said_not_to_exist(ask: Ask, name: str) -> None:
    for tool, further in (("get_document", {}), ("trace", {}), ("status_on_date", {"on": "2024-01-01"})):
        found = answer(ask, tool, document=name, **further)
        assert found["document"] is None
        assert found["candidates"] == []
        assert any("không có nghĩa là văn bản không tồn tại" in caveat for caveat in found["caveats"])


# -- search ------------------------------------------------------------------------------------------------------------


def test_a_number_is_found_first(ask: Ask) -> None:
    first = answer(ask, "search_documents", query="Kế hoạch số 184/KH-UBND")["hits"][0]
    assert (first["where"], first["document"]["id"]) == ("number", "184/KH-UBND@2021~hung-yen")
    assert first["evidence"]


def test_words_are_found_without_diacritics(ask: Ask) -> None:
    hits = answer(ask, "search_documents", query="cai cach hanh chinh", limit=50)["hits"]
    assert "187/KH-UBND@2023~hung-yen" in {hit["document"]["id"] for hit in hits if hit["where"] == "title"}
    assert all(hit["evidence"] for hit in hits)


def test_a_cut_list_says_so(ask: Ask) -> None:
    found = answer(ask, "search_documents", query="cải cách hành chính", limit=2)
    assert len(found["hits"]) == 2
    assert any("2 kết quả đầu" in caveat for caveat in found["caveats"])


def test_nothing_found_is_not_said_not_to_exist(ask: Ask) -> None:
    found = answer(ask, "search_documents", query="tàu ngầm nguyên tử")
    assert found["hits"] == []
    assert any("không có nghĩa là không có văn bản như vậy" in caveat for caveat in found["caveats"])


# -- who carries it out ------------------------------------------------------------------------------------------------


def test_a_trace_goes_down_through_all_levels(ask: Ask) -> None:
    rows = answer(ask, "trace", document="76/NQ-CP")["rows"]
    below = {row["document"]["id"]: row for row in rows if not row["mark"]}
    assert below["184/KH-UBND@2021~hung-yen"]["depth"] == 1
    assert below["04/KH-SKHCN@2022~hung-yen"]["depth"] == 2
    assert below["04/KH-SKHCN@2022~hung-yen"]["parent"] == "184/KH-UBND@2021~hung-yen"
    assert all(row["evidence"]["sentence"] for row in rows)


def test_a_trace_goes_up(ask: Ask) -> None:
    rows = answer(ask, "trace", document="04/KH-SKHCN@2022~hung-yen", direction="up")["rows"]
    assert {"184/KH-UBND@2021~hung-yen", "76/NQ-CP@2021"} <= {row["document"]["id"] for row in rows}


def test_a_trace_is_narrowed_and_keeps_the_way(ask: Ask) -> None:
    rows = answer(ask, "trace", document="76/NQ-CP", levels=["department"], since="2024-01-01")["rows"]
    matched = [row["document"] for row in rows if row["matched"]]
    assert matched
    assert all(document["level"] == "department" and document["date"] >= "2024-01-01" for document in matched)
    assert any(not row["matched"] for row in rows)


def test_a_trace_of_one_relation_follows_no_other(ask: Ask) -> None:
    rows = answer(ask, "trace", document="23/2021/QĐ-UBND", relations=["replaces"])["rows"]
    assert [(row["relation"], row["document"]["id"]) for row in rows] == [("replaces", "06/2024/QĐ-UBND~hung-yen")]


def test_a_chain_joins_two_documents_step_by_step(ask: Ask) -> None:
    found = answer(ask, "find_chain", start="04/KH-SKHCN", end="Nghị quyết số 76/NQ-CP")
    steps = [(step["source"], step["relation"], step["target"]) for step in found["steps"]]
    assert steps[0][0] == found["start"]["id"] == "04/KH-SKHCN@2022~hung-yen"
    assert steps[-1][2] == found["end"]["id"] == "76/NQ-CP@2021"
    assert [step[2] for step in steps[:-1]] == [step[0] for step in steps[1:]]
    assert all(step["evidence"]["sentence"] for step in found["steps"])


def test_no_chain_is_not_said_to_be_no_connection(ask: Ask) -> None:
    found = answer(ask, "find_chain", start="10/KH-SKHCN", end="66/2006/QH11")
    assert found["steps"] == []
    assert any("không có nghĩa là chúng không liên quan" in caveat for caveat in found["caveats"])


# -- in force or not ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "on", "status"),
    [
        ("23/2021/QĐ-UBND", "2024-01-17", "unknown"),  # not yet replaced, and nothing says that it was in force
        ("23/2021/QĐ-UBND", "2024-03-20", "expired"),
        ("06/2024/QĐ-UBND", "2024-03-19", "not_yet_in_force"),
        ("06/2024/QĐ-UBND", "2024-09-30", "in_force"),
        ("110/2004/NĐ-CP", "2020-03-05", "expired"),
        ("80/2015/QH13", "2024-01-17", "in_force"),
        ("80/2015/QH13", "2025-04-01", "expired"),
        ("76/NQ-CP", "2024-09-30", "unknown"),
    ],
)
def test_the_status_of_a_document_depends_on_the_day(ask: Ask, document: str, on: str, status: str) -> None:
    found = answer(ask, "status_on_date", document=document, on=on)
    assert (found["status"], found["on"]) == (status, on)
    assert found["because"]
    warned = any("không có nghĩa là còn hiệu lực" in caveat for caveat in found["caveats"])
    assert warned == (status == "unknown")
    if status != "unknown":
        assert found["evidence"]


def test_the_replacing_document_is_named_with_its_words(ask: Ask) -> None:
    found = answer(ask, "status_on_date", document="23/2021/QĐ-UBND", on="2024-09-30")
    assert found["by"] == "06/2024/QĐ-UBND~hung-yen"
    assert found["since"] == "2024-03-20"
    assert "06/2024/QĐ-UBND" in found["evidence"][0]["sentence"]


# -- checking a text ---------------------------------------------------------------------------------------------------


def test_a_text_is_checked_at_its_own_characters(ask: Ask) -> None:
    found = answer(ask, "check_text", text=TEXT, as_of="2024-12-31")
    assert (found["text_date"], found["as_of"]) == ("2024-09-30", "2024-12-31")
    wrong = {finding["document"]: finding for finding in found["findings"]}
    assert wrong["23/2021/QĐ-UBND~hung-yen"]["code"] == "superseded"
    assert wrong["110/2004/NĐ-CP"]["code"] == "repealed"
    for finding in found["findings"]:
        assert TEXT[finding["start"] : finding["end"]] == finding["text"]
        assert finding["evidence"]["start"] <= finding["start"] < finding["end"] <= finding["evidence"]["end"]
    for citation in found["citations"]:
        assert TEXT[citation["start"] : citation["end"]] == citation["text"]


def test_a_sentence_is_no_longer_than_its_own(ask: Ask) -> None:
    found = answer(ask, "check_text", text=TEXT)
    sentences = {finding["document"]: finding["evidence"]["sentence"] for finding in found["findings"]}
    assert sentences["110/2004/NĐ-CP"].startswith("Việc soạn thảo")


def test_a_clean_text_is_not_said_to_be_in_force(ask: Ask) -> None:
    found = answer(ask, "check_text", text="Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.")
    assert [citation["document"] for citation in found["citations"]] == ["76/NQ-CP@2021"]
    assert any("không có nghĩa là còn hiệu lực" in caveat for caveat in found["caveats"])


# -- questions that cannot be asked so ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tool", "arguments", "message"),
    [
        ("get_document", {"document": "  "}, "document: để trống; hãy nêu số văn bản"),
        ("get_document", {"document": "7" * 501}, "document: dài 501 ký tự, tối đa 500"),
        ("get_document", {"document": "76/NQ-CP", "limit": 0}, "limit: 0 nằm ngoài khoảng 1–200"),
        ("get_document", {}, "Field required"),
        ("search_documents", {"query": ""}, "query: để trống"),
        ("search_documents", {"query": "x", "limit": 51}, "limit: 51 nằm ngoài khoảng 1–50"),
        ("trace", {"document": "76/NQ-CP", "depth": 13}, "depth: 13 nằm ngoài khoảng 1–12"),
        ("trace", {"document": "76/NQ-CP", "depth": "sâu"}, "should be a valid integer"),
        ("trace", {"document": "76/NQ-CP", "direction": "sideways"}, "'down' or 'up'"),
        ("trace", {"document": "76/NQ-CP", "relations": ["loves"]}, "'implements'"),
        ("trace", {"document": "76/NQ-CP", "levels": ["galaxy"]}, "'central'"),
        ("trace", {"document": "76/NQ-CP", "since": "15/7/2021"}, "since: “15/7/2021” không phải là ngày"),
        ("status_on_date", {"document": "76/NQ-CP", "on": "2024-02-30"}, "on: “2024-02-30” không phải là ngày"),
        ("status_on_date", {"document": "76/NQ-CP", "on": ""}, "on: “” không phải là ngày"),
        ("find_chain", {"start": "76/NQ-CP", "end": "76/NQ-CP@2021"}, "là cùng một văn bản (76/NQ-CP@2021)"),
        ("find_chain", {"start": "76/NQ-CP", "end": "184/KH-UBND", "limit": 99}, "limit: 99 nằm ngoài khoảng 1–12"),
        ("check_text", {"text": "\n"}, "text: để trống; hãy gửi đoạn văn cần kiểm tra"),
        ("check_text", {"text": "a" * (LONGEST_TEXT + 1)}, f"text: dài {LONGEST_TEXT + 1} ký tự"),
        ("check_text", {"text": TEXT, "as_of": "hôm nay"}, "as_of: “hôm nay” không phải là ngày"),
    ],
)
def test_a_bad_question_is_refused_with_what_to_write(
    ask: Ask, tool: str, arguments: dict[str, Any], message: str
) -> None:
    result = ask(tool, **arguments)
    assert result.is_error
    assert message in result.content[0].text


def test_the_server_goes_on_after_a_bad_question(ask: Ask) -> None:
    assert ask("get_document", document="").is_error
    assert answer(ask, "get_document", document="76/NQ-CP")["document"]


# -- one number, several documents; no register; English ---------------------------------------------------------------


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two plans of one number, in two years, and no register."""
    folder = tmp_path_factory.mktemp("twins")
    for year in (2022, 2023):
        (folder / f"ke-hoach-{year}.txt").write_text(
            "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN\nSố: 77/KH-UBND\n"
            f"Hưng Yên, ngày 05 tháng 4 năm {year}\nKẾ HOẠCH\nChuyển đổi số năm {year}\n\n"
            "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.\n",
            encoding="utf-8",
        )
    with legalref.open_graph(folder / "graph.db") as graph:
        legalref.build([folder], graph, workers=1)
        yield graph


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("get_document", {"document": "77/KH-UBND"}),
        ("trace", {"document": "Kế hoạch số 77/KH-UBND"}),
        ("status_on_date", {"document": "77/KH-UBND", "on": "2024-01-01"}),
        ("find_chain", {"start": "77/KH-UBND", "end": "76/NQ-CP"}),
    ],
)
def test_a_name_of_two_documents_gives_candidates_and_no_answer(
    twins: Any, tool: str, arguments: dict[str, Any]
) -> None:
    with asking(server(twins)) as ask:
        found = answer(ask, tool, **arguments)
    assert [document["id"] for document in found["candidates"]] == [
        "77/KH-UBND@2022~hung-yen",
        "77/KH-UBND@2023~hung-yen",
    ]
    assert not found.get("rows")
    assert not found.get("steps")
    assert found.get("document", found.get("start")) is None
    assert any("có thể là 2 văn bản" in caveat for caveat in found["caveats"])


def test_a_graph_without_a_register_says_so(twins: Any) -> None:
    with asking(server(twins)) as ask:
        found = answer(ask, "status_on_date", document="77/KH-UBND@2022~hung-yen", on="2024-01-01")
    assert found["status"] == "unknown"
    assert any("chưa nạp danh mục hiệu lực" in caveat for caveat in found["caveats"])


def test_caveats_and_errors_are_in_english_when_asked_for(twins: Any) -> None:
    with asking(server(twins, "en")) as ask:
        found = answer(ask, "status_on_date", document="77/KH-UBND@2022~hung-yen", on="2024-01-01")
        refused = ask("status_on_date", document="77/KH-UBND", on="tomorrow")
    assert found["status_in_words"] == "Status not known"
    assert "“Unknown” does not mean in force; look the document up at an official source." in found["caveats"]
    assert "write YEAR-MONTH-DAY" in refused.content[0].text


# -- the store ---------------------------------------------------------------------------------------------------------


def test_asking_changes_nothing(graph_file: Path) -> None:
    before = hashlib.sha256(graph_file.read_bytes()).hexdigest()
    with asking(command(graph_file)) as ask:
        for tool, arguments in QUESTIONS:
            answer(ask, tool, **arguments)
    assert hashlib.sha256(graph_file.read_bytes()).hexdigest() == before


def test_a_missing_graph_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"none\.db"):
        serve(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []
