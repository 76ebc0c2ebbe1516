"""What happens when one of two platforms is away, takes its token back, or one neighbour is on both."""

from __future__ import annotations

from tests.platforms.test_evening import put_through
from tests.platforms.town import Places, a_town


async def test_while_telegram_is_away_slack_goes_on_and_nothing_is_lost(places: Places, sqlite_url: str):
    async with a_town(places, sqlite_url) as town:
        ana, ben = town.on_telegram("ana"), town.on_slack("ben")
        cem, dot = town.on_slack("cem"), town.on_slack("dot")
        await put_through(town, ana, ben)
        await cem.joins()
        await dot.joins()
        await town.telegram.fails("sendMessage", status=503, description="away")
        await ben.says("are you there?")
        await cem.says("help")
        await cem.hears("call 999")
        await town.passes(minutes=1)
        await ana.hears("are you there")


async def test_a_token_taken_back_ends_that_platform_and_its_senders_are_told(places: Places, sqlite_url: str):
    async with a_town(places, sqlite_url) as town:
        ana, ben = town.on_telegram("ana"), town.on_slack("ben")
        await put_through(town, ana, ben)
        await ben.says("the last words")
        await ana.hears("the last words")
        await town.slack.does("revoke")
        await ana.says("can you still read me?")
        await ana.hears("could not deliver what you wrote")
        await ana.says("help")
        await ana.hears("call 999")


async def test_somebody_who_blocked_the_bot_is_like_somebody_who_cannot_be_reached(places: Places, sqlite_url: str):
    async with a_town(places, sqlite_url) as town:
        ana, ben = town.on_telegram("ana"), town.on_slack("ben")
        await put_through(town, ana, ben)
        await town.telegram.blocks("ana")
        await ben.says("hello?")
        await ben.hears("has ended")  # as if she had ended it


async def test_one_neighbour_on_both_is_one_person(places: Places, sqlite_url: str):
    async with a_town(places, sqlite_url) as town:
        admin, ana = town.on_slack("kim"), town.on_telegram("ana")
        await admin.joins()
        await admin.says(f"admin {town.founded.admin_code}")
        await admin.hears("admin")
        await admin.says("/linking-on")
        await ana.joins()
        await ana.says("link")
        code = (await ana.hears("link [a-z]+-[a-z]+"))["text"].split("link ")[-1].split()[0]
        also = town.on_slack("ana-at-work")
        await also.says(f"link {code}")
        await also.presses("Yes, both chats are mine")
        await also.hears("are one to me now")
        await also.says("could someone walk my dog")
        await also.presses("Yes, post it")
        await ana.says("my posts")
        await ana.hears("[Dd]og")
        # Never matched with oneself.
        await ana.says("I can do dog walks most mornings")
        await ana.presses("Yes, post it")
        await town.house.settled()
        assert "could use a hand" not in await ana.everything() + await also.everything()
        # Forgotten in one chat is forgotten in both, after asking.
        await ana.says("forget me")
        await ana.presses("Yes, forget me")
        await ana.hears("Everything about you is deleted")
        await also.hears("Everything about you is deleted")


async def test_after_a_reveal_two_of_one_workspace_can_go_on_without_the_bot(places: Places, sqlite_url: str):
    async with a_town(places, sqlite_url) as town:
        ana, ben = town.on_slack("ana"), town.on_slack("ben")
        await put_through(town, ana, ben)
        for one, words in ((ana, "Ana from number 7"), (ben, "Ben with the red bike")):
            await one.says("reveal")
            await one.says(words)
            await one.presses("Show it")
            await one.presses("I have read the card")
        for one in (ana, ben):
            await one.presses("Open a direct chat")
        for one, other in ((ana, "ben"), (ben, "ana")):
            await one.hears("the way to your direct chat")
            post = next(post for post in await town.slack.posts(one.name) if "the way to your direct" in post["text"])
            (button,) = post["buttons"]
            assert await town.slack.person(other) in button["url"]
            await one.hears("has ended|over")
