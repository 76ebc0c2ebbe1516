"""Kept apart from somebody by their handle: in every way, and without a word of whether they are here."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street

NAMES = ["keep me apart from @Benny_1", "Don't match me with https://t.me/benny_1", "nie łącz mnie z @BENNY_1"]


@pytest.mark.parametrize("words", NAMES)
async def test_two_kept_apart_by_a_handle_are_asked_like_anybody_and_it_comes_to_nothing(database_url, words):
    """Else whoever names a handle, and then asks or offers, would learn by the silence whose card it is."""
    async with a_street(database_url) as street:
        ana, ben = street.person("ana"), street.person("ben")
        ben.handle = "@benny_1"
        await street.joined("ana", "ben")
        await ana.says(words)
        ana.hears("avoiding-done")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        ben.hears("matching-ask")
        await ben.presses("willing")
        ben.hears("matching-asking-them")
        ana.hears_nothing()
        await street.passes(hours=2)
        ben.hears("matching-no-longer")
        await street.posted(ana, "offer: I can bake a cake")
        ana.skips()
        await street.posted(ben, "could someone bake a cake this week")
        ana.hears("matching-ask")
        await ana.presses("willing")
        ana.hears("matching-asking-them")
        await street.passes(days=2)
        ana.hears("matching-no-longer")
        for one in (ana, ben):
            assert not {"matching-found", "opening-through"} & {said.key for said in one.heard}


@pytest.mark.parametrize("first_yes", [False, True])
async def test_a_card_picked_in_vain_is_taken_for_an_hour_like_any_other(sqlite_url, first_yes):
    """Whoever has a second account presses it with that one too, and compares."""
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "@benny_1"
        ana, ben, second = await street.joined("ana", "ben", "second")
        await ana.says("keep me apart from @benny_1")
        await street.posted(ana, "could someone lend me a long ladder", *(("first-yes",) if first_yes else ()))
        for one in (ben, second):
            await one.says("what's needed")
        await ben.presses("pick")
        ben.hears("matching-needs", "matching-asking-them")
        await second.presses("pick")
        second.hears("matching-needs", "matching-thanked")
        await street.passes(hours=2)
        ben.hears("matching-no-longer")
        ana.skips()
        (cem,) = await street.joined("cem")
        await cem.says("what's needed")
        await cem.presses("pick")
        cem.hears("matching-needs", "matching-asking-them")
        ana.hears("matching-found")


async def test_the_answer_is_the_same_whether_anybody_has_it_or_not(sqlite_url):
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "@benny_1"
        ana, _ben = await street.joined("ana", "ben")
        await ana.says("keep me apart from @benny_1")
        await ana.says("keep me apart from @nobody_here")
        first, second = ana.hears("avoiding-done"), ana.hears("avoiding-done")
        assert first.text == second.text
        await ana.says("my data")
        await ana.presses("yes-data")
        assert '"handles I am kept apart from": 2' in ana.last.text
        assert "benny" not in ana.last.text


async def test_it_holds_for_who_joins_or_is_called_so_later_and_not_for_who_is_not_any_more(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("keep me apart from @benny_1")
        (ben,) = await street.joined("ben")
        ben.handle = "@benny_1"
        await street.posted(ana, "could someone walk my dog this week")
        ana.skips()
        await ben.says("what's needed")
        await ben.presses("pick")
        ana.hears_nothing()
        await street.passes(hours=2)
        ben.handle = "@another"
        await street.posted(ana, "could someone water my tomatoes")
        ana.skips()
        await ben.says("what's needed")
        await ben.presses("pick")
        ana.hears("matching-found")


async def test_an_open_conversation_goes_on_so_that_nobody_learns_whose_it_is(sqlite_url):
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "@benny_1"
        ana, ben = await street.talking()
        await ana.says("keep me apart from @benny_1")
        ana.hears("avoiding-done")
        await ana.says("at nine?")
        ben.hears("relaying-said")


async def test_drop_in_and_a_match_by_hand_heed_it_and_few_can_be_named(sqlite_url):
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "@benny_1"
        ana, ben = await street.joined("ana", "ben")
        await ana.says("/keep-apart")
        ana.hears("avoiding-how")
        for name in ("benny_1", "b_two", "b_three", "b_four", "b_five"):
            await ana.says(f"keep me apart from @{name}")
            ana.hears("avoiding-done")
        await ana.says("keep me apart from @b_six")
        ana.hears("avoiding-enough")
        await ana.says("introduce me")
        await ben.says("introduce me")
        assert "opening-through" not in [said.key for said in ana.heard + ben.heard]


async def test_no_handle_is_kept_in_clear(sqlite_url):
    async with a_street(sqlite_url) as street:
        street.person("ben").handle = "@benny_1"
        ana, _ben = await street.joined("ana", "ben")
        await ana.says("keep me apart from @benny_1")
        for path in street.memory.place.path.parent.glob("*sqlite*"):
            assert b"benny_1" not in path.read_bytes().lower()
