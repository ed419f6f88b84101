"""Which language a run of the command line speaks: Vietnamese, unless the user asks for English."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import Final, Literal

__all__ = ["Language", "both", "language_of"]

Language = Literal["vi", "en"]
_VARIABLE: Final = "LEGALREF_LANG"


def language_of(arguments: Sequence[str], default: str | None = None) -> Language:
    """Return the language that ``--lang`` among ``arguments`` names, else ``default``, else Vietnamese."""
    asked = default
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            asked = arguments[place + 1] if place + 1 < len(arguments) else asked
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked == "en" else "vi"


@cache
def _spoken() -> Language:
    return language_of(sys.argv[1:], os.environ.get(_VARIABLE))


def both(vi: str, en: str, lang: Language | None = None) -> str:
    """Return one of two wordings: that of ``lang``, or, for help texts, of the language of this run.

    ``LEGALREF_LANG=en`` makes English the language of every run.
    """
    return en if (lang or _spoken()) == "en" else vi
