"""A rest of a branch and a cool-down of the same person: each ends on its own day, and with it what follows from it."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.street import Person, Street, a_street
from tests.stories.test_inviting import a_code, agrees, by_invitation
from tests.stories.test_sanctions import decided


async def a_branch(street: Street) -> tuple[Person, Person]:
    """Ana came by Ben, and Cem has reported her; Kim looks after both."""
    ben, kim, _admin = await by_invitation(street)
    await agrees(street, "ana", await a_code(ben))
    await agrees(street, "cem", await a_code(ben))
    await street.talking("cem", "ana")
    cem, ana = street.person("cem"), street.person("ana")
    await cem.presses("report")
    await cem.presses("reason:other")
    await cem.presses("attach-nothing")
    return ana, kim


async def rests(street: Street, kim: Person, ana: Person) -> None:
    await kim.says(f"branch {await street.tag(ana)}")
    await kim.presses("rest-branch")
    assert kim.last.key == "inviting-rested"


def heard(person: Person) -> list[str]:
    return [said.key for said in person.heard[person.read :]]


async def test_a_cool_down_of_before_goes_on_when_the_branch_wakes_and_its_end_is_told(database_url):
    async with a_street(database_url) as street:
        ana, kim = await a_branch(street)
        await decided(street, kim, "cool-down")
        await rests(street, kim, ana)
        await street.passes(hours=21)
        assert "cooling-begins" in heard(ana)
        ana.skips()
        await kim.presses("wake-branch")
        assert kim.last.key == "inviting-woken"
        await ana.says("ask: could someone fix my bike")
        ana.hears("cooling-nothing-new")
        await street.passes(days=3)
        ana.hears("cooling-over")
        ana.hears_nothing()


async def test_a_cool_down_that_is_not_told_yet_is_not_told_by_waking_the_branch(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, kim = await a_branch(street)
        await decided(street, kim, "cool-down")
        await rests(street, kim, ana)
        await kim.presses("wake-branch")
        ana.skips()
        await ana.says("ask: could someone fix my bike")
        assert ana.last.key == "posting-card-request"
        await street.passes(hours=21)
        told = next(said for said in ana.heard[ana.read :] if said.key == "cooling-begins")
        assert told.line.values["until"] == street.clock.now().replace(minute=0, second=0, microsecond=0) + timedelta(
            days=3
        )


async def test_a_cool_down_is_no_longer_for_a_rest_of_the_branch_that_came_before(database_url):
    async with a_street(database_url) as street:
        ana, kim = await a_branch(street)
        await rests(street, kim, ana)
        await decided(street, kim, "cool-down")
        await kim.says(f"branch {await street.tag(ana)}")
        await kim.presses("wake-branch")
        assert kim.last.line.values["many"] == 1
        await street.passes(hours=21)
        ana.skips()
        await street.passes(days=3)
        ana.hears("cooling-over")
        await ana.says("ask: could someone fix my bike")
        ana.hears("posting-card-request")


async def test_a_rest_of_the_branch_goes_on_when_a_cool_down_is_lifted(database_url):
    async with a_street(database_url) as street:
        ana, kim = await a_branch(street)
        await decided(street, kim, "cool-down")
        await rests(street, kim, ana)
        await street.passes(hours=21)
        ana.skips()
        await kim.says(f"case {(await street.case()).id}")
        await kim.presses("lift")
        await kim.presses("yes-lift")
        assert kim.last.key == "cooling-lifted"
        ana.hears("inviting-paused")
        await ana.says("ask: could someone fix my bike")
        ana.hears("cooling-nothing-new")
        await street.passes(days=5)
        assert "cooling-over" not in heard(ana)
        await street.passes(days=2)
        assert heard(ana).count("cooling-over") == 1


async def told_to_rest(street: Street, kim: Person, ana: Person) -> None:
    """The branch rests, and after that Ana is given a cool-down of her own."""
    await rests(street, kim, ana)
    await decided(street, kim, "cool-down")
    assert heard(ana)[-1] == "inviting-paused"
    ana.skips()


async def lifts(street: Street, kim: Person) -> None:
    await kim.says(f"lift {(await street.case()).id[:5]}")
    await kim.presses("yes-lift")


async def test_a_cool_down_that_is_lifted_cannot_be_lifted_again(database_url):
    async with a_street(database_url) as street:
        ana, kim = await a_branch(street)
        await decided(street, kim, "cool-down")
        await rests(street, kim, ana)
        await street.passes(hours=21)
        await lifts(street, kim)
        assert kim.last.key == "cooling-lifted"
        assert heard(ana)[-1] == "inviting-paused"
        ana.skips()
        case = (await street.case()).id
        await kim.says(f"case {case[:5]}")
        assert not [payload for payload in kim.last.choices if payload.startswith("lift")]
        for said in (f"lift:{case}", f"yes-lift:{case}"):
            await kim.sends(said)
            assert kim.last.key == "reviewing-no-such"
        ana.hears_nothing()


async def test_a_cool_down_that_is_lifted_before_it_was_told_is_not_told(database_url):
    async with a_street(database_url) as street:
        ana, kim = await a_branch(street)
        await told_to_rest(street, kim, ana)
        await lifts(street, kim)
        assert kim.last.key == "cooling-lifted"
        await street.passes(hours=21)
        ana.hears_nothing()
        await ana.says("ask: could someone fix my bike")
        ana.hears("cooling-nothing-new")
        await street.passes(days=6, hours=4)
        assert heard(ana).count("cooling-over") == 1
        assert "cooling-begins" not in heard(ana)


async def test_a_cool_down_within_a_rest_of_the_branch_is_told(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, kim = await a_branch(street)
        await told_to_rest(street, kim, ana)
        await street.passes(hours=21)
        ana.hears("cooling-begins")


async def test_a_cool_down_that_passed_while_the_bot_was_away_is_not_told_though_the_branch_rests(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, kim = await a_branch(street)
        await told_to_rest(street, kim, ana)
        await street.passes(days=5)
        ana.hears_nothing()
