"""What a clerk is told, in Vietnamese and English. ``{…}`` is filled in by the module that found it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from legalref.views.labels import Language

__all__ = ["PHRASES", "say"]

PHRASES: Final[Mapping[str, Mapping[Language, str]]] = {
    "superseded": {
        "vi": "{name} đã được thay thế bằng {by}{since}, trước thời điểm ban hành văn bản này{moment}.",
        "en": "{name} had been replaced by {by}{since}, before the date of this document{moment}.",
    },
    "superseded_since": {
        "vi": "{name} đã được thay thế bằng {by}{since}, sau thời điểm ban hành văn bản này{moment}.",
        "en": "{name} has been replaced by {by}{since}, after the date of this document{moment}.",
    },
    "superseded_undated": {
        "vi": "{name} đã được thay thế bằng {by}{since}; văn bản này không ghi ngày nên cần đối chiếu.",
        "en": "{name} has been replaced by {by}{since}; this document is undated, so compare the dates.",
    },
    "repealed": {
        "vi": "{name} đã hết hiệu lực{by_act}{since}, trước thời điểm ban hành văn bản này{moment}.",
        "en": "{name} had ceased to have effect{by_act}{since}, before the date of this document{moment}.",
    },
    "repealed_since": {
        "vi": "{name} đã hết hiệu lực{by_act}{since}, sau thời điểm ban hành văn bản này{moment}.",
        "en": "{name} has ceased to have effect{by_act}{since}, after the date of this document{moment}.",
    },
    "repealed_undated": {
        "vi": "{name} đã hết hiệu lực{by_act}{since}; văn bản này không ghi ngày nên cần đối chiếu.",
        "en": "{name} has ceased to have effect{by_act}{since}; this document is undated, so compare the dates.",
    },
    "partly_repealed": {
        "vi": "{name} đã hết hiệu lực một phần{scope}{by_act}{since}; cần kiểm tra nội dung được viện dẫn.",
        "en": "{name} has ceased to have effect in part{scope}{by_act}{since}; check the provision that is cited.",
    },
    "amended": {
        "vi": "{name} đã được sửa đổi, bổ sung{scope}{by_act}{since}; cần viện dẫn kèm văn bản sửa đổi, bổ sung.",
        "en": "{name} has been amended{scope}{by_act}{since}; cite it together with the amending act.",
    },
    "corrected": {
        "vi": "{name} đã được đính chính{by_act}{since}; cần đối chiếu nội dung được viện dẫn.",
        "en": "{name} has been corrected{by_act}{since}; check what is cited.",
    },
    "suspended": {
        "vi": "{name} bị ngưng hiệu lực{scope}{by_act}{since} và vẫn chưa có hiệu lực trở lại vào thời điểm ban hành "
        "văn bản này{moment}.",
        "en": "{name} was suspended{scope}{by_act}{since} and still was on the date of this document{moment}.",
    },
    "suspended_since": {
        "vi": "{name} bị ngưng hiệu lực{scope}{by_act}{since}, sau thời điểm ban hành văn bản này{moment}.",
        "en": "{name} has been suspended{scope}{by_act}{since}, after the date of this document{moment}.",
    },
    "not_yet_in_force": {
        "vi": "{name} có hiệu lực từ ngày {date}, tức là chưa có hiệu lực vào thời điểm ban hành văn bản này{moment}.",
        "en": "{name} takes effect on {date}; it was not yet in force on the date of this document{moment}.",
    },
    "date_after_document": {
        "vi": "Ngày ban hành ghi là {date}, sau thời điểm ban hành văn bản này{moment}.",
        "en": "The date of issue reads {date}, which is after the date of this document{moment}.",
    },
    "date_in_future": {
        "vi": "Ngày ban hành ghi là {date}, là ngày chưa đến.",
        "en": "The date of issue reads {date}, a day that has not yet come.",
    },
    "year_mismatch": {
        "vi": "Năm trong số, ký hiệu ({number_year}) không khớp với năm của ngày ban hành ({date}).",
        "en": "The year in the number ({number_year}) does not agree with the date of issue ({date}).",
    },
    "impossible_date": {
        "vi": "“{printed}” không phải là ngày có thật; cần đối chiếu với bản gốc.",
        "en": "“{printed}” is no day of the calendar; compare with the original.",
    },
    "missing_date": {
        "vi": "{name} không ghi ngày ban hành ở bất kỳ lần viện dẫn nào; số, ký hiệu đánh lại theo năm hoặc nhiệm kỳ "
        "nên chưa đủ để xác định văn bản.",
        "en": "{name} is cited without a date throughout; its number is used again each year or term and does not "
        "tell which document is meant.",
    },
    "missing_date_known": {
        "vi": "{name} không ghi ngày ban hành ở bất kỳ lần viện dẫn nào; có một văn bản mang số này, ban hành {date}.",
        "en": "{name} is cited without a date throughout; one document has this number, issued on {date}.",
    },
    "conflicting_dates": {
        "vi": "{name} được ghi ngày ban hành là {date} tại đây nhưng là {other} ở chỗ khác trong văn bản.",
        "en": "{name} is dated {date} here but {other} elsewhere in this document.",
    },
    "conflicting_own_dates": {
        "vi": "Thời điểm ban hành của chính văn bản này được ghi là “{printed}” tại đây nhưng là “{other}” ở phần đầu.",
        "en": "This document's own date reads “{printed}” here but “{other}” in its head.",
    },
    "date_differs": {
        "vi": "{name} được ghi ngày ban hành là {date} nhưng {source} ghi là {other}.",
        "en": "{name} is dated {date}, but {source} has {other}.",
    },
    "wrong_order": {
        "vi": "{name} ban hành ngày {date}, trước {other_name} ({other}) là văn bản được nói là căn cứ hoặc nội dung "
        "thực hiện.",
        "en": "{name}, issued on {date}, is older than {other_name} ({other}), which it is said to carry out or "
        "rest on.",
    },
    "type_number_mismatch": {
        "vi": "Tên loại “{printed_type}” không khớp với ký hiệu “{code}” ({code_type}) trong số {number}.",
        "en": "The type “{printed_type}” does not agree with the symbol “{code}” ({code_type}) of the number {number}.",
    },
    "issuer_misspelt": {
        "vi": "Ký hiệu cơ quan ban hành ghi sai: “{raw}”; ký hiệu đúng là “{number}” ({issuer}).",
        "en": "The issuer's code is misspelt: “{raw}”; it should read “{number}” ({issuer}).",
    },
    "issuer_name_misspelt": {
        "vi": "Tên cơ quan ban hành ghi sai; theo ký hiệu của số {number} là {issuer}.",
        "en": "The issuer's name is misspelt; by the code of the number {number} it is {issuer}.",
    },
    "ambiguous_number": {
        "vi": "Chưa xác định được văn bản: số này có thể là {candidates}; cần ghi rõ ngày, cơ quan ban hành.",
        "en": "It is not clear which document is meant: {candidates}; give date and issuer.",
    },
    "ambiguous_name": {
        "vi": "Chưa xác định được văn bản: tên gọi này có thể chỉ {candidates}; cần ghi rõ số hoặc ngày ban hành.",
        "en": "It is not clear which document is meant: {candidates}; give number or date.",
    },
    "own_number_blank": {
        "vi": "Số của chính văn bản này còn để trống.",
        "en": "This document's own number is left blank.",
    },
    "not_in_register": {
        "vi": "Không tìm thấy {name} trong {source}. Điều đó không có nghĩa là văn bản không có thật; "
        "cần tra cứu ở nguồn khác.",
        "en": "{name} was not found in {source}. That does not mean that there is no such document; look elsewhere.",
    },
    "suggest_date": {"vi": "ngày {date}", "en": "date: {date}"},
    "suggest_date_of_series": {
        "vi": "ngày {date} (theo dãy số: {neighbours})",
        "en": "date: {date} (the series has {neighbours})",
    },
    "suggest_number_of_series": {
        "vi": "{number} (theo dãy số: {neighbours})",
        "en": "{number} (the series has {neighbours})",
    },
    "suggest_cite": {"vi": "viện dẫn {name}", "en": "cite {name}"},
    "suggest_add": {"vi": "bổ sung: {name}", "en": "add: {name}"},
}  # fmt: skip


def say(phrase: str, lang: Language, /, **values: str) -> str:
    """Return a phrase with its values."""
    return PHRASES[phrase][lang].format(**values)
