"""What somebody wrote just before: words may be the rest of it, those that are typed now and those that waited."""

from __future__ import annotations

from datetime import timedelta

from bot.core import waiting
from bot.core.events import Edited, Event, Heard
from bot.core.model import Connection
from bot.core.scene import Scene
from bot.reading.guarding import may_complete
from bot.reading.values import Reading
from storage.keyring import TurnKeyring
from storage.prepared import Database, Prepared
from storage.records import ms

SURELY = 6
JUST_NOW = timedelta(minutes=10)
"""So many of my last messages are looked at together with the new one, and all that are as new as this."""
_LATELY = Prepared(
    """SELECT number, at, sealed_text FROM kept WHERE connection = :connection AND neighbour = :me
    ORDER BY number DESC LIMIT 9"""
)


def written_lately(
    db: Database, keys: TurnKeyring, event: Event, reading: Reading, scene: Scene
) -> dict[str, tuple[str, ...]]:
    """By line, where words of mine may go there in this turn that could be the rest of something."""
    if scene.dialogue is None or not (lines := _lines(scene)):
        return {}
    typed = (reading.text,) if isinstance(event, Heard | Edited) else ()
    if not any(may_complete(one) for one in (*typed, *waiting.anywhere(scene.dialogue))):
        return {}
    found = {}
    for line in lines:
        mine = scene.end_of(line)
        rows = _LATELY.rows(db, connection=line.id, me=mine)
        near = [row for at, row in enumerate(rows) if at < SURELY or row["at"] >= (ms(event.at - JUST_NOW) or 0)]
        found[line.id] = tuple(
            keys.open(mine, row["sealed_text"], f"kept {line.id} {row['number']}") for row in reversed(near)
        )
    return {line: texts for line, texts in found.items() if texts}


def _lines(scene: Scene) -> tuple[Connection, ...]:
    """Those that are open, and the one that has ended and is thanked for."""
    past = scene.connection
    thanks = past is not None and scene.mine.step == "thanks" and past.id == scene.mine.about and scene.end_of(past)
    return (*scene.lines, past) if past is not None and thanks else scene.lines
