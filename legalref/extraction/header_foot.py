"""Read from the foot of a document the office that signs it and its recipients."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from legalref.extraction.letters import CAPITALS

__all__ = ["Foot", "read_foot"]

_SIGNING: Final = r"TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L"
"""In whose name an office signs (Nghị định 30/2020/NĐ-CP, Điều 13)."""
_ANNEX: Final = re.compile(
    r"\n[ \t|>*#]{0,8}(?:(?:PHỤ|Phụ)\s(?:LỤC|lục)|(?:MẪU|Mẫu)\s(?:SỐ|số))(?:\s(?:SỐ|số))?"
    r"(?:\s{0,2}[\dIVX]{1,4})?[.:*| \t]{0,8}(?=\n|$)"
)
"""The heading of an annex, on a line of its own: the forms behind it have recipients and signatures too."""
_RECIPIENTS: Final = re.compile(
    r"Nơi nhận\s{0,3}:?(?P<list>.{0,1500}?)"
    rf"(?=\n\s*(?:{_SIGNING}|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG)|\Z|\n#|\n\s*\n\s*[{CAPITALS}]{{3}})",
    re.DOTALL,
)
_RECIPIENTS_WINDOW: Final = 12_000
_MOST_RECIPIENTS: Final = 40
_LONGEST_RECIPIENT: Final = 120
_SIGNED: Final = re.compile(
    rf"(?:^|\n)[\s|>]{{0,60}}(?P<office>(?:{_SIGNING})[^\n|]{{3,60}}"
    rf"(?:[\s|]*\n[\s|]*[{CAPITALS}][{CAPITALS} ,]{{4,40}}(?=[\s|]*(?:\n|$)))?)"
)
_SIGNATURE_WINDOW: Final = 6000


class Foot(Struct, frozen=True):
    """What the foot of a document says."""

    signatory: str | None = None
    """The office that signed, without the name of the person."""
    recipients: tuple[str, ...] = ()
    """The lines below "Nơi nhận"."""


def read_foot(text: str) -> Foot:
    """Return what the foot of a (normalised) text says; its annexes, and the forms in them, stand behind it."""
    annex = _ANNEX.search(text)
    end = annex.start() if annex else len(text)
    return Foot(_signatory(text, end), _recipients(text, end))


def _signatory(text: str, end: int) -> str | None:
    """Return the office that signed, without the name of the person."""
    found = list(_SIGNED.finditer(text, max(0, end - _SIGNATURE_WINDOW), end))
    if not found:
        return None
    words = found[0]["office"].replace("|", " ").split()
    # an office is set in capitals; a name of a person behind it is not kept
    kept = [word for word in words if word.upper() == word]
    return " ".join(kept).rstrip(" ,\\")


def _recipients(text: str, end: int) -> tuple[str, ...]:
    """Return the lines below "Nơi nhận"."""
    match = _RECIPIENTS.search(text, max(0, end - _RECIPIENTS_WINDOW), end)
    if match is None:
        return ()
    lines = (line.strip(" -+|>;.,\t") for line in match["list"].split("\n"))
    return tuple(line for line in lines if 2 < len(line) < _LONGEST_RECIPIENT)[
        :_MOST_RECIPIENTS
    ]  # rules and stray signs
