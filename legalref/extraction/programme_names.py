"""Bind names without a number: programmes that a cited document approves, resolutions of congresses and plenums.

"Quyết định số 5/QĐ-TTg phê duyệt Chương trình phát triển …" makes "Chương trình phát triển …", named again, that
decision. Abbreviations that the text explains ("cải cách hành chính (CCHC)") count as written out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from legalref.extraction.bodies import CENTRAL_COMMITTEE, Home
from legalref.extraction.mentions import Mention
from legalref.extraction.short_name_parts import Known, ShortName
from legalref.model import slug
from legalref.vocabulary import fold

__all__ = ["approved_names", "congresses", "plenums"]

_KINDS: Final = r"Chương\strình|Đề\sán|Chiến\slược|Quy\shoạch|Bộ\s[Cc]hỉ\ssố"
_APPROVES: Final = re.compile(
    r"(?:về\s(?:việc\s)?)?(?:ban\shành|phê\sduyệt|thông\squa|công\sbố)\s(?:kèm\stheo\s)?"
    rf"(?=(?:{_KINDS})\s)",
    re.IGNORECASE,
)
_NAME_STARTS: Final = {kind.split(r"\s")[0].lower(): re.compile(rf"{kind}\s") for kind in _KINDS.split("|")}
"""One pattern a kind, by its first word: each begins with certain letters, which the search runs to."""
_NAMED_ABOVE: Final = re.compile(rf"(?P<name>(?P<kind>{_KINDS})(?:\s[^\W\d_]+){{1,5}}?)\s(?:đã\s)?(?:nêu|nói|kể)\strên")
_ABOVE: Final = re.compile(r"ê(?<=[uiể]\strê)n")
_ABOVE_WINDOW: Final = 80
"""The longest kind, five words and a verb before "trên"."""
_MOST_WORDS_ABOVE: Final = 8
_CONGRESS: Final = re.compile(
    r"N(?:ghị\squyết|Q)\s{1,2}Đại\shội(?:\sđại\sbiểu)?(?:\stoàn\squốc)?(?:\s(?P<body>Đảng\sbộ\s[^,;.\d]{2,40}?))?"
    r"(?:\slần\sthứ)?\s{1,2}(?P<term>[XVI]{1,6})(?![\w])"
    r"(?:\s{1,2}của\sĐảng)?(?:,?\s{1,2}nhiệm\skỳ\s\d{4}\s?-\s?\d{4})?"
)
_PLENUM: Final = re.compile(
    r"(?P<type>Nghị\squyết|Kết\sluận)\s{1,2}(?:Hội\snghị\s)?(?:lần\sthứ\s)?(?:Trung\sương|TW)\s{1,2}(?:lần\sthứ\s)?"
    r"(?P<ordinal>\d{1,2}|bốn|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|lăm))?),?\s{1,2}\(?[Kk]h[oó][aá]\s(?P<term>[XVI]{1,6})\)?(?!\w)"
)
_TERMS: Final = (re.compile(r"óa(?<=[Kk]hóa)\s(?=[XVI])"), re.compile(r"oá(?<=[Kk]hoá)\s(?=[XVI])"))
"""The term of a congress, from its rarest letters: the search runs to them."""
_PLENUM_WINDOW: Final = 80
_LONGEST_TERM: Final = 8
_ORDINALS: Final = {
    "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10", "mười một": "11",
    "mười hai": "12", "mười ba": "13", "mười bốn": "14", "mười lăm": "15",
}  # fmt: skip
_TOKEN: Final = re.compile(r"\w+")
_ABBREVIATED: Final = re.compile(r"\((?P<short>[A-ZĐ&]{2,10})\)")
_LONGEST_WORD: Final = 12
"""Characters of a word and its blank, for the words before an abbreviation."""
_KEY_WORDS: Final = 3
_KEY_WINDOW: Final = 44
"""Characters that hold the first words of a name."""
_NAME_WINDOW: Final = 400
_SHORTEST_NAME: Final = 5
"""Words that a name needs to mean one programme and no other."""
_LEAST_SHARE: Final = 0.7
"""The share of the approved name that must be printed again."""
_NESTED: Final = 6
"""How many titles can lie inside one another."""
_HOW: Final = "name of what this document approves"
_WordAt = tuple[str, int, int]
"""A folded word and its span."""


class _Approved(Struct, frozen=True, gc=False):
    """The words of an approved name, and the citation that approves it."""

    words: tuple[str, ...]
    item: Known


class _Names(Struct, frozen=True):
    """What the cited documents approve."""

    by_opening: dict[tuple[str, ...], _Approved]
    """Approved names by their first three words."""
    titles: list[tuple[int, int, Known]]
    """Spans of all titles with the citations they are of, in text order."""


def approved_names(text: str, mentions: Sequence[Mention], known: Sequence[Known]) -> Iterator[ShortName]:
    """Yield the programmes that a cited document approves, where they are named again without its number."""
    titled = [
        (*mention.title, item) for mention, item in zip(mentions, known, strict=True) if mention.title and item.document
    ]
    approving = [(opens.end(), end, item) for start, end, item in titled if (opens := _APPROVES.match(text, start))]
    if not approving:
        return
    expansions = _abbreviations(text)
    names = _Names(_openings(text, approving, expansions), titled)
    if names.by_opening:
        yield from _named_above(text, names, expansions)
        yield from _named_again(text, names, expansions)


def congresses(text: str, home: Home) -> Iterator[ShortName]:
    """Yield the resolutions of Party congresses, which have no number."""
    for match in _CONGRESS.finditer(text):
        body = " ".join((match["body"] or "").split())
        name = slug(f"Nghị quyết Đại hội {body} {match['term']}")
        how = "resolution of a congress, named by its ordinal"
        if body == "Đảng bộ tỉnh" and home.province:
            body = f"{body} {home.province.name}"
        issuer = (
            f"Đại hội đại biểu {body} lần thứ {match['term']}"
            if body
            else f"Đại hội đại biểu toàn quốc lần thứ {match['term']} của Đảng"
        )
        yield ShortName(match.start(), match.end(), "Nghị quyết", None, name, how, flags=("name_only",), issuer=issuer)


def plenums(text: str) -> Iterator[ShortName]:
    """Yield the resolutions and conclusions of plenums of the Central Committee ("Nghị quyết Trung ương 7 khóa XI")."""
    done = 0
    for hint in sorted(hint.end() for pattern in _TERMS for hint in pattern.finditer(text)):
        match = _PLENUM.search(text, max(done, hint - _PLENUM_WINDOW), hint + _LONGEST_TERM)
        if match is None:
            continue
        done = match.end()
        kind, ordinal = " ".join(match["type"].split()), " ".join(match["ordinal"].split())
        name = slug(f"{kind} Trung ương {_ORDINALS.get(ordinal, ordinal)} khóa {match['term']}")
        how = "what a plenum decided, named by its ordinal"
        end = match.end() - (match[0].endswith(")") and "(" not in match[0])
        yield ShortName(match.start(), end, kind, None, name, how, flags=("name_only",), issuer=CENTRAL_COMMITTEE)


def _openings(
    text: str, approving: Sequence[tuple[int, int, Known]], expansions: Mapping[str, list[str]]
) -> dict[tuple[str, ...], _Approved]:
    """Collect the names of what the cited documents approve, by their first three words."""
    by_opening: dict[tuple[str, ...], _Approved] = {}
    met: set[str] = set()
    for start, end, item in approving:
        words_at = text[start : start + _KEY_WINDOW]
        if words_at in met:
            continue
        met.add(words_at)
        opening = _TOKEN.findall(text, start, start + _KEY_WINDOW)[:_KEY_WORDS]
        if tuple(map(_folded, opening)) not in by_opening:
            words = tuple(word for word, _, _ in _words(text, start, end, expansions))
            if len(words) >= _SHORTEST_NAME:
                by_opening.setdefault(words[:_KEY_WORDS], _Approved(words, item))
    return by_opening


def _named_above(text: str, names: _Names, expansions: Mapping[str, list[str]]) -> Iterator[ShortName]:
    """Yield "Chương trình … nêu trên" where exactly one document approves a programme of this name."""
    beginnings: dict[tuple[str, ...], tuple[Known, int]] | None = None
    done = 0
    for hint in _ABOVE.finditer(text):
        match = _NAMED_ABOVE.search(text, max(done, hint.start() - _ABOVE_WINDOW), hint.end())
        if match is None:
            continue
        done = match.end()
        beginnings = beginnings if beginnings is not None else _beginnings(names)
        words = tuple(word for word, _, _ in _words(text, match.start("name"), match.end("name"), expansions))
        first, ambiguous_from = beginnings.get(words, (None, 0))
        if first and first.start < match.start() <= ambiguous_from:
            yield _short(match.start(), match.end("name"), " ".join(match["kind"].split()), first)


def _beginnings(names: _Names) -> dict[tuple[str, ...], tuple[Known, int]]:
    """Return, for each beginning of a name, its first citation and where a second document approves another such."""
    found: dict[tuple[str, ...], tuple[Known, int]] = {}
    for approved in names.by_opening.values():
        item = approved.item
        for count in range(1, min(_MOST_WORDS_ABOVE, len(approved.words)) + 1):
            beginning = approved.words[:count]
            first, limit = found.setdefault(beginning, (item, _NOWHERE))
            if first.document != item.document:
                found[beginning] = first, min(limit, item.start)
    return found


_NOWHERE: Final = 2**62
"""An offset behind every text."""


def _named_again(text: str, names: _Names, expansions: Mapping[str, list[str]]) -> Iterator[ShortName]:
    """Yield the approved names outside the titles of the documents that approve them."""
    starts = [start for start, _, _ in names.titles]
    kinds = {key[0] for key in names.by_opening}
    patterns = [pattern for first, pattern in _NAME_STARTS.items() if first in kinds]
    for at in sorted(match.start() for pattern in patterns for match in pattern.finditer(text)):
        opening = _TOKEN.findall(text, at, at + _KEY_WINDOW)[: _KEY_WORDS + 1]
        if expansions.keys().isdisjoint(opening):
            key = tuple(_folded(word) for word in opening[:_KEY_WORDS])
        else:
            key = tuple(word for word, _, _ in _words(text, at, at + 60, expansions))[:_KEY_WORDS]
        approved = names.by_opening.get(key)
        if approved is None:
            continue
        index = bisect_right(starts, at)
        around = names.titles[max(0, index - _NESTED) : index]
        if any(at < stop and titled.document == approved.item.document for _, stop, titled in around):
            continue
        end = _end_of_name(text, at, approved, expansions)
        if end:
            kind = "Bộ chỉ số" if key[0] == "bộ" else " ".join(opening[:2])
            yield _short(at, end, kind, approved.item)


def _end_of_name(text: str, at: int, approved: _Approved, expansions: Mapping[str, list[str]]) -> int | None:
    """Return where the words shared with the approved name end; none where they are too few."""
    same = 0
    end = at
    for (word, _, stop), wanted in zip(_words(text, at, at + _NAME_WINDOW, expansions), approved.words, strict=False):
        if word != wanted:
            break
        same += 1
        end = stop
    return end if same >= _SHORTEST_NAME and same >= _LEAST_SHARE * len(approved.words) else None


def _short(start: int, end: int, kind: str, item: Known) -> ShortName:
    return ShortName(start, end, kind, None, item.document, _HOW, flags=("name_only",), issuer=item.issuer)


def _abbreviations(text: str) -> dict[str, list[str]]:
    """Return the abbreviations that the text explains: "cải cách hành chính (CCHC)"."""
    found: dict[str, list[str]] = {}
    for match in _ABBREVIATED.finditer(text):
        short = match["short"].replace("&", "")
        if short in found:
            continue
        words = _TOKEN.findall(text[max(0, match.start() - _LONGEST_WORD * len(short)) : match.start()])[-len(short) :]
        if len(words) == len(short) and all(
            word[:1].upper() == letter for word, letter in zip(words, short, strict=True)
        ):
            found[short] = [fold(word) for word in words]
    return found


def _words(text: str, start: int, end: int, expansions: Mapping[str, list[str]]) -> Iterator[_WordAt]:
    """Yield the folded words of a span, abbreviations written out and explanations in brackets left out."""
    for match in _TOKEN.finditer(text, start, min(end, len(text))):
        word = match[0]
        if word in expansions:
            if text[match.start() - 1 : match.start()] != "(":
                for part in expansions[word]:
                    yield part, match.start(), match.end()
        else:
            yield _folded(word), match.start(), match.end()


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return fold(word)
