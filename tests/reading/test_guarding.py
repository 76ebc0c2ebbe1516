"""The guard: the labelled texts, what may never happen, and that nothing makes it slow."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.guard import talks
from bot.reading import guarding
from bot.reading.guarding import EARLIER, Ordinary, delivered, judge, judge_after
from bot.reading.guarding.judging import LONGEST
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.view import view
from bot.reading.reader import Reader
from prompts.lexicon import lexicon
from tests.reading.hostile import hostile, lingers

LABELS = Path(__file__).parents[2] / "bench" / "labels"
ORDINARY = Ordinary.of(lexicon())
DIFFICULT = ("spaced out", "spelled out", "Unicode tricks", "platform handles", "other languages")


def the_texts(name: str) -> list[dict[str, Any]]:
    texts: list[dict[str, Any]] = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))["texts"]
    return texts


def outcomes(name: str) -> dict[tuple[str, bool], list[bool]]:
    """For each slice, and whether it should pass: was each right?"""
    right: dict[tuple[str, bool], list[bool]] = defaultdict(list)
    earlier: dict[str, list[str]] = defaultdict(list)
    for one in the_texts(name):
        before = earlier[one["line"]] if "line" in one else []
        action = judge_after(one["text"], before[-EARLIER:], ORDINARY).action
        if action == "pass":
            before.append(one["text"])
        wanted = one["action"]
        same = action == wanted if wanted in ("pass", "block") else action != "pass"
        right[one["slice"], wanted == "pass"].append(same)
    return right


def test_the_labelled_texts_are_caught():
    right = outcomes("guard")
    caught = [one for (_slice, passing), many in right.items() if not passing for one in many]
    passed = [one for (_slice, passing), many in right.items() if passing for one in many]
    assert sum(caught) >= 0.97 * len(caught)
    assert passed.count(False) <= 0.03 * len(passed)
    for slice_ in DIFFICULT:
        assert sum(right[slice_, False]) >= 0.9 * len(right[slice_, False]), slice_
    assert all(right["block", False])
    assert sum(right["names and places", False]) >= 0.85 * len(right["names and places", False])
    assert sum(right["split over messages", False]) >= 0.85 * len(right["split over messages", False])
    assert all(right["split over messages", True])


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("guard_talks", 0),
        ("guard_talks_2", 0),
        ("guard_talks_3", 3),
        ("guard_talks_4", 2),
        ("guard_talks_5", 1),
        ("guard_talks_6", 0),
        ("guard_talks_7", 2),
    ],
)
def test_what_is_given_in_parts_is_stopped_in_time_and_everyday_talk_is_not(name, most):
    found = talks(the_texts(name), ORDINARY)
    (stopped, of), (in_vain, _messages) = found.values()
    assert stopped >= 0.95 * of
    assert in_vain <= most


@pytest.mark.parametrize(
    ("earlier", "text", "kind"),
    [
        ((), "my user name starts with bakerwitch", "handle"),
        ((), "meeting id 8415", "handle"),
        ((), "postcode: M for mother, then 14", "postcode"),
        (("are you on discord?", "no hurry"), "my name begins Turbo", "handle"),
        (("first half of my email is kestrelmum", "is the cat back btw"), "oh and its a gmail", "email"),
        (("buzz when ur here, flat two b",), "oh and the block is heron court", "address"),
        (("ich wohne in der Amselgasse", "Kuchen ab 15 Uhr"), "Hausnummer 23, zweiter Stock", "address"),
        (("account number, in twos. 60", "12", "84"), "33", "account"),
        (("ruf einfach an, fängt mit 0171 an", "dann 392"), "und 0045", "phone"),
        (("numarul incepe cu 0700",), "apoi 123", "phone"),
        (("my landline is 01632", "960"), "then 2019", "phone"),
        (("text me on this phone, 07700", "the middle's 900"), "it's got 22 at the end and 1 more", "phone"),
        (("so the sofa is 077 pounds ;)", "delivery 009", "and 00"), "plus 226", "phone"),
        (("come round, we're in Claude Road", "mind the bike in the hall"), "it's 63", "address"),
        (("the flats are called Beacon Court", "lift is broken"), "I'm in 12", "address"),
        (("12",), "then Pear Tree Close, green gate", "address"),
        (("stau pe strada Florilor",), "numarul 8", "address"),
        (("gate code's four digits: 4", "4", "then bang it", "9"), "2", "door"),
        (("kod pocztowy 31", "to przy parku"), "potem 215", "postcode"),
        (("L for lima, 17", "that's the first bit"), "then 8 x-ray yankee", "postcode"),
        (("CF 5",), "and one J A", "postcode"),
        (("the long number on the card, 3310", "sorry kids", "88"), "21", "account"),
        (("born on the 3rd of may", "a long time ago"), "in 1947", "birth"),
        (("my reg is CK19", "silver fiesta"), "and then XWD", "plate"),
        (("w3w is filled", "count"), "soap", "coordinates"),
        (("PayPal me",), "slash ninabakes", "payment"),
        (("mail to ewa", "czekaj", "kropka ogrod"), "na gmailu", "email"),
        ((), "the bit before the at sign is kettle", "email"),
        (("have you got telegram?",), "my name on there is the same as my dogs, with 22 behind it", "handle"),
        (("search tiktok",), "mrs crumble", "handle"),
        (("i put the hedgehog vids on tiktok",), "dot towers comes after", "handle"),
        ((), "family name Rowlands", "name"),
        (("my full name's for the form", "hang on"), "Bevan-Rees", "name"),
        (("the lady who runs it is Nesta", "lovely woman"), "Nesta Ollerenshaw", "name"),
        (("tk the vet on her insta",), "pawsatno", "handle"),
        (("steam name", "my lad set it up"), "is gravyboat then 2009", "handle"),
        (("code for the lobby: C", "28"), "9 1 Y", "door"),
        (("dob 6", "3"), "84", "birth"),
        (("mi teléfono, seis siete", "uno uno dos"), "cuatro cuatro cinco nueve", "phone"),
        (("new one is theallotmentbarn", "old one got hacked"), "hotmail", "email"),
        (("tiktok??", "my granddaughter runs it"), "nanmakesbread", "handle"),
        (("Dalton Street, it's one way", "park by the wall"), "we're at the end, 4a", "address"),
        (("come to the back of 33", "where the ginnel is"), "Tewkesbury Place", "address"),
        (("ring twice", "flat nine"), "in Oldwell Court", "address"),
        (("na Morelowej", "nad apteką"), "m. 11, klatka 2", "address"),
        (("Our road is Heol Isaf",), "seventy one, the bungalow", "address"),
        (("we're in the SY23 bit", "by the harbour"), "3 then D and P", "postcode"),
        (("mój nr: 5-0-4", "1-1-9"), "2-0-8", "phone"),
        (("mum uses the yahoo",), "glenys dot p dot 1944 in front", "email"),
        (("front gate: 20",), "48 and hash", "door"),
        (("31-", "Kraków"), "042", "postcode"),
        (("51.48", "that's up"), "-3.19 that's across", "coordinates"),
        (("sign it for K",), "Okonkwo-Bright", "name"),
        (("you want Stanwell Crescent", "park on the left"), "we're the one with 27 on the bin", "address"),
        (("born in 52",), "on the 7th of November", "birth"),
        (("Bath Street",), "third door down, 18", "address"),
        (("nasza ulica to Kwiatowa",), "12 przez 4", "address"),
        (("wohne Kastanienallee", "Seiteneingang"), "Haus 7", "address"),
        (("do you know Alma Street", "that's us"), "eighteen is ours", "address"),
        (("appelez-moi au 01 44",), "55 66 77", "phone"),
        (("save this: 07/700", "not a date lol"), "900/318", "phone"),
        (("send it to acc 5518", "lloyds"), "2290 and the sort 77 11 03", "account"),
        (("I'm at jeanbakes", "no spaces"), "on the google mail", "email"),
        (("koncowka mojej komórki to 119", "środek 700"), "a początek 787", "phone"),
        (("write to dorota77", "ok"), "on telegram", "handle"),
        (("pisz do dorota77",), "na insta", "handle"),
        ((), "cashapp £mossyjay", "payment"),
        ((), "kod do klatki 1974", "door"),
        ((), "door code 1998", "door"),
        ((), "the gate's 5591 then press the key sign", "door"),
        ((), "buzz 0304 to get in downstairs", "door"),
        (("pawelz3", "jutro mam wolne do 15"), "to mój telegram", "handle"),
    ],
)
def test_parts_that_are_announced_as_parts_are_stopped(earlier, text, kind):
    assert kind in {one.kind for one in judge_after(text, earlier, ORDINARY).found}


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (("pb is 27:55 from 2019",), "214th out of 380 so all good"),
        (("whatsapp was fine",), "87 unread this morning"),
        (("17 nie przyjechała",), "potem 4 stała w korku"),
        (("wody nie bedzie od 9 do 14",), "ugotowałam zupe na 2 dni"),
        (("7", "19", "23"), "31 and 44"),
        (("clearing the lad's lego", "10305 no box"), "75192 sealed, i know!!"),
        (("she got 9315", "i got 9,215"), "next one 7008 ÷ 12"),
        (("i sent you a mail",), "gmail was down all day"),
        (("we moved to the flat",), "number one on my list is the shed"),
        (("first half was 12 10", "second half they got 31"), "final was 43 25"),
        (("90 plates",), "33 bowls"),
        (("you need all eleven digits so: 077",), "are you writing?"),
        (("whatsapp is easier, 07700",), "or just knock"),
        (("my email is full",), "3000 unread"),
        (("the code on the paint tin is 4052",), "no wait 4025, Soft Sage"),
        (("use code SPRING20 at the garden centre",), "38 and i bring biscuits"),
        (("what's your handle",), "gorgeous"),
        (("where I am is NP20",), "top of the hill"),
        (("tiktok??",), "everything"),
        (("Albany Road's shut", "since 6"), "the 57 goes round by the park"),
        (("I saw her in Oldwell Court",), "I got 2"),
        (("it's a size M4",), "or 3 XL"),
        (("3.20",), "51.48 in all"),
        (("discord",), "it's mainly for games"),
        (("20s: 4", "10s: 11"), "5s: 9"),
        (("the shops on Albany Road had some",), "2"),
        (("she was born at 3.26 in the morning",), "bought in 2019"),
        (("what's your instagram",), "my arms hurt from digging"),
        (("your door is 76",), "231?"),
        (("the door code does not work", "I tried it at 4"), "3 of us did"),
        (("we live on the lane by the school",), "it's 5"),
        (("my number two favourite biscuit",), "I drive Otley to the Leeds office"),
        (("kod na promocję to WIOSNA20",), "kupiłam 3 bluzki"),
        (("mum's birthday is on the 3rd",), "back in 2 hours"),
        (("it's a size M, 14",), "then 2 XL"),
        (("gas is 03381 if i read it right",), "50 people and 1000 chairs"),
        ((), "tyres 205 55 16 need doing before winter"),
        ((), "xbox? yeah most nights after 9"),
        ((), "the first half of the match was dull"),
        ((), "the door code was changed in 1998 I think"),
        ((), "kod do bramy zmienili w 2019"),
        ((), "cashapp me £10 when you can"),
        (("it's a bosch kgn36",), "on ebay"),
        (("ask anna22",), "saw it on facebook"),
        (("ring 999",), "or 111"),
        (("It's a 43 inch telly", "2019"), "3 HDMI"),
        ((), "Citizens Advice told me to ring 0800 144 8848"),
        ((), "press 4 to get in the queue"),
    ],
)
def test_everyday_numbers_and_words_one_after_the_other_pass(earlier, text):
    assert judge_after(text, earlier, ORDINARY).passes


def test_the_labelled_texts_have_the_size_and_the_parts_that_their_readme_says():
    seen, unseen = the_texts("guard"), the_texts("guard_unseen")
    assert len(seen) + len(unseen) >= 400
    assert len(unseen) >= 130
    assert not {one["text"] for one in seen if "line" not in one} & {one["text"] for one in unseen if "line" not in one}
    assert {one["language"] for one in seen} >= {"en", "pl", "de", "fr", "es", "cy", "uk"}


@pytest.mark.parametrize(
    "text",
    [
        "Samaritans are on 116 123, Childline on 0800 1111, the abuse helpline on 0808 2000 247",
        "Telefon zaufania 116 111, Niebieska Linia 800 12 00 02",
        "In the US call 988 or text HOME to 741741, or 1-800-799-7233",
        "oh eight hundred one one one one is Childline",
        "Lifeline is 13 11 14 there",
        "if it's an emergency ring 999, or 111 for advice",
        "call 101 or 999, else 116 123 if you just want to talk",
        "zadzwoń na 112 albo 997",
        "Tea at 16:30, £4.50 each, 12 people, bus 42, size 10-12, 3-1 to us",
    ],
)
def test_helplines_and_everyday_numbers_pass(text):
    assert judge(text, ORDINARY).passes, judge(text, ORDINARY)


def test_every_helpline_that_we_name_passes():
    from prompts.helplines import countries

    for country in countries().values():
        for line in country.lines:
            if line.by != "web":
                assert judge(f"You could try {line.name} on {line.number}.", ORDINARY).passes, line


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Ring 07700 900123 please", "phone", "07700 900123"),
        ("r\u200bing ０７７００ ９００１２３ now", "phone", "０７７００ ９００１２３"),
        ("zero seven seven zero zero nine zero zero one two three, thanks", "phone", None),
        ("it's anna małpa example kropka pl!", "email", "anna małpa example kropka pl"),
        ("Sort it. My name is Margaret.", "name", "Margaret"),
    ],
)
def test_what_was_found_is_placed_in_the_text_as_it_was_typed(text, kind, found):
    (one,) = judge(text).found
    assert one.kind == kind
    if found is None:
        found = text.partition(",")[0]
    assert text[one.start : one.end] == found


IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u17b4\u180b\u180e\u200b\u200c\u200d\u200e\u202a\u202e"
    "\u2060\u2066\u2069\u3164\ufe0f\ufeff\uffa0\U000e0041"
)
CAUGHT = [
    "Ring 07700 900123 please",
    "write to maggie@example.com",
    "I'm at LS6 3HN today",
    "my telegram is heronbird_7",
    "sort code 20-00-00 account 55779911",
    "oh seven seven double oh nine double oh one two three",
]


@settings(deadline=None)
@given(st.sampled_from(CAUGHT), st.data())
def test_letters_that_show_nothing_change_nothing(text, data):
    verdict = judge(text)
    cuts = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.sampled_from(IGNORABLE)), max_size=6))
    for at, letter in sorted(cuts, reverse=True):
        text = text[:at] + letter + text[at:]
    assert judge(text).action == verdict.action
    assert [one.kind for one in judge(text).found] == [one.kind for one in verdict.found]


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_verdict_with_places_inside_it(text):
    verdict = judge(text, ORDINARY)
    assert all(0 <= one.start <= one.end <= len(text) for one in verdict.found)
    assert bool(verdict.found) != verdict.passes
    assert all(one.kind != "unreadable" for one in verdict.found)


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), max_size=9), st.text(max_size=60))
def test_what_came_before_never_makes_it_fail(earlier, text):
    verdict = judge_after(text, earlier, ORDINARY)
    assert all(0 <= one.start <= one.end <= len(text) and one.kind != "unreadable" for one in verdict.found)


def test_whatever_fails_is_held(monkeypatch):
    def broken(*_given):
        raise RuntimeError

    monkeypatch.setattr("bot.reading.guarding.judging.find", broken)
    assert judge("hello").action == "hold"
    assert judge_after("hello", ["07700"]).action == "hold"
    monkeypatch.setattr("bot.reading.guarding.window._numbers", broken)
    monkeypatch.setattr("bot.reading.guarding.judging.find", lambda *_given: [])
    assert judge_after("hello", ["07700"]).action == "hold"


def test_what_is_longer_than_anything_sent_is_held_unread():
    assert judge("a " * LONGEST).action == "hold"


def patterns() -> dict[str, re.Pattern[str]]:
    """Every regular expression of the guard."""
    found: dict[str, re.Pattern[str]] = {}

    def collect(name: str, value: object) -> None:
        if isinstance(value, re.Pattern):
            found[name] = value
        elif isinstance(value, Rule):
            found[name] = value.pattern
        elif isinstance(value, list | tuple):
            for place, one in enumerate(value):
                collect(f"{name}[{place}]", one)

    for module in pkgutil.iter_modules(guarding.__path__):
        for name, value in vars(importlib.import_module(f"bot.reading.guarding.{module.name}")).items():
            collect(f"{module.name}.{name}", value)
    return found


def rules() -> dict[str, Rule]:
    """Every pattern that is tried only where it can find something, by its expression."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(guarding.__path__):
        for value in vars(importlib.import_module(f"bot.reading.guarding.{module.name}")).values():
            listed = value if isinstance(value, list | tuple) else [value]
            for one in listed:
                rule = one[-1] if isinstance(one, tuple) and one else one
                if isinstance(rule, Rule):
                    found[rule.pattern.pattern] = rule
    return found


@given(st.data())
def test_no_rule_asks_for_more_than_its_pattern_needs(data):
    """Texts are made from the expression itself; what it finds in them is never passed over."""
    rule = data.draw(st.sampled_from(list(rules().values())))
    text = data.draw(st.from_regex(rule.pattern))
    seen = view(text)
    if rule.pattern.search(seen.cased if rule.cased else seen.text):
        assert rule.met_by(seen)


def test_nothing_makes_it_slow_whatever_it_is_fed():
    assert len(patterns()) > 150
    slow = [("judge", piece) for piece, text in hostile(LONGEST).items() if lingers(judge, text, 0.6)]
    slow += [("long", piece) for piece, text in hostile(100_000).items() if lingers(judge, text, 0.05)]
    assert slow == []


def test_a_public_link_is_delivered_without_what_tells_who_sent_it():
    text = "See https://www.gov.uk/blue-badge?ref=abc123#me, and is it free?"
    assert judge(text, ORDINARY).passes
    assert delivered(text) == "See https://www.gov.uk/blue-badge and is it free?"


@pytest.mark.parametrize(
    "link",
    [
        "https://gov.uk.evil.example",
        "https://gov.uk@evil.example/x",
        "http://evil.example/gov.uk",
        "https://gоv.uk.su/a",
    ],
)
def test_a_link_that_only_looks_public_is_held(link):
    assert judge(f"look {link}").action == "hold"


def test_the_reader_puts_the_verdict_into_the_reading():
    read = Reader(lexicon()).read
    assert read("Ring me on 07700 900123").verdict.action == "hold"
    assert read("my PIN is 4471").verdict.action == "block"
    assert read("could you walk my dog at 10?").verdict.passes


def test_a_number_that_begins_in_the_middle_of_talk_is_noticed_when_the_rest_comes_alone():
    began = "think of me at 07700 when it rains"
    assert judge_after("900123", [began], ORDINARY).action == "hold"
    assert judge_after("900 123", [began, "lovely"], ORDINARY).action == "hold"
    assert judge_after("and 5 of us", [began], ORDINARY).passes
    assert judge_after("12345", ["my train leaves at 0730 tomorrow morning"], ORDINARY).passes
