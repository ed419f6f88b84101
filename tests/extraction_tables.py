"""Rows of the extraction tests: a text, and the citations that a careful reader finds in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import pytest

from legalref.extraction import extract
from legalref.model import Citation, SourceText
from tests.extraction_gaps import KNOWN_GAPS

PROVINCE = (
    "UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\n-------\nSố: 214/BC-SNV\nPhú Thọ, ngày 27 tháng 9 năm 2024\n\n"
    "BÁO CÁO\nKết quả công tác quý III năm 2024\n\n"
)
"""Head of a report of a provincial department."""
MINISTRY = (
    "BỘ Y TẾ\n-------\nSố: 87/BC-BYT\nHà Nội, ngày 14 tháng 6 năm 2023\n\nBÁO CÁO\nTình hình "
    "công tác tháng 6 năm 2023\n\n"
)
"""Head of a report of a ministry: it lends no province."""
PARTY = (
    "ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY SƠN LA\n*\nSố 55-BC/TU\nSơn La, ngày 10 tháng 5 năm 2022\n\n"
    "BÁO CÁO\nkết quả công tác quý I năm 2022\n\n"
)
"""Head of a report of a provincial Party committee."""


class Want(NamedTuple):
    """One citation that must be found: its text, and the fields that matter to the row.

    ``flags`` must be among the flags found, ``no_flags`` must not; ``candidates`` are compared without order.
    """

    text: str
    fields: dict[str, Any]


class Row(NamedTuple):
    """A text, read behind the head of a document, and all citations that it holds."""

    name: str
    text: str
    wanted: tuple[Want, ...]
    head: str = ""


def c(text: str, /, **fields: Any) -> Want:
    return Want(text, fields)


def row(name: str, text: str, *wanted: Want, head: str = "") -> Row:
    return Row(name, text, wanted, head)


def params(rows: Iterable[Row]) -> list[Any]:
    """Return the rows as parameters.

    What the code cannot read yet is expected to fail, and the suite says so when it does not.
    """
    return [
        pytest.param(
            one,
            id=one.name,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN_GAPS[one.name])] if one.name in KNOWN_GAPS else [],
        )
        for one in rows
    ]


def found_in(one: Row) -> list[Citation]:
    """Return the citations of a row's text; those of its head are left out."""
    text = one.head + one.text
    citations = extract(SourceText("row.txt", text, "txt"))
    for citation in citations:
        assert text[citation.start : citation.end] == citation.text
    return [citation for citation in citations if citation.start >= len(one.head)]


def differences(one: Row) -> list[str]:
    """Return what differs between the citations found and those wanted, one line each."""
    found = found_in(one)
    if [citation.text for citation in found] != [want.text for want in one.wanted]:
        return [f"texts: wanted {[want.text for want in one.wanted]}, found {[citation.text for citation in found]}"]
    lines: list[str] = []
    for citation, want in zip(found, one.wanted, strict=True):
        for field, value in want.fields.items():
            if field == "flags":
                wrong = not set(value) <= set(citation.flags)
                got: object = citation.flags
            elif field == "no_flags":
                wrong = bool(set(value) & set(citation.flags))
                got = citation.flags
            elif field == "candidates":
                got = set(citation.candidates)
                wrong = got != set(value)
            else:
                got = getattr(citation, field)
                wrong = got != value
            if wrong:
                lines.append(f"{want.text!r}: {field}: wanted {value!r}, found {got!r}")
    return lines


def check(one: Row) -> None:
    assert differences(one) == []
