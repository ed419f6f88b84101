"""A progress bar with rate and time left, on a terminal only."""

from __future__ import annotations

from types import TracebackType
from typing import IO, TYPE_CHECKING

from legalref.cli.language import Language, both

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["Bar"]


class Bar:
    """Call it with done, total and path after each file; it draws nothing where no person watches."""

    def __init__(self, stream: IO[str], lang: Language) -> None:
        self._stream = stream
        self._lang = lang
        self._progress: Progress | None = None

    def __enter__(self) -> Bar:
        """Start the bar."""
        if self._stream.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._progress = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TimeRemainingColumn(),
                console=Console(file=self._stream),
                transient=True,
            )
            self._task = self._progress.add_task(both("Đang đọc", "Reading", self._lang), total=None, rate="")
            self._progress.start()
        return self

    def __call__(self, done: int, total: int, path: str) -> None:
        """Draw how far the work is."""
        del path
        if self._progress is not None:
            speed = self._progress.tasks[0].speed
            rate = f"{speed:.0f}/s" if speed else ""
            self._progress.update(self._task, completed=done, total=total, rate=rate)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the bar."""
        if self._progress is not None:
            self._progress.stop()
