"""Bytes to characters: Unicode forms, one-byte tables, and what is refused."""

from __future__ import annotations

import unicodedata

import pytest

from legalref.reading.encodings import decode
from legalref.reading.errors import ReadError
from legalref.reading.plausible import is_syllable, sample, syllable_share

TEXT = (
    "Căn cứ Nghị định số 41/2003/NĐ-CP ngày 12 tháng 5 năm 2003 của Chính phủ; xét đề nghị của Sở Khoa học "
    "và Công nghệ, Ủy ban nhân dân tỉnh quyết định phê duyệt kế hoạch chuyển đổi số.\r\n"
)


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: tones as marks of their own, other marks as part of the letter."""
    out = []
    for char in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", char)
        for mark in marks:
            if mark in "\u0302\u0306\u031b":
                base = unicodedata.normalize("NFC", base + mark)
        out.append(base + "".join(mark for mark in marks if mark not in "\u0302\u0306\u031b"))
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (TEXT.encode("utf-16-be"), "UTF-16 without a byte order mark"),
        (windows_1258(TEXT), "Windows-1258"),
        (TEXT.encode().decode("latin-1").encode(), "UTF-8 read as Windows-1252"),
    ],
)
def test_the_same_text_comes_out_of_every_encoding(data: bytes, note: str | None) -> None:
    decoded = decode(data, "a.txt")
    assert unicodedata.normalize("NFC", decoded.text) == TEXT
    assert (note is None and decoded.notes == ()) or (note is not None and note in decoded.notes[0])


def test_a_byte_order_mark_of_utf_8_is_a_character_of_the_file() -> None:
    assert decode(b"\xef\xbb\xbf" + TEXT.encode(), "a.txt").text == "\ufeff" + TEXT


def test_english_with_windows_dashes_and_quotes() -> None:
    decoded = decode("Plan \u201c2021\u20132025\u201d of the province\n".encode("cp1252"), "a.txt")
    assert decoded.text == "Plan \u201c2021\u20132025\u201d of the province\n"
    assert decoded.notes == ("decoded from Windows-1252",)


def test_one_broken_byte_does_not_make_a_file_unreadable() -> None:
    data = (TEXT * 20).encode()
    decoded = decode(data[:-3] + b"\xe1\xbb", "a.txt")
    assert decoded.text.startswith(TEXT)
    assert "1 byte sequence(s) that cannot be decoded" in decoded.notes[0]


@pytest.mark.parametrize(
    ("kind", "data", "code"),
    [
        ("UTF-16 whose high bytes were dropped", (TEXT * 5).encode("utf-16-le")[::2], "binary"),
        (
            "accented letters gone, blanks between",
            " ".join((TEXT * 3).encode("ascii", "ignore").decode()).encode(),
            "spaced",
        ),
        ("letters spaced out", " ".join(TEXT).encode(), "spaced"),
        ("letters turned into question marks", TEXT.encode("ascii", "replace"), "lost"),
        ("letters turned into U+FFFD", TEXT.encode("ascii", "replace").replace(b"?", "\ufffd".encode()), "lost"),
        (
            "an unknown one-byte table",
            bytes(0xC0 + byte % 37 if byte > 127 else byte for byte in TEXT.encode()) * 3,
            "encoding",
        ),
        ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(100), "renamed"),
        ("bytes with NUL", b"\x00\x01\x02ab\x00\xff" * 50, "binary"),
    ],
)
def test_unreadable_text_is_reported_and_never_passes_as_text(kind: str, data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "a.txt")
    assert caught.value.code == code, kind


@pytest.mark.parametrize(
    "text",
    [
        "Quyet dinh so 45/QD-UBND cua UBND tinh",
        "Décret numéro 12 du préfet, publié à Huế après délibération",
        "Q1/2024: 5 / 7 dự án, đạt 71 %",
        "Thc hin Kê hoach s 14-KH/TU ngày 18 tháng 11 năm 2025, 31-KH/DU",
        "Соглашение между правительствами о сотрудничестве в области науки и техники от двенадцатого мая " * 3,
        "ກະຊວງວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ ສາທາລະນະລັດ " * 10,
        "Điều 1. Điều 2. ? ? ?",
        "Bạn có câu hỏi nào? Có? Không? Vì sao?",
        "55/2016/NÐ-CP và QƉ-TTg: chữ Đ viết sai mã vẫn là văn bản đọc được",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    decoded = decode(text.encode(), "a.txt")
    assert (decoded.text, decoded.notes) == (text, ())


SYLLABLES = "nghị định ƯƠNG quyển khoá khóa thuỷ giếng gì ở yêu xã nghiêng uỷ Ủy huyện"


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


NOT_SYLLABLES = "NghÞ ®Þnh ñieàu été hoặcc bgà ngắo thôngg"


@pytest.mark.parametrize("word", NOT_SYLLABLES.split())
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_only_marked_words_count() -> None:
    assert syllable_share("the plan số 12 và abc") == (1.0, 2)
    assert syllable_share("plain") == (0.0, 0)


def test_judging_a_text_costs_the_same_whatever_its_length() -> None:
    assert sample(TEXT) == TEXT
    assert len(sample(TEXT * 1_000)) == len(sample(TEXT * 20_000)) < 65_000
