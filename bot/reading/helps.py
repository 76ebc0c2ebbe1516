"""Which kinds of help a text is about: what its direction is like, of all descriptions in the taxonomy, sharpened."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.reading.encoders import Encoders
from bot.reading.telling import Told
from bot.reading.values import Help, Limits

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

SHARPNESS = 0.04
"""How much likelier a kind of help must be to count alone."""
SURE = 0.35
"""A guess at the kind below this is none."""
MOST = 3
COMMON = 0.5
"""Of what all descriptions have in common, so much is taken out of a direction before it is compared with others."""


class Helps:
    """The taxonomy, embedded once. May be used from several threads."""

    def __init__(self, helps: Sequence[Help], encoders: Encoders, limits: Limits) -> None:
        self._helps = helps
        self._encoders = encoders
        self._kinds = list(dict.fromkeys(one.kind for one in helps))
        self._by_kind = sorted(range(len(helps)), key=lambda one: self._kinds.index(helps[one].kind))
        self._starts = _starts(1 + len(one.like) for one in helps)
        self._kind_starts = _starts(sum(one.kind == kind for one in helps) for kind in self._kinds)
        self.told = Told(helps, limits)
        self._lock = threading.Lock()
        self._described: Floats | None = None
        self.fine, self.coarse = len(helps), len(self._kinds)

    def shares(self, english: Floats) -> Floats:
        """How much each text is about each kind of help, then about each kind on the buttons: twice a sum of 1.

        Nothing but 0 for a text without a direction.
        """
        import numpy as np

        found = np.zeros((len(english), self.fine + self.coarse), np.float32)
        described = self._descriptions()
        said = english.any(axis=1)
        if described is None or not said.any():
            return found
        alike = np.maximum.reduceat(english[said] @ described.T, self._starts, axis=1) / SHARPNESS
        grown = np.exp(alike - alike.max(axis=1, keepdims=True))
        fine = grown / grown.sum(axis=1, keepdims=True)
        coarse = np.add.reduceat(fine[:, self._by_kind], self._kind_starts, axis=1)
        found[said] = np.hstack([fine, coarse])
        return found

    def apart(self, english: Floats) -> Floats:
        """The directions without part of what all needs have in common: else some texts are near to everything."""
        described = self._descriptions()
        if described is None:
            return english
        moved: Floats = english - COMMON * described.mean(axis=0)
        moved[~english.any(axis=1)] = 0
        return moved

    def likeliest(self, shares: Floats) -> tuple[tuple[str, float], ...]:
        """The keys of the kinds of help that a text is likeliest about, with their shares."""
        order = sorted(range(self.fine), key=lambda one: (-float(shares[one]), one))
        return tuple((self._helps[one].key, round(float(shares[one]), 3)) for one in order[:MOST] if shares[one] > 0)

    def kind(self, shares: Floats) -> str:
        """The kind on the buttons, where it is sure enough."""
        order = sorted(range(self.coarse), key=lambda one: (-float(shares[self.fine + one]), one))
        return self._kinds[order[0]] if order and shares[self.fine + order[0]] >= SURE else ""

    def flags(self, likeliest: Sequence[tuple[str, float]]) -> tuple[str, ...]:
        """What a coordinator may want to look at first."""
        keys = {key for key, share in likeliest if share >= SURE / 2}
        return tuple(dict.fromkeys(flag for one in self._helps if one.key in keys for flag in one.flags))

    def _descriptions(self) -> Floats | None:
        with self._lock:
            if self._described is None and self._helps:
                texts = [text for one in self._helps for text in (one.says, *one.like)]
                self._described = self._encoders.encode("english", texts)
            return self._described


def _starts(lengths: Iterable[int]) -> list[int]:
    """Where runs of these lengths begin, one after another."""
    return list(accumulate(lengths, initial=0))[:-1]
