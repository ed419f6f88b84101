"""Errors as a user sees them: one line on standard error that says which, why and what to do."""

from __future__ import annotations

import sys

import click

from legalref.cli.error_words import in_vietnamese
from legalref.cli.language import both

__all__ = ["UNUSABLE", "Failure", "complain", "explained"]

UNUSABLE = 2
"""Exit code for wrong use and for input that cannot be read."""

_KNOWN = (
    ("legalref.reading.errors", "ReadError"),
    ("legalref.graph.contract", "GraphError"),
    ("legalref.views.files", "ExportError"),
    ("legalref.vocabulary", "PatternError"),
    ("legalref.evaluation.gold", "GoldError"),
    ("legalref.validity.columns", "RegisterError"),
)
"""Errors of the verbs whose message is written for the user."""


class Failure(click.ClickException):
    """A command that cannot go on."""

    exit_code = UNUSABLE

    def show(self, file: object = None) -> None:
        """Print the line."""
        del file
        complain(self.message)


def complain(line: str) -> None:
    """Print one line on standard error."""
    click.echo(f"legalref: {' '.join(line.split())}", err=True)


def explained(error: Exception) -> str | None:
    """Return the line that explains an error, or none when it is a fault of the program.

    Modules that were never loaded cannot have raised their error, so none is loaded here.
    """
    for module, name in _KNOWN:
        loaded = sys.modules.get(module)
        if loaded is not None and isinstance(error, getattr(loaded, name)):
            message = getattr(error, "message", None)
            if callable(message):
                return str(message(both("vi", "en")))
            return both(in_vietnamese(str(error)), str(error))
    if isinstance(error, ModuleNotFoundError) and error.name and not error.name.startswith("legalref"):
        return both(
            f"lệnh này cần thư viện {error.name}; hãy cài đặt rồi chạy lại",
            f"this command needs the library {error.name}; install it and run again",
        )
    return None
