"""Somebody is in distress: numbers at once and in private, then one question; and a coordinator only after a yes."""

from __future__ import annotations

import pytest

from bot import understanding
from prompts.warnings import signs
from tests.stories.street import Person, Street, a_street
from tests.stories.test_answering import asked_twice

SAD = "I don't want to live any more"
ALONE = "the two little ones next door are on their own again tonight, the mother has not been back since friday"
ELSEWHERE = "it's better we talk where nobody reads along, what are you on"
UNDER_ATTACK = "he has a knife, call 999"
BEATEN = "My husband hits me"


async def with_coordinators(street: Street, *names: str) -> list[Person]:
    people = await street.joined(*names)
    for one in people:
        await street.made(one, "coordinator")
    return people


async def test_who_despairs_reads_whom_to_call_and_is_asked_one_question(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(SAD)
        said = ana.hears("distress-care")
        ana.hears_nothing()
        assert "999" in said.text
        assert "116 123" in said.text
        assert "0808 2000 247" not in said.text  # that line is for something else
        assert said.text.splitlines()[-1] == "Shall I tell a coordinator?"
        assert said.choices == ("tell:self_harm", "tell-nobody", "who-told:self_harm")


@pytest.mark.parametrize(
    ("words", "number"), [(SAD, "116 123"), (UNDER_ATTACK, "111"), (BEATEN, "0808 2000 247"), ("mąż mnie bije", "0808")]
)
async def test_the_numbers_fit_what_it_is_about(sqlite_url, words, number):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(words)
        said = ana.hears("distress-care").text
        assert "999" in said
        assert number in said
        assert ("“clear”" in said) == ("0808" in number)


async def test_another_thing_has_its_own_numbers_soon_after_also_in_the_middle_of_talk(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(BEATEN)
        assert "0808 2000 247" in ana.hears("distress-care").text
        ben.hears("relaying-said")
        await ana.says("I want to kill myself")
        assert "116 123" in ana.hears("distress-care").text
        ben.hears("relaying-said")
        await ana.says("he beats me every night")
        ana.hears_nothing()
        ben.hears("relaying-said")


async def test_another_cry_in_between_makes_the_first_one_wait_no_longer(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(SAD)
        assert "116 123" in ana.hears("distress-care").text
        await street.passes(hours=5)
        await ana.says(UNDER_ATTACK)
        ana.hears("distress-care")
        await ana.says("I want to die")
        ana.hears_nothing()
        await street.passes(hours=2)
        await ana.says("I want to die")
        assert "116 123" in ana.hears("distress-care").text
        await ana.says(UNDER_ATTACK)
        ana.hears_nothing()
        ben.skips()


@pytest.mark.parametrize("said", ["yes", "yes please", "tell a coordinator", "button"])
async def test_with_a_yes_coordinators_learn_a_tag_and_what_it_is_about_and_no_words(sqlite_url, said):
    async with a_street(sqlite_url) as street:
        kofi, lena = await with_coordinators(street, "kofi", "lena")
        (ana,) = await street.joined("ana")
        await ana.says(SAD)
        await (ana.presses("tell") if said == "button" else ana.says(said))
        told = ana.hears("distress-care", "distress-told-off-duty")
        assert "999" in told.text
        ana.hears_nothing()
        tag = street.spoken(told.line.values["tag"])
        for one in (kofi, lena):
            read = one.hears("distress-alert").text
            assert tag in read
            assert "self-harm" in read
            assert "live" not in read
        await ana.presses("tell")
        ana.hears("distress-told-already")
        kofi.hears_nothing()


async def test_with_a_no_nobody_learns_of_it(database_url):
    async with a_street(database_url) as street:
        (kofi,) = await with_coordinators(street, "kofi")
        (ana,) = await street.joined("ana")
        await ana.says(SAD)
        await ana.says("no")
        ana.hears("distress-care", "distress-not-told")
        kofi.hears_nothing()
        await ana.says("yes")
        ana.hears("distress-again")
        kofi.hears_nothing()


async def test_who_would_see_it_is_answered_plainly_and_the_question_stands(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kofi,) = await with_coordinators(street, "kofi")
        (ana,) = await street.joined("ana")
        await ana.says(BEATEN)
        await ana.says("who would see it")
        said = ana.hears("distress-care", "distress-who").text
        assert "Coordinators of Elm Street" in said
        assert "None of your words" in said
        await ana.says("yes")
        ana.hears("distress-told-off-duty")
        assert "violence" in kofi.hears("distress-alert").text


async def test_where_nobody_can_be_told_that_is_said(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(SAD)
        await ana.says("yes")
        assert "999" in ana.hears("distress-care", "distress-nobody-here").text


async def test_it_is_said_once_in_six_hours_and_the_numbers_whenever_they_are_asked_for(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(SAD)
        ana.hears("distress-care")
        await ana.says("I want to die")
        ana.hears_nothing()
        assert [said.key for said in ben.heard[-2:]] == ["relaying-said", "relaying-said"]
        await ana.says("emergency")
        ana.hears("helping-emergency")
        await street.passes(hours=6)
        await ana.says("I want to die")
        ana.hears("distress-care")


async def test_said_to_the_bot_a_second_time_it_is_not_met_with_silence(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(SAD)
        await ana.says("I want to die")
        ana.hears("distress-care", "distress-again")
        await ana.says("yes")
        ana.hears("distress-again")  # for half an hour, what says nothing else is answered with where help is
        await ana.says("tell a coordinator")
        ana.hears("distress-nobody-here")


async def test_the_words_reach_the_other_side_who_learns_nothing_else(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(SAD)
        ana.hears("distress-care")
        assert ben.hears("relaying-said").text == SAD
        await ana.says("yes")  # to whom?
        ana.hears("relaying-to-whom")
        await ana.presses("to-me")
        ana.hears("distress-nobody-here")
        ben.hears_nothing()
        await ana.says("thanks for listening")
        ben.hears("relaying-said")


async def test_talking_on_leaves_the_question_and_its_buttons_still_work(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kofi,) = await with_coordinators(street, "kofi")
        ana, ben = await street.talking()
        await ana.says(SAD)
        await ana.says("the dog needs a walk at nine")
        ben.hears("relaying-said", "relaying-said")
        await ana.presses("tell")
        ana.hears("distress-care", "distress-told-off-duty")
        kofi.hears("distress-alert")


async def test_a_coordinator_at_the_other_end_is_not_told_whom_they_talk_with(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await street.made(ben, "coordinator")
        await ana.says(SAD)
        await ana.presses("tell")
        ana.hears("distress-care", "distress-nobody-here")
        ben.hears("relaying-said")
        ben.hears_nothing()


async def test_what_a_card_asks_keeps_its_yes(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog this week")
        await ana.says(SAD)
        ana.hears("posting-card-request", "distress-care")
        await ana.says("yes")
        ana.hears("posting-posted-request")
        await ana.presses("tell")
        assert ana.last.key == "distress-nobody-here"


async def test_in_a_group_nothing_is_said_of_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(SAD, place="story:square")
        assert [name for name, _message, _line in street.platform.delivered if name == "square"] == []
        ana.hears_nothing()


async def test_who_left_still_gets_the_numbers(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("leave")
        await ana.says("yes")
        ana.hears("keeping-leave-sure", "keeping-left")
        await ana.says(SAD)
        assert "999" in ana.hears("distress-numbers").text


# --- wherever it stands -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("agreed", [False, True])
async def test_in_an_edit_while_joining(sqlite_url, agreed):
    async with a_street(sqlite_url) as street:
        ana = street.person("ana")
        ref = await ana.says("hi")
        if agreed:
            await ana.presses("agree")
        ana.skips()
        await ana.edits(ref, SAD)
        assert "116 123" in ana.hears("distress-numbers").text
        ana.hears("joining-edited")


async def test_in_an_edit_of_who_left(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        ref = await ana.says("what can you do")
        await ana.says("leave")
        await ana.presses("yes-leave")
        ana.skips()
        await ana.edits(ref, SAD)
        assert "116 123" in ana.hears("distress-numbers").text
        ana.hears_nothing()


async def test_in_words_that_also_say_which_question_was_meant(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana = await asked_twice(street)
        await ana.says("yes")
        ana.hears("answering-which-question")
        await ana.says("the dog. I want to kill myself tonight")
        assert "116 123" in ana.hears("distress-care").text
        ana.hears("matching-asking-them")


@pytest.mark.parametrize("other", ["photo", "voice", "file"])
async def test_under_a_picture(sqlite_url, other):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(SAD, other=other)
        assert "116 123" in ana.hears("distress-care").text
        ana.hears("relaying-only-words")


async def test_under_a_picture_where_it_was_added_afterwards(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        ref = await ana.says("", other="photo")
        await ana.edits(ref, "my dog", other="photo")
        ana.hears("relaying-only-words")
        await ana.edits(ref, SAD, other="photo")
        assert "116 123" in ana.hears("distress-care").text
        ana.hears_nothing()


async def test_under_a_picture_of_a_stranger(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana = street.person("ana")
        await ana.says(SAD, other="photo")
        assert "116 123" in ana.hears("distress-numbers").text
        ana.hears("joining-welcome")


async def test_what_stands_under_a_picture_goes_nowhere_and_is_not_kept(database_url):
    """Neither as talk, nor as half a number, nor as a request, nor as a yes."""
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        for words in (SAD, "07700", "could someone walk my dog", "yes", "end"):
            await ana.says(words, other="photo")
            assert ana.last.key == "relaying-only-words"
        ben.hears_nothing()
        assert await street.count("kept") == 0
        await ana.says("900123")
        ben.hears("relaying-said")
        assert await street.count("kept") == 1


async def test_heavy_words_under_a_picture_are_looked_at_again(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("there's only one way this ends and it's with me gone", other="photo")
        ana.hears("relaying-only-words", "distress-care")
        ben.hears_nothing()


# --- signs are not everything -----------------------------------------------------------------------------------------


async def test_heavy_words_without_a_sign_are_looked_at_again_when_they_have_gone_their_way(database_url):
    heavy = "there's only one way this ends and it's with me gone"
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(heavy)
        ana.hears("distress-care")
        assert ben.hears("relaying-said").text == heavy


async def test_a_sign_that_stands_in_harmless_talk_too_is_looked_at_again(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says("we were burgled in 2009, that taught us to lock the back door")
        ben.hears("relaying-said")
        ana.hears_nothing()
        await ana.says("there are burglars downstairs")
        ana.hears("distress-care")


async def test_talk_asks_for_no_second_opinion(sqlite_url, monkeypatch):
    async with a_street(sqlite_url) as street:
        asked: list[str] = []

        async def noting(text: str) -> tuple[str, ...]:
            asked.append(text)
            return ()

        monkeypatch.setattr(street.app, "_second_opinion", noting)
        ana, ben = await street.talking()
        for words in (
            "Is nine all right?",
            "Lovely, see you at the gate",
            "He pulls a bit",
            "This cough is killing me",
        ):
            await ana.says(words)
            ben.hears("relaying-said")
        assert asked == []
        await ana.says("everyone is tired of me, and I feel so empty")
        assert len(asked) == 1


async def test_without_a_second_opinion_the_signs_do(sqlite_url, monkeypatch):
    async def failing(_text: str) -> tuple[str, ...]:
        raise OSError

    async with a_street(sqlite_url) as street:
        monkeypatch.setattr(street.app, "_second_opinion", failing)
        ana, ben = await street.talking()
        await ana.says("there are burglars downstairs")
        ben.hears("relaying-said")
        ana.hears("distress-care")
        await ana.says("everyone is tired of me, and I feel so empty")
        ben.hears("relaying-said")
        await ana.says(SAD)
        ana.hears("distress-care")


async def test_a_second_opinion_tells_what_signs_did_not():
    assert await understanding.second_opinion("there's only one way this ends and it's with me gone") == ("self_harm",)
    assert await understanding.second_opinion("add me on snap, it's easier") == ()  # a sign said so
    assert await understanding.second_opinion(ELSEWHERE) == ("off_platform",)


# --- a child ----------------------------------------------------------------------------------------------------------


async def test_a_child_who_may_not_be_safe_is_a_cry_for_help(database_url):
    async with a_street(database_url) as street:
        (kofi,) = await street.joined("kofi")
        await street.made(kofi, "coordinator")
        ana, ben = await street.talking()
        await ana.says(ALONE)
        said = ana.hears("distress-care").text
        assert said.index("NSPCC") < said.index("Childline")
        assert "child" in said
        assert ben.hears("relaying-said").text == ALONE
        await ana.presses("tell")
        ana.hears("distress-told-off-duty")
        assert "a child who may not be safe" in kofi.hears("distress-alert").text


@pytest.mark.parametrize("words", ["Could you babysit on Saturday? Two girls, 5 and 8", "my teacher taught me to knit"])
async def test_children_are_spoken_of_every_day(sqlite_url, words):
    assert "child" in signs().flags(words)
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        ben.hears("relaying-said")
        ana.hears_nothing()


async def test_whoever_says_that_they_are_under_18_gets_no_numbers_for_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking()
        await ana.says("I am 15 years old and I can help on Saturday morning")
        assert "distress-care" not in [said.key for said in ana.heard]


# --- what may be asked for at any time --------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["how do I respond", "they said something worrying", "jak odpowiedzieć"])
async def test_who_reads_something_worrying_gets_a_card_that_tells_nothing_of_the_other(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ben.says(words)
        calm = ben.hears("distress-respond").text
        await ana.says(SAD)
        ben.hears("relaying-said")
        await ben.says(words)
        assert ben.hears("distress-respond").text == calm
        assert "999" in calm


async def test_clear_forgets_the_draft_and_says_how_to_delete_the_chat(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog this week")
        await ana.says("clear")
        ana.hears("posting-card-request", "distress-clear")
        await ana.says("yes")
        ana.hears("helping-nothing-asked")


async def test_nothing_follows_later(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(BEATEN)
        ana.hears("distress-care")
        for _day in range(4):
            await street.passes(days=1)
        ana.hears_nothing()
