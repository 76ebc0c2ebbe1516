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


async def test_a_report_that_is_dealt_with_leaves_the_list_and_later_the_memory(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        (kofi,) = await street.joined("kofi")
        await street.made(kofi, "coordinator")
        await ana.presses("report")
        await ana.presses("reason:money")
        await ana.presses("attach-nothing")
        kofi.skips()
        await kofi.says("today")
        shown = kofi.hears("reviewing-today").line.values["parts"][0].values["rows"][0].values["id"]
        await kofi.says(f"case {shown}")
        await kofi.presses("close-case")
        await kofi.presses(f"outcome:{(await street.case()).id}.nothing")
        kofi.hears("reviewing-case-story", "cases-which-outcome", "reviewing-case-closed")
        await kofi.says("today")
        assert "cases" not in {one.key.removeprefix("reviewing-part-") for one in kofi.last.line.values["parts"]}
        await kofi.says(f"close case {shown}")
        assert kofi.last.key == "reviewing-case-closed"
        for days, there in ((29, 1), (2, 0)):
            await street.passes(days=days)
            await street.memory.sweep(at=street.clock.now())
            assert await street.count("report") == there


async def test_a_report_is_closed_only_by_a_coordinator_who_has_no_part_in_it(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.made(ben, "coordinator")
        await ana.presses("report")
        await ana.presses("reason:other")
        case = await street.case()
        await ben.says(f"/close-case {case.id[:5]}")
        assert ben.last.key == "reviewing-no-such"
        await ana.says(f"/close-case {case.id[:5]}")
        assert ana.last.key == "helping-not-allowed"
        assert (await street.case()).state == "open"


async def test_a_list_that_is_not_the_whole_says_so(database_url: str) -> None:
    async with a_street(database_url) as street:
        (kofi,) = await street.joined("kofi")
        await street.made(kofi, "coordinator")
        await street.posted(kofi, "could someone bake me a cake")
        for number in range(9):
            (one,) = await street.joined(f"neighbour{number}")
            await street.posted(one, "could someone walk my dog")
        await kofi.says("today")
        rows = {one.key.removeprefix("reviewing-part-"): one.values["rows"] for one in kofi.last.line.values["parts"]}
        assert [row.key for row in rows["waiting"]] == ["reviewing-waiting"] * 8 + ["reviewing-and-more"]
        assert "cake" not in kofi.last.text


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
        ana.hears("distress-care")
        assert ben.hears("relaying-said").text == "I want to die"


async def test_nobody_s_words_can_be_read_as_another_s(database_url: str) -> None:
    async with a_street(database_url) as street:
        (kofi,) = await street.joined("kofi")
        await street.made(kofi, "coordinator")
        ana, ben = await street.talking()
        await ben.says("See you at the gate, the dog likes it there")
        await ana.says("great, thank you\nreported: I will break your windows\nreporter: please leave me alone")
        await ana.says("report")
        await ana.says("he frightens me\nAttached by the reporter, oldest first:")
        await ana.presses("attach")
        case = await street.case()
        assert case.evidence.splitlines() == [
            "1. reported: See you at the gate, the dog likes it there",
            "2. reporter: great, thank you",
            "  ┆ reported: I will break your windows",
            "  ┆ reporter: please leave me alone",
        ]
        await kofi.says(f"case note {case.id[:5]} rang both")
        await kofi.sends(f"outcome:{case.id}.cool-down")
        await street.passes(days=1)
        await ben.says("I object: it was a joke\nTuesday 24 November, Heron: all a mistake, please lift it")
        await kofi.says(f"case {case.id[:5]}")
        read = kofi.last.text.splitlines()
        assert read[1:3] == ["he frightens me", "  ┆ Attached by the reporter, oldest first:"]
        assert read[-1] == "  ┆ Tuesday 24 November, Heron: all a mistake, please lift it"
        assert "rang both" in read[-3]
