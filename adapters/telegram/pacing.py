"""As fast as Telegram allows: so many a second in all, one a second to a person, twenty a minute to a group.

Time is given, nobody waits here: `claim` answers how long to wait, and has then kept that moment; or, if that would be
too long, raises TryLater and has kept nothing.
"""

from __future__ import annotations

from bisect import insort

from bot.ports import TryLater

PERSON = (3, 3.0)
"""(messages, in so many seconds): one a second, and three at once now and then."""
GROUP = (20, 60.0)
MANY = 5_000


class Window:
    """At most `most` in any `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._last: list[float] = []  # the latest moments kept, in order; some may be still to come

    def free(self, now: float) -> float:
        """The next moment with room."""
        full = len(self._last) >= self._most
        return max(now, self._last[0] + self._seconds) if full else now

    def keep(self, moment: float) -> None:
        insort(self._last, moment)
        del self._last[: -self._most]

    def idle(self, now: float) -> bool:
        return not self._last or self._last[-1] + self._seconds < now


class Pace:
    def __init__(self, per_second: float) -> None:
        """`per_second` 0: any number, to anybody."""
        self._all = Window(max(1, int(per_second)), max(1.0, 1 / per_second)) if per_second else None
        self._chats: dict[int, Window] = {}

    def claim(self, chat: int, now: float, patience: float) -> float:
        """Seconds to wait before sending to this chat, at most `patience`."""
        if self._all is None:
            return 0.0
        if len(self._chats) >= MANY:
            self._chats = {one: window for one, window in self._chats.items() if not window.idle(now)}
        window = self._chats.get(chat) or Window(*(PERSON if chat > 0 else GROUP))
        moment = max(self._all.free(now), window.free(now))
        if moment - now > patience:
            raise TryLater(moment - now)
        self._chats[chat] = window
        self._all.keep(moment)
        window.keep(moment)
        return moment - now
