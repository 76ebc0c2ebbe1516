"""Ending, blocking and reporting: at any time, in one step, and the other side reads the same."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street

WAYS = {"end": "ending-ended-by-me", "block": "ending-blocked", "report": "ending-frozen"}


@pytest.mark.parametrize("typed", [True, False])
async def test_the_other_side_reads_the_same_whatever_the_reason_was(database_url, typed):
    read = {}
    async with a_street(database_url) as street:
        await street.joined("ana", "ben", "cem", "dot")
        for way, other in zip(WAYS, ("ben", "cem", "dot"), strict=True):
            ana, peer = await street.talking("ana", other, ask="ask: could someone walk my dog")
            if typed:
                await ana.says(way)
            else:
                await ana.sends(peer.ends.choice("end").replace("end:", f"{way}:"))
            assert ana.heard[ana.read].key == WAYS[way]
            said = peer.hears("ending-ended")
            read[way] = (said.key, [choice.partition(":")[0] for choice in said.choices], set(said.line.values))
            peer.hears_nothing()
            if way == "report":
                await ana.says("cancel")
            ana.skips()
            await peer.says("hello?")
            peer.hears("helping-hello")
            ana.hears_nothing()
            await street.passes(hours=1)
    assert len({str(one) for one in read.values()}) == 1


STEPS = {
    "a card": ["ask: could someone fix my bike"],
    "a side": ["ask"],
    "a reveal": ["reveal", "I am Ana"],
    "a share": ["share", "number 12"],
    "leaving": ["leave"],
    "forgetting": ["forget me"],
    "data": ["my data"],
    "a change": ["ask: could someone fix my bike", "change"],
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("way", WAYS)
async def test_it_works_from_every_step_in_one_word(sqlite_url, step, way):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words in STEPS[step]:
            await ana.says(words)
        ana.skips()
        await ana.says(way)
        ana.hears(WAYS[way])
        ben.hears("ending-ended")


async def test_it_works_in_polish_and_by_saying_how_one_feels(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("I feel unsafe")
        ana.hears("ending-frozen", "ending-what-happened")
        ben.hears("ending-ended")
        await ana.says("cancel")
        ana.skips()
        cem, _dot = await street.talking("cem", "dot")
        await cem.says("zablokuj")
        cem.hears("ending-blocked")


async def test_without_a_line_there_is_an_answer_too(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("end")
        await ana.says("block")
        await ana.says("report")
        ana.hears("relaying-no-line", "relaying-no-line", "ending-nothing-to-report")


async def test_with_several_lines_it_is_asked_which(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.talking("cem", "ana", ask="could someone bake a cake", offer="offer: I bake cakes")
        cem = street.person("cem")
        for way in ("end", "block", "report"):
            await ana.says(way)
            which = ana.hears("relaying-which-line")
            assert [one.partition(":")[0] for one in which.choices] == [way, way, "cancel"]
        ben.hears_nothing()
        await ana.sends(which.choices[1])
        cem.hears("ending-ended")
        ben.hears_nothing()


async def test_a_report_freezes_at_once_and_attaches_what_the_reporter_chooses(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await ben.says("give me your card number")
        await ana.says("why?")
        await ana.presses("report")
        ana.hears("relaying-said", "cautioning-scam", "ending-frozen", "ending-what-happened")
        kim.hears("reviewing-alert-report")
        assert "card" not in kim.last.text
        await ben.says("are you there?")
        ana.hears_nothing()
        await ana.presses("reason:money")
        ana.hears("ending-attach")
        await ana.presses("attach")
        ana.hears("ending-report-thanks", attached="yes")
        case = await street.case()
        assert (case.reason, case.evidence) == ("money", "1. reported: give me your card number\n2. reporter: why?")
        await ana.presses("attach-nothing")
        ana.hears("ending-already")
        assert (await street.case()).evidence, "a second press takes nothing away"
        await kim.says("today")
        kim.hears("reviewing-today")
        await kim.says(f"case {case.id[:5]}")
        assert "give me your card number" in kim.hears("reviewing-case-story").text
        await ben.says(f"/case {case.id[:5]}")
        assert ben.last.key == "helping-not-allowed"


async def test_a_report_in_own_words_without_messages(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("give me your card number")
        await ana.says("report")
        await ana.says("he wants my card")
        await ana.says("no")
        ana.hears(
            "relaying-said",
            "cautioning-scam",
            "ending-frozen",
            "ending-what-happened",
            "ending-attach",
            "ending-report-thanks",
        )
        case = await street.case()
        assert (case.reason, case.evidence) == ("he wants my card", "")


async def test_coordinators_who_took_part_hear_nothing_of_it(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.made(ben, "coordinator")
        await street.talking()
        await ana.says("report")
        ben.hears("ending-ended")
        ben.hears_nothing()
        await ben.says("today")
        parts = ben.hears("reviewing-today").line.values["parts"]
        assert "reviewing-part-cases" not in [part.key for part in parts]
        await ben.says("log")
        ben.hears("reviewing-log-empty")


async def test_a_line_that_has_ended_can_still_be_reported_and_blocked(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("end")
        ana.hears("ending-ended")
        await ana.presses("report")
        ana.hears("ending-frozen", "ending-what-happened")
        await ana.says("cancel")
        await ben.says("block")
        ben.hears("ending-ended-by-me", "ending-blocked")
        await ana.says("block")
        ana.hears("ending-report-stands", "ending-blocked")


async def test_whoever_reported_or_blocked_is_not_asked_how_it_went(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        ana.hears("ending-blocked")
        await street.passes(days=9)
        ana.hears_nothing()
        ben.hears("ending-ended", "checking-in-ask")
        await ben.presses("happened")
        await ben.presses("good")
        await ben.presses("thank")
        await ben.says("it was lovely")
        ben.hears("checking-in-how", "checking-in-good", "checking-in-your-thanks", "checking-in-thanks-on-the-way")
        await ben.presses("again")
        ben.hears("checking-in-again-noted")
        await street.passes(days=1)
        ana.hears_nothing()


async def test_silence_is_nudged_once_and_ends_the_line_in_a_week(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.passes(days=1)
        await ana.says("still there?")
        await street.passes(days=1, hours=12)
        ana.hears_nothing()
        await street.passes(hours=13)
        ana.hears("ending-silent")
        ben.hears("relaying-said", "ending-silent")
        await street.passes(days=4)
        ana.hears_nothing()
        await street.passes(days=2)
        ana.hears("ending-ended")
        ben.hears("ending-ended")


async def test_stop_asks_which(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("stop")
        stop = ana.hears("helping-stop-what")
        assert stop.choices == ("end", "pause", "leave", "cancel")
        await ana.presses("end")
        ana.hears("ending-ended-by-me")
        ben.hears("ending-ended")
        await ana.says("stop")
        assert ana.hears("helping-stop-what").choices == ("pause", "leave", "cancel")
