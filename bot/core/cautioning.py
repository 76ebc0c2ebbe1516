"""A word of care on a line, beside what was said. Nothing is kept back for it, and nobody is accused.

1. About money, cards and codes both sides read the same, once on a line, whoever wrote it. 2. The third time
coordinators learn which match it is, and no words. 3. Whoever reads unkind words learns, once on a line, how to block
and report. 4. Whoever is asked to go on elsewhere reads, once on a line, that nothing is looked at there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core import duty
from bot.core.alerts import Alert
from bot.core.effects import Choice, Effect, Effects, Later, Line, Save, Say
from bot.core.model import Connection, Id
from bot.core.scene import Scene

MANY = 3
WATCHED = ("scam", "harassment", "off_platform")


def noticed(
    scene: Scene, line: Connection, flags: tuple[str, ...], when: datetime | None
) -> tuple[Connection, Effects]:
    """The line with what is known of it now, and what is said. `scene` is seen by whose words they are."""
    me = scene.myself.id
    said: list[Effect] = []
    for flag in flags:
        for who in (me, line.theirs(me).neighbour):
            end = line.mine(who)
            if flag not in WATCHED or flag in end.cautioned or (who == me and flag != "scam"):
                continue
            line = line.with_mine(replace(end, cautioned=(*end.cautioned, flag)))
            said.append(_care(line, flag, who, None if who == me else when))
    if "scam" in flags:
        line, later = _counted(scene, line)
        said.extend(later)
    return line, tuple(said)


def _care(line: Connection, flag: str, who: Id, when: datetime | None) -> Say:
    choices = (Choice("block", line.id), Choice("report", line.id))
    said = Line(f"cautioning-{flag}")
    return Say(to=who, line=said, choices=choices, about=line.id, connection=line.id, not_before=when)


def kept_back(scene: Scene, line: Connection) -> Effects:
    """Words that would have opened an account were kept back: it counts, and the other side learns nothing of it."""
    line, later = _counted(scene, line)
    return (Save(record=line), *later)


def _counted(scene: Scene, line: Connection) -> tuple[Connection, Effects]:
    line = replace(line, scams=line.scams + 1)
    if line.scams != MANY:
        return line, ()
    return line, (Later(at=scene.at, what="scams", about=line.id, community=line.community),)


def many(scene: Scene) -> Effects:
    """By the clock, since who coordinates is not looked up while two are talking."""
    line = scene.connection
    if line is None:
        return ()
    alert = Alert(
        id=scene.dice.id("alert"),
        community=line.community,
        what="scams",
        about=line.match,
        apart=(line.left.neighbour, line.right.neighbour),
        at=scene.at,
    )
    return duty.raise_alert(scene, alert)
