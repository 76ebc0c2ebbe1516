"""A post by its id, or by how its id begins."""

from __future__ import annotations

from bot.core.model import Post
from storage import records
from storage.prepared import Database, Prepared
from storage.records import Keyring

_POST = Prepared("SELECT * FROM post WHERE community = :community AND id = :id")
_STARTING = Prepared("SELECT * FROM post WHERE community = :community AND id >= :low AND id < :high LIMIT 2")
WHOLE = 16
"""Characters of an id."""


def one(db: Database, keys: Keyring, community: str, post_id: str) -> Post | None:
    """None where there is none, or more than one."""
    if len(post_id) == WHOLE:
        row = _POST.row(db, community=community, id=post_id)
        return records.post(row, keys) if row else None
    rows = _STARTING.rows(db, community=community, low=post_id, high=f"{post_id}~")
    return records.post(rows[0], keys) if len(rows) == 1 else None
