"""Words that wait for their writer: each message goes as it says when it goes, or not at all, and none is lost."""

from __future__ import annotations

import pytest

from tests.stories.street import Person, Street, a_street


async def with_two_lines(street: Street) -> tuple[Person, Person, str, str]:
    """Ana talks with Ben and with Cem, and is asked for whom her words are. How the line with Ben began; its button."""
    await street.talking("ana", "ben")
    await street.talking("cem", "ana", ask="could someone bake a cake", offer="offer: I bake cakes")
    ana, ben = street.person("ana"), street.person("ben")
    line = next(said for said in ana.heard if said.key == "opening-through")
    for one in (ana, ben):
        one.skips()
    return ana, ben, line.ref, line.choice("end").replace("end:", "to:")


def got(person: Person) -> list[str]:
    """What came across."""
    new = person.heard[person.read :]
    return [said.line.values["text"] for said in new if said.key.startswith(("relaying-said", "relaying-correction"))]


# --- until it is said for whom they are -------------------------------------------------------------------------------


async def test_each_of_two_messages_goes_as_a_message_of_its_own(database_url):
    """So each can be changed, and taken back, afterwards."""
    async with a_street(database_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        first = await ana.says("I will be there at three")
        await ana.says("at the green door")
        await ana.sends(to_ben)
        assert got(ben) == ["I will be there at three", "at the green door"]
        ana.hears("relaying-which-line", "relaying-which-line", "relaying-passed-on")
        await ana.deletes(first)
        ana.hears("relaying-taken-back")
        assert ben.last.key == "relaying-withdrawn"
        assert await street.count("kept") == 2


@pytest.mark.parametrize("deleted", [0, 1])
async def test_of_two_messages_one_is_deleted_and_the_other_goes(database_url, deleted):
    async with a_street(database_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        refs = [await ana.says(words) for words in ("Cem told me that she is ill", "see you at three")]
        await ana.deletes(refs[deleted])
        ana.hears("relaying-which-line", "relaying-which-line", "relaying-deleted-in-time")
        await ana.sends(to_ben)
        assert got(ben) == [["Cem told me that she is ill", "see you at three"][1 - deleted]]


async def test_once_all_are_deleted_nothing_waits(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        for ref in [await ana.says(words) for words in ("one", "two")]:
            await ana.deletes(ref)
        await ana.sends(to_ben)
        assert ana.last.key == "relaying-nothing-waits"
        assert got(ben) == []


@pytest.mark.parametrize("edited", [0, 1])
async def test_of_two_messages_one_is_changed_and_both_go(database_url, edited):
    async with a_street(database_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        words = ["I will be there at tree", "at the green doro"]
        refs = [await ana.says(one) for one in words]
        ana.skips()
        words[edited] = ["I will be there at three", "at the green door"][edited]
        await ana.edits(refs[edited], words[edited])
        ana.hears("relaying-edited-in-time")
        await ana.sends(to_ben)
        assert got(ben) == words


async def test_what_is_changed_into_a_number_is_kept_back(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        ref = await ana.says("see you at nine")
        await ana.edits(ref, "see you at nine, 07700 900123")
        await ana.sends(to_ben)
        assert ana.last.key == "guarding-held"
        await ana.presses("send-hidden")
        assert got(ben) == ["see you at nine, …"]


async def test_a_yes_that_waits_is_a_no_once_it_is_changed(sqlite_url):
    async with a_street(sqlite_url) as street:
        _ana, ben = await street.talking()
        (cem,) = await street.joined("cem")
        await street.posted(ben, "offer: I repair bikes")
        await street.posted(cem, "could someone repair my bike today")
        ben.hears("matching-ask")
        ref = await ben.says("yes")
        ben.hears("relaying-to-whom")
        await ben.edits(ref, "no")
        await ben.presses("to-me")
        ben.hears("relaying-edited-in-time", "matching-fine")


async def test_what_is_too_long_with_the_rest_is_said_at_once(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        await ana.says("a long story " * 200)
        await ana.says("and another " * 200)
        ana.hears("relaying-which-line", "relaying-too-long", "relaying-which-line")
        await ana.sends(to_ben)
        assert [one[:12] for one in got(ben)] == ["a long story"]


@pytest.mark.parametrize("how", ["in order", "waiting", "typed"])
async def test_they_are_checked_with_what_went_across_meanwhile(database_url, how):
    """Half a number waits while it is asked for whom it is; the other half goes as a reply. In order it is held."""
    async with a_street(database_url) as street:
        ana, ben, ref, to_ben = await with_two_lines(street)
        alias = next(said for said in ana.heard if said.key == "opening-through").line.values["they"]
        if how == "in order":
            await ana.says("07700", reply_to=ref)
            await ana.says("900123")
        else:
            await ana.says("900123")
            ana.hears("relaying-which-line")
            await ana.says("07700", reply_to=ref)
        await (ana.says(street.spoken(alias)) if how == "typed" else ana.sends(to_ben))
        assert got(ben) == ["07700"]
        assert ana.last.key == "guarding-held"


async def test_a_number_of_which_each_message_says_a_part_is_kept_back(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        for words in ("my number starts 07700", "see you there", "then 900123"):
            await ana.says(words)
        await ana.sends(to_ben)
        assert ana.last.key == "guarding-held"
        assert got(ben) == []


# --- until it is said what becomes of them ----------------------------------------------------------------------------

NAMED = "I live at 14 Acacia Avenue and my name is Siobhan Murphy"


@pytest.mark.parametrize("change", ["deletes", "edits"])
async def test_what_is_kept_back_is_gone_when_it_is_deleted_or_changed(database_url, change):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says(NAMED)
        held = ana.hears("guarding-warned")
        if change == "deletes":
            await ana.deletes(ref)
            ana.hears("relaying-deleted-in-time")
        else:
            await ana.edits(ref, "I live near the park")
            ana.hears("guarding-unsent", "relaying-edit-not-carried")
        for verb in ("send-as-is", "send-hidden", "send-always"):
            await ana.presses(verb, held)
            ana.hears("relaying-nothing-waits")
        assert got(ben) == []


@pytest.mark.parametrize("change", ["deletes", "edits"])
async def test_a_correction_that_is_kept_back_is_gone_when_what_it_corrects_is_deleted_or_changed(sqlite_url, change):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("I live near the park")
        await ana.edits(ref, NAMED)
        held = ana.hears("guarding-warned")
        if change == "deletes":
            await ana.deletes(ref)
            ana.hears("relaying-taken-back")
        else:
            await ana.edits(ref, "I live near the big park")
        await ana.presses("send-as-is", held)
        ana.hears("relaying-nothing-waits")
        assert "Acacia" not in street.heard_by(ben)


async def test_of_what_waits_under_what_is_kept_back_the_rest_still_goes(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, ref, to_ben = await with_two_lines(street)
        first = await ana.says("Cem told me that she is ill")
        await ana.says("see you at three")
        await ana.says(NAMED, reply_to=ref)
        assert ana.last.key == "guarding-warned"
        await ana.deletes(first)
        assert ana.last.key == "relaying-deleted-in-time"
        await ana.presses("cancel")
        await ana.sends(to_ben)
        assert got(ben) == ["see you at three"]


async def test_what_is_kept_back_is_checked_with_what_went_across_meanwhile(database_url):
    """A name is kept back, with half a number; the other half comes as a change of something older."""
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("good morning")
        await ana.says("Siobhan Murphy, 900123")
        held = ana.hears("guarding-warned")
        await ana.edits(ref, "07700")
        assert got(ben) == ["good morning", "07700"]
        await ana.presses("send-as-is", held)
        ana.hears("guarding-held")
        assert got(ben) == ["good morning", "07700"]


async def test_several_messages_that_are_kept_back_go_as_they_are_or_in_one_with_it_hidden(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, _ref, to_ben = await with_two_lines(street)
        for choice, arrived in (("send-as-is", [NAMED, "see you"]), ("send-hidden", ["… and …\nsee you"])):
            for words in (NAMED, "see you"):
                await ana.says(words)
            await ana.sends(to_ben)
            assert ana.last.key == "guarding-warned"
            await ana.presses(choice)
            ana.skips()
            assert len(got(ben)) == len(arrived)
            assert got(ben)[-1].endswith("see you")
            ben.skips()
