"""What is said beside an answer, and in place of one: caveats, and errors for questions that cannot be asked so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from legalref.graph.contract import Graph
from legalref.model import Certainty
from legalref.views.labels import Language

__all__ = [
    "LONGEST_TEXT",
    "QuestionError",
    "among",
    "caveat",
    "day_of",
    "graph_only",
    "name_of",
    "open_ids",
    "problem",
    "text_of",
    "uncertain",
    "within",
]

LONGEST_TEXT: Final = 500_000
"""Characters of a text that is checked at once; the longest reports have a fifth of it."""
LONGEST_NAME: Final = 500

_CAVEATS: Final[dict[str, tuple[str, str]]] = {
    "unknown_document": (
        "Đồ thị này không có văn bản “{asked}”; điều đó không có nghĩa là văn bản không tồn tại.",
        "This graph does not hold “{asked}”; that does not mean that the document does not exist.",
    ),
    "several": (
        "“{asked}” có thể là {count} văn bản; hãy hỏi lại với một mã (id) trong candidates.",
        "“{asked}” may mean {count} documents; ask again with one of the ids in candidates.",
    ),
    "stub": (
        "{id} chỉ được biết qua viện dẫn trong văn bản khác; đồ thị chưa có bản của chính văn bản này.",
        "{id} is known from citations in other documents only; the graph does not hold its own text.",
    ),
    "graph_only": (
        "Câu trả lời chỉ dựa trên {files} tệp trong đồ thị; điều không thấy ở đây vẫn có thể có ở văn bản khác.",
        "The answer rests on the {files} files of the graph alone; what is not seen here may stand elsewhere.",
    ),
    "cut": (
        "Chỉ đưa ra {count} kết quả đầu; hãy tăng limit hoặc hỏi hẹp hơn.",
        "Only the first {count} results are given; raise limit or narrow the question.",
    ),
    "not_stated": (
        "Quan hệ có certainty khác “stated” không được văn bản nói thẳng; hãy đọc câu trích trước khi dùng.",
        "A relation whose certainty is not “stated” is not said outright; read its sentence before relying on it.",
    ),
    "open_id": (
        "Mã có “?” là văn bản chưa rõ năm hoặc nơi ban hành.",
        "An id with “?” is a document whose year or place of issue is not known.",
    ),
    "unknown_status": (
        "“Chưa xác định hiệu lực” (unknown) không có nghĩa là còn hiệu lực; cần tra ở nguồn chính thức.",
        "“Unknown” does not mean in force; look the document up at an official source.",
    ),
    "silent": (
        "Không danh mục và văn bản nào trong đồ thị nói về hiệu lực của văn bản này.",
        "No register and no document of the graph says anything about the validity of this document.",
    ),
    "no_register": (
        "Đồ thị chưa nạp danh mục hiệu lực nào; tình trạng chỉ suy từ điều các văn bản nói về nhau.",
        "No register has been loaded into the graph; the status rests on what documents say of one another.",
    ),
    "not_in_register": (
        "Danh mục không có văn bản này; điều đó không có nghĩa là văn bản không tồn tại hoặc đã hết hiệu lực.",
        "The register does not list the document; that does not mean that it does not exist or has expired.",
    ),
    "no_chain": (
        "Đồ thị không có đường nối hai văn bản trong giới hạn đã hỏi; điều đó không có nghĩa là chúng không liên quan.",
        "The graph holds no way between the two within the limit; that does not mean that they are unrelated.",
    ),
    "no_hits": (
        "Không tìm thấy trong đồ thị này không có nghĩa là không có văn bản như vậy.",
        "Nothing found in this graph does not mean that there is no such document.",
    ),
    "no_findings": (
        "Không có điểm nào cần xem lại không có nghĩa là mọi văn bản được viện dẫn còn hiệu lực.",
        "No finding does not mean that all cited documents are in force.",
    ),
    "unresolved": (
        "{count} viện dẫn chưa xác định được là văn bản nào nên chưa được kiểm tra hiệu lực.",
        "{count} citations could not be bound to one document, so their status was not checked.",
    ),
    "no_citations": ("Không đọc thấy viện dẫn nào trong đoạn văn.", "No citation was read in the text."),
}

_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "empty": ("{field}: để trống; {remedy}", "{field}: is empty; {remedy}"),
    "name": (
        "hãy nêu số văn bản (“76/NQ-CP”), mã (“76/NQ-CP@2021”) hoặc cách viện dẫn đầy đủ",
        "give a number (“76/NQ-CP”), an id (“76/NQ-CP@2021”) or the citation as printed",
    ),
    "words": ("hãy nêu từ ngữ hoặc số văn bản cần tìm", "give words or a number to look for"),
    "text": ("hãy gửi đoạn văn cần kiểm tra", "send the text to be checked"),
    "long_name": (
        "{field}: dài {length} ký tự, tối đa {longest}; hãy chỉ nêu một văn bản",
        "{field}: has {length} characters, at most {longest} are taken; name one document",
    ),
    "long_text": (
        "{field}: dài {length} ký tự, tối đa {longest}; hãy chia nhỏ đoạn văn",
        "{field}: has {length} characters, at most {longest} are taken; send it in parts",
    ),
    "date": (
        "{field}: “{given}” không phải là ngày; hãy viết NĂM-THÁNG-NGÀY, ví dụ 2024-09-30",
        "{field}: “{given}” is not a date; write YEAR-MONTH-DAY, such as 2024-09-30",
    ),
    "range": (
        "{field}: {given} nằm ngoài khoảng {least}–{most}",
        "{field}: {given} is not between {least} and {most}",
    ),
    "choice": (
        "{field}: “{given}” không có trong các lựa chọn: {choices}",
        "{field}: “{given}” is none of the choices: {choices}",
    ),
    "same": (
        "start và end là cùng một văn bản ({id}); hãy nêu hai văn bản khác nhau",
        "start and end are one document ({id}); name two different ones",
    ),
}


class QuestionError(ValueError):
    """A question that cannot be asked in this way; the message says which field, why, and what to write."""


def caveat(key: str, lang: Language, **parts: object) -> str:
    """Return one caveat; ``parts`` are what it names."""
    return _CAVEATS[key][lang == "en"].format(**parts)


def graph_only(graph: Graph, lang: Language) -> str:
    """Return the caveat that every answer bears: how much the graph has read."""
    return caveat("graph_only", lang, files=graph.counts().files)


def uncertain(certainties: Iterable[Certainty], lang: Language) -> list[str]:
    """Return a caveat when some relation is not stated outright."""
    return [caveat("not_stated", lang)] if any(each is not Certainty.STATED for each in certainties) else []


def open_ids(ids: Iterable[str], lang: Language) -> list[str]:
    """Return a caveat when some document's year or place is not known."""
    return [caveat("open_id", lang)] if any("@?" in id or "~?" in id for id in ids) else []


def problem(key: str, lang: Language, **parts: object) -> QuestionError:
    """Return the error for a question that cannot be asked so."""
    return QuestionError(_ERRORS[key][lang == "en"].format(**parts))


def name_of(field: str, value: str, lang: Language, remedy: str = "name") -> str:
    """Return a name or words to search for, without the blanks around them."""
    _filled(field, value, remedy, lang)
    if len(value) > LONGEST_NAME:
        raise problem("long_name", lang, field=field, length=len(value), longest=LONGEST_NAME)
    return value.strip()


def text_of(field: str, value: str, lang: Language) -> str:
    """Return a text as it was sent: its offsets must stay."""
    _filled(field, value, "text", lang)
    if len(value) > LONGEST_TEXT:
        raise problem("long_text", lang, field=field, length=len(value), longest=LONGEST_TEXT)
    return value


def day_of(field: str, value: str, lang: Language) -> str:
    """Return a day in ISO 8601."""
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError as error:
        raise problem("date", lang, field=field, given=value) from error


def within(field: str, value: int, least: int, most: int, lang: Language) -> None:
    """Refuse a number that is out of range."""
    if not least <= value <= most:
        raise problem("range", lang, field=field, given=value, least=least, most=most)


def among(field: str, values: Iterable[str], choices: Sequence[str], lang: Language) -> None:
    """Refuse a word that is none of the choices."""
    for value in values:
        if value not in choices:
            raise problem("choice", lang, field=field, given=value, choices=", ".join(choices))


def _filled(field: str, value: str, remedy: str, lang: Language) -> None:
    if not value.strip():
        raise problem("empty", lang, field=field, remedy=_ERRORS[remedy][lang == "en"])
