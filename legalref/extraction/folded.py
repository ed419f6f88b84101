"""Matching keys without commas, and lengths in a text and in its key."""

from __future__ import annotations

__all__ = ["commas_within", "unfolded_length", "without_commas"]


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


def without_commas(key: str) -> str:
    """Return a matching key without commas and hyphens, in which printed names differ."""
    return key.replace(",", "").replace("-", " ").replace("  ", " ").replace("  ", " ")


def commas_within(key: str, length: int) -> int:
    """Return how many characters that ``without_commas`` drops lie within its first ``length`` characters."""
    dropped = 0
    kept = 0
    index = 0
    while kept < length and index < len(key):
        char = key[index]
        if char == "," or (char in "- " and kept and _ends_blank(key, index)):
            dropped += 1
        else:
            kept += 1
        index += 1
    return dropped


def _ends_blank(key: str, index: int) -> bool:
    """Whether the character before ``index`` already counts as a blank."""
    before = key[index - 1]
    return before in " -" or (before == "," and key[index - 2] == " ")
