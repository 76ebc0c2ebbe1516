"""Whoever has, or once had, a part with somebody neither hears about them nor decides about them."""

from __future__ import annotations

import pytest

from bot.core.names import named
from tests.stories.street import Person, Street, a_street
from tests.stories.test_cohorts import a_lead, opened
from tests.stories.test_looking_up import WHY, a_team, identities
from tests.stories.test_young import coordinators

CRY = "I want to kill myself tonight"


async def parts(ana: Person, kim: Person, how: str) -> None:
    """They no longer talk."""
    await (kim if how == "end" else ana).says(how)
    if how == "report":
        await ana.presses("reason:harassment")
        await ana.presses("attach-nothing")
    ana.skips()
    kim.skips()


@pytest.mark.parametrize("how", ["end", "block", "report"])
async def test_a_call_for_help_does_not_go_to_whom_they_have_parted_from(database_url, how):
    async with a_street(database_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        ana, _ = await street.talking("ana", "kim")
        await parts(ana, kim, how)
        zoe.skips()
        await ana.says(CRY)
        await ana.presses("tell")
        ana.hears("distress-care", "distress-told-off-duty")
        zoe.hears("distress-alert")
        kim.hears_nothing()
        await kim.says("today")
        assert "distress" not in repr(kim.last.line)
        assert not any(one.startswith("take-it") for one in kim.last.choices)


async def test_where_only_such_a_coordinator_is_there_that_is_said(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        ana, _ = await street.talking("ana", "kim")
        await parts(ana, kim, "block")
        await ana.says(CRY)
        await ana.presses("who-told")
        ana.hears("distress-care")
        ana.hears("distress-who", told="no")
        await ana.presses("tell")
        ana.hears("distress-nobody-here")
        kim.hears_nothing()


async def test_it_holds_too_for_somebody_who_answers_for_whom_they_talked_with(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        (ana,) = await street.joined("ana")
        await street.posted(ana, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.presses("they-agree")
        await ana.presses("willing")
        await kim.presses("accept")
        await parts(ana, kim, "block")
        zoe.skips()
        await ana.says(CRY)
        await ana.presses("tell")
        zoe.hears("distress-alert")
        kim.hears_nothing()


@pytest.mark.parametrize("how", ["end", "block"])
async def test_that_somebody_did_not_come_back_is_not_told_to_whom_they_have_parted_from(sqlite_url, how):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        ana, _ = await street.talking("ana", "kim")
        await parts(ana, kim, how)
        zoe.skips()
        await ana.says("I'm visiting, back by 15:00")
        ana.hears("visiting-begun", told="yes")
        await street.passes(hours=3, minutes=1)
        await street.passes(minutes=16)
        await street.passes(minutes=16)
        zoe.hears("visiting-alarm")
        assert "visiting-alarm" not in {one.key for one in kim.heard}


async def test_with_nobody_else_there_a_visit_says_so_at_the_start(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        ana, _ = await street.talking("ana", "kim")
        await parts(ana, kim, "block")
        await ana.says("I'm visiting, back by 15:00")
        ana.hears("visiting-begun", told="no")


async def test_who_they_are_is_not_shown_to_whom_they_have_talked_with(database_url):
    async with a_street(database_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        ana, _ = await street.talking("ana", "kim")
        await parts(ana, kim, "end")
        tag = await street.tag(ana)
        await kim.says(f"danger to life {tag} {WHY}")
        kim.hears("looking-up-asked")
        await lea.presses("agree-look-up")
        lea.hears("looking-up-ask", "looking-up-you-agreed")
        kim.hears("looking-up-refused")
        assert identities(street) == []


async def reported(street: Street, ana: Person, mal: Person, kim: Person, *, first: bool) -> None:
    """Ana talks with Mal and reports him; Kim talks with him too, or has talked with her before."""
    if first:
        await street.talking("ana", "kim")
        await parts(ana, kim, "end")
    for offer in ("I can lend a long ladder", "I can do dog walks most mornings"):
        await street.posted(mal, offer)
    wanted = [(ana, "could somebody lend me a long ladder"), (kim, "Could someone walk my dog this week")]
    for one, ask in wanted[: 1 if first else 2]:
        await street.posted(one, ask)
        await mal.presses("willing")
        await one.presses("accept")
        assert one.last.key == "opening-through"
    ana.skips()
    await ana.sends(ana.ends.choice("end").replace("end:", "report:"))
    await ana.presses("reason:harassment")
    await ana.presses("attach-nothing")
    mal.skips()


@pytest.mark.parametrize("first", [False, True])
async def test_a_report_is_not_there_for_whoever_talks_with_either_of_the_two(database_url, first):
    async with a_street(database_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        ana, mal = await street.joined("ana", "mal")
        zoe.skips()
        await reported(street, ana, mal, kim, first=first)
        case = await street.case()
        assert "reviewing-alert-report" not in {one.key for one in kim.heard}
        zoe.hears("reviewing-alert-report")
        await kim.says("reports")
        assert kim.last.key == "cases-none"
        for said in (f"case {case.id[:5]}", f"claim {case.id[:5]}", f"close case {case.id[:5]}"):
            await kim.says(said)
            assert kim.last.key == "reviewing-no-such"
        await kim.sends(f"outcome:{case.id}.ban-surely")
        assert kim.last.key == "reviewing-no-such"
        await zoe.sends(f"outcome:{case.id}.ban-surely")
        kim.skips()
        await kim.says("bans")
        assert kim.last.key == "banning-none"
        await zoe.says("bans")
        assert zoe.last.key == "banning-list"


async def test_a_report_that_nobody_else_may_hear_of_is_told_as_such(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        ana, mal = await street.joined("ana", "mal")
        await reported(street, ana, mal, kim, first=False)
        assert "reviewing-alert-report" not in {one.key for one in kim.heard}
        ana.hears("ending-frozen")
        ana.hears("ending-what-happened", told="no")
        (zoe,) = await coordinators(street, "zoe")
        await street.passes(days=1, minutes=1)
        assert "reviewing-alert-report" in {one.key for one in zoe.heard}


# --- somebody without chat, and whoever answers for them --------------------------------------------------------------

ENTERED = "enter: a gentleman needs his dog walked this week"


async def requests(kim: Person) -> list[str]:
    """Those that wait for us, as this coordinator reads them."""
    await kim.says("today")
    parts = kim.last.line.values.get("parts", ())
    return [row.values["id"] for part in parts for row in part.values["rows"] if row.key == "reviewing-waiting"]


async def test_whoever_answers_for_somebody_does_not_choose_whom_they_talk_with(database_url):
    async with a_street(database_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        (ben,) = await street.joined("ben")
        await kim.says(ENTERED)
        await kim.presses("they-agree")
        assert await requests(kim) == []
        (request,) = await requests(zoe)
        await kim.says(f"match {request} {await street.tag(ben)}")
        assert kim.last.key == "reviewing-no-such"
        ben.skips()
        await zoe.says(f"match {request} {await street.tag(ben)}")
        assert zoe.last.key == "reviewing-matched"
        ben.hears("matching-ask")


async def test_nor_do_they_approve_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        await street.person("admin").says("approve everything")
        await street.person("admin").sends("approve-all")
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        zoe.skips()
        await kim.says(ENTERED)
        await kim.presses("they-agree")
        held = zoe.hears("moderating-held-plain")
        assert "moderating-held-plain" not in {one.key for one in kim.heard}
        await kim.sends(held.choices[0])
        assert kim.last.key == "moderating-settled"
        await zoe.presses("approve")
        assert ben.last.key == "matching-ask"


async def test_where_all_is_chosen_by_hand_the_only_coordinator_still_can(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        await street.person("admin").sends("by-hand")
        (ben,) = await street.joined("ben")
        await kim.says(ENTERED)
        await kim.presses("they-agree")
        (request,) = await requests(kim)
        await kim.says(f"match {request} {await street.tag(ben)}")
        assert kim.last.key == "reviewing-matched"


# --- what one does alone ----------------------------------------------------------------------------------------------


async def test_whom_a_child_has_parted_from_does_not_say_that_they_are_one(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        ana, _ = await street.talking("ana", "kim")
        await parts(ana, kim, "block")
        zoe.skips()
        admin = street.person("admin")
        admin.skips()
        await ana.says("I'm 15 and I like dogs")
        alert = zoe.hears("young-alert")
        kim.hears_nothing()
        await kim.says("today")
        kim.skips()
        await kim.sends(next(one for one in alert.choices if one.startswith("child:")))
        kim.hears("reviewing-no-such")
        await zoe.presses("child")
        zoe.hears("young-settled")
        admin.hears("young-alone-child")
        kim.hears_nothing()


async def test_what_one_does_about_a_tag_the_others_hear_and_nothing_tells_whether_one_has_a_part(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        ana, _ = await street.talking("ana", "kim")
        (ben,) = await street.joined("ben")
        await parts(ana, kim, "report")
        admin = street.person("admin")
        answers = []
        for who in (ana, ben):
            tag = await street.tag(who)
            for one in (zoe, admin, kim, who):
                one.skips()
            await kim.says(f"checked {tag} for children until 2027-05")
            await kim.says(f"unchecked {tag}")
            zoe.hears("checks-by", "checks-by")
            admin.hears("checks-by", "checks-by")
            await kim.says(f"branch {tag}")
            await kim.presses("rest-branch")
            zoe.hears("inviting-rested-by")
            admin.hears("inviting-rested-by")
            who.hears("inviting-paused")
            await zoe.says(f"branch {tag}")
            await zoe.presses("wake-branch")
            admin.hears("inviting-woken-by")
            answers.append([one.key for one in kim.heard[kim.read :]])
        assert answers[1] == [*answers[0], "inviting-woken-by"], (
            "whoever has a part hears nothing, and knows of nothing"
        )


async def test_a_branch_shows_no_rest_that_comes_from_a_report(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe = await coordinators(street, "kim", "zoe")
        _, mal = await street.talking("ana", "mal")
        await mal.says("report")
        await mal.presses("reason:harassment")
        await mal.presses("attach-nothing")
        case = await street.case()
        await zoe.sends(f"outcome:{case.id}.cool-down")
        tag = await street.tag(street.person("ana"))
        for _ in range(2):
            await kim.says(f"branch {tag}")
            (row,) = kim.last.line.values["rows"]
            assert row.values["state"].key == "nothing"
            await street.passes(days=1)
        await kim.presses("rest-branch")
        await kim.says(f"branch {tag}")
        assert kim.last.line.values["rows"][0].values["state"].key == "inviting-rests"


# --- a lead who takes part in a round of their own --------------------------------------------------------------------


async def a_round(street: Street, lena: Person, only: str = "") -> None:
    await lena.says("new round")
    for answer in ("Friday walks", "1", "2", "2026-12-01"):
        await lena.says(answer)
    if only:
        await lena.says(only)
    await lena.says("yes")


async def test_a_lead_is_not_in_a_round_for_few_whom_they_name(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, (ana, *_) = await a_lead(street, "ana", "ben")
        await a_round(street, lena, f"only {await street.tag(ana)} and {await street.tag(lena)}")
        assert [one.key for one in lena.heard[-2:]] == ["rounds-opened-only", "rounds-lead-not-in"]
        assert ana.last.key == "rounds-invite-round"
        for said in ("take part", "every time"):
            await lena.says(said)
            assert lena.last.key == "rounds-lead-not-in"
        await ana.presses("take-part")
        await street.passes(days=8)
        assert "opening-through" not in {one.key for one in (*ana.heard, *lena.heard)}


async def test_a_lead_sees_and_swaps_the_other_groups_and_not_their_own(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, people = await a_lead(street, "ana", "ben", "cem", "dot", "eve")
        await a_round(street, lena)
        for one in (*people, lena):
            await one.presses("take-part")
        await street.passes(days=7)
        drawn = next(one for one in reversed(lena.heard) if one.key == "rounds-drawn")
        yours, *others = drawn.line.values["rows"]
        assert yours.key == "rounds-yours"
        shown = {street.spoken(tag) for row in others for tag in row.values["rows"]}
        hidden = [
            one for one in people if street.phrasebook.say(named(await street.tag(one)), "en", "UTC") not in shown
        ]
        assert len(hidden) == 1
        assert len(shown) == 4
        hers = (await street.tag(hidden[0])).capitalize()
        assert hers not in drawn.text
        for one, other in ((hers, sorted(shown)[0]), (await street.tag(lena), sorted(shown)[0])):
            await lena.says(f"swap {one} and {other}")
            assert lena.last.key == "rounds-swap-how", "as for anybody who is not in it"
        first, second = (street.spoken(row.values["rows"][0]) for row in others)
        await lena.says(f"swap {first} and {second}")
        assert lena.last.key == "rounds-drawn"
        await street.passes(days=1)
        assert "rounds-meet" in {one.key for one in lena.heard}


async def test_a_cohort_s_report_does_not_say_who_met_whom_to_a_lead_who_was_in_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, people = await a_lead(street, "ana", "ben", "cem")
        await opened(lena)
        for one in (*people, lena):
            await one.presses("take-part")
        await street.passes(days=7)
        for _ in range(8):
            await street.passes(days=7)
        for _ in range(10):
            await street.passes(days=2)
        report = next(said for said in lena.heard if said.key.startswith("rounds-report"))
        assert report.key == "rounds-report-yours"
        for one in people:
            assert (await street.tag(one)).capitalize() not in report.text
