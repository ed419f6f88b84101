"""How records lie in the local store: JSON without empty fields, and wordings without their place."""

from __future__ import annotations

import hashlib
from operator import attrgetter
from typing import Any, Final

import msgspec
from msgspec import Struct

from legalref.graph.contract import RegisterRow
from legalref.model import Citation, Document

__all__ = [
    "citation_at",
    "decode_citation",
    "decode_document",
    "decode_register",
    "encode_document",
    "encode_register",
    "wording",
    "wording_hash",
]

_PLACED: Final = ("file", "start", "end")


class _LeanDocument(Document, frozen=True, kw_only=True, omit_defaults=True):
    """A document that is written without its empty fields."""


class _LeanRow(RegisterRow, frozen=True, kw_only=True, omit_defaults=True):
    """A register row that is written without its empty fields."""


_Wording: Any = msgspec.defstruct(
    "Wording",
    [
        (field.name, field.type) if field.required else (field.name, field.type, field.default)
        for field in msgspec.structs.fields(Citation)
        if field.name not in _PLACED
    ],
    frozen=True,
    kw_only=False,
    omit_defaults=True,
)
"""A ``Citation`` without file, start and end; offsets of the title count from the start of the mention."""

_FIELDS: Final = tuple(name for name in Citation.__struct_fields__ if name not in _PLACED)
_values = attrgetter(*_FIELDS)
_TITLE: Final = (_FIELDS.index("title_start"), _FIELDS.index("title_end"))
_encode = msgspec.json.Encoder().encode
_wordings = msgspec.json.Decoder(_Wording)
_documents = msgspec.json.Decoder(Document)
_rows = msgspec.json.Decoder(RegisterRow)


def wording(citation: Citation) -> bytes:
    """Return a citation without its place, as JSON: equal for equal wordings in any file."""
    values = list(_values(citation))
    for place in _TITLE:
        if values[place] is not None:
            values[place] -= citation.start
    return _encode(_Wording(*values))


def wording_hash(body: bytes) -> int:
    """Return a signed 64-bit number that finds a wording; the wording itself settles a clash."""
    return int.from_bytes(hashlib.blake2b(body, digest_size=8).digest(), "big", signed=True)


def decode_citation(body: bytes) -> Citation:
    """Return what a wording says, at no place: file "", start and end 0."""
    return citation_at(body, "", 0, 0)


def citation_at(body: bytes, file: str, start: int, end: int) -> Citation:
    """Return the citation with this wording at a place."""
    values = dict(zip(_FIELDS, _values(_wordings.decode(body)), strict=True))
    for name in ("title_start", "title_end"):
        if values[name] is not None:
            values[name] += start
    return Citation(file=file, start=start, end=end, **values)


def encode_document(document: Document) -> bytes:
    """Return a document as JSON without its empty fields."""
    return _lean(document, _LeanDocument)


def decode_document(body: bytes) -> Document:
    """Return the document that ``encode_document`` wrote."""
    return _documents.decode(body)


def encode_register(row: RegisterRow) -> bytes:
    """Return a register row as JSON without its empty fields."""
    return _lean(row, _LeanRow)


def decode_register(body: bytes) -> RegisterRow:
    """Return the register row that ``encode_register`` wrote."""
    return _rows.decode(body)


def _lean(record: Struct, lean: type[Struct]) -> bytes:
    return _encode(lean(**{name: getattr(record, name) for name in record.__struct_fields__}))
