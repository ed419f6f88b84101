"""Turn the files and folders of a command line into texts; a file that cannot be read stops no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from legalref.cli.failures import complain
from legalref.cli.language import Language, both

if TYPE_CHECKING:
    from legalref.model import SourceText
    from legalref.vocabulary import Vocabulary

__all__ = ["Inputs", "vocabulary"]


class Inputs:
    """The texts of the files that can be read; each problem is one line on standard error."""

    def __init__(self, paths: Iterable[Path], lang: Language) -> None:
        self._paths = list(paths)
        self._lang = lang
        self.problems = 0

    def __iter__(self) -> Iterator[SourceText]:
        """Yield the texts in the order of the command line, folders sorted."""
        from legalref.reading import ReadError, find, read

        for path in self._files(find):
            try:
                yield read(path)
            except ReadError as error:
                self._problem(error.message(self._lang))

    def _files(self, find: object) -> Iterator[Path]:
        seen: set[Path] = set()
        for path in self._paths:
            if path.is_dir():
                files = find([path]).files  # type: ignore[operator]  # legalref.reading.find, loaded late
                if not files:
                    self._problem(
                        both(
                            f"{path}: thư mục không có văn bản nào (.txt, .md, .docx, .html, .pdf)",
                            f"{path}: no documents in this folder (.txt, .md, .docx, .html, .pdf)",
                            self._lang,
                        )
                    )
            else:
                files = (path,)
            for file in files:
                if (place := file.resolve()) not in seen:
                    seen.add(place)
                    yield file

    def _problem(self, line: str) -> None:
        self.problems += 1
        complain(line)


def vocabulary(folders: Iterable[Path]) -> Vocabulary:
    """Return the shipped vocabulary, extended by the user's folders."""
    from legalref.vocabulary import load

    return load(*folders)
