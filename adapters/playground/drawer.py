"""What the bot did, and who saw what: the steps of the house between what people did and what people saw.

The house marks its steps through the `Tape` port, with facts and without words. The words in the drawer are those that
somebody on the page wrote or saw.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Any

KEPT = 5000
LONGEST_FACT = 80


class Drawer:
    """A `Tape`. `tell` is called with every new entry, as the page will read it."""

    def __init__(self, now: Callable[[], datetime], tell: Callable[[dict[str, Any]], None]) -> None:
        self._now = now
        self._tell = tell
        self._entries: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._number = 0
        self.loop: asyncio.AbstractEventLoop | None = None  # the page's; marks may come from other threads

    def mark(self, point: str, **facts: Any) -> None:
        """A step that the house took."""
        shown = {name: _fact(value) for name, value in facts.items()}
        if self.loop is None or _running() is self.loop:
            self._add("step", point=point, facts=shown)
        elif not self.loop.is_closed():
            self.loop.call_soon_threadsafe(lambda: self._add("step", point=point, facts=shown))

    def did(self, key: str, what: str, text: str = "") -> None:
        """Somebody wrote, pressed, edited or took back."""
        self._add("did", who=key, point=what, text=text)

    def saw(self, key: str, text: str, *, withdrawn: bool = False) -> None:
        """Something came to somebody's screen, or went from it."""
        self._add("saw", who=key, point="withdrawn" if withdrawn else "message", text=text)

    def entries(self) -> list[dict[str, Any]]:
        return list(self._entries)

    def clear(self) -> None:
        self._entries.clear()

    def _add(self, kind: str, **entry: Any) -> None:
        self._number += 1
        entry |= {"n": self._number, "kind": kind, "at": int(self._now().timestamp() * 1000)}
        self._entries.append(entry)
        self._tell(entry)


def _running() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _fact(value: Any) -> str | int | float | bool | None:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, tuple | list | set | frozenset):
        value = ", ".join(str(one) for one in value)
    text = str(value)
    return text if len(text) <= LONGEST_FACT else text[: LONGEST_FACT - 1] + "…"
