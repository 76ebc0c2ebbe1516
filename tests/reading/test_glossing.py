"""Glossaries: other languages, slang and a community's own words in plain English; and whose words they are."""

import tomllib
from collections import Counter

import pytest

from bot.core.kinds import KINDS
from bot.reading.glossing import Glosses, Languages, words_of
from prompts.texts import ROOM, languages
from prompts.vocabulary import vocabulary
from tests.reading.hearing import best, read, understanding

LANGUAGES = Languages(vocabulary().glossaries)
FLAGS = {"money", "personal-care", "health-transport", "children", "home-entry", "receipt"}


def english(text, language):
    return [one.english for one in LANGUAGES.glosses[language].read(words_of(text))]


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("Alla i fynd â'r ci am dro?", "cy", "walk the dog"),
        ("Dwi angen lifft i'r ysbyty ddydd Mawrth", "cy", "hospital"),
        ("Mae fy nghi yn fawr", "cy", "dog"),
        ("আমার কুকুরকে হাঁটাতে কেউ পারবেন?", "bn", "walk the dog"),
        ("ওষুধ এনে দিতে পারবেন কেউ?", "bn", "medicine"),
        ("council theke ekta chithi aise", "bn", "letter"),
        ("Cieknie mi kran", "pl", "tap"),
        ("PIES potrzebuje spaceru", "pl", "dog"),
        ("my staffie is bored", "en", "dog"),
        ("need a sparky", "en", "electrician: lights and sockets"),
        ("مجھے ہسپتال جانا ہے", "ur", "lift to hospital"),
        ("Хто може полагодити світло?", "uk", "light"),
    ],
)
def test_everyday_words_are_known(text, language, meant):
    assert meant in english(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("could someone walk my dog", "en"),
        ("ikea wardrobe", "en"),
        ("Dog walks Mon-Fri mornings", "en"),
        ("Lifts Mon Wed Fri", "en"),
        ("Winter coats, men's L", "en"),
        ("Pat's dog walking", "en"),
        ("Czy ktoś mógłby mi pomóc z zakupami", "pl"),
        ("Alla i gael help gyda'r ardd?", "cy"),
        ("আমার একটু সাহায্য দরকার", "bn"),
        ("ghorer heating kaj kortese na", "bn"),
        ("bathroom ka nalka leak kar raha hai", "ur"),
        ("مجھے مدد چاہیے", "ur"),
        ("أحتاج مساعدة من فضلك", "ar"),
        ("Are cineva timp să-mi taie iarba?", "ro"),
        ("Потрібна допомога, будь ласка", "uk"),
        ("¿Alguien puede cuidar a mi gato?", "es"),
        ("Kann jemand mit meinem Hund gehen?", "de"),
        ("ຂ້ອຍຕ້ອງການ", ""),
        ("🙂🙂", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_short_text_is_known(text, language):
    assert LANGUAGES.guess(words_of(text)) == language


def test_the_longest_phrase_counts_and_a_star_is_any_ending():
    glosses = Glosses({"dog": "dog", "dog walk*": "walk the dog", "ogrod*": "garden"})
    found = glosses.read(["a", "dog", "walks", "ogrodem", "dog"])
    assert [(one.at, one.length, one.english) for one in found] == [
        (1, 2, "walk the dog"),
        (3, 1, "garden"),
        (4, 1, "dog"),
    ]


def test_a_communitys_own_words_work_at_once():
    offers = ["I mend clocks and radios", "happy to walk any dog", "sewing and zips"]
    taught = understanding().taught({"flumper": "dog walk"})
    assert best("my flumper needs somebody", offers, taught) == "happy to walk any dog"
    assert "dog" in taught.read(["a flumper"], "request")[0].words


def test_the_whole_list_of_the_commonest_words_is_known():
    (english,) = (one for one in vocabulary().glossaries if one.language == "en")
    assert {"i", "don", "doesn", "neighbour", "including", "except"} <= english.common


def test_every_glossary_is_well_formed():
    for path in sorted((ROOM / "matching" / "glossaries").glob("*.toml")):
        if path.stem == "others":
            continue
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        counts = Counter(phrase.strip() for phrases in data["words"].values() for phrase in phrases.split(","))
        assert [phrase for phrase, count in counts.items() if count > 1] == [], path.name
        assert "" not in counts, path.name
    sizes = {one.language: len(one.words) for one in vocabulary().glossaries}
    assert all(sizes[language] >= 150 for language in ("cy", "bn", "pl", "en"))


def test_every_kind_of_help_has_a_button_and_known_flags():
    assert {one.kind for one in vocabulary().helps} <= set(KINDS)
    assert {flag for one in vocabulary().helps for flag in one.flags} == FLAGS
    assert len({one.key for one in vocabulary().helps}) == len(vocabulary().helps)


@pytest.mark.parametrize("language", languages())
def test_every_kind_of_help_is_there_in_every_language(language):
    assert [one.key for one in vocabulary().helps if not one.shown.get(language)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("could someone walk my dog while my ankle mends", "dog"),
        ("water is dripping from the tap", "repair"),
        ("I need to get to the hospital on Tuesday", "lift"),
        ("Potrzebuję pomocy z formularzem o zasiłek", "letter"),
        ("Alla i gael lifft i'r ysbyty?", "lift"),
        ("mój laptop działa bardzo wolno", "tech"),
    ],
)
def test_the_kind_is_guessed(text, kind):
    assert read(text, "request").kind == kind


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("would somebody come to the job centre with me, I hate going alone", "going-along"),
        ("somewhere quiet to revise, my brothers are loud", "quiet-place"),
        ("someone to carry boxes into my new flat", "boxes"),
        ("Mein Fahrrad hat einen Platten", "bikes"),
        ("Je cherche une poussette", "lend-baby"),
    ],
)
def test_the_kind_of_help_is_known(text, help_):
    assert read(text, "request").helps[0][0] == help_


def test_whoever_needs_an_interpreter_needs_one_of_their_own_language():
    offers = ["I speak French and can interpret at appointments", "I speak Polish and can interpret at appointments"]
    need = "Potrzebuję kogoś, kto będzie tłumaczył u lekarza"
    assert "polish" in read(need, "request").words.values()
    assert best(need, offers) == offers[1]


def test_flags_tell_what_a_coordinator_may_want_to_see():
    assert "children" in read("can somebody babysit our two on Friday", "request").flags
    assert "health-transport" in read("a lift to my hospital appointment please", "request").flags
    assert read("anybody for a game of chess", "request").flags == ()


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("perscription", "prescription"),
        ("gardning", "gardening"),
        ("hosptial", "hospital"),
        ("compooter", "computer"),
        ("havent", "havent"),
        ("tibbles", "tibbles"),
        ("biscuit", "biscuit"),
        ("teapot", "teapot"),
    ],
)
def test_slips_of_the_finger_are_read_and_right_words_left(typed, right):
    assert understanding()._spelling.right_in(f"please the {typed} is mine") == f"please the {right} is mine"


def test_addresses_are_not_read_and_hashtags_are_taken_apart():
    words = read("@mary #NeedWater https://example.org/dogs", "request").words
    assert set(words.values()) == {"water"}


def test_words_of_two_languages_in_one_text_are_read():
    known = read("ghorer boiler kaj kortese na, keu ki help korte parben", "request")
    assert known.language == "bn"
    assert "boiler" in known.words.values()
