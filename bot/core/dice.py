"""Chance as an argument: everything random in a decision is drawn from the seed of its event.

The seed is HMAC(root key, event id): a turn that is taken again draws the same, and nobody outside can guess it.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Sequence, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dice:
    seed: bytes

    def _draw(self, what: str) -> bytes:
        return hashlib.blake2b(what.encode(), key=self.seed, digest_size=20).digest()

    def of(self, what: str) -> Dice:
        """Dice for one of several that are decided alike in one turn: each draws its own."""
        return Dice(self._draw(what))

    def id(self, what: str) -> str:
        """An opaque id of 16 letters and digits (80 bits), the same for the same seed and `what`."""
        return b32encode(self._draw(what)[:10]).decode().lower()

    def pick(self, from_: Sequence[str], what: str) -> str:
        return from_[int.from_bytes(self._draw(what)) % len(from_)]

    def name(self, words: Sequence[str], taken: Set[str], what: str) -> str:
        """A name nobody has: one word while any is free, then two, then two and a number."""
        free = [word for word in words if word not in taken]
        if free:
            return self.pick(free, what)
        for attempt in range(64):
            pair = f"{self.pick(words, f'{what} {attempt} a')} {self.pick(words, f'{what} {attempt} b')}"
            if pair not in taken:
                return pair
        return f"{pair} {int.from_bytes(self._draw(what)[:3])}"
