"""Cohorts: eight weeks, somebody new each week, nobody left over, and no name shown that was not given."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from storage.prepared import Prepared
from tests.stories.street import a_street

NAMES = "ana ben cem dot eve fay gus hal ivy jon".split()
DECK = "\n".join(f"theme {number}: question {number}" for number in range(1, 9))


async def a_lead(street, *others):
    lena, *people = await street.joined("lena", *others)
    await street.made(lena, "lead")
    return lena, people


async def described(lena, name="Tuesday people", day="2026-12-01", deck="ready-deck"):
    """A lead answers one question after the other, up to the preview."""
    await lena.says("new cohort")
    await lena.says(name)
    await lena.says(day)
    await (lena.presses(deck) if deck == "ready-deck" else lena.says(deck))


async def opened(lena, **facts):
    await described(lena, **facts)
    assert lena.last.key == "rounds-preview-cohort", lena.last.text
    await lena.presses("open-round")


async def a_cohort(street, *names, **facts):
    """A cohort in which everybody is but its lead, on the eve of its first week."""
    lena, people = await a_lead(street, *names)
    await opened(lena, **facts)
    for one in people:
        await one.presses("take-part")
        assert one.last.key == "rounds-in"
    await lena.presses("stay-out")
    return lena, people


async def rows(street, sql):
    return await street.memory.run(Prepared(sql).rows)


async def meetings(street):
    """Week after week, who was brought together, as pairs of ids."""
    found = await rows(street, "SELECT asker, helper, at FROM match WHERE origin = 'round' ORDER BY at, id")
    weeks: dict[int, list[frozenset[str]]] = {}
    for row in found:
        weeks.setdefault(row["at"], []).append(frozenset((row["asker"], row["helper"])))
    return list(weeks.values())


def keys(person):
    return [said.key for said in person.heard]


async def test_ten_meet_for_eight_weeks_nobody_twice_and_all_hear_what_came_of_it(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, *NAMES)
        lena.skips()
        await street.passes(days=7)
        drawn = lena.hears("rounds-drawn")
        assert "Nobody meets twice" in drawn.text
        assert "Without a place" not in drawn.text
        for week in range(1, 9):
            await street.passes(days=1 if week == 1 else 6)
            for one in people:
                assert keys(one).count("rounds-meet") == week
            await street.passes(days=1)
            if week > 1:  # the line of the week before has ended, and each is asked alone how it was
                for one in people[:5]:
                    await one.presses("happened")
                    await one.presses("good")
        for _ in range(8):
            await street.passes(days=2)
        weeks = await meetings(street)
        assert [len(week) for week in weeks] == [5] * 8
        assert set(Counter(pair for week in weeks for pair in week).values()) == {1}
        assert all(len({one for pair in week for one in pair}) == 10 for week in weeks)
        for one in people:
            over = next(said for said in one.heard if said.key == "rounds-over")
            assert (over.line.values["number"], over.line.values["most"]) == (8, 9)
        report = next(said for said in lena.heard if said.key == "rounds-report")
        assert (report.line.values["number"], report.line.values["twice"]) == (40, 0)
        assert report.line.values["said"].values["good"] >= 35
        for one in people:
            assert one.name not in report.text.casefold().split()
            heard = street.heard_by(one).casefold()
            assert [other for other in people if other != one and await street.tag(other) in heard] == []


async def test_nine_meet_everybody_before_anybody_twice_and_what_repeats_is_said(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, *NAMES[:9])
        lena.skips()
        await street.passes(days=7)
        drawn = lena.hears("rounds-drawn")
        assert "Meeting again: 12. Fewer is not possible, and they come as late as can be." in drawn.text
        await street.passes(days=1)
        for _ in range(7):
            await street.passes(days=7)
        weeks = await meetings(street)
        assert [len(week) for week in weeks] == [6] * 8
        early = Counter(pair for week in weeks[:6] for pair in week)
        assert (len(early), set(early.values())) == (36, {1})
        for _ in range(8):
            await street.passes(days=2)
        report = next(said for said in lena.heard if said.key == "rounds-report")
        assert (report.line.values["number"], report.line.values["twice"]) == (36, 12)
        for one in people:
            assert next(said for said in one.heard if said.key == "rounds-over").line.values["number"] == 8


async def test_one_leaves_and_one_joins_and_the_weeks_to_come_are_planned_anew(database_url):
    async with a_street(database_url) as street:
        _, people = await a_cohort(street, *NAMES[:6])
        await street.passes(days=8)
        await people[0].says("leave the cohort")
        people[0].skips()
        (new,) = await street.joined("new")
        await new.says("rounds")
        new.hears("rounds-row")
        await new.presses("take-part")
        new.hears("rounds-in")
        await street.passes(days=7)
        assert "rounds-meet" in keys(new)
        assert keys(people[0]).count("rounds-meet") == 1
        for _ in range(2):
            await street.passes(days=7)
        weeks = await meetings(street)
        assert len(weeks) == 4
        assert set(Counter(pair for week in weeks for pair in week).values()) == {1}


async def test_somebody_vanishes_between_the_draw_and_the_sending_and_nobody_waits_for_them(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, *NAMES[:4])
        await street.passes(days=7)
        lena.skips()
        await people[3].says("forget me")
        await people[3].presses("yes-forget")
        await street.passes(days=1)
        for one in people[:3]:
            assert keys(one).count("rounds-meet") == 2, "a trio, each with a line to both others"
        assert [len(week) for week in await meetings(street)] == [3]


async def test_sending_twice_sends_one_week(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, *NAMES[:4])
        lena.skips()
        await street.passes(days=7)
        await lena.presses("send-round")
        await lena.says("send the round")
        lena.hears("rounds-drawn", "rounds-sent", "rounds-too-early")
        assert len(await meetings(street)) == 1
        assert all("rounds-line-over" not in keys(one) for one in people)
        await street.passes(days=8)
        assert len(await meetings(street)) == 2


async def test_a_deck_of_one_s_own_is_shown_before_and_goes_out(database_url):
    async with a_street(database_url) as street:
        _, people = await a_cohort(street, *NAMES[:2], deck=DECK)
        await street.passes(days=8)
        meet = next(said for said in people[0].heard if said.key == "rounds-meet")
        assert "theme 1: question 1" in meet.text


@pytest.mark.parametrize(
    ("deck", "key"),
    [
        ("\n".join(DECK.splitlines()[:7]), "rounds-deck-lines"),
        ("...", "rounds-deck-lines"),
        (DECK.replace("theme 3:", "theme 3"), "rounds-deck-line"),
        (DECK.replace("question 3", ""), "rounds-deck-line"),
    ],
)
async def test_a_broken_deck_is_explained_and_may_be_pasted_again(sqlite_url, deck, key):
    async with a_street(sqlite_url) as street:
        lena, _ = await a_lead(street)
        await described(lena, deck=deck)
        assert lena.last.key == key
        await lena.says(DECK)
        assert lena.last.key == "rounds-preview-cohort"


@pytest.mark.parametrize("day", ["2026-11-20", "23.11.2026", "2028-01-01", "some day"])
async def test_a_start_that_cannot_be_is_asked_again(sqlite_url, day):
    async with a_street(sqlite_url) as street:
        lena, _ = await a_lead(street)
        await lena.says("new cohort")
        await lena.says("Tuesday people")
        await lena.says(day)
        assert lena.last.key == "rounds-day-wrong"
        await lena.says("2026-12-01")
        assert lena.last.key == "rounds-ask-deck"


async def test_a_start_that_has_passed_by_the_time_of_the_yes_is_asked_again(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, people = await a_lead(street, "ana")
        await described(lena)
        await street.passes(days=20)
        await lena.presses("open-round")
        assert lena.last.key == "rounds-day-wrong"
        people[0].hears_nothing()


async def test_a_cohort_of_one_is_told_and_waits(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, "ana")
        for one in (lena, *people):
            one.skips()
        await street.passes(days=7)
        lena.hears("rounds-too-few")
        await street.passes(days=1)
        people[0].hears("rounds-unplaced")
        lena.hears("rounds-too-few")
        (ben,) = await street.joined("ben")
        await ben.says("take part")
        ben.hears("rounds-in")
        await street.passes(days=7)
        assert "rounds-meet" in keys(ben)


async def test_a_cohort_in_which_everybody_blocks_everybody_brings_nobody_together(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        lena, _ = await a_lead(street)
        await opened(lena)
        for one in (ana, ben):
            await one.presses("take-part")
            one.skips()
        await street.passes(days=8)
        assert await meetings(street) == []
        for one in (ana, ben):
            assert "rounds-unplaced" in keys(one)
            assert "rounds-meet" not in keys(one)


async def test_in_a_cohort_too_nobody_meets_whose_language_they_do_not_share(sqlite_url):
    async with a_street(sqlite_url) as street:
        _, (ana, ben, cem, dot) = await a_cohort(street, "ana", "ben", "cem", "dot")
        for one in (ana, dot):
            await one.says("speak Polish")
        await street.passes(days=8)
        ids = {row["tag"]: row["id"] for row in await rows(street, "SELECT id, tag FROM neighbour")}
        sides = [frozenset([ids[await street.tag(one)] for one in two]) for two in ((ana, dot), (ben, cem))]
        assert set((await meetings(street))[0]) == set(sides)
        assert all("rounds-meet" in keys(one) for one in (ana, ben, cem, dot))


async def test_of_two_leads_who_open_the_same_at_once_one_is_told(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_lead(street, "ana", "ben")
        await street.made(people[0], "lead")
        for lead in (lena, people[0]):
            await described(lead)
        await asyncio.gather(lena.presses("open-round"), people[0].presses("open-round"))
        await street.quiet()
        said = {lena.last.key if lena.last.key != "rounds-invite-cohort" else keys(lena)[-2]}
        said |= {key for key in keys(people[0])[-2:] if key != "rounds-invite-cohort"}
        assert said == {"rounds-opened-only", "rounds-name-taken"}
        assert await street.count("round") == 1
        assert keys(people[1]).count("rounds-invite-cohort") == 1


async def test_a_cohort_goes_on_when_its_lead_leaves(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, *NAMES[:4], deck=DECK)
        await street.passes(days=8)
        await lena.says("forget me")
        await lena.presses("yes-forget")
        await street.passes(days=7)
        assert all(keys(one).count("rounds-meet") == 2 for one in people)


async def test_the_ready_deck_can_be_typed_and_the_whole_begun_anew(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, _ = await a_lead(street)
        await described(lena, deck="the ready deck")
        assert lena.last.key == "rounds-preview-cohort"
        await lena.says("change")
        assert lena.last.key == "rounds-ask-name"
        await lena.says("cancel")
        assert lena.last.key == "helping-cancelled"


async def test_only_leads_open_cohorts(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("new cohort")
        ana.hears("helping-not-allowed")
        await ana.sends("open-round")
        ana.hears("rounds-how")
        await ana.sends("set:2")
        await ana.sends("take-part:nosuchround")
        ana.hears("helping-stale", "rounds-not-any-more")


async def test_those_of_a_cohort_that_is_over_can_be_asked_again_and_nobody_else(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, "ana", "ben", "cem")
        (newcomer,) = await street.joined("newcomer")
        for _week in range(11):
            await street.passes(days=7)
        assert any(said.key == "rounds-over" for said in people[0].heard)
        for one in (*people, newcomer):
            one.skips()
        await lena.says("new round")
        for words in ("Tuesday people, still", "4", "2", "14"):
            await lena.says(words)
        await lena.presses("ask-alumni")
        assert lena.last.line.values["whom"].key == "rounds-asks-alumni"
        await lena.presses("mix-new")
        assert lena.last.line.values["whom"].key == "rounds-asks-alumni"
        await lena.says("ask everybody")
        assert lena.last.line.values["whom"].key == "rounds-asks-everybody"
        await lena.says("only those of Tuesday people")
        assert lena.last.line.values["whom"].key == "rounds-asks-alumni"
        await lena.says("yes")
        for one in people:
            assert one.heard[-1].key == "rounds-invite-round"
        newcomer.hears_nothing()


async def test_a_part_of_the_neighbourhood_comes_before_a_cohort_that_is_called_the_same(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, _people = await a_cohort(street, "ana", "ben", name="In")
        for _week in range(11):
            await street.passes(days=7)
        await lena.says("new round")
        for words in ("Friday walks", "1", "2", "14"):
            await lena.says(words)
        await lena.says("only those in Harbour")
        assert lena.last.line.values["whom"].key == "rounds-asks-area"
        await lena.says("only inside")
        assert "whom" not in lena.last.line.values


async def test_who_met_whom_is_told_only_to_somebody_who_leads(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, "ana", "ben")
        await street.passes(days=8)
        await street.person("admin").says(f"unmake {await street.tag(lena)} lead")
        for _week in range(11):
            await street.passes(days=7)
        assert "rounds-over" in keys(people[0])
        assert "rounds-report" not in keys(lena)
