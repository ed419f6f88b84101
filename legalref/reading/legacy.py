"""Vietnamese text in the code tables that came before Unicode: TCVN3 (ABC), VNI-Windows and VISCII.

Python has no codec for them. Text in these tables reaches us in two shapes: as bytes, or as characters
that some program took for Latin-1 or Windows-1252 and then saved as UTF-8 ("NghÞ ®Þnh sè"). Both are
decoded here from characters U+0000-U+00FF and their Windows-1252 look-alikes.

Sources: TCVN 5712:1993 (VN1 and VN3), RFC 1456 (VISCII), the VNI-Windows font tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from legalref.reading.plausible import sample, syllable_share

__all__ = [
    "CODECS",
    "MOJIBAKE",
    "Codec",
    "Decision",
    "decode_mojibake",
    "detect",
    "fits",
    "raise_capitals",
    "windows_1252",
]

_C1: Final = {code: bytes([code]).decode("cp1252", errors="ignore") or chr(code) for code in range(0x80, 0xA0)}

_TCVN3_HIGH: Final = (
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_VISCII_HIGH: Final = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_LOW: Final = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

_TCVN3: Final = _C1 | {0xA0 + at: char for at, char in enumerate(_TCVN3_HIGH)}
_VISCII: Final = (
    _VISCII_LOW
    | {0x80 + at: char for at, char in enumerate(_VISCII_HIGH)}
    | {ord(shown): _VISCII_HIGH[code - 0x80] for code, shown in _C1.items()}
)

_VNI_MARKS: Final = {
    "aeouyôö": {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"},
    "aeo": {
        "â": "\u0302",
        "á": "\u0302\u0301",
        "à": "\u0302\u0300",
        "å": "\u0302\u0309",
        "ã": "\u0302\u0303",
        "ä": "\u0302\u0323",
    },
    "a": {
        "ê": "\u0306",
        "é": "\u0306\u0301",
        "è": "\u0306\u0300",
        "ú": "\u0306\u0309",
        "ü": "\u0306\u0303",
        "ë": "\u0306\u0323",
    },
}
_VNI_SINGLE: Final = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_table() -> dict[str, str]:
    """Return letter pairs and single letters of VNI-Windows with what they stand for, in both cases.

    The case of the base letter counts: fonts show a small mark on a capital as well.
    """
    table = dict(_VNI_SINGLE) | {single.upper(): char.upper() for single, char in _VNI_SINGLE.items()}
    for bases, marks in _VNI_MARKS.items():
        for base in bases:
            for mark, combining in marks.items():
                char = unicodedata.normalize("NFC", _VNI_SINGLE.get(base, base) + combining)
                table |= {base + mark: char, base + mark.upper(): char}
                table |= {base.upper() + mark: char.upper(), base.upper() + mark.upper(): char.upper()}
    return table


_VNI: Final = _vni_table()
_VNI_PATTERN: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def _decode_vni(text: str) -> str:
    return _VNI_PATTERN.sub(lambda match: _VNI[match[0]], text).translate(_C1)


_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BLANKS: Final = re.compile(r"[ \t\u00a0,]{1,8}")


def raise_capitals(text: str) -> str:
    """Give accented small letters back their case in words that a TCVN3 capital font showed.

    TCVN3 has no codes for accented capitals: a capital font (".VnTimeH") draws them over the small
    letters, and without the font "NGHỊ ĐỊNH" reads "NGHị ĐịNH". A word counts as one in capitals if it has
    two capitals and no plain small letter. A word that could be either ("Bộ", "ở") follows the words that
    stand next to it with only blanks between: all of them must be in capitals.
    """
    return "".join(map(_raise_line, text.splitlines(keepends=True)))


def _raise_line(text: str) -> str:
    words = list(_LETTERS.finditer(text))
    kinds = [_case(match[0]) for match in words]
    out: list[str] = []
    last = 0
    for at, (match, kind) in enumerate(zip(words, kinds, strict=True)):
        gap = text[last : match.start()]
        if kind == "open":
            sides = {kinds[at - 1]} if at and _BLANKS.fullmatch(gap) else set()
            if at + 1 < len(words) and _BLANKS.fullmatch(text, match.end(), words[at + 1].start()):
                sides.add(kinds[at + 1])
            # A chain of open words ("VỀ Ở") is settled from left to right.
            kind = kinds[at] = "capital" if sides and sides <= {"capital", "open"} and "capital" in sides else "small"
        out += (gap, match[0].upper() if kind == "capital" else match[0])
        last = match.end()
    return "".join(out) + text[last:]


def _case(word: str) -> str:
    """Return "capital", "small" or, for a word that could be either, "open"."""
    if any("a" <= char <= "z" for char in word):
        return "small"
    return "capital" if sum(char.isupper() for char in word) > 1 else "open"


def _decode_tcvn3(text: str) -> str:
    decoded = text.translate(_TCVN3)
    if any(mark in decoded for mark in "\u0300\u0301\u0303\u0309\u0323"):
        decoded = unicodedata.normalize("NFC", decoded)
    return raise_capitals(decoded)


def _decode_viscii(text: str) -> str:
    return text.translate(_VISCII)


_BACK: Final = {ord(shown): code for code, shown in _C1.items()}
_HIGH_RUN: Final = re.compile("[\u0080-\u00ff" + "".join(map(re.escape, _C1.values())) + "]{2,}")


def decode_mojibake(text: str) -> str:
    """Undo the reading of UTF-8 bytes as Windows-1252 ("Nghá»‹ Ä‘á»‹nh" for "Nghị định").

    Runs of characters that do not come from such a reading are kept.
    """
    return _HIGH_RUN.sub(_utf8_of_run, text)


def _utf8_of_run(match: re.Match[str]) -> str:
    try:
        return match[0].translate(_BACK).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return match[0]


class Codec(Struct, frozen=True):
    """One legacy table; ``decode`` takes characters that stand for the bytes of the table."""

    name: str
    decode: Callable[[str], str]


class Decision(Struct, frozen=True):
    """Which table fits a text, and the share of its marked words that are Vietnamese syllables then."""

    codec: Codec
    share: float


MOJIBAKE: Final = Codec("UTF-8 read as Windows-1252", decode_mojibake)

CODECS: Final = (
    Codec("TCVN3 (ABC)", _decode_tcvn3),
    Codec("VNI-Windows", _decode_vni),
    Codec("VISCII", _decode_viscii),
)

_FEWEST_WORDS: Final = 3
_SURE: Final = 0.75
_DOUBT: Final = 0.7


def fits(codec: Codec, text: str) -> bool:
    """Whether ``text`` is Vietnamese after ``codec`` and was not before."""
    share, words = syllable_share(sample(text))
    after = syllable_share(codec.decode(sample(text)))[0]
    return words > 0 and after >= _SURE and after > share + 0.25


def windows_1252(data: bytes) -> str:
    """Decode every byte as Windows-1252 does, and the five that it leaves out as Latin-1 does."""
    return data.decode("latin-1").translate(_C1)


def detect(text: str) -> Decision | None:
    """Return the legacy table in which ``text`` is written, or nothing if it is fine as it stands.

    Only the words with non-ASCII letters count. A table is named when the text as it stands is not
    Vietnamese (too few of these words are syllables) and becomes so.
    """
    if text.isascii():
        return None
    piece = sample(text)
    # Half the Vietnamese letters have these two first bytes in UTF-8, and no word of any language has them.
    if piece.count("á»") + piece.count("áº") >= max(_FEWEST_WORDS, 0.005 * len(piece)):
        return Decision(MOJIBAKE, syllable_share(decode_mojibake(piece))[0])
    share, words = syllable_share(piece)
    if words and share >= _DOUBT and words >= _FEWEST_WORDS:
        return None
    best: Decision | None = None
    for codec in CODECS:
        decoded = codec.decode(piece)
        after, found = syllable_share(decoded)
        # Words that become plain ASCII or symbols are no proof: a right table turns most words into syllables.
        if found >= max(_FEWEST_WORDS, words // 3) and after >= _SURE and (best is None or after > best.share):
            best = Decision(codec, after)
    return best if best is not None and best.share > share + 0.25 else None
