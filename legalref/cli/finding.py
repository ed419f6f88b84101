"""Find the one document that a person names, or say which ones the name may mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from legalref.cli.failures import UNUSABLE, complain
from legalref.cli.language import Language, both
from legalref.cli.printing import one_line

if TYPE_CHECKING:
    from legalref.graph import Graph
    from legalref.model import Document

__all__ = ["the_document", "words_of"]


def the_document(store: Graph, number: str, year: int | None, lang: Language) -> Document:
    """Return the document that ``number`` (a number, a full id, or a citation as texts print it) means.

    None or several end the command with exit code 2; several are listed with their ids.
    """
    found = _found(store, number, year)
    if len(found) == 1:
        return found[0]
    if not found:
        complain(
            both(
                f"{number}: đồ thị không có văn bản này; thử: legalref search “{number}”",
                f'{number}: the graph holds no such document; try: legalref search "{number}"',
                lang,
            )
        )
    else:
        complain(
            both(
                f"{number}: có {len(found)} văn bản cùng số; hãy chọn bằng --year hoặc mã đầy đủ:",
                f"{number}: {len(found)} documents have this number; choose by --year or by the full id:",
                lang,
            )
        )
        _list(found, lang)
    raise click.exceptions.Exit(UNUSABLE)


def words_of(document: Document, lang: Language) -> str:
    """Return number, type, issuer and date of a document on one line."""
    from legalref.views.labels import day

    shown = (document.number or document.id, document.type, document.issuer, day(document.date, lang))
    return " · ".join(one_line(part) for part in shown if part)


def _found(store: Graph, number: str, year: int | None) -> list[Document]:
    found = store.find(number, str(year) if year else None)
    if found:
        return found
    from legalref.extraction import extract

    # "Nghị quyết số 76/NQ-CP ngày 15/7/2021" is how texts name it
    read = extract(number)
    if len(read) != 1:
        return []
    document, printed = read[0].document, read[0].number
    if document and not document.endswith("@?") and (known := store.document(document)):
        return [known]
    return store.find(printed, str(year) if year else None) if printed and printed != number else []


def _list(documents: Iterable[Document], lang: Language) -> None:
    for document in documents:
        click.echo(f"  {document.id}  {words_of(document, lang)}", err=True)
