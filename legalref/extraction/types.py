"""Read the type word and "số" that stand directly before a number."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Final

from msgspec import Struct

from legalref.extraction.letters import CAPITALS, SMALL
from legalref.extraction.memory import Memory
from legalref.model import without_marks
from legalref.vocabulary import DocumentType, Vocabulary, fold

__all__ = ["PARTY_RULES", "Lead", "TypeReader"]

PARTY_RULES: Final = frozenset({"Quy định", "Quy chế"})
"""Types that the Party gives the symbol of decisions (Quy định 66-QĐ/TW)."""

_WINDOW: Final = 64
_MOST_WORDS: Final = 6
"""Words of the longest name of a type ("Quy chuẩn kỹ thuật quốc gia")."""
_MOST_MET: Final = 50_000
"""How many spellings are remembered: the memory of one process stays bounded."""
_NUMBER_WORD: Final = re.compile(
    r"(?<![^\W\d_])(?:(?:số|sô)\s{1,2})?(?P<word>[Ss]ố|SỐ|[Ss]ô|SÔ|[Ss]ổ|[Ss]é|[Ss]o|SO|s)"
    r"(?:\s(?:hiệu))?\s{0,3}(?::[ \t]{0,3}\|[ \t]{0,20}|[:.]?\s{0,40})$"
)
_USUAL_NUMBER_WORD: Final = " số "
_WORD: Final = re.compile(r"[^\W\d_]+")
_GLUED_NUMBER_WORD: Final = re.compile(r"(?P<word>số)\s{0,3}:?\s{0,4}$")
_LETTERS_AT_END: Final = re.compile(r"[^\W\d_]+$")
_INNER_CAPITAL: Final = re.compile(rf"(?<=[{SMALL}])[{CAPITALS}](?=[{SMALL}])")
_NUMBER_ENDS: Final = ("số", "sô", "sé", "Sé", "sổ", "SỐ", "SÔ", "Sô", "so", "So", "SO", "s", "hiệu")
_FORM_WORDS: Final = frozenset(
    [
        "mẫu",
        "biểu",
        "phiếu",
        "khoản",
        "thoại",
        "nhà",
        "đường",
        "xe",
        "hiệu",
        "phòng",
        "lô",
        "thửa",
        "tờ",
        "ký",
        "quầy",
        "trang",
        "bảng",
        "hộp",
        "báo",
        "đồ",
        "chí",
        "tập",
        "mã",
        "hệ",
    ]
)
"""Words before "số" that announce something other than a document."""


class Lead(Struct, frozen=True, gc=False):
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
        for key, kind in self.vocabulary.type_by_joined_words.items():
            known.setdefault(key, kind)
        return known

    @cached_property
    def _by_bare(self) -> dict[str, DocumentType]:
        """Types by their words without marks, for text that lost some of them."""
        return {without_marks(key): kind for key, kind in self.vocabulary.type_by_word.items() if " " in key}

    @cached_property
    def _usual(self) -> dict[str, DocumentType]:
        """Types of two words in which no longer one ends, in the usual spellings: the shortest way to most leads."""
        longer = {" ".join(key.split(" ")[-2:]) for key in self._by_key if key.count(" ") > 1}
        return {
            name: kind
            for key, kind in self._by_key.items()
            if key.count(" ") == 1 and key not in longer
            for name in (key, key.capitalize(), key.upper())
        }

    @cached_property
    def _abbreviations(self) -> dict[str, DocumentType]:
        """Abbreviations, whose case is significant (CTr is not CT)."""
        return {
            word: kind
            for kind in self.vocabulary.types
            for word in (*kind.words, *kind.codes)
            if " " not in word and word[:2].isupper()
        }

    @cached_property
    def _named(self) -> Memory[str, DocumentType | None]:
        return Memory(self._look_up, _MOST_MET)

    @cached_property
    def _lengths(self) -> dict[str, set[int]]:
        """How many words the types have that end in a word, by that word with and without marks."""
        found: dict[str, set[int]] = defaultdict(set)
        for key in self._by_key:
            words = key.split(" ")
            for last in (words[-1], without_marks(words[-1])):
                found[last].add(len(words))
        return dict(found)

    @cached_property
    def lengths(self) -> Memory[str, tuple[int, ...]]:
        """How many words the types can have that end in a printed word, the longest first."""
        return Memory(self._lengths_of, _MOST_MET)

    def lookup(self, words: str) -> DocumentType | None:
        """Return the document type that ``words`` name exactly."""
        return self._named[words]

    def _look_up(self, words: str) -> DocumentType | None:
        found = self._abbreviations.get(words)
        if found is None and len(words) > 3:  # a short lower-case word is no abbreviation
            key = fold(words)
            found = self._by_key.get(key) or (self._by_bare.get(without_marks(key)) if " " in key else None)
        return found

    def _lengths_of(self, last: str) -> tuple[int, ...]:
        key = fold(last)
        found = self._lengths.get(key, set()) | self._lengths.get(without_marks(key), set())
        if last in self._abbreviations:
            found = found | {1}
        return tuple(sorted((length for length in found if length <= _MOST_WORDS), reverse=True))

    @cached_property
    def _openings(self) -> frozenset[str]:
        """First words of the types that have several, and "luật", with and without marks."""
        firsts = {key.split(" ", 1)[0] for key in self._by_key if " " in key} | {"luật"}
        return frozenset(firsts | {without_marks(first) for first in firsts})

    @cached_property
    def _may_open(self) -> Memory[str, bool]:
        """Whether a printed word can be the first of a type's."""
        return Memory(self._opens, _MOST_MET)

    def _opens(self, word: str) -> bool:
        key = fold(word)
        return key in self._openings or without_marks(key) in self._openings

    def named_in(self, words: str) -> list[DocumentType]:
        """Return the types that the head of a list names, in its order: those of several words, and "luật"."""
        found: dict[str, DocumentType] = {}
        tokens = _WORD.findall(words)
        index = 0
        while index < len(tokens):
            first = tokens[index]
            index += 1
            if not self._may_open[first]:
                continue
            fewest = 1 if first.lower() == "luật" else 2
            for count in range(min(_MOST_WORDS, len(tokens) - index + 1), fewest - 1, -1):
                kind = self.lookup(" ".join(tokens[index - 1 : index - 1 + count]))
                if kind:
                    found[kind.name] = kind
                    index += count - 1
                    break
        return list(found.values())

    @cached_property
    def _endings(self) -> frozenset[str]:
        """The last two words of the types that have several, with and without marks."""
        pairs = {" ".join(key.split(" ")[-2:]) for key in self._by_key if " " in key}
        return frozenset(pairs | {without_marks(pair) for pair in pairs})

    @cached_property
    def may_lead(self) -> Memory[str, bool]:
        """Whether a number behind ``window`` can have a type before it: a type ends there, or "số" stands there.

        This is asked for every digit. What the window cuts off rules nothing out.
        """
        return Memory(self._leads, _MOST_MET)

    def _leads(self, window: str) -> bool:
        words = window.split()
        if words and not window[:1].isspace():
            words[0] = ""  # cut off, as far as can be seen
        return self._lead_words(words[-2:])

    def _lead_words(self, words: list[str]) -> bool:
        """Whether a type, or "số", can end in the last two words; an empty word stands for any."""
        if not words or not words[-1]:
            return True
        last = words[-1]
        letters = last if last.isalpha() else _letters_at_end(last)
        lengths = self.lengths[letters] if letters else ()
        if 1 in lengths or last.rstrip(":").endswith((*_NUMBER_ENDS, "Số")):
            return True
        if not lengths or not all(words):
            return bool(lengths)
        pair = fold(" ".join(words))
        return any(end in self._endings for end in (pair, without_marks(pair))) or not "".join(words).isalpha()

    def before(self, text: str, pos: int, floor: int = 0) -> Lead:
        """Return what stands before the number at ``pos``; nothing left of ``floor`` is read."""
        low = max(floor, pos - _WINDOW)
        end = pos - len(_USUAL_NUMBER_WORD)
        if end > low and text.startswith(_USUAL_NUMBER_WORD, end):
            blank = text.rfind(" ", low, end)
            begin = text.rfind(" ", low, blank) + 1 if blank > low else 0
            name = text[begin:end] if begin else ""
            usual = self._usual.get(name)
            if usual:
                return Lead(begin, usual, name, True)
        window = text[low:pos]
        cut, has, doubtful = _number_word(window)
        start = low + max(cut, window.rfind("ố") - 1) if has else pos
        if doubtful or has:
            window = window[:cut]
        words = window.rstrip()
        token = words.rsplit(None, 1)[-1] if words else ""
        last = token if token.isalpha() else _letters_at_end(token)
        lengths = self.lengths[last] if last else ()
        if lengths:
            found = self._type_at_end(words, lengths)
            if found:
                kind, phrase, at = found
                return Lead(low + at, kind, phrase, has)
        if not has or not last:
            return Lead(start, None, None, has)
        if last.lower() in _FORM_WORDS and window.count("\n", len(words)) < 2:  # another paragraph announces nothing
            return Lead(start, None, None, has, other_thing=True)
        glued = self._glued(last)
        if glued:
            kind, phrase = glued
            return Lead(low + len(words) - len(phrase), kind, phrase, has)
        return Lead(start, None, None, has)

    def _type_at_end(self, words: str, lengths: tuple[int, ...]) -> tuple[DocumentType, str, int] | None:
        """Return the type in which ``words`` end, as printed, and where it begins."""
        tokens: list[tuple[str, int]] = []
        for count in lengths:
            phrase = " ".join(words.rsplit(None, count)[-count:])
            if phrase.replace(" ", "").isalpha() and words.endswith(phrase):
                kind = self.lookup(phrase)
                inner = _INNER_CAPITAL.search(phrase) if kind is None else None
                if inner:  # "Thực hiệnQuyết định"
                    phrase = phrase[inner.start() :]
                    kind = self.lookup(phrase)
                if kind:
                    return kind, phrase, len(words) - len(phrase)
                continue
            tokens = tokens or _last_words(words)
            if count <= len(tokens):
                phrase = " ".join(word for word, _ in tokens[-count:])
                kind = self.lookup(phrase)
                if kind:
                    return kind, phrase, tokens[-count][1]
        return None

    def _glued(self, token: str) -> tuple[DocumentType, str] | None:
        """Return a type word that stands at the end of a word whose blanks were lost ("theoQuyếtđịnh")."""
        lowered = token.lower()
        for key, kind in self._by_key.items():
            if " " not in key and len(key) > 5 and lowered.endswith(key):  # shorter ends occur in other words
                return kind, token[-len(key) :]
        return None


def _number_word(window: str) -> tuple[int, bool, bool]:
    """Find "số" at the end of ``window``: where it begins, whether it is there, whether only a trace of it ("s") is."""
    tail = window.rstrip(" \n\t\r:.")
    if tail.endswith("|") and "\n" not in window[len(tail) :]:  # "Số hiệu: | 12/QĐ-UBND"
        tail = tail[:-1].rstrip(" :")
    if tail.endswith(("số", "Số")) and not tail[-3:-2].isalpha():
        before = tail[:-2].rstrip()
        if before.endswith(("số", "Số")) and not before[-3:-2].isalpha():
            return len(before) - 2, True, False
        return len(tail) - 2, True, False
    if not tail.endswith(_NUMBER_ENDS):
        return len(window), False, False
    match = _NUMBER_WORD.search(window) or _GLUED_NUMBER_WORD.search(window)
    if match is None:
        return len(window), False, False
    return match.start("word"), match["word"] != "s", match["word"] == "s"


def _last_words(window: str) -> list[tuple[str, int]]:
    """Return the last words of ``window`` with their offsets, as far as they are only letters."""
    words: list[tuple[str, int]] = []
    end = len(window)
    for token in reversed(window.rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]):
        at = window.rfind(token, 0, end)
        if not token.isalpha():
            letters = _LETTERS_AT_END.search(token)
            if (letters and not words) or (letters and not token[-1:].isdigit()):
                words.append((letters[0], at + letters.start()))
            break
        words.append((token, at))
        end = at
    words.reverse()
    return words


def _letters_at_end(token: str) -> str:
    """Return the letters in which a token with other signs ends."""
    letters = _LETTERS_AT_END.search(token)
    return letters[0] if letters else ""
