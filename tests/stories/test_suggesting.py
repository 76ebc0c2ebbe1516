"""A lead who asks hears of two who might get on and have never met: by tags, and without the third."""

from __future__ import annotations

from tests.stories.street import a_street


def pairs(said):
    return [
        ({row.values["left"].key, row.values["right"].key}, row.values["why"].key) for row in said.line.values["rows"]
    ]


async def tags(street, *people):
    return {f"name-{await street.tag(one)}" for one in people}


async def went_well(street, one, other, ask, offer):
    """The two talked, it happened, and the first says so."""
    await street.talking(one, other, ask=ask, offer=offer)
    asker = street.person(one)
    await asker.presses("end")
    await street.passes(days=9)
    await asker.presses("happened")


async def test_two_who_got_on_with_the_same_third_are_said_to_a_lead(database_url):
    async with a_street(database_url) as street:
        (lou,) = await street.joined("lou")
        await street.made(lou, "lead")
        await went_well(street, "ana", "ben", "could someone walk my dog", "I can do dog walks most mornings")
        await went_well(street, "cem", "ben", "could someone bake a cake", "offer: I bake cakes")
        ana, ben, cem = (street.person(name) for name in ("ana", "ben", "cem"))
        lou.skips()
        await lou.says("who could I introduce")
        assert (await tags(street, ana, cem), "suggesting-third") in pairs(lou.hears("suggesting-list"))
        assert not await tags(street, ben) & {key for two, _why in pairs(lou.last) for key in two}


async def test_an_interest_in_common_will_do_and_a_block_or_a_talk_rules_it_out(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, ben = await street.joined("lou", "ana", "ben")
        await street.made(lou, "lead")
        await lou.says("who could I introduce")
        lou.hears("suggesting-nobody")
        for who in (ana, ben):
            await street.posted(who, "offer: I can do dog walks most mornings")
        await lou.says("who could I introduce")
        assert pairs(lou.hears("suggesting-list")) == [(await tags(street, ana, ben), "suggesting-interest")]
        await ana.says("introduce me")
        await ben.says("introduce me")
        await lou.says("who could I introduce")
        assert lou.last.key == "suggesting-nobody", "they have met"


async def test_only_a_lead_is_told(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("who could I introduce")
        ana.hears("helping-not-allowed")


async def test_whoever_has_paused_is_let_be(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, ben = await street.joined("lou", "ana", "ben")
        await street.made(lou, "lead")
        for who in (ana, ben):
            await street.posted(who, "offer: I can do dog walks most mornings")
        await ben.says("pause 7 days")
        await lou.says("who could I introduce")
        lou.hears("suggesting-nobody")


async def test_two_of_whom_the_lead_is_the_third_are_not_said(sqlite_url):
    """The lead knows both by other names: to read the two tags would say who they are."""
    async with a_street(sqlite_url) as street:
        (lou,) = await street.joined("lou")
        await street.made(lou, "lead")
        await went_well(street, "ana", "lou", "could someone walk my dog", "I can do dog walks most mornings")
        await went_well(street, "cem", "lou", "could someone bake a cake", "offer: I bake cakes")
        lou.skips()
        await lou.says("who could I introduce")
        lou.hears("suggesting-nobody")
