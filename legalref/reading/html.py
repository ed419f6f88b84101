"""Web pages: the text that a browser shows, without what it runs or hides."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, Final

from legalref.model import Place, SourceText
from legalref.reading.encodings import Decoded, check_readable, decode_bytes
from legalref.reading.errors import ReadError
from legalref.reading.legacy import Codec, detect

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
else:
    Element = Any

__all__ = ["read_html"]

_HIDDEN: Final = frozenset(
    {"head", "script", "style", "noscript", "template", "iframe", "object", "svg", "textarea", "select"}
)
_BLOCK_NAMES: Final = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot "
    "thead tr ul"
)
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_BLANKS: Final = re.compile(r"[ \t\n\r\f]+")
_META: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_NO_DISPLAY: Final = re.compile(r"(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE)
_C1: Final = {code: bytes([code]).decode("cp1252", errors="ignore") or " " for code in range(0x80, 0xA0)}


def read_html(data: bytes, path: str) -> SourceText:
    """Return the visible text of a page; there is one ``Place`` for each block, counted from 0.

    Blanks are collapsed as a browser does; a block ends with a newline, a cell with a tab. A raised or
    lowered mark is kept apart from the letter or figure before it, so that a footnote mark does not
    become part of a number. Raises ``ReadError``.
    """
    source = _decode(data, path)
    root = _parse(source.text, path)
    text, blocks = _Page(None).render(root)
    if not text.strip():
        raise ReadError(path, "no_text")
    notes = source.notes
    decision = detect(text)
    if decision is not None:
        # Legacy letters may be written as entities, so they show only after parsing.
        text, blocks = _Page(decision.codec).render(root)
        notes += (f"decoded from {decision.codec.name}, which had been saved as other characters",)
    check_readable(Decoded(text), path)
    places = tuple(Place(start, end, part="body", paragraph=number) for number, (start, end) in enumerate(blocks))
    return SourceText(path=path, text=text, format="html", places=places, notes=notes)


def _decode(data: bytes, path: str) -> Decoded:
    """Decode a page: valid UTF-8 first, then the table that the page names, then what the letters say.

    A page that names Windows-1252 and holds valid UTF-8 with non-ASCII letters is UTF-8: the reverse does
    not happen by chance.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        return decode_bytes(data, path)
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    named = _META.search(data[:4096])
    name = named[1].decode("ascii").lower() if named else ""
    # The standard for the web reads these names as Windows-1252; legacy Vietnamese pages carry them too.
    if name and name not in {"utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "x-user-defined"}:
        try:
            return Decoded(data.decode(name), (f"decoded from {name}",))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_bytes(data, path)


def _parse(source: str, path: str) -> Element:
    from lxml import etree

    # Parsed from UTF-8 that is named here, so that a wrong name in the page has no say.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(source.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(path, "html", str(error)) from error
    if root is None:
        raise ReadError(path, "no_text")
    return root


class _Page:
    """The text of a page as it grows."""

    def __init__(self, codec: Codec | None) -> None:
        self.codec = codec
        self.out: list[str] = []
        self.length = 0
        self.last = "\n"
        self.blocks: list[tuple[int, int]] = []
        self.block_start = 0
        self.row_start = 0
        self.first_cell = True
        self.apart = False
        """Whether the next letter or figure must not touch the one before."""

    def render(self, root: Element) -> tuple[str, list[tuple[int, int]]]:
        """Return the text and the spans of its blocks."""
        from lxml import etree

        pre = 0
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if tag in _HIDDEN or _is_hidden(element):
                    walker.skip_subtree()
                    continue
                self._open(tag)
                pre += tag == "pre"
                self._add(element.text, bool(pre))
            else:
                if not (tag in _HIDDEN or _is_hidden(element)):
                    pre -= tag == "pre"
                    self._close(tag)
                self._add(element.tail, bool(pre))
        self._newline()
        text = "".join(self.out)
        return (text.translate(_C1) if self.codec is None else text), self.blocks

    def _open(self, tag: str) -> None:
        if tag in _BLOCKS:
            if not self._at_cell_start():
                self._newline()
            if tag == "tr":
                self.row_start, self.first_cell = self.length, True
        elif tag in {"td", "th"}:
            self._cell()
        elif tag == "br":
            self._put("\n")
        elif tag in {"sup", "sub"}:
            self.apart = True

    def _close(self, tag: str) -> None:
        if tag in _BLOCKS:
            if tag == "tr" or not self._at_cell_start():
                self._newline()
        elif tag in {"sup", "sub"}:
            self.apart = True

    def _at_cell_start(self) -> bool:
        """Whether nothing stands in the cell yet: a block that begins or ends there makes no line."""
        return self.last == "\t" and self.length == self.block_start

    def _cell(self) -> None:
        """Begin a cell: a tab parts it from the one before it in its row, also if that one ended a block."""
        if self.first_cell:
            self._newline()
            self.first_cell = False
            return
        self._close_block()
        if self.last == "\n" and self.length > self.row_start:
            self.out[-1] = "\t"
            self.last = "\t"
        else:
            self._put("\t")
        self.block_start = self.length

    def _trim(self) -> None:
        """Drop the blank before the end of a line, as a browser does."""
        if self.last != " ":
            return
        self.out[-1] = self.out[-1][:-1]
        self.length -= 1
        if not self.out[-1]:
            self.out.pop()
        self.last = self.out[-1][-1] if self.out else "\n"

    def _newline(self) -> None:
        """End a line and its block, unless nothing stands on it."""
        self._close_block()
        if self.last != "\n":
            self._put("\n")
        self.block_start = self.length

    def _close_block(self) -> None:
        self._trim()
        end = self.length - (self.last == "\n")
        if end > self.block_start:
            self.blocks.append((self.block_start, end))
        self.block_start = self.length

    def _put(self, text: str) -> None:
        if text == "\n":
            self._trim()
        self.out.append(text)
        self.length += len(text)
        self.last = text[-1]

    def _add(self, text: str | None, pre: bool) -> None:
        if not text:
            return
        if self.codec is not None:
            text = self.codec.decode(text)
        if not pre:
            text = _BLANKS.sub(" ", text)
            if self.last in " \n\t":
                text = text.lstrip(" ")
        if not text:
            return
        if self.apart:
            if self.last.isalnum() and text[0].isalnum():
                self._put(" ")
            self.apart = False
        self._put(text)


def _is_hidden(element: Element) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    return "hidden" in attributes or (
        "style" in attributes and _NO_DISPLAY.search(str(attributes["style"])) is not None
    )
