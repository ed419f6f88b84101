"""The small pure parts of the graph: names of files, keys of words, levels, filters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalref.graph.contract import is_file_id, own_id, stored_path
from legalref.graph.folding import agreement, phrases, plain
from legalref.graph.joining import joins, number_of
from legalref.graph.levels import level_of
from legalref.graph.packing import citation_at, decode_document, encode_document, wording
from legalref.model import SELF, Citation, Document, Kind, Level, Pinpoint
from tests.graph_contract import record


def test_one_file_has_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    spellings = ("a/b.txt", "./a/b.txt", "a/../a/b.txt", "a//b.txt", tmp_path / "a" / "b.txt", Path("a/b.txt"))
    assert {stored_path(path) for path in spellings} == {"a/b.txt"}
    assert stored_path("../b.txt") == (tmp_path.parent / "b.txt").as_posix()


@pytest.mark.parametrize("id", ["", SELF])
def test_a_document_without_number_is_named_after_its_file(id: str) -> None:
    made = own_id(record("thu muc/a@b~c.txt", id))
    assert made == "file:thu muc/a@b~c.txt"
    assert is_file_id(made)
    assert not is_file_id("76/NQ-CP@2021")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kế hoạch", "ke hoach"),
        ("ĐỀ ÁN", "de an"),
        ("Uỷ ban, Ủy ban", "uy ban, uy ban"),
        ("hoà bình", "hoa binh"),
        ("hòa bình", "hoa binh"),
        ("Đắk Lắk", "dak lak"),
        ("NQ-CP", "nq-cp"),
    ],
)
def test_words_are_found_without_marks(text: str, key: str) -> None:
    assert plain(text) == key


def test_phrases_of_a_query() -> None:
    assert phrases('kế hoạch "chuyển đổi số" 76/NQ-CP " - *') == ["kế", "hoạch", "chuyển đổi số", "76/NQ-CP"]
    assert agreement(["bàn", "giao"], "bàn giao") == 3
    assert agreement(["bán", "giao"], "bàn giao") == 2
    assert agreement(["giao", "bán"], "bàn giao") == 1


@pytest.mark.parametrize(
    ("id", "issuer", "level"),
    [
        ("76/NQ-CP@2021", None, Level.CENTRAL),
        ("19-NQ/TW@2017", None, Level.CENTRAL),
        ("05/KH-UBND@2024~ha-nam.binh-luc", "UBND huyện Bình Lục", Level.DISTRICT),
        ("05/KH-UBND@2024~ha-nam.binh-luc.an-lao", None, Level.COMMUNE),
        ("không-có-số", None, Level.UNKNOWN),
    ],
)
def test_level_of_a_document_that_is_only_cited(id: str, issuer: str | None, level: Level) -> None:
    assert level_of(id, issuer) is level


@given(
    st.lists(
        st.sampled_from([f"12/KH-UBND@{year}~{place}" for year in ("2023", "2024", "?") for place in ("a", "b", "?")])
    )
)
def test_joining_is_a_function_of_the_set_and_never_contradicts_what_is_known(ids: list[str]) -> None:
    found = joins(ids)
    assert found == joins(reversed(ids)) == joins([*ids, *ids])
    for id, root in found.items():
        assert id in ids
        assert root in ids
        assert root not in found, "a root is joined to nothing"
        assert number_of(id) == number_of(root)
        for known, meant in zip(id.partition("@")[2].split("~"), root.partition("@")[2].split("~"), strict=True):
            assert known in ("?", meant)


def test_a_wording_is_the_same_at_every_place_and_loses_nothing() -> None:
    citation = Citation(
        file="a.txt", start=100, end=122, text="Nghị quyết số 76/NQ-CP", kind=Kind.NUMBER, number="76/NQ-CP",
        document="76/NQ-CP@2021", title="về cải cách", title_start=130, title_end=141, flags=("no_date",),
        pinpoints=(Pinpoint(dieu="5"),), candidates=("a", "b"), how="number",
    )  # fmt: skip
    moved = citation_at(wording(citation), "b.txt", 1100, 1122)
    assert (moved.file, moved.start, moved.title_start, moved.title_end) == ("b.txt", 1100, 1130, 1141)
    assert wording(moved) == wording(citation)
    assert citation_at(wording(citation), "a.txt", 100, 122) == citation


def test_a_document_is_kept_without_its_empty_fields() -> None:
    document = Document(id="76/NQ-CP@2021", level=Level.CENTRAL, years=("2021",))
    assert b"title" not in encode_document(document)
    assert decode_document(encode_document(document)) == document


def test_a_trace_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from legalref.graph import open_graph\n"
        "with open_graph(sys.argv[1]) as graph: graph.trace('76/NQ-CP@2021')\n"
        "print({'networkx', 'neo4j', 'spacy', 'multiprocessing', 'lxml'} & sys.modules.keys())\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "graph.db")]
    root = Path(__file__).parent.parent
    assert subprocess.run(command, check=True, capture_output=True, text=True, cwd=root).stdout == "set()\n"
