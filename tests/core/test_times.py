"""Local days, quiet hours and how long somebody may think."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.times import (
    after_quiet,
    answer_by,
    is_quiet,
    local,
    parse_clock,
    parse_day,
    request_until,
    spans,
    waking_hours,
    zone_of,
)
from tests.core.builders import ben
from tests.core.street import ELM, NOON

LONDON = "Europe/London"
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
HOURS = st.tuples(st.integers(0, 23), st.integers(0, 23))


def at(month, day, hour, minute=0):
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(LONDON)).astimezone(UTC)


def test_quiet_hours_go_over_midnight():
    assert is_quiet(at(7, 1, 23), ben(), ELM)
    assert is_quiet(at(7, 1, 6, 59), ben(), ELM)
    assert not is_quiet(at(7, 1, 7), ben(), ELM)
    assert not is_quiet(at(7, 1, 21, 59), ben(), ELM)


def test_equal_hours_mean_no_quiet_hours():
    assert not any(is_quiet(at(7, 1, hour), ben(quiet=(0, 0)), ELM) for hour in range(24))


@given(MOMENTS, HOURS)
def test_after_quiet_hours_somebody_may_be_disturbed_and_not_later_than_a_day(moment, quiet):
    someone = ben(quiet=quiet)
    when = after_quiet(moment, someone, ELM)
    assert moment <= when <= moment + timedelta(hours=25)
    assert not is_quiet(when, someone, ELM)


@pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
def test_morning_comes_at_seven_also_when_the_clocks_change(month, day):
    morning = after_quiet(at(month, day, 0, 30), ben(), ELM)
    assert local(morning, LONDON).hour == 7
    assert local(morning, LONDON).date() == date(2026, month, day)


def test_the_window_is_twelve_hours_or_a_quarter_of_the_time_left():
    awake = ben(quiet=(0, 0))
    assert answer_by(NOON, NOON + timedelta(days=9), awake, ELM) == NOON + timedelta(hours=12)
    assert answer_by(NOON, NOON + timedelta(hours=8), awake, ELM) == NOON + timedelta(hours=2)
    assert answer_by(NOON, NOON, awake, ELM) == NOON + timedelta(minutes=10)


def test_quiet_hours_do_not_count_as_time_to_think():
    evening = at(11, 23, 21)
    assert answer_by(evening, evening + timedelta(hours=8), ben(), ELM) == at(11, 24, 8)


@given(MOMENTS, HOURS, st.integers(1, 400))
def test_nobody_s_time_runs_out_in_their_quiet_hours_or_at_once(moment, quiet, hours):
    someone = ben(quiet=quiet)
    until = answer_by(moment, moment + timedelta(hours=hours), someone, ELM)
    assert until >= moment + timedelta(minutes=10)
    assert not is_quiet(until, someone, ELM)


@pytest.mark.parametrize(
    ("times", "day"),
    [(("today",), 23), (("tomorrow",), 24), (("this-week",), 29), (("friday",), 27), (("monday", "wednesday"), 25)],
)
def test_a_request_lasts_to_the_end_of_the_last_day_it_names(times, day):
    until = local(request_until(times, NOON, LONDON), LONDON)
    assert (until.day, until.hour, until.minute) == (day, 23, 59)


def test_a_request_without_a_day_lasts_two_weeks():
    assert request_until(("mornings",), NOON, LONDON) == NOON + timedelta(days=14)


@pytest.mark.parametrize(
    ("words", "keys", "day"),
    [
        ("10", (), date(2026, 12, 3)),
        ("4 décembre", (), None),
        ("today", ("today",), date(2026, 11, 23)),
        ("2026-12-24", (), date(2026, 12, 24)),
        ("24.12.2026", (), date(2026, 12, 24)),
        ("until 24.12.", (), date(2026, 12, 24)),
        ("24/12", (), date(2026, 12, 24)),
        ("1.2.", (), date(2027, 2, 1)),
        ("until monday", ("monday",), date(2026, 11, 30)),
        ("tomorrow", ("tomorrow",), date(2026, 11, 24)),
        ("0", (), None),
        ("29.2.", (), None),
        ("31.11.", (), None),
        ("²", (), None),
        ("next year some time", (), None),
        ("9" * 400, (), None),
    ],
)
def test_a_day_is_read_in_many_shapes(words, keys, day):
    assert parse_day(words, keys, NOON, LONDON) == day


def test_the_twenty_ninth_of_february_of_another_year_is_no_day():
    assert parse_day("29.2.", (), datetime(2028, 3, 1, 12, tzinfo=UTC), LONDON) is None
    assert parse_day("29.2.", (), datetime(2028, 1, 1, 12, tzinfo=UTC), LONDON) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("words", "now", "shown"),
    [
        ("15:00", at(11, 23, 12), at(11, 23, 15)),
        ("back by 3pm", at(11, 23, 12), at(11, 23, 15)),
        ("3", at(11, 23, 12), at(11, 23, 15)),
        ("3", at(11, 23, 22), at(11, 24, 3)),
        ("03:00", at(11, 23, 12), at(11, 24, 3)),
        ("o 15.30", at(11, 23, 12), at(11, 23, 15, 30)),
        ("12", at(11, 23, 13), at(11, 24, 0)),
        ("12 a.m.", at(11, 23, 12), at(11, 24, 0)),
        ("about 12 p.m.", at(11, 23, 11), at(11, 23, 12)),
        ("24:00", at(11, 23, 12), at(11, 24, 0)),
        ("8", at(3, 28, 22), at(3, 29, 8)),
        ("8", at(10, 24, 22), at(10, 25, 8)),
        ("25", at(11, 23, 12), None),
        ("15:60", at(11, 23, 12), None),
        ("13pm", at(11, 23, 12), None),
        ("soon", at(11, 23, 12), None),
        ("1815", at(11, 23, 12), at(11, 23, 18, 15)),
        ("back by 1815.", at(11, 23, 12), at(11, 23, 18, 15)),
        ("0600", at(11, 23, 12), at(11, 24, 6)),
        ("630", at(11, 23, 12), at(11, 23, 18, 30)),
        ("115pm", at(11, 23, 12), at(11, 23, 13, 15)),
        ("115 a.m.", at(11, 23, 12), at(11, 24, 1, 15)),
        ("5 15", at(11, 23, 12), at(11, 23, 17, 15)),
        ("by 18 05", at(11, 23, 12), at(11, 23, 18, 5)),
        ("18h15", at(11, 23, 12), at(11, 23, 18, 15)),
        ("6.15p.m.", at(11, 23, 12), at(11, 23, 18, 15)),
        ("o 1815", at(11, 23, 12), at(11, 23, 18, 15)),
        ("koło 18.15", at(11, 23, 12), at(11, 23, 18, 15)),
        ("do 18", at(11, 23, 12), at(11, 23, 18)),
        ("o 6:15!", at(11, 23, 12), at(11, 23, 18, 15)),
        ("between 5 and 6", at(11, 23, 12), at(11, 23, 18)),
        ("24.12. 18:15", at(11, 23, 12), at(11, 23, 18, 15)),
        ("2460", at(11, 23, 12), None),
        ("2515", at(11, 23, 12), None),
        ("25h15", at(11, 23, 12), None),
        ("125h15", at(11, 23, 12), None),
        ("18155", at(11, 23, 12), None),
        ("18:15:00", at(11, 23, 12), None),
        ("18-15", at(11, 23, 12), None),
        ("18,15", at(11, 23, 12), None),
        ("23/11", at(11, 23, 12), None),
        ("2026-11-23", at(11, 23, 12), None),
        ("23.11.2026", at(11, 23, 12), None),
        ("24.12 18:15", at(11, 23, 12), None),
        ("07700 900123", at(11, 23, 12), None),
        ("18h", at(11, 23, 12), None),
        ("in 2 hours", at(11, 23, 12), None),
        ("18:1", at(11, 23, 12), None),
        ("", at(11, 23, 12), None),
    ],
)
def test_a_time_of_day_is_the_next_time_the_clock_shows_it(words, now, shown):
    assert parse_clock(words, now, LONDON) == shown


@given(MOMENTS, st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_day_comes_within_a_day_and_an_hour_and_is_what_the_clock_shows(moment, hour, minute):
    when = parse_clock(f"{hour:02}:{minute:02}", moment, LONDON)
    assert when is not None
    assert moment < when <= moment + timedelta(hours=25)
    shown = local(when, LONDON)
    meant = {hour, hour + 12} if 10 <= hour <= 12 else {hour}
    if shown.minute != minute or shown.hour not in {one % 24 for one in meant}:  # an hour that the clock leaves out
        assert local(when, LONDON).utcoffset() != local(when - timedelta(hours=2), LONDON).utcoffset()
        assert (shown.hour, shown.minute) == (hour + 1, minute)


@pytest.mark.parametrize(
    ("zone", "words", "now", "shown"),
    [
        (LONDON, "01:30", "2026-03-29 00:10", "2026-03-29 01:30"),
        (LONDON, "0130", "2026-03-29 00:40", "2026-03-29 01:30"),
        (LONDON, "1:30", "2026-03-28 23:00", "2026-03-29 01:30"),
        ("Europe/Warsaw", "02:30", "2026-03-29 00:10", "2026-03-29 01:30"),
        ("Australia/Lord_Howe", "02:15", "2026-10-03 15:00", "2026-10-03 15:45"),
    ],
)
def test_a_time_that_the_clock_leaves_out_comes_as_much_later_and_never_earlier(zone, words, now, shown):
    assert parse_clock(words, datetime.fromisoformat(f"{now}+00:00"), zone) == datetime.fromisoformat(f"{shown}+00:00")


def test_an_hour_that_comes_twice_is_its_first_and_then_its_second():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert parse_clock("01:30", first - timedelta(minutes=30), LONDON) == first
    assert parse_clock("01:30", first, LONDON) == first + timedelta(hours=1)


def test_somebody_who_lives_by_another_clock_sleeps_by_it():
    abroad = ben(timezone="America/New_York")
    assert zone_of(abroad, ELM) == "America/New_York"
    assert zone_of(ben(), ELM) == ELM.timezone
    assert is_quiet(at(7, 1, 11, 59), abroad, ELM), "seven in New York is twelve in London"
    assert not is_quiet(at(7, 1, 12), abroad, ELM)
    assert after_quiet(at(7, 1, 4), abroad, ELM) == at(7, 1, 12)


@pytest.mark.parametrize(
    ("zone", "by_londons_clock"),
    [
        ("", ((7, 22),)),
        ("Europe/Warsaw", ((6, 21),)),
        ("America/New_York", ((12, 3),)),
        ("Asia/Kolkata", ((3, 17),)),  # 7:00 to 22:00 there are 2:30 to 17:30 here
    ],
)
def test_waking_hours_are_told_by_the_clock_of_whoever_reads_them(zone, by_londons_clock):
    assert spans(waking_hours(ben(timezone=zone), ELM, at(7, 1, 15), LONDON)) == by_londons_clock


def test_hours_are_told_as_few_spans():
    assert spans(frozenset()) == ()
    assert spans(frozenset({8, 9, 20, 23, 0})) == ((8, 10), (20, 21), (23, 1))
    assert spans(frozenset(range(24))) == (), "every hour is no span"


@given(HOURS, HOURS)
def test_what_two_share_is_the_same_by_either_clock(mine, theirs):
    one, other = ben(quiet=mine), ben(quiet=theirs, timezone="America/New_York")
    moment = at(7, 1, 9)
    here = waking_hours(one, ELM, moment, LONDON) & waking_hours(other, ELM, moment, LONDON)
    there = waking_hours(one, ELM, moment, "America/New_York") & waking_hours(other, ELM, moment, "America/New_York")
    assert {(hour - 5) % 24 for hour in here} == there
