"""``check`` and ``annotate``: what a clerk should look at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legalref.cli.failures import UNUSABLE, Failure
from legalref.cli.inputs import Inputs, vocabulary
from legalref.cli.language import Language, both
from legalref.cli.opening import opened
from legalref.cli.options import DAY, DEFAULT_GRAPH, formats, lang_option, paths_argument, patterns_option
from legalref.cli.printing import one_line, print_rows, terminal

if TYPE_CHECKING:
    from legalref.graph import Graph
    from legalref.model import Finding, SourceText
    from legalref.validity import Register
    from legalref.vocabulary import Vocabulary

__all__ = ["annotate", "check"]

_STYLES = {"error": "red", "warning": "yellow", "note": "cyan"}


def _sources(command: click.decorators.FC) -> click.decorators.FC:
    """Add what a check may consult beside the text itself."""
    graph = click.option(
        "--graph",
        "graph",
        envvar="LEGALREF_GRAPH",
        metavar="FILE|URL",
        help=both(
            f"Đồ thị để đối chiếu (mặc định: {DEFAULT_GRAPH} nếu có trong thư mục).",
            f"Graph to consult (default: {DEFAULT_GRAPH} if it is there).",
        ),
    )
    registers = click.option(
        "--register",
        "registers",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=both("Danh mục văn bản có tình trạng hiệu lực.", "Register of documents with their status."),
    )
    as_of = click.option(
        "--as-of",
        "as_of",
        type=DAY,
        help=both(
            "Xét những thay đổi đến ngày này (mặc định: hôm nay).", "Judge by what happened up to this day (today)."
        ),
    )
    return graph(registers(as_of(command)))


class _Checker:
    """Checks texts with the graph and the registers of one run."""

    def __init__(
        self, graph: str | None, registers: tuple[Path, ...], as_of: str | None, words: Vocabulary, lang: Language
    ) -> None:
        from legalref.validity import load_register, together

        self._stack = ExitStack()
        self._graph: Graph | None = None
        self._register: Register | None = together(load_register(path) for path in registers) if registers else None
        self._as_of = as_of
        self._words = words
        self._lang = lang
        if graph or Path(DEFAULT_GRAPH).exists():
            self._graph = self._stack.enter_context(opened(graph or DEFAULT_GRAPH))

    def __enter__(self) -> _Checker:
        return self

    def __exit__(self, *error: Any) -> None:
        self._stack.close()

    def findings(self, text: SourceText) -> list[Finding]:
        """Return the findings of one text."""
        from legalref.checking import check
        from legalref.extraction import describe, extract
        from legalref.relations import relate

        citations = extract(text, self._words)
        return check(
            text,
            self._graph,
            self._as_of,
            citations=citations,
            relations=relate(text, citations, self._words),
            document=describe(text, self._words),
            register=self._register,
            lang=self._lang,
        )


@click.command(
    help=both(
        "Kiểm tra viện dẫn: văn bản đã bị thay thế, bãi bỏ, chưa có hiệu lực; ngày, số, ký hiệu có sai sót.",
        "Check citations: documents replaced, repealed or not yet in force; faulty dates, numbers and codes.",
    )
)
@paths_argument
@_sources
@formats("table", "jsonl", "csv")
@patterns_option
@lang_option
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[Path, ...],
    graph: str | None,
    registers: tuple[Path, ...],
    as_of: str | None,
    form: str,
    patterns: tuple[Path, ...],
    lang: Language,
) -> None:
    """Print the findings of files; exit code 1 when there are any."""
    inputs = Inputs(paths, lang)
    count = 0

    def rows() -> Iterator[Finding]:
        nonlocal count
        with _Checker(graph, registers, as_of, vocabulary(patterns), lang) as checker:
            for text in inputs:
                for finding in checker.findings(text):
                    count += 1
                    yield finding

    if form == "table":
        _print_findings(rows(), lang)
        click.echo(both(f"{count} điểm cần xem lại", f"{count} finding(s)", lang))
    else:
        columns = ("file", "start", "end", "code", "severity", "text", "document", "message", "suggestion", "evidence")
        print_rows(rows(), form, {name: name for name in columns})
    ctx.exit(UNUSABLE if inputs.problems else 1 if count else 0)


def _print_findings(findings: Iterator[Finding], lang: Language) -> None:
    """Print findings for people: the place and the message, then suggestion and evidence."""
    from legalref.views.labels import SEVERITY, label

    for finding in findings:
        severity = label(SEVERITY, lang, finding.severity)
        if terminal():
            severity = click.style(severity, fg=_STYLES[finding.severity], bold=True)
        click.echo(
            f"{finding.file}:{finding.start}-{finding.end}: {severity} [{finding.code}] “{one_line(finding.text)}”"
        )
        click.echo(f"    {one_line(finding.message)}")
        if finding.suggestion:
            click.echo(f"    {both('Đề nghị', 'Suggestion', lang)}: {one_line(finding.suggestion)}")
        if finding.evidence:
            click.echo(f"    {both('Dẫn chứng', 'Evidence', lang)}: “{one_line(finding.evidence)}”")


@click.command(
    help=both(
        "Ghi bản sao của tệp Word, mỗi điểm cần xem lại là một chú thích tại đúng chỗ.",
        "Write a copy of a Word document with a comment at each finding.",
    )
)
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE.docx")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help=both("Tên bản sao (mặc định: FILE.legalref.docx).", "The copy (default: FILE.legalref.docx)."),
)
@_sources
@patterns_option
@lang_option
def annotate(
    path: Path,
    output: Path | None,
    graph: str | None,
    registers: tuple[Path, ...],
    as_of: str | None,
    patterns: tuple[Path, ...],
    lang: Language,
) -> None:
    """Write the findings of a Word document into a copy of it."""
    if path.suffix.lower() != ".docx":
        raise Failure(both(f"{path}: chỉ chú thích được tệp .docx", f"{path}: only .docx files can be annotated", lang))
    from legalref.reading import read
    from legalref.views.word import annotate as write

    target = output or path.with_suffix(".legalref.docx")
    text = read(path)
    with _Checker(graph, registers, as_of, vocabulary(patterns), lang) as checker:
        written = write(path, checker.findings(text), target, lang)
    click.echo(both(f"đã ghi {target}: {written} chú thích", f"wrote {target}: {written} comment(s)", lang))
