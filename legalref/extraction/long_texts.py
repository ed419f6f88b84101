"""Search long texts for digits with numpy.

A pattern that begins with a class of characters looks at each character by itself: of all searches of an extraction the
one for digits takes longest. numpy compares many characters at once, but takes longer to load than a pattern needs for
a short text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

__all__ = ["LONG", "digits_behind"]

LONG: Final = 400_000
"""Characters from which on loading numpy pays."""
_CHUNK: Final = 1 << 16
"""Characters looked at at once: they stay in the cache, and the memory stays bounded."""
_BMP: Final = 0x10000


def digits_behind(text: str, before: str, last: str) -> Iterator[int]:
    """Yield the offsets of the digits that have a character of ``before`` and then one of ``last`` to their left.

    ``last`` is nearer to the digit. Characters beyond the Basic Multilingual Plane count as none of them.
    """
    import numpy as np

    allowed_before, allowed_last = np.zeros(_BMP, bool), np.zeros(_BMP, bool)
    allowed_before[[ord(char) for char in before]] = True
    allowed_last[[ord(char) for char in last]] = True
    for start in range(0, len(text), _CHUNK):
        first = max(0, start - 2)
        chunk = text[first : start + _CHUNK]
        codes = np.frombuffer(chunk.encode("utf-16-le", "surrogatepass"), np.uint16)
        if len(codes) != len(chunk):  # some characters take two units
            wide = np.frombuffer(chunk.encode("utf-32-le", "surrogatepass"), np.uint32)
            codes = np.minimum(wide, _BMP - 1).astype(np.uint16)
        digits = np.flatnonzero(codes[2:] - ord("0") < 10) + 2  # below "0" the difference runs over and is large
        digits = digits[allowed_last[codes[digits - 1]]]
        digits = digits[allowed_before[codes[digits - 2]]]
        yield from (digits + first).tolist()
