from hypothesis import given
from hypothesis import strategies as st

from legalref.extraction import extract
from legalref.extraction.long_texts import LONG, digits_behind


def by_hand(text: str, before: str, last: str) -> list[int]:
    return [
        at for at in range(2, len(text)) if text[at] in "0123456789" and text[at - 1] in last and text[at - 2] in before
    ]


@given(st.text(alphabet="tế số: 57/9QĐ\n\U0001f600\ud800²٣", max_size=60))
def test_digits_are_those_that_a_reader_finds(text: str) -> None:
    assert list(digits_behind(text, "tếQ", " Đ")) == by_hand(text, "tếQ", " Đ")


def test_digits_at_the_seam_of_two_chunks() -> None:
    for shift in range(6):
        text = "x" * ((1 << 16) - shift) + "t 5 t 6" + "y" * 80_000 + "t 7"
        assert list(digits_behind(text, "t", " ")) == by_hand(text, "t", " ")


def test_a_long_text_is_read_as_a_short_one() -> None:
    short = "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.\nĐã triển khai Nghị quyết 57, NQ 57 và QĐ57.\n"
    filler = "Các đơn vị báo cáo kết quả trước ngày 15 hằng tháng.\n"
    long = short + filler * (LONG // len(filler) + 1)
    assert len(long) > LONG > len(short)
    assert [c.text for c in extract(long)] == [c.text for c in extract(short)]
    assert [c.document for c in extract(long)] == [c.document for c in extract(short)]
