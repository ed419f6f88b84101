"""Bring the citations of a text into their grammatical order.

In each sentence a citation is either a root, or it hangs on another one: in the title of that document
("Kế hoạch số … thực hiện Nghị quyết số …"), behind a verb of which that document is the subject, or as the
agent of a passive ("được thay thế bằng …"). Citations joined by "và" or a comma hang on the same one, by
the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.glyphs import PlainText
from legalref.model import Citation, Kind, RelationType
from legalref.relations.cues import CueBook, CueMatch
from legalref.relations.guards import is_promulgated
from legalref.relations.sentences import Sentences

__all__ = ["Node", "arrange", "meant_by"]

_CONNECTOR: Final = re.compile(
    r"\s{0,3}(?:\)\s{0,2})?(?:[,;]|và|hoặc|cùng|,\svà|;\svà|và\stại|kèm)?\s{0,3}(?:các\s|cả\s|tại\s|theo\s|của\s|số\s)?(?:Luật|Nghị\squyết|Quyết\sđịnh|Kế\shoạch|Nghị\sđịnh|Thông\stư)?s?\s{0,2}:?\s{0,2}",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\s{0,3}(?:\)\s{0,2})?(?:[,;]|và\b|hoặc\b|cùng\b)", re.IGNORECASE)
_DIRECT: Final = re.compile(
    r"[\s,()“”\"]{0,4}(?:\([^()]{0,200}\)\s{0,2})?(?:có\shiệu\slực[^.;()]{0,40}\svà\s{1,2})?(?:(?:đã|nay|cũng|(?:là\s)?văn\sbản|này|có\snội\sdung|nhằm|để|được\sban\shành)\s{1,2}){0,2}$",
    re.IGNORECASE,
)
_ACTORS: Final = re.compile(
    r"(?<![^\W\d_])(?:Sở|UBND|Ủy\sban|Uỷ\sban|HĐND|Hội\sđồng|Tỉnh\s[uủ][ỷy]|Bộ(?!\s[Cc]hỉ\ssố|\sluật)|Ban(?!\shành)|Thủ\stướng|Chính\sphủ|Chủ\stịch|Giám\sđốc|cơ\squan|đơn\svị|các\sphòng|tỉnh\sđã|Trung\stâm|Chi\scục|Văn\sphòng|Cục)(?![^\W\d_])"
)
_TERM: Final = re.compile(r"\s{1,2}kh[óo][aá]\s{1,2}[IVX]{1,5}(?:,?\s{1,2}nhiệm\skỳ\s\d{4}\s?-\s?\d{4})?(?!\w)")
"""Term of a Party committee, which belongs to its name ("Ban Chấp hành Đảng bộ tỉnh khóa XV")."""
_THIS: Final = re.compile(
    r"(?P<type>Quyết\sđịnh|Nghị\squyết|Nghị\sđịnh|Thông\stư|Kế\shoạch|Chỉ\sthị|Luật|Công\svăn|Kết\sluận|Chương\strình)\s(?:này|đó|trên|nêu\strên|nói\strên)\s{0,3}(?:(?:đã|cũng)\s{1,3})?$"
)
_BARE_LAW: Final = re.compile(r"(?:Bộ\sluật|Luật|Pháp\slệnh)\s{1,4}(?:số\s|\d)", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"(?:,|;|\svà)\s{1,4}$")
_LOOK_BACK: Final = 6
"""How many citations back "Quyết định này" can point."""
_MAX_GAP: Final = 900


class Node(Struct, frozen=True):
    """A citation in its place: spans are those of the normalised text."""

    index: int
    """Position among the citations of the text."""
    citation: Citation
    start: int
    end: int
    body_end: int
    title: tuple[int, int] | None
    sentence: int
    parent: int | None = None
    """Index of the node that it hangs on."""
    cue: CueMatch | None = None
    """The words by which it hangs there; their offsets are those of the text."""
    passive: bool = False
    sibling_of: int | None = None
    quoted: bool = False

    @property
    def document(self) -> str | None:
        """Id of the document meant."""
        return self.citation.document

    @property
    def is_own(self) -> bool:
        """Whether the document itself is meant."""
        return self.citation.kind is Kind.SELF


def arrange(
    normal: PlainText,
    citations: Sequence[Citation],
    sentences: Sentences,
    quoted: Sequence[tuple[int, int]],
    cues: CueBook,
    own_type: str | None,
) -> list[Node]:
    """Return the citations as nodes, in text order; ``own_type`` is the type of the document itself."""
    text = normal.text
    nodes: list[Node] = []
    for index, citation in enumerate(citations):
        node = _place(normal, index, citation, sentences, quoted)
        before = nodes[-1] if nodes and nodes[-1].sentence == node.sentence else None
        nodes.append(_attach(text, node, before, nodes, cues, own_type) if before else node)
    return nodes


def _place(
    normal: PlainText, index: int, citation: Citation, sentences: Sentences, quoted: Sequence[tuple[int, int]]
) -> Node:
    start = normal.position(citation.start)
    end = normal.position(citation.end - 1) + 1
    body_end = max(end, normal.position(citation.issuer_end - 1) + 1 if citation.issuer_end else end)
    title = None
    if citation.title_start is not None and citation.title_end is not None:
        title = (normal.position(citation.title_start), normal.position(citation.title_end - 1) + 1)
    inside = any(begin <= start < stop for begin, stop in quoted)
    return Node(index, citation, start, end, body_end, title, sentences.index(start), quoted=inside)


def _attach(text: str, node: Node, before: Node, nodes: Sequence[Node], cues: CueBook, own_type: str | None) -> Node:
    """Hang a node on one that stands before it in the same sentence, or leave it a root."""
    if node.start - before.body_end > _MAX_GAP or node.quoted != before.quoted:
        return node
    term = _TERM.match(text, before.body_end)
    base = term.end() if term else before.body_end
    gap = text[base : node.start]
    before = _outside_bracket(text, gap, before, nodes)
    bare = _without_pinpoint(gap, node)
    if _CONNECTOR.fullmatch(bare):
        return _joined(text, node, before, nodes, gap)
    passive = cues.before(gap, "act")
    if passive and passive.cue.passive and _reaches(gap, passive):
        subject = _subject(gap, node, before, nodes, passive)
        return _under(node, subject, passive, base, is_passive=True)
    if passive and passive.cue.passive:
        meant = meant_by(gap[: passive.start], nodes, node.index, own_type)
        if meant:
            return _under(node, meant, passive, base, is_passive=True)
    holder = _enclosing(before, node, nodes)
    if holder is not None:
        since = max(holder.body_end, base)
        words = text[since : node.start]
        cue = cues.before(words, "act")
        if cue and not cue.cue.passive:
            return _under(node, holder, cue, since)
        if before.index == holder.index and holder.citation.type == node.citation.type and _GOES_ON.search(gap):
            # "sửa đổi Thông tư A quy định … và Thông tư B": the title of the first has run over
            return _like(node, before)
        if before.index != holder.index and before.parent == holder.index and _JOINED.match(gap):
            return _like(node, before)
        return _under(node, holder, None, since)
    active = passive if passive and not passive.cue.passive else None
    if active and ";" not in gap and _DIRECT.fullmatch(gap[: active.start]) and not _ACTORS.search(gap[: active.start]):
        subject = before if before.parent is None or not before.passive else nodes[before.parent]
        if active.relation is not RelationType.PROMULGATES or (
            is_promulgated(node.citation) and not _issued_by_somebody(gap, active)
        ):
            return _under(node, subject, active, base)
    if before.passive and _JOINED.match(bare) and len(bare) < 6:  # a comma and a blank
        return _like(node, before)
    return node


def _outside_bracket(text: str, gap: str, before: Node, nodes: Sequence[Node]) -> Node:
    """Return the node outside a bracket that closes right behind ``before``: "A (thay thế B) và C"."""
    if not gap.lstrip().startswith(")"):
        return before
    while before.parent is not None and "(" in text[nodes[before.parent].end : before.start]:
        before = nodes[before.parent]
    return before


def _joined(text: str, node: Node, before: Node, nodes: Sequence[Node], gap: str) -> Node:
    """Hang a node where the one before it hangs, unless the list it goes on with is the outer one."""
    if before.parent is None:
        return _like(node, before)
    holder = nodes[before.parent]
    if ";" in gap and not _covers(holder, node) and ":" not in text[holder.body_end : before.start]:
        return node
    if before.passive and "," in gap and _BARE_LAW.match(text, before.start) and not _BARE_LAW.match(text, node.start):
        # "Luật A được sửa đổi theo Luật số B, Luật C số D": a law with its name goes on with the outer list
        return _like(node, holder)
    outer_kind = holder.citation.type == node.citation.type != before.citation.type
    if "," in gap and not before.passive and outer_kind and "và" not in gap:
        # "Nghị định A về thi hành Luật X, Nghị định B": the decrees are one list
        return _like(node, holder)
    return _like(node, before)


def _reaches(gap: str, cue: CueMatch) -> bool:
    """Whether a passive belongs to the node before it: nothing but a bracket, a comma or "đã" stands in between.

    Without "được" or "bị" the words are a passive only directly behind their subject.
    """
    between = gap[: cue.start].strip()
    if re.match(r"(?:\S+ )?(?:được|bị)", cue.words, re.IGNORECASE) or between.lower().endswith(("được", "bị")):
        return ";" not in between[1:] and "này" not in between.split() and not re.search(r"[.:]\s", between)
    if cue.relation is RelationType.PROMULGATES:
        return between == "("  # "Quy chế ban hành kèm theo …" is one name
    return between in {"", "(", ",", "- ", "(đã", "(nay"}


def _without_pinpoint(gap: str, node: Node) -> str:
    """Drop the provisions named before a citation, so that only what joins it to the one before is left."""
    pin = node.citation.pinpoint
    if pin is None:
        return gap
    pattern = r"\s+".join(re.escape(word) for word in pin.split())
    return re.sub(rf"{pattern}\s*,?\s*(?:của|tại|trong|thuộc|theo)?\s*$", "", gap)


def _issued_by_somebody(gap: str, cue: CueMatch) -> bool:
    """Whether "ban hành" has an actor of its own rather than the document before it."""
    return "," in gap[: cue.start] or bool(_ACTORS.search(gap[: cue.start]))


def _subject(gap: str, node: Node, before: Node, nodes: Sequence[Node], cue: CueMatch) -> Node:
    """Return the node that a passive acts on.

    It is the one before it; the outermost one when a semicolon parts them; and the holder when only that one is
    of the agent's kind: a decree amends a decree, not the law that the decree details.
    """
    if before.passive and before.parent is not None and gap[: cue.start].strip(" ,") == "và":
        return nodes[before.parent]  # "A được thay thế bằng B và được hướng dẫn bởi C"
    if gap[: cue.start].strip().startswith(";"):
        while before.parent is not None:
            before = nodes[before.parent]
        return before
    if before.parent is not None and not before.passive and before.citation.type != node.citation.type:
        holder = nodes[before.parent]
        if holder.citation.type == node.citation.type:
            return holder
    return before


def meant_by(words: str, nodes: Sequence[Node], before: int, own_type: str | None) -> Node | None:
    """Return the node that "Quyết định này" means in a document that is no Quyết định: the last one of that type.

    ``before`` is the index of the node that the words stand before.
    """
    match = _THIS.search(words)
    if match is None:
        return None
    kind = " ".join(match["type"].split())
    if own_type and own_type.startswith(kind):
        return None
    return next(
        (
            node
            for node in reversed(nodes[max(0, before - _LOOK_BACK) : before])
            if node.citation.type == kind and not node.is_own
        ),
        None,
    )


def _enclosing(before: Node, node: Node, nodes: Sequence[Node]) -> Node | None:
    """Return the innermost node whose title holds ``node``."""
    current: Node | None = before
    while current is not None:
        if _covers(current, node):
            return current
        current = nodes[current.parent] if current.parent is not None else None
    return None


def _covers(holder: Node, node: Node) -> bool:
    return holder.title is not None and holder.title[0] <= node.start < holder.title[1]


def _like(node: Node, before: Node) -> Node:
    return structs.replace(node, parent=before.parent, cue=before.cue, passive=before.passive, sibling_of=before.index)


def _under(node: Node, parent: Node, cue: CueMatch | None, base: int, *, is_passive: bool = False) -> Node:
    moved = structs.replace(cue, start=cue.start + base, end=cue.end + base) if cue else None
    return structs.replace(node, parent=parent.index, cue=moved, passive=is_passive)
