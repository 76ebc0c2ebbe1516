"""The kinds of help, as keys of `prompts/*/kinds.ftl`. Company comes first: it needs no address."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.effects import Line

KINDS = (
    "company",
    "shopping",
    "dog",
    "lift",
    "garden",
    "repair",
    "lend",
    "tech",
    "meal",
    "letter",
    "language",
    "moving",
    "learn",
    "children",
    "sewing",
    "other",
)

TIMES = (
    "now",
    "today",
    "tomorrow",
    "this-week",
    "weekend",
    "next-week",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mornings",
    "afternoons",
    "evenings",
    "weekdays",
    "any-time",
)


def kind_line(kind: str) -> Line:
    return Line(f"kind-{kind}")


RELATIVE = frozenset({"now", "today", "tomorrow", "this-week", "next-week"})
"""Times that mean something else a week later."""
_DAYS_ON = {"today": timedelta(), "tomorrow": timedelta(days=1)}


def times_line(times: tuple[str, ...], said: datetime | None = None) -> Line:
    """The times as one Line; "any time" when none was named. Whoever reads it on another day than that on which it was
    `said` reads which day is meant."""
    return Line("time-list", times=tuple(_time(key, said) for key in times or ("any-time",)))


def _time(key: str, said: datetime | None) -> Line:
    if said is not None and key in _DAYS_ON:
        return Line("time-day", day=said + _DAYS_ON[key])
    if said is not None and key == "next-week":
        return Line("time-week", day=said)
    return Line(f"time-{key}")


def area_line(area: str) -> Line:
    return Line("area-named", area=area) if area else Line("area-anywhere")
