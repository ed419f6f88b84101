"""``version``."""

from __future__ import annotations

import platform

import click

from legalref import __version__
from legalref.cli.language import both

__all__ = ["version"]


@click.command(help=both("In phiên bản.", "Print the version."))
def version() -> None:
    """Print the version of legalref and of Python."""
    click.echo(f"legalref {__version__} (Python {platform.python_version()})")
