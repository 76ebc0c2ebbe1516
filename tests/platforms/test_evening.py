"""One evening with a neighbour on Telegram and one on Slack, over every way in: neither can tell where the other is."""

from __future__ import annotations

import pytest

from tests.platforms.town import Person, Places, Town, a_town

WAYS = pytest.mark.parametrize("called", [False, True], ids=["polling and sockets", "webhook and signed calls"])


async def put_through(town: Town, asker: Person, helper: Person) -> None:
    await helper.joins()
    await helper.says("I can do dog walks most mornings")
    await helper.presses("Yes, post it")
    await helper.hears("Thank you")
    await asker.joins()
    await asker.says("Could someone walk my dog this week, I've hurt my ankle")
    await asker.presses("Yes, post it")
    card = await helper.hears("A neighbour could use a hand")
    assert "ankle" not in card["text"]
    await helper.presses("I'd like to")
    await asker.hears("A neighbour could help")
    await asker.presses("Yes please")
    await asker.hears("You're through")
    await helper.hears("You're through")


@WAYS
async def test_the_whole_evening(places: Places, database_url: str, called: bool):
    async with a_town(places, database_url, called=called) as town:
        ana, ben = town.on_telegram("ana"), town.on_slack("ben")
        await put_through(town, ana, ben)

        # They talk, correct themselves, answer by reply, and take back.
        said = await ana.says("He is called Biscuit <b>and</b> pulls & *tugs* a bit")
        assert (await ben.hears("Biscuit"))["text"] == "He is called Biscuit <b>and</b> pulls & *tugs* a bit"
        await ana.edits(said, "He is called Biscuit, and pulls a lot")
        await ben.hears("pulls a lot")
        await town.house.settled()  # nobody answers in the very moment in which a message appears
        heard = await ben.hears_at("Biscuit, and pulls")
        await ben.says("I've walked worse", reply_to=heard["ref"])
        await ana.hears("I've walked worse")
        await ben.says("Is that @channel <!here> dog big?")
        assert (await ana.hears("dog big"))["text"] == "Is that @channel <!here> dog big?"
        await ana.says("He is as big as a fridge")
        await ben.hears("fridge")
        await ana.says("take back")
        await ana.hears("I've taken it back")
        await ben.lost("fridge")

        # What isn't words does not pass.
        await ana.says("", photo=[{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}])
        await ana.hears("I carry words only")
        await ben.says("", files=[{"id": "F1", "mimetype": "image/png", "name": "me.png"}])
        await ben.hears("I carry words only")

        # Shown to both at once.
        for one, words in ((ana, "Ana from number 7"), (ben, "Ben with the red bike")):
            await one.says("reveal")
            await one.hears("What would you like to show")
            await one.says(words)
            await one.hears("This is what")
            assert "number 7" not in await ben.everything()
            await one.presses("Show it")
            await one.presses("I have read the card")
        await ana.hears("Ben with the red bike")
        await ben.hears("Ana from number 7")

        # The end, and the day after.
        await ana.says("end")
        await ana.hears("has ended")
        await ben.hears("has ended")
        await town.passes(days=8)
        await ana.presses("It happened")
        await ana.presses("It was good")
        await ana.presses("Say thanks")
        await ana.says("He slept like a stone")
        await ben.hears("He slept like a stone")
