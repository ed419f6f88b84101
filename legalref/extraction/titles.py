"""Find the words behind a citation that name what the document is about ("về việc …", "ban hành …")."""

from __future__ import annotations

import re
from typing import Final

from legalref.extraction.letters import CAPITALS, SMALL

__all__ = ["title_after"]

_VERBS: Final = (
    r"về|v/v|ban\shành|quy\sđịnh|phê\sduyệt|hướng\sdẫn|sửa\sđổi|bổ\ssung|triển\skhai|thực\shiện|tiếp\stục|công\sbố"
    r"|thông\squa|thành\slập|kiện\stoàn|giao|điều\schỉnh|chấn\schỉnh|tăng\scường|bãi\sbỏ|đính\schính|đẩy\smạnh"
    r"|thi\shành|hợp\snhất|cụ\sthể\shóa|tiếp\svà"
)
"""Words with which a title begins."""
_OPENS: Final = re.compile(
    # the term of a body belongs to its name ("Bộ Chính trị (khóa XII)")
    r"(?:\s{1,2}\(?kh[óo][aá]\s[IVX\d]{1,5}\)?)?(?:,?\s{1,2}kỳ\shọp\sthứ\s\S{1,6})?"
    rf"\s{{0,3}}(?:[,:(“\"]\s{{0,2}})?(?=(?:{_VERBS})\b)(?!(?:quy\sđịnh|hướng\sdẫn)\s(?:số\s)?\d)"
    # "Thông tư A sửa đổi, bổ sung tại Thông tư B": what was done to it is no title
    r"(?!(?:sửa\sđổi|bổ\ssung)(?:,?\sbổ\ssung)?\s(?:tại|bởi|bằng|theo)\b)"
    r"(?!ban\shành\skèm\stheo\s(?:Quyết\sđịnh|Nghị\sđịnh|Nghị\squyết|Thông\stư|Công\svăn)\b)",
    re.IGNORECASE,
)
_BODIES: Final = (
    r"Sở|UBND|Ủy\sban|Uỷ\sban|HĐND|Hội\sđồng|Bộ|Ban|Chủ\stịch|Thủ\stướng|Tỉnh\s[uủ][ỷy]|tỉnh|đơn\svị|cơ\squan"
    r"|các\sđơn|Cục|Chi\scục|Văn\sphòng|Trung\stâm|Phòng|Huyện|huyện|Thành\sphố|thành\sphố"
)
_DOES: Final = (
    r"đã|ban\shành|xây\sdựng|có|tham\smưu|báo\scáo|triển\skhai|đề\snghị|yêu\scầu|phối\shợp|tiến\shành|tổ\schức"
    r"|chỉ\sđạo|giao|đề\sra|xác\sđịnh|quán\striệt|nghiêm\stúc|chủ\sđộng|kịp\sthời|tập\strung|hoàn\sthành|cụ\sthể\shóa"
    r"|quyết\sđịnh(?!\ssố)"
)
_TYPES: Final = (
    r"Quyết\sđịnh|Kế\shoạch|Nghị\squyết|Nghị\sđịnh|Thông\stư|Chỉ\sthị|Công\svăn|Kết\sluận|Chương\strình|Thông\sbáo"
    r"|Tờ\strình|Báo\scáo|Quy\sđịnh|Hướng\sdẫn|Quy\schế|Luật|Bộ\sluật|Pháp\slệnh|Công\sđiện|Đề\sán|[Vv]ăn\sbản"
    r"|CV|NQ|QĐ|KH"
)
_FIRST_SYLLABLES: Final = r"[Qq]uyết|[Kk]ế|[Cc]ông|[Cc]hỉ|[Tt]hông|[Cc]hương|[Bb]áo|[Vv]ăn"
_NEXT_ONE: Final = (
    rf"(?:các\s)?(?:{_TYPES})(?:\s(?:số\s)?\d|(?:\s[^\W\d_]{{1,7}}){{1,3}}\ssố\s{{1,2}}\d{{1,5}}[a-zđ]?\s?[/-])"
)
"""The next document of an enumeration; more words of a type need a whole number ("Chương trình hành động số 8-CTr")."""
_DONE_TO_IT: Final = (
    r"(?:sửa\sđổi|bổ\ssung|thay\sthế)(?:,?\sbổ\ssung)?(?:\smột\ssố\s(?:điều|nội\sdung))?"
    r"\s(?:tại|bởi|bằng|năm\s\d|theo\s(?:Luật|Nghị|Quyết|Thông))\b"
)
_NEXT_LINE: Final = (
    # the next recital, what a portal prints below a title, the head of the document
    r"Căn cứ|Điều |Số hiệu|Số ký hiệu|Loại văn bản|Cơ quan ban hành|Văn bản này|Tiếng Anh"
    r"|Tải [Vv]ăn bản|Kính gửi|Nơi nhận"
    rf"|QUYẾT ĐỊNH|QUYẾT NGHỊ|CỘNG H|[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,3}}, ngày "
    r"|(?<!CỦA\n)(?<!VÀ\n)(?<!,\n)"
    r"(?:ỦY BAN NHÂN|UỶ BAN NHÂN|HỘI ĐỒNG NHÂN|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CHÍNH PHỦ|THỦ TƯỚNG)"
)
"""What a line begins with that goes on with no title."""
_GOES_ON: Final = (
    r"đồng\sthời|trong\sđó|cụ\sthể|như\ssau|theo\sđó|với\scác\snội\sdung|thì|gồm|bao\sgồm|[Xx]ét|kể\stừ|dưới\ssự"
    r"|sau\skhi|trên\scơ\ssở"
)
"""Words behind a comma with which the sentence goes on."""
_ENDS: Final = re.compile(
    # the class in front makes the search quick
    r"[;|\t\n.,vụưàợ](?:"
    # words that end a title without a sign before them; behind "là" begins another document
    r"(?<=\sv)(?:ới\s(?:các\snội\sdung|mục\sđích)\b|à\scác\svăn\sbản\b"
    rf"|à\s(?={_NEXT_ONE}))"
    r"|(?<=\scụ)\sthể\b"
    r"|(?<=\snhư)\ssau\b"
    rf"|(?<=à)\s(?={_NEXT_ONE})"
    # signs that do, with what must follow them
    # what was done to the document
    rf"|(?<=\sđượ)c\s(?={_DONE_TO_IT})"
    r"|(?<![vụưàợ])(?:(?<=[;|\t])"
    # a blank line, unless the next one goes on in small letters; the next point of a list
    rf"|(?<=\n)(?:\s*\n(?!\s*[{SMALL}](?![.)]))|[\s|]{{0,4}}(?=[-+•*#|]|\d{{1,2}}[.)]|[a-zđ]\)|{_NEXT_LINE}))"
    r"|(?<=\.)(?=\s|$)"
    r"|(?<=,)(?:"
    # another body that acts
    rf"\s{{1,2}}(?=(?:{_BODIES})\b[^,;.]{{0,90}}?\s(?:{_DOES})\b)"
    # what was done to the document, and from when it is in force
    rf"|\s(?=(?:đã\s)?được\s{_DONE_TO_IT}|có\shiệu\slực\b)"
    rf"|\s(?=(?:{_GOES_ON})\b)"
    rf"|\s(?:và\s)?(?={_NEXT_ONE})"
    rf"|\s(?:đã\s)?(?=ban\shành\s(?:các\s)?(?:{_FIRST_SYLLABLES})\s[^\W\d_]{{2,6}}\s(?:số\s)?\d)"
    r")))"
)
_LETTERS_BEFORE: Final = {"v": 0, "ụ": len("c"), "ư": len("nh"), "à": -1, "ợ": len("đư")}
"""How far before the letter that is searched for the words that end a title begin; "là" belongs to the title."""
_FIRST_LETTERS: Final = 2
"""A title can begin with such a word ("cụ thể hóa"): its letter is then the second."""
_NAMING: Final = re.compile(
    rf"\(\s?(?:(?:sau|dưới|từ)\sđây|(?:viết|gọi)\stắt|gọi\slà|ban\shành\skèm|(?:có\s)?hiệu\slực|(?:đã\s)?được\s{_DONE_TO_IT}"
    rf"|sửa\sđổi,?\sbổ\ssung\s(?:tại|bởi|theo)|(?:{_TYPES})\ssố\s)",
    re.IGNORECASE,
)
"""A bracket that gives the document another name, or tells of it, belongs to no title."""
_QUOTED: Final = re.compile(r"[^“”]{0,11}“[^“”]*”(?!\s(?:và|giai\sđoạn|năm|,)\b)")
_QUOTED_FOR: Final = re.compile(r"[^“”]{40,600}”(?=\s?(?:trên\sđịa\sbàn|đối\svới|\())", re.IGNORECASE)
"""A name in quotation marks, and what belongs to the act that cites it."""
_TRAILING: Final = ' \n,;:.…(“”"'
_BEGINS_NEXT: Final = (" đã", "\nđã", "(đã", " đối", "\nđối")
_LAST_OF_NEXT: Final = frozenset("ãi")
_BRACKETS: Final = re.compile(r"[()]")
_LONGEST: Final = 700


def title_after(text: str, pos: int) -> tuple[int, int] | None:
    """Return the span of the title that starts directly behind ``pos``, or none."""
    opens = _OPENS.match(text, pos)
    if opens is None:
        return None
    start = opens.end()
    ends = _ENDS.search(text, start + _FIRST_LETTERS, start + _LONGEST)
    if ends:
        end = ends.start()
        end -= _LETTERS_BEFORE.get(text[end], 0)
    else:
        end = min(len(text), start + _LONGEST)
    if text.find(")", start, end) >= 0:
        bracket = _unbalanced(text, start, end)
        end = bracket if bracket is not None else end
    if text.find("(", start, end) >= 0:
        named = _NAMING.search(text, start, end)
        end = named.start() if named else end
    if text.find("”", start, end) >= 0:
        quoted = _QUOTED.match(text, start, end) or _QUOTED_FOR.search(text, start, end)
        end = quoted.end() if quoted else end
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    if text[end - 1] in _LAST_OF_NEXT:
        end = _without_next(text, start, end)
    if text.startswith("”", end) and text.count("“", start, end) > text.count("”", start, end):
        end += 1  # the name in quotation marks ends the title
    return (start, end) if end > start + 3 else None


def _without_next(text: str, start: int, end: int) -> int:
    """Return where the words of a title end without what begins the next ones ("đã", "đối")."""
    if not text.endswith(_BEGINS_NEXT, start, end):
        return end
    words = text[start:end]
    return start + len(words.removesuffix("đã").removesuffix("đối").rstrip(_TRAILING))


def _unbalanced(text: str, start: int, end: int) -> int | None:
    """Return where a bracket closes that opened before ``start``."""
    depth = 0
    for bracket in _BRACKETS.finditer(text, start, end):
        depth += 1 if bracket[0] == "(" else -1
        if depth < 0:
            return bracket.start()
    return None
