"""Agree on the names of laws that the gazetteer lacks, over the whole of a text.

Nothing tells by itself where such a name ends, nor that a heading in capitals is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from msgspec import structs

from legalref.extraction.law_wording import LONGEST_NAME
from legalref.extraction.laws import LawMatch, law_openings

__all__ = ["agreed"]

_LEAST_WORDS: Final = 4
"""Words of a name, its kind among them, that can be the whole of a longer one."""
_MOST_WORDS: Final = 16
_WORD: Final = re.compile(r"\S+")
_SIGNS: Final = ",.;:()"


def agreed(text: str, laws: Sequence[LawMatch]) -> list[LawMatch]:
    """Return the laws of a text, in its order, with one name for each that is unknown.

    A name is cut to the shorter one that the text has by itself elsewhere: "Luật Phát triển đô thị và xem xét" is the
    law that the next line calls "Luật Phát triển đô thị". Headings in capitals are added where the text has the name in
    small letters too.
    """
    unknown = {law.name: law.kind for law in laws if _is_unknown(law)}
    if not unknown:
        return list(laws)
    found = [_cut(text, law, unknown) if _is_unknown(law) else law for law in laws]
    return sorted((*found, *_in_capitals(text, found, unknown)), key=lambda law: law.start)


def _is_unknown(law: LawMatch) -> bool:
    return not law.laws and not law.amending and law.year is None


def _cut(text: str, law: LawMatch, unknown: Mapping[str, str]) -> LawMatch:
    """Return a law with the shortest beginning of its name that is the whole name of another one."""
    words = law.name.split()
    for count in range(_LEAST_WORDS, len(words)):
        name = " ".join(words[:count])
        if name in unknown:
            *_, last = islice(_WORD.finditer(text, law.start, law.end), count)
            return structs.replace(law, end=last.end(), name=name)
    return law


def _in_capitals(text: str, laws: Sequence[LawMatch], unknown: Mapping[str, str]) -> Iterator[LawMatch]:
    """Yield the headings in capitals of unknown names, outside the laws already found."""
    headings = {name.upper(): name for name in unknown}
    starts = [law.start for law in laws]
    for start in law_openings(text):
        index = bisect_right(starts, start) - 1
        if not text[start : start + 2].isupper() or (index >= 0 and laws[index].end > start):
            continue
        words = list(islice(_WORD.finditer(text, start, start + LONGEST_NAME), _MOST_WORDS))
        for count in range(len(words), 1, -1):
            printed = " ".join(word[0] for word in words[:count])
            name = headings.get(printed.rstrip(_SIGNS))
            if name:
                end = words[count - 1].end() - len(printed) + len(printed.rstrip(_SIGNS))
                yield LawMatch(start, end, unknown[name], name)
                break
