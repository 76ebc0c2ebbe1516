"""The first seven days: of what needs trust one match at a time, and a coordinator looks at any other first."""

from __future__ import annotations

from tests.stories.street import a_street

CASH = "ask: could someone take my bank card and draw out cash for me"
BANK = "offer: I can go to the bank or the cashpoint"
CATS = "ask: who could pop in and feed our cats next week"
FEEDS = "offer: I'll feed your cat while you are on holiday"


async def with_a_coordinator(street, *names):
    """Who looks only at what is held for other reasons than its kind."""
    kim, *people = await street.joined("kim", *names)
    await street.made(kim, "coordinator")
    await street.person("admin").says("approve nothing")
    return [kim, *people]


async def test_a_newcomer_has_one_at_a_time_and_a_coordinator_looks_at_the_next(database_url):
    async with a_street(database_url) as street:
        kim, ana, ben, cem = await with_a_coordinator(street, "ana", "ben", "cem")
        await street.posted(ben, BANK)
        await street.posted(cem, FEEDS)
        await street.posted(ana, CASH)
        await ben.presses("willing")
        await ana.presses("accept")
        kim.hears_nothing()
        ana.skips()
        await street.posted(ana, CATS)
        ana.hears("moderating-newcomer")
        cem.hears_nothing()
        kim.hears("moderating-held")
        await kim.presses("approve")
        cem.hears("matching-ask")


async def test_the_same_holds_for_whoever_helps_and_nobody_learns_that_they_are_new(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, _ben, cem = await with_a_coordinator(street, "ana", "ben", "cem")
        await street.passes(days=8)
        kim.skips()
        (dot,) = await street.joined("dot")
        await street.posted(dot, BANK)
        await street.posted(dot, FEEDS)
        await street.posted(ana, CASH)
        await dot.presses("willing")
        await ana.presses("accept")
        dot.skips()
        await street.posted(cem, CATS)
        cem.hears("moderating-first")
        dot.hears_nothing()
        kim.hears("moderating-held")


async def test_after_seven_days_nobody_is_new(sqlite_url):
    async with a_street(sqlite_url) as street:
        _kim, ana, ben, cem = await with_a_coordinator(street, "ana", "ben", "cem")
        await street.passes(days=7)
        await street.posted(ben, BANK)
        await street.posted(cem, FEEDS)
        await street.posted(ana, CASH)
        await ben.presses("willing")
        await ana.presses("accept")
        await street.posted(ana, CATS)
        cem.hears("matching-ask")


async def test_when_the_first_has_ended_the_next_may_begin(sqlite_url):
    async with a_street(sqlite_url) as street:
        _kim, ana, ben, cem = await with_a_coordinator(street, "ana", "ben", "cem")
        await street.posted(ben, BANK)
        await street.posted(cem, FEEDS)
        await street.posted(ana, CASH)
        await ben.presses("willing")
        await ana.presses("accept")
        await ana.says("end")
        await street.posted(ana, CATS)
        cem.hears("matching-ask")


async def test_what_needs_no_trust_is_not_counted(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, ben, cem = await with_a_coordinator(street, "ana", "ben", "cem")
        await street.posted(ben, "offer: I walk dogs every day")
        await street.posted(cem, FEEDS)
        await street.posted(ana, "ask: could someone walk my dog this week")
        await ben.presses("willing")
        await ana.presses("accept")
        await street.posted(ana, CATS)
        cem.hears("matching-ask")
        await street.posted(ana, "ask: could someone walk my dog on Friday")
        kim.hears_nothing()
