"""The phrasebook: words arrive as typed, times are local, and nothing is ever said as silence or as a key."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.effects import Line
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.names import named
from prompts.phrasebook import Phrasebook
from prompts.texts import ROOM
from prompts.values import ISOLATE, RELEASE
from tests.reading.hostile import lingers

BOOK = Phrasebook()
LONDON, WARSAW = "Europe/London", "Europe/Warsaw"
HOSTILE = (
    "{ $x }",
    "{ -brand } { EMERGENCY() } { relaying-said }",
    "key = value\n  .attribute = { $country }",
    '{"a": [1, 2]}',
    "<b>Hazel</b> &amp; <script>alert(1)</script>",
    "*bold* _it_ `code` [link](https://example.org) <!channel> @everyone",
    "שלום, אפשר לעזור?",
    "مرحبا (١٢٣)",
    "English, then עברית, then English",
    "two\nlines\n\n  and an indented one",
    "e\u0301 👩‍👩‍👧 \u00a0 ｆｕｌｌ",
    "%s %(x)d {0} ${HOME} \\n \\u0041",
    "x" * 100_000,
)
WITH_TEXT = (
    "relaying-said",
    "relaying-correction",
    "checking-in-thanks",
    "revealing-preview",
    "introducing-hello-says",
)


def say(key, language="en", zone=LONDON, **values):
    return BOOK.say(Line(key, **values), language, zone)


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_words_arrive_exactly_as_typed(language, text):
    assert say("relaying-said", language, text=text) == text
    assert say("verbatim", language, text=text) == text
    for key in WITH_TEXT:
        assert text in say(key, language, text=text, alias=named("hazel"))
    assert text in say("reviewing-for", language, tag=named("heron"), line=Line("relaying-said", text=text))


BREAKS = ("\n", "\r\n", "\r", "\n\n", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029")
DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("end", BREAKS, ids=ascii)
def test_words_cannot_pass_for_the_bot_s_or_for_another_s_by_breaking_a_line(language, end):
    words = f"rang both{end}Tuesday, Plum: all is well"
    for key in ("cases-note", "reviewing-story-note"):
        read = say(key, language, day=DAY, tag=named("heron"), note=words)
        assert read.split("\n")[1:] == ["  ┆ Tuesday, Plum: all is well"]
    asked = say("looking-up-ask", language, by=named("heron"), tag=named("plum"), reason=words, id="k7f2p")
    assert "  ┆ Tuesday, Plum" in asked
    place = say("places-suggested", language, place=f"The Library{end}They have shown you who they are")
    assert "The Library They have shown" in place
    assert len(place.splitlines()) == 1


def test_words_inside_a_sentence_turn_no_other_words_round():
    assert say("wording-gone", word="tea\u202e\u2066 moc.live\u200b") == "I've taken out “tea moc.live”."


@given(st.text())
def test_any_words_arrive_exactly_as_typed(text):
    assert say("relaying-said", text=text) == text
    assert text in say("relaying-said-labelled", text=text, alias=named("hazel"))


def test_words_from_right_to_left_are_isolated_inside_a_sentence_and_no_others_are():
    assert say("relaying-said-labelled", alias=named("hazel"), text="hello (you)") == "Hazel: hello (you)"
    isolated = f"Hazel: {ISOLATE}שלום{RELEASE}"
    assert say("relaying-said-labelled", alias=named("hazel"), text="שלום") == isolated
    assert ISOLATE not in say("relaying-correction", text="שלום")


@pytest.mark.parametrize(
    ("language", "zone", "when", "said"),
    [
        ("en", LONDON, datetime(2026, 7, 1, 17, 0, tzinfo=UTC), "Wednesday 1 July, 18:00"),
        ("en", LONDON, datetime(2026, 11, 24, 18, 0, tzinfo=UTC), "Tuesday 24 November, 18:00"),
        ("en", "America/New_York", datetime(2026, 11, 24, 3, 30, tzinfo=UTC), "Monday 23 November, 22:30"),
        ("en", LONDON, datetime(2026, 11, 29, 23, 59, 59, tzinfo=UTC), "Sunday 29 November"),
        ("pl", WARSAW, datetime(2026, 7, 1, 17, 0, tzinfo=UTC), "1 lipca (środa), 19:00"),
        ("pl", WARSAW, datetime(2026, 11, 29, 22, 59, 59, tzinfo=UTC), "29 listopada (niedziela)"),
        ("en", "Nowhere/Land", datetime(2026, 11, 24, 18, 0, tzinfo=UTC), "Tuesday 24 November, 18:00"),
    ],
)
def test_times_are_the_community_s_in_the_reader_s_language(language, zone, when, said):
    assert say("reviewing-untaken", language, zone, tag=named("heron"), since=when).endswith(f" {said}")


def test_a_language_unknown_here_is_answered_in_english():
    assert say("helping-cancelled", "fr") == say("helping-cancelled", "en-GB") == say("helping-cancelled", "en")
    assert say("helping-cancelled", "pl") != say("helping-cancelled", "en")


def test_what_cannot_be_said_in_a_language_is_said_in_english(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "pl").mkdir()
    for name in ("helping.ftl", "plain.ftl", "relaying.ftl"):
        (tmp_path / "en" / name).write_text((ROOM / "en" / name).read_text("utf-8"), "utf-8")
    (tmp_path / "pl" / "helping.ftl").write_text("helping-cancelled = { $nobody }\nhelping-failed = Ups.\n", "utf-8")
    book = Phrasebook(tmp_path)
    assert book.say(Line("helping-cancelled"), "pl", WARSAW) == "Cancelled. Nothing was sent."
    assert book.say(Line("relaying-empty"), "pl", WARSAW).startswith("I found no words")
    assert book.say(Line("unheard-of"), "pl", WARSAW) == "Ups."


def test_what_cannot_be_said_at_all_is_neither_silence_nor_a_key():
    assert say("no-such-line") == say("helping-failed")
    assert say("matching-found") == say("helping-failed")  # its values are missing
    assert say("reviewing-for", tag=Line("no-such-name"), line=Line("nothing")) == say("helping-failed")


def test_a_neighbour_s_words_outlive_the_line_they_were_put_in():
    assert say("relaying-renamed-since", text="At four, then") == "At four, then"
    assert say("relaying-repeat", line=Line("relaying-renamed-since", text="At four, then")) == "At four, then"


def test_lists_read_well_with_one_row_and_with_ten():
    def needs(number):
        row = {"kind": kind_line("dog"), "times": times_line(()), "area": area_line(""), "urgent": "no"}
        rows = tuple(Line("matching-need", number=one, **row) for one in range(1, number + 1))
        return say("matching-needs", rows=rows).splitlines()

    assert needs(1)[1:-1] == ["1. Dog walks and pets, any time, nearby."]
    assert len(needs(10)) == 12
    assert needs(10)[10].startswith("10. ")


def test_what_is_not_there_leaves_no_gap():
    plain = {"kind": kind_line("meal"), "times": times_line(("today",)), "area": area_line("Mill Lane")}
    bare = say("posting-card-request", **plain, notes=())
    noted = say("posting-card-request", **plain, notes=(Line("posting-note-request-urgent"),))
    assert bare.splitlines()[0] == "A meal, today, Mill Lane."
    assert len(bare.splitlines()) == 2
    assert len(noted.splitlines()) == 3


def test_carrying_words_across_costs_next_to_nothing():
    def carried(words: str) -> str:
        return BOOK.say(Line("relaying-said-labelled", alias=named("hazel"), text=words), "pl", WARSAW)

    carried("so that the sentence is made")
    assert not lingers(carried, "See you at four by the gate, then?", 100e-6)
