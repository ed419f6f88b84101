"""The words behind a citation that say what the document is about, and where they end."""

from __future__ import annotations

import pytest

from legalref.extraction import extract
from tests.extraction_tables import PROVINCE, Row, c, check, params, row

NUMBER = "Quyết định số 18/QĐ-UBND ngày 3/1/2024"


def titled(name: str, words: str, title: str | None, *more: object, head: str = PROVINCE) -> Row:
    return row(name, f"theo {NUMBER}{words}", c(NUMBER, title=title), *more, head=head)


ROWS = [
    titled("none-for-the-next-document-of-a-list", ", Quy định số 9-QĐ/TU", None, c("Quy định số 9-QĐ/TU")),
    titled("about", " về việc giao chỉ tiêu năm 2024.", "về việc giao chỉ tiêu năm 2024"),
    titled(
        "about-behind-the-issuer", " của UBND tỉnh về việc giao chỉ tiêu năm 2024.", "về việc giao chỉ tiêu năm 2024"
    ),
    titled("about-short", " v/v giao chỉ tiêu;", "v/v giao chỉ tiêu"),
    titled("promulgates", " ban hành Quy chế làm việc của Sở.", "ban hành Quy chế làm việc của Sở"),
    titled("promulgates-behind-a-comma", ", ban hành Quy chế làm việc.", "ban hành Quy chế làm việc"),
    titled("approves", " phê duyệt Đề án tinh gọn bộ máy;", "phê duyệt Đề án tinh gọn bộ máy"),
    titled("regulates", " quy định mức chi tiếp khách.", "quy định mức chi tiếp khách"),
    titled("over-lines", " về việc giao\nchỉ tiêu\nnăm 2024;", "về việc giao chỉ tiêu năm 2024"),
    titled(
        "with-a-comma",
        " về việc giao chỉ tiêu, kế hoạch vốn, nhiệm vụ năm 2024;",
        "về việc giao chỉ tiêu, kế hoạch vốn, nhiệm vụ năm 2024",
    ),
    titled("with-a-bracket", " về việc giao chỉ tiêu (đợt 2) năm 2024;", "về việc giao chỉ tiêu (đợt 2) năm 2024"),
    titled(
        "ends-at-a-naming-behind-another-bracket",
        " về việc giao chỉ tiêu (đợt 2) năm 2024 (sau đây gọi là Quyết định chỉ tiêu).",
        "về việc giao chỉ tiêu (đợt 2) năm 2024",
    ),
    *(
        titled(
            f"ends-where-a-body-acts-{number}",
            f" về việc giao chỉ tiêu năm 2024, Sở Nội vụ {verb} nhiệm vụ trọng tâm.",
            "về việc giao chỉ tiêu năm 2024",
        )
        for number, verb in enumerate(("đề ra", "xác định", "quán triệt", "tập trung", "chủ động", "hoàn thành"))
    ),
    titled(
        "ends-before-its-amendment",
        " quy định mức chi, đã được sửa đổi, bổ sung một số điều bởi Quyết định số 9/QĐ-UBND",
        "quy định mức chi",
        c("Quyết định số 9/QĐ-UBND"),
    ),
    titled("ends-before-its-effect", " quy định mức chi, có hiệu lực từ ngày 15/2/2024;", "quy định mức chi"),
    titled(
        "with-procedures-that-were-amended",
        " về việc công bố thủ tục hành chính mới, được sửa đổi, bổ sung thuộc phạm vi của Sở;",
        "về việc công bố thủ tục hành chính mới, được sửa đổi, bổ sung thuộc phạm vi của Sở",
    ),
    titled(
        "none-for-its-amendment", " sửa đổi, bổ sung tại Quyết định số 9/QĐ-UBND", None, c("Quyết định số 9/QĐ-UBND")
    ),
    titled(
        "none-for-what-it-was-promulgated-with",
        " ban hành kèm theo Quyết định số 9/QĐ-UBND",
        None,
        c("Quyết định số 9/QĐ-UBND"),
    ),
    titled("promulgates-with-itself", " ban hành kèm theo Quy chế làm việc;", "ban hành kèm theo Quy chế làm việc"),
    titled("behind-the-term-of-the-body", " của HĐND tỉnh (khóa XIX) về việc giao chỉ tiêu;", "về việc giao chỉ tiêu"),
    titled(
        "behind-the-session-of-the-body",
        " của HĐND tỉnh khóa XIX, kỳ họp thứ 9 quy định mức chi;",
        "quy định mức chi",
    ),
    titled("with-a-quoted-name", " phê duyệt Đề án “Tinh gọn bộ máy”;", "phê duyệt Đề án “Tinh gọn bộ máy”"),
    titled(
        "with-bodies-in-a-list",
        " về phối hợp giữa Sở Nội vụ, Sở Tài chính trong công tác cán bộ.",
        "về phối hợp giữa Sở Nội vụ, Sở Tài chính trong công tác cán bộ",
    ),
    titled("with-a-decimal", " về việc giao 12.5 tỷ đồng.", "về việc giao 12.5 tỷ đồng"),
    titled(
        "ends-at-a-type-of-more-words",
        " về phát triển văn hóa, Chương trình hành động số 8-CTr/TU của Tỉnh ủy",
        "về phát triển văn hóa",
        c("Chương trình hành động số 8-CTr/TU"),
    ),
    titled(
        "goes-on-over-a-type-without-a-number",
        " về phát triển văn hóa, Chương trình hành động của tỉnh số hóa di sản;",
        "về phát triển văn hóa, Chương trình hành động của tỉnh số hóa di sản",
    ),
    titled(
        "ends-before-another-name",
        " về việc giao chỉ tiêu năm 2024 (sau đây gọi tắt là Quyết định 18) và triển khai",
        "về việc giao chỉ tiêu năm 2024",
        c("Quyết định 18", kind="short_name"),
    ),
    titled("ends-at-a-semicolon", " về việc giao chỉ tiêu; số 19/QĐ-UBND", "về việc giao chỉ tiêu", c("số 19/QĐ-UBND")),
    titled("ends-at-a-full-stop", " về việc giao chỉ tiêu. Sở đã triển khai", "về việc giao chỉ tiêu"),
    titled("ends-at-the-next-clause", " về việc giao chỉ tiêu, Sở Nội vụ đã ban hành văn bản", "về việc giao chỉ tiêu"),
    titled("ends-at-a-paragraph", " về việc giao chỉ tiêu\n\nSở đã triển khai", "về việc giao chỉ tiêu"),
    titled("ends-at-a-bullet", " về việc giao chỉ tiêu\n- Sở đã triển khai", "về việc giao chỉ tiêu"),
    titled("ends-at-a-cell", " về việc giao chỉ tiêu | 2024 |", "về việc giao chỉ tiêu"),
    titled("ends-with-the-outer-bracket", " về việc giao chỉ tiêu) và các văn bản", "về việc giao chỉ tiêu"),
    titled(
        "ends-before-the-next-document",
        " về việc giao chỉ tiêu, Quyết định số 19/QĐ-UBND",
        "về việc giao chỉ tiêu",
        c("Quyết định số 19/QĐ-UBND"),
    ),
    titled(
        "holds-another-document",
        " về việc sửa đổi Quyết định số 9/2020/QĐ-UBND;",
        "về việc sửa đổi Quyết định số 9/2020/QĐ-UBND",
        c("Quyết định số 9/2020/QĐ-UBND"),
    ),
    titled(
        "before-what-was-done-to-it",
        " về quản lý phân bón đã được sửa đổi, bổ sung bởi Nghị định số 9/2024/NĐ-CP;",
        "về quản lý phân bón",
        c("Nghị định số 9/2024/NĐ-CP"),
    ),
    titled(
        "before-a-bracket-of-what-was-done",
        " về một cửa (đã được sửa đổi bởi Nghị định số 9/2024/NĐ-CP);",
        "về một cửa",
        c("Nghị định số 9/2024/NĐ-CP"),
    ),
    titled("before-a-bracket-of-its-effect", " về dữ liệu (hiệu lực từ ngày 01/7/2023) yêu cầu đồng ý.", "về dữ liệu"),
    titled("before-a-portals-line", " về phí môi giới\nVăn bản này chưa cập nhật nội dung.", "về phí môi giới"),
    titled("before-a-heading-of-a-portal", " về phí môi giới\n## Văn bản liên quan", "về phí môi giới"),
    titled("before-place-and-date", " về hải quan\nHà Nội, ngày 29 tháng 12 năm 2014\nKính gửi: Cục", "về hải quan"),
    titled("before-the-body-that-decides", " VỀ QUY CHẾ\nỦY BAN NHÂN DÂN TỈNH KON TUM", "VỀ QUY CHẾ"),
    titled("over-lines-in-capitals", " VỀ QUY CHẾ CỦA\nỦY BAN NHÂN DÂN TỈNH;", "VỀ QUY CHẾ CỦA ỦY BAN NHÂN DÂN TỈNH"),
    titled(
        "in-quotation-marks",
        " về “Tăng cường bảo vệ trẻ em trong tình hình mới và những năm tiếp theo” trên địa bàn tỉnh;",
        "về “Tăng cường bảo vệ trẻ em trong tình hình mới và những năm tiếp theo”",
    ),
    titled(
        "short-quotation", " về phong trào “Ba nhất” trên địa bàn tỉnh;", "về phong trào “Ba nhất” trên địa bàn tỉnh"
    ),
    titled("before-how-it-goes-on", " về hỗ trợ nhà ở, thì kinh phí do tỉnh bảo đảm.", "về hỗ trợ nhà ở"),
    titled("not-cut-in-a-word", " quy định kiểm soát hải quan đối với các nội dung sau", "quy định kiểm soát hải quan"),
    titled("none-at-a-full-stop", ". Về việc này, Sở báo cáo", None),
    titled("none-behind-other-words", " đã được gửi các đơn vị về việc giao chỉ tiêu", None),
    titled("none-for-an-effect", " có hiệu lực từ ngày ký", None),
    titled("none-for-a-recipient", " gửi các sở về thu ngân sách", None),
    titled("none-at-the-end", "", None),
]


@pytest.mark.parametrize("case", params(ROWS))
def test_title(case: Row) -> None:
    check(case)


@pytest.mark.parametrize("case", ROWS, ids=lambda one: one.name)
def test_title_is_the_slice_at_its_offsets(case: Row) -> None:
    text = case.head + case.text
    for citation in extract(text):
        if citation.title is not None:
            assert citation.title_start is not None
            assert citation.title == " ".join(text[citation.title_start : citation.title_end].split())
