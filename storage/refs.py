"""The map between platform messages and lines, for replies, edits and withdrawals. Kept 48 hours, by keyed digest."""

from __future__ import annotations

from bot.core.scene import Sent
from storage.fields import moment
from storage.prepared import Database, Prepared
from storage.sealing import Vault

_REPLIED = Prepared("SELECT about FROM receipt WHERE target = :target ORDER BY at DESC, number DESC LIMIT 1")
_SENT = Prepared(
    """SELECT key, about, at, number FROM receipt WHERE source = :source
    UNION ALL SELECT key, about, at, number FROM outbox WHERE source = :source
    ORDER BY at DESC, number DESC"""
)
_LAST = Prepared(
    """SELECT source, at, number FROM receipt WHERE carries = :me AND source <> ''
    UNION ALL SELECT source, at, number FROM outbox WHERE carries = :me AND source <> ''
    ORDER BY at DESC, number DESC LIMIT 1"""
)

_HEARD = Prepared("SELECT 1 AS heard FROM inbox WHERE digest = :digest")
_ELSEWHERE = Prepared(
    "SELECT digest, sealed_address FROM address WHERE neighbour = :me AND digest <> :here ORDER BY at DESC"
)


def elsewhere(db: Database, vault: Vault, me: str, here: str) -> tuple[str, ...]:
    """The other addresses of a neighbour, the one used last first."""
    rows = _ELSEWHERE.rows(db, me=me, here=vault.lookup("address", here))
    return tuple(vault.field.open_text(row["sealed_address"], f"address {row['digest']}") for row in rows)


def source_of(vault: Vault, speaker: str, ref: str) -> str:
    """The digest of a message that somebody wrote."""
    return vault.lookup("source", f"{speaker}\0{ref}") if ref else ""


def target_of(vault: Vault, address_digest: str, ref: str) -> str:
    """The digest of a message that was delivered to an address."""
    return vault.lookup("target", f"{address_digest}\0{ref}") if ref else ""


def replied(db: Database, vault: Vault, speaker: str, ref: str) -> str:
    """The connection that a reply to this message means, or ""."""
    targets = (target_of(vault, vault.lookup("address", speaker), ref), *vault.earlier_target(speaker, ref))
    return next((row["about"] for one in targets if (row := _REPLIED.row(db, target=one))), "")


def sent(db: Database, vault: Vault, speaker: str, ref: str) -> Sent | None:
    """What was carried for this message."""
    sources = (source_of(vault, speaker, ref), *vault.earlier("source", f"{speaker}\0{ref}"))
    return next((found for one in sources if (found := _sent(db, one))), None)


def last_sent(db: Database, me: str) -> Sent | None:
    row = _LAST.row(db, me=me)
    return _sent(db, row["source"]) if row else None


def is_unheard(db: Database, vault: Vault, event: str) -> bool:
    return _HEARD.row(db, digest=vault.lookup("event", event)) is None


def _sent(db: Database, source: str) -> Sent | None:
    """The latest wording, with those before it: all that was said for one message goes together."""
    found = None
    for row in reversed(_SENT.rows(db, source=source)):
        found = Sent(ref=row["key"], connection=row["about"], at=moment(row["at"]), before=found)
    return found
