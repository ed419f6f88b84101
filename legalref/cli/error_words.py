"""Vietnamese words for the errors of stores and exports, whose own messages are English.

A library says what is wrong in one language; a clerk reads it in Vietnamese. What no row fits stays as it is.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["in_vietnamese"]

_WORDS: Final = tuple(
    (re.compile(english), vietnamese)
    for english, vietnamese in (
        (r"no such graph; make it with: (.*)", r"chưa có đồ thị này; hãy tạo bằng: \1"),
        (r"no such folder: (.*)", r"không có thư mục \1"),
        (r"a folder; give the name of a graph file in it", "đây là thư mục; hãy ghi tên tệp đồ thị trong thư mục"),
        (r"cannot be written: no permission in (.*)", r"không ghi được: không có quyền ghi vào \1"),
        (r"cannot be read: no permission", "không đọc được: không có quyền đọc"),
        (r"cannot be written: no permission", "không ghi được: không có quyền ghi"),
        (
            r"not a legalref graph \(not an SQLite database\); give another path",
            "không phải đồ thị của legalref; hãy chọn tệp khác",
        ),
        (
            r"an SQLite database of another program, not a legalref graph",
            "là cơ sở dữ liệu của chương trình khác, không phải đồ thị của legalref",
        ),
        (
            r"another process is writing to the graph; try again when it is done",
            "một chương trình khác đang ghi vào đồ thị; hãy thử lại khi xong",
        ),
        (r"cannot be written: the graph is read-only", "không ghi được: đồ thị chỉ cho đọc"),
        (
            r"cannot be opened or made; check the folder and its permissions",
            "không mở hoặc tạo được; hãy kiểm tra thư mục và quyền",
        ),
        (r"cannot be written: no space left on the disk", "không ghi được: hết chỗ trên đĩa"),
        (
            r"the file is damaged; build the graph again from the documents",
            "tệp hỏng; hãy tạo lại đồ thị từ các văn bản",
        ),
        (
            r"written by a newer legalref \(.*\); install the newer version",
            "do bản legalref mới hơn ghi; hãy cài bản mới hơn",
        ),
        (
            r"no password; put it into the environment variable (.*)",
            r"chưa có mật khẩu; hãy đặt mật khẩu vào biến môi trường \1",
        ),
        (r"no format has the ending (\S+); choose one of (.*)", r"không có định dạng nào đuôi \1; hãy chọn: \2"),
    )
)


def in_vietnamese(message: str) -> str:
    """Return an error's message in Vietnamese, behind the name of the file or server that it begins with."""
    for english, vietnamese in _WORDS:
        match = re.fullmatch(rf"(?P<which>.*?): {english.pattern}", message, re.DOTALL)
        if match:
            which = match["which"]
            return f"{which}: {english.sub(vietnamese, message[len(which) + 2 :])}"
    return message
