"""Who is in a round this time: by their own word, for that one time, however early they said it."""

from __future__ import annotations

from tests.stories.street import a_street
from tests.stories.test_cohorts import a_lead, keys
from tests.stories.test_rounds import a_round, previewed


def met(person):
    return keys(person).count("rounds-meet")


async def test_what_begins_tomorrow_leaves_time_to_answer(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben) = await a_round(street, "ana", "ben", day="2026-11-24", press="every-time")
        opened = next(said for said in lena.heard if said.key == "rounds-opened")
        assert opened.line.values["when"] > street.clock.now()
        assert "rounds-too-few" not in keys(lena)
        await street.passes(hours=12)
        await street.passes(hours=10)
        assert "rounds-drawn" in keys(lena)
        assert met(ana) == met(ben) == 1


async def test_a_typed_yes_is_taken_until_it_goes_out(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben, cem) = await a_lead(street, "ana", "ben", "cem")
        await previewed(lena)
        await lena.says("yes")
        for one in (ana, ben):
            await one.presses("take-part")
        await street.passes(days=7)
        assert lena.last.key == "rounds-drawn"
        await cem.says("yes")
        assert cem.last.key == "rounds-in"
        await lena.says("no thanks")
        assert lena.last.key == "rounds-out"
        await street.passes(days=1)
        assert (met(ana), met(ben), met(cem), met(lena)) == (2, 2, 2, 0)
