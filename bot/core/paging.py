"""Pages of the log: which rows, and where the next page begins. A button carries both, in at most 64 bytes."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.core.act import Act
from bot.core.scene import LogQuery, LogRow

ROWS = 10
MOST_CSV = 500
"""So many rows has a list as csv; one more is fetched, so that it is known whether there are more."""
LINE_STATES = ("open", "ended")
"""States of a line; the others are states of a match."""

_NEXT = re.compile(r"(?:(?P<what>[stw])=(?P<value>[\w -]{1,24}))?<(?P<ms>\d{1,14})\.(?P<id>[a-z0-9]{1,24})")
_WEEK = re.compile(r"\b(20\d\d-W\d\d)\b", re.IGNORECASE)


def asked(act: Act) -> LogQuery:
    """What a coordinator typed or pressed."""
    limit = (MOST_CSV if act.verb == "csv" else ROWS) + 1
    if found := _NEXT.fullmatch(act.about):
        value = {found["what"]: found["value"]} if found["what"] else {}
        return LogQuery(
            state=value.get("s", ""),
            neighbour_tag=value.get("t", ""),
            week=value.get("w", ""),
            before=(datetime.fromtimestamp(int(found["ms"]) / 1000, UTC), found["id"]),
            limit=limit,
        )
    week = _WEEK.search(act.words)
    return LogQuery(
        state="".join(act.reading.states[:1]),
        neighbour_tag="".join(act.reading.tags[:1]),
        week=week.group(1).upper() if week else "",
        limit=limit,
    )


def after(query: LogQuery, row: LogRow) -> str:
    """What the button for the next page carries, `row` being the last one shown."""
    line = row.connection if query.state in LINE_STATES else None
    at = int((line.at if line else row.match.at).timestamp() * 1000)
    given = {"s": query.state, "t": query.neighbour_tag, "w": query.week}
    which = next((f"{name}={value}" for name, value in given.items() if value), "")
    return f"{which}<{at}.{row.match.id}"
