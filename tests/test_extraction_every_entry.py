"""Every entry of the vocabulary is read back from a plain sentence that uses it.

The sets name the entries that are not read yet; an entry that comes to be read must leave its set.
"""

from __future__ import annotations

from typing import Final

import pytest

from legalref.extraction import extract
from legalref.model import Citation, DocumentId
from legalref.vocabulary import Law, Vocabulary, load

UNREAD_BODIES: Final[set[str]] = set()
UNREAD_WORDS: Final[set[str]] = {
    "Chương trình công tác",
    "QyĐ",
    "vb",
}
UNREAD_LAWS: Final[set[str]] = {"34/2009/QH12"}  # its name has articles between the laws


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


def only(text: str) -> Citation | None:
    found = extract(text)
    return found[0] if len(found) == 1 else None


@pytest.mark.parametrize("form", ["12/KH-{}", "12/2023/QĐ-{}", "12/{}-TH"])
def test_codes_of_bodies(vocabulary: Vocabulary, form: str) -> None:
    unread = set()
    for body in vocabulary.organisations:
        for code in body.codes:
            number = form.format(code)
            cited = only(f"theo số {number} ngày 3/4/2023 về việc")
            if cited is None or cited.raw_number != number or cited.text != f"số {number} ngày 3/4/2023":
                unread.add(code)
    assert unread == UNREAD_BODIES


@pytest.mark.parametrize("form", ["12-KH/{}", "12 NQ/{}"])
def test_codes_of_party_organs(vocabulary: Vocabulary, form: str) -> None:
    unread = set()
    for code in (code for body in vocabulary.organisations if body.party for code in body.codes):
        cited = only(f"theo số {form.format(code)} ngày 3/4/2023 về việc")
        if cited is None or cited.raw_number != form.format(code):
            unread.add(code)
    assert unread == set()


@pytest.mark.parametrize("form", ["12/{}-UBND", "12/2023/{}-BTC", "12-{}/TU"])
def test_codes_of_types(vocabulary: Vocabulary, form: str) -> None:
    unread = set()
    for code in (code for kind in vocabulary.types for code in kind.codes):
        cited = only(f"theo số {form.format(code)} ngày 3/4/2023 về việc")
        if cited is None or cited.raw_number != form.format(code):
            unread.add(code)
    assert unread == set()


def test_words_of_types(vocabulary: Vocabulary) -> None:
    unread = set()
    for kind in vocabulary.types:
        for word in (kind.name, *kind.words):
            cited = only(f"theo {word} số 12/KH-UBND ngày 3/4/2023 về việc")
            if cited is None or not cited.text.startswith(word) or not (kind.generic or cited.type == kind.name):
                unread.add(word)
    assert unread == UNREAD_WORDS


def test_laws_with_their_year(vocabulary: Vocabulary) -> None:
    unread = set()
    for law in vocabulary.laws:
        year = (law.date or "")[:4]
        named = law.name if law.name.endswith(year) else f"{law.name} năm {year}"
        cited = only(f"theo {named} và các văn bản liên quan")
        if cited is None or cited.text != named or not means(cited, law):
            unread.add(law.number or named)
    assert unread == UNREAD_LAWS


def means(cited: Citation, law: Law) -> bool:
    """Whether a citation means a law, or has it among the candidates where another law has its name and year."""
    if law.number is None:
        return cited.document is not None
    number = str(DocumentId.of(law.number))
    return cited.document == number or (cited.document is None and number in cited.candidates)


def test_names_of_central_organisations(vocabulary: Vocabulary) -> None:
    unread = set()
    for body in vocabulary.organisations:
        if not body.local:
            cited = only(f"theo số 12/KH-XYZ ngày 3/4/2023 của {body.name} về việc")
            if cited is None or cited.issuer != body.name:
                unread.add(body.name)
    assert not unread


def test_names_of_provinces(vocabulary: Vocabulary) -> None:
    unread = set()
    for place in vocabulary.provinces:
        cited = only(f"theo số 12/KH-UBND ngày 3/4/2023 của UBND {place.kind} {place.name} về việc")
        if cited is None or (cited.issuer, cited.document) != (
            f"UBND {place.kind} {place.name}",
            f"12/KH-UBND@2023~{place.slug}",
        ):
            unread.add(place.name)
    assert unread == set()


def test_names_of_programmes(vocabulary: Vocabulary) -> None:
    unread = set()
    for programme in vocabulary.programmes:
        if programme.name.split()[-1].rstrip("ab").isdigit():
            cited = only(f"triển khai {programme.name} trên địa bàn")
            if cited is None or cited.document != programme.document:
                unread.add(programme.name)
    assert unread == set()
