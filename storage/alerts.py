"""Alerts to coordinators, to rows and back. Of which kind of distress one is lies sealed."""

from __future__ import annotations

from bot.core.model import Alert
from storage.fields import Keyring, Values, joined, moment, ms
from storage.prepared import Database, Prepared, Row

_ALERT = Prepared("SELECT * FROM alert WHERE community = :community AND id = :id")


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
    row = _ALERT.row(db, community=community, id=id_)
    return _alert(row, keys) if row else None


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
