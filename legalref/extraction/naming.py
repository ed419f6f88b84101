"""Read the type and the body that stand before a number with other words between them.

"NGHỊ ĐỊNH CỦA HỘI ĐỒNG CHÍNH PHỦ SỐ 39/CP", "Quy định thi hành Điều lệ Đảng số 24-QĐ/TW": the mention begins at "số",
but what it names is told before.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import Home, Issuer
from legalref.extraction.issuers import IssuerReader
from legalref.extraction.types import TypeReader
from legalref.model import DocumentNumber, Style
from legalref.vocabulary import DocumentType

__all__ = ["named_before"]

_OF: Final = (" của ", " CỦA ", "\nCỦA ")
_WINDOW: Final = 110
_RULES_TOO: Final = "QĐ"
"""Symbol of the Party's decisions, which its rules have as well."""
_RULE: Final = re.compile(r"(?P<type>Quy định|Quy chế|Quyết định)\s(?:[^\W\d_]+\s){1,8}$")
_RULE_WINDOW: Final = 70


def named_before(
    text: str, pos: int, floor: int, number: DocumentNumber, types: TypeReader, issuers: IssuerReader, home: Home
) -> tuple[DocumentType | None, Issuer | None]:
    """Return the type and the body named before "số" at ``pos``; nothing left of ``floor`` is read."""
    low = max(floor, pos - _WINDOW)
    of = max(text.rfind(word, low, pos) for word in _OF)
    body = issuers.read(text, of + len(_OF[0]), home) if of >= 0 else None
    if body and not text[body.end : pos].strip():
        kind = types.before(text, of + 1, low).type
        if kind and not kind.generic:
            return kind, structs.replace(body, end=0)
    if number.type_code == _RULES_TOO and number.style is Style.PARTY:
        rule = _RULE.search(text, max(floor, pos - _RULE_WINDOW), pos)
        return (types.lookup(rule["type"]) if rule else None), None
    return None, None
