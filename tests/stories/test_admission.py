"""Admission: whoever is new waits until somebody lets them in, loses nothing, and may leave."""

from __future__ import annotations

from tests.stories.street import a_street


async def with_a_door(street):
    (kim,) = await street.joined("kim")
    await street.made(kim, "coordinator")
    admin = street.person("admin")
    await admin.says("admission on")
    admin.hears("admission-on")
    return kim, admin


async def knocks(street, name, first="hi"):
    one = street.person(name)
    await one.says(first)
    await one.presses("agree")
    await one.sends("area:0")
    assert one.last.key == "admission-waits"
    one.skips()
    return one


async def test_whoever_is_new_waits_and_goes_on_once_they_are_let_in(database_url):
    async with a_street(database_url) as street:
        kim, admin = await with_a_door(street)
        ana = await knocks(street, "ana", "could someone walk my dog this week")
        asked = kim.hears("admission-ask")
        admin.hears("admission-ask")
        assert set(asked.line.values) == {"tag", "day"}
        await ana.says("hello?")
        ana.hears("admission-still")
        await kim.presses("admit")
        kim.hears("admission-admitted")
        ana.hears("joining-done", "posting-card-request")
        await admin.presses("admit")
        admin.hears("admission-settled")
        ana.hears_nothing()
        await ana.presses("post")
        ana.hears("posting-posted-request")


async def test_what_is_written_meanwhile_is_kept(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, _admin = await with_a_door(street)
        ana = await knocks(street, "ana")
        await ana.says("could someone water my plants on Friday")
        await kim.presses("leave-waiting")
        kim.hears("admission-ask", "admission-left-waiting")
        await kim.presses("admit")
        ana.hears("admission-still", "joining-done", "posting-card-request")


async def test_numbers_to_call_and_leaving_do_not_wait(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, _admin = await with_a_door(street)
        ana = await knocks(street, "ana")
        await ana.says("emergency")
        ana.hears("helping-emergency")
        await ana.says("I want to kill myself")
        ana.hears("distress-numbers")
        ana.skips()
        await ana.says("no")
        ana.hears("admission-still")
        await ana.says("leave")
        ana.hears("joining-refused")
        kim.skips()
        await kim.presses("admit")
        kim.hears("admission-settled")
        ana.hears_nothing()


async def test_after_seven_days_they_are_asked_once_more_and_the_one_who_waits_is_told(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, _admin = await with_a_door(street)
        ana = await knocks(street, "ana")
        kim.skips()
        await street.passes(days=7)
        (again,) = (said for said in kim.heard[kim.read :] if said.key == "admission-ask")
        assert "23 November" in again.text, "since when they wait"
        ana.hears("admission-reminded")
        await street.passes(days=10)
        ana.hears_nothing()
        await kim.presses("admit")
        ana.hears("joining-done")


async def test_after_thirty_days_whoever_was_not_let_in_is_forgotten(sqlite_url):
    async with a_street(sqlite_url) as street:
        await with_a_door(street)
        await knocks(street, "ana")
        before = await street.count("neighbour")
        await street.passes(days=29)
        await street.memory.sweep(at=street.clock.now())
        assert await street.count("neighbour") == before
        await street.passes(days=2)
        await street.memory.sweep(at=street.clock.now())
        assert await street.count("neighbour") == before - 1


async def test_nobody_who_waits_is_matched_or_let_in_by_somebody_without_the_right(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        kim, admin = await with_a_door(street)
        ana = await knocks(street, "ana")
        await ben.sends(kim.hears("admission-ask").choice("admit"))
        ben.hears("helping-not-allowed")
        ana.hears_nothing()
        await admin.says("admission off")
        assert admin.last.key == "admission-off"
        await street.joined("cem")
        ana.hears_nothing()


async def test_whoever_was_here_before_comes_back_without_being_let_in_again(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await with_a_door(street)
        await ben.says("leave")
        await ben.presses("yes-leave")
        await ben.says("hi")
        ben.skips()
        await ben.presses("agree")
        ben.hears("joining-done")
