"""A line that becomes a habit: both choose a rhythm, and the bot reminds them until they no longer need it.

Each is asked alone, and nothing begins before both have said yes; of two rhythms the slower holds. A rhythm that is
chosen anew takes the place of the old one; after one was ended, both are asked again. When a line with a rhythm has
been silent for three times in a row, the bot gets out of the way.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.lines import ask_which, chosen
from bot.core.model import Connection
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene

WEEKS = (1, 2, 4)
SILENT = 3


def weeks(line: Connection) -> int:
    """How many weeks lie between two reminders; 0: no rhythm."""
    both = (line.left.again, line.right.again)
    return max(map(int, both)) if all(one.isdecimal() for one in both) else 0


def ask(scene: Scene, act: Act) -> Effects:
    line = chosen(scene, act)
    if line is None or not line.open or not _is_mine(scene, line):
        return ask_which(scene, "rhythm")
    return _asked(scene, line, scene.myself.id)


def _is_mine(scene: Scene, line: Connection) -> bool:
    return scene.myself.id in (line.left.neighbour, line.right.neighbour)


def _asked(scene: Scene, line: Connection, who: str) -> Effects:
    choices = tuple(Choice("every", f"{line.id}.{one}", Line("choice-every", number=one)) for one in WEEKS)
    said = Line("rhythm-how", alias=named(line.theirs(who).alias))
    return tell(scene, who, said, *choices, Choice("no-rhythm", line.id), about=line.id, connection=line.id)


def choose(scene: Scene, act: Act) -> Effects:
    """One of the two has chosen; the other is asked alone, unless they have chosen already."""
    me, (_, _, number) = scene.myself, act.about.partition(".")
    line = scene.connection
    if line is None or not line.open or not _is_mine(scene, line):
        return ask_which(scene, "rhythm")
    if number not in map(str, WEEKS):
        return _asked(scene, line, me.id)
    mine = line.with_mine(replace(line.mine(me.id), again=number))
    theirs = mine.theirs(me.id)
    if every := weeks(mine):
        mine = _next(scene, mine, every)
        both = (line.left.neighbour, line.right.neighbour)
        agreed = Line("rhythm-agreed", number=every)
        told = tuple(one for who in both for one in tell(scene, who, agreed, Choice("no-rhythm", line.id)))
        return (Save(record=mine), *told, *_ring(mine))
    noted = Say(to=me.id, line=Line("rhythm-noted", alias=named(theirs.alias)))
    return (Save(record=mine), noted, *_asked(scene, line, theirs.neighbour))


def stop(scene: Scene, act: Act) -> Effects:
    """Not, or no more. The other side is told only if there was a rhythm."""
    me, line = scene.myself, scene.connection or chosen(scene, act)
    if line is None or not line.open or not _is_mine(scene, line):
        return ask_which(scene, "no-rhythm")
    left, right = (replace(end, again="") for end in (line.left, line.right))
    ended = replace(line, left=left, right=right, rhythm_at=None)
    other = tell(scene, line.theirs(me.id).neighbour, Line("rhythm-over")) if weeks(line) else ()
    return (Save(record=ended), Say(to=me.id, line=Line("rhythm-over")), *other)


def due(scene: Scene) -> Effects:
    line = scene.connection
    every = weeks(line) if line and line.open else 0
    if line is None or not every or (line.rhythm_at and line.rhythm_at > scene.at):
        return ()
    told = tuple(
        one
        for end in (line.left, line.right)
        for one in tell(
            scene,
            end.neighbour,
            Line("rhythm-time", alias=named(line.theirs(end.neighbour).alias)),
            Choice("no-rhythm", line.id),
            about=line.id,
            connection=line.id,
        )
    )
    on = _next(scene, line, every)
    return (Save(record=on), *told, *_ring(on))


def patience(line: Connection) -> timedelta | None:
    """How long a line with a rhythm may be silent before it ends."""
    return SILENT * timedelta(weeks=weeks(line)) if weeks(line) else None


def _next(scene: Scene, line: Connection, every: int) -> Connection:
    return replace(line, rhythm_at=scene.at + timedelta(weeks=every))


def _ring(line: Connection) -> Effects:
    """At the time that the line holds; a ring that comes before it was set for an earlier rhythm."""
    at = line.rhythm_at
    return (Later(at=at, what="rhythm", about=line.id, community=line.community),) if at else ()
