"""The domain data in ``patterns/`` and the check of a user's own folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import pytest

from legalref.model import DocumentId, Level, slug
from legalref.vocabulary import (
    Law,
    Organisation,
    PatternError,
    Province,
    Vocabulary,
    entry_key,
    fold,
    load,
    shipped_patterns,
)
from legalref.vocabulary_check import find_problems, problems

Dated = TypeVar("Dated", Organisation, Province)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


def on(day: str, entries: Iterable[Dated]) -> list[Dated]:
    """Entries that were valid on a day."""
    return [entry for entry in entries if (entry.since or "") <= day <= (entry.until or "9999")]


# --- look-up keys


@pytest.mark.parametrize(
    ("printed", "same_as"),
    [
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("ỦY BAN  NHÂN DÂN", "Ủy ban nhân dân"),
        ("Hoà Bình", "Hòa Bình"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("Tỉnh uỷ", "Tỉnh ủy"),
        ("Hu\u031bng Ye\u0302n", "Hưng Yên"),
    ],
)
def test_fold_gives_spellings_of_one_name_one_key(printed: str, same_as: str) -> None:
    assert fold(printed) == fold(same_as)


@pytest.mark.parametrize(("one", "other"), [("HĐ", "HD"), ("quý", "qui"), ("Hà Nam", "Hà Nam Ninh")])
def test_fold_keeps_different_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


# --- provinces


@pytest.mark.parametrize(
    ("day", "provinces", "cities"),
    [
        ("2007-12-31", 64, 5),  # with Hà Tây
        ("2008-08-01", 63, 5),
        ("2024-12-31", 63, 5),
        ("2025-01-01", 63, 6),  # Thừa Thiên Huế is the city of Huế
        ("2025-06-30", 63, 6),
        ("2025-07-01", 34, 6),
    ],
)
def test_number_of_provinces_on_a_day(vocabulary: Vocabulary, day: str, provinces: int, cities: int) -> None:
    valid = on(day, vocabulary.provinces)
    assert len(valid) == len({place.name for place in valid}) == provinces
    assert sum(place.kind == "thành phố" for place in valid) == cities


def test_mergers_of_2025_add_up(vocabulary: Vocabulary) -> None:
    before = on("2025-06-30", vocabulary.provinces)
    groups = Counter(place.merged_into for place in before if place.until == "2025-06-30")
    assert Counter(groups.values()) == {2: 17, 3: 6}
    assert sum(groups.values()) == 52
    assert {place.slug for place in on("2025-07-01", vocabulary.provinces) if place.since == "2025-07-01"} == set(
        groups
    )
    assert len([place for place in before if place.until is None]) == 11


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Thái Bình", "hung-yen"),
        ("Hưng Yên", "hung-yen"),
        ("Hải Dương", "hai-phong"),
        ("Vĩnh Phúc", "phu-tho"),
        ("Bà Rịa - Vũng Tàu", "ho-chi-minh"),
        ("Quảng Nam", "da-nang"),
        ("Kon Tum", "quang-ngai"),
        ("Bình Định", "gia-lai"),
        ("Phú Yên", "dak-lak"),
        ("Đắk Nông", "lam-dong"),
        ("Bạc Liêu", "ca-mau"),
        ("Hà Tây", "ha-noi"),
        ("Thừa Thiên Huế", "hue"),
    ],
)
def test_province_that_was_merged_away_names_its_successor(vocabulary: Vocabulary, old: str, new: str) -> None:
    ended = [place for place in vocabulary.provinces if place.name == old and place.until]
    assert [place.merged_into for place in ended] == [new]
    assert vocabulary.province_by_slug[new].until is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("Bắc Cạn", "Bắc Kạn"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên - Huế", "Thừa Thiên Huế"),
        ("HƯNG YÊN", "Hưng Yên"),
    ],
)
def test_province_is_found_by_its_spellings(vocabulary: Vocabulary, printed: str, name: str) -> None:
    assert vocabulary.province_by_name[fold(printed)].name == name


def test_slug_of_a_province_follows_from_its_name_and_gives_the_newest(vocabulary: Vocabulary) -> None:
    assert all(place.slug == slug(place.name) for place in vocabulary.provinces)
    assert vocabulary.province_by_slug["hung-yen"].since == "2025-07-01"


# --- organisations


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("CP", "Chính phủ", Level.CENTRAL),
        ("TTg", "Thủ tướng Chính phủ", Level.CENTRAL),
        ("CTN", "Chủ tịch nước", Level.CENTRAL),
        ("UBTVQH", "Ủy ban Thường vụ Quốc hội", Level.CENTRAL),
        ("HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", Level.CENTRAL),
        ("VKSTC", "Viện kiểm sát nhân dân tối cao", Level.CENTRAL),
        ("BLĐ-TBXH", "Bộ Lao động - Thương binh và Xã hội", Level.MINISTRY),
        ("BNN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn", Level.MINISTRY),
        ("BGD&ĐT", "Bộ Giáo dục và Đào tạo", Level.MINISTRY),
        ("BKH&CN", "Bộ Khoa học và Công nghệ", Level.MINISTRY),
        ("BCVT", "Bộ Bưu chính, Viễn thông", Level.MINISTRY),
        ("BNNMT", "Bộ Nông nghiệp và Môi trường", Level.MINISTRY),
        ("BDTTG", "Bộ Dân tộc và Tôn giáo", Level.MINISTRY),
        ("CHQ", "Cục Hải quan", Level.MINISTRY),
        ("TCHQ", "Tổng cục Hải quan", Level.MINISTRY),
        ("TCĐC", "Tổng cục Địa chính", Level.MINISTRY),
        ("TW", "Ban Chấp hành Trung ương Đảng", Level.CENTRAL),
        ("VPTW", "Văn phòng Trung ương Đảng", Level.CENTRAL),
        ("TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", Level.CENTRAL),
        ("ĐCTUBTWMTTQVN", "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", Level.CENTRAL),
        ("UBND", "UBND", Level.PROVINCE),
        ("CTUBND", "UBND", Level.PROVINCE),
        ("TU", "Tỉnh ủy", Level.PROVINCE),
        ("BCSĐ", "Ban Cán sự Đảng UBND", Level.PROVINCE),
        ("SKHCN", "Sở Khoa học và Công nghệ", Level.DEPARTMENT),
        ("SGD&ĐT", "Sở Giáo dục và Đào tạo", Level.DEPARTMENT),
        ("SNNMT", "Sở Nông nghiệp và Môi trường", Level.DEPARTMENT),
        ("STTTT", "Sở Thông tin và Truyền thông", Level.DEPARTMENT),
        (
            "PVHCC&KSTT",
            "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính",
            Level.DEPARTMENT,
        ),
        ("TTKTTCĐLCL", "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng", Level.DEPARTMENT),
        ("HU", "Huyện ủy", Level.DISTRICT),
        ("PTCKH", "Phòng Tài chính - Kế hoạch", Level.DISTRICT),
        ("ĐU", "Đảng ủy", Level.COMMUNE),
        ("PVHXH", "Phòng Văn hóa - Xã hội", Level.COMMUNE),
    ],
)
def test_code_names_its_body(vocabulary: Vocabulary, code: str, name: str, level: Level) -> None:
    body = vocabulary.organisation_by_code[code]
    assert (body.name, body.level) == (name, level)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ủy ban nhân dân", "UBND"),
        ("Uỷ ban Nhân dân", "UBND"),
        ("Hội đồng nhân dân", "HĐND"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("Sở KHCN", "Sở Khoa học và Công nghệ"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Bộ LĐ-TB và XH", "Bộ Lao động - Thương binh và Xã hội"),
        ("Bộ NN và PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Bộ Văn hoá - Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Toà án nhân dân tối cao", "Tòa án nhân dân tối cao"),
        ("Ban chấp hành Trung ương Đảng khóa XII", "Ban Chấp hành Trung ương Đảng"),
        ("Trung ương", "Ban Chấp hành Trung ương Đảng"),
        ("Bộ Chính trị khóa XIII", "Bộ Chính trị"),
        ("Ban Bí thư", "Ban Bí thư Trung ương Đảng"),
        ("Tỉnh uỷ", "Tỉnh ủy"),
        ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
    ],
)
def test_body_is_found_by_its_names(vocabulary: Vocabulary, printed: str, name: str) -> None:
    assert vocabulary.organisation_by_name[fold(printed)].name == name


@pytest.mark.parametrize(
    ("day", "ministries"),
    [("2021-08-01", 18), ("2025-02-28", 18), ("2025-03-01", 14)],
)
def test_number_of_ministries_on_a_day(vocabulary: Vocabulary, day: str, ministries: int) -> None:
    names = [
        body.name
        for body in on(day, vocabulary.organisations)
        if body.name.startswith("Bộ ") and body.parent == "Chính phủ"
    ]
    assert len(names) == len(set(names)) == ministries


@pytest.mark.parametrize(
    ("ended", "successor"),
    [
        ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("Bộ Giao thông vận tải", "Bộ Xây dựng"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Nội vụ"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
        ("Bộ Tài chính", "Bộ Tài chính"),
        ("Bộ Xây dựng", "Bộ Xây dựng"),
        ("Bộ Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ"),
        ("Bộ Nội vụ", "Bộ Nội vụ"),
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"),
        ("Ban Dân tộc", "Sở Dân tộc và Tôn giáo"),
    ],
)
def test_body_that_ended_on_28_february_2025_names_its_successor(
    vocabulary: Vocabulary, ended: str, successor: str
) -> None:
    old = [body for body in vocabulary.organisations if body.name == ended and body.until == "2025-02-28"]
    assert [body.succeeded_by for body in old] == [successor]
    assert any(body.name == successor for body in on("2025-03-01", vocabulary.organisations))


def test_the_three_central_party_organs_share_one_code(vocabulary: Vocabulary) -> None:
    assert [body.name for body in vocabulary.organisations if "TW" in body.codes] == [
        "Ban Chấp hành Trung ương Đảng",
        "Bộ Chính trị",
        "Ban Bí thư Trung ương Đảng",
    ]


def test_local_bodies_are_named_without_their_place(vocabulary: Vocabulary) -> None:
    places = tuple(fold(f"{place.kind} {place.name}") for place in vocabulary.provinces)
    local = [body for body in vocabulary.organisations if body.local]
    assert len(local) > 100
    assert [body.name for body in local if fold(body.name).endswith((*places, " tỉnh", " huyện"))] == []


def test_every_body_has_a_level_and_a_source(vocabulary: Vocabulary) -> None:
    assert all(body.level is not Level.UNKNOWN and body.source for body in vocabulary.organisations)


# --- laws


@pytest.mark.parametrize(
    ("name", "year", "number"),
    [
        ("Luật Đất đai", "2003", "13/2003/QH11"),
        ("Luật Đất đai", "2013", "45/2013/QH13"),
        ("Luật Đất đai", "2024", "31/2024/QH15"),
        ("Bộ luật Dân sự", "2015", "91/2015/QH13"),
        ("Bộ luật Lao động", "2019", "45/2019/QH14"),
        ("Luật Tổ chức chính quyền địa phương", "2015", "77/2015/QH13"),
        ("Luật Ban hành văn bản quy phạm pháp luật", "2025", "64/2025/QH15"),
        ("Luật Cán bộ, công chức", "2008", "22/2008/QH12"),
        ("Luật Dân quân tự vệ", "2019", "48/2019/QH14"),
        ("Luật Công chứng", "2024", "46/2024/QH15"),
        ("Luật Di sản văn hóa", "2024", "45/2024/QH15"),
        ("Luật Phòng không nhân dân", "2024", "49/2024/QH15"),
        ("Luật Phòng, chống mua bán người", "2024", "53/2024/QH15"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
            "2019",
            "47/2019/QH14",
        ),
        ("Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật", "2025", "87/2025/QH15"),
        ("Luật Khoa học, công nghệ và đổi mới sáng tạo", "2025", "93/2025/QH15"),
        ("Luật KH&CN", "2013", "29/2013/QH13"),
        ("Pháp lệnh Ưu đãi người có công với cách mạng", "2020", "02/2020/UBTVQH14"),
        ("Pháp lệnh Ưu đãi người có công với cách mạng", "2005", "26/2005/PL-UBTVQH11"),
        ("Luật Bảo vệ sức khỏe nhân dân", "1989", "21-LCT/HĐNN8"),
    ],
)
def test_law_is_found_by_name_and_year(vocabulary: Vocabulary, name: str, year: str, number: str) -> None:
    numbers = [law.number for law in laws_named(vocabulary, name) if (law.date or "").startswith(year)]
    assert numbers == [number]


def laws_named(vocabulary: Vocabulary, name: str) -> list[Law]:
    return [law for law in vocabulary.laws if fold(name) in {fold(known) for known in (law.name, *law.aliases)}]


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("Hiến pháp", ["2013", "1992", "1980", "1959", "1946"]),
        ("Luật Tổ chức chính quyền địa phương", ["2025", "2025", "2015"]),
        ("Luật Thanh tra", ["2025", "2022", "2010", "2004"]),
        ("Luật Doanh nghiệp", ["2020", "2014", "2005", "1999"]),
        ("Luật Ngân sách nhà nước", ["2025", "2015", "2002"]),
    ],
)
def test_every_version_of_a_law_is_known_newest_first(vocabulary: Vocabulary, name: str, years: list[str]) -> None:
    assert [(law.date or "")[:4] for law in laws_named(vocabulary, name)] == years


@pytest.mark.parametrize(
    ("number", "effective"),
    [
        ("31/2024/QH15", "2024-08-01"),
        ("72/2025/QH15", "2025-06-16"),
        ("64/2025/QH15", "2025-04-01"),
        ("63/2025/QH15", "2025-03-01"),
        ("38/2019/QH14", "2020-07-01"),
        ("80/2015/QH13", "2016-07-01"),
        ("94/2025/QH15", "2026-01-01"),
    ],
)
def test_law_takes_effect_on_its_day(vocabulary: Vocabulary, number: str, effective: str) -> None:
    assert [law.effective for law in vocabulary.laws if law.number == number] == [effective]


def test_laws_are_many_and_each_number_stands_once(vocabulary: Vocabulary) -> None:
    numbers = [law.number for law in vocabulary.laws if law.number]
    assert len(vocabulary.laws) >= 450
    assert len(numbers) == len(set(numbers))


def test_year_in_the_number_of_a_law_is_the_year_of_its_date(vocabulary: Vocabulary) -> None:
    for law in vocabulary.laws:
        year = (law.number or "").split("/")[1:2]
        if law.date and year and year[0].isdigit():
            assert law.date.startswith(year[0]), law


def test_no_law_takes_effect_before_it_is_passed(vocabulary: Vocabulary) -> None:
    early = [law.number for law in vocabulary.laws if law.date and law.effective and law.effective < law.date]
    assert early == ["31-L/CTN"]  # applies to the tax year in which it was passed


def test_names_of_laws_begin_with_their_kind_once(vocabulary: Vocabulary) -> None:
    for law in vocabulary.laws:
        kind = next(kind for kind in ("Bộ luật ", "Luật ", "Pháp lệnh ", "Hiến pháp ") if law.name.startswith(kind))
        rest = law.name.removeprefix(kind)
        assert not rest.lower().startswith(("bộ luật", "luật ", "luât", "pháp lệnh")) or law.name == "Luật Luật sư", law


# --- programmes


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("Đề án 06", "06/QĐ-TTg@2022"),
        ("Đề án số 06", "06/QĐ-TTg@2022"),
        ("Đề án 30", "30/QĐ-TTg@2007"),
        ("Chương trình 1719", "1719/QĐ-TTg@2021"),
        ("Chương trình 135", "135/1998/QĐ-TTg"),
        ("Chương trình tổng thể CCHC nhà nước giai đoạn 2021-2030", "76/NQ-CP@2021"),
    ],
)
def test_programme_names_its_document(vocabulary: Vocabulary, name: str, document: str) -> None:
    named = [
        item for item in vocabulary.programmes if fold(name) in {fold(known) for known in (item.name, *item.aliases)}
    ]
    assert [item.document for item in named] == [document]


def test_documents_of_programmes_are_complete_ids(vocabulary: Vocabulary) -> None:
    for item in vocabulary.programmes:
        assert str(DocumentId.parse(item.document)) == item.document
        assert not DocumentId.parse(item.document).is_open


# --- the user's own folder


def folder_with(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_entries_of_a_folder_add_to_the_shipped_ones(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        organisations="- {name: Trung tâm Lưu trữ lịch sử, level: department, codes: [TTLTLS], local: true}\n",
        laws="- {name: Luật Thử nghiệm, number: 900/2030/QH17, date: '2030-01-01'}\n",
    )
    assert problems(folder) == []
    extended = load(folder)
    assert extended.organisation_by_code["TTLTLS"].name == "Trung tâm Lưu trữ lịch sử"
    assert len(extended.laws) == len(load().laws) + 1


def test_entry_of_the_same_name_replaces_the_shipped_one(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, programmes='- {name: Đề án 06, document: "99/QĐ-UBND@2024~hung-yen"}\n')
    assert problems(folder) == []
    extended = load(folder)
    assert [item.document for item in extended.programmes if item.name == "Đề án 06"] == ["99/QĐ-UBND@2024~hung-yen"]
    assert len(extended.programmes) == len(load().programmes)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- {name: A, level: central}\n- {name: B, level: galaxy}\n", 2),
        ("- {name: A, level: central}\n- {name: B\n", 3),
    ],
)
def test_loading_a_bad_file_names_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    folder = folder_with(tmp_path, organisations=text)
    with pytest.raises(PatternError, match=rf"organisations\.yaml:{line}: "):
        load(folder)


def test_periods_and_versions_tell_entries_of_one_name_apart() -> None:
    before = Province(name="Hưng Yên", kind="tỉnh", slug="hung-yen", until="2025-06-30")
    after = Province(name="Hưng Yên", kind="tỉnh", slug="hung-yen", since="2025-07-01")
    constitutions = [Law(name="Hiến pháp", date=day) for day in ("1992-04-15", "2013-11-28")]
    assert len({entry_key(entry) for entry in (before, after, *constitutions)}) == 4


def test_shipped_patterns_have_no_problem() -> None:
    assert problems(shipped_patterns()) == []


GOOD = "- {name: Sở Nội vụ, level: department, codes: [SNV], local: true}\n"


@pytest.mark.parametrize(
    ("file", "text", "line", "code"),
    [
        pytest.param("bodies", GOOD, 1, "unknown_file", id="file name that is not read"),
        pytest.param("organisations", f"{GOOD}- {{name: B, level: [}}\n", 2, "yaml", id="YAML syntax"),
        pytest.param("organisations", "name: A\nlevel: central\n", 1, "not_list", id="no list"),
        pytest.param("organisations", f"{GOOD}- Sở Nội vụ\n", 2, "not_entry", id="entry without fields"),
        pytest.param(
            "organisations", "- name: A\n  level: central\n  kode: [X]\n", 3, "unknown_field", id="unknown field"
        ),
        pytest.param("organisations", "- name: A\n  level: central\n  name: B\n", 3, "double_field", id="field twice"),
        pytest.param("organisations", f"{GOOD}- {{name: B}}\n", 2, "missing_field", id="missing field"),
        pytest.param("organisations", "- name: A\n  level: galaxy\n", 2, "unknown_value", id="unknown level"),
        pytest.param("cues", "- phrase: theo\n  relation: loves\n", 2, "unknown_value", id="unknown relation"),
        pytest.param("cues", "- {phrase: theo, relation: cites, role: noun}\n", 1, "unknown_value", id="unknown role"),
        pytest.param(
            "cues", "- {phrase: 'theo (', relation: cites}\n", 1, "bad_phrase", id="phrase that is no pattern"
        ),
        pytest.param("between", "- {name: x, phrase: '(a'}\n", 1, "bad_phrase", id="words between that are no pattern"),
        pytest.param(
            "cues",
            "- {phrase: theo, relation: cites, between: [nowhere]}\n",
            1,
            "unknown_value",
            id="words between that no file describes",
        ),
        pytest.param(
            "organisations", "- name: A\n  level: central\n  codes: X\n", 3, "wrong_type", id="no list of codes"
        ),
        pytest.param(
            "organisations", "- name: A\n  level: central\n  local: ABC\n", 3, "wrong_type", id="no truth value"
        ),
        pytest.param(
            "organisations", "- name: A\n  level: central\n  codes: [NO]\n", 3, "quotes", id="NO read as false"
        ),
        pytest.param(
            "organisations", "- name: A\n  level: central\n  since: 2025-03-01\n", 3, "quotes", id="bare date"
        ),
        pytest.param("organisations", '- name: " "\n  level: central\n', 1, "empty", id="empty name"),
        pytest.param("organisations", '- name: A\n  level: central\n  codes: [""]\n', 3, "empty", id="empty code"),
        pytest.param("organisations", GOOD + GOOD, 2, "duplicate", id="name twice"),
        pytest.param("cues", "- {phrase: theo, relation: cites}\n" * 2, 2, "duplicate", id="phrase twice"),
        pytest.param(
            "laws",
            "- {name: Luật A, number: 1/2030/QH17}\n- {name: Luật A, number: 1/2030/QH17}\n",
            2,
            "duplicate",
            id="law twice",
        ),
        pytest.param(
            "organisations",
            "- {name: A, level: ministry, codes: [XYZ]}\n- {name: B, level: ministry, codes: [XYZ]}\n",
            2,
            "code_taken",
            id="code of two bodies at once",
        ),
        pytest.param(
            "organisations",
            "- {name: A, level: ministry, codes: [BTP]}\n",
            1,
            "code_taken",
            id="code of a shipped body",
        ),
        pytest.param(
            "organisations", "- name: A\n  level: central\n  codes: [skhcn]\n", 3, "lower_code", id="lower-case code"
        ),
        pytest.param("types", "- {name: Bản đồ, codes: [bđ]}\n", 1, "lower_code", id="lower-case symbol"),
        pytest.param(
            "organisations",
            "- name: A\n  level: central\n  parent: Bộ Ma\n",
            3,
            "unknown_reference",
            id="unknown parent",
        ),
        pytest.param(
            "organisations",
            "- {name: A, level: central, succeeded_by: Bộ Ma}\n",
            1,
            "unknown_reference",
            id="unknown successor",
        ),
        pytest.param(
            "provinces",
            "- {name: A, kind: tỉnh, slug: a, merged_into: ma}\n",
            1,
            "unknown_reference",
            id="unknown province",
        ),
        pytest.param("provinces", "- {name: Hà Ma, kind: tỉnh, slug: ha_ma}\n", 1, "bad_slug", id="slug"),
        pytest.param(
            "provinces", "- {name: Hà Ma, kind: huyện, slug: ha-ma}\n", 1, "unknown_value", id="kind of province"
        ),
        pytest.param("programmes", "- {name: Đề án 5, document: năm}\n", 1, "bad_id", id="no document id"),
        pytest.param(
            "programmes", '- {name: Đề án 5, document: "5/QĐ-TTg@2020"}\n', 1, "id_spelling", id="id not canonical"
        ),
        pytest.param("programmes", "- {name: Đề án 5, document: 05/QĐ-TTg}\n", 1, "id_year", id="id without year"),
        pytest.param(
            "party_documents",
            "- {name: 7-NQ/TW, date: '2016-11-18', issuers: [Bộ Chính trị]}\n",
            1,
            "id_spelling",
            id="number of the Party not canonical",
        ),
        pytest.param(
            "party_documents",
            "- {name: 07-NQ/TW, date: '2016-11-18', issuers: [Bộ Chánh trị]}\n",
            1,
            "unknown_reference",
            id="body of the Party unknown",
        ),
        pytest.param("laws", "- name: Luật A\n  date: '1/3/2025'\n", 2, "bad_date", id="date not ISO"),
        pytest.param("laws", "- name: Luật A\n  date: '2025-02-30'\n", 2, "bad_date", id="impossible date"),
        pytest.param("laws", "- name: Luật A\n  number: Luật số 5\n", 2, "bad_number", id="number of a law"),
        pytest.param(
            "organisations",
            "- {name: A, level: central, since: '2025-03-01', until: '2025-02-28'}\n",
            1,
            "reversed_period",
            id="end before start",
        ),
    ],
)
def test_fault_is_reported_with_its_line(tmp_path: Path, file: str, text: str, line: int, code: str) -> None:
    found = find_problems(folder_with(tmp_path, **{file: text}))
    assert [(Path(fault.path).name, fault.line, fault.code) for fault in found] == [(f"{file}.yaml", line, code)]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("organisations", "", id="empty file"),
        pytest.param("organisations", "# nothing yet\n", id="only comments"),
        pytest.param("organisations", GOOD, id="local body shares a code"),
        pytest.param(
            "organisations",
            "- {name: A, level: ministry, codes: [XYZ], until: '2020-12-31'}\n"
            "- {name: B, level: ministry, codes: [XYZ], since: '2021-01-01'}\n",
            id="one code after the other",
        ),
        pytest.param(
            "organisations",
            "- {name: A, level: central, codes: [XYZ]}\n- {name: B, level: central, codes: [XYZ], parent: A}\n",
            id="organs of one body share its code",
        ),
        pytest.param("organisations", "- {name: A, level: ministry, parent: Chính phủ}\n", id="shipped parent"),
        pytest.param(
            "provinces", "- {name: Hà Ma, kind: tỉnh, slug: ha-ma, merged_into: ha-noi}\n", id="shipped province"
        ),
        pytest.param("programmes", '- {name: Đề án 5, document: "05/QĐ-UBND@2024~hung-yen"}\n', id="local document"),
        pytest.param("programmes", '- {name: Đề án 7, document: "31-CT/TU@2022~hung-yen"}\n', id="Party document"),
        pytest.param("programmes", "- {name: Đề án 8, document: 112/2001/QĐ-TTg}\n", id="year in the number"),
        pytest.param(
            "party_documents",
            "- {name: 900-NQ/TW, date: '2016-11-18', issuers: [Bộ Chính trị, Ban Bí thư Trung ương Đảng]}\n"
            "- {name: 900-NQ/TW, date: '2021-11-18', issuers: [Bộ Chính trị]}\n",
            id="one number of the Party in two terms",
        ),
        pytest.param("programmes", '- {name: Đề án 9, document: "luat-dat-dai@2024"}\n', id="law by name"),
        pytest.param(
            "laws", "- {name: Luật A, number: 21-LCT/HĐNN8}\n- {name: Luật B, number: 23-L/CTN}\n", id="old numbers"
        ),
    ],
)
def test_good_folder_has_no_problem(tmp_path: Path, file: str, text: str) -> None:
    assert problems(folder_with(tmp_path, **{file: text})) == []


def test_every_fault_of_every_file_is_reported_in_order(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        laws="- {name: Luật A, number: x}\n- {nme: B}\n",
        organisations="- {name: A, level: galaxy}\n- {name: B, level: central, parent: C}\n",
    )
    assert [(Path(fault.path).stem, fault.line, fault.code) for fault in find_problems(folder)] == [
        ("laws", 1, "bad_number"),
        ("laws", 2, "missing_field"),
        ("laws", 2, "unknown_field"),
        ("organisations", 1, "unknown_value"),
        ("organisations", 2, "unknown_reference"),
    ]


def test_messages_say_where_why_and_what_to_do(tmp_path: Path) -> None:
    path = folder_with(tmp_path, organisations="- name: A\n  level: central\n  codes: [skhcn]\n") / "organisations.yaml"
    assert problems(tmp_path) == [f'{path}:3: mã "skhcn" không có chữ hoa; hãy viết như trong số hiệu: "SKHCN"']
    assert problems(tmp_path, lang="en") == [f'{path}:3: code "skhcn" has no capital; write it as numbers do: "SKHCN"']


def test_folder_that_is_not_there_or_holds_no_patterns(tmp_path: Path) -> None:
    assert [fault.code for fault in find_problems(tmp_path / "nowhere")] == ["no_folder"]
    assert [fault.code for fault in find_problems(tmp_path)] == ["no_files"]


def test_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "laws.yaml").write_bytes("- {name: Luật A}\n".encode("utf-16"))
    assert [fault.code for fault in find_problems(tmp_path)] == ["encoding"]
