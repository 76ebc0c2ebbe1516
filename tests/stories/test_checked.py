"""A check that a coordinator saw: shown where a match waits for them, never to neighbours, and gone on its day."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street

NEED = "ask: could someone take my bank card and draw out cash for me"
GIVES = "offer: I can go to the bank or the cashpoint"


async def with_coordinators(street, *names):
    for one in await street.joined(*names):
        await street.made(one, "coordinator")
        one.skips()
    return [street.person(name) for name in names]


async def name_of(street, person):
    return street.spoken(next(said for said in person.heard if said.key == "joining-done").line.values["tag"])


def marks(said):
    return [(one.key, one.values["what"].key) for one in said.line.values["checks"]]


async def test_who_approves_reads_whether_somebody_was_checked_and_neighbours_never_do(database_url):
    async with a_street(database_url) as street:
        (kim,) = await with_coordinators(street, "kim")
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await kim.says(f"checked {await name_of(street, ben)} for money until 2027-05")
        noted = kim.hears("checks-noted")
        assert "2027-05-31" in noted.text
        assert "no check" in noted.text
        ben.hears_nothing()
        await street.posted(ben, GIVES)
        await street.posted(ana, NEED)
        assert marks(kim.hears("moderating-held")) == [("checks-until", "flag-money")]
        await kim.presses("approve")
        assert "2027-05-31" not in street.heard_by(ben) + street.heard_by(ana)
        await ben.presses("not-now")
        kim.skips()
        await street.posted(cem, GIVES)
        assert marks(kim.hears("moderating-held")) == [("checks-none", "flag-money")]


async def test_its_end_is_told_once_and_it_is_gone_unless_it_was_noted_anew(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await with_coordinators(street, "kim")
        (ben,) = await street.joined("ben")
        name = await name_of(street, ben)
        await kim.says(f"checked {name} for money until 2026-11-25")
        await kim.says(f"checked {name} for children until 2026-11-25")
        await kim.says(f"checked {name} for money until 2026-12")
        kim.skips()
        await street.passes(days=3)
        over = [said for said in kim.heard[kim.read :] if said.key == "checks-over"]
        assert len(over) == 1
        assert [one.values["what"].key for one in over[0].line.values["rows"]] == ["flag-children"]
        kim.skips()
        await kim.says("checks")
        assert "money" in kim.hears("checks-list").text
        assert "children" not in kim.last.text
        await kim.says(f"unchecked {name}")
        await kim.says("checks")
        kim.hears("checks-noted", "checks-nobody")


async def test_without_a_scope_it_is_asked_for(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await with_coordinators(street, "kim")
        (ben,) = await street.joined("ben")
        await kim.says(f"checked {await name_of(street, ben)} until 2027-05")
        asked = kim.hears("checks-for-what")
        await kim.sends(next(one for one in asked.choices if "personal-care" in one))
        assert "personal care until" in kim.hears("checks-noted").text


@pytest.mark.parametrize("until", ["2020-01", "2031-01", "2027-13", "2027-02-30"])
async def test_an_end_that_cannot_be_is_asked_for_again(sqlite_url, until):
    async with a_street(sqlite_url) as street:
        (kim,) = await with_coordinators(street, "kim")
        (ben,) = await street.joined("ben")
        await kim.says(f"checked {await name_of(street, ben)} for children until {until}")
        kim.hears("checks-how")


async def test_nobody_marks_themselves_nor_without_the_right_and_who_was_marked_reads_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await with_coordinators(street, "kim")
        (ben,) = await street.joined("ben")
        await kim.says(f"checked {await name_of(street, kim)} for children until 2027-05")
        kim.hears("checks-how")
        await ben.says(f"/checked {await name_of(street, kim)} for children until 2027-05")
        ben.hears("helping-not-allowed")
        await kim.says(f"checked {await name_of(street, ben)} for children until 2027-05")
        await ben.says("my data")
        await ben.presses("yes-data")
        assert "children:2027-05-31" in ben.last.text
