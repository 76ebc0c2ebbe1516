"""What somebody tries with a second account, or by being forgotten and coming back: nobody is found by it."""

from __future__ import annotations

import pytest

from tests.stories.street import Person, Street, a_street


async def dropped_in(street: Street, *names: str) -> list[str]:
    """Each asks to be introduced, one after the other: what each read last, at the end."""
    for name in names:
        await street.person(name).says("introduce me")
    return [street.person(name).last.key for name in names]


@pytest.mark.parametrize("handle", ["@victim", "@nobody_here"])
async def test_dropping_in_does_not_tell_whose_handle_it_is(sqlite_url, handle):
    """Who waits while a second account is put through would know whom that one talks with."""
    async with a_street(sqlite_url) as street:
        street.person("ana").handle = "@victim"
        _, one, _ = await street.joined("ana", "one", "two")
        await one.says(f"keep me apart from {handle}")
        read = await dropped_in(street, "ana", "one", "two")
        assert read == ["dropping-in-meet", "dropping-in-kept-apart", "dropping-in-meet"]


async def test_who_named_a_handle_while_waiting_to_drop_in_is_put_through_with_nobody(database_url):
    async with a_street(database_url) as street:
        street.person("ben").handle = "@ben_1"
        ana, *_ = await street.joined("ana", "ben", "cem")
        await dropped_in(street, "ana")
        await ana.says("keep me apart from @ben_1")
        assert await dropped_in(street, "cem") == ["dropping-in-waiting"], "nor with anybody else: that would tell"
        assert await dropped_in(street, "ben") == ["dropping-in-meet"], "he meets Cem"


async def forgotten_and_back(person: Person, street: Street) -> None:
    await person.says("forget me")
    await person.presses("yes-forget")
    assert person.last.key == "keeping-forgotten"
    await street.joined(person.name)


async def test_a_block_is_not_got_around_by_being_forgotten(database_url):
    async with a_street(database_url) as street:
        street.person("ben").handle = "4711 @ben_1"
        ana, ben = await street.talking()
        await ana.says("block")
        await forgotten_and_back(ben, street)
        ben.handle = "4711"  # the same account by another name
        await ben.says("hi")
        assert await dropped_in(street, "ana", "ben") == ["dropping-in-waiting", "dropping-in-waiting"]
        await street.posted(ben, "I can do dog walks most mornings")
        ben.skips()
        await street.posted(ana, "Could someone walk my dog this week")
        ben.hears_nothing()


async def test_a_block_that_outlasts_is_not_one_of_the_handles_that_somebody_may_name(sqlite_url):
    """Else the number would tell that whoever was blocked asked to be forgotten."""
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "4711 @ben_1"
        ana, ben = await street.talking()
        await ana.says("block")
        await forgotten_and_back(ben, street)
        await ana.says("my data")
        await ana.presses("yes-data")
        assert '"handles I am kept apart from": 0' in ana.last.text
        for name in ("benny_1", "b_two", "b_three", "b_four", "ben_1"):
            await ana.says(f"keep me apart from @{name}")
            assert ana.last.key == "avoiding-done"
        await street.passes(days=731)
        await street.house.memory.sweep(at=street.clock.now())
        assert await street.count("apart") == 5, "those that she named stay"


async def test_of_whoever_was_not_blocked_no_handle_stays(sqlite_url):
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "4711 @ben_1"
        _, ben = await street.talking()
        await ben.says("block")
        await forgotten_and_back(ben, street)
        assert await street.count("apart") == 0


async def test_a_lead_is_suggested_a_pair_as_before_when_one_of_them_names_the_other_s_handle(sqlite_url):
    """Lou, a lead, is also "two": the pair that is said no more would be two and whoever has the handle."""
    async with a_street(sqlite_url) as street:
        street.person("ana").handle = "@victim"
        lou, ana, two = await street.joined("lou", "ana", "two")
        await street.made(lou, "lead")
        for one in (ana, two):
            await street.posted(one, "offer: I can do dog walks most mornings")
        await two.says("keep me apart from @victim")
        await lou.says("who could I introduce")
        assert lou.last.key == "suggesting-list"
