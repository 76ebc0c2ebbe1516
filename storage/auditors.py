"""What an auditor reads of the audit log, a page at a time."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from bot.core.effects import FOR
from bot.core.inspecting import ROWS
from bot.core.scene import Entry
from storage.fields import moment
from storage.prepared import Database, Prepared, Row

_ENTRIES = Prepared(
    """SELECT a.*, n.tag AS tag FROM audit a LEFT JOIN neighbour n ON n.id = a.who
    WHERE a.community = :community AND a.number < :before ORDER BY a.number DESC LIMIT :most"""
)
_OF_MINE = Prepared(
    """SELECT r.id AS report, b.id AS ban FROM report r LEFT JOIN ban b ON b.report = r.id
    WHERE r.community = :community AND (r.reporter = :me OR r.reported = :me
        OR EXISTS (SELECT 1 FROM neighbour o WHERE o.id IN (r.reporter, r.reported) AND o.without_chat = :me))"""
)
_TELL = Prepared(
    """SELECT number FROM audit WHERE community = :community
    AND (about = :report OR about LIKE :report || ' %' OR about = :ban)"""
)
_TAG = Prepared("SELECT tag FROM neighbour WHERE id = :who")


def entries(db: Database, community: str, reader: str, before: int) -> tuple[Entry, ...]:
    """What this auditor may see, the newest first, or those before a place; one more than a page.

    What tells of a report in which they have a part is left out until that one has gone, and the others are numbered
    without it.
    """
    left_out = _left_out(db, community, reader)
    many = ROWS + 1
    rows = _ENTRIES.rows(db, community=community, before=_number(before or 2**62, left_out), most=many + len(left_out))
    shown = [row for row in rows if row["number"] not in left_out][:many]
    return tuple(
        Entry(
            number=row["number"] - bisect(left_out, row["number"]),
            at=moment(row["at"]),
            what=row["what"],
            about=_shown_to(db, row) if row["what"] == "look-up" else row["about"],
            by_somebody=bool(row["who"]),
            tag=row["tag"] or "",
            roles=tuple(row["role"].split()),
        )
        for row in shown
    )


def _left_out(db: Database, community: str, reader: str) -> list[int]:
    """The numbers of what is not shown to them, in order."""
    mine = _OF_MINE.rows(db, community=community, me=reader)
    told = (
        row["number"]
        for one in mine
        for row in _TELL.rows(db, community=community, report=one["report"], ban=one["ban"] or one["report"])
    )
    return sorted(set(told))


def _number(place: int, left_out: Sequence[int]) -> int:
    """Under which number that is written which is shown at this place."""
    for number in left_out:
        place += number <= place
    return place


def _shown_to(db: Database, row: Row) -> str:
    """The tag of whoever was shown it, if that is not who stands there."""
    who = next((one.removeprefix(FOR) for one in row["about"].split() if one.startswith(FOR)), "")
    found = _TAG.row(db, who=who) if who != row["who"] else None
    return str(found["tag"]) if found else ""
