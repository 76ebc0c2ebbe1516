"""Whoever cools down is brought together with nobody new, by whatever way two may meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.core.street import ADMIN_CODE, World, ended, ends, joined, posted, talking


def cool(world: World, name: str, *, told: bool = True, days: int = 3) -> None:
    who = world.person(name)
    since = world.at - timedelta(hours=1) if told else world.at + timedelta(hours=9)
    world.people[who.id] = replace(who, cools_from=since, cools_until=world.at + timedelta(days=days))


def asked() -> World:
    """Ben is asked whether he could help Ana."""
    world = joined("ana", "ben")
    posted(world, "ben", "offer: I walk dogs")
    posted(world, "ana", "ask: could someone walk my dog")
    return world


def test_a_yes_to_what_was_asked_before_opens_nothing():
    for name in ("ana", "ben"):
        world = asked()
        match = world.question("ben").id
        if name == "ana":
            world.presses("ben", f"willing:{match}")
        cool(world, name, told=False)
        other = {"ana": f"accept:{match}", "ben": f"willing:{match}"}[name]
        world.presses(name, other)
        assert not world.lines
        assert world.heard(name)[-1] == {"ana": "matching-fell-through", "ben": "matching-settled"}[name]


def test_whichever_of_the_two_cools_down_a_helper_who_was_promised_an_answer_has_one_without_a_why():
    for cools in ("ana", "ben"):
        world = asked()
        match = world.question("ben").id
        world.presses("ben", f"willing:{match}")
        cool(world, cools, told=False)
        world.presses("ana", f"accept:{match}")
        assert not world.lines
        assert "matching-fell-through" in world.heard("ana")
        assert world.heard("ben")[-1] == "matching-no-longer"


def test_so_has_a_helper_whom_the_asker_blocks_on_another_line_before_saying_yes():
    world = talking()
    posted(world, "ben", "offer: I walk dogs")
    posted(world, "ana", "ask: could someone walk my dog on Friday")
    match = world.question("ben").id
    world.presses("ben", f"willing:{match}")
    world.says("ana", "block")
    world.presses("ana", f"accept:{match}")
    assert "matching-fell-through" in world.heard("ana")
    assert world.heard("ben")[-1] == "matching-no-longer"
    assert not [line for line in world.lines.values() if line.open]


def test_a_yes_to_an_introduction_is_answered_as_any_yes_and_opens_nothing():
    for cools in ("ana", "ben"):
        world = joined("ana", "ben", "lena")
        world.says("lena", f"admin {ADMIN_CODE}")
        world.says("lena", f"make {world.person('lena').tag} lead")
        tags = (world.person(name).tag for name in ("ana", "ben"))
        world.says("lena", "introduce {} and {}: both like dogs".format(*tags))
        for words in ("patience", "time", "a walk", "yes"):
            world.says("lena", words)
        match = world.question("ana").id
        cool(world, cools, told=False)
        for name in ("ana", "ben"):
            world.presses(name, f"meet:{match}")
            assert world.heard(name)[-1] == "introducing-waiting"
        assert not world.lines
        world.passes(days=4)
        assert "introducing-not-this-time" in world.heard("ana")
        assert "introducing-not-this-time" in world.heard("ben")


def test_their_request_is_shown_to_nobody_and_cannot_be_picked():
    world = joined("ana", "ben")
    request = posted(world, "ana", "ask: could someone walk my dog")
    cool(world, "ana", told=False)
    world.says("ben", "what's needed")
    assert world.heard("ben")[-1] == "matching-nothing-needed"
    world.presses("ben", f"pick:{request.id}")
    assert world.heard("ben")[-1] == "matching-settled"
    assert not world.matches


def test_nor_can_they_pick_before_they_know():
    world = joined("ana", "ben")
    request = posted(world, "ana", "ask: could someone walk my dog", "first-yes")
    cool(world, "ben", told=False)
    world.presses("ben", f"pick:{request.id}")
    assert world.heard("ben")[-1] == "matching-settled"
    assert not world.lines


def test_whoever_drops_in_is_passed_over_and_waits():
    for name in ("ana", "ben"):
        world = joined("ana", "ben")
        world.says("ana", "introduce me")
        cool(world, name, told=False)
        world.says("ben", "introduce me")
        assert world.heard("ben")[-1] == "dropping-in-waiting"
        assert not world.lines


def test_a_lead_is_told_no_more_than_of_somebody_who_rests():
    world = joined("ana", "ben", "lena")
    world.says("lena", f"admin {ADMIN_CODE}")
    world.says("lena", f"make {world.person('lena').tag} lead")
    cool(world, "ana")
    world.says("lena", f"introduce {world.person('ana').tag} and {world.person('ben').tag}: both like dogs")
    assert world.heard("lena")[-1] == "introducing-nobody"


def test_a_round_is_drawn_without_them_and_asks_them_nothing():
    world = joined("ana", "ben", "cem", "dot", "lena")
    world.says("lena", f"admin {ADMIN_CODE}")
    world.says("lena", f"make {world.person('lena').tag} lead")
    for words in ("/new-round", "Friday walks", "1", "2", "2026-12-04"):
        world.says("lena", words)
    world.presses("lena", "open-round")
    (round_,) = world.rounds.values()
    for name in ("ana", "ben", "cem"):
        world.presses(name, f"take-part:{round_.id}")
    cool(world, "ana", days=14)
    world.presses("ana", f"every-time:{round_.id}")
    assert world.heard("ana")[-1] == "cooling-nothing-new"
    world.passes(days=12)
    (line,) = world.lines.values()
    assert set(ends(line)) == {world.person("ben").id, world.person("cem").id}


def test_two_who_liked_it_wait_until_it_is_over():
    world = ended(talking())
    (line,) = world.lines.values()
    for name in ("ana", "ben"):
        world.presses(name, f"happened:{line.id}")
        world.presses(name, f"good:{line.id}")
    cool(world, "ben", told=False)
    world.presses("ben", f"again:{line.id}")
    world.presses("ana", f"again:{line.id}")
    assert len(world.lines) == 1
    assert world.heard("ana")[-1] == "checking-in-again-noted"


def test_an_asker_who_cools_down_is_not_told_that_somebody_is_still_asked():
    for cools in (False, True):
        world = asked()
        if cools:
            cool(world, "ana", told=False)
        match = world.question("ben")
        world.matches[match.id] = replace(match, answer_by=world.at + timedelta(days=2))
        world.passes(hours=20)
        assert ("matching-still-asking" in world.heard("ana")) is not cools
