"""Who meets whom: what a draw is made from, and the thinking, outside of any turn."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from itertools import combinations

from bot.core.circles import Round
from bot.core.events import Drawn
from bot.core.model import Community, Neighbour
from bot.core.times import waking_hours
from bot.pairing.values import Course, Gathering, Pair, Person, pair_of
from storage import recall, records
from storage.apart import everybody
from storage.fields import moment
from storage.keyring import TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database, Prepared

NEW = timedelta(days=56)

# Whoever looks after somebody counts as if they had waited once: carers first, where not everybody can be placed.
_FACTS = Prepared(
    """SELECT n.*, s.number AS seat_number, s.state AS seat_state, s.waited AS seat_waited,
    EXISTS (SELECT 1 FROM post p WHERE p.neighbour = n.id AND p.carer = 1) AS carer FROM seat s
    JOIN neighbour n ON n.id = s.neighbour WHERE s.round = :round AND s.state IN ('in', 'always') ORDER BY s.number"""
)
_MET = Prepared("SELECT asker, helper, at FROM match WHERE community = :community AND connection <> ''")
"""Meeting again is a repeat for as long as it is known that two have met: a year (`retention`)."""
_CIRCLES = Prepared(
    """SELECT s.neighbour, s.round FROM seat s JOIN round r ON r.id = s.round
    WHERE s.community = :community AND s.round <> :round AND s.state <> 'out' AND r.state <> 'closed'
    AND r.form IN ('round', 'cohort')"""
)
_ROUND = Prepared("SELECT * FROM round WHERE id = :id")


class RoundDrawing:
    """`memory.Drawing`: reads what a draw needs, and thinks outside of any turn."""

    def __init__(self, memory: SqlMemory) -> None:
        self._memory = memory

    async def draw(self, round_id: str, *, at: datetime) -> Drawn | None:
        think = await self._memory.run(partial(self._prepared, round_id=round_id, at=at))
        return await asyncio.to_thread(think) if think else None

    def _prepared(self, db: Database, *, round_id: str, at: datetime) -> Callable[[], Drawn] | None:
        row = _ROUND.row(db, id=round_id)
        if row is None:
            return None
        keys = TurnKeyring(db, self._memory.vault, self._memory.keys)
        round_ = records.round_(row, keys)
        rows = [one for one in _FACTS.rows(db, round=round_id) if one["state"] == "joined"]
        here = [
            (who, one["seat_number"], one["seat_waited"] + bool(one["carer"]))
            for one in rows
            if not (who := records.neighbour(one, keys.safeguarding)).is_paused(at)
        ]
        apart = frozenset(pair_of(*two) for two in everybody(db, round_.community))
        if round_.is_cohort:
            speaks = [(who.id, who.language) for who, _, _ in here]
            apart |= {pair_of(one[0], other[0]) for one, other in combinations(speaks, 2) if one[1] != other[1]}
            return partial(_planned, round_, {number: who.id for who, number, _ in here}, apart)
        span = timedelta(weeks=round_.every)
        met: dict[Pair, int] = {}
        for one in _MET.rows(db, community=round_.community):
            pair, ago = pair_of(one["asker"], one["helper"]), 1 + (at - moment(one["at"])) // span
            met[pair] = min(met.get(pair, ago), ago)
        circles: dict[str, set[str]] = {}
        for one in _CIRCLES.rows(db, community=round_.community, round=round_.id):
            circles.setdefault(one["neighbour"], set()).add(one["round"])
        community = recall.community(db, round_.community)
        people = tuple(_person(who, community, waited, at, circles.get(who.id, set())) for who, _, waited in here)
        gathering = Gathering(
            people=people, met=met, apart=apart, size=round_.size, new_with_old=round_.mixed, seed=round_.version
        )
        return partial(_arranged, round_, gathering)


def _person(who: Neighbour, community: Community, waited: int, at: datetime, circles: set[str]) -> Person:
    """Their circles are the other rounds they are in; their hours, by the community's clock, those in which they may be
    written to."""
    return Person(
        id=who.id,
        circles=frozenset(circles),
        hours=frozenset(map(str, waking_hours(who, community, at, community.timezone))),
        area=who.area,
        languages=frozenset({who.language}),
        waited=waited,
        new=who.joined_at is not None and at - who.joined_at < NEW,
    )


def _arranged(round_: Round, gathering: Gathering) -> Drawn:
    from bot.pairing.rounds import arrange

    found = arrange(gathering)
    return Drawn(
        version=round_.version,
        number=round_.number,
        people=frozenset(one.id for one in gathering.people),
        weeks=(found.groups,) if found.groups else (),
        repeats=len(found.repeats),
        fewest=found.gap == 0,
        gap=found.gap,
    )


def _planned(round_: Round, here: dict[int, str], apart: frozenset[Pair]) -> Drawn:
    from bot.pairing.cohorts import plan

    def told(weeks: tuple[tuple[tuple[int, ...], ...], ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
        return tuple(
            tuple(tuple(here[number] for number in group if number in here) for group in week if len(group) > 1)
            for week in weeks
        )

    course = Course(
        people=tuple(here.values()),
        weeks=round_.times,
        past=told(round_.past),
        planned=told(round_.plan),
        apart=apart,
        seed=round_.version,
    )
    found = plan(course)
    weeks = found.weeks if any(found.weeks) else ()
    return Drawn(
        version=round_.version,
        number=round_.number,
        people=frozenset(here.values()),
        weeks=weeks,
        repeats=len(found.repeats),
        fewest=found.fewest,
    )
