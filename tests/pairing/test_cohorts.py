"""A cohort's weeks planned together: nobody left over, no pair twice while that can be, and repeats late."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pairing.cohorts import plan
from bot.pairing.values import Course, Plan, Week, pair_of


def people(count: int) -> tuple[str, ...]:
    return tuple(f"{number:02}" for number in range(count))


@cache
def eight_weeks(count: int) -> Plan:
    """Of that many people from the start; several statements are about the same plan."""
    return plan(Course(people=people(count), weeks=8))


def meetings(weeks: tuple[Week, ...]) -> list[tuple[str, str]]:
    return [pair_of(*pair) for week in weeks for group in week for pair in combinations(group, 2)]


def by_week(found: Plan) -> dict[int, int]:
    return dict(Counter(week for week, _ in found.repeats))


def everybody_in(week: Week) -> list[str]:
    return sorted(one for group in week for one in group)


@pytest.mark.parametrize("count", [2, 3, 4, 6, 8, 9, 10, 13, 30])
def test_everybody_is_in_one_group_each_week_and_only_an_odd_count_has_a_trio(count: int):
    for week in eight_weeks(count).weeks:
        assert everybody_in(week) == list(people(count))
        assert sorted(map(len, week), reverse=True)[1:] == [2] * (count // 2 - 1)


@pytest.mark.parametrize("count", [10, 12, 13, 14, 24, 41])
def test_nobody_meets_twice_where_there_are_enough_others(count: int):
    found = eight_weeks(count)
    assert set(Counter(meetings(found.weeks)).values()) == {1}
    assert (found.repeats, found.fewest, found.left) == ((), True, ())


def test_nine_meet_everybody_in_six_weeks_and_again_only_after_that():
    found = eight_weeks(9)
    assert set(meetings(found.weeks[:6])) == set(combinations(people(9), 2))
    assert by_week(found) == {7: 6, 8: 6}
    assert found.fewest


@pytest.mark.parametrize(
    ("count", "repeats"),
    [(2, dict.fromkeys(range(2, 9), 1)), (4, {4: 2, 5: 2, 6: 2, 7: 2, 8: 2}), (6, {6: 3, 7: 3, 8: 3}), (8, {8: 4})],
)
def test_repeats_come_when_everybody_has_met_and_not_before(count: int, repeats: dict[int, int]):
    found = eight_weeks(count)
    assert by_week(found) == repeats
    assert found.fewest


def test_what_is_said_to_repeat_is_what_repeats():
    found = eight_weeks(7)
    met: set[tuple[str, str]] = set()
    for number, week in enumerate(found.weeks, start=1):
        now = set(meetings((week,)))
        assert {pair for at, pair in found.repeats if at == number} == now & met
        met |= now


def test_a_cohort_of_one_meets_nobody_and_that_is_said():
    assert plan(Course(people=("ana",), weeks=8)) == Plan(weeks=(), left=("ana",))


def test_nobody_is_planned_for_nobody():
    assert plan(Course(people=(), weeks=8)) == Plan(weeks=())


def test_a_cohort_in_which_everybody_blocks_everybody_is_left():
    apart = frozenset(combinations(people(5), 2))
    assert plan(Course(people=people(5), weeks=8, apart=apart)) == Plan(weeks=(), left=people(5))


def test_two_of_three_who_must_not_meet_take_turns():
    found = plan(Course(people=("ana", "ben", "cem"), weeks=8, apart=frozenset({("ana", "ben")})))
    assert set(found.weeks) == {(("ana", "cem"),), (("ben", "cem"),)}


@settings(deadline=None, max_examples=15)
@given(st.data())
def test_nobody_is_ever_planned_with_whom_they_must_not_meet(data):
    everybody = people(data.draw(st.integers(2, 6)))
    apart = frozenset(data.draw(st.sets(st.sampled_from(list(combinations(everybody, 2))))))
    found = plan(Course(people=everybody, weeks=4, apart=apart))
    assert not apart & set(meetings(found.weeks))
    assert all(
        any(pair_of(one, other) not in apart for other in everybody if other != one)
        for one in everybody
        if one not in found.left
    )


@pytest.mark.parametrize(("here", "there"), [(3, 3), (3, 5), (4, 5), (5, 5)])
def test_two_sides_that_must_not_meet_are_planned_each_for_itself(here: int, there: int):
    everybody = people(here + there)
    apart = frozenset((one, other) for one in everybody[:here] for other in everybody[here:])
    found = plan(Course(people=everybody, weeks=8, apart=apart))
    alone = [eight_weeks(count) for count in (here, there)]
    assert [everybody_in(week) for week in found.weeks] == [list(everybody)] * 8
    assert not set(meetings(found.weeks)) & apart
    assert len(found.repeats) == sum(len(one.repeats) for one in alone)
    assert list(found.repeats) == sorted(found.repeats)
    assert found.left == ()


def test_somebody_leaves_and_the_rest_still_meet_as_few_as_can_be_again():
    begun = eight_weeks(10)
    over = begun.weeks[:3]
    after = plan(Course(people=people(9), weeks=8, past=over, planned=begun.weeks[3:]))
    assert all(everybody_in(week) == list(people(9)) for week in after.weeks)
    unmet = set(combinations(people(9), 2)) - set(meetings(over))
    assert len(after.repeats) == 5 * 6 - len(unmet)
    assert after.fewest


def test_somebody_joins_and_meets_a_new_person_each_week():
    begun = eight_weeks(9)
    after = plan(Course(people=(*people(9), "new"), weeks=8, past=begun.weeks[:3], planned=begun.weeks[3:]))
    with_new = [pair for pair in meetings(after.weeks) if "new" in pair]
    assert len(with_new) == len(set(with_new)) == 5


def test_what_is_over_is_not_planned_again():
    begun = eight_weeks(6)
    assert len(plan(Course(people=people(6), weeks=8, past=begun.weeks[:5])).weeks) == 3
    assert plan(Course(people=people(6), weeks=8, past=begun.weeks)).weeks == ()


def test_the_same_course_has_the_same_plan():
    course = Course(people=people(9), weeks=8, seed=3)
    assert plan(course) == plan(course)
