"""PDF files with a text layer.

pdfium reads a page in a millisecond and gives the characters in the order of the page. A page that it
tears into single letters (fonts mixed inside words) is read again by pdfplumber, which puts words together
by the place of their letters, a hundred times slower.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import Final

from legalref.model import Place, SourceText
from legalref.reading.encodings import Decoded, check_readable
from legalref.reading.errors import ReadError
from legalref.reading.legacy import detect

__all__ = ["is_shredded", "read_pdf"]

_HYPHENS: Final = {0x02: "-", 0xFFFE: "-"}
"""What pdfium writes for a hyphen at the end of a line; it is part of numbers ("QĐ-UBND"), so it stays."""

_NOT_TEXT: Final = dict.fromkeys((*range(0x00, 0x02), *range(0x03, 0x09), *range(0x0E, 0x20), 0x7F), " ")
_ALONE: Final = re.compile(r"(?<!\S)[^\W\d_](?!\S)")
_SINGLE_WORDS: Final = frozenset("ýởàạôồủéừờyÝỞÀÔỦY")
_FEWEST_CHARACTERS: Final = 10


def read_pdf(data: bytes, path: str) -> SourceText:
    """Return the text of a PDF; pages are joined by a newline.

    There is a ``Place`` with its page for the body of each page and, where lines repeat at the head or foot
    of most pages, for these ("header", "footer" as ``part``). On a page that pdfium read, an offset from
    the start of the page is pdfium's own index of the character, which gives its box.
    Raises ``ReadError``, for scans too: reading them takes OCR, which is not part of this program.
    """
    pages, retried = _pages(data, path)
    blank = [number for number, page in enumerate(pages, 1) if len("".join(page.split())) < _FEWEST_CHARACTERS]
    if len(blank) == len(pages):
        raise ReadError(path, "scan", str(len(pages)))
    if _is_glyphs("".join(pages)):
        raise ReadError(path, "glyphs")
    notes = []
    if retried:
        notes.append(f"page(s) {_numbers(retried)}: words put together from single letters (pdfplumber)")
    if blank:
        notes.append(f"page(s) {_numbers(blank)}: no text; pictures, scans and stamps are not read")
    decision = detect("\n".join(pages))
    if decision is not None:
        pages = [decision.codec.decode(page) for page in pages]
        notes.append(f"decoded from {decision.codec.name}, which the fonts of the file show")
    text = "\n".join(pages)
    check_readable(Decoded(text), path)
    return SourceText(path=path, text=text, format="pdf", places=tuple(_places(pages)), notes=tuple(notes))


def _pages(data: bytes, path: str) -> tuple[list[str], list[int]]:
    """Return the text of each page, and the numbers of those that had to be read a second time."""
    import pypdfium2

    start = data[:1024].find(b"%PDF-")
    if start < 0:
        raise ReadError(path, "pdf", "it does not begin like one")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadError(path, *(("locked", "") if "assword" in str(error) else ("pdf", str(error)))) from error
    retried: list[int] = []
    pages: list[str] = []
    try:
        for index in range(len(document)):
            page = document[index]
            content = page.get_textpage()
            text = _clean(content.get_text_bounded())
            content.close()
            page.close()
            if is_shredded(text):
                whole = _reread(data, index)
                if whole and not is_shredded(whole):
                    text = whole
                    retried.append(index + 1)
            pages.append(text)
    except pypdfium2.PdfiumError as error:
        raise ReadError(path, "pdf", f"page {len(pages) + 1}: {error}") from error
    finally:
        document.close()
    if not pages:
        raise ReadError(path, "pdf", "it has no pages")
    return pages, retried


def _clean(text: str) -> str:
    """Write line ends as newlines and hyphens as hyphens, character by character, so that indices stay."""
    return text.replace("\r\n", " \n").replace("\r", "\n").translate(_HYPHENS).translate(_NOT_TEXT)


def _reread(data: bytes, index: int) -> str:
    """Read one page with pdfplumber; "" if it cannot."""
    import pdfplumber
    from pdfminer.pdfexceptions import PDFException

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as document:
            return _clean(str(document.pages[0].extract_text() or ""))
    except (PDFException, ValueError, KeyError, IndexError, TypeError):
        return ""


def is_shredded(text: str) -> bool:
    """Whether a page was torn into letters: many accented letters stand alone ("Quy ế t đ ị nh")."""
    alone = [letter for letter in _ALONE.findall(text) if not letter.isascii() and letter not in _SINGLE_WORDS]
    return len(alone) >= 5 and len(alone) > 0.03 * len(text.split())


def _is_glyphs(text: str) -> bool:
    """Whether the layer holds numbers of glyphs instead of letters (a font without a table of characters)."""
    printed = [char for char in text if not char.isspace()]
    strange = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" or char < " " for char in printed)
    return strange > 0.3 * len(printed)


def _numbers(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:10]))
    return shown + (f" and {len(pages) - 10} more" if len(pages) > 10 else "")


_FIGURES: Final = re.compile(r"\d+")
_LINE: Final = re.compile(r"[^\n]*\S[^\n]*\n?")


def _places(pages: list[str]) -> list[Place]:
    """Return the places of each page: its body, and the first and last line where they are page furniture."""
    firsts = [_LINE.search(page) for page in pages]
    lasts = [_last_line(page) for page in pages]
    heads, feet = _furniture(firsts), _furniture(lasts)
    places: list[Place] = []
    start = 0
    for number, (page, first, last) in enumerate(zip(pages, firsts, lasts, strict=True), 1):
        top = first.end() if first is not None and _key(first) in heads else 0
        bottom = last.start() if last is not None and _key(last) in feet and last.start() >= top else len(page)
        if not page[top:bottom].strip():
            top, bottom = 0, len(page)
        spans = ((0, top, "header"), (top, bottom, "body"), (bottom, len(page), "footer"))
        places += (Place(start + low, start + high, page=number, part=part) for low, high, part in spans if low < high)
        start += len(page) + 1
    return places


def _last_line(page: str) -> re.Match[str] | None:
    """Return the last line of a page that is not blank."""
    end = len(page.rstrip())
    return _LINE.search(page, page.rfind("\n", 0, end) + 1)


def _furniture(lines: list[re.Match[str] | None]) -> set[str]:
    """Return what stands, apart from its figures, on at least three pages and on half of them."""
    counts = Counter(_key(line) for line in lines if line is not None)
    return {key for key, count in counts.items() if count >= max(3, len(lines) / 2)}


def _key(line: re.Match[str]) -> str:
    return _FIGURES.sub("#", line[0].strip())
