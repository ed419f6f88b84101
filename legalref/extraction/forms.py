"""The words that tell that a number is one of a form, a table or a sheet."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["FORM_BEFORE", "FORM_WINDOW"]

FORM_BEFORE: Final = re.compile(
    r"(?<!\w)(?:biểu|mẫu|phiếu|bảng)(?:\s[^\W\d_]{1,7}){0,3}\s?:?(?:\s{1,2}\d{1,3}/\w{1,8}[,;]){0,12}\s{1,2}$",
    re.IGNORECASE,
)
"""What stands before the number of a form, with the numbers of the forms listed before it."""
FORM_WINDOW: Final = 140
