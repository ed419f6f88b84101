"""Find the words behind a citation that name what the document is about ("về việc …", "ban hành …")."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["title_after"]

_OPENS: Final = re.compile(
    r"\s{0,3}(?:[,:(“\"]\s{0,2})?(?=(?:về|v/v|ban\shành|quy\sđịnh|phê\sduyệt|hướng\sdẫn|sửa\sđổi|bổ\ssung|triển\skhai|thực\shiện|tiếp\stục|công\sbố"
    r"|thông\squa|thành\slập|kiện\stoàn|giao|điều\schỉnh|chấn\schỉnh|tăng\scường|bãi\sbỏ|đính\schính|đẩy\smạnh|thi\shành|hợp\snhất|cụ\sthể\shóa|tiếp\svà)\b)",
    re.IGNORECASE,
)
_CLOSES: Final = re.compile(
    r";|\n\s*\n(?!\s*[a-zà-ỹđ](?![.)]))|\.(?=\s|$)|\n[\s|]{0,4}(?=[-+•*|]|\d{1,2}[.)]|[a-zđ]\)|Căn cứ|Điều )|[|\t]"
    r"|,\s{1,2}(?=(?:Sở|UBND|Ủy\sban|Uỷ\sban|HĐND|Hội\sđồng|Bộ|Ban|Chủ\stịch|Thủ\stướng|Tỉnh\s[uủ][ỷy]|tỉnh|đơn\svị|cơ\squan|các\sđơn|Cục|Chi\scục|Văn\sphòng|Trung\stâm|Phòng|Huyện|huyện|Thành\sphố|thành\sphố)\b[^,;.]{0,90}?\s(?:đã|ban\shành|xây\sdựng|có|tham\smưu|báo\scáo|triển\skhai|đề\snghị|yêu\scầu|phối\shợp|tiến\shành|tổ\schức|chỉ\sđạo|giao)\b)"
    r"|,\s(?=(?:đồng\sthời|trong\sđó|cụ\sthể|như\ssau|theo\sđó|với\scác\snội\sdung)\b)|\s(?=(?:với\s(?:các\snội\sdung|mục\sđích)|cụ\sthể|như\ssau|và\scác\svăn\sbản)\b)"
    r"|,?\s(?:và\s)?(?=(?:các\s)?(?:Quyết\sđịnh|Kế\shoạch|Nghị\squyết|Nghị\sđịnh|Thông\stư|Chỉ\sthị|Công\svăn|Kết\sluận|Chương\strình|Thông\sbáo|Tờ\strình|Báo\scáo|Quy\sđịnh|Hướng\sdẫn|Quy\schế|Luật|Bộ\sluật|Pháp\slệnh|Công\sđiện|Đề\sán|[Vv]ăn\sbản|CV|NQ|QĐ|KH)\s(?:số\s)?\d)(?<=,\s|à\s)"
    r"|,\s(?:đã\s)?(?=ban\shành\s(?:các\s)?(?:[Qq]uyết|[Kk]ế|[Cc]ông|[Cc]hỉ|[Tt]hông|[Cc]hương|[Bb]áo|[Vv]ăn)\s[^\W\d_]{2,6}\s(?:số\s)?\d)"
)
_LONGEST: Final = 700


def title_after(text: str, pos: int) -> tuple[int, int] | None:
    """Return the span of the title that starts directly behind ``pos``, or none."""
    opens = _OPENS.match(text, pos)
    if opens is None:
        return None
    start = opens.end()
    limit = min(len(text), start + _LONGEST)
    closes = _CLOSES.search(text, start, limit)
    end = closes.start() if closes else limit
    bracket = _unbalanced(text, start, end)
    end = bracket if bracket is not None else end
    while end > start and text[end - 1] in ' \n,;:“”"':
        end -= 1
    return (start, end) if end > start + 3 else None


def _unbalanced(text: str, start: int, end: int) -> int | None:
    """Return where a bracket closes that opened before ``start``."""
    if text.find(")", start, end) < 0:
        return None
    depth = 0
    for index in range(start, end):
        if text[index] == "(":
            depth += 1
        elif text[index] == ")":
            depth -= 1
            if depth < 0:
                return index
    return None
