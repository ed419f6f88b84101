"""Every value of the model has words in both languages, and dates are written as clerks write them."""

from __future__ import annotations

from enum import StrEnum

import pytest

from legalref.model import Certainty, Level, RelationType, Severity, StatusValue
from legalref.views import labels, palette
from legalref.views.wording import WORDS


@pytest.mark.parametrize("lang", labels.LANGUAGES)
@pytest.mark.parametrize(
    ("table", "values"),
    [
        (labels.RELATION, RelationType),
        (labels.INVERSE, RelationType),
        (labels.LEVEL, Level),
        (labels.STATUS, StatusValue),
        (labels.CERTAINTY, Certainty),
        (labels.SEVERITY, Severity),
    ],
)
def test_every_value_has_words_of_its_own(table, values: type[StrEnum], lang: labels.Language) -> None:
    words = [table[lang][value] for value in values]
    assert len(set(words)) == len(words)
    assert set(table[lang]) == set(values)


@pytest.mark.parametrize(
    ("kind", "words", "inverse"),
    [
        ("implements", "thực hiện", "được thực hiện bởi"),
        ("replaces", "thay thế", "được thay thế bởi"),
        ("based_on", "căn cứ", "là căn cứ của"),
        ("amends", "sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    ],
)
def test_a_relation_is_called_by_the_words_of_the_trade(kind: str, words: str, inverse: str) -> None:
    assert labels.label(labels.RELATION, "vi", kind) == words
    assert labels.label(labels.INVERSE, "vi", kind) == inverse


def test_a_value_without_words_is_shown_as_it_is() -> None:
    assert labels.label(labels.STATUS, "vi", "lapsed") == "lapsed"


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2021-07-15", "15/7/2021", "15 July 2021"),
        ("2024-02-05", "05/02/2024", "5 February 2024"),
        ("2024-11-09", "09/11/2024", "9 November 2024"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        ("tháng 9 năm 2024", "tháng 9 năm 2024", "tháng 9 năm 2024"),
        ("", "", ""),
        (None, "", ""),
    ],
)
def test_dates_are_written_as_decree_30_writes_them(iso: str | None, vi: str, en: str) -> None:
    assert labels.day(iso) == vi
    assert labels.day(iso, "en") == en


def test_both_languages_word_the_same_page() -> None:
    assert WORDS["vi"].keys() == WORDS["en"].keys()


def test_every_level_and_relation_has_a_colour() -> None:
    assert set(palette.LEVEL) == set(Level)
    assert set(palette.RELATION) == set(RelationType)
    assert len({shade.border for shade in palette.LEVEL.values()}) == len(Level)
