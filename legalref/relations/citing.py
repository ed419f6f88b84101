"""What the document merely cites, and what a report reports on: one row for each other document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legalref.model import RelationType
from legalref.relations.clauses import Clause, Member, Role
from legalref.relations.own import OwnContext
from legalref.relations.pairs import Found
from legalref.relations.structure import Node

__all__ = ["cited"]


def cited(
    nodes: Sequence[Node],
    clauses: Iterable[Clause],
    context: OwnContext,
    stronger: frozenset[str],
    acting: frozenset[int],
    outside: frozenset[int],
) -> Iterator[Found]:
    """Yield one ``reports_on`` or ``cites`` for each document.

    ``stronger`` are the documents to which the document itself has another relation; they are not said to
    be cited as well, though a report can report on its own basis. ``acting`` are citations of documents of which
    the text says that they carry another one out; ``outside`` are sentences of the web page around the document.
    """
    roles = {member.node.index: member for clause in clauses for member in clause.members}
    reported: dict[str, Node] = {}
    mentioned: dict[str, Node] = {}
    for node in nodes:
        if node.document is None or node.is_own or node.sentence in outside:
            continue
        mentioned.setdefault(node.document, node)
        member = roles.get(node.index)
        reports = node.index in acting or (node.parent is None and member is not None and _is_reported(member, context))
        if context.is_report and not node.quoted and reports:
            reported.setdefault(node.document, node)
    for document, node in mentioned.items():
        if document in reported:
            place = reported[document]
            yield Found(None, place, RelationType.REPORTS_ON, place.start, place.end, "report", "")
        elif document not in stronger:
            yield Found(None, node, RelationType.CITES, node.start, node.end, "mention", "")


def _is_reported(member: Member, context: OwnContext) -> bool:
    """Whether a root is something done, issued, carried out or planned: the reporting body's own acts always are.

    What an act rests on ("Trên cơ sở …") is only cited.
    """
    node, role = member.node, member.role
    carried_out = role is Role.LEAD and member.cue is not None and member.cue.relation is RelationType.IMPLEMENTS
    if context.in_title(node) or node.start < context.header.body_start:
        return carried_out
    if carried_out or role is Role.ISSUE:
        return True
    own = context.header.issuer
    return role in {Role.NONE, Role.CITE, Role.ACT} and own is not None and node.citation.issuer == own.name
