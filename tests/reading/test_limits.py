"""Limits: what is denied, what "only" shuts out, when, and whether a text asks or gives."""

import pytest

from tests.reading.hearing import order, ranked, read

WORKING_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday"}


def reasons(fit):
    return {key for key, _value in fit.reasons}


@pytest.mark.parametrize(
    ("offer", "denied"),
    [
        ("Keen gardener. Can't do ladders", "heights"),
        ("I'll feed cats, no dogs though, I'm allergic", "dogs"),
        ("happy to carry, nothing heavy please", "heavy"),
        ("I don't drive but I can come on the bus", "driving"),
        ("lifts any day, not evenings", "evenings"),
        ("plumber, but no gas", "gas"),
        ("Mogę pomóc w ogrodzie, ale bez drabiny", "heights"),
        ("Gallaf helpu gyda'r ardd ond dim ci", "dogs"),
        ("company for people who are lonely but I can't do evenings", "evenings"),
        ("I can help anyone, no cats", "cats"),
    ],
)
def test_what_an_offer_denies_is_a_fact(offer, denied):
    assert denied in read(offer).facts.denies


@pytest.mark.parametrize(
    "text",
    [
        "no problem, happy to help, no charge",
        "I live at no 14",
        "for people who can't get out",
        "not only dogs but cats too",
        "don't worry, no rush",
        "I don't work Fridays so I can drive people",
        "Hospital visits: I'll pop in on patients who get no visitors",
        "Lifts for people who have no car",
        "Lifts for people without a car",
        "Driver here, for anyone who does not drive",
        "dog walks for those not able to walk their dog",
    ],
)
def test_words_that_deny_nothing_are_let_be(text):
    assert read(text).facts.denies == read(text).facts.denied_words == frozenset()


def test_no_piece_of_a_denying_word_is_denied():
    facts = read("I don't need a lift, it doesn't fit and won't", "request").facts
    assert facts.denied_words == {"lift"}
    (fit,) = ranked("I don't need a lift, someone to fetch my parcel", ["I don't mind fetching parcels"])
    assert "clash-unwanted" not in reasons(fit)


def test_what_somebody_cannot_do_is_why_they_ask():
    facts = read("I can't drive after the eye drops", "request").facts
    assert "driving" in facts.mentions
    assert facts.denies == frozenset()


def test_only_shuts_out_the_opposite():
    assert "big dogs" in read("small dogs only").facts.only
    assert "older children" in read("primary school maths only").facts.only
    assert "weekdays" in read("weekends only").facts.only


@pytest.mark.parametrize(
    ("request_", "tempting", "fitting"),
    [
        (
            "could someone feed our two cats next week",
            "pets fed: dogs and rabbits, no cats sorry",
            "I feed cats and dogs",
        ),
        (
            "a sofa has to go upstairs",
            "I help people move, but no stairs and nothing heavy",
            "I help people move sofas",
        ),
        ("need the gutter cleared", "handyman, gutters and hinges, no ladders", "handyman, gutters and hinges"),
        ("walk my great dane please", "dog walks, small dogs only", "dog walks, all sizes"),
    ],
)
def test_a_limit_ranks_lower_is_named_and_drops_nobody(request_, tempting, fitting):
    found = ranked(request_, [tempting, fitting])
    assert order(found) == [1, 0]
    assert "clash-limit" in reasons(found[1])


@pytest.mark.parametrize(
    ("request_", "offer", "told"),
    [
        ("someone to help with our computers", "I'll help with anything but computers", "computers"),
        ("could someone walk my dog", "pets looked after, no dogs", "dogs"),
        ("could someone mind my whippet", "pets looked after, no dogs", "dog"),
        ("a letter and a van for the sofa", "no letters, no sofas", "heavy, letter"),
    ],
)
def test_a_limit_is_told_in_whole_words_and_once(request_, offer, told):
    assert dict(ranked(request_, [offer])[0].reasons)["clash-limit"] == told


def test_what_a_need_is_not_about_is_not_found():
    found = ranked("Someone for the guinea pigs. NOT the dog, he comes with us", ["dogs walked", "guinea pigs fed"])
    assert order(found) == [1, 0]
    assert "clash-unwanted" in reasons(found[1])


def test_what_a_need_denies_is_not_what_it_is_about():
    offers = ["lit pour bébé à donner", "poussette à donner"]
    assert order(ranked("Je cherche une poussette, pas de lit", offers)) == [1, 0]
    need = read("don't need a lift, i need someone who can collect my prescripton", "request")
    assert need.helps[0][0] == "prescriptions"
    assert "health-transport" not in need.flags


@pytest.mark.parametrize(
    "need",
    [
        "Nie potrzebuję podwózki, tylko zakupy",
        "Nie szukam podwózki, potrzebuję zakupów",
        "No necesito transporte, solo compras",
    ],
)
def test_what_is_not_needed_is_denied_in_other_languages_too(need):
    assert "driving" not in read(need, "request").facts.mentions
    assert order(ranked(need, ["I give lifts in my car", "I do food shopping for others"])) == [1, 0]


def test_a_text_that_denies_all_it_says_is_still_about_something():
    assert read("not dogs", "request").helps[0][0].startswith("dog")


def test_times_that_fit_and_that_do_not_are_named():
    found = ranked("dog walk on Tuesday morning", ["dog walks, Tuesday mornings", "dog walks, Thursday evenings"])
    assert order(found) == [0, 1]
    assert ("times", "mornings tuesday") in found[0].reasons
    assert ("clash-times", "mornings tuesday") in found[1].reasons


@pytest.mark.parametrize(
    ("offer", "day", "fits"),
    [
        ("lifts to the clinic, not on Mondays", "Tuesday", True),
        ("lifts to the clinic, not on Mondays", "Monday", False),
        ("lifts to the clinic any day except Wednesdays", "Tuesday", True),
        ("lifts to the clinic, not on Sundays", "Saturday", True),
        ("lifts to the clinic, not on Sundays", "Sunday", False),
        ("lifts to the clinic, weekdays only", "Tuesday", True),
        ("lifts to the clinic, weekdays only", "Saturday", False),
        ("lifts to the clinic, weekends only", "Tuesday", False),
        ("lifts to the clinic, not at weekends", "Saturday", False),
        ("lifts to the clinic, not at weekends", "Friday", True),
    ],
)
def test_one_day_that_is_denied_denies_no_other(offer, day, fits):
    (fit,) = ranked(f"a lift to the clinic on {day}", [offer])
    assert (not {"clash-limit", "clash-times"} & reasons(fit)) == fits


def test_a_day_that_is_denied_leaves_the_others_of_a_need():
    (fit,) = ranked("dog walk on a weekday", ["dog walks, not on Mondays"])
    assert "clash-times" not in reasons(fit)
    (fit,) = ranked("dog walk on a weekday", ["dog walks on weekdays"])
    assert ("times", "weekdays") in fit.reasons


def test_an_offer_that_asks_is_told_apart():
    lift, asks = "I drive to town each Monday and can take people", "a lift to town wanted, Mondays"
    assert not read(lift).facts.asks
    assert read(asks).facts.asks
    assert order(ranked("could someone take me to town on Monday", [asks, lift])) == [1, 0]


@pytest.mark.parametrize(
    "offer",
    [
        "If you're looking for a chess partner, drop me a line",
        "Anyone looking for a walking buddy? Message me",
        "Are you looking for somebody to play chess with",
    ],
)
def test_whoever_asks_who_is_looking_gives(offer):
    assert not read(offer).facts.asks


def test_one_who_gives_finds_those_who_ask():
    giving = "two crates of empty jam jars, any takers?"
    asks, gives = "jam jars with lids wanted for the fete", "a box of jam jars, help yourself"
    found = ranked(giving, [gives, asks])
    assert order(found) == [1, 0]
    assert "both-give" in reasons(found[1])


def test_what_is_denied_may_stand_before_the_denial():
    assert "heights" in read("hedges up to head height, ladders not an option any more").facts.denies


@pytest.mark.parametrize(
    "need",
    [
        "sort out my late husband's clothes",
        "mum has early stage dementia, someone to sit with her",
        "dog minded for three nights",
        "somebody to paint the dark hall",
    ],
)
def test_a_word_that_is_also_of_other_things_names_no_time(need):
    facts = read(need, "request").facts
    assert facts.parts == frozenset()
    assert not {"evenings", "mornings"} & facts.mentions


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("an early morning lift", "mornings"),
        ("airport, saturday 5am", "mornings"),
        ("at 5pm", "afternoons evenings"),
        ("at 6.30pm", "evenings"),
        ("at 17:30", "afternoons evenings"),
        ("at 18:45", "evenings"),
        ("at 14:15", "afternoons"),
        ("at 9.30am", "mornings"),
        ("friday night", "evenings"),
    ],
)
def test_an_hour_is_a_part_of_the_day(said, parts):
    assert read(said, "request").facts.parts == set(parts.split())


@pytest.mark.parametrize("said", ["Monday to Friday mornings", "mon to fri", "Mon-Fri"])
def test_from_one_day_to_another_are_all_between(said):
    days = read(f"dog walks, {said}").facts.days
    assert days == (WORKING_DAYS if " to " in said else {"monday", "friday"})


def test_sat_is_a_day_only_where_it_is_one():
    assert read("I sat on the panel").facts.days == frozenset()
    assert read("the sat nav is broken", "request").facts.days == frozenset()
    assert read("free on sat morning").facts.days == {"saturday"}


def test_somebody_of_the_same_language_is_named_and_comes_first():
    found = ranked("Kto mógłby wyprowadzić mojego psa?", ["I walk dogs", "Wyprowadzam psy"])
    assert order(found) == [1, 0]
    assert ("language", "pl") in found[0].reasons
    assert "language" not in reasons(ranked("walk my dog", ["I walk dogs"])[0])


def test_of_languages_that_are_not_known_none_is_taken_for_the_same():
    (fit,) = ranked("Χρειάζομαι βοήθεια με τα ψώνια", ["쇼핑을 도와드릴게요"])
    assert "language" not in reasons(fit)
