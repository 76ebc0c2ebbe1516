"""Whoever writes too much at once is told once, rests for a minute, and can end, report and cry for help meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.pace import MOST, Pace
from tests.stories.street import NOON, a_street


async def test_the_one_too_many_is_told_the_next_are_silent_and_after_a_minute_all_is_well(database_url):
    async with a_street(database_url, pace=Pace(20)) as street:
        ana, ben = await street.talking()
        await street.passes(minutes=2)
        for number in range(25):
            await ana.says(f"message {number}")
        assert [said.text for said in ben.heard if said.key == "relaying-said"] == [f"message {n}" for n in range(20)]
        ana.hears("pacing-too-many")
        ana.hears_nothing()
        await ben.says("one of mine")
        ana.hears("relaying-said")
        await street.passes(minutes=1)
        ben.skips()
        await ana.says("and again")
        ben.hears("relaying-said")


@pytest.mark.parametrize(
    ("words", "heard"),
    [("emergency", "helping-emergency"), ("I want to kill myself", "distress-care"), ("end", "ending-ended-by-me")],
)
async def test_what_must_get_through_does(sqlite_url, words, heard):
    async with a_street(sqlite_url, pace=Pace(20)) as street:
        ana, _ben = await street.talking()
        await street.passes(minutes=2)
        for number in range(25):
            await ana.says(f"message {number}")
        ana.skips()
        await ana.says(words)
        assert heard in [said.key for said in ana.heard[ana.read :]]


async def test_a_button_and_a_report_are_never_too_many(sqlite_url):
    async with a_street(sqlite_url, pace=Pace(20)) as street:
        ana, ben = await street.talking()
        await street.passes(minutes=2)
        for number in range(25):
            await ana.says(f"message {number}")
        ana.skips()
        await ana.presses("report")
        assert "ending-frozen" in [said.key for said in ana.heard[ana.read :]]
        assert ben.last.key == "ending-ended"


def test_a_steady_pace_is_never_too_much():
    pace = Pace(20)
    assert {pace.take("story:ana", NOON + timedelta(seconds=3 * second)) for second in range(500)} == {"go"}


def test_a_clock_that_goes_back_lets_nobody_rest_forever():
    pace = Pace(1)
    assert [pace.take("story:ana", NOON) for _ in range(3)] == ["go", "too-many", "rests"]
    assert pace.take("story:ana", NOON - timedelta(hours=1)) == "go"


def test_a_crowd_does_not_fill_the_machine_and_nobody_in_it_loses_another_s_count():
    pace = Pace(1)
    for number in range(MOST + 10):
        assert pace.take(f"story:{number}", NOON) == "go"
    assert pace.take(f"story:{MOST}", NOON) == "too-many"


def test_without_a_limit_nothing_is_counted():
    pace = Pace()
    assert {pace.take("story:ana", NOON) for _ in range(100)} == {"go"}
