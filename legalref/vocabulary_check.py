"""Check a folder of pattern files and say, line by line, what cannot be used and what to do about it.

``legalref patterns check [DIR]`` prints what ``problems`` returns. The loader stops at the first fault; this
module reads the YAML nodes themselves, so that every fault of every file is reported with its true line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, Final

import msgspec
import yaml
from msgspec import Struct

from legalref.model import DocumentId, canonical_number, slug
from legalref.vocabulary import (
    PATTERN_FILES,
    Between,
    Cue,
    Organisation,
    Province,
    entry_key,
    read_folder,
    shipped_patterns,
)
from legalref.vocabulary_problem import Problem

__all__ = ["find_problems", "problems"]

_WANTED: Final[Mapping[str, str]] = {
    "tuple": "[…, …]",
    "bool": "true/false",
    "str": '"…"',
}
_ROLES: Final = (
    "act",
    "lead",
    "issue",
    "follow",
    "basis",
    "cite",
    "closing",
    "guard",
    "draft",
    "planned",
    "outcome",
    "furniture",
)
_KINDS: Final = ("tỉnh", "thành phố")
_DATES: Final = ("since", "until", "date", "effective")
_REFERENCES: Final = ("parent", "succeeded_by", "merged_into")
_LAW_NUMBER: Final = re.compile(
    r"\d{1,4}/\d{4}/(?:QH|UBTVQH|PL-UBTVQH)\d{1,2}|\d{1,4}-L(?:CT)?/(?:CTN|HĐNN\d{0,2})|\d{1,4}[-/]LCT"
)
"""Numbers of laws and ordinances: of today (Luật 80/2015/QH13 and after), of 1992-1997, of 1981-1992, before."""
_NUMBER_WITH_YEAR: Final = re.compile(r"\d+[a-zđ]?/\d{4}/[A-ZĐ][\w&./-]*")
_NUMBER_WITHOUT_YEAR: Final = re.compile(r"\d+(?:\.\d+)?[a-zđ]?[/-][A-ZĐ][\w&./-]*")
_NAMED_LAW: Final = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


class _Entry(Struct, frozen=True):
    """A record with the lines that its fields stand on."""

    path: str
    line: int
    lines: Mapping[str, int]
    record: Any

    def problem(self, field: str, code: str, /, **values: str) -> Problem:
        return Problem(self.path, self.lines.get(field, self.line), code, tuple(values.items()))


def problems(folder: Path, lang: str = "vi") -> list[str]:
    """Return what is wrong with the pattern files of ``folder``, as ``file:line: reason; what to do``.

    Names that an entry points to may stand in the folder itself or in the shipped patterns. An empty list means
    that ``load(folder)`` takes every entry.
    """
    return [problem.text(lang) for problem in find_problems(folder)]


def find_problems(folder: Path) -> list[Problem]:
    """Return the problems of a folder of patterns, by file and line."""
    files = ", ".join(f"{kind}.yaml" for kind in PATTERN_FILES)
    if not folder.is_dir():
        return [Problem(str(folder), 1, "no_folder")]
    found: list[Problem] = []
    entries: dict[str, list[_Entry]] = {}
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    if not paths:
        return [Problem(str(folder), 1, "no_files", (("files", files),))]
    for path in paths:
        if path.suffix == ".yaml" and path.stem in PATTERN_FILES:
            entries[path.stem] = _read(path, PATTERN_FILES[path.stem], found)
        else:
            found.append(Problem(str(path), 1, "unknown_file", (("files", files),)))
    shipped = shipped_patterns()
    others = {} if folder.resolve() == shipped.resolve() else read_folder(shipped)
    for kind, rows in entries.items():
        found += _duplicates(rows)
        for row in rows:
            found += _of_record(row)
        if kind in {"organisations", "provinces"}:
            known = [row.record for row in rows] + others.get(kind, [])
            found += _dangling(rows, {getattr(record, "slug", record.name) for record in known})
    bodies = [row.record for row in entries.get("organisations", [])] + others.get("organisations", [])
    for row in entries.get("party_documents", []):
        found += _of_party_document(row, {body.name for body in bodies})
    between = [row.record for row in entries.get("between", [])] + others.get("between", [])
    for row in entries.get("cues", []):
        found += _gaps(row, [part.name for part in between])
    found += _shared_codes(entries.get("organisations", []), others.get("organisations", []))
    return sorted(set(found))


def _read(path: Path, record: type[Struct], found: list[Problem]) -> list[_Entry]:
    """Read one file into entries that have the right fields and types; report the others to ``found``."""
    try:
        text = path.read_text(encoding="utf-8")
        loader = yaml.SafeLoader(text)
        root = loader.get_single_node()
    except UnicodeDecodeError:
        found.append(Problem(str(path), 1, "encoding"))
        return []
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = " ".join(str(error.problem or error.context).split())
        found.append(Problem(str(path), mark.line + 1 if mark else 1, "yaml", (("reason", reason),)))
        return []
    except yaml.YAMLError as error:
        found.append(Problem(str(path), 1, "yaml", (("reason", " ".join(str(error).split())),)))
        return []
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        found.append(Problem(str(path), root.start_mark.line + 1, "not_list"))
        return []
    entries: list[_Entry] = []
    for node in root.value:
        faults, entry = _entry(path, loader, node, record)
        found += faults
        if entry is not None:
            entries.append(entry)
    return entries


def _entry(
    path: Path, loader: yaml.SafeLoader, node: yaml.Node, record: type[Struct]
) -> tuple[list[Problem], _Entry | None]:
    """Read one entry: its faults, and the record when there are none."""
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        return [Problem(str(path), line, "not_entry")], None
    fields = {field.name: field for field in msgspec.structs.fields(record)}
    faults: list[Problem] = []
    lines: dict[str, int] = {}
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        field = str(key_node.value)
        at = key_node.start_mark.line + 1
        if field not in fields:
            allowed = ", ".join(fields)
            faults.append(Problem(str(path), at, "unknown_field", (("field", field), ("allowed", allowed))))
            continue
        if field in lines:
            faults.append(Problem(str(path), at, "double_field", (("field", field),)))
            continue
        lines[field] = value_node.start_mark.line + 1
        value = loader.construct_object(value_node, deep=True)
        fault = _type_fault(field, fields[field].type, value, value_node)
        if fault is None:
            values[field] = value
        else:
            faults.append(Problem(str(path), lines[field], *fault))
    for name, info in fields.items():
        if info.required and name not in lines:
            faults.append(Problem(str(path), line, "missing_field", (("field", name),)))
    if faults:
        return faults, None
    return [], _Entry(str(path), line, lines, msgspec.convert(values, record))


def _type_fault(field: str, wanted: Any, value: Any, node: yaml.Node) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """Return code and values of what is wrong with the type of one value, or none."""
    try:
        msgspec.convert(value, wanted, strict=True)
    except msgspec.ValidationError:
        pass
    else:
        return None
    if isinstance(wanted, type) and issubclass(wanted, Enum) and isinstance(value, str):
        allowed = ", ".join(str(member.value) for member in wanted)
        return "unknown_value", (("value", value), ("field", field), ("allowed", allowed))
    is_list = "tuple" in str(wanted)
    scalars = node.value if is_list and isinstance(node, yaml.SequenceNode) else [node]
    for scalar in scalars:
        if isinstance(scalar, yaml.ScalarNode) and not scalar.tag.endswith((":str", ":null")) and wanted is not bool:
            if is_list and scalar is node:
                break
            return "quotes", (("field", field), ("value", scalar.value))
    kind = "tuple" if is_list else "bool" if wanted is bool else "str"
    return "wrong_type", (("field", field), ("wanted", _WANTED[kind]))


def _of_record(entry: _Entry) -> Iterator[Problem]:
    """Yield what is wrong inside one record that has the right types."""
    record = entry.record
    for field in record.__struct_fields__:
        value = getattr(record, field)
        texts = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        if field in entry.lines and field != "source" and any(not str(text).strip() for text in texts):
            yield entry.problem(field, "empty", field=field)
    for code in getattr(record, "codes", ()):
        if code.strip() and not any(letter.isupper() for letter in code):
            yield entry.problem("codes", "lower_code", code=code, better=code.upper())
    yield from _of_dates(entry)
    yield from _of_names(entry)


def _of_dates(entry: _Entry) -> Iterator[Problem]:
    for field in _DATES:
        value = getattr(entry.record, field, None)
        if value and not _is_date(value):
            yield entry.problem(field, "bad_date", value=value)
    since, until = getattr(entry.record, "since", None), getattr(entry.record, "until", None)
    if since and until and _is_date(since) and _is_date(until) and until < since:
        yield entry.problem("until", "reversed_period", since=since, until=until)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _of_names(entry: _Entry) -> Iterator[Problem]:
    """Yield what is wrong with the numbers, ids, slugs and closed words of one record."""
    record = entry.record
    number = getattr(record, "number", None)
    if number and not _LAW_NUMBER.fullmatch(number):
        yield entry.problem("number", "bad_number", value=number)
    document = getattr(record, "document", None)
    if document:
        yield from _of_id(entry, document)
    if isinstance(record, Province):
        if record.kind not in _KINDS:
            yield entry.problem("kind", "unknown_value", value=record.kind, field="kind", allowed=", ".join(_KINDS))
        if record.slug != slug(record.name):
            yield entry.problem("slug", "bad_slug", value=record.slug, better=slug(record.name))
    if isinstance(record, Cue) and record.role not in _ROLES:
        yield entry.problem("role", "unknown_value", value=record.role, field="role", allowed=", ".join(_ROLES))
    if isinstance(record, Cue | Between):
        try:
            re.compile(record.phrase)
        except re.error as error:
            yield entry.problem("phrase", "bad_phrase", value=record.phrase, reason=str(error))


def _of_party_document(entry: _Entry, bodies: set[str]) -> Iterator[Problem]:
    """Yield what is wrong with the number and the bodies of a document of the Party's Centre."""
    number = entry.record.name
    if canonical_number(number) != number:
        yield entry.problem("name", "id_spelling", value=number, better=canonical_number(number))
    for body in entry.record.issuers:
        if body not in bodies:
            yield entry.problem("issuers", "unknown_reference", field="issuers", value=body)


def _gaps(entry: _Entry, known: list[str]) -> Iterator[Problem]:
    """Yield the words between phrase and citation that a cue names and no file describes."""
    for name in entry.record.between:
        if name not in known:
            yield entry.problem("between", "unknown_value", value=name, field="between", allowed=", ".join(known))


def _of_id(entry: _Entry, text: str) -> Iterator[Problem]:
    try:
        document = DocumentId.parse(text)
    except ValueError:
        yield entry.problem("document", "bad_id", value=text)
        return
    has_year = bool(_NUMBER_WITH_YEAR.fullmatch(document.number))
    if (
        not has_year
        and not _NUMBER_WITHOUT_YEAR.fullmatch(document.number)
        and not _NAMED_LAW.fullmatch(document.number)
    ):
        yield entry.problem("document", "bad_id", value=text)
    elif str(document) != text:
        yield entry.problem("document", "id_spelling", value=text, better=str(document))
    elif not has_year and document.year in {None, "?"}:
        yield entry.problem("document", "id_year", value=document.number)


def _duplicates(entries: list[_Entry]) -> Iterator[Problem]:
    first: dict[str, _Entry] = {}
    for entry in entries:
        before = first.setdefault(entry_key(entry.record), entry)
        if before is not entry:
            name = entry.record.phrase if isinstance(entry.record, Cue) else entry.record.name
            yield entry.problem("name", "duplicate", name=name, where=f"{Path(before.path).name}:{before.line}")


def _dangling(entries: list[_Entry], known: set[str]) -> Iterator[Problem]:
    """Yield the links of bodies and provinces that lead nowhere."""
    for entry in entries:
        for field in _REFERENCES:
            value = getattr(entry.record, field, None)
            if value and value not in known:
                yield entry.problem(field, "unknown_reference", field=field, value=value)


def _shared_codes(entries: list[_Entry], others: list[Any]) -> Iterator[Problem]:
    """Yield the codes that two bodies have at the same time.

    Local bodies share their codes by nature. The organs of one body share its code as well: "TW" stands for the
    Central Committee, its Politburo and its Secretariat (Hướng dẫn 36-HD/VPTW).
    """
    replaced = {entry_key(entry.record) for entry in entries}
    owners: dict[str, list[Organisation]] = defaultdict(list)
    for other in others:
        if not other.local and entry_key(other) not in replaced:
            for code in other.codes:
                owners[code].append(other)
    for entry in entries:
        body = entry.record
        if body.local:
            continue
        for code in body.codes:
            for other in owners[code]:
                if _overlap(body, other) and not _one_family(body, other):
                    yield entry.problem("codes", "code_taken", code=code, other=other.name)
            owners[code].append(body)


def _overlap(body: Organisation, other: Organisation) -> bool:
    starts_in_time = (body.since or "") <= (other.until or "9999")
    return starts_in_time and (other.since or "") <= (body.until or "9999")


def _one_family(body: Organisation, other: Organisation) -> bool:
    """Whether one body is the parent of the other, or both are organs of a third."""
    return (
        body.name == other.parent
        or other.name == body.parent
        or (body.parent is not None and body.parent == other.parent)
    )
