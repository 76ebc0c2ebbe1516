"""Nobody alone unless that cannot be helped, nobody with whom they must not meet, and then the most worth."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.batch.pair import pair
from bot.pairing import pairs, prices
from bot.pairing.grouping import Groups, grouped
from bot.pairing.larger import sizes_of
from bot.pairing.matching import matching
from bot.pairing.partition import partition
from bot.pairing.weights import Listed, Numbers, pairs_among
from tests.pairing.counted import Question, best


@st.composite
def questions(draw, sizes=(2,)):
    count = draw(st.integers(0, 8))
    pairs = list(combinations(range(count), 2))
    weights = draw(st.dictionaries(st.sampled_from(pairs), st.integers(-4, 6)) if pairs else st.just({}))
    never = draw(st.sets(st.sampled_from(pairs)) if pairs else st.just(set()))
    return Question(count, weights, frozenset(never), draw(st.sampled_from(sizes)))


def answered(question: Question) -> dict[str, Any]:
    out = io.StringIO()
    pair([json.dumps(question.line())], out)
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


def measured(question: Question, answer: dict[str, Any]) -> tuple[int, int, int]:
    """As `best` measures it, after seeing that the answer is one."""
    everybody = [one for group in answer["groups"] for one in group] + answer["left"]
    assert sorted(everybody) == list(range(question.count))
    assert all(len(group) > 1 and question.may_be(group) for group in answer["groups"])
    assert answer["score"] == sum(map(question.worth, answer["groups"]))
    assert answer["bound"] >= answer["score"]
    off = sum(abs(len(group) - question.size) for group in answer["groups"])
    return question.count - len(answer["left"]), -off, answer["score"]


@settings(deadline=None, max_examples=300)
@given(questions())
def test_pairs_and_trios_are_the_best_there_are(question: Question):
    assert measured(question, answered(question)) == best(question, (2, 3))


@settings(deadline=None, max_examples=100)
@given(questions(sizes=(3, 4)))
def test_larger_groups_are_the_best_of_the_sizes_that_come_out_even(question: Question):
    answer = answered(question)
    even = best(question, set(sizes_of(question.count, question.size)))
    if even is not None and even[0] == question.count:
        assert measured(question, answer) == even
    else:
        assert measured(question, answer) == best(question, range(2, question.size + 2))


@settings(deadline=None, max_examples=100)
@given(questions(sizes=(2, 3, 4)), st.sampled_from([10**6, 10**7, 10**8, 10**9]), st.data())
def test_one_weight_far_above_the_others_hides_none_of_them(question: Question, high: int, data: st.DataObject):
    """Some must not meet, or all would be matched in another way."""
    allowed = [pair for pair in combinations(range(question.count), 2) if pair not in question.never]
    if not allowed:
        return
    question = replace(question, weights={**question.weights, data.draw(st.sampled_from(allowed)): high})
    answer = answered(question)
    even = best(question, set(sizes_of(question.count, question.size))) if question.size > 2 else None
    all_even = even is not None and even[0] == question.count
    sizes = (2, 3) if question.size == 2 else range(2, question.size + 2)
    assert measured(question, answer) == (even if all_even else best(question, sizes))


@pytest.mark.parametrize(
    ("count", "groups", "left"), [(0, [], []), (1, [], [0]), (2, [[0, 1]], []), (3, [[0, 1, 2]], [])]
)
def test_a_few_people_are_one_group_or_none(count: int, groups: list[list[int]], left: list[int]):
    answer = answered(Question(count, {}))
    assert ([sorted(group) for group in answer["groups"]], answer["left"]) == (groups, left)


@pytest.mark.parametrize("count", [2, 3, 41, 300])
def test_everybody_is_left_when_everybody_blocks_everybody(count: int):
    answer = answered(Question(count, {}, frozenset(combinations(range(count), 2))))
    assert (answer["groups"], answer["left"]) == ([], list(range(count)))


def test_a_crowd_that_knows_one_person_only_is_told_so():
    """All but the first block each other: one pair, and forty are left."""
    crowd = frozenset(combinations(range(1, 42), 2))
    answer = answered(Question(42, {(0, 7): 3}, crowd))
    assert answer["groups"] == [[0, 7]] or answer["groups"] == [[7, 0]]
    assert (len(answer["left"]), answer["score"]) == (40, 3)


@pytest.mark.parametrize(
    ("count", "size", "sizes"),
    [(7, 2, [3, 2, 2]), (8, 3, [4, 4]), (7, 3, [4, 3]), (10, 4, [5, 5]), (11, 4, [4, 4, 3]), (5, 8, [5]), (3, 2, [3])],
)
def test_what_does_not_come_out_even_is_spread(count: int, size: int, sizes: list[int]):
    assert sizes_of(count, size) == sizes


# --- more people than can be counted out ----------------------------------------------------------------------------


def drawn(count: int, highest: int, seed: int = 1) -> Listed:
    first, second = np.triu_indices(count, 1)
    worth = np.random.default_rng(seed).integers(0, highest + 1, len(first))
    return Listed(count, np.stack([first, second], axis=1), worth, np.empty((0, 2), dtype=np.int64))


def score(weights: Listed, groups: list[list[int]]) -> int:
    return sum(int(np.triu(weights.among(np.array(group)), 1).sum()) for group in groups)


def placed(found: Groups) -> Numbers:
    return np.sort(np.concatenate(found.groups))


@pytest.mark.parametrize("highest", [3, 1_000_000])
def test_hundreds_are_paired_as_well_as_an_exact_matching_of_all_pairs_does(highest: int):
    weights = drawn(300, highest)
    found = grouped(weights, 2, seed=1)
    everybody = np.arange(300)
    partner = matching(300, *pairs_among(weights.among(everybody), everybody))
    exact = [[one, other] for one, other in enumerate(partner.tolist()) if one < other]
    assert score(weights, found.groups) == score(weights, exact) == found.doubled_bound / 2
    assert placed(found).tolist() == everybody.tolist()


def test_where_too_many_pairs_are_equally_good_nobody_is_left_for_it(monkeypatch: pytest.MonkeyPatch):
    """Two halves of odd counts: only some of the pairs within a half are looked at."""
    for room in (prices, pairs):
        monkeypatch.setattr(room, "MOST_PAIRS", 2000)
    first, second = np.triu_indices(400, 1)
    worth = np.where((first < 201) == (second < 201), 30, 0)
    weights = Listed(400, np.stack([first, second], axis=1), worth, np.empty((0, 2), dtype=np.int64))
    found = grouped(weights, 2, seed=1)
    assert [len(group) for group in found.groups] == [2] * 200
    assert score(weights, found.groups) == 199 * 30 <= found.doubled_bound / 2


@pytest.mark.parametrize("count", [45, 301])
def test_an_odd_count_has_one_trio_and_reaches_its_bound(count: int):
    weights = drawn(count, 1_000_000)
    found = grouped(weights, 2, seed=1)
    assert sorted(map(len, found.groups))[-2:] == [2, 3]
    assert score(weights, found.groups) == found.doubled_bound / 2


def test_thousands_are_paired_within_a_thousandth_of_the_bound():
    weights = drawn(2500, 1000)
    found = grouped(weights, 2, seed=1)
    assert len(placed(found)) == 2500
    assert score(weights, found.groups) >= 0.999 * found.doubled_bound / 2


def test_an_odd_count_of_thousands_leaves_nobody():
    weights = drawn(2301, 1000)
    found = grouped(weights, 2, seed=1)
    assert found.left == []
    assert sorted(map(len, found.groups))[-2:] == [2, 3]
    assert found.doubled_bound / 2 >= score(weights, found.groups) >= 0.998 * found.doubled_bound / 2


@pytest.mark.parametrize("count", [40, 100, 1000])
def test_groups_of_four_come_near_to_three_times_the_best_pairs(count: int):
    weights = drawn(count, 1_000_000)
    found = grouped(weights, 4, seed=1)
    assert {len(group) for group in found.groups} == {4}
    assert score(weights, found.groups) >= 0.88 * 3 * score(weights, grouped(weights, 2, seed=1).groups)


@pytest.mark.parametrize(("count", "size"), [(20, 3), (27, 3), (14, 6)])
def test_of_many_groups_that_could_be_none_is_chosen_exactly(count: int, size: int):
    """They would be thought about for minutes."""
    dice = np.random.default_rng(4)
    everybody = np.arange(count)
    first, second = np.triu_indices(count, 1)
    chosen = dice.permutation(len(first))[: len(first) // 10]
    never = np.stack([first[chosen], second[chosen]], axis=1)
    weights = Listed(count, np.empty((0, 2), dtype=np.int64), np.empty(0, dtype=np.int64), never)
    assert partition(weights.rows(everybody), range(2, size + 2), size) is None
    assert sorted(placed(grouped(weights, size, seed=1))) == everybody.tolist()


@pytest.mark.parametrize("size", [3, 5, 6, 7, 8])
def test_groups_of_any_size_place_everybody(size: int):
    weights = drawn(101, 1000)
    found = grouped(weights, size, seed=1)
    assert sorted(map(len, found.groups)) == sorted(sizes_of(101, size))
    assert placed(found).tolist() == list(range(101))
    assert score(weights, found.groups) <= found.doubled_bound / 2
    assert found == grouped(weights, size, seed=1)
