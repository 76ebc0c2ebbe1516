"""Signs of distress, danger, harm and deceit: what must be found, what only sounds like it, and in what time."""

from __future__ import annotations

import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.safeguard import HOSTILE, everyday, found, ordinary, seconds, texts
from bot.batch import BadLine
from bot.batch.safeguard import answer
from bot.reading.encoders import Encoders
from bot.reading.safeguarding import FLAGS
from bot.reading.safeguarding.opinion import Opinion, Reader
from bot.reading.safeguarding.patterns import BadPattern, Language
from bot.reading.safeguarding.plain import Plain
from bot.reading.safeguarding.signs import beginnings
from prompts.warnings import BadSigns, signs
from tests.reading.hostile import lingers

LEAST = {"self_harm": 0.95, "danger": 0.95}
"""Of the others 85 % must be found."""


def test_the_labelled_texts_are_many_judged_and_of_several_languages():
    labelled = texts()
    assert len(labelled) >= 1000
    assert len({one["id"] for one in labelled}) == len({one["text"] for one in labelled}) == len(labelled)
    assert {flag for one in labelled for flag in one["flags"]} == set(FLAGS)
    assert {"en", "pl", "es", "fr", "de", "ro", "uk", "cy"} == {one["language"] for one in labelled}
    assert sum(one["unseen"] for one in labelled) > 250


@pytest.mark.parametrize("unseen", [False, True])
def test_signs_are_found_and_everyday_words_are_left_alone(unseen):
    read = Reader(signs(), Opinion(Encoders(), signs().words)).flags if unseen else signs().flags
    shares = found([one for one in texts() if one["unseen"] is unseen], read)
    for name, (right, of) in shares.items():
        if name == "harmless":
            assert right / of <= 0.07
        else:
            assert right / of >= LEAST.get(name, 0.85), name


@pytest.mark.parametrize("name", ["blind_signs", "shapes"])
def test_signs_are_found_in_the_words_of_others_and_in_what_looks_alike(name):
    shares = found(texts(name), signs().flags)
    assert len(texts(name)) > 300
    for flag, (right, of) in shares.items():
        assert right / of <= 0.07 if flag == "harmless" else right / of >= LEAST.get(flag, 0.85), flag


def test_what_looks_alike_is_told_apart():
    wrong = []
    for one in texts("shapes"):
        flags = signs().flags(one["text"])
        if not (set(one["flags"]) <= set(flags) if one["flags"] else flags == ()):
            wrong.append((one["text"], flags))
    assert wrong == []


def test_forms_that_only_their_apostrophe_tells_are_read_as_written():
    plain = Plain({}, {"od'd": "overdosed"})
    assert plain.words("he's od'd") == [".", "hes", "overdosed", "."]
    assert plain.words("how odd") == [".", "how", "odd", "."]
    assert plain.words("he o.d.'d at 8 a.m. sharp") == [".", "he", "overdosed", "at", "8", "am", "sharp", "."]


@pytest.mark.parametrize(("typed", "read"), [("£12.40", "12"), ("€1,000", "1000"), ("$ 5,50", "5"), ("£5.", "5")])
def test_an_amount_is_whole_pounds(typed, read):
    assert Plain({}).words(f"pay {typed} now")[2:4] == [read, "pounds"]


def test_what_follows_from_a_sign_is_found_only_beside_it(tmp_path):
    (tmp_path / "en").mkdir()
    written = "[abuse]\nhe hits\n[child where abuse]\nbaby|toddler\n[everyday]\nmy baby\n"
    (tmp_path / "en" / "signs.txt").write_text(written, encoding="utf-8")
    read = signs(tmp_path).flags
    assert read("he hits her. There is a baby") == ("abuse", "child")
    assert read("he hits my baby") == ("abuse", "child")  # also where what is everyday has been taken out
    assert read("There is a baby") == ()


def test_a_file_in_which_something_follows_from_no_flag_is_refused(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "signs.txt").write_text("[child where rain]\nbaby\n", encoding="utf-8")
    with pytest.raises(BadSigns, match="rain"):
        signs(tmp_path)


def test_nothing_in_everyday_talk_is_a_cry_for_help():
    cries = {"self_harm", "danger", "abuse"}
    assert len(everyday()) >= 350
    assert [one for one in everyday() if cries.intersection(signs().flags(one))] == []


def test_ordinary_posts_are_hardly_ever_flagged():
    posts = ordinary()
    assert sum(bool(signs().flags(post)) for post in posts) / len(posts) < 0.03


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_expression_takes_long_on_a_hostile_text(hostile):
    for one in signs().every():
        assert not lingers(one.search, hostile, 0.05), one.pattern


def test_time_grows_with_the_text_and_no_faster():
    short, long = "he will not let me i want to kill " * 400, "he will not let me i want to kill " * 3200
    read = signs().flags
    shorter, longer = (min(seconds(read, text) for _again in range(3)) for text in (short, long))
    assert longer < 8 * shorter * 2.5


@given(st.text(max_size=300))
def test_every_text_is_read(text):
    assert set(signs().flags(text)) <= set(FLAGS)


@pytest.mark.parametrize(
    "text",
    [
        "I want to k i l l myself",
        "i wanna diee",
        "I\u200b want to kill my\u00adself",
        "Ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "I WANT TO DIE",
    ],
)
def test_disguised_words_are_read_as_what_they_are(text):
    assert "self_harm" in signs().flags(text)


def test_a_cry_at_the_end_of_a_long_text_is_found():
    assert "danger" in signs().flags("The hedge wants cutting on Monday if it is dry. " * 900 + "Mum is not breathing")


def test_each_text_is_answered_in_its_order_with_its_id():
    out = io.StringIO()
    given_lines = [
        '{"id": 7, "text": "she\'s not breathing"}',
        "",
        '{"id": "b", "text": "see you at ten", "line": "one"}',
    ]
    answer(given_lines, out, io.StringIO())
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [
        {"id": 7, "flags": ["danger"]},
        {"id": "b", "flags": []},
    ]


@pytest.mark.parametrize("line", ['{"id": 1}', '{"text": "x"}', '{"id": 1, "text": 2}', "[]", "{"])
def test_a_line_that_cannot_be_read_is_named(line):
    with pytest.raises(BadLine, match="line 1"):
        answer([line], io.StringIO(), io.StringIO())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("casserle", "casserole"), ("washin", "washing"), ("strang", "strange"), ("yself", "yself"), ("slf", "slf")],
)
def test_a_longer_word_that_lacks_a_letter_is_the_first_that_it_may_be(typed, meant):
    plain = Plain({})
    plain.learn(["casserole", "washing", "strange", "strangle", "strangl", "myself", "self"])
    assert plain.words(typed) == [".", meant, "."]


@pytest.mark.parametrize("written", ["{nobody} hits", "a*", "..", "dog ?"])
def test_a_pattern_that_cannot_be_read_is_refused(written):
    with pytest.raises(BadPattern):
        Language({}, Plain({}).pattern, frozenset()).pattern(written)


@given(st.data())
def test_no_sign_asks_for_more_than_its_expression_needs(data):
    """Words are made from the expression itself; a sign that is found among them is never passed over."""
    kept = (signs()._signs, signs()._everyday)
    sign = data.draw(st.sampled_from([sign for index in kept for some in index.values() for sign in some]))
    looking_at_nothing_else = re.sub(r"\(\?<?= (?:\\\.)?\)", "", sign.ready.pattern)
    words = data.draw(st.from_regex(looking_at_nothing_else, fullmatch=True)).split()
    if words and sign.search(f" {' '.join(words)} "):
        _begins, there = beginnings(words)
        assert not any(there.isdisjoint(part) for part in sign.parts)


def test_a_file_with_an_unknown_flag_is_refused(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "signs.txt").write_text("[weather]\nrain\n", encoding="utf-8")
    with pytest.raises(BadSigns, match="weather"):
        signs(tmp_path)


def test_the_second_opinion_finds_what_no_pattern_does():
    text = "I've put everything in order, there's nothing that keeps me in this world"
    assert "self_harm" in Opinion(Encoders(), signs().words).flags(text)


def test_without_its_file_or_the_encoders_there_is_no_second_opinion(tmp_path):
    assert Opinion(Encoders(), signs().words, tmp_path / "missing.npz").flags("I want to die") == ()
    assert Opinion(Encoders(tmp_path), signs().words).flags("I want to die") == ()


def test_what_signs_are_not_sure_of_counts_where_nobody_can_be_asked(tmp_path):
    words = "there are burglars downstairs"
    seen = signs().seen(words)
    assert (seen.flags, seen.perhaps, seen.unsure) == ((), ("danger",), True)
    assert Opinion(Encoders(tmp_path), signs().words).confirmed(words, seen.perhaps, 0.5) == ("danger",)


def test_the_less_a_sign_is_trusted_the_more_a_text_must_look_like_it():
    words, signed = "Burglar alarm at the chapel goes off when the wind is in the east", ("danger",)
    assert signs().seen(words).perhaps == signed
    opinion = Opinion(Encoders(), signs().words)
    assert [opinion.confirmed(words, signed, trust) for trust in (0.0, 0.5, 9.0)] == [(), (), ("danger",)]


def test_what_follows_from_a_sign_follows_from_an_opinion_too():
    class Alarmed(Opinion):
        def confirmed(self, text, signs, trust=1.0):
            return ("danger",)

    assert Reader(signs(), Alarmed(Encoders(), signs().words)).flags("child stuck in the river") == ("danger", "child")
    assert signs().beside("child stuck in the river", ()) == set()


def test_an_everyday_phrase_is_not_asked_about_again():
    class Alarmed(Opinion):
        def confirmed(self, text, signs, trust=1.0):
            return ("danger", *signs)

    reader = Reader(signs(), Alarmed(Encoders(), signs().words))
    assert reader.flags("this heat is killing me") == ()
    assert reader.flags("he will not let me see my family") == ("danger", "abuse")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("i want 2 die", "self_harm"),
        ("back by 3 or he kills me", "danger"),
        ("on mnie zabije", "danger"),
        ("Я не хочу жить", "self_harm"),
        ("não quero mais viver", "self_harm"),
        ("non voglio più vivere", "self_harm"),
        ("ik denk aan zelfmoord", "self_harm"),
        ("yaşamak istemiyorum", "self_harm"),
    ],
)
def test_a_cry_is_heard_in_a_hurry_and_in_languages_of_which_we_know_little(text, flag):
    assert flag in signs().flags(text)


@pytest.mark.parametrize(
    "text",
    ["mąż mnie zabije jak spóźnię się na obiad", "or they kill the plants", "muoio di fame", "ik kook niet meer"],
)
def test_what_only_sounds_like_one_there_is_none(text):
    assert signs().flags(text) == ()
