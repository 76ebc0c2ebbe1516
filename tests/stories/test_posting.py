"""Asking and offering: one message, one card, one tap; and what becomes of posts."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.stories.street import a_street

LONDON = ZoneInfo("Europe/London")


async def test_the_side_is_asked_when_it_is_unclear_by_button_or_word(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says("piano on Saturday afternoon")
        ana.hears("posting-which-side")
        await ana.presses("side:offer")
        ana.hears("posting-card-offer")
        await ben.says("piano on Saturday afternoon")
        ben.hears("posting-which-side")
        await ben.says("I'm asking")
        ben.hears("posting-card-request")


async def test_a_card_is_changed_by_buttons_and_by_words_until_it_is_posted(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog this week")
        ana.hears("posting-card-request")
        await ana.presses("urgent")
        assert len(ana.hears("posting-card-request").line.values["notes"]) == 1
        await ana.says("the first yes may write to me")
        assert len(ana.hears("posting-card-request").line.values["notes"]) == 2
        await ana.says("not urgent")
        await ana.presses("own-words")
        ana.hears("posting-card-request", "posting-card-request")
        await ana.presses("kind")
        ana.hears("posting-which-kind")
        await ana.says("company")
        assert ana.hears("posting-card-request").line.values["kind"].key == "kind-company"
        await ana.presses("kind")
        await ana.presses("kind:dog")
        ana.hears("posting-which-kind", "posting-card-request")
        await ana.says("change")
        ana.hears("posting-say-again")
        await ana.says("could someone water my plants tomorrow")
        assert ana.hears("posting-card-request").line.values["kind"].key == "kind-garden"
        await ana.says("could someone fix my bike tomorrow")  # typing again at a card rewrites it
        assert ana.hears("posting-card-request").line.values["kind"].key == "kind-repair"
        await ana.says("yes")
        ana.hears("posting-posted-request", "matching-nobody-yet")
        await ana.presses("post")
        ana.hears("helping-stale")


OFF = {
    "request": ("not urgent", "no rush", "ask me first", "keep my words to myself"),
    "offer": ("just once",),
}
OFF_IN_POLISH = {
    "request": ("niepilne", "nie pilne", "najpierw zapytaj mnie", "nie pokazuj moich słów"),
    "offer": ("tylko raz",),
}


@pytest.mark.parametrize("off", [OFF, OFF_IN_POLISH], ids=["en", "pl"])
async def test_what_is_off_stays_off_when_it_is_said_once_more(database_url, off):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        for side, words in (("request", "could someone walk my dog"), ("offer", "I can walk dogs")):
            await ana.says(words)
            assert not ana.hears(f"posting-card-{side}").line.values["notes"]
            for one in off[side]:
                await ana.says(one)
                assert not ana.hears(f"posting-card-{side}").line.values["notes"], one
            await ana.says("cancel")
            ana.hears("helping-cancelled")


async def test_a_word_or_a_button_at_the_card_does_the_same_the_second_time(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog")
        fresh = ana.hears("posting-card-request")

        def notes():
            return [note.key for note in ana.hears("posting-card-request").line.values["notes"]]

        for _twice in range(2):
            await ana.says("make it urgent")
            assert notes() == ["posting-note-request-urgent"]
            await ana.says("urgent")
            assert notes() == ["posting-note-request-urgent"]
            await ana.presses("own-words", fresh)
            assert notes() == ["posting-note-request-urgent", "posting-note-request-own-words"]
            await ana.says("keep my words to myself")
            assert notes() == ["posting-note-request-urgent"]
        await ana.presses("not-urgent")
        assert notes() == []


async def test_a_card_can_be_cancelled_and_ask_and_offer_ask_for_words(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        for verb in ("ask", "offer"):
            await ana.says(verb)
            ana.hears(f"posting-say-{verb}")
            await ana.says("dog walks on Monday")
            ana.hears("posting-card-request" if verb == "ask" else "posting-card-offer")
            await ana.says("cancel")
            ana.hears("helping-cancelled")
        await ana.says("my posts")
        ana.hears("posting-none")


async def test_my_posts_are_listed_closed_rewritten_and_renewed_by_number_or_button(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await street.posted(ana, "could someone walk my dog this week")
        await street.posted(ana, "I can bake cakes")
        await ana.says("my posts")
        assert len(ana.hears("posting-mine").line.values["rows"]) == 2
        await ana.says("rewrite 2")
        await ana.says("I can bake bread every week")
        await ana.says("yes")
        ana.hears("posting-say-again", "posting-card-offer", "posting-posted-offer")
        await ana.says("renew 1")
        ana.hears("posting-gone")  # the list is no longer what was spoken of
        await ana.presses("mine")
        await ana.says("renew 1")
        ana.hears("posting-mine", "posting-renewed", "matching-nobody-yet")
        await ana.says("close 1")
        ana.hears("posting-closed")
        await ana.says("close 1")
        ana.hears("posting-closed-already")
        await ana.says("my posts")
        rows = ana.hears("posting-mine").line.values["rows"]
        assert [row.key for row in rows] == ["posting-row-offer"]


async def test_five_open_requests_are_as_many_as_anyone_may_have(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        for number in range(5):
            await street.posted(ana, f"could someone lend me {number} ladders")
        ana.skips()
        await ana.says("could someone walk my dog")
        await ana.presses("post")
        ana.hears("posting-card-request", "posting-too-many")


async def test_nor_are_there_more_by_renewing_what_has_run_out(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await street.posted(ana, "could someone walk my dog today")
        await street.passes(days=1)
        expired = next(said for said in ana.heard if said.key == "posting-expired-request")
        for number in range(5):
            await street.posted(ana, f"could someone lend me {number} ladders")
        await ana.presses("renew", expired)
        assert ana.last.key == "posting-too-many"
        await ana.says("my posts")
        await ana.says("close 2")
        await ana.presses("renew", expired)
        assert "posting-renewed" in {said.key for said in ana.heard}


async def test_a_post_runs_out_with_a_word_the_day_before_and_after(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await street.posted(ana, "could someone lend me a ladder")
        await street.passes(days=13, hours=1)
        ana.hears("matching-nobody-yet", "posting-fading-request")
        await street.passes(days=1)
        ana.hears("posting-expired-request")
        await ana.presses("renew")
        ana.hears("posting-renewed", "matching-nobody-yet")
        await street.passes(days=13, hours=1)
        ana.hears("posting-fading-request")
        await ana.presses("renew")
        ana.hears("posting-renewed", "matching-nobody-yet")
        await street.passes(days=2)
        ana.hears_nothing()


async def test_company_is_asked_for_like_anything_else(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I have time for a chat over a cup of tea")
        await ana.says("I need somebody to talk to")
        assert ana.hears("posting-card-request").line.values["kind"].key == "kind-company"
        await ana.presses("post")
        ana.hears("posting-posted-request")
        assert ben.hears("matching-ask").line.values["kind"].key == "kind-company"


async def test_fifteen_minutes_now_is_an_offer_that_ends_by_itself(database_url):
    async with a_street(database_url) as street:
        (ana, ben) = await street.joined("ana", "ben")
        await ben.says("15 minutes now")
        card = ben.hears("posting-card-offer")
        assert [one.key for one in card.line.values["times"].values["times"]] == ["time-now"]
        await ben.presses("post")
        ben.hears("posting-posted-offer")
        await street.passes(hours=3)
        ben.hears("posting-expired-offer")
        await street.posted(ana, "could someone sit with me for 15 minutes")
        ben.hears_nothing()


async def test_what_is_needed_is_shown_and_chosen_by_button_or_number(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await ben.says("what's needed")
        ben.hears("matching-nothing-needed")
        await street.posted(ana, "could someone lend me a ladder")
        await street.posted(cem, "could someone walk my dog today", "urgent")
        await ana.says("what's needed")
        rows = ana.hears("matching-nobody-yet", "matching-needs").line.values["rows"]
        assert len(rows) == 1, "one's own requests are not shown"
        await ben.says("what's needed")
        rows = ben.hears("matching-needs").line.values["rows"]
        assert [row.values["kind"].key for row in rows] == ["kind-dog", "kind-lend"], "what is urgent comes first"
        await ben.says("I'll do 7")
        ben.hears("matching-no-such-number")
        await ben.says("I'll do 2")
        ben.hears("matching-asking-them")
        assert ana.last.line.values["why"].key == "matching-why-picked"
        ana.skips()
        await ana.says("yes")
        ana.hears("opening-through")
        ben.hears("opening-through")
        await ben.says("what's needed")
        await ben.presses("pick")
        ben.hears("matching-needs", "matching-asking-them")
        await ben.presses("pick")
        ben.hears("matching-settled")
        await ana.says("what's needed")
        ana.hears("matching-nothing-needed")  # nobody chooses what somebody else has just chosen


async def test_the_first_yes_may_write_at_once_where_that_was_ticked(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ana, "could someone walk my dog this week", "first-yes")
        await ben.says("what's needed")
        await ben.presses("pick")
        ben.hears("matching-needs", "opening-through")
        ana.hears("matching-nobody-yet", "opening-through")


async def test_own_words_are_read_by_a_helper_only_if_ticked(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week, my ankle hurts")
        assert "ankle" not in ben.hears("matching-ask").text
        await ben.says("no")
        await street.posted(ana, "could someone walk my dog on Friday, my ankle hurts", "own-words")
        assert "ankle" in ben.hears("matching-fine", "matching-ask").text


async def test_a_standing_offer_serves_three_times_a_month(database_url):
    async with a_street(database_url, start=datetime(2026, 11, 2, 12, tzinfo=LONDON)) as street:
        (ben,) = await street.joined("ben")
        await ben.says("I can do dog walks most mornings")
        assert len(ben.hears("posting-card-offer").line.values["notes"]) == 1, "read as standing"
        await ben.presses("post")
        for number in range(4):
            (ana,) = await street.joined(f"ana{number}")
            await street.posted(ana, "could someone walk my dog", "first-yes")
            if number < 3:
                assert ben.last.key == "matching-ask"
                await ben.presses("willing")
                assert ben.last.key == "opening-through"
            else:
                assert ben.last.key == "opening-through", "left in peace for the rest of the month"
        await street.passes(days=31)
        await street.posted(street.person("ana3"), "could someone walk my dog")
        assert ben.last.key == "matching-ask"


async def test_an_offer_that_stands_once_is_done_when_its_line_ends_and_can_be_renewed(database_url):
    async with a_street(database_url) as street:
        _ana, ben = await street.talking(offer="I can walk a dog")
        await ben.says("my posts")
        assert ben.hears("posting-mine").line.values["rows"][0].values["state"].key == "post-state-busy"
        await ben.says("end")
        await ben.says("my posts")
        assert ben.hears("ending-ended-by-me", "posting-mine").line.values["rows"][0].values["state"].key == (
            "post-state-done"
        )
        await ben.says("renew 1")
        ben.hears("posting-renewed")
        (cem,) = await street.joined("cem")
        await street.posted(cem, "could someone walk my dog")
        ben.hears("matching-ask")


async def test_words_that_helpers_read_hold_no_names_and_places(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can keep somebody company")
        await ana.says("could someone keep my husband Tadeusz Nowak company, he lives at 14 Chapel Lane")
        ana.hears("posting-card-request")
        await ana.presses("own-words")
        assert "Could you put it without?" in ana.hears("guarding-not-for-others").text
        await ana.presses("post")
        assert "Tadeusz" not in ben.hears("matching-ask").text


@pytest.mark.parametrize(
    ("words", "card", "time"),
    [
        ("not on mondays please, need someone to walk my dog", "posting-card-request", "time-any-time"),
        ("i can walk dogs at weekends but not on sundays", "posting-card-offer", "time-weekend"),
        ("wyprowadzę psa, byle nie jutro", "posting-card-offer", "time-any-time"),
    ],
)
async def test_a_day_that_is_left_out_is_not_the_card_s_day(sqlite_url, words, card, time):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        assert [one.key for one in ana.hears(card).line.values["times"].values["times"]] == [time]


@pytest.mark.parametrize("words", ["i dont need help with my dog", "nie potrzebuję nikogo do psa"])
async def test_what_is_not_needed_is_asked_back(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        ana.hears("posting-which-side")
