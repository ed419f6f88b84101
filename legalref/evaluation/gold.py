"""Read a gold folder: one document, ``citations.jsonl``, ``relations.jsonl``, ``not_citations.jsonl``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from legalref.model import SourceText
from legalref.reading import ReadError, read

__all__ = ["Gold", "GoldError", "GoldMention", "GoldRelation", "load_gold"]

_Row = TypeVar("_Row", "GoldMention", "GoldRelation")


class GoldError(Exception):
    """A gold folder that cannot be used; the message names the folder, the file and the line."""


class GoldMention(Struct, frozen=True):
    """One annotated mention; ``doc_key`` is a cluster label."""

    id: str
    start: int
    end: int
    text: str
    doc_key: str
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    flags: tuple[str, ...] = ()


class GoldRelation(Struct, frozen=True):
    """One annotated relation between two cluster labels."""

    source: str
    target: str
    type: str
    start: int
    end: int
    certainty: str = "stated"
    evidence: str = ""

    @property
    def triple(self) -> tuple[str, str, str]:
        """What is compared."""
        return self.source, self.type, self.target


class Gold(Struct, frozen=True):
    """One annotated document."""

    name: str
    source: SourceText
    mentions: tuple[GoldMention, ...]
    relations: tuple[GoldRelation, ...]
    borderline: tuple[tuple[int, int], ...]
    """Spans that count neither way."""


def load_gold(folder: Path) -> Gold:
    """Read and verify one gold folder.

    Raises ``GoldError`` when the folder holds no or several documents, or when a row's offsets do not
    give its text.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such gold folder")
    documents = [
        path for path in sorted(folder.iterdir()) if path.suffix not in {".jsonl"} and path.name != "README.md"
    ]
    if len(documents) != 1:
        raise GoldError(
            f"{folder}: a gold folder holds exactly one document beside its .jsonl files, found {len(documents)}"
        )
    try:
        source = read(documents[0])
    except ReadError as error:
        raise GoldError(str(error)) from error
    mentions = tuple(_rows(folder / "citations.jsonl", GoldMention, source.text))
    relations = tuple(_rows(folder / "relations.jsonl", GoldRelation, source.text))
    others = _json_lines(folder / "not_citations.jsonl") if (folder / "not_citations.jsonl").exists() else []
    borderline = tuple((row["start"], row["end"]) for _, row in others if row.get("kind") != "number")
    return Gold(folder.name, source, mentions, relations, borderline)


def _json_lines(path: Path) -> list[tuple[int, dict[str, Any]]]:
    if not path.is_file():
        raise GoldError(f"{path.parent}: {path.name} is missing")
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                rows.append((number, json.loads(line)))
            except json.JSONDecodeError as error:
                raise GoldError(f"{path}:{number}: not JSON: {error}") from error
    return rows


def _rows(path: Path, record: type[_Row], text: str) -> list[_Row]:
    rows = []
    for number, raw in _json_lines(path):
        try:
            row = msgspec.convert(raw, record, strict=False)
        except msgspec.ValidationError as error:
            raise GoldError(f"{path}:{number}: {error}") from error
        printed = raw.get("text") or raw.get("evidence")
        if printed is not None and text[row.start : row.end] != printed:
            raise GoldError(
                f"{path}:{number}: the offsets {row.start}-{row.end} give {text[row.start : row.end]!r}, "
                f"not {printed!r}"
            )
        rows.append(row)
    return rows
