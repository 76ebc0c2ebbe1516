"""First names that their owners let leads know, each sealed under its owner's key."""

from __future__ import annotations

from sqlalchemy import Index, Table

from bot.core.model import FirstName, Neighbour
from bot.core.scene import Scene
from storage.columns import key, metadata, number, sealed, words
from storage.fields import Keyring, Values
from storage.prepared import Database, Prepared, Row

first_name = Table(
    "first_name",
    metadata,
    key("neighbour"),
    number("version"),
    words("community"),
    sealed("name"),
    Index("ix_first_name_community", "community"),
)

_KNOWN = Prepared("SELECT * FROM first_name WHERE community = :community ORDER BY neighbour")
_MINE = Prepared("SELECT * FROM first_name WHERE neighbour = :me")


def first_name_row(record: FirstName, keys: Keyring) -> Values:
    return {
        "neighbour": record.neighbour,
        "community": record.community,
        "sealed_name": keys.seal(record.neighbour, record.name, f"first name {record.neighbour}"),
    }


def _first_name(row: Row, keys: Keyring) -> FirstName:
    return FirstName(
        neighbour=row["neighbour"],
        community=row["community"],
        name=keys.open(row["neighbour"], row["sealed_name"], f"first name {row['neighbour']}"),
        version=row["version"],
    )


def known(db: Database, keys: Keyring, scene: Scene) -> dict[str, FirstName]:
    """Of everybody in the community."""
    rows = _KNOWN.rows(db, community=scene.community.id)
    return {row["neighbour"]: _first_name(row, keys) for row in rows}


def mine(db: Database, keys: Keyring, me: Neighbour) -> str:
    row = _MINE.row(db, me=me.id)
    return _first_name(row, keys).name if row else ""
