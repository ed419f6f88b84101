"""Words that all views show, in Vietnamese (default) and English.

Identifiers of the model stay English everywhere; what a reader sees is taken from here, so that the page,
the tree, the workbook and the comments in a document call a thing by one name.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from legalref.model import Certainty, Level, RelationType, Severity, StatusValue

__all__ = [
    "CERTAINTY",
    "INVERSE",
    "LANGUAGES",
    "LEVEL",
    "RELATION",
    "SEVERITY",
    "STATUS",
    "Language",
    "day",
    "label",
]

Language = Literal["vi", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")

RELATION: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {
        RelationType.BASED_ON: "căn cứ",
        RelationType.IMPLEMENTS: "thực hiện",
        RelationType.GUIDES: "hướng dẫn",
        RelationType.AMENDS: "sửa đổi, bổ sung",
        RelationType.REPLACES: "thay thế",
        RelationType.REPEALS: "bãi bỏ",
        RelationType.SUSPENDS: "đình chỉ",
        RelationType.CORRECTS: "đính chính",
        RelationType.CONSOLIDATES: "hợp nhất",
        RelationType.EXTENDS: "gia hạn",
        RelationType.PROMULGATES: "ban hành",
        RelationType.INTERPRETS: "giải thích",
        RelationType.CITES: "dẫn chiếu",
        RelationType.REPORTS_ON: "báo cáo",
    },
    "en": {
        RelationType.BASED_ON: "based on",
        RelationType.IMPLEMENTS: "implements",
        RelationType.GUIDES: "guides",
        RelationType.AMENDS: "amends",
        RelationType.REPLACES: "replaces",
        RelationType.REPEALS: "repeals",
        RelationType.SUSPENDS: "suspends",
        RelationType.CORRECTS: "corrects",
        RelationType.CONSOLIDATES: "consolidates",
        RelationType.EXTENDS: "extends",
        RelationType.PROMULGATES: "promulgates",
        RelationType.INTERPRETS: "interprets",
        RelationType.CITES: "cites",
        RelationType.REPORTS_ON: "reports on",
    },
}
"""What the source document does to the target: the words on an arrow."""

INVERSE: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {
        RelationType.BASED_ON: "là căn cứ của",
        RelationType.IMPLEMENTS: "được thực hiện bởi",
        RelationType.GUIDES: "được hướng dẫn bởi",
        RelationType.AMENDS: "được sửa đổi, bổ sung bởi",
        RelationType.REPLACES: "được thay thế bởi",
        RelationType.REPEALS: "bị bãi bỏ bởi",
        RelationType.SUSPENDS: "bị đình chỉ bởi",
        RelationType.CORRECTS: "được đính chính bởi",
        RelationType.CONSOLIDATES: "được hợp nhất bởi",
        RelationType.EXTENDS: "được gia hạn bởi",
        RelationType.PROMULGATES: "được ban hành bởi",
        RelationType.INTERPRETS: "được giải thích bởi",
        RelationType.CITES: "được dẫn chiếu bởi",
        RelationType.REPORTS_ON: "được báo cáo trong",
    },
    "en": {
        RelationType.BASED_ON: "basis for",
        RelationType.IMPLEMENTS: "implemented by",
        RelationType.GUIDES: "guided by",
        RelationType.AMENDS: "amended by",
        RelationType.REPLACES: "replaced by",
        RelationType.REPEALS: "repealed by",
        RelationType.SUSPENDS: "suspended by",
        RelationType.CORRECTS: "corrected by",
        RelationType.CONSOLIDATES: "consolidated by",
        RelationType.EXTENDS: "extended by",
        RelationType.PROMULGATES: "promulgated by",
        RelationType.INTERPRETS: "interpreted by",
        RelationType.CITES: "cited by",
        RelationType.REPORTS_ON: "reported on in",
    },
}
"""The same relation as the page of the target document calls it."""

LEVEL: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {
        Level.CENTRAL: "Trung ương",
        Level.MINISTRY: "Bộ, cơ quan ngang bộ",
        Level.PROVINCE: "Cấp tỉnh",
        Level.DEPARTMENT: "Sở, ban, ngành",
        Level.DISTRICT: "Cấp huyện",
        Level.COMMUNE: "Cấp xã",
        Level.UNKNOWN: "Chưa xác định",
    },
    "en": {
        Level.CENTRAL: "Central",
        Level.MINISTRY: "Ministry",
        Level.PROVINCE: "Province",
        Level.DEPARTMENT: "Department",
        Level.DISTRICT: "District",
        Level.COMMUNE: "Commune",
        Level.UNKNOWN: "Not determined",
    },
}

STATUS: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {
        StatusValue.IN_FORCE: "Còn hiệu lực",
        StatusValue.NOT_YET_IN_FORCE: "Chưa có hiệu lực",
        StatusValue.PARTLY_EXPIRED: "Hết hiệu lực một phần",
        StatusValue.EXPIRED: "Hết hiệu lực toàn bộ",
        StatusValue.SUSPENDED: "Ngưng hiệu lực",
        StatusValue.PARTLY_SUSPENDED: "Ngưng hiệu lực một phần",
        StatusValue.NO_LONGER_SUITABLE: "Không còn phù hợp",
        StatusValue.UNKNOWN: "Chưa xác định hiệu lực",
    },
    "en": {
        StatusValue.IN_FORCE: "In force",
        StatusValue.NOT_YET_IN_FORCE: "Not yet in force",
        StatusValue.PARTLY_EXPIRED: "Partly expired",
        StatusValue.EXPIRED: "Expired",
        StatusValue.SUSPENDED: "Suspended",
        StatusValue.PARTLY_SUSPENDED: "Partly suspended",
        StatusValue.NO_LONGER_SUITABLE: "No longer suitable",
        StatusValue.UNKNOWN: "Status not known",
    },
}
"""Terms of the national database of legal documents (vbpl.vn)."""

CERTAINTY: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {
        Certainty.STATED: "nêu rõ trong văn bản",
        Certainty.COLLECTIVE: "nêu chung cho một nhóm văn bản",
        Certainty.AMBIGUOUS: "chưa rõ, cần kiểm tra",
        Certainty.INFERRED: "suy ra từ ngữ cảnh",
    },
    "en": {
        Certainty.STATED: "stated in the text",
        Certainty.COLLECTIVE: "stated for a group of documents",
        Certainty.AMBIGUOUS: "ambiguous, needs a check",
        Certainty.INFERRED: "inferred from the context",
    },
}

SEVERITY: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {Severity.ERROR: "Lỗi", Severity.WARNING: "Cảnh báo", Severity.NOTE: "Lưu ý"},
    "en": {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Note"},
}


def label(table: Mapping[Language, Mapping[str, str]], lang: Language, value: str) -> str:
    """Return the words for ``value``; a value without words is shown as it is, never dropped."""
    return table[lang].get(value, value)


def day(iso: str | None, lang: Language = "vi") -> str:
    """Write an ISO date as a reader of ``lang`` does: "15/7/2021", "07/02/2024"; in English "15 July 2021".

    Days below 10 and the months January and February get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    Text that is not a full ISO date is returned as it is.
    """
    try:
        value = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    if lang == "en":
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    month = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"{value.day:02d}/{month}/{value.year}"


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
