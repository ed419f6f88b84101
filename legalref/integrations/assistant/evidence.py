"""Where the words stand that an answer rests on."""

from __future__ import annotations

from legalref.graph.contract import Graph
from legalref.integrations.assistant.lines import passage_evidence, register_line, words_of
from legalref.integrations.assistant.records import Evidence
from legalref.model import Document, Kind, Status
from legalref.relations.sentences import Sentences

__all__ = ["identity", "sentence_around", "status_evidence"]


def identity(graph: Graph, document: Document) -> list[Evidence]:
    """Return where a document prints its own number; without a file of it, where it is cited or registered."""
    for path in graph.paths_of(document.id):
        record = graph.record(path)
        for citation in record.citations if record else ():
            if citation.kind is Kind.SELF and citation.number:
                return [Evidence(file=path, start=citation.start, end=citation.end, sentence=citation.text)]
    if passages := graph.citations_of(document.id, 1):
        return [passage_evidence(passages[0])]
    return [register_line(row).evidence for row in graph.register(document.id)[:1]]


def status_evidence(graph: Graph, status: Status) -> list[Evidence]:
    """Return where the words stand that a status rests on: a sentence of the graph, or a row of a register."""
    if not status.evidence:
        return []
    stated = [
        words_of(edge)
        for edge in graph.relations([status.document])
        if edge.evidence.text == status.evidence and edge.evidence.file == status.because
    ]
    if stated:
        return stated[:1]
    sources = (row.source for row in graph.register(status.document))
    source = next((source for source in sources if status.because.startswith(source)), status.because)
    return [Evidence(file=source, start=None, end=None, sentence=status.evidence)]


def sentence_around(text: str, sentences: Sentences, start: int, end: int, file: str) -> Evidence:
    """Return the sentence (or sentences) of a text that hold the characters ``start`` to ``end``."""
    first, last = sentences.index(start), sentences.index(max(start, end - 1))
    held = sentences.items[first : last + 1]
    begin = min([start, *(sentence.start for sentence in held)])
    stop = max([end, *(sentence.end for sentence in held)])
    words = text[begin:stop]
    begin += len(words) - len(words.lstrip())
    return Evidence(file=file, start=begin, end=begin + len(words.strip()), sentence=words.strip())
