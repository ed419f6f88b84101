"""Verify the gold folders and count what they hold.

Usage: ``python corpus/check_gold.py [FOLDER…]`` (without folders: all of ``corpus/gold``). Prints the
number of relations of each type; exits 1 with one line a fault when a row does not fit its document.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parent / "gold"
RELATION_TYPES = (
    "based_on", "implements", "guides", "amends", "replaces", "repeals", "suspends", "corrects",
    "consolidates", "extends", "promulgates", "interprets", "cites", "reports_on",
)  # fmt: skip
CERTAINTIES = ("stated", "collective", "ambiguous", "inferred")
_CITATION_FIELDS = (
    "id", "start", "end", "text", "type", "number", "raw_number", "date", "issuer", "doc_key",
    "pinpoint", "title", "section", "flags",
)  # fmt: skip
_TYPE_BEFORE = re.compile(
    r"(?i)\b(nghị quyết|quyết định|chỉ thị|kế hoạch|kết luận|nghị định|thông tư|công văn|luật|thông báo|tờ trình|"
    r"báo cáo|giấy mời|văn bản|chương trình hành động|văn bản hợp nhất|thông tư liên tịch)\s+$"
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def folders() -> list[Path]:
    """Return the gold folders of the corpus, sorted by name."""
    return sorted(path for path in GOLD.iterdir() if path.is_dir())


def document(folder: Path) -> str:
    """Return the text of the one document of a gold folder."""
    (path,) = [path for path in folder.iterdir() if path.suffix == ".txt"]
    return path.read_text(encoding="utf-8")


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of one file of annotations."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def faults(folder: Path) -> Iterator[str]:
    """Yield what is wrong with one gold folder, one line a fault."""
    text = document(folder)
    citations = rows(folder, "citations.jsonl")
    relations = rows(folder, "relations.jsonl")
    for name, field, found in (
        ("citations", "text", citations),
        ("relations", "evidence", relations),
        ("not_citations", "text", rows(folder, "not_citations.jsonl")),
    ):
        for row in found:
            if not row[field] or text[row["start"] : row["end"]] != row[field]:
                yield f"{folder.name}: {name}: the offsets {row['start']}-{row['end']} do not give {row[field]!r}"
    yield from _citation_faults(folder, text, citations)
    yield from _relation_faults(folder, citations, relations)


def _citation_faults(folder: Path, text: str, citations: list[dict[str, Any]]) -> Iterator[str]:
    previous = 0
    for row in citations:
        where = f"{folder.name}: {row['id']} {row['text']!r}"
        if tuple(row) != _CITATION_FIELDS:
            yield f"{where}: the fields are not those of the seed"
        if row["start"] < previous:
            yield f"{where}: overlaps the mention before it"
        previous = row["end"]
        if row["text"] != row["text"].strip():
            yield f"{where}: has blanks at its ends"
        if row["raw_number"] and _TYPE_BEFORE.search(text[max(row["start"] - 30, 0) : row["start"]]):
            yield f"{where}: the type word before it is part of the mention"
        if row["raw_number"] and row["raw_number"] not in row["text"]:
            yield f"{where}: does not print {row['raw_number']!r}"
        if row["date"] and not _ISO.fullmatch(row["date"]):
            yield f"{where}: {row['date']!r} is no ISO date"
        if row["title"] and row["title"] not in text[row["end"] :]:
            yield f"{where}: its title does not follow it"
        if row["pinpoint"] and row["pinpoint"] not in text.replace("\n", " "):
            yield f"{where}: {row['pinpoint']!r} does not stand in the text"


def _relation_faults(folder: Path, citations: list[dict[str, Any]], relations: list[dict[str, Any]]) -> Iterator[str]:
    key_of = {row["id"]: row["doc_key"] for row in citations}
    known = {"SELF", *key_of.values()}
    seen: set[tuple[Any, ...]] = set()
    for row in relations:
        where = f"{folder.name}: {row['id']} {row['source']} {row['type']} {row['target']}"
        if row["type"] not in RELATION_TYPES or row["certainty"] not in CERTAINTIES:
            yield f"{where}: unknown type or certainty"
        for end in ("source", "target"):
            mention = row[f"{end}_mention"]
            if row[end] not in known:
                yield f"{where}: no mention of {row[end]}"
            if mention and key_of.get(mention) != row[end]:
                yield f"{where}: {mention} is no mention of {row[end]}"
            if mention is None and row[end] != "SELF":
                yield f"{where}: {row[end]} has no mention of its own"
        if row["source"] == row["target"]:
            yield f"{where}: a document does nothing to itself"
        if row.get("effective") and not _ISO.fullmatch(row["effective"]):
            yield f"{where}: {row['effective']!r} is no ISO date"
        key = (row["source"], row["type"], row["target"], row["start"], row["end"])
        if key in seen:
            yield f"{where}: twice with the same evidence"
        seen.add(key)


def counts() -> Counter[str]:
    """Count the relations of all gold folders by type."""
    return Counter(row["type"] for folder in folders() for row in rows(folder, "relations.jsonl"))


def main() -> int:
    """Check the folders that are named, or all; print counts or faults."""
    wanted = [Path(argument) for argument in sys.argv[1:]] or folders()
    found = [fault for folder in wanted for fault in faults(folder)]
    for fault in found:
        print(fault)
    if not found:
        total = counts()
        print(f"{len(wanted)} folders, {sum(len(rows(folder, 'citations.jsonl')) for folder in wanted)} mentions")
        print(f"{sum(total.values())} relations: " + ", ".join(f"{kind} {total[kind]}" for kind in RELATION_TYPES))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
