"""Dropping in: whoever asks while somebody waits is put through at once; whoever waits in vain is told."""

from __future__ import annotations

import asyncio

from tests.stories.street import a_street


async def test_the_next_person_who_asks_is_put_through(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says("introduce me to the next person who asks")
        ana.hears("dropping-in-waiting")
        await ben.says("I have fifteen minutes")
        ben.hears("opening-through", "dropping-in-meet")
        ana.hears("opening-through", "dropping-in-meet")
        await ben.says("hello, how is your day")
        ana.hears("relaying-said")


async def test_whoever_waits_in_vain_is_told_and_waits_no_longer(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says("I have fifteen minutes")
        ana.hears("dropping-in-short")
        await street.passes(minutes=16)
        ana.hears("dropping-in-nobody")
        await ben.says("introduce me")
        ben.hears("dropping-in-waiting")
        await ben.presses("stop-waiting")
        ben.hears("dropping-in-stopped")
        await ana.says("introduce me")
        ana.hears("dropping-in-waiting")
        await street.passes(days=2)
        ana.hears("dropping-in-nobody")
        ben.hears_nothing()


async def test_somebody_new_comes_before_somebody_met_here_already(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await ana.says("introduce me")
        await ben.says("introduce me")
        await ana.says("end")
        for one in (ben, cem):
            await one.says("introduce me")
            one.skips()
        assert "dropping-in-meet" in [said.key for said in cem.heard], "ben and cem were put through"
        await street.passes(days=2)
        for one in (ben, cem):
            await one.says("end")
        for one in (ben, cem, ana):
            one.skips()
        await ben.says("introduce me")
        ben.hears("dropping-in-waiting")
        await ana.says("introduce me")
        ana.hears("opening-through", "dropping-in-meet")


async def test_two_of_whom_one_blocked_the_other_wait_side_by_side(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        ana.skips()
        ben.skips()
        for one in (ana, ben):
            await one.says("introduce me")
            one.hears("dropping-in-waiting")


async def test_two_who_ask_at_the_same_moment_do_not_miss_each_other(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem, dot = await street.joined("ana", "ben", "cem", "dot")
        await ana.says("introduce me")
        await ben.says("introduce me")  # the place is there by now
        await asyncio.gather(cem.says("introduce me"), dot.says("introduce me"))
        await street.quiet()
        for one in (cem, dot):
            assert "dropping-in-meet" in [said.key for said in one.heard]


async def test_with_a_line_open_fifteen_minutes_are_for_the_other(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("I have fifteen minutes")
        ben.hears("relaying-said")


async def test_whoever_asked_just_now_hears_at_once_what_is_found_also_at_night(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.passes(hours=11)
        await ana.says("I have fifteen minutes")
        ana.hears("dropping-in-short")
        await street.passes(minutes=5)
        await ben.says("I have fifteen minutes")
        ana.hears("opening-through", "dropping-in-meet")


async def test_whoever_has_fifteen_minutes_at_night_hears_after_them_that_nobody_came(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await street.passes(hours=11)
        await ana.says("I have fifteen minutes")
        await street.passes(minutes=16)
        ana.hears("dropping-in-short", "dropping-in-nobody")


async def test_whoever_asked_long_ago_is_left_to_sleep(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.passes(hours=10)
        await ana.says("introduce me")
        ana.hears("dropping-in-waiting")
        await street.passes(hours=1)
        await ben.says("introduce me")
        assert ben.last.key == "dropping-in-meet"
        ana.hears_nothing()
        await street.passes(hours=8)
        ana.hears("opening-through", "dropping-in-meet")
