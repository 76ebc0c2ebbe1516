"""Somebody says that they are under 18: whom to talk to, nothing new, and two coordinators who look."""

from __future__ import annotations

import pytest

from tests.stories.street import Person, Street, a_street
from tests.stories.test_auditing import page

FIFTEEN = "I'm 15 and I like dogs"


async def coordinators(street: Street, *names: str) -> list[Person]:
    people = await street.joined(*names)
    for one in people:
        await street.made(one, "coordinator")
    return people


async def test_a_child_reads_whom_to_talk_to_and_two_coordinators_are_asked(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        ana, ben = await street.talking()
        await ana.says(FIFTEEN)
        said = ana.hears("young-paused").text
        assert "0800 1111" in said
        assert ben.hears("relaying-said").text == FIFTEEN
        for one in (kofi, lena):
            assert "dogs" not in one.hears("young-alert").text
        await ana.says("I'm 15, is that a problem?")
        ana.hears_nothing()
        kofi.hears_nothing()


async def test_when_two_say_that_it_is_a_child_everything_ends_kindly(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        ana, ben = await street.talking()
        await ana.says(FIFTEEN)
        await kofi.presses("child")
        kofi.hears("young-alert", "young-another")
        ana.hears("young-paused")
        await kofi.presses("child")
        kofi.hears("young-another")
        await lena.presses("child")
        lena.hears("young-alert", "young-settled")
        assert "0800 1111" in ana.hears("young-closed").text
        ben.hears("relaying-said", "ending-ended")
        await kofi.presses("adult")
        kofi.hears("young-settled")
        await ana.says("hello?")
        ana.hears("joining-welcome-back")


async def test_when_two_say_that_it_is_an_adult_all_is_as_before(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi, lena, omar = await coordinators(street, "kofi", "lena", "omar")
        (ana, ben) = await street.joined("ana", "ben")
        await street.posted(ana, "I can do dog walks most mornings")
        await ana.says(FIFTEEN)
        ana.skips()
        await street.posted(ben, "Could someone walk my dog this week")
        assert "matching-ask" not in [said.key for said in ana.heard]
        await kofi.presses("child")
        for one in (lena, omar):
            await one.presses("adult")
        ana.hears("young-adult", "matching-ask")


async def test_what_they_asked_for_waits_and_they_do_not_read_that_somebody_is_asked(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ana, "could someone walk my dog")
        await ana.says(FIFTEEN)
        ana.skips()
        await street.posted(ben, "I can do dog walks most mornings")
        await street.passes(days=1)
        ben.hears_nothing()
        assert not {"matching-still-asking", "matching-asking-now"} & {said.key for said in ana.heard}


async def test_coordinators_are_asked_again_each_day_until_it_is_settled(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await ana.says(FIFTEEN)
        for days in (1, 2):
            await street.passes(days=1, minutes=1)
            for one in (kofi, lena):
                assert [said.key for said in one.heard].count("young-alert") == 1 + days
        await kofi.presses("adult")
        await street.passes(days=1)
        counted = [[said.key for said in one.heard].count("young-alert") for one in (kofi, lena)]
        assert counted == [3, 4], "whoever has said what they think is not asked again"
        await street.passes(days=40)
        await street.memory.sweep(at=street.clock.now())
        await lena.presses("adult")
        assert lena.last.key == "young-settled"
        assert ana.last.key == "young-adult"
        lena.skips()
        await street.passes(days=2)
        assert "young-alert" not in {said.key for said in lena.heard[lena.read :]}


async def test_coordinators_who_think_otherwise_both_learn_it_and_can_choose_again(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await ana.says(FIFTEEN)
        await kofi.presses("adult")
        await lena.presses("child")
        for one in (kofi, lena):
            assert one.last.key == "young-differ"
        await street.passes(days=1)
        assert kofi.last.key in ("young-alert", "auditing-head")
        await kofi.says("today")
        assert kofi.last.line.values["parts"][0].key == "reviewing-part-young"
        await kofi.presses("child", kofi.last)
        assert kofi.last.key == "young-settled"
        assert ana.last.key == "young-closed"
        await lena.says("today")
        parts = lena.last.line.values.get("parts", ())
        assert "reviewing-part-young" not in [part.key for part in parts]


async def forgotten(one: Person) -> None:
    await one.says("forget me")
    await one.presses("yes-forget")
    assert one.last.key == "keeping-forgotten"


async def test_it_is_settled_also_when_somebody_they_talked_with_is_forgotten(database_url):
    async with a_street(database_url) as street:
        kofi, lena = await coordinators(street, "kofi", "lena")
        ana, ben = await street.talking()
        await ana.says(FIFTEEN)
        await forgotten(ben)
        for one in (kofi, lena):
            await one.presses("adult")
        assert lena.last.key == "young-settled"
        assert ana.last.key == "young-adult"


async def test_what_a_coordinator_thought_counts_when_they_or_another_are_forgotten(database_url):
    async with a_street(database_url) as street:
        kofi, lena, omar, rosa = await coordinators(street, "kofi", "lena", "omar", "rosa")
        (ana,) = await street.joined("ana")
        await ana.says(FIFTEEN)
        await kofi.presses("child")
        await lena.presses("adult")
        await forgotten(kofi)
        await forgotten(lena)
        await omar.presses("adult")
        assert ana.last.key == "young-adult", "two have said so"
        await rosa.presses("child")
        assert rosa.last.key == "young-settled"


async def test_who_answered_for_somebody_forgotten_is_not_told_whom_they_talked_with(database_url):
    async with a_street(database_url) as street:
        kim, lena = await coordinators(street, "kim", "lena")
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        for one in (kim, ben, kim):
            await one.says("yes")
        await ben.says(FIFTEEN)
        lena.hears("young-alert")
        await kim.says("leave")
        await kim.presses("yes-leave")
        await street.joined("kim")
        await street.made(kim, "coordinator")
        for days in (31, 1, 1):
            await street.passes(days=days, minutes=1)
        assert await street.count("neighbour WHERE without_chat <> ''") == 0
        assert "young-alert" in {said.key for said in lena.heard[lena.read :]}
        assert "young-alert" not in {said.key for said in kim.heard}


async def test_what_was_settled_stays_so_when_whoever_settled_it_is_forgotten(database_url):
    async with a_street(database_url) as street:
        kofi, lena, omar = await coordinators(street, "kofi", "lena", "omar")
        (ana,) = await street.joined("ana")
        await ana.says(FIFTEEN)
        for one in (kofi, lena):
            await one.presses("adult")
        assert ana.last.key == "young-adult"
        first = next(said for said in omar.heard if said.key == "young-alert")
        await forgotten(lena)
        await ana.says("I am only 15")
        await omar.presses("adult", first)
        assert omar.last.key == "young-settled"
        assert [said.key for said in ana.heard].count("young-adult") == 1, "it takes two again"
        await omar.says("today")
        (young,) = (part for part in omar.last.line.values["parts"] if part.key == "reviewing-part-young")
        assert len(young.values["rows"]) == 1


async def test_what_an_adult_had_asked_for_is_looked_at_when_it_is_settled(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kofi,) = await coordinators(street, "kofi")
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ana, "could someone walk my dog")
        await ana.says(FIFTEEN)
        await street.posted(ben, "I can do dog walks most mornings")
        ben.hears_nothing()
        await kofi.presses("adult")
        ben.hears("matching-ask")


async def test_where_there_is_one_coordinator_one_is_enough_and_where_there_is_none_it_waits(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(FIFTEEN)
        (kofi,) = await coordinators(street, "kofi")
        await street.passes(days=1)
        await kofi.presses("adult")
        assert kofi.last.key == "young-settled"
        assert ana.last.key == "young-adult"


async def test_a_coordinator_who_talks_with_them_is_not_told_who_they_are(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await street.made(ben, "coordinator")
        await ana.says(FIFTEEN)
        ben.hears("relaying-said")
        ben.hears_nothing()


async def test_whoever_has_not_joined_reads_for_whom_this_is(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana = street.person("ana")
        await ana.says("hello")
        await ana.says(FIFTEEN)
        assert "0800 1111" in ana.hears("joining-welcome", "young-not-here").text
        ana.hears("joining-welcome")


@pytest.mark.parametrize(
    "words",
    [
        "my son is 15 and loves dogs",
        "I'm a father of a 5 year old, I babysit",
        "I'm 10 minutes away",
        "I'm back by 13.00",
        "when I was 15 I had a lurcher",
        "I'm 17 stone, so no ladders",
    ],
)
async def test_ages_of_others_and_other_numbers_are_no_age(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        ben.hears("relaying-said")
        ana.hears_nothing()


async def test_somebody_without_the_right_judges_nobody(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kofi, eva, ana) = await street.joined("kofi", "eva", "ana")
        await street.made(kofi, "coordinator")
        await ana.says(FIFTEEN)
        await eva.sends(kofi.hears("young-alert").choice("child"))
        eva.hears("helping-not-allowed")


@pytest.mark.parametrize("words", ["introduce me", "could someone walk my dog this week", "ask", "invite"])
async def test_nothing_new_begins_for_them_and_they_are_told_so(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ben.says("introduce me")
        ben.skips()
        await ana.says(FIFTEEN)
        ana.skips()
        await ana.says(words)
        assert "0800 1111" in ana.hears("young-nothing-new").text
        ben.hears_nothing()


async def test_a_yes_to_what_was_asked_before_opens_nothing(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        asked = ben.hears("matching-ask")
        ana.skips()
        await ben.says(FIFTEEN)
        ben.skips()
        await ben.sends(asked.choice("willing"))
        ben.hears("young-nothing-new")
        ana.hears_nothing()


async def test_nobody_picks_what_they_asked_for(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ana, "could someone walk my dog this week")
        await ben.says("needs")
        list_ = ben.last
        await ana.says(FIFTEEN)
        ana.skips()
        await ben.sends(list_.choice("pick"))
        ben.hears("matching-needs", "matching-settled")
        ana.hears_nothing()


@pytest.mark.parametrize("verb", ["adult", "child"])
@pytest.mark.parametrize("names", [("kofi",), ("kofi", "lena")])
async def test_the_audit_log_says_what_was_settled_and_whether_one_alone_did(database_url, names, verb):
    async with a_street(database_url) as street:
        people = await coordinators(street, *names)
        ana, ron = await street.joined("ana", "ron")
        await street.made(ron, "auditor")
        await ana.says(FIFTEEN)
        for one in people:
            await one.presses(verb)
        what = {written for written, _number in await page(ron)}
        settled = f"audited-{verb}" if len(names) > 1 else f"audited-{verb}-alone"
        assert {one for one in what if one.startswith((f"audited-{verb}", "audited-refused"))} == {settled}
