"""Small secret values that adapters keep between starts: tokens of workspaces, what a platform must be told again.

Found by a keyed digest of their name and sealed under it, so that a stolen database shows neither.
"""

from __future__ import annotations

from datetime import datetime

from storage.prepared import Database, Prepared
from storage.records import ms
from storage.sealing import Vault

_GET = Prepared("SELECT sealed_value FROM safe WHERE digest = :digest")
_PUT = Prepared(
    """INSERT INTO safe (digest, sealed_value, at) VALUES (:digest, :sealed_value, :at)
    ON CONFLICT (digest) DO UPDATE SET sealed_value = excluded.sealed_value, at = excluded.at"""
)
_DROP = Prepared("DELETE FROM safe WHERE digest = :digest")


def get(db: Database, vault: Vault, name: str) -> str | None:
    for digest in vault.lookups("safe", name):
        if row := _GET.row(db, digest=digest):
            return vault.field.open_text(row["sealed_value"], f"safe {digest}")
    return None


def put(db: Database, vault: Vault, name: str, value: str, at: datetime) -> None:
    drop(db, vault, name)
    digest = vault.lookup("safe", name)
    _PUT.run(db, digest=digest, sealed_value=vault.field.seal_text(value, f"safe {digest}"), at=ms(at))


def drop(db: Database, vault: Vault, name: str) -> None:
    for digest in vault.lookups("safe", name):
        _DROP.run(db, digest=digest)
