"""What waits for its hour costs nothing while it waits, and what a platform holds back is let go by nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random

import pytest

from bot.core.effects import Effect, Later, Line, Release, Say, Unveil
from bot.core.events import Heard
from bot.ports import Receipt
from bot.reading.values import Reading
from storage import timers, waiting
from storage.fields import moment, ms
from storage.prepared import Database, Prepared
from tests.storage.test_losing_nothing import NOON, SECOND, Desk, a_desk, settled, words

SOON = NOON + timedelta(hours=20)
NOW = ms(NOON) or 0


@pytest.mark.parametrize(
    ("early", "let_go"),
    [
        ({"not_before": SOON, "about": "line"}, Release(connection="line", neighbour="ana")),
        ({"veiled": True}, Unveil(neighbour="ana")),
    ],
    ids=["for quiet hours", "until it is asked for"],
)
async def test_what_waited_before_waits_with_the_rest_that_a_platform_holds_back(
    early: dict[str, object], let_go: Effect, database_url: str
) -> None:
    async with a_desk(database_url, "ana") as desk:
        await desk.turn((Say(to="ana", line=Line("verbatim", text="early"), **early),))  # type: ignore[arg-type]
        await desk.says("ana", "now")
        (now,) = await desk.claims()
        await desk.claims(settled(now, again_at=NOON + 900 * SECOND), after=1)
        await desk.turn((let_go,))
        assert await desk.claims(after=899) == []
        (first,) = await desk.claims(after=901)
        assert words([first]) == ["early"]


@pytest.mark.parametrize("without_chat", [False, True])
async def test_what_waited_for_quiet_hours_comes_when_they_speak(without_chat: bool, database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        if without_chat:
            await desk.memory.run(_has_no_chat)
        said = Say(to="ana", line=Line("verbatim", text="early"), about="line", not_before=SOON)
        other = Say(to="ben", line=Line("verbatim", text="for Ben"), about="line", not_before=SOON)
        await desk.turn((said, other))
        assert await desk.claims() == []
        await desk.turn((Release(connection="line", neighbour="ana"),))
        assert words(await desk.claims()) == ["early"]


def _has_no_chat(db: Database) -> None:
    db.run("DELETE FROM address WHERE neighbour = 'ana'")
    db.run("UPDATE neighbour SET without_chat = 'ben' WHERE id = 'ana'")


# --- the clock went back ----------------------------------------------------------------------------------------------

AHEAD = timedelta(days=3)


async def _said(desk: Desk, text: str, *, at: datetime, not_before: datetime | None = None) -> None:
    said = Say(to="ana", line=Line("verbatim", text=text), not_before=not_before)
    event = Heard(id=text, at=at, speaker="desk:ana", text="")
    await desk.memory.turn(event, Reading(), lambda _event, _reading, _scene: (said,))


async def test_what_was_said_by_a_clock_that_ran_ahead_does_not_wait_for_it(database_url: str) -> None:
    async with a_desk(database_url, "ana") as desk:
        await _said(desk, "now", at=NOON + AHEAD)
        await _said(desk, "in the morning", at=NOON + AHEAD, not_before=SOON + AHEAD)
        assert await desk.claims() == []
        await desk.memory.sweep(at=NOON)
        (now,) = await desk.claims()
        assert (words([now]), now.decided) == (["now"], NOON)
        assert await desk.claims(settled(now, receipt=Receipt("r1")), after=72_000 - 1) == []
        assert words(await desk.claims(after=72_000)) == ["in the morning"]


async def test_what_was_leased_by_a_clock_that_ran_ahead_is_free_again(database_url: str) -> None:
    async with a_desk(database_url, "ana") as desk:
        await desk.says("ana", "hello")
        await desk.turn((Later(at=NOON, what="nudge", about="line", community=desk.community),))
        await desk.claims(after=AHEAD.total_seconds())
        (rung,) = await desk.memory.ring(at=NOON + AHEAD, limit=9)
        assert (await desk.claims(), await desk.memory.ring(at=NOON, limit=9)) == ([], ())
        await desk.memory.sweep(at=NOON)
        (again,) = await desk.claims()
        assert again.tries == 1, "it may have been sent"
        assert [one.id for one in await desk.memory.ring(at=NOON, limit=9)] == [rung.id]


async def test_what_was_put_off_by_a_clock_that_ran_ahead_is_tried_again(database_url: str) -> None:
    async with a_desk(database_url, "ana") as desk:
        await desk.says("ana", "hello")
        for _ in range(3):
            (parcel,) = await desk.claims(after=AHEAD.total_seconds())
            await desk.claims(settled(parcel, uncertain=True), after=AHEAD.total_seconds())
            if await desk.memory.next_due(at=NOON) != NOON:
                break
        assert await desk.claims() == []
        await desk.memory.sweep(at=NOON)
        assert words(await desk.claims()) == ["hello"]


async def test_what_rightly_waits_goes_on_waiting_when_old_data_is_removed(database_url: str) -> None:
    async with a_desk(database_url, "ana") as desk:
        await _said(desk, "in the morning", at=NOON, not_before=SOON)
        await desk.says("ana", "now")
        (now,) = await desk.claims()
        await desk.memory.sweep(at=NOON)
        assert await desk.claims(after=19) == [], "its lease holds"
        assert await desk.memory.next_due(at=NOON) == NOON + 20 * SECOND
        await desk.claims(settled(now, receipt=Receipt("r1")), after=19)
        assert await desk.memory.next_due(at=NOON) == SOON


# --- looking for what is due next -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Waits:
    number: int
    address: str
    about: str
    due: int
    lease: int
    token: str
    veiled: int

    def follows(self, one: Waits) -> bool:
        """Behind that one, and not due before it."""
        before = one.address == self.address and one.number < self.number
        of_this_line = bool(one.about) and one.about == self.about and not one.veiled
        return before and (one.due <= self.due or one.lease > 0 or one.token == "held" or of_this_line)


def _some(dice: Random) -> tuple[list[tuple[int, int]], list[Waits]]:
    rung = [(NOW + dice.randint(-9, 9) * 1000, 0) for _ in range(dice.randint(0, 4))]
    leased = [(NOW - dice.randint(0, 9) * 1000, NOW + dice.randint(-9, 60) * 1000) for _ in range(dice.randint(0, 2))]
    said = []
    for number in range(1, dice.randint(1, 9)):
        due, lease = NOW + dice.randint(-5, 5) * 1000, 0
        if due <= NOW and dice.random() < 0.3:
            lease = NOW + dice.randint(-5, 20) * 1000
        about, held = dice.choice(("", "line", "other")), "held" if dice.random() < 0.2 else ""
        said.append(Waits(number, dice.choice("ab"), about, due, lease, held, int(dice.random() < 0.2)))
    return rung + leased, said


def _insert(db: Database, rung: list[tuple[int, int]], said: list[Waits]) -> None:
    db.run("DELETE FROM timer")
    db.run("DELETE FROM outbox")
    timer = Prepared(
        """INSERT INTO timer (id, community, form, what, about, body, at, lease)
        VALUES (:id, 'elm', 'due', 'nudge', '', '', :at, :lease)"""
    )
    for number, (at, lease) in enumerate(rung):
        timer.run(db, id=str(number), at=at, lease=lease)
    outbox = Prepared(
        """INSERT INTO outbox (number, key, community, neighbour, address, about, connection, carries, source,
            withdraws, thread, direct, sealed_body, due, lease, token, tries, veiled, at)
        VALUES (:number, :key, 'elm', '', :address, :about, '', '', '', '', '', '', :body, :due, :lease, :token, 0,
            :veiled, :due)"""
    )
    for one in said:
        outbox.run(db, **vars(one), key=str(one.number), body=b"")


async def test_what_is_due_next_is_the_first_of_everything_that_waits(database_url: str) -> None:
    async with a_desk(database_url) as desk:
        dice, seen = Random(7), set()
        for _ in range(150):
            rung, said = _some(dice)
            heads = [one for one in said if not any(one.follows(other) for other in said)]
            first = min([*(max(both) for both in rung), *(max(one.due, one.lease) for one in heads)], default=None)

            def look(db: Database, rung: list[tuple[int, int]] = rung, said: list[Waits] = said) -> object:
                _insert(db, rung, said)
                return timers.next_due(db, NOON)

            assert await desk.memory.run(look) == (None if first is None else moment(first)), (rung, said)
            seen.add(first is not None and first > NOW)
        assert seen == {False, True}


async def test_nothing_that_waits_for_another_hour_or_for_others_is_looked_through(sqlite_url: str) -> None:
    async with a_desk(sqlite_url) as desk:
        here: dict[str, object] = {"connection": "line", "neighbour": "ana", "now": NOW}
        for statement, values in (
            (timers.NEXT, {"now": NOW}),
            (waiting.RELEASE, here),
            (waiting.UNVEIL, {"neighbour": "ana", "now": NOW}),
        ):
            plan = Prepared(f"EXPLAIN QUERY PLAN {statement.with_prefix('')}")
            steps = await desk.memory.run(partial(plan.rows, **values))
            found = [str(one["detail"]) for one in steps]
            touched = [step for step in found if step.split()[1] in ("timer", "outbox", "o", "e", "h")]
            assert touched
            assert all(step.startswith("SEARCH") and "INDEX" in step for step in touched), found
