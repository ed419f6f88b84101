"""Letter classes for regular expressions: Vietnamese has more capitals and small letters than A to Z.

Each constant is the inside of a character class, to be put between square brackets.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CAPITALS", "CODE_CAPITALS", "SMALL"]

CODE_CAPITALS: Final = "A-ZĐÂĂÊÔƠƯ"
"""Capitals of codes in document numbers, which carry no tone."""
CAPITALS: Final = f"{CODE_CAPITALS}ÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
"""Capitals of words."""
SMALL: Final = "a-zđâăêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
"""Small letters of words."""
