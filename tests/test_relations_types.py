"""Every type of relation, in active and in passive wording: the newer act is the source."""

from __future__ import annotations

import pytest

from tests.relation_tables import Row, check, params, row

PLAN = "Kế hoạch số 31/KH-SYT ngày 12/3/2024 của Sở Y tế"
UPPER_PLAN = "Kế hoạch số 18/KH-UBND ngày 05/02/2024 của UBND tỉnh"
CIRCULAR = "Thông tư số 07/2023/TT-BNV ngày 18/7/2023 của Bộ Nội vụ"
DECREE = "Nghị định số 62/2022/NĐ-CP ngày 12/9/2022 của Chính phủ"
NEW_DECREE = "Nghị định số 70/2024/NĐ-CP ngày 20/6/2024 của Chính phủ"
OLD_DECISION = "Quyết định số 14/2019/QĐ-UBND ngày 22/4/2019 của UBND tỉnh"
NEW_DECISION = "Quyết định số 21/2023/QĐ-UBND ngày 09/8/2023 của UBND tỉnh"
CONSOLIDATION = "Văn bản hợp nhất số 08/VBHN-BNV ngày 15/11/2024"
RESOLUTION = "Nghị quyết số 77/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh"
OLD_RESOLUTION = "Nghị quyết số 29/2019/NQ-HĐND ngày 11/7/2019 của HĐND tỉnh"


def wordings(name: str, before: str, after: str, wanted: str, cues: tuple[str, ...]) -> list[Row]:
    """Return a row for each wording; "…" in a wording stands for the document named after it."""
    return [
        row(f"{name}: {cue}", f"- {before}{'' if cue.startswith(',') else ' '}{_filled(cue, after)}.\n", wanted)
        for cue in cues
    ]


def _filled(cue: str, after: str) -> str:
    return cue.replace("…", after) if "…" in cue else f"{cue} {after}"


IMPLEMENTS = wordings(
    "implements",
    PLAN,
    UPPER_PLAN,
    "31/KH-SYT implements 18/KH-UBND",
    (
        "thực hiện",
        "để thực hiện",
        "nhằm thực hiện",
        "triển khai",
        "triển khai thực hiện",
        "về việc triển khai thực hiện",
        "về triển khai, thực hiện",
        "tổ chức thực hiện",
        "về tổ chức triển khai thực hiện",
        "tiếp tục thực hiện",
        "về việc tiếp tục triển khai thực hiện",
        "về đẩy mạnh thực hiện",
        "về việc tăng cường thực hiện",
        "về việc thực hiện các nhiệm vụ, giải pháp tại",
        "về việc triển khai các nội dung của",
        "cụ thể hóa",
        "về việc cụ thể hoá",
        "quán triệt, triển khai thực hiện",
        "về việc thực hiện nghiêm",
        "về thực hiện có hiệu quả",
    ),
)
IMPLEMENTED = wordings(
    "implemented",
    UPPER_PLAN,
    PLAN,
    "31/KH-SYT implements 18/KH-UBND",
    (
        "được cụ thể hóa bằng",
        "được cụ thể hoá tại",
        "được triển khai bằng",
        "được triển khai thực hiện bằng",
        "đã được triển khai tại",
        "đã được Sở Y tế cụ thể hóa bằng",
        "được thực hiện theo",
        "(được cụ thể hóa bằng …)",
        ", được cụ thể hóa bằng",
    ),
)
GUIDES = wordings(
    "guides",
    CIRCULAR,
    DECREE,
    "07/2023/TT-BNV guides 62/2022/NĐ-CP",
    (
        "hướng dẫn",
        "hướng dẫn thi hành",
        "hướng dẫn thực hiện",
        "hướng dẫn áp dụng",
        "hướng dẫn việc thực hiện",
        "hướng dẫn một số điều của",
        "hướng dẫn thi hành một số điều của",
        "hướng dẫn một số nội dung của",
        "quy định chi tiết",
        "quy định chi tiết một số điều của",
        "quy định chi tiết và hướng dẫn thi hành",
        "quy định chi tiết một số điều và hướng dẫn thi hành",
        "quy định chi tiết một số điều và biện pháp thi hành",
        "quy định chi tiết và biện pháp thi hành",
        "quy định cụ thể một số điều của",
        "quy định chi tiết khoản 3 Điều 8",
        "quy định chi tiết Điều 5 và Điều 9 của",
        "về việc hướng dẫn thực hiện",
    ),
)
GUIDED = wordings(
    "guided",
    DECREE,
    CIRCULAR,
    "07/2023/TT-BNV guides 62/2022/NĐ-CP",
    (
        "được hướng dẫn bởi",
        "được hướng dẫn tại",
        "được hướng dẫn thi hành bởi",
        "được hướng dẫn thi hành tại",
        "đã được hướng dẫn thực hiện theo",
        "được quy định chi tiết tại",
        "được quy định chi tiết bởi",
        ", được hướng dẫn bởi",
        "(được hướng dẫn bởi …)",
        "(được quy định chi tiết tại …)",
    ),
)
AMENDS = wordings(
    "amends",
    NEW_DECREE,
    DECREE,
    "70/2024/NĐ-CP amends 62/2022/NĐ-CP",
    (
        "sửa đổi",
        "bổ sung",
        "điều chỉnh",
        "sửa đổi, bổ sung",
        "sửa đổi và bổ sung",
        "sửa đổi, bổ sung một số điều của",
        "bổ sung một số điều của",
        "sửa đổi một số điều của",
        "sửa đổi, bổ sung một số nội dung của",
        "sửa đổi bổ sung một số điều của",
        "sửa đổi một số nội dung tại",
        "sửa đổi, bổ sung một số điều, khoản của",
        "về việc sửa đổi, bổ sung",
        "về điều chỉnh, bổ sung một số nội dung của",
        "sửa đổi Điều 6",
        "sửa đổi, bổ sung khoản 2 Điều 5",
        "thay thế cụm từ “Bộ Nội vụ” bằng cụm từ “Bộ Tư pháp” tại Điều 4",
    ),
)
AMENDED = wordings(
    "amended",
    DECREE,
    NEW_DECREE,
    "70/2024/NĐ-CP amends 62/2022/NĐ-CP",
    (
        "được sửa đổi bởi",
        "được bổ sung bởi",
        "được sửa đổi, bổ sung bởi",
        "được sửa đổi, bổ sung bằng",
        "được sửa đổi, bổ sung tại",
        "được sửa đổi, bổ sung theo",
        "đã được sửa đổi, bổ sung theo",
        "được sửa đổi, bổ sung một số điều bởi",
        "được sửa đổi, bổ sung một số điều theo",
        "được điều chỉnh bởi",
        "được sửa đổi bổ sung bởi",
        "được sửa đổi bổ sung một số điều tại",
        "bị sửa đổi bởi",
        "(sửa đổi, bổ sung bởi …)",
        "(được sửa đổi, bổ sung tại …)",
        "(đã được sửa đổi, bổ sung một số điều bởi …)",
        ", được sửa đổi, bổ sung bởi",
        ", đã được sửa đổi, bổ sung một số điều tại",
    ),
)
REPLACES = wordings(
    "replaces",
    NEW_DECISION,
    OLD_DECISION,
    "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    (
        "thay thế",
        "thay thế cho",
        "thay thế toàn bộ",
        "để thay thế",
        "về việc thay thế",
        "thay cho",
        "(thay thế …)",
        ", thay thế",
        "nhằm thay thế",
        "có hiệu lực từ ngày 01/9/2023 và thay thế",
    ),
)
REPLACED = wordings(
    "replaced",
    OLD_DECISION,
    NEW_DECISION,
    "21/2023/QĐ-UBND replaces 14/2019/QĐ-UBND",
    (
        "được thay thế bằng",
        "được thay thế bởi",
        "bị thay thế bởi",
        "đã được thay thế bằng",
        "đã bị thay thế bởi",
        "nay được thay thế bởi",
        "nay đã được thay thế bằng",
        "được thay bằng",
        "được thay thế tại",
        "(thay thế bằng …)",
        "(được thay thế bằng …)",
        ", được thay thế bằng",
    ),
)
REPEALS = wordings(
    "repeals",
    NEW_DECISION,
    OLD_DECISION,
    "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
    (
        "bãi bỏ",
        "về việc bãi bỏ",
        "bãi bỏ toàn bộ",
        "về bãi bỏ",
        "hủy bỏ",
        "về việc huỷ bỏ",
        "(bãi bỏ …)",
        "bãi bỏ hiệu lực của",
    ),
)
REPEALED = wordings(
    "repealed",
    OLD_DECISION,
    NEW_DECISION,
    "21/2023/QĐ-UBND repeals 14/2019/QĐ-UBND",
    (
        "bị bãi bỏ bởi",
        "được bãi bỏ bởi",
        "được bãi bỏ bằng",
        "được bãi bỏ tại",
        "đã bị bãi bỏ theo",
        "đã được bãi bỏ tại",
        "bị hủy bỏ bởi",
        "đã bị huỷ bỏ bằng",
        "bị bãi bỏ toàn bộ bởi",
        "(bị bãi bỏ bởi …)",
        "(đã được bãi bỏ tại …)",
    ),
)
SUSPENDS = wordings(
    "suspends",
    NEW_DECISION,
    OLD_DECISION,
    "21/2023/QĐ-UBND suspends 14/2019/QĐ-UBND",
    (
        "đình chỉ",
        "đình chỉ thi hành",
        "đình chỉ việc thi hành",
        "về việc đình chỉ thi hành",
        "tạm đình chỉ thi hành",
        "ngưng hiệu lực",
        "tạm ngưng hiệu lực",
        "ngưng hiệu lực thi hành",
        "ngưng hiệu lực của",
        "về việc tạm ngưng hiệu lực thi hành",
        "tạm dừng thực hiện",
        "về việc tạm dừng việc thực hiện",
    ),
)
SUSPENDED = wordings(
    "suspended",
    OLD_DECISION,
    NEW_DECISION,
    "21/2023/QĐ-UBND suspends 14/2019/QĐ-UBND",
    (
        "bị đình chỉ thi hành bởi",
        "bị đình chỉ thi hành theo",
        "bị đình chỉ bởi",
        "bị tạm đình chỉ thi hành bởi",
        "được ngưng hiệu lực theo",
        "bị ngưng hiệu lực bởi",
        "được tạm ngưng hiệu lực tại",
        "(bị đình chỉ thi hành bởi …)",
        "bị tạm dừng thực hiện theo",
    ),
)
CORRECTS = wordings(
    "corrects",
    "Quyết định số 1512/QĐ-BNV ngày 02/8/2023 của Bộ Nội vụ",
    CIRCULAR,
    "1512/QĐ-BNV corrects 07/2023/TT-BNV",
    (
        "đính chính",
        "về việc đính chính",
        "đính chính một số nội dung của",
        "đính chính nội dung tại",
        "đính chính lỗi kỹ thuật tại",
        "đính chính một số sai sót trong",
        "về việc đính chính sai sót tại",
    ),
)
CORRECTED = wordings(
    "corrected",
    CIRCULAR,
    "Quyết định số 1512/QĐ-BNV ngày 02/8/2023 của Bộ Nội vụ",
    "1512/QĐ-BNV corrects 07/2023/TT-BNV",
    (
        "được đính chính bởi",
        "được đính chính tại",
        "được đính chính bằng",
        "đã được đính chính theo",
        "(được đính chính bởi …)",
        "(đã được đính chính tại …)",
    ),
)
CONSOLIDATES = wordings(
    "consolidates",
    CONSOLIDATION,
    DECREE,
    "08/VBHN-BNV consolidates 62/2022/NĐ-CP",
    ("hợp nhất", "về việc hợp nhất", "hợp nhất các"),
)
CONSOLIDATED = wordings(
    "consolidated",
    DECREE,
    CONSOLIDATION,
    "08/VBHN-BNV consolidates 62/2022/NĐ-CP",
    ("được hợp nhất tại", "được hợp nhất bởi", "được hợp nhất trong", "đã được hợp nhất tại", "(được hợp nhất tại …)"),
)
EXTENDS = wordings(
    "extends",
    RESOLUTION,
    OLD_RESOLUTION,
    "77/2023/NQ-HĐND extends 29/2019/NQ-HĐND",
    (
        "kéo dài thời gian thực hiện",
        "kéo dài thời gian áp dụng",
        "kéo dài thời hạn áp dụng",
        "về việc kéo dài thời gian thực hiện",
        "về kéo dài thời gian áp dụng một số quy định tại",
        "gia hạn",
        "gia hạn thời gian thực hiện",
        "về việc gia hạn hiệu lực của",
        "kéo dài hiệu lực thi hành",
        "tiếp tục áp dụng",
    ),
)
EXTENDED = wordings(
    "extended",
    OLD_RESOLUTION,
    RESOLUTION,
    "77/2023/NQ-HĐND extends 29/2019/NQ-HĐND",
    (
        "được kéo dài thời gian thực hiện theo",
        "được kéo dài thời gian áp dụng tại",
        "được gia hạn bởi",
        "đã được gia hạn theo",
        "được kéo dài bởi",
        "(được kéo dài thời gian thực hiện tại …)",
    ),
)
INTERPRETS = [
    row(
        "interprets: active",
        "- Nghị quyết số 746/2005/UBTVQH11 ngày 28/01/2005 của Ủy ban Thường vụ Quốc hội giải thích điểm c khoản 2 Điều 241 Luật số 36/2005/QH11.\n",
        "746/2005/UBTVQH11 interprets 36/2005/QH11",
    ),
    row(
        "interprets: about",
        "- Nghị quyết số 12/2022/UBTVQH15 ngày 04/4/2022 về việc giải thích khoản 1 Điều 289 của Luật số 36/2005/QH11.\n",
        "12/2022/UBTVQH15 interprets 36/2005/QH11",
    ),
    row(
        "interprets: passive",
        "- Luật số 36/2005/QH11 được giải thích tại Nghị quyết số 12/2022/UBTVQH15 ngày 04/4/2022.\n",
        "12/2022/UBTVQH15 interprets 36/2005/QH11",
    ),
    row(
        "interprets: passive of a provision",
        "- Khoản 1 Điều 289 Luật số 36/2005/QH11 được giải thích bởi Nghị quyết số 12/2022/UBTVQH15 ngày 04/4/2022.\n",
        "12/2022/UBTVQH15 interprets 36/2005/QH11",
    ),
]
PROMULGATES = [
    row(
        "promulgates: a standard",
        "- Thông tư số 11/2022/TT-BXD ngày 03/11/2022 của Bộ Xây dựng ban hành QCVN 14:2022/BXD.\n",
        "11/2022/TT-BXD promulgates QCVN 14:2022/BXD",
    ),
    row(
        "promulgates: attached",
        "- Thông tư số 11/2022/TT-BXD ngày 03/11/2022 của Bộ Xây dựng ban hành kèm theo QCVN 14:2022/BXD.\n",
        "11/2022/TT-BXD promulgates QCVN 14:2022/BXD",
    ),
    row(
        "promulgates: publishes",
        "- Quyết định số 3412/QĐ-BKHCN ngày 08/12/2022 của Bộ Khoa học và Công nghệ về việc công bố TCVN 13567:2022.\n",
        "3412/QĐ-BKHCN promulgates TCVN 13567:2022",
    ),
    row(
        "promulgated: attached",
        "- QCVN 14:2022/BXD được ban hành kèm theo Thông tư số 11/2022/TT-BXD ngày 03/11/2022.\n",
        "11/2022/TT-BXD promulgates QCVN 14:2022/BXD",
    ),
    row(
        "promulgated: at",
        "- QCVN 14:2022/BXD được ban hành tại Thông tư số 11/2022/TT-BXD ngày 03/11/2022.\n",
        "11/2022/TT-BXD promulgates QCVN 14:2022/BXD",
    ),
    row(
        "promulgated: bracket",
        "- QCVN 14:2022/BXD (ban hành kèm theo Thông tư số 11/2022/TT-BXD ngày 03/11/2022).\n",
        "11/2022/TT-BXD promulgates QCVN 14:2022/BXD",
    ),
    row(
        "promulgated: published",
        "- TCVN 13567:2022 được công bố tại Quyết định số 3412/QĐ-BKHCN ngày 08/12/2022.\n",
        "3412/QĐ-BKHCN promulgates TCVN 13567:2022",
    ),
    row(
        "promulgates: a plan without a number is no document",
        "- Quyết định số 512/QĐ-UBND ngày 14/3/2024 của UBND tỉnh ban hành Kế hoạch chuyển đổi số năm 2024.\n",
    ),
    row(
        "promulgates: not what somebody issues in the same sentence",
        "- Theo Quyết định số 512/QĐ-UBND ngày 14/3/2024, Sở đã ban hành Kế hoạch số 31/KH-STP ngày 20/3/2024.\n",
    ),
]
BASED_ON = [
    row(
        "based_on: on the ground of",
        "Trên cơ sở Quyết định số 218/QĐ-BTP ngày 19/02/2024 của Bộ Tư pháp, Sở đã ban hành Công văn số 301/STP-VP ngày 04/3/2024.\n",
        "301/STP-VP based_on 218/QĐ-BTP",
    ),
    row(
        "based_on: according to",
        "Căn cứ Quyết định số 218/QĐ-BTP ngày 19/02/2024 của Bộ Tư pháp, UBND tỉnh đã ban hành Quyết định số 455/QĐ-UBND ngày 11/3/2024.\n",
        "455/QĐ-UBND based_on 218/QĐ-BTP",
    ),
    row(
        "based_on: on the guidance in",
        "Trên cơ sở hướng dẫn của Bộ Tư pháp tại Công văn số 1120/BTP-VP ngày 15/3/2024, Sở đã ban hành Công văn số 302/STP-VP ngày 22/3/2024.\n",
        "302/STP-VP based_on 1120/BTP-VP",
    ),
    row(
        "based_on: Theo đó",
        "Sở đã ban hành Kế hoạch số 23/KH-STP ngày 29/01/2024 về rà soát thủ tục hành chính. Theo đó, Sở đã trình UBND tỉnh ban hành Quyết định số 1457/QĐ-UBND ngày 16/7/2024.\n",
        "1457/QĐ-UBND based_on 23/KH-STP",
    ),
    row(
        "based_on: Trên cơ sở đó",
        "Sở đã ban hành Kế hoạch số 23/KH-STP ngày 29/01/2024 về rà soát thủ tục hành chính. Trên cơ sở đó, UBND tỉnh đã ban hành Quyết định số 1457/QĐ-UBND ngày 16/7/2024.\n",
        "1457/QĐ-UBND based_on 23/KH-STP",
    ),
    row(
        "based_on: issued on the ground of",
        "- Quyết định số 455/QĐ-UBND ngày 11/3/2024 của UBND tỉnh được ban hành trên cơ sở Quyết định số 218/QĐ-BTP ngày 19/02/2024 của Bộ Tư pháp.\n",
        "455/QĐ-UBND based_on 218/QĐ-BTP",
    ),
]


@pytest.mark.parametrize("one", params([*IMPLEMENTS, *IMPLEMENTED]))
def test_implements(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*GUIDES, *GUIDED]))
def test_guides(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*AMENDS, *AMENDED]))
def test_amends(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*REPLACES, *REPLACED]))
def test_replaces(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*REPEALS, *REPEALED]))
def test_repeals(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*SUSPENDS, *SUSPENDED]))
def test_suspends(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*CORRECTS, *CORRECTED]))
def test_corrects(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*CONSOLIDATES, *CONSOLIDATED]))
def test_consolidates(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params([*EXTENDS, *EXTENDED]))
def test_extends(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(INTERPRETS))
def test_interprets(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(PROMULGATES))
def test_promulgates(one: Row) -> None:
    check(one)


@pytest.mark.parametrize("one", params(BASED_ON))
def test_based_on(one: Row) -> None:
    check(one)
