"""Handles by which neighbours want to be kept apart: keyed digests on both sides, and never the handle itself.

Also of whoever was blocked and is forgotten: else a block would be got around by being forgotten and joining again.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.events import Event, Heard, Pressed
from storage import tables
from storage.fields import joined, ms
from storage.prepared import Database, Prepared, insert_once
from storage.sealing import Vault

NAMED = "' ' || a.handles || ' ' LIKE '% ' || p.digest || ' %' AND a.neighbour <> p.neighbour"
"""The address `a` is of somebody whom the neighbour of `p` has named."""
_KEEP = insert_once(tables.apart)
_NAMED_TOO = Prepared("UPDATE apart SET blocked = 0 WHERE neighbour = :neighbour AND digest = :digest")
_COUNT = Prepared("SELECT count(*) AS many FROM apart WHERE neighbour = :me AND blocked = 0")
_AVOID = Prepared(
    "SELECT neighbour, count(*) AS many FROM apart WHERE community = :community AND blocked = 0 GROUP BY neighbour"
)
_BLOCKED = Prepared("SELECT blocker, blocked FROM block WHERE community = :community")
_NAMES = Prepared("SELECT neighbour, digest FROM apart WHERE community = :community")
_CALLED = Prepared("SELECT neighbour, handles FROM address WHERE handles <> ''")
_BLOCKERS = Prepared("SELECT blocker, community FROM block WHERE blocked = :who ORDER BY blocker")
_HANDLES = Prepared(
    "SELECT handles FROM address WHERE neighbour = :who AND (digest = :only OR :only = '') ORDER BY digest"
)
_IS_NAMED = Prepared("UPDATE address SET handles = :handles WHERE digest = :digest")
_NAMED_ANEW = Prepared(
    """UPDATE apart SET digest = :new WHERE digest = :old
    AND NOT EXISTS (SELECT 1 FROM apart q WHERE q.neighbour = apart.neighbour AND q.digest = :new)"""
)
_KNOWN_ANEW = Prepared(
    """UPDATE address SET handles = replace(handles, :old, :new)
    WHERE ' ' || handles || ' ' LIKE '% ' || :old || ' %'"""
)


def keep(db: Database, vault: Vault, neighbour: str, handle: str, community: str, at: datetime) -> None:
    """Whoever has it may have been silent since the root key was replaced: they are found by it all the same."""
    digest = vault.lookup("handle", handle)
    _moved(db, vault, handle, digest)
    for earlier in vault.earlier("handle", handle):
        _KNOWN_ANEW.run(db, old=earlier, new=digest)
    _KEEP.run(db, neighbour=neighbour, digest=digest, community=community, at=ms(at), blocked=0)
    _NAMED_TOO.run(db, neighbour=neighbour, digest=digest)


def many(db: Database, me: str) -> int:
    row = _COUNT.row(db, me=me)
    return int(row["many"]) if row else 0


def named_by(db: Database, community: str) -> dict[str, int]:
    """Who here has named handles, and how many."""
    return {row["neighbour"]: row["many"] for row in _AVOID.rows(db, community=community)}


def everybody(db: Database, community: str) -> set[tuple[str, str]]:
    """Who of a community must not meet whom: whoever blocked or named the other comes first. Names and addresses are
    read once each, for a comparison of all with all would hold up the writer."""
    found = {(row["blocker"], row["blocked"]) for row in _BLOCKED.rows(db, community=community)}
    names = _NAMES.rows(db, community=community)
    if not names:
        return found
    called: dict[str, list[str]] = {}
    for row in _CALLED.rows(db):
        for digest in row["handles"].split():
            called.setdefault(digest, []).append(row["neighbour"])
    both = ((row["neighbour"], other) for row in names for other in called.get(row["digest"], ()))
    return found | {(one, other) for one, other in both if one != other}


def still_blocked(db: Database, who: str, at: datetime, only: str = "") -> None:
    """Somebody, or only one address of theirs, is about to be forgotten: whoever blocked or reported them does not meet
    them again if they come back."""
    digests = {one for row in _HANDLES.rows(db, who=who, only=only) for one in row["handles"].split()}
    for row in _BLOCKERS.rows(db, who=who):
        for digest in sorted(digests):
            _KEEP.run(db, neighbour=row["blocker"], digest=digest, community=row["community"], at=ms(at), blocked=1)


def renamed(vault: Vault, event: Event, known: str) -> bool:
    """Is whoever speaks in private called otherwise than is known of this address?"""
    if not isinstance(event, Heard | Pressed) or (isinstance(event, Heard) and event.place):
        return False
    return joined(vault.lookup("handle", one) for one in event.handles.split()) != known


def is_named(db: Database, vault: Vault, event: Event, address: str) -> None:
    """From now on this is what others can name them by. Who was kept apart under an older root key still is."""
    if not isinstance(event, Heard | Pressed):
        return
    digests = {one: vault.lookup("handle", one) for one in event.handles.split()}
    _IS_NAMED.run(db, digest=address, handles=joined(digests.values()))
    for handle, digest in digests.items():
        _moved(db, vault, handle, digest)


def _moved(db: Database, vault: Vault, handle: str, digest: str) -> None:
    """Whoever was named under an older root key is named under the newest."""
    for earlier in vault.earlier("handle", handle):
        _NAMED_ANEW.run(db, old=earlier, new=digest)
