"""What people type who don't know yet what may be typed: joining in their own words, greetings, who is there?"""

from __future__ import annotations

import pytest

from tests.stories.street import a_street

SMALL_TALK = """fuck off|are you sure?|nie wiem|hi Basil!|could be|I love you|Nice weather for ducks
    It rained all day yesterday|banana|Hi I am new here|cześć, jestem tu nowa"""
ARE_YOU = "are you a human?|are you a bot|am I talking to a robot?|who are you|jesteś botem?|czy to bot|kim jesteś?"


def each(lines: str) -> list[str]:
    return [line.strip() for line in lines.replace("\n", "|").split("|")]


@pytest.mark.parametrize("words", each(SMALL_TALK))
async def test_words_that_neither_ask_nor_offer_are_answered_by_an_invitation(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        assert ana.last.key in ("helping-hello", "helping-invite")
        assert "ask" in ana.last.choices
        await ana.says("ask")
        await ana.says(words)  # whatever is said there is taken as it is
        assert ana.last.key == "posting-card-request"


@pytest.mark.parametrize("words", each(ARE_YOU))
async def test_whoever_asks_whether_it_is_a_person_is_told_the_truth(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        assert "999" in ana.hears("helping-a-bot").text


@pytest.mark.parametrize("words", ["what can you do", "co potrafisz?"])
async def test_whoever_asks_what_it_can_do_is_told(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        ana.hears("helping-help")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("need help now please", "posting-card-request"),
        ("need help", "posting-say-ask"),
        ("I can help", "posting-say-offer"),
    ],
)
async def test_who_only_says_that_they_ask_or_offer_is_asked_what(sqlite_url, words, heard):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        ana.hears(heard)


@pytest.mark.parametrize(
    "words",
    [
        "hi Basil!",
        "not yet",
        "hmm",
        "are you sure?",
        "no, on Tuesday",
        "on Tuesday please",
        "nie, we wtorek",
        "yes but not in the morning",
        "yes but keep my words to myself",
    ],
)
async def test_a_card_is_neither_rewritten_nor_settled_by_words_that_are_no_answer(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog")
        await ana.says(words)
        again = ana.hears("posting-card-request", "answering-not-understood")
        assert again.line.values["question"].values["kind"].key == "kind-dog"
        await ana.says("yes")
        ana.hears("posting-posted-request")


@pytest.mark.parametrize("words", ["polski", "po polsku"])
async def test_the_name_of_a_language_switches_to_it_when_nothing_else_is_asked(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        assert "po polsku" in ana.hears("keeping-language").text


async def test_being_alone_asks_for_company(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("I feel so alone since my husband died")
        assert ana.hears("posting-card-request").line.values["kind"].key == "kind-company"


async def test_a_message_without_words_is_not_said_to_have_been_for_somebody(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("  \u200b ")
        ana.hears("posting-no-words")


@pytest.mark.parametrize("words", ["polski", "Po polsku", "speak Polish"])
async def test_the_name_of_a_language_is_understood_from_the_first_word_on(database_url, words):
    async with a_street(database_url) as street:
        ola, ana = street.person("ola"), street.person("ana")
        await ola.says(words)
        assert "sąsiedzi" in ola.hears("joining-welcome").text.casefold()
        await ana.says("could someone walk my dog")
        await ana.says(words)
        assert "sąsiedzi" in ana.hears("joining-welcome", "joining-welcome").text.casefold()
        await ana.says("tak")
        await ana.says("English")
        assert ana.hears("joining-area", "joining-area").text.startswith("Which part")
        await ana.says("Harbour")
        ana.hears("joining-done", "posting-card-request")
        await ola.says("tak")
        await ola.says("Harbour")
        ola.hears("joining-area", "joining-done")
        ola.hears_nothing()


@pytest.mark.parametrize("words", ["somewhere else", "None of these", "gdzie indziej", "area:elsewhere"])
async def test_whoever_lives_in_no_part_that_is_named_joins_without_one(database_url, words):
    async with a_street(database_url) as street:
        ana = street.person("ana")
        await ana.says("could someone walk my dog")
        await ana.says("yes")
        ana.hears("joining-welcome", "joining-area")
        for unclear in ("I live in Southside", "no", "cancel", "yes"):
            await ana.says(unclear)
            ana.hears("joining-area-again")
        await (ana.sends(words) if ":" in words else ana.says(words))
        assert ana.hears("joining-done").line.values["area"] == ""
        assert ana.hears("posting-card-request").line.values["kind"].key == "kind-dog", "the first words were kept"


async def test_a_part_is_understood_within_a_sentence(database_url):
    async with a_street(database_url) as street:
        ana = street.person("ana")
        for words in ("hello", "yes", "I live near the Harbour, by the church"):
            await ana.says(words)
        assert ana.last.line.values["area"] == "Harbour"


@pytest.mark.parametrize(
    ("role", "words", "how"),
    [
        ("coordinator", "log Zebra", "helping-coordinator-all"),
        ("coordinator", "today please", "helping-coordinator-all"),
        ("coordinator", "note Heron rang her", "helping-coordinator-all"),
        ("lead", "introduce foo and bar", "introducing-how"),
        ("admin", "unmake me", "granting-how"),
    ],
)
async def test_a_command_that_lacks_something_is_explained_to_whoever_may_give_it(database_url, role, words, how):
    async with a_street(database_url) as street:
        kofi, ana = await street.joined("kofi", "ana")
        await street.made(kofi, role)
        await kofi.says(words)
        assert kofi.hears("helping-how").line.values["how"].key == how
        await ana.says(words)
        assert ana.last.key in ("helping-hello", "helping-invite")


async def test_help_within_a_step_says_that_a_conversation_is_open(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        await ana.says("ask: could someone fix my bike")
        await ana.says("help")
        ana.hears("posting-card-request", "helping-help")
        assert "one conversation open" in ana.last.text
        assert "cancel" in ana.last.text


async def test_a_name_that_is_nobody_s_here_passes_nothing_on(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        through = ana.heard[-1].line.values
        mine, theirs = street.spoken(through["you"]), street.spoken(through["they"])
        nobody = next(name for name in ("Rowan", "Hazel", "Iris") if name not in (mine, theirs))
        await ana.says("ask: could someone fix my bike")
        await ana.says("the red one")
        ana.hears("posting-card-request", "relaying-to-whom")
        await ana.says(nobody)
        ana.hears("relaying-to-whom")
        ben.hears_nothing()
        await ana.says(theirs)
        ana.hears("relaying-passed-on")
        assert ben.hears("relaying-said").text == "the red one"
        assert ben.hears("relaying-said").text == nobody


async def test_whoever_cannot_be_shown_what_was_taken_back_is_told_when_it_was_written(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("one")
        await street.passes(minutes=5)
        await ana.says("two")
        await ana.says("take back")
        assert "12:05" in ben.hears("relaying-said", "relaying-said", "relaying-withdrawn").text
        await ana.deletes(ref)
        assert "12:00" in ben.hears("relaying-withdrawn").text
