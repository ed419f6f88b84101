"""Web pages: what a browser shows, in its lines and cells."""

from __future__ import annotations

import pytest

from legalref.reading.html import read_html


def text_of(page: str | bytes) -> str:
    return read_html(page.encode() if isinstance(page, str) else page, "a.html").text


@pytest.mark.parametrize(
    ("what", "page", "text"),
    [
        ("blanks collapse", "<p>  Quyết   định\n\t số <b> 12 </b> </p>", "Quyết định số 12\n"),
        ("blocks end lines", "<div>a<p>b</p>c</div><ul><li>d<li>e</ul>", "a\nb\nc\nd\ne\n"),
        ("line break", "a<br>b <br/> c", "a\nb\nc\n"),
        ("inline marks join", "số 76/<b>NQ</b>-<i>CP</i>", "số 76/NQ-CP\n"),
        ("entities", "Ngh&#7883; &#273;&#x1ECB;nh&nbsp;&ndash; A&amp;B", "Nghị định\u00a0– A&B\n"),
        ("Windows entity", "2021&#150;2025", "2021–2025\n"),
        ("cells", "<table><tr><td>1<td>12/QĐ<tr><td>2<td>13/QĐ</table>", "1\t12/QĐ\n2\t13/QĐ\n"),
        ("cells with blocks", "<table><tr><td><p>1</p></td><td><p>a</p><p>b</p></td></tr></table>", "1\ta\nb\n"),
        ("empty cells", "<table><tr><td></td><td>a</td><td></td></tr></table>c", "\ta\t\nc\n"),
        (
            "scripts, styles, head",
            "<title>t</title><style>p{}</style><p>a<script>b()</script><noscript>c</noscript>",
            "a\n",
        ),
        ("hidden by attribute or style", "<p hidden>x<p style='display : none'>y<p>a", "a\n"),
        ("comments", "a<!-- 12/QĐ-UBND -->b", "ab\n"),
        ("preformatted", "<pre>a  b\n  c</pre>", "a  b\n  c\n"),
        (
            "footnote mark",
            "Nghị định 100/2019/NĐ-CP<sup>1</sup> và <sup>2</sup>x",
            "Nghị định 100/2019/NĐ-CP 1 và 2 x\n",
        ),
        ("mark in brackets", "100/2019/NĐ-CP<sup>[1]</sup>", "100/2019/NĐ-CP[1]\n"),
        ("after a hidden subtree", "a<span hidden>b<b>c</b></span>d", "ad\n"),
        ("broken markup", "<p>a<b>b<p>c</b>d</table>", "ab\ncd\n"),
    ],
)
def test_text(what: str, page: str, text: str) -> None:
    assert text_of(page) == text, what


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("UTF-8", "<p>Nghị định</p>".encode()),
        ("UTF-8 with mark", b"\xef\xbb\xbf" + "<p>Nghị định</p>".encode()),
        ("UTF-8 under a wrong name", "<meta charset=iso-8859-1><p>Nghị định</p>".encode()),
        ("UTF-8 under an XML declaration", '<?xml version="1.0" encoding="iso-8859-1"?><p>Nghị định</p>'.encode()),
        ("UTF-16", "<p>Nghị định</p>".encode("utf-16")),
        ("named in meta", "<meta charset='windows-1258'><p>Nghi\u0323 đi\u0323nh</p>".encode("cp1258")),
        (
            "named in http-equiv",
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1258'>Nghi\u0323 đi\u0323nh".encode(
                "cp1258"
            ),
        ),
        (
            "TCVN3 bytes under the name of Latin-1",
            "<meta charset=iso-8859-1><p>NghÞ ®Þnh cña ChÝnh phñ".encode("latin-1"),
        ),
        (
            "TCVN3 as entities",
            b"<p>Ngh&THORN; &reg;&THORN;nh c&ntilde;a Ch&Yacute;nh ph&ntilde; v&Ograve; v&uml;n th&shy;",
        ),
        ("VNI saved as UTF-8", "<p>Nghò ñònh cuûa Chính phuû".encode()),
    ],
)
def test_encodings(what: str, data: bytes) -> None:
    import unicodedata

    assert unicodedata.normalize("NFC", text_of(data)).startswith("Nghị định"), what


def test_places_are_the_blocks() -> None:
    text = read_html("<h1>Kế hoạch</h1><p>một<br>hai<table><tr><td><p>ba<td>bốn</table>".encode(), "a.html")
    cut = [text.text[place.start : place.end] for place in text.places]
    assert cut == ["Kế hoạch", "một\nhai", "ba", "bốn"]
    assert [place.paragraph for place in text.places] == [0, 1, 2, 3]
