"""Give a body of the register its place: that behind its name, else that of the citing document.

A local body needs a place; where the words name none, the place of the citing document stands in and is marked as
assumed. Agencies of a ministry have branches in places, and committees are told apart by their task.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from legalref.extraction.bodies import Home, Issuer, full_name, level_of, usual_level
from legalref.extraction.places import LEVEL_OF_KIND, PLACE, PLACE_LETTERS, PlaceReader, kind_of_place
from legalref.extraction.tasks import CENTRE, task_behind
from legalref.model import Level
from legalref.vocabulary import Organisation

__all__ = ["placed"]

# found once, since Python 3.11 is slow to look up a member of an enumeration
_MINISTRY: Final = Level.MINISTRY
_BRANCH_REGION: Final = re.compile(r"\s{1,2}[Kk]hu\svực\s(?:[IVXLC]{1,6}|\d{1,2})(?!\w)")
"""The region that a ministry's agency of 2025 has a branch for ("Thuế khu vực V")."""
_BRANCH_WORD: Final = re.compile(r"\s{1,2}(?:-\s)?[Cc]hi\snhánh(?=\s)")
_CITY: Final = "thành phố"


def placed(text: str, end: int, body: Organisation, office: str | None, home: Home, places: PlaceReader) -> Issuer:
    """Return a body of the register whose name ends at ``end``, a local one with its place or that of ``home``."""
    if not body.local:
        branch = _branch(text, end, body, office, home, places) if body.level is _MINISTRY else None
        return branch or Issuer(body.name, end, office, None, body.level)
    task = task_behind(text, end) if body.tasked else None
    if task:
        body, end = structs.replace(body, name=f"{body.name} {task.words}"), task.end
    centre = None if body.party or text[end + 1 : end + 2] in PLACE_LETTERS else CENTRE.match(text, end)
    if centre or (task and task.national):
        of = f" {' '.join(centre[0].split())}" if centre else ""
        return Issuer(f"{body.name}{of}", centre.end() if centre else end, office, None, Level.CENTRAL)
    named = places.behind(text, end, body, home)
    if named:
        name, level = full_name(body, named.words), level_of(body, named.level)
        return Issuer(name, named.end, office, named.slug, level, local=True)
    kind = PLACE.match(text, end)
    own = home.issuer
    if body.tasked and not task and not kind and own and own.name.startswith(body.name):
        return structs.replace(own, end=end, office=office, assumed=True)
    return _at_home(body, end, kind, office, home)


def _at_home(body: Organisation, end: int, kind: re.Match[str] | None, office: str | None, home: Home) -> Issuer:
    """Return a local body in the place of the citing document; ``kind`` is the kind of place behind its name."""
    of_province = home.province is not None and home.province.kind == "tỉnh"
    if body.name.endswith("Thành ủy") and of_province:  # of a city of the province, not told which
        return Issuer(body.name, end, office, None, Level.DISTRICT, local=True, assumed=True)
    level = home.level if body.tasked else usual_level(body)
    word = kind_of_place(kind["kind"]) if kind else None
    if kind and word:
        level = LEVEL_OF_KIND.get(word, level)
        end = kind.end("kind")
    if word == _CITY and of_province:
        if home.district_kind != _CITY or not home.district:  # again not told which
            return Issuer(f"{body.name} {_CITY}", end, office, None, Level.DISTRICT, local=True, assumed=True)
        level = Level.DISTRICT
    words = home.words_at(level)
    if words and word and level is not Level.PROVINCE and words[0] != word and level_of(body, level) is level:
        words = None  # "HĐND huyện" in a document that names no district
    if words:
        name, place = full_name(body, words), home.slug_at(level) or "?"
    else:
        name, place = f"{body.name} {word}" if word else body.name, None
    return Issuer(name, end, office, place, level_of(body, level), local=True, assumed=True)


def _branch(
    text: str, end: int, body: Organisation, office: str | None, home: Home, places: PlaceReader
) -> Issuer | None:
    """Return the branch of a ministry's agency in the place behind it ("Kho bạc Nhà nước tỉnh Hưng Yên")."""
    region = _BRANCH_REGION.match(text, end)
    if region:
        return Issuer(f"{body.name} {' '.join(region[0].split())}", region.end(), office, None, Level.DEPARTMENT)
    branch = _BRANCH_WORD.match(text, end)
    at = branch.end() if branch else end
    place = PLACE.match(text, at)
    named = places.behind(text, at, body, home) if place else None
    if named is None:
        # "Cục Thống kê tỉnh" of the citing document's province; behind a comma the province acts by itself
        kind = kind_of_place(place["kind"]) if place and text[at] == " " else None
        if home.province is None or kind != home.province_kind or body.name.startswith("Bộ "):
            return None
        name = f"{body.name} {'Chi nhánh ' if branch else ''}{kind} {home.province.name}"
        end = place.end("kind") if place else end
        return Issuer(name, end, office, home.province.slug, Level.DEPARTMENT, local=True, assumed=True)
    name = f"{body.name} {'Chi nhánh ' if branch else ''}{' '.join(named.words)}"
    return Issuer(name, named.end, office, named.slug, Level.DEPARTMENT, local=True)
