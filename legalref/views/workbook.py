"""A graph as a workbook for Excel or LibreOffice: one sheet of documents, one of relations with their sentences.

Every text is stored as text: nothing that a document says is run as a formula.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from legalref.views.files import archive
from legalref.views.labels import CERTAINTY, LEVEL, RELATION, STATUS, Language, label
from legalref.views.table import DocumentRow, Table, caption

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["workbook"]

LONGEST: Final = 32_767
"""Most characters that a cell holds (limit of the format); longer text ends in "…"."""

_HEADINGS: Final = {
    "vi": {
        "documents": "Văn bản",
        "relations": "Quan hệ",
        "document_columns": ("Mã văn bản", "Số, ký hiệu", "Loại văn bản", "Cơ quan ban hành", "Cấp", "Ngày ban hành",
                             "Trích yếu", "Địa phương", "Hiệu lực", "Chỉ biết qua dẫn chiếu"),
        "relation_columns": ("Văn bản", "Quan hệ", "Văn bản được tác động", "Mức độ chắc chắn", "Hiệu lực từ",
                             "Phạm vi", "Câu văn làm căn cứ", "Tệp", "Từ ký tự", "Đến ký tự", "Mã văn bản",
                             "Mã văn bản được tác động", "Quy tắc"),
        "yes": "có",
    },
    "en": {
        "documents": "Documents",
        "relations": "Relations",
        "document_columns": ("Document id", "Number", "Type", "Issuer", "Level", "Date of issue", "Title", "Place",
                             "Status", "Known from citations only"),
        "relation_columns": ("Document", "Relation", "Document acted on", "Certainty", "Effective from", "Scope",
                             "Evidence", "File", "From character", "To character", "Document id",
                             "Id of document acted on", "Rule"),
        "yes": "yes",
    },
}  # fmt: skip
_DOCUMENT_WIDTHS: Final = (30, 20, 18, 32, 18, 14, 60, 16, 22, 14)
_RELATION_WIDTHS: Final = (20, 18, 20, 20, 14, 18, 90, 30, 11, 11, 30, 30, 16)


def workbook(table: Table, *, title: str | None = None, lang: Language = "vi") -> bytes:
    """Return the bytes of an ``.xlsx`` file; the same graph gives the same bytes."""
    from openpyxl import Workbook

    words: dict[str, Any] = _HEADINGS[lang]
    book = Workbook()
    book.properties.title = title
    book.properties.creator = "legalref"
    first = book.active
    book.remove(first)
    _fill(book.create_sheet(words["documents"]), words["document_columns"], _DOCUMENT_WIDTHS, _documents(table, lang))
    _fill(book.create_sheet(words["relations"]), words["relation_columns"], _RELATION_WIDTHS, _relations(table, lang))
    buffer = io.BytesIO()
    book.save(buffer)
    return _timeless(buffer.getvalue())


def _documents(table: Table, lang: Language) -> Iterable[Sequence[object]]:
    yes = _HEADINGS[lang]["yes"]
    for row in table.documents:
        yield (
            row.id, row.number, row.type, row.issuer, label(LEVEL, lang, row.level), _date(row.date), row.title,
            row.place, label(STATUS, lang, row.status) if row.status else None, yes if row.is_stub else None,
        )  # fmt: skip


def _relations(table: Table, lang: Language) -> Iterable[Sequence[object]]:
    known = {row.id: row for row in table.documents}
    for edge in table.relations:
        yield (
            _name(known, edge.source), label(RELATION, lang, edge.type), _name(known, edge.target),
            label(CERTAINTY, lang, edge.certainty), _date(edge.effective),
            edge.scope if edge.scope != "whole" else None,
            edge.evidence, edge.file, edge.start, edge.end, edge.source, edge.target, edge.rule,
        )  # fmt: skip


def _name(known: dict[str, DocumentRow], identity: str) -> str:
    return caption(known[identity])


def _date(text: str | None) -> date | str | None:
    """Return a date that the sheet can sort, or the text where it is not a whole date."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text


def _fill(sheet: Worksheet, headings: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[object]]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    bold, ground = Font(bold=True), PatternFill("solid", fgColor="E0ECF8")
    wrapped = Alignment(vertical="top", wrap_text=True)
    sheet.append(list(headings))
    for cell in sheet[1]:
        cell.font, cell.fill, cell.alignment = bold, ground, wrapped
    for line, values in enumerate(rows, start=2):
        for column, value in enumerate(values, start=1):
            if value is None:
                continue
            cell = sheet.cell(line, column)
            cell.alignment = wrapped
            _put(cell, value)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _put(cell: Any, value: object) -> None:
    """Store ``value``; text as text, even where it looks like a formula, also after a user edits the cell."""
    if isinstance(value, str):
        cell.value = value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
        cell.data_type = "s"
        if value.lstrip()[:1] in ("=", "+", "-", "@"):
            cell.quotePrefix = True
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"


_SAVED: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def _timeless(content: bytes) -> bytes:
    """Return the workbook without the moment of saving, which openpyxl writes into it."""
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        members = {name: bundle.read(name) for name in sorted(bundle.namelist(), key=_member_order)}
    core = "docProps/core.xml"
    members[core] = _SAVED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<3>", members[core])
    return archive(members)


def _member_order(name: str) -> tuple[bool, str]:
    """Put the list of contents first, where programs look for it."""
    return name != "[Content_Types].xml", name
