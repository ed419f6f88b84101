"""Validity: what registers and relations say of a document on a day, and what nobody says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from legalref.graph import Graph, RegisterRow, open_graph
from legalref.model import Certainty, Document, DocumentRecord, Relation, RelationType, StatusValue
from legalref.validity import EventKind, RegisterError, load_register, status_on, together
from legalref.validity.columns import day_of, mapped, status_of
from legalref.validity.register import events_of_row

S = StatusValue
REGISTER = Path(__file__).parent.parent / "corpus" / "register.tsv"

HEADINGS = (
    "so_ky_hieu\tloai_van_ban\ttitle\tco_quan_ban_hanh\tngay_ban_hanh\tngay_co_hieu_luc\tngay_het_hieu_luc"
    "\ttinh_trang_hieu_luc\tngay_cap_nhat"
)


def write(path: Path, *rows: str, headings: str = HEADINGS) -> Path:
    path.write_text("\n".join((headings, *rows)) + "\n", encoding="utf-8")
    return path


# -- columns and words -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Còn hiệu lực", S.IN_FORCE),
        ("Còn Hiệu lực", S.IN_FORCE),
        ("Đã sửa đổi", S.IN_FORCE),
        ("Chưa có hiệu lực", S.NOT_YET_IN_FORCE),
        ("Chưa áp dụng", S.NOT_YET_IN_FORCE),
        ("Hết hiệu lực một phần", S.PARTLY_EXPIRED),
        ("Hết hiệu lực 1 phần", S.PARTLY_EXPIRED),
        ("Hết hiệu lực toàn bộ", S.EXPIRED),
        ("Hết hiệu lực", S.EXPIRED),
        ("Ngưng hiệu lực", S.SUSPENDED),
        ("Ngưng hiệu lực một phần", S.PARTLY_SUSPENDED),
        ("Không còn phù hợp", S.NO_LONGER_SUITABLE),
        ("Chưa xác định", S.UNKNOWN),
        # what a portal hides from guests, or has not looked up, is not in force
        ("Đã biết", S.UNKNOWN),
        ("Đang cập nhật", S.UNKNOWN),
        ("...", S.UNKNOWN),
        ("", S.UNKNOWN),
        (None, S.UNKNOWN),
    ],
)
def test_status_words_of_the_portals(words: str | None, status: StatusValue) -> None:
    assert status_of(words) is status


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("so_ky_hieu", "number"),
        ("Số hiệu", "number"),
        ("Số, ký hiệu", "number"),
        ("ngay_ban_hanh", "date"),
        ("Ngày ban hành", "date"),
        ("Cơ quan ban hành", "issuer"),
        ("tinh_trang_hieu_luc", "status"),
        ("Tình trạng", "status"),
        ("Ngày có hiệu lực", "effective"),
        ("Ngày hết hiệu lực", "expires"),
        ("Hết ngưng", "resumed"),
        ("replaced_by", "replaced_by"),
        ("Trích yếu", "title"),
    ],
)
def test_headings_are_known_by_many_names(heading: str, field: str) -> None:
    assert mapped([heading]) == ({heading: field}, [])


def test_headings_that_say_nothing_are_reported_and_known_others_are_passed_over() -> None:
    fields, unknown = mapped(["Số hiệu", "STT", "màu bìa", "linh_vuc"])
    assert fields == {"Số hiệu": "number"}
    assert unknown == ["màu bìa"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("23/6/2021", "2021-06-23"),
        ("03/05/2024", "2024-05-03"),
        ("2021-06-23", "2021-06-23"),
        ("2021-06-23T00:00:00", "2021-06-23"),
        (date(2021, 6, 23), "2021-06-23"),
        ("30/02/2022", None),
        ("24/12/4373", None),
        ("...", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_of_registers(cell: object, day: str | None) -> None:
    assert day_of(cell) == day


# -- reading a register ------------------------------------------------------------------------------------------------


def test_the_corpus_register_reads_without_rest() -> None:
    register = load_register(REGISTER)
    assert len(register.entries) == len(REGISTER.read_text(encoding="utf-8").splitlines()) - 1
    assert register.unmapped == ()
    assert register.keyless == 0


@pytest.mark.parametrize(
    ("row", "documents"),
    [
        # the id is that of a citation in running text, place and year included
        ("23/2021/QĐ-UBND\tQuyết định\t\tUBND tỉnh Hưng Yên\t23/6/2021", ["23/2021/QĐ-UBND~hung-yen"]),
        ("184/KH-UBND\tKế hoạch\t\tUBND tỉnh Hưng Yên\t07/12/2021", ["184/KH-UBND@2021~hung-yen"]),
        ("76/NQ-CP\tNghị quyết\t\tChính phủ\t15/7/2021", ["76/NQ-CP@2021"]),
        ("18-NQ/TW\tNghị quyết\t\tBan Chấp hành Trung ương Đảng\t25/10/2017", ["18-NQ/TW@2017"]),
        # dirty number fields
        ("Luật số 51/2024/QH15\tLuật\t\tQuốc hội\t27/11/2024", ["51/2024/QH15"]),
        ("số số 12/QĐ-TTg\tQuyết định\t\tThủ tướng Chính phủ\t05/01/2024", ["12/QĐ-TTg@2024"]),
        ("12/QĐ-TTg; 13/QĐ-TTg\tQuyết định\t\tThủ tướng Chính phủ\t05/01/2024", ["12/QĐ-TTg@2024", "13/QĐ-TTg@2024"]),
        ("['104/2022/NĐ-CP']\tNghị định\t\tChính phủ\t21/12/2022", ["104/2022/NĐ-CP"]),
        ("Không số\tSắc lệnh\t\tChủ tịch nước\t05/01/1950", []),
    ],
)
def test_numbers_of_a_register_become_ids(tmp_path: Path, row: str, documents: list[str]) -> None:
    register = load_register(write(tmp_path / "r.tsv", row))
    assert [entry.document for entry in register.entries] == documents
    assert register.keyless == (not documents)


def test_a_workbook_and_a_csv_with_semicolons_read_like_a_tsv(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Số hiệu", "Cơ quan ban hành", "Ngày ban hành", "Tình trạng", "Ngày hết hiệu lực"])
    sheet.append(["23/2021/QĐ-UBND", "UBND tỉnh Hưng Yên", date(2021, 6, 23), "Hết hiệu lực", date(2024, 3, 20)])
    book.save(tmp_path / "r.xlsx")
    csv = tmp_path / "r.csv"
    csv.write_text(
        "\ufeffSố hiệu;Cơ quan ban hành;Ngày ban hành;Tình trạng;Ngày hết hiệu lực\r\n"
        "23/2021/QĐ-UBND;UBND tỉnh Hưng Yên;23/6/2021;Hết hiệu lực;20/3/2024\r\n",
        encoding="utf-8",
    )
    for path in (tmp_path / "r.xlsx", csv):
        (entry,) = load_register(path).entries
        assert (entry.document, entry.date, entry.expires, entry.status) == (
            "23/2021/QĐ-UBND~hung-yen",
            "2021-06-23",
            "2024-03-20",
            S.EXPIRED,
        )
        assert "UBND tỉnh Hưng Yên" in entry.text
        assert entry.row == 2


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("no.tsv", None, "no such register"),
        ("r.tsv", b"a\tb\n1\t2\n", "no column of numbers"),
        ("r.tsv", b"", "no column of numbers"),
        ("r.tsv", b"so_hieu\n\xff\xfe\x00\x81", "not text in UTF-8"),
        ("r.xlsx", b"not a workbook", "not a readable workbook"),
    ],
)
def test_a_register_that_cannot_be_read_says_which_and_what_to_do(
    tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RegisterError, match=words) as caught:
        load_register(path)
    assert str(path) in str(caught.value)


def test_a_status_without_a_day_is_as_old_as_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "r.tsv", "104/2022/NĐ-CP\tNghị định", headings="number\ttype")
    (entry,) = load_register(path).entries
    assert entry.as_of == date.fromtimestamp(path.stat().st_mtime).isoformat()


def test_an_open_id_means_the_only_row_that_it_can_mean(tmp_path: Path) -> None:
    one = write(tmp_path / "1.tsv", "99/NQ-CP\tNghị quyết\t\tChính phủ\t10/7/2023")
    two = write(
        tmp_path / "2.tsv",
        "99/NQ-CP\tNghị quyết\t\tChính phủ\t10/7/2023",
        "99/NQ-CP\tNghị quyết\t\tChính phủ\t01/8/2024",
    )
    assert [row.document for row in load_register(one).about("99/NQ-CP@?")] == ["99/NQ-CP@2023"]
    assert load_register(two).about("99/NQ-CP@?") == []


def test_several_registers_are_one(tmp_path: Path) -> None:
    parts = [
        load_register(write(tmp_path / "1.tsv", "104/2022/NĐ-CP\tNghị định")),
        load_register(write(tmp_path / "2.tsv", "76/NQ-CP\tNghị quyết\t\tChính phủ\t15/7/2021", "Không số\tLệnh")),
    ]
    whole = together(parts)
    assert [entry.source for entry in whole.entries] == ["1.tsv", "2.tsv"]
    assert whole.keyless == 1
    assert any("1 dòng không có số" in note for note in whole.notes())


@pytest.mark.parametrize(
    ("document", "covered"),
    [
        ("04/2024/QĐ-UBND~hung-yen", True),
        # beyond the last number that the register has
        ("09/2024/QĐ-UBND~hung-yen", False),
        # another year, place or series
        ("04/2023/QĐ-UBND~hung-yen", False),
        ("04/2024/QĐ-UBND~ha-nam", False),
        ("04/2024/NQ-HĐND~hung-yen", False),
    ],
)
def test_a_register_covers_a_series_when_it_has_most_of_it(tmp_path: Path, document: str, covered: bool) -> None:
    numbers = (1, 2, 3, 5, 6)
    rows = (f"0{n}/2024/QĐ-UBND\tQuyết định\t\tUBND tỉnh Hưng Yên\t05/02/2024" for n in numbers)
    assert load_register(write(tmp_path / "r.tsv", *rows)).covers(document) is covered


# -- events and status by a register -----------------------------------------------------------------------------------


def test_a_row_tells_what_ended_and_what_changed_a_document(tmp_path: Path) -> None:
    register = load_register(REGISTER)
    (replaced,) = register.about("23/2021/QĐ-UBND~hung-yen")
    (event,) = events_of_row(replaced)
    assert (event.kind, event.date, event.by, event.how) == (
        EventKind.EXPIRED,
        "2024-03-20",
        "06/2024/QĐ-UBND~hung-yen",
        RelationType.REPLACES,
    )
    (amended,) = register.about("67/2006/QH11")
    kinds = {(event.kind, event.by, event.date) for event in events_of_row(amended)}
    assert (EventKind.AMENDED, "21/2017/QH14", "2019-01-01") in kinds
    assert (EventKind.EFFECTIVE, None, "2007-01-01") in kinds


DECREE = "61/2018/NĐ-CP\tNghị định\t\tChính phủ\t23/4/2018"


@pytest.mark.parametrize(
    ("row", "on", "status"),
    [
        # in force from its day of effect to the register's day
        (f"{DECREE}\t21/6/2018\t\tCòn hiệu lực\t01/01/2024", "2018-06-21", S.IN_FORCE),
        (f"{DECREE}\t21/6/2018\t\tCòn hiệu lực\t01/01/2024", "2024-01-01", S.IN_FORCE),
        (f"{DECREE}\t21/6/2018\t\tCòn hiệu lực\t01/01/2024", "2018-06-20", S.NOT_YET_IN_FORCE),
        # a register says nothing of the days after its own
        (f"{DECREE}\t21/6/2018\t\tCòn hiệu lực\t01/01/2024", "2024-01-02", S.UNKNOWN),
        # without a day of effect only the register's own day is sure
        (f"{DECREE}\t\t\tCòn hiệu lực\t01/01/2024", "2020-01-01", S.UNKNOWN),
        (f"{DECREE}\t\t\tCòn hiệu lực\t01/01/2024", "2024-01-01", S.IN_FORCE),
        # ended on a known day
        (f"{DECREE}\t21/6/2018\t01/7/2025\tHết hiệu lực toàn bộ\t01/7/2025", "2025-06-30", S.IN_FORCE),
        (f"{DECREE}\t21/6/2018\t01/7/2025\tHết hiệu lực toàn bộ\t01/7/2025", "2025-07-01", S.EXPIRED),
        # ended on an unknown day before the register's
        (f"{DECREE}\t21/6/2018\t\tHết hiệu lực\t01/01/2024", "2024-01-01", S.EXPIRED),
        (f"{DECREE}\t21/6/2018\t\tHết hiệu lực\t01/01/2024", "2023-01-01", S.UNKNOWN),
        (f"{DECREE}\t21/6/2018\t\tHết hiệu lực một phần\t01/01/2024", "2024-05-01", S.PARTLY_EXPIRED),
        (f"{DECREE}\t\t\tNgưng hiệu lực một phần\t05/3/2023", "2024-01-01", S.PARTLY_SUSPENDED),
        (f"{DECREE}\t\t\tKhông còn phù hợp\t05/3/2023", "2024-01-01", S.NO_LONGER_SUITABLE),
        # what a portal does not tell
        (f"{DECREE}\t21/6/2018\t\tĐã biết\t01/01/2024", "2024-01-01", S.UNKNOWN),
        (f"{DECREE}\t21/6/2018\t\t...\t01/01/2024", "2024-01-01", S.UNKNOWN),
    ],
)
def test_status_on_a_day(tmp_path: Path, row: str, on: str, status: StatusValue) -> None:
    found = status_on(load_register(write(tmp_path / "r.tsv", row)), "61/2018/NĐ-CP", on)
    assert found.value is status
    assert found.because == "r.tsv" or status is S.UNKNOWN
    assert found.evidence is not None
    assert "61/2018/NĐ-CP" in found.evidence


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2023-02-28", S.IN_FORCE),
        ("2023-03-01", S.SUSPENDED),
        ("2023-08-31", S.SUSPENDED),
        ("2023-09-01", S.IN_FORCE),
    ],
)
def test_a_suspension_ends(tmp_path: Path, on: str, status: StatusValue) -> None:
    path = write(
        tmp_path / "r.tsv",
        "07/2022/TT-BNV\tThông tư\tBộ Nội vụ\t05/01/2022\t01/3/2022\t01/3/2023\t01/9/2023\tCòn hiệu lực\t01/01/2024",
        headings="Số hiệu\tLoại\tCơ quan ban hành\tNgày ban hành\tNgày có hiệu lực\tNgưng hiệu lực\tHết ngưng"
        "\tTình trạng\tas_of",
    )
    assert status_on(load_register(path), "07/2022/TT-BNV", on).value is status


def test_what_no_register_knows_is_unknown_and_nobody_says_so(tmp_path: Path) -> None:
    found = status_on(load_register(write(tmp_path / "r.tsv", DECREE)), "11/2024/NĐ-CP", "2024-05-01")
    assert (found.value, found.because, found.evidence) == (S.UNKNOWN, "", None)


# -- status by a graph -------------------------------------------------------------------------------------------------


def act(source: str, type: RelationType, target: str, **fields: object) -> Relation:
    words = f"{source} {type.value} {target}"
    return Relation(
        source=source, target=target, type=type, file="a.txt", start=0, end=len(words), evidence=words, **fields
    )  # type: ignore[arg-type]  # the tests give fields of Relation


def filled(
    tmp_path: Path, relations: Iterable[Relation], *documents: Document, rows: Iterable[RegisterRow] = ()
) -> Graph:
    graph = open_graph(tmp_path / "g.db")
    for number, document in enumerate(documents):
        path = f"{number}.txt"
        digest = hashlib.sha256(path.encode()).hexdigest()
        graph.put(DocumentRecord(path=path, digest=digest, document=document, citations=(), relations=()))
    own = Document(id="01/BC-SNV@2024~hung-yen", number="01/BC-SNV", date="2024-09-01")
    graph.put(DocumentRecord(path="a.txt", digest="0" * 64, document=own, citations=(), relations=tuple(relations)))
    graph.put_register(rows)
    return graph


OLD, NEW = "23/2021/QĐ-UBND~hung-yen", "06/2024/QĐ-UBND~hung-yen"
R = RelationType


@pytest.mark.parametrize(
    ("relation", "on", "status"),
    [
        (act(NEW, R.REPLACES, OLD, effective="2024-03-20"), "2024-03-20", S.EXPIRED),
        (act(NEW, R.REPLACES, OLD, effective="2024-03-20"), "2024-03-19", S.UNKNOWN),
        (act(NEW, R.REPEALS, OLD, effective="2024-03-20"), "2024-05-01", S.EXPIRED),
        (act(NEW, R.REPEALS, OLD, effective="2024-03-20", scope="Điều 5"), "2024-05-01", S.PARTLY_EXPIRED),
        (act(NEW, R.SUSPENDS, OLD, effective="2024-03-20"), "2024-05-01", S.SUSPENDED),
        # no day is stated, and no date of issue: the act of 2024 holds at the end of that year
        (act(NEW, R.REPLACES, OLD), "2024-12-30", S.UNKNOWN),
        (act(NEW, R.REPLACES, OLD), "2024-12-31", S.EXPIRED),
        # an amended document goes on, whether it is in force nobody has said
        (act(NEW, R.AMENDS, OLD, effective="2024-03-20"), "2024-05-01", S.UNKNOWN),
        (act(NEW, R.IMPLEMENTS, OLD), "2025-05-01", S.UNKNOWN),
        # what is not stated ends nothing
        (act(NEW, R.REPLACES, OLD, effective="2024-03-20", certainty=Certainty.AMBIGUOUS), "2024-05-01", S.UNKNOWN),
        # nobody ends an act of a body above him
        (act("05/QĐ-SNV@2024~hung-yen", R.REPEALS, OLD, effective="2024-03-20"), "2024-05-01", S.UNKNOWN),
        (act("30/2024/NĐ-CP", R.REPEALS, OLD, effective="2024-03-20"), "2024-05-01", S.EXPIRED),
    ],
)
def test_relations_of_a_graph_give_a_status(tmp_path: Path, relation: Relation, on: str, status: StatusValue) -> None:
    with filled(tmp_path, [relation]) as graph:
        found = status_on(graph, OLD, on)
        assert found.value is status
        if status is not S.UNKNOWN:
            assert found.by == relation.source
            assert found.evidence == relation.evidence


def test_a_day_that_no_act_states_is_estimated_from_its_issue(tmp_path: Path) -> None:
    # a normative act of a province takes effect ten days after it is signed, at the earliest
    new = Document(id=NEW, number="06/2024/QĐ-UBND", date="2024-03-08")
    with filled(tmp_path, [act(NEW, R.REPLACES, OLD)], new) as graph:
        assert status_on(graph, OLD, "2024-03-17").value is S.UNKNOWN
        found = status_on(graph, OLD, "2024-03-18")
        assert (found.value, found.since) == (S.EXPIRED, None)


def test_a_stated_day_outranks_an_estimated_one(tmp_path: Path) -> None:
    new = Document(id=NEW, number="06/2024/QĐ-UBND", date="2024-03-08")
    stated = act(NEW, R.REPLACES, OLD, effective="2024-03-20")
    with filled(tmp_path, [act(NEW, R.REPLACES, OLD), stated], new) as graph:
        assert status_on(graph, OLD, "2024-03-19").value is S.UNKNOWN
        found = status_on(graph, OLD, "2024-03-20")
        assert (found.value, found.since) == (S.EXPIRED, "2024-03-20")


def test_a_closing_clause_dates_its_own_document(tmp_path: Path) -> None:
    new = DocumentRecord(
        path="new.txt",
        digest="1" * 64,
        document=Document(id=NEW, number="06/2024/QĐ-UBND", date="2024-03-08"),
        citations=(),
        relations=(act("SELF", R.REPLACES, OLD, effective="2024-03-20"),),
    )
    with filled(tmp_path, []) as graph:
        graph.put(new)
        assert status_on(graph, NEW, "2024-03-15").value is S.NOT_YET_IN_FORCE
        assert status_on(graph, NEW, "2024-03-20").value is S.UNKNOWN


def test_registers_in_a_graph_count_with_their_acting_documents(tmp_path: Path) -> None:
    with filled(tmp_path, [], rows=load_register(REGISTER).rows()) as graph:
        found = status_on(graph, OLD, "2024-05-01")
        assert (found.value, found.by, found.since) == (S.EXPIRED, NEW, "2024-03-20")
        assert status_on(graph, "67/2006/QH11", "2023-05-01").value is S.IN_FORCE
        # an undated citation means the one document that the graph knows
        assert status_on(graph, "20-NQ/TW@?", "2024-05-01").value is S.UNKNOWN
