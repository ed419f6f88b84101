"""Which document a mention means: one id for one document, none where two fit."""

from __future__ import annotations

import pytest

from legalref.extraction import extract
from legalref.model import DocumentId
from tests.extraction_tables import MINISTRY, PARTY, PROVINCE, Row, c, check, params, row


def one(name: str, text: str, cited: str, document: str | None, *, head: str = "", **fields: object) -> Row:
    return row(name, text, c(cited, document=document, **fields), head=head)


YEARS = [
    one("year-in-the-number", "theo số 5/2021/TT-BNV", "số 5/2021/TT-BNV", "05/2021/TT-BNV"),
    one("year-of-the-date", "theo số 5/QĐ-TTg ngày 3/1/2023", "số 5/QĐ-TTg ngày 3/1/2023", "05/QĐ-TTg@2023"),
    one(
        "year-of-a-partial-date", "theo số 5/QĐ-TTg tháng 3 năm 2023", "số 5/QĐ-TTg tháng 3 năm 2023", "05/QĐ-TTg@2023"
    ),
    one("year-open", "theo số 5/QĐ-TTg", "số 5/QĐ-TTg", "05/QĐ-TTg@?"),
    one("year-is-not-that-of-the-report", "theo số 5/QĐ-TTg", "số 5/QĐ-TTg", "05/QĐ-TTg@?", head=PROVINCE),
    one(
        "year-of-an-impossible-date",
        "theo số 5/QĐ-TTg ngày 31/2/2023",
        "số 5/QĐ-TTg ngày 31/2/2023",
        "05/QĐ-TTg@?",
        flags={"impossible_date"},
    ),
    one(
        "year-in-the-number-outranks-the-date",
        "theo số 5/2021/TT-BNV ngày 3/1/2031",
        "số 5/2021/TT-BNV ngày 3/1/2031",
        "05/2021/TT-BNV",
        flags={"year_mismatch"},
    ),
    one("year-of-a-law", "theo Luật số 61/2020/QH14", "Luật số 61/2020/QH14", "61/2020/QH14"),
    one("year-of-a-standard", "theo TCVN 5687:2010", "TCVN 5687:2010", "TCVN 5687:2010"),
    one("year-of-a-party-document", "theo số 5-KL/TW ngày 3/1/2023", "số 5-KL/TW ngày 3/1/2023", "05-KL/TW@2023"),
    one(
        "year-of-an-old-document",
        "theo Nghị định số 53-CP ngày 8/6/1995",
        "Nghị định số 53-CP ngày 8/6/1995",
        "53-CP@1995",
    ),
]

JOINED = [
    row(
        "join-backwards",
        "theo số 5/QĐ-TTg ngày 3/1/2023; theo số 5/QĐ-TTg",
        c("số 5/QĐ-TTg ngày 3/1/2023", document="05/QĐ-TTg@2023"),
        c("số 5/QĐ-TTg", document="05/QĐ-TTg@2023", flags={"inferred_year"}),
    ),
    row(
        "join-forwards",
        "theo số 5/QĐ-TTg; theo số 5/QĐ-TTg ngày 3/1/2023",
        c("số 5/QĐ-TTg", document="05/QĐ-TTg@2023", flags={"inferred_year"}),
        c("số 5/QĐ-TTg ngày 3/1/2023", document="05/QĐ-TTg@2023"),
    ),
    row(
        "join-not-two-years",
        "theo số 5/QĐ-TTg ngày 3/1/2022; theo số 5/QĐ-TTg ngày 3/1/2023; theo số 5/QĐ-TTg",
        c("số 5/QĐ-TTg ngày 3/1/2022"),
        c("số 5/QĐ-TTg ngày 3/1/2023"),
        c("số 5/QĐ-TTg", document=None, candidates={"05/QĐ-TTg@2022", "05/QĐ-TTg@2023"}),
    ),
    row(
        "join-not-another-type",
        "theo số 5/QĐ-TTg ngày 3/1/2023; theo số 5/CT-TTg",
        c("số 5/QĐ-TTg ngày 3/1/2023"),
        c("số 5/CT-TTg", document="05/CT-TTg@?"),
    ),
    row(
        "join-not-another-body",
        "theo số 5/KH-STC ngày 3/1/2023; theo số 5/KH-SYT",
        c("số 5/KH-STC ngày 3/1/2023"),
        c("số 5/KH-SYT", document="05/KH-SYT@?~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "join-not-another-province",
        "theo số 5/KH-UBND ngày 3/1/2023 của UBND tỉnh Lào Cai; theo số 5/KH-UBND của UBND tỉnh",
        c("số 5/KH-UBND ngày 3/1/2023", document="05/KH-UBND@2023~lao-cai"),
        c("số 5/KH-UBND", document="05/KH-UBND@?~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "join-leading-zeros",
        "theo số 005/KH-UBND ngày 3/1/2023; theo số 5/KH-UBND",
        c("số 005/KH-UBND ngày 3/1/2023", document="05/KH-UBND@2023~phu-tho"),
        c("số 5/KH-UBND", document="05/KH-UBND@2023~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "join-not-the-year-form",
        "theo số 5/2022/QĐ-UBND; theo số 5/QĐ-UBND",
        c("số 5/2022/QĐ-UBND", document="05/2022/QĐ-UBND~phu-tho"),
        c("số 5/QĐ-UBND", document="05/QĐ-UBND@?~phu-tho"),
        head=PROVINCE,
    ),
    row(
        "join-party-forms",
        "theo số 5-NQ/TW ngày 3/1/2023; theo số 5 NQ/TW",
        c("số 5-NQ/TW ngày 3/1/2023", document="05-NQ/TW@2023"),
        c("số 5 NQ/TW", document="05-NQ/TW@2023"),
    ),
    row(
        "join-not-suffix",
        "theo số 5a/NQ-CP ngày 3/1/2023; theo số 5/NQ-CP",
        c("số 5a/NQ-CP ngày 3/1/2023", document="05a/NQ-CP@2023"),
        c("số 5/NQ-CP", document="05/NQ-CP@?"),
    ),
    row(
        "join-party-terms",
        (
            "theo Nghị quyết số 8-NQ/TW ngày 3/1/2013 khóa XI; theo Nghị quyết số 8-NQ/TW ngày "
            "3/1/2018 khóa XII; theo Nghị quyết số 8-NQ/TW"
        ),
        c("Nghị quyết số 8-NQ/TW ngày 3/1/2013", document="08-NQ/TW@2013"),
        c("Nghị quyết số 8-NQ/TW ngày 3/1/2018", document="08-NQ/TW@2018"),
        c("Nghị quyết số 8-NQ/TW", document=None, candidates={"08-NQ/TW@2013", "08-NQ/TW@2018"}),
    ),
    row(
        "join-place-printed-once",
        "theo số 5/KH-STC ngày 3/1/2023 của Sở Tài chính tỉnh Lào Cai; theo số 5/KH-STC ngày 3/1/2023",
        c("số 5/KH-STC ngày 3/1/2023", document="05/KH-STC@2023~lao-cai"),
        c("số 5/KH-STC ngày 3/1/2023", document="05/KH-STC@2023~lao-cai"),
    ),
    row(
        "join-places-two",
        (
            "theo số 5/KH-STC ngày 3/1/2023 của Sở Tài chính tỉnh Lào Cai; theo số 5/KH-STC ngày "
            "5/1/2023 của Sở Tài chính tỉnh Lai Châu; theo số 5/KH-STC ngày 7/7/2023"
        ),
        c("số 5/KH-STC ngày 3/1/2023", document="05/KH-STC@2023~lao-cai"),
        c("số 5/KH-STC ngày 5/1/2023", document="05/KH-STC@2023~lai-chau"),
        c("số 5/KH-STC ngày 7/7/2023", document=None),
    ),
]

PLACES = [
    row(
        "council-of-the-only-district-named",
        "Căn cứ Quyết định số 37/QĐ-UBND ngày 09/01/2019 của UBND huyện Như Xuân; Nghị quyết số 53/NQ-HĐND ngày 21/12/2018 "
        "của HĐND huyện khóa XX về nhiệm vụ",
        c("Quyết định số 37/QĐ-UBND ngày 09/01/2019", issuer="UBND huyện Như Xuân"),
        c("Nghị quyết số 53/NQ-HĐND ngày 21/12/2018", issuer="HĐND huyện Như Xuân", flags={"inferred_place"}),
        head=PROVINCE,
    ),
    row(
        "committee-of-the-only-city-named",
        "Chiều 30/9, Thành uỷ Hà Nội tổ chức Hội nghị tổng kết Chương trình 04-Ctr/TU ngày 28/6/2016",
        c("Chương trình 04-Ctr/TU ngày 28/6/2016", document="04-CTr/TU@2016~ha-noi", issuer="Thành ủy Hà Nội"),
    ),
    row(
        "place-of-the-province-is-not-that-of-a-district",
        "theo Kế hoạch số 5/KH-UBND ngày 3/1/2024 của UBND tỉnh và Kế hoạch số 5/KH-UBND ngày 8/2/2024 của UBND huyện Tam Nông",
        c("Kế hoạch số 5/KH-UBND ngày 3/1/2024", document="05/KH-UBND@2024~phu-tho", issuer="UBND tỉnh Phú Thọ"),
        c("Kế hoạch số 5/KH-UBND ngày 8/2/2024", document="05/KH-UBND@2024~phu-tho.tam-nong"),
        head=PROVINCE,
    ),
    row(
        "place-shared-by-a-list",
        "theo các Quyết định số 5/QĐ-UBND, 6/QĐ-UBND ngày 3/1/2024, 7/QĐ-UBND ngày 4/1/2024 của UBND tỉnh Lào Cai",
        c("Quyết định số 5/QĐ-UBND", document="05/QĐ-UBND@?~lao-cai"),
        c("6/QĐ-UBND ngày 3/1/2024", document="06/QĐ-UBND@2024~lao-cai"),
        c("7/QĐ-UBND ngày 4/1/2024", document="07/QĐ-UBND@2024~lao-cai"),
        head=PROVINCE,
    ),
    one(
        "place-of-a-joint-local-document",
        "theo số 5/QCPH-SNV-CAT ngày 3/1/2023",
        "số 5/QCPH-SNV-CAT ngày 3/1/2023",
        "05/QCPH-SNV-CAT@2023~phu-tho",
        head=PROVINCE,
    ),
    one(
        "place-of-the-report",
        "theo số 5/KH-STC ngày 3/1/2023",
        "số 5/KH-STC ngày 3/1/2023",
        "05/KH-STC@2023~phu-tho",
        head=PROVINCE,
    ),
    one(
        "place-named",
        "theo số 5/KH-STC ngày 3/1/2023 của Sở Tài chính tỉnh Lào Cai",
        "số 5/KH-STC ngày 3/1/2023",
        "05/KH-STC@2023~lao-cai",
        head=PROVINCE,
    ),
    one("place-open", "theo số 5/KH-STC ngày 3/1/2023", "số 5/KH-STC ngày 3/1/2023", "05/KH-STC@2023~?", head=MINISTRY),
    one(
        "place-of-the-party",
        "theo số 5-KL/TU ngày 3/1/2021",
        "số 5-KL/TU ngày 3/1/2021",
        "05-KL/TU@2021~son-la",
        head=PARTY,
    ),
    one(
        "place-none-for-central",
        "theo số 5/QĐ-BTC ngày 3/1/2023",
        "số 5/QĐ-BTC ngày 3/1/2023",
        "05/QĐ-BTC@2023",
        head=PROVINCE,
    ),
    one(
        "place-of-a-district",
        "theo số 5/KH-UBND ngày 3/1/2023 của UBND huyện Tam Nông",
        "số 5/KH-UBND ngày 3/1/2023",
        "05/KH-UBND@2023~phu-tho.tam-nong",
        head=PROVINCE,
    ),
    one(
        "place-of-a-city",
        "theo số 5/KH-UBND ngày 3/1/2023 của UBND TP Đà Nẵng",
        "số 5/KH-UBND ngày 3/1/2023",
        "05/KH-UBND@2023~da-nang",
        head=PROVINCE,
    ),
]

OWN = [
    one(
        "own-number-again",
        "(Kèm theo Báo cáo số 214/BC-SNV ngày 27/9/2024)",
        "Báo cáo số 214/BC-SNV ngày 27/9/2024",
        "214/BC-SNV@2024~phu-tho",
        head=PROVINCE,
        kind="self",
        flags={"self"},
    ),
    one(
        "own-number-without-date",
        "(Kèm theo Báo cáo số 214/BC-SNV)",
        "Báo cáo số 214/BC-SNV",
        "214/BC-SNV@2024~phu-tho",
        head=PROVINCE,
        kind="self",
    ),
    one(
        "own-number-of-last-year",
        "theo Báo cáo số 214/BC-SNV ngày 27/9/2023",
        "Báo cáo số 214/BC-SNV ngày 27/9/2023",
        "214/BC-SNV@2023~phu-tho",
        head=PROVINCE,
        kind="number",
    ),
    one(
        "own-number-of-another-type",
        "theo Kế hoạch số 214/KH-SNV",
        "Kế hoạch số 214/KH-SNV",
        "214/KH-SNV@?~phu-tho",
        head=PROVINCE,
        kind="number",
    ),
    one(
        "own-number-of-another-province",
        "theo Báo cáo số 214/BC-SNV ngày 27/9/2024 của Sở Nội vụ tỉnh Lào Cai",
        "Báo cáo số 214/BC-SNV ngày 27/9/2024",
        "214/BC-SNV@2024~lao-cai",
        head=PROVINCE,
        kind="number",
    ),
]

MANGLED = [
    one(
        "mangled-letter",
        "theo số 5/KH-SGTTVT ngày 3/1/2023",
        "số 5/KH-SGTTVT ngày 3/1/2023",
        "05/KH-SGTVT@2023~phu-tho",
        head=PROVINCE,
        number="5/KH-SGTVT",
        raw_number="5/KH-SGTTVT",
    ),
    one(
        "mangled-stroke",
        "theo số 5/QD-UBND ngày 3/1/2023",
        "số 5/QD-UBND ngày 3/1/2023",
        "05/QĐ-UBND@2023~phu-tho",
        head=PROVINCE,
        number="5/QĐ-UBND",
        raw_number="5/QD-UBND",
    ),
    one(
        "mangled-blanks",
        "theo số 5 / QĐ - UBND ngày 3/1/2023",
        "số 5 / QĐ - UBND ngày 3/1/2023",
        "05/QĐ-UBND@2023~phu-tho",
        head=PROVINCE,
        number="5/QĐ-UBND",
        raw_number="5 / QĐ - UBND",
    ),
]

ROWS = [*YEARS, *JOINED, *PLACES, *OWN, *MANGLED]


@pytest.mark.parametrize("case", params(ROWS))
def test_identity(case: Row) -> None:
    check(case)


@pytest.mark.parametrize("case", [one for one in ROWS if one.name not in {"join-places-two"}], ids=lambda one: one.name)
def test_every_id_follows_the_grammar_and_every_decision_says_how(case: Row) -> None:
    for citation in extract(case.head + case.text):
        for written in (citation.document, *citation.candidates):
            assert written is None or str(DocumentId.parse(written)) == written
        assert citation.how
        assert not (citation.document and citation.candidates)
