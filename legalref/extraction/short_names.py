"""Find documents named by less than their number, and bind them to the document they mean.

Four ways of naming: a type and a bare serial ("Nghị quyết 57", "QĐ 66"), a word that points back ("Quyết định
nêu trên"), a term that the text defines ("sau đây gọi là …"), and the name of a programme that a cited
document approves or that the vocabulary knows ("Đề án 06"). What fits two documents gives candidates; an
unread source in between breaks the chain of a back-reference rather than letting it slip.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

from legalref.extraction.issuers import Home
from legalref.extraction.mentions import Mention, Readers
from legalref.model import SELF, Citation, Kind, slug
from legalref.vocabulary import Vocabulary, fold

__all__ = ["ShortName", "find_short_names"]

_SERIAL: Final = re.compile(
    r"(?P<serial>\d(?:(?<=[tnhưịcgyốQĐLTHỐNƯ]\s\d)|(?<=[tnhưịcgyốQĐLTH:]\s\s\d)|(?<=[NQKCT][QĐLTH]\d)|(?<=\d\d))\d{0,4}(?:\.\d{1,2}(?!\d))?[a-zđ]?)"
    r"(?:/(?P<year>(?:19|20)\d{2})(?![\d/]))?(?![\w/%°]|[.,:+-]\d|\s{0,2}[/+]|-[A-ZĐ]|\s?[A-Z]{2}/)"
)
_AFTER_IS_A_MEASURE: Final = re.compile(
    r"\s{0,2}(?:năm|tháng|ngày|tuần|quý|lần|giờ|phút|người|tỷ|triệu|đồng|nội\sdung|khâu|bước|bản|nhóm|loại|cấp|đơn\svị|hộ|xã|huyện|tỉnh|nhiệm\svụ|chỉ\stiêu|mục\stiêu|dự\sán|thủ\stục|TTHC|hồ\ssơ|văn\sbản|điểm|khoản|điều|con|cơ\squan|công\strình|thành\sviên|trường\shợp|kỳ|giai\sđoạn|đợt|buổi|lớp|cuộc|ha|km|m2)\b",
    re.IGNORECASE,
)
_STRONG: Final = frozenset(["Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Kết luận", "Thông tư liên tịch"])
_WEAK: Final = frozenset(
    [
        "Quyết định",
        "Kế hoạch",
        "Công văn",
        "Công điện",
        "Hướng dẫn",
        "Thông báo",
        "Tờ trình",
        "Báo cáo",
        "Chương trình",
        "Quy định",
        "Luật",
        "Pháp lệnh",
        "Đề án",
        "Dự án",
    ]
)
_BACK: Final = re.compile(
    r"(?P<type>Nghị\squyết|Nghị\sđịnh|Quyết\sđịnh|Chỉ\sthị|Thông\stư(?:\sliên\stịch)?|Kết\sluận|Kế\shoạch|Quy\sđịnh|Công\svăn|Công\sđiện|Hướng\sdẫn|Thông\sbáo|Tờ\strình|Báo\scáo|Chương\strình|Luật|Bộ\sluật|Pháp\slệnh|[Vv]ăn\sbản)"
    r"(?P<serial>\s(?:số\s)?\d{1,5}[a-zđ]?)?\s{1,2}(?:(?:đã\s)?(?:nêu|nói|kể|dẫn)\s{1,2}trên|trên(?=\s?[,.;)\n])|trên\sđây|vừa\snêu|đó(?=\s?[,.;)\n]|\s[^\W\d_]))"
)
_POINTERS: Final = re.compile(r"trên\b|đó\b|nêu\b")
_DEFINED: Final = re.compile(
    r"\(\s?(?:(?:sau\s)?(?:đây\s)?(?:được\s)?(?:gọi|viết)\s(?:tắt\s|chung\s)?là|từ\sđây\sgọi\slà)\s{0,2}:?\s{0,2}[“\"]?(?P<term>[^)“”\"]{3,80}?)[”\"]?\s?\)"
)
_CONGRESS: Final = re.compile(
    r"(?:Nghị\squyết|NQ)\s{1,2}Đại\shội(?:\sđại\sbiểu)?(?:\stoàn\squốc)?(?:\s(?P<body>Đảng\sbộ\s[^,;.\d]{2,40}?))?(?:\slần\sthứ)?\s{1,2}(?P<term>[XVI]{1,6})(?![\w])"
    r"(?:\s{1,2}của\sĐảng)?(?:,?\s{1,2}nhiệm\skỳ\s\d{4}\s?-\s?\d{4})?"
)
_APPROVES: Final = re.compile(
    r"(?:về\s(?:việc\s)?)?(?:ban\shành|phê\sduyệt|thông\squa|công\sbố)\s(?:kèm\stheo\s)?(?=(?:Chương\strình|Đề\sán|Chiến\slược|Quy\shoạch|Bộ\s[Cc]hỉ\ssố)\s)",
    re.IGNORECASE,
)
_NAME_START: Final = re.compile(r"(?:Chương\strình|Đề\sán|Chiến\slược|Quy\shoạch|Bộ\s[Cc]hỉ\ssố)\s")
_NAMED_ABOVE: Final = re.compile(
    r"(?P<name>(?P<kind>Chương\strình|Đề\sán|Chiến\slược|Quy\shoạch|Bộ\s[Cc]hỉ\ssố)(?:\s[^\W\d_]+){1,5}?)\s(?:đã\s)?(?:nêu|nói|kể)\strên"
)
_TOKEN: Final = re.compile(r"\w+")
_ABBREVIATED: Final = re.compile(r"\((?P<short>[A-ZĐ&]{2,10})\)")
_SHORTEST_NAME: Final = 5
_NESTED: Final = 6
"""How many titles can lie inside one another."""
_DEFINITION_REACH: Final = 400
_OF: Final = re.compile(r"\s{1,2}của\s{1,2}")
_UNIT_BEFORE: Final = re.compile(
    r"(?:Ban\s[Cc]hỉ\sđạo|BCĐ|Tổ\scông\stác|BAN\sCHỈ\sĐẠO|TỔ\sCÔNG\sTÁC|[Tt]iểu)\s{1,2}(?:thực\shiện\s|triển\skhai\s)?$"
)


class ShortName(Struct, frozen=True):
    """A short name in the normalised text, with what it was bound to."""

    start: int
    end: int
    type: str | None
    serial: str | None
    document: str | None
    how: str
    candidates: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    issuer: str | None = None


class _Known(Struct, frozen=True):
    """One citation that a short name can mean, with its place in the normalised text."""

    start: int
    end: int
    type: str | None
    serial: str | None
    document: str | None
    issuer: str | None
    candidates: tuple[str, ...]
    bracketed: bool


def find_short_names(
    text: str,
    mentions: Sequence[Mention],
    citations: Sequence[Citation],
    unread: Sequence[tuple[int, str | None]],
    home: Home,
    readers: Readers,
) -> list[ShortName]:
    """Return the short names that lie outside the citations already read.

    ``unread`` are places and types of sources that could not be read: they break back-references.
    """
    known = _known(text, mentions, citations)
    taken = _Spans([(item.start, item.end) for item in known])
    terms = _defined_terms(text, known)
    found: list[ShortName] = []
    for short in (
        *_back_references(text, known, unread, readers),
        *_serials(text, known, terms, home, readers),
        *_congresses(text, readers),
        *_approved_names(text, mentions, known),
    ):
        if not taken.touches(short.start, short.end):
            found.append(short)
            taken.add(short.start, short.end)
    return sorted(found, key=lambda short: short.start)


class _Spans:
    """Spans already taken; asked in any order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._more: list[tuple[int, int]] = []

    def touches(self, start: int, end: int) -> bool:
        index = bisect_right(self._starts, end - 1) - 1
        return (index >= 0 and self._ends[index] > start) or any(s < end and start < e for s, e in self._more[-8:])

    def add(self, start: int, end: int) -> None:
        self._more.append((start, end))


def _known(text: str, mentions: Sequence[Mention], citations: Sequence[Citation]) -> list[_Known]:
    depth = 0
    at = 0
    known = []
    for mention, citation in zip(mentions, citations, strict=True):
        depth = max(0, depth + text.count("(", at, mention.start) - text.count(")", at, mention.start))
        if "\n\n" in text[at : mention.start]:
            depth = 0
        at = mention.start
        serial = mention.number.serial.lstrip("0") if mention.number else None
        known.append(
            _Known(
                mention.start,
                mention.end,
                citation.type,
                serial,
                citation.document if citation.kind is not Kind.SELF else None,
                citation.issuer,
                citation.candidates,
                depth > 0,
            )
        )
    return known


def _defined_terms(text: str, known: Sequence[_Known]) -> dict[str, _Known]:
    """Return the terms that the text defines for a citation standing before them."""
    starts = [item.start for item in known]
    terms: dict[str, _Known] = {}
    for match in _DEFINED.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        if (
            index >= 0
            and match.start() - known[index].end < _DEFINITION_REACH
            and any(char.isdigit() for char in match["term"])
        ):
            terms[fold(match["term"])] = known[index]
    return terms


def _serials(
    text: str, known: Sequence[_Known], terms: dict[str, _Known], home: Home, readers: Readers
) -> Iterator[ShortName]:
    by_serial: dict[str, list[_Known]] = defaultdict(list)
    for item in known:
        if item.serial:
            by_serial[item.serial].append(item)
    programmes = _programmes(readers.issuers.vocabulary)
    for match in _SERIAL.finditer(text):
        start = match.start("serial")
        if text[start - 1 : start].isdigit():
            continue
        lead = readers.types.before(text, start)
        if lead.type is None or lead.other_thing or lead.printed is None:
            continue
        name = lead.type.name
        if not lead.printed[0].isupper() and not (lead.has_number_word and lead.type.generic):
            continue
        if _UNIT_BEFORE.search(text[max(0, lead.start - 40) : lead.start]):
            continue
        serial = match["serial"].lstrip("0") or "0"
        phrase = fold(text[lead.start : match.end()])
        defined = terms.get(phrase)
        if defined:
            yield ShortName(
                lead.start,
                match.end(),
                name,
                match["serial"],
                defined.document,
                "term that the text defines",
                issuer=defined.issuer,
            )
            continue
        if _AFTER_IS_A_MEASURE.match(text, match.end()):
            continue
        options = _distinct(
            item
            for item in by_serial.get(serial, ())
            if (lead.type.generic or item.type == name or (item.type or "").startswith(name))
            and (not match["year"] or f"/{match['year']}/" in (item.document or ""))
        )
        if len(options) > 1:
            options = _of_issuer(text, match.end(), options, home, readers) or options
        if len(options) == 1:
            one = options[0]
            yield ShortName(
                lead.start,
                match.end(),
                one.type or name,
                match["serial"],
                one.document,
                "the only document with this type and number",
                one.candidates,
                issuer=one.issuer,
            )
            continue
        if options:
            ids = tuple(sorted(str(item.document) for item in options))
            yield ShortName(
                lead.start, match.end(), name, match["serial"], None, "several documents have this type and number", ids
            )
            continue
        programme = programmes.get(fold(f"{name} {serial}"))
        if programme:
            yield ShortName(
                lead.start,
                match.end(),
                name,
                match["serial"],
                programme,
                "programme known to the vocabulary",
                flags=("name_only",),
            )
            continue
        approved = _distinct(
            item
            for item in by_serial.get(serial, ())
            if name in {"Đề án", "Chương trình", "Dự án"} and item.type == "Quyết định"
        )
        if len(approved) == 1:
            yield ShortName(
                lead.start,
                match.end(),
                name,
                match["serial"],
                approved[0].document,
                "programme named by the number of its decision",
                issuer=approved[0].issuer,
            )
            continue
        named = name in {"Đề án", "Chương trình"} and len(match["serial"]) > 1 and not lead.printed.isupper()
        numbered = (
            name in _WEAK
            and name not in {"Đề án", "Dự án", "Chương trình", "Luật"}
            and lead.has_number_word
            and len(serial) > 1
        )
        if name in _STRONG or named or numbered:
            yield ShortName(
                lead.start,
                match.end(),
                name,
                match["serial"],
                None,
                "short name of a document that the text does not cite in full",
            )


def _of_issuer(text: str, pos: int, options: list[_Known], home: Home, readers: Readers) -> list[_Known]:
    """Return the options that the body named behind a short name issued ("Nghị quyết 76 của Chính phủ")."""
    link = _OF.match(text, pos)
    issuer = readers.issuers.read(text, link.end(), home) if link else None
    return [option for option in options if issuer and option.issuer == issuer.name]


def _distinct(items: Iterator[_Known]) -> list[_Known]:
    """Return one citation for each document, in text order."""
    seen: dict[str, _Known] = {}
    for item in items:
        if item.document:
            seen.setdefault(item.document, item)
    return list(seen.values())


@cache
def _programmes(vocabulary: Vocabulary) -> dict[str, str]:
    """Documents of programmes by folded name, serials without leading zeros."""
    names: dict[str, str] = {}
    for programme in vocabulary.programmes:
        for name in (programme.name, *programme.aliases):
            key = fold(name).replace(" số ", " ")
            names[re.sub(r"\b0+(?=\d)", "", key)] = programme.document
    return names


def _back_references(
    text: str, known: Sequence[_Known], unread: Sequence[tuple[int, str | None]], readers: Readers
) -> Iterator[ShortName]:
    starts = [item.start for item in known]
    for match in _pointing_back(text):
        words = " ".join(match["type"].split())
        kind = readers.types.lookup(words[0].upper() + words[1:])
        if (
            kind is None
            or (kind.generic and match[0].endswith("đó"))
            or text[max(0, match.start() - 4) : match.start()].lower() == "các "
        ):
            continue
        index = bisect_right(starts, match.start()) - 1
        serial = re.sub(r"\s|số", "", match["serial"] or "").lstrip("0")
        while index >= 0:
            item = known[index]
            same_type = kind.generic or item.type == kind.name
            if same_type and not item.bracketed and (not serial or item.serial == serial):
                break
            index -= 1
        if index < 0:
            continue
        source = known[index]
        broken = any(
            source.end < place < match.start() and (kind.generic or name == kind.name) for place, name in unread
        )
        if broken:
            yield ShortName(
                match.start(),
                match.end("serial") if serial else match.end(),
                kind.name,
                serial or None,
                None,
                "an unread source stands in between",
            )
        else:
            end = match.end("serial") if serial else match.end()
            yield ShortName(
                match.start(),
                end,
                source.type,
                serial or None,
                source.document,
                "the last document named of this type",
                source.candidates,
                issuer=source.issuer,
            )


def _pointing_back(text: str) -> Iterator[re.Match[str]]:
    """Yield the phrases that point back: from each "trên" and "đó" the type word is read within a bounded window."""
    done = 0
    for hint in _POINTERS.finditer(text):
        match = _BACK.search(text, max(done, hint.start() - 44), min(len(text), hint.end() + 3))
        if match:
            done = match.end()
            yield match


def _congresses(text: str, readers: Readers) -> Iterator[ShortName]:
    """Find the resolutions of Party congresses, which have no number."""
    for match in _CONGRESS.finditer(text):
        body = " ".join((match["body"] or "").split())
        name = slug(f"Nghị quyết Đại hội {body} {match['term']}")
        yield ShortName(
            match.start(),
            match.end(),
            "Nghị quyết",
            None,
            name,
            "resolution of a congress, named by its ordinal",
            flags=("name_only",),
        )


def _approved_names(text: str, mentions: Sequence[Mention], known: Sequence[_Known]) -> Iterator[ShortName]:
    """Find the programmes that a cited document approves, where they are named again without its number."""
    expansions = _abbreviations(text)
    names: dict[tuple[str, ...], tuple[list[str], _Known]] = {}
    titles: list[tuple[int, int, str | None]] = []
    for mention, item in zip(mentions, known, strict=True):
        if mention.title is None or item.document in {None, SELF}:
            continue
        titles.append((*mention.title, item.document))
        approves = _APPROVES.match(text, mention.title[0])
        if approves:
            words = _words(text, approves.end(), mention.title[1], expansions)
            tokens = [word for word, _, _ in words]
            if len(tokens) >= _SHORTEST_NAME:
                names.setdefault(tuple(tokens[:3]), (tokens, item))
    if not names:
        return
    starts = [start for start, _, _ in titles]
    for match in _NAMED_ABOVE.finditer(text):
        words = [word for word, _, _ in _words(text, match.start("name"), match.end("name"), expansions)]
        fitting = [
            item for tokens, item in names.values() if tokens[: len(words)] == words and item.start < match.start()
        ]
        if len(_distinct(iter(fitting))) == 1:
            yield ShortName(
                match.start(),
                match.end("name"),
                " ".join(match["kind"].split()),
                None,
                fitting[0].document,
                "name of what this document approves",
                flags=("name_only",),
                issuer=fitting[0].issuer,
            )
    for match in _NAME_START.finditer(text):
        opening = _TOKEN.findall(text, match.start(), match.start() + 44)[:4]
        key = tuple(fold(" ".join(opening[:3])).split(" "))
        if not expansions.keys().isdisjoint(opening):
            key = tuple(word for word, _, _ in _words(text, match.start(), match.start() + 60, expansions)[:3])
        entry = names.get(key)
        if entry is None:
            continue
        words = _words(text, match.start(), match.start() + 400, expansions)
        tokens, item = entry
        same = next(
            (index for index, (word, _, _) in enumerate(words) if index >= len(tokens) or word != tokens[index]),
            len(words),
        )
        if same < _SHORTEST_NAME or same < 0.7 * len(tokens):
            continue
        end = words[same - 1][2]
        index = bisect_right(starts, match.start())
        if any(
            match.start() < stop and document == item.document
            for _, stop, document in titles[max(0, index - _NESTED) : index]
        ):
            continue
        kind = "Bộ chỉ số" if tokens[0] == "bộ" else " ".join(match[0].split())
        yield ShortName(
            match.start(),
            end,
            kind,
            None,
            item.document,
            "name of what this document approves",
            flags=("name_only",),
            issuer=item.issuer,
        )


def _abbreviations(text: str) -> dict[str, list[str]]:
    """Return the abbreviations that the text explains: "cải cách hành chính (CCHC)"."""
    found: dict[str, list[str]] = {}
    for match in _ABBREVIATED.finditer(text):
        short = match["short"].replace("&", "")
        words = _TOKEN.findall(text[max(0, match.start() - 12 * len(short)) : match.start()])[-len(short) :]
        if len(words) == len(short) and all(
            word[:1].upper() == letter for word, letter in zip(words, short, strict=True)
        ):
            found.setdefault(short, [fold(word) for word in words])
    return found


def _words(text: str, start: int, end: int, expansions: dict[str, list[str]]) -> list[tuple[str, int, int]]:
    """Return the folded words of a span, abbreviations written out and explanations in brackets left out."""
    words: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text, start, min(end, len(text))):
        word = match[0]
        if word in expansions:
            if text[match.start() - 1 : match.start()] == "(":
                continue
            words += [(part, match.start(), match.end()) for part in expansions[word]]
        else:
            words.append((fold(word), match.start(), match.end()))
    return words
