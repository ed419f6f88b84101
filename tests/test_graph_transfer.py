"""What goes from one graph to another arrives whole, once, and after a stop goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from legalref.graph import Graph, RegisterRow, open_graph, transfer
from legalref.graph.transfer import Transfer, mirror, pull, push
from legalref.model import StatusValue
from tests import servers
from tests.graph_contract import CHAIN, implementing

pytest_plugins = ["tests.servers"]

FILES = (*CHAIN, *(implementing(f"{n}.txt", f"{n + 10}/KH-STP@2024~ha-nam", "69-KL/TW@?") for n in range(7)))
ROWS = tuple(
    RegisterRow(document=document, source=source, status=StatusValue.EXPIRED, text=f"{document} | hết")
    for source in ("sổ 2023", "sổ 2024")
    for document in ("20-NQ/TW@2012", "69-KL/TW@2020")
)


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Graph]:
    with open_graph(tmp_path / "local.db") as graph:
        graph.put_many(FILES)
        graph.put_register(ROWS)
        yield graph


@pytest.fixture
def office(server: servers.Server) -> Iterator[Graph]:
    with open_graph(server.url) as graph:
        servers.emptied(server)
        yield graph
        servers.emptied(server)


def content(graph: Graph) -> tuple[object, ...]:
    return list(graph.records()), graph.register(), graph.documents(), graph.relations(), graph.counts()


def test_there_and_back_is_the_same_graph(local: Graph, office: Graph, tmp_path: Path) -> None:
    assert push(local, office) == Transfer(files=9, same=0, register=4)
    assert content(office) == content(local)
    with open_graph(tmp_path / "back.db") as back:
        assert pull(office, back) == Transfer(files=9, same=0, register=4)
        assert content(back) == content(local)


def test_a_second_time_changes_nothing(local: Graph, office: Graph) -> None:
    push(local, office)
    assert push(local, office) == mirror(local, office) == Transfer(files=0, same=9, register=0)


def test_a_changed_file_goes_over_and_what_only_the_other_holds_stays(local: Graph, office: Graph) -> None:
    push(local, office)
    office.put(implementing("theirs.txt", "77/KH-SYT@2024~ha-nam", "69-KL/TW@2020"))
    local.put(implementing("3.txt", "13/KH-STP@2024~ha-nam", "20-NQ/TW@2012", version="2"))
    assert push(local, office) == Transfer(files=1, same=8, kept=("theirs.txt",), register=0)
    assert office.record("3.txt") == local.record("3.txt")
    assert "theirs.txt" in office.paths()


def test_a_mirror_takes_out_what_only_the_other_holds(local: Graph, office: Graph) -> None:
    push(local, office)
    local.forget("3.txt")
    local.forget_register("sổ 2023")
    office.put_register([msgspec.structs.replace(ROWS[3], document="76/NQ-CP@2021")])
    assert mirror(local, office) == Transfer(files=0, same=8, forgotten=("3.txt",), register=0, register_forgotten=3)
    assert content(office) == content(local)


def test_a_stopped_copy_goes_on_where_it_was(local: Graph, office: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "_BATCH", 2)
    told = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done >= 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(local, office, stop)
    assert told == [(2, 9), (4, 9)]
    assert len(office.paths()) == 4, "what was reported is kept"
    told.clear()
    assert push(local, office, lambda done, of: told.append((done, of))) == Transfer(files=5, same=4, register=4)
    assert told == [(2, 5), (4, 5), (5, 5)]
    assert content(office) == content(local)
