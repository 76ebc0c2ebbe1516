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
    [
        ("emergency", "helping-emergency"),
        ("I want to kill myself", "distress-care"),
        ("there are burglars downstairs", "distress-care"),
        ("end", "ending-ended-by-me"),
    ],
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


async def test_a_report_is_taken_to_its_end_in_words(sqlite_url):
    async with a_street(sqlite_url, pace=Pace(5)) as street:
        ana, _ben = await street.talking()
        await street.passes(minutes=2)
        for number in range(7):
            await ana.says(f"message {number}")
        await ana.says("report")
        await ana.says("they frighten me")
        await ana.says("no")
        assert ana.last.key == "ending-report-thanks"
        assert (await street.case()).reason == "they frighten me"


async def test_an_answer_that_goes_on_does_not_use_up_what_is_said_once(sqlite_url):
    async with a_street(sqlite_url, pace=Pace(5)) as street:
        ana, ben = await street.talking()
        await street.passes(minutes=2)
        for number in range(5):
            await ana.says(f"message {number}")
        await ana.says("leave")
        ana.skips()
        ben.skips()
        await ana.says("no")
        ana.hears("relaying-to-whom")
        await ana.says("one too many")
        ana.hears("pacing-too-many")
        ben.hears_nothing()


async def test_words_that_have_not_gone_across_can_be_changed_at_any_time(sqlite_url):
    async with a_street(sqlite_url, pace=Pace(5)) as street:
        ana, ben = await street.talking()
        await street.passes(minutes=2)
        for number in range(4):
            await ana.says(f"message {number}")
        ben.skips()
        ref = await ana.says("at nine", reply_to="long ago")
        ana.hears("relaying-to-whom")
        await ana.says("one")
        ana.skips()
        await ana.edits(ref, "at ten")
        ana.hears("relaying-edited-in-time")
        await ana.presses("to")
        assert ben.hears("relaying-said").text == "at ten"


async def test_whoever_is_helped_by_five_already_keeps_the_next_request_on_its_card(sqlite_url):
    async with a_street(sqlite_url) as street:
        await street.joined("ana")
        ana = street.person("ana")
        for number, what in enumerate(("walk my dog", "do gardening", "do shopping", "fix my computer", "do a repair")):
            [helper] = await street.joined(f"ben{number}")
            await helper.says(f"/offer I can {what}")
            await helper.presses("post")
            await ana.says(f"/ask could someone {what}")
            await ana.presses("post")
            await helper.presses("willing")
            await ana.presses("accept")
            assert ana.last.key == "opening-through"
        ana.skips()
        await ana.says("/ask could someone water my plants")
        await ana.presses("post")
        ana.hears("posting-card-request", "posting-too-many-lines")
        await ana.sends(ana.ends.choice("end"))
        ana.skips()
        await ana.presses("post")
        ana.hears("posting-posted-request")


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
