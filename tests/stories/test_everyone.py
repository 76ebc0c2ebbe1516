"""Words to everybody of one's group: said once, read by each under the name they know, and held for all or none."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street
from tests.stories.test_cohorts import keys
from tests.stories.test_rounds import a_round

NAMES = "ana ben cem dot eve fay".split()
PHONE = "ring me on 07700 900123"
NAME = "my name is Anna Kowalska, see you there"


async def a_group(street, *names, size="6"):
    """A group whose lines are open, each having read whom they are put through to."""
    _, people = await a_round(street, *(names or NAMES), size=size)
    await street.passes(days=8)
    for one in people:
        one.skips()
    return people


def said_to(person, key="relaying-said-labelled"):
    return [said for said in person.heard[person.read :] if said.key == key]


async def test_the_first_button_says_it_to_everybody_of_the_group(database_url):
    async with a_street(database_url) as street:
        ana, *others = await a_group(street)
        await ana.says("see you at six by the gate")
        which = ana.hears("relaying-which-line")
        first, *rest = which.choices
        assert first.startswith("to-all:")
        assert [one.partition(":")[0] for one in rest] == [*["to"] * 5, "cancel"]
        await ana.sends(first)
        ana.hears("relaying-passed-on-all", number=5)
        assert ana.last.text == "Passed on to 5 neighbours."
        seen = set()
        for one in others:
            (said,) = said_to(one)
            assert said.line.values["text"] == "see you at six by the gate"
            seen.add(said.line.values["alias"].key)
            through = [past.line.values["they"].key for past in one.heard if past.key == "opening-through"]
            assert said.line.values["alias"].key in through, "the name by which they know her"
        assert len(seen) == 5, "a name of her own on each line"


@pytest.mark.parametrize("typed", ["to everyone", "Everyone!", "do wszystkich"])
async def test_it_can_be_typed_while_words_wait(sqlite_url, typed):
    async with a_street(sqlite_url) as street:
        ana, *others = await a_group(street, "ana", "ben", "cem", size="3")
        await ana.says("see you at six")
        await ana.says(typed)
        ana.hears("relaying-which-line", "relaying-passed-on-all", number=2)
        assert all(said_to(one)[0].line.values["text"] == "see you at six" for one in others)


@pytest.mark.parametrize("start", ["to everyone", "Everyone", "do wszystkich"])
async def test_words_after_a_colon_go_to_everybody_at_once(sqlite_url, start):
    async with a_street(sqlite_url) as street:
        ana, *others = await a_group(street, "ana", "ben", "cem", size="3")
        await ana.says(f"{start}: see you at six: by the gate")
        ana.hears("relaying-passed-on-all", number=2)
        for one in others:
            assert [said.line.values["text"] for said in said_to(one)] == ["see you at six: by the gate"]


async def test_by_itself_it_says_how_it_is_written(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, _cem = await a_group(street, "ana", "ben", "cem", size="3")
        await ana.says("to everyone")
        ana.hears("relaying-to-all-how")
        await ana.sends("to-all:abcdefghijklmnop")
        ana.hears("relaying-nothing-waits")
        ben.hears_nothing()


async def test_between_two_everyone_is_a_word_like_others(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says("everyone")
        await ana.says("to everyone: I baked a cake")
        assert [said.line.values["text"] for said in said_to(ben, "relaying-said")] == [
            "everyone",
            "to everyone: I baked a cake",
        ]
        (eve,) = await street.joined("eve")
        await eve.says("to everyone: could somebody lend me a ladder")
        assert eve.last.key == "posting-card-request", eve.last.text
        new = street.person("new")
        await new.says("everyone: could somebody lend me a ladder")
        await new.presses("agree")
        await new.presses("area")
        assert new.last.key == "posting-card-request", "what a stranger wrote first is kept"


async def test_in_answer_to_somebody_everyone_is_a_word_and_with_a_colon_it_is_for_all(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await a_group(street, "ana", "ben", "cem", size="3")
        await ben.says("to everyone: who is coming?")
        ben.hears("relaying-passed-on-all", number=2)
        asked = said_to(ana)[0]
        cem.skips()
        await ana.says("everyone", reply_to=asked.ref)
        assert [said.line.values["text"] for said in said_to(ben)] == ["everyone"]
        cem.hears_nothing()
        await ana.says("to everyone: I bring tea", reply_to=asked.ref)
        assert said_to(cem)[0].line.values["text"] == "I bring tea"


async def test_a_conversation_of_another_kind_is_not_part_of_it_and_what_is_over_is_left_out(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem, dot = await a_group(street, *NAMES[:4], size="4")
        dog = street.person("gus")
        await street.talking("gus", "ana", ask="ask: could someone walk my dog", offer="offer: I walk dogs")
        await ana.says("see you at six")
        which = next(said for said in reversed(ana.heard) if said.key == "relaying-which-line")
        assert [one.partition(":")[0] for one in which.choices] == ["to-all", *["to"] * 4, "cancel"]
        line = next(one for one in ben.heard if one.key == "opening-through" and ana_is(one, ana))
        await ben.sends(line.choice("end").replace("end:", "block:"))
        for one in (ana, ben):
            one.skips()
        await ana.sends(which.choices[0])
        ana.hears("relaying-passed-on-all", number=2)
        ben.hears_nothing()
        assert not said_to(dog, "relaying-said")
        for one in (cem, dot):
            assert said_to(one)[0].line.values["text"] == "see you at six"


def ana_is(through, ana):
    """Was this line opened with Ana? She was told of the same two names."""
    told = {
        (said.line.values["you"].key, said.line.values["they"].key) for said in ana.heard if said.key == through.key
    }
    return (through.line.values["they"].key, through.line.values["you"].key) in told


async def test_what_is_held_for_one_line_is_held_for_all_and_the_choice_is_for_all(database_url):
    async with a_street(database_url) as street:
        ana, *others = await a_group(street, *NAMES[:4], size="4")
        await ana.says(f"to everyone: {PHONE}")
        ana.hears("guarding-held")
        for one in others:
            one.hears_nothing()
        await ana.presses("send-hidden")
        ana.hears("relaying-passed-on-all", number=3)
        for one in others:
            (said,) = said_to(one)
            assert "900123" not in said.text
            assert "…" in said.text


async def test_who_has_ended_while_the_words_were_held_is_left_out(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await a_group(street, "ana", "ben", "cem", size="3")
        await ana.says(f"to everyone: {NAME}")
        ana.hears("guarding-warned")
        line = next(one for one in ben.heard if one.key == "opening-through" and ana_is(one, ana))
        await ben.sends(line.choice("end"))
        for one in (ana, ben):
            one.skips()
        await ana.presses("send-as-is")
        ana.hears("relaying-passed-on-all", number=1)
        ben.hears_nothing()
        assert said_to(cem, "relaying-said-labelled")[0].line.values["text"] == NAME


async def test_names_go_as_they_are_to_all_and_from_then_on_unasked(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, *others = await a_group(street, "ana", "ben", "cem", size="3")
        await ana.says(NAME)
        await ana.presses("to-all")
        ana.hears("relaying-which-line", "guarding-warned")
        await ana.presses("send-always")
        ana.hears("relaying-passed-on-all", number=2)
        await ana.says(f"to everyone: {NAME}")
        ana.hears("relaying-passed-on-all", number=2)
        for one in others:
            assert len(said_to(one)) == 2


async def test_a_number_in_two_pieces_one_of_them_to_one_neighbour_is_held_for_all(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await a_group(street, "ana", "ben", "cem", size="3")
        await ben.says("to everyone: hello")
        await ana.says("07700", reply_to=said_to(ana)[0].ref)
        ben.skips()
        cem.skips()
        ana.skips()
        await ana.says("to everyone: 900123")
        assert ana.last.key == "guarding-held"
        ben.hears_nothing()
        cem.hears_nothing()


async def test_a_change_and_taking_back_reach_everybody_to_whom_it_went(database_url):
    async with a_street(database_url) as street:
        ana, *others = await a_group(street, *NAMES[:4], size="4")
        ref = await ana.says("to everyone: see you at six")
        ana.hears("relaying-passed-on-all")
        await ana.edits(ref, "to everyone: see you at seven")
        ana.hears("relaying-passed-on-all", number=3)
        for one in others:
            one.hears("relaying-said-labelled")
            assert one.hears("relaying-correction-labelled").line.values["text"] == "see you at seven"
        await ana.deletes(ref)
        ana.hears("relaying-taken-back")
        for one in others:
            lies = {said.ref for said in one.heard if said.key.startswith(("relaying-said", "relaying-corr"))}
            gone = {message.withdraws for name, message, _ in street.platform.delivered if name == one.name}
            assert lies <= gone, one.name
            assert len(lies) == 2


async def test_take_back_by_word_reaches_all_and_says_for_whom_it_is_over(database_url):
    async with a_street(database_url) as street:
        ana, ben, *others = await a_group(street, *NAMES[:4], size="4")
        ref = await ana.says("to everyone: see you at six")
        line = next(one for one in ben.heard if one.key == "opening-through" and ana_is(one, ana))
        await ben.sends(line.choice("end"))
        ana.skips()
        await ana.edits(ref, "see you at seven")
        ana.hears("relaying-passed-on-all", number=2)
        ana.hears("relaying-over-for-some", number=1)
        await ana.says("take back")
        ana.hears("relaying-taken-back")
        ana.hears("relaying-over-for-some", number=1)
        assert "relaying-correction-labelled" not in keys(ben)
        gone = [name for name, message, _ in street.platform.delivered if message.withdraws]
        assert sorted(gone) == sorted([one.name for one in others] * 2)


async def test_an_answer_to_one_s_own_word_to_all_is_asked_about(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await a_group(street, "ana", "ben", "cem", size="3")
        ref = await ana.says("to everyone: see you at six")
        ana.hears("relaying-passed-on-all")
        ben.skips()
        cem.skips()
        await ana.says("or at seven", own=ref)
        which = ana.hears("relaying-which-line")
        assert which.choices[0].startswith("to-all:")
        ben.hears_nothing()
        cem.hears_nothing()


async def test_of_two_rounds_each_has_its_button(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await a_group(street, "ana", "ben", "cem", size="3")
        lena = street.person("lena")
        await lena.says("new round")
        for answer in ("Sunday tea", "1", "3", "2026-12-02", "yes"):
            await lena.says(answer)
        for one in (ana, ben, cem):
            await one.presses("take-part")
        await street.passes(days=1, hours=20)
        for one in (ana, ben, cem):
            one.skips()
        await ana.says("to everyone: see you at six")
        which = ana.hears("relaying-which-line")
        assert [one.partition(":")[0] for one in which.choices][:2] == ["to-all", "to-all"]
        await ana.sends(which.choices[1])
        ana.hears("relaying-passed-on-all", number=2)
        assert len(said_to(ben)) == len(said_to(cem)) == 1


async def test_the_first_card_of_a_larger_group_says_how_and_that_of_two_does_not(sqlite_url):
    async with a_street(sqlite_url) as street:
        people = await a_group(street, "ana", "ben", "cem", size="3")
        for one in people:
            assert ["to everyone: see" in said.text for said in one.heard if said.key == "rounds-meet"] == [True, False]
    async with a_street(f"{sqlite_url}two") as street:
        people = await a_group(street, "ana", "ben", size="2")
        assert all("everyone" not in street.heard_by(one) for one in people)


async def test_a_word_of_care_is_said_once_to_whoever_wrote(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, *others = await a_group(street, "ana", "ben", "cem", size="3")
        await ana.says("to everyone: I need you to buy gift cards and send me the codes")
        assert keys(ana).count("cautioning-scam") == 1
        assert [keys(one).count("cautioning-scam") for one in others] == [1, 1]
