"""``patterns check``: say whether a folder of vocabulary can be used."""

from __future__ import annotations

from pathlib import Path

import click

from legalref.cli.failures import UNUSABLE
from legalref.cli.language import Language, both
from legalref.cli.options import lang_option

__all__ = ["patterns"]


@click.group(help=both("Từ vựng của lĩnh vực (thư mục patterns).", "The vocabulary of the domain."))
def patterns() -> None:
    """Work with vocabulary."""


@patterns.command(
    help=both(
        "Kiểm tra thư mục từ vựng, nêu tệp, dòng và lý do; không nêu DIR thì kiểm tra từ vựng kèm theo chương trình.",
        "Check a folder of vocabulary: file, line and reason of each fault; without DIR, the shipped one.",
    )
)
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
@lang_option
@click.pass_context
def check(ctx: click.Context, folder: Path | None, lang: Language) -> None:
    """Check one folder."""
    from legalref.vocabulary import shipped_patterns
    from legalref.vocabulary_check import problems

    place = folder or shipped_patterns()
    found = problems(place, lang)
    for line in found:
        click.echo(line)
    if not found:
        click.echo(both(f"{place}: không có lỗi", f"{place}: no faults", lang))
    ctx.exit(UNUSABLE if not place.is_dir() else 1 if found else 0)
