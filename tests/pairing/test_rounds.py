"""A round by what a meeting is worth: no repeat while one without exists, no block at any price, the left out first."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pairing.rounds import arrange
from bot.pairing.values import Gathering, Grouping, Person, pair_of

NAMES = "ana ben cem dot eve fay gus hal".split()


def gathering(*people: Person, met=None, apart=(), **facts) -> Gathering:
    return Gathering(people=people, met=met or {}, apart=frozenset(apart), **facts)


def crowd(count: int, **facts) -> list[Person]:
    return [Person(id=f"{number:04}", **facts) for number in range(count)]


def fewest_repeats(names: list[str], met: set[tuple[str, str]]) -> int:
    """By trying all ways to pair an even count."""
    return min(
        sum(pair_of(one, other) in met for one, other in zip(order[::2], order[1::2], strict=True))
        for order in permutations(names)
    )


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_as_few_pairs_repeat_as_can_be(data):
    names = NAMES[: data.draw(st.sampled_from([2, 4, 6]))]
    pairs = [pair_of(*two) for two in combinations(names, 2)]
    met = data.draw(st.dictionaries(st.sampled_from(pairs), st.integers(1, 9)))
    people = [Person(id=name, circles=frozenset(data.draw(st.sets(st.sampled_from("xyz"))))) for name in names]
    found = arrange(gathering(*people, met=met))
    assert len(found.repeats) == fewest_repeats(names, set(met))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_nobody_meets_whom_they_must_not(data):
    pairs = [pair_of(*two) for two in combinations(NAMES, 2)]
    apart = data.draw(st.sets(st.sampled_from(pairs)))
    size = data.draw(st.integers(2, 4))
    spoken = st.sets(st.sampled_from(("en", "pl")))
    people = [Person(id=name, languages=frozenset(data.draw(spoken))) for name in NAMES]
    found = arrange(gathering(*people, apart=apart, size=size))
    speaks = {one.id: one.languages for one in people}
    for group in found.groups:
        for one, other in combinations(group, 2):
            assert pair_of(one, other) not in apart
            assert not speaks[one] or not speaks[other] or speaks[one] & speaks[other]
    assert sorted([one for group in found.groups for one in group] + list(found.left)) == NAMES


def test_people_of_one_circle_meet_others():
    people = [Person(id=name, circles=frozenset({"elm" if name in NAMES[:4] else "oak"})) for name in NAMES]
    found = arrange(gathering(*people))
    assert all(len(set(group) & set(NAMES[:4])) == 1 for group in found.groups)


def test_new_people_meet_others_where_asked():
    people = [Person(id=name, new=name in NAMES[:4]) for name in NAMES]
    found = arrange(gathering(*people, new_with_old=True))
    assert all(len(set(group) & set(NAMES[:4])) == 1 for group in found.groups)


def test_whoever_was_left_before_comes_first():
    """Ana may meet either, who may not meet each other: the one who waited is chosen."""
    people = [Person(id="ana"), Person(id="ben"), Person(id="cem", waited=1)]
    found = arrange(gathering(*people, apart={("ben", "cem")}))
    assert (found.groups, found.left) == ((("ana", "cem"),), ("ben",))


def test_whoever_was_left_before_comes_first_whatever_others_would_be_worth_to_anybody():
    hours = frozenset(map(str, range(24)))
    ana = Person(id="ana", area="north", circles=frozenset({"elm"}), hours=hours)
    ben = Person(id="ben", area="south", circles=frozenset({"oak"}), hours=hours, new=True)
    cem = Person(id="cem", area="north", circles=frozenset({"elm"}), waited=1)
    found = arrange(gathering(ana, ben, cem, apart={("ben", "cem")}, new_with_old=True))
    assert (found.groups, found.left) == ((("ana", "cem"),), ("ben",))


def test_hours_in_common_decide_between_what_is_otherwise_equal():
    people = [Person(id=name, hours=frozenset({"sat" if name in "ana cem" else "sun"})) for name in NAMES[:4]]
    assert arrange(gathering(*people)).groups == (("ana", "cem"), ("ben", "dot"))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 9, 40, 300])
def test_the_same_gathering_gives_the_same_groups_in_whatever_order_it_comes(count: int):
    people = crowd(count)
    once = arrange(gathering(*people, seed=5))
    assert arrange(gathering(*reversed(people), seed=5)) == once
    assert isinstance(once, Grouping)


def test_another_seed_gives_other_groups():
    assert arrange(gathering(*crowd(40), seed=1)).groups != arrange(gathering(*crowd(40), seed=2)).groups


@pytest.mark.parametrize("count", [6, 10, 30])
def test_nobody_repeats_for_the_rounds_in_which_everybody_can_still_meet_most_others(count: int):
    """While at least half of all are new to everybody, a round without repeats exists (Dirac)."""
    round_ = gathering(*crowd(count))
    for past in range(count // 2):
        found = arrange(replace(round_, seed=past))
        assert found.repeats == ()
        new = {pair_of(*group): 1 for group in found.groups}
        round_ = replace(round_, met={pair: ago + 1 for pair, ago in round_.met.items()} | new)


def test_who_met_longest_ago_meets_again_first():
    met = {
        ("ana", "ben"): 9,
        ("cem", "dot"): 9,
        ("ana", "cem"): 2,
        ("ben", "dot"): 2,
        ("ana", "dot"): 1,
        ("ben", "cem"): 1,
    }
    found = arrange(gathering(*(Person(id=name) for name in NAMES[:4]), met=met))
    assert found.groups == (("ana", "ben"), ("cem", "dot"))
    assert found.repeats == found.groups


def test_who_met_longest_ago_meets_again_first_whatever_others_would_be_worth():
    north, south = ("north", frozenset({"elm"})), ("south", frozenset({"oak"}))
    live = {name: north if name in NAMES[:2] else south for name in NAMES[:4]}
    people = [Person(id=name, area=area, circles=circles) for name, (area, circles) in live.items()]
    met = {("ana", "ben"): 5, ("cem", "dot"): 5, ("ana", "cem"): 4, ("ben", "dot"): 4, ("ana", "dot"): 1}
    found = arrange(gathering(*people, met={**met, ("ben", "cem"): 1}))
    assert found.groups == (("ana", "ben"), ("cem", "dot"))


@pytest.mark.parametrize("size", [5, 6, 8])
@pytest.mark.parametrize("count", [7, 9, 13])
def test_larger_groups_of_an_awkward_count_leave_nobody(count: int, size: int):
    found = arrange(gathering(*crowd(count), size=size))
    sizes = [len(group) for group in found.groups]
    assert found.left == ()
    assert sum(sizes) == count
    assert max(sizes) - min(sizes) <= 1
    assert max(sizes) <= size + 1


@pytest.mark.parametrize("size", [5, 6, 8])
@pytest.mark.parametrize("count", [7, 9, 13])
def test_in_larger_groups_nobody_is_left_whom_two_others_could_take_in(count: int, size: int):
    """The first may meet the last two alone; the others may all meet."""
    last = f"{count - 1:04}", f"{count - 2:04}"
    apart = {("0000", f"{other:04}") for other in range(1, count - 2)}
    found = arrange(gathering(*crowd(count), size=size, apart=apart))
    assert found.left == ()
    (own,) = [group for group in found.groups if "0000" in group]
    assert set(own) - {"0000"} <= set(last)


def test_somebody_many_may_not_meet_gets_some_of_a_group_too_large_to_choose_from_all():
    """Twenty in groups of six: each may not meet four others, and a place is found for everybody."""
    dice = Random(5)
    pairs = [pair_of(f"{one:04}", f"{other:04}") for one, other in combinations(range(20), 2)]
    for _ in range(2):
        found = arrange(gathering(*crowd(20), size=6, apart=dice.sample(pairs, 40)))
        assert found.left == ()
        assert min(len(group) for group in found.groups) > 1
