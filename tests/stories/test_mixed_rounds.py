"""Whom a draw brings together: newcomers with others where a lead asks for it, and those of different circles."""

from __future__ import annotations

from tests.stories.street import Person, Street, a_street
from tests.stories.test_cohorts import a_lead, rows
from tests.stories.test_rounds import pairs_of


async def opened(street: Street, lena: Person, name: str, *said: str, days: str = "14") -> None:
    """A round in so many days, in which its lead is not."""
    await lena.says("new round")
    for words in (name, "1", "2", days, *said):
        await lena.says(words)
    await lena.presses("open-round")
    await lena.presses("stay-out")


async def ids(street: Street, people: list[Person]) -> set[str]:
    tags = {await street.tag(one) for one in people}
    return {row["id"] for row in await rows(street, "SELECT id, tag FROM neighbour") if row["tag"] in tags}


async def test_newcomers_meet_those_who_have_been_here_longer_where_a_lead_asks_for_it(database_url):
    async with a_street(database_url) as street:
        lena, old = await a_lead(street, "ana", "ben", "cem", "dora")
        await street.passes(days=60)
        new = await street.joined("edi", "finn", "gus", "hana")
        await opened(street, lena, "Friday walks", "newcomers with others")
        for one in (*old, *new):
            await one.presses("take-part")
        await street.passes(days=14)
        longer = await ids(street, old)
        pairs = await pairs_of(street)
        assert len(pairs) == 4
        assert all(len(longer & pair) == 1 for pair in pairs)


async def test_it_can_be_taken_back_before_it_opens(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, _ = await a_lead(street, "ana")
        await lena.says("new round")
        for words in ("Friday walks", "1", "2", "14"):
            await lena.says(words)
        assert lena.last.line.values["how"].key == "nothing"
        await lena.presses("mix-new")
        assert lena.last.line.values["how"].key == "rounds-mixes"
        await lena.says("any two may meet")
        assert lena.last.line.values["how"].key == "nothing"
        await lena.says("cancel")
        await lena.sends("mix-new")
        assert lena.last.key == "helping-stale"


async def test_whoever_shares_another_round_meets_somebody_of_another(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_lead(street, "ana", "ben", "cem", "dora", "edi", "finn", "gus", "hana")
        for name, some in (("Bikes", people[::2]), ("Choir", people[1::2])):
            await opened(street, lena, name, days="21")
            for one in people:
                await one.presses("take-part" if one in some else "stay-out")
        await opened(street, lena, "Friday walks", days="7")
        for one in people:
            await one.presses("take-part")
        await street.passes(days=8)
        bikes = await ids(street, people[::2])
        pairs = await pairs_of(street)
        assert len(pairs) == 4
        assert all(len(bikes & pair) == 1 for pair in pairs)
