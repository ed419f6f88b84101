"""Compile the cue phrases of the vocabulary, and find them in the words between two citations."""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import Final

from msgspec import Struct

from legalref.model import RelationType
from legalref.vocabulary import Cue, Vocabulary

__all__ = ["CueBook", "CueMatch"]

_CHANGES: Final = frozenset(
    [
        RelationType.AMENDS,
        RelationType.REPLACES,
        RelationType.REPEALS,
        RelationType.SUSPENDS,
        RelationType.CORRECTS,
        RelationType.EXTENDS,
    ]
)
_NO_ACT: Final = re.compile(r"(?:được|bị|phạm\svi)\s{1,3}$", re.IGNORECASE)
"""Words that make a verb passive or a noun ("phạm vi điều chỉnh")."""


class CueMatch(Struct, frozen=True):
    """A cue phrase in the text; offsets are those of the text that was searched."""

    start: int
    end: int
    cue: Cue
    words: str

    @property
    def relation(self) -> RelationType:
        """The type of relation that the phrase states."""
        return self.cue.relation


class CueBook(Struct, frozen=True, dict=True):
    """The cues of a vocabulary, compiled by role."""

    vocabulary: Vocabulary

    @cached_property
    def acting_types(self) -> frozenset[str]:
        """Names of the types that can change documents of other types."""
        return frozenset(kind.name for kind in self.vocabulary.types if kind.acts)

    @cached_property
    def attached_line(self) -> re.Pattern[str]:
        """A line that holds nothing but a type, in capitals, of what another document promulgates."""
        names = sorted((kind.name.upper() for kind in self.vocabulary.types if kind.attached), key=len, reverse=True)
        kinds = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in names)
        return re.compile(rf"\n[\s|>#]{{0,8}}(?P<type>{kinds}|QUY\sCHUẨN[^\n|]{{0,40}})\s{{0,6}}(?=\n|\|)")

    def _of(self, *roles: str) -> list[Cue]:
        return [cue for cue in self.vocabulary.cues if cue.role in roles]

    @cached_property
    def _ending(self) -> dict[str, list[tuple[re.Pattern[str], Cue]]]:
        """Patterns that must reach up to a citation, by role."""
        compiled: dict[str, list[tuple[re.Pattern[str], Cue]]] = {}
        between = {part.name: part.phrase for part in self.vocabulary.between}
        for cue in self._of("act", "lead", "issue", "cite", "draft", "outcome"):
            tail = "".join(between[name] for name in cue.between)
            compiled.setdefault(cue.role, []).append(
                (_compile(rf"(?<!\w)(?P<cue>{cue.phrase}) ?{tail}\s*[“\"(]?\s*$"), cue)
            )
        return compiled

    @cached_property
    def _anywhere(self) -> dict[str, list[tuple[re.Pattern[str], Cue]]]:
        compiled: dict[str, list[tuple[re.Pattern[str], Cue]]] = {}
        for cue in self.vocabulary.cues:
            compiled.setdefault(cue.role, []).append((_compile(rf"(?<!\w)(?P<cue>{cue.phrase})(?!\w)"), cue))
        return compiled

    def before(self, words: str, *roles: str) -> CueMatch | None:
        """Return the cue that governs what follows ``words`` directly: the last verb, with the most of its words."""
        found: list[CueMatch] = []
        for role in roles:
            for pattern, cue in self._ending.get(role, ()):
                match = pattern.search(words)
                if match and not (role == "act" and not cue.passive and _NO_ACT.search(words[: match.start("cue")])):
                    found.append(CueMatch(match.start("cue"), match.end("cue"), cue, match["cue"]))
        if not found:
            return None
        last = max(found, key=lambda each: each.end)
        if last.relation is RelationType.PROMULGATES or last.cue.role == "cite":
            # "sửa đổi Điều lệ ban hành kèm theo …": the change reaches over the words that only say where a text stands
            changes = [
                each
                for each in found
                if each.cue.role == "act"
                and each.relation in _CHANGES
                and each.end <= last.start
                and not each.cue.passive
            ]
            last = max(changes, key=lambda each: each.end, default=last)
        if last.relation is RelationType.GUIDES and not last.cue.passive:
            # "thực hiện hướng dẫn tại …": what is carried out is the guidance
            last = next(
                (
                    each
                    for each in found
                    if each.cue.role == "lead" and words[each.end : last.start].strip() == "" and each.end <= last.start
                ),
                last,
            )
        # of phrases that overlap the last one, the longest stands: "hướng dẫn thi hành" is not "thi hành"
        rivals = [each for each in found if each.end > last.start and each.start <= last.start]
        return min(rivals, key=lambda each: (each.start, not each.cue.passive, -each.end))

    def last(self, words: str, role: str) -> CueMatch | None:
        """Return the last cue of a role anywhere in ``words``."""
        found = [
            CueMatch(match.start("cue"), match.end("cue"), cue, match["cue"])
            for pattern, cue in self._anywhere.get(role, ())
            for match in pattern.finditer(words)
        ]
        return max(found, key=lambda each: (each.end, -each.start)) if found else None

    def first(self, text: str, role: str, start: int = 0, end: int = sys.maxsize) -> CueMatch | None:
        """Return the first cue of a role between two offsets of ``text``, with the most of its words."""
        found = [
            CueMatch(match.start("cue"), match.end("cue"), cue, match["cue"])
            for pattern, cue in self._anywhere.get(role, ())
            if (match := pattern.search(text, start, end))
        ]
        return min(found, key=lambda each: (each.start, -each.end)) if found else None


def _compile(pattern: str) -> re.Pattern[str]:
    # emphasis that Markdown puts between a word and its comma is a blank by now
    return re.compile(
        pattern.replace("(,|", r"(\s{0,2},|").replace(" ?", r"\s{0,4}").replace(" ", r"\s{1,4}"), re.IGNORECASE
    )
