"""Read the type word and "số" that stand directly before a number."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import Final

from msgspec import Struct

from legalref.vocabulary import DocumentType, Vocabulary, fold

__all__ = ["Lead", "TypeReader"]

_WINDOW: Final = 64
_NUMBER_WORD: Final = re.compile(r"(?<![^\W\d_])(?:(?:số|sô)\s{1,2})?(?P<word>[Ss]ố|SỐ|[Ss]ô|SÔ|[Ss]o|SO|s)(?:\s(?:hiệu))?\s{0,3}:?\s{0,40}$")
_GLUED_NUMBER_WORD: Final = re.compile(r"(?P<word>số)\s{0,3}:?\s{0,4}$")
_WORDS: Final = re.compile(r"(?:[^\W\d_]+[\s]{1,4}){0,4}[^\W\d_]+\s{0,6}$")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FORM_WORDS: Final = frozenset(
    ["mẫu", "biểu", "phiếu", "khoản", "thoại", "nhà", "đường", "xe", "hiệu", "phòng", "lô", "thửa", "tờ", "ký", "quầy", "trang", "bảng", "hộp", "báo", "đồ", "chí", "tập"]
)
"""Words before "số" that announce something other than a document."""


class Lead(Struct, frozen=True):
    """What stands before a number."""

    start: int
    """Where the mention begins: at the type word, else at "số", else at the number."""
    type: DocumentType | None = None
    printed: str | None = None
    has_number_word: bool = False
    other_thing: bool = False
    """Whether the words announce a form, an account or the like."""


class TypeReader(Struct, frozen=True, dict=True):
    """Looks type words up; the spellings met are remembered."""

    vocabulary: Vocabulary

    @cached_property
    def _by_key(self) -> dict[str, DocumentType]:
        known = dict(self.vocabulary.type_by_word)
        for key, kind in self.vocabulary.type_by_word.items():
            known.setdefault(key.replace(" ", ""), kind)
            known.setdefault(_bare(key), kind) if len(key.split()) > 1 else None
        return known

    @cached_property
    def _abbreviations(self) -> dict[str, DocumentType]:
        """Abbreviations, whose case is significant (CTr is not CT)."""
        return {
            word: kind for kind in self.vocabulary.types for word in (*kind.words, *kind.codes) if " " not in word and word[:2].isupper()
        }

    @cached_property
    def _met(self) -> dict[str, DocumentType | None]:
        return {}

    def lookup(self, words: str) -> DocumentType | None:
        """Return the document type that ``words`` name exactly."""
        met = self._met
        if words in met:
            return met[words]
        found = self._abbreviations.get(words)
        if found is None and len(words) > 3:  # noqa: PLR2004  # a short lower-case word is no abbreviation
            found = self._by_key.get(fold(words))
        if len(met) < 50_000:  # noqa: PLR2004  # the memory of one process stays bounded
            met[words] = found
        return found

    def before(self, text: str, pos: int, floor: int = 0) -> Lead:
        """Return what stands before the number at ``pos``; nothing left of ``floor`` is read."""
        low = max(floor, pos - _WINDOW)
        window = text[low:pos]
        start = pos
        number_word = _NUMBER_WORD.search(window) or _GLUED_NUMBER_WORD.search(window)
        has = number_word is not None and number_word["word"] != "s"
        if number_word:
            window = window[: number_word.start()]
            if has or window.rstrip()[-1:].isalpha():
                start = low + number_word.start("word") if has else pos
        words = _WORDS.search(window)
        if words is None:
            return Lead(start, None, None, has)
        tokens = list(_WORD.finditer(words[0]))
        base = words.start()
        for count in range(min(4, len(tokens)), 0, -1):
            first = tokens[-count]
            phrase = " ".join(token[0] for token in tokens[-count:])
            kind = self.lookup(phrase)
            if kind:
                return Lead(low + base + first.start(), kind, phrase, has)
        if has and tokens[-1][0].lower() in _FORM_WORDS:
            return Lead(start, None, None, has, other_thing=True)
        glued = self._glued(tokens[-1][0]) if has else None
        if glued:
            kind, phrase = glued
            return Lead(low + base + tokens[-1].end() - len(phrase), kind, phrase, has)
        return Lead(start, None, None, has)

    def _glued(self, token: str) -> tuple[DocumentType, str] | None:
        """Return a type word that stands at the end of a word whose blanks were lost ("theoQuyếtđịnh")."""
        lowered = token.lower()
        for key, kind in self._by_key.items():
            if " " not in key and len(key) > 5 and lowered.endswith(key):  # noqa: PLR2004  # shorter ends occur in other words
                return kind, token[-len(key) :]
        return None


def _bare(key: str) -> str:
    """Return ``key`` without marks: the spelling of text that lost them."""
    return "".join(char for char in unicodedata.normalize("NFD", key.replace("đ", "d")) if not unicodedata.combining(char))
