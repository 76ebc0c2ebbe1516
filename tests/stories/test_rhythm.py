"""Thick ties: two keep a rhythm, reminded by the bot until they need it no more."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street


async def test_both_choose_and_the_slower_rhythm_holds(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("keep a rhythm")
        ana.hears("rhythm-how")
        ben.hears_nothing()
        await ana.sends(ana.last.choices[0])
        ana.hears("rhythm-noted")
        ben.hears("rhythm-how")
        await ben.sends(ben.last.choices[1])
        assert ben.hears("rhythm-agreed").line.values["number"] == 2
        ana.hears("rhythm-agreed")
        await street.passes(days=13)
        ana.hears_nothing()
        await street.passes(days=1)
        ana.hears("rhythm-time")
        ben.hears("rhythm-time")
        await ana.says("good to hear from you")
        ben.hears("relaying-said")


async def test_a_line_with_a_rhythm_outlives_quiet_weeks_but_not_three_silent_times(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("keep a rhythm")
        await ana.sends(ana.last.choices[0])
        await ben.sends(ben.last.choices[0])
        ana.skips()
        for _ in range(2):
            await street.passes(days=7)
            ana.hears("rhythm-time")
        await street.passes(days=7)
        assert "ending-ended" in [said.key for said in ana.heard]
        assert (
            len(await street.memory.run(lambda db: db.run("SELECT 1 FROM connection WHERE state = 'open'").fetchall()))
            == 0
        )


@pytest.mark.parametrize("when", ["before", "after"])
async def test_either_ends_it_at_any_time(database_url, when):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("keep a rhythm")
        await ana.sends(ana.last.choices[0])
        if when == "after":
            await ben.sends(ben.last.choices[0])
        ana.skips()
        await ben.presses("no-rhythm")
        assert ben.last.key == "rhythm-over"
        if when == "after":
            ana.hears("rhythm-over")
        await street.passes(days=1, hours=1)
        assert "rhythm-time" not in [said.key for said in (*ana.heard, *ben.heard)]
        await ana.sends("every:nosuchline.1")
        assert ana.last.key == "relaying-which-line"


async def test_a_rhythm_chosen_anew_takes_the_place_of_the_old_one(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("keep a rhythm")
        how = ana.hears("rhythm-how")
        await ana.sends(how.choices[0])
        await ben.sends(ben.last.choices[0])
        await ana.sends(how.choices[1])
        assert ana.last.line.values["number"] == 2
        for one in (ana, ben):
            one.skips()
        await street.passes(days=7, hours=1)
        for one in (ana, ben):
            one.hears_nothing()
        await street.passes(days=7)
        for one in (ana, ben):
            one.hears("rhythm-time")
            one.hears_nothing()
        await street.passes(days=14)
        ana.hears("rhythm-time")


async def test_after_a_rhythm_was_ended_both_are_asked_again(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("keep a rhythm")
        how = ana.hears("rhythm-how")
        await ana.sends(how.choices[0])
        await ben.sends(ben.last.choices[0])
        await ana.presses("no-rhythm")
        assert ben.last.key == "rhythm-over"
        await ana.sends(how.choices[0])
        assert ana.last.key == "rhythm-noted"
        assert ben.last.key == "rhythm-how"
        for one in (ana, ben):
            await one.says("how are you?")
            one.skips()
        await street.passes(days=6, hours=23)
        await ben.sends(how.choices[0])
        for one in (ana, ben):
            assert one.last.key == "rhythm-agreed"
        await street.passes(hours=2)
        assert ana.last.key == "rhythm-agreed", "the first rhythm does not ring in the second"
