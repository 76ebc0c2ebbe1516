"""One evening: Ana has hurt her ankle, Ben walks dogs."""

from __future__ import annotations

from tests.stories.street import a_street


async def test_an_evening_from_hello_to_goodbye(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = street.person("ana"), street.person("ben")

        await ben.says("hi")
        ben.hears("joining-welcome")
        await ben.presses("agree")
        ben.hears("joining-area")
        await ben.presses("area:0")
        ben.hears("joining-done")

        await ben.says("I can do dog walks most mornings")
        ben.hears("posting-card-offer")
        await ben.presses("post")
        ben.hears("posting-posted-offer")

        # A stranger's first words are kept while they join.
        await ana.says("Could someone walk my dog this week, I've hurt my ankle")
        ana.hears("joining-welcome")
        await ana.presses("agree")
        await ana.presses("area:0")
        ana.hears("joining-area", "joining-done", "posting-card-request")
        await ana.presses("post")
        ana.hears("posting-posted-request")

        ask = ben.hears("matching-ask")
        assert "ankle" not in ask.text, "the helper reads the need, not the asker's words"
        await ben.presses("willing")
        ben.hears("matching-asking-them")
        ana.hears("matching-found")
        await ana.presses("accept")
        ana.hears("opening-through")
        ben.hears("opening-through")

        await ana.says("He is called Biscuit and pulls a bit")
        assert ben.hears("relaying-said").text == "He is called Biscuit and pulls a bit"
        await ben.says("No problem, tomorrow at nine?")
        ana.hears("relaying-said")
        ana.hears_nothing()

        await ana.says("end")
        ana.hears("ending-ended-by-me")
        ben.hears("ending-ended")

        await street.passes(days=8)
        ana.hears("checking-in-ask")
        ben.hears("checking-in-ask")
        await ana.presses("happened")
        ana.hears("checking-in-how")
        await ana.presses("good")
        ana.hears("checking-in-good")
        await ana.presses("thank")
        ana.hears("checking-in-your-thanks")
        await ana.says("Biscuit slept like a stone, thank you")
        ana.hears("checking-in-thanks-on-the-way")
        ben.hears("checking-in-thanks")
