"""One neighbour in several chats: the same person, wherever they write from."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.linking import CLOSED_FOR, LINK_LIVES
from tests.stories.street import NOON, Person, Street, a_street


async def allowed(street: Street) -> Person:
    """An admin has switched it on."""
    admin = street.person("admin")
    await street.joined("admin")
    await admin.says(f"admin {street.founded.admin_code}")
    await admin.says("linking on")
    admin.hears("granting-admin", "linking-switched-on")
    return admin


async def code_for(person: Person) -> str:
    await person.says("link")
    return str(person.hears("linking-code").line.values["code"])


async def linked(street: Street, name: str) -> tuple[Person, Person]:
    """Somebody, and the second chat of theirs."""
    (one,) = await street.joined(name)
    other = street.person(f"{name}-elsewhere")
    await other.says(f"link {await code_for(one)}")
    other.hears("linking-sure")
    await other.presses("link")
    other.hears("linking-done-here")
    one.hears("linking-done-there")
    return one, other


async def test_it_is_off_until_an_admin_switches_it_on(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("link")
        ana.hears("linking-off")
        await ana.says("linking on")
        ana.hears("helping-not-allowed")
        await allowed(street)
        assert await code_for(ana)


async def test_a_code_makes_two_chats_one_person(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, there = await linked(street, "ana")
        assert await street.count("neighbour") == 2  # Ana and the admin
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await there.says("Could someone walk my dog this week")
        there.hears("posting-card-request")
        await there.presses("post")
        await ben.presses("willing")
        assert there.last.key == "matching-found"
        await there.presses("accept")
        there.skips()
        ana.hears_nothing()
        await there.says("thank you so much")
        assert ben.last.text == "thank you so much"
        # What is said to her goes where she wrote last.
        await ben.says("see you at nine")
        there.hears("relaying-said")
        await ana.says("or at ten?")
        await ben.says("ten is fine")
        ana.hears("relaying-said")
        there.hears_nothing()


async def test_nobody_is_matched_with_their_own_other_chat(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, there = await linked(street, "ana")
        await street.posted(ana, "I can do dog walks most mornings")
        await there.says("Could someone walk my dog this week")
        await there.presses("post")
        assert there.last.key == "matching-nobody-yet"
        assert await street.count("match") == 0


@pytest.mark.parametrize("which", ["spent", "old", "made up", "a street code"])
async def test_only_a_fresh_code_links(database_url, which):
    async with a_street(database_url) as street:
        await allowed(street)
        (ana,) = await street.joined("ana")
        code = await code_for(ana)
        if which == "spent":
            await street.person("first").says(f"link {code}")
            await street.person("first").presses("link")
            street.person("first").hears("linking-sure", "linking-done-here")
        elif which == "old":
            await street.passes(seconds=(LINK_LIVES + timedelta(seconds=1)).total_seconds())
        elif which == "made up":
            code = "gate-wren-aaaabbbbcccc"
        else:
            code = street.founded.street_code
        before = await street.count("address")
        stranger = street.person("troll")
        await stranger.says(f"link {code}")
        stranger.hears("linking-code-unknown")
        assert await street.count("address") == before


async def test_somebody_who_is_asked_to_join_can_link_instead_and_leaves_nothing_behind(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        (ana,) = await street.joined("ana")
        code = await code_for(ana)
        there = street.person("there")
        await there.says("hello")
        there.hears("joining-welcome")
        await there.says(f"/start {code}")
        there.hears("linking-sure")
        await there.presses("link")
        there.hears("linking-done-here")
        assert await street.count("neighbour") == 2
        await there.says("help")
        there.hears("helping-help")


async def test_two_who_have_joined_stay_two(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, ben = await street.joined("ana", "ben")
        code = await code_for(ana)
        await ben.says(f"link {code}")
        ben.hears("linking-already")
        await ana.says(f"link {code}")
        ana.hears("linking-same-chat")


async def test_whoever_has_lost_the_other_chat_parts_from_it(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, there = await linked(street, "ana")
        await there.says("unlink")
        there.hears("linking-undone")
        ana.hears("linking-undone-there")
        await there.says("unlink")
        there.hears("linking-none")
        await ana.says("hello")
        until = ana.hears("linking-closed").line.values["until"]  # nobody is known there
        assert until.date() == (NOON + CLOSED_FOR).date()
        await street.passes(days=60, minutes=1)
        await ana.says("hello")
        ana.hears("joining-welcome")


async def test_a_chat_that_was_parted_is_no_way_round_a_block_or_a_cool_down(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        mal, there = await linked(street, "mal")
        mal.handle = "@mal"
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        ana, _mal = await street.talking("ana", "mal")
        await ana.presses("report")
        await ana.presses("reason:harassment")
        await ana.presses("attach-nothing")
        await kim.sends(f"outcome:{(await street.case()).id}.cool-down")
        await street.passes(days=1)
        await there.says("unlink")
        mal.skips()
        for words in ("hi", "help", street.founded.street_code):
            await mal.says(words)
            mal.hears("banning-with-numbers" if words == "help" else "linking-closed")
        await mal.says("review")
        mal.hears("banning-asked")
        await street.passes(days=60, minutes=1)
        mal.skips()
        await street.joined("mal")
        await street.posted(ana, "could someone walk my dog next week")
        ana.skips()
        await street.posted(mal, "I can do dog walks most mornings")
        mal.hears_nothing()
        ana.hears_nothing()


async def test_a_chat_that_was_parted_can_be_linked_again_at_any_time(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, there = await linked(street, "ana")
        await there.says("unlink")
        there.hears("linking-undone")
        ana.hears("linking-undone-there")
        await ana.says(f"link {await code_for(there)}")
        ana.hears("linking-sure")
        await ana.presses("link")
        ana.hears("linking-done-here")
        await ana.says("leave")
        await ana.presses("yes-leave")
        ana.skips()
        await ana.says("hello")
        assert ana.last.key != "linking-closed"


async def test_forget_me_in_one_forgets_both_after_asking(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, there = await linked(street, "ana")
        await there.says("forget me")
        there.hears("keeping-forget-sure", chats=2)
        await there.presses("yes-forget")
        there.hears("keeping-forgotten")
        ana.hears("keeping-forgotten")
        assert await street.count("address") == 1  # the admin's
        await ana.says("hello")
        ana.hears("joining-welcome")


async def test_one_chat_lost_ends_nothing(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        ana, there = await linked(street, "ana")
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(there, "Could someone walk my dog this week")
        await ben.presses("willing")
        await there.presses("accept")
        ana.skips()
        await there.vanishes()
        ana.hears("linking-one-gone")
        await ben.says("still there?")
        ana.hears("relaying-said")
        await there.returns()
        ana.hears_nothing()


async def test_a_code_is_of_no_use_once_its_owner_is_forgotten(database_url):
    async with a_street(database_url) as street:
        await allowed(street)
        (ana,) = await street.joined("ana")
        code = await code_for(ana)
        await ana.says("forget me")
        await ana.presses("yes-forget")
        stranger = street.person("dot")
        await stranger.says(f"link {code}")
        stranger.hears("linking-code-unknown")
