"""Personal keys: one a neighbour, stored wrapped by the field key, destroyed by "forget me"."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from storage import tables
from storage.prepared import Database, Prepared, insert_once
from storage.sealing import Cipher, Vault, new_key

_FETCH = Prepared("SELECT sealed_key FROM personal_key WHERE neighbour = :neighbour")
_STORE = insert_once(tables.personal_key)
_DESTROY = Prepared("DELETE FROM personal_key WHERE neighbour = :neighbour")
_REMEMBERED = 10_000


class KeyCache:
    """Unwrapped ciphers of recent neighbours; shared by the turns of one process."""

    def __init__(self) -> None:
        self._ciphers: OrderedDict[str, Cipher] = OrderedDict()

    def get(self, neighbour: str) -> Cipher | None:
        return self._ciphers.get(neighbour)

    def put(self, neighbour: str, cipher: Cipher) -> None:
        self._ciphers[neighbour] = cipher
        if len(self._ciphers) > _REMEMBERED:
            self._ciphers.popitem(last=False)

    def drop(self, neighbour: str) -> None:
        self._ciphers.pop(neighbour, None)


class TurnKeyring:
    """The keys as one transaction sees them."""

    def __init__(self, db: Database, vault: Vault, cache: KeyCache) -> None:
        self._db = db
        self._vault = vault
        self._cache = cache
        self._mine: dict[str, Cipher | None] = {}
        self.common: Cipher = vault.field
        self.safeguarding: Cipher = vault.safeguarding
        self.audit: Cipher = vault.audit

    def seal(self, neighbour: str, text: str, bound_to: str) -> bytes:
        if not text:
            return b""
        cipher = self._cipher(neighbour) or self._make(neighbour)
        return cipher.seal_text(text, bound_to)

    def open(self, neighbour: str, sealed: bytes | None, bound_to: str) -> str:
        if not sealed:
            return ""
        cipher = self._cipher(neighbour)
        return cipher.open_text(sealed, bound_to) if cipher else ""

    def destroy(self, neighbour: str) -> None:
        _DESTROY.run(self._db, neighbour=neighbour)
        self._mine[neighbour] = None
        self._cache.drop(neighbour)
        self._db.after_commit(partial(self._cache.drop, neighbour))

    def _cipher(self, neighbour: str) -> Cipher | None:
        if neighbour in self._mine:
            return self._mine[neighbour]
        if (known := self._cache.get(neighbour)) is not None:
            return known
        return self._fetched(neighbour)

    def _fetched(self, neighbour: str) -> Cipher | None:
        row = _FETCH.row(self._db, neighbour=neighbour)
        if row is None:
            return None
        return self._knows(neighbour, self._vault.field.open(bytes(row["sealed_key"]), f"personal key {neighbour}"))

    def _make(self, neighbour: str) -> Cipher:
        key = new_key()
        sealed = self._vault.field.seal(key, f"personal key {neighbour}")
        stored = _STORE.run(self._db, neighbour=neighbour, sealed_key=sealed).rowcount
        made_beside = None if stored else self._fetched(neighbour)
        return made_beside or self._knows(neighbour, key)

    def _knows(self, neighbour: str, key: bytes) -> Cipher:
        """For this transaction; and for later ones once it is committed: a key that is taken back opens nothing."""
        cipher = self._mine[neighbour] = Cipher(key)
        self._db.after_commit(partial(self._cache.put, neighbour, cipher))
        return cipher
