"""What rows and records have in common: moments as milliseconds, words as text, and the keys that seal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Protocol

from storage.sealing import Cipher

Values = dict[str, Any]


class Keyring(Protocol):
    """Whose key seals what. A key that was destroyed opens nothing any more."""

    common: Cipher
    safeguarding: Cipher
    audit: Cipher

    def seal(self, neighbour: str, text: str, bound_to: str) -> bytes: ...

    def open(self, neighbour: str, sealed: bytes | None, bound_to: str) -> str: ...


def ms(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp() * 1000)


def when(at: int | None) -> datetime | None:
    return None if at is None else datetime.fromtimestamp(at / 1000, UTC)


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def joined(items: Iterable[str]) -> str:
    return " ".join(items)
