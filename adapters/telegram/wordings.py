"""What was said last under each message. Telegram says "edited" also when no word was changed (a preview came, a button
was pressed elsewhere): that is no correction. Kept are digests of the latest messages, while the program runs.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import blake2b

from bot.core.events import Edited, Event, Heard

REMEMBERED = 10_000


class Wordings:
    def __init__(self) -> None:
        self._last: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    def changes_nothing(self, event: Event) -> bool:
        """Is it an edit after which the words are the same?"""
        return isinstance(event, Edited) and self._last.get((event.speaker, event.ref)) == _digest(event)

    def note(self, event: Event) -> None:
        """It was taken."""
        if isinstance(event, Heard | Edited) and event.ref:
            self._last[event.speaker, event.ref] = _digest(event)
            self._last.move_to_end((event.speaker, event.ref))
            if len(self._last) > REMEMBERED:
                self._last.popitem(last=False)


def _digest(event: Heard | Edited) -> bytes:
    """Of the words, or of those under a picture."""
    return blake2b(f"{event.text}\0{event.caption}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
