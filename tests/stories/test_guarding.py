"""What may not pass unasked: its writer reads what was found, chooses, and nothing crosses before."""

from __future__ import annotations

import pytest

from tests.stories.street import Person, Said, a_street

NUMBER = "Ring me on 07700 900123 after six"


def verbs(said: Said) -> list[str]:
    return [choice.partition(":")[0] for choice in said.choices]


def keys(said: Said) -> list[str]:
    return [one.key for one in said.line.values["found"]]


async def kept_back(person: Person, words: str, found: str, why: str = "held") -> Said:
    await person.says(words)
    said = person.hears(f"guarding-{why}")
    assert keys(said) == [found]
    return said


async def test_a_number_is_kept_back_and_goes_hidden_if_its_writer_says_so(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        said = await kept_back(ana, NUMBER, "found-phone")
        assert verbs(said) == ["send-hidden", "change", "cancel"]
        ben.hears_nothing()
        await ana.presses("send-hidden")
        assert ben.hears("relaying-said").text == "Ring me on … after six"
        ana.hears("relaying-passed-on")


async def test_typing_the_choice_does_the_same(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await kept_back(ana, NUMBER, "found-phone")
        await ana.says("send it hidden")
        assert ben.hears("relaying-said").text == "Ring me on … after six"


async def test_it_is_written_anew_or_left(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await kept_back(ana, NUMBER, "found-phone")
        await ana.presses("change")
        ana.hears("guarding-anew")
        await ana.says("Ring the bell after six")
        assert ben.hears("relaying-said").text == "Ring the bell after six"
        await kept_back(ana, NUMBER, "found-phone")
        await ana.presses("cancel")
        ana.hears("helping-cancelled")
        ben.hears_nothing()
        await ana.sends("send-hidden")
        assert ana.last.key == "relaying-nothing-waits"
        ben.hears_nothing()


async def test_whatever_else_is_said_leaves_it_unsent_and_says_so(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await kept_back(ana, NUMBER, "found-phone")
        await ana.says("see you at nine")
        ana.hears("guarding-unsent")
        assert ben.hears("relaying-said").text == "see you at nine"
        await ana.sends("send-hidden")
        ben.hears_nothing()


async def test_a_name_goes_as_it_is_once(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        said = await kept_back(ana, "My name is Siobhan", "found-name", "warned")
        assert verbs(said) == ["send-hidden", "send-as-is", "send-always", "change", "cancel"]
        await ana.presses("send-as-is")
        assert ben.hears("relaying-said").text == "My name is Siobhan"
        ana.hears("relaying-passed-on")
        await kept_back(ana, "It's Siobhan here", "found-name", "warned")


async def test_names_go_unasked_on_the_line_where_that_was_chosen_and_nothing_else_does(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await kept_back(ana, "My name is Siobhan", "found-name", "warned")
        await ana.presses("send-always")
        ben.hears("relaying-said")
        await ana.says("12 Mill Lane, ask for Siobhan")
        assert ben.hears("relaying-said").text == "12 Mill Lane, ask for Siobhan"
        ana.skips()
        await kept_back(ana, NUMBER, "found-phone")
        # Only hers, and only here.
        await kept_back(ben, "I'm called Graham", "found-name", "warned")


@pytest.mark.parametrize(
    ("words", "found"),
    [("the PIN is 4471", "found-code"), ("4111 1111 1111 1111", "found-card"), ("my NI is AB123456C", "found-papers")],
)
async def test_what_opens_an_account_never_goes(database_url, words, found):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        said = await kept_back(ana, words, found, "blocked")
        assert not {"send-as-is", "send-always"} & set(verbs(said))
        for verb in ("send-as-is", "send-always"):
            await ana.sends(verb)
        ben.hears_nothing()


async def test_a_number_over_two_messages_is_kept_back_where_it_is_whole(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("it starts 07700")
        ben.hears("relaying-said")
        await kept_back(ana, "then 900123", "found-phone")
        ben.hears_nothing()
        # The other side's words are not mine.
        await ben.says("900123 what?")
        ana.hears("relaying-said")


async def test_an_edit_passes_the_same_way(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("see you at nine")
        ben.hears("relaying-said")
        await ana.edits(ref, "see you at nine, 07700 900123")
        ana.hears("guarding-held")
        ben.hears_nothing()
        await ana.presses("send-hidden")
        assert ben.hears("relaying-correction").line.values["text"] == "see you at nine, …"


async def test_words_that_waited_for_their_line_are_kept_back_too(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.talking("cem", "ana", ask="could someone bake a cake", offer="offer: I bake cakes")
        ana.skips()
        ben.skips()
        await ana.says("07700")
        await ana.says("900123")
        which = ana.hears("relaying-which-line", "relaying-which-line")
        await ana.sends(which.choices[0])
        assert keys(ana.hears("guarding-held")) == ["found-phone"]
        ben.hears_nothing()


async def test_what_others_will_read_is_refused_with_what_was_found(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog, ring 07700 900123")
        assert keys(ana.hears("guarding-not-for-others")) == ["found-phone"]
        assert await street.count("post") == 0


async def test_a_place_that_was_shared_is_not_held(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("share")
        ana.skips()
        await ana.says("12 Mill Lane, 07700 900123")
        ana.skips()
        await ana.presses("send-where")
        assert "07700 900123" in street.heard_by(ben)


async def test_a_cry_for_help_gets_its_numbers_though_it_is_held(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("I want to kill myself, ring 07700 900123")
        assert ana.heard[-1].key == "guarding-held"
        assert any(said.key == "distress-care" for said in ana.heard)
        ben.hears_nothing()


async def test_what_nobody_chose_for_is_gone_after_a_day(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await kept_back(ana, NUMBER, "found-phone")
        await street.passes(hours=26)
        ana.skips()
        await ana.sends("send-hidden")
        assert ana.last.key == "relaying-nothing-waits"
        assert "after six" not in street.heard_by(ben)
