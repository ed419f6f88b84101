"""What can be wrong with a pattern file, in words a clerk can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

__all__ = ["Problem"]

_TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "no_folder": (
        "không có thư mục này; hãy ghi đúng đường dẫn của thư mục mẫu",
        "no such folder; give the path of a folder of patterns",
    ),
    "no_files": ("không có tệp mẫu nào; hãy đặt tên tệp là {files}", "no pattern file here; name the files {files}"),
    "unknown_file": (
        "tên tệp này không được đọc; hãy đổi thành một trong {files}",
        "a file of this name is not read; rename it to one of {files}",
    ),
    "encoding": ("tệp không phải UTF-8; hãy lưu lại bằng mã UTF-8", "not UTF-8; save the file as UTF-8"),
    "yaml": (
        "sai cú pháp YAML ({reason}); hãy xem lại dấu ngoặc, dấu phẩy, dấu nháy và cách thụt dòng",
        "not YAML ({reason}); look at brackets, commas, quotes and indentation",
    ),
    "not_list": (
        'tệp phải là một danh sách; hãy bắt đầu mỗi mục bằng "- {{"',
        'the file must be a list; begin each entry with "- {{"',
    ),
    "not_entry": (
        "mục này không có tên trường; hãy viết theo dạng {{name: …, source: …}}",
        "this entry has no field names; write it as {{name: …, source: …}}",
    ),
    "unknown_field": (
        'không có trường "{field}"; hãy dùng một trong {allowed}',
        'no such field "{field}"; use one of {allowed}',
    ),
    "double_field": ('trường "{field}" ghi hai lần; hãy bỏ một lần', 'field "{field}" is given twice; remove one'),
    "missing_field": ('thiếu trường "{field}"; hãy thêm vào mục này', 'field "{field}" is missing; add it'),
    "wrong_type": (
        'trường "{field}" không đúng kiểu; hãy ghi {wanted}',
        'field "{field}" has the wrong type; write {wanted}',
    ),
    "quotes": (
        'trường "{field}": YAML không đọc {value} là chữ; hãy đặt trong dấu nháy: "{value}"',
        'field "{field}": YAML does not read {value} as text; put it in quotes: "{value}"',
    ),
    "unknown_value": (
        '"{value}" không dùng được cho trường "{field}"; hãy ghi một trong {allowed}',
        '"{value}" cannot stand in field "{field}"; write one of {allowed}',
    ),
    "empty": ('trường "{field}" để trống; hãy ghi nội dung hoặc bỏ đi', 'field "{field}" is empty; fill or remove it'),
    "duplicate": (
        '"{name}" đã có ở {where}; hãy bỏ một mục, hoặc phân biệt bằng number, date hay since',
        '"{name}" is already at {where}; remove one, or tell them apart by number, date or since',
    ),
    "code_taken": (
        'mã "{code}" cùng lúc là của "{other}"; hãy giới hạn bằng since/until, ghi local: true, hoặc bỏ mã',
        'code "{code}" belongs to "{other}" at the same time; limit it by since/until, say local: true, or drop it',
    ),
    "lower_code": (
        'mã "{code}" không có chữ hoa; hãy viết như trong số hiệu: "{better}"',
        'code "{code}" has no capital; write it as numbers do: "{better}"',
    ),
    "unknown_reference": (
        'trường "{field}" trỏ đến "{value}" nhưng không có mục nào như vậy; hãy sửa tên hoặc thêm mục đó',
        'field "{field}" points to "{value}", which no entry has; correct it or add that entry',
    ),
    "bad_phrase": (
        'mẫu câu "{value}" không phải biểu thức đúng ({reason}); hãy xem lại dấu ngoặc và dấu ?, *, +',
        '"{value}" is not a pattern ({reason}); look at its brackets and at ?, *, +',
    ),
    "bad_id": (
        '"{value}" không phải mã văn bản; hãy ghi theo dạng 06/QĐ-TTg@2022',
        '"{value}" is not a document id; write it like 06/QĐ-TTg@2022',
    ),
    "id_spelling": (
        'mã văn bản "{value}" phải viết là "{better}"; hãy sửa lại',
        'write the id "{value}" as "{better}"',
    ),
    "id_year": (
        'mã văn bản "{value}" chưa có năm; hãy thêm năm ban hành: "{value}@2022"',
        'the id "{value}" has no year; add the year of issue: "{value}@2022"',
    ),
    "bad_date": (
        '"{value}" không phải ngày; hãy ghi năm-tháng-ngày, như "2025-03-01"',
        '"{value}" is not a date; write year-month-day, like "2025-03-01"',
    ),
    "bad_number": (
        '"{value}" không phải số hiệu của luật, pháp lệnh; hãy ghi như 31/2024/QH15',
        '"{value}" is not the number of a law or ordinance; write it like 31/2024/QH15',
    ),
    "bad_slug": (
        'slug "{value}" không khớp tên; hãy ghi "{better}"',
        'slug "{value}" does not fit the name; write "{better}"',
    ),
    "reversed_period": (
        'until "{until}" đứng trước since "{since}"; hãy sửa một trong hai ngày',
        'until "{until}" lies before since "{since}"; correct one of the two',
    ),
}
"""What is said, in Vietnamese and in English, by code of the problem."""


class Problem(Struct, frozen=True, order=True):
    """One thing in a pattern file that cannot be used."""

    path: str
    line: int
    """Line in the file, from 1."""
    code: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, lang: str = "vi") -> str:
        """Return ``file:line: reason; what to do`` in Vietnamese ("vi") or English ("en")."""
        template = _TEXTS[self.code][lang == "en"]
        return f"{self.path}:{self.line}: {template.format(**dict(self.values))}"
