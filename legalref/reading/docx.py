"""Word documents, by a walk over their XML.

Body, footnotes, endnotes, headers and footers are read in this order, and inside them paragraphs, tables,
content controls, text boxes, links, fields and inserted text. Deleted and hidden text, field codes and
the numbers that Word makes for lists are not part of the text. A cell ends with a tab, a row and a
paragraph with a newline; a text box follows the paragraph that holds it.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from legalref.model import Place, SourceText
from legalref.reading.encodings import Decoded, check_readable
from legalref.reading.errors import ReadError
from legalref.reading.legacy import CODECS, Codec, detect, fits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
else:
    Element = Any

__all__ = ["Fonts", "Part", "Piece", "child_text", "name_of", "open_parts", "pieces", "read_docx", "spell", "value_of"]

_NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_KINDS: Final = ("footnotes", "endnotes", "header", "footer")
_SKIPPED: Final = frozenset(
    {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"}
)
_FIXED: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": " "}
_LARGEST: Final = 512 * 1024 * 1024
_TCVN3, _VNI = CODECS[0], CODECS[1]


class Part(Struct, frozen=True):
    """One XML part of the package: its name in ``Place.part``, its name in the package, and its root."""

    name: str
    path: str
    root: Element


class Piece(Struct, frozen=True):
    """A stretch of text as the walk meets it; ``run`` is none for the marks between paragraphs and cells."""

    text: str
    part: str
    paragraph: int | None = None
    index: int | None = None
    run: Element | None = None


def read_docx(data: bytes, path: str) -> SourceText:
    """Return the text of a DOCX; there is one ``Place`` for each run, with its part, paragraph and run.

    Paragraphs are counted from 0 in each part, runs from 0 in each paragraph, both in the order of the XML.
    Raises ``ReadError``.
    """
    parts, fonts, notes = open_parts(data, path)
    walked, contents, decoded = spell(parts, fonts)
    whole = "".join(contents)
    if not whole.strip():
        raise ReadError(path, "empty")
    places: list[Place] = []
    at = 0
    for piece, content in zip(walked, contents, strict=True):
        if piece.run is not None and content:
            places.append(Place(at, at + len(content), part=piece.part, paragraph=piece.paragraph, run=piece.index))
        at += len(content)
    check_readable(Decoded(whole), path)
    return SourceText(path=path, text=whole, format="docx", places=tuple(places), notes=(*notes, *decoded))


def spell(parts: Iterable[Part], fonts: Fonts) -> tuple[list[Piece], list[str], list[str]]:
    """Return the pieces of the parts in reading order, their text out of any legacy table, and notes on tables.

    The text of ``read_docx`` is the second list, joined.
    """
    walked = [piece for part in parts for piece in pieces(part)]
    by_font = {} if all(piece.text.isascii() for piece in walked) else fonts.codecs(walked)
    decision = detect("".join(piece.text for number, piece in enumerate(walked) if number not in by_font))
    contents: list[str] = []
    for number, piece in enumerate(walked):
        if number in by_font:
            codec, capitals = by_font[number]
            content = codec.decode(piece.text)
            contents.append(content.upper() if capitals else content)
        else:
            contents.append(piece.text if decision is None else decision.codec.decode(piece.text))
    notes = sorted({f"decoded from {codec.name} by the font of its runs" for codec, _ in by_font.values()})
    if decision is not None:
        notes.append(f"decoded from {decision.codec.name}, which had been saved as other characters")
    return walked, contents, notes


def open_parts(data: bytes, path: str) -> tuple[list[Part], Fonts, list[str]]:
    """Return the parts that hold text, the fonts of the styles, and notes on what is not read.

    Raises ``ReadError`` if ``data`` is not a DOCX.
    """
    from lxml import etree

    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError(path, "locked_or_old")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
                raise ReadError(path, "docx", "it unpacks to more than 512 MB")
            main = next(iter(_related(package, "", "officeDocument")), None)
            if main is None:
                raise ReadError(path, "docx", "it has no document part")
            roots = {main: _parse(package, main)}
            parts = [Part("body", main, roots[main])]
            for kind in _KINDS:
                for target in _related(package, main, kind):
                    if target in package.NameToInfo:
                        parts.append(
                            Part(posixpath.basename(target).removesuffix(".xml"), target, _parse(package, target))
                        )
            styles = next((_parse(package, target) for target in _related(package, main, "styles")), None)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise ReadError(path, "docx", str(error)) from error
    except RuntimeError as error:  # how zipfile reports an encrypted member
        raise ReadError(path, "locked") from error
    except (etree.XMLSyntaxError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]  # zipfile imports zlib
        raise ReadError(path, "docx", "damaged content") from error
    if name_of(parts[0].root) != "document":
        raise ReadError(path, "docx", "its main part is not a Word document")
    return parts, Fonts(styles), list(_left_out(parts))


def _parse(package: zipfile.ZipFile, name: str) -> Element:
    """Parse one part; entities are not expanded and nothing is fetched."""
    from lxml import etree

    # Blank text that does not ask to be kept is dropped, as Word and python-docx do.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=True)
    return etree.fromstring(package.read(name), parser)


def _related(package: zipfile.ZipFile, source: str, kind: str) -> list[str]:
    """Return the parts to which ``source`` has a relationship of this kind, in natural order."""
    folder, base = posixpath.split(source)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    if rels not in package.NameToInfo:
        return []
    targets = [
        posixpath.normpath(posixpath.join("/", folder, row.get("Target", ""))).lstrip("/")
        for row in _parse(package, rels)
        if row.get("Type", "").endswith(f"/{kind}") and row.get("TargetMode") != "External"
    ]
    return sorted(set(targets), key=lambda name: [(len(digits), digits) for digits in re.split(r"(\d+)", name)])


def _left_out(parts: Iterable[Part]) -> Iterator[str]:
    """Say what the document holds that is not read."""
    names = [name_of(element) for part in parts for element in part.root.iter()]
    if deleted := names.count("delText"):
        yield f"{deleted} deleted run(s) under tracked changes were not read"
    if "altChunk" in names:
        yield "an embedded document (altChunk) was not read"
    if hidden := sum(_is_hidden(element) for part in parts for element in part.root.iter() if name_of(element) == "r"):
        yield f"{hidden} hidden run(s) were not read"


def name_of(element: Element) -> str:
    """Return the name of a WordprocessingML element without its namespace, "" for anything else."""
    return _local_name(str(element.tag))


@lru_cache(maxsize=2_000)
def _local_name(tag: str) -> str:
    namespace, _, name = tag[1:].partition("}")
    return name if namespace in _NAMESPACES else ""


def child_text(child: Element) -> str:
    """Return what one child of a run adds to the text: "" for what is not text (drawings, notes' marks)."""
    name = name_of(child)
    if name == "t":
        return child.text or ""
    return _FIXED.get(name, "")


def pieces(part: Part) -> Iterator[Piece]:
    """Walk one part in reading order."""
    yield from _Walk(part.name).blocks(part.root)


class _Walk:
    """State of one walk: how many paragraphs have been met."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.paragraphs = 0

    def blocks(self, parent: Element) -> Iterator[Piece]:
        for element in parent:
            name = name_of(element)
            if name == "p":
                yield from self.paragraph(element)
            elif name == "tr":
                yield from self.row(element)
            elif name not in _SKIPPED and element.tag != _FALLBACK:
                yield from self.blocks(element)

    def row(self, row: Element) -> Iterator[Piece]:
        cells = list(_cells(row))
        for at, cell in enumerate(cells):
            inside = list(self.blocks(cell))
            # The newline of a cell's last paragraph gives way to the tab or newline that ends the cell.
            if inside and inside[-1].run is None and inside[-1].text == "\n":
                inside.pop()
            yield from inside
            yield Piece("\t" if at + 1 < len(cells) else "\n", self.part)

    def paragraph(self, paragraph: Element) -> Iterator[Piece]:
        number = self.paragraphs
        self.paragraphs += 1
        boxes: list[Element] = []
        for index, run in enumerate(_runs(paragraph)):
            boxes += _boxes(run)
            if _is_hidden(run):
                continue
            text = "".join(map(child_text, run))
            if text:
                yield Piece(text, self.part, number, index, run)
        yield Piece("\n", self.part)
        for box in boxes:
            yield from self.blocks(box)


def _cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, also those inside content controls."""
    for element in row:
        name = name_of(element)
        if name == "tc":
            yield element
        elif name not in _SKIPPED:
            yield from _cells(element)


def _runs(parent: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph in order, but not those of text boxes inside its runs."""
    for element in parent:
        name = name_of(element)
        if name == "r":
            yield element
        elif name not in _SKIPPED and element.tag != _FALLBACK and name != "p":
            yield from _runs(element)


def _boxes(run: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes that hang on a run; of two renderings of one box the first."""
    for element in run:
        name = name_of(element)
        if name == "txbxContent":
            yield element
        elif name not in _SKIPPED and element.tag != _FALLBACK:
            yield from _boxes(element)


def _is_hidden(run: Element) -> bool:
    for properties in run:
        if name_of(properties) == "rPr":
            for each in properties:
                if name_of(each) == "vanish":
                    return value_of(each) not in {"0", "false", "off"}
    return False


def value_of(element: Element, attribute: str = "val") -> str:
    """Return a WordprocessingML attribute of an element, "" where it has none."""
    for namespace in _NAMESPACES:
        value = element.get(f"{{{namespace}}}{attribute}")
        if value is not None:
            return str(value)
    return ""


class Fonts:
    """Which font a run is shown in, as far as it tells the code table of its letters.

    Documents of the years before 2003 carry TCVN3 in fonts named ".Vn…" (capitals in ".Vn…H") and VNI in
    fonts named "VNI-…".
    """

    def __init__(self, styles: Element | None) -> None:
        self.styles: dict[str, Element] = {}
        self.default = ""
        self.found: dict[str, str] = {}
        for style in styles if styles is not None else ():
            if name_of(style) == "style":
                self.styles[value_of(style, "styleId")] = style
            elif name_of(style) == "docDefaults":
                self.default = next((found for each in style.iter() if (found := _font(each))), "")

    def codecs(self, walked: list[Piece]) -> dict[int, tuple[Codec, bool]]:
        """Return, by number of piece, the table that its font stands for and whether it shows capitals.

        A font counts only if the letters agree: many documents were turned into Unicode and kept the name.
        """
        fonts = {number: self.of(piece.run) for number, piece in enumerate(walked) if piece.run is not None}
        found: dict[int, tuple[Codec, bool]] = {}
        for prefix, codec in ((".vn", _TCVN3), ("vni-", _VNI)):
            numbers = [number for number, font in fonts.items() if font.casefold().startswith(prefix)]
            if fits(codec, "\n".join(walked[number].text for number in numbers)):
                found |= {number: (codec, prefix == ".vn" and fonts[number].endswith("H")) for number in numbers}
        return found

    def of(self, run: Element) -> str:
        """Return the font of a run: its own, its style's, its paragraph's style's, or the default."""
        own = next((child for child in run if name_of(child) == "rPr"), None)
        if own is not None:
            for child in own:
                if font := _font(child):
                    return font
            for child in own:
                if name_of(child) == "rStyle" and (font := self._of_style(value_of(child))):
                    return font
        paragraph = next((each for each in run.iterancestors() if name_of(each) == "p"), None)
        properties = (
            next((each for each in paragraph if name_of(each) == "pPr"), None) if paragraph is not None else None
        )
        for child in properties if properties is not None else ():
            if name_of(child) == "pStyle" and (font := self._of_style(value_of(child))):
                return font
        return self._of_style("Normal") or self.default

    def _of_style(self, name: str) -> str:
        if name not in self.found:
            self.found[name] = self._look_up(name)
        return self.found[name]

    def _look_up(self, name: str) -> str:
        for _ in range(10):  # styles may name each other in a circle
            style = self.styles.get(name)
            if style is None:
                return ""
            base = ""
            for child in style:
                if name_of(child) == "basedOn":
                    base = value_of(child)
                elif name_of(child) == "rPr":
                    for each in child:
                        if font := _font(each):
                            return font
            name = base
        return ""


def _font(element: Element) -> str:
    if name_of(element) != "rFonts":
        return ""
    return value_of(element, "hAnsi") or value_of(element, "ascii")
