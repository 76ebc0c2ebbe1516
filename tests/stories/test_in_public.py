"""In a group: a short public presence, and nobody's matters."""

from __future__ import annotations

import pytest

from bot.core.events import Heard
from tests.stories.street import a_street


async def test_a_command_in_a_group_is_answered_there_and_makes_nobody_a_neighbour(database_url):
    async with a_street(database_url) as street:
        square, ana = street.person("square"), street.person("ana")
        await ana.says("could someone walk my dog?", place="story:square")
        square.hears_nothing()
        await ana.says("/ask could someone walk my dog?", place="story:square")
        said = square.hears("gathering-in-private")
        assert said.choices == ("start",)
        assert "dog" not in said.text
        ana.hears_nothing()
        assert await street.count("address") == 0


async def test_whoever_cries_for_help_in_a_group_is_answered_in_private_and_a_stranger_there(database_url):
    async with a_street(database_url) as street:
        square, eve = street.person("square"), street.person("eve")
        (ana,) = await street.joined("ana")
        await ana.says("/help I want to kill myself", place="story:square")
        assert "999" in ana.hears("distress-care").text
        square.hears("gathering-in-private")
        for words in ("/help I want to kill myself", "/emergency"):
            await eve.says(words, place="story:square")
            assert "999" in square.hears("gathering-emergency").text
        eve.hears_nothing()


@pytest.mark.parametrize("told", [False, True])
async def test_whoever_is_known_reads_all_numbers_in_private_and_whoever_left_the_first_there(sqlite_url, told):
    async with a_street(sqlite_url) as street:
        square = street.person("square")
        ana, ben = await street.joined("ana", "ben")
        if told:
            await ana.says("/help", place="story:square")
            square.skips()
        await ana.says("/emergency", place="story:square")
        ana.hears("helping-emergency")
        square.skips()
        await ben.says("leave")
        await ben.says("yes")
        ben.skips()
        for words in ("/emergency", "/ask he is going to kill me"):
            await ben.says(words, place="story:square")
            assert "999" in square.hears("gathering-emergency").text


async def test_a_group_full_of_commands_gets_one_answer_at_a_time(database_url):
    async with a_street(database_url) as street:
        from bot.ports import TryLater

        street.platform.fails["square"] = [TryLater(30.0)]
        for _ in range(5):
            await street.person("troll").says("/start", place="story:square")
        street.person("square").hears_nothing()
        await street.passes(minutes=1)
        street.person("square").hears("gathering-in-private")
        street.person("square").hears_nothing()


async def test_an_admin_posts_the_card_and_its_button_leads_in(database_url):
    async with a_street(database_url) as street:
        (admin,) = await street.joined("admin")
        await admin.says(f"admin {street.founded.admin_code}")
        admin.skips()
        await admin.says("/card", place="story:square")
        card = street.person("square").hears("gathering-card")
        admin.hears_nothing()
        await street.another("Oak Lane")  # so that it must be said which one is meant
        ana = street.person("ana")
        await ana.sends(card.choice("join"))
        ana.hears("joining-welcome")
        await ana.sends(card.choice("join"))
        assert len(card.choice("join").encode()) <= 64


async def test_nobody_else_posts_a_card(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("/card", place="story:square")
        street.person("square").hears("gathering-in-private")
        await ana.says("/channel", place="story:square")
        street.person("square").hears("gathering-in-private")
        ana.hears_nothing()


async def test_neither_what_is_open_nor_what_was_asked_shows_in_a_group(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        for words in ("/data", "/mine", "/log", "/end", "/forget", "/reveal", "/yes"):
            await ana.says(words, place="story:square")
        assert {said.key for said in street.person("square").heard} == {"gathering-in-private"}
        ana.hears_nothing()
        ben.hears_nothing()
        await ana.says("still here")
        ben.hears("relaying-said")


async def test_a_code_that_everybody_could_read_is_void_and_the_admin_to_be_gets_another(database_url):
    async with a_street(database_url) as street:
        ana, eve = await street.joined("ana", "eve")
        await ana.says(f"/admin {street.founded.admin_code}", place="story:square")
        street.person("square").hears("gathering-code-void")
        another = ana.hears("gathering-code-anew").line.values["code"]
        await eve.says(f"admin {street.founded.admin_code}")
        eve.hears("granting-code-unknown")
        await ana.says(f"admin {another}")
        ana.hears("granting-admin")


async def test_a_code_for_another_chat_is_void_when_it_is_typed_in_public(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await street.made(ana, "admin")
        await ana.says("/linking-on")
        await ana.says("link")
        code = ana.hears("linking-switched-on", "linking-code").line.values["code"]
        await street.person("ana at work").says(f"/link {code}", place="story:square")
        street.person("square").hears("gathering-code-void")
        await street.person("ana at work").says(f"link {code}")
        street.person("ana at work").hears("linking-code-unknown")


async def test_whoever_is_told_by_the_platform_is_not_answered_before_everybody(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("/card", place="story:square", told=True)
        street.person("square").hears_nothing()
        await street.made(ana, "admin")
        await ana.says("/card", place="story:square", told=True)
        street.person("square").hears("gathering-card")


async def test_nobody_and_somebody_from_elsewhere_are_answered_where_they_wrote(sqlite_url):
    async with a_street(sqlite_url) as street:
        for other in ("hidden", "elsewhere"):
            event = Heard(id=other, at=street.clock.now(), speaker="", text="", other=other, place="story:square")
            await street.app.hear(event)
            await street.quiet()
            assert street.person("square").hears(f"gathering-{other}").choices == ()
        assert await street.count("neighbour") == 0
