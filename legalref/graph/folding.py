"""The key under which words are found: without marks, so that "ke hoach" finds "Kế hoạch"."""

from __future__ import annotations

import re
from typing import Final

from legalref.model import without_marks
from legalref.vocabulary import fold

__all__ = ["agreement", "phrases", "plain"]

_QUOTED: Final = re.compile(r'"([^"]*)"|(\S+)')


def plain(text: str) -> str:
    """Return ``text`` in lower case without tone and vowel marks and with "d" for "đ".

    Where the tone mark stands ("hoà", "hòa") makes no difference, as there is none left.
    """
    return without_marks(text.lower())


def phrases(query: str) -> list[str]:
    """Return the words of a query, and its phrases in double quotes, without those that hold no letter or digit."""
    found = [match[1] if match[1] is not None else match[2] for match in _QUOTED.finditer(query)]
    return [phrase for phrase in found if any(char.isalnum() for char in phrase)]


def agreement(wanted: list[str], text: str) -> int:
    """Return how well ``text`` fits a query whose words it holds.

    One point for each phrase that stands there with the diacritics that were typed, one if all stand in a row.
    """
    key = fold(text)
    return sum(fold(phrase) in key for phrase in wanted) + (plain(" ".join(wanted)) in plain(text))
