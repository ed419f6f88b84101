"""The steps of extraction in their order, from text to citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import structs

from legalref.extraction.citations import citation_of, short_citation
from legalref.extraction.codes import CodeBook
from legalref.extraction.glyphs import PlainText, plain
from legalref.extraction.header import Header, read_header
from legalref.extraction.header_foot import Foot, read_foot
from legalref.extraction.identity import own_id, resolve, self_identity
from legalref.extraction.issuers import IssuerReader
from legalref.extraction.law_identity import law_key
from legalref.extraction.laws import LawMatch, LawReader
from legalref.extraction.lists import inherit
from legalref.extraction.mentions import Mention, Readers, read_law, read_number
from legalref.extraction.numbers import NumberMatch, find_numbers
from legalref.extraction.short_names import find_short_names
from legalref.extraction.types import TypeReader
from legalref.extraction.unknown_laws import agreed
from legalref.model import SELF, Citation, Document, Level, SourceText, Style, canonical_number
from legalref.vocabulary import Vocabulary, load

__all__ = ["describe", "extract", "head_of"]

_HEADER_REGION: Final = 9000
_MOST_VOCABULARIES: Final = 8
_LAW_TO_NUMBER: Final = re.compile(
    r"\s{0,3}(?:\((?:[^\W\d_]|[ ,]){2,40}\)\s{1,2}(?=[Ss]ố|\d))?"  # "(BHYT) số", "(sửa đổi) số"
    r"(?:\(\s?)?(?:(?:Luật|luật)\s{1,2})?(?:(?:[Ss]ố|SỐ|so)\s{0,2}:?\s{0,3})?$"
)
_ENCLOSED: Final = re.compile(r"(?P<kem>[Kk]èm\s)?[Tt]heo\s{1,2}(?:[^\W\d_]+\s{1,2}){1,3}(?:số\s?:?\s{0,40})?$")
"""The words before the number of the decision that an annex belongs to."""
_ENCLOSED_WINDOW: Final = 90
_made: dict[int, tuple[CodeBook, Readers, LawReader]] = {}
"""The readers made so far, by the identity of their vocabulary, which they keep alive: its hash takes long."""


def _readers(vocabulary: Vocabulary) -> tuple[CodeBook, Readers, LawReader]:
    readers = _made.get(id(vocabulary))
    if readers is None:
        if len(_made) >= _MOST_VOCABULARIES:
            _made.clear()
        readers = CodeBook(vocabulary), Readers(TypeReader(vocabulary), IssuerReader(vocabulary)), LawReader(vocabulary)
        _made[id(vocabulary)] = readers
    return readers


def _source(text: SourceText | str) -> SourceText:
    return text if isinstance(text, SourceText) else SourceText("", text, "txt")


def describe(text: SourceText | str, vocabulary: Vocabulary | None = None) -> Document:
    """Return what a document says of itself in its header, title and foot.

    A document without a number of its own has the id "SELF" and the flag ``own_number_blank``.
    """
    source = _source(text)
    book, readers, _ = _readers(vocabulary or load())
    normal = plain(source.text)
    return _document(_header(normal, book, readers), read_foot(normal.text), readers)


def extract(text: SourceText | str, vocabulary: Vocabulary | None = None) -> list[Citation]:
    """Return every mention of a document in ``text``, in text order.

    Offsets are character offsets into ``text.text``; ``text.text[c.start:c.end] == c.text`` always holds.
    """
    source = _source(text)
    book, readers, law_reader = _readers(vocabulary or load())
    normal = plain(source.text)
    numbers = list(find_numbers(normal.text, book))
    header = read_header(normal.text, numbers, readers.issuers.vocabulary, readers.issuers)
    laws = agreed(normal.text, list(law_reader.find(normal.text)))
    mentions = list(_mentions(normal.text, numbers, laws, header, readers, law_reader))
    mentions = inherit(normal.text, mentions, header, readers)
    identities = [
        self_identity(mention, header, readers.issuers) if mention.number is None and mention.law is None else identity
        for mention, identity in zip(mentions, resolve(mentions, header, readers.issuers), strict=True)
    ]
    citations = [
        citation_of(source, normal, mention, identity, header)
        for mention, identity in zip(mentions, identities, strict=True)
    ]
    citations = _with_inner_laws(normal.text, mentions, citations, law_reader)
    unread = [
        (match.start, readers.types.before(normal.text, match.start).type) for match in numbers if match.number is None
    ]
    breaks = [(place, kind.name if kind else None) for place, kind in unread]
    shorts = find_short_names(normal.text, mentions, citations, breaks, header.home, readers)
    if shorts:
        citations += [short_citation(source, normal, short) for short in shorts]
        citations.sort(key=lambda citation: citation.start)
    return citations


def _with_inner_laws(
    text: str, mentions: list[Mention], citations: list[Citation], law_reader: LawReader
) -> list[Citation]:
    """Note which laws, cited elsewhere in the text, the name of an amending law contains."""
    amending = [index for index, mention in enumerate(mentions) if mention.law and mention.law.amending]
    if not amending:
        return citations
    cited = {
        law_key(mention.law): citation.document
        for mention, citation in zip(mentions, citations, strict=True)
        if mention.law and not mention.law.amending and citation.document
    }
    found = list(citations)
    for index in amending:
        law = mentions[index].law
        assert law is not None  # noqa: S101  # chosen above
        inner = [cited.get(law_key(match)) for match in law_reader.find(text[law.start + 4 : law.end])]
        found[index] = structs.replace(
            found[index], inner=tuple(dict.fromkeys(document for document in inner if document))
        )
    return found


def head_of(normal: PlainText, vocabulary: Vocabulary) -> Header:
    """Return the head of a normalised text, with spans in that text; for the steps that follow extraction."""
    book, readers, _ = _readers(vocabulary)
    return _header(normal, book, readers)


def _header(normal: PlainText, book: CodeBook, readers: Readers) -> Header:
    numbers = list(find_numbers(normal.text[:_HEADER_REGION], book))
    return read_header(normal.text, numbers, readers.issuers.vocabulary, readers.issuers)


def _mentions(
    text: str, numbers: list[NumberMatch], laws: list[LawMatch], header: Header, readers: Readers, law_reader: LawReader
) -> Iterator[Mention]:
    """Read the mentions of numbers and of laws by name, in text order, without overlaps."""
    floor = 0
    waiting = (_of_possible_year(text, law, header, law_reader) for law in laws)
    law = next(waiting, None)
    for match in numbers:
        while law and law.end <= match.start:
            behind = (
                match
                if _LAW_TO_NUMBER.fullmatch(text[law.end : match.start])
                and match.number
                and match.number.style is not Style.LETTER
                else None
            )
            if law.start >= floor:
                if behind and law.amending:
                    law = _numbered_law(text, law, behind, law_reader)
                mention = read_law(text, law, behind, floor, header, readers)
                yield mention
                floor = mention.end
            law = next(waiting, None)
        if match.start < floor:
            continue
        if match.number is None and not _own_blank(text, match, header):
            continue
        if law and law.amending and law.start < match.start < law.end:
            continue  # the number of an amended law, inside the name
        read = read_number(text, match, floor, header, readers)
        if read:
            yield read
            floor = read.end
    while law:
        if law.start >= floor:
            mention = read_law(text, law, None, floor, header, readers)
            yield mention
            floor = mention.end
        law = next(waiting, None)


def _of_possible_year(text: str, law: LawMatch, header: Header, law_reader: LawReader) -> LawMatch:
    """Return a law without a year that lies after the citing document's: it belongs to the words behind the name.

    "dự toán thực hiện Pháp lệnh Ưu đãi người có công năm 2020", of 2019, names the year of the budget. A year without
    "năm" is the law's: editors note later laws so ("Luật Đất đai 2024").
    """
    if law.year is None or header.year is None or int(law.year) <= header.year:
        return law
    words, year, _ = text[law.start : law.end].rpartition("năm")
    named = next(law_reader.find(words), None) if year else None
    return structs.replace(named, start=named.start + law.start, end=named.end + law.start) if named else law


def _numbered_law(text: str, law: LawMatch, number: NumberMatch, law_reader: LawReader) -> LawMatch:
    """Return the law that a number behind an amending law's name belongs to.

    "ban hành Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp số 59/2020/QH14": the number is that of the
    law named last when the gazetteer knows it as such.
    """
    known = law_reader.by_number.get(canonical_number(str(number.number)))
    if known is None or "sửa đổi" in known.name:
        return law
    inner = list(law_reader.find(text[law.start + 4 : law.end]))
    if not inner:
        return law
    last = inner[-1]
    return structs.replace(last, start=last.start + law.start + 4, end=last.end + law.start + 4)


def _own_blank(text: str, match: NumberMatch, header: Header) -> bool:
    """Whether a number without a serial is the document's own one.

    Where the head has it filled in, an annex can still print it blank ("Kèm theo Quyết định số:    /QĐ-UBND").
    """
    if header.blank_code is not None:
        return _letters(match.code) == _letters(header.blank_code)
    enclosed = _ENCLOSED.search(text, max(0, match.start - _ENCLOSED_WINDOW), match.start)
    if enclosed is None:
        return False
    if header.number is None:  # an annex without the head of its decision; a code without a body is that of a form
        return enclosed["kem"] is not None and "-" in match.code.lstrip("/-")
    return _letters(match.code) == _letters(str(header.number)[len(header.number.serial) :])


def _letters(code: str) -> str:
    return re.sub(r"[/-]", "-", code)


def _document(header: Header, foot: Foot, readers: Readers) -> Document:
    identity = own_id(header, readers.issuers)
    issuer = header.issuer
    flags = () if identity else ("own_number_blank",)
    return Document(
        id=identity or SELF,
        number=str(header.number) if header.number else None,
        type=header.type.name if header.type else None,
        issuer=issuer.name if issuer else None,
        level=issuer.level if issuer else Level.UNKNOWN,
        date=header.date.iso if header.date else None,
        place=(issuer.place if issuer and issuer.local else None)
        or (header.home.province.slug if header.home.province else None),
        title=header.title,
        signatory=foot.signatory,
        recipients=foot.recipients,
        subjects=readers.issuers.vocabulary.subjects_of(header.title) if header.title else (),
        years=header.years,
        flags=flags,
    )
