"""From the bytes of a text file to its characters, with a note for each thing that had to be done.

Valid UTF-8 costs the decoding and a few cheap checks. Offsets are then those of the file's own characters:
a byte order mark is the character U+FEFF, and line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import partial
from typing import Final

from msgspec import Struct

from legalref.reading.errors import ReadError
from legalref.reading.legacy import CODECS, Codec, detect, windows_1252
from legalref.reading.plausible import sample, syllable_share

__all__ = ["Decoded", "check_readable", "decode", "decode_bytes", "disguise"]


class Decoded(Struct, frozen=True):
    """The characters of a file, and what had to be done to get at them."""

    text: str
    notes: tuple[str, ...] = ()


_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"PK\x03\x04", "a Word document or another ZIP archive"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
    (b"{\\rtf", "a rich text document (.rtf)"),
    (b"\x89PNG\r\n\x1a\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
)
_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_CONTROLS: Final = re.compile(r"[\x00-\x01\x03-\x08\x0e-\x1b\x7f]")
_TOKEN: Final = re.compile(r"\S+")
_WORD: Final = re.compile(r"[^\W\d_]{2,30}")
_ONE_BYTE_WORD: Final = re.compile(r"(?<![^\W\d_])[A-Za-z]{0,29}[\u0080-\u00ff][A-Za-z\u0080-\u00ff]{0,29}(?![^\W\d_])")
_LOST_LETTER: Final = re.compile(r"[^\W\d_]\?+(?:[^\W\d_]|\b)|(?<![^\s(\"])\?+[^\W\d_]")
_SAMPLE_BYTES: Final = 200_000
_PLAUSIBLE: Final = 0.6
_FEW: Final = 0.001


def disguise(data: bytes) -> str | None:
    """Say what a file is whose first bytes are those of a well-known binary format."""
    return next((name for magic, name in _MAGIC if data.startswith(magic)), None)


def decode(data: bytes, path: str) -> Decoded:
    """Return the characters of a text file.

    Raises ``ReadError`` for an empty file, a binary under a text suffix, and text whose letters are lost.
    """
    decoded = decode_bytes(data, path)
    return check_readable(decoded, path)


def decode_bytes(data: bytes, path: str) -> Decoded:
    """Decode ``data`` by its byte order mark, as UTF-8, or by what makes Vietnamese of it."""
    if not data.strip():
        raise ReadError(path, "empty")
    if what := disguise(data):
        raise ReadError(path, "renamed", what)
    for mark, codec, name in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(codec), (f"decoded from {name}",))
            except UnicodeDecodeError as error:
                raise ReadError(path, "encoding") from error
    if b"\0" in data:
        return _decode_wide(data, path)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_narrow(data, path)


def _decode_wide(data: bytes, path: str) -> Decoded:
    """Decode UTF-16 without a byte order mark: most of its high or of its low bytes are small."""
    head = data[:_SAMPLE_BYTES]
    for codec, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if len(data) % 2 == 0 and sum(byte < 0x20 for byte in high) > 0.9 * len(high):
            try:
                text = data.decode(codec)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return Decoded(text, ("decoded from UTF-16 without a byte order mark",))
    raise ReadError(path, "binary")


def _decode_narrow(data: bytes, path: str) -> Decoded:
    """Decode one-byte tables: the one under which most marked words are Vietnamese syllables."""
    broken = data.decode("utf-8", errors="replace")
    bad = broken.count("\ufffd")
    if bad <= max(1, _FEW * len(broken)) and syllable_share(sample(broken))[0] >= _PLAUSIBLE:
        return Decoded(broken, (f"UTF-8 with {bad} byte sequence(s) that cannot be decoded",))
    head = data[:_SAMPLE_BYTES]
    readers: list[tuple[str, Callable[[bytes], str]]] = [
        ("Windows-1258", partial(str, encoding="cp1258", errors="replace"))
    ]
    readers += ((codec.name, partial(_by_table, codec)) for codec in CODECS)
    guess = _guess(head)
    if guess is not None:
        readers.append((guess, partial(str, encoding=guess, errors="replace")))
    best, name, reader = max(
        ((syllable_share(sample(reader(head))), name, reader) for name, reader in readers),
        key=lambda row: (row[0][0], row[0][1]),
    )
    share = best[0]
    if share >= _PLAUSIBLE:
        return Decoded(reader(data), (f"decoded from {name}",))
    western = windows_1252(data)
    if _CONTROLS.search(western) or syllable_share(sample(western))[1]:
        raise ReadError(path, "binary" if _is_binary(western) else "encoding")
    # No letter beyond ASCII: only dashes, quotes and the like, on which Windows tables agree.
    return Decoded(western, ("decoded from Windows-1252",))


def _by_table(codec: Codec, data: bytes) -> str:
    return codec.decode(windows_1252(data))


def _guess(head: bytes) -> str | None:
    """Return the name of the table that charset-normalizer finds likeliest."""
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return best.encoding if best is not None else None


def _is_binary(text: str) -> bool:
    piece = sample(text)
    return len(_CONTROLS.findall(piece)) > 0.01 * len(piece)


def check_readable(decoded: Decoded, path: str) -> Decoded:
    """Return ``decoded``, out of its legacy table where it is in one.

    Raises ``ReadError`` for binary data, for letters lost to "?" or U+FFFD, and for letters that stand
    one by one: such text has no citations that a program could find, which is not "no citations".
    """
    text = decoded.text
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise ReadError(path, "empty")
    lost = text.count("\ufffd")
    if lost > max(3, 0.01 * len(text)):
        raise ReadError(path, "lost")
    piece = sample(text)
    if "?" in piece and len(_LOST_LETTER.findall(piece)) > max(3, 0.02 * len(piece)):
        raise ReadError(path, "lost")
    if _is_spaced_out(piece):
        raise ReadError(path, "spaced")
    notes = decoded.notes
    decision = detect(text)
    if decision is not None:
        text = decision.codec.decode(text)
        notes += (f"decoded from {decision.codec.name}, which had been saved as other characters",)
    elif _is_binary(piece):
        raise ReadError(path, "binary")
    elif _is_mangled(piece):
        raise ReadError(path, "encoding")
    return Decoded(text, notes)


def _is_spaced_out(piece: str) -> bool:
    """Whether nearly all tokens are single characters, as in "1 2 / 2 0 1 9 / N - C P"."""
    tokens = _TOKEN.findall(piece)
    singles = [token for token in tokens if len(token) == 1]
    letters = sum(token.isalpha() for token in singles)
    return letters >= 12 and letters > 0.4 * len(tokens) and len(singles) > 0.8 * len(tokens)


def _is_mangled(piece: str) -> bool:
    """Whether many words carry marks of one-byte tables and hardly any is Vietnamese: a table that is not known.

    Other scripts and languages lie mostly outside these tables, or mark fewer of their words.
    """
    share, words = syllable_share(piece)
    if words < 20 or share >= 0.2:
        return False
    letters = len(_WORD.findall(piece))
    return len(_ONE_BYTE_WORD.findall(piece)) > 0.3 * letters
