"""A second opinion, by what a text means: how near it is to labelled texts, in both encoders' eyes.

Signs find what somebody thought of; this finds what is put in other words. It takes some twenty milliseconds, so it is
asked after the signs, and its own file and the encoders are loaded when it is first asked. Where anything is missing
there is no second opinion, and signs alone must do.

    nearness of two texts    exp(-NEARNESS * (1 - mean of the two cosines))
    score of a flag          the weighted sum of the nearness to all labelled texts, and a little of what words weigh
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.reading.encoders import NAMES, Encoders
from bot.reading.safeguarding.signs import FLAGS, Signs
from bot.reading.safeguarding.weighed import places

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

LEARNT = Path(__file__).parent / "opinion.npz"
NEARNESS = 2.0
BY_WORDS = 0.07
"""How much of a score one step of the logarithm of the odds is, by which words speak for a flag."""
MOST_READ = 1000
"""Characters of a text that it is asked about: what is longer is mostly about something else."""


class Opinion:
    """What was learnt from labelled texts."""

    def __init__(self, encoders: Encoders, words: Callable[[str], Sequence[str]], path: Path = LEARNT) -> None:
        self._encoders = encoders
        self._words = words  # the plain words of a text
        self._path = path
        self._learnt: Learnt | None = None

    def flags(self, text: str) -> tuple[str, ...]:
        """The flags that this text seems to deserve; none where there is no opinion to be had."""
        rows = directions(self._encoders, [text[:MOST_READ]])
        if rows is None or (learnt := self._load()) is None:
            return ()
        meant = (alike(centred(rows, learnt.middle), learnt.known) @ learnt.weights)[0]
        scores = meant + BY_WORDS * learnt.odds(self._words(text[:MOST_READ]))
        return tuple(flag for flag, surely in zip(FLAGS, scores > learnt.sure, strict=True) if surely)

    def _load(self) -> Learnt | None:
        import numpy as np

        if self._learnt is None:
            try:
                with np.load(self._path) as file:
                    known = file["known"].astype(np.float32)
                    self._learnt = Learnt(
                        known=_unit(known, known.shape[1] // 2),
                        weights=file["weights"],
                        middle=file["middle"],
                        rows={place: number for number, place in enumerate(file["where"].tolist())},
                        words=file["words"],
                        unit=file["unit"],
                        constant=file["constant"],
                        sure=file["sure"],
                    )
            except (OSError, KeyError, ValueError):
                return None
        return self._learnt


@dataclass(frozen=True, kw_only=True)
class Learnt:
    """What lies in the file. Columns, or the only row, are the flags."""

    known: Floats  # the direction of each labelled text
    weights: Floats  # of each labelled text
    middle: Floats
    rows: Mapping[int, int]  # place → row of `words`
    words: npt.NDArray[np.int8]
    unit: Floats
    constant: Floats
    sure: Floats  # scores from which a flag counts

    def odds(self, words: Sequence[str]) -> Floats:
        """Their logarithms, by words alone."""
        there = places(words)
        found = [self.rows[place] for place in there if place in self.rows]
        summed: Floats = self.words[found].sum(0) * self.unit / len(there) ** 0.5 + self.constant
        return summed


class Reader:
    """Signs first, then the second opinion; an everyday phrase that only sounds alarming is not asked about."""

    def __init__(self, signs: Signs, opinion: Opinion) -> None:
        self._signs = signs
        self._opinion = opinion

    def flags(self, text: str) -> tuple[str, ...]:
        found, everyday = self._signs.read(text)
        if everyday and not found:
            return ()
        both = {*found, *self._opinion.flags(text)}
        both |= self._signs.beside(text, both)
        return tuple(flag for flag in FLAGS if flag in both)


# --- the arithmetic, also used to learn -------------------------------------------------------------------------------


def directions(encoders: Encoders, texts: Sequence[str]) -> Floats | None:
    """Both encoders' directions side by side; None where one can't be had."""
    import numpy as np

    both = [encoders.encode(name, texts) for name in NAMES]
    return None if any(one is None for one in both) else np.hstack([one for one in both if one is not None])


def centred(rows: Floats, middle: Floats) -> Floats:
    """The multilingual directions all point somewhat the same way: without that, they tell more apart."""
    moved = rows.copy()
    half = rows.shape[1] // 2
    moved[:, half:] -= middle
    return _unit(moved, half)


def alike(some: Floats, others: Floats) -> Floats:
    import numpy as np

    near: Floats = np.exp(-NEARNESS * (1 - some @ others.T / 2)).astype(np.float32)
    return near


def _unit(rows: Floats, half: int) -> Floats:
    import numpy as np

    halves = (rows[:, :half], rows[:, half:])
    return np.hstack([one / np.maximum(np.linalg.norm(one, axis=1, keepdims=True), 1e-6) for one in halves])
