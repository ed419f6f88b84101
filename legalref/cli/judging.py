"""``eval``: how well the steps do on annotated documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from legalref.cli.inputs import vocabulary
from legalref.cli.language import Language, both
from legalref.cli.options import formats, lang_option, patterns_option
from legalref.cli.printing import print_rows

__all__ = ["evaluate"]

_FIELDS = (
    "mentions", "exact spans", "number", "type", "date", "issuer", "identity", "relations", "citing relations",
)  # fmt: skip


class _Target(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions of click only
    """``0.98`` (for mentions) or ``relations=0.9``."""

    name = "F1"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, float]:
        """Return the field and its least F1."""
        if isinstance(value, tuple):
            return value
        field, found, figure = str(value).rpartition("=")
        field = field if found else "mentions"
        try:
            target = float(figure)
        except ValueError:
            target = -1.0
        if field not in _FIELDS or not 0 <= target <= 1:
            self.fail(
                both(
                    f"{value!r}: hãy viết số từ 0 đến 1, hoặc TRƯỜNG=SỐ với trường là {', '.join(_FIELDS)}",
                    f"{value!r}: write a number from 0 to 1, or FIELD=NUMBER with a field of {', '.join(_FIELDS)}",
                ),
                param,
                ctx,
            )
        return field, target


@click.command(
    name="eval",
    help=both(
        "Đo độ chính xác trên văn bản đã chú giải (thư mục có một văn bản và các tệp .jsonl).",
        "Measure accuracy on annotated documents (a folder holds one document and its .jsonl files).",
    ),
)
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="GOLD_DIR…")
@click.option("--errors", is_flag=True, help=both("In từng lỗi kèm nguyên văn.", "Print each error with its text."))
@click.option(
    "--min",
    "targets",
    multiple=True,
    type=_Target(),
    help=both(
        "F1 tối thiểu: số (cho viện dẫn) hoặc TRƯỜNG=SỐ; không đạt thì mã thoát là 1.",
        "Least F1: a number (for mentions) or FIELD=NUMBER; exit code 1 when it is not met.",
    ),
)
@formats("table", "jsonl", "csv")
@patterns_option
@lang_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    folders: tuple[Path, ...],
    errors: bool,
    targets: tuple[tuple[str, float], ...],
    form: str,
    patterns: tuple[Path, ...],
    lang: Language,
) -> None:
    """Print precision, recall and accuracy against gold folders."""
    from legalref.evaluation import load_gold, pool, score
    from legalref.evaluation.report import figures, lines, unmet
    from legalref.extraction import extract
    from legalref.relations import relate

    words = vocabulary(patterns)
    scores = []
    for folder in _gold_folders(folders):
        gold = load_gold(folder)
        citations = extract(gold.source, words)
        scores.append(score(gold, citations, relate(gold.source, citations, words)))
    total = pool(scores)
    if form == "table":
        click.echo(both(f"{len(scores)} văn bản mẫu", f"{len(scores)} gold document(s)", lang))
        for line in lines(scores, total, errors=errors):
            click.echo(line)
    else:
        columns = {name: name for name in ("gold", "field", "right", "found", "wanted", "precision", "recall", "f1")}
        rows = [row for each in (*scores, total) for row in figures(each)]
        print_rows(rows, form, columns)
    missed = unmet(total, targets)
    for field, reached, target in missed:
        click.echo(
            both(
                f"không đạt: {field} F1 {reached:.4f}, cần {target:.4f}",
                f"not met: {field} F1 {reached:.4f}, target {target:.4f}",
                lang,
            ),
            err=True,
        )
    ctx.exit(1 if missed else 0)


def _gold_folders(folders: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the gold folders: those named, and those inside a folder that is none itself."""
    for folder in folders:
        inside = sorted(path.parent for path in folder.glob("*/citations.jsonl"))
        if inside and not (folder / "citations.jsonl").exists():
            yield from inside
        else:
            yield folder
