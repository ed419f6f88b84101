"""Read what a document says of itself: number, date, place, issuer, type, title, signatory, recipients.

Own number and date come from the header only, never from the first number found (Nghị định 30/2020/NĐ-CP,
Phụ lục I: superior body, issuing body and number on the left, motto, place and date on the right). The
columns may be interleaved, broken over lines or table cells; a blank number is told apart from a cited one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.dates import PrintedDate, date_words
from legalref.extraction.issuers import Home, Issuer, IssuerReader
from legalref.extraction.numbers import NumberMatch
from legalref.model import DocumentNumber, Level, Style, slug
from legalref.vocabulary import DocumentType, Province, Vocabulary, fold

__all__ = ["Header", "read_header"]

_REGION: Final = 6000
_OWN: Final = re.compile(
    r"(?:^|[\n|>\t]|\s{3,}|-{3,}\s)[\s|>#]{0,12}(?P<type>(?:Luật|LUẬT|Bộ luật|Pháp lệnh|Nghị quyết|Lệnh|Quyết định)\s{1,2})?(?P<word>[Ss]ố|SỐ)"
    r"(?:\s(?:hiệu|ký hiệu))?\s{0,3}(?P<colon>:)?[\s|]{0,40}$"
)
_FURNITURE: Final = re.compile(
    r"Độc\slập\s-\sTự\sdo|ĐẢNG\sCỘNG\sSẢN|CỘNG\s(?:HÒA|HOÀ)|(?:^|\n)[\s|>*]{0,6}(?:TỈNH\s[ỦU][ỶY]|THÀNH\s[ỦU][ỶY]|BAN\s|ỦY\sBAN|UỶ\sBAN|BỘ\s|SỞ\s|ĐẢNG\s[ỦU][ỶY]|HUYỆN\s[ỦU][ỶY]|HỘI\sĐỒNG|UBND\s)"
)
"""What only the head of a document holds: the motto, or a body in capitals on a line of its own."""
_BODY_STARTS: Final = re.compile(r"(?:^|\n)[\s|>]{0,8}(?:Căn cứ|CĂN CỨ|Kính gửi|KÍNH GỬI|Thực hiện|Điều 1\b|Xét)")
_PLACE_AND_DATE: Final = re.compile(
    r"(?P<place>[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ][\w.'’-]{0,12}(?:[ -][\w.'’-]{1,12}){0,5})\s{0,2},\s{0,4}(?:ngày|Ngày|NGÀY)\s{0,12}(?P<date>[\d.…_ ]{0,14}\s{0,4}(?:tháng|/|-))"
)
_COMMA_AND_DAY: Final = re.compile(r",\s{0,4}(?:ngày|Ngày|NGÀY)")
_LONGEST_PLACE: Final = 84
_LISTED_DATE: Final = re.compile(r"Ngày ban hành\s{0,2}:[\s|]{0,14}(?=\d)")
"""A portal's table of attributes."""
_PASSED: Final = re.compile(r"(?:thông qua|ban hành)\s{1,3}ngày\s{1,3}(?=\d)")
_TYPE_LINE: Final = re.compile(
    r"(?:^|\n)[\s|>#]{0,8}(?P<words>[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ][^\n|:\d]{2,30}?)[\s|]{0,6}(?=\n|$)"
)
_SUBJECT_LINE: Final = re.compile(
    r"(?:V/v|v/v|V/V|Về việc|VỀ VIỆC)[\s:]{1,3}(?P<title>[^|]{3,300}?)(?=\n\s*\n|\n?\||\nKính|Kính gửi|\n[A-ZĐ][^\n]{0,40}, ngày|$)"
)
_TITLE_END: Final = re.compile(
    r"\n[\s|>#]{0,8}(?:Căn cứ|CĂN CỨ|Kính gửi|Để |Nhằm |Ngày \d|\((?!sửa)|Thực hiện (?!\w{0,20}năm)|Xét|Theo |Điều 1\b|I\.|1\.|A\.|Chương I\b|PHẦN|Phần|-{3,}|\*{3,}|_{3,}|BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|GIÁM ĐỐC|CHÁNH |TỔNG |BAN CHỈ ĐẠO|BAN THƯỜNG VỤ)|\n(?=[^\n]{120})|\n\s*\n\s*(?=[A-ZĐ][a-zà-ỹ])|\|"
)
_RECIPIENTS: Final = re.compile(
    r"Nơi nhận\s{0,3}:?(?P<list>.{0,1500}?)(?=\n\s*(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG)|\Z|\n\s*\n\s*[A-ZĐ]{3})",
    re.DOTALL,
)
_SIGNED: Final = re.compile(
    r"(?:^|\n)[\s|>]{0,60}(?P<office>(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L)[^\n|]{3,60}(?:[\s|]*\n[\s|]*[A-ZĐÂĂÊÔƠƯ][A-ZĐÂĂÊÔƠƯÀ-Ỹ ,]{4,40}(?=[\s|]*(?:\n|$)))?)"
)
_YEARS: Final = re.compile(
    r"(?:giai đoạn|GIAI ĐOẠN|thời kỳ|nhiệm kỳ)\s{1,2}(?P<first>\d{4})\s?-\s?(?P<last>\d{4})|(?:năm|NĂM)\s{1,2}(?P<year>(?:19|20)\d{2})(?!\s?-\s?20)"
)
_LONGEST_PERIOD: Final = 30
_NEAR: Final = 400
"""How far from the own number the line with the type can be."""


class Header(Struct, frozen=True):
    """What the header, the title and the foot of a document say."""

    home: Home
    number: DocumentNumber | None = None
    own: tuple[int, int] | None = None
    """Span of the own number in the (normalised) text."""
    blank_code: str | None = None
    date: PrintedDate | None = None
    type: DocumentType | None = None
    issuer: Issuer | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    """Where the title stands in the (normalised) text."""
    body_start: int = 0
    """Where the legal basis, the address or the first article begins."""
    signatory: str | None = None
    recipients: tuple[str, ...] = ()
    years: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """Year of the document, for two-digit years and laws cited without one."""
        if self.date and self.date.year:
            return int(self.date.year)
        return int(self.number.year) if self.number and self.number.year else None


def read_header(text: str, numbers: Sequence[NumberMatch], vocabulary: Vocabulary, issuers: IssuerReader) -> Header:
    """Return what the (normalised) text says of itself."""
    start = _BODY_STARTS.search(text, 0, _REGION)
    region_end = min(len(text), start.start() if start else _REGION)
    own = _own_number(text, numbers, region_end)
    by_code = _type_of_code(own, vocabulary)
    date = _own_date(text, region_end, own)
    kind = _own_type(text, own, region_end, vocabulary)
    province = _province(text, own, date[1] if date else None, region_end, issuers)
    home = Home(province=province[0], province_kind=province[1]) if province else Home()
    home = _lower_places(text, own, home)
    if home.province is None and (home.district or home.commune):
        only = _only_province(text, issuers)
        home = Home(
            only, only.kind if only else "tỉnh", home.district, home.district_kind, home.commune, home.commune_kind
        )
    number = own.number if own else None
    issuer = _own_issuer(text, own, number, region_end, home, issuers)
    signatory = _signatory(text)
    issuer = _signing_organ(issuer, number, signatory)
    home = Home(
        home.province, home.province_kind, home.district, home.district_kind, home.commune, home.commune_kind, issuer
    )
    title = _title(text, kind, own, region_end)
    return Header(
        home=home,
        number=number,
        own=(own.start, own.end) if own else None,
        blank_code=own.code if own and own.number is None else None,
        date=date[0] if date else None,
        type=_agreed(by_code, kind[0] if kind else None, own, kind[1] if kind else 0),
        issuer=issuer,
        title=title[0] if title else None,
        title_span=title[1] if title else None,
        body_start=start.start() if start else 0,
        signatory=signatory,
        recipients=_recipients(text),
        years=_years(title[0] if title else ""),
    )


def _own_number(text: str, numbers: Sequence[NumberMatch], region_end: int) -> NumberMatch | None:
    """Return the number of the head; the head itself outranks a portal's table of attributes ("Số hiệu")."""
    listed: NumberMatch | None = None
    for match in numbers:
        if match.start > region_end:
            break
        lead = _OWN.search(text[max(0, match.start - 90) : match.start])
        if lead is None or (match.number is not None and match.number.style is Style.STANDARD):
            continue
        if not _stands_alone(text, match, lead):
            continue
        if "hiệu" not in lead[0].lower() and lead["colon"]:
            return (
                match if listed is None or listed.number is None or str(listed.number) == str(match.number) else listed
            )
        listed = listed or match
    return listed


def _stands_alone(text: str, match: NumberMatch, lead: re.Match[str]) -> bool:
    """Whether a number in the head is the document's own: nothing but the other column follows on its line.

    "Số 31-CT/TU" without a colon counts only below a motto or a body in capitals, and a number behind a type
    word ("Luật số: …") only with a colon: a sentence may begin with "Quyết định số …".
    """
    behind = text[match.end : match.end + 60].split("\n", 1)[0]
    if not lead["colon"] and (lead["type"] or not _FURNITURE.search(text, 0, match.start + 400)):
        return False
    return not re.match(
        r"\s?(?:ngày|của|;|,|về|và)\b|\s?[;,]", behind.lstrip(" ") if len(behind) - len(behind.lstrip(" ")) < 3 else ""
    )


def _own_date(text: str, region_end: int, own: NumberMatch | None) -> tuple[PrintedDate, str] | None:
    """Return the date of the header and the place before it."""
    listed = _LISTED_DATE.search(text, 0, region_end)
    if listed:
        full = date_words(text, listed.end())
        if full:
            return full, ""
    for match in _places_and_dates(text, region_end + 200):
        place = match["place"]
        begin = match.start("date")
        while begin < len(text) and text[begin] in " .…_":
            begin += 1
        full = date_words(text, begin)
        if full:
            return full, place
        partial = re.compile(r"[\s\d.…_]{0,14}tháng[\s\d.…_]{0,14}năm\s{0,3}(?P<y>\d{4})").match(
            text, match.start("date")
        )
        if partial:
            return PrintedDate(match.start("date"), partial.end(), None, partial["y"], ("partial_date",)), place
    if own and own.number and own.number.style is Style.ASSEMBLY:
        passed = list(_PASSED.finditer(text, max(0, len(text) - 3000)))
        for match in reversed(passed):
            full = date_words(text, match.end())
            if full:
                return full, ""
    return None


def _places_and_dates(text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield the places with a date behind them: from each comma before "ngày" the place is read backwards."""
    done = 0
    for comma in _COMMA_AND_DAY.finditer(text, 0, end):
        match = _PLACE_AND_DATE.search(text, max(done, comma.start() - _LONGEST_PLACE), end)
        if match:
            done = match.end()
            yield match


def _agreed(
    by_code: DocumentType | None, by_line: DocumentType | None, own: NumberMatch | None, line_end: int
) -> DocumentType | None:
    """Let the symbol decide, unless the line on its own says the same at more length, or the symbol says little."""
    if by_code is None or by_line is None:
        return by_code or by_line
    if by_line.name.startswith(by_code.name):
        return by_line
    near = own is not None and -_NEAR < line_end - own.end < _NEAR
    return by_line if near and by_code.name == "Công văn" else by_code


def _type_of_code(own: NumberMatch | None, vocabulary: Vocabulary) -> DocumentType | None:
    if own is None:
        return None
    code = own.number.type_code if own.number else re.split(r"[/-]", own.code.lstrip("/-"))[0]
    if code in vocabulary.type_by_code:
        return vocabulary.type_by_code[code]
    if own.number and own.number.style in {Style.ASSEMBLY, Style.OLD}:
        return None
    if own.number is None or own.number.style is Style.LETTER:
        return vocabulary.type_by_word[fold("Công văn")]
    return None


def _own_type(
    text: str, own: NumberMatch | None, region_end: int, vocabulary: Vocabulary
) -> tuple[DocumentType, int] | None:
    """Return the type that stands on a line of its own, and where its line ends."""
    for match in _TYPE_LINE.finditer(text, 0, region_end + 300):
        words = match["words"].strip()
        kind = vocabulary.type_by_word.get(fold(words))
        if kind and not kind.generic and words.isupper():
            return kind, match.end()
    if own:
        lead = _OWN.search(text[max(0, own.start - 60) : own.start])
        if lead and lead["type"]:
            kind = vocabulary.type_by_word.get(fold(lead["type"]))
            return (kind, own.end) if kind else None
    first = re.compile(r"[\s|>#]{0,40}(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){0,4})").match(text)
    if own is None and first:
        tokens = first["words"].split()
        for count in range(min(4, len(tokens)), 1, -1):
            kind = vocabulary.type_by_word.get(fold(" ".join(tokens[:count])))
            if kind:
                return kind, text.index(tokens[count - 1], first.start("words")) + len(tokens[count - 1])
    if own:
        inline = re.compile(
            r"[^\n]{0,120}?\s(?P<words>QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|HƯỚNG DẪN|KẾT LUẬN|CÔNG ĐIỆN|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|LUẬT|PHÁP LỆNH)\s"
        ).match(text, own.end)
        if inline:
            kind = vocabulary.type_by_word.get(fold(inline["words"]))
            return (kind, inline.end("words")) if kind else None
    return None


def _province(
    text: str, own: NumberMatch | None, dated_at: str | None, region_end: int, issuers: IssuerReader
) -> tuple[Province, str] | None:
    """Return the home province, from the issuing bodies first, then from the place of the date."""
    code = (
        own.number.issuer_code
        if own and own.number
        else (re.split(r"[/-]", own.code.lstrip("/-"))[-1] if own else None)
    )
    body = (
        issuers.body_of_code(code, party=bool(own and own.number and own.number.style is Style.PARTY)) if code else None
    )
    if (own and own.number and own.number.style in {Style.ASSEMBLY, Style.JOINT}) or (
        body and not body.local and body.level is Level.CENTRAL
    ):
        return None
    if body and not body.local and body.level is Level.MINISTRY and code not in {"CT", "CTT", "CHQ"}:
        return None
    if own is None:
        only = _only_province(text, issuers)
        return (only, only.kind) if only else None
    head = text[: own.start]
    for match in re.finditer(r"(?i)(?:tỉnh|thành\sphố|tp\.)[\s|]{1,4}", head):
        found = issuers.province_at(text, match.end())
        if found:
            return found[0], found[0].kind
    for match in re.finditer(r"(?i)(?:UBND|nhân\sdân|tỉnh\s[uủ][ỷy]|thành\s[uủ][ỷy])\s{1,3}", head):
        found = issuers.province_at(text, match.end())
        if found:
            return found[0], found[0].kind
    if dated_at and (body is None or body.local):
        found = issuers.province_at(dated_at, 0) or issuers.province_at(
            re.sub(r"^(?:TP\.?|Thành phố)\s{0,2}", "", dated_at), 0
        )
        if found:
            return found[0], found[0].kind
    return None


def _only_province(text: str, issuers: IssuerReader) -> Province | None:
    """Return the one province that the beginning of a district's or commune's document names."""
    named: dict[str, Province] = {}
    for match in re.finditer(r"(?i)(?:tỉnh|thành\sphố)\s{1,2}(?=[A-ZĐ])", text[:_REGION]):
        found = issuers.province_at(text, match.end())
        if found:
            named[found[0].slug] = found[0]
    return next(iter(named.values())) if len(named) == 1 else None


def _lower_places(text: str, own: NumberMatch | None, home: Home) -> Home:
    """Add the district and the commune of the issuing body; without a number of its own the head has no end."""
    if own is None:
        return home
    head = text[: own.start]
    found: dict[str, tuple[str, str]] = {}
    for match in re.finditer(
        r"(?P<kind>HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|[Hh]uyện|[Qq]uận|[Tt]hị xã|(?<!thị )[Xx]ã|[Pp]hường)\s{1,2}(?P<name>[A-ZĐÀ-Ỹ0-9][\w]*(?:[ ][A-ZĐÀ-Ỹ][\w]*){0,3})",
        head,
    ):
        kind = match["kind"].lower()
        name = match["name"].title() if match["name"].isupper() else match["name"]
        key = "district" if kind in {"huyện", "quận", "thị xã"} else "commune"
        if fold(name) not in {"hội", "hội chủ nghĩa việt nam"} and not fold(name).startswith("hội chủ"):
            found.setdefault(key, (kind, name))
    district_kind, district = found.get("district", ("huyện", None))
    commune_kind, commune = found.get("commune", ("xã", None))
    return Home(home.province, home.province_kind, district, district_kind, commune, commune_kind)


def _own_issuer(
    text: str,
    own: NumberMatch | None,
    number: DocumentNumber | None,
    region_end: int,
    home: Home,
    issuers: IssuerReader,
) -> Issuer | None:
    """Return the issuing body: the lowest body that the head names, checked against the code."""
    by_code: Issuer | None = None
    if number:
        by_code = issuers.by_code(number, number.type_code, home)
    elif own:
        parts = re.split(r"[/-]", own.code.lstrip("/-"))
        blank = DocumentNumber("0", Style.STATE, None, parts[0], parts[1] if len(parts) > 1 else parts[0])
        by_code = issuers.by_code(blank, parts[0], home)
    if by_code and by_code.name:
        level = by_code.level
        if by_code.local and level is Level.PROVINCE and (home.district or home.commune) and "UBND" in by_code.name:
            level = Level.COMMUNE if home.commune else Level.DISTRICT
            words = home.words_at(level)
            if words:
                return Issuer(
                    f"{by_code.name.split(' ')[0]} {words[0]} {words[1]}",
                    0,
                    by_code.office,
                    home.slug_at(level),
                    level,
                    local=True,
                )
        return Issuer(by_code.name, 0, by_code.office, by_code.place, by_code.level, by_code.local)
    head = text[: own.start if own else min(region_end, 500)]
    lines = [line.strip(" |>#") for line in re.split(r"\n|\||\s{3,}", head)]
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if len(line) > 3 and not fold(line).startswith(
            ("cộng hòa", "cộng hoà", "độc lập", "đảng cộng sản")
        ):  # shorter lines are rules
            joined = " ".join(lines[index : index + 3]) if line.isupper() else line
            found = issuers.read(joined, 0, home)
            if found and found.level is not Level.UNKNOWN:
                return Issuer(found.name, 0, found.office, found.place, found.level, found.local)
    return None


def _signing_organ(issuer: Issuer | None, number: DocumentNumber | None, signatory: str | None) -> Issuer | None:
    """Return the Party organ that signs: the codes TU and TW do not tell which one (Hướng dẫn 36-HD/VPTW)."""
    if issuer is None or number is None or number.style is not Style.PARTY or signatory is None:
        return issuer
    if number.issuer_code == "TW":
        organs = {
            "BỘ CHÍNH TRỊ": "Bộ Chính trị",
            "BAN BÍ THƯ": "Ban Bí thư Trung ương Đảng",
            "BAN CHẤP HÀNH": "Ban Chấp hành Trung ương Đảng",
        }
        name = next((organ for words, organ in organs.items() if words in signatory), issuer.name)
    elif "BAN THƯỜNG VỤ" in signatory and "ủy" in issuer.name and not issuer.name.startswith("Ban"):
        name = f"Ban Thường vụ {issuer.name}"
    else:
        name = issuer.name
    return structs.replace(issuer, name=name)


def _title(
    text: str, kind: tuple[DocumentType, int] | None, own: NumberMatch | None, region_end: int
) -> tuple[str, tuple[int, int]] | None:
    """Return the title and its span."""
    if kind:
        begin = kind[1]
        end = _TITLE_END.search(text, begin + 1, min(len(text), begin + 900))
        stop = end.start() if end else min(len(text), begin + 400)
        cleaned = " ".join(re.sub(r"-{3,}|[|#]", " ", text[begin:stop]).split())
        if cleaned:
            return cleaned, (begin, stop)
    subject = _SUBJECT_LINE.search(text, own.end if own else 0, region_end + 600)
    return (" ".join(subject["title"].split()), subject.span("title")) if subject else None


def _signatory(text: str) -> str | None:
    found = list(_SIGNED.finditer(text, max(0, len(text) - 6000)))
    if not found:
        return None
    words = found[0]["office"].replace("|", " ").split()
    # an office is set in capitals; a name of a person behind it is not kept
    kept = [word for word in words if word.upper() == word]
    return " ".join(kept).rstrip(" ,\\")


def _recipients(text: str) -> tuple[str, ...]:
    match = _RECIPIENTS.search(text, max(0, len(text) - 12_000))
    if match is None:
        return ()
    lines = (line.strip(" -+|>;.,\t") for line in match["list"].split("\n"))
    return tuple(line for line in lines if 2 < len(line) < 120)[:40]  # rules and stray signs


def _years(title: str) -> tuple[str, ...]:
    years: dict[str, None] = {}
    for match in _YEARS.finditer(title):
        if match["year"]:
            years[match["year"]] = None
        else:
            first, last = int(match["first"]), int(match["last"])
            if first <= last <= first + _LONGEST_PERIOD:
                years.update(dict.fromkeys(str(year) for year in range(first, last + 1)))
    return tuple(years)


def place_slug(province: Province | None, lower: str | None = None) -> str | None:
    """Return the slug of a place."""
    if province is None:
        return None
    return f"{province.slug}.{slug(lower)}" if lower else province.slug
