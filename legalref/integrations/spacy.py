"""Citations in spaCy: ``nlp.add_pipe("legalref")`` on any pipeline.

The extractor runs on ``doc.text``, so the tokenizer of the pipeline changes nothing. After it

``doc.spans["citations"]``
    holds one span a citation, in text order: the tokens that the citation touches (a token may glue a bracket or a
    stop to it). ``label_`` is the name of the document type, ``kb_id_`` the id of the document or "".
``span._.citation``
    is the ``legalref.model.Citation`` of such a span, with exact character offsets into ``doc.text``; None for
    a span that is not a citation.
``doc._.citations``
    is the tuple of all of them, in text order.

The records are kept in ``doc.user_data`` as plain values, so they survive ``DocBin(store_user_data=True)``,
``Doc.to_bytes``, pickling and several processes; merged and cut documents (``Doc.from_docs``, ``Span.as_doc``)
shift them as spaCy shifts its own extensions. Read a stored ``Doc`` after ``import legalref.integrations.spacy``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, cast

import msgspec
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from legalref.extraction import extract
from legalref.model import Citation
from legalref.vocabulary import load

__all__ = ["SPANS_KEY", "CitationPipe", "displacy_data", "make", "spacy_blank"]

SPANS_KEY: Final = "citations"
"""Where the spans of citations are kept, unless the configuration says otherwise."""

_UNTYPED: Final = "Văn bản"
"""Label of a citation whose type the text does not tell."""

_OFFSETS: Final = tuple(name for name in Citation.__struct_fields__ if name.rpartition("_")[2] in ("start", "end"))
"""Fields of a record that count characters of the text."""

_Key = tuple[str, str, int, int]


class CitationPipe:
    """Pipeline component that writes the citations of a text to its ``Doc``."""

    def __init__(self, spans_key: str = SPANS_KEY, patterns: Sequence[str] = ()) -> None:
        """``patterns``: folders of further vocabulary, as of ``legalref patterns check``."""
        self.spans_key = spans_key
        self.patterns = tuple(patterns)

    def __call__(self, doc: Doc) -> Doc:
        """Write spans and records; what an earlier run wrote to them is replaced.

        Raises ``legalref.vocabulary.PatternError`` when a folder of patterns cannot be used.
        """
        vocabulary = load(*(Path(folder) for folder in self.patterns))
        data = _data(doc)
        for key, _ in list(_stored(doc)):
            del data[key]
        spans = []
        for citation in extract(doc.text, vocabulary):
            span = _span(doc, citation)
            spans.append(span)
            data[_key(citation.start, citation.end)] = msgspec.to_builtins(citation)
        doc.spans[self.spans_key] = spans
        return doc


@Language.factory(
    "legalref",
    default_config={"spans_key": SPANS_KEY, "patterns": []},
    assigns=["doc.spans", "doc._.citations", "span._.citation"],
)
def make(nlp: Language, name: str, spans_key: str, patterns: list[str]) -> CitationPipe:
    """Return the component for a pipeline; spaCy calls this by the entry point ``legalref``."""
    return CitationPipe(spans_key, patterns)


def spacy_blank(spans_key: str = SPANS_KEY, patterns: Sequence[str] = ()) -> Language:
    """Return a Vietnamese pipeline with the component; it needs no package beyond spaCy.

    Tokens are split at blanks: the word segmenter that spaCy takes for Vietnamese by default is left out.
    """
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("legalref", config={"spans_key": spans_key, "patterns": list(patterns)})
    return nlp


def displacy_data(doc: Doc) -> dict[str, Any]:
    """Return the citations for ``displacy.render(…, style="ent", manual=True)``, at their exact characters."""
    return {
        "text": doc.text,
        "ents": [
            {"start": citation.start, "end": citation.end, "label": citation.type or _UNTYPED}
            for citation in doc._.citations
        ],
        "title": None,
    }


def _span(doc: Doc, citation: Citation) -> Span:
    tokens = doc.char_span(
        citation.start,
        citation.end,
        label=citation.type or _UNTYPED,
        kb_id=citation.document or "",
        alignment_mode="expand",
    )
    # characters inside the text always touch a token
    span = cast(Span, tokens)
    # two citations in one token have the same tokens: the id tells which characters of the span are meant
    span.id_ = f"{citation.start - span.start_char}+{citation.end - citation.start}"
    return span


# -- records in user_data ----------------------------------------------------------------------------------------------


def _key(start: int, end: int) -> _Key:
    """Return the key of a record, in the form whose offsets spaCy shifts when it merges or cuts documents."""
    return ("._.", "citation", start, end)


def _data(doc: Doc) -> dict[Any, Any]:
    # spaCy's own extensions have tuples as keys, which its annotation leaves out
    return cast(dict[Any, Any], doc.user_data)


def _stored(doc: Doc) -> Iterator[tuple[_Key, dict[str, Any]]]:
    for key, value in _data(doc).items():
        if isinstance(key, tuple) and key[:2] == ("._.", "citation"):
            yield key, value


def _record(start: int, row: dict[str, Any]) -> Citation:
    """Rebuild a record whose first character is ``start`` now."""
    citation = msgspec.convert(row, Citation)
    shift = start - citation.start
    if not shift:
        return citation
    moved = {name: offset + shift for name in _OFFSETS if (offset := getattr(citation, name)) is not None}
    return msgspec.structs.replace(citation, **moved)


def _citations_of(doc: Doc) -> tuple[Citation, ...]:
    length = len(doc.text)
    # a document cut out of another one carries the records of its surroundings, at offsets outside its text
    inside = [(key[2], row) for key, row in _stored(doc) if key[2] >= 0 and key[3] <= length]
    return tuple(_record(start, row) for start, row in sorted(inside, key=lambda item: item[0]))


def _citation_of(span: Span) -> Citation | None:
    offset, separator, length = span.id_.partition("+")
    if not separator or not offset.isdecimal() or not length.isdecimal():
        return None
    start = span.start_char + int(offset)
    row = _data(span.doc).get(_key(start, start + int(length)))
    return None if row is None else _record(start, row)


Doc.set_extension("citations", getter=_citations_of, force=True)
Span.set_extension("citation", getter=_citation_of, force=True)
