"""Sealed fields and keyed look-ups: a stolen database file names nobody.

One root key lives outside the database; every other key is derived from it (HKDF-SHA256) for one purpose. A sealed
field is `version ‖ key id ‖ nonce ‖ ciphertext` (AES-256-GCM), bound to its purpose and row so that rows can't be
swapped. What a person wrote is sealed under that person's own key, which itself is stored wrapped: erasing the person
destroys the key, and with it every copy. Look-ups are HMAC-SHA256, cut to 128 bits. While a root key is replaced, the
new one seals and both open; see `rotating`.
"""

from __future__ import annotations

import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PLAIN = b"\x01"
"""Sealed under the only key there is."""
_NAMED = b"\x02"
"""Sealed under the key whose id follows."""
_ID = 4
_NONCE = 12
_STEP = 256
KEY_BYTES = 32


class WrongKey(Exception):
    """The root key is not the one that this database was made with."""


class OtherKey(WrongKey):
    """And that is seen from its check, before anything is opened."""


def pad(text: str) -> bytes:
    """Length says something too: bodies are padded to steps of 256 bytes."""
    raw = text.encode("utf-8", "surrogatepass")
    return len(raw).to_bytes(4) + raw + bytes(-(len(raw) + 4) % _STEP)


def unpad(padded: bytes) -> str:
    return padded[4 : 4 + int.from_bytes(padded[:4])].decode("utf-8", "surrogatepass")


class Cipher:
    """Seals and opens under one key. The cipher object is kept: making it costs more than using it."""

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)

    def seal(self, plain: bytes, bound_to: str) -> bytes:
        return _PLAIN + _encrypted(self._aead, plain, bound_to)

    def open(self, sealed: bytes, bound_to: str) -> bytes:
        if sealed[:1] != _PLAIN:
            raise WrongKey("sealed by a newer version of Leveller")
        return _decrypted(self._aead, sealed[1:], bound_to)

    def seal_text(self, text: str, bound_to: str) -> bytes:
        return self.seal(pad(text), bound_to) if text else b""

    def open_text(self, sealed: bytes | None, bound_to: str) -> str:
        return unpad(self.open(bytes(sealed), bound_to)) if sealed else ""


class Ring(Cipher):
    """The keys of one purpose, the newest first: that one seals, all of them open."""

    def __init__(self, purpose: str, roots: tuple[Root, ...]) -> None:
        self._newest = _NAMED + roots[0].id
        self._by_id = {root.id: AESGCM(root.derive(purpose)) for root in reversed(roots)}
        self._aead = self._by_id[roots[0].id]

    def seal(self, plain: bytes, bound_to: str) -> bytes:
        return self._newest + _encrypted(self._aead, plain, bound_to)

    def open(self, sealed: bytes, bound_to: str) -> bytes:
        if sealed[:1] == _NAMED:
            aead = self._by_id.get(sealed[1 : 1 + _ID])
            if aead is None:
                raise WrongKey("a sealed field was sealed with a key that is not here")
            return _decrypted(aead, sealed[1 + _ID :], bound_to)
        if sealed[:1] != _PLAIN:
            raise WrongKey("sealed by a newer version of Leveller")
        for aead in self._by_id.values():  # before keys were named; the oldest is the likeliest
            with suppress(WrongKey):
                return _decrypted(aead, sealed[1:], bound_to)
        raise WrongKey("a sealed field does not open with this key")

    def add(self, id_: bytes, key: bytes) -> None:
        """A key that only opens."""
        self._by_id[id_] = AESGCM(key)

    def is_newest(self, sealed: bytes) -> bool:
        return not sealed or sealed.startswith(self._newest)


def _encrypted(aead: AESGCM, plain: bytes, bound_to: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + aead.encrypt(nonce, plain, bound_to.encode())


def _decrypted(aead: AESGCM, sealed: bytes, bound_to: str) -> bytes:
    try:
        return aead.decrypt(sealed[:_NONCE], sealed[_NONCE:], bound_to.encode())
    except (InvalidTag, ValueError) as wrong:
        raise WrongKey("a sealed field does not open with this key, or not in this place") from wrong


class Root:
    """A root key of 32 bytes, and what is derived from it."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("the root key must be 32 bytes")
        self._key = key
        self.id = self.derive("id")[:_ID]
        """Stored with what is sealed; tells nothing about the key."""
        self.check = self.derive("check").hex()
        """Stored at the first run: another key is noticed before anything is touched."""
        self.index = self.derive("index")

    def derive(self, purpose: str) -> bytes:
        info = f"leveller {purpose}".encode()
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(self._key)

    def lookup(self, what: str, value: str) -> str:
        return _lookup(self.index, what, value)


def _lookup(index: bytes, what: str, value: str) -> str:
    message = f"{what}\0{value}".encode("utf-8", "surrogatepass")
    return hmac.digest(index, message, "sha256")[:16].hex()


@dataclass(frozen=True)
class Retired:
    """What is kept, sealed under the key that followed, of a root key that was replaced."""

    id: bytes
    index: bytes
    chain: bytes
    words: bytes
    at: int

    def packed(self) -> str:
        return json.dumps([*(one.hex() for one in (self.id, self.index, self.chain, self.words)), self.at])

    @classmethod
    def unpacked(cls, text: str) -> Retired:
        id_, index, chain, words, at = json.loads(text)
        return cls(bytes.fromhex(id_), bytes.fromhex(index), bytes.fromhex(chain), bytes.fromhex(words), at)


class Vault:
    """All keys, from the root key; `older` ones still open what they sealed and find what they indexed."""

    def __init__(self, root: bytes, *older: bytes) -> None:
        self.roots = (Root(root), *(Root(one) for one in older))
        self._root = self.roots[0]
        self._dice = self._root.derive("dice")
        self.check = self._root.check
        self.field = Ring("field", self.roots)
        self.safeguarding = Ring("safeguarding", self.roots)
        self.backup = Ring("backup", self.roots)
        self.audit = Ring("audit words", self.roots)
        self.chains = {root.id.hex(): root.derive("audit") for root in self.roots}
        """The keys of the audit log's chain, by id."""

        self._retired: dict[bytes, Retired] = {}

    def retired(self, older: Root, at: int) -> Retired:
        """What stays of a root key that is replaced: what was indexed or chained with it cannot be made anew."""
        return Retired(older.id, older.index, older.derive("audit"), older.derive("audit words"), at)

    def remember(self, retired: Retired) -> None:
        self._retired[retired.id] = retired
        self.chains.setdefault(retired.id.hex(), retired.chain)
        self.audit.add(retired.id, retired.words)

    def earlier(self, what: str, value: str, *, since: int = 0) -> tuple[str, ...]:
        """The digests that this value had under keys that were replaced (since then, in milliseconds)."""
        return tuple(_lookup(one.index, what, value) for one in self._retired.values() if one.at >= since)

    def lookups(self, what: str, value: str) -> tuple[str, ...]:
        return (self.lookup(what, value), *self.earlier(what, value))

    def earlier_target(self, address: str, ref: str) -> tuple[str, ...]:
        """The same for a message that was delivered: its digest holds that of its address."""
        return tuple(
            _lookup(one.index, "target", f"{_lookup(one.index, 'address', address)}\0{ref}")
            for one in self._retired.values()
        )

    @property
    def id(self) -> str:
        return self._root.id.hex()

    def lookup(self, what: str, value: str) -> str:
        """A keyed digest by which a value is found again: 32 hexadecimal digits."""
        return self._root.lookup(what, value)

    def seed(self, event: str) -> bytes:
        """The seed of an event's dice."""
        return hmac.digest(self._dice, event.encode("utf-8", "surrogatepass"), "sha256")


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)
