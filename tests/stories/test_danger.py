"""Words that cry for help: the numbers come at once, from anybody, and the words go where they would have gone."""

from __future__ import annotations

import pytest

from tests.stories.street import Said, a_street

FRIGHTENED = """I want to die|I'm in danger|I want to kill myself tonight|My husband hits me
    my neighbour is threatening me|he has a knife, call 999|boję się|jestem w niebezpieczeństwie|nie chcę już żyć
    mąż mnie bije|Zadzwońcie na 112"""
EVERYDAY = """I'm dying for a coffee|this cough is killing me|could someone with a knife sharpener help me
    Boję się, że zapomnę podlać kwiaty|my garden is in danger of drying out|my son had a heart attack last year"""


def each(lines: str) -> list[str]:
    return [line.strip() for line in lines.replace("\n", "|").split("|")]


def keys(heard: list[Said]) -> list[str]:
    return [said.key for said in heard]


@pytest.mark.parametrize("words", ["emergency", "help", "pomocy", *each(FRIGHTENED)])
async def test_a_stranger_who_is_frightened_gets_the_numbers_before_anything_else(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana = street.person("ana")
        await ana.says(words)
        asked = words in ("emergency", "help", "pomocy")
        assert "999" in ana.hears("helping-emergency" if asked else "distress-numbers").text
        ana.hears("joining-welcome")
        await ana.says("yes")
        await ana.says("Northside")
        ana.hears("joining-area", "joining-done")
        ana.hears_nothing()  # what was cried is not kept for a post


@pytest.mark.parametrize("words", each(FRIGHTENED))
async def test_the_numbers_come_also_while_joining(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana = street.person("ana")
        await ana.says("hello")
        await ana.says(words)
        ana.hears("joining-welcome", "distress-numbers", "joining-welcome")
        await ana.says("yes")
        await street.passes(hours=6)
        await ana.says(words)
        ana.hears("joining-area", "distress-numbers", "joining-area-again")


async def test_help_says_whom_to_call_at_every_step_of_joining(database_url):
    async with a_street(database_url) as street:
        ana = street.person("ana")
        await ana.says("hello")
        await ana.says("help")
        assert "999" in ana.hears("joining-welcome", "joining-more").text
        await ana.says("yes")
        await ana.says("help")
        said = ana.hears("joining-area", "joining-area-help")
        assert "999" in said.text
        assert said.choices == ("area:0", "area:1", "area:elsewhere")


async def test_where_the_street_is_not_known_the_numbers_are_those_that_work_anywhere(database_url):
    async with a_street(database_url) as street:
        await street.another("Oak Street")
        ana = street.person("ana")
        await ana.says("I want to die")
        assert "112" in ana.hears("distress-numbers").text
        ana.hears("joining-which-street")
        await ana.says("help")
        assert "112" in ana.hears("helping-emergency").text
        ana.hears("joining-which-street")
        await ana.says("emergency")
        assert "112" in ana.hears("helping-emergency").text


@pytest.mark.parametrize("words", each(FRIGHTENED))
async def test_a_neighbour_gets_the_numbers_and_no_question_about_asking_or_offering(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        ana.hears("distress-care")
        ana.hears_nothing()
        await ana.says("could someone walk my dog")
        await street.passes(hours=6)
        await ana.says(words)
        ana.hears("posting-card-request", "distress-care")
        await ana.says("yes")
        ana.hears("posting-posted-request")  # the card was not rewritten by it


@pytest.mark.parametrize("words", each(FRIGHTENED))
async def test_a_cry_for_help_still_reaches_the_neighbour_it_was_written_to(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        ana.hears("distress-care")
        assert ben.hears("relaying-said").text == words


async def test_a_cry_for_help_that_also_asks_for_something_is_taken_up(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("He hits me, could someone give me a lift to my sister")
        ana.hears("distress-care", "posting-card-request")


async def test_whoever_needs_help_in_the_kitchen_is_asked_nothing_else(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("mama potrzebuje pomocy w kuchni")
        ana.hears("posting-card-request")


@pytest.mark.parametrize("words", each(EVERYDAY))
async def test_everyday_words_about_coughs_and_coffee_are_no_cry_for_help(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        assert not {"distress-care", "distress-numbers", "helping-emergency"} & set(keys(ana.heard))


@pytest.mark.parametrize("words", ["I feel unsafe", "nie czuję się bezpiecznie"])
async def test_feeling_unsafe_without_a_conversation_shows_whom_to_talk_to(database_url, words):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        said = ana.hears("ending-nothing-to-report")
        assert "Samaritans" in said.text
        await ana.presses("emergency")
        ana.hears("helping-emergency")


# --- a report keeps every word ----------------------------------------------------------------------------------------


async def test_words_after_the_reason_are_added_and_what_to_attach_is_asked_again(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        await ana.says("report")
        await ana.presses("reason:danger")
        ana.hears("ending-frozen", "ending-what-happened", "ending-attach")
        await ana.says("he threatened my kids and stood outside my house last night")
        said = ana.hears("distress-numbers", "ending-added")
        assert [choice.partition(":")[0] for choice in said.choices] == ["attach", "attach-nothing"]
        await ana.says("he shouted as well")
        ana.hears("ending-added")
        assert (await street.case()).reason == (
            "danger\nhe threatened my kids and stood outside my house last night\nhe shouted as well"
        )
        await ana.says("yes")
        ana.hears("ending-report-thanks", attached="yes")
        (kofi,) = await street.joined("kofi")
        await street.made(kofi, "coordinator")
        await kofi.says(f"case {(await street.case()).id[:5]}")
        read = kofi.hears("reviewing-case-story").text
        assert "Threats or danger" in read
        assert "he threatened my kids" in read


@pytest.mark.parametrize("words", ["nothing", "none", "no messages", "nothing thanks", "nic", "niczego", "no thanks"])
async def test_nothing_means_that_nothing_is_attached(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ben.says("give me your bank card")
        ana.skips()
        await ana.says("report")
        await ana.says("he wanted my bank card")
        await ana.says(words)
        ana.hears("ending-frozen", "ending-what-happened", "ending-attach", "ending-report-thanks")
        case = await street.case()
        assert (case.reason, case.evidence) == ("he wanted my bank card", "")


@pytest.mark.parametrize("words", ["what?", "???", "🙂"])
async def test_at_the_end_of_a_report_its_question_stands(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking()
        await ana.says("report")
        await ana.says("he shouted")
        ana.skips()
        await ana.says(words)
        assert ana.last.choices[0].startswith("attach:")
        await ana.says("yes")
        assert ana.last.key == "ending-report-thanks"


@pytest.mark.parametrize("before", [(), ("he shouted",)])
async def test_cancelling_a_report_says_that_it_stands(database_url, before):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        for words in ("report", *before, "cancel"):
            await ana.says(words)
        assert ana.last.key == "ending-report-stands"
        ben.hears("ending-ended")
        assert (await street.case()).state == "open"
        await ana.says("cancel")
        assert ana.last.key == "helping-nothing-to-cancel"


async def test_whoever_reports_the_only_coordinator_reads_that_nobody_is_told_until_there_is_another(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.made(ben, "coordinator")
        await ana.says("report")
        said = ana.hears("ending-frozen", "ending-what-happened", told="no").text
        assert "999" in said
        assert "Samaritans" in said
        await ana.says("he shouted")
        await ana.says("nothing")
        ana.hears("ending-attach", "ending-report-thanks", told="no")
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        for day in (1, 2):
            await street.passes(days=1)
            assert [said.key for said in kim.heard].count("reviewing-alert-report") == day
        await kim.says(f"claim {(await street.case()).id[:5]}")
        await street.passes(days=2)
        assert [said.key for said in kim.heard].count("reviewing-alert-report") == 2
        assert "reviewing-alert-report" not in {said.key for said in ben.heard}


async def test_where_there_is_another_coordinator_they_are_told_at_once(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking()
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        for words in ("report", "cancel"):
            await ana.says(words)
        ana.hears("ending-frozen", "ending-what-happened", "ending-report-stands", told="yes")
        kim.hears("reviewing-alert-report")


async def test_what_is_said_after_a_report_was_closed_opens_it_again_and_coordinators_hear_of_it(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await ben.says("wait till I find you")
        await ana.says("report")
        case = await street.case()

        async def closes():
            await kim.says(f"close case {case.id[:5]}")
            await kim.sends(f"outcome:{case.id}.nothing")
            assert kim.last.key == "reviewing-case-closed"
            ana.skips()

        for words, answer in (("reason:danger", "ending-attach"), ("attach", "ending-report-thanks")):
            await closes()
            await ana.presses(words)
            ana.hears(answer)
            assert kim.last.key == "reviewing-alert-report"
        case = await street.case()
        assert (case.state, case.reason) == ("open", "danger")
        assert "wait till I find you" in case.evidence


async def test_a_report_that_is_gone_is_said_to_be_gone(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking()
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await ana.says("report")
        await kim.sends(f"outcome:{(await street.case()).id}.nothing")
        await street.passes(days=31)
        await street.memory.sweep(at=street.clock.now())
        await ana.presses("reason:danger")
        assert "999" in ana.last.text
        assert ana.last.key == "ending-report-gone"
