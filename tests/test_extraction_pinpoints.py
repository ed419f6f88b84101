"""Provisions: read before and behind a citation, written out as records, bound to the right document."""

from __future__ import annotations

import pytest

from legalref.extraction.pinpoints import POINTS, expand
from legalref.model import Pinpoint
from tests.extraction_tables import PROVINCE, Row, c, check, params, row

DECREE = "Nghị định số 64/2019/NĐ-CP"


def before(name: str, words: str, pin: str | None) -> Row:
    return row(name, f"theo {words} {DECREE}", c(DECREE, pinpoint=pin))


READ = [
    before("article", "Điều 7", "Điều 7"),
    before("article-of", "Điều 7 của", "Điều 7"),
    before("article-in-lower-case", "điều 7", "điều 7"),
    before("article-with-letter", "Điều 7a", "Điều 7a"),
    before("clause", "khoản 2 Điều 7", "khoản 2 Điều 7"),
    before("point", "điểm b khoản 2 Điều 7", "điểm b khoản 2 Điều 7"),
    before("point-with-stroke", "điểm đ khoản 2 Điều 7", "điểm đ khoản 2 Điều 7"),
    before("points", "các điểm a, b và c khoản 2 Điều 7", "các điểm a, b và c khoản 2 Điều 7"),
    before("point-range", "các điểm a đến đ khoản 2 Điều 7", "các điểm a đến đ khoản 2 Điều 7"),
    before("clauses", "khoản 1, 2 và 3 Điều 7", "khoản 1, 2 và 3 Điều 7"),
    before("clauses-repeated", "khoản 1, khoản 2 Điều 7", "khoản 1, khoản 2 Điều 7"),
    before("clauses-of-articles", "khoản 1 Điều 3, khoản 2 Điều 4", "khoản 1 Điều 3, khoản 2 Điều 4"),
    before("articles", "các Điều 5, 6 và 7", "các Điều 5, 6 và 7"),
    before("article-range", "từ Điều 5 đến Điều 9", "từ Điều 5 đến Điều 9"),
    before("section-and-chapter", "Mục 2 Chương III", "Mục 2 Chương III"),
    before("chapter", "Chương IV", "Chương IV"),
    before("annex", "Phụ lục II", "Phụ lục II"),
    before("annex-issued-with", "Phụ lục I ban hành kèm theo", "Phụ lục I"),
    before("form-in-an-annex", "Mẫu số 03 Phụ lục II", "Mẫu số 03 Phụ lục II"),
    before("form-issued-with", "Mẫu số 03 ban hành kèm theo", "Mẫu số 03"),
    before("over-a-line", "khoản 2\nĐiều 7", "khoản 2 Điều 7"),
    before("comma-behind-the-article", "Điều 7,", "Điều 7"),
    before("comma-between-clause-and-article", "khoản 3, Điều 1,", "khoản 3, Điều 1"),
    before("blank-before-a-comma", "Điều 5 , Điều 9 của", "Điều 5 , Điều 9"),
    before("line-break-behind-the-word", "Điều\n6", "Điều 6"),
    before("chapter-over-a-line", "Chương\nXI", "Chương XI"),
    before("section-of-a-part", "Mục I Phần B", "Mục I Phần B"),
    before("dotted-clause", "Điểm a Khoản 1.2 Mục 1", "Điểm a Khoản 1.2 Mục 1"),
    before(
        "many-clauses",
        ", ".join(f"khoản {clause} Điều {clause + 20}" for clause in range(1, 10)),
        ", ".join(f"khoản {clause} Điều {clause + 20}" for clause in range(1, 10)),
    ),
    before("bare-annex-among-others", "một số điều, phụ lục của", None),
    before("bare-annex-issued-with", "phụ lục ban hành kèm theo", "phụ lục"),
    before("years-before-a-comma", "hai năm 2019, 2020,", None),
    before("words-in-between", "Điều 7 được áp dụng cùng với", None),
    before("another-sentence", "Điều 7. Căn cứ", None),
    before("another-clause", "Điều 7; thực hiện", None),
    before("of-an-agreement", "Điều 7 Hợp đồng và", None),
    before("one-is-not-ten", "Điều 1", "Điều 1"),
    before("none", "các quy định của", None),
]

BOUND = [
    row(
        "bound-at-the-start-of-a-sentence",
        f"Khoản 1 Điều 5 {DECREE}",
        c(DECREE, pinpoint="Khoản 1 Điều 5"),
        head=PROVINCE,
    ),
    row(
        "bound-through-an-enclosure",
        f"theo khoản 1 Điều 5 của Quy chế ban hành kèm theo {DECREE}; Điều 12 Chương II Quy định ban hành kèm theo {DECREE}",
        c(DECREE, pinpoint="khoản 1 Điều 5"),
        c(DECREE, pinpoint="Điều 12 Chương II"),
    ),
    row(
        "bound-to-each-its-own",
        f"theo khoản 1 Điều 3 {DECREE} và khoản 5 Điều 6 Thông tư số 12/2020/TT-BTC",
        c(DECREE, pinpoint="khoản 1 Điều 3"),
        c("Thông tư số 12/2020/TT-BTC", pinpoint="khoản 5 Điều 6"),
    ),
    row(
        "bound-not-to-the-next",
        f"theo {DECREE}, khoản 5 Điều 6 Thông tư số 12/2020/TT-BTC",
        c(DECREE, pinpoint=None),
        c("Thông tư số 12/2020/TT-BTC", pinpoint="khoản 5 Điều 6"),
    ),
    row(
        "bound-behind-a-law",
        "theo Luật Đầu tư công năm 2019, Điều 12",
        c("Luật Đầu tư công năm 2019", pinpoint="Điều 12"),
    ),
    row("bound-behind-a-number", f"theo {DECREE}, Điều 12", c(DECREE, pinpoint="Điều 12")),
    row("bound-in-brackets", f"theo {DECREE} (khoản 3 Điều 12)", c(DECREE, pinpoint="khoản 3 Điều 12")),
    row(
        "bound-two-articles-of-one",
        f"theo khoản 2 Điều 3 và Điều 9 {DECREE}",
        c(DECREE, pinpoint="khoản 2 Điều 3 và Điều 9"),
    ),
    row(
        "bound-to-the-named-law",
        "theo khoản 4 Điều 21 Luật Đầu tư công năm 2019",
        c("Luật Đầu tư công năm 2019", pinpoint="khoản 4 Điều 21"),
    ),
    row(
        "bound-to-a-short-name",
        f"theo {DECREE}; theo khoản 4 Điều 21 Nghị định 64",
        c(DECREE, pinpoint=None),
        c("Nghị định 64", pinpoint="khoản 4 Điều 21"),
    ),
    row("bound-footnote", f"[3] Điều 2 {DECREE} quy định", c(DECREE, pinpoint="Điều 2")),
    row("not-bound-to-a-report-heading", f"Điều 2. Phạm vi\nTheo {DECREE}", c(DECREE, pinpoint=None), head=PROVINCE),
    row("not-bound-point-of-time", f"tại thời điểm 2 {DECREE}", c(DECREE, pinpoint=None)),
    row("not-bound-account", f"tài khoản 2 {DECREE}", c(DECREE, pinpoint=None)),
]

ROWS = [*READ, *BOUND]


@pytest.mark.parametrize("case", params(ROWS))
def test_pinpoint(case: Row) -> None:
    check(case)


EXPANDED = [
    ("Điều 7", [Pinpoint(dieu="7")]),
    ("điều 7a", [Pinpoint(dieu="7a")]),
    ("Điểm a Khoản 1.2 Mục 1", [Pinpoint(diem="a", khoan="1.2", muc="1")]),
    ("khoản 2 Điều 7", [Pinpoint(khoan="2", dieu="7")]),
    ("điểm b khoản 2 Điều 7", [Pinpoint(diem="b", khoan="2", dieu="7")]),
    ("khoản 1, 3 và 4 Điều 8", [Pinpoint(khoan=item, dieu="8") for item in "134"]),
    ("khoản 1, khoản 2 Điều 8", [Pinpoint(khoan=item, dieu="8") for item in "12"]),
    ("các điểm a đến đ khoản 2 Điều 8", [Pinpoint(diem=item, khoan="2", dieu="8") for item in "abcdđ"]),
    ("các điểm a, b và đ khoản 2 Điều 8", [Pinpoint(diem=item, khoan="2", dieu="8") for item in "abđ"]),
    ("điểm e đến điểm h khoản 2", [Pinpoint(diem=item, khoan="2") for item in "egh"]),
    ("từ Điều 5 đến Điều 9", [Pinpoint(dieu=item) for item in "56789"]),
    ("từ khoản 2 đến khoản 4 Điều 9", [Pinpoint(khoan=item, dieu="9") for item in "234"]),
    ("các Điều 5, 6 và 7", [Pinpoint(dieu=item) for item in "567"]),
    ("khoản 1 Điều 3, khoản 2 Điều 4", [Pinpoint(khoan="1", dieu="3"), Pinpoint(khoan="2", dieu="4")]),
    (
        "điểm a khoản 1, điểm b khoản 2 Điều 4",
        [Pinpoint(diem="a", khoan="1", dieu="4"), Pinpoint(diem="b", khoan="2", dieu="4")],
    ),
    ("khoản 2 Điều 3 và Điều 9", [Pinpoint(khoan="2", dieu="3"), Pinpoint(dieu="9")]),
    ("Mục 2 Chương III", [Pinpoint(muc="2", chuong="III")]),
    ("Chương IV", [Pinpoint(chuong="IV")]),
    ("Điều 7 Mục 2 Chương III", [Pinpoint(dieu="7", muc="2", chuong="III")]),
    ("Phụ lục II", [Pinpoint(phu_luc="II")]),
    ("Phụ lục I, II", [Pinpoint(phu_luc="I"), Pinpoint(phu_luc="II")]),
    ("Mẫu số 03", [Pinpoint(mau="03")]),
    ("Mẫu số 03 Phụ lục II", [Pinpoint(mau="03", phu_luc="II")]),
    ("Điều 10", [Pinpoint(dieu="10")]),
]


@pytest.mark.parametrize(("pin", "wanted"), EXPANDED, ids=[pin for pin, _ in EXPANDED])
def test_expand(pin: str, wanted: list[Pinpoint]) -> None:
    assert list(expand(pin)) == wanted


def test_points_skip_the_letters_that_vietnamese_lacks() -> None:
    assert not set("fjwz") & set(POINTS)
    assert POINTS.startswith("abcdđeg")


@pytest.mark.parametrize("pin", ["từ Điều 1 đến Điều 9999", "khoản 9 đến 2 Điều 4", "điểm z đến a", "Điều", ""])
def test_a_senseless_range_is_not_written_out(pin: str) -> None:
    assert len(expand(pin)) <= 3
