"""Measure extraction: ``python -m benchmarks.extract [--mb N] [--peers PYTHON]``.

Two texts are generated, always the same ones, of sentences written for this purpose; MB are 10^6 bytes of UTF-8.

*Dense* text is a report of a provincial department: each sentence cites one document in full (type, number, date,
issuer, title) and has a clause of plain words behind it, about one citation per 500 bytes. Numbers, dates, issuers
and titles are drawn with a fixed seed; every eighth citation is one of the Party, of a law by name with a provision,
of a list below a common head, or points back.

*Ordinary* text is a decree: articles, clauses and points in plain words, with amounts, dates and terms, and a full
citation about every 4,000 bytes.

Printed are MB a second and microseconds a citation (the best of five, the first reading, which builds the tables, not
counted), the time of eight times the text as a multiple of the time of the text, and the peak memory of the process.

eyecite (both tokenizers) and citeurl read an English text of the same density, about one citation per 500 bytes, in
the same run; figures are ratios of the time that each takes for one MB of its own text. They are no dependencies:
``--peers`` names a Python that has them, and what cannot be imported there is skipped with a message.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from legalref.extraction import extract

_MB = 1_000_000
_TIMES = 5
_FACTOR = 8

_TYPES = (
    ("Kế hoạch", "KH-UBND", "UBND tỉnh Phú Thọ"),
    ("Quyết định", "QĐ-UBND", "Chủ tịch UBND tỉnh Phú Thọ"),
    ("Công văn", "SNV-CCHC", "Sở Nội vụ"),
    ("Nghị quyết", "NQ-HĐND", "HĐND tỉnh Phú Thọ"),
    ("Quyết định", "QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Chỉ thị", "CT-TTg", "Thủ tướng Chính phủ"),
    ("Kế hoạch", "KH-SKHCN", "Sở Khoa học và Công nghệ"),
    ("Báo cáo", "BC-UBND", "UBND huyện Thanh Ba"),
)
_OPENINGS = (
    "Thực hiện",
    "Căn cứ",
    "Sở đã tham mưu ban hành",
    "Trên cơ sở",
    "Tiếp tục triển khai",
    "Đơn vị báo cáo kết quả theo",
)
_TITLES = (
    "về việc nâng cao chất lượng phục vụ người dân tại bộ phận một cửa",
    "ban hành chương trình công tác trọng tâm của ngành",
    "về tăng cường kỷ cương trong giải quyết hồ sơ",
    "phê duyệt phương án đơn giản hóa thủ tục trong lĩnh vực đất đai",
    "về việc giao chỉ tiêu số hóa kết quả cho các đơn vị trực thuộc",
    "quy định mức chi cho hoạt động kiểm tra, rà soát",
)
_CLAUSES = (
    "Các phòng chuyên môn đã phân công cán bộ theo dõi, đôn đốc và tổng hợp kết quả hằng tuần, kịp thời "
    "tháo gỡ vướng mắc phát sinh tại cơ sở, bảo đảm tiến độ chung của toàn ngành trong năm.",
    "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 98,6%, tăng 2,3% so với cùng kỳ; số hồ sơ quá hạn còn "
    "14 trường hợp, chủ yếu do phải xin ý kiến của nhiều cơ quan liên quan.",
    "Việc tập huấn được tổ chức thành 3 đợt cho 245 công chức, viên chức; nội dung tập trung vào kỹ năng "
    "xử lý hồ sơ trên môi trường mạng và thái độ giao tiếp với người dân, doanh nghiệp.",
    "Công tác tuyên truyền được đẩy mạnh trên trang thông tin điện tử, loa truyền thanh và tại nhà văn "
    "hóa các khu dân cư, góp phần tạo sự đồng thuận trong nhân dân.",
    "Kinh phí thực hiện được bố trí từ nguồn ngân sách giao đầu năm, bảo đảm chi đúng mục đích, tiết kiệm "
    "và có hiệu quả, không để phát sinh nợ đọng.",
)
_RULES = (
    "Tổ chức, cá nhân có nhu cầu hỗ trợ nộp hồ sơ trực tiếp hoặc qua dịch vụ bưu chính đến cơ quan tiếp "
    "nhận; trường hợp hồ sơ chưa đầy đủ, trong thời hạn 03 ngày làm việc, cơ quan tiếp nhận thông báo "
    "bằng văn bản và nêu rõ lý do.",
    "Mức hỗ trợ không vượt quá 50% tổng chi phí và tối đa 300 triệu đồng đối với một dự án; việc thanh "
    "toán được chia thành hai đợt theo khối lượng hoàn thành.",
    "Người đứng đầu cơ quan chịu trách nhiệm về tính chính xác của số liệu, lưu giữ chứng từ trong thời "
    "gian ít nhất 10 năm và cung cấp khi có yêu cầu của cơ quan thanh tra.",
    "Cơ sở phải có diện tích tối thiểu 120 m2, có lối thoát nạn, có người phụ trách kỹ thuật tốt nghiệp "
    "đại học chuyên ngành phù hợp và có ít nhất 02 năm kinh nghiệm.",
    "Hội đồng thẩm định gồm chủ tịch, thư ký và ít nhất năm ủy viên; hội đồng làm việc theo nguyên tắc "
    "tập thể, quyết định theo đa số và chỉ họp khi có mặt hai phần ba số thành viên trở lên.",
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh kịp thời để được xem xét, "
    "hướng dẫn, sửa đổi cho phù hợp với tình hình thực tế của địa phương.",
)
_DENSE_HEAD = (
    "UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ\n-------\nSố: 214/BC-SNV\nPhú Thọ, ngày 27 tháng 9 năm 2024\n\nBÁO CÁO\n"
    "Kết quả công tác quý III năm 2024\n\n"
)
_ORDINARY_HEAD = (
    "CHÍNH PHỦ\n-------\nSố: 318/2024/NĐ-CP\nHà Nội, ngày 12 tháng 11 năm 2024\n\nNGHỊ ĐỊNH\n"
    "Quy định về hỗ trợ cơ sở sản xuất nhỏ\n\n"
)


def dense(size: int, seed: int = 1) -> str:
    """Return about ``size`` bytes of report with one citation per 500 bytes."""
    draw = random.Random(seed)
    return _DENSE_HEAD + _grown(size, lambda place: _report_sentence(draw, place))


def ordinary(size: int, seed: int = 2) -> str:
    """Return about ``size`` bytes of decree with one citation per 4,000 bytes."""
    draw = random.Random(seed)
    return _ORDINARY_HEAD + _grown(size, lambda place: _article(draw, place))


def _grown(size: int, piece: Callable[[int], str]) -> str:
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(piece(len(pieces) + 1))
        length += len(pieces[-1].encode())
    return "".join(pieces)


def _cited(draw: random.Random, *, typed: bool = True) -> str:
    kind, code, issuer = draw.choice(_TYPES)
    day, month, year = draw.randint(1, 28), draw.randint(1, 12), draw.randint(2016, 2024)
    date = f"{day}/{month}/{year}" if draw.random() < 0.8 else f"{day:02d} tháng {month:02d} năm {year}"
    return f"{kind + ' ' if typed else ''}số {draw.randint(1, 4_000)}/{code} ngày {date} của {issuer}"


def _report_sentence(draw: random.Random, place: int) -> str:
    """Return one sentence with a citation, and the clauses behind it."""
    special = place % 32
    if special == 8:
        cited = f"Chỉ thị số {draw.randint(1, 60)}-CT/TU ngày {draw.randint(1, 28)}/3/2022 của Ban Thường vụ Tỉnh ủy"
    elif special == 16:
        cited = f"khoản {draw.randint(1, 9)} Điều {draw.randint(3, 90)} Luật Đất đai năm 2024"
    elif special == 24:
        members = "; ".join(_cited(draw, typed=False) for _ in range(3))
        cited = f"các văn bản chỉ đạo của tỉnh: {members}"
    elif special == 0:
        cited = f"{_cited(draw)}, đồng thời rà soát nhiệm vụ theo Quyết định nêu trên"
    else:
        cited = _cited(draw)
    clauses = " ".join(draw.sample(_CLAUSES, 1 + (place % 5 > 1)))
    return f"- {draw.choice(_OPENINGS)} {cited} {draw.choice(_TITLES)}. {clauses}\n"


def _article(draw: random.Random, place: int) -> str:
    """Return one article of three clauses; every second one opens with a citation."""
    title = draw.choice(("Nguyên tắc hỗ trợ", "Điều kiện áp dụng", "Hồ sơ, trình tự", "Trách nhiệm của các cơ quan"))
    rules = [f"{number}. {draw.choice(_RULES)}" for number in range(1, 4)]
    points = [f"{letter}) {draw.choice(_RULES)}" for letter in "abcd"]
    if place % 2:
        rules[0] += f" Việc kiểm tra thực hiện theo {_cited(draw)}."
    return f"Điều {place}. {title}\n" + "\n".join((*rules, *points)) + "\n\n"


def english(size: int, seed: int = 3) -> str:
    """Return about ``size`` bytes of an English brief with one citation per 500 bytes."""
    draw = random.Random(seed)
    filler = (
        "The parties agree on the course of events, but they draw different conclusions from the record before "
        "the court below, and each side relies on statements that the other side reads in another light. Nothing in "
        "the briefs suggests that the question was waived, and the answer turns on the plain words of the rule. "
    )

    def sentence(place: int) -> str:
        volume, page, year = draw.randint(1, 590), draw.randint(1, 1_200), draw.randint(1900, 2019)
        kinds = (
            f"See Alder v. Birch, {volume} U.S. {page}, {page + 4} ({year}). ",
            f"The same was held in Cedar v. Elm, {volume} F.2d {page} (9th Cir. {draw.randint(1960, 1992)}). ",
            f"That is the meaning of {draw.randint(1, 50)} U.S.C. § {draw.randint(100, 9_000)}. ",
            f"Compare Fir v. Hazel, {volume} F.3d {page} (2d Cir. {draw.randint(1994, 2019)}). ",
        )
        return kinds[place % len(kinds)] + filler + ("Hence the motion was denied.\n" if place % 3 else "\n\n")

    return _grown(size, sentence)


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of some runs: what else the machine does only adds."""
    best = float("inf")
    for _ in range(_TIMES):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def _measure(name: str, make: Callable[[int], str], size: int) -> float:
    """Print the figures of one text; return seconds a MB."""
    text, long = make(size), make(_FACTOR * size)
    found = len(extract(text))
    length = len(text.encode()) / _MB
    taken = seconds(lambda: extract(text))
    ratio = seconds(lambda: extract(long)) / taken * length * _MB / len(long.encode()) * _FACTOR
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:9} {length:6.2f} MB {length / taken:7.1f} MB/s {taken / found * 1e6:7.1f} µs a citation"
        f" {length * _MB / found:7.0f} bytes a citation; {_FACTOR} times the text: {ratio:.2f} times the time;"
        f" peak memory {peak:.0f} MiB"
    )
    return taken / length


def _peers(python: str, size: int, ours: float) -> None:
    """Run the peers on English text, and print their time for one MB as a multiple of ours."""
    script = Path(__file__).with_name("extract_peers.py")
    done = subprocess.run([python, str(script)], input=english(size), capture_output=True, text=True, check=False)
    for line in done.stdout.splitlines():
        peer = json.loads(line)
        if "skipped" in peer:
            print(f"{peer['name']}: skipped, {peer['skipped']}")
            continue
        each = peer["seconds"] / peer["megabytes"]
        print(
            f"{peer['name']:22} {1 / each:6.2f} MB/s {peer['found']:6} citations;"
            f" one MB takes {each / ours:.1f} times as long as one MB of dense Vietnamese text takes legalref"
        )
    if done.returncode:
        print(f"peers: stopped, {done.stderr.strip().splitlines()[-1]}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure extraction.")
    parser.add_argument("--mb", type=float, default=2.5, help="MB of text (default 2.5: eight times that is 20 MB)")
    parser.add_argument("--peers", default=sys.executable, help="a Python that has eyecite and citeurl")
    parser.add_argument("--peers-mb", type=float, default=0.2, help="MB of English text for them (default 0.2)")
    asked = parser.parse_args()
    size = int(asked.mb * _MB)
    ours = _measure("dense", dense, size)
    _measure("ordinary", ordinary, size)
    _peers(asked.peers, int(asked.peers_mb * _MB), ours)


if __name__ == "__main__":
    main()
