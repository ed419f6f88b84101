"""Bring text to one spelling of letters, dashes and blanks, without losing where each character lies.

Most texts keep their length, so offsets stay as they are. Characters are dropped or composed only where
a text holds invisible characters, decomposed letters (NFD) or words spelt with a blank between letters;
then an offset map leads back to the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.letters import CAPITALS, SMALL

__all__ = ["PlainText", "plain", "unmoved"]

# One character for one: the length stays.
_SAME_LENGTH: Final = {
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u0002", "-"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
    # a broken font shows đ as ñ, which Vietnamese has not
    **dict.fromkeys("\u00d0\u0189\u00d1", "Đ"),
    **dict.fromkeys("\u00f0\u0256\u00f1", "đ"),
    # footnote marks
    **dict.fromkeys("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", " "),
    # Markdown emphasis, and the joints of word-segmented text
    **dict.fromkeys("*_", " "),
    "\u000c": "\n",
    # Cyrillic letters that look like Latin ones, as gazettes print them in codes (NĐ-СР)
    **dict(zip("АВЕКМНОРСТХаеорсху", "ABEKMHOPCTXaeopcxy", strict=True)),
}
_DROPPED: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_MARKS: Final = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0340\u0341"
"""Combining marks of Vietnamese letters: tones, circumflex, breve and horn."""
_CLUSTER: Final = re.compile(
    f"[\u0300-\u036f{_DROPPED}](?:(?<=[^\\W\\d_][\u0300-\u036f])[\u0300-\u036f]*|(?<=[{_DROPPED}])[{_DROPPED}]*)"
)
"""Marks behind a letter, or invisible characters; one class in front makes the search quick."""
_LETTER_BYTES: Final = frozenset(f"{CAPITALS}{SMALL}".encode())
_ODD: Final = {char: char.encode() for char in (*_SAME_LENGTH, *_DROPPED, *_MARKS)}
_BY_LEAD: Final = {
    encoded[:1]: re.compile(re.escape(encoded[:1]) + b"." * (len(encoded) - 1), re.DOTALL)
    for encoded in _ODD.values()
    if len(encoded) > 1 and encoded[0] not in _LETTER_BYTES
}
"""Patterns of the characters that begin with a byte, by the bytes that odd characters alone begin with."""
_AMONG_LETTERS: Final = tuple(char for char, encoded in _ODD.items() if encoded[:1] not in _BY_LEAD)
_EMPHASIS: Final = re.compile(r"\*\*+(?=[^\W_])")
"""Markdown emphasis inside a word ("20**19"); elsewhere it is a blank."""
_SPACED_HINTS: Final = tuple(
    re.compile(pattern)
    for pattern in (r"ế(?<=[yKk] ế) {1,2}[th](?!\S)", r"ô(?<=[hCc] ô) {1,2}n {1,2}g(?!\S)", r"ị(?<= h ị)(?!\S)")
)
"""Pieces of words that only letter-spaced text holds: "Q u y ế t", "K ế  h", "T h ô n g", "N g h ị", "t h ị".

Each begins with its rarest letter, which the search runs to. Shorter pieces stand in other words ("định mức ô tô").
"""
_SPACED: Final = re.compile(r"(?<!\S)(?:[^\W_]|[/:.,&-])(?: {1,2}(?:[^\W_]|[/:.,&-])){6,}(?!\S)")
_TRAILING: Final = re.compile(r"\n(?<= \n)")
"""A blank at the end of a line, searched for by the line's end."""
_PAGE_NUMBER: Final = re.compile(r"\n(?P<line>[ \t]*(?:-[ \t]*)?\d{1,4}(?:[ \t]*-)?[ \t\r]*)(?=\n)")
_GAZETTE_HEAD: Final = re.compile(r"Ô(?<=CÔ)NG BÁO/Số[^\n|]{0,60}(?:\n[ \t]*\d{1,4}[ \t]*(?=\n|$))?")
"""Running head of the Official Gazette and the page number below it, from its second letter: a rare one."""
_STAMP: Final = re.compile(r"ý:(?:(?<=Thời gian ký:)|(?<=Ngày ký:))\s?\d[^\n]{0,40}")
"""The last line of the stamp of a digital signature, from a letter that few words have before a colon."""
_STAMP_LINES: Final = re.compile(r"(?:\n(?:Ký bởi|Người ký|Email|Cơ quan):[^\n]{0,120}){1,4}\n(?:Thời gian|Ngày) k$")
_STAMP_WINDOW: Final = 400
_FIRST_PAGE: Final = 10_000
"""Characters within which the first page, which has the stamp, ends."""
_PAGE_BEFORE_HEAD: Final = 12
"""Characters of a page number before the running head."""
_ENDS_PARAGRAPH: Final = frozenset('.;:!?”"')


class PlainText(Struct, frozen=True, dict=True):
    """Normalised text, and the way back to the characters it was made from.

    Where characters were dropped or composed, ``marks`` are the places in this text behind which the offsets of
    the ``source`` run ahead by ``shifts``, and ``widths`` says how many source characters a composed one stands for.
    """

    text: str
    source: PlainText | None = None
    """The text that this one was made from; none when all offsets are the same."""
    marks: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    widths: Mapping[int, int] = {}

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a non-empty span of the normalised text."""
        if self.source is None:
            return start, end
        here = self
        while here.source is not None:
            last = end - 1
            first_mark, last_mark = bisect_right(here.marks, start), bisect_right(here.marks, last)
            end = last + here.widths.get(last, 1) + (here.shifts[last_mark - 1] if last_mark else 0)
            start += here.shifts[first_mark - 1] if first_mark else 0
            here = here.source
        return start, end

    def spans_within(self, start: int, end: int) -> Callable[[int, int], tuple[int, int]]:
        """Return ``span`` for the spans inside one; a sum where all offsets inside it run ahead by the same."""
        ahead = 0
        here = self
        while here.source is not None:
            index = bisect_right(here.marks, start + ahead)
            if index < len(here.marks) and here.marks[index] <= end + ahead:
                return self.span
            ahead += here.shifts[index - 1] if index else 0
            here = here.source
        return (lambda first, last: (first + ahead, last + ahead)) if ahead else unmoved

    def position(self, original: int) -> int:
        """Return the offset in the normalised text of an offset in the original."""
        if self.source is None:
            return original
        wanted = self.source.position(original)
        index = bisect_right(self._origins, wanted) - 1
        if index < 0:
            return wanted
        end = self.marks[index + 1] if index + 1 < len(self.marks) else len(self.text)
        return min(wanted - self.shifts[index], end)

    @cached_property
    def _origins(self) -> list[int]:
        return [mark + shift for mark, shift in zip(self.marks, self.shifts, strict=True)]


def unmoved(start: int, end: int) -> tuple[int, int]:
    """Return a span as it is: the way back in a text that kept its offsets."""
    return start, end


def plain(text: str) -> PlainText:
    """Return ``text`` in one spelling of letters, dashes and blanks."""
    result = PlainText(text)
    odd = _odd_characters(text)
    if any(char in _DROPPED or unicodedata.combining(char) for char in odd):
        result = _rebuild(result, _clusters(text), _compose)
    if "*" in odd and "**" in result.text:
        text = result.text
        marks = (match.span() for match in _EMPHASIS.finditer(text))
        result = _rebuild(result, (mark for mark in marks if text[mark[0] - 1 : mark[0]].isalnum()), _drop)
    text = result.text
    for char in odd & _SAME_LENGTH.keys():  # several times as fast as a translation of every character
        text = text.replace(char, _SAME_LENGTH[char])
    text = _without_page_numbers(text)
    result = structs.replace(result, text=text)
    breaks = list(_page_breaks(text))
    if breaks:
        result = _rebuild(result, breaks, _join_pages)
        text = result.text
    if _TRAILING.search(text):
        result = _without_trailing(result)
        text = result.text
    if any(hint.search(text) for hint in _SPACED_HINTS):
        result = _rebuild(result, (match.span() for match in _SPACED.finditer(text)), _close_up)
    return result


def _odd_characters(text: str) -> set[str]:
    """Return the characters of the tables that a text holds, and others that share a first byte with them.

    Most of them begin in UTF-8 with a byte that no Vietnamese letter has: one search for a byte, which runs at the
    speed of memory, rules out all characters that begin with it.
    """
    odd = {char for char in _AMONG_LETTERS if char in text}
    encoded = text.encode("utf-8", "surrogatepass")
    for lead, characters in _BY_LEAD.items():
        if lead in encoded:
            odd.update(each.decode("utf-8", "surrogatepass") for each in set(characters.findall(encoded)))
    return odd


def _without_page_numbers(text: str) -> str:
    """Blank out page numbers that stand on lines of their own; the length stays."""
    return _PAGE_NUMBER.sub(lambda match: "\n" + " " * len(match["line"]), text) if "\n" in text else text


def _page_breaks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of running heads and signature stamps, with the blanks around them."""
    cores = [(_head_start(text, match.start() - 1), match.end()) for match in _GAZETTE_HEAD.finditer(text)]
    for match in _STAMP.finditer(text, 0, _FIRST_PAGE):
        lines = _STAMP_LINES.search(text, max(0, match.start() - _STAMP_WINDOW), match.start())
        if lines:
            cores.append((lines.start(), match.end()))
    done = 0
    for start, end in sorted(cores):
        if end <= done:
            continue  # inside the one before
        while start > done and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        yield max(done, start), end
        done = end


def _head_start(text: str, head: int) -> int:
    """Return where the line of a running head begins; a page number can stand before it."""
    before = text[max(0, head - _PAGE_BEFORE_HEAD) : head]
    return head - len(before) + max(before.rfind("\n"), before.rfind("|")) + 1


def _join_pages(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return a line break, and a blank line where one paragraph ends before the page and another begins behind it."""
    new = text[start - 1 : start] in _ENDS_PARAGRAPH and not text[end : end + 1].islower()
    return [("\n", at, at + 1) for at in range(start, start + 1 + new)]


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of letters with marks, and of invisible characters."""
    for match in _CLUSTER.finditer(text):
        yield match.start() - (match[0][0] not in _DROPPED), match.end()


def _compose(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the composed letter of a cluster; nothing for invisible characters."""
    cluster = text[start:end]
    composed = unicodedata.normalize("NFC", cluster.strip(_DROPPED))
    if len(composed) > 1:
        return [(char, start + index, start + index + 1) for index, char in enumerate(cluster)]
    # the letter can be one that stands for another (ñ)
    return [(_SAME_LENGTH.get(composed, composed), start, end)] if composed else []


def _drop(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return nothing: the characters go."""
    return []


def _close_up(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return letter-spaced words closed up: single blanks go, double blanks part words."""
    return [(text[at], at, at + 1) for at in range(start, end) if text[at] != " " or text[at - 1] == " "]


def _without_trailing(source: PlainText) -> PlainText:
    """Drop the blank at the end of each line, as gazettes have it, so that one line break parts two words."""
    lines = source.text.split(" \n")
    breaks = accumulate(len(line) + 1 for line in lines[:-1])
    marks = tuple(end - 1 for end in breaks)
    return PlainText("\n".join(lines), source, marks, tuple(range(1, len(lines))))


def _rebuild(
    source: PlainText,
    spans: Iterable[tuple[int, int]],
    replace: Callable[[str, int, int], list[tuple[str, int, int]]],
) -> PlainText:
    """Replace each span by characters with the spans they stand for, keeping the way back of every character."""
    text = source.text
    pieces: list[str] = []
    marks: list[int] = []
    shifts: list[int] = []
    widths: dict[int, int] = {}
    done = length = 0
    for begin, stop in spans:
        pieces.append(text[done:begin])
        length += begin - done
        for char, start, end in replace(text, begin, stop):
            _mark(marks, shifts, length, start - length)
            if end - start != 1:
                widths[length] = end - start
            pieces.append(char)
            length += 1
        done = stop
        _mark(marks, shifts, length, done - length)
    pieces.append(text[done:])
    return PlainText("".join(pieces), source, tuple(marks), tuple(shifts), widths)


def _mark(marks: list[int], shifts: list[int], at: int, shift: int) -> None:
    """Note that offsets run ahead by ``shift`` from ``at`` on."""
    if (shifts and shifts[-1] == shift) or (not shifts and shift == 0):
        return
    if marks and marks[-1] == at:
        shifts[-1] = shift
        return
    marks.append(at)
    shifts.append(shift)
