"""Bring text to one spelling of letters, dashes and blanks, without losing where each character lies.

Most texts keep their length, so offsets stay as they are. Characters are dropped or composed only where
a text holds invisible characters, decomposed letters (NFD) or words spelt with a blank between letters;
then an offset map leads back to the original.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from msgspec import Struct

__all__ = ["PlainText", "plain"]

# One character for one: the length stays.
_SAME_LENGTH: Final = {
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u0002", "-"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
    **dict.fromkeys("\u00d0\u0189", "Đ"),
    **dict.fromkeys("\u00f0\u0256", "đ"),
    # footnote marks
    **dict.fromkeys("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", " "),
    # Markdown emphasis, and the joints of word-segmented text
    **dict.fromkeys("*_", " "),
    "\u000c": "\n",
}
_DROPPED: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_CLUSTER: Final = re.compile(f"[{_DROPPED}]+|[^\\W\\d_][\u0300-\u036f]+")
# Pieces of words that only letter-spaced text holds: "Q u y ế t", "C h ỉ", "T h ô n g", "N g h ị", "h o ạ c h"
_SPACED_HINTS: Final = (" u y ", " h ỉ ", " h ô ", " g h ị", " o ạ ")
_SPACED: Final = re.compile(r"(?<!\S)(?:[^\W_]|[/:.,&-])(?: {1,2}(?:[^\W_]|[/:.,&-])){6,}(?!\S)")


_PAGE_NUMBER: Final = re.compile(r"\n(?P<line>[ \t]*(?:-[ \t]*)?\d{1,4}(?:[ \t]*-)?[ \t\r]*)(?=\n)")
_GAZETTE_HEAD: Final = re.compile(r"[^\n|]{0,12}CÔNG BÁO/Số[^\n|]{0,60}")
"""Running head of the Official Gazette."""


class PlainText(Struct, frozen=True):
    """Normalised text, and the way back to the characters it was made from."""

    text: str
    starts: array[int] | None = None
    """Original start of each character; none when offsets are the same."""
    ends: array[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a non-empty span of the normalised text."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def position(self, original: int) -> int:
        """Return the offset in the normalised text of an offset in the original."""
        return original if self.starts is None else bisect_left(self.starts, original)


def plain(text: str) -> PlainText:
    """Return ``text`` in one spelling of letters, dashes and blanks."""
    result = PlainText(text)
    if not unicodedata.is_normalized("NFC", text) or any(char in text for char in _DROPPED):
        result = _rebuild(result, _CLUSTER, _compose)
    text = result.text
    for char, instead in _SAME_LENGTH.items():
        if char in text:
            text = text.replace(char, instead)
    result = PlainText(_without_furniture(text), result.starts, result.ends)
    if any(hint in text for hint in _SPACED_HINTS):
        result = _rebuild(result, _SPACED, _close_up)
    return result


def _without_furniture(text: str) -> str:
    """Blank out page numbers and running heads that stand on lines of their own; the length stays."""
    if "\n" in text:
        text = _PAGE_NUMBER.sub(lambda match: "\n" + " " * len(match["line"]), text)
    if "CÔNG BÁO/Số" in text:
        text = _GAZETTE_HEAD.sub(lambda match: " " * len(match[0]), text)
    return text


def _compose(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return the composed letter of a cluster; nothing for invisible characters."""
    composed = unicodedata.normalize("NFC", match[0].strip(_DROPPED))
    if len(composed) > 1:
        return [(char, match.start() + index, match.start() + index + 1) for index, char in enumerate(match[0])]
    return [(composed, match.start(), match.end())] if composed else []


def _close_up(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return letter-spaced words closed up: single blanks go, double blanks part words."""
    kept = []
    for index, char in enumerate(match[0]):
        if char != " " or match[0][index - 1] == " ":
            kept.append((char, match.start() + index, match.start() + index + 1))
    return kept


def _rebuild(
    source: PlainText, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], list[tuple[str, int, int]]]
) -> PlainText:
    """Replace each match, keeping the original span of every character."""
    old_starts = source.starts or array("I", range(len(source.text)))
    old_ends = source.ends or array("I", range(1, len(source.text) + 1))
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    done = 0
    for match in pattern.finditer(source.text):
        pieces.append(source.text[done : match.start()])
        starts.extend(old_starts[done : match.start()])
        ends.extend(old_ends[done : match.start()])
        for char, start, end in replace(match):
            pieces.append(char)
            starts.append(old_starts[start])
            ends.append(old_ends[end - 1])
        done = match.end()
    pieces.append(source.text[done:])
    starts.extend(old_starts[done:])
    ends.extend(old_ends[done:])
    return PlainText("".join(pieces), starts, ends)
