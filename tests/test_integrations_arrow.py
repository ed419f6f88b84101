"""Arrow: the same rows in one process, in several, and in Spark; and merging in any order."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import legalref
from legalref.model import Citation, Relation
from legalref.vocabulary import PatternError

pa = pytest.importorskip("pyarrow")

from legalref.integrations import arrow  # noqa: E402  # after the check that pyarrow is there

ROOT = Path(__file__).parent.parent

PLAN = """ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
Số: 184/KH-UBND
Hưng Yên, ngày 07 tháng 12 năm 2021
KẾ HOẠCH
Triển khai Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ

Căn cứ Luật Tổ chức chính quyền địa phương; thực hiện khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.
Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2020 của UBND tỉnh Hưng Yên.
"""
BLANK = "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, đơn vị báo cáo kết quả.\n"


def batch(*documents: tuple[str | None, str | None]) -> Any:
    rows = [{"path": path, "text": text} for path, text in documents]
    return pa.RecordBatch.from_pylist(rows, schema=arrow.DOCUMENTS)


@pytest.fixture(scope="module")
def corpus() -> list[tuple[str, str]]:
    folder = ROOT / "corpus" / "documents"
    return [(path.name, legalref.read(path).text) for path in sorted(folder.iterdir())]


def batches(corpus: list[tuple[str, str]], size: int = 4) -> list[Any]:
    return [batch(*corpus[start : start + size]) for start in range(0, len(corpus), size)]


# -- schemas -----------------------------------------------------------------------------------------------------------


def test_the_schemas_have_the_columns_of_the_records() -> None:
    assert arrow.CITATIONS.names == ["id", "citing", *Citation.__struct_fields__]
    assert arrow.RELATIONS.names == ["id", *Relation.__struct_fields__]
    assert arrow.ROWS.names == ["id", "citation", "relation"]


@pytest.mark.parametrize(
    ("column", "type"),
    [
        ("start", "int64"),
        ("end", "int64"),
        ("title_start", "int64"),
        ("kind", "string"),
        ("date", "string"),
        ("candidates", "list<item: string>"),
        ("flags", "list<item: string>"),
    ],
)
def test_the_columns_have_plain_types(column: str, type: str) -> None:
    assert str(arrow.CITATIONS.field(column).type) == type


def test_a_pinpoint_is_a_struct() -> None:
    assert arrow.CITATIONS.field("pinpoints").type.value_type.field("khoan").type == pa.string()


# -- one batch ---------------------------------------------------------------------------------------------------------


def test_rows_are_the_records_of_the_plain_verbs() -> None:
    citations, relations = arrow.read_batch(batch(("ke-hoach.txt", PLAN)))
    assert citations.schema.equals(arrow.CITATIONS)
    assert relations.schema.equals(arrow.RELATIONS)
    found = legalref.extract(PLAN)
    own = "184/KH-UBND@2021~hung-yen"
    for row, citation in zip(citations.to_pylist(), found, strict=True):
        assert row.pop("id") == f"citation:ke-hoach.txt#{citation.start}-{citation.end}"
        assert row.pop("citing") == own
        named = own if citation.document == "SELF" else citation.document
        expected = msgspec.structs.replace(citation, file="ke-hoach.txt", document=named)
        assert row == msgspec.json.decode(msgspec.json.encode(expected))
    for row, relation in zip(relations.to_pylist(), legalref.relate(PLAN, found), strict=True):
        assert (row["type"], row["start"], row["end"]) == (relation.type, relation.start, relation.end)
        assert PLAN[row["start"] : row["end"]] == row["evidence"]


def test_the_document_that_is_read_goes_by_its_own_id() -> None:
    _, relations = arrow.read_batch(batch(("ke-hoach.txt", PLAN)))
    ends = {(row["source"], row["type"], row["target"]) for row in relations.to_pylist()}
    assert ("184/KH-UBND@2021~hung-yen", "implements", "76/NQ-CP@2021") in ends
    assert ("184/KH-UBND@2021~hung-yen", "replaces", "12/KH-UBND@2020~hung-yen") in ends


def test_a_document_without_a_number_goes_by_its_file() -> None:
    citations, relations = arrow.read_batch(batch(("khong-so.txt", BLANK)))
    assert {row["citing"] for row in citations.to_pylist()} == {"file:khong-so.txt"}
    assert "SELF" not in {end for row in relations.to_pylist() for end in (row["source"], row["target"])}


def test_rows_of_a_document_do_not_depend_on_its_batch(corpus: list[tuple[str, str]]) -> None:
    together = arrow.read_batch(batch(*corpus))
    alone = [arrow.read_batch(batch(document)) for document in corpus]
    assert together.citations.to_pylist() == [row for one in alone for row in one.citations.to_pylist()]
    assert together.relations.to_pylist() == [row for one in alone for row in one.relations.to_pylist()]
    assert together.citations.num_rows > 100
    assert together.relations.num_rows > 100


def test_ids_of_the_corpus_are_unique(corpus: list[tuple[str, str]]) -> None:
    for found in arrow.read_batch(batch(*corpus)):
        ids = found.column("id").to_pylist()
        assert len(set(ids)) == len(ids)


def test_an_empty_batch_gives_empty_batches() -> None:
    citations, relations = arrow.read_batch(batch())
    assert (citations.num_rows, relations.num_rows) == (0, 0)
    assert citations.schema.equals(arrow.CITATIONS)


def test_large_strings_and_further_columns_are_taken() -> None:
    documents = pa.RecordBatch.from_pydict(
        {"size": [1], "text": pa.array([BLANK], pa.large_string()), "path": pa.array(["a.txt"], pa.large_string())}
    )
    assert arrow.read_batch(documents).citations.equals(arrow.read_batch(batch(("a.txt", BLANK))).citations)


@pytest.mark.parametrize(
    ("documents", "message"),
    [
        (pa.RecordBatch.from_pydict({"path": ["a.txt"]}), r"needs the columns path and text; it has \['path'\]"),
        (batch(("a.txt", BLANK), ("b.txt", None)), r"row 1 of the batch \(b\.txt\): the text is null"),
        (batch((None, BLANK)), r"row 0 of the batch \(no path\): the path is null"),
    ],
)
def test_a_bad_batch_is_refused_with_its_row(documents: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        arrow.read_batch(documents)


def test_a_bad_folder_of_patterns_is_named() -> None:
    with pytest.raises(PatternError, match="no-such-folder"):
        list(arrow.rows([batch(("a.txt", BLANK))], patterns=["no-such-folder"]))


# -- many batches ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def expected(corpus: list[tuple[str, str]]) -> Any:
    return arrow.merge(arrow.rows([batch(*corpus)]))


def test_one_pass_gives_both_kinds(corpus: list[tuple[str, str]], expected: Any) -> None:
    citations, relations = arrow.read_batch(batch(*corpus))
    assert expected.schema.equals(arrow.ROWS)
    assert arrow.citations_of(expected).equals(arrow.merge([citations]))
    assert arrow.relations_of(expected).equals(arrow.merge([relations]))


@pytest.mark.parametrize("size", [1, 3, 100])
def test_the_size_of_batches_changes_nothing(corpus: list[tuple[str, str]], expected: Any, size: int) -> None:
    assert arrow.merge(arrow.rows(batches(corpus, size))).equals(expected)


def test_processes_give_the_same_rows(corpus: list[tuple[str, str]], expected: Any) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        found = pool.map(arrow.read_batch, batches(corpus))
    assert arrow.merge(one.citations for one in found).equals(arrow.citations_of(expected))
    assert arrow.merge(one.relations for one in found).equals(arrow.relations_of(expected))


def test_the_function_for_spark_can_be_sent_with_its_patterns(tmp_path: Path) -> None:
    bound = pickle.loads(pickle.dumps(partial(arrow.rows, patterns=[str(tmp_path)])))  # noqa: S301  # our own bytes
    [found] = bound([batch(("a.txt", BLANK))])
    assert found.num_rows


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    for package in ("pyspark", "pandas"):
        pytest.importorskip(package, reason=f"{package} is not installed: pip install --group spark")
    if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
        pytest.skip("Spark needs Java: no java on the path and no JAVA_HOME")
    from pyspark.sql import SparkSession

    patched = pytest.MonkeyPatch()
    # the workers import the checkout, in the interpreter that runs the test, and nothing leaves the machine
    patched.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    patched.setenv("PYSPARK_PYTHON", sys.executable)
    patched.setenv("PYSPARK_DRIVER_PYTHON", sys.executable)
    patched.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        SparkSession.builder.master("local[2]")
        .appName("legalref")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "512m")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()
    patched.undo()


def test_spark_gives_the_same_rows(spark: Any, corpus: list[tuple[str, str]], expected: Any) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    documents = spark.createDataFrame(corpus, "path string, text string").repartition(3)
    found = documents.mapInArrow(arrow.rows, from_arrow_schema(arrow.ROWS))
    rows = [row.asDict(recursive=True) for row in found.collect()]
    assert arrow.merge([pa.RecordBatch.from_pylist(rows, schema=arrow.ROWS)]).equals(expected)


def test_spark_selects_the_columns_of_one_kind(spark: Any, corpus: list[tuple[str, str]], expected: Any) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    documents = spark.createDataFrame(corpus[:3], "path string, text string")
    found = documents.mapInArrow(arrow.rows, from_arrow_schema(arrow.ROWS))
    citations = found.where("citation is not null").select("id", "citation.*")
    assert citations.columns == arrow.CITATIONS.names
    ids = {row["id"] for row in citations.select("id").collect()}
    paths = {path for path, _ in corpus[:3]}
    assert ids == {row["id"] for row in arrow.citations_of(expected).to_pylist() if row["file"] in paths}


# -- merging -----------------------------------------------------------------------------------------------------------

CELLS = st.fixed_dictionaries(
    {
        # few ids and few values, so that equal and clashing rows are common
        "id": st.sampled_from(["a", "b", "c", "đ"]),
        "citing": st.sampled_from([None, "76/NQ-CP@2021"]),
        "start": st.sampled_from([None, 0, 7]),
        "title": st.sampled_from([None, "", "về việc"]),
        "flags": st.sampled_from([None, [], ["no_date"], ["no_date", "ocr_issuer"]]),
        "pinpoints": st.sampled_from([None, [], [{"khoan": "2", "dieu": "5"}]]),
    }
)
CITATION_ROWS = st.lists(CELLS, max_size=6).map(lambda rows: pa.RecordBatch.from_pylist(rows, schema=arrow.CITATIONS))
BOTH_ROWS = st.lists(CELLS, max_size=6).map(
    lambda rows: pa.RecordBatch.from_pylist(
        [
            {"id": row["id"], "citation": row if row["start"] else None, "relation": {"scope": row["title"]}}
            for row in rows
        ],
        schema=arrow.ROWS,
    )
)
THREE = st.sampled_from([CITATION_ROWS, BOTH_ROWS]).flatmap(lambda rows: st.tuples(rows, rows, rows))


def left_first(one: Any, two: Any, three: Any) -> Any:
    return arrow.merge([arrow.merge([one, two]), three])


def right_first(one: Any, two: Any, three: Any) -> Any:
    return arrow.merge([one, arrow.merge([two, three])])


def turned(one: Any, two: Any, three: Any) -> Any:
    return arrow.merge([three, one, two])


def twice(one: Any, two: Any, three: Any) -> Any:
    return arrow.merge([one, two, one, three, two, arrow.merge([three, three])])


def again(one: Any, two: Any, three: Any) -> Any:
    return arrow.merge([arrow.merge([one, two, three])])


@pytest.mark.parametrize("way", [left_first, right_first, turned, twice, again], ids=lambda way: way.__name__)
@settings(max_examples=60, deadline=None)
@given(three=THREE)
def test_merging_gives_one_result_in_any_order_and_grouping(way: Callable[..., Any], three: tuple[Any, ...]) -> None:
    merged = arrow.merge(three)
    assert way(*three).equals(merged)
    ids = merged.column("id").to_pylist()
    assert ids == sorted(set(chain.from_iterable(one.column("id").to_pylist() for one in three)))
    given_rows = [row for one in three for row in one.to_pylist()]
    assert all(row in given_rows for row in merged.to_pylist())


def test_merging_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to merge"):
        arrow.merge([])


def test_merging_different_schemas_is_refused() -> None:
    citations, relations = arrow.read_batch(batch(("a.txt", BLANK)))
    with pytest.raises(ValueError, match="different schemas"):
        arrow.merge([citations, relations])


def test_a_row_without_an_id_is_refused() -> None:
    nameless = pa.RecordBatch.from_pylist([{"id": None}], schema=arrow.CITATIONS)
    with pytest.raises(ValueError, match="needs an id in each row"):
        arrow.merge([nameless])
