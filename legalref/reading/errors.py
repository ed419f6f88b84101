"""The one error of this step: a file that cannot be read, in one line that says what to do."""

from __future__ import annotations

from typing import Final

__all__ = ["ReadError"]

_PROBLEMS: Final[dict[str, tuple[str, str]]] = {
    "missing": ("no such file; check the path", "không có tệp này; hãy kiểm tra đường dẫn"),
    "folder": (
        "is a folder, not a file; name its files, or use legalref.reading.find",
        "là thư mục, không phải tệp; hãy nêu tên tệp, hoặc dùng legalref.reading.find",
    ),
    "denied": (
        "cannot be opened ({detail}); check its permissions",
        "không mở được ({detail}); hãy kiểm tra quyền đọc",
    ),
    "empty": ("is empty; there is nothing to read", "tệp rỗng, không có gì để đọc"),
    "kind": (
        "is of an unknown kind ({detail}); save it as .docx, .pdf, .html, .md or .txt",
        "không thuộc định dạng đọc được ({detail}); hãy lưu thành .docx, .pdf, .html, .md hoặc .txt",
    ),
    "old_word": (
        "is an old Word document (.doc); open it in Word or LibreOffice and save it as .docx",
        "là văn bản Word cũ (.doc); hãy mở bằng Word hoặc LibreOffice và lưu thành .docx",
    ),
    "renamed": (
        "is {detail} under another suffix; give it its own suffix and read it again",
        "là {detail} mang đuôi khác; hãy đổi đúng đuôi tệp rồi đọc lại",
    ),
    "binary": (
        "is binary data, not text; give the file its right suffix, or save it as text in UTF-8",
        "là dữ liệu nhị phân, không phải văn bản; hãy đặt đúng đuôi tệp, hoặc lưu thành văn bản UTF-8",
    ),
    "encoding": (
        "is unreadable: its encoding is not recognised; save it as UTF-8",
        "không đọc được: không nhận ra bảng mã; hãy lưu lại bằng UTF-8",
    ),
    "lost": (
        "is unreadable: its accented letters were lost in a wrong conversion; get the original file",
        "không đọc được: chữ có dấu đã mất do chuyển mã sai; hãy lấy lại tệp gốc",
    ),
    "spaced": (
        "is unreadable: its letters stand one by one, as in UTF-16 read byte by byte; save the original as UTF-8",
        "không đọc được: các chữ cái bị tách rời, như khi đọc UTF-16 từng byte; hãy lưu tệp gốc bằng UTF-8",
    ),
    "docx": (
        "is not a readable Word document ({detail}); open it in Word, let it repair it, and save it again",
        "không phải văn bản Word đọc được ({detail}); hãy mở bằng Word, để Word sửa rồi lưu lại",
    ),
    "locked": (
        "is protected by a password; remove the password and read it again",
        "được bảo vệ bằng mật khẩu; hãy gỡ mật khẩu rồi đọc lại",
    ),
    "locked_or_old": (
        "is protected by a password or is an old .doc; remove the password or save it as .docx",
        "được đặt mật khẩu hoặc là tệp .doc cũ; hãy gỡ mật khẩu hoặc lưu thành .docx",
    ),
    "html": (
        "is not readable HTML ({detail}); save the page again",
        "không phải HTML đọc được ({detail}); hãy lưu lại trang",
    ),
    "no_text": (
        "shows no text; save the page with its content, or as text",
        "không có chữ nào hiển thị; hãy lưu lại trang kèm nội dung, hoặc lưu thành văn bản",
    ),
    "pdf": (
        "is not a readable PDF ({detail}); open it in a PDF viewer and save it again",
        "không phải PDF đọc được ({detail}); hãy mở bằng trình xem PDF rồi lưu lại",
    ),
    "scan": (
        "is a scan: its {detail} page(s) hold no text; run: ocrmypdf -l vie --deskew IN.pdf OUT.pdf, then read OUT.pdf",
        "là bản quét: {detail} trang không có chữ; hãy chạy: ocrmypdf -l vie --deskew IN.pdf OUT.pdf, rồi đọc OUT.pdf",
    ),
    "glyphs": (
        "has a text layer that is unreadable (its fonts do not say which letters they show); "
        "run: ocrmypdf -l vie --force-ocr IN.pdf OUT.pdf, then read OUT.pdf",
        "có lớp chữ không đọc được (phông không cho biết chữ); "
        "hãy chạy: ocrmypdf -l vie --force-ocr IN.pdf OUT.pdf, rồi đọc OUT.pdf",
    ),
}


class ReadError(Exception):
    """A file that cannot be read.

    ``str()`` is one English line: the file, what is wrong, what to do. ``message("vi")`` is the same in
    Vietnamese. ``code`` is one of the keys of this module's table, for programs.
    """

    def __init__(self, path: str, code: str, detail: str = "") -> None:
        self.path = path
        self.code = code
        self.detail = " ".join(detail.split())
        super().__init__(self.message("en"))

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        """Let the error cross from a worker process to its parent."""
        return type(self), (self.path, self.code, self.detail)

    def message(self, lang: str = "vi") -> str:
        """Return the line in Vietnamese ("vi") or English (any other language)."""
        english, vietnamese = _PROBLEMS[self.code]
        return f"{self.path}: {(vietnamese if lang == 'vi' else english).format(detail=self.detail)}"
