"""Part a text into sentences and list items, and mark what is quoted.

A sentence ends at a full stop before a capital, at an empty line before a new paragraph and at a new list
item. "Điều 1." and "1." at the head of a line belong to what follows. Amendment text in quotation marks
("như sau: “…”") is the amended act's, not the document's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from msgspec import Struct

from legalref.extraction.letters import CAPITALS

__all__ = ["Sentence", "Sentences", "quoted_spans", "split"]

_MARKER: Final = (
    r"(?:[-+•*–]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|Điều\s\d{1,3}[a-zđ]?[.:]|Khoản\s\d"
    r"|Chương\s[IVX]|Phần\s|PHẦN\s|Căn\scứ\s|CĂN\sCỨ\s|Thực\shiện\s|Triển\skhai\s|Xét\s|Theo\sđề\snghị\s|Trên\scơ\ssở\s"
    r"|Để\s|Phụ\slục|PHỤ\sLỤC|\|)"
)
_BOUNDARY: Final = re.compile(
    rf"(?P<stop>[.!?…][”\"’)]{{0,2}}(?=\s+[“\"(]?[{CAPITALS}]))"
    rf"|(?P<para>\n[\s>]*\n[\s>|]*(?=[{CAPITALS}“\"(\d]|{_MARKER}))"
    rf"|(?P<item>[;.,:]?\n[ \t>]*(?={_MARKER}))|(?P<cell>\s\|\s|\t)"
)
_NO_STOP: Final = re.compile(
    r"(?:^|[\s(])(?:\d{1,3}|[IVX]{1,5}|[a-zđ]|Điều\s\d{1,3}[a-zđ]?|TP|Tp|TS|ThS|PGS|GS|v\.v|KT|TM|TL|Ô|Đ/c|đ/c|No|tr|St)$"
)
_HEADING: Final = re.compile(
    r"(?:^|\n)[\s|>#]{0,6}(?P<mark>Điều\s\d{1,3}[a-zđ]?|[IVX]{1,5}|\d{1,2}|[a-zđ]|[-+•*–])(?P<sep>[.)/:]|\s)"
)
_QUOTE: Final = re.compile(r"(?:như\ssau|sau\sđây|là|thành|sau)?\s{0,2}:\s{0,6}(?P<open>[“\"])|\n\s{0,4}(?P<bare>“)")
_QUOTE_END: Final = re.compile(r"[”\"](?=\s{0,2}[.;,]?\s{0,3}(?:\n|$))")
_LONGEST_QUOTE: Final = 60_000


class Sentence(Struct, frozen=True):
    """A span of the text, and the span of the head that governs it when it is a member of a list."""

    start: int
    end: int
    head: int | None = None
    """Index of the sentence that ends in ":" and opens the list."""
    marker: str = ""
    first: bool = True
    """Whether it begins a paragraph, an article or an item, rather than following a full stop."""


class Sentences(Struct, frozen=True):
    """The sentences of a text in order."""

    items: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def index(self, offset: int) -> int:
        """Return the index of the sentence that holds ``offset``."""
        return max(0, bisect_right(self.starts, offset) - 1)


def split(text: str) -> Sentences:
    """Return the sentences of a normalised text."""
    spans: list[tuple[int, int, bool, bool]] = []
    start = 0
    first = True
    cell = False
    for match in _BOUNDARY.finditer(text):
        if match["stop"] is not None:
            if _NO_STOP.search(text[max(start, match.start() - 14) : match.start()]):
                continue
            end, after = match.end(), False
        else:
            end, after = match.end(), True
        if text[start:end].strip():
            spans.append((start, end, first, cell or match["cell"] is not None))
            start, first, cell = end, after, match["cell"] is not None
        else:
            first, cell = first or after, cell or match["cell"] is not None
    if text[start:].strip():
        spans.append((start, len(text), first, cell))
    return _with_heads(text, spans)


def _with_heads(text: str, spans: list[tuple[int, int, bool, bool]]) -> Sentences:
    """Tie list members to the sentence that opens their list."""
    sentences: list[Sentence] = []
    opened: list[tuple[float, int]] = []  # rank of the head's marker, its index
    for start, end, first, in_table in spans:
        words = text[start:end]
        marker = _marker(words)
        rank = _CELL if in_table and not marker else _rank(marker)
        if first:
            while opened and (rank <= opened[-1][0] or rank == _PLAIN):
                if rank == _PLAIN and opened[-1][0] in _PLAIN_HEADS and _goes_on(text, sentences, opened[-1][1]):
                    break
                opened.pop()
        head = opened[-1][1] if opened else None
        sentences.append(Sentence(start, end, head, marker, first))
        if words.rstrip("| \t\n").endswith(":"):
            opened.append((_head_rank(rank, words), len(sentences) - 1))
    return Sentences(tuple(sentences), tuple(sentence.start for sentence in sentences))


_PLAIN: Final = 9.0
_CELL: Final = 8.0
"""A table stands below the words that announce it."""
_PLAIN_HEADS: Final = (4.0, 2.5)
_NAMES_DOCUMENTS: Final = re.compile(
    r"(?:văn\sbản|nghị\squyết|quyết\sđịnh|nghị\sđịnh|thông\stư|luật|chỉ\sthị|kế\shoạch)[^:.;]{0,60}(?:sau|dưới|đây|gồm)[^:.;]{0,20}:\s*$",
    re.IGNORECASE,
)


def _head_rank(rank: float, words: str) -> float:
    """Return how deep a list head stands: a plain paragraph opens bullets, and numbers where it names documents."""
    if rank != _PLAIN:
        return rank
    return _PLAIN_HEADS[1] if _NAMES_DOCUMENTS.search(words) else _PLAIN_HEADS[0]


def _goes_on(text: str, sentences: list[Sentence], head: int) -> bool:
    """Whether a plain paragraph is a member of the list that a plain paragraph opens: first in it, or behind ";"."""
    last = sentences[-1]
    if len(sentences) - 1 == head:
        return True
    return last.head == head and text[last.start : last.end].rstrip().endswith((";", ","))


def _marker(words: str) -> str:
    match = re.match(
        r"[\s|>#\"“]*(?P<mark>Điều\s\d{1,3}[a-zđ]?|[IVX]{1,5}(?=[.)])|\d{1,2}(?:\.\d{1,2})*(?=[.)])|[a-zđ](?=[.)]\s)|[-+•*–](?=\s))",
        words,
    )
    return match["mark"] if match else ""


def _rank(marker: str) -> float:
    """Return how deep a marker stands; plain paragraphs rank last."""
    if not marker:
        return _PLAIN
    if marker.startswith("Điều"):
        return 2
    if re.fullmatch(r"[IVX]+", marker):
        return 1
    if marker[0].isdigit():
        return 3 + marker.count(".") / 10
    if marker.isalpha():
        return 5
    return {"-": 6, "–": 6, "•": 6, "*": 6, "+": 7}[marker]


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of text that an amending act quotes."""
    spans: list[tuple[int, int]] = []
    closes = [match.start() for match in _QUOTE_END.finditer(text)]
    done = 0
    for match in _QUOTE.finditer(text):
        begin = match.end()
        if begin < done:
            continue
        next_close = bisect_right(closes, begin)
        if next_close < len(closes) and closes[next_close] <= begin + _LONGEST_QUOTE:
            done = closes[next_close]
            spans.append((begin, done))
    return spans
