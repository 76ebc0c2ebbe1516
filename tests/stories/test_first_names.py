"""Whoever agrees is known to leads by a first name, and may be introduced by it. Nobody else learns it."""

from __future__ import annotations

from tests.stories.street import a_street

CARDS = ("brings tools", "brings tea", "a walk round the pond")


async def a_lead(street):
    lou, ana, ben, cem = await street.joined("lou", "ana", "ben", "cem")
    await street.made(lou, "lead")
    for who, name in ((ana, "Siobhan"), (ben, "Mary Jane")):
        await who.says(f"leads may call me {name}")
        assert who.hears("first-names-known").line.values["name"] == name
    lou.skips()
    return lou, ana, ben, cem


async def test_two_are_introduced_by_their_first_names_and_neither_reads_one(database_url):
    async with a_street(database_url) as street:
        lou, ana, ben, _cem = await a_lead(street)
        await lou.says("introduce Siobhan and mary jane: both restore old bikes")
        for words in CARDS:
            await lou.says(words)
        await lou.presses("send-introduction")
        lou.hears("introducing-ask-left-brings", "introducing-ask-right-brings", "introducing-ask-first-step")
        ana.hears("introducing-asked")
        ben.hears("introducing-asked")
        assert "mary" not in street.heard_by(ana).lower()
        assert "siobhan" not in street.heard_by(ben).lower()


async def test_a_first_name_and_a_tag_go_together(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, _ben, cem = await a_lead(street)
        tag = await street.tag(cem)
        await lou.says(f"introduce {tag} and Siobhan: both restore old bikes")
        asked = lou.hears("introducing-ask-left-brings")
        assert asked.line.values["left"].key == f"name-{tag}"
        assert asked.line.values["right"].key == f"name-{await street.tag(ana)}"


async def test_of_two_with_one_name_the_tag_says_which(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, _ben, cem = await a_lead(street)
        await cem.says("leads may call me siobhan")
        await lou.says("introduce Siobhan and Mary Jane: both restore old bikes")
        tags = {line.key for line in lou.hears("introducing-several").line.values["tags"]}
        assert tags == {f"name-{await street.tag(ana)}", f"name-{await street.tag(cem)}"}


async def test_it_is_listed_for_leads_only_and_taken_back_with_a_word(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, ben, cem = await a_lead(street)
        await lou.says("first names")
        assert [row.values["name"] for row in lou.hears("first-names-list").line.values["rows"]] == [
            "Mary Jane",
            "Siobhan",
        ]
        await cem.says("first names")
        cem.hears("helping-not-allowed")
        await ana.says("no first name")
        ana.hears("first-names-unknown")
        await lou.says("introduce Siobhan and Mary Jane: both restore old bikes")
        lou.hears("introducing-how")
        await ben.says("leads may call me Mo")
        await lou.says("first names")
        assert "Mo (" in lou.last.text
        assert "Mary" not in lou.last.text


async def test_what_is_no_name_is_not_taken_for_one(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        for name in ("07700 900123", "<!channel>", "a" * 31):
            await ana.says(f"leads may call me {name}")
            ana.hears("first-names-how")


async def test_it_is_in_my_data_and_goes_with_its_owner(database_url):
    async with a_street(database_url) as street:
        _lou, ana, _ben, _cem = await a_lead(street)
        await ana.says("my data")
        await ana.presses("yes-data")
        assert "Siobhan" in street.heard_by(ana)
        await ana.says("forget me")
        await ana.presses("yes-forget")
        assert await street.count("first_name") == 1


async def test_a_name_that_is_a_made_up_one_here_is_not_taken_and_that_is_said(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("leads may call me Hazel")
        assert "Hazel" in ana.hears("first-names-taken").text
