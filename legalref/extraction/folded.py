"""Lengths in a text and in its matching key."""

from __future__ import annotations

__all__ = ["unfolded_length"]


def unfolded_length(part: str, folded: int) -> int:
    """Return how many characters of ``part`` the first ``folded`` characters of its matching key stand for.

    The key has single blanks and none in front; all else has the same length in both.
    """
    if "  " not in part and "\n\n" not in part and not part[:1].isspace():
        collapsed = part.replace("\n", " ").replace("\t", " ")
        if "  " not in collapsed:
            return folded
    count = 0
    seen = 0
    in_blank = True
    for char in part:
        if seen >= folded:
            break
        count += 1
        if char.isspace():
            if not in_blank:
                seen += 1
            in_blank = True
        else:
            seen += 1
            in_blank = False
    return count
