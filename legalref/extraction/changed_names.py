"""Read plans that a cited act changes by name, and rules of the own body that a cited act promulgates.

"Quyết định số 5/QĐ-UBND về việc điều chỉnh Kế hoạch đầu tư công năm 2024" changes a plan that has no number here: its
name and year are its identity. "quy chế chi tiêu nội bộ của cơ quan" is the one that the text cites by its decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from legalref.extraction.mentions import Mention
from legalref.extraction.short_name_parts import Known, ShortName
from legalref.model import DocumentId, slug
from legalref.vocabulary import fold

__all__ = ["changed_plans", "own_rules"]

_CHANGED: Final = re.compile(
    r"(?:điều\schỉnh|sửa\sđổi|bổ\ssung|thay\sthế|bãi\sbỏ|kéo\sdài)\s{1,2}"
    r"(?P<name>(?P<kind>Kế\shoạch|Chương\strình|Đề\sán|Phương\sán|Quy\shoạch)\s(?:[^\W\d_]+[,\s]{1,2}){2,20}"
    r"(?:năm\s{1,2}(?P<year>(?:19|20)\d{2})|giai\sđoạn\s{1,2}(?P<first>(?:19|20)\d{2})\s?-\s?(?:19|20)\d{2}))(?![\d/])"
)
"""A plan that a title changes: only a year tells it from its sisters."""
_OWN_RULES: Final = re.compile(r"ế(?<=[Qq]uy\schế)(?P<of>(?:\s[^\W\d_]+){2,6}?)\scủa\s(?:cơ\squan|đơn\svị)(?![^\W\d_])")
"""From its last letter, which is rare: the search runs to it."""
_BEFORE_LAST: Final = len("Quy ch")
_PROMULGATES: Final = re.compile(
    r"(?:về\s(?:việc\s)?)?(?:ban\shành|phê\sduyệt)\s(?:kèm\stheo\s)?(?=Quy\schế\s)", re.IGNORECASE
)
_LONGEST: Final = 200


def changed_plans(text: str, mentions: Sequence[Mention], known: Sequence[Known]) -> Iterator[ShortName]:
    """Yield the plans without a number that the title of a cited act changes."""
    for mention, item in zip(mentions, known, strict=True):
        if mention.title is None or item.document is None:
            continue
        start, end = mention.title
        if text.find("năm", start, end) < 0 and text.find("giai", start, end) < 0:
            continue
        match = _CHANGED.search(text, *mention.title)
        if match is None or "số" in match["name"].split():
            continue
        place = DocumentId.parse(item.document).place
        name = DocumentId(slug(match["name"]), match["year"] or match["first"], place)
        kind = " ".join(match["kind"].split())
        how = "plan named by the act that changes it"
        yield ShortName(match.start("name"), match.end("name"), kind, None, str(name), how, flags=("name_only",))


def own_rules(text: str, mentions: Sequence[Mention], known: Sequence[Known]) -> Iterator[ShortName]:
    """Yield "quy chế … của cơ quan" where exactly one cited decision promulgates rules of this name."""
    found = list(_OWN_RULES.finditer(text))
    if not found:
        return
    rules = [
        (fold(text[opens.end() : min(mention.title[1], opens.end() + _LONGEST)]), item)
        for mention, item in zip(mentions, known, strict=True)
        if mention.title and item.document and (opens := _PROMULGATES.match(text, mention.title[0]))
    ]
    for match in found:
        start = match.start() - _BEFORE_LAST
        printed = fold(text[start : match.end("of")])
        meant = {item.document: item for name, item in rules if name.startswith(printed)}
        if len(meant) == 1:
            item = next(iter(meant.values()))
            how = "rules of the own body, by the decision that promulgates them"
            yield ShortName(
                start,
                match.end(),
                "Quy chế",
                None,
                item.document,
                how,
                flags=("name_only",),
                issuer=item.issuer,
            )
