"""Alerts to coordinators, to rows and back. Of which kind of distress one is lies sealed."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.model import Alert, Neighbour, Permission
from storage.fields import Keyring, Values, joined, moment, ms
from storage.involved import involved
from storage.prepared import Database, Prepared, Row

_UNTAKEN = Prepared(
    """SELECT a.*, n.tag AS tag FROM alert a JOIN neighbour n ON n.id = a.about
    WHERE a.community = :community AND a.taken_by = '' AND a.about <> :me
    AND (a.what = 'distress' AND a.at > :since OR a.what = 'young' AND n.young_at IS NOT NULL)
    ORDER BY a.at"""
)
LATELY = timedelta(days=7)
_ALERT = Prepared(
    """SELECT * FROM alert WHERE community = :community AND (id = :id OR (about = :id AND what = 'report'))
    ORDER BY at DESC, id LIMIT 1"""
)


def alert_row(record: Alert, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "what": record.what,
        "about": record.about,
        "sealed_kinds": keys.safeguarding.seal_text(joined(record.kinds), f"kinds {record.id}"),
        "apart": joined(record.apart),
        "wide": int(record.wide),
        "taken_by": record.taken_by,
        "votes": joined(record.votes),
        "at": ms(record.at),
    }


def alert(db: Database, keys: Keyring, community: str, id_: str) -> Alert | None:
    """By its id, or the newest about a report."""
    row = _ALERT.row(db, community=community, id=id_)
    return _alert(row, keys) if row else None


def untaken(db: Database, keys: Keyring, me: Neighbour, at: datetime) -> tuple[tuple[Alert, str], ...]:
    """Who asked for a coordinator and nobody has said "I take it", or may be a child and it is not settled; for whoever
    may.

    Whoever has a part with them by now would learn who they are; unless they have been told: then it would tell if the
    row went.
    """
    if not me.may(Permission.JUDGE):
        return ()
    rows = _UNTAKEN.rows(db, community=me.community, me=me.id, since=ms(at - LATELY))
    found = ((_alert(row, keys), str(row["tag"])) for row in rows)
    mine = ((one, tag) for one, tag in found if me.id not in one.apart)
    near = involved(db, me.id) if rows else frozenset()
    return tuple((one, tag) for one, tag in mine if _was_told(one, me) or one.about not in near)


def _was_told(one: Alert, me: Neighbour) -> bool:
    return one.wide or (me.duty_until is not None and me.duty_until > one.at)


def _alert(row: Row, keys: Keyring) -> Alert:
    return Alert(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        what=row["what"],
        about=row["about"],
        kinds=tuple(keys.safeguarding.open_text(row["sealed_kinds"], f"kinds {row['id']}").split()),
        apart=tuple(row["apart"].split()),
        wide=bool(row["wide"]),
        taken_by=row["taken_by"],
        votes=tuple(row["votes"].split()),
        at=moment(row["at"]),
    )
