"""Reading as a whole: which file goes where, what cannot be read, and what offsets mean."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import legalref
from legalref.reading import ReadError, find, read
from tests.reading_samples import docx_of, paragraph, pdf_of

SENTENCE = "Thực hiện Kế hoạch số 14/KH-UBND ngày 05/02/2024 của UBND tỉnh Hưng Yên."


def put(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("a.txt", SENTENCE, "txt"),
        ("a.TXT", SENTENCE, "txt"),
        ("a.md", f"# {SENTENCE}", "md"),
        ("a.tsv", f"1\t{SENTENCE}", "txt"),
        ("a.html", f"<p>{SENTENCE}</p>", "html"),
        ("a.htm", f"<p>{SENTENCE}</p>", "html"),
        ("a.docx", docx_of(paragraph(SENTENCE)), "docx"),
    ],
)
def test_every_format_is_read_by_its_suffix(tmp_path: Path, name: str, content: bytes | str, format_: str) -> None:
    text = read(put(tmp_path, name, content))
    assert (text.format, text.path, text.notes) == (format_, str(tmp_path / name), ())
    assert SENTENCE in text.text


def test_the_verb_is_in_the_package(tmp_path: Path) -> None:
    assert legalref.read(str(put(tmp_path, "a.txt", SENTENCE))).text == SENTENCE


@pytest.mark.parametrize(
    ("name", "content", "code", "advice"),
    [
        ("gone.txt", None, "missing", "check the path"),
        ("gone.xyz", None, "missing", "check the path"),
        ("empty.txt", b"", "empty", "nothing to read"),
        ("empty.pdf", b"", "empty", "nothing to read"),
        ("blank.txt", b"\xef\xbb\xbf \r\n\t", "empty", "nothing to read"),
        ("renamed.txt", docx_of(paragraph(SENTENCE)), "renamed", "ZIP archive"),
        ("renamed.md", b"%PDF-1.7\n1 0 obj", "renamed", "a PDF"),
        ("renamed.docx", b"%PDF-1.7\n1 0 obj", "docx", "Word"),
        ("program.txt", bytes(range(256)) * 40, "binary", "right suffix"),
        ("corrupt.docx", b"PK\x03\x04" + bytes(200), "docx", "repair"),
        ("cut.docx", docx_of(paragraph(SENTENCE * 50))[:-300], "docx", "repair"),
        ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "locked_or_old", "password"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old_word", ".docx"),
        ("sheet.xlsx", b"PK\x03\x04", "kind", ".docx"),
        ("no-suffix", SENTENCE.encode(), "kind", "no suffix"),
        ("junk.pdf", b"not a PDF at all", "pdf", "does not begin"),
        ("cut.pdf", b"%PDF-1.7 and nothing", "pdf", "save it again"),
        ("scripts.html", b"<script>go()</script>", "no_text", "shows no text"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(
    tmp_path: Path, name: str, content: bytes | None, code: str, advice: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read(path)
    line = str(caught.value)
    assert caught.value.code == code
    assert advice in line
    assert line.startswith(f"{path}: ")
    assert "\n" not in line
    assert caught.value.message("vi") != line
    assert caught.value.message("vi").startswith(f"{path}: ")


@pytest.mark.parametrize("name", ["folder", "folder.txt", "folder.d"])
def test_a_folder_is_not_a_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        read(put(tmp_path, f"{name}/y.txt", SENTENCE).parent)


def test_a_read_error_crosses_processes() -> None:
    error = pickle.loads(pickle.dumps(ReadError("a.pdf", "scan", "3")))  # noqa: S301  # made on the line itself
    assert (error.path, error.code, str(error)) == ("a.pdf", "scan", str(ReadError("a.pdf", "scan", "3")))


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=300))
def test_text_offsets_are_those_of_the_file(tmp_path_factory: pytest.TempPathFactory, noise: str) -> None:
    content = f"\ufeff{noise}\r\n{SENTENCE}\r\n{noise}\n"
    path = put(tmp_path_factory.mktemp("t"), "a.txt", content)
    try:
        text = read(path).text
    except ReadError as error:
        # Letters that stand one by one are refused as a whole; nothing is ever shifted.
        assert error.code in {"spaced", "lost", "encoding"}  # noqa: PT017  # either outcome is right
        return
    assert text == content
    assert path.read_bytes().decode("utf-8") == text


@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_decomposed_text_keeps_its_characters(tmp_path: Path, form: str) -> None:
    import unicodedata

    content = unicodedata.normalize(form, SENTENCE)  # type: ignore[arg-type]  # one of the two literals above
    assert read(put(tmp_path, "a.txt", content)).text == content


@pytest.mark.browser
def test_the_places_of_every_reader_cut_its_text(tmp_path: Path) -> None:
    paths = [
        put(tmp_path, "a.html", f"<h1>Báo cáo</h1><p>{SENTENCE}<table><tr><td>1<td>{SENTENCE}</table>"),
        put(tmp_path, "a.docx", docx_of(paragraph("Báo cáo ", SENTENCE) + paragraph(SENTENCE))),
        put(tmp_path, "a.pdf", pdf_of(f"<p>{SENTENCE}</p><p style='break-before:page'>{SENTENCE}</p>")),
    ]
    for path in paths:
        text = read(path)
        assert text.places, path
        last = 0
        for place in text.places:
            assert last <= place.start < place.end <= len(text.text)
            last = place.end
        at = text.text.index(SENTENCE)
        held = [place for place in text.places if place.start <= at < place.end]
        assert len(held) == 1
        covered = "".join(text.text[place.start : place.end] for place in text.places)
        assert "".join(text.text.split()) == "".join(covered.split())


class TestFind:
    def test_folders_are_walked_in_order_and_files_named_once(self, tmp_path: Path) -> None:
        names = ["b/2.docx", "b/1.txt", "a.md", "B.PDF", "c/d/e.html", "c/x.htm"]
        for name in names:
            put(tmp_path, name, "x")
        found = find([tmp_path / "b" / "2.docx", tmp_path, str(tmp_path / "a.md")])
        assert [str(path.relative_to(tmp_path)) for path in found.files] == [
            "b/2.docx", "B.PDF", "a.md", "b/1.txt", "c/d/e.html", "c/x.htm",
        ]  # fmt: skip
        assert found.skipped == ()

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("photo.png", "unknown kind"),
            ("old.doc", "old Word document"),
            ("register.tsv", "a table"),
            ("~$plan.docx", "lock file"),
            (".hidden.txt", "hidden"),
        ],
    )
    def test_what_a_folder_holds_besides_is_reported(self, tmp_path: Path, name: str, reason: str) -> None:
        put(tmp_path, "a.txt", "x")
        put(tmp_path, name, "x")
        found = find([tmp_path])
        assert [path.name for path in found.files] == ["a.txt"]
        [skipped] = found.skipped
        assert skipped.path == str(tmp_path / name)
        assert reason in skipped.reason
        assert not skipped.named

    def test_what_was_asked_for_by_name_is_an_error(self, tmp_path: Path) -> None:
        empty = tmp_path / "empty"
        empty.mkdir()
        picture = put(tmp_path, "p.png", "x")
        found = find([tmp_path / "gone.txt", empty, picture])
        assert found.files == ()
        assert all(skipped.named for skipped in found.skipped)
        assert [skipped.reason.split(";")[0].split(" (")[0] for skipped in found.skipped] == [
            "no such file",
            "no documents in this folder",
            "is of an unknown kind",
        ]

    def test_a_table_is_read_when_it_is_named(self, tmp_path: Path) -> None:
        table = put(tmp_path, "tasks.tsv", f"1\t{SENTENCE}")
        assert find([table]).files == (table,)

    def test_hidden_folders_and_linked_circles_are_not_entered(self, tmp_path: Path) -> None:
        put(tmp_path, "a.txt", "x")
        put(tmp_path, ".git/b.txt", "x")
        (tmp_path / "circle").symlink_to(tmp_path)
        found = find([tmp_path])
        assert [path.name for path in found.files] == ["a.txt"]
        assert sorted(Path(skipped.path).name for skipped in found.skipped) == [".git", "circle"]


def test_a_zip_without_a_document_is_no_word_document(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/epub+zip")
    with pytest.raises(ReadError, match="no document part"):
        read(path)
