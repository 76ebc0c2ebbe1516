"""Sentences as they are read, where a part of them is put in from elsewhere or their order matters."""

import re

import pytest

from bot.core.effects import Line
from bot.core.names import named
from prompts.phrasebook import Phrasebook
from tests.prompts.fluent_files import texts
from tests.prompts.test_tone import LONGEST

BOOK = Phrasebook()


def say(key, language, **values):
    return BOOK.say(Line(key, **values), language, "Europe/London")


@pytest.mark.parametrize(("language", "number"), [("en", "999"), ("pl", "112")])
def test_help_begins_with_whom_to_call(language, number):
    here = Line("helping-open-lines", lines=1)
    said = say(
        "helping-help", language, here=here, more=(), tag=named("heron"), country={"en": "GB", "pl": "PL"}[language]
    )
    first = said.splitlines()[0]
    assert number in first
    assert "“" not in first
    assert "„" not in first
    assert said.count(number) == 1


@pytest.mark.parametrize(
    ("language", "amount", "read"),
    [
        ("en", "weight", "Needed: heavier than offered"),
        ("en", "people", "Needed: for more people than offered"),
        ("en", "distance", "Needed: further than offered"),
        ("en", "age", "Needed: for another age than offered"),
        ("pl", "weight", "Prośba obejmuje coś cięższego niż oferta"),
        ("pl", "people", "Prośba obejmuje więcej osób niż oferta"),
        ("pl", "distance", "Prośba obejmuje większą odległość niż oferta"),
        ("pl", "age", "Prośba obejmuje inny wiek niż oferta"),
    ],
)
def test_an_amount_that_is_too_much_is_read_as_a_sentence(language, amount, read):
    assert say("log-why-clash-amount", language, words=Line(f"amount-{amount}")) == read


@pytest.mark.parametrize("language", ["en", "pl"])
def test_quiet_hours_say_when_the_messages_come(language):
    first, *rest = say("keeping-quiet", language, start=22, end=7).split(". ")
    assert "7:00" in first
    assert "7:00" in " ".join(rest)


def test_polish_says_only_once_that_somebody_may():
    said = [entry for entry in texts("pl") if re.search(r"\b(?:ma|mają|może|mogą)\s(?:to\s)?móc\b", entry[1])]
    assert said == []


@pytest.mark.parametrize(("language", "perhaps"), [("en", "if any did"), ("pl", "jeśli takie są")])
def test_who_asks_to_be_forgotten_does_not_learn_whether_anybody_blocked_them(language, perhaps):
    assert perhaps in say("keeping-forget-sure", language, chats=1)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            ("words that two posts share", "admins hear of it", "they hear why", "nor reports", "who looked at what"),
        ),
        (
            "pl",
            ("słów wspólnych", "administracja się o tym dowiaduje", "dlaczego", "ani zgłoszeń", "kto co oglądał"),
        ),
    ],
)
def test_what_admins_auditors_and_coordinators_see_is_said(language, told):
    """The story and the held match name shared words, one who looks alone is told of to admins, auditors read looks."""
    said = say("keeping-who-sees", language, tag=named("heron"))
    assert [one for one in told if one not in said] == []
    assert len(said.split()) <= LONGEST
    assert "(" not in say("keeping-who-sees", language, tag=Line("nothing"))
