"""Back by three: asked on the minute, asked again, and then coordinators know; nobody watches in between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.effects import Line
from tests.stories.street import NOON, a_street

EVENING = datetime(2026, 11, 23, 21, tzinfo=UTC)


def matches(said):
    return [one.values["id"] for one in said.line.values["rows"]]


async def a_coordinator(street, name="kim"):
    (kim,) = await street.joined(name)
    await street.made(kim, "coordinator")
    return kim


async def test_who_does_not_answer_is_asked_twice_and_then_coordinators_hear_a_tag_and_a_match(database_url):
    async with a_street(database_url) as street:
        kim = await a_coordinator(street)
        ana, ben = await street.talking()
        await ana.says("I'm visiting, back by 3pm")
        begun = ana.hears("visiting-begun", until=NOON + timedelta(hours=3), told="yes")
        assert "nobody is watching" in begun.text.casefold()
        assert "999" in begun.text
        await street.passes(hours=2, minutes=59)
        ana.hears_nothing()
        await street.passes(minutes=1)
        ana.hears("visiting-asked")
        await street.passes(minutes=15)
        ana.hears("visiting-asked-again")
        kim.skips()
        await street.passes(minutes=14)
        kim.hears_nothing()
        await street.passes(minutes=1)
        alarm = kim.hears("visiting-alarm", tag=Line(f"name-{await street.tag(ana)}"))
        ana.hears("visiting-told")
        ben.hears_nothing()
        await kim.says(f"story {matches(alarm)[0]}")
        kim.hears("reviewing-story")
        await ana.presses("back")
        ana.hears("visiting-back")
        kim.hears("visiting-is-back")
        await street.passes(days=2)
        assert not [said for said in ana.heard[ana.read :] if said.key.startswith("visiting")]


async def test_an_answer_ends_it_and_more_time_puts_it_off(database_url):
    async with a_street(database_url) as street:
        kim = await a_coordinator(street)
        (ana,) = await street.joined("ana")
        await ana.says("back by 13:00")
        await street.passes(hours=1)
        await ana.presses("more-time")
        ana.hears("visiting-begun", "visiting-asked", "visiting-longer")
        await street.passes(minutes=15)
        ana.hears("visiting-asked")
        await ana.says("yes")
        ana.hears("visiting-back")
        await street.passes(hours=2)
        ana.hears_nothing()
        kim.skips()
        await ana.says("yes, I'm back")
        ana.hears("visiting-none")
        kim.hears_nothing()


@pytest.mark.parametrize(
    "words",
    [
        *("back by 1815", "I'm visiting, back by 1815", "home by 6.15pm", "back at 615 pm", "back by about 6:15"),
        *("back by 6 15", "/visit 1815", "wrócę o 18.15", "wrócę do 1815", "Wracam o 18h15"),
    ],
)
async def test_a_time_is_understood_as_people_write_it(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        ana.hears("visiting-begun", until=NOON + timedelta(hours=6, minutes=15))


@pytest.mark.parametrize("words", ["/visit 18-15", "/visit 24.12 18:15", "/visit 18:15:00", "/visit soon"])
async def test_what_is_no_clear_time_is_asked_back(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        ana.hears("visiting-how")


async def test_it_is_asked_at_night_too_and_coordinators_are_woken(sqlite_url):
    async with a_street(sqlite_url, start=EVENING) as street:
        kim = await a_coordinator(street)
        (ana,) = await street.joined("ana")
        await ana.says("Visiting, back by 23:30")
        kim.skips()
        await street.passes(hours=2, minutes=30)
        await street.passes(minutes=15)
        await street.passes(minutes=15)
        ana.hears("visiting-begun", "visiting-asked", "visiting-asked-again", "visiting-told")
        assert matches(kim.hears("visiting-alarm")) == []
        await ana.presses("more-time")
        ana.hears("visiting-longer")
        kim.hears("visiting-answered")


@pytest.mark.parametrize("first", ["more time", "a day", "another visit"])
async def test_whoever_was_alarmed_hears_that_they_are_back_whatever_came_between(database_url, first):
    async with a_street(database_url) as street:
        kim = await a_coordinator(street)
        (ana,) = await street.joined("ana")
        await ana.says("I'm visiting, back by 13:00")
        await street.passes(hours=1)
        for _ in range(2):
            await street.passes(minutes=15)
        ana.hears("visiting-begun", "visiting-asked", "visiting-asked-again", "visiting-told")
        kim.skips()
        match first:
            case "more time":
                await ana.presses("more-time")
                kim.hears("visiting-answered")
            case "a day":
                await street.passes(days=1, hours=1)
                kim.skips()
            case _:
                await ana.says("I'm visiting, back by 18:00")
                kim.hears("visiting-answered", until=NOON + timedelta(hours=6))
        await ana.says("yes, I'm back")
        assert ana.last.key == "visiting-back"
        kim.hears("visiting-is-back")
        await street.passes(days=1)
        assert ana.last.key == "visiting-back"


async def test_whoever_is_at_the_other_end_hears_nothing_and_it_is_said_when_nobody_would(sqlite_url):
    async with a_street(sqlite_url) as street:
        await a_coordinator(street, "ben")
        ana, ben = await street.talking()
        await ana.says("I am visiting, back by 13.00")
        ana.hears("visiting-begun", told="no")
        await street.passes(hours=1)
        await street.passes(minutes=15)
        await street.passes(minutes=15)
        ana.hears("visiting-asked", "visiting-asked-again", "visiting-nobody-told")
        ben.hears_nothing()


async def test_while_talking_it_is_asked_for_whom_the_words_are(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says("I'm back")
        ben.hears("relaying-said")
        await ana.says("back by 3pm")
        ana.hears("relaying-to-whom")
        await ana.says("for you")
        ana.hears("visiting-begun", until=NOON + timedelta(hours=3))
        await ana.says("I'm back")
        ana.hears("relaying-to-whom")
        await ana.presses("to")
        assert ben.hears("relaying-said").text == "I'm back"
        ana.skips()
        await street.passes(hours=3)
        await ana.says("yes, I'm back")
        ana.hears("visiting-asked", "visiting-back")
        ben.hears_nothing()


@pytest.mark.parametrize("words", ["idę z wizytą, wrócę o 15:00", "wrócę do 15", "/visit"])
async def test_it_is_understood_in_polish_and_without_a_time(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        if words == "/visit":
            ana.hears("visiting-how")
            await ana.sends("visit:3")
        until = ana.hears("visiting-begun").line.values["until"]
        assert until - NOON - timedelta(hours=3) < timedelta(seconds=10)
        await ana.says("Jestem z powrotem")
        ana.hears("visiting-back")


async def test_who_left_meanwhile_is_not_asked(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("back by 13:00")
        await ana.says("leave")
        await ana.presses("yes-leave")
        ana.skips()
        await street.passes(hours=2)
        ana.hears_nothing()
