"""What each rule reads, in words, for a person who asks why a relation is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["RULES"]

RULES: Final[Mapping[str, tuple[str, str]]] = {
    "title": (
        "trích yếu của văn bản này nêu văn bản kia sau động từ",
        "the title of the one document names the other behind a verb",
    ),
    "verb": (
        "văn bản này là chủ ngữ, văn bản kia là bổ ngữ của động từ",
        "the one document is the subject of the verb, the other its object",
    ),
    "passive": (
        "câu bị động: văn bản đứng trước chịu tác động của văn bản đứng sau",
        "a passive: what stands before it is acted on by what stands behind it",
    ),
    "list head": (
        "dẫn đề của danh sách nêu văn bản tác động và động từ, các mục là văn bản chịu tác động",
        "the head of the list names the acting document and the verb, the members are acted on",
    ),
    "name of the amending law": (
        "tên của luật sửa đổi nêu tên luật được sửa đổi",
        "the name of the amending law contains the name of the law that it amends",
    ),
    "lead and act": (
        "mệnh đề mở đầu nêu văn bản được thực hiện hoặc làm căn cứ, mệnh đề sau nêu văn bản được ban hành",
        "the opening clause names what is carried out or relied on, the next one what was issued",
    ),
    "lead and act across a full stop": (
        "câu trước nêu văn bản được thực hiện, câu sau mở đầu bằng cơ quan và văn bản được ban hành",
        "the sentence before names what is carried out, this one opens with the body and what it issued",
    ),
    "purpose": (
        "văn bản được ban hành để, nhằm thực hiện văn bản kia",
        "the document was issued in order to carry out the other",
    ),
    "follow": (
        "câu mở đầu bằng “Theo đó”, “Trên cơ sở đó”: dựa trên văn bản vừa nêu ở câu trước",
        "the sentence opens with a reference to the one before: it rests on the document dealt with there",
    ),
    "table cell": (
        "ô của bảng nêu động từ và văn bản tác động lên văn bản cùng hàng",
        "a cell of the table holds a verb and a document that acts on the one in the same row",
    ),
    "table heading": (
        "tiêu đề các cột cho biết văn bản nào tác động lên văn bản nào trong cùng hàng",
        "the column headings say which document of a row acts on which",
    ),
    "own title": ("trích yếu của chính văn bản này", "the title of this document itself"),
    "basis": (
        "dòng căn cứ ban hành của chính văn bản này",
        "a line of the legal basis of this document itself",
    ),
    "lead sentence": (
        "câu mở đầu của chính văn bản này: “Thực hiện …, … ban hành …”",
        "the lead sentence of this document itself",
    ),
    "own article": (
        "điều, khoản của chính văn bản này",
        "an article or clause of this document itself",
    ),
    "own passive": (
        "nội dung của chính văn bản này được văn bản kia tác động",
        "a provision of this document is acted on by the other",
    ),
    "closing clause": (
        "điều khoản thi hành: văn bản kia hết hiệu lực khi văn bản này có hiệu lực",
        "the closing clause: the other document ends when this one takes effect",
    ),
    "introduction of a consolidation": (
        "phần đầu của văn bản hợp nhất nêu các văn bản được hợp nhất",
        "the introduction of the consolidation names what it consolidates",
    ),
    "attached document": (
        "văn bản được ban hành kèm theo trong cùng tệp",
        "a document attached to this one in the same file",
    ),
    "report": ("báo cáo nêu việc đã làm, đang làm hoặc sẽ làm", "the report says what was done or is planned"),
    "mention": ("văn bản chỉ được viện dẫn", "the document is only cited"),
}
"""Descriptions of the rules that ``Relation.rule`` names: Vietnamese, English."""
