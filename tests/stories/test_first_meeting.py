"""Before two meet: both have read the safety card before anything is shown or shared, once a line."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street

PLACE = "The green door by the bakery, 07700 900123"


async def would_share(person, words=PLACE):
    await person.says("share")
    await person.says(words)
    await person.presses("send-where")


async def test_a_place_arrives_once_both_have_read_the_card_and_nothing_is_typed_twice(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking(card=False)
        await would_share(ana)
        card = ana.hears("revealing-where", "revealing-preview-where", "first-meeting-card")
        for said in ("public place", "Tell someone", "money", "first visit", "“report”"):
            assert said in card.text, said
        ben.hears_nothing()
        await ana.presses("read-card")
        ana.hears("first-meeting-waits")
        assert PLACE not in ben.hears("first-meeting-asked").text
        await ben.presses("read-card")
        theirs = ben.hears("revealing-where-is").line.values
        assert theirs["text"] == PLACE
        mine = ana.hears("revealing-where-sent").line.values
        assert (mine["first"], mine["second"]) == (theirs["first"], theirs["second"])
        await would_share(ana, "ring twice")
        ana.hears("revealing-where", "revealing-preview-where", "revealing-where-sent")
        ben.hears("revealing-where-is")


async def test_a_reveal_asks_each_to_read_the_card_once(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking(card=False)
        for one in (ana, ben):
            await one.says("reveal")
            await one.says(f"{one.name} from the bakery")
            await one.says("show it")
        ana.hears("revealing-what", "revealing-preview", "first-meeting-card")
        ben.hears("revealing-what", "revealing-preview", "first-meeting-card")
        await ana.says("I have read the card")
        ana.hears("revealing-waiting")
        ben.hears("revealing-asked")
        await ben.presses("read-card")
        assert ben.hears("revealing-shown").line.values["text"] == "ana from the bakery"
        assert ana.hears("revealing-shown").line.values["text"] == "ben from the bakery"
        await would_share(ana)
        ana.hears("revealing-where", "revealing-preview-where", "revealing-where-sent")
        ben.hears("revealing-where-is")


async def test_who_reads_the_card_for_the_others_place_shows_nothing_of_their_own(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking(card=False)
        await ben.says("reveal")
        await ben.says("Ben from the bakery")
        await would_share(ana)
        await ana.presses("read-card")
        await ben.presses("read-card")
        ben.hears("revealing-what", "revealing-preview", "first-meeting-asked", "revealing-where-is")
        assert "bakery" not in street.heard_by(ana).replace(PLACE, "")
        await ben.presses("show")
        ben.hears("revealing-waiting")


async def test_what_nobody_read_the_card_for_goes_after_a_day_and_its_writer_hears_so(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking(card=False)
        await would_share(ana)
        await ana.presses("read-card")
        await would_share(ana, "ring twice")
        ana.skips()
        await street.passes(hours=23)
        ana.hears_nothing()
        await street.passes(hours=2)
        assert ana.hears("first-meeting-gone").key
        await ben.presses("read-card")
        ben.hears("first-meeting-asked", "first-meeting-asked", "first-meeting-read")
        assert PLACE not in street.heard_by(ben)


async def test_two_places_shared_in_vain_both_arrive(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking(card=False)
        await would_share(ana)
        await ana.presses("read-card")
        await would_share(ana, "ring twice")
        await ben.presses("read-card")
        assert ben.last.line.values["text"] == f"{PLACE}\nring twice"


@pytest.mark.parametrize("how", ["hide it", "end"])
async def test_a_place_that_waits_can_be_taken_back_and_goes_with_the_line(sqlite_url, how):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking(card=False)
        await would_share(ana)
        await ana.presses("read-card")
        ana.skips()
        await ana.says(how)
        if how == "end":
            ana.hears("ending-ended-by-me", "relaying-not-arrived")
        else:
            ana.hears("revealing-hidden")
        await ben.presses("read-card")
        assert PLACE not in street.heard_by(ben)


async def test_the_card_says_more_where_a_home_or_a_child_is_meant(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking(
            ask="Could someone look after my children on Friday",
            offer="I can look after children on Fridays",
            card=False,
        )
        await would_share(ana)
        assert ana.last.line.values["rules"].values["two"]
        cem, _dot = await street.talking("cem", "dot", card=False)
        await would_share(cem)
        assert not cem.last.line.values["rules"].values["two"]
