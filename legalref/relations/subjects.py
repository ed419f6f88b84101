"""Compare what two documents are about, by the content words of their titles."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from legalref.vocabulary import fold

__all__ = ["likeness"]

_WORD: Final = re.compile(r"\w+")
_EMPTY: Final = frozenset(
    [
        "về",
        "việc",
        "ban",
        "hành",
        "kế",
        "hoạch",
        "quyết",
        "định",
        "chương",
        "trình",
        "của",
        "và",
        "các",
        "một",
        "số",
        "trên",
        "địa",
        "bàn",
        "tỉnh",
        "năm",
        "giai",
        "đoạn",
        "thực",
        "hiện",
        "triển",
        "khai",
        "công",
        "tác",
        "phê",
        "duyệt",
        "quy",
        "cho",
        "theo",
        "tại",
        "trong",
        "đến",
        "với",
        "được",
        "là",
        "tỉnh",
        "sở",
    ]
)


def likeness(one: str | None, other: str | None) -> float:
    """Return the share of content words that two titles have in common, from 0 to 1; 0 when one is missing."""
    first, second = _content(one), _content(other)
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _content(title: str | None) -> frozenset[str]:
    words = [word for word in _WORD.findall(fold(title or "")) if word not in _EMPTY]
    # pairs of syllables: a Vietnamese word is mostly two of them
    return frozenset(" ".join(pair) for pair in pairwise(words))
