"""Who is on duty hears of it first; whoever takes it spares the others; and nobody is promised what is not so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.stories.street import NOON, Person, Street, a_street

SAD = "I don't want to live any more"
NIGHT = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


async def coordinators(street: Street, *names: str) -> list[Person]:
    people = await street.joined(*names)
    for one in people:
        await street.made(one, "coordinator")
    return people


async def asks_for_somebody(ana: Person) -> None:
    await ana.says(SAD)
    await ana.presses("tell")


async def test_those_on_duty_are_told_first_and_the_person_reads_it(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await kofi.says("on duty until 18:00")
        assert kofi.hears("duty-on").line.values["until"] == NOON.replace(hour=18)
        await asks_for_somebody(ana)
        ana.hears("distress-care", "distress-told")
        kofi.hears("distress-alert")
        lena.hears_nothing()


async def test_when_nobody_takes_it_in_half_an_hour_the_others_are_told(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await kofi.says("on duty")
        await asks_for_somebody(ana)
        await street.passes(minutes=29)
        lena.hears_nothing()
        await street.passes(minutes=1)
        read = lena.hears("distress-alert").text
        assert street.spoken(ana.last.line.values["tag"]) in read
        assert "self-harm" in read
        kofi.hears("duty-on", "distress-alert")
        kofi.hears_nothing()
        await lena.presses("take-it")
        lena.hears("duty-you-took")
        kofi.hears("duty-taken")


async def test_whoever_asked_for_somebody_is_listed_until_one_has_taken_it(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await asks_for_somebody(ana)
        await street.passes(hours=20)
        tag = street.spoken(ana.heard[-1].line.values["tag"])
        for one in (kofi, lena):
            await one.says("today")
            waiting = next(part for part in one.last.line.values["parts"] if part.key == "reviewing-part-untaken")
            assert tag in street.spoken(waiting)
        await lena.presses("take-it", lena.last)
        assert lena.last.key == "duty-you-took"
        await kofi.says("today")
        assert "reviewing-part-untaken" not in [part.key for part in kofi.last.line.values.get("parts", ())]


async def test_what_was_taken_goes_to_nobody_else(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi, lena, omar = await coordinators(street, "kofi", "lena", "omar")
        (ana,) = await street.joined("ana")
        for one in (kofi, omar):
            await one.says("on duty")
        await asks_for_somebody(ana)
        await kofi.presses("take-it")
        kofi.hears("duty-on", "distress-alert", "duty-you-took")
        omar.hears("duty-on", "distress-alert", "duty-taken")
        await omar.presses("take-it")
        omar.hears("duty-taken")
        await street.passes(hours=1)
        lena.hears_nothing()


async def test_with_nobody_on_duty_all_are_told_and_no_time_is_promised(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await asks_for_somebody(ana)
        said = ana.hears("distress-care", "distress-told-off-duty").text
        assert "Nobody is on duty" in said
        assert "999" in said
        for one in (kofi, lena):
            one.hears("distress-alert")
        await street.passes(hours=1)
        lena.hears_nothing()


async def test_at_night_it_wakes_those_on_duty_and_nobody_else(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        street.clock.move(NIGHT - street.clock.now())
        await kofi.says("on duty until 6am")
        await asks_for_somebody(ana)
        kofi.hears("duty-on", "distress-alert")
        await street.passes(minutes=30)
        lena.hears_nothing()
        await street.passes(hours=8)
        assert "distress-alert" in [said.key for said in lena.heard]


async def test_a_report_comes_to_those_on_duty_first_as_well(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        ana, _ben = await street.talking()
        await kofi.says("on duty")
        await ana.says("report")
        kofi.hears("duty-on", "reviewing-alert-report")
        lena.hears_nothing()
        await street.passes(minutes=30)
        lena.hears("reviewing-alert-report")


async def test_whoever_has_part_in_it_neither_hears_of_it_nor_takes_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kofi,) = await coordinators(street, "kofi")
        ana, ben = await street.talking()
        await street.made(ben, "coordinator")
        await ben.says("on duty")
        await ana.says("report")
        ben.hears("duty-on", "ending-ended")
        await ben.sends(kofi.hears("reviewing-alert-report").choice("take-it"))
        ben.hears("reviewing-no-such")


async def test_duty_ends_by_word_and_by_itself(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        await kofi.says("on duty until 2pm")
        await lena.says("on duty")
        await kofi.says("who is on duty")
        assert len(kofi.hears("duty-on", "duty-who").line.values["rows"]) == 2
        await lena.says("off duty")
        await street.passes(hours=2)
        await lena.says("who is on duty")
        lena.hears("duty-on", "duty-off", "duty-nobody")


@pytest.mark.parametrize("words", ["on duty", "off duty", "who is on duty", "on duty until 18:00"])
async def test_these_are_words_for_coordinators_and_talk_for_everybody_else(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (eva,) = await street.joined("eva")
        await eva.says(words)
        eva.hears("helping-not-allowed")
        ana, ben = await street.talking()
        await ana.says(words)
        assert ben.hears("relaying-said").text == words


async def test_who_is_forgotten_is_gone_from_alerts(database_url):
    async with a_street(database_url) as street:
        kofi, _lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await asks_for_somebody(ana)
        assert await street.count("alert") == 1
        await ana.says("forget me")
        await ana.says("yes")
        assert await street.count("alert") == 0
        await kofi.presses("take-it")
        kofi.hears("distress-alert", "reviewing-no-such")


async def test_who_takes_the_alert_of_a_report_looks_after_the_report(database_url):
    async with a_street(database_url) as street:
        kofi, lena, omar = await coordinators(street, "kofi", "lena", "omar")
        ana, ben = await street.talking()
        for one in (kofi, lena):
            await one.says("on duty")
        await ana.says("report")
        await ana.says("he was pushy at my door")
        await ana.presses("attach-nothing")
        await kofi.presses("take-it")
        kofi.hears("duty-on", "reviewing-alert-report", "cases-claimed")
        lena.hears("duty-on", "reviewing-alert-report", "duty-taken")
        await lena.says("reports")
        assert lena.last.text.casefold().count((await street.tag(kofi)).casefold()) == 1
        await street.passes(hours=1)
        omar.hears_nothing()
        ben.skips()


async def test_nobody_else_is_told_of_a_report_that_somebody_has_claimed(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        ana, _ben = await street.talking()
        await kofi.says("on duty")
        await ana.says("report")
        await ana.says("he was pushy at my door")
        await ana.presses("attach-nothing")
        await kofi.says("reports")
        await kofi.says(f"claim {(await street.case()).id[:5]}")
        assert kofi.last.key == "cases-claimed"
        await street.passes(hours=1)
        lena.hears_nothing()
