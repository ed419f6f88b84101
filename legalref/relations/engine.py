"""Relate: from citations to typed, directed, evidenced relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from legalref.extraction.glyphs import PlainText, plain
from legalref.extraction.pipeline import head_of
from legalref.model import SELF, Certainty, Citation, Relation, RelationType, SourceText
from legalref.relations.citing import cited
from legalref.relations.clauses import read_clauses
from legalref.relations.cues import CueBook
from legalref.relations.effects import own_effective_date
from legalref.relations.own import closing, consolidated, context_of, founded, performed, titled
from legalref.relations.pairs import Found, answers, governed, hanging
from legalref.relations.sentences import quoted_spans, split
from legalref.relations.structure import Node, arrange
from legalref.vocabulary import Vocabulary, load

__all__ = ["relate"]


@cache
def _book(vocabulary: Vocabulary) -> CueBook:
    return CueBook(vocabulary)


def relate(text: SourceText | str, citations: Sequence[Citation], vocabulary: Vocabulary | None = None) -> list[Relation]:
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
    nodes = arrange(normal, citations, sentences, quoted_spans(normal.text), cues, header.type.name if header.type else None)
    clauses = read_clauses(normal.text, nodes, sentences, cues)
    context = context_of(normal.text, header, own_effective_date(normal.text))
    between = [
        *hanging(normal.text, nodes, sentences, cues),
        *governed(normal.text, clauses, nodes, sentences, cues),
        *answers(normal.text, clauses, sentences, cues),
    ]
    answered = frozenset(
        node.sentence for found in between if found.rule.startswith(("lead", "purpose")) for node in (found.source, found.target) if node
    )
    own = [
        *titled(normal.text, nodes, context, cues),
        *consolidated(normal.text, clauses, nodes, context),
        *founded(normal.text, clauses, context, sentences, answered),
        *performed(normal.text, clauses, nodes, context, sentences, cues),
        *closing(normal.text, clauses, context, sentences, cues),
    ]
    stronger = frozenset(found.target.document for found in own if found.target and found.target.document and found.certainty is Certainty.STATED)
    every = [*between, *own, *cited(nodes, clauses, context, stronger)]
    return _relations(source, normal, every)


def _relations(source: SourceText, normal: PlainText, found: Iterable[Found]) -> list[Relation]:
    rows: dict[tuple[str, str, RelationType, int, int], Relation] = {}
    for each in found:
        ends = (_name(each.source), _name(each.target))
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            continue
        start, end = normal.span(each.start, each.end)
        certainty, reason = each.certainty, each.reason
        if certainty is Certainty.STATED and each.type in {RelationType.IMPLEMENTS, RelationType.BASED_ON, RelationType.GUIDES} and _against_time(each):
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


def _name(node: Node | None) -> str | None:
    if node is None or node.is_own:
        return SELF
    return node.document


def _against_time(found: Found) -> bool:
    if found.source is None or found.target is None:
        return False
    one, other = found.source.citation.date, found.target.citation.date
    return one is not None and other is not None and one < other
