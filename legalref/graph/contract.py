"""What every store of the graph can do, and the small records that it answers with.

``Graph`` is the contract: the local SQLite file and Neo4j both keep it, one test-suite
(``tests/graph_contract.py``) runs over both, and every query of ``legalref.graph.queries`` is written once
over its verbs. A store inherits ``legalref.graph.walks.Walks``, which gives ``trace``, ``subgraph`` and ``whole``
over the other verbs, and writes those itself.

Meaning shared by all stores
----------------------------
*Nodes.* A node is a document; its id is the string of ``legalref.model.DocumentId``. A document that was read
from a file and has no number of its own gets ``own_id``: ``file:<path>``. No number starts with a lower-case
word and a colon, so such an id never clashes with the grammar. A document that is only cited is a *stub*: a node
that holds what the citations say of it.

*Evidence.* ``put`` keeps each citation and relation under the id that the text gave (``SELF`` becomes the
document's own id). Nothing later rewrites these raw ids.

*Joining.* An id with an open year (``@?``) or place (``~?``) is joined to the one document that it can only mean:
``legalref.graph.joining.joins`` decides, from the ids that the store holds at this moment. When a second
candidate appears, the stub is a node of its own again. Every id that a store returns is the joined one; every verb
that takes an id takes raw ids as well.

*What is known of a document* is merged field by field by ``legalref.graph.merging.merged``: what the document
says of itself, then the register, then what most citations say.

*Direction.* The newer act is the source and acts on the target. ``"down"`` from a directive follows edges that
point at it (who implements, is based on, guides … it); ``"up"`` follows the edges that leave a document.

*Self-loops.* A relation between a document and itself (after joining) is kept in its record and never followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, Self, runtime_checkable

from msgspec import Struct

from legalref.model import SELF, Certainty, Citation, Document, DocumentRecord, Level, RelationType, StatusValue

if TYPE_CHECKING:
    import networkx

__all__ = [
    "FILE_PREFIX",
    "TRACED",
    "Counts",
    "Direction",
    "Edge",
    "Evidence",
    "Filters",
    "Graph",
    "GraphError",
    "Hit",
    "Mark",
    "Passage",
    "RegisterRow",
    "TraceRow",
    "flat",
    "is_file_id",
    "own_id",
    "stored_path",
]

Direction = Literal["down", "up"]
Mark = Literal["", "seen", "cycle"]

FILE_PREFIX: Final = "file:"

TRACED: Final = (RelationType.IMPLEMENTS, RelationType.BASED_ON, RelationType.GUIDES)
"""Relations that a trace follows unless it is told otherwise: they carry a directive to the acts below it."""


class GraphError(Exception):
    """A store that cannot be opened, read or written; the message says which, why, and what to do."""


class Evidence(Struct, frozen=True, kw_only=True):
    """The words that state a relation, and where they stand."""

    file: str
    start: int
    """Character offset into the text that was read from ``file``; ``end`` is exclusive."""
    end: int
    text: str


class Edge(Struct, frozen=True, kw_only=True):
    """One statement that ``source`` acts on ``target``; several statements of one relation are several edges."""

    source: str
    target: str
    type: RelationType
    evidence: Evidence
    certainty: Certainty = Certainty.STATED
    effective: str | None = None
    scope: str = "whole"
    rule: str = ""
    cue: str = ""
    reason: str = ""
    stated_by: str = ""
    """Id of the document whose file states the relation."""
    raw_source: str = ""
    """The id as the text gave it, before a stub was joined."""
    raw_target: str = ""


class TraceRow(Struct, frozen=True, kw_only=True):
    """One document below (or above) another in a trace; rows come in the order of the printed tree."""

    document: str
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    level: Level = Level.UNKNOWN
    date: str | None = None
    title: str | None = None
    relation: RelationType
    """The firmest relation between the document and its parent; ``more`` holds the others."""
    certainty: Certainty = Certainty.STATED
    depth: int
    """1 for the direct neighbours of the document that was asked for."""
    parent: str
    evidence: Evidence
    mark: Mark = ""
    """"seen": the document is shown with all that is below it at another place of the tree, its shortest way
    from the root; "cycle": it stands above itself. Neither is followed again."""
    matched: bool = True
    """False for a row that the filters do not ask for and that is shown because it leads to one that they do."""
    more: tuple[Edge, ...] = ()
    """Further statements about the same pair of documents."""


class Passage(Struct, frozen=True, kw_only=True):
    """One place where a document is cited."""

    document: str
    """Id of the citing document."""
    cited: str
    """Id of the cited document, joined."""
    file: str
    start: int
    end: int
    text: str
    """The mention itself: the characters ``start`` to ``end`` of the file's text."""
    pinpoint: str | None = None
    relations: tuple[RelationType, ...] = ()
    """Types of the relations to the cited document whose evidence covers the mention, sorted."""
    passage: str = ""
    """The shortest evidence of a relation from or to the cited document that covers the mention; else the mention."""
    passage_start: int = 0


class Hit(Struct, frozen=True, kw_only=True):
    """One result of a full-text search."""

    document: str
    """The document that is titled so, or in whose file the words stand."""
    where: Literal["title", "passage"]
    text: str
    file: str | None = None
    start: int | None = None
    end: int | None = None


class RegisterRow(Struct, frozen=True, kw_only=True):
    """What a register (a list of known documents with their status) says of one document."""

    document: str
    source: str
    """Name of the register, with its date where it has one."""
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    date: str | None = None
    title: str | None = None
    effective: str | None = None
    expires: str | None = None
    status: StatusValue = StatusValue.UNKNOWN
    status_text: str | None = None
    """The status in the register's own words."""
    as_of: str | None = None
    """The day on which the register's status was true."""
    by: str | None = None
    """Id of the document that ended, suspended or changed this one."""
    row: int | None = None
    """Line or row of the register, counted from 1."""
    text: str = ""
    """The row as the register prints it: the evidence."""


class Filters(Struct, frozen=True, kw_only=True):
    """Which documents a trace shows; an empty filter shows all. Filters hide rows, they never cut the way."""

    types: tuple[str, ...] = ()
    """Names of document types ("Kế hoạch"), compared without regard to case and tone placement."""
    levels: tuple[Level, ...] = ()
    place: str | None = None
    """Slug of a province (district …); documents of bodies inside it match as well."""
    since: str | None = None
    """ISO date; documents issued before it, or on an unknown date, are hidden."""
    until: str | None = None
    subject: str | None = None
    """Words that the title or the subjects hold, with or without diacritics."""


class Counts(Struct, frozen=True, kw_only=True):
    """Size of a store."""

    files: int
    documents: int
    """Nodes after joining: documents read, cited or registered."""
    stubs: int
    """Nodes that no file and no register describes."""
    citations: int
    resolved: int
    """Citations whose document is known."""
    relations: int
    register: int


@runtime_checkable
class Graph(Protocol):
    """A store of documents, citations and relations; close it, or use it as a context manager.

    Every verb raises ``GraphError`` when the store fails; one that writes leaves the store as it was then.
    """

    # -- writing ---------------------------------------------------------------------------------------------------

    def put(self, record: DocumentRecord) -> bool:
        """Keep all that was read from one file, in one transaction; on return it survives a kill.

        Returns False, and changes nothing, when the same digest is already kept under the same path. A changed
        digest replaces all that the file said before.
        """
        ...

    def put_many(self, records: Iterable[DocumentRecord]) -> int:
        """Keep many records, faster than one by one; returns how many were new or changed.

        The outcome is the same as that of ``put`` for each. A kill loses at most what was not yet reported.
        """
        ...

    def forget(self, path: str) -> bool:
        """Take back all that a file said; returns False when the file is not kept."""
        ...

    def put_register(self, rows: Iterable[RegisterRow]) -> int:
        """Keep register rows, in one transaction; rows of the same source and document are replaced.

        Returns the number of rows that were new or changed.
        """
        ...

    def forget_register(self, source: str) -> int:
        """Take back all rows of one register; returns how many there were."""
        ...

    # -- files -----------------------------------------------------------------------------------------------------

    def paths(self) -> dict[str, str]:
        """Return the digest of each kept file, by path."""
        ...

    def record(self, path: str) -> DocumentRecord | None:
        """Return a file's record as it was put, with ``SELF`` written out as the document's id."""
        ...

    def records(self) -> Iterator[DocumentRecord]:
        """Return all records, by path; for copying one store to another."""
        ...

    # -- documents -------------------------------------------------------------------------------------------------

    def document(self, id: str) -> Document | None:
        """Return what is known of a document; its ``id`` is the joined one."""
        ...

    def documents(self, ids: Iterable[str] | None = None) -> list[Document]:
        """Return the known documents among ``ids`` in their order, each once; or all, sorted by id."""
        ...

    def members(self, id: str) -> list[str]:
        """Return the raw ids that are joined in this document, itself first; empty when it is not known."""
        ...

    def find(self, number_or_id: str, year: str | None = None, place: str | None = None) -> list[Document]:
        """Return the documents that a person may mean, sorted by id.

        A full id names one document. A number is compared in its canonical form (``06/…`` is ``6/…``), and
        without regard to case if nothing is found so. ``year`` is the year of issue, ``place`` a slug of which a
        prefix is enough ("hung-yen" finds "hung-yen.van-lam").
        """
        ...

    def paths_of(self, id: str) -> list[str]:
        """Return the files that are this document, sorted; empty for a stub."""
        ...

    # -- relations -------------------------------------------------------------------------------------------------

    def links(
        self,
        ids: Iterable[str],
        types: Sequence[RelationType] = (),
        direction: Direction = "down",
        each: int | None = None,
    ) -> list[tuple[str, str, RelationType]]:
        """Return ``(near, far, type)`` for each neighbour: the cheap step of every walk.

        ``near`` is one of ``ids`` (joined), ``far`` the neighbour in ``direction``. Each triple comes once, in any
        order. No types means all types. With ``each`` a store may leave out what goes beyond so many neighbours of
        one document, firm relations (``walks.FIRMEST``) staying first: a view does not need all that cite a law.
        """
        ...

    def relations(
        self,
        ids: Iterable[str] | None = None,
        types: Sequence[RelationType] = (),
        direction: Direction | None = None,
    ) -> list[Edge]:
        """Return the edges at ``ids`` with their evidence; without ``ids`` all edges of these types.

        ``"down"``: edges that point at one of them; ``"up"``: edges that leave one; None: both. Sorted by source,
        target, type, file, start.
        """
        ...

    def between(self, pairs: Iterable[tuple[str, str]], types: Sequence[RelationType] = ()) -> list[Edge]:
        """Return the edges from the first to the second document of each pair, sorted as in ``relations``."""
        ...

    def degrees(
        self, types: Sequence[RelationType] = (), direction: Direction = "down", limit: int | None = 50
    ) -> list[tuple[str, int]]:
        """Return documents with the number of different neighbours in ``direction``, most first, then by id."""
        ...

    def orphans(self) -> list[Document]:
        """Return the documents without any relation, sorted by id."""
        ...

    # -- passages --------------------------------------------------------------------------------------------------

    def citations_of(self, id: str, limit: int | None = None) -> list[Passage]:
        """Return the places where other documents cite a document, sorted by file, start and end."""
        ...

    def unresolved(self, path: str | None = None) -> list[Citation]:
        """Return the citations (of one file, or all) whose document is not known, with their candidates."""
        ...

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Return titles and passages that hold all words of ``text``, best first.

        Words match with and without diacritics and in both tone placements; a hit whose diacritics agree with
        those typed comes first. Words in double quotes match as a phrase.
        """
        ...

    # -- walks -----------------------------------------------------------------------------------------------------

    def trace(
        self,
        id: str,
        direction: Direction = "down",
        depth: int = 6,
        types: Sequence[RelationType] = TRACED,
        filters: Filters | None = None,
        limit: int | None = None,
    ) -> list[TraceRow]:
        """Return the tree below (or above) a document, in the order in which it is printed.

        Each document is shown in full once, on its shortest way from the root, under the parent to which its
        relation is firmest, then the smaller id; at other places its row carries a mark. The document that was
        asked for is not a row. ``limit`` is the largest number of documents that are looked for, the nearest to
        the root first, and for equal steps the firmest; the documents on the way to them come as well. Empty when
        the document is not known.
        """
        ...

    def subgraph(self, id: str, radius: int = 2, limit: int = 200) -> networkx.MultiDiGraph[str]:
        """Return the surroundings of a document, nearest and firmest relations first, at most ``limit`` nodes.

        Node attributes are the fields of ``Document`` that are set, and ``distance`` from it in steps. Edge keys
        are ``type@file:start-end`` (with ``#n`` for a further edge of that span); edge attributes are those of
        ``flat``.
        """
        ...

    def whole(self, limit: int | None = 2000) -> networkx.MultiDiGraph[str]:
        """Return the graph, or the ``limit`` documents with most neighbours and the edges between them."""
        ...

    # -- register --------------------------------------------------------------------------------------------------

    def register(self, id: str | None = None) -> list[RegisterRow]:
        """Return the register rows about a document, or all, sorted by document and source."""
        ...

    # -- the store itself ------------------------------------------------------------------------------------------

    def counts(self) -> Counts:
        """Return the size of the store."""
        ...

    def close(self) -> None:
        """Close the store; closing twice is fine."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def own_id(record: DocumentRecord) -> str:
    """Return the node id of a record's own document: its id, or one made from its file."""
    own = record.document.id
    return own if own and own != SELF else FILE_PREFIX + record.path


def is_file_id(id: str) -> bool:
    """Whether an id was made from a file, because the document has no number."""
    return id.startswith(FILE_PREFIX)


def stored_path(path: str | Path) -> str:
    """Return the name under which a file is kept: relative to the working folder if inside it, with slashes.

    ``./a.txt``, ``a.txt`` and its absolute path are one file.
    """
    absolute = Path(path).absolute()
    # a symbolic link keeps its own name: only "." and ".." are worked out
    clean = Path(*_without_dots(absolute.parts))
    here = Path.cwd()
    return (clean.relative_to(here) if clean.is_relative_to(here) else clean).as_posix()


def _without_dots(parts: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for part in parts:
        if part == ".." and len(kept) > 1:
            kept.pop()
        elif part != "..":
            kept.append(part)
    return kept


def flat(edge: Edge) -> dict[str, Any]:
    """Return the attributes of an edge of a ``networkx`` view: type, evidence and what is set of the rest."""
    attributes: dict[str, Any] = {
        "type": edge.type.value,
        "file": edge.evidence.file,
        "start": edge.evidence.start,
        "end": edge.evidence.end,
        "text": edge.evidence.text,
        "certainty": edge.certainty.value,
        "scope": edge.scope,
    }
    for name in ("effective", "rule", "cue", "reason", "stated_by", "raw_source", "raw_target"):
        if value := getattr(edge, name):
            attributes[name] = value
    return attributes
