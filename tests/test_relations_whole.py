"""What holds of every answer: exact evidence, one order, the same answer each time."""

from __future__ import annotations

import unicodedata

import pytest

from legalref.extraction import extract
from legalref.model import SELF, Certainty, Relation, RelationType
from legalref.relations import relate
from tests.relation_tables import DECISION, REPORT, related, short

PARAGRAPH = (
    "Thực hiện Kế hoạch số {0}/KH-UBND ngày 09/02/2024 của UBND tỉnh về cải cách hành chính, Sở đã ban hành Kế hoạch số {0}/KH-STP ngày 20/02/2024. "
    "Theo đó, Sở đã có Công văn số {0}/STP-VP ngày 22/02/2024.\n"
    "- Quyết định số {0}/2019/QĐ-UBND ngày 22/4/2019 (được thay thế bằng Quyết định số {0}/2023/QĐ-UBND ngày 09/8/2023).\n"
)


def text_of(paragraphs: int) -> str:
    return REPORT + "".join(PARAGRAPH.format(11 + index) for index in range(paragraphs))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text, id="as written"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="combining marks"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("Đ", "Ð"), id="Icelandic eth"),
        pytest.param(lambda text: text.replace("số ", "số\u00a0"), id="blanks that do not break"),
        pytest.param(lambda text: text.replace("thay thế", "thay  thế"), id="double blanks"),
    ],
)
def test_evidence_is_the_exact_slice_whatever_the_letters(change: object) -> None:
    assert callable(change)
    relations = related(change(text_of(3)))
    assert {
        (short(each.source), str(each.type), short(each.target))
        for each in relations
        if each.type is RelationType.REPLACES
    } == {
        ("11/2023/QĐ-UBND", "replaces", "11/2019/QĐ-UBND"),
        ("12/2023/QĐ-UBND", "replaces", "12/2019/QĐ-UBND"),
        ("13/2023/QĐ-UBND", "replaces", "13/2019/QĐ-UBND"),
    }


def test_the_evidence_of_a_relation_holds_both_documents_or_the_words_that_govern_them() -> None:
    for each in related(text_of(2)):
        if each.type not in {RelationType.CITES, RelationType.REPORTS_ON}:
            assert short(each.target) in each.evidence
            assert short(each.source) in each.evidence


def test_the_same_text_gives_the_same_answer() -> None:
    text = text_of(5)
    assert related(text) == related(text)


def test_relations_stand_in_text_order() -> None:
    starts = [each.start for each in related(text_of(5))]
    assert starts == sorted(starts)


def test_plain_text_is_accepted_in_place_of_a_source() -> None:
    text = text_of(2)
    assert [told(each) for each in relate(text, extract(text))] == [told(each) for each in related(text)]


def told(relation: Relation) -> tuple[str, str, str, int, int]:
    return relation.source, str(relation.type), relation.target, relation.start, relation.end


def test_a_text_without_citations_has_no_relations() -> None:
    assert relate("Sở đã ban hành kế hoạch và tổ chức thực hiện.", []) == []
    assert relate("", []) == []


def test_nothing_acts_on_itself() -> None:
    text = (
        REPORT
        + "Kế hoạch số 31/KH-STP ngày 12/3/2024 thực hiện Kế hoạch số 31/KH-STP ngày 12/3/2024. Báo cáo số 214/BC-STP ngày 27/9/2024 thay thế Báo cáo này.\n"
    )
    assert all(each.source != each.target for each in related(text))


def test_what_is_not_stated_says_why() -> None:
    text = (
        REPORT
        + "Thực hiện Kế hoạch số 51/KH-UBND ngày 05/01/2024 và Kế hoạch số 52/KH-UBND ngày 08/01/2024 của UBND tỉnh, "
        "Sở đã ban hành Kế hoạch số 11/KH-STP ngày 15/01/2024, Kế hoạch số 12/KH-STP ngày 18/01/2024 và Kế hoạch số 13/KH-STP ngày 02/01/2024.\n"
    )
    open_ones = [each for each in related(text) if each.certainty is not Certainty.STATED]
    assert open_ones
    assert all(each.reason for each in open_ones)
    assert {each.certainty for each in open_ones} == {Certainty.COLLECTIVE, Certainty.AMBIGUOUS}


def test_every_relation_names_its_rule() -> None:
    assert all(each.rule for each in related(text_of(2)))


def test_a_repeal_that_the_document_does_is_written_from_itself() -> None:
    text = DECISION + "QUYẾT ĐỊNH:\n\nĐiều 1. Bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019.\n"
    assert [each.source for each in related(text) if each.type is RelationType.REPEALS] == [SELF]
