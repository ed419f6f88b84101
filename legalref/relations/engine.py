"""Relate: from citations to typed, directed, evidenced relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

from legalref.extraction.glyphs import PlainText, plain
from legalref.extraction.pipeline import head_of
from legalref.model import SELF, Certainty, Citation, Relation, RelationType, SourceText
from legalref.relations.citing import cited
from legalref.relations.clauses import read_clauses
from legalref.relations.cues import CueBook
from legalref.relations.effects import own_effective_date
from legalref.relations.own import closing, consolidated, context_of, founded, performed, titled
from legalref.relations.pairs import ENDING, Found, answers, governed, hanging, named_inside, recalled
from legalref.relations.parts import Part, part_at, parts_of
from legalref.relations.sentences import quoted_spans, split
from legalref.relations.structure import Node, arrange
from legalref.relations.tables import tabulated
from legalref.vocabulary import Vocabulary, load

__all__ = ["relate"]


_IN_TIME: Final = ENDING | {RelationType.IMPLEMENTS, RelationType.BASED_ON, RelationType.GUIDES}
"""What a document can only do to one that is there already."""


@cache
def _book(vocabulary: Vocabulary) -> CueBook:
    return CueBook(vocabulary)


def relate(
    text: SourceText | str, citations: Sequence[Citation], vocabulary: Vocabulary | None = None
) -> list[Relation]:
    """Return the relations that the words of ``text`` state between the documents it cites, and its own.

    The document being read is written "SELF". Every relation carries the slice of the text that states it;
    what rests on lists, time order or inference says so in ``certainty`` and ``reason``.
    """
    source = text if isinstance(text, SourceText) else SourceText("", text, "txt")
    words = vocabulary or load()
    cues = _book(words)
    normal = plain(source.text)
    header = head_of(normal, words)
    sentences = split(normal.text)
    nodes = arrange(
        normal, citations, sentences, quoted_spans(normal.text), cues, header.type.name if header.type else None
    )
    clauses = read_clauses(normal.text, nodes, sentences, cues)
    parts = parts_of(normal.text, nodes, cues)
    context = context_of(normal.text, header, own_effective_date(normal.text), [part.start for part in parts])
    between = [
        *hanging(normal.text, nodes, sentences, cues),
        *named_inside(nodes),
        *recalled(normal.text, clauses, nodes, context.type, cues),
        *governed(normal.text, clauses, nodes, sentences, cues),
        *answers(normal.text, clauses, sentences, cues),
        *tabulated(normal.text, nodes, cues),
    ]
    answered = frozenset(
        node.sentence
        for found in between
        if found.rule.startswith(("lead", "purpose"))
        for node in (found.source, found.target)
        if node
    )
    own = [
        *titled(normal.text, nodes, context, cues),
        *consolidated(normal.text, clauses, nodes, context),
        *founded(normal.text, clauses, context, sentences, answered),
        *performed(normal.text, clauses, nodes, context, sentences, cues),
        *closing(normal.text, clauses, context, sentences, cues),
    ]
    stronger = frozenset(
        found.target.document
        for found in own
        if found.target and found.target.document and found.certainty is Certainty.STATED
    )
    acting = frozenset(
        found.source.index
        for found in between
        if found.source and found.rule in {"verb", "passive", "list head"} and found.type is RelationType.IMPLEMENTS
    )
    outside = frozenset(
        index
        for index in {node.sentence for node in nodes}
        if cues.first(normal.text, "furniture", sentences.items[index].start, sentences.items[index].end)
    )
    every = [*between, *own, *cited(nodes, clauses, context, stronger, acting, outside)]
    return _relations(source, normal, [*every, *_promulgated(parts)], parts, header.date.iso if header.date else None)


def _promulgated(parts: Sequence[Part]) -> list[_OfPart]:
    return [_OfPart(part.name, part.note) for part in parts]


class _OfPart(Struct, frozen=True):
    """That the document promulgates a part of its own file."""

    name: str
    note: tuple[int, int]


def _relations(
    source: SourceText,
    normal: PlainText,
    found: Iterable[Found | _OfPart],
    parts: Sequence[Part],
    own_date: str | None,
) -> list[Relation]:
    rows: dict[tuple[str, str, RelationType, int, int], Relation] = {}
    for each in found:
        if isinstance(each, _OfPart):
            row = _part_relation(source, normal, each)
            rows.setdefault((row.source, row.target, row.type, row.start, row.end), row)
            continue
        speaking = () if each.type in {RelationType.CITES, RelationType.REPORTS_ON} else parts
        ends = (_name(each.source, each.start, speaking), _name(each.target, each.start, speaking))
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            continue
        start, end = normal.span(each.start, each.end)
        certainty, reason = each.certainty, each.reason
        if certainty is Certainty.STATED and each.type in _IN_TIME and _against_time(each, own_date):
            certainty, reason = Certainty.AMBIGUOUS, "the acting document is dated before the other one"
        key = (ends[0], ends[1], each.type, start, end)
        rows.setdefault(
            key,
            Relation(
                source=ends[0],
                target=ends[1],
                type=each.type,
                file=source.path,
                start=start,
                end=end,
                evidence=source.text[start:end],
                certainty=certainty,
                effective=each.effective,
                scope=each.scope,
                rule=each.rule,
                cue=" ".join(each.cue.split()),
                reason=reason,
            ),
        )
    return sorted(rows.values(), key=lambda row: (row.start, row.end, row.source, row.target))


def _part_relation(source: SourceText, normal: PlainText, part: _OfPart) -> Relation:
    start, end = normal.span(*part.note)
    return Relation(
        source=SELF,
        target=part.name,
        type=RelationType.PROMULGATES,
        file=source.path,
        start=start,
        end=end,
        evidence=source.text[start:end],
        rule="attached document",
        cue="kèm theo",
    )


def _name(node: Node | None, at: int, parts: Sequence[Part]) -> str | None:
    """Return the end of a relation: the document itself, or the part of the file that speaks, where none is named."""
    if node is None:
        return part_at(at, parts) or SELF
    return SELF if node.is_own else node.document


def _against_time(found: Found, own_date: str | None) -> bool:
    one, other = (node.citation.date if node else own_date for node in (found.source, found.target))
    return one is not None and other is not None and one < other
