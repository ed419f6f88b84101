"""TCVN3, VNI and VISCII: bytes, and the same bytes saved as other characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from legalref.reading import legacy
from legalref.reading.encodings import decode
from legalref.reading.legacy import CODECS, Codec, detect, raise_capitals

TCVN3, VNI, VISCII = CODECS
SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
TEXT = "Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh, UBND đã phê duyệt kế hoạch giữ gìn, bảo vệ rừng phòng hộ.\n"


def inverse(codec: Codec, text: str) -> str:
    """Write ``text`` in the characters of a legacy table, from the table that decodes it."""
    single = {"TCVN3 (ABC)": legacy._TCVN3, "VISCII": legacy._VISCII}
    table: dict[str, str] = {}
    if codec is VNI:
        for coded, char in legacy._VNI.items():
            table.setdefault(char, coded)
    else:
        for code, char in single[codec.name].items():
            if code < 0x100 and not (codec is TCVN3 and char.isupper() and char not in "ĂÂÊÔƠƯĐ"):
                table.setdefault(char, chr(code))
        if codec is TCVN3:
            table |= {char.upper(): table[char] for char in SMALL if char in table and char.upper() not in table}
    return "".join(table.get(char, char) for char in text)


@pytest.mark.parametrize(
    ("codec", "coded", "right"),
    [
        (TCVN3, "C¨n cø NghÞ ®Þnh sè 41/2003/N§-CP", "Căn cứ Nghị định số 41/2003/NĐ-CP"),
        (TCVN3, "QuyÕt ®Þnh cña Bé tr­ëng", "Quyết định của Bộ trưởng"),
        (TCVN3, "KÕ ho¹ch ph¸t triÓn n«ng th«n", "Kế hoạch phát triển nông thôn"),
        (VNI, "Caên cöù Nghò ñònh soá 41/2003/NÑ-CP", "Căn cứ Nghị định số 41/2003/NĐ-CP"),
        (VNI, "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"),
        (VNI, "Quyeát ñònh cuûa Boä tröôûng", "Quyết định của Bộ trưởng"),
        (VNI, "kyõ thuaät, höõu nghò, yù kieán, Myõ", "kỹ thuật, hữu nghị, ý kiến, Mỹ"),
        (VISCII, "Cån cÑ Ngh¸ ð¸nh s¯ 41/2003/NÐ-CP", "Căn cứ Nghị định số 41/2003/NĐ-CP"),
    ],
)
def test_texts_written_by_hand(codec: Codec, coded: str, right: str) -> None:
    assert codec.decode(coded) == right
    decision = detect(coded)
    assert decision is not None
    assert decision.codec is codec


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.name)
def test_every_vietnamese_letter_comes_back(codec: Codec) -> None:
    assert codec.decode(inverse(codec, SMALL)) == SMALL
    if codec is not TCVN3:
        assert codec.decode(inverse(codec, SMALL.upper())) == SMALL.upper()


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.name)
@pytest.mark.parametrize(
    ("shape", "store"),
    [
        ("bytes", lambda coded: coded.encode("latin-1")),
        ("saved as UTF-8 from Latin-1", lambda coded: coded.encode()),
        ("saved as UTF-8 from Windows-1252", lambda coded: legacy.windows_1252(coded.encode("latin-1")).encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_in_a_legacy_table_is_decoded_and_says_so(
    codec: Codec, shape: str, store: Callable[[str], bytes]
) -> None:
    decoded = decode(store(inverse(codec, TEXT * 3)), "a.txt")
    assert decoded.text == TEXT * 3, shape
    assert codec.name in decoded.notes[0]


@pytest.mark.parametrize(
    ("without", "restored"),
    [
        ("NGHị ĐịNH CủA CHíNH PHủ", "NGHỊ ĐỊNH CỦA CHÍNH PHỦ"),
        ("Bộ TàI CHíNH", "BỘ TÀI CHÍNH"),
        ("CộNG HOà Xã HộI CHủ NGHĩA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"),
        ("Bộ Tài chính và Sở Nội vụ", "Bộ Tài chính và Sở Nội vụ"),
        ("Số: 76/NQ-CP", "Số: 76/NQ-CP"),
        ("ở Hà Nội, ý kiến", "ở Hà Nội, ý kiến"),
        ("UBND tỉnh ở xa", "UBND tỉnh ở xa"),
        ("", ""),
    ],
)
def test_capitals_of_a_capital_font_are_restored(without: str, restored: str) -> None:
    assert raise_capitals(without) == restored


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        "Cong van so 12/BTC",
        "là và cá à é",
        "Une école à Đà Nẵng où l'élève été",
        "© 2024 – “Sổ tay” ± 5 °C × 3",
        "",
    ],
)
def test_unicode_text_is_left_alone(text: str) -> None:
    assert detect(text) is None
