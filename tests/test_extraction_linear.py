"""Reading takes time in proportion to the length of the text, whatever it holds."""

from __future__ import annotations

import time

import pytest

from legalref.extraction import extract

PARTS = {
    "prose": "Sở tiếp tục thực hiện nhiệm vụ được giao trong năm, báo cáo kết quả theo quy định. ",
    "dense": (
        "Thực hiện Kế hoạch số 77/KH-UBND ngày 14/3/2023 của UBND tỉnh Phú Thọ về việc giao chỉ "
        "tiêu; theo khoản 2 Điều 5 Luật Đất đai năm 2024. "
    ),
    "list": "số 12/QĐ-UBND ngày 3/1/2024; ",
    "shared-tails": "số 10, 11, 12/2020/NĐ-CP và ",
    "laws": "Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đầu tư, ",
    "back-references": "Quyết định số 5/QĐ-TTg. Thực hiện Quyết định nêu trên. ",
    "short-names": "Nghị quyết 57, NQ 76, Đề án 06. ",
    "brackets": "(Quyết định số 5/QĐ-TTg ",
    "heads": "các Kế hoạch của UBND tỉnh: ",
    "blanks": "Quyết định                     số ",
    "lines": "Điều 5\n- Số:\n",
    "decomposed": "Quye\u0302\u0301t đi\u0323nh so\u0302\u0301 5/QĐ-TTg ",
    "spaced": "C h ỉ  t h ị  s ố ",
    "digits": "1234567890",
    "slashes": "12/2020/12/",
    "dashes": "A-B-C-12-D/",
    "capitals": "UBND-HĐND-SNV/",
    "terms": "Quyết định số 5/QĐ-TTg (sau đây gọi là Quyết định 5) ",
    "programmes": (
        "Quyết định số 5/QĐ-TTg phê duyệt Chương trình phát triển lâm nghiệp bền vững của vùng; "
        "Chương trình phát triển lâm nghiệp "
    ),
    "dates": "ngày 01 tháng 02 năm 2024 ",
    "different-numbers": "",
}
START = 30_000
"""Characters of the shorter text: long enough that the fixed costs do not count."""


def made(kind: str, length: int) -> str:
    if kind == "different-numbers":
        rows = (
            f"số {serial}/QĐ-UBND ngày {serial % 28 + 1}/{serial % 12 + 1}/{1990 + serial % 35}; "
            for serial in range(1, length)
        )
        text, size = [], 0
        for one in rows:
            text.append(one)
            size += len(one)
            if size >= length:
                break
        return "".join(text)[:length]
    return (PARTS[kind] * (length // len(PARTS[kind]) + 1))[:length]


def seconds(text: str) -> float:
    """Return the least time of three readings: what else the machine does only adds."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        extract(text)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("kind", PARTS)
def test_four_times_the_text_takes_no_more_than_ten_times_as_long(kind: str) -> None:
    short, long = made(kind, START), made(kind, 4 * START)
    extract(short)
    assert seconds(long) <= 10 * max(seconds(short), 0.002)


@pytest.mark.parametrize(
    "text",
    [
        "7" * 20_000,
        "Quyết định" + " " * 2_000,
        "số " * 7_000,
        "Luật sửa đổi, bổ sung " * 1_000,
        "(" * 20_000,
        "_" * 20_000,
        "\n" * 20_000,
    ],
    ids=["digits", "blanks", "number-words", "amending", "brackets", "underscores", "lines"],
)
def test_a_single_long_run_is_read_like_prose_of_its_length(text: str) -> None:
    prose = made("prose", len(text))
    extract(prose)
    assert seconds(text) <= 60 * max(seconds(prose), 0.001)


def test_a_list_of_five_thousand_numbers_is_read_whole() -> None:
    text = "Các Kế hoạch của UBND tỉnh Phú Thọ: " + "; ".join(
        f"số {serial}/KH-UBND ngày 01/02/2024" for serial in range(1, 5_001)
    )
    found = extract(text)
    assert len(found) == 5_000
    assert len({citation.document for citation in found}) == 5_000
    assert {citation.issuer for citation in found} == {"UBND tỉnh Phú Thọ"}
