"""How much of a text is written in Vietnamese syllables.

A Vietnamese word is an onset, a rime from a short closed list, and at most one tone mark. Text that was
decoded with the wrong table breaks these rules in nearly every word that carries a mark, so the share
of well-formed words among the words with non-ASCII letters tells a right decoding from a wrong one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["is_syllable", "sample", "syllable_share"]

_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSETS: Final = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_OPEN: Final = (
    "a ai ao au ay âu ây e eo ê êu i ia iêu iu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua uây uê ui uôi "
    "uơ uy uya uyu ư ưa ưi ươi ươu ưu y yêu"
)
_CLOSED: Final = "a ă â e ê i iê o oa oă oe oo ô ơ u uâ uê uô uy uyê ư ươ y yê"
_SYLLABLE: Final = re.compile(
    rf"(?:{'|'.join(sorted(_ONSETS.split(), key=len, reverse=True))})?"
    rf"(?:(?:{'|'.join(_OPEN.split())})|(?:{'|'.join(_CLOSED.split())})(?:ch|c|m|ng|nh|n|p|t))"
)
_WORD: Final = re.compile(r"[^\W\d_]{2,30}")
_SLICE: Final = 8_000


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether ``word`` has the shape of one Vietnamese syllable, in any letter case."""
    marked = unicodedata.normalize("NFD", word.lower())
    plain = marked.translate(_TONES)
    if len(marked) - len(plain) > 1:
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None


def syllable_share(text: str) -> tuple[float, int]:
    """Return the share of syllables among words with non-ASCII letters, and how many such words there are.

    Words of one letter do not count: every accented vowel is a syllable by itself.
    """
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    return (sum(map(is_syllable, words)) / len(words) if words else 0.0), len(words)


def sample(text: str) -> str:
    """Return up to eight slices spread evenly over ``text``: enough to judge it, at a constant cost."""
    if len(text) <= 8 * _SLICE:
        return text
    step = (len(text) - _SLICE) // 7
    return "\n".join(text[start : start + _SLICE] for start in range(0, 7 * step + 1, step))
