"""A light question in the channel once a week, begun and ended by a lead."""

from __future__ import annotations

from tests.stories.street import a_street
from tests.stories.test_cohorts import a_lead


async def test_a_question_goes_to_the_channel_each_week_until_a_lead_ends_it(database_url):
    async with a_street(database_url) as street:
        lena, (ana,) = await a_lead(street, "ana")
        await lena.says("small hellos")
        lena.hears("introducing-no-channel")
        await street.with_a_channel()
        square = street.person("square")
        square.skips()
        await ana.says("small hellos")
        ana.hears("helping-not-allowed")
        await lena.says("small hellos")
        lena.hears("small-hellos-on")
        first = square.hears("small-hellos-say")
        await lena.says("small hellos")
        lena.hears("small-hellos-on")
        square.hears_nothing()
        await street.passes(days=7)
        assert square.hears("small-hellos-say").text != first.text
        await street.passes(days=30)
        square.hears("small-hellos-say")
        square.hears_nothing()
        await lena.presses("no-small-hellos")
        lena.hears("small-hellos-off")
        await street.passes(days=30)
        square.hears_nothing()
        await lena.says("rounds")
        lena.hears("rounds-none")
        await lena.says("small hellos")
        square.hears("small-hellos-say")
