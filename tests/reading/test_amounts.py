"""Amounts: how heavy, how many, how far, how old, in needs and offers."""

import pytest

from bot.reading.amounts import Amounts, beyond
from bot.reading.values import Limits
from prompts.vocabulary import vocabulary
from tests.reading.hearing import order, ranked
from tests.reading.hostile import hostile

AMOUNTS = Amounts(vocabulary().limits)


def amount(text, side):
    return [(one.measure, one.low, round(one.high, 1)) for one in AMOUNTS.of(text, side)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 30kg sack of compost up the steps", ("weight", 30, 30)),
        ("my 14-year-old is stuck on maths", ("age", 14, 14)),
        ("a lift to church for the four of us", ("people", 4, 4)),
        ("the hospital is 12 miles away", ("distance", 19.308, 19.3)),
        ("worek 25 kg na drugie piętro", ("weight", 25, 25)),
        ("mój syn ma dziewięć lat", ("age", 9, 9)),
        ("für sechs Personen kochen", ("people", 6, 6)),
        ("2-3 people to move a sofa", ("people", 3, 3)),
    ],
)
def test_a_need_says_an_amount(text, found):
    assert amount(text, "request") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I can carry up to 10 kilos", ("weight", 0, 10)),
        ("nothing over 2 stone please", ("weight", 0, 12.7)),
        ("a car with room for 3", ("people", 0, 3)),
        ("I drive within 5 miles", ("distance", 0, 8.0)),
        ("homework help, ages 6 to 11", ("age", 6, 11)),
        ("dzieci w wieku 7-12 lat", ("age", 7, 12)),
        ("tutor, 14 years old and over", ("age", 14, 18)),
        ("podwiozę do 10 km", ("distance", 0, 10)),
    ],
)
def test_an_offer_says_how_far_it_goes(text, found):
    assert amount(text, "offer") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "I'm 78 years old and need my shopping",
        "bus 46 at 10 to 12",
        "about £20 a week",
        "number 12, second floor",
        "at 4 or 5 on the 2nd",
        "a dozen eggs and two pints of milk",
    ],
)
def test_other_numbers_are_no_amounts(text):
    assert amount(text, "request") == []


@pytest.mark.parametrize(
    "text",
    [
        "I'm a father of a 5 year old, I babysit",
        "at least 2 people needed",
        "Uczę matematyki od 10 lat",
        "J'enseigne les maths depuis plus de 10 ans",
        "Doy clases de mates desde hace más de 10 años",
    ],
)
def test_what_says_nothing_of_how_far_an_offer_goes_limits_nothing(text):
    assert amount(text, "offer") == []


@pytest.mark.parametrize(
    ("need", "offer", "measure"),
    [
        ("a 30 kg sack to carry", "I can lift up to 10 kg", "weight"),
        ("a 10 kg sack to carry", "I can lift up to 10 kg", ""),
        ("worek 30 kg", "I can lift up to 10 kilos", "weight"),
        ("a lift for five people", "room for 3 in my car", "people"),
        ("maths for my 15 year old", "homework help, ages 6 to 11", "age"),
        ("maths for my 9 year old", "homework help, ages 6 to 11", ""),
        ("a lift, it is 12 miles", "I drive within 5 miles", "distance"),
        ("a lift, it is 12 miles", "I can carry 5 kg", ""),
    ],
)
def test_what_is_beyond_an_offer_is_found_across_units_and_languages(need, offer, measure):
    assert beyond(AMOUNTS.of(need, "request"), AMOUNTS.of(offer, "offer")) == measure


def test_it_ranks_lower_is_named_and_is_not_dropped():
    first, second = ranked(
        "could somebody carry a 30 kg sack of compost for me",
        ["I can carry sacks and bags, up to 10 kg", "I can carry sacks and bags, up to 50 kg"],
    )
    assert order([first, second]) == [1, 0]
    assert ("clash-amount", "weight") in second.reasons
    assert "clash-amount" not in dict(first.reasons)


def test_whatever_it_is_fed_it_finds_at_most_one_of_each():
    for text in hostile(2000).values():
        for side in ("request", "offer"):
            measures = [one.measure for one in AMOUNTS.of(text, side)]
            assert len(set(measures)) == len(measures)


def test_without_words_for_them_there_are_no_amounts():
    assert Amounts(Limits()).of("a 30 kg sack", "request") == ()
