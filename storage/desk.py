"""The coordinators' lists: the log by pages of keys (never by offset), one story, and who is waiting for us."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core import paging
from bot.core.model import LogEntry, Neighbour
from bot.core.reviewing import only_way
from bot.core.scene import Desk, LogQuery, LogRow, Scene, View
from storage import alerts, queries, records
from storage.involved import with_part
from storage.prepared import Database, Prepared, Row
from storage.records import Keyring, ms

_TAGS = """LEFT JOIN neighbour a ON a.id = m.asker LEFT JOIN neighbour h ON h.id = m.helper"""
_COLUMNS = """SELECT m.*, CASE WHEN a.community = m.community THEN a.tag ELSE '' END AS asker_tag,
    CASE WHEN h.community = m.community THEN h.tag ELSE '' END AS helper_tag"""
"""The tag of somebody of another community says nothing here: it may be somebody else's."""
_JOINED = f"{_COLUMNS} FROM match m {_TAGS}"
_LINES_FIRST = f"FROM connection k CROSS JOIN match m {_TAGS}"  # a cross join fixes SQLite's order of tables
_STAND_INS = "(SELECT id FROM neighbour WHERE without_chat = :me AND without_chat <> '')"
"""Those without chat for whom the reader answers: what concerns them concerns the reader."""
_NOT_MINE = """m.asker <> :me AND m.helper <> :me
    AND coalesce(a.without_chat, '') <> :me AND coalesce(h.without_chat, '') <> :me"""
_PAGE = f"WHERE m.community = :community AND (m.at, m.id) < (:at, :id) AND {_NOT_MINE}"
_ORDER = "ORDER BY m.at DESC, m.id DESC LIMIT :limit"

_ALL = Prepared(f"{_JOINED} {_PAGE} {_ORDER}")
_BY_STATE = Prepared(f"{_JOINED} {_PAGE} AND m.state = :state {_ORDER}")
_BY_LINE = Prepared(
    f"""{_COLUMNS} {_LINES_FIRST}
    WHERE m.id = k.match AND k.community = :community AND k.state = :state AND (k.at, k.match) < (:at, :id)
    AND {_NOT_MINE}
    ORDER BY k.at DESC, k.match DESC LIMIT :limit"""
)
_BY_WEEK = Prepared(f"{_JOINED} {_PAGE} AND m.at >= :start {_ORDER}")
_BY_NEIGHBOUR = Prepared(
    f"""SELECT * FROM (
        SELECT * FROM ({_JOINED} {_PAGE} AND m.asker = :who {_ORDER}) AS asked
        UNION SELECT * FROM ({_JOINED} {_PAGE} AND m.helper = :who {_ORDER}) AS helped
    ) AS both_sides ORDER BY at DESC, id DESC LIMIT :limit"""
)
_STARTING = Prepared(
    f"{_JOINED} WHERE m.community = :community AND m.id >= :low AND m.id < :high AND {_NOT_MINE} LIMIT 2"
)
_TAGGED = Prepared("SELECT id FROM neighbour WHERE community = :community AND tag = :tag")
_CONNECTION = Prepared("SELECT * FROM connection WHERE id = :id")
_ENTRIES = Prepared("SELECT * FROM log_entry WHERE community = :community AND about = :about ORDER BY at, id")

FAR = datetime(9999, 1, 1, tzinfo=UTC)


def log(db: Database, keys: Keyring, me: Neighbour, query: LogQuery) -> tuple[LogRow, ...]:
    """A page of the log, newest first, without the matches of the reader, or of those for whom they answer."""
    at, last = query.before or (FAR, "")
    page: dict[str, Any] = {"community": me.community, "me": me.id, "at": ms(at), "id": last, "limit": query.limit}
    if query.story:
        rows = _STARTING.rows(db, community=me.community, low=query.story, high=f"{query.story}~", me=me.id)
        rows = rows if len(rows) == 1 else []
    elif query.neighbour_tag:
        who = _TAGGED.row(db, community=me.community, tag=query.neighbour_tag)
        rows = _BY_NEIGHBOUR.rows(db, **page, who=who["id"]) if who else []
    elif query.week:
        start = _monday(query.week)
        if start and at > start + timedelta(days=7):  # begin where the week ends
            page |= {"at": ms(start + timedelta(days=7)), "id": ""}
        rows = _BY_WEEK.rows(db, **page, start=ms(start)) if start else []
    elif query.state in paging.LINE_STATES:
        rows = _BY_LINE.rows(db, **page, state=query.state)
    elif query.state:
        rows = _BY_STATE.rows(db, **page, state=query.state)
    else:
        rows = _ALL.rows(db, **page)
    return tuple(_log_row(db, keys, row) for row in rows)


def _monday(week: str) -> datetime | None:
    try:
        return datetime.strptime(f"{week}-1", "%G-W%V-%u").replace(tzinfo=UTC)
    except ValueError:
        return None


def _log_row(db: Database, keys: Keyring, row: Row) -> LogRow:
    line = _CONNECTION.row(db, id=row["connection"]) if row["connection"] else None
    return LogRow(
        match=records.match(row),
        asker_tag=row["asker_tag"] or "",
        helper_tag=row["helper_tag"] or "",
        connection=records.connection(line, keys) if line else None,
    )


def story(db: Database, keys: Keyring, me: Neighbour, rows: tuple[LogRow, ...]) -> tuple[LogEntry, ...]:
    if not rows:
        return ()
    found = _ENTRIES.rows(db, community=me.community, about=rows[0].match.id)
    return tuple(records.log_entry(row, keys) for row in found)


# --- who is waiting for us --------------------------------------------------------------------------------------------

MOST = 31
"""One more than is ever shown, so that it is known whether there are more."""
_OPEN = f"""SELECT p.*, n.tag AS tag FROM post p JOIN neighbour n ON n.id = p.neighbour
    WHERE p.community = :community AND p.side = 'request' AND p.state = 'open' AND p.neighbour <> :me
    AND (:only = 1 OR p.neighbour NOT IN {_STAND_INS})
    AND NOT EXISTS (SELECT 1 FROM match m WHERE m.request = p.id AND m.state IN ('held', 'proposed', 'accepted')
        AND (m.helper = :me OR m.helper IN {_STAND_INS}))"""
"""Without those about which the reader is asked, since the need and its tag together would say who asks; and of those
for whom they answer only where they are the only one who may choose somebody."""
_WAITING = Prepared(f"{_OPEN} ORDER BY p.at LIMIT :most")
_DECLINED = Prepared(
    f"""{_OPEN} AND (SELECT count(*) FROM match m WHERE m.request = p.id AND m.state IN ('declined', 'expired')) >= 2
    ORDER BY p.at LIMIT :most"""
)
_SILENT = Prepared(
    f"""{_COLUMNS} {_LINES_FIRST}
    WHERE m.id = k.match AND k.community = :community AND k.state = 'open' AND k.last_at < :since AND {_NOT_MINE}
    ORDER BY k.last_at LIMIT :most"""
)
_OTHERS = f"""m.state = 'accepted' AND m.asker <> :me AND m.helper <> :me
    AND m.asker NOT IN {_STAND_INS} AND m.helper NOT IN {_STAND_INS}"""
_NEW = Prepared(
    f"""SELECT * FROM neighbour n WHERE n.community = :community AND n.state = 'joined' AND n.joined_at > :since
    AND n.id <> :me AND n.without_chat = ''
    AND NOT EXISTS (SELECT 1 FROM match m WHERE m.asker = n.id AND {_OTHERS})
    AND NOT EXISTS (SELECT 1 FROM match m WHERE m.helper = n.id AND {_OTHERS})
    ORDER BY n.joined_at LIMIT :most"""
)
"""Whoever has only met the reader stays in it: by going they would say who they are."""
_CASES = Prepared(
    f"""SELECT r.*, n.tag AS tag FROM report r LEFT JOIN neighbour n ON n.id = r.claimed
    WHERE r.community = :community AND r.state = 'open'
    AND r.reporter NOT IN ({with_part("me")}) AND r.reported NOT IN ({with_part("me")})
    ORDER BY r.at LIMIT :most"""
)


_HELD = Prepared(
    f"""{_JOINED} WHERE m.community = :community AND m.state = 'held' AND {_NOT_MINE} ORDER BY m.at LIMIT :most"""
)


def desk(db: Database, keys: Keyring, me: Neighbour, at: datetime, *, only: bool = False) -> Desk:
    """`only`: nobody else may choose somebody for those for whom they answer."""
    here: dict[str, Any] = {"community": me.community, "me": me.id, "most": MOST}
    mine = {**here, "only": int(only)}
    return Desk(
        waiting=tuple((records.post(row, keys), row["tag"]) for row in _WAITING.rows(db, **mine)),
        declined_twice=tuple((records.post(row, keys), row["tag"]) for row in _DECLINED.rows(db, **mine)),
        silent=tuple(_log_row(db, keys, row) for row in _SILENT.rows(db, **here, since=ms(at - timedelta(days=2)))),
        newcomers=tuple(
            records.neighbour(row, keys.safeguarding)
            for row in _NEW.rows(db, **here, since=ms(at - timedelta(days=14)))
        ),
        held=tuple(_log_row(db, keys, row) for row in _HELD.rows(db, **here)),
        untaken=alerts.untaken(db, keys, me, at),
        cases=tuple((records.case(row, keys), row["tag"] or "") for row in _CASES.rows(db, **here)),
    )


def parts(db: Database, keys: Keyring, scene: Scene, view: View) -> dict[str, Any]:
    """The parts of the scene that a view asks for."""
    found: dict[str, Any] = {}
    if (me := scene.me) is None:
        return found
    if view.log is not None:
        found["log"] = log(db, keys, me, view.log)
        if view.log.story:
            found["story"] = story(db, keys, me, found["log"])
    if view.desk:
        rows = queries.HOLDERS.rows(db, community=me.community)
        holders = (records.neighbour(row, keys.safeguarding) for row in rows)
        found["desk"] = desk(db, keys, me, scene.at, only=only_way(scene.community, me, holders))
    return found
