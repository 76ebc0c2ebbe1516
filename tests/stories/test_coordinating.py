"""A coordinator reads who waits for us, the log, and answers for somebody without chat."""

from __future__ import annotations

import json

import pytest

from bot.core import paging, reviewing
from bot.core.chronicle import entry
from tests.stories.street import a_street


async def a_coordinator(street, *others):
    kim, *people = await street.joined("kim", *others)
    await street.made(kim, "coordinator")
    return (kim, *people)


def parts(said):
    return {part.key.removeprefix("reviewing-part-"): part.values["rows"] for part in said.line.values["parts"]}


async def test_today_opens_on_who_waits_for_us(database_url):
    async with a_street(database_url) as street:
        kim, ana, ben, cem, dot = await a_coordinator(street, "ana", "ben", "cem", "dot")
        await street.posted(ana, "could someone bake a cake")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(cem, "could someone walk my dog")
        await ben.says("no")
        await street.posted(dot, "I can do dog walks most mornings")
        await dot.says("no")
        await street.talking("eva", "fox", ask="could someone fix my bike", offer="I fix bikes")
        await street.passes(days=2, hours=1)
        await kim.says("today")
        today = parts(kim.hears("auditing-head", "reviewing-today"))
        assert [row.values["kind"].key for row in today["waiting"]] == ["kind-meal", "kind-dog"], "longest wait first"
        assert [row.values["kind"].key for row in today["declined"]] == ["kind-dog"]
        assert [row.values["kind"].key for row in today["silent"]] == ["kind-repair"]
        assert {str(row.values["tag"].key).removeprefix("name-") for row in today["new"]} >= {
            await street.tag(ana),
            await street.tag(cem),
        }


async def test_the_log_is_read_by_state_tag_and_week_and_holds_no_words(database_url):
    async with a_street(database_url) as street:
        (kim,) = await a_coordinator(street)
        ana, ben = await street.talking(ask="could someone walk my dog MARKER")
        await ana.says("MARKER across")
        await kim.says("log")
        row = kim.hears("reviewing-log").line.values["rows"][0]
        assert (row.values["asker"].key, row.values["helper"].key) == (
            f"name-{await street.tag(ana)}",
            f"name-{await street.tag(ben)}",
        )
        for words, found in (
            ("log open", True),
            ("log ended", False),
            (f"log {await street.tag(ben)}", True),
            (f"log {await street.tag(kim)}", False),
            ("log 2026-W48", True),
            ("log 2026-W20", False),
        ):
            await kim.says(words)
            kim.hears("reviewing-log" if found else "reviewing-log-empty")
        await kim.says(f"story {row.values['id']}")
        kim.hears("reviewing-story")
        await kim.says(f"/note {row.values['id']} rang them, all well")
        kim.hears("reviewing-noted")
        await kim.says(f"story {row.values['id']}")
        assert "rang them, all well" in kim.hears("reviewing-story").text
        assert ":00" not in kim.last.text, "days, no times"
        await kim.says("csv")
        assert await street.tag(ana) in kim.hears("verbatim").text
        await kim.says("story zzzzz")
        kim.hears("reviewing-no-such")
        assert "MARKER" not in street.heard_by(kim)


async def test_a_list_as_csv_says_when_it_is_not_the_whole(sqlite_url, monkeypatch):
    monkeypatch.setattr(paging, "MOST_CSV", 1)
    async with a_street(sqlite_url) as street:
        kim, *_others = await a_coordinator(street)
        await street.talking()
        await kim.says("csv")
        assert kim.hears("verbatim").text.count("\n") == 2
        kim.hears_nothing()
        await street.talking("cem", "dot", ask="could somebody lend me a ladder", offer="I can lend a ladder")
        await kim.says("csv")
        assert kim.hears("verbatim").text.count("\n") == 2
        assert kim.hears("reviewing-csv-newest").line.values["most"] == 1
        await kim.says("csv 2026-W20")
        assert kim.hears("verbatim").text.count("\n") == 1
        kim.hears_nothing()


async def test_a_coordinator_s_own_matches_are_hidden_from_them(database_url):
    async with a_street(database_url) as street:
        await a_coordinator(street)
        kim, _ben = await street.talking("kim", "ben")
        await kim.says("/log")
        kim.hears("reviewing-log-empty")
        await kim.says("csv")
        assert kim.hears("verbatim").text.count("\n") == 1


async def test_matching_by_hand_asks_that_neighbour(database_url):
    async with a_street(database_url) as street:
        kim, ana, ben = await a_coordinator(street, "ana", "ben")
        await street.posted(ana, "could someone bake a cake")
        await kim.says("today")
        row = parts(kim.hears("reviewing-today"))["waiting"][0]
        await kim.says(f"match {row.values['id']} {await street.tag(ben)}")
        kim.hears("reviewing-matched")
        ben.hears("matching-ask")
        await kim.says(f"match {row.values['id']} {await street.tag(ben)}")
        kim.hears("reviewing-cannot-match")
        await kim.says(f"match {row.values['id']} {await street.tag(kim)}")
        kim.hears("reviewing-no-such")
        await ben.says("yes")
        ben.hears("matching-asking-them")
        await ana.says("yes")
        ana.skips()
        assert ana.last.key == "opening-through"


async def test_matched_by_hand_nobody_is_told_that_somebody_else_is_asked(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, ben = await a_coordinator(street, "ana", "ben")
        (ada,) = await street.joined("ada")
        await street.made(ada, "admin")
        await ada.says("match by hand")
        await street.posted(ben, "I can walk dogs")
        await street.posted(ana, "could someone walk my dog")
        await kim.says("today")
        row = parts(kim.last)["waiting"][0]
        await kim.says(f"match {row.values['id']} {await street.tag(ben)}")
        ben.skips()
        assert ben.last.key == "matching-ask"
        await street.passes(days=2)
        assert ben.last.key == "matching-no-longer"


async def test_somebody_without_chat_is_answered_for_through_the_coordinator(database_url):
    """A phone call becomes an ask, the ask a line, and the line ends; all of it through Kim."""
    async with a_street(database_url) as street:
        kim, ben = await a_coordinator(street, "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman in Harbour needs his dog walked this week")
        assert "Harbour" in kim.hears("reviewing-enter-consent").text
        await kim.says("yes")
        kim.hears("reviewing-entered")
        ask = ben.hears("matching-ask")
        assert "gentleman" not in ask.text
        await ben.says("yes")
        ben.hears("matching-asking-them")
        assert kim.hears("reviewing-for").line.values["line"].key == "matching-found"
        await kim.says("yes")
        assert kim.hears("reviewing-for").line.values["line"].key == "opening-through"
        ben.hears("opening-through")
        await kim.says("Tomorrow at nine would suit him")
        assert ben.hears("relaying-said").text == "Tomorrow at nine would suit him"
        await ben.says("Fine with me")
        assert kim.hears("reviewing-for").line.values["line"].values["text"] == "Fine with me"
        await kim.says("share")
        await kim.says("Number 4, ring twice")
        await kim.says("share it")
        await kim.presses("read-card")
        ben.hears("first-meeting-asked")
        await ben.presses("read-card")
        ben.hears("revealing-where-is")
        kim.skips()
        ref = await kim.says("at ten, sorry")
        await kim.edits(ref, "at eleven, sorry")
        ben.hears("relaying-said", "relaying-correction")
        await kim.says("end")
        assert kim.hears("reviewing-for").line.values["line"].key == "ending-ended-by-me"
        ben.hears("ending-ended")
        await street.passes(days=9)
        kim.heard = [said for said in kim.heard if said.key != "auditing-head"]
        assert kim.hears("reviewing-for").line.values["line"].key == "checking-in-ask"
        await kim.presses("happened")
        assert kim.hears("reviewing-for").line.values["line"].key == "checking-in-how"
        await kim.presses("good")
        await kim.presses("thank")
        await kim.says("He was very glad")
        kim.skips()
        assert "glad" in ben.hears("checking-in-ask", "checking-in-thanks").text


async def test_a_coordinator_with_a_line_of_their_own_and_one_for_somebody_else(database_url):
    async with a_street(database_url) as street:
        await a_coordinator(street)
        kim, ana = await street.talking("kim", "ana", ask="could someone bake a cake", offer="I bake cakes")
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.presses("they-agree")
        await ben.says("yes")
        await kim.presses("accept")
        ben.skips()
        kim.skips()
        await kim.says("reveal")
        which = kim.hears("relaying-which-line")
        theirs = next(choice for choice in which.choices if choice in ben.ends.choice("end").replace("end:", "reveal:"))
        await kim.sends(theirs)
        await kim.says("Mr. Brown from number 4")
        await kim.presses("show")
        await kim.presses("read-card")
        ben.hears("revealing-asked")
        ana.skips()
        ana.hears_nothing()
        await ben.says("reveal")
        await ben.says("Ben")
        await ben.says("show it")
        await ben.says("I have read the card")
        assert "Mr. Brown" in street.heard_by(ben)
        assert "Ben" in kim.last.text
        await kim.says("which one is this for?")
        line = theirs.partition(":")[2]
        await kim.sends(next(choice for choice in kim.last.choices if choice.endswith(line)))
        assert ben.last.key == "relaying-said"
        assert "relaying-said" not in [said.key for said in ana.heard]


async def test_what_a_coordinator_asks_or_sets_while_talking_for_somebody_is_their_own(database_url):
    async with a_street(database_url) as street:
        kim, ben = await street.joined("kim", "ben")
        await street.made(kim, "coordinator")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.says("yes")
        await ben.says("yes")
        await kim.says("yes")
        assert ben.last.key == "opening-through"
        kim.skips()
        await kim.says("ask: could someone fix my bike")
        await kim.presses("post")
        await kim.says("my posts")
        kim.hears("posting-card-request", "posting-posted-request", "matching-nobody-yet", "posting-mine")
        await kim.says("pause 7")
        kim.hears("keeping-paused")
        await kim.says("see you at nine")
        assert ben.last.text == "see you at nine"


async def test_whoever_answers_for_somebody_is_never_matched_with_them(database_url):
    async with a_street(database_url) as street:
        (kim,) = await a_coordinator(street)
        await street.posted(kim, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.says("yes")
        assert kim.hears("reviewing-enter-consent", "reviewing-entered", "reviewing-for").line.values["line"].key == (
            "matching-nobody-yet"
        )
        await kim.says("what's needed")
        kim.hears("matching-nothing-needed")


async def test_when_the_coordinator_leaves_nobody_is_left_on_the_line(database_url):
    async with a_street(database_url) as street:
        kim, ben = await a_coordinator(street, "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.says("yes")
        await ben.says("yes")
        await kim.says("yes")
        await kim.says("leave")
        await kim.presses("yes-leave")
        assert ben.last.key == "ending-ended"
        kim.skips()
        await street.passes(days=9)
        kim.hears_nothing()


@pytest.mark.parametrize("how", ["leave", "forget"])
async def test_somebody_without_chat_is_forgotten_a_month_after_their_coordinator_went(database_url, how):
    async with a_street(database_url) as street:
        kim, _lena = await street.joined("kim", "lena")
        await street.made(kim, "coordinator")
        before = await street.count("neighbour")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.presses("they-agree")
        assert await street.count("neighbour") == before + 1
        await kim.says("leave" if how == "leave" else "forget me")
        await kim.presses(f"yes-{how}")
        assert await street.count("post WHERE state = 'cancelled'") == 1
        assert await street.count("neighbour WHERE without_chat <> ''") == 1
        if how == "forget":
            assert await street.count("neighbour WHERE without_chat LIKE 'gone-%'") == 1
        await street.passes(days=31)
        assert await street.count("neighbour") == before - 1


@pytest.mark.parametrize("ben_said_yes", [False, True])
async def test_nobody_waits_in_vain_when_whoever_answered_for_somebody_without_chat_leaves(database_url, ben_said_yes):
    async with a_street(database_url) as street:
        kim, ben = await a_coordinator(street, "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman in Harbour needs his dog walked this week")
        await kim.says("yes")
        ben.hears("matching-ask")
        if ben_said_yes:
            await ben.says("yes")
            ben.hears("matching-asking-them")
        await kim.says("leave")
        await kim.presses("yes-leave")
        assert kim.last.key == "keeping-left"
        assert ben.hears("matching-no-longer")
        await ben.says("yes")
        ben.hears("helping-nothing-asked")


async def test_a_note_on_a_match_tells_the_two_of_it_nothing_that_they_must_not_know(database_url):
    async with a_street(database_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        ana, ben = await street.talking()
        await kim.says("log")
        code = kim.last.line.values["rows"][0].values["id"]
        for words, answer in (
            (f"rang {await street.tag(ben)}, he drinks", "introducing-no-tags"),
            (f"rang {(await street.tag(ana)).title()}", "introducing-no-tags"),
            ("rang Mr Ben Smith of 4 Elm Street", "guarding-not-for-others"),
            ("rang 07700 900123", "guarding-not-for-others"),
            ("rang both, all is well", "reviewing-noted"),
        ):
            await kim.says(f"note {code} {words}")
            assert kim.last.key == answer, words
        assert "my data" in kim.last.text
        for one in (ana, ben):
            await one.says("my data")
            await one.presses("yes-data")
            notes = json.loads(one.last.text)["notes of coordinators on my matches"]
            assert [note["note"] for note in notes] == ["rang both, all is well"]


async def test_of_a_note_that_was_not_meant_for_the_two_they_read_only_that_there_is_one(sqlite_url, monkeypatch):
    async with a_street(sqlite_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        ana, _ben = await street.talking()
        await kim.says("log")
        code = kim.last.line.values["rows"][0].values["id"]
        monkeypatch.setattr(reviewing, "entry", lambda scene, match, _what, **note: entry(scene, match, "note", **note))
        await kim.says(f"note {code} he drinks")
        await kim.says(f"story {code}")
        assert "he drinks" in kim.last.text
        await ana.says("my data")
        await ana.presses("yes-data")
        (note,) = json.loads(ana.last.text)["notes of coordinators on my matches"]
        assert note["note"] == ""
