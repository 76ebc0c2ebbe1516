"""Sealed fields and keyed look-ups: a stolen database file names nobody.

One root key lives outside the database; every other key is derived from it (HKDF-SHA256) for one purpose. A sealed
field is `version ‖ nonce ‖ ciphertext` (AES-256-GCM), bound to its table, row and column so that rows can't be swapped.
What a person wrote is sealed under that person's own key, which itself is stored wrapped: erasing the person destroys
the key, and with it every copy. Look-ups are HMAC-SHA256, cut to 128 bits.
"""

from __future__ import annotations

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_VERSION = b"\x01"
_NONCE = 12
_STEP = 256
KEY_BYTES = 32


class WrongKey(Exception):
    """The root key is not the one that this database was made with."""


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
        nonce = secrets.token_bytes(_NONCE)
        return _VERSION + nonce + self._aead.encrypt(nonce, plain, bound_to.encode())

    def open(self, sealed: bytes, bound_to: str) -> bytes:
        if sealed[:1] != _VERSION:
            raise WrongKey("sealed by a newer version of Leveller")
        try:
            return self._aead.decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], bound_to.encode())
        except InvalidTag as wrong:
            raise WrongKey("a sealed field does not open with this key") from wrong

    def seal_text(self, text: str, bound_to: str) -> bytes:
        return self.seal(pad(text), bound_to) if text else b""

    def open_text(self, sealed: bytes, bound_to: str) -> str:
        return unpad(self.open(bytes(sealed), bound_to)) if sealed else ""


class Vault:
    """All keys, from one root key of 32 bytes."""

    def __init__(self, root: bytes) -> None:
        if len(root) != KEY_BYTES:
            raise ValueError("the root key must be 32 bytes")
        self._index = _derive(root, "index")
        self._dice = _derive(root, "dice")
        self.check = _derive(root, "check").hex()
        """Stored at the first run: another key is noticed before anything is touched."""
        self.field = Cipher(_derive(root, "field"))
        self.safeguarding = Cipher(_derive(root, "safeguarding"))
        self.backup = Cipher(_derive(root, "backup"))

    def lookup(self, what: str, value: str) -> str:
        """A keyed digest by which a value is found again: 32 hexadecimal digits."""
        message = f"{what}\0{value}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._index, message, "sha256")[:16].hex()

    def seed(self, event: str) -> bytes:
        """The seed of an event's dice."""
        return hmac.digest(self._dice, event.encode("utf-8", "surrogatepass"), "sha256")


def _derive(root: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"leveller {purpose}".encode()).derive(root)


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)
