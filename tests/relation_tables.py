"""Rows of the relation tests: a text behind the head of a document, and the relations that it states.

A relation is written as one line::

    31/KH-SYT implements 18/KH-UBND                 stated, between two numbers; SELF is the document read
    11/2024/QĐ-UBND replaces 03/2020/QĐ-UBND @2024-03-20      with the date on which it takes effect
    SELF repeals 10/2019/NĐ-CP [khoản 3 Điều 4]     with the provision acted on; [whole] for all of it
    12/KH-STP implements 41/KH-UBND ~collective     of another certainty than stated

All relations that are stated must be named, except ``cites`` and ``reports_on``: those are compared only in
rows that name one. Date and provision are compared where they are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import pytest

from legalref.extraction import extract
from legalref.model import SELF, Certainty, DocumentId, Relation, RelationType, SourceText
from legalref.relations import relate
from tests.relation_gaps import KNOWN_GAPS

REPORT = (
    "UBND TỈNH PHÚ THỌ\nSỞ TƯ PHÁP\n-------\nSố: 214/BC-STP\nPhú Thọ, ngày 27 tháng 9 năm 2024\n\n"
    "BÁO CÁO\nKết quả công tác quý III năm 2024\n\nI. KẾT QUẢ THỰC HIỆN\n\n"
)
"""Head of a report of a provincial department: what it tells is said of other documents."""
DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\n-------\nSố: 45/2024/QĐ-UBND\nPhú Thọ, ngày 16 tháng 10 năm 2024\n\n"
    "QUYẾT ĐỊNH\nVề công tác văn thư, lưu trữ\n\nỦY BAN NHÂN DÂN TỈNH PHÚ THỌ\n\n"
)
"""Head of a normative decision of a province, up to its legal basis."""
DECREE = "CHÍNH PHỦ\n-------\nSố: 88/2024/NĐ-CP\nHà Nội, ngày 15 tháng 7 năm 2024\n\nNGHỊ ĐỊNH\nVề hoạt động đo đạc\n\n"
"""Head of a decree."""
CIRCULAR = (
    "BỘ TƯ PHÁP\n-------\nSố: 09/2024/TT-BTP\nHà Nội, ngày 20 tháng 9 năm 2024\n\nTHÔNG TƯ\nVề công tác thống kê\n\n"
)
"""Head of a circular."""
PLAN = (
    "UBND TỈNH SƠN LA\nSỞ Y TẾ\n-------\nSố: 31/KH-SYT\nSơn La, ngày 12 tháng 3 năm 2024\n\n"
    "KẾ HOẠCH\nNâng cao chất lượng khám bệnh, chữa bệnh năm 2024\n\n"
)
"""Head of a plan of a provincial department, up to its lead sentence."""
LETTER = (
    "UBND TỈNH SƠN LA\nSỞ Y TẾ\n-------\nSố: 902/SYT-NVY\nV/v rà soát thủ tục hành chính\nSơn La, ngày 6 tháng 5 năm 2024\n\n"
    "Kính gửi: Các đơn vị trực thuộc.\n\n"
)
"""Head of an official letter."""
CONSOLIDATED = (
    "BỘ TÀI CHÍNH\n-------\nSố: 19/VBHN-BTC\nHà Nội, ngày 10 tháng 5 năm 2023\n\nNGHỊ ĐỊNH\nVề quản lý hóa đơn\n\n"
)
"""Head of a consolidated text."""

_LINE: Final = re.compile(
    r"(?P<source>.+?) (?P<type>[a-z_]+) (?P<target>.+?)(?: @(?P<effective>\d{4}-\d\d-\d\d))?(?: \[(?P<scope>[^\]]+)\])?(?: ~(?P<certainty>[a-z]+))?"
)
_MENTIONS: Final = frozenset([RelationType.CITES, RelationType.REPORTS_ON])


class Row(NamedTuple):
    """A text behind the head of a document, and the relations that it states."""

    name: str
    head: str
    text: str
    wanted: tuple[str, ...]


class Line(NamedTuple):
    """One wanted relation, read."""

    source: str
    type: RelationType
    target: str
    effective: str | None
    scope: str | None
    certainty: Certainty


def row(name: str, text: str, *wanted: str, head: str = REPORT) -> Row:
    return Row(name, head, text, wanted)


def params(rows: Iterable[Row]) -> list[Any]:
    """Return the rows as parameters; what the code does not read yet is expected to fail, and must be told when it does not."""
    return [
        pytest.param(
            one,
            id=one.name,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN_GAPS[one.name])] if one.name in KNOWN_GAPS else [],
        )
        for one in rows
    ]


def related(text: str) -> list[Relation]:
    """Return the relations of a text; each carries the exact slice that states it."""
    source = SourceText("row.txt", text, "txt")
    relations = relate(source, extract(source))
    for relation in relations:
        assert relation.evidence == text[relation.start : relation.end]
        assert relation.source != relation.target
    return relations


def short(document: str) -> str:
    """Return the number of an id, without year and place; the document itself and its parts keep their names."""
    return document if document.startswith(SELF) else DocumentId.parse(document).number


def read_line(line: str) -> Line:
    match = _LINE.fullmatch(line)
    assert match, line
    certainty = Certainty(match["certainty"] or "stated")
    return Line(
        match["source"], RelationType(match["type"]), match["target"], match["effective"], match["scope"], certainty
    )


def differences(one: Row) -> list[str]:
    """Return what differs between the relations found and those wanted, one line each."""
    found = related(one.head + one.text)
    wanted = [read_line(line) for line in one.wanted]
    mentions = any(line.type in _MENTIONS for line in wanted)
    lines = [
        f"missing: {line}"
        for line, text in _zip(wanted, one.wanted)
        if not any(_is(relation, text) for relation in found)
    ]
    for relation in found:
        if relation.certainty is not Certainty.STATED or (relation.type in _MENTIONS and not mentions):
            continue
        if not any(_same(relation, line) and line.certainty is Certainty.STATED for line in wanted):
            lines.append(f"not said: {told(relation)}")
    return lines


def _zip(wanted: list[Line], lines: tuple[str, ...]) -> Iterator[tuple[str, Line]]:
    return zip(lines, wanted, strict=True)


def _same(relation: Relation, line: Line) -> bool:
    return (short(relation.source), relation.type, short(relation.target)) == (line.source, line.type, line.target)


def _is(relation: Relation, line: Line) -> bool:
    return (
        _same(relation, line)
        and relation.certainty is line.certainty
        and (line.effective is None or relation.effective == line.effective)
        and (line.scope is None or relation.scope == line.scope)
    )


def told(relation: Relation) -> str:
    """Return a relation in the words of a row."""
    effective = f" @{relation.effective}" if relation.effective else ""
    scope = f" [{relation.scope}]" if relation.scope != "whole" else ""
    certainty = f" ~{relation.certainty}" if relation.certainty is not Certainty.STATED else ""
    return f"{short(relation.source)} {relation.type} {short(relation.target)}{effective}{scope}{certainty}"


def check(one: Row) -> None:
    wrong = differences(one)
    assert not wrong, "\n".join(wrong)
