"""Read what governs the root citations of a sentence: what it carries out, what it issues, what it invokes.

A root takes the last cue between the root before it and itself; without one it stays in the group of the
root before it. In a list the head that ends in ":" governs the members that have no cue of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from legalref.relations.cues import CueBook, CueMatch
from legalref.relations.guards import guarded
from legalref.relations.sentences import Sentence, Sentences
from legalref.relations.structure import Node

__all__ = ["Clause", "Member", "Role", "read_clauses"]

_CONTINUES: Final = re.compile(
    r"[\s,;()|“”\"]*(?:và|hoặc|cùng|các|của|số|tại|[-+•]|\d{1,2}[.)]|[a-zđ][.)])?[\s:]*(?:các\s)?[^\W\d_]{0,12}\s?[^\W\d_]{0,10}\s?$",
    re.IGNORECASE,
)
_NEXT_ITEM: Final = re.compile(r";\s*(?:và\s|các\s){0,2}[^;\s]{0,10}\s{0,2}$")
_TITLED: Final = re.compile(
    r"(?:Kế\shoạch|Chương\strình(?:\shành\sđộng)?|Đề\sán|Quyết\sđịnh|Nghị\squyết|Chỉ\sthị|Thông\stư|Nghị\sđịnh|Hướng\sdẫn|Báo\scáo|Công\svăn|Văn\sbản|văn\sbản|Tờ\strình|Phương\sán)\s(?:(?:về\s)?(?:việc\s)?)?$"
)
_HEAD_REACH: Final = 700


class Role(StrEnum):
    """What governs a root."""

    LEAD = "lead"
    """It is carried out, or it is the basis: "Thực hiện …", "Trên cơ sở …"."""
    ISSUE = "issue"
    """It is issued: "Sở đã ban hành …"."""
    ACT = "act"
    """Something is done to it: "bãi bỏ …"."""
    CITE = "cite"
    """It is invoked: "theo quy định tại …"."""
    PLANNED = "planned"
    """It is not issued yet: "Sở dự kiến ban hành …"."""
    TITLE = "title"
    """It stands in the title of a document without a number: "ban hành Kế hoạch thực hiện …"."""
    NONE = "none"


class Member(Struct, frozen=True):
    """A root with what governs it; cue offsets are those of the text."""

    node: Node
    role: Role
    cue: CueMatch | None
    group: int
    """Number of the group in the sentence: roots that one cue governs."""
    from_head: bool = False


class Clause(Struct, frozen=True):
    """The roots of one sentence."""

    sentence: Sentence
    index: int
    members: tuple[Member, ...]

    def group(self, role: Role) -> tuple[Member, ...]:
        """Return the members with a role."""
        return tuple(member for member in self.members if member.role is role)


def read_clauses(text: str, nodes: Sequence[Node], sentences: Sentences, cues: CueBook) -> list[Clause]:
    """Return the clauses that hold citations, in text order."""
    by_sentence: dict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        by_sentence[node.sentence].append(node)
    ends = _extents(nodes)
    return [
        Clause(
            sentences.items[index], index, tuple(_members(text, sentences.items[index], members, ends, sentences, cues))
        )
        for index, members in sorted(by_sentence.items())
    ]


def _extents(nodes: Sequence[Node]) -> dict[int, int]:
    """Return where each root's words end: its title, and what hangs on it."""
    ends: dict[int, int] = {}
    for node in nodes:
        end = max(node.body_end, node.title[1] if node.title else 0)
        ends[node.index] = end
        current = node
        while current.parent is not None:
            current = nodes[current.parent]
            ends[current.index] = max(ends[current.index], node.body_end)
    return ends


def _members(
    text: str, sentence: Sentence, nodes: Sequence[Node], ends: dict[int, int], sentences: Sentences, cues: CueBook
) -> list[Member]:
    members: list[Member] = []
    last_end = sentence.start
    role, cue, group, from_head = Role.NONE, None, 0, False
    for node in nodes:
        if node.parent is not None:
            last_end = max(last_end, ends[node.index])
            continue
        words = text[last_end : node.start]
        found = cues.before(words, "lead", "act", "issue", "cite")
        if found:
            cue = CueMatch(found.start + last_end, found.end + last_end, found.cue, found.words)
            role, from_head, group = _role(found), False, group + 1
            if role is Role.LEAD and _TITLED.search(words[: found.start]):
                role = Role.TITLE
            elif role is Role.ISSUE and guarded(text, sentence.start, cue, cues, "planned"):
                role = Role.PLANNED
        elif not members:
            role, cue, from_head = _governed(text, sentence, node, sentences, cues)
        elif "]" in words or (
            not _NEXT_ITEM.search(words) and not _CONTINUES.fullmatch(words) and len(words) > 60
        ):  # the end of an editor's note, or more than a few words, break the group
            role, cue, group, from_head = Role.NONE, None, group + 1, False
        members.append(Member(node, role, cue, group, from_head))
        last_end = max(last_end, ends[node.index])
    return members


def _role(found: CueMatch) -> Role:
    if found.cue.role == "cite" or (
        found.relation.value == "promulgates" and "kèm" in found.words and not found.words.endswith("này")
    ):
        return Role.CITE
    if found.cue.role == "issue" or found.relation.value == "promulgates":
        return Role.ISSUE
    if found.relation.value in {"implements", "based_on"}:
        return Role.LEAD
    return Role.ACT


def _governed(
    text: str, sentence: Sentence, node: Node, sentences: Sentences, cues: CueBook
) -> tuple[Role, CueMatch | None, bool]:
    """Return what the head of the list says of a member without a cue of its own."""
    head = sentence.head
    for _ in range(4):
        if head is None:
            break
        opener = sentences.items[head]
        start = max(opener.start, opener.end - _HEAD_REACH)
        found = cues.before(text[start : opener.end].rstrip("| \t\n"), "lead", "act", "issue", "cite")
        if found:
            return _role(found), CueMatch(found.start + start, found.end + start, found.cue, found.words), True
        head = opener.head
    return Role.NONE, None, False
