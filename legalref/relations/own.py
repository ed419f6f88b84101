"""Relations of the document itself: its title, its legal basis, its lead sentence and what its articles do."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.header import Header
from legalref.model import Certainty, RelationType
from legalref.relations.clauses import Clause, Member, Role
from legalref.relations.cues import CueBook
from legalref.relations.effects import effective_date, since_date
from legalref.relations.guards import guarded, is_promulgated, may_act
from legalref.relations.headings import BasisSection, basis_section
from legalref.relations.pairs import CHANGING, ENDING, Found, head_subject, of_part, scope_of, with_repeal
from legalref.relations.sentences import Sentences
from legalref.relations.structure import Node

__all__ = ["OwnContext", "closing", "consolidated", "context_of", "founded", "performed", "titled"]

_PERFORMED: Final = CHANGING | {RelationType.INTERPRETS, RelationType.CONSOLIDATES}
_FIRST_HEADING: Final = re.compile(
    r"(?:^|\n)[\s|>#]{0,6}(?:Điều\s1[.:\s]|I[.)]?\s|I\s?-|A[.)]\s|1[.)]\s|Phần\s(?:thứ\snhất|I|1)|PHẦN\s(?:THỨ\sNHẤT|I|1)|Chương\sI\b|CHƯƠNG\sI\b|(?:QUYẾT\sĐỊNH|QUYẾT\sNGHỊ|NGHỊ\sQUYẾT)\s?:)"
)
_BASIS: Final = re.compile(
    r"[\s|>*\-+•\"“(]{0,8}(?P<cue>Căn\scứ(?:\svào)?|CĂN\sCỨ|Xét(?:\sđề\snghị)?|Theo(?:\sđề\snghị)?|Trên\scơ\ssở"
    r"|(?:(?:Để|Nhằm|để)\s)?(?:[Tt]iếp\stục\s|[Tt]ổ\schức\s|[Đđ]ẩy\smạnh\s)?(?:[Tt]riển\skhai\s(?:và\s)?)?(?:[Tt]hực\shiện|[Tt]hi\shành|[Cc]ụ\sthể\sh[óo][aá])|(?:(?:Để|Nhằm)\striển|Triển)\skhai)\s{0,2}(?=[\s:])"
)
_BASIS_LINE: Final = re.compile(r"\n[\s|>*]{0,8}Căn\scứ\s")
_LISTED: Final = re.compile(
    r"[\s|>*\-+•]{0,8}(?:(?:\d{1,2}|[a-zđ])[.)]\s{1,2})?(?:(?:Căn\scứ|Theo|Thực\shiện)\s{1,2})?(?:[Cc]ác\s{1,2})?"
    r"(?:[Vv]ăn\sbản\s{1,2}|[^\n:;.\d]{2,40}:\s{1,2})?"
)
"""What can stand before an act on its line of a list."""
_THIS: Final = re.compile(r"\snày\b", re.IGNORECASE)
_ANNEX: Final = re.compile(r"\n[\s|>*#]{0,8}(?:Mẫu|MẪU|Biểu\smẫu|BIỂU\sMẪU|Phụ\slục|PHỤ\sLỤC)\s(?:số|SỐ|[IVX\d])")
_CONDITION: Final = re.compile(
    r"\s*(?:Điều\s\d{1,3}[.:]\s{1,3})?[\s|>\d.)\-a-zđ]{0,8}(?:Kể\stừ|Từ|kể\stừ|từ)\sngày\s[^.;:]{0,60}\snày\s(?:bắt\sđầu\s)?có\shiệu\slực"
)
"""The closing clause turned round: "Kể từ ngày Quyết định này có hiệu lực, A hết hiệu lực"."""
_LOSES_EFFECT: Final = re.compile(r"hết\shiệu\slực", re.IGNORECASE)
_SUBMITTED: Final = re.compile(r"(?:tờ\strình|công\svăn|văn\sbản|báo\scáo|ý\skiến|thông\sbáo)", re.IGNORECASE)
_SELF: Final = re.compile(
    r"(?:Điều|Khoản|Điểm|Nội\sdung|Luật|Nghị\squyết|Nghị\sđịnh|Quyết\sđịnh|Thông\stư(?:\sliên\stịch)?|Chỉ\sthị|Kế\shoạch(?:\shành\sđộng)?|Quy\sđịnh|Quy\schế|Pháp\slệnh|Chương\strình(?:\shành\sđộng)?|Văn\sbản|Hướng\sdẫn|Công\svăn|Kết\sluận|Bộ\sluật|Lệnh)\snày",
    re.IGNORECASE,
)
_CHANGES_AT_HEAD: Final = 60
_PARTS: Final = ("điều", "khoản", "điểm", "nội dung")
_DIRECTLY: Final = 24
"""How many characters may part "Căn cứ" from its document ("các Kế hoạch của UBND tỉnh")."""
_REPORT: Final = "Báo cáo"


class OwnContext(Struct, frozen=True):
    """What the rules need to know of the document itself."""

    header: Header
    type: str | None
    head_end: int
    """Where the first heading or article begins: basis and lead sentence stand before it."""
    heads: tuple[tuple[int, int], ...] = ()
    """Heads of the further documents in the file."""
    effective: str | None = None
    annex: int = sys.maxsize
    """Where the first form or annex begins."""

    @property
    def only_proposes(self) -> bool:
        """Whether its title names what it reports or proposes, not what it does."""
        return self.type in {_REPORT, "Tờ trình", "Thông báo", "Giấy mời", "Biên bản"}

    @property
    def is_consolidation(self) -> bool:
        """Whether it is a văn bản hợp nhất."""
        return self.type == "Văn bản hợp nhất"

    @property
    def is_report(self) -> bool:
        """Whether it reports on what was done."""
        return self.type == _REPORT

    def in_title(self, node: Node) -> bool:
        """Whether a node stands in the document's own title."""
        span = self.header.title_span
        return span is not None and span[0] <= node.start < span[1]


def context_of(text: str, header: Header, effective: str | None, parts: Sequence[int] = ()) -> OwnContext:
    """Return the context of a document from its head."""
    since = header.title_span[1] if header.title_span else (header.own[1] if header.own else 0)
    heading = _FIRST_HEADING.search(text, since)
    heads = []
    for start in parts:
        first = _FIRST_HEADING.search(text, start)
        heads.append((start, first.start() if first else min(len(text), start + 2500)))
    head_end = heading.start() if heading else min(len(text), since + 2500)
    annex = _ANNEX.search(text, head_end)
    return OwnContext(
        header,
        header.type.name if header.type else None,
        head_end,
        tuple(heads),
        effective,
        annex.start() if annex else sys.maxsize,
    )


def titled(text: str, nodes: Sequence[Node], context: OwnContext, cues: CueBook) -> Iterator[Found]:
    """Yield what the document's own title says: "Sửa đổi, bổ sung một số điều của Thông tư số …"."""
    span = context.header.title_span
    if span is None:
        return
    stated: dict[int, Found] = {}
    for node in nodes:
        if not context.in_title(node) or node.is_own or node.parent is not None:
            continue
        words = text[span[0] : node.start]
        cue = cues.before(words, "act", "cite")
        if cue is None or cue.cue.passive:
            first = stated.get(node.sibling_of) if node.sibling_of is not None else _joined_in_title(text, node, stated)
            if first:
                stated[node.index] = structs.replace(first, target=node, end=node.end, scope=scope_of(node, first.type))
                yield stated[node.index]
            continue
        kind = cue.relation
        if kind is RelationType.PROMULGATES or cue.cue.role == "cite":
            continue
        if context.only_proposes or (kind in ENDING and not may_act(context.type, node.citation.type, cues)):
            continue
        effective = context.effective if kind in {RelationType.REPLACES, RelationType.REPEALS} else None
        stated[node.index] = Found(
            None,
            node,
            kind,
            span[0] + cue.start,
            node.end,
            "own title",
            cue.words,
            effective=effective,
            scope=scope_of(node, kind),
        )
        yield stated[node.index]


def _joined_in_title(text: str, node: Node, stated: Mapping[int, Found]) -> Found | None:
    """Return what the title says of the document before, where "và" adds one of its kind behind a long name."""
    first = list(stated.values())[-1] if stated else None
    if first is None or first.target is None or first.target.citation.type != node.citation.type:
        return None
    return first if re.search(r"(?:,|;|\svà)\s{1,4}$", text[first.end : node.start]) else None


def founded(
    text: str, clauses: Sequence[Clause], context: OwnContext, sentences: Sentences, answered: frozenset[int]
) -> Iterator[Found]:
    """Yield the legal basis, in its lines or below its heading, and what the lead sentence carries out.

    ``answered`` are sentences whose lead another numbered act answers. A consolidation has no basis of its own: what
    it prints is that of the act that it consolidates.
    """
    if context.is_consolidation:
        return
    basis: tuple[RelationType, int, str] | None = None
    last = -2
    below = basis_section(text, context.annex)
    for clause in clauses:
        start = clause.sentence.start
        listed = [member for member in clause.members if below and _is_listed(text, member.node.start, below)]
        if below and listed:
            at = listed[0].node.start
            only = structs.replace(clause, members=tuple(listed))
            yield from _basis_members(text, only, RelationType.BASED_ON, at, below.words, context)
            continue
        if context.header.title_span and start < context.header.title_span[1] and not _BASIS.match(text, start):
            continue
        opens = _opening(text, clause, sentences)
        in_head = start < context.head_end or any(begin <= start < end for begin, end in context.heads)
        if opens:
            basis = (_basis_type(opens["cue"]), opens.start("cue"), opens["cue"])
        elif basis and not (clause.index == last + 1 and _goes_on(text, clause, context, sentences)):
            basis = None
        last = clause.index
        if basis is None or clause.index in answered:
            continue
        relation, at, words = basis
        if context.header.own is None and context.type is None:
            continue
        if not in_head and not _opens_here(opens, clause, words, context):
            continue
        evidence_start = at if opens else clause.members[0].node.start
        yield from _basis_members(text, clause, relation, evidence_start, words, context)


def _is_listed(text: str, at: int, section: BasisSection) -> bool:
    """Whether the act cited at ``at`` is one that a line below the heading of the legal basis begins with."""
    return section.start <= at < section.end and _LISTED.fullmatch(text, text.rfind("\n", 0, at) + 1, at) is not None


def _basis_type(words: str) -> RelationType:
    return (
        RelationType.BASED_ON if words.lower().startswith(("căn", "xét", "theo", "trên")) else RelationType.IMPLEMENTS
    )


def _opens_here(opens: re.Match[str] | None, clause: Clause, words: str, context: OwnContext) -> bool:
    """Whether a basis outside the head is one: "Căn cứ" directly before a document, in other than a report."""
    if opens is None or context.is_report or not words.lower().startswith("căn"):
        return False
    if clause.sentence.start > context.annex:
        return False  # a form to be filled in has a basis of its own
    return clause.members[0].node.start - opens.end() < _DIRECTLY


def _opening(text: str, clause: Clause, sentences: Sentences) -> re.Match[str] | None:
    """Return the words that open the basis: at the head of the line, or of the list that it belongs to."""
    opens = _BASIS.match(text, clause.sentence.start)
    if opens is None and clause.sentence.head is not None:
        head = sentences.items[clause.sentence.head]
        opens = _BASIS.match(text, head.start)
        if opens and head.end - opens.end() > 60:  # a head with more words says something else
            return None
    return None if opens and "chúng tôi" in text[clause.sentence.start : clause.sentence.end] else opens


def _goes_on(text: str, clause: Clause, context: OwnContext, sentences: Sentences) -> bool:
    """Whether a line without an opening of its own continues the basis above it."""
    before = sentences.items[clause.index - 1]
    return (
        clause.sentence.start < context.head_end
        and text[before.start : before.end].rstrip().endswith((";", ","))
        and bool(
            re.match(
                r"[\s|>*\-+•]{0,6}(?:các\s)?(?:Luật|Bộ\sluật|Nghị|Quyết|Thông\stư|Chỉ\sthị|Kế\shoạch|Công\svăn|Kết\sluận|số\s)",
                text[clause.sentence.start :][:48],
            )
        )
    )


def _basis_members(
    text: str, clause: Clause, relation: RelationType, start: int, words: str, context: OwnContext
) -> Iterator[Found]:
    for member in clause.members:
        node = member.node
        if node.is_own or node.quoted:
            continue
        if member.cue and member.cue.start > start + 12:  # a cue of its own behind the opening one
            if member.role is Role.ISSUE or (member.role is Role.ACT and not _submitted(text, start, node)):
                break
            if member.role is Role.CITE and relation is RelationType.IMPLEMENTS and "kèm" not in member.cue.words:
                continue  # "Triển khai việc … theo quy định tại Thông tư số …": only invoked
            if (
                member.role in {Role.LEAD, Role.TITLE}
                and member.cue.relation is not relation
                and not _same_opening(text, member, start)
            ):
                relation, start, words = member.cue.relation, member.cue.start, member.cue.words
        kind = relation
        yield Found(
            None, node, kind, start, node.end, "basis" if kind is RelationType.BASED_ON else "lead sentence", words
        )


def _same_opening(text: str, member: Member, start: int) -> bool:
    """Whether the lead cue stands inside what the opening words name ("Căn cứ kế hoạch triển khai …")."""
    assert member.cue is not None  # noqa: S101  # asked of members with a cue
    return not re.search(r"[;,]\s*$", text[start : member.cue.start])


def _submitted(text: str, start: int, node: Node) -> bool:
    return bool(_SUBMITTED.search(text, max(start, node.start - 30), node.start + 12))


def performed(
    text: str,
    clauses: Sequence[Clause],
    nodes: Sequence[Node],
    context: OwnContext,
    sentences: Sentences,
    cues: CueBook,
) -> Iterator[Found]:
    """Yield what the articles of the document do to others: "Bãi bỏ …", "Quyết định này … thay thế …".

    A report tells what others do.
    """
    if context.is_report:
        return
    for clause in clauses:
        for member in clause.members:
            node, cue = member.node, member.cue
            if cue is None or node.is_own or node.quoted or context.in_title(node):
                continue
            promulgated = member.role is Role.ISSUE and is_promulgated(node.citation)
            if not promulgated and (
                member.role is not Role.ACT or (cue.relation not in _PERFORMED and not cue.cue.passive)
            ):
                continue
            if cue.relation in ENDING and not may_act(context.type, node.citation.type, cues):
                continue
            if member.from_head and head_subject(text, member, nodes, sentences):
                continue
            where = (
                sentences.items[clause.index] if not member.from_head else sentences.items[sentences.index(cue.start)]
            )
            before = text[where.start : cue.start]
            own = [match for match in _SELF.finditer(before) if _same_kind(match[0], context)]
            if cue.cue.passive:
                if own and own[-1].end() > len(before) - 12:  # "Khoản này được hướng dẫn bởi …"
                    part = " ".join(own[-1][0].lower().split())
                    scope = part if cue.relation in CHANGING and part.startswith(_PARTS) else "whole"
                    yield Found(
                        node,
                        None,
                        of_part(cue.relation, scope),
                        where.start + own[-1].start(),
                        node.end,
                        "own passive",
                        cue.words,
                        effective=effective_date(text, node.end, where.end) if cue.relation in CHANGING else None,
                        scope=scope,
                    )
                continue
            if not own and not _at_head(before):
                continue
            if guarded(text, where.start if not own else where.start + own[-1].end(), cue, cues):
                continue
            effective = (
                since_date(text, node.end, clause.sentence.end)
                or effective_date(text, where.start, where.end)
                or context.effective
            )
            relation = RelationType.PROMULGATES if promulgated else cue.relation
            start = where.start + own[-1].start() if own and not member.from_head else cue.start
            if member.from_head:
                start = node.start
            follows = not member.from_head and (node.index == 0 or nodes[node.index - 1].start < cue.start)
            scope = scope_of(node, relation, text[cue.end : node.start] if follows else "")
            relation = of_part(relation, scope)
            certainty, reason = Certainty.STATED, ""
            if relation in ENDING and _amended_before(text, node, nodes, cue.start):
                certainty, reason = Certainty.AMBIGUOUS, "it can be what the repealed act had amended"
            stated = Found(
                None,
                node,
                relation,
                start,
                node.end,
                "own article",
                cue.words,
                certainty=certainty,
                reason=reason,
                effective=effective if relation in CHANGING else None,
                scope=scope,
            )
            yield from with_repeal(stated)


def _amended_before(text: str, node: Node, nodes: Sequence[Node], since: int) -> bool:
    """Whether what stands before a semicolon amended others: "bãi bỏ Điều 1 của A sửa đổi B; C và D"."""
    for before in map(nodes.__getitem__, range(node.index - 1, -1, -1)):
        if before.sentence != node.sentence or before.start < since:
            return False
        if (
            before.parent is not None
            and before.cue
            and before.cue.relation is RelationType.AMENDS
            and not before.passive
        ):
            return ";" in text[before.end : node.start] and bool(nodes[before.parent].citation.pinpoint)
    return False


def _same_kind(words: str, context: OwnContext) -> bool:
    """Whether "Quyết định này" can mean the document itself: in a report it means the decision just named."""
    own = context.type or ""
    kind = words.rsplit(" ", 1)[0].lower()
    return (
        kind in {"văn bản", "điều", "khoản", "điểm", "nội dung"}
        or own.lower().startswith(kind)
        or kind.startswith(own.lower())
        if own
        else True
    )


def consolidated(text: str, clauses: Sequence[Clause], nodes: Sequence[Node], context: OwnContext) -> Iterator[Found]:
    """Yield what a văn bản hợp nhất consolidates: the acts that its introduction names, with their amendments."""
    if not context.is_consolidation or context.header.own is None:
        return
    # the legal basis that follows is that of the act that is consolidated
    basis = _BASIS_LINE.search(text, context.header.own[1])
    end = basis.start() if basis else context.head_end
    for node in nodes:
        if (
            node.is_own
            or node.quoted
            or node.start < context.header.own[1]
            or node.start > end
            or context.in_title(node)
        ):
            continue
        holder = nodes[node.parent] if node.parent is not None else None
        if holder is None or node.passive:
            yield Found(
                None, node, RelationType.CONSOLIDATES, node.start, node.end, "introduction of a consolidation", ""
            )


def _at_head(before: str) -> bool:
    """Whether a verb opens its sentence: only a marker, or a name of the body that acts, stands before it."""
    bare = re.sub(
        r"^[\s|>*\"“]*(?:Điều\s\d{1,3}[a-zđ]?[.:]|Khoản\s\d{1,2}[.:]?|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|[-+•*])?\s*",
        "",
        before,
    )
    return len(bare) < _CHANGES_AT_HEAD and not re.search(r"[,;:]|\b(?:để|việc|về|theo|khi|nếu|trừ)\b", bare)


def closing(
    text: str, clauses: Sequence[Clause], context: OwnContext, sentences: Sentences, cues: CueBook
) -> Iterator[Found]:
    """Yield the documents that the closing clause ends: "… hết hiệu lực kể từ ngày Quyết định này có hiệu lực"."""
    for clause in clauses:
        opener = sentences.items[clause.sentence.head] if clause.sentence.head is not None else None
        heading = _ending(text, opener.start, opener.end, context, cues) if opener else None
        for member in clause.members:
            node = member.node
            if (
                node.is_own
                or node.quoted
                or context.in_title(node)
                or not may_act(context.type, node.citation.type, cues)
            ):
                continue
            behind = _ending(text, node.end, clause.sentence.end, context, cues)
            if behind is None and _CONDITION.match(text, clause.sentence.start, node.start):
                lost = _LOSES_EFFECT.search(text, node.end, clause.sentence.end)
                behind = (lost.end(), lost[0]) if lost else None
            found = heading or behind
            if found is None or member.role is Role.CITE:
                continue
            yield Found(
                None,
                node,
                RelationType.REPEALS,
                node.start,
                node.end if heading else found[0],
                "closing clause",
                found[1],
                effective=effective_date(text, clause.sentence.start, clause.sentence.end) or context.effective,
                scope=scope_of(node, RelationType.REPEALS),
            )


def _ending(text: str, start: int, end: int, context: OwnContext, cues: CueBook) -> tuple[int, str] | None:
    """Return the words that end an effect, by this document or on the day on which it takes effect, and their end."""
    found = cues.first(text, "closing", start, end)
    if found and (_THIS.search(found.words) or context.effective == since_date(text, found.start, end)):
        return found.end, found.words
    return None  # it ends by itself, or by another act
