"""The wording of names of laws: what opens one, and the grammar of amending titles."""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.letters import CAPITALS

__all__ = [
    "AMENDED_IN",
    "AMENDED_WITHOUT_NAME",
    "AMENDING",
    "AND_LAW",
    "CODE_BEFORE",
    "INNER_NUMBER",
    "KINDS_WITHOUT_MARKS",
    "LEAST_AMENDING",
    "LISTED_NAME",
    "LIST_ENDS",
    "LONGEST_NAME",
    "MARKED",
    "MOST_AMENDED",
    "OPENING",
    "OPENING_LETTERS",
    "OPENING_WITHOUT_MARKS",
    "UNKNOWN_NAME",
    "YEAR",
]

OPENING: Final = re.compile(
    r"(?:L(?:uật|UẬT|uat)|P(?:háp\s{1,2}lệnh|HÁP\s{1,2}LỆNH|hap\s{1,2}lenh)|H(?:iến\s{1,2}pháp|IẾN\s{1,2}PHÁP)"
    rf"|B(?:ộ\s{{1,2}}[Ll]uật|Ộ\s{{1,2}}LUẬT|o\s{{1,2}}luat)|(?:bộ\s{{1,2}})?luật(?=\s[{CAPITALS}]))(?![^\W\d_])"
)
"""Words that open the name of a law."""
OPENING_LETTERS: Final = tuple(
    (re.compile(pattern), before)
    for pattern, before in (
        (rf"ậ(?:(?<=Luậ)|(?<=luậ)(?=t\s[{CAPITALS}])|(?<=Bộ\sluậ)|(?<=Bộ\s\sluậ))", len("Lu")),
        (r"Ậ(?<=LUẬ)", len("LU")),
        (r"P(?=háp\s|HÁP\s)", 0),
        (r"H(?=iến\s|IẾN\s)", 0),
    )
)
"""A letter of each such word, and how far behind its beginning it stands; the search runs to these letters."""
OPENING_WITHOUT_MARKS: Final = tuple(
    (re.compile(pattern), 0) for pattern in (r"L(?=uat\s)", r"P(?=hap\slenh\s)", r"B(?=o\sluat\s)")
)
"""The same for text that has no marks at all."""
MARKED: Final = "ậ"
"""A letter that any text with marks has which speaks of laws."""
KINDS_WITHOUT_MARKS: Final = {"Luat": "Luật", "Bo luat": "Bộ luật", "Phap lenh": "Pháp lệnh"}
CODE_BEFORE: Final = re.compile(r"(?<![^\W\d_])(?:[Bb]ộ|BỘ)\s{1,2}$")
"""What makes "luật" the second word of "Bộ luật"."""
LONGEST_NAME: Final = 460
_B: Final = r"\s{1,2}"
AMENDING: Final = re.compile(
    rf"{_B}(?:sửa{_B}đổi(?:,?{_B}bổ{_B}sung)?|bổ{_B}sung){_B}"
    rf"(?:(?:một{_B})?số{_B}(?:điều|nội\sdung){_B}(?:của{_B})?(?:các{_B})?"
    rf"|(?:các{_B})?(?:Điều{_B}[\d, và]{{1,20}}\s(?:của\s)?)?|\d{{1,2}}{_B})?",
    re.IGNORECASE,
)
LEAST_AMENDING: Final = 6
"""Characters that the words of an amendment have at least."""
AND_LAW: Final = re.compile(
    rf"(?:\s{{0,2}},\s{{0,3}}|\s{{1,3}}và\s{{1,3}}|\s{{0,2}},\s{{0,2}}và{_B})(?=(?:Bộ{_B}luật|Luật|Pháp{_B}lệnh)\s)",
    re.IGNORECASE,
)
MOST_AMENDED: Final = 40
"""How many laws one law amends at most."""
AMENDED_WITHOUT_NAME: Final = re.compile(
    r"(?:luật|Luật)\s(?:về|liên\squan|trong)\s[^,;.\n]{4,80}?(?=\s(?:năm\s\d|số\s|ngày\s|và\scác\s)|[,;.\n]|\Z)"
)
YEAR: Final = re.compile(
    r"\s{1,3}(?:\(?n[ăa]m\s{1,2})?(?P<year>(?:19|20)\d{2})(?![\d/.-])\)?(?!\s?-\s?20)", re.IGNORECASE
)
AMENDED_IN: Final = re.compile(
    rf"{_B}\(?sửa{_B}đổi(?:,?{_B}bổ{_B}sung)?\)?,?{_B}(?:năm{_B})?(?P<year>(?:19|20)\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_NEVER_FIRST: Final = (
    r"nào|mới|Luật|LUẬT|Việt|VIỆT|sư|số|này|đó|trên|nêu|nói|và|thì|có|của|về|được|quy|gia|học|định|pháp|các"
)
_NEVER_INSIDE: Final = (
    r"Luật|Bộ|Điều|Nghị|Thông|Pháp|Việt|nhằm|số|ngày|năm|này|và\s(?:các|Luật|Bộ|Ngh|Thông|Pháp|văn)|thì|có|của|được|đã"
    r"|để|theo|quy\sđịnh|nêu|trên|cho|là|do|khi|tại|khóa|sửa\sđổi|hiện\shành|không|phải|bằng|từ|đối|ban\shành|thay|hoặc"
    r"|gồm|về|trong|với|đồng\sthời|nhưng|mà"
)
UNKNOWN_NAME: Final = re.compile(
    rf"[ ]{{1,2}}(?P<name>(?!(?:{_NEVER_FIRST})\b)[^\W\d_]{{2,12}}"
    rf"(?:(?:,|[ ]-(?=[ ][^\W\d_]{{2}}))?(?:[ ]{{1,2}}|[ ]?\n[ ]?(?![{CAPITALS}]))(?!(?:{_NEVER_INSIDE})\b)"
    rf"(?:[^\W\d_]{{1,12}}?(?=ngày\s\d)|[^\W\d_]{{1,12}})){{0,12}})"
)
"""The name of a law that the gazetteer lacks: words up to one that no name holds."""
LISTED_NAME: Final = re.compile(
    rf"{_B}[^\W\d_][^.;:()|\t\d“”\"]{{2,110}}?"
    rf"(?=(?:\s{{0,2}},|\s{{1,3}}và)\s{{1,3}}(?:Bộ{_B}luật|Luật|Pháp{_B}lệnh)\s"
    rf"|{_B}số{_B}\d{{1,3}}/\d{{4}}/(?:QH|UBTVQH))"
)
"""A member of the list of amended laws: it ends where the next law begins, or the number of the amending one."""
LIST_ENDS: Final = re.compile(r"\s{0,3}(?:[.;:,()|\n]|số\s|ngày\s|năm\s|và\s|$)")
INNER_NUMBER: Final = re.compile(rf"{_B}số{_B}(?P<number>\d{{1,3}}/\d{{4}}/(?:QH|UBTVQH)\d{{1,2}})(?!\w)")
"""The number of an amended law, inside the name of the amending one."""
