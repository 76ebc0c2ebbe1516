"""Who is asked, in which order, and that nobody waits in vain."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.core.events import Pressed
from tests.stories.street import a_street


async def test_the_helper_is_asked_first_and_no_word_passes_before_both_said_yes(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        ana.hears_nothing()
        ben.hears("matching-ask")
        await ben.says("yes")
        ben.hears("matching-asking-them")
        ana.hears("matching-found")
        await ben.says("hello there")
        ben.hears("helping-hello")
        ana.hears_nothing()
        await ana.says("yes please")
        ana.hears("opening-through")
        one = ana.last.line.values
        other = ben.hears("opening-through").line.values
        assert (one["you"], one["they"]) == (other["they"], other["you"])


async def test_a_no_moves_on_and_is_never_shown(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(cem, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        first, second = (ben, cem) if ben.last.key == "matching-ask" else (cem, ben)
        second.hears_nothing()
        await first.says("no")
        first.hears("matching-ask", "matching-fine")
        ana.hears_nothing()
        second.hears("matching-ask")
        await second.presses("not-now")
        second.hears("matching-fine")
        ana.hears("matching-nobody-yet")


async def test_a_silence_moves_on_and_is_never_shown(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        ben.hears("matching-ask")
        await street.posted(cem, "I can do dog walks most mornings")
        await street.passes(hours=24)
        ben.hears("matching-moved-on")
        cem.hears("matching-ask")
        ana.hears("matching-still-asking")
        ana.hears_nothing()
        await ben.presses("willing")
        ben.hears("matching-settled")


async def test_the_asker_may_want_somebody_else_or_be_silent(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        await ben.presses("willing")
        ben.hears("matching-ask", "matching-asking-them")
        await ana.says("somebody else")
        ana.hears("matching-found", "matching-looking-on", "matching-nobody-yet")
        ben.hears("matching-no-longer")
        await street.posted(cem, "I can do dog walks most mornings")
        ana.hears("matching-asking-now")
        await cem.presses("willing")
        ana.hears("matching-found")
        await street.passes(
            hours=24
        )  # as after a day's absence: her time to answer and what she was promised ring at once
        ana.hears("matching-not-answered", "matching-nobody-yet")
        ana.hears_nothing()
        cem.hears("matching-ask", "matching-asking-them", "matching-no-longer")


async def test_nobody_to_ask_is_told_and_told_again_when_that_changes(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says("could someone walk my dog")
        await ana.presses("post")
        ana.hears("posting-card-request", "posting-posted-request", "matching-nobody-yet")
        await street.passes(days=3)
        ana.hears_nothing()  # we look again without saying so each time
        await street.posted(ben, "I can do dog walks most mornings")
        ana.hears("matching-asking-now")
        ben.hears("matching-ask")


async def test_looking_again_finds_who_has_come_back_from_a_pause(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.says("pause 5")
        ben.hears("keeping-paused")
        await street.posted(ana, "could someone walk my dog")
        assert ana.last.key == "matching-nobody-yet"
        ana.skips()
        await street.passes(days=5)
        ben.hears("keeping-back", "matching-ask")
        ana.hears("matching-asking-now")


async def test_something_urgent_asks_three_and_the_first_yes_wins(database_url):
    async with a_street(database_url) as street:
        ana, *helpers = await street.joined("ana", "ben", "cem", "dot", "eva")
        for helper in helpers:
            await street.posted(helper, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog today", "urgent")
        asked = [helper for helper in helpers if helper.last.key == "matching-ask"]
        assert len(asked) == 3
        await asked[0].presses("willing")
        await asked[1].presses("willing")
        asked[0].hears("matching-ask", "matching-asking-them")
        asked[1].hears("matching-ask", "matching-thanked")
        await ana.presses("accept")
        ana.hears("matching-found", "opening-through")
        asked[0].hears("opening-through")
        asked[2].hears("matching-ask", "matching-no-longer")
        await asked[2].presses("willing")
        asked[2].hears("matching-thanked")


async def test_of_two_yeses_at_the_same_moment_one_wins_and_the_other_is_thanked(database_url):
    for toggles in (("urgent",), ("urgent", "first-yes")):
        async with a_street(database_url) as street:
            ana, *helpers = await street.joined("ana", "ben", "cem", "dot")
            for helper in helpers:
                await street.posted(helper, "I can do dog walks most mornings")
            await street.posted(ana, "could someone walk my dog today", *toggles)
            events = [
                Pressed(
                    id=f"at-once:{helper.name}",
                    at=street.clock.now(),
                    speaker=helper.address,
                    choice=helper.hears("matching-ask").choice("willing"),
                )
                for helper in helpers
            ]
            await asyncio.gather(*(street.app.hear(event) for event in events))
            await street.quiet()
            heard = sorted(helper.last.key for helper in helpers)
            won = "opening-through" if "first-yes" in toggles else "matching-asking-them"
            assert heard == sorted([won, "matching-thanked", "matching-thanked"])
            assert [said.key for said in ana.heard[ana.read :]] == [
                "opening-through" if "first-yes" in toggles else "matching-found"
            ]
        if "sqlite" not in database_url:
            break  # each story needs a database of its own
        database_url = database_url.replace("leveller.sqlite", "again.sqlite")


async def test_nobody_is_matched_with_themselves(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await street.posted(ana, "I can do dog walks most mornings")
        await ana.says("could someone walk my dog this week")
        await ana.presses("post")
        ana.hears("posting-card-request", "posting-posted-request", "matching-nobody-yet")


async def test_whoever_blocked_the_other_is_never_met_again(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        ana.hears("ending-blocked")
        ben.hears("ending-ended")
        await ana.says("could someone walk my dog on Friday")
        await ana.presses("post")
        ana.hears("posting-card-request", "posting-posted-request", "matching-nobody-yet")
        ben.hears_nothing()
        await ben.says("what's needed")
        ben.hears("matching-needs")  # as for anybody: what is missing would tell whose it is
        await ben.presses("pick")
        ben.hears("matching-asking-them")
        ana.skips()
        await street.passes(days=2)
        ben.hears("matching-no-longer")
        assert not {"matching-found", "matching-not-answered"} & {said.key for said in ana.heard[ana.read :]}


async def test_a_yes_after_a_block_leads_to_nothing(database_url):
    """Ben blocks Ana while another question about her waits for him."""
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.posted(ana, "ask: could someone walk my dog on Friday")
        ask = ben.hears("matching-ask")
        await ana.says("block")
        ben.hears("ending-ended")
        ana.skips()
        await ben.sends(ask.choice("willing"))
        ben.hears("matching-asking-them")  # else he would learn that it is she who asks
        await street.passes(days=2)
        ben.hears("matching-no-longer")
        assert not {"matching-found", "matching-not-answered"} & {said.key for said in ana.heard[ana.read :]}


async def test_whoever_pauses_or_leaves_while_asked_leaves_nobody_waiting(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem, dot = await street.joined("ana", "ben", "cem", "dot")
        await street.posted(ana, "could someone walk my dog this week")
        ana.skips()
        await street.posted(ben, "I can do dog walks most mornings")
        ana.hears("matching-asking-now")
        await ben.presses("pause")
        await ben.presses("pause:7")
        ana.hears("matching-nobody-yet")
        await street.posted(cem, "I can do dog walks most mornings")
        ana.hears("matching-asking-now")
        await cem.presses("willing")
        ana.hears("matching-found")
        await cem.says("leave")
        await cem.says("yes")
        ana.hears("matching-fell-through", "matching-nobody-yet")
        await street.posted(dot, "I can do dog walks most mornings")
        ana.hears("matching-asking-now")
        await dot.says("my posts")
        await dot.says("close it")
        ana.hears("matching-nobody-yet")


async def test_a_request_taken_down_tells_whoever_was_asked(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        await ana.says("my posts")
        await ana.presses("close")
        ben.hears("matching-ask", "matching-no-longer")
        await ben.presses("willing")
        ben.hears("matching-settled")


async def test_a_request_rewritten_is_asked_about_anew(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(cem, "I can give lifts to the hospital by car")
        await street.posted(ana, "could someone walk my dog this week")
        ben.hears("matching-ask")
        await ana.says("my posts")
        await ana.presses("rewrite")
        await ana.says("could someone give me a lift to the hospital on Friday")
        await ana.presses("post")
        ben.hears("matching-no-longer")
        cem.hears("matching-ask")


async def test_questions_wait_for_the_morning(database_url):
    async with a_street(database_url, start=datetime(2026, 11, 23, 22, 30, tzinfo=UTC)) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        ben.hears_nothing()
        await street.passes(hours=8, minutes=20)
        ben.hears_nothing()
        await street.passes(minutes=20)
        ask = ben.hears("matching-ask")
        assert ask.line.values["until"] > street.clock.now(), "quiet hours don't count as time to answer"
        await street.passes(hours=8)
        ben.hears_nothing()


async def test_among_equals_whoever_was_asked_longest_ago_comes_first(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        for helper in (ben, cem):
            await street.posted(helper, "I can do dog walks most mornings")
        for turn in range(4):
            await street.posted(ana, f"could someone walk my dog number {turn}")
            asked = next(helper for helper in (ben, cem) if helper.last.key == "matching-ask")
            await asked.presses("not-now")
            await ana.says("my posts")
            await ana.presses("close")
            await street.passes(minutes=5)
        assert [sum(said.key == "matching-ask" for said in helper.heard) for helper in (ben, cem)] == [4, 4]


async def test_the_log_keeps_why_two_were_matched(database_url):
    async with a_street(database_url) as street:
        await street.talking()
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await kim.says("log")
        row = kim.hears("reviewing-log").line.values["rows"][0]
        await kim.says(f"story {row.values['id']}")
        story = kim.hears("reviewing-story")
        assert story.line.values["score"] > 0
        assert {one.key for one in story.line.values["why"]} >= {"log-why-kind", "log-why-mention"}
        assert [one.values["what"].key for one in story.line.values["entries"]] == [
            "log-asked",
            "log-helper-willing",
            "log-opened",
        ]


async def test_whoever_asked_hears_by_the_time_they_were_told_either_way(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        for helper in (ben, cem):
            await street.posted(helper, "I can do dog walks most mornings")
        await ana.says("could someone walk my dog")
        await ana.presses("post")
        ana.hears("posting-card-request")
        promised = ana.hears("posting-posted-request").line.values["when"]
        while street.clock.now() < promised:
            await street.passes(hours=1)
        again = ana.hears("matching-still-asking").line.values["again"]
        ana.hears_nothing()
        while street.clock.now() < again:
            await street.passes(hours=1)
        assert ana.heard[ana.read :], "and again"


async def test_whoever_was_told_something_newer_is_not_told_that_we_still_ask(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ana, "could someone walk my dog")
        ana.hears("matching-nobody-yet")
        await street.talking("eva", "fox", ask="could someone fix my bike", offer="I fix bikes")
        await street.passes(days=1)
        assert "matching-still-asking" not in {said.key for said in ana.heard}
        assert "matching-still-asking" not in {said.key for said in street.person("eva").heard}
        ben.hears_nothing()


async def test_a_day_that_was_said_is_named_to_whoever_reads_of_it_later(sqlite_url):
    """On Monday evening somebody asks for tomorrow; in the other's quiet hours it waits, and is read on Tuesday."""
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do the shopping for somebody")
        said = street.clock.now()
        await street.posted(ana, "could someone do my shopping tomorrow")
        asked = ben.hears("matching-ask").text
        assert "tomorrow" not in asked
        assert f"{(said + timedelta(days=1)).day} " in asked
        await ana.says("my posts")
        assert "tomorrow" not in ana.last.text
        await street.passes(days=3)
        ana.skips()
        await ana.says("my posts")
        await ana.presses("renew")
        await ana.says("my posts")
        assert "any time" in ana.last.text
