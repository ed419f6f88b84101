"""Letters: Vietnamese has more capitals and small letters than A to Z.

Each class is the inside of a character class of a regular expression, to be put between square brackets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from legalref.model import without_marks

__all__ = ["CAPITALS", "CODE_CAPITALS", "SMALL", "in_small_letters", "in_title_case"]

CODE_CAPITALS: Final = "A-ZĐÂĂÊÔƠƯ"
"""Capitals of codes in document numbers, which carry no tone."""
CAPITALS: Final = f"{CODE_CAPITALS}ÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
"""Capitals of words."""
SMALL: Final = "a-zđâăêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
"""Small letters of words."""
_VOWELS: Final = frozenset("aeiouy")


def in_small_letters(words: str) -> str:
    """Return words set in capitals in small letters, others as they are."""
    return _recased(words, str.lower)


def in_title_case(name: str) -> str:
    """Return a name set in capitals as names are written, another as it is."""
    return _recased(name, str.title)


def _recased(words: str, case: Callable[[str], str]) -> str:
    """Change the words of a print in capitals; what has no vowel is an abbreviation ("MTQG") and stays."""
    if not words.isupper():
        return words
    return " ".join(word if _has_no_vowel(word) else case(word) for word in words.split(" "))


def _has_no_vowel(word: str) -> bool:
    return _VOWELS.isdisjoint(without_marks(word).lower())
