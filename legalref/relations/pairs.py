"""Relations between two cited documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from legalref.model import Certainty, RelationType
from legalref.relations.clauses import Clause, Member, Role
from legalref.relations.cues import CueBook, CueMatch
from legalref.relations.effects import effective_date
from legalref.relations.guards import guarded, is_draft, is_promulgated, may_act, tells_of
from legalref.relations.sentences import Sentences
from legalref.relations.structure import Node, meant_by
from legalref.relations.subjects import likeness

__all__ = [
    "CHANGING",
    "ENDING",
    "Found",
    "answers",
    "between",
    "governed",
    "hanging",
    "head_subject",
    "named_inside",
    "of_part",
    "recalled",
    "scope_of",
    "with_repeal",
]

ENDING: Final = frozenset([RelationType.AMENDS, RelationType.REPLACES, RelationType.REPEALS])
"""Relations that only an act of law, or a document of the same kind, can have."""
_ONLY: Final = (
    frozenset(["Văn bản hợp nhất", "Tờ trình"]),
    {"Văn bản hợp nhất": RelationType.CONSOLIDATES, "Tờ trình": RelationType.BASED_ON},
)
"""Types that do one thing only: a consolidation is no act of its own, a submission proposes."""
CHANGING: Final = ENDING | {RelationType.SUSPENDS, RelationType.CORRECTS, RelationType.EXTENDS}
_ACTOR: Final = re.compile(
    r"\s*(?:Sở|UBND|Ủy\sban|Uỷ\sban|HĐND|Tỉnh\s[uủ][ỷy]|Thành\s[uủ][ỷy]|Huyện\s[uủ][ỷy]|Đảng\s[uủ][ỷy]|Bộ|Ban|Thủ\stướng|Chính\sphủ|Chủ\stịch|Giám\sđốc|Cục|Chi\scục|Trung\stâm|Văn\sphòng|Phòng|cơ\squan|đơn\svị|tỉnh)\b"
)
_ACTOR_ANYWHERE: Final = re.compile(
    r"(?<![^\W\d_])(?:Sở|UBND|Ủy\sban|Uỷ\sban|HĐND|Tỉnh\s[uủ][ỷy]|Bộ|Ban|Thủ\stướng|Chính\sphủ|Chủ\stịch|Giám\sđốc|cơ\squan|đơn\svị)(?![^\W\d_])"
)
_SEVERAL: Final = re.compile(r"\s{0,3}(?:(?:các|những|\d{1,3}|gồm)\b[^.;:]{0,90})?:\s*", re.IGNORECASE)
"""What announces a list of documents, as against the content of one ("Kế hoạch như sau:")."""
_OF_PARTS: Final = frozenset([RelationType.REPLACES, RelationType.REPEALS, RelationType.SUSPENDS])
_PART: Final = re.compile(
    r"\b(?:điều|khoản|điểm|phụ\slục|mục|chương|mẫu(?:\ssố)?|biểu(?:\ssố)?)\s{1,3}[\dIVXa-zđ]|\bsố\sthứ\stự|\bcụm\stừ",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"\s*(?:(?:được\s)?(?:ban\shành\s)?kèm\stheo|ban\shành\stheo|của|tại|trong|thuộc|theo|đối\svới)?\s*(?:các\s)?$"
)
_ALSO_REPEALS: Final = re.compile(r"bãi\s+bỏ", re.IGNORECASE)
_ALIKE: Final = 0.34
"""Least share of content words for two titles to be one subject."""
_BETTER: Final = 1.25
"""How much better a pair must fit than the next one."""


class Found(Struct, frozen=True):
    """A relation between two nodes, or of the document itself (none); offsets are those of the text."""

    source: Node | None
    target: Node | None
    type: RelationType
    start: int
    end: int
    rule: str
    cue: str
    certainty: Certainty = Certainty.STATED
    reason: str = ""
    effective: str | None = None
    scope: str = "whole"


def hanging(text: str, nodes: Sequence[Node], sentences: Sentences, cues: CueBook) -> Iterator[Found]:
    """Yield the relations of the nodes that hang on another one: titles, verbs and passives."""
    for node in nodes:
        if node.parent is None or node.cue is None or node.quoted:
            continue
        parent = nodes[node.parent]
        sentence = sentences.items[node.sentence]
        if guarded(text, max(sentence.start, parent.end), node.cue, cues) or is_draft(text, parent.start, cues):
            continue
        if tells_of(text, node.cue, cues):
            continue
        rule = (
            "passive"
            if node.passive
            else ("title" if parent.title and parent.title[0] <= node.start < parent.title[1] else "verb")
        )
        subjects = [parent]
        if node.passive and "(" not in text[parent.end : node.cue.start]:
            # "A, B và C được hợp nhất tại D": all members of the list are acted on; of "A, B đã được sửa đổi" the last
            joined = list(_joined_before(parent, nodes))
            if joined and re.search(r"\bvà\s+(?:các\s+)?$", text[joined[0].body_end : parent.start]):
                subjects = [parent, *joined]
        for subject in subjects:
            source, target = (node, subject) if node.passive else (subject, node)
            outermost = parent.parent is None and (node.passive or rule == "verb")
            effective = effective_date(text, node.end, sentence.end) if outermost else None
            yield from between(
                source, target, node.cue, min(subject.start, node.start), node.end, rule, effective, cues
            )


def named_inside(nodes: Sequence[Node]) -> Iterator[Found]:
    """Yield what an amending law amends by its own name: "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư"."""
    first: dict[str, Node] = {}
    for node in nodes:
        if node.document:
            first.setdefault(node.document, node)
    for node in nodes:
        for document in node.citation.inner:
            target = first.get(document)
            if target and not node.quoted:
                yield Found(
                    node,
                    target,
                    RelationType.AMENDS,
                    node.start,
                    node.end,
                    "name of the amending law",
                    "sửa đổi, bổ sung",
                )


def governed(
    text: str, clauses: Sequence[Clause], nodes: Sequence[Node], sentences: Sentences, cues: CueBook
) -> Iterator[Found]:
    """Yield the relations of members of a list whose head names the actor: "Kế hoạch A cụ thể hóa: - B; - C"."""
    for clause in clauses:
        for member in clause.members:
            subject = head_subject(text, member, nodes, sentences) if member.from_head else None
            if subject is None or member.cue is None or member.node.quoted:
                continue
            source, target = (member.node, subject) if member.cue.cue.passive else (subject, member.node)
            yield from between(source, target, member.cue, subject.start, member.node.end, "list head", None, cues)


def recalled(
    text: str, clauses: Sequence[Clause], nodes: Sequence[Node], context_type: str | None, cues: CueBook
) -> Iterator[Found]:
    """Yield what a document named in the sentence before does: "Quyết định A … . Quyết định này đã thay thế …"."""
    for clause in clauses:
        first = clause.members[0]
        if first.cue is None or first.role is not Role.ACT or first.cue.cue.passive or first.node.quoted:
            continue
        if first.node.index == 0 or nodes[first.node.index - 1].sentence < clause.index - 1:
            continue
        subject = meant_by(text[clause.sentence.start : first.cue.start], nodes, first.node.index, context_type)
        if subject:
            yield from between(subject, first.node, first.cue, subject.start, first.node.end, "verb", None, cues)


def head_subject(text: str, member: Member, nodes: Sequence[Node], sentences: Sentences) -> Node | None:
    """Return the document that is the subject of the head's verb, or none."""
    if member.cue is None:
        return None
    head = sentences.index(member.cue.start)
    before = [
        node for node in nodes if node.sentence == head and node.parent is None and node.body_end <= member.cue.start
    ]
    if not before or before[-1].is_own:
        return None
    gap = text[before[-1].body_end : member.cue.start]
    return before[-1] if not _ACTOR_ANYWHERE.search(gap) else None


def between(
    source: Node, target: Node, cue: CueMatch, start: int, end: int, rule: str, effective: str | None, cues: CueBook
) -> Iterator[Found]:
    """Yield what a cue states between two documents, where their types allow it."""
    kind = cue.relation
    if kind in {RelationType.CITES, RelationType.REPORTS_ON}:
        return
    if kind in ENDING and not may_act(source.citation.type, target.citation.type, cues):
        return
    if kind is RelationType.PROMULGATES and not is_promulgated(target.citation):
        return
    if source.citation.type in _ONLY[0] and kind is not _ONLY[1].get(source.citation.type):
        return
    effective = effective if kind in CHANGING else None
    scope = scope_of(target, kind)
    kind = of_part(kind, scope)
    yield from with_repeal(Found(source, target, kind, start, end, rule, cue.words, effective=effective, scope=scope))


def with_repeal(found: Found) -> Iterator[Found]:
    """Yield a change, and the repeal that one verb states with it: "sửa đổi, bổ sung, bãi bỏ một số điều của …"."""
    yield found
    if found.type is RelationType.AMENDS and _ALSO_REPEALS.search(found.cue) and "từ" not in found.cue.split():
        yield structs.replace(found, type=RelationType.REPEALS)


def _joined_before(node: Node, nodes: Sequence[Node]) -> Iterator[Node]:
    while node.sibling_of is not None:
        node = nodes[node.sibling_of]
        yield node


def scope_of(target: Node, kind: RelationType, words: str = "") -> str:
    """Return what a change reaches: the provision that the citation pins down, else the whole document.

    ``words`` stand between the verb and the citation: a part that they name and no pinpoint covers ("danh mục số thứ
    tự 25 tại Phụ lục II") is never the whole.
    """
    if kind not in CHANGING:
        return "whole"
    pin = target.citation.pinpoint
    if pin:
        return pin[0].lower() + pin[1:] if pin.startswith(("Khoản", "Điểm")) else pin
    part = " ".join(words.split()) if kind in _OF_PARTS and _PART.search(words) else ""
    return _TAIL.sub("", part).strip(" ,") or "whole"


def of_part(kind: RelationType, scope: str) -> RelationType:
    """Return the type of a change of a part: new text for a part amends the document, it does not replace it."""
    return RelationType.AMENDS if kind is RelationType.REPLACES and scope != "whole" else kind


def answers(text: str, clauses: Sequence[Clause], sentences: Sentences, cues: CueBook) -> Iterator[Found]:
    """Yield the relations of acts that answer a lead: "Thực hiện A, Sở đã ban hành B", also across a full stop."""
    before: Clause | None = None
    yield from _listed(text, clauses, sentences, cues)
    for clause in clauses:
        yield from _within(text, clause, cues)
        if before is not None and before.index + 1 >= clause.index - 1:
            yield from _across(text, before, clause, sentences, cues)
        before = clause


def _within(text: str, clause: Clause, cues: CueBook) -> Iterator[Found]:
    leads: list[Member] = []
    issued: list[Member] = []
    for member in clause.members:
        if member.node.quoted or (member.role is Role.LEAD and member.cue and tells_of(text, member.cue, cues)):
            continue
        if member.role is Role.LEAD:
            if issued:
                if _purpose(text, member):
                    # "ban hành Kế hoạch … để thực hiện Nghị quyết …"
                    yield from _pair([member], issued, "purpose")
                    continue
                yield from _pair(leads, issued, "lead and act")
                leads, issued = [], []
            leads.append(member)
        elif member.role is Role.ISSUE and not member.from_head:
            issued.append(member)
        elif member.role is Role.NONE and not issued and not leads:
            continue
        elif member.role in {Role.CITE, Role.ACT}:
            yield from _pair(leads, issued, "lead and act")
            leads, issued = [], []
    yield from _pair(leads, issued, "lead and act")


def _listed(text: str, clauses: Sequence[Clause], sentences: Sentences, cues: CueBook) -> Iterator[Found]:
    """Tie leads to acts over a list: "Thực hiện A, Sở đã ban hành: - B; - C", "Thực hiện: - A; - B, Sở ban hành C"."""
    by_sentence = {clause.index: clause for clause in clauses}
    lists: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses:
        if clause.sentence.head is not None:
            lists[clause.sentence.head].append(clause)
    for head, items in lists.items():
        members = [member for item in items for member in item.members if not member.node.quoted]
        opening = by_sentence.get(head)
        if opening is not None:
            leads = [
                member
                for member in opening.members
                if member.role is Role.LEAD and member.cue and not tells_of(text, member.cue, cues)
            ]
            issued = [
                member
                for member in members
                if member.role is Role.ISSUE
                and member.from_head
                and member.cue
                and _SEVERAL.fullmatch(text, member.cue.end, opening.sentence.end)
            ]
            yield from _pair(leads, issued, "lead and act")
        last = items[-1]
        own = [member for member in last.members if member.role is Role.ISSUE and not member.from_head]
        above = [
            member
            for item in items[:-1]
            for member in item.members
            if member.role is Role.LEAD and member.from_head and not member.node.quoted
        ]
        if own and above and last.members[0].role is Role.LEAD and last.members[0].from_head:
            yield from _pair(above, own, "lead and act")


def _purpose(text: str, member: Member) -> bool:
    return member.cue is not None and text[max(0, member.cue.start - 6) : member.cue.end].lower().lstrip(
        " ,"
    ).startswith(("để", "nhằm"))


def _pair(leads: Sequence[Member], issued: Sequence[Member], rule: str) -> Iterator[Found]:
    """Pair the acts with what they answer: one on either side is stated, lists are matched by subject."""
    if not leads or not issued or leads[0].cue is None:
        return
    start = min(leads[0].cue.start, issued[0].cue.start if rule == "purpose" and issued[0].cue else leads[0].cue.start)
    for act in issued:
        timely = [lead for lead in leads if not _earlier(act.node, lead.node)]
        certain = timely[0] if len(timely) == 1 else _matched(act, leads, issued)
        for lead in leads:
            if lead.cue is None or act.node.document == lead.node.document:
                continue
            certainty, reason = Certainty.STATED, ""
            if len(leads) > 1 and len(issued) > 1 and lead is not certain:
                certainty, reason = (
                    Certainty.COLLECTIVE,
                    "the sentence joins two lists and the subjects do not tell which pairs are meant",
                )
            if _earlier(act.node, lead.node):
                certainty, reason = Certainty.AMBIGUOUS, "the act is dated before what it is said to carry out"
            end = max(act.node.end, lead.node.end)
            yield Found(act.node, lead.node, lead.cue.relation, start, end, rule, lead.cue.words, certainty, reason)


def _matched(act: Member, leads: Sequence[Member], issued: Sequence[Member]) -> Member | None:
    """Return the lead that has the act's subject, where one fits clearly best."""
    if len(leads) < 2 or len(issued) < 2:  # one on either side needs no match
        return None
    scored = sorted(
        ((likeness(act.node.citation.title, lead.node.citation.title), index) for index, lead in enumerate(leads)),
        reverse=True,
    )
    best, index = scored[0]
    second = scored[1][0]
    return leads[index] if best >= _ALIKE and best >= _BETTER * second else None


def _earlier(one: Node, other: Node) -> bool:
    first, second = one.citation.date, other.citation.date
    return first is not None and second is not None and first < second


def _across(text: str, before: Clause, clause: Clause, sentences: Sentences, cues: CueBook) -> Iterator[Found]:
    """Tie the acts of a sentence to the lead of the sentence before it."""
    issued = [member for member in clause.members if member.role is Role.ISSUE and not member.node.quoted]
    if not issued or clause.group(Role.LEAD) or issued[0] is not clause.members[0] or issued[0].cue is None:
        return
    between = range(before.index + 1, clause.index)
    if any(sentences.items[index].first for index in between) or (
        clause.sentence.first and not _runs_on(text, before, clause)
    ):
        return
    opening = text[clause.sentence.start : issued[0].cue.start]
    follow = cues.first(opening, "follow") or next(
        (
            found
            for index in between
            if (found := cues.first(text[sentences.items[index].start : sentences.items[index].start + 40], "follow"))
        ),
        None,
    )
    if follow and (follow.start < 12 or between):  # it opens the sentence
        dealt = before.group(Role.ISSUE) or before.group(Role.LEAD) or before.members[-1:]
        dealt = tuple(member for member in dealt if not member.node.quoted)
        yield from _following(dealt, issued, follow, before)
        return
    leads = [member for member in before.members if member.role is Role.LEAD and not member.node.quoted]
    if (
        leads and not before.group(Role.ISSUE) and not between and _ACTOR.match(opening) and len(opening) < 90
    ):  # the sentence sets in with the act
        yield from _pair(leads, issued, "lead and act across a full stop")


def _runs_on(text: str, before: Clause, clause: Clause) -> bool:
    """Whether a paragraph break lies inside one statement (a page break after the lead)."""
    return not clause.sentence.marker and text[before.sentence.start : before.sentence.end].rstrip().endswith(
        (",", ";")
    )


def _following(dealt: Sequence[Member], issued: Sequence[Member], follow: CueMatch, before: Clause) -> Iterator[Found]:
    for act in issued:
        for member in dealt:
            if member.node.document == act.node.document:
                continue
            certainty = Certainty.STATED if len(dealt) == 1 or len(issued) == 1 else Certainty.COLLECTIVE
            start = (
                min(before.sentence.start, member.node.start)
                if member.cue is None
                else min(member.cue.start, member.node.start)
            )
            yield Found(
                act.node,
                member.node,
                follow.relation,
                start,
                act.node.end,
                "follow",
                follow.words,
                certainty,
                "" if certainty is Certainty.STATED else "several documents were dealt with",
            )
