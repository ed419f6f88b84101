"""What the columns and status words of registers mean, whatever a register calls them.

Headings are those of the national database of legal documents (vbpl.vn), of data sets made from it, of
thuvienphapluat.vn and luatvietnam.vn, and of the lists that offices keep in Vietnamese or English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from legalref.model import StatusValue, slug

__all__ = ["COLUMNS", "RegisterError", "day_of", "mapped", "status_of"]


class RegisterError(Exception):
    """A register that cannot be read; the message names the file, what is wrong, and what to do."""


COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("number", "so_ky_hieu", "so_hieu", "document_number", "doc_name", "official_identifier", "so",
               "so_van_ban", "so_hieu_van_ban", "ky_hieu", "so_va_ky_hieu"),
    "type": ("type", "loai_van_ban", "legal_type", "doc_type", "loai", "hinh_thuc", "hinh_thuc_van_ban"),
    "title": ("title", "trich_yeu", "ten_van_ban", "ten", "trich_yeu_noi_dung", "noi_dung"),
    "issuer": ("issuer", "co_quan_ban_hanh", "issuing_authority", "noi_ban_hanh", "co_quan"),
    "date": ("issue_date", "ngay_ban_hanh", "issuance_date", "date", "ngay", "ngay_thang", "ngay_ky",
             "ngay_thang_nam_ban_hanh"),
    "effective": ("effective_date", "ngay_co_hieu_luc", "ngay_hieu_luc", "effective", "hieu_luc_tu", "tu_ngay",
                  "ngay_ap_dung"),
    "expires": ("expiry_date", "ngay_het_hieu_luc", "ngay_het_hieu_luc_toan_bo", "expires", "het_hieu_luc_tu",
                "het_hieu_luc_toan_bo"),
    "partly_expires": ("ngay_het_hieu_luc_mot_phan", "ngay_het_hieu_luc_1_phan", "het_hieu_luc_mot_phan",
                       "het_hieu_luc_1_phan"),
    "suspended": ("ngay_ngung_hieu_luc", "ngay_ngung_hieu_luc_toan_bo", "ngung_hieu_luc", "suspended_from"),
    "partly_suspended": ("ngay_ngung_hieu_luc_mot_phan", "ngay_ngung_hieu_luc_1_phan", "ngung_hieu_luc_mot_phan"),
    "resumed": ("ngay_het_ngung_hieu_luc", "het_ngung", "het_ngung_hieu_luc", "ngay_het_ngung", "suspended_until"),
    "corrected": ("ngay_dinh_chinh", "dinh_chinh"),
    "status": ("status", "tinh_trang_hieu_luc", "tinh_trang", "hieu_luc", "trang_thai", "validity"),
    "as_of": ("as_of", "ngay_cap_nhat", "cap_nhat", "tinh_den_ngay", "ngay_tra_cuu"),
    "source": ("source", "nguon", "nguon_thu_thap", "danh_muc"),
    "replaced_by": ("replaced_by", "bi_thay_the_boi", "duoc_thay_the_bang", "van_ban_thay_the", "thay_the_boi"),
    "repealed_by": ("repealed_by", "bi_bai_bo_boi", "van_ban_bai_bo", "bai_bo_boi"),
    "suspended_by": ("suspended_by", "bi_dinh_chi_boi", "van_ban_dinh_chi", "van_ban_ngung_hieu_luc"),
    "amended_by": ("amended_by", "duoc_sua_doi_boi", "duoc_sua_doi_bo_sung_boi", "van_ban_sua_doi",
                   "van_ban_sua_doi_bo_sung", "sua_doi_boi"),
}  # fmt: skip
"""Fields, and the headings that mean them, as slugs with underscores."""

_IGNORED: Final = frozenset(
    (
        "id", "item_id", "stt", "scope", "source_url", "api_url", "link", "nganh", "linh_vuc", "legal_sectors",
        "legal_area", "category", "chuc_danh", "nguoi_ky", "signers", "pham_vi",
        "thong_tin_ap_dung", "ngay_dang_cong_bao", "note", "ghi_chu", "content_html",
    )
)  # fmt: skip
"""Headings of known registers that say nothing of identity or validity."""

_STATUS: Final[Mapping[str, StatusValue]] = {
    "con-hieu-luc": StatusValue.IN_FORCE,
    "dang-co-hieu-luc": StatusValue.IN_FORCE,
    "da-sua-doi": StatusValue.IN_FORCE,
    "da-dinh-chinh": StatusValue.IN_FORCE,
    "in-force": StatusValue.IN_FORCE,
    "active": StatusValue.IN_FORCE,
    "chua-co-hieu-luc": StatusValue.NOT_YET_IN_FORCE,
    "chua-ap-dung": StatusValue.NOT_YET_IN_FORCE,
    "not-yet-in-force": StatusValue.NOT_YET_IN_FORCE,
    "het-hieu-luc-mot-phan": StatusValue.PARTLY_EXPIRED,
    "het-hieu-luc-1-phan": StatusValue.PARTLY_EXPIRED,
    "partly-expired": StatusValue.PARTLY_EXPIRED,
    "het-hieu-luc": StatusValue.EXPIRED,
    "het-hieu-luc-toan-bo": StatusValue.EXPIRED,
    "expired": StatusValue.EXPIRED,
    "ngung-hieu-luc": StatusValue.SUSPENDED,
    "ngung-hieu-luc-toan-bo": StatusValue.SUSPENDED,
    "tam-ngung-hieu-luc": StatusValue.SUSPENDED,
    "suspended": StatusValue.SUSPENDED,
    "ngung-hieu-luc-mot-phan": StatusValue.PARTLY_SUSPENDED,
    "ngung-hieu-luc-1-phan": StatusValue.PARTLY_SUSPENDED,
    "partly-suspended": StatusValue.PARTLY_SUSPENDED,
    "khong-con-phu-hop": StatusValue.NO_LONGER_SUITABLE,
    "no-longer-suitable": StatusValue.NO_LONGER_SUITABLE,
}
"""Words of the portals. All others, "Đã biết" (hidden from guests) and "Đang cập nhật" among them, are unknown."""

_NOTHING: Final = frozenset({"", "...", "…", "-", "—", "null", "none", "nan", "không có", "không xác định"})


def mapped(headings: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Return the field of each heading that is known, and the headings that are not."""
    fields: dict[str, str] = {}
    unknown: list[str] = []
    by_name = {name: field for field, names in COLUMNS.items() for name in names}
    for heading in headings:
        name = slug(heading).replace("-", "_")
        field = by_name.get(name)
        if field and field not in fields.values():
            fields[heading] = field
        elif field is None and name not in _IGNORED:
            unknown.append(heading)
    return fields, unknown


def status_of(words: str | None) -> StatusValue:
    """Return the status that a portal's words mean; what is not known for certain is ``UNKNOWN``."""
    return _STATUS.get(slug(words or ""), StatusValue.UNKNOWN)


def day_of(cell: object) -> str | None:
    """Return the ISO date in a cell ("23/6/2021", "2021-06-23", a date of a workbook), or none.

    A year outside 1900-2199 is a slip of the register ("24/12/4373") and no date.
    """
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell or "").strip()
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", text)
    local = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    parts = (iso[1], iso[2], iso[3]) if iso else (local[3], local[2], local[1]) if local else None
    if parts is None or not "1900" <= parts[0] < "2200":
        return None
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return None


def text_of(cell: object) -> str | None:
    """Return the text of a cell on one line, or none where the register writes nothing."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = " ".join(str("" if cell is None else cell).split())
    return None if text.lower() in _NOTHING else text
