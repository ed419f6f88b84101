"""Read the provisions that a citation points at (điểm, khoản, Điều, Mục, Chương, Phụ lục, Mẫu số).

The order of points is a, b, c, d, đ, e, g, h … (no f, j, w, z: Nghị định 34/2016/NĐ-CP, Điều 62), so a range
"a đến đ" is a, b, c, d, đ. Ranges of articles are written out, up to a bound.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

from legalref.extraction.letters import SMALL
from legalref.model import Pinpoint

__all__ = ["POINTS", "expand", "pinpoint_after", "pinpoint_before", "pinpoint_behind"]

POINTS: Final = "abcdđeghiklmnopqrstuvxy"
"""The letters of points, in their order."""
_LONGEST_RANGE: Final = 60

_ITEM: Final = r"(?:\d{1,3}(?:\.\d{1,2})?[a-zđ]?|[IVXLC]{1,6}|[a-zđ](?:\d{1,2}|\.\d{1,2})?)"
_LIST: Final = (
    rf"(?:{_ITEM}|[A-H](?!\w))"
    rf"(?:(?:\s?,\s?|\s(?:và|hoặc|đến|-)\s|\s?-\s?)(?:(?:điểm|khoản|Điều)\s)?{_ITEM}(?![\w])){{0,14}}"
)
_ARTICLES: Final = (
    r"(?:từ\s)?(?:các\s)?(?:Điều|điều|Điểu)\s{1,2}\d{1,3}[a-zđ]?"
    r"(?:(?:,\s?|\s(?:và|hoặc|đến)\s)(?:(?:Điều|điều)\s)?\d{1,3}[a-zđ]?(?![\w/.])){0,14}"
)
_ANNEXES: Final = (
    r"(?:các\s)?(?:Phụ\slục|phụ\slục)(?:\s{1,2}(?:số\s)?(?:\d{1,2}[A-Za-z]?|[IVX]{1,5})"
    r"(?:(?:,\s?|\svà\s)(?:\d{1,2}|[IVX]{1,5})){0,6}(?![\w/]))?"
)
_FORMS: Final = r"(?:Mẫu|mẫu|Biểu|biểu)(?:\ssố)?\s{1,2}\d{1,3}[\w.-]{0,8}"
_ENCLOSED: Final = r"(?:Quy\schế|Quy\sđịnh|Danh\smục|Kế\shoạch|Điều\slệ|Quy\strình)\s{1,2}(?:được\s)?(?:ban\shành\s)?"
"""What a decision promulgates: its provisions are cited through the decision."""
_UNIT: Final = (
    rf"(?:(?:các\s)?(?<!thời\s)(?<!tài\s)(?:điểm|khoản|Điểm|Khoản|tiết|mục|Mục|chương|Chương|phần|Phần)\s{{1,2}}{_LIST}"
    rf"|{_ARTICLES}|{_ANNEXES}|{_FORMS})"
)
_JOIN: Final = r"(?:\s?[,;]?\s{1,2}(?:(?:của|tại|và|thuộc|theo)\s{1,2})?)"
_LINK: Final = (
    rf"(?:(?:của|tại|trong)\s{{1,2}})?{_ENCLOSED}kèm\stheo\s{{1,2}}"
    r"|(?:của|tại|thuộc|trong|theo)\s{1,2}(?:các\s{1,2})?|(?:được\s)?(?:ban\shành\s)?kèm\stheo\s{1,2}"
    r"|ban\shành\stại\s{1,2}|quy\sđịnh\stại\s{1,2}"
)
"""What may stand between a provision and the document that it is of."""
_BEFORE: Final = re.compile(rf"(?P<pin>{_UNIT}(?:{_JOIN}{_UNIT}){{0,20}})(?P<link>,?\s{{1,2}}(?:{_LINK})?)?$")
_AFTER: Final = re.compile(rf"[\s,(]{{1,3}}(?P<pin>{_UNIT}(?:{_JOIN}{_UNIT}){{0,4}})")
_LINK_WORDS: Final = frozenset({"của", "tại", "theo", "thuộc", "trong", "các"})
"""Words in which a link between a provision and its document ends."""
_NEVER_LAST: Final = frozenset(ascii_lowercase + SMALL[3:]) - {word[-1] for word in (*_LINK_WORDS, "lục")}
"""Letters in which no word ends that links a provision to its document, and no provision of several letters."""
_LINKING: Final = _LINK_WORDS | {"ban", "hành", "quy", "định", "được", "kèm"}
_LINK_WINDOW: Final = 48
_HAS_DIGIT: Final = re.compile(r"\d")
_CLAUSE_END: Final = re.compile(r"\s?(?:[.;)\n]|$)")
_HINTS: Final = (
    "iều ", "iều\n", "iểu ", "hoản ", "hoản\n", "iểm ", "hụ lục", "ẫu ", "hương ", "hương\n", "ục ", "hần ", "kèm theo",
    "iểu số",
)  # fmt: skip
_BEFORE_HINT: Final = 32
"""Characters that a provision can have before the first hint ("từ các Đ", "tiết a, Đ", "Danh mục ban hành ")."""
_WINDOW: Final = 150
_AT_THE_EDGE: Final = 16
_LAST_WORDS: Final = 14
_BARE_ANNEX: Final = "phụ lục"
"""In small letters and without a number it names no provision ("một số điều, phụ lục của Nghị định")."""


def pinpoint_before(text: str, pos: int, floor: int) -> str | None:
    """Return the provisions named directly before the citation at ``pos``; nothing left of ``floor`` is read."""
    if pos - 3 >= floor and text[pos - 1] == " " and text[pos - 2] in _NEVER_LAST and text[pos - 3].isalpha():
        return None
    words = text[max(floor, pos - _LAST_WORDS) : pos].split()
    if not words:
        return None
    if words[-1] not in _LINK_WORDS:
        if not _is_item(words[-1]):
            return None
    elif len(words) > 2 and words[-2] not in _LINKING and not _is_item(words[-2]):
        return None  # "kết quả theo": the window shows the whole of the word before
    elif not _item_before_link(text[max(floor, pos - _LINK_WINDOW) : pos].split()):
        return None
    match = _before(text, pos, max(floor, pos - _WINDOW))
    if match and match.start() < _AT_THE_EDGE:  # a long list, perhaps cut
        match = _before(text, pos, max(floor, pos - 2 * _WINDOW)) or match
    if match is None or (match["pin"] == _BARE_ANNEX and "kèm" not in (match["link"] or "")):
        return None
    return _clean(match["pin"])


def _before(text: str, pos: int, low: int) -> re.Match[str] | None:
    """Find the provisions that end at ``pos`` and do not begin before ``low``."""
    window = text[max(low, text.rfind(". ", low, pos), text.rfind(".\n", low, pos)) : pos]
    hints = [at for hint in _HINTS if (at := window.find(hint)) >= 0]
    if not hints:
        return None
    return _BEFORE.search(window, max(0, min(hints) - _BEFORE_HINT))


def _item_before_link(words: list[str]) -> bool:
    """Whether words that end in what links a provision to its document have the number of one before that."""
    while words and words[-1] in _LINKING:
        if words.pop() == "kèm":
            return True  # "Quy chế ban hành kèm theo" has no number
    return bool(words) and _is_item(words[-1])


def _is_item(word: str) -> bool:
    """Whether a word can end the name of a provision: a number, a letter, "Phụ lục"."""
    if word.islower() and word.isalpha() and len(word) > 1:
        return word == "lục"
    word = word.rstrip(",")
    if word[-1:] in "IVXLC" or word == "lục":
        return bool(word)
    if len(word) == 1:
        return word.isalnum()
    if word.isalpha():
        return False
    return (word[-1].isalnum() or word[-1] in ".-") and _HAS_DIGIT.search(word) is not None


def pinpoint_after(text: str, pos: int) -> str | None:
    """Return the provisions named directly after a law ("Bộ luật Dân sự Điều 584")."""
    if text[pos : pos + 2] not in {" Đ", " (", ", "}:
        return None
    match = _AFTER.match(text, pos)
    if match is None or not match["pin"].startswith(("Điều", "khoản", "điểm")):
        return None
    return _clean(match["pin"])


def pinpoint_behind(text: str, pos: int) -> str | None:
    """Return the provisions named behind a number, where they end the clause: "(khoản 3 Điều 12)", ", Điều 12."."""
    if text[pos : pos + 2] not in {" (", ", "}:
        return None
    match = _AFTER.match(text, pos)
    if match is None or not match["pin"].startswith(("Điều", "khoản", "điểm")):
        return None
    return _clean(match["pin"]) if _CLAUSE_END.match(text[match.end() : match.end() + 2]) else None


def _clean(pin: str) -> str:
    return " ".join(pin.split()).strip(" ,;")


_PART: Final = re.compile(
    r"(?P<unit>điểm|khoản|Điểm|Khoản|Điều|điều|Điểu|mục|Mục|chương|Chương|Phụ\slục|phụ\slục|Mẫu\ssố|mẫu\ssố|Mẫu|mẫu)"
    rf"(?:\s+(?:số\s)?(?P<items>{_ITEM}(?![\w])"
    rf"(?:(?:,\s?|\s(?:và|hoặc|đến)\s|\s?-\s?)(?:(?P=unit)\s)?{_ITEM}(?![\w]))*|\d{{1,3}}[\w.-]*))?"
)
_FIELD: Final = {
    "điểm": "diem",
    "khoản": "khoan",
    "điều": "dieu",
    "điểu": "dieu",
    "mục": "muc",
    "chương": "chuong",
    "phụ lục": "phu_luc",
    "mẫu số": "mau",
    "mẫu": "mau",
}
_ORDER: Final = ("diem", "khoan", "dieu", "muc", "chuong")


@lru_cache(maxsize=20_000)
def expand(pin: str) -> tuple[Pinpoint, ...]:
    """Return the provisions that a printed pinpoint names, lists and ranges written out.

    A smaller unit belongs to the next larger one behind it: "điểm a, b khoản 2 Điều 5" gives two points of
    khoản 2 Điều 5; "khoản 1 Điều 3, khoản 2 Điều 4" gives two clauses of two articles.
    """
    found: list[Pinpoint] = []
    pending: list[dict[str, str]] = []
    above: dict[str, str] = {}
    for match in reversed(list(_PART.finditer(pin))):
        field = _FIELD[" ".join(match["unit"].lower().split())]
        items = _items(match["items"] or "", field)
        if field in {"phu_luc", "mau"}:
            pending = [
                {field: item, **({"phu_luc": above["phu_luc"]} if "phu_luc" in above and field == "mau" else {})}
                for item in items or [""]
            ]
            above[field] = (items or [""])[0]
            found = [
                entry
                for entry in found
                if not (field == "mau" and entry.phu_luc == above.get("phu_luc") and entry.mau is None)
            ]
            found = [*(Pinpoint(**entry) for entry in pending), *found]
            continue
        rank = _ORDER.index(field)
        above = {name: value for name, value in above.items() if name in _ORDER and _ORDER.index(name) > rank}
        pending = [{field: item, **above} for item in items]
        covered = {tuple(sorted(above.items()))}
        found = [
            *(Pinpoint(**entry) for entry in pending),
            *(p for p in found if tuple(sorted(_set_fields(p).items())) not in covered),
        ]
        if items:
            above[field] = items[0]
    return tuple(found)


def _set_fields(pinpoint: Pinpoint) -> dict[str, str]:
    return {name: value for name in pinpoint.__struct_fields__ if (value := getattr(pinpoint, name)) is not None}


def _items(text: str, field: str) -> list[str]:
    """Return the members of a list, with ranges written out."""
    tokens = re.findall(
        r"đến|(?<=\d)\s?-\s?(?=\d)|[IVXLC]+(?![a-z])|\d{1,3}(?:\.\d{1,2})?[a-zđ]?|[a-zđ](?:\d{1,2})?(?![\w])",
        re.sub(r"(?:và|hoặc|điểm|khoản|Điều|điều)\s", " ", text),
    )
    items: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index].strip()
        if token in {"đến", "-"} and items and index + 1 < len(tokens):
            items += _between(items[-1], tokens[index + 1], field)
            index += 2
            continue
        items.append(token)
        index += 1
    return items


def _between(first: str, last: str, field: str) -> list[str]:
    """Return the members after ``first`` up to ``last``."""
    if field == "diem" and first in POINTS and last in POINTS:
        return list(POINTS[POINTS.index(first) + 1 : POINTS.index(last) + 1])
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]
