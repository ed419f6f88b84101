"""``extract`` and ``relations``: what single files say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from legalref.cli.failures import UNUSABLE
from legalref.cli.inputs import Inputs, vocabulary
from legalref.cli.language import Language, both
from legalref.cli.options import formats, lang_option, paths_argument, patterns_option
from legalref.cli.printing import one_line, print_rows

__all__ = ["extract", "relations"]


@click.command(
    help=both(
        "Tìm mọi viện dẫn trong văn bản: số, loại, ngày, cơ quan ban hành, là văn bản nào.",
        "Find every citation in documents: number, type, date, issuer, and which document it is.",
    )
)
@paths_argument
@formats("table", "jsonl", "csv")
@click.option(
    "--audit",
    is_flag=True,
    help=both(
        "Liệt kê các chuỗi giống số hiệu không được coi là viện dẫn, kèm lý do.",
        "List what looks like a number and was not taken as a citation, with the reason.",
    ),
)
@patterns_option
@lang_option
@click.pass_context
def extract(
    ctx: click.Context, paths: tuple[Path, ...], form: str, audit: bool, patterns: tuple[Path, ...], lang: Language
) -> None:
    """Print the citations of files."""
    words = vocabulary(patterns)
    inputs = Inputs(paths, lang)
    columns = {
        "file": both("Tệp", "File", lang),
        "start": both("Đầu", "Start", lang),
        "end": both("Cuối", "End", lang),
        "text": both("Nguyên văn", "Text", lang),
    }
    if audit:
        columns["reason"] = both("Lý do", "Reason", lang)
    else:
        columns |= {
            "type": both("Loại", "Type", lang),
            "number": both("Số, ký hiệu", "Number", lang),
            "date": both("Ngày", "Date", lang),
            "issuer": both("Cơ quan ban hành", "Issuer", lang),
            "document": both("Văn bản", "Document", lang),
            "candidates": both("Có thể là", "Candidates", lang),
            "pinpoint": both("Điều khoản", "Provision", lang),
            "flags": both("Lưu ý", "Flags", lang),
        }
    if len(paths) == 1 and not paths[0].is_dir() and form == "table":
        del columns["file"]

    def rows() -> Iterator[object]:
        from legalref.extraction import extract as find_citations

        for text in inputs:
            citations = find_citations(text, words)
            if audit:
                from legalref.extraction.audit import audit as left_out

                yield from left_out(text, citations, words)
            else:
                yield from citations

    print_rows(rows(), form, columns, empty=both("Không có viện dẫn nào.", "No citations.", lang))
    ctx.exit(UNUSABLE if inputs.problems else 0)


@click.command(
    help=both(
        "Tìm quan hệ giữa các văn bản: văn bản nào thực hiện, căn cứ, thay thế, bãi bỏ… văn bản nào.",
        "Find the relations between documents: which implements, is based on, replaces, repeals … which.",
    )
)
@paths_argument
@formats("table", "jsonl", "csv")
@click.option(
    "--explain",
    is_flag=True,
    help=both("Nêu quy tắc, từ ngữ và phạm vi của từng quan hệ.", "Say rule, cue and scope of each relation."),
)
@patterns_option
@lang_option
@click.pass_context
def relations(
    ctx: click.Context, paths: tuple[Path, ...], form: str, explain: bool, patterns: tuple[Path, ...], lang: Language
) -> None:
    """Print the relations that files state; the document that is read is SELF."""
    words = vocabulary(patterns)
    inputs = Inputs(paths, lang)

    def rows() -> Iterator[object]:
        from legalref.extraction import extract as find_citations
        from legalref.relations import relate

        for text in inputs:
            yield from relate(text, find_citations(text, words), words)

    if form == "table" and explain:
        for relation in rows():
            _explain(relation, lang)
    else:
        columns = {
            "file": both("Tệp", "File", lang),
            "start": both("Đầu", "Start", lang),
            "end": both("Cuối", "End", lang),
            "source": both("Văn bản", "Source", lang),
            "type": both("Quan hệ", "Relation", lang),
            "target": both("Đối với", "Target", lang),
            "certainty": both("Mức chắc chắn", "Certainty", lang),
            "effective": both("Từ ngày", "From", lang),
            "scope": both("Phạm vi", "Scope", lang),
            "evidence": both("Câu văn", "Evidence", lang),
        }
        if explain:
            columns |= {
                "rule": both("Quy tắc", "Rule", lang),
                "cue": both("Từ ngữ", "Cue", lang),
                "reason": both("Vì sao chưa chắc", "Why not certain", lang),
            }
        from legalref.views.labels import CERTAINTY, RELATION

        words_of = {"type": RELATION[lang], "certainty": CERTAINTY[lang]}
        print_rows(rows(), form, columns, both("Không có quan hệ nào.", "No relations.", lang), words_of)
    ctx.exit(UNUSABLE if inputs.problems else 0)


def _explain(relation: object, lang: Language) -> None:
    """Say one relation in words: what acts on what, and why it is read so."""
    from legalref.model import Relation
    from legalref.relations.rules import RULES
    from legalref.views.labels import CERTAINTY, RELATION, day, label

    if not isinstance(relation, Relation):
        return
    click.echo(f"{relation.source}  {label(RELATION, lang, relation.type)}  {relation.target}")
    details = {
        both("quy tắc", "rule", lang): both(*RULES[relation.rule], lang),
        both("từ ngữ", "cue", lang): relation.cue,
        both("phạm vi", "scope", lang): both("toàn văn bản", "the whole document", lang)
        if relation.scope == "whole"
        else relation.scope,
        both("từ ngày", "from", lang): day(relation.effective, lang),
        both("mức chắc chắn", "certainty", lang): label(CERTAINTY, lang, relation.certainty),
        both("vì", "because", lang): relation.reason,
        both(
            "câu văn", "evidence", lang
        ): f"“{one_line(relation.evidence)}” [{relation.file} {relation.start}-{relation.end}]",
    }
    for name, value in details.items():
        if value:
            click.echo(f"    {name}: {one_line(value)}")
    click.echo()
