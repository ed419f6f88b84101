"""Measure how time grows with length: ``python -m benchmarks.linear``.

Each shape of text is read at one length and at four times that length, by extraction, relations and audit. Linear
work takes four times as long, quadratic work sixteen times. The least of three processor times counts, in one
process; short times are rounded up to a floor, below which the clock says nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from legalref.extraction import extract
from legalref.extraction.audit import audit
from legalref.model import SourceText
from legalref.relations import relate

__all__ = ["PARTS", "RUNS", "made", "main"]

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
"""Pieces of text that are repeated, by what is special about them."""
RUNS = {
    "digits in a row": "7" * 20_000,
    "blanks in a row": "Quyết định" + " " * 2_000,
    "number words": "số " * 7_000,
    "amending laws": "Luật sửa đổi, bổ sung " * 1_000,
    "open brackets": "(" * 20_000,
    "underscores": "_" * 20_000,
    "empty lines": "\n" * 20_000,
}
"""Single long runs, which prose of the same length is measured beside."""
_AUDITED = (
    "đạt 41/56, số 12, 3/4/2024; ",
    "1234567890",
    "1-2-",
    "số ",
    "....",
    "Kế hoạch số 12 ",
    "a@b.",
    "www.",
    "-A",
    "\n",
)
_START = 30_000
"""Characters of the shorter text: long enough that the fixed costs do not count."""
_FLOOR = 0.002
_FACTOR = 4
_LIMIT = 10
"""Ratio from which work is no longer called linear."""


def made(kind: str, length: int) -> str:
    """Return ``length`` characters of a kind of text."""
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


def _relating(count: int) -> dict[str, str]:
    """Texts with ``count`` units, by what the relations meet in them."""
    head = "BÁO CÁO\nKết quả công tác quý III năm 2024\n\n"
    last = "Quyết định số 14/2019/QĐ-UBND"
    numbers = range(11, 11 + count)
    return {
        "one long list": head
        + "Thực hiện các Quyết định: "
        + "; ".join(f"số {number}/QĐ-UBND ngày 08/01/2024" for number in numbers),
        "many lines": head
        + "Bãi bỏ các văn bản sau:\n"
        + "".join(f"{1 + number % 90}. Quyết định số {number}/QĐ-UBND ngày 08/01/2020;\n" for number in numbers),
        "one deep chain": head + " thực hiện ".join(f"Kế hoạch số {number}/KH-UBND" for number in numbers),
        "one long table": head
        + "".join(
            f"| {number} | Quyết định số {number}/QĐ-UBND | Được thay thế bằng Quyết định số {number}/2023/QĐ-UBND |\n"
            for number in numbers
        ),
        "cues without citations": head + "sửa đổi, bổ sung và thực hiện " * (10 * count) + last,
        "brackets before a cue": head + last + " " + "(" * (15 * count) + " thay thế " + last,
        "blanks before a cue": head + last + " " * (75 * count) + "thay thế " + last,
        "open quotations": head + "như sau: “" * (15 * count) + last,
    }


def _seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return max(best, _FLOOR)


def _ratio(work: Callable[[Any], object], one: object, other: object) -> float:
    return _seconds(lambda: work(other)) / _seconds(lambda: work(one))


def _relate(text: str) -> Callable[[], object]:
    source = SourceText("row.txt", text, "txt")
    citations = extract(source)
    return lambda: relate(source, citations)


def main() -> int:
    """Print each shape with its ratio; exit 1 when one grows faster than the text."""
    extract(made("prose", _START))
    ratios = {f"extract, {kind}": _ratio(extract, made(kind, _START), made(kind, _FACTOR * _START)) for kind in PARTS}
    few, many = _relating(240), _relating(960)
    ratios |= {f"relate, {kind}": _seconds(_relate(many[kind])) / _seconds(_relate(few[kind])) for kind in few}
    for part in _AUDITED:
        short = SourceText("a.txt", (part * (20_000 // len(part) + 1))[:20_000], "txt")
        long = SourceText("a.txt", short.text * _FACTOR, "txt")
        ratios[f"audit, {part!r}"] = _ratio(lambda text: audit(text, []), short, long)
    print(f"time of {_FACTOR} times the text as a multiple of the time of the text")
    for kind, ratio in ratios.items():
        print(f"{ratio:7.1f}  {kind}")
    print("time of one long run as a multiple of that of prose of its length")
    for kind, text in RUNS.items():
        print(f"{_ratio(extract, made('prose', len(text)), text):7.1f}  {kind}")
    return int(max(ratios.values()) > _LIMIT)


if __name__ == "__main__":
    sys.exit(main())
