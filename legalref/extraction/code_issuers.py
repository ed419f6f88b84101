"""Tell which body the code of a number names.

A code of many places takes the place of the citing document; one that several bodies share is decided by the type of
the document.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Final

from msgspec import Struct, structs

from legalref.extraction.bodies import (
    CENTRAL_COMMITTEE,
    COUNCILS,
    OF_DEPARTMENTS,
    OF_THE_CENTRE,
    PARTY_CENTRE,
    POLITBURO,
    SECRETARIAT,
    STANDING_COMMITTEE,
    Home,
    Issuer,
    full_name,
    level_of,
    usual_level,
)
from legalref.model import DocumentNumber, Level, Style, canonical_number
from legalref.vocabulary import Organisation, Vocabulary

__all__ = ["CodeIssuers"]

_PARTY_ORGANS: Final = {
    "NQ": CENTRAL_COMMITTEE,
    "QĐ": POLITBURO,
    "KL": POLITBURO,
    "CT": SECRETARIAT,
}
"""Which Party organ "TW" most often means, where the text does not tell (Quy định 66-QĐ/TW, Điều 3 and 4)."""
_CODES_OF_TYPES: Final = {
    ("Nghị quyết", "TW"): "{}-NQ/TW",
    ("Kết luận", "TW"): "{}-KL/TW",
    ("Chỉ thị", "TW"): "{}-CT/TW",
    ("Quy định", "TW"): "{}-QĐ/TW",
    ("Nghị quyết", "Chính phủ"): "{}/NQ-CP",
    ("Chỉ thị", "Thủ tướng Chính phủ"): "{}/CT-TTg",
}
_STANDING_COMMITTEE: Final = re.compile(r"UBTVQH\d{0,2}")
_ASSEMBLY: Final = re.compile(r"QH\w?\d{0,2}")
_CHAIRMAN: Final = "CT"
_TAX: Final = "Cục Thuế"
_SUBMISSION: Final = "TTr"


class CodeIssuers(Struct, frozen=True, dict=True):
    """Tells bodies by their codes with the organisations of a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def _party_codes(self) -> dict[str, Organisation]:
        return {code: body for body in reversed(self.vocabulary.organisations) if body.party for code in body.codes}

    @cached_property
    def _names_by_code(self) -> dict[str, tuple[str, ...]]:
        return {code: tuple(body.name for body in bodies) for code, bodies in self._bodies_by_code.items()}

    def has_code(self, name: str, code: str) -> bool:
        """Whether a body, named with its place, can number its documents with a code.

        Several bodies can share one; departments leave out the "S" of theirs; a code that nobody is known by can be
        that of any body but a council.
        """
        found = self._names_by_code
        names = (*found.get(code, ()), *found.get(f"S{code}", ())) or found.get(code.partition(".")[0], ())
        return name.startswith(names) if names else name.split()[0] != "UBND"

    @cached_property
    def changing(self) -> frozenset[str]:
        """Codes that one body took over from another, so that the date of a document tells whose it is."""
        return frozenset(
            code
            for code, bodies in self._bodies_by_code.items()
            if len(bodies) > 1 and any(body.since or body.until for body in bodies)
        )

    @cached_property
    def shared(self) -> frozenset[str]:
        """Codes that several bodies have or had: what the head of a document prints tells whose it is."""
        return frozenset(code for code, bodies in self._bodies_by_code.items() if len(bodies) > 1)

    @cached_property
    def _bodies_by_code(self) -> dict[str, list[Organisation]]:
        found: dict[str, list[Organisation]] = defaultdict(list)
        for body in self.vocabulary.organisations:
            for code in body.codes:
                found[code].append(body)
        return dict(found)

    def _of_time(self, body: Organisation, code: str, on: str) -> Organisation:
        """Return the body that had the code of ``body`` on a day or in a year; itself where no other is known."""
        bodies = self._bodies_by_code[code]
        digits = len(on)  # of a year, or of a day
        fitting = [each for each in bodies if (each.since or "")[:digits] <= on <= (each.until or on)[:digits]]
        # what existed for a time only is told by its bounds better than what has none
        bounded = [each for each in fitting if each.since and each.until]
        return next(iter((*bounded, *(() if body in fitting else fitting))), body)

    def by_code(
        self, number: DocumentNumber, type_code: str | None, home: Home, on: str | None = None
    ) -> Issuer | None:
        """Return the body that the code of a number names; a local one gets the home place.

        ``on`` is the date of the document, or its year, where that is known.
        """
        central = _central(number, type_code)
        code = number.issuer_code
        if central or code is None:
            return central
        if number.style is Style.CONSOLIDATED:
            code = code.rpartition("-")[2]  # VBHN-NĐ-BNV
        if number.style is Style.PARTY and "-" in code:  # 01-TANDTC-VKSNDTC/TTLT
            return self._joint(code, False, home)
        if number.style is Style.JOINT:
            return self._joint(code, (number.type_code or "").endswith(OF_DEPARTMENTS), home)
        if code in OF_DEPARTMENTS and "-" in (number.unit_code or ""):  # 4189/LS-LĐTBXH-TC
            return self._joint(str(number.unit_code), True, home)
        body = self._meant(number, code, type_code, home)
        if body is None:
            return None
        if on and code in self.changing and code in body.codes and not number.type_code:
            body = self._of_time(body, code, on)
        if body.tasked and home.issuer and home.issuer.name.startswith(body.name):
            return structs.replace(home.issuer, assumed=True)
        partner = self.vocabulary.organisation_by_code.get((number.unit_code or "").partition("-")[0])
        of_ministries = partner is not None and all(each.name.startswith("Bộ ") for each in (body, partner))
        if number.type_code and partner and partner != body and of_ministries:
            return Issuer(f"{body.name}, {partner.name}", level=body.level)  # 04/TTr-BKHCN-BTTTT
        office = "Chủ tịch" if code.startswith(_CHAIRMAN) and body.name == "UBND" else None
        return _at_home(body, office, home) if body.local else Issuer(body.name, office=office, level=body.level)

    def _meant(self, number: DocumentNumber, code: str, type_code: str | None, home: Home) -> Organisation | None:
        """Return the organisation that a code means behind the symbol, and in a text of the home place."""
        known = self.vocabulary.organisation_by_code
        if code == _CHAIRMAN and number.type_code:
            # CT is the chairman (1056/QĐ-CT), and the tax office where it submits to him or cites itself
            if number.type_code == _SUBMISSION:
                return self.branch(code)
            if home.issuer is None or not home.issuer.name.startswith(_TAX):
                return known.get("CTUBND")
        whole = known.get(f"{code}-{number.unit_code}") if number.unit_code else None
        of_party = number.style is Style.PARTY and number.type_code is not None  # 15-BTC/TT is a ministry's
        body = whole or self.body_of_code(code, party=of_party)
        of_ministry = body is not None and body.level is Level.MINISTRY and not code.startswith("B")
        if (
            home.province
            and number.style is not Style.PARTY
            and (body is None or (of_ministry and type_code == _SUBMISSION))
        ):
            # 398/TTr-TNMT: a department, or a division of a district, without its first letter
            letter = "P" if home.level is Level.DISTRICT else "S"
            return known.get(f"{letter}{code}") or body
        return body

    def _joint(self, codes: str, of_departments: bool, home: Home) -> Issuer | None:
        """Return the bodies of a joint act by their codes.

        They can lack the letter of a department ("KHLN-YT-GDĐT", ``of_departments``) or of a ministry ("TTLT-TP-NV").
        """
        known = self.vocabulary.organisation_by_code
        parts = codes.split("-")
        without_letter = of_departments and self.local_of_joint(codes) is None
        bodies = [
            known.get(f"S{code}") or known.get(code)
            if without_letter
            else known.get(code) or known.get(f"{'S' if of_departments else 'B'}{code}")
            for code in parts
        ]
        if home.province and any(body and body.local for body in bodies):
            bodies = [self.branch(code) or body for code, body in zip(parts, bodies, strict=True)]
        issuers = [
            _at_home(body, None, home) if body.local else Issuer(body.name, level=body.level) for body in bodies if body
        ]
        if _STANDING_COMMITTEE.fullmatch(codes.partition("-")[0]):  # its code has the term; it always comes first
            issuers.insert(0, Issuer(STANDING_COMMITTEE, level=Level.CENTRAL))
        if not issuers:
            return None
        names = ", ".join(each.name for each in issuers)
        local = next((each for each in issuers if each.local), None)
        return structs.replace(local, name=names) if local else Issuer(names, level=Level.CENTRAL)

    def local_of_joint(self, codes: str) -> Organisation | None:
        """Return the first body of a joint code that is one of a place, or none."""
        known = self.vocabulary.organisation_by_code
        return next((body for code in codes.split("-") if (body := known.get(code)) and body.local), None)

    def branch(self, code: str) -> Organisation | None:
        """Return the body of a province that shares the code of the one above it (Bảo hiểm xã hội, Kho bạc)."""
        return next((body for body in self._bodies_by_code.get(code, ()) if body.local), None)

    def of_party_document(self, number: str, date: str | None, cited_on: str | None) -> Issuer | None:
        """Return the body of a document of the Party's Centre that the vocabulary knows by its canonical number.

        Without its date it is the last one of this number that was issued when the citing document was.
        """
        known = self.vocabulary.party_documents_by_number.get(number, ())
        fitting = [each for each in known if (each.date == date if date else each.date <= (cited_on or each.date))]
        return Issuer(", ".join(fitting[-1].issuers), level=Level.CENTRAL) if fitting else None

    def number_of(self, kind: str, serial: str, issuer: str) -> str | None:
        """Return the canonical number of an act named by type, serial and body, where these leave one code open.

        Only the Party's Centre and the Government number some types with one code each and no year.
        """
        pattern = _CODES_OF_TYPES.get((kind, "TW" if issuer in OF_THE_CENTRE else issuer))
        return canonical_number(pattern.format(serial)) if pattern and serial.isdecimal() else None

    def year_of_party_document(self, number: str, issuer: str) -> str | None:
        """Return the year of the only document of a number that the vocabulary knows of a body of the Centre."""
        known = [each for each in self.vocabulary.party_documents_by_number.get(number, ()) if issuer in each.issuers]
        return known[0].date[:4] if len(known) == 1 else None

    def body_of_code(self, code: str, *, party: bool) -> Organisation | None:
        """Return the organisation of a code; a Party number prefers a Party organ."""
        if party and code in self._party_codes:
            return self._party_codes[code]
        bodies = self.vocabulary.organisation_by_code
        code = code if code in bodies else code.partition(".")[0]  # QĐ-UBND.HC
        return bodies.get(code) or bodies.get(code.rstrip("0123456789"))  # BC-UBPLTP15


def _central(number: DocumentNumber, type_code: str | None) -> Issuer | None:
    """Return the National Assembly, its Standing Committee or the body of the Party's Centre that a code names."""
    code = number.issuer_code or ""
    if number.style is Style.JOINT:
        return None
    if code == PARTY_CENTRE and type_code:
        return Issuer(_PARTY_ORGANS.get(type_code, CENTRAL_COMMITTEE), level=Level.CENTRAL)
    if number.style is Style.ASSEMBLY or _STANDING_COMMITTEE.fullmatch(code) or _ASSEMBLY.fullmatch(code):
        assembly = code.startswith("QH")
        return Issuer("Quốc hội" if assembly else STANDING_COMMITTEE, level=Level.CENTRAL)
    return None


def _at_home(body: Organisation, office: str | None, home: Home) -> Issuer:
    """Return a local body in the place of the citing document."""
    level = home.level if body.tasked or body.name in COUNCILS else usual_level(body)
    words = home.words_at(level)
    if words is None:
        return Issuer(body.name, office=office, level=level_of(body, level), local=True, assumed=True)
    place = home.slug_at(level)
    if home.province and home.province.kind == "thành phố" and level is Level.PROVINCE and "Tỉnh ủy" in body.name:
        # a city's Party committee has a name of its own
        name = f"{body.name.replace('Tỉnh ủy', 'Thành ủy')} {words[1]}"
        return Issuer(name, office=office, place=place, level=level_of(body, level), local=True, assumed=True)
    return Issuer(full_name(body, words), 0, office, place or "?", level_of(body, level), local=True, assumed=True)
