"""Plain answers to what waits: understood in people's own words, never passed on and never begun anew by guess."""

from __future__ import annotations

import pytest

from tests.stories.street import Person, Street, a_street

YES = """yes I'd love to|yes of course|👍|ok thanks|yes that would be lovely|absolutely|happy to|sure, no problem
    tak, chętnie|no pewnie|jasne, że tak|yes on Friday"""
NO = """no sorry|sorry, I can't this week|not really|I'd love to but I can't|no, I'd rather not|niestety nie
    przepraszam, nie dam rady|👎"""
QUESTIONS = "who is it?|what breed is it?|can I ask more?|kto to?|jak się nazywa"
NEITHER = """could be|nie wiem|hmm let me think about it|yes but only if it is not raining|the weather is terrible
    please don't|i am ill|i do not drive|i am 83|why not her|i can not|yes but I can't do stairs|ok later|no to super
    tak ale nie dziś|dlaczego nie ona"""
HALF = "please wait|please don't|I do not|I will not|yes do what you think is best|no to super|i am not sure"


def each(lines: str) -> list[str]:
    return [line.strip() for line in lines.replace("\n", "|").split("|")]


async def asked(street: Street) -> tuple[Person, Person]:
    """Ben is asked whether he could walk Ana's dog."""
    ana, ben = await street.joined("ana", "ben")
    await street.posted(ben, "I can do dog walks most mornings")
    await street.posted(ana, "could someone walk my dog this week")
    ben.hears("matching-ask")
    return ana, ben


@pytest.mark.parametrize("words", each(YES))
async def test_a_yes_in_other_words_is_a_yes(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await asked(street)
        await ben.says(words)
        ben.hears("matching-asking-them")
        await ana.says(words)
        ana.hears("matching-found", "opening-through")
        ben.hears("opening-through")


@pytest.mark.parametrize("words", each(NO))
async def test_a_no_in_other_words_is_a_no(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        _ana, ben = await asked(street)
        await ben.says(words)
        ben.hears("matching-fine")


@pytest.mark.parametrize("words", each(QUESTIONS))
async def test_nobody_learns_more_before_both_said_yes_and_is_told_so(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await asked(street)
        await ben.says(words)
        said = ben.hears("answering-who")
        assert [choice.partition(":")[0] for choice in said.choices] == ["willing", "not-now"]
        await ben.says("yes")
        ben.hears("matching-asking-them")
        await ana.says(words)
        said = ana.hears("matching-found", "answering-who")
        assert [choice.partition(":")[0] for choice in said.choices] == ["accept", "another"]


async def test_words_that_are_no_answer_begin_nothing_while_a_question_waits(sqlite_url):
    async with a_street(sqlite_url) as street:
        _ana, ben = await asked(street)
        for words in each(NEITHER):
            await ben.says(words)
            ben.hears("answering-not-understood")
        await ben.says("could someone water my plants")
        ben.hears("posting-card-request")  # what surely asks for something new is something new


@pytest.mark.parametrize(("begin", "asks"), [("leave", "leave"), ("forget me", "forget"), ("my data", "data")])
async def test_before_something_big_an_unclear_answer_is_asked_again(database_url, begin, asks):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(begin)
        await ana.says("could somebody tell me what happens to my dog walks")
        said = ana.hears(f"keeping-{asks}-sure", "answering-not-understood")
        assert said.line.values["question"].key == f"keeping-{asks}-sure"
        assert said.choices == (f"yes-{asks}", "cancel")


@pytest.mark.parametrize("begin", ["leave", "forget me", "my data"])
async def test_nothing_big_is_done_by_how_words_begin(sqlite_url, begin):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(begin)
        for words in each(HALF):
            await ana.says(words)
            assert ana.last.key == "answering-not-understood", words
        await ana.says("yes please")
        assert ana.last.key in ("keeping-left", "keeping-forgotten", "verbatim")


async def test_no_coordinator_is_told_or_not_told_by_how_words_begin(sqlite_url):
    async with a_street(sqlite_url) as street:
        cora, ana = await street.joined("cora", "ana")
        await street.made(cora, "coordinator")
        await ana.says("i want to die")
        ana.hears("distress-care")
        await ana.says("no, not him!")
        assert ana.last.key == "answering-not-understood"
        for words in each("please wait|please don't|I do not|no, wait|i am not sure|yes"):
            await ana.says(words)
            assert ana.last.key == "distress-again", words
        cora.hears_nothing()
        await ana.presses("tell")
        cora.hears("distress-alert")


async def test_a_hurried_yes_tells_a_coordinator(sqlite_url):
    async with a_street(sqlite_url) as street:
        (cora,) = await street.joined("cora")
        await street.made(cora, "coordinator")
        for number, words in enumerate(each("yes please tell her|yes now|yes please, he is here|tak, szybko")):
            (ana,) = await street.joined(f"ana{number}")
            await ana.says("i want to die")
            await ana.says(words)
            assert ana.last.key == "distress-told-off-duty", words


async def test_what_waits_does_not_keep_a_talk_from_going_on(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (cem,) = await street.joined("cem")
        await street.posted(cem, "could someone walk my dog on Friday")
        ben.hears("matching-ask")
        await ben.says("who is it?")
        assert ana.hears("relaying-said").text == "who is it?"
        await ben.says("yes I'd love to")
        ben.hears("relaying-to-whom")
        await ben.says("for you")
        ben.hears("matching-asking-them")
        ana.hears_nothing()


# --- to reveal, or not ------------------------------------------------------------------------------------------------


async def revealing(street: Street) -> tuple[Person, Person]:
    """Ben would show who he is, and Ana is asked."""
    ana, ben = await street.talking()
    for words in ("reveal", "I'm Ben from the bakery", "show it"):
        await ben.says(words)
    ben.skips()
    ana.hears("revealing-asked")
    return ana, ben


@pytest.mark.parametrize("words", ["no", "no thanks", "not yet", "No, I'd rather not", "nie, dziękuję", "jeszcze nie"])
async def test_a_no_to_showing_oneself_is_never_passed_on_by_guess(database_url, words):
    async with a_street(database_url) as street:
        ana, ben = await revealing(street)
        await ana.says(words)
        ana.hears("relaying-to-whom")
        await ana.says("for you")
        ana.hears("revealing-not-yet")
        ben.hears_nothing()
        await ana.says(words)
        assert ben.hears("relaying-said").text == words, "the question rests, so this is for the other side"


@pytest.mark.parametrize("words", ["yes", "ok", "yes I'd like to", "tak, chętnie", "👍"])
async def test_a_yes_to_showing_oneself_shows_nothing_and_leads_to_what_to_show(database_url, words):
    async with a_street(database_url) as street:
        ana, ben = await revealing(street)
        await ana.says(words)
        await ana.says("for you")
        ana.hears("relaying-to-whom", "revealing-what")
        ben.hears_nothing()
        await ana.says("I'm Ana")
        ana.hears("revealing-preview")
        await ana.says("yes")
        ana.hears("revealing-own-word")
        await ana.says("show it")
        ana.hears("revealing-shown")
        ben.hears("revealing-shown")


# --- several questions ------------------------------------------------------------------------------------------------


async def asked_twice(street: Street) -> Person:
    """Ana is asked whether she could walk a dog, and whether she wants help with her phone."""
    ana, ben, cem = await street.joined("ana", "ben", "cem")
    await street.posted(ana, "could someone help me set up my new phone")
    await street.posted(cem, "I can help with phones and computers")
    await cem.says("yes")
    await street.posted(ana, "I can do dog walks most mornings")
    await street.posted(ben, "could someone walk my dog this week")
    assert [said.key for said in ana.heard if said.choices][-1] == "matching-ask"
    ana.skips()
    return ana


@pytest.mark.parametrize(
    ("first", "second", "heard"),
    [
        ("yes", "1", "opening-through"),
        ("yes", "phones and computers", "opening-through"),
        ("yes", "Yes: phones and computers", "opening-through"),
        ("yes", "Yes: dog walks and pets", "matching-asking-them"),
        ("yes", "2", "matching-asking-them"),
        ("yes", "the dog", "matching-asking-them"),
        ("no", "2", "matching-fine"),
        ("no", "1", "matching-looking-on"),
        ("yes", "no: dog walks", "matching-fine"),
        ("tak", "telefon", "opening-through"),
    ],
)
async def test_which_question_a_yes_was_for_is_said_by_number_kind_or_label(sqlite_url, first, second, heard):
    async with a_street(sqlite_url) as street:
        ana = await asked_twice(street)
        await ana.says(first)
        assert ana.hears("answering-which-question").text.count("\n") == 2
        await ana.says(second)
        ana.hears(heard)


async def test_which_question_is_asked_once_more_and_left_by_cancel(database_url):
    async with a_street(database_url) as street:
        ana = await asked_twice(street)
        for words in ("yes", "yes", "no"):
            await ana.says(words)
            ana.hears("answering-which-question")
        await ana.says("something about the garden gate")
        ana.hears("answering-not-understood", "answering-asked-to-help")
        await ana.says("yes")
        await ana.says("cancel")
        ana.hears("answering-which-question", "helping-cancelled")
        await ana.says("yes")
        await ana.presses("accept")
        ana.hears("answering-which-question", "opening-through")
        await ana.says("help")
        ana.hears("helping-help")


async def test_a_yes_means_what_its_author_began_last(database_url):
    async with a_street(database_url) as street:
        ana, ben = await asked(street)
        await ben.says("could someone bake a cake")
        ben.hears("posting-card-request")
        await ben.says("yes")
        ben.hears("posting-posted-request", "matching-nobody-yet")
        await ben.says("yes")
        ben.hears("matching-asking-them")
        # A question that came after the card was shown is another matter.
        await ana.says("I can bake")
        ana.hears("matching-found", "posting-card-offer")
        (cem,) = await street.joined("cem")
        await street.passes(minutes=1)
        await street.posted(cem, "I can do dog walks most mornings")
        await ana.says("leave")
        await street.passes(minutes=1)
        await ana.says("yes")
        ana.hears("keeping-leave-sure", "keeping-left")


async def test_a_question_that_came_after_the_card_is_asked_back(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.says("could someone bake a cake")
        ben.hears("posting-card-request")
        await street.passes(minutes=1)
        await street.posted(ana, "could someone walk my dog this week")
        await ben.says("yes")
        ben.hears("matching-ask", "answering-which-question")
        await ben.says("Yes, to your last question")
        ben.hears("posting-posted-request")


async def test_a_lead_who_is_asked_something_can_still_send_an_introduction_by_a_yes(database_url):
    async with a_street(database_url) as street:
        lena, ana, ben = await street.joined("lena", "ana", "ben")
        await street.made(lena, "lead")
        await street.posted(lena, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        lena.hears("matching-ask")
        await lena.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both like old bikes")
        for words in ("patience", "tools", "a cup of tea"):
            await lena.says(words)
        assert lena.last.key == "introducing-preview"
        await lena.says("hmm")
        assert lena.last.key == "answering-not-understood"
        await lena.says("yes")
        assert lena.last.key == "introducing-sent"


# --- a newcomer's hello -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["yes", "yes I'd love to", "write a hello", "tak", "napiszę powitanie"])
async def test_an_invitation_to_say_hello_is_accepted_in_words(database_url, words):
    async with a_street(database_url) as street:
        (lena, ana) = await street.joined("lena", "ana")
        await street.made(lena, "lead")
        await street.with_a_channel()
        await lena.says(f"hello from {await street.tag(ana)}")
        ana.hears("introducing-hello-invited")
        await ana.says("what is that?")
        ana.hears("answering-not-understood")
        await ana.says(words)
        ana.hears("introducing-hello-write")
        await ana.says("Hello all, I like soup")
        await ana.says("yes")
        ana.hears("introducing-hello-preview", "introducing-hello-posted")
        assert street.person("square").heard[-1].key == "introducing-hello-says"
        await ana.says("write a hello")
        ana.hears("introducing-hello-gone")


async def test_an_invitation_to_say_hello_is_declined_in_words_and_lapses(database_url):
    async with a_street(database_url) as street:
        (lena, ana) = await street.joined("lena", "ana")
        await street.made(lena, "lead")
        await street.with_a_channel()
        tag = await street.tag(ana)
        await lena.says(f"hello from {tag}")
        await ana.says("no thanks")
        await ana.says("yes")
        ana.hears("introducing-hello-invited", "matching-fine", "helping-nothing-asked")
        await lena.says(f"hello from {tag}")
        ana.hears("introducing-hello-invited")
        await street.passes(days=4)
        await ana.says("yes")
        ana.hears("helping-nothing-asked")


async def test_an_invitation_to_say_hello_goes_with_the_lead_who_gave_it(database_url):
    async with a_street(database_url) as street:
        (lena, ana) = await street.joined("lena", "ana")
        await street.made(lena, "lead")
        await street.with_a_channel()
        await lena.says(f"hello from {await street.tag(ana)}")
        ana.hears("introducing-hello-invited")
        await lena.says("forget me")
        await lena.presses("yes-forget")
        await ana.says("yes")
        ana.hears("introducing-hello-gone")
