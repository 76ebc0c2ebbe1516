"""When: local days, answer windows and quiet hours. Time is always an argument, and so is the zone: an IANA name.

What somebody types or reads is by their own clock; what a community sets for all goes by the community's.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from bot.core.model import Community, Neighbour

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
ANSWER_WINDOW = 12 * HOUR
AWAKE = timedelta(minutes=30)
"""Somebody who wrote within this time is awake, quiet hours or not."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def zone_of(neighbour: Neighbour, community: Community) -> str:
    """By which clock they live."""
    return neighbour.timezone or community.timezone


def local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))


def end_of_day(day: date, zone: str) -> datetime:
    """The last moment of a local day, in UTC."""
    return datetime.combine(day + DAY, time(0), ZoneInfo(zone)).astimezone(UTC) - timedelta(seconds=1)


def is_quiet(at: datetime, neighbour: Neighbour, community: Community) -> bool:
    return local(at, zone_of(neighbour, community)).hour not in _waking(neighbour.quiet)


def waking_hours(neighbour: Neighbour, community: Community, at: datetime, zone: str) -> frozenset[int]:
    """The hours of a zone's clock, in the day from `at` on, in which they may be written to from begin to end."""
    start = local(at, zone).replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    return _waking_hours(neighbour.quiet, zone_of(neighbour, community), start, zone)


@lru_cache(4096)  # in a round many ask the same
def _waking_hours(quiet: tuple[int, int], lives: str, start: datetime, zone: str) -> frozenset[int]:
    waking = _waking(quiet)
    parts = (timedelta(0), HOUR / 2, HOUR * 3 / 4)
    return frozenset(
        local(hour, zone).hour
        for hour in (start + HOUR * ahead for ahead in range(24))
        if all(local(hour + part, lives).hour in waking for part in parts)
    )


def spans(hours: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Hours of a clock as spans [from, to), one over midnight told once."""
    begins = sorted(hour for hour in hours if (hour - 1) % 24 not in hours)
    return tuple(
        (begin, next(end % 24 for end in range(begin + 1, begin + 25) if end % 24 not in hours)) for begin in begins
    )


@cache
def _waking(quiet: tuple[int, int]) -> frozenset[int]:
    """The local hours in which somebody may be written to."""
    start, end = quiet
    return frozenset(hour for hour in range(24) if not _between(start, hour, end))


def _between(start: int, hour: int, end: int) -> bool:
    return start <= hour < end if start <= end else (hour >= start or hour < end)


def after_quiet(at: datetime, neighbour: Neighbour, community: Community) -> datetime:
    """The first moment from `at` on when this neighbour may be disturbed."""
    if not is_quiet(at, neighbour, community):
        return at
    here = local(at, zone_of(neighbour, community))
    morning = here.replace(hour=neighbour.quiet[1] % 24, minute=0, second=0, microsecond=0)
    while morning.astimezone(UTC) <= at:
        morning += DAY
    return morning.astimezone(UTC)


def answer_by(at: datetime, until: datetime, neighbour: Neighbour, community: Community) -> datetime:
    """How long somebody may think: the shorter of 12 hours and a quarter of the time left; quiet hours don't count."""
    window = max(min(ANSWER_WINDOW, (until - at) / 4), timedelta(minutes=10))
    moment, left = after_quiet(at, neighbour, community), window
    while left > timedelta(0):
        step = min(left, timedelta(minutes=15))
        moment, left = moment + step, left - step
        moment = after_quiet(moment, neighbour, community)
    return moment


def request_until(times: tuple[str, ...], at: datetime, zone: str) -> datetime:
    """Until when a request makes sense, from the times it names; two weeks when it names none."""
    today = local(at, zone).date()
    days = [ahead for key in times if (ahead := _days_ahead(key, today)) is not None]
    return end_of_day(today + DAY * max(days), zone) if days else at + 14 * DAY


def _days_ahead(key: str, today: date) -> int | None:
    if key in DAYS:
        return (DAYS.index(key) - today.weekday()) % 7
    return {
        "now": 0,
        "today": 0,
        "tomorrow": 1,
        "this-week": 6 - today.weekday(),
        "weekend": 6 - today.weekday(),
        "next-week": 13 - today.weekday(),
    }.get(key)


def next_morning(at: datetime, zone: str) -> datetime:
    """Nine o'clock of the next local day."""
    tomorrow = local(at, zone).date() + DAY
    return datetime.combine(tomorrow, time(9), ZoneInfo(zone)).astimezone(UTC)


def parse_day(words: str, keys: tuple[str, ...], at: datetime, zone: str) -> date | None:
    """A day that somebody typed: 2026-12-24, 24.12., 24/12, a number of days, or a weekday or "tomorrow" by its key.

    A number counts days only where it stands alone: "4 décembre" is no day in four days.
    """
    today = local(at, zone).date()
    if words.isascii() and words.isdigit() and len(words) <= 3 and 0 < int(words) <= 366:
        return today + DAY * int(words)
    for word in words.replace(",", " ").split():
        if (day := _numeric_day(word, today)) is not None:
            return day
    if "today" in keys:
        return today
    ahead = [days for key in keys if (days := _days_ahead(key, today)) is not None]
    return today + DAY * (max(ahead) or 7) if ahead else None


_CLOCK = re.compile(r"(?<![\d:.,/–-])(?<!\d[ h])(\d{1,2})(?:[:.h ]?(\d\d))?\s*([ap])?\.?(?:m\b)?\W*$")
"""At the end, and whole: no last part of another number, of a date or of a span."""


def parse_clock(words: str, at: datetime, zone: str) -> datetime | None:
    """The next time that the clock shows this, in UTC: 15:00, 15.30, 1530, 15h30, 3pm; a bare 3 is whichever three
    comes first. What the clocks leave out in spring comes as much later, and never earlier."""
    found = _CLOCK.search(" ".join(words.casefold().split()))
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hours = {hour % 12 + 12 * (half == "p")}
    else:
        hours = {hour % 24, (hour + 12) % 24} if 1 <= hour <= 12 and not found[1].startswith("0") else {hour % 24}
    clock, today = ZoneInfo(zone), local(at, zone).date()
    shown = (
        moment
        for day in (today, today + DAY)
        for one in hours
        for fold in (0, 1)
        for moment in (datetime.combine(day, time(one, minute, fold=fold), clock).astimezone(UTC),)
        if not fold or local(moment, zone).hour == one
    )
    return min((moment for moment in shown if moment > at), default=None)


def _numeric_day(word: str, today: date) -> date | None:
    for shape in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(word, shape).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    for shape in ("%d.%m.", "%d.%m", "%d/%m"):
        try:
            parsed = datetime.strptime(f"{word} {today.year}", f"{shape} %Y").replace(tzinfo=UTC).date()
        except ValueError:
            continue
        if parsed >= today:
            return parsed
        with suppress(ValueError):  # 29 February
            return parsed.replace(year=today.year + 1)
    return None
