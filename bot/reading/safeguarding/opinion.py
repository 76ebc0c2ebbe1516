"""A second opinion, by what a text means, in both encoders' eyes: what was learnt from many labelled texts.

Signs find what somebody thought of; this finds what is put in other words. It takes some 25 milliseconds, so it is
asked after the signs, and its own file and the encoders are loaded when it is first asked. Where anything is missing
there is no second opinion, and signs alone must do.

    direction of a text   both encoders' rows of length 1, side by side
    score of a flag       a weight for each coordinate of the direction, for each two of them, and a little of each word
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.reading.encoders import NAMES, Encoders
from bot.reading.encoders import WIDTH as ENCODED
from bot.reading.safeguarding.signs import FLAGS, Signs
from bot.reading.safeguarding.weighed import places

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

LEARNT = Path(__file__).parent / "opinion.npz"
BY_WORDS = 0.07
"""How much of a score one step of the logarithm of the odds is, by which words speak for a flag."""
WIDTH = 2 * ENCODED
PLAIN = ("pair_unit", "single", "none", "middle", "words", "word_unit", "constant", "sure", "doubt")
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
        return self.confirmed(text, ())

    def confirmed(self, text: str, signs: Sequence[str], trust: float = 1.0) -> tuple[str, ...]:
        """Those flags, and of what signs found whatever does not look quite harmless: the less they are trusted, the
        more it must look like it. All that they found where there is no opinion to be had."""
        rows = directions(self._encoders, [text[:MOST_READ]])
        if rows is None or (learnt := self._load()) is None:
            return tuple(signs)
        scores = learnt.meant(centred(rows, learnt.middle)[0])
        scores += BY_WORDS * learnt.odds(self._words(text[:MOST_READ]))
        signed = [flag in signs for flag in FLAGS]
        least = learnt.sure - trust * (learnt.sure - learnt.doubt) * signed
        return tuple(flag for flag, enough in zip(FLAGS, scores > least, strict=True) if enough)

    def _load(self) -> Learnt | None:
        import numpy as np

        if self._learnt is None:
            try:
                with np.load(self._path) as file:
                    packed = file["pairs"]
                    upper = np.triu(np.ones((WIDTH, WIDTH), bool))
                    pairs = np.zeros((len(packed), *upper.shape), np.int8)
                    pairs[:, upper] = packed
                    self._learnt = Learnt(
                        pairs=pairs,
                        rows={place: number for number, place in enumerate(file["where"].tolist())},
                        **{name: file[name] for name in PLAIN},
                    )
            except (OSError, KeyError, ValueError, TypeError):
                return None
        return self._learnt


@dataclass(frozen=True, kw_only=True)
class Learnt:
    """What lies in the file. Columns, or the only row, are the flags, but in `pairs`, where each has a table."""

    pairs: npt.NDArray[np.int8]  # of coordinates, each once
    pair_unit: Floats
    single: Floats  # a row for each coordinate
    none: Floats  # whatever the text
    middle: Floats
    rows: Mapping[int, int]  # place → row of `words`
    words: npt.NDArray[np.int8]
    word_unit: Floats
    constant: Floats
    sure: Floats  # scores from which a flag counts
    doubt: Floats  # and up to which it does not, though there is a sign

    def meant(self, direction: Floats) -> Floats:
        """Scores by what the text means."""
        import numpy as np

        paired = np.array([direction @ (table.astype(np.float32) @ direction) for table in self.pairs], np.float32)
        scores: Floats = paired * self.pair_unit + direction @ self.single + self.none
        return scores

    def odds(self, words: Sequence[str]) -> Floats:
        """Their logarithms, by words alone."""
        there = places(words)
        found = [self.rows[place] for place in there if place in self.rows]
        summed: Floats = self.words[found].sum(0) * self.word_unit / len(there) ** 0.5 + self.constant
        return summed


class Reader:
    """Signs first, then the second opinion, which may take one back. What only sounds alarming is not asked about."""

    def __init__(self, signs: Signs, opinion: Opinion) -> None:
        self._signs = signs
        self._opinion = opinion

    def flags(self, text: str) -> tuple[str, ...]:
        found, everyday = self._signs.read(text)
        if everyday and not found:
            return ()
        both = set(self._opinion.confirmed(text, found))
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
    """How near each is to each: a kernel whose sums are what `Learnt.meant` reckons."""
    near: Floats = (1 + some @ others.T) ** 2
    return near


def _unit(rows: Floats, half: int) -> Floats:
    import numpy as np

    halves = (rows[:, :half], rows[:, half:])
    return np.hstack([one / np.maximum(np.linalg.norm(one, axis=1, keepdims=True), 1e-6) for one in halves])
