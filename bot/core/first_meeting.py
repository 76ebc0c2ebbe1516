"""The safety card: before anything leads from talk to a door, both have read it, once a line.

1. What somebody was about to show or share waits where it stands, and goes on by itself when they have read the card.
2. A place reaches only whoever has read it too; until then it lies sealed, for a day at most, and its writer is told.
3. Where a home or a child is meant, the card says to be two.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.model import Connection
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

FOR_TWO = frozenset({"home-entry", "children", "personal-care"})
"""Flags of kinds of help for which the card says to be two, or to stay where others are."""


def rules(scene: Scene, line: Connection) -> Line:
    of_line = scene.match if scene.match and scene.match.id == line.match else None
    flags = set(dict(of_line.reasons).get("flags", "").split()) if of_line else set()
    two = line.kind == "children" or bool(FOR_TWO & flags)
    return Line("first-meeting-rules", two=(Line("first-meeting-two"),) if two else ())


def asked_first(scene: Scene, line: Connection) -> Effects:
    """The card, before what I am about to do; that stays where it is."""
    about_to = {**scene.mine.draft, "card": "asked"}
    return (
        Save(record=scene.mine.at_step(scene.mine.step, line.id, **about_to)),
        Say(
            to=scene.myself.id,
            line=Line("first-meeting-card", rules=rules(scene, line)),
            choices=(Choice("read-card", line.id), Choice("cancel")),
        ),
    )


def wait(scene: Scene, line: Connection, text: str) -> Effects:
    """What I share waits for the other side to read the card; after what waits already."""
    me = scene.myself
    mine, theirs = line.mine(me.id), line.theirs(me.id)
    place = "\n".join(words for words in (mine.place, text) if words)
    until = scene.at + DAY
    side = "left" if mine is line.left else "right"
    asked = Line("first-meeting-asked", alias=named(mine.alias), rules=rules(scene, line))
    read = Choice("read-card", line.id)
    return (
        Save(record=line.with_mine(replace(mine, place=place, place_until=until))),
        *tell(scene, theirs.neighbour, asked, read, about=line.id, connection=line.id),
        Say(
            to=me.id,
            line=Line("first-meeting-waits", alias=named(theirs.alias), until=until),
            choices=(Choice("hide", line.id),),
        ),
        Later(at=until, what=f"place-{side}", about=line.id, community=line.community),
    )


def arrives(scene: Scene, line: Connection) -> tuple[Connection, Effects]:
    """What waited for me to read the card comes now: I am here, quiet hours or not."""
    me = scene.myself
    theirs = line.theirs(me.id)
    if not theirs.place:
        return line, ()
    first, second = (named(word) for word in line.words)
    where = Line("revealing-where-is", alias=named(theirs.alias), text=theirs.place, first=first, second=second)
    sent = Line("revealing-where-sent", first=first, second=second)
    return line.with_mine(replace(theirs, place="", place_until=None)), (
        Say(to=me.id, line=where, about=line.id, connection=line.id, carries=theirs.neighbour),
        *tell(scene, theirs.neighbour, sent, about=line.id),
    )


def gone(scene: Scene, side: str) -> Effects:
    """Nobody read the card for it within a day."""
    line = scene.connection
    end = line and (line.left if side == "left" else line.right)
    if not line or not end or not line.open or end.place_until is None or end.place_until > scene.at:
        return ()
    dropped = line.with_mine(replace(end, place="", place_until=None))
    return (Save(record=dropped), *tell(scene, end.neighbour, Line("first-meeting-gone"), about=line.id))
