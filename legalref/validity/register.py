"""Read a register: a list of known documents with dates, status, and what acted on them."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from msgspec import Struct

from legalref.graph.contract import RegisterRow
from legalref.model import DocumentId, RelationType, StatusValue, canonical_number
from legalref.validity.columns import RegisterError, day_of, mapped, status_of, text_of
from legalref.validity.events import Event, EventKind

__all__ = ["Register", "events_of_row", "load_register", "together"]

_SEPARATOR: Final = "\t"
"""Between the cells of ``RegisterRow.text``; no cell holds one."""
_PREFIX: Final = re.compile(
    r"^(?:(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Lệnh|Kế hoạch)\s+)?"
    r"(?:số\s*:?\s*)+",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\d+\S*[/-]\S+|(?:QCVN|TCVN)\s\S+")
_ACTING: Final = re.compile(r"(?P<number>[^;()]+?)\s*(?:\((?P<date>[^)]*)\))?\s*(?:;|$)")


class Register(Struct, frozen=True, dict=True, kw_only=True):
    """Rows of one or several registers."""

    entries: tuple[RegisterRow, ...]
    unmapped: tuple[str, ...] = ()
    """Headings that say nothing to ``legalref``."""
    keyless: int = 0
    """Rows that print no number ("Không số")."""
    name: str = ""

    @cached_property
    def _by_document(self) -> dict[str, list[RegisterRow]]:
        found: dict[str, list[RegisterRow]] = defaultdict(list)
        for row in self.entries:
            found[row.document].append(row)
        return dict(found)

    @cached_property
    def _open_forms(self) -> dict[str, list[str]]:
        """Documents by what an undated or unplaced citation of them looks like."""
        forms: dict[str, list[str]] = defaultdict(list)
        for name in self._by_document:
            id = DocumentId.parse(name)
            for year in {id.year, "?" if id.year else None}:
                for place in {id.place, "?" if id.place else None}:
                    forms[str(DocumentId(id.number, year, place))].append(name)
        return dict(forms)

    @cached_property
    def _series(self) -> dict[tuple[str, str | None, str | None], set[int]]:
        """The serial numbers that the register has of each series (codes, place, year)."""
        serials: dict[tuple[str, str | None, str | None], set[int]] = defaultdict(set)
        for name in self._by_document:
            if place := _in_series(name):
                serials[place[0]].add(place[1])
        return dict(serials)

    def covers(self, document: str) -> bool:
        """Whether the register should know a document: it has most numbers of the series up to a later one."""
        place = _in_series(document)
        if place is None:
            return False
        serials = self._series.get(place[0], set())
        return bool(serials) and place[1] <= max(serials) and 2 * len(serials) >= max(serials)

    def rows(self) -> list[RegisterRow]:
        """Return all rows."""
        return list(self.entries)

    def about(self, document: str) -> list[RegisterRow]:
        """Return the rows about a document; an open id ("99/NQ-CP@?") means the only one that it can mean."""
        if document in self._by_document:
            return self._by_document[document]
        options = self._open_forms.get(document, [])
        return self._by_document[options[0]] if len(options) == 1 else []

    def notes(self, lang: str = "vi") -> list[str]:
        """Return what a person should know of the reading."""
        lines = []
        if self.unmapped:
            names = ", ".join(self.unmapped)
            lines.append(
                f"{self.name}: columns not used: {names}"
                if lang == "en"
                else f"{self.name}: cột không dùng đến: {names}"
            )
        if self.keyless:
            lines.append(
                f"{self.name}: {self.keyless} row(s) without a number were left out"
                if lang == "en"
                else f"{self.name}: bỏ qua {self.keyless} dòng không có số, ký hiệu"
            )
        return lines


def together(registers: Iterable[Register]) -> Register:
    """Return several registers as one."""
    parts = list(registers)
    return Register(
        entries=tuple(row for part in parts for row in part.entries),
        unmapped=tuple(dict.fromkeys(heading for part in parts for heading in part.unmapped)),
        keyless=sum(part.keyless for part in parts),
        name=", ".join(part.name for part in parts),
    )


def load_register(path: str | Path) -> Register:
    """Read a register from a file: TSV, CSV or XLSX with one heading line, one row a document.

    Headings are matched by ``legalref.validity.columns``. A row whose number field holds several numbers gives one
    entry each. A status without a date of its own is as old as the file.
    Raises ``RegisterError`` when the file cannot be read or has no column of numbers.
    """
    place = Path(path)
    table: Iterable[Sequence[object]]
    try:
        table = _workbook(place) if place.suffix.lower() == ".xlsx" else _delimited(place)
        written = date.fromtimestamp(place.stat().st_mtime).isoformat()
    except FileNotFoundError as error:
        raise RegisterError(f"{place}: no such register; check the path") from error
    except IsADirectoryError as error:
        raise RegisterError(f"{place}: is a folder; name the register's file (.tsv, .csv, .xlsx)") from error
    except UnicodeDecodeError as error:
        raise RegisterError(f"{place}: is not text in UTF-8; save the register as CSV UTF-8 or .xlsx") from error
    except OSError as error:
        raise RegisterError(f"{place}: cannot be read ({error.strerror})") from error
    rows: Iterator[Sequence[object]] = iter(table)
    headings = [text_of(cell) or "" for cell in next(rows, [])]
    fields, unknown = mapped(heading for heading in headings if heading)
    if "number" not in fields.values():
        raise RegisterError(
            f"{place}: no column of numbers among {', '.join(filter(None, headings)) or 'no headings'}; "
            "call it “Số ký hiệu” or “number”"
        )
    entries: list[RegisterRow] = []
    keyless = 0
    for line, cells in enumerate(rows, 2):
        texts = {heading: text for heading, cell in zip(headings, cells, strict=False) if (text := text_of(cell))}
        if not texts:
            continue
        values = {field: texts[heading] for heading, field in fields.items() if heading in texts}
        numbers = _numbers(values.get("number", ""))
        keyless += not numbers
        printed = _SEPARATOR.join(f"{heading}: {text}" for heading, text in texts.items())
        entries += (_entry(number, values, printed, line, place.name, written) for number in numbers)
    return Register(entries=tuple(entries), unmapped=tuple(unknown), keyless=keyless, name=place.name)


def _delimited(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    if delimiter == "\t":
        # tab-separated registers use no quoting: a quotation mark is a letter of the title
        return [line.rstrip("\r").split("\t") for line in text.split("\n")]
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def _workbook(path: Path) -> list[list[object]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise RegisterError(f"{path}: is not a readable workbook; save it as .xlsx again") from error
    try:
        sheet = book.worksheets[0]
        return [list(row) for row in sheet.iter_rows(values_only=True)]
    finally:
        book.close()


def _numbers(cell: str) -> list[str]:
    """Return the numbers of a cell, cleaned ("Luật số 51/2024/QH15", "số số 12/QĐ-TTg", two in one cell)."""
    found = []
    for part in re.split(r"[;\n]|,\s+(?=\d)", cell.strip("[]'\"")):
        number = _PREFIX.sub("", part.strip(" '\"")).strip()
        if _NUMBERED.fullmatch(number):
            found.append(number)
    return found


def _entry(number: str, values: Mapping[str, str], printed: str, line: int, file: str, written: str) -> RegisterRow:
    issued = day_of(values.get("date"))
    acting = values.get("replaced_by") or values.get("repealed_by") or values.get("suspended_by")
    ended_by = next((number for number, _ in _acting(acting)), None)
    document, issuer = _identity(number, values, issued)
    return RegisterRow(
        document=document,
        source=file if "source" not in values else f"{file}: {values['source']}",
        number=number,
        type=values.get("type"),
        issuer=issuer or values.get("issuer"),
        date=issued,
        title=values.get("title"),
        effective=day_of(values.get("effective")),
        expires=day_of(values.get("expires")),
        status=status_of(values.get("status")),
        status_text=values.get("status"),
        as_of=day_of(values.get("as_of")) or written,
        by=_actor(ended_by, number, values) if ended_by else None,
        row=line,
        text=printed,
    )


def _identity(number: str, values: Mapping[str, str], issued: str | None) -> tuple[str, str | None]:
    """Return the id and the issuer that a citation of the document in running text gets."""
    from legalref.extraction import extract

    kind = values.get("type") or ""
    day = ""
    if issued:
        year, month, of_month = issued.split("-")
        day = f" ngày {of_month}/{month}/{year}"
    issuer = f" của {values['issuer']}" if "issuer" in values else ""
    # as a line of legal basis: at the start of a text the words would name the text itself
    for citation in extract(f"Căn cứ {kind} số {number}{day}{issuer};"):
        if citation.document and citation.number:
            return citation.document, citation.issuer
    return str(DocumentId.of(canonical_number(number), issued[:4] if issued else "?")), None


def _actor(number: str, acted_on: str, values: Mapping[str, str]) -> str:
    """Return the id of an acting document: of the same series it has the same issuer, else its number tells."""
    same = _codes(number) == _codes(acted_on)
    return _identity(number, values if same else {}, None)[0]


def _codes(number: str) -> str:
    return re.sub(r"^[^/-]*(?:/\d{4})?", "", number)


def _acting(cell: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield number and date of each acting document in a cell: "21/2017/QH14 (2019-01-01); …"."""
    for match in _ACTING.finditer(cell or ""):
        for number in _numbers(match["number"]):
            yield number, day_of(match["date"])


def _in_series(document: str) -> tuple[tuple[str, str | None, str | None], int] | None:
    """Return the series of a document (codes of its number, place, year) and its serial number there."""
    id = DocumentId.parse(document)
    parts = re.match(r"(\d+)(?:/(\d{4}))?[/-]", id.number)
    if parts is None:
        return None
    return (_codes(id.number), id.place, parts[2] or id.year), int(parts[1])


# -- events ------------------------------------------------------------------------------------------------------------

_DATED: Final = {
    "partly_expires": EventKind.PARTLY_EXPIRED,
    "suspended": EventKind.SUSPENDED,
    "partly_suspended": EventKind.PARTLY_SUSPENDED,
    "resumed": EventKind.RESUMED,
    "corrected": EventKind.CORRECTED,
}
_ENDED_BY: Final = {
    "replaced_by": (EventKind.EXPIRED, RelationType.REPLACES),
    "repealed_by": (EventKind.EXPIRED, RelationType.REPEALS),
    "suspended_by": (EventKind.SUSPENDED, RelationType.SUSPENDS),
    "amended_by": (EventKind.AMENDED, RelationType.AMENDS),
}
_STATUS_EVENT: Final = {
    StatusValue.EXPIRED: EventKind.EXPIRED,
    StatusValue.PARTLY_EXPIRED: EventKind.PARTLY_EXPIRED,
    StatusValue.SUSPENDED: EventKind.SUSPENDED,
    StatusValue.PARTLY_SUSPENDED: EventKind.PARTLY_SUSPENDED,
    StatusValue.NO_LONGER_SUITABLE: EventKind.UNSUITABLE,
}


def events_of_row(row: RegisterRow) -> Iterator[Event]:
    """Yield the events that a register row tells: its dates, its acting documents, and its status.

    A status that no date of the row explains holds from its own day (``as_of``) at the latest.
    """
    values = _cells(row)
    told: set[EventKind] = set()

    def event(kind: EventKind, day: str | None, by: str | None = None, how: RelationType | None = None) -> Event:
        told.add(kind)
        return Event(kind=kind, date=day, by=by, how=how, because=row.source, evidence=_evidence(row))

    if row.effective:
        yield event(EventKind.EFFECTIVE, row.effective)
    for field, (kind, how) in _ENDED_BY.items():
        for number, day in _acting(values.get(field)):
            known = row.expires if kind is EventKind.EXPIRED else day_of(values.get("suspended"))
            since = day or (known if kind is not EventKind.AMENDED else None)
            yield event(kind, since, _actor(number, row.number or "", values), how)
    if row.expires and EventKind.EXPIRED not in told:
        yield event(EventKind.EXPIRED, row.expires, row.by)
    for field, kind in _DATED.items():
        if (day := day_of(values.get(field))) and kind not in told:
            yield event(kind, day)
    stated = _STATUS_EVENT.get(row.status)
    if stated and stated not in told:
        yield Event(kind=stated, date=row.as_of, by=row.by, because=row.source, evidence=_evidence(row), dated="by")


def _cells(row: RegisterRow) -> dict[str, str]:
    """Return the fields of a row as it was printed."""
    cells = dict(part.partition(": ")[::2] for part in row.text.split(_SEPARATOR) if ": " in part)
    fields, _ = mapped(cells)
    return {field: cells[heading] for heading, field in fields.items()}


def _evidence(row: RegisterRow) -> str:
    return " | ".join(row.text.split(_SEPARATOR)) or f"{row.number or row.document}: {row.status_text or row.status}"
