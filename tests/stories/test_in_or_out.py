"""Who is in a round this time: by their own word, for that one time, however early they said it."""

from __future__ import annotations

from tests.stories.street import a_street
from tests.stories.test_cohorts import NAMES, a_cohort, a_lead, keys
from tests.stories.test_rounds import a_round, previewed


def met(person):
    return keys(person).count("rounds-meet")


async def test_a_yes_counts_for_one_time_also_when_a_pause_lies_between(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem, dot) = await a_round(street, "ana", "ben", "cem", "dot", press="every-time")
        await ana.presses("take-part")
        await street.passes(days=8)
        assert met(ana) == 1
        await ana.says("pause 9")
        await street.passes(days=5)
        await ana.says("resume")
        ana.skips()
        await street.passes(days=2)
        assert [met(one) for one in (ben, cem, dot)] == [3, 3, 3]
        assert met(ana) == 1, "she was asked nothing and said nothing"


async def test_a_yes_between_two_times_counts_for_the_next_one(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="every-time")
        (cem,) = await street.joined("cem")
        await street.passes(days=9)
        await cem.says("take part")
        cem.hears("rounds-in")
        await street.passes(days=4)
        assert cem.hears("rounds-still-in").choices[0].startswith("skip")
        await street.passes(days=2)
        assert "rounds-meet" in keys(cem)
        assert met(ana) == met(ben)


async def test_a_yes_between_counts_also_when_there_was_no_time_to_ask(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="take-part")
        await street.passes(days=9)
        for one in (ana, ben):
            await one.says("take part")
        await street.passes(days=30)
        assert met(ana) == met(ben) == 2


async def test_a_no_between_two_times_counts_for_the_next_one_and_is_asked_about_after_it(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem) = await a_round(street, "ana", "ben", "cem", press="every-time")
        await ana.presses("take-part")
        await street.passes(days=9)
        ana.skips()
        await ana.says("skip this one")
        assert "8 December" in ana.hears("rounds-skipped").text
        await street.passes(days=4)
        assert not {"rounds-invite-round", "rounds-still-in"} & {said.key for said in ana.heard[ana.read :]}
        await street.passes(days=2)
        assert "rounds-meet" in keys(ben)[-4:]
        assert "rounds-meet" not in [said.key for said in ana.heard[ana.read :]]
        for one in (ana, cem):
            one.skips()
        await street.passes(days=5)
        assert "rounds-invite-round" in [said.key for said in ana.heard[ana.read :]]
        assert "rounds-still-in" in [said.key for said in cem.heard[cem.read :]]


def offered(person):
    return [payload.partition(":")[0] for payload in person.last.choices]


async def test_whoever_is_in_every_time_and_skips_one_is_in_again_after_it(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem) = await a_round(street, "ana", "ben", "cem", press="every-time")
        await ana.says("skip this one")
        assert "1 December" in ana.hears("rounds-skipped-once").text
        await ana.says("skip this one")
        ana.hears("rounds-skipped-once")
        await ana.says("rounds")
        assert ana.hears("rounds-row").line.values["state"].key == "rounds-seat-skipped-once"
        assert offered(ana) == ["take-part", "stay-out"]
        await street.passes(days=8)
        assert (met(ana), met(ben), met(cem)) == (0, 1, 1)
        ana.skips()
        await street.passes(days=5)
        ana.hears("rounds-still-in")
        await street.passes(days=2)
        assert met(ana) >= 1


async def test_whoever_takes_part_after_all_is_in_every_time_as_before(sqlite_url):
    async with a_street(sqlite_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="every-time")
        await ana.says("skip this one")
        await ana.says("take part")
        ana.hears("rounds-skipped-once", "rounds-always")
        await street.passes(days=8)
        await street.passes(days=5)
        await street.passes(days=2)
        assert met(ana) == met(ben) == 2


async def test_whoever_skips_a_week_of_a_cohort_can_still_come_or_stay_out(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, *_others) = await a_cohort(street, *NAMES[:4])
        await street.passes(days=9)
        for one, verb, said in ((ana, "take-part", "rounds-in"), (ben, "stay-out", "rounds-out")):
            await one.says("skip this one")
            await one.says("rounds")
            assert offered(one) == ["take-part", "stay-out"]
            await one.presses(verb)
            assert one.last.key == said
        await street.passes(days=7)
        assert (met(ana), met(ben)) == (3, 1), "three meet as a trio"


async def test_whoever_says_yes_in_a_pause_is_told_what_goes_first_and_how_to_end_it(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem) = await a_round(street, "ana", "ben", "cem", press="stay-out")
        for one in (ana, ben, cem):
            await one.says("pause 30")
            one.skips()
            await one.presses("take-part")
            assert one.hears("rounds-in-pause").choices[0] == "resume"
        await cem.presses("every-time")
        cem.hears("rounds-in-pause")
        for one in (ana, ben):
            await one.presses("resume")
        await street.passes(days=8)
        assert (met(ana), met(ben), met(cem)) == (1, 1, 0)


async def test_a_pause_that_is_over_by_then_keeps_nobody_out(sqlite_url):
    async with a_street(sqlite_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="stay-out")
        for one in (ana, ben):
            await one.says("pause 4")
            await one.says("take part")
            assert one.last.key == "rounds-in"
        await street.passes(days=8)
        assert met(ana) == met(ben) == 1


async def test_one_week_of_a_cohort_can_be_left_out(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_cohort(street, *NAMES[:4])
        ana, *others = people
        await street.passes(days=9)
        await ana.says("skip this one")
        assert ana.last.key == "rounds-skipped-week"
        await street.passes(days=7)
        assert (met(ana), *map(met, others)) == (1, 3, 3, 3), "the three meet as a trio"
        await street.passes(days=7)
        assert met(ana) == 2
        for _week in range(8):
            await street.passes(days=7)
        assert "rounds-over" in keys(ana)
        assert "rounds-report" in keys(lena)


async def test_whoever_never_came_to_a_cohort_and_skips_is_not_in_the_week_after(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, people = await a_cohort(street, *NAMES[:2])
        (new,) = await street.joined("new")
        for one in (lena, new):
            await one.says("skip this one")
            assert one.last.key == "rounds-out"
        await street.passes(days=8)
        await street.passes(days=7)
        assert [met(one) for one in (*people, lena, new)] == [2, 2, 0, 0]


async def test_after_the_last_week_of_a_cohort_there_is_none_to_leave_out(sqlite_url):
    async with a_street(sqlite_url) as street:
        _, (ana, _ben) = await a_cohort(street, *NAMES[:2])
        await street.passes(days=8)
        for _week in range(7):
            await street.passes(days=7)
        await ana.says("skip this one")
        assert ana.last.key == "rounds-not-any-more"
        for _week in range(3):
            await street.passes(days=7)
        assert "rounds-over" in keys(ana)


async def test_one_silence_counts_once_however_often_nobody_else_came(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="every-time")
        await street.passes(days=8)
        await ben.says("stay out")
        for _ in range(5):
            await street.passes(days=5)
            await street.passes(days=2)
        assert keys(ana).count("rounds-unplaced") >= 4
        assert "rounds-rest" not in keys(ana)


async def test_what_begins_tomorrow_leaves_time_to_answer(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben) = await a_round(street, "ana", "ben", day="2026-11-24", press="every-time")
        opened = next(said for said in lena.heard if said.key == "rounds-opened-only")
        assert opened.line.values["when"] > street.clock.now()
        assert "rounds-too-few" not in keys(lena)
        await street.passes(hours=12)
        await street.passes(hours=10)
        assert "rounds-drawn" in keys(lena)
        assert met(ana) == met(ben) == 1


async def test_a_typed_yes_is_taken_until_it_goes_out(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben, cem) = await a_lead(street, "ana", "ben", "cem")
        await previewed(lena)
        await lena.says("yes")
        for one in (ana, ben):
            await one.presses("take-part")
        await street.passes(days=7)
        assert lena.last.key == "rounds-drawn"
        await cem.says("yes")
        assert cem.last.key == "rounds-in"
        await lena.says("no thanks")
        assert lena.last.key == "rounds-out"
        await street.passes(days=1)
        assert (met(ana), met(ben), met(cem), met(lena)) == (2, 2, 2, 0)
