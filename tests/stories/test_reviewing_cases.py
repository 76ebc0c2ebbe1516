"""Coordinators read what a reporter left, and whoever is part of it does not."""

from __future__ import annotations

from tests.stories.street import a_street


async def test_a_report_is_read_by_a_coordinator_who_has_no_part_in_it(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (kofi,) = await street.joined("kofi")
        await kofi.says(f"admin {street.founded.admin_code}")
        await kofi.says(f"/make {await street.tag(kofi)} coordinator")
        await kofi.says(f"/make {await street.tag(ben)} coordinator")
        await ben.says("give me your bank card")
        await ana.presses("report")
        await ana.presses("reason:money")
        await ana.presses("attach")
        kofi.skips()
        await kofi.says("today")
        shown = kofi.hears("reviewing-today").line.values["parts"][0].values["rows"][0].values["id"]
        await kofi.says(f"case {shown}")
        read = kofi.hears("reviewing-case-story")
        assert "give me your bank card" in read.text
        assert "Money" in read.text
        ben.skips()
        await ben.says(f"/case {shown}")
        ben.hears("reviewing-no-such")


async def test_a_word_that_only_coordinators_command_is_talk_between_neighbours(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("When would suit you?")
        ana.skips()
        ben.skips()
        await ana.says("today")
        assert ben.hears("relaying-said").text == "today"
        await ben.says("it was good")
        assert ana.hears("relaying-said").text == "it was good"


async def test_a_cry_for_help_is_answered_and_still_reaches_the_neighbour(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        ana.skips()
        ben.skips()
        await ana.says("I want to die")
        ana.hears("helping-emergency")
        assert ben.hears("relaying-said").text == "I want to die"
