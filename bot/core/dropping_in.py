"""Dropping in: "introduce me to the next person who asks", "I have fifteen minutes".

1. Whoever asks while somebody else waits is put through at once, with somebody they have not met before if there is
one. 2. Whoever waits in vain is told. 3. Whoever has named a handle to be kept apart from is put through with nobody:
who is passed over here while others are put through would tell whose handle it is. See decision 32.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import decks
from bot.core.act import Act
from bot.core.circles import Round, Seat
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.meeting import brought_together
from bot.core.model import Connection, Id
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import AWAKE, DAY

FIFTEEN = timedelta(minutes=15)
SHORT = "short"
"""Noted at the seat of somebody who has fifteen minutes."""


def drop_in(scene: Scene, act: Act) -> Effects:
    me, found = scene.myself, scene.round
    if me.id in scene.avoided:
        return (Say(to=me.id, line=Line("dropping-in-kept-apart"), choices=(Choice("ask"), Choice("rounds"))),)
    place = found or Round(
        id=scene.dice.id("drop-in"),
        community=me.community,
        form="drop-in",
        name="drop-in",
        lead="",
        state="running",
        next_at=scene.at,
        at=scene.at,
    )
    mine = next((seat for seat in scene.seats if seat.neighbour == me.id), None) or Seat(
        id=scene.dice.id(f"seat {me.id}"),
        community=me.community,
        round=place.id,
        neighbour=me.id,
        number=max((seat.number for seat in scene.seats), default=0) + 1,
        asked_at=scene.at,
    )
    place = replace(place, number=place.number + 1)  # written each time, so that two at once can't miss each other
    waiting = _waiting(scene)
    if waiting:
        return (
            Save(record=place),
            Save(record=replace(waiting[0], state="out")),
            *((Save(record=replace(mine, state="out")),) if mine.version else ()),
            *_put_through(scene, place, waiting[0]),
        )
    waits = replace(mine, state="in", met=SHORT if act.verb == "fifteen-minutes" else "", asked_at=scene.at)
    line = Line("dropping-in-short") if waits.met else Line("dropping-in-waiting", until=_until(waits))
    return (
        Save(record=place),
        Save(record=waits),
        Say(to=me.id, line=line, choices=(Choice("stop-waiting"),)),
        Later(at=_until(waits), what="drop-in-over", about=waits.id, community=me.community),
    )


def _until(seat: Seat) -> datetime:
    return seat.asked_at + (FIFTEEN if seat.met else DAY)


def _waiting(scene: Scene) -> list[Seat]:
    """Who waits and may meet me, the longest first, and first of all those I have not met here."""
    me = scene.myself.id
    talking = _ends(scene.lines)
    met = _ends(line for line in scene.its_lines if me in _ends([line]))
    if scene.myself.rests(scene.at):
        return []
    able = [
        seat
        for seat in scene.seats
        if seat.state == "in"
        and seat.neighbour not in scene.avoided
        and seat.neighbour not in talking | {me}
        and _until(seat) > scene.at
        and (who := scene.person(seat.neighbour)) is not None
        and who.state == "joined"
        and not who.is_paused(scene.at)
        and not scene.blocked(me, seat.neighbour)
    ]
    return sorted(able, key=lambda seat: (seat.neighbour in met, seat.asked_at))


def _ends(lines: Iterable[Connection]) -> set[Id]:
    return {end.neighbour for line in lines for end in (line.left, line.right)}


def _put_through(scene: Scene, place: Round, other: Seat) -> Effects:
    me = scene.myself.id
    opened, line = brought_together(scene, place, other.neighbour, me)
    question = decks.question(place.number)
    told = (
        one
        for end in (line.left, line.right)
        for one in tell(
            scene,
            end.neighbour,
            Line("dropping-in-meet", line=question, how=_first(end.neighbour == me)),
            about=line.id,
            connection=line.id,
        )
    )
    return _awake_now(scene, other, (*opened, *told))


def _awake_now(scene: Scene, seat: Seat, effects: Effects) -> Effects:
    """Whoever asked just now is awake, quiet hours or not."""
    if scene.at - seat.asked_at >= AWAKE:
        return effects
    return tuple(
        replace(one, not_before=None) if isinstance(one, Say) and one.to == seat.neighbour else one for one in effects
    )


def _first(mine: bool) -> Line:
    return Line("rounds-you-first" if mine else "dropping-in-they-first")


def stop_waiting(scene: Scene) -> Effects:
    me = scene.myself
    mine = next((seat for seat in scene.seats if seat.neighbour == me.id and seat.state == "in"), None)
    saved = (Save(record=replace(mine, state="out")),) if mine else ()
    return (*saved, Say(to=me.id, line=Line("dropping-in-stopped"), choices=(Choice("drop-in"),)))


def over(scene: Scene, seat_id: str) -> Effects:
    """Nobody came by."""
    seat = next((one for one in scene.seats if one.id == seat_id), None)
    if seat is None or seat.state != "in" or _until(seat) > scene.at:
        return ()
    told = tell(scene, seat.neighbour, Line("dropping-in-nobody"), Choice("drop-in"))
    return (Save(record=replace(seat, state="out")), *_awake_now(scene, seat, told))
