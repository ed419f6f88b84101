"""Makers of small real files for the tests of the readers."""

from __future__ import annotations

import html
import io
import subprocess
import tempfile
import zipfile
from pathlib import Path

CHROMIUM = "/usr/bin/chromium"
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf_of(body: str) -> bytes:
    """Print an HTML body with Debian's chromium."""
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(f"<!doctype html><meta charset=utf-8><body>{body}", encoding="utf-8")
        subprocess.run(
            [CHROMIUM, *_QUIET, f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", page.as_uri()],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return out.read_bytes()


def docx_of(body: str, **parts: str) -> bytes:
    """Build the smallest DOCX with this body and further parts (``footnotes``, ``header1``, ``styles`` …), as XML."""
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr", "styles": "styles"}
    kinds = {name: name.rstrip("0123456789") for name in parts}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        types = "".join(
            f'<Override PartName="/word/{name}.xml" '
            f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
            for name, kind in kinds.items()
        )
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="'
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' + types + "</Types>",
        )
        package.writestr("_rels/.rels", _rels({"word/document.xml": "officeDocument"}))
        package.writestr("word/_rels/document.xml.rels", _rels({f"{name}.xml": kind for name, kind in kinds.items()}))
        package.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            root = roots[kinds[name]]
            package.writestr(f"word/{name}.xml", f"<w:{root} {_SPACES}>{content}</w:{root}>")
    return out.getvalue()


def _rels(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{_REL}/{kind}" Target="{target}"/>'
        for at, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """Return one run of a DOCX as XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'


def paragraph(*content: str) -> str:
    """Return a paragraph of a DOCX as XML; plain strings become runs."""
    return "<w:p>" + "".join(each if each.startswith("<") else run(each) for each in content) + "</w:p>"
