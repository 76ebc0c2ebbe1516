"""What somebody looked after is somebody else's as soon as they can't any more, and nothing of it follows them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.stories.street import Person, Street, a_street
from tests.stories.test_looking_up import WHY, a_team
from tests.stories.test_on_duty import asks_for_somebody, coordinators

NIGHT = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)


async def goes(street: Street, who: Person, how: str) -> None:
    if how == "unmade":
        await street.person("admin").says(f"unmake {await street.tag(who)} coordinator")
    elif how == "left":
        await who.says("leave")
        await who.presses("yes-leave")
    else:
        await who.says("forget me")
        await who.presses("yes-forget")


GOING = pytest.mark.parametrize("how", ["unmade", "left", "forgotten"])


async def a_report(ana: Person) -> None:
    await ana.presses("report")
    await ana.presses("reason:harassment")
    await ana.presses("attach-nothing")
    ana.skips()


@GOING
async def test_a_report_is_free_again_when_whoever_looked_after_it_goes(sqlite_url, how):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        ana, _mal = await street.talking("ana", "mal")
        await a_report(ana)
        short = (await street.case()).id[:5]
        await kim.says(f"claim {short}")
        kim.hears("reviewing-alert-report", "cases-claimed")
        zoe.hears("reviewing-alert-report")
        await goes(street, kim, how)
        zoe.hears("reviewing-alert-report")
        await zoe.says("reports")
        assert [row.key for row in zoe.hears("cases-list").line.values["rows"]] == ["reviewing-case"]
        kim.skips()
        await zoe.says(f"claim {short}")
        zoe.hears("cases-claimed")
        kim.hears_nothing()
        ana.hears_nothing()


async def test_a_report_that_nobody_claims_is_told_every_day_also_to_whoever_has_come_since(database_url):
    async with a_street(database_url) as street:
        (kim,) = await coordinators(street, "kim")
        ana, _mal = await street.talking("ana", "mal")
        await a_report(ana)
        kim.hears("reviewing-alert-report")
        (zoe,) = await coordinators(street, "zoe")
        zoe.skips()
        await street.passes(days=1)
        assert "reviewing-alert-report" in {one.key for one in zoe.heard[zoe.read :]}
        await zoe.presses("take-it")
        zoe.skips()
        await street.passes(days=3)
        assert {one.key for one in zoe.heard[zoe.read :]} <= {"auditing-head"}
        await goes(street, zoe, "left")
        kim.skips()
        await street.passes(days=1)
        assert "reviewing-alert-report" in {one.key for one in kim.heard[kim.read :]}


@GOING
@pytest.mark.parametrize("claimed", [True, False])
async def test_whoever_reported_is_told_when_the_last_goes_who_could_look_after_it(sqlite_url, how, claimed):
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        ana, _mal = await street.talking("ana", "mal")
        await a_report(ana)
        if claimed:
            await kim.says(f"claim {(await street.case()).id[:5]}")
        await goes(street, kim, how)
        ana.hears("ending-report-waits")
        await street.passes(days=2)
        assert "ending-report-waits" not in {one.key for one in ana.heard[ana.read :]}
        (zoe,) = await coordinators(street, "zoe")
        zoe.skips()
        await street.passes(days=1)
        assert "reviewing-alert-report" in {one.key for one in zoe.heard[zoe.read :]}


async def test_whoever_is_reported_goes_and_the_reporter_hears_nothing_of_that(database_url):
    async with a_street(database_url) as street:
        (mal,) = await coordinators(street, "mal")
        ana, _mal = await street.talking("ana", "mal")
        await a_report(ana)
        await goes(street, mal, "left")
        ana.hears_nothing()


@GOING
async def test_a_cry_for_help_is_told_anew_when_whoever_took_it_goes(database_url, how):
    async with a_street(database_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        (ana,) = await street.joined("ana")
        await asks_for_somebody(ana)
        ana.skips()
        await kim.presses("take-it")
        zoe.skips()
        await goes(street, kim, how)
        zoe.hears("distress-alert")
        ana.hears_nothing()
        await zoe.presses("take-it")
        zoe.hears("duty-you-took")


@GOING
@pytest.mark.parametrize("taken", [True, False])
async def test_whoever_asked_for_a_coordinator_is_told_when_the_last_one_goes(sqlite_url, how, taken):
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        (ana,) = await street.joined("ana")
        await asks_for_somebody(ana)
        ana.skips()
        if taken:
            await kim.presses("take-it")
        await goes(street, kim, how)
        ana.hears("distress-nobody-left")


async def test_what_waits_for_the_morning_is_not_said_to_whoever_has_lost_the_role_by_then(database_url):
    async with a_street(database_url, start=NIGHT) as street:
        kim, lea, mia = await a_team(street, "kim", "lea", "mia")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await asks_for_somebody(ana)
        await street.person("admin").says(f"unmake {await street.tag(lea)} safeguarding")
        await street.passes(hours=10)
        lea.hears("granting-you-are-safeguarding", "granting-taken")
        assert {"looking-up-ask", "distress-alert"} <= {one.key for one in mia.heard}


async def test_what_waits_for_the_morning_is_not_said_to_whoever_has_left(database_url):
    async with a_street(database_url, start=NIGHT) as street:
        kim, lea, _mia = await a_team(street, "kim", "lea", "mia")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await goes(street, lea, "left")
        lea.skips()
        await street.passes(hours=10)
        lea.hears_nothing()


async def test_a_cry_for_help_is_told_anew_when_whoever_took_it_is_banned(database_url):
    async with a_street(database_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        (ana,) = await street.joined("ana")
        await asks_for_somebody(ana)
        await kim.presses("take-it")
        ben, _kim = await street.talking("ben", "kim")
        await a_report(ben)
        zoe.skips()
        await zoe.sends(f"outcome:{(await street.case()).id}.ban-surely")
        zoe.hears("reviewing-case-closed", "distress-alert")
