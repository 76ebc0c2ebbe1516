"""Invitations: a code for one person, a wait without one, and a branch that coordinators give a rest."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.street import a_street


async def by_invitation(street):
    """Kim looks after safeguarding, Ben may invite, and newcomers must bring a code."""
    ben, kim = await street.joined("ben", "kim")
    await street.made(kim, "coordinator")
    await street.passes(days=8)
    admin = street.person("admin")
    await admin.says("invites on")
    admin.hears("inviting-on")
    for one in (ben, kim, admin):
        one.skips()
    return ben, kim, admin


async def a_code(one):
    one.skips()
    await one.says("invite")
    return one.hears("inviting-code").line.values["code"]


async def agrees(street, name, first):
    one = street.person(name)
    await one.says(first)
    await one.presses("agree")
    await one.sends("area:0")
    return one


async def test_whoever_brings_a_code_is_in_and_it_works_once(database_url):
    async with a_street(database_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        code = await a_code(ben)
        ana = await agrees(street, "ana", f"hi, I have this: {code}")
        assert ana.last.key == "joining-done"
        ben.hears_nothing()
        cem = await agrees(street, "cem", code)
        assert cem.last.key == "inviting-asks"
        await cem.says(code)
        assert cem.last.key == "inviting-unknown"


async def test_whoever_has_none_waits_with_their_words_and_goes_on_with_a_code(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        ana = await agrees(street, "ana", "could someone walk my dog this week")
        assert ana.last.key == "inviting-asks"
        await ana.says("what code?")
        assert ana.last.key == "inviting-still"
        await ana.says("emergency")
        assert ana.last.key == "helping-emergency"
        ana.skips()
        await ana.says(await a_code(ben))
        ana.hears("joining-done", "posting-card-request")


async def test_with_admission_too_whoever_has_none_waits_to_be_let_in(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, kim, admin = await by_invitation(street)
        await admin.says("admission on")
        ana = await agrees(street, "ana", "hi")
        assert ana.last.key == "admission-waits"
        kim.hears("admission-ask")
        cem = await agrees(street, "cem", await a_code(ben))
        assert cem.last.key == "joining-done"
        kim.hears_nothing()
        await ana.says(await a_code(ben))
        assert ana.last.key == "joining-done"


async def test_a_code_ends_after_seven_days_and_with_its_giver(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        old = await a_code(ben)
        await street.passes(days=7)
        ana = await agrees(street, "ana", old)
        assert ana.last.key == "inviting-asks"
        code = await a_code(ben)
        await ben.says("leave")
        await ben.presses("yes-leave")
        await ana.says(code)
        assert ana.last.key == "inviting-unknown"


async def test_only_so_many_at_a_time_and_not_by_somebody_new(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        codes = [await a_code(ben) for _ in range(5)]
        await ben.says("invite")
        ben.hears("inviting-enough")
        ana = await agrees(street, "ana", codes[0])
        assert ana.last.key == "joining-done"
        await ana.says("invite")
        assert ana.last.key == "inviting-too-new"
        ben.skips()
        await ben.says("invite")
        ben.hears("inviting-enough")  # else he would learn that one was used
        await street.passes(days=7)
        await a_code(ben)


async def test_nobody_needs_one_where_they_are_off(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, admin = await by_invitation(street)
        ana = await agrees(street, "ana", "hi")
        await admin.says("invites off")
        admin.hears("inviting-off")
        await ana.says("hello?")
        assert "joining-done" in [said.key for said in ana.heard]
        await ben.says("invite")
        ben.hears("inviting-not-needed")
        await ben.says("invites on")
        ben.hears("helping-not-allowed")


async def test_a_branch_is_shown_and_given_a_rest(database_url):
    async with a_street(database_url) as street:
        ben, kim, _admin = await by_invitation(street)
        ana = await agrees(street, "ana", await a_code(ben))
        await street.passes(days=8)
        cem = await agrees(street, "cem", await a_code(ana))
        unused = await a_code(ana)
        for one in (ben, ana, cem, kim):
            one.skips()
        await kim.says(f"branch {await street.tag(ana)}")
        shown = kim.hears("inviting-branch")
        assert shown.line.values["many"] == 2
        await kim.presses("rest-branch")
        assert kim.hears("inviting-rested").line.values["many"] == 2
        ana.hears("inviting-paused")
        cem.hears("inviting-paused")
        ben.hears_nothing()
        await cem.says("ask: could someone fix my bike")
        cem.hears("cooling-nothing-new")
        await cem.presses("object")
        cem.hears("cooling-said-enough")
        await ana.says("invite")
        ana.hears("cooling-nothing-new")
        dan = await agrees(street, "dan", unused)
        assert dan.last.key == "inviting-asks"
        await kim.presses("wake-branch")
        assert kim.hears("inviting-woken").line.values["many"] == 2
        await street.passes(minutes=1)
        cem.hears("cooling-over")
        ana.hears("cooling-over")


async def test_a_rest_of_a_branch_ends_by_itself(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, kim, _admin = await by_invitation(street)
        ana = await agrees(street, "ana", await a_code(ben))
        kim.skips()
        await kim.says(f"branch {await street.tag(ben)}")
        await kim.presses("rest-branch")
        ana.skips()
        await street.passes(days=7, hours=1)
        assert "cooling-over" in [said.key for said in ana.heard]


async def test_whoever_is_in_the_branch_or_invited_one_of_it_does_not_see_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, kim, _admin = await by_invitation(street)
        ana = await agrees(street, "ana", await a_code(kim))
        for one in (kim, ana):
            await kim.says(f"branch {await street.tag(one)}")
            assert kim.last.key == "inviting-own-branch"
            await kim.sends(f"rest-branch:{'z' * 16}")
            assert kim.last.key == "inviting-how"
        await ben.says(f"branch {await street.tag(ana)}")
        assert ben.last.key == "helping-not-allowed"
        await kim.says("branch nobody")
        assert kim.last.line.values["how"].key == "inviting-how"


async def test_forgetting_somebody_joins_the_branch_above_and_below(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, kim, _admin = await by_invitation(street)
        ana = await agrees(street, "ana", await a_code(ben))
        await street.passes(days=8)
        cem = await agrees(street, "cem", await a_code(ana))
        await ana.says("forget me")
        await ana.presses("yes-forget")
        kim.skips()
        await kim.says(f"branch {await street.tag(ben)}")
        shown = kim.hears("inviting-branch")
        assert shown.line.values["many"] == 2
        assert await street.tag(cem) in shown.text.lower()
        await cem.says("my data")
        await cem.presses("yes-data")
        assert '"came by an invitation": true' in cem.last.text


async def test_a_code_that_is_typed_before_agreeing_counts(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        ana = street.person("ana")
        await ana.says("hi")
        await ana.says(await a_code(ben))
        await ana.presses("agree")
        await ana.sends("area:0")
        assert ana.last.key == "joining-done"


async def test_codes_are_swept_after_their_week(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        before = await street.count("code")
        await a_code(ben)
        assert await street.count("code") == before + 1
        await street.memory.sweep(at=street.clock.now() + timedelta(days=7, hours=1))
        assert await street.count("code") == before
