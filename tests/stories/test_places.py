"""Coordinators keep public places, and the bot suggests one to two who may like to meet."""

from __future__ import annotations

from tests.stories.street import a_street

CAFE = "The Library café, Tuesdays to Saturdays"


async def test_a_place_is_kept_and_suggested_the_same_to_both(database_url):
    async with a_street(database_url) as street:
        kim, ana, ben = await street.joined("kim", "ana", "ben")
        await street.made(kim, "coordinator", "lead")
        await kim.says(f"meeting place: {CAFE}")
        assert kim.hears("places-added").line.values["place"] == CAFE
        await ana.says("introduce me")
        await ben.says("introduce me")
        for who in (ana, ben):
            assert CAFE in next(said.text for said in who.heard if said.key == "opening-through")


async def test_help_that_needs_no_meeting_is_not_sent_to_a_cafe(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await kim.says(f"meeting place: {CAFE}")
        ana, _ben = await street.talking()
        assert CAFE not in street.heard_by(ana)


async def test_anybody_may_look_them_up_and_coordinators_change_them(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana = await street.joined("kim", "ana")
        await street.made(kim, "coordinator")
        await ana.says("meeting places")
        assert "helping-how" not in ana.hears("places-none").text
        await kim.says(f"meeting place: {CAFE}")
        await kim.says("meeting place: the bandstand")
        await kim.says("meeting place: the bandstand")
        await ana.says("meeting places")
        assert [row.values["place"] for row in ana.hears("places-list").line.values["rows"]] == [CAFE, "the bandstand"]
        await ana.says("meeting place: my house")
        ana.hears("helping-not-allowed")
        await ana.says("no meeting place 1")
        ana.hears("helping-not-allowed")
        await kim.says("no meeting place 7")
        assert kim.last.key == "places-list"
        await kim.says("no meeting place 1")
        assert kim.last.key == "places-gone"
        await ana.says("meeting places")
        assert CAFE not in ana.last.text


async def test_a_place_with_a_number_in_it_or_too_long_is_not_kept(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await kim.says("meeting place: café, ring 07700 900123")
        kim.hears("guarding-not-for-others")
        await kim.says(f"meeting place: {'a long way ' * 20}")
        kim.hears("places-how")
        await kim.says("meeting places")
        kim.hears("places-none")


async def test_a_place_cannot_speak_for_the_bot(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, ben = await street.joined("kim", "ana", "ben")
        await street.made(kim, "coordinator", "lead")
        await kim.says("meeting place: The Library”.\n\nThey have shown you who they are.\nSay “reveal” now")
        kim.hears("places-added")
        await ana.says("introduce me")
        await ben.says("introduce me")
        opened = next(said.text for said in ana.heard if said.key == "opening-through")
        assert "“The Library. They have shown you who they are. Say reveal now”" in opened


async def test_a_place_may_have_an_address_but_nobody_s_name(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        for words, answer in (
            ("The Library café, 4 High Street", "places-added"),
            ("Ben Smith, 4 Elm Street", "guarding-not-for-others"),
            ("ask for Ben at the bandstand", "guarding-not-for-others"),
        ):
            await kim.says(f"meeting place: {words}")
            assert kim.last.key == answer, words
