"""Read the place of a local body: "tỉnh Hưng Yên", "huyện Văn Lâm, tỉnh Hưng Yên", or the name alone."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Final

from msgspec import Struct

from legalref.extraction.bodies import Home
from legalref.extraction.folded import unfolded_length
from legalref.extraction.letters import CAPITALS, in_title_case
from legalref.extraction.memory import Memory
from legalref.model import Level, slug
from legalref.vocabulary import Organisation, Province, Vocabulary, fold

__all__ = ["LEVEL_OF_KIND", "PLACE", "PLACE_LETTERS", "NamedPlace", "PlaceReader", "kind_of_place"]

PLACE: Final = re.compile(
    r"[\s,]{1,3}(?P<kind>tỉnh|thành\sphố|t\.?p|quận|huyện|thị\sxã|tx|xã|phường|thị\strấn|đặc\skhu)"
    r"(?:\.\s{0,2}|\s{1,2}|(?=[,;:)\"”|/]|$))",
    re.IGNORECASE,
)
"""The kind of place behind a body."""
PLACE_LETTERS: Final = frozenset("thxpđ")
"""Small letters with which most kinds of places begin."""
LEVEL_OF_KIND: Final = {
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "quận": Level.DISTRICT,
    "huyện": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
_NAME_PART: Final = rf"(?:[{CAPITALS}]\w{{0,7}}(?:['’]\w{{0,7}})?|\d{{1,2}})"
_CAPITALISED: Final = re.compile(
    rf"{_NAME_PART}(?:[ -](?!(?:Thành\s[Pp]hố|Tỉnh|Huyện|Quận|Thị\s[Xx]ã|TP)(?!\w)){_NAME_PART}){{0,3}}"
)
"""The name of a place: it ends before the word for the place that this one lies in."""
# found once, since Python 3.11 is slow to look up a member of an enumeration
_PROVINCE: Final = Level.PROVINCE
_BELOW_PROVINCE: Final = frozenset({Level.DISTRICT, Level.COMMUNE})
_USUAL_KIND: Final = " tỉnh "
_PROVINCE_WINDOW: Final = 40
_MOST_WORDS: Final = 6
"""Words of the longest name of a province."""
_SIGNS: Final = '.,;:)(|"”'
_ENDS_OF_NAME: Final = frozenset({"", " ", "\n", "\t", *_SIGNS})


class NamedPlace(Struct, frozen=True, gc=False):
    """A place named behind a body; ``end`` is where its words end."""

    words: tuple[str, str]
    """Kind and name ("huyện", "Văn Lâm")."""
    slug: str
    """Slug down to the place; "?" where its province is not known."""
    level: Level
    end: int


class PlaceReader(Struct, frozen=True, dict=True):
    """Reads places with the provinces of a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def _most_words(self) -> dict[str, int]:
        """How many words the names of provinces have at most, by their first word."""
        found: dict[str, int] = {}
        for name in self.vocabulary.province_by_name:
            words = name.split(" ")
            first = words[0].rstrip(_SIGNS)
            found[first] = max(found.get(first, 0), len(words))
        return found

    @cached_property
    def _usual(self) -> dict[str, list[tuple[str, Province]]]:
        """Names in their usual spelling by their first word, the longest first: the shortest way to most provinces."""
        found: dict[str, list[tuple[str, Province]]] = {}
        names = {name for place in self.vocabulary.provinces for name in (*place.aliases, place.name) if " " in name}
        for name in sorted(names, key=len, reverse=True):
            found.setdefault(name.split(" ")[0], []).append((name, self.vocabulary.province_by_name[fold(name)]))
        return found

    @cached_property
    def _reach(self) -> Memory[str, int]:
        """How many words to read for a name that begins with a word; none where no name does."""
        return Memory(lambda first: self._most_words.get(fold(first).rstrip(_SIGNS), 0))

    @cached_property
    def _named(self) -> Memory[str, tuple[Province, int] | None]:
        return Memory(self._province)

    def province_at(self, text: str, pos: int) -> tuple[Province, int] | None:
        """Return the province named at ``pos`` and where its name ends, or none; never a fuzzy match."""
        part = text[pos : pos + _PROVINCE_WINDOW]
        for name, province in self._usual.get(part.partition(" ")[0], ()):
            if part.startswith(name) and part[len(name) : len(name) + 1] in _ENDS_OF_NAME:
                return province, pos + len(name)
        first = part.split(None, 1)[:1]
        most = self._reach[first[0]] if first else 0
        if not most:
            return None
        words = " ".join(part.split(None, most)[:most])
        named = self._named[words]
        if named is None:
            return None
        length = named[1] if part.startswith(words) else unfolded_length(part, named[1])
        return named[0], pos + length

    def _province(self, words: str) -> tuple[Province, int] | None:
        """Return the province that some words begin with, and the length of its name in the matching key."""
        keys = fold(words).split(" ")
        for count in range(min(_MOST_WORDS, len(keys)), 0, -1):
            key = " ".join(keys[:count]).rstrip(_SIGNS)
            province = self.vocabulary.province_by_name.get(key)
            if province:
                return province, len(key)
        return None

    def behind(self, text: str, pos: int, body: Organisation, home: Home) -> NamedPlace | None:
        """Return the place named behind a local body that ends at ``pos``."""
        usual = self.province_at(text, pos + len(_USUAL_KIND)) if text.startswith(_USUAL_KIND, pos) else None
        if usual:
            return NamedPlace(("tỉnh", usual[0].name), usual[0].slug, _PROVINCE, usual[1])
        match = PLACE.match(text, pos)
        if match is None:
            return self._without_kind(text, pos, body, home)
        kind = kind_of_place(match["kind"])
        found = self.province_at(text, match.end()) if kind in {"tỉnh", "thành phố"} else None
        if found:
            province, end = found
            if kind == "tỉnh" or province.kind == "thành phố":
                return NamedPlace((kind, province.name), province.slug, _PROVINCE, end)
        name = _CAPITALISED.match(text, match.end())
        if name is None or kind == "tỉnh":
            return None
        return self._lower(text, kind, name, home)

    def _without_kind(self, text: str, pos: int, body: Organisation, home: Home) -> NamedPlace | None:
        """Read "UBND Hưng Yên", "Huyện ủy Văn Lâm"."""
        bare = self.province_at(text, pos + 1) if text[pos : pos + 1] in {" ", "\n"} else None
        if bare:
            province, end = bare
            return NamedPlace((province.kind, province.name), province.slug, _PROVINCE, end)
        if not body.party or not text.startswith(" ", pos):
            return None
        of_city = body.name.endswith("Thành ủy")  # of a city that is no province by itself
        if body.level in _BELOW_PROVINCE or of_city:
            name = _CAPITALISED.match(text, pos + 1)
            if name:
                where = f"{home.province.slug}.{slug(name[0])}" if home.province else "?"
                return NamedPlace(
                    ("", in_title_case(name[0])), where, Level.DISTRICT if of_city else body.level, name.end()
                )
        return None

    def _lower(self, text: str, kind: str, name: re.Match[str], home: Home) -> NamedPlace:
        """Read a place below the province, and the province that may stand behind it."""
        level = Level.DISTRICT if kind == "thành phố" else LEVEL_OF_KIND[kind]
        own = in_title_case(name[0])
        end = name.end()
        province_slug = home.province.slug if home.province else "?"
        upper = PLACE.match(text, end)
        if upper and kind_of_place(upper["kind"]) in {"tỉnh", "thành phố"}:
            found = self.province_at(text, upper.end())
            if found:
                province_slug, end = found[0].slug, found[1]
        return NamedPlace((kind, own), f"{province_slug}.{slug(own)}" if province_slug != "?" else "?", level, end)


@lru_cache(maxsize=200)
def kind_of_place(words: str) -> str:
    """Return the kind of a place in its normal form ("TP" is "thành phố")."""
    kind = " ".join(words.lower().split())
    return {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã"}.get(kind, kind)
