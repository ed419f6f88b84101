"""Checks: what a clerk is told of a text, and what is left alone."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

import legalref
from legalref.checking import check
from legalref.checking.case import moment_of
from legalref.checking.wording import PHRASES
from legalref.graph import open_graph
from legalref.model import Document, DocumentRecord, Finding, FindingCode, Relation, RelationType, Severity, SourceText
from legalref.validity import Register, load_register

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "corpus" / "gold"
TODAY = "2026-01-15"

HEAD = """UBND TỈNH HƯNG YÊN                              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                                       Độc lập - Tự do - Hạnh phúc
Số: 45/BC-SNV                                   Hưng Yên, ngày 16 tháng 9 năm 2024

BÁO CÁO

Kết quả công tác quý III năm 2024

"""


def text(body: str, head: str = HEAD) -> SourceText:
    return SourceText("bao-cao.txt", head + body, "txt")


def findings(body: str, head: str = HEAD, **sources: object) -> list[Finding]:
    return check(text(body, head), as_of=TODAY, **sources)  # type: ignore[arg-type]  # the tests give arguments of check


def said(found: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(finding.code.value, finding.text) for finding in found]


def only(found: list[Finding], code: FindingCode) -> Finding:
    (finding,) = [each for each in found if each.code is code]
    return finding


# -- the whole ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in GOLD.glob("*/anomalies.jsonl")))
def test_the_faults_of_the_corpus_are_found(folder: str) -> None:
    (file,) = (GOLD / folder).glob("*.txt")
    lines = (GOLD / folder / "anomalies.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = {(row["code"], row["start"], row["end"]) for row in map(json.loads, lines)}
    register = load_register(ROOT / "corpus" / "register.tsv")
    found = check(legalref.read(file), as_of=TODAY, register=register)
    assert wanted <= {(each.code.value, each.start, each.end) for each in found}


def test_sound_documents_of_the_corpus_have_no_errors() -> None:
    faulty = {path.parent.name for path in GOLD.glob("*/anomalies.jsonl")}
    for folder in sorted(path for path in GOLD.iterdir() if path.is_dir() and path.name not in faulty):
        (file,) = folder.glob("*.txt")
        errors = [each for each in check(legalref.read(file), as_of=TODAY) if each.severity is Severity.ERROR]
        assert errors == [], folder.name


def test_findings_come_in_text_order_and_quote_the_text() -> None:
    source = legalref.read(GOLD / "bc-quy-3-2024" / "bc-quy-3-2024.txt")
    found = check(source, as_of=TODAY)
    assert [each.start for each in found] == sorted(each.start for each in found)
    for each in found:
        assert source.text[each.start : each.end] == each.text
        assert each.file == source.path
        assert each.message.endswith(".")


def test_messages_exist_in_both_languages_with_the_same_values() -> None:
    for phrase, wordings in PHRASES.items():
        fields = [{part.split("}")[0] for part in words.split("{")[1:]} for words in (wordings["vi"], wordings["en"])]
        assert fields[0] == fields[1], phrase
    body = "Thực hiện Quyết định số 7/KH-SNV ngày 03/02/2024 của Sở Nội vụ."
    (vietnamese,) = findings(body)
    (english,) = findings(body, lang="en")
    assert "Tên loại" in vietnamese.message
    assert "does not agree" in english.message


def test_a_text_without_citations_has_no_findings() -> None:
    assert findings("Trong quý, Sở đã hoàn thành 37/52 nhiệm vụ.") == []


# -- when a document was issued ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("ngày 16 tháng 9 năm 2024", "2024-09-16", "2024-09-16"),
        ("ngày     tháng 9 năm 2024", "2024-09-01", "2024-09-30"),
        ("ngày … tháng 02 năm 2024", "2024-02-01", "2024-02-29"),
        ("ngày     tháng     năm 2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_the_month_or_year_of_a_draft_is_its_moment(day: str, first: str, last: str) -> None:
    head = HEAD.replace("ngày 16 tháng 9 năm 2024", day).replace("Số: 45/BC-SNV", "Số: /BC-SNV ")
    source = text("Thực hiện nhiệm vụ được giao.", head)
    moment = moment_of(legalref.describe(source), legalref.extract(source))
    assert moment is not None
    assert (moment.first, moment.last) == (first, last)


def test_a_text_without_a_head_has_no_moment() -> None:
    source = text("Sở báo cáo như sau.", head="")
    assert moment_of(legalref.describe(source), legalref.extract(source)) is None


# -- dates -------------------------------------------------------------------------------------------------------------

SERIES = "số 191/KH-UBND ngày 26/12/2023; số 192/KH-UBND ngày 26/12/2024; số 193/KH-UBND ngày 26/12/2023"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a date after the document's own; on its day is not after
        ("Thực hiện Quyết định số 12/QĐ-UBND ngày 17/9/2024 của UBND tỉnh.", [("date_after_document", "17/9/2024")]),
        ("Thực hiện Quyết định số 12/QĐ-UBND ngày 16/9/2024 của UBND tỉnh.", []),
        # the year of the number and that of the date
        ("theo Thông tư số 02/2018/TT-BTP ngày 05/02/2017 của Bộ Tư pháp", [("year_mismatch", "05/02/2017")]),
        ("theo Thông tư số 02/2018/TT-BTP ngày 05/02/2018 của Bộ Tư pháp", []),
        # a serial number that looks like a year is none
        ("theo Quyết định số 2019/QĐ-UBND ngày 12/8/2024 của UBND tỉnh", []),
        # days that no calendar has
        ("theo Nghị định số 30/2022/NĐ-CP ngày 30/02/2022 của Chính phủ", [("impossible_date", "30/02/2022")]),
        ("theo Nghị định số 30/2022/NĐ-CP ngày 28/02/2022 của Chính phủ", []),
        # a number without year that no mention dates
        ("theo Nghị quyết số 50/NQ-CP của Chính phủ", [("missing_date", "Nghị quyết số 50/NQ-CP")]),
        ("theo Nghị quyết số 50/NQ-CP và lại Nghị quyết số 50/NQ-CP của Chính phủ", [("missing_date", "50/NQ-CP")]),
        ("theo Nghị quyết số 50/NQ-CP; Nghị quyết số 50/NQ-CP ngày 20/5/2021 của Chính phủ", []),
        # the number tells the year
        ("theo Nghị định số 61/2018/NĐ-CP", []),
        # a partial date tells the year as well
        ("theo Công văn số 12/UBND-NC ngày …/3/2024 của UBND tỉnh", []),
        # one document, two dates
        (
            "Quyết định số 12/QĐ-UBND ngày 05/01/2024; Quyết định số 12/QĐ-UBND ngày 06/01/2024 của UBND tỉnh",
            [("conflicting_dates", "06/01/2024")],
        ),
        # one number in two years: two documents
        (
            "Quyết định số 12/QĐ-UBND ngày 05/01/2023; Quyết định số 12/QĐ-UBND ngày 06/01/2024 của UBND tỉnh",
            [],
        ),
        # older than what it carries out
        (
            "Thực hiện Kế hoạch số 87/KH-UBND ngày 20/02/2024 của UBND tỉnh, Sở ban hành "
            "Quyết định số 04/QĐ-SNV ngày 03/01/2024.",
            [("conflicting_dates", "04/QĐ-SNV")],
        ),
        (
            "Thực hiện Kế hoạch số 87/KH-UBND ngày 20/02/2024 của UBND tỉnh, Sở ban hành "
            "Quyết định số 04/QĐ-SNV ngày 23/02/2024.",
            [],
        ),
    ],
)
def test_dates(body: str, expected: list[tuple[str, str]]) -> None:
    found = said(findings(body))
    assert [code for code, _ in found] == [code for code, _ in expected]
    for (_, quoted), (_, words) in zip(found, expected, strict=True):
        assert words in quoted


@pytest.mark.parametrize(
    ("body", "code", "suggestion"),
    [
        # both neighbours of the series bear it out
        (f"các Kế hoạch của UBND tỉnh: {SERIES}", FindingCode.DATE_AFTER_DOCUMENT, "ngày 26/12/2023 (theo dãy số"),
        # the year of the number, where the date cannot be right
        (
            "theo Thông tư số 02/2018/TT-BTP ngày 05/02/2028 của Bộ Tư pháp",
            FindingCode.YEAR_MISMATCH,
            "ngày 05/02/2018",
        ),
        # another mention of the same document
        (
            "Thông tư số 02/2018/TT-BTP ngày 05/02/2017; Thông tư số 02/2018/TT-BTP ngày 05/02/2018 của Bộ Tư pháp",
            FindingCode.YEAR_MISMATCH,
            "ngày 05/02/2018",
        ),
        # which of the two is wrong, the text does not tell
        ("theo Thông tư số 02/2018/TT-BTP ngày 05/02/2017 của Bộ Tư pháp", FindingCode.YEAR_MISMATCH, None),
        ("theo Kế hoạch số 192/KH-UBND ngày 26/12/2024 của UBND tỉnh", FindingCode.DATE_AFTER_DOCUMENT, None),
    ],
)
def test_a_date_is_suggested_only_where_the_text_supports_it(
    body: str, code: FindingCode, suggestion: str | None
) -> None:
    found = only(findings(body), code)
    assert (found.suggestion is None) is (suggestion is None)
    assert (found.suggestion or "").startswith(suggestion or "")


def test_a_series_that_contradicts_supports_nothing() -> None:
    body = "các Kế hoạch của UBND tỉnh: số 191/KH-UBND ngày 28/12/2023; số 192/KH-UBND ngày 26/12/2024"
    assert only(findings(body), FindingCode.DATE_AFTER_DOCUMENT).suggestion is None


def test_without_a_date_of_its_own_a_text_is_measured_by_today() -> None:
    body = "Thực hiện Quyết định số 12/QĐ-UBND ngày {} của UBND tỉnh Hưng Yên."
    assert said(findings(body.format("17/9/2024"), head="")) == []
    ((code, _),) = said(findings(body.format("17/9/2030"), head=""))
    assert code == "date_after_document"


def test_the_annex_may_not_date_the_document_otherwise() -> None:
    head = HEAD.replace("Số: 45/BC-SNV", "Số: /BC-SNV ").replace("ngày 16 tháng 9", "ngày     tháng 9")
    annex = "Sở báo cáo.\n\nPHỤ LỤC\n(Kèm theo Báo cáo số /BC-SNV ngày /{}/2024 của Sở Nội vụ)\n"
    assert [code for code, _ in said(findings(annex.format(3), head))] == ["own_number_blank", "conflicting_dates"]
    assert [code for code, _ in said(findings(annex.format(9), head))] == ["own_number_blank"]


# -- numbers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Thực hiện Quyết định số 33/KH-SNV ngày 05/02/2024 của Sở Nội vụ.", ["type_number_mismatch"]),
        ("Thực hiện Kế hoạch số 33/KH-SNV ngày 05/02/2024 của Sở Nội vụ.", []),
        ("Thực hiện Chương trình hành động số 33/CTr-UBND ngày 05/02/2024 của UBND tỉnh.", []),
        ("Thực hiện Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Chấp hành Trung ương.", []),
        ("theo Văn bản số 33/KH-SNV ngày 05/02/2024 của Sở Nội vụ", []),
        ("theo Quyết định số 15-KH/TU ngày 02/3/2023 của Tỉnh ủy", ["type_number_mismatch"]),
        # a letter code of before 1997 is no symbol of a type
        ("theo Thông tư số 70-TC/TCT ngày 10/8/1994 của Bộ Tài chính", []),
        # misspelt codes: repaired, and said so
        ("Sở ban hành Quyết định số 39/QĐ-SKHHCN ngày 26/01/2024 của Sở Khoa học và Công nghệ.", ["issuer_misspelt"]),
        ("Sở ban hành Quyết định số 39/QĐ-SKHCN ngày 26/01/2024 của Sở Khoa học và Công nghệ.", []),
    ],
)
def test_numbers(body: str, codes: list[str]) -> None:
    assert [code for code, _ in said(findings(body))] == codes


def test_the_series_tells_which_of_type_and_symbol_is_wrong() -> None:
    body = (
        "Quyết định số 39/QĐ-SNV ngày 26/01/2024; Quyết định số 40/KH-SNV ngày 26/01/2024; "
        "Quyết định số 51/QĐ-SNV ngày 31/01/2024; Kế hoạch số 21/KH-SNV ngày 26/01/2024; "
        "Kế hoạch số 23/KH-SNV ngày 29/01/2024 của Sở Nội vụ"
    )
    assert (only(findings(body), FindingCode.TYPE_NUMBER_MISMATCH).suggestion or "").startswith(
        "40/QĐ-SNV (theo dãy số"
    )


def test_a_misspelt_code_comes_with_the_right_one() -> None:
    body = "Sở Khoa học và Công nghệ ban hành Quyết định số 39/QĐ-SKHHCN ngày 26/01/2024."
    found = only(findings(body), FindingCode.ISSUER_MISSPELT)
    assert found.suggestion == "39/QĐ-SKHCN"
    assert "39/QĐ-SKHHCN" in found.message


def test_a_number_of_two_documents_lists_them() -> None:
    body = (
        "Kế hoạch số 01/KH-UBND ngày 03/01/2023 và Kế hoạch số 01/KH-UBND ngày 02/01/2024 của UBND tỉnh; "
        "sơ kết Kế hoạch số 01/KH-UBND"
    )
    found = only(findings(body), FindingCode.AMBIGUOUS_NUMBER)
    assert "01/KH-UBND@2023~hung-yen; 01/KH-UBND@2024~hung-yen" in found.message


def test_a_blank_own_number_is_a_note() -> None:
    found = only(findings("Sở báo cáo.", HEAD.replace("45/BC-SNV", "/BC-SNV  ")), FindingCode.OWN_NUMBER_BLANK)
    assert found.severity is Severity.NOTE
    assert found.text.replace(" ", "") == "Số:/BC-SNV"


# -- validity by the text's own words ----------------------------------------------------------------------------------

OLD = "Quyết định số 23/2021/QĐ-UBND ngày 23/6/2021 của UBND tỉnh"
NEW = "Quyết định số 06/2024/QĐ-UBND ngày 08/3/2024 của UBND tỉnh"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        # to carry out what was replaced before
        (
            f"Thực hiện {OLD} (được thay thế bằng {NEW}, có hiệu lực từ ngày 20/3/2024), Sở đã kiện toàn.",
            ["superseded"],
        ),
        # … or what is replaced only later
        (
            f"Thực hiện {OLD} (được thay thế bằng {NEW}, có hiệu lực từ ngày 01/10/2024), Sở đã kiện toàn.",
            ["superseded_since"],
        ),
        # to tell what became of it is as it should be
        (f"{NEW} thay thế {OLD}.", []),
        (f"Trong quý, UBND tỉnh đã ban hành {NEW} thay thế {OLD}.", []),
        # a proposal ends nothing
        (f"Đề nghị UBND tỉnh ban hành văn bản thay thế {OLD}.", []),
        (f"Thực hiện {OLD}. {NEW} không thay thế văn bản này.", []),
        # an act that is amended by one that is cited is cited well
        (
            "Thực hiện Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 được sửa đổi, bổ sung bởi Nghị định số 107/2020/NĐ-CP "
            "ngày 14/9/2020 của Chính phủ.",
            [],
        ),
    ],
)
def test_validity_by_own_words(body: str, codes: list[str]) -> None:
    assert [code for code, _ in said(findings(body))] == codes


def test_a_superseded_act_is_named_with_its_successor_and_the_words_that_say_so() -> None:
    body = f"Thực hiện {OLD} (được thay thế bằng {NEW}, có hiệu lực từ ngày 20/3/2024), Sở đã kiện toàn."
    (found,) = findings(body)
    assert found.text == "Quyết định số 23/2021/QĐ-UBND ngày 23/6/2021"
    assert found.severity is Severity.ERROR
    assert found.document == "23/2021/QĐ-UBND~hung-yen"
    assert "kể từ ngày 20/3/2024" in found.message
    assert found.suggestion == "viện dẫn Quyết định số 06/2024/QĐ-UBND ngày 08/3/2024"
    assert "được thay thế bằng" in (found.evidence or "")


def test_a_decision_may_name_what_it_replaces() -> None:
    head = """ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HƯNG YÊN                      Độc lập - Tự do - Hạnh phúc
Số: 06/2024/QĐ-UBND                Hưng Yên, ngày 08 tháng 3 năm 2024

QUYẾT ĐỊNH

Quy định chức năng, nhiệm vụ của Sở Nội vụ

"""
    body = f"Điều 2. Quyết định này có hiệu lực từ ngày 20/3/2024 và thay thế {OLD}."
    assert findings(body, head, register=known("23/2021/QĐ-UBND", "20/3/2024")) == []


# -- validity by register and graph ------------------------------------------------------------------------------------


def known(number: str, expires: str = "", effective: str = "", amended: str = "", suspended: str = "") -> Register:
    """A register of one row."""

    issuer = "UBND tỉnh Hưng Yên" if "UBND" in number else "Chính phủ"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "danh-muc.tsv"
        path.write_text(
            "so_ky_hieu\tco_quan_ban_hanh\tngay_co_hieu_luc\tngay_het_hieu_luc\tamended_by\tngung_hieu_luc\tas_of\n"
            f"{number}\t{issuer}\t{effective}\t{expires}\t{amended}\t{suspended}\t01/01/2026\n",
            encoding="utf-8",
        )
        return load_register(path)


@pytest.mark.parametrize(
    ("body", "register", "codes"),
    [
        (f"Căn cứ {OLD};", known("23/2021/QĐ-UBND", "20/3/2024"), ["repealed"]),
        (f"Căn cứ {OLD};", known("23/2021/QĐ-UBND", "20/3/2025"), ["repealed_since"]),
        # what will end after the reader's day has not ended
        (f"Căn cứ {OLD};", known("23/2021/QĐ-UBND", "20/3/2026"), []),
        (f"Căn cứ {OLD};", known("22/2021/QĐ-UBND", "20/3/2024"), []),
        (
            "Căn cứ Nghị định số 80/2024/NĐ-CP ngày 03/7/2024;",
            known("80/2024/NĐ-CP", effective="01/10/2024"),
            ["not_yet_in_force"],
        ),
        ("Căn cứ Nghị định số 80/2024/NĐ-CP ngày 03/7/2024;", known("80/2024/NĐ-CP", effective="03/7/2024"), []),
        # an amendment that the text does not mention
        (
            "Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014;",
            known("24/2014/NĐ-CP", amended="107/2020/NĐ-CP (2020-11-25)"),
            ["amended"],
        ),
        (
            "Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014; Nghị định số 107/2020/NĐ-CP ngày 14/9/2020;",
            known("24/2014/NĐ-CP", amended="107/2020/NĐ-CP (2020-11-25)"),
            [],
        ),
        # … or that came later
        (
            "Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014;",
            known("24/2014/NĐ-CP", amended="107/2020/NĐ-CP (2025-11-25)"),
            [],
        ),
        (
            "Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014;",
            known("24/2014/NĐ-CP", suspended="01/3/2023"),
            ["suspended"],
        ),
    ],
)
def test_validity_by_a_register(body: str, register: Register, codes: list[str]) -> None:
    assert [code for code, _ in said(findings(body, register=register))] == codes


def test_a_legal_basis_must_be_in_force_and_a_plan_may_look_ahead() -> None:
    register = known("80/2024/NĐ-CP", effective="01/10/2024")
    basis = only(
        findings("Căn cứ Nghị định số 80/2024/NĐ-CP ngày 03/7/2024;", register=register), FindingCode.NOT_YET_IN_FORCE
    )
    plan = only(
        findings("Phổ biến Nghị định số 80/2024/NĐ-CP ngày 03/7/2024 của Chính phủ.", register=register),
        FindingCode.NOT_YET_IN_FORCE,
    )
    assert (basis.severity, plan.severity) == (Severity.ERROR, Severity.NOTE)


def test_what_is_good_to_know_is_said_once_and_a_defect_each_time() -> None:
    body = f"Căn cứ {OLD};\n\nThực hiện {OLD}, Sở đã kiện toàn."
    assert [code for code, _ in said(findings(body, register=known("23/2021/QĐ-UBND", "20/3/2025")))] == [
        "repealed_since"
    ]
    assert [code for code, _ in said(findings(body, register=known("23/2021/QĐ-UBND", "20/3/2024")))] == [
        "repealed"
    ] * 2


def test_the_reader_may_choose_another_day() -> None:
    source = text(f"Căn cứ {OLD};")
    register = known("23/2021/QĐ-UBND", "20/3/2025")
    assert said(check(source, as_of="2025-03-19", register=register)) == []
    assert [code for code, _ in said(check(source, as_of="2025-03-20", register=register))] == ["repealed_since"]


def test_the_successor_that_is_suggested_is_the_last_one(tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.tsv"
    path.write_text(
        "number\tissuer\tissue_date\texpiry_date\treplaced_by\n"
        "24/2014/NĐ-CP\tChính phủ\t04/4/2014\t01/3/2020\t45/2020/NĐ-CP\n"
        "45/2020/NĐ-CP\tChính phủ\t28/02/2020\t01/7/2022\t150/2022/NĐ-CP\n"
        "150/2022/NĐ-CP\tChính phủ\t12/6/2022\t\t\n",
        encoding="utf-8",
    )
    (found,) = findings("Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014;", register=load_register(path))
    assert "thay thế bằng Nghị định số 45/2020/NĐ-CP ngày 28/02/2020" in found.message
    assert found.suggestion == "viện dẫn Nghị định số 150/2022/NĐ-CP ngày 12/6/2022"


def test_a_graph_knows_what_another_document_did(tmp_path: Path) -> None:
    words = "Quyết định này thay thế Quyết định số 23/2021/QĐ-UBND"
    relation = Relation(
        source="SELF",
        target="23/2021/QĐ-UBND~hung-yen",
        type=RelationType.REPLACES,
        file="moi.txt",
        start=0,
        end=len(words),
        evidence=words,
        effective="2024-03-20",
    )
    new = Document(id="06/2024/QĐ-UBND~hung-yen", number="06/2024/QĐ-UBND", type="Quyết định", date="2024-03-08")
    digest = hashlib.sha256(words.encode()).hexdigest()
    with open_graph(tmp_path / "g.db") as graph:
        graph.put(DocumentRecord(path="moi.txt", digest=digest, document=new, citations=(), relations=(relation,)))
        (found,) = findings(f"Thực hiện {OLD}.", graph=graph)
    assert found.code is FindingCode.SUPERSEDED
    assert found.suggestion == "viện dẫn Quyết định số 06/2024/QĐ-UBND ngày 08/3/2024"
    assert found.evidence == words


def test_the_date_of_an_undated_document_comes_from_the_register(tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.tsv"
    path.write_text("number\ttype\tissuer\tissue_date\n50/NQ-CP\tNghị quyết\tChính phủ\t20/5/2021\n", encoding="utf-8")
    found = only(
        findings("theo Nghị quyết số 50/NQ-CP của Chính phủ", register=load_register(path)), FindingCode.MISSING_DATE
    )
    assert (found.severity, found.suggestion) == (Severity.NOTE, "ngày 20/5/2021")


def test_a_date_that_differs_from_the_register_is_no_other_document(tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.tsv"
    path.write_text("number\ttype\tissuer\tissue_date\n76/NQ-CP\tNghị quyết\tChính phủ\t15/7/2021\n", encoding="utf-8")
    found = only(
        findings("Thực hiện Nghị quyết số 76/NQ-CP ngày 16/7/2021 của Chính phủ.", register=load_register(path)),
        FindingCode.CONFLICTING_DATES,
    )
    assert found.suggestion == "ngày 15/7/2021"
    assert "danh-muc.tsv" in found.message


def test_not_in_the_register_is_not_called_invented(tmp_path: Path) -> None:
    rows = "".join(f"0{n}/2024/QĐ-UBND\tUBND tỉnh Hưng Yên\n" for n in (1, 2, 3, 5, 6))
    path = tmp_path / "danh-muc.tsv"
    path.write_text(f"number\tissuer\n{rows}", encoding="utf-8")
    register = load_register(path)
    body = "Thực hiện Quyết định số {}/2024/QĐ-UBND ngày 05/02/2024 của UBND tỉnh."
    found = only(findings(body.format("04"), register=register), FindingCode.NOT_IN_REGISTER)
    assert found.severity is Severity.NOTE
    assert "không có nghĩa là văn bản không có thật" in found.message
    assert findings(body.format("05"), register=register) == []
    # the register stops before: its silence says nothing
    assert findings(body.format("11"), register=register) == []
