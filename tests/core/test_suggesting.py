"""Whom a lead might introduce: bounded however many there are, and those who know a third first."""

from itertools import combinations

from bot.core.circles import Acquaintance
from bot.core.dice import Dice
from bot.core.suggesting import SOME, TRIED, candidates

DICE = Dice(bytes(16))


def test_who_knows_a_third_counts_before_an_interest():
    known = Acquaintance(
        good=frozenset({frozenset({"ana", "ben"}), frozenset({"cem", "ben"})}),
        interests={"offer dog": ("ana", "cem", "dot")},
    )
    found = candidates(known, DICE)
    assert next(iter(found.items())) == (frozenset({"ana", "cem"}), "")
    assert found[frozenset({"cem", "dot"})] == "dog"


def test_needs_and_offers_of_a_kind_are_two_interests():
    known = Acquaintance(interests={"offer dog": ("ana", "ben"), "request dog": ("cem", "dot")})
    assert set(candidates(known, DICE)) == {frozenset({"ana", "ben"}), frozenset({"cem", "dot"})}


def test_in_a_crowd_only_some_are_looked_at_and_others_the_next_time():
    crowd = tuple(f"n{number}" for number in range(1000))
    known = Acquaintance(
        good=frozenset(frozenset(pair) for pair in combinations(crowd[:80], 2)),
        interests={f"offer {kind}": crowd for kind in ("dog", "garden", "repair")},
    )
    found = candidates(known, DICE)
    assert 0 < len(found) <= 2 * (TRIED + SOME * SOME)
    assert found != candidates(known, Dice(bytes(15) + b"x"))
