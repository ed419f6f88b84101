"""Tell statements from negations, drafts, proposals and plans."""

from __future__ import annotations

import re
from typing import Final

from legalref.model import Citation, RelationType
from legalref.relations.cues import CueBook, CueMatch

__all__ = ["guarded", "is_draft", "is_promulgated", "may_act", "tells_of"]

_REACH: Final = 90
_DRAFT_REACH: Final = 48
_OUTCOME_REACH: Final = 48
_CLAUSE: Final = re.compile(r"[.;:(]|,\s(?=(?:Sở|UBND|Bộ|Ban|Chính|Thủ|HĐND)\b)")


def guarded(text: str, sentence_start: int, cue: CueMatch, cues: CueBook, role: str = "guard") -> str | None:
    """Return the words that take the effect away from a cue, or none: those of the vocabulary that have ``role``.

    They stand in the same clause, at most ``_REACH`` characters before the cue.
    """
    start = max(sentence_start, cue.start - _REACH)
    words = text[start : cue.start]
    breaks = list(_CLAUSE.finditer(words))
    if breaks:
        words = words[breaks[-1].end() :]
    found = cues.last(words, role)
    return found.words if found else None


def may_act(source_type: str | None, target_type: str | None, cues: CueBook) -> bool:
    """Whether a document of one type can amend, replace or repeal one of another: a plan only another plan."""
    if source_type is None or source_type in cues.acting_types:
        return source_type is not None
    return target_type is not None and (source_type.startswith(target_type) or target_type.startswith(source_type))


def is_draft(text: str, start: int, cues: CueBook) -> bool:
    """Whether the document named at ``start`` is only being drafted or proposed."""
    return cues.before(text[max(0, start - _DRAFT_REACH) : start], "draft") is not None


def tells_of(text: str, cue: CueMatch, cues: CueBook) -> bool:
    """Whether the words are about how something was carried out: "báo cáo kết quả thực hiện …"."""
    return cue.relation is RelationType.IMPLEMENTS and bool(
        cues.before(text[max(0, cue.start - _OUTCOME_REACH) : cue.start], "outcome")
    )


def is_promulgated(citation: Citation) -> bool:
    """Whether a document is of a kind that another one promulgates: a standard, or a text without an act's number."""
    number = citation.number or ""
    return number[:1].isalpha() or (number[:1].isdigit() and " TCN " in number) or "name_only" in citation.flags
