"""Remember what was worked out for the same few words that come again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

__all__ = ["Memory"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_MOST: Final = 20_000


class Memory(dict[_Key, _Value]):
    """A dictionary that works out what it is asked for the first time.

    It begins anew when it is full, so that the memory of one process stays bounded. It lives as long as its reader:
    ``functools.lru_cache`` on a method would keep every reader alive.
    """

    def __init__(self, work: Callable[[_Key], _Value], most: int = _MOST) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, key: _Key) -> _Value:
        """Work out and remember the value of ``key``."""
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._work(key)
        return value
