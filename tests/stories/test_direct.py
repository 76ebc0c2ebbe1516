"""After a reveal in one workspace: the platform's own direct chat, if both want it, and the bot withdraws."""

from __future__ import annotations

from tests.stories.street import Person, Street, a_street


async def revealed(street: Street) -> tuple[Person, Person]:
    ana, ben = await street.talking()
    for one, words in ((ana, "Ana from number 7"), (ben, "Ben with the red bike")):
        await one.says("reveal")
        await one.says(words)
        await one.presses("show")
    return ana, ben


async def test_it_opens_when_both_have_pressed_and_the_bot_withdraws(database_url):
    async with a_street(database_url) as street:
        await street.joined("ana", "ben", home="story:works")
        ana, ben = await revealed(street)
        assert (ana.last.key, ben.last.key) == ("revealing-direct-offer", "revealing-direct-offer")
        ana.skips()
        ben.skips()
        await ana.presses("direct")
        ana.hears("revealing-direct-waiting")
        ben.hears_nothing()
        await ben.says("open a direct chat")
        ben.hears("revealing-direct", "ending-ended-by-me")
        ana.hears("revealing-direct", "ending-ended")
        assert ben.heard[-2].direct == "story:ana"
        assert ana.heard[-2].direct == "story:ben"
        await ana.says("are you there?")
        ben.hears_nothing()


async def test_one_alone_opens_nothing(database_url):
    async with a_street(database_url) as street:
        await street.joined("ana", "ben", home="story:works")
        ana, ben = await revealed(street)
        await ana.presses("direct")
        await ana.presses("direct")
        assert ana.last.key == "revealing-direct-waiting"
        assert not any(said.direct for said in (*ana.heard, *ben.heard))
        await ben.says("I'd rather stay here")
        assert ana.last.text == "I'd rather stay here"


async def test_in_different_workspaces_it_is_not_offered(database_url):
    async with a_street(database_url) as street:
        await street.joined("ana", home="story:works")
        await street.joined("ben", home="story:school")
        ana, ben = await revealed(street)
        assert "revealing-direct-offer" not in {said.key for said in (*ana.heard, *ben.heard)}
        await ana.says("open a direct chat")
        assert ana.last.key == "revealing-no-direct"


async def test_before_a_reveal_it_cannot_be_had(database_url):
    async with a_street(database_url) as street:
        await street.joined("ana", "ben", home="story:works")
        ana, ben = await street.talking()
        for one in (ana, ben):
            await one.says("open a direct chat")
            assert one.last.key == "revealing-no-direct"
            assert one.last.choices == (ana.ends.choice("reveal"),)
        assert not any(said.direct for said in (*ana.heard, *ben.heard))
