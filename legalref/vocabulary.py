"""Load ``patterns/`` once into one immutable object.

The domain is data: a document type, an organisation, a province, a named law, a named programme or a cue
phrase is one entry in a YAML file. ``load()`` reads the folder that is shipped with the package and, on
top of it, folders of the user's own (``--patterns DIR``); entries of the user's files add to the shipped
ones, and replace those with the same name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

import msgspec
import yaml
from msgspec import Struct

from legalref.model import Level, RelationType

__all__ = [
    "PATTERN_FILES",
    "Cue",
    "DocumentType",
    "Law",
    "Organisation",
    "PatternError",
    "Programme",
    "Province",
    "Subject",
    "Vocabulary",
    "entry_key",
    "fold",
    "load",
    "shipped_patterns",
]


class PatternError(ValueError):
    """A pattern file that cannot be used; the message names file, line and reason."""


class DocumentType(Struct, frozen=True, kw_only=True):
    """A kind of document ("Kế hoạch"), its symbols in numbers and its words in running text."""

    name: str
    codes: tuple[str, ...] = ()
    misprints: tuple[str, ...] = ()
    """Spellings of its symbols that OCR produces ("KI" for KL)."""
    words: tuple[str, ...] = ()
    """Further words and abbreviations that stand before a number ("NQ", "Chương trình hành động")."""
    generic: bool = False
    """"Văn bản" and its like: the type comes from the code of the number."""
    normative: bool = False
    acts: bool = False
    """Whether it can change documents of other types; a plan changes only another plan."""
    attached: bool = False
    """Whether a decision promulgates it in one file with itself, with the type on a line of its own."""
    source: str = ""


class Organisation(Struct, frozen=True, kw_only=True):
    """A body that issues documents."""

    name: str
    """Name in its normal form; for a local body without its place ("Sở Nội vụ")."""
    level: Level
    codes: tuple[str, ...] = ()
    misprints: tuple[str, ...] = ()
    """Spellings of its first code that OCR and careless typing produce ("TTEg"); read as that code, with a flag."""
    aliases: tuple[str, ...] = ()
    local: bool = False
    """Whether there is one such body in each province (district, commune): its place is part of it."""
    party: bool = False
    tasked: bool = False
    """Whether the words behind the name tell what it was set up for ("Ban Chỉ đạo cải cách hành chính")."""
    parent: str | None = None
    heads: tuple[str, ...] = ()
    """Offices that sign for it ("Chủ tịch", "Bộ trưởng")."""
    since: str | None = None
    until: str | None = None
    succeeded_by: str | None = None
    source: str = ""


class Province(Struct, frozen=True, kw_only=True):
    """A province or centrally run city."""

    name: str
    kind: str
    """"tỉnh" or "thành phố"."""
    slug: str
    aliases: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    merged_into: str | None = None
    """Slug of the province that succeeded it on 1 July 2025 (Nghị quyết 202/2025/QH15)."""
    source: str = ""


class Law(Struct, frozen=True, kw_only=True):
    """A law, code, ordinance or constitution that texts cite by name."""

    name: str
    number: str | None = None
    date: str | None = None
    effective: str | None = None
    aliases: tuple[str, ...] = ()
    source: str = ""


class Programme(Struct, frozen=True, kw_only=True):
    """A programme, scheme or plan that texts cite by a short name ("Đề án 06")."""

    name: str
    document: str
    """Id of the document that approved it."""
    aliases: tuple[str, ...] = ()
    source: str = ""


class PartyDocument(Struct, frozen=True, kw_only=True):
    """A document of the Party's Centre, whose number does not tell which of its bodies issued it ("57-NQ/TW")."""

    name: str
    """The number; numbering begins anew with each term, so the date belongs to it."""
    date: str
    issuers: tuple[str, ...]
    source: str = ""


class Subject(Struct, frozen=True, kw_only=True):
    """A matter that documents are about ("cải cách hành chính")."""

    name: str
    words: tuple[str, ...] = ()
    """Further words in a title that say so ("CCHC")."""
    source: str = ""


class Cue(Struct, frozen=True, kw_only=True):
    """A phrase that types the relation between what stands before and after it."""

    phrase: str
    """A pattern in lower case: a regular expression in which a blank stands for any white space."""
    relation: RelationType
    passive: bool = False
    """Whether what stands before the phrase is acted on ("được thay thế bằng")."""
    role: str = "act"
    """"act" (between two documents, or from the document itself), "lead" (opens a clause that another act
    answers), "issue" (announces that act), "follow" (refers to the sentence before), "basis" (opens a line
    of legal basis), "cite" (only invokes), "closing" (ends the effect of what stands before it), "guard"
    (negation or proposal: no effect is stated), "draft" (the document that follows does not exist yet), "planned"
    (nor does what a verb of issuing names), "outcome" (the verb that follows tells how something was carried out),
    "furniture" (the sentence is that of the web page around the document)."""
    between: tuple[str, ...] = ()
    """What may stand between the phrase and the citation, by the names of ``between.yaml``."""
    source: str = ""


class Between(Struct, frozen=True, kw_only=True):
    """Words that may stand between a cue phrase and the citation that it governs ("khoản 2 Điều 5 của")."""

    name: str
    phrase: str
    """A pattern as in a cue; it also matches nothing."""
    source: str = ""


PATTERN_FILES: Final[Mapping[str, type[Struct]]] = {
    "types": DocumentType,
    "organisations": Organisation,
    "provinces": Province,
    "laws": Law,
    "programmes": Programme,
    "party_documents": PartyDocument,
    "subjects": Subject,
    "between": Between,
    "cues": Cue,
}


class Vocabulary(Struct, frozen=True, dict=True, kw_only=True):
    """All that ``patterns/`` says, with the look-ups that the steps need."""

    types: tuple[DocumentType, ...]
    organisations: tuple[Organisation, ...]
    provinces: tuple[Province, ...]
    laws: tuple[Law, ...]
    programmes: tuple[Programme, ...]
    party_documents: tuple[PartyDocument, ...]
    subjects: tuple[Subject, ...]
    between: tuple[Between, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def type_by_word(self) -> dict[str, DocumentType]:
        """Document types by folded word ("kế hoạch", "nq")."""
        return {fold(word): kind for kind in self.types for word in (kind.name, *kind.words)}

    @cached_property
    def type_by_joined_words(self) -> dict[str, DocumentType]:
        """Types of several words by their matching key without blanks, for print that lost them ("NGHỊQUYẾT")."""
        return {key.replace(" ", ""): kind for key, kind in self.type_by_word.items() if " " in key}

    @cached_property
    def type_by_code(self) -> dict[str, DocumentType]:
        """Document types by symbol; case and Đ are significant (HĐ is not HD)."""
        return {code: kind for kind in reversed(self.types) for code in kind.codes}

    @cached_property
    def organisation_by_code(self) -> dict[str, Organisation]:
        """Organisations by code; of several with one code the first entry stands."""
        return {code: body for body in reversed(self.organisations) for code in body.codes}

    @cached_property
    def organisation_by_name(self) -> dict[str, Organisation]:
        """Organisations by folded name or alias."""
        return {fold(name): body for body in reversed(self.organisations) for name in (*body.aliases, body.name)}

    @cached_property
    def party_documents_by_number(self) -> dict[str, tuple[PartyDocument, ...]]:
        """Documents of the Party's Centre by number, the oldest first."""
        found: dict[str, tuple[PartyDocument, ...]] = {}
        for document in sorted(self.party_documents, key=lambda document: document.date):
            found[document.name] = (*found.get(document.name, ()), document)
        return found

    @cached_property
    def province_by_name(self) -> dict[str, Province]:
        """Provinces by folded name or alias, without the word "tỉnh" or "thành phố"."""
        return {fold(name): place for place in self.provinces for name in (*place.aliases, place.name)}

    def subjects_of(self, title: str) -> tuple[str, ...]:
        """Return the subjects that a title names, in the order of the vocabulary."""
        key = fold(title)
        return tuple(name for name, pattern in self._subject_patterns if pattern.search(key))

    @cached_property
    def _subject_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """One pattern a subject, so that a title is not searched for each of its words."""
        return tuple(
            (subject.name, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, map(fold, words)))})(?!\w)"))
            for subject in self.subjects
            for words in [(subject.name, *subject.words)]
        )

    @cached_property
    def province_by_slug(self) -> dict[str, Province]:
        """Provinces by slug."""
        return {place.slug: place for place in self.provinces}


_TONES: Final = {
    f"{first}{second}": f"{base_first}{base_second}"
    for marked, plain, tail in (
        ("òóỏõọ", "o", "aeA E".replace(" ", "")),
        ("ÒÓỎÕỌ", "O", "aeAE"),
        ("ùúủũụ", "u", "yY"),
        ("ÙÚỦŨỤ", "U", "yY"),
    )
    for first in marked
    for second in tail
    for base_first, base_second in [
        (plain, unicodedata.normalize("NFC", second + unicodedata.normalize("NFD", first)[-1]))
    ]
}
"""Old tone placement to new, pair by pair: "òa" to "oà" would be wrong way round, so both are mapped to
the mark on the second vowel, which is only a key and never shown."""


_OLD_TONES: Final = re.compile("[òóỏõọ][ae]|[ùúủũụ]y")


def fold(text: str) -> str:
    """Return the matching key of Vietnamese words: NFC, lower case, one tone placement, single blanks.

    "Uỷ ban", "Ủy ban" and "ỦY BAN" give one key. The key is for look-ups and is never shown.
    """
    key = " ".join(unicodedata.normalize("NFC", text).lower().split())
    return _OLD_TONES.sub(_new_tone, key)


def _new_tone(match: re.Match[str]) -> str:
    return _TONES[match[0]]


def shipped_patterns() -> Path:
    """Return the folder of patterns that belongs to this installation.

    A wheel carries it inside the package, a source checkout beside it.
    """
    inside = Path(__file__).parent / "patterns"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "patterns"


@cache
def load(*extra: Path) -> Vocabulary:
    """Return the shipped vocabulary, extended by the folders ``extra`` in their order.

    Raises ``PatternError`` with file, line and reason when an entry cannot be used.
    """
    merged: dict[str, dict[str, Struct]] = {kind: {} for kind in PATTERN_FILES}
    for folder in (shipped_patterns(), *extra):
        for kind, entries in read_folder(folder).items():
            for entry in entries:
                merged[kind][entry_key(entry)] = entry
    return Vocabulary(**{kind: tuple(entries.values()) for kind, entries in merged.items()})  # type: ignore[arg-type]  # the kinds are those of PATTERN_FILES


def entry_key(entry: Struct) -> str:
    """Return what an entry is told apart by: the phrase and role of a cue, else the name with number, date or start.

    A body or province whose name lives on has one entry a period; a law has one a version; the versions of the
    constitution have no number, so their dates tell them apart.
    """
    if isinstance(entry, Cue):
        return f"{entry.phrase}|{entry.role}"
    version = next((value for field in ("number", "since", "date") if (value := getattr(entry, field, None))), "")
    return f"{getattr(entry, 'name', '')}|{version}"


def read_folder(folder: Path) -> dict[str, list[Struct]]:
    """Read the pattern files of one folder into records, by kind."""
    if not folder.is_dir():
        raise PatternError(f"{folder}: no such folder of patterns")
    return {
        kind: list(read_file(path, record))
        for kind, record in PATTERN_FILES.items()
        for path in [folder / f"{kind}.yaml"]
        if path.is_file()
    }


def read_file(path: Path, record: type[Struct]) -> Iterable[Struct]:
    """Read one pattern file: a YAML list of entries.

    Raises ``PatternError`` with file, line and reason.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = path.read_text(encoding="utf-8")
    try:
        rows: Any = yaml.load(text, Loader=loader)  # noqa: S506  # a safe loader, in C
        return msgspec.convert(rows or [], list[record], strict=True)  # type: ignore[valid-type]  # the record is chosen at run time
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PatternError(f"{path}:{line}: not YAML: {error.problem or error.context}") from error
    except msgspec.ValidationError as error:
        raise PatternError(f"{path}:{_line_of(text, str(error))}: {error}") from error


def _line_of(text: str, message: str) -> int:
    """Return the line (from 1) of the entry that a message names by its index ("… at `$[3].level`")."""
    index = re.search(r"\$\[(\d+)\]", message)
    root = yaml.compose(text, Loader=yaml.SafeLoader) if index else None
    if index is None or not isinstance(root, yaml.SequenceNode):
        return 1
    return int(root.value[int(index[1])].start_mark.line) + 1
