"""What every store of the graph must do; each store runs ``GraphContract`` with its own ``graph`` fixture.

The names of documents are invented but for the chain of four levels, which is public.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec
import pytest

from legalref.graph import Filters, Graph, RegisterRow
from legalref.graph import queries as q
from legalref.model import (
    SELF,
    Certainty,
    Citation,
    Document,
    DocumentRecord,
    Kind,
    Level,
    Relation,
    RelationType,
    StatusValue,
)

R = RelationType


def cite(document: str | None, start: int, text: str | None = None, **fields: object) -> Citation:
    """A mention at ``start``; its text is the document's number unless it is given."""
    words = text or (document or "văn bản").partition("@")[0]
    values: dict[str, object] = {"number": words} | fields
    return Citation(
        file="", start=start, end=start + len(words), text=words, kind=Kind.NUMBER, document=document, **values
    )  # type: ignore[arg-type]  # the tests give fields of Citation


def says(source: str, type: RelationType, target: str, start: int, words: str = "", **fields: object) -> Relation:
    """A relation with evidence at ``start``."""
    evidence = words or f"{source} {type.value} {target}"
    return Relation(
        source=source,
        target=target,
        type=type,
        file="",
        start=start,
        end=start + len(evidence),
        evidence=evidence,
        **fields,  # type: ignore[arg-type]  # the tests give fields of Relation
    )


def record(
    path: str,
    id: str = "",
    citations: Iterable[Citation] = (),
    relations: Iterable[Relation] = (),
    version: str = "1",
    notes: Sequence[str] = (),
    **fields: object,
) -> DocumentRecord:
    """What was read from ``path``; another ``version`` is another content of the file."""
    return DocumentRecord(
        path=path,
        digest=hashlib.sha256(f"{path} {version}".encode()).hexdigest(),
        document=Document(id=id, **fields),  # type: ignore[arg-type]  # the tests give fields of Document
        citations=tuple(msgspec.structs.replace(citation, file=path) for citation in citations),
        relations=tuple(msgspec.structs.replace(relation, file=path) for relation in relations),
        notes=tuple(notes),
    )


def implementing(path: str, id: str, *targets: str, **fields: object) -> DocumentRecord:
    """A file of document ``id`` that implements each of ``targets``."""
    relations = [says(SELF, R.IMPLEMENTS, target, 100 * place) for place, target in enumerate(targets)]
    citations = [cite(target, 100 * place) for place, target in enumerate(targets)]
    return record(path, id, citations, relations, **fields)


REPORT = (
    "Thực hiện Kế hoạch số 137/KH-UBND của UBND tỉnh, Sở đã triển khai. "
    "Kế hoạch số 278-KH/TU thực hiện Kết luận số 69-KL/TW về tiếp tục thực hiện Nghị quyết số 20-NQ/TW; "
    "Sở làm theo khoản 2 Kết luận số 69-KL/TW và Kế hoạch số 01/KH-UBND."
)


def mention(document: str | None, words: str, nth: int = 0, **fields: object) -> Citation:
    """The ``nth`` mention of ``words`` in ``REPORT``."""
    return cite(document, offset(words, nth), words, **fields)


def offset(words: str, nth: int = 0) -> int:
    start = REPORT.index(words)
    for _ in range(nth):
        start = REPORT.index(words, start + 1)
    return start


def stated(source: str, type: RelationType, target: str, words: str, **fields: object) -> Relation:
    """A relation that ``words`` of ``REPORT`` state."""
    return says(source, type, target, offset(words), words, **fields)


CHAIN = (
    implementing(
        "137.docx",
        "137/KH-UBND@2022~hung-yen",
        "278-KH/TU@2022~hung-yen",
        number="137/KH-UBND",
        type="Kế hoạch",
        issuer="UBND tỉnh Hưng Yên",
        level=Level.PROVINCE,
        date="2022-09-15",
        place="hung-yen",
        title="Kế hoạch thực hiện Kế hoạch số 278-KH/TU",
    ),
    record(
        "bao-cao.txt",
        "12/BC-SKHCN@2024~hung-yen",
        [
            mention("137/KH-UBND@2022~hung-yen", "Kế hoạch số 137/KH-UBND", type="Kế hoạch", date="2022-09-15"),
            mention("278-KH/TU@2022~hung-yen", "Kế hoạch số 278-KH/TU", type="Kế hoạch", issuer="Tỉnh ủy Hưng Yên"),
            mention("69-KL/TW@2020", "Kết luận số 69-KL/TW", number="69-KL/TW", type="Kết luận"),
            mention("20-NQ/TW@2012", "Nghị quyết số 20-NQ/TW", type="Nghị quyết", date="2012-11-01"),
            mention("69-KL/TW@2020", "Kết luận số 69-KL/TW", 1, number="69-KL/TW", type="Kết luận", pinpoint="khoản 2"),
            mention(
                None, "Kế hoạch số 01/KH-UBND", candidates=("01/KH-UBND@2023~hung-yen", "01/KH-UBND@2024~hung-yen")
            ),
        ],
        [
            stated(
                "278-KH/TU@2022~hung-yen",
                R.IMPLEMENTS,
                "69-KL/TW@2020",
                "Kế hoạch số 278-KH/TU thực hiện Kết luận số 69-KL/TW",
            ),
            stated(
                "69-KL/TW@2020",
                R.IMPLEMENTS,
                "20-NQ/TW@2012",
                "Kết luận số 69-KL/TW về tiếp tục thực hiện Nghị quyết số 20-NQ/TW",
                certainty=Certainty.INFERRED,
                reason="tên gọi",
                rule="title",
                cue="thực hiện",
            ),
            stated(SELF, R.REPORTS_ON, "137/KH-UBND@2022~hung-yen", "Thực hiện Kế hoạch số 137/KH-UBND của UBND tỉnh"),
            stated(SELF, R.CITES, "69-KL/TW@2020", "theo khoản 2 Kết luận số 69-KL/TW"),
        ],
        number="12/BC-SKHCN",
        type="Báo cáo",
        issuer="Sở Khoa học và Công nghệ tỉnh Hưng Yên",
        level=Level.DEPARTMENT,
        date="2024-03-20",
        date_text="ngày 20 tháng 3 năm 2024",
        place="hung-yen",
        title="Kết quả công tác quý I",
        signatory="GIÁM ĐỐC",
        recipients=("UBND tỉnh",),
        years=("2024",),
        notes=("decoded from TCVN3",),
    ),
)
"""Four levels: 137/KH-UBND → 278-KH/TU → 69-KL/TW → 20-NQ/TW; only the first is read from a file of its own."""


def tree(rows: Iterable[object]) -> list[str]:
    """A trace as a person reads it: indented ids with their marks."""
    return [
        "  " * (row.depth - 1) + row.document + (f" ({row.mark})" if row.mark else "") + ("" if row.matched else " -")
        for row in rows
    ]  # type: ignore[attr-defined]  # rows are TraceRow


class GraphContract:
    """The tests; a store's test class inherits them and gives the fixture ``graph``, an empty store."""

    # -- keeping -----------------------------------------------------------------------------------------------

    def test_an_empty_store_answers_everything_with_nothing(self, graph: Graph) -> None:
        assert graph.paths() == {}
        assert graph.document("76/NQ-CP@2021") is None
        assert graph.documents() == []
        assert graph.find("76/NQ-CP") == []
        assert graph.trace("76/NQ-CP@2021") == []
        assert graph.search("kế hoạch") == []
        assert graph.relations() == []
        assert len(graph.subgraph("76/NQ-CP@2021")) == 0
        assert len(graph.whole()) == 0
        assert graph.counts().documents == 0
        assert graph.put_many([]) == 0

    def test_the_same_file_twice_changes_nothing(self, graph: Graph) -> None:
        assert graph.put(CHAIN[1]) is True
        before = (graph.documents(), graph.relations(), graph.counts(), graph.citations_of("69-KL/TW@2020"))
        assert graph.put(CHAIN[1]) is False
        assert graph.put_many(CHAIN[1:]) == 0
        assert (graph.documents(), graph.relations(), graph.counts(), graph.citations_of("69-KL/TW@2020")) == before

    def test_a_record_comes_back_as_it_was_put_with_self_written_out(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        kept = graph.record("bao-cao.txt")
        assert kept is not None
        assert kept.document == CHAIN[1].document
        assert kept.citations == CHAIN[1].citations
        assert kept.notes == CHAIN[1].notes
        assert [relation.source for relation in kept.relations][2] == "12/BC-SKHCN@2024~hung-yen"
        assert kept.relations[:2] == CHAIN[1].relations[:2]
        assert [each.path for each in graph.records()] == ["137.docx", "bao-cao.txt"]
        assert graph.record("no-such-file.txt") is None

    def test_a_changed_file_replaces_what_it_said(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "02/KH-STP@2024~ha-nam", "76/NQ-CP@2021"))
        changed = implementing("a.txt", "02/KH-STP@2024~ha-nam", "99/NQ-CP@2022", version="2")
        assert graph.put(changed) is True
        assert tree(graph.trace("99/NQ-CP@2022")) == ["02/KH-STP@2024~ha-nam"]
        assert graph.document("76/NQ-CP@2021") is None, "nothing speaks of it any more"
        assert graph.search("76/NQ-CP") == []

    def test_a_file_that_changes_its_own_number_leaves_nothing_behind(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "02/KH-STP@2024~ha-nam", "76/NQ-CP@2021"))
        graph.put(implementing("a.txt", "03/KH-STP@2024~ha-nam", "76/NQ-CP@2021", version="2"))
        assert tree(graph.trace("76/NQ-CP@2021")) == ["03/KH-STP@2024~ha-nam"]
        assert graph.document("02/KH-STP@2024~ha-nam") is None

    def test_forgetting_takes_back_what_one_file_said_and_no_more(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        assert graph.forget("bao-cao.txt") is True
        assert graph.forget("bao-cao.txt") is False
        assert list(graph.paths()) == ["137.docx"]
        assert [document.id for document in graph.documents()] == [
            "137/KH-UBND@2022~hung-yen",
            "278-KH/TU@2022~hung-yen",
        ]
        assert graph.search("tiếp tục thực hiện") == []
        assert graph.forget("137.docx") is True
        assert graph.documents() == []
        assert graph.counts().citations == 0

    def test_order_and_batching_make_no_difference(self, graph: Graph) -> None:
        files = [*CHAIN, implementing("b.txt", "02/KH-STP@2024~ha-nam", "20-NQ/TW@?")]
        for each in files[::-1]:
            graph.put(each)
        one_by_one = (graph.documents(), graph.relations(), graph.counts())
        for each in files:
            graph.forget(each.path)
        assert graph.put_many(files) == 3
        assert (graph.documents(), graph.relations(), graph.counts()) == one_by_one

    def test_one_path_twice_in_a_batch_is_as_put_one_after_the_other(self, graph: Graph) -> None:
        first = implementing("a.txt", "02/KH-STP@2024~ha-nam", "76/NQ-CP@2021")
        second = implementing("a.txt", "02/KH-STP@2024~ha-nam", "99/NQ-CP@2022", version="2")
        assert graph.put_many([first, first, second, CHAIN[0]]) == 3
        assert graph.document("76/NQ-CP@2021") is None
        assert tree(graph.trace("99/NQ-CP@2022")) == ["02/KH-STP@2024~ha-nam"]

    def test_a_document_without_number_is_a_node_named_after_its_file(self, graph: Graph) -> None:
        graph.put(implementing("du-thao@1~x.txt", "", "76/NQ-CP@2021", title="Dự thảo"))
        (row,) = graph.trace("76/NQ-CP@2021")
        assert (row.document, row.number, row.title) == ("file:du-thao@1~x.txt", None, "Dự thảo")
        assert graph.paths_of(row.document) == ["du-thao@1~x.txt"]

    def test_two_files_of_one_document_are_one_node(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "02/KH-STP@2024~ha-nam", "76/NQ-CP@2021", title="Bản chữ"))
        graph.put(implementing("b.docx", "02/KH-STP@2024~ha-nam", "76/NQ-CP@2021", title="Bản Word"))
        (row,) = graph.trace("76/NQ-CP@2021")
        assert row.title == "Bản chữ", "the first path speaks first"
        assert [row.evidence.file, *(edge.evidence.file for edge in row.more)] == ["a.txt", "b.docx"]
        graph.forget("a.txt")
        assert [row.title for row in graph.trace("76/NQ-CP@2021")] == ["Bản Word"]

    def test_counts(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        counts = graph.counts()
        assert (counts.files, counts.documents, counts.stubs) == (2, 5, 3)
        assert (counts.citations, counts.resolved, counts.relations, counts.register) == (7, 6, 5, 0)

    # -- stubs -------------------------------------------------------------------------------------------------

    def test_a_stub_holds_what_most_citations_say(self, graph: Graph) -> None:
        for place, date in enumerate(("2021-07-15", "2021-07-16", "2021-07-15")):
            citation = cite(
                "76/NQ-CP@2021", 0, "Nghị quyết số 76/NQ-CP", type="Nghị quyết", number="76/NQ-CP", date=date
            )
            graph.put(record(f"{place}.txt", f"0{place + 1}/BC-STP@2024~ha-nam", [citation]))
        stub = graph.document("76/NQ-CP@2021")
        assert stub is not None
        assert (stub.number, stub.type, stub.date) == ("76/NQ-CP", "Nghị quyết", "2021-07-15")
        graph.forget("0.txt")
        graph.forget("2.txt")
        stub = graph.document("76/NQ-CP@2021")
        assert stub is not None
        assert stub.date == "2021-07-16"

    def test_the_document_itself_speaks_first_then_the_register_then_citations(self, graph: Graph) -> None:
        citation = cite("76/NQ-CP@2021", 0, number="76/NQ-CP", type="Nghị quyết", title="theo báo cáo", issuer="CP")
        graph.put(record("bc.txt", "01/BC-STP@2024~ha-nam", [citation]))
        row = RegisterRow(document="76/NQ-CP@2021", source="sổ", title="theo sổ", issuer="Chính phủ", text="76 | sổ")
        assert graph.put_register([row]) == 1
        stub = graph.document("76/NQ-CP@2021")
        assert stub is not None
        assert (stub.title, stub.issuer, stub.type) == ("theo sổ", "Chính phủ", "Nghị quyết")
        graph.put(record("76.txt", "76/NQ-CP@2021", title="theo văn bản"))
        real = graph.document("76/NQ-CP@2021")
        assert real is not None
        assert (real.title, real.issuer, real.type) == ("theo văn bản", "Chính phủ", "Nghị quyết")
        assert graph.forget_register("sổ") == 1
        graph.forget("76.txt")
        again = graph.document("76/NQ-CP@2021")
        assert again is not None
        assert (again.title, again.issuer) == ("theo báo cáo", "CP")

    @pytest.mark.parametrize(
        ("ids", "expected"),
        [
            # one dated document: the open id is joined to it
            (["99/NQ-CP@?", "99/NQ-CP@2022"], {"99/NQ-CP@?": "99/NQ-CP@2022"}),
            # two candidates mean no answer
            (["99/NQ-CP@?", "99/NQ-CP@2022", "99/NQ-CP@2023"], {}),
            # the place is open
            (["12/KH-UBND@2024~?", "12/KH-UBND@2024~ha-nam"], {"12/KH-UBND@2024~?": "12/KH-UBND@2024~ha-nam"}),
            (["12/KH-UBND@2024~?", "12/KH-UBND@2024~ha-nam", "12/KH-UBND@2024~hung-yen"], {}),
            # another year is another document
            (["12/KH-UBND@2024~?", "12/KH-UBND@2023~ha-nam"], {}),
            # a district of the province is another body
            (["12/KH-UBND@?~ha-nam", "12/KH-UBND@2024~ha-nam.binh-luc"], {}),
            # both are open: all that refine it come down to one document
            (
                ["12/KH-UBND@?~?", "12/KH-UBND@2024~?", "12/KH-UBND@2024~ha-nam"],
                {"12/KH-UBND@?~?": "12/KH-UBND@2024~ha-nam", "12/KH-UBND@2024~?": "12/KH-UBND@2024~ha-nam"},
            ),
            # … or to two, as no document of 2023 is known
            (["12/KH-UBND@?~?", "12/KH-UBND@2023~?", "12/KH-UBND@2024~ha-nam"], {}),
            # two half-open ids may mean one document, or two
            (["12/KH-UBND@?~ha-nam", "12/KH-UBND@2024~?"], {}),
            # another number, were it one letter
            (["30/NQ-CP@?", "30c/NQ-CP@2011"], {}),
            (["12/HD-UBND@?", "12/HĐ-UBND@2024"], {}),
            # leading zeros are no difference
            (["6/NQ-CP@?", "06/NQ-CP@2022"], {"06/NQ-CP@?": "06/NQ-CP@2022"}),
        ],
    )
    def test_joining(self, graph: Graph, ids: list[str], expected: dict[str, str]) -> None:
        from legalref.model import DocumentId

        canonical = [str(DocumentId.parse(id)) for id in ids]
        for place, id in enumerate(canonical):
            graph.put(record(f"{place}.txt", f"{place + 10}/BC-STP@2024~ha-nam", [cite(id, 0)]))
        found = {id: document.id for id in canonical if (document := graph.document(id)) and document.id != id}
        assert found == expected

    def test_a_second_candidate_splits_what_the_first_joined(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "02/KH-STP@2024~ha-nam", "99/NQ-CP@?"))
        assert tree(graph.trace("99/NQ-CP@?")) == ["02/KH-STP@2024~ha-nam"]
        graph.put(record("99-2022.txt", "99/NQ-CP@2022", title="Một"))
        (row,) = graph.trace("99/NQ-CP@2022")
        assert (row.document, row.parent) == ("02/KH-STP@2024~ha-nam", "99/NQ-CP@2022")
        (edge,) = graph.relations(["99/NQ-CP@2022"])
        assert (edge.target, edge.raw_target) == ("99/NQ-CP@2022", "99/NQ-CP@?"), "the raw id is kept"
        assert graph.members("99/NQ-CP@?") == ["99/NQ-CP@2022", "99/NQ-CP@?"]
        assert [document.id for document in graph.find("99/NQ-CP")] == ["99/NQ-CP@2022"]
        graph.put(record("99-2023.txt", "99/NQ-CP@2023", title="Hai"))
        assert graph.trace("99/NQ-CP@2022") == []
        assert tree(graph.trace("99/NQ-CP@?")) == ["02/KH-STP@2024~ha-nam"]
        assert [document.id for document in graph.find("99/NQ-CP")] == ["99/NQ-CP@2022", "99/NQ-CP@2023", "99/NQ-CP@?"]
        graph.forget("99-2022.txt")
        assert tree(graph.trace("99/NQ-CP@2023")) == ["02/KH-STP@2024~ha-nam"], "one candidate again"

    def test_a_register_row_joins_a_stub(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "02/KH-STP@2024~ha-nam", "99/NQ-CP@?"))
        graph.put_register([RegisterRow(document="99/NQ-CP@2022", source="sổ", text="99 | 2022")])
        assert tree(graph.trace("99/NQ-CP@2022")) == ["02/KH-STP@2024~ha-nam"]
        assert graph.register("99/NQ-CP@?")[0].source == "sổ"
        graph.forget_register("sổ")
        assert graph.document("99/NQ-CP@2022") is None
        assert tree(graph.trace("99/NQ-CP@?")) == ["02/KH-STP@2024~ha-nam"]

    def test_a_relation_to_oneself_after_joining_is_not_followed(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "99/NQ-CP@2022", "99/NQ-CP@?"))
        assert graph.trace("99/NQ-CP@2022") == []
        assert graph.relations() == []
        assert graph.counts().relations == 1
        assert [document.id for document in graph.orphans()] == ["99/NQ-CP@2022"]

    # -- finding -----------------------------------------------------------------------------------------------

    @pytest.mark.parametrize(
        ("asked", "year", "place", "expected"),
        [
            ("76/NQ-CP@2021", None, None, ["76/NQ-CP@2021"]),
            ("76/NQ-CP", None, None, ["76/NQ-CP@2021"]),
            (" 76/nq-cp ", None, None, ["76/NQ-CP@2021"]),
            (
                "5/KH-UBND",
                None,
                None,
                ["05/KH-UBND@2023~hung-yen", "05/KH-UBND@2024~ha-nam", "05/KH-UBND@2024~hung-yen.van-lam"],
            ),
            ("005/KH-UBND", "2024", None, ["05/KH-UBND@2024~ha-nam", "05/KH-UBND@2024~hung-yen.van-lam"]),
            ("05/KH-UBND", None, "hung-yen", ["05/KH-UBND@2023~hung-yen", "05/KH-UBND@2024~hung-yen.van-lam"]),
            ("05/KH-UBND", "2024", "hung-yen", ["05/KH-UBND@2024~hung-yen.van-lam"]),
            ("5/KH-UBND@2024~ha-nam", None, None, ["05/KH-UBND@2024~ha-nam"]),
            ("06/2024/QĐ-UBND", "2024", None, ["06/2024/QĐ-UBND~hung-yen"]),
            ("06/2024/QĐ-UBND", "2023", None, []),
            ("5/KH-UBND@2019~ha-nam", None, None, []),
            ("không có", None, None, []),
            ("", None, None, []),
        ],
    )
    def test_find(self, graph: Graph, asked: str, year: str | None, place: str | None, expected: list[str]) -> None:
        ids = (
            "76/NQ-CP@2021",
            "05/KH-UBND@2023~hung-yen",
            "05/KH-UBND@2024~ha-nam",
            "05/KH-UBND@2024~hung-yen.van-lam",
            "06/2024/QĐ-UBND~hung-yen",
        )
        graph.put(record("a.txt", "01/BC-STP@2024~ha-nam", [cite(id, 50 * place) for place, id in enumerate(ids)]))
        assert [document.id for document in graph.find(asked, year, place)] == expected

    @pytest.mark.parametrize(
        "query",
        [
            "chuyển đổi số",
            "chuyen doi so",
            "CHUYỂN ĐỔI SỐ",
            "đổi chuyển",
            '"chuyển đổi"',
            "hoà bình",
            "hòa bình",
            "Hoa Binh",
            "kế hoạch 12/KH-SKHCN",
        ],
    )
    def test_search_finds_titles_in_any_spelling(self, graph: Graph, query: str) -> None:
        graph.put(
            record(
                "a.txt",
                "12/KH-SKHCN@2024~hoa-binh",
                number="12/KH-SKHCN",
                type="Kế hoạch",
                title="Chuyển đổi số trên địa bàn tỉnh Hoà Bình",
            )
        )
        assert [hit.document for hit in graph.search(query)] == ["12/KH-SKHCN@2024~hoa-binh"]

    @pytest.mark.parametrize("query", ["tiếp tục thực hiện", "tiep tuc", "KẾT LUẬN 69-KL/TW"])
    def test_search_finds_passages(self, graph: Graph, query: str) -> None:
        graph.put_many(CHAIN)
        hit = next(hit for hit in graph.search(query) if hit.where == "passage" and "tiếp tục" in hit.text)
        assert (hit.document, hit.file) == ("12/BC-SKHCN@2024~hung-yen", "bao-cao.txt")
        assert REPORT[hit.start : hit.end] == hit.text

    @pytest.mark.parametrize(
        "query", ["", '"', "* OR", "AND", 'a" OR "b', "số:1", "NEAR(", "khôngcótừnày", '"đổi chuyển"', "-"]
    )
    def test_search_takes_any_text_as_words(self, graph: Graph, query: str) -> None:
        graph.put(record("a.txt", "12/KH-SKHCN@2024~ha-nam", title="Chuyển đổi số"))
        assert graph.search(query) == []

    def test_search_prefers_the_diacritics_that_were_typed(self, graph: Graph) -> None:
        graph.put(record("a.txt", "01/KH-STP@2024~ha-nam", title="Về việc bàn giao"))
        graph.put(record("b.txt", "02/KH-STP@2024~ha-nam", title="Về việc bán giao"))
        assert graph.search("bán giao")[0].document == "02/KH-STP@2024~ha-nam"
        assert graph.search("bàn giao")[0].document == "01/KH-STP@2024~ha-nam"
        assert len(graph.search("ban giao")) == 2

    def test_search_prefers_words_in_a_row(self, graph: Graph) -> None:
        graph.put(record("a.txt", "01/KH-STP@2024~ha-nam", title="Số liệu chuyển giao và đổi mới"))
        graph.put(
            record("b.txt", "02/KH-STP@2024~ha-nam", title="Một số việc khác, rồi mới đến chuyển đổi số toàn diện")
        )
        assert [hit.document for hit in graph.search("chuyen doi so")] == [
            "02/KH-STP@2024~ha-nam",
            "01/KH-STP@2024~ha-nam",
        ]

    # -- tracing -----------------------------------------------------------------------------------------------

    def test_a_chain_of_four_levels_down_and_up_with_its_evidence(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        rows = graph.trace("20-NQ/TW@2012")
        assert tree(rows) == ["69-KL/TW@2020", "  278-KH/TU@2022~hung-yen", "    137/KH-UBND@2022~hung-yen"]
        assert [row.parent for row in rows] == ["20-NQ/TW@2012", "69-KL/TW@2020", "278-KH/TU@2022~hung-yen"]
        first = rows[0]
        assert first.evidence.text == "Kết luận số 69-KL/TW về tiếp tục thực hiện Nghị quyết số 20-NQ/TW"
        assert (first.evidence.file, first.relation) == ("bao-cao.txt", R.IMPLEMENTS)
        assert REPORT[first.evidence.start : first.evidence.end] == first.evidence.text
        assert (first.type, first.certainty) == ("Kết luận", Certainty.INFERRED)
        assert rows[2].title == "Kế hoạch thực hiện Kế hoạch số 278-KH/TU"
        up = graph.trace("137/KH-UBND@2022~hung-yen", "up")
        assert tree(up) == ["278-KH/TU@2022~hung-yen", "  69-KL/TW@2020", "    20-NQ/TW@2012"]
        assert tree(graph.trace("20-NQ/TW@2012", depth=2)) == tree(rows)[:2]
        assert tree(graph.trace("20-NQ/TW@2012", limit=1)) == tree(rows)[:1]

    def test_the_types_that_are_followed_can_be_chosen(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        assert tree(graph.trace("69-KL/TW@2020", types=[R.CITES])) == ["12/BC-SKHCN@2024~hung-yen"]
        assert graph.trace("69-KL/TW@2020", types=[R.REPLACES]) == []
        assert tree(graph.trace("20-NQ/TW@2012", types=list(R))) == [
            "69-KL/TW@2020",
            "  278-KH/TU@2022~hung-yen",
            "    137/KH-UBND@2022~hung-yen",
            "      12/BC-SKHCN@2024~hung-yen (seen)",
            "  12/BC-SKHCN@2024~hung-yen",
        ]

    def test_a_diamond_is_shown_once_with_a_mark(self, graph: Graph) -> None:
        graph.put(implementing("b.txt", "02/KH-A@2024", "01/NQ-CP@2024"))
        graph.put(implementing("c.txt", "03/KH-B@2024", "01/NQ-CP@2024"))
        graph.put(implementing("d.txt", "04/KH-C@2024", "02/KH-A@2024", "03/KH-B@2024"))
        graph.put(implementing("e.txt", "05/KH-D@2024", "04/KH-C@2024"))
        assert tree(graph.trace("01/NQ-CP@2024")) == [
            "02/KH-A@2024",
            "  04/KH-C@2024",
            "    05/KH-D@2024",
            "03/KH-B@2024",
            "  04/KH-C@2024 (seen)",
        ]

    def test_a_document_stands_in_full_on_its_shortest_way(self, graph: Graph) -> None:
        graph.put(implementing("b.txt", "02/KH-A@2024", "01/NQ-CP@2024"))
        graph.put(implementing("c.txt", "03/KH-B@2024", "02/KH-A@2024", "01/NQ-CP@2024"))
        graph.put(implementing("d.txt", "04/KH-C@2024", "03/KH-B@2024"))
        assert tree(graph.trace("01/NQ-CP@2024")) == [
            "02/KH-A@2024",
            "  03/KH-B@2024 (seen)",
            "03/KH-B@2024",
            "  04/KH-C@2024",
        ]

    def test_a_limit_keeps_the_nearest_and_the_way_to_them(self, graph: Graph) -> None:
        graph.put(implementing("b.txt", "02/KH-A@2024", "01/NQ-CP@2024", title="Một"))
        graph.put(implementing("c.txt", "03/KH-B@2024", "02/KH-A@2024", title="Hai"))
        graph.put(implementing("d.txt", "04/KH-C@2024", "01/NQ-CP@2024", title="Ba"))
        graph.put(implementing("e.txt", "05/KH-D@2024", "03/KH-B@2024", "04/KH-C@2024", title="Hai"))
        root = "01/NQ-CP@2024"
        assert tree(graph.trace(root, limit=2)) == ["02/KH-A@2024", "04/KH-C@2024"]
        assert tree(graph.trace(root, limit=3)) == ["02/KH-A@2024", "  03/KH-B@2024", "04/KH-C@2024"]
        assert tree(graph.trace(root, limit=99)) == tree(graph.trace(root))
        assert tree(graph.trace(root, filters=Filters(subject="hai"), limit=1)) == ["02/KH-A@2024 -", "  03/KH-B@2024"]

    def test_a_cycle_ends_with_a_mark(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "01/KH-A@2024", "03/KH-C@2024"))
        graph.put(implementing("b.txt", "02/KH-B@2024", "01/KH-A@2024"))
        graph.put(implementing("c.txt", "03/KH-C@2024", "02/KH-B@2024"))
        expected = ["02/KH-B@2024", "  03/KH-C@2024", "    01/KH-A@2024 (cycle)"]
        assert tree(graph.trace("01/KH-A@2024")) == expected

    def test_several_statements_of_one_relation_are_one_row_with_all_evidence(self, graph: Graph) -> None:
        graph.put(implementing("a.txt", "02/KH-A@2024", "01/NQ-CP@2024"))
        graph.put(
            record(
                "b.txt",
                "03/BC-A@2024",
                relations=[
                    says("02/KH-A@2024", R.BASED_ON, "01/NQ-CP@2024", 0, "trên cơ sở"),
                    says("02/KH-A@2024", R.IMPLEMENTS, "01/NQ-CP@2024", 50, "thực hiện", certainty=Certainty.AMBIGUOUS),
                ],
            )
        )
        (row,) = graph.trace("01/NQ-CP@2024")
        assert (row.relation, row.evidence.file, row.certainty) == (R.IMPLEMENTS, "a.txt", Certainty.STATED)
        assert [(edge.type, edge.evidence.text) for edge in row.more] == [
            (R.BASED_ON, "trên cơ sở"),
            (R.IMPLEMENTS, "thực hiện"),
        ]

    @pytest.mark.parametrize(
        ("filters", "expected"),
        [
            (
                Filters(),
                [
                    "02/CTr-UBND@2023~ha-nam",
                    "  03/KH-SYT@2024~ha-nam",
                    "  04/QĐ-UBND@2024~ha-nam.binh-luc",
                    "05/KH-STP@2022~hung-yen",
                ],
            ),
            (
                Filters(types=("Kế hoạch",)),
                ["02/CTr-UBND@2023~ha-nam -", "  03/KH-SYT@2024~ha-nam", "05/KH-STP@2022~hung-yen"],
            ),
            (
                Filters(types=("KẾ HOẠCH", "chương trình")),
                ["02/CTr-UBND@2023~ha-nam", "  03/KH-SYT@2024~ha-nam", "05/KH-STP@2022~hung-yen"],
            ),
            (
                Filters(place="ha-nam"),
                ["02/CTr-UBND@2023~ha-nam", "  03/KH-SYT@2024~ha-nam", "  04/QĐ-UBND@2024~ha-nam.binh-luc"],
            ),
            (Filters(place="ha-nam.binh-luc"), ["02/CTr-UBND@2023~ha-nam -", "  04/QĐ-UBND@2024~ha-nam.binh-luc"]),
            (
                Filters(levels=(Level.DEPARTMENT,)),
                ["02/CTr-UBND@2023~ha-nam -", "  03/KH-SYT@2024~ha-nam", "05/KH-STP@2022~hung-yen"],
            ),
            (Filters(since="2024-01-01"), ["02/CTr-UBND@2023~ha-nam -", "  03/KH-SYT@2024~ha-nam"]),
            (Filters(until="2023-12-31"), ["02/CTr-UBND@2023~ha-nam", "05/KH-STP@2022~hung-yen"]),
            (Filters(subject="y te"), ["02/CTr-UBND@2023~ha-nam -", "  03/KH-SYT@2024~ha-nam"]),
            (Filters(subject="y tế", place="hung-yen"), []),
        ],
    )
    def test_filters_hide_rows_and_never_cut_the_way(self, graph: Graph, filters: Filters, expected: list[str]) -> None:
        plan = {"type": "Kế hoạch", "level": Level.DEPARTMENT}
        root = "01/NQ-CP@2021"

        def put(path: str, id: str, target: str, **fields: object) -> None:
            graph.put(record(path, id, relations=[says(SELF, R.IMPLEMENTS, target, 0)], **fields))

        put("2", "02/CTr-UBND@2023~ha-nam", root, type="Chương trình", date="2023-05-01", level=Level.PROVINCE)
        put("3", "03/KH-SYT@2024~ha-nam", "02/CTr-UBND@2023~ha-nam", date="2024-01-01", subjects=("Y tế",), **plan)
        put("4", "04/QĐ-UBND@2024~ha-nam.binh-luc", "02/CTr-UBND@2023~ha-nam", type="Quyết định", level=Level.DISTRICT)
        put("5", "05/KH-STP@2022~hung-yen", root, date="2022-02-02", title="Việc ty tế", **plan)
        assert tree(graph.trace(root, filters=filters)) == expected

    # -- relations and passages --------------------------------------------------------------------------------

    def test_relations_by_direction_and_type(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        middle = "278-KH/TU@2022~hung-yen"
        ends = {
            direction: [(edge.source, edge.target) for edge in graph.relations([middle], direction=direction)]
            for direction in ("down", "up", None)
        }
        assert ends["down"] == [("137/KH-UBND@2022~hung-yen", middle)]
        assert ends["up"] == [(middle, "69-KL/TW@2020")]
        assert ends[None] == [*ends["down"], *ends["up"]]
        assert graph.relations([middle], [R.CITES]) == []
        assert len(graph.relations()) == 5
        (edge,) = graph.relations(types=[R.REPORTS_ON])
        assert (edge.stated_by, edge.source) == ("12/BC-SKHCN@2024~hung-yen",) * 2
        assert graph.between([(middle, "69-KL/TW@2020"), ("69-KL/TW@2020", middle)]) == graph.relations(
            [middle], direction="up"
        )
        (edge,) = graph.between([("69-KL/TW@2020", "20-NQ/TW@2012")])
        assert (edge.rule, edge.cue, edge.reason) == ("title", "thực hiện", "tên gọi")

    def test_parallel_statements_are_parallel_edges(self, graph: Graph) -> None:
        graph.put(
            record(
                "a.txt",
                "02/QĐ-A@2024",
                relations=[
                    says(SELF, R.CITES, "01/QĐ-A@2020", 0, "theo"),
                    says(SELF, R.CITES, "01/QĐ-A@2020", 40, "theo"),
                    says(SELF, R.CITES, "01/QĐ-A@2020", 40, "theo", scope="khoản 2 Điều 5"),
                    says(SELF, R.AMENDS, "01/QĐ-A@2020", 80, "sửa đổi", effective="2024-03-01"),
                ],
            )
        )
        assert len(graph.relations(["01/QĐ-A@2020"])) == 4
        assert graph.links(["01/QĐ-A@2020"], [R.AMENDS]) == [("01/QĐ-A@2020", "02/QĐ-A@2024", R.AMENDS)]
        network = graph.subgraph("01/QĐ-A@2020")
        keys = {"cites@a.txt:0-4", "cites@a.txt:40-44", "cites@a.txt:40-44#2", "amends@a.txt:80-87"}
        assert set(network["02/QĐ-A@2024"]["01/QĐ-A@2020"]) == keys
        assert network["02/QĐ-A@2024"]["01/QĐ-A@2020"]["amends@a.txt:80-87"]["effective"] == "2024-03-01"

    def test_citations_of_a_document_with_their_passages(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        first, second = graph.citations_of("69-KL/TW@2020")
        assert (first.document, first.file) == ("12/BC-SKHCN@2024~hung-yen", "bao-cao.txt")
        assert REPORT[first.start : first.end] == first.text == "Kết luận số 69-KL/TW"
        assert first.passage == "Kế hoạch số 278-KH/TU thực hiện Kết luận số 69-KL/TW", "the shortest that covers it"
        assert first.relations == (R.IMPLEMENTS,)
        assert second.passage == "theo khoản 2 Kết luận số 69-KL/TW"
        assert (second.pinpoint, second.passage_start) == ("khoản 2", offset(second.passage))
        assert second.relations == (R.CITES,)
        assert [passage.file for passage in graph.citations_of("278-KH/TU@2022~hung-yen")] == [
            "137.docx",
            "bao-cao.txt",
        ]
        assert len(graph.citations_of("278-KH/TU@2022~hung-yen", limit=1)) == 1
        assert graph.citations_of("99/NQ-CP@2022") == []

    def test_a_document_that_speaks_of_itself_does_not_cite_itself(self, graph: Graph) -> None:
        graph.put(record("a.txt", "", [cite(SELF, 0, "Số: /BC-STP"), cite("76/NQ-CP@2021", 20)]))
        graph.put(record("b.txt", "02/BC-STP@2024", [cite(SELF, 0, "Số: /BC-STP"), cite("02/BC-STP@2024", 20)]))
        assert graph.document(SELF) is None
        assert [document.id for document in graph.documents()] == ["02/BC-STP@2024", "76/NQ-CP@2021", "file:a.txt"]
        assert graph.citations_of("file:a.txt") == graph.citations_of("02/BC-STP@2024") == []
        kept = graph.record("a.txt")
        assert kept is not None
        assert kept.citations[0].document == "file:a.txt"
        graph.forget("a.txt")
        graph.forget("b.txt")
        assert graph.documents() == []

    def test_what_could_not_be_resolved_is_kept_and_shown(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        (citation,) = graph.unresolved()
        assert citation == CHAIN[1].citations[5]
        assert graph.unresolved("bao-cao.txt") == [citation]
        assert graph.unresolved("137.docx") == []

    # -- views -------------------------------------------------------------------------------------------------

    def test_the_surroundings_of_a_document(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        network = graph.subgraph("278-KH/TU@2022~hung-yen", radius=1)
        assert set(network) == {"278-KH/TU@2022~hung-yen", "69-KL/TW@2020", "137/KH-UBND@2022~hung-yen"}
        assert network.nodes["69-KL/TW@2020"] == {
            "number": "69-KL/TW",
            "type": "Kết luận",
            "level": network.nodes["69-KL/TW@2020"]["level"],
            "distance": 1,
        }
        assert network.nodes["278-KH/TU@2022~hung-yen"]["distance"] == 0
        assert len(graph.subgraph("278-KH/TU@2022~hung-yen", radius=2)) == 5
        assert len(graph.subgraph("278-KH/TU@2022~hung-yen", radius=2, limit=3)) == 3

    def test_the_whole_graph_and_its_best_connected_part(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        graph.put(record("lonely.txt", "77/TB-STP@2024~ha-nam"))
        whole = graph.whole(None)
        assert (len(whole), whole.number_of_edges()) == (6, 5)
        assert len(graph.whole(2000)) == 6
        assert set(graph.whole(1)) == {"69-KL/TW@2020"}
        assert [document.id for document in graph.orphans()] == ["77/TB-STP@2024~ha-nam"]

    def test_degrees(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        assert graph.degrees()[0] == ("69-KL/TW@2020", 2)
        assert graph.degrees([R.CITES]) == [("69-KL/TW@2020", 1)]
        assert graph.degrees((), "up", 1) == [("12/BC-SKHCN@2024~hung-yen", 2)]

    # -- register ----------------------------------------------------------------------------------------------

    def test_register_rows(self, graph: Graph) -> None:
        row = RegisterRow(
            document="23/2021/QĐ-UBND~hung-yen",
            source="sổ 2024",
            status=StatusValue.EXPIRED,
            status_text="Hết hiệu lực",
            as_of="2024-12-31",
            by="06/2024/QĐ-UBND~hung-yen",
            row=7,
            text="23/2021/QĐ-UBND | Hết hiệu lực",
        )
        other = RegisterRow(
            document="23/2021/QĐ-UBND~hung-yen", source="sổ 2022", status=StatusValue.IN_FORCE, text="còn"
        )
        assert graph.put_register([row, other]) == 2
        assert graph.put_register([row]) == 0
        assert graph.register("23/2021/QĐ-UBND~hung-yen") == [other, row]
        assert graph.register() == [other, row]
        assert graph.register("99/NQ-CP@2022") == []
        assert graph.counts().register == 2
        assert graph.forget_register("sổ 2022") == 1
        assert graph.register() == [row]

    # -- queries -----------------------------------------------------------------------------------------------

    def test_the_shortest_chain_between_two_documents(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        steps = q.chain(graph, "137/KH-UBND@2022~hung-yen", "20-NQ/TW@2012")
        assert [(edge.source, edge.target) for edge in steps] == [
            ("137/KH-UBND@2022~hung-yen", "278-KH/TU@2022~hung-yen"),
            ("278-KH/TU@2022~hung-yen", "69-KL/TW@2020"),
            ("69-KL/TW@2020", "20-NQ/TW@2012"),
        ]
        back = q.chain(graph, "20-NQ/TW@2012", "12/BC-SKHCN@2024~hung-yen")
        assert [edge.source for edge in back] == ["69-KL/TW@2020", "12/BC-SKHCN@2024~hung-yen"]
        assert q.chain(graph, "137/KH-UBND@2022~hung-yen", "99/NQ-CP@2022") == []
        assert q.chain(graph, "137/KH-UBND@2022~hung-yen", "20-NQ/TW@2012", limit=2) == []
        assert q.chain(graph, "20-NQ/TW@2012", "20-NQ/TW@2012") == []

    def test_gaps_and_coverage(self, graph: Graph) -> None:
        department = {"level": Level.DEPARTMENT, "type": "Kế hoạch", "place": "ha-nam"}
        graph.put(implementing("1", "01/KH-STP@2022~ha-nam", "76/NQ-CP@2021", issuer="Sở Tư pháp", **department))
        graph.put(implementing("2", "02/KH-SYT@2022~ha-nam", "76/NQ-CP@2021", issuer="Sở Y tế", **department))
        graph.put(implementing("3", "03/KH-SNV@2022~ha-nam", "06/NQ-CP@2021", issuer="Sở Nội vụ", **department))
        graph.put(
            implementing(
                "4",
                "04/KH-SNV@2022~hung-yen",
                "06/NQ-CP@2021",
                issuer="Sở Nội vụ",
                level=Level.DEPARTMENT,
                place="hung-yen",
            )
        )
        gaps = q.gaps(graph, "76/NQ-CP@2021")
        assert [(gap.issuer, gap.place) for gap in gaps] == [("Sở Nội vụ", "ha-nam")]
        assert [document.id for document in gaps[0].peers] == ["01/KH-STP@2022~ha-nam", "02/KH-SYT@2022~ha-nam"]
        matrix = q.coverage(graph, ["76/NQ-CP@2021", "06/NQ-CP@2021"], place="ha-nam")
        assert matrix.issuers == (("Sở Nội vụ", "ha-nam"), ("Sở Tư pháp", "ha-nam"), ("Sở Y tế", "ha-nam"))
        assert [[[row.document for row in cell] for cell in line] for line in matrix.cells] == [
            [[], ["01/KH-STP@2022~ha-nam"], ["02/KH-SYT@2022~ha-nam"]],
            [["03/KH-SNV@2022~ha-nam"], [], []],
        ]

    def test_impact(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        rows = q.impact(graph, "69-KL/TW@2020")
        assert [(row.document, row.depth, row.relation) for row in rows] == [
            ("278-KH/TU@2022~hung-yen", 1, R.IMPLEMENTS),
            ("137/KH-UBND@2022~hung-yen", 2, R.IMPLEMENTS),
            ("12/BC-SKHCN@2024~hung-yen", 1, R.CITES),
        ]

    def test_timeline(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        graph.put(
            record(
                "x.txt",
                "99-KL/TW@2025",
                relations=[says(SELF, R.REPLACES, "20-NQ/TW@2012", 0, "thay thế", effective="2025-02-01")],
                date="2025-01-15",
            )
        )
        events = q.timeline(graph, "20-NQ/TW@2012")
        assert [(event.date, event.document, event.relation) for event in events] == [
            ("2012-11-01", "20-NQ/TW@2012", None),
            ("2022-09-15", "137/KH-UBND@2022~hung-yen", R.IMPLEMENTS),
            ("2025-01-15", "99-KL/TW@2025", R.REPLACES),
            ("2025-02-01", "99-KL/TW@2025", R.REPLACES),
            (None, "278-KH/TU@2022~hung-yen", R.IMPLEMENTS),
            (None, "69-KL/TW@2020", R.IMPLEMENTS),
        ]

    def test_most_cited(self, graph: Graph) -> None:
        graph.put_many(CHAIN)
        assert [(document.id, count) for document, count in q.most_cited(graph, limit=1)] == [("69-KL/TW@2020", 2)]

    def test_conflicts_are_kept_side_by_side_and_reported(self, graph: Graph) -> None:
        old = "23/2021/QĐ-UBND~hung-yen"
        graph.put(
            record(
                "a.txt",
                "01/BC-A@2024",
                relations=[says("06/2024/QĐ-UBND~hung-yen", R.REPLACES, old, 0, effective="2024-03-01")],
            )
        )
        assert q.conflicts(graph) == []
        graph.put(
            record(
                "b.txt",
                "02/BC-A@2024",
                relations=[says("06/2024/QĐ-UBND~hung-yen", R.REPLACES, old, 0, effective="2024-04-01")],
            )
        )
        (dates,) = q.conflicts(graph)
        assert (dates.kind, dates.document, dates.values) == ("effective", old, ("2024-03-01", "2024-04-01"))
        graph.put(record("c.txt", "03/BC-A@2024", relations=[says("07/2024/QĐ-UBND~hung-yen", R.REPLACES, old, 0)]))
        kinds = {conflict.kind: conflict for conflict in q.conflicts(graph)}
        assert kinds["replacer"].values == ("06/2024/QĐ-UBND~hung-yen", "07/2024/QĐ-UBND~hung-yen")
        assert len(kinds["replacer"].edges) == 3
        graph.put(
            record(
                "d.txt",
                "04/BC-A@2024",
                relations=[
                    says("08/2024/QĐ-UBND~hung-yen", R.REPLACES, "02/NQ-A@2020", 0, scope="Điều 2"),
                    says("09/2024/QĐ-UBND~hung-yen", R.REPLACES, "02/NQ-A@2020", 90, scope="Điều 3"),
                ],
            )
        )
        assert {conflict.document for conflict in q.conflicts(graph)} == {old}, "two parts may have two replacers"
