"""What may be read at any time (my data, the desk, the log, who would be told) says of nobody who they are."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.core.effects import Line
from tests.stories.street import Person, Said, Street, a_street
from tests.stories.test_cohorts import opened

SAD = "I want to kill myself tonight"
INTRODUCED = "what leads wrote to introduce me"


async def data_of(one: Person) -> dict[str, Any]:
    await one.says("my data")
    await one.presses("yes-data")
    held: dict[str, Any] = json.loads(one.last.text)
    return held


async def introduced(street: Street, lou: Person, left: Person, right: Person) -> None:
    await street.made(lou, "lead")
    await lou.says(f"introduce {await street.tag(left)} and {await street.tag(right)}: both restore bikes")
    for words in ("tools", "tea", "a walk"):
        await lou.says(words)
    await lou.presses("send-introduction")


async def with_coordinators(street: Street, *names: str) -> list[Person]:
    people = await street.joined(*names)
    for one in people:
        await street.made(one, "coordinator")
    return people


def rows(said: Said, key: str) -> list[Line]:
    return [row for part in said.line.values["parts"] for row in part.values["rows"] if row.key == key]


async def on_the_desk(one: Person, key: str) -> list[str]:
    """Whose tags a list on the desk shows."""
    await one.says("today")
    return [row.values["tag"].key.removeprefix("name-") for row in rows(one.last, key)]


# --- my data ----------------------------------------------------------------------------------------------------------


async def test_my_data_says_of_an_introduction_the_same_whether_the_two_may_meet_or_not(sqlite_url):
    """Ben is kept apart from somebody, perhaps from Ana. A lead introduces the two, and both are asked."""
    found = {}
    for handle in ("@victim", "@other"):
        async with a_street(f"{sqlite_url}{handle[1:]}") as street:
            street.person("ana").handle = "@victim"
            lou, ana, ben = await street.joined("lou", "ana", "ben")
            await ben.says(f"keep me apart from {handle}")
            await introduced(street, lou, ben, ana)
            asked = [await data_of(one) for one in (ana, ben)]
            await ben.presses("meet")
            await street.passes(days=5)
            over = [await data_of(one) for one in (ana, ben)]
            found[handle] = [(data[INTRODUCED], data["matches"]) for data in (*asked, *over)]
    assert found["@victim"] == found["@other"]
    assert [one["reason"] for one in found["@other"][0][0]] == ["both restore bikes"]


async def test_my_data_does_not_tell_that_whom_i_may_not_meet_said_yes(sqlite_url):
    """Ana would help; and she finds the same as whoever says yes to anybody."""
    found = {}
    for handle in ("@victim", "@other"):
        async with a_street(f"{sqlite_url}{handle[1:]}") as street:
            street.person("ana").handle = "@victim"
            ana, ben = await street.joined("ana", "ben")
            await ben.says(f"keep me apart from {handle}")
            await street.posted(ben, "could somebody lend me a long ladder")
            await ana.says("what's needed")
            await ana.presses("pick")
            found[handle] = [(await data_of(one))["matches"] for one in (ana, ben)]
    assert found["@victim"] == [found["@other"][0], []]
    assert [one["state"] for one in found["@other"][1]] == ["proposed"]


async def test_my_data_does_not_tell_whoever_asked_that_somebody_said_no(sqlite_url):
    """Ben says no, or does not answer: what Ana finds must be the same, also before the time is over."""
    found = {}
    for answer in ("not-now", ""):
        async with a_street(f"{sqlite_url}{answer}") as street:
            ana, ben = await street.joined("ana", "ben")
            await street.posted(ben, "I can do dog walks most mornings")
            await street.posted(ana, "could someone walk my dog this month")
            if answer:
                await ben.presses(answer)
            at_once = (await data_of(ana))["matches"]
            await street.passes(days=3)
            found[answer] = (at_once, (await data_of(ana))["matches"])
            mine = [one["state"] for one in (await data_of(ben))["matches"]]
            assert mine == ["declined" if answer else "did not come about"]
    assert found["not-now"] == found[""]


async def test_my_data_does_not_tell_who_said_no_to_an_introduction(sqlite_url):
    states = {}
    for answer in ("not-now", ""):
        async with a_street(f"{sqlite_url}{answer}") as street:
            lou, ana, ben = await street.joined("lou", "ana", "ben")
            await introduced(street, lou, ana, ben)
            await ana.presses("meet")
            if answer:
                await ben.presses(answer)
            await street.passes(days=5)
            assert ana.last.key == "introducing-not-this-time"
            states[answer] = [one["state"] for one in (await data_of(ana))["matches"]]
    assert states["not-now"] == states[""] == ["did not come about"]


async def test_my_data_does_not_show_a_note_on_what_i_was_not_asked(sqlite_url):
    """Ana would help Ben, who is kept apart from her and must not learn of it; a coordinator notes something on it."""
    async with a_street(sqlite_url) as street:
        street.person("ana").handle = "@victim"
        (kim,) = await with_coordinators(street, "kim")
        ana, ben = await street.joined("ana", "ben")
        await ben.says("keep me apart from @victim")
        await street.posted(ben, "could somebody lend me a long ladder")
        await ana.says("what's needed")
        await ana.presses("pick")
        await kim.says("log")
        (row,) = kim.last.line.values["rows"]
        await kim.says(f"note {row.values['id']} both have a shed")
        assert kim.last.key == "reviewing-noted", kim.last.text
        found = [len((await data_of(one))["notes of coordinators on my matches"]) for one in (ana, ben)]
        assert found == [1, 0]


@pytest.mark.parametrize("lifted", [False, True])
async def test_my_data_does_not_show_a_cool_down_that_was_not_told(sqlite_url, lifted):
    """It is told on the next morning, or never, if it is ended before."""
    async with a_street(sqlite_url) as street:
        (kim,) = await with_coordinators(street, "kim")
        ana, mal = await street.talking("ana", "mal")
        await ana.says("report")
        await ana.presses("reason:harassment")
        case = await street.case()
        await kim.sends(f"outcome:{case.id}.cool-down")
        if lifted:
            await kim.says(f"lift {case.id[:5]}")
            await kim.presses("yes-lift")
            assert kim.last.key == "cooling-lifted", kim.last.text
        key = "times when nothing new began for me"
        assert (await data_of(mal))[key] == []
        await street.passes(days=1)
        assert len((await data_of(mal))[key]) == (0 if lifted else 1)


# --- the desk and the log ---------------------------------------------------------------------------------------------


async def test_a_coordinator_who_is_asked_for_help_does_not_find_who_asks_on_the_desk(database_url):
    async with a_street(database_url) as street:
        kim, zoe = await with_coordinators(street, "kim", "zoe")
        (ana,) = await street.joined("ana")
        await street.posted(kim, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        assert kim.last.key == "matching-ask"
        tag = await street.tag(ana)
        assert await on_the_desk(kim, "reviewing-waiting") == []
        await kim.says("unmet")
        assert tag not in kim.last.text.lower()
        assert tag in await on_the_desk(zoe, "reviewing-waiting")


async def test_fewer_newcomers_do_not_tell_a_coordinator_whom_they_talk_with(database_url):
    async with a_street(database_url) as street:
        kim, zoe = await with_coordinators(street, "kim", "zoe")
        ana, eve = await street.joined("ana", "eve")
        await street.talking("ana", "kim")
        tags = [await street.tag(one) for one in (ana, eve)]
        assert set(tags) <= set(await on_the_desk(kim, "reviewing-newcomer"))
        assert set(tags) & set(await on_the_desk(zoe, "reviewing-newcomer")) == {tags[1]}


async def test_a_coordinator_does_not_find_in_the_log_whom_they_talk_with_for_somebody_without_chat(database_url):
    async with a_street(database_url) as street:
        kim, zoe = await with_coordinators(street, "kim", "zoe")
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.presses("they-agree")
        await ben.presses("willing")
        await kim.presses("accept")
        assert ben.last.key == "opening-through"
        tag = await street.tag(ben)
        for words in ("log", f"log {tag}", "log open", "today"):
            await kim.says(words)
            shown = [line for line in kim.last.text.lower().splitlines() if tag in line]
            assert [line for line in shown if "since" not in line and words != f"log {tag}"] == [], shown
        await zoe.says("log")
        assert tag in zoe.last.text.lower()


# --- who is told of a call for help -----------------------------------------------------------------------------------


async def test_who_would_be_told_does_not_count_out_whom_i_talk_with(sqlite_url):
    """Ana's peer is one of the coordinators."""
    async with a_street(sqlite_url) as street:
        await with_coordinators(street, "kim", "zoe", "eve")
        (ana,) = await street.joined("ana")
        answers = []
        for _time in range(2):
            await ana.sends("who-told:self_harm")
            assert ana.last.key == "distress-who"
            answers.append(ana.last.text)
            if len(answers) == 1:
                await street.talking("ana", "kim")
        assert answers[0] == answers[1]
        await ana.sends("tell:self_harm")
        assert "coordinators" in ana.last.text
        assert "many" not in ana.last.line.values


async def put_through_meanwhile(street: Street, *names: str) -> tuple[Person, ...]:
    """Zoe is on duty and Kim is not, when Ana asks for a coordinator; then Ana is put through with these."""
    kim, zoe = await with_coordinators(street, "kim", "zoe")
    (ana,) = await street.joined("ana")
    await zoe.says("on duty")
    await ana.says(SAD)
    await ana.presses("tell")
    assert zoe.last.key == "distress-alert"
    for name in names:
        await street.talking("ana", name)
    for one in (kim, zoe, ana):
        one.skips()
    return kim, zoe, ana


async def test_a_call_for_help_is_not_told_to_whom_they_talk_with_by_now(database_url):
    """Nobody else is left, so Zoe, who was told, is told again."""
    async with a_street(database_url) as street:
        kim, zoe, ana = await put_through_meanwhile(street, "kim")
        await street.passes(minutes=31)
        kim.hears_nothing()
        ana.hears_nothing()
        await zoe.presses("take-it", zoe.hears("distress-alert"))
        zoe.hears("duty-you-took")
        kim.hears_nothing()


async def test_the_desk_does_not_show_who_calls_for_help_to_whom_they_talk_with_by_now(database_url):
    async with a_street(database_url) as street:
        kim, zoe, ana = await put_through_meanwhile(street, "kim")
        tag = await street.tag(ana)
        for _before_and_after in range(2):
            assert await on_the_desk(kim, "reviewing-untaken") == []
            assert await on_the_desk(zoe, "reviewing-untaken") == [tag]
            await street.passes(minutes=31)


async def test_what_a_coordinator_was_told_stays_with_them_when_they_talk_with_that_person(sqlite_url):
    """If it went, that would say with whom they talk."""
    async with a_street(sqlite_url) as street:
        _kim, zoe, ana = await put_through_meanwhile(street, "zoe")
        assert await on_the_desk(zoe, "reviewing-untaken") == [await street.tag(ana)]
        await zoe.presses("take-it")
        assert zoe.last.key == "duty-you-took"


async def test_when_nobody_is_left_who_could_be_told_whoever_asked_is_told_so(database_url):
    async with a_street(database_url) as street:
        kim, zoe, ana = await put_through_meanwhile(street, "kim")
        await street.person("admin").says(f"unmake {await street.tag(zoe)} coordinator")
        zoe.skips()
        await street.passes(minutes=31)
        said = ana.hears("distress-nobody-answers")
        assert "999" in said.text
        assert said.choices == ("emergency",)
        kim.hears_nothing()
        zoe.hears_nothing()


async def test_nor_is_it_told_to_whoever_answers_for_somebody_they_talk_with_by_now(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe, ana = await put_through_meanwhile(street)
        await street.posted(ana, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.presses("they-agree")
        await ana.presses("willing")
        await kim.presses("accept")
        assert ana.last.key == "opening-through"
        kim.skips()
        await street.passes(minutes=31)
        kim.hears_nothing()
        assert zoe.last.key == "distress-alert"
        assert await on_the_desk(kim, "reviewing-untaken") == []


# --- a cohort is over -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("others", "shown"), [(1, False), (3, False), (5, True)])
async def test_a_lead_learns_what_was_said_of_a_cohort_only_where_it_may_be_of_several(sqlite_url, others, shown):
    async with a_street(sqlite_url) as street:
        lena, *people = await street.joined("lena", *"ana ben cem dot eve".split()[:others])
        await street.made(lena, "lead")
        await opened(lena)
        for one in (lena, *people):
            await one.presses("take-part")
        for _week in range(8):
            await street.passes(days=7)
            await street.passes(days=1)
            for one in (lena, *people):
                if any(said.key == "checking-in-ask" for said in one.heard[one.read :]):
                    await one.presses("happened")
                    await one.presses("not-good")
                    one.skips()
        for _ in range(12):
            await street.passes(days=2)
        report = next(said for said in lena.heard if said.key == "rounds-report-yours")
        assert report.line.values["said"].key == ("rounds-said" if shown else "rounds-said-by-few"), report.text
        assert ("not good" in report.text) == shown
