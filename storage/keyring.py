"""Personal keys: one a neighbour, stored wrapped by the field key, destroyed by "forget me"."""

from __future__ import annotations

from collections import OrderedDict

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
        self._cache.drop(neighbour)

    def _cipher(self, neighbour: str) -> Cipher | None:
        if (known := self._cache.get(neighbour)) is not None:
            return known
        row = _FETCH.row(self._db, neighbour=neighbour)
        if row is None:
            return None
        cipher = Cipher(self._vault.field.open(bytes(row["sealed_key"]), f"personal key {neighbour}"))
        self._cache.put(neighbour, cipher)
        return cipher

    def _make(self, neighbour: str) -> Cipher:
        """A new key. It is cached only when fetched back: this transaction may still be rolled back."""
        key = new_key()
        sealed = self._vault.field.seal(key, f"personal key {neighbour}")
        _STORE.run(self._db, neighbour=neighbour, sealed_key=sealed)
        return Cipher(key)
