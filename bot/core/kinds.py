"""The kinds of help, as keys of `prompts/*/kinds.ftl`. Company comes first: it needs no address."""

from __future__ import annotations

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


def times_line(times: tuple[str, ...]) -> Line:
    """The times as one Line; "any time" when none was named."""
    return Line("time-list", times=tuple(Line(f"time-{key}") for key in times or ("any-time",)))


def area_line(area: str) -> Line:
    return Line("area-named", area=area) if area else Line("area-anywhere")
