"""From every state everything can be said and pressed: there is an answer, and never an exception."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from functools import cache

import pytest

from bot.core import decide as deciding
from bot.core import leading, rights
from bot.core.events import Left, Returned, Withdrawn
from tests.core.street import ADMIN_CODE, World, ended, joined, posted, talking


def a_stranger() -> World:
    return World()


def somebody_joining() -> World:
    world = World()
    world.says("ana", "could someone walk my dog")
    return world


def somebody_choosing_an_area() -> World:
    world = somebody_joining()
    world.presses("ana", "agree")
    return world


def somebody_new() -> World:
    return joined("ana")


def at(*words: str, begin: Callable[[], World] = talking) -> Callable[[], World]:
    def state() -> World:
        world = begin()
        for one in words:
            if one.startswith(":"):
                world.presses("ana", one[1:].replace("LEAD", world.person("ana").id))
            else:
                world.says("ana", one)
        return world

    return state


def somebody_asked() -> World:
    world = joined("ana", "ben")
    posted(world, "ana", "I walk dogs")
    posted(world, "ben", "could someone walk my dog", "urgent")
    return world


def two_questions_and_two_lines() -> World:
    world = talking("ana", "dot", talking())
    joined("cem", "eva", world=world)
    posted(world, "ana", "ask: could someone walk my dog")
    posted(world, "eva", "I walk dogs")
    world.presses("eva", f"willing:{world.question('eva').id}")
    posted(world, "ana", "offer: I walk dogs")
    posted(world, "cem", "could someone walk my dog")
    assert sum(one.waits_for(world.person("ana").id) for one in world.matches.values()) == 2
    return world


def somebody_asked_for_a_hello() -> World:
    world = joined("ana", "lena")
    world.says("lena", f"admin {ADMIN_CODE}")
    world.says("lena", f"make {world.person('lena').tag} lead")
    world.says("lena", f"hello from {world.person('ana').tag}")
    assert world.person("ana").hello_by
    return world


def somebody_asked_to_show() -> World:
    world = talking()
    for words in ("reveal", "Ben", "show it"):
        world.says("ben", words)
    assert world.heard("ana")[-1] == "revealing-asked"
    return world


def somebody_at_the_safety_card() -> World:
    """Ana would show who she is, and Ben would share a place with her."""
    world = talking(card=False)
    for name, words in (("ben", ("share", "number 9", "share it")), ("ana", ("reveal", "Ana", "show it"))):
        for one in words:
            world.says(name, one)
    world.says("ben", "I have read the card")
    assert world.heard("ben")[-1] == "first-meeting-waits"
    return world


def somebody_asked_whether_they_are_back() -> World:
    world = joined("ana")
    world.says("ana", "back by 15:00")
    world.passes(hours=3)
    assert world.heard("ana")[-1] == "visiting-asked"
    return world


def somebody_asked_twice() -> World:
    world = somebody_asked()
    joined("eva", world=world)
    posted(world, "ana", "ask: could someone fix my bike")
    posted(world, "eva", "I can fix bikes")
    world.presses("eva", f"willing:{world.question('eva').id}")
    assert sum(one.waits_for(world.person("ana").id) for one in world.matches.values()) == 2
    return world


def everybody() -> World:
    """Ana is everything at once: admin, lead, coordinator, and answers for somebody without chat."""
    world = two_questions_and_two_lines()
    world.says("ana", f"admin {ADMIN_CODE}")
    for role in ("lead", "coordinator"):
        world.says("ana", f"make {world.person('ana').tag} {role}")
    world.says("ana", "enter: a gentleman needs his dog walked")
    world.presses("ana", "they-agree")
    return world


def asked_for_oneself_and_for_somebody_else() -> World:
    """How it went with Ben, and whether Cem may help whom Ana answers for."""
    world = talking()
    world.says("ana", "end")
    world.passes(days=1, hours=1)
    joined("cem", world=world)
    world.says("ana", f"admin {ADMIN_CODE}")
    world.says("ana", f"make {world.person('ana').tag} coordinator")
    world.says("ana", "enter: a gentleman needs his dog walked")
    world.presses("ana", "they-agree")
    posted(world, "cem", "I walk dogs")
    world.presses("cem", f"willing:{world.question('cem').id}")
    return world


def talking_for_oneself_and_for_somebody_else() -> World:
    world = asked_for_oneself_and_for_somebody_else()
    world.presses("ana", f"accept:{next(one.id for one in world.matches.values() if one.live)}")
    talking("ana", "dot", world)
    for name in ("cem", "dot"):
        for words in ("reveal", name, "show it"):
            world.says(name, words)
    assert sum(line.open for line in world.lines.values()) == 2
    return world


def a_lead(*words: str) -> Callable[[], World]:
    def state() -> World:
        world = everybody()
        world.says("ana", f"introduce {world.person('ben').tag} and {world.person('cem').tag}: both like dogs")
        for one in words:
            world.says("ana", one)
        return world

    return state


def opening(*words: str) -> Callable[[], World]:
    """Ana, a lead, opens a round or a cohort."""

    def state() -> World:
        world = everybody()
        for one in words:
            if one.startswith(":"):
                world.presses("ana", one[1:])
            else:
                world.says("ana", one)
        return world

    return state


ROUND = ("/new-round", "Friday walks", "1", "2", "2026-12-04")


def in_a_round(days: int = 0) -> Callable[[], World]:
    """Ana leads it, and is in it like everybody."""

    def state() -> World:
        world = opening(*ROUND, ":open-round")()
        (round_,) = world.rounds.values()
        for name in ("ana", "ben", "cem", "dot"):
            world.presses(name, f"every-time:{round_.id}")
        for _ in range(days):
            world.passes(days=1)
        assert world.rounds[round_.id].state == {0: "asking", 10: "drawn", 11: "running"}[days]
        return world

    return state


def somebody_who_left() -> World:
    world = talking()
    world.says("ana", "leave")
    world.presses("ana", "yes-leave")
    return world


def ended_twice() -> World:
    world = talking()
    world.says("ana", "end")
    return ended(talking("ana", "cem", world))


STATES = {
    "a stranger": a_stranger,
    "joining": somebody_joining,
    "choosing an area": somebody_choosing_an_area,
    "new": somebody_new,
    "at a side": at("piano on Saturday", begin=somebody_new),
    "at a card": at("could someone walk my dog", begin=somebody_new),
    "at the kinds": at("could someone walk my dog", ":kind", begin=somebody_new),
    "rewriting": at("could someone walk my dog", "change", begin=somebody_new),
    "asking": at("ask", begin=somebody_new),
    "offering": at("offer", begin=somebody_new),
    "a list": at("could someone walk my dog", ":post", "my posts", begin=somebody_new),
    "what's needed": at("what's needed", begin=somebody_asked),
    "asked": somebody_asked,
    "talking": talking,
    "talking at a card": at("ask: could someone fix my bike"),
    "for whom?": at("ask: could someone fix my bike", "the red one"),
    "revealing": at("reveal"),
    "reveal preview": at("reveal", "Ana"),
    "revealed by one": at("reveal", "Ana", "show it"),
    "at the safety card": somebody_at_the_safety_card,
    "away on a visit": at("I'm visiting, back by 15:00"),
    "asked whether they are back": somebody_asked_whether_they_are_back,
    "discreet": at("discreet on"),
    "sharing": at("share"),
    "share preview": at("share", "number 4"),
    "reporting": at("report"),
    "attaching": at("hello you", "report", "he shouted"),
    "leaving": at("leave"),
    "forgetting": at("forget me"),
    "asking for data": at("my data"),
    "ended": ended,
    "ended twice": ended_twice,
    "thanking": at("it happened", "say thanks", begin=ended),
    "choosing a language": at("language", begin=somebody_new),
    "choosing a pause while talking": at("pause"),
    "choosing quiet hours": at("quiet", begin=somebody_new),
    "asked for a hello": somebody_asked_for_a_hello,
    "asked to show": somebody_asked_to_show,
    "which question?": at("yes", begin=somebody_asked_twice),
    "two questions": two_questions_and_two_lines,
    "everything": everybody,
    "asked for two": asked_for_oneself_and_for_somebody_else,
    "talking for two": talking_for_oneself_and_for_somebody_else,
    "talking for two, for whom?": at("ask", "fix my bike", "red", begin=talking_for_oneself_and_for_somebody_else),
    "which of two?": at("yes", begin=asked_for_oneself_and_for_somebody_else),
    "which line?": at("see you there", begin=two_questions_and_two_lines),
    "introducing": a_lead(),
    "introducing, previewed": a_lead("patience", "time", "a walk"),
    "a hello": at(":write-hello:LEAD", begin=everybody),
    "a hello, previewed": at(":write-hello:LEAD", "Hello all, I like soup", begin=everybody),
    "entering": at("enter", begin=everybody),
    "entering, asked": at("enter: somebody needs soup", begin=everybody),
    "naming a round": opening("/new-round"),
    "a round, previewed": opening(*ROUND),
    "at a deck": opening("/new-cohort", "Tuesday people", "2026-12-01"),
    "asked into a round": opening(*ROUND, ":open-round"),
    "in a round": in_a_round(),
    "a round, drawn": in_a_round(days=10),
    "a round, met": in_a_round(days=11),
    "dropping in": at("introduce me", begin=somebody_new),
    "paused": at("pause 7", begin=somebody_asked),
    "left": somebody_who_left,
}

SOURCE = ast.parse(
    "".join(
        inspect.getsource(table).replace("from __future__ import annotations", "")
        for table in (deciding, rights, leading)
    )
)
VERBS = sorted(
    {
        node.value
        for case in ast.walk(SOURCE)
        if isinstance(case, ast.match_case)
        for node in ast.walk(case.pattern)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    }
    | {"speak", "area", "more"}
)

WORDS = (
    "",
    "yes",
    "no",
    "hello",
    "thank you",
    "dog",
    "could someone walk my dog this week",
    "I can bake a cake every Friday",
    "see you at nine",
    "x" * 100_000,
    "🙂",
    "yes I'd love to",
    "no sorry",
    "not yet",
    "good",
    "1",
    "2",
    "maybe",
    "keep me apart from @somebody",
    "who is it?",
    "he hits me",
    "polski",
    "7 days",
    "22 to 7",
    "somewhere else",
    "log zebra",
    "🙂👍🏽👩‍👩‍👧",
    "\u200b\u200f\u202e",
    "שלום, מי יכול לעזור",
    "\x00\x01\x1b[31m",
    "\ud800 lone",
    "{ $text } { -term } <b>bold</b> &amp; <!channel>",
    "/",
    "//",
    "/unknown command",
    "/story",
    "/pause 29.2.",
    "pause 2026-02-30",
    "quiet 99 to 5",
    "log 2026-W99",
    "log 2026-W53",
    "12345678901234567890",
    "introduce heron and heron: same",
    "introduce heron and owl: nobody",
    "make heron admin",
    "note a2345 hello",
    "match a2345 heron",
    "close 999999999999999999999",
    "close ²",
    "I'll do 0",
    "speak klingon",
    "join paper-heron-0000",
    "admin paper-heron-0000",
)

PAYLOADS = (
    "",
    ":",
    "::::",
    ":about",
    "urgent:nothing",
    "once:standing",
    "kind:nothing",
    "side:both",
    "area:99",
    "area:²",
    "pause:0",
    "pause:99999999999999999999",
    "quiet:a-b",
    "quiet:99-99",
    "speak:xx",
    "log:<99999999999999.abc",
    "log:<0.",
    "log:s=open<1.a",
    "story:\x00",
    "end:\x00\ud800",
    "post:" + "x" * 100_000,
    "willing:'; drop table match; --",
    "ünïcode:ß",
)


@cache
def state(name: str) -> World:
    return STATES[name]()


def fresh(name: str) -> World:
    return state(name).copy()


def abouts(world: World) -> list[str]:
    """Ids of everything, one's own and other people's, and of nothing at all."""
    shelves = (world.lines, world.matches, world.posts, world.cases, world.people)
    return ["", "abcdefghijklmnop", *(one for shelf in shelves for one in list(shelf)[:4])]


def answered(world: World, name: str) -> bool:
    """Was Ana told something by what she just did?"""
    new = world.said[len(state(name).said) :]
    told = {say.to for say in new}
    return any(say.place == "x:ana" for say in new) or bool(
        told & {state(name).addresses.get("x:ana"), world.addresses.get("x:ana")}
    )


@pytest.mark.parametrize("name", STATES)
def test_every_verb_is_answered_as_word_and_as_button(name):
    for verb in VERBS:
        for about in abouts(state(name)):
            world = fresh(name)
            world.presses("ana", f"{verb}:{about}" if about else verb)
            assert answered(world, name), f"{verb}:{about}"
        world = fresh(name)
        world.says("ana", f"/{verb}")
        assert answered(world, name), f"/{verb}"


@pytest.mark.parametrize("name", STATES)
def test_every_kind_of_words_is_answered(name):
    for words in WORDS:
        world = fresh(name)
        world.says("ana", words)
        went_across = any(say.carries for say in world.said[len(state(name).said) :])
        assert answered(world, name) or went_across, words[:40]


@pytest.mark.parametrize("name", STATES)
def test_every_payload_is_answered_twice(name):
    for payload in PAYLOADS:
        world = fresh(name)
        for _twice in range(2):
            before = len(world.said)
            world.presses("ana", payload)
            assert len(world.said) > before, payload[:40]


@pytest.mark.parametrize("name", STATES)
def test_what_is_no_words_is_refused_with_a_reason(name):
    for other in ("photo", "forward", "voice"):
        world = fresh(name)
        world.says("ana", "", other=other)
        assert answered(world, name)


@pytest.mark.parametrize("name", STATES)
def test_edits_deletions_and_the_clock_never_fail(name):
    world = fresh(name)
    world.edits("ana", "m1", "something else")
    world.edits("ana", "m9999", "")
    for number, event in enumerate((Withdrawn, Left, Returned)):
        more = {"ref": "m1"} if event is Withdrawn else {}
        world.turn(event(id=f"platform {number}", at=world.at, speaker="x:ana", **more))
    world.passes(days=60)


@pytest.mark.parametrize("name", sorted(set(STATES) - {"a stranger", "joining", "choosing an area", "left"}))
def test_help_cancel_and_stop_work_everywhere(name):
    for words in ("help", "cancel", "stop", "emergency"):
        world = fresh(name)
        world.says("ana", words)
        said = world.said[len(state(name).said)].line.key
        stands = words == "cancel" and name in ("reporting", "attaching")  # a report is not undone by it
        assert said == "ending-report-stands" if stands else said.startswith("helping-"), words


@pytest.mark.parametrize("name", STATES)
def test_pressing_something_twice_does_it_once(name):
    """The second press of any button offered last changes no match, line or post again."""
    world = fresh(name)
    me = world.addresses.get("x:ana", "")
    offered = {choice.payload for say in world.said if say.to == me for choice in say.choices}
    for payload in sorted(offered):
        if payload.partition(":")[0] in ("renew", "speak", "pause", "quiet", "happened", "partly", "didnt"):
            continue  # may be done again as often as one likes
        world = fresh(name)
        world.presses("ana", payload)
        once = (len(world.lines), {key: match.state for key, match in world.matches.items()}, len(world.cases))
        world.presses("ana", payload)
        twice = (len(world.lines), {key: match.state for key, match in world.matches.items()}, len(world.cases))
        if not payload.startswith("report"):  # a second report is a second report
            assert once == twice, payload
