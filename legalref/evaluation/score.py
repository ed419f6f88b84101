"""Compare what was extracted with a gold document.

Mentions are matched one to one: the same span first, then the largest overlap. A prediction that touches
only a borderline phrase counts neither way. Field accuracy is taken over matched mentions for which the
gold row has a value (dates: over all numbered ones, an invented date is an error). Identity is B-cubed F1
over matched mentions. Relations are compared as (source, type, target) over the clusters that the matched
mentions tie together; gold rows that are not "stated" are neither required nor punished.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from legalref.evaluation.gold import Gold, GoldMention
from legalref.model import SELF, Certainty, Citation, Relation
from legalref.vocabulary import fold, load

__all__ = ["Rate", "Score", "pool", "score"]

_FIELDS = ("number", "type", "date", "issuer")
_REPORTING = ("cites", "reports_on")


class Rate(Struct, frozen=True):
    """Right, predicted and wanted; precision, recall and F1 follow."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0

    def __add__(self, other: Rate) -> Rate:
        return Rate(self.right + other.right, self.predicted + other.predicted, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of the predicted that is right; 1.0 when nothing was predicted."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of the wanted that was found; 1.0 when nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.predicted + self.wanted
        return 2 * self.right / total if total else 1.0


class Score(Struct, frozen=True):
    """Figures of one or several gold documents, and each error with its text."""

    name: str
    rates: Mapping[str, Rate]
    errors: tuple[str, ...] = ()


def pool(scores: Iterable[Score]) -> Score:
    """Add up the counts of several documents."""
    rates: dict[str, Rate] = defaultdict(Rate)
    errors: list[str] = []
    for each in scores:
        errors += each.errors
        for name, rate in each.rates.items():
            rates[name] = rates[name] + rate
    return Score("all", dict(rates), tuple(errors))


def score(gold: Gold, citations: Sequence[Citation], relations: Sequence[Relation]) -> Score:
    """Return the figures of one gold document."""
    pairs, missed, spurious = _match(gold, citations)
    errors = [f"missing  {_shown(row.text)} [{row.start}-{row.end}]" for row in missed]
    errors += [f"spurious {_shown(row.text)} [{row.start}-{row.end}] {row.kind}" for row in spurious]
    total = len(pairs) + len(spurious)
    rates = {
        "mentions": Rate(len(pairs), total, len(gold.mentions)),
        "exact spans": Rate(sum((g.start, g.end) == (p.start, p.end) for g, p in pairs), total, len(gold.mentions)),
    }
    for field in _FIELDS:
        right = wanted = 0
        for row, found in pairs:
            value = getattr(row, field)
            if value is None and not (field == "date" and row.number):
                continue
            wanted += 1
            got = getattr(found, field)
            if _same(field, value, got):
                right += 1
            else:
                errors.append(f"{field:8} {_shown(row.text)} [{row.start}] gold {value!r}, got {got!r}")
        rates[field] = Rate(right, wanted, wanted)
    for row, found in pairs:
        if (row.start, row.end) != (found.start, found.end):
            errors.append(f"span     gold {_shown(row.text)}, got {_shown(found.text)} [{row.start}]")
    rates["identity"], identity_errors = _b_cubed(pairs)
    errors += identity_errors
    for name, reporting in (("relations", False), ("citing relations", True)):
        rates[name], relation_errors = _relations(gold, pairs, relations, reporting=reporting)
        errors += relation_errors
    return Score(gold.name, rates, tuple(errors))


def _shown(text: str) -> str:
    return re.sub(r"\s*\n\s*", "⏎", text)


def _match(
    gold: Gold, citations: Sequence[Citation]
) -> tuple[list[tuple[GoldMention, Citation]], list[GoldMention], list[Citation]]:
    options = []
    for g, row in enumerate(gold.mentions):
        for p, found in enumerate(citations):
            overlap = min(row.end, found.end) - max(row.start, found.start)
            if overlap > 0:
                exact = (row.start, row.end) == (found.start, found.end)
                same_number = row.number is not None and row.number == found.number
                options.append((exact, same_number, overlap, g, p))
    taken_gold: dict[int, int] = {}
    taken_found: set[int] = set()
    for _, _, _, g, p in sorted(options, reverse=True):
        if g not in taken_gold and p not in taken_found:
            taken_gold[g] = p
            taken_found.add(p)
    pairs = [(gold.mentions[g], citations[p]) for g, p in sorted(taken_gold.items())]
    missed = [row for g, row in enumerate(gold.mentions) if g not in taken_gold]
    spurious = [
        found
        for p, found in enumerate(citations)
        if p not in taken_found and not any(found.start < end and start < found.end for start, end in gold.borderline)
    ]
    return pairs, missed, spurious


_OFFICES = re.compile(
    r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|chánh án|viện trưởng|tổng kiểm toán|thống đốc|tổng thanh tra"
    r"|chủ nhiệm|bộ trưởng, chủ nhiệm|trưởng ban|cục trưởng|tổng cục trưởng) (?=\S)"
)


def _same(field: str, gold: str | None, found: str | None) -> bool:
    if gold is None or found is None:
        return gold == found
    if field == "issuer":
        return _body(gold) == _body(found)
    if field == "type":
        return fold(gold) == fold(found)
    return gold == found


_PROVINCE_BEHIND: Final = re.compile(
    r"(?<=\s)(?P<place>(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [^,]+?),? (?:tỉnh|thành phố) .+"
)
"""A district or commune and the province that a reader may write behind it."""


def _body(issuer: str) -> str:
    """Return the body that an office heads, by its first name in the vocabulary.

    Office and body count as equal, and so do the names that the vocabulary gives one body ("Ban Bí thư") and a body of
    a district or commune with and without its province; how the bodies of a joint act are parted is no matter.
    """
    name = _PROVINCE_BEHIND.sub(r"\g<place>", _OFFICES.sub("", fold(issuer)).replace(";", ","))
    body = load().organisation_by_name.get(name)
    return fold(body.name) if body else name


def _b_cubed(pairs: Sequence[tuple[GoldMention, Citation]]) -> tuple[Rate, list[str]]:
    gold_keys = [row.doc_key for row, _ in pairs]
    found_keys = [found.document or f"?{index}" for index, (_, found) in enumerate(pairs)]
    by_gold, by_found = Counter(gold_keys), Counter(found_keys)
    both = Counter(zip(gold_keys, found_keys, strict=True))
    precision = sum(both[g, f] / by_found[f] for g, f in zip(gold_keys, found_keys, strict=True))
    recall = sum(both[g, f] / by_gold[g] for g, f in zip(gold_keys, found_keys, strict=True))
    count = len(pairs)
    errors = []
    for row, found, g, f in ((r, p, r.doc_key, k) for (r, p), k in zip(pairs, found_keys, strict=True)):
        if both[g, f] != by_gold[g] or both[g, f] != by_found[f]:
            errors.append(
                f"identity {_shown(row.text)} [{row.start}] gold {g}, got {found.document} {list(found.candidates)}"
            )
    if not count:
        return Rate(0, 0, 0), errors
    # scaled so that the rate's F1 is the B-cubed F1, also when documents are pooled
    scale = 1000
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    right = round(f1 * scale)
    return Rate(right, scale * count, scale * count), errors


def _relations(
    gold: Gold, pairs: Sequence[tuple[GoldMention, Citation]], relations: Sequence[Relation], *, reporting: bool
) -> tuple[Rate, list[str]]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row, citation in pairs:
        if citation.document:
            votes[citation.document][row.doc_key] += 1
    to_gold = {document: counter.most_common(1)[0][0] for document, counter in votes.items()}
    to_gold[SELF] = SELF

    def kept(source: str, kind: str) -> bool:
        return (source == SELF and kind in _REPORTING) is reporting

    wanted = {row.triple for row in gold.relations if row.certainty == "stated" and kept(row.source, row.type)}
    tolerated = {row.triple for row in gold.relations if row.certainty != "stated"}
    if reporting:
        # a stronger relation of the document itself includes that it cites the target
        tolerated |= {
            (SELF, kind, row.target) for row in gold.relations if row.source == SELF for kind in _REPORTING
        } - wanted
    found: dict[tuple[str, str, str], Relation] = {}
    for relation in relations:
        source = to_gold.get(relation.source, relation.source)
        target = to_gold.get(relation.target, relation.target)
        if relation.certainty is Certainty.STATED and kept(source, relation.type.value):
            found.setdefault((source, relation.type.value, target), relation)
    right = wanted & found.keys()
    spurious = {triple for triple in found if triple not in wanted and triple not in tolerated}
    label = "self-rel" if reporting else "relation"
    errors = [f"{label} missing  {' '.join(triple)}" for triple in sorted(wanted - right)]
    errors += [
        f"{label} spurious {' '.join(triple)} | {found[triple].rule} | {_shown(found[triple].evidence)[:160]}"
        for triple in sorted(spurious)
    ]
    return Rate(len(right), len(right) + len(spurious), len(wanted)), errors
