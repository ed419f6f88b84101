"""Read the task in the name of a committee: "Ban Chỉ đạo" + "cải cách hành chính", "Tổ công tác" + "Đề án 06".

Such bodies are set up for one task and have no fixed list of names. The words behind the common name belong to it up to
the place, the higher body or the words that open a title.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from legalref.extraction.letters import in_small_letters

__all__ = ["CENTRE", "Task", "task_behind"]

CENTRE: Final = re.compile(r"\s{1,2}(?:của\s(?:Thủ\stướng\s)?Chính\sphủ|Trung\sương|[Qq]uốc\sgia)(?![^\W\d_])")
"""What makes a body that each province has the one of the whole country."""
_NATIONAL: Final = re.compile(r"(?:liên\sngành\s)?(?:trung\sương|quốc\sgia|nhà\snước)(?![^\W\d_])", re.IGNORECASE)
_STOPS: Final = (
    r"về|ban\shành|phê|quy\sđịnh|hướng\sdẫn|sửa|bổ\ssung|tại|ngày|đã|được|gửi|báo\scáo|công\sbố|giao|yêu\scầu|đề\snghị"
    r"|v/v|trong|để|khi|theo|có|nhằm|số|năm|giai\sđoạn|cấp|các\scấp|của|do|đến|từ|kiện\stoàn|phân\scông|họp"
    r"|tỉnh|thành\sphố|tp\b|huyện|quận|thị\sxã|xã|phường|thị\strấn"
    r"|(?:và|hoặc)\s(?:các\s)?(?:Kế|Quy|Ngh|Thông|Công\svăn|Chỉ|Kết|Chương|Đề\sán|Luật|văn\sbản|UBND|Ủy)"
    # these belong to the name only where what is carried out follows
    r"|(?:triển\skhai|thực\shiện)\s(?!(?:thực\shiện\s)?(?:các\s)?(?:Chương|Đề\sán|Dự\sán|công\stác|quy\schế|dân\schủ|Quy\schế))"
)
"""Words that are no part of the task."""
_WORD: Final = (
    r"(?:phòng,\s?chống|(?:tham\snhũng|lãng\sphí)(?:,\s(?:lãng\sphí|tiêu\scực)){1,2}|khoa\shọc,\scông\snghệ"
    r"|[^\W_]+(?:[-/][^\W_]+)?|-|&)"
)
_TASK: Final = re.compile(rf"(?:[ \n]{{1,2}}(?!(?:{_STOPS})\b){_WORD}){{1,16}}", re.IGNORECASE)


class Task(Struct, frozen=True, gc=False):
    """The words that tell the task, and where they end."""

    words: str
    end: int
    national: bool
    """Whether they tell that the body is the one of the whole country."""


def task_behind(text: str, pos: int) -> Task | None:
    """Return the task named behind a committee whose common name ends at ``pos``, or none."""
    match = _TASK.match(text, pos)
    if match is None:
        return None
    words = in_small_letters(" ".join(match[0].split()))
    return Task(words, match.end(), _NATIONAL.match(words) is not None)
