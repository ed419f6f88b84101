"""The six questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from legalref.graph.contract import TRACED, Direction, Edge, Filters, Graph
from legalref.integrations.assistant.evidence import identity, sentence_around, status_evidence
from legalref.integrations.assistant.lines import (
    citation_line,
    document_line,
    finding_line,
    passage_evidence,
    register_line,
    relation_line,
    trace_line,
)
from legalref.integrations.assistant.naming import meant, the_document
from legalref.integrations.assistant.records import (
    ChainAnswer,
    CheckAnswer,
    DocumentAnswer,
    Evidence,
    FindingLine,
    SearchAnswer,
    SearchHit,
    StatusAnswer,
    TraceAnswer,
)
from legalref.integrations.assistant.wording import (
    among,
    caveat,
    day_of,
    graph_only,
    name_of,
    open_ids,
    problem,
    text_of,
    uncertain,
    within,
)
from legalref.model import Finding, Kind, Level, RelationType, SourceText, StatusValue, slug
from legalref.views.labels import STATUS, Language, label

__all__ = ["check_text", "find_chain", "get_document", "search_documents", "status_on_date", "trace"]

_TEXT_NAME: Final = "text"
"""What evidence calls the text that was sent for a check, in place of a file."""
_MOST_CITATIONS: Final = 1000


def search_documents(graph: Graph, query: str, limit: int = 10, lang: Language = "vi") -> SearchAnswer:
    """Find documents by number, or by words of their titles and of the sentences about them.

    Words match with and without diacritics; words in double quotes match as a phrase.
    """
    asked = name_of("query", query, lang, "words")
    within("limit", limit, 1, 50, lang)
    numbered = meant(graph, asked)
    hits = [
        SearchHit(document=document_line(document), where="number", evidence=identity(graph, document))
        for document in numbered[: limit + 1]
    ]
    found = graph.search(asked, limit + 1)
    known = {document.id: document for document in graph.documents([hit.document for hit in found])}
    shown = {hit.document.id for hit in hits}
    for hit in found:
        document = known.get(hit.document)
        if document is None:
            continue
        if hit.file is not None:
            evidence = [Evidence(file=hit.file, start=hit.start, end=hit.end, sentence=hit.text)]
        elif document.id in shown:
            continue
        else:
            evidence = identity(graph, document)
        shown.add(document.id)
        hits.append(SearchHit(document=document_line(document), where=hit.where, evidence=evidence))
    caveats = [] if hits else [caveat("no_hits", lang)]
    if len(hits) > limit:
        caveats.append(caveat("cut", lang, count=limit))
    caveats += open_ids((hit.document.id for hit in hits[:limit]), lang)
    return SearchAnswer(query=asked, hits=hits[:limit], caveats=[*caveats, graph_only(graph, lang)])


def get_document(graph: Graph, document: str, limit: int = 20, lang: Language = "vi") -> DocumentAnswer:
    """Return what is known of a document: its head, its relations, where it is cited, what registers say."""
    within("limit", limit, 1, 200, lang)
    known, candidates, caveats = the_document(graph, "document", document, lang)
    if known is None:
        return DocumentAnswer(
            document=None,
            candidates=candidates,
            signatory=None,
            recipients=[],
            subjects=[],
            years=[],
            files=[],
            evidence=[],
            registers=[],
            acts_on=[],
            acted_on_by=[],
            cited_in=[],
            caveats=caveats,
        )
    acts = _firm(graph, known.id, "up")
    acted = _firm(graph, known.id, "down")
    passages = graph.citations_of(known.id, limit + 1)
    if max(len(acts), len(acted), len(passages)) > limit:
        caveats.append(caveat("cut", lang, count=limit))
    edges = [*acts[:limit], *acted[:limit]]
    caveats += uncertain((edge.certainty for edge in edges), lang)
    return DocumentAnswer(
        document=document_line(known),
        candidates=[],
        signatory=known.signatory,
        recipients=list(known.recipients),
        subjects=list(known.subjects),
        years=list(known.years),
        files=graph.paths_of(known.id),
        evidence=identity(graph, known),
        registers=[register_line(row) for row in graph.register(known.id)],
        acts_on=[relation_line(edge) for edge in acts[:limit]],
        acted_on_by=[relation_line(edge) for edge in acted[:limit]],
        cited_in=[passage_evidence(passage) for passage in passages[:limit]],
        caveats=[*caveats, graph_only(graph, lang)],
    )


def trace(
    graph: Graph,
    document: str,
    direction: Direction = "down",
    depth: int = 6,
    relations: Sequence[str] = (),
    types: Sequence[str] = (),
    levels: Sequence[str] = (),
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    about: str | None = None,
    limit: int = 200,
    lang: Language = "vi",
) -> TraceAnswer:
    """Return the documents that carry out a document at all levels ("down"), or that stand above it ("up")."""
    among("direction", [direction], ("down", "up"), lang)
    within("depth", depth, 1, 12, lang)
    within("limit", limit, 1, 1000, lang)
    among("relations", relations, [type.value for type in RelationType], lang)
    among("levels", levels, [level.value for level in Level], lang)
    filters = Filters(
        types=tuple(types),
        levels=tuple(map(Level, levels)),
        place=".".join(slug(part) for part in place.split(".")) if place else None,
        since=day_of("since", since, lang) if since else None,
        until=day_of("until", until, lang) if until else None,
        subject=about or None,
    )
    known, candidates, caveats = the_document(graph, "document", document, lang)
    if known is None:
        return TraceAnswer(document=None, candidates=candidates, direction=direction, rows=[], caveats=caveats)
    followed = tuple(map(RelationType, relations)) or TRACED
    found = graph.trace(known.id, direction, depth, followed, filters, limit + 1)
    if len(found) > limit:
        caveats.append(caveat("cut", lang, count=limit))
    rows = found[:limit]
    caveats += uncertain((row.certainty for row in rows), lang)
    caveats += open_ids((row.document for row in rows), lang)
    return TraceAnswer(
        document=document_line(known),
        candidates=[],
        direction=direction,
        rows=[trace_line(row) for row in rows],
        caveats=[*caveats, graph_only(graph, lang)],
    )


def find_chain(graph: Graph, start: str, end: str, limit: int = 8, lang: Language = "vi") -> ChainAnswer:
    """Return the shortest way between two documents, each step with its sentence."""
    from legalref.graph.queries import chain

    within("limit", limit, 1, 12, lang)
    first, first_candidates, caveats = the_document(graph, "start", start, lang)
    last, last_candidates, more = the_document(graph, "end", end, lang)
    if first and last and first.id == last.id:
        raise problem("same", lang, id=first.id)
    steps = chain(graph, first.id, last.id, limit=limit) if first and last else []
    caveats += [caveat for caveat in more if caveat not in caveats]
    if first and last and not steps:
        caveats.append(caveat("no_chain", lang))
    caveats += uncertain((edge.certainty for edge in steps), lang)
    return ChainAnswer(
        start=document_line(first) if first else None,
        end=document_line(last) if last else None,
        candidates=[*first_candidates, *last_candidates],
        steps=[relation_line(edge) for edge in steps],
        caveats=[*caveats, graph_only(graph, lang)],
    )


def status_on_date(graph: Graph, document: str, on: str, lang: Language = "vi") -> StatusAnswer:
    """Return whether a document was in force on a day; what nothing says is unknown, not in force."""
    from legalref.validity import status_on

    day = day_of("on", on, lang)
    known, candidates, caveats = the_document(graph, "document", document, lang)
    if known is None:
        unknown = StatusValue.UNKNOWN
        return StatusAnswer(
            document=None,
            candidates=candidates,
            on=day,
            status=unknown.value,
            status_in_words=label(STATUS, lang, unknown),
            because=caveats[0],
            since=None,
            by=None,
            evidence=[],
            caveats=[*caveats, caveat("unknown_status", lang)],
        )
    status = status_on(graph, known.id, day)
    if status.value is StatusValue.UNKNOWN:
        caveats.append(caveat("unknown_status", lang))
    if not graph.counts().register:
        caveats.append(caveat("no_register", lang))
    elif not graph.register(known.id):
        caveats.append(caveat("not_in_register", lang))
    return StatusAnswer(
        document=document_line(known),
        candidates=[],
        on=day,
        status=status.value.value,
        status_in_words=label(STATUS, lang, status.value),
        because=status.because or caveat("silent", lang),
        since=status.since,
        by=status.by,
        evidence=status_evidence(graph, status),
        caveats=[*caveats, graph_only(graph, lang)],
    )


def check_text(graph: Graph, text: str, as_of: str | None = None, lang: Language = "vi") -> CheckAnswer:
    """Check the citations of a text: what was replaced, repealed or not yet in force, and what is misprinted.

    A citation is judged on the date that the text bears, and up to ``as_of`` (by default today) for what happened
    since.
    """
    from legalref.checking import check
    from legalref.extraction import describe, extract
    from legalref.relations import relate

    content = text_of("text", text, lang)
    day = day_of("as_of", as_of, lang) if as_of else date.today().isoformat()
    source = SourceText(_TEXT_NAME, content, "txt")
    citations = extract(source)
    document = describe(source)
    findings = check(
        source,
        graph,
        day,
        citations=citations,
        relations=relate(source, citations),
        document=document,
        lang=lang,
    )
    caveats = []
    if not citations:
        caveats.append(caveat("no_citations", lang))
    elif not findings:
        caveats.append(caveat("no_findings", lang))
    unresolved = sum(citation.document is None and citation.kind is not Kind.SELF for citation in citations)
    if unresolved:
        caveats.append(caveat("unresolved", lang, count=unresolved))
    if not graph.counts().register:
        caveats.append(caveat("no_register", lang))
    if len(citations) > _MOST_CITATIONS:
        caveats.append(caveat("cut", lang, count=_MOST_CITATIONS))
    caveats.append(caveat("unknown_status", lang))
    return CheckAnswer(
        as_of=day,
        text_date=document.date,
        findings=_placed(content, findings),
        citations=[citation_line(citation) for citation in citations[:_MOST_CITATIONS]],
        caveats=[*caveats, graph_only(graph, lang)],
    )


def _firm(graph: Graph, id: str, direction: Direction) -> list[Edge]:
    weak = {RelationType.CITES, RelationType.REPORTS_ON}
    return [edge for edge in graph.relations([id], direction=direction) if edge.type not in weak]


def _placed(text: str, findings: Iterable[Finding]) -> list[FindingLine]:
    from legalref.relations.sentences import split

    sentences = split(text)
    return [
        finding_line(finding, sentence_around(text, sentences, finding.start, finding.end, _TEXT_NAME))
        for finding in findings
    ]
