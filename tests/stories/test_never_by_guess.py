"""While two talk: what cannot be taken back is never done by guess, nor is what may be for the bot passed on so."""

from __future__ import annotations

import pytest

from tests.stories.street import Said, a_street


def verbs(said: Said) -> list[str]:
    return [choice.partition(":")[0] for choice in said.choices]


@pytest.mark.parametrize(
    "words",
    [
        "report him he threatened me at my door",
        "report: he keeps asking where I live",
        "zgłoś tę osobę, groził mi wczoraj",
    ],
)
async def test_a_report_with_its_reason_is_asked_back_and_then_keeps_it(database_url, words):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        assert ana.last.key == "relaying-to-whom"
        ben.hears_nothing()
        await ana.says("for you")
        assert ana.last.key == "ending-attach"
        assert (await street.case()).reason == words
        ben.hears("ending-ended")


async def test_a_block_with_more_words_is_asked_back(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says("block him please")
        ana.hears("relaying-to-whom")
        await ana.presses("to-me")
        ana.hears("ending-blocked")
        ben.hears("ending-ended")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("there's a hole in the pavement", "report it"), ("shall I leave the rest of the hedge?", "finish it")],
)
async def test_an_answer_that_sounds_like_a_command_is_asked_back_and_goes_across(sqlite_url, asked, answer):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ben.says(asked)
        ana.hears("relaying-said")
        await ana.says(answer)
        ana.hears("relaying-to-whom")
        await ana.says("for them")
        ben.hears("relaying-said", text=answer)
        assert await street.count("report") == 0


async def test_of_a_conversation_that_is_over_a_button_is_offered(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ben.says("end")
        ana.hears("ending-ended")
        await ana.says("report him, he was so rude to me")
        assert verbs(ana.hears("helping-perhaps")) == ["report", "help"]
        assert await street.count("report") == 0
        await ana.presses("report")
        ana.hears("ending-frozen", "ending-what-happened")


@pytest.mark.parametrize("words", ["I'll take it", "let them in", "approve", "skip", "we have met", "they agreed"])
async def test_the_words_of_another_role_are_talk(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        ben.hears("relaying-said", text=words)
        ana.hears_nothing()


async def test_a_number_means_a_list_only_while_it_is_fresh(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ben.says("/offer I can lend out a big ladder")
        await ben.presses("post")
        await ben.says("my posts")
        ben.skips()
        await street.passes(minutes=20)
        await ana.says("shall I leave the gate open?")
        ben.hears("relaying-said")
        await ben.says("close it")
        ana.hears("relaying-said", text="close it")
        await ben.says("my posts")
        ben.skips()
        await ben.says("close 1")
        ben.hears("posting-closed")
        ana.hears_nothing()


async def test_emergency_in_the_middle_of_a_question_keeps_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        (kofi,) = await street.joined("kofi")
        await street.made(kofi, "coordinator")
        await ana.says("I want to die")
        ben.hears("relaying-said")
        ana.skips()
        await ana.says("emergency")
        ana.hears("helping-emergency")
        await ana.says("yes")
        ana.hears("relaying-to-whom")
        await ana.says("for you")
        ana.hears("distress-told-off-duty")
        ben.hears_nothing()


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [
        ("i want to report him", "ending-attach"),
        ("how do i report him", "ending-attach"),
        ("zabokuj ją", "ending-blocked"),
        ("please block him", "ending-blocked"),
        ("proszę go zablokuj", "ending-blocked"),
        ("Finish?", "ending-ended-by-me"),
        ("koniec", "ending-ended-by-me"),
        ("Help me!", "helping-help"),
        ("drop in", "dropping-in-waiting"),
    ],
)
async def test_what_may_be_for_the_bot_as_well_as_for_the_other_is_asked_back(sqlite_url, words, leads_to):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        ana.hears("relaying-to-whom")
        ben.hears_nothing()
        await ana.presses("to-me")
        assert leads_to in [said.key for said in ana.heard]
        assert words not in [said.text for said in ben.heard]


async def test_and_goes_across_when_it_was_for_the_other(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words in ("Finish?", "Help me!", "Clear.", "leave?"):
            await ana.says(words)
            ana.hears("relaying-to-whom")
            await ana.presses("to")
            assert ben.hears("relaying-said").text == words
            ana.skips()


async def test_what_is_no_command_goes_across_at_once(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words in ("pause for lunch tomorrow", "przerwa na kawę jutro", "I'll take 2", "could you block the door"):
            await ana.says(words)
            assert ben.hears("relaying-said").text == words


async def test_what_a_coordinator_gets_wrong_about_somebody_reaches_nobody_else(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await street.made(ana, "coordinator", "safeguarding")
        wrong = "note heron rang her, she has cancer|story k7f2p please|lookup the heron because of threats"
        for words in wrong.split("|"):
            await ana.says(words)
            assert ana.last.key == "relaying-to-whom"
            ben.hears_nothing()
            await ana.presses("to-me")
            assert ana.last.key == "helping-how"


async def test_talk_goes_across_unasked_also_of_a_coordinator(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await street.made(ana, "coordinator")
        for words in ("hello?", "thanks?", "them?", "today the heron was there"):
            await ana.says(words)
            assert ben.hears("relaying-said").text == words


async def test_a_pause_in_other_words_is_one(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words, told in (
            ("quiet at night 22 to 7", "keeping-quiet"),
            ("pause for 3 days thanks", "keeping-paused"),
            ("pause over the weekend", "keeping-paused"),
        ):
            await ana.says(words)
            assert ana.last.key == told, words
        ben.hears_nothing()
