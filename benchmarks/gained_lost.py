"""Show what a change of the extraction gained and lost: ``python -m benchmarks.gained_lost OLD NEW``.

OLD and NEW are two results of ``legalref extract FOLDER --format jsonl``, one from before a change and one from after
it. Citations are compared file by file: one is gained where no older one overlaps it, lost where no newer one does,
and changed where it was read with another span or other fields. Each is printed with the words around it, so that a
change can be reviewed as text. The words come from the files named in the results; where a file is gone, the citation
is printed alone.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

__all__ = ["Change", "Cited", "Comparison", "compare", "main", "read_results", "report"]

FIELDS: Final = ("kind", "type", "number", "date", "issuer", "document", "candidates", "pinpoint", "title", "flags")
"""The fields whose change is reported."""
_CONTEXT: Final = 45
"""Characters shown before and behind a citation."""


class Cited(Struct, frozen=True, kw_only=True):
    """One line of a result; fields that this comparison does not know are passed over."""

    file: str
    start: int
    end: int
    text: str
    kind: str | None = None
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    document: str | None = None
    candidates: tuple[str, ...] = ()
    pinpoint: str | None = None
    title: str | None = None
    flags: tuple[str, ...] = ()


class Change(Struct, frozen=True):
    """One citation gained (no ``old``), lost (no ``new``) or changed (both)."""

    old: Cited | None
    new: Cited | None

    @property
    def sign(self) -> str:
        """Return "+", "-" or "~"."""
        return "+" if self.old is None else "-" if self.new is None else "~"

    @property
    def shown(self) -> Cited:
        """Return the newer reading, or the one that was lost."""
        cited = self.new or self.old
        assert cited is not None  # a change has one of the two
        return cited


class Comparison(Struct, frozen=True):
    """What differs between two results, by file in the order of their names."""

    changes: Mapping[str, tuple[Change, ...]]
    same: int
    files: int
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]

    def counts(self) -> Counter[str]:
        """Return how many citations were gained ("+"), lost ("-") and changed ("~")."""
        return Counter(change.sign for changes in self.changes.values() for change in changes)


class ResultError(ValueError):
    """A result file that cannot be used; the message names file, line and reason."""


def read_results(path: str | Path) -> dict[str, list[Cited]]:
    """Read the citations of a result file, by file and in text order.

    Raises ``ResultError`` where the file cannot be opened or a line is no citation.
    """
    found: dict[str, list[Cited]] = defaultdict(list)
    decoder = msgspec.json.Decoder(Cited)
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    try:
                        cited = decoder.decode(line)
                    except msgspec.MsgspecError as error:
                        raise ResultError(f"{path}:{number}: not a citation of 'legalref extract': {error}") from error
                    found[cited.file].append(cited)
    except OSError as error:
        raise ResultError(f"{path}: cannot be read: {error.strerror}") from error
    return {file: sorted(rows, key=lambda row: (row.start, row.end)) for file, rows in found.items()}


def compare(old: Mapping[str, Sequence[Cited]], new: Mapping[str, Sequence[Cited]]) -> Comparison:
    """Return what ``new`` gained, lost and changed against ``old``; the rows of each file are in text order."""
    changes: dict[str, tuple[Change, ...]] = {}
    same = 0
    files = sorted({*old, *new})
    for file in files:
        pairs = _pairs(old.get(file, ()), new.get(file, ()))
        differing = tuple(pair for pair in pairs if pair.old is None or pair.new is None or _differences(pair))
        same += len(pairs) - len(differing)
        if differing:
            changes[file] = differing
    return Comparison(changes, same, len(files), tuple(sorted(set(old) - set(new))), tuple(sorted(set(new) - set(old))))


def _pairs(old: Sequence[Cited], new: Sequence[Cited]) -> list[Change]:
    """Return the citations of one file in text order: those with one span as pairs, then those that overlap."""
    spans = {(row.start, row.end): row for row in new}
    exact = [Change(row, spans[row.start, row.end]) for row in old if (row.start, row.end) in spans]
    taken = {(change.shown.start, change.shown.end) for change in exact}
    left = [row for row in old if (row.start, row.end) not in taken]
    rest = [row for row in new if (row.start, row.end) not in taken]
    return sorted([*exact, *_overlapping(left, rest)], key=lambda change: (change.shown.start, change.shown.end))


def _overlapping(old: Sequence[Cited], new: Sequence[Cited]) -> Iterator[Change]:
    """Yield the citations of two readings, those that overlap side by side, each once."""
    before = after = 0
    while before < len(old) or after < len(new):
        if after == len(new) or (before < len(old) and old[before].end <= new[after].start):
            yield Change(old[before], None)
            before += 1
        elif before == len(old) or new[after].end <= old[before].start:
            yield Change(None, new[after])
            after += 1
        else:
            yield Change(old[before], new[after])
            before += 1
            after += 1


def _differences(change: Change) -> list[str]:
    """Return what was read otherwise, one line a field."""
    old, new = change.old, change.new
    if old is None or new is None:
        return []
    lines = (
        [f"span: {_one_line(old.text)!r} → {_one_line(new.text)!r}"]
        if (old.start, old.end) != (new.start, new.end)
        else []
    )
    for field in FIELDS:
        was, is_now = getattr(old, field), getattr(new, field)
        if was != is_now:
            lines.append(f"{field}: {_value(was)} → {_value(is_now)}")
    return lines


def report(comparison: Comparison, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the report; ``texts`` are the files' characters as far as they can be read."""
    for file, changes in comparison.changes.items():
        counts = Counter(change.sign for change in changes)
        yield f"{file}  (+{counts['+']} -{counts['-']} ~{counts['~']})"
        for change in changes:
            cited = change.shown
            yield f"  {change.sign} {cited.start}-{cited.end}  {_in_context(cited, texts.get(file))}"
            if change.sign != "~":
                shown = (cited.type, cited.number, cited.date, cited.document)
                yield f"      {' | '.join(_value(value) for value in shown)}"
            yield from (f"      {line}" for line in _differences(change))
        yield ""
    for name, files in (("only in OLD", comparison.only_old), ("only in NEW", comparison.only_new)):
        if files:
            yield f"{name}: {', '.join(files)}"
    counts = comparison.counts()
    yield (
        f"gained {counts['+']}, lost {counts['-']}, changed {counts['~']}, same {comparison.same}; "
        f"{len(comparison.changes)} of {comparison.files} files differ"
    )


def _in_context(cited: Cited, text: str | None) -> str:
    """Return a citation between brackets with the words around it, where the text still holds it there."""
    if text is None or text[cited.start : cited.end] != cited.text:
        return f"[{_one_line(cited.text)}]"
    before = text[max(0, cited.start - _CONTEXT) : cited.start]
    behind = text[cited.end : cited.end + _CONTEXT]
    return f"{_one_line(before)}[{_one_line(cited.text)}]{_one_line(behind)}"


def _one_line(text: str) -> str:
    return text.replace("\r", "").replace("\n", "⏎").replace("\t", " ")


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return str(value) if value is not None else "none"


def _texts(files: Sequence[str]) -> dict[str, str]:
    """Return the characters of the files that can be read."""
    from legalref.reading import ReadError, read

    texts: dict[str, str] = {}
    for file in files:
        try:
            texts[file] = read(file).text
        except ReadError as error:
            print(f"{file}: shown without context: {error}", file=sys.stderr)
    return texts


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; 0 when it could be made, 2 when a result cannot be used."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.gained_lost", description="Compare two results of 'legalref extract'."
    )
    parser.add_argument("old", metavar="OLD", help="result from before the change (--format jsonl)")
    parser.add_argument("new", metavar="NEW", help="result from after the change (--format jsonl)")
    options = parser.parse_args(arguments)
    try:
        comparison = compare(read_results(options.old), read_results(options.new))
    except ResultError as error:
        print(error, file=sys.stderr)
        return 2
    for line in report(comparison, _texts(list(comparison.changes))):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
