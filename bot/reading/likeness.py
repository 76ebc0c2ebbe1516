"""How well posts of one side fit a post of the other: meaning, shared words, kind of help, and rules. All weights here.

The posts lie in matrices; one that looks for others costs a product with them, and only the best are held against the
rules. A rule never drops anybody. The same texts give the same scores. What is told of another's words: see `telling`.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.reading.encoders import WIDTH
from bot.reading.helps import Helps
from bot.reading.judging import MOST_NAMED, Rules, judged
from bot.reading.lexical import SharedWords
from bot.reading.understanding import unpacked
from bot.reading.values import Fit, Understood

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What counts how much, beside a likeness of meaning of at most 1."""

    words: float = 0.15
    kind: float = 0.3  # for the kinds of help that both are likely about
    button: float = 0.1  # the same for the few kinds on the buttons
    other_language: float = 1.5  # for what the multilingual encoder finds beyond `unrelated`
    unrelated: float = 0.75  # a likeness in which that encoder puts all texts
    rules: Rules = field(default_factory=Rules)

    @property
    def whole(self) -> float:
        """What a perfect fit would reach; scores are shares of it."""
        return 1 + self.words + self.kind + self.button


EXAMINED = 200
"""Of the best by meaning, words and kind, so many are held against the rules: more than a rule could bring up."""
FEW = 8
"""Of so many one: fewer are picked out first, more are looked for among the best."""
ROOM = 64
"""Posts for which there is room at first."""


class Index:
    """Open posts of one side, by their keys. May be used from several threads."""

    def __init__(self, helps: Helps, weights: Weights | None = None) -> None:
        self._helps = helps
        self._weights = weights or Weights()
        self._lock = threading.Lock()
        self._begin(())

    def put(self, posts: Iterable[tuple[str, Understood]]) -> None:
        """Add posts, or put them in the place of older ones with their keys."""
        with self._lock:
            self._put(list(posts))

    def drop(self, keys: Iterable[str]) -> None:
        with self._lock:
            for key in keys:
                self._drop(key)
            if 2 * len(self._numbers) < len(self._posts):
                self._begin([(key, self._posts[number][1]) for key, number in self._numbers.items()])

    def __len__(self) -> int:
        return len(self._numbers)

    def rank(self, post: Understood, among: Collection[str] | None = None, most: int = 200) -> list[Fit]:
        """The best `most` for this post of the other side. `among`: who may be chosen, before the list is cut."""
        import numpy as np

        with self._lock:
            if not self._numbers:
                return []
            count = len(self._posts)
            words = self._words.scores(post.words, self._open[:count])
            asked = self._asked(post)
            total = self._weights.words * words + self._meaning[:count] @ asked
            if post.side == "offer" or post.language != "en":
                total += self._beyond(post, count)
            total[~self._open[:count]] = -np.inf
            return self._fits(post, self._best(total, among, max(most, EXAMINED)), total, words, asked, most)

    def _best(self, total: Floats, among: Collection[str] | None, wanted: int) -> list[int]:
        """The numbers of the best that may be chosen: of all but few, looks at more while too few of the best may."""
        import numpy as np

        everybody = np.arange(len(total))
        if among is not None and len(among) <= len(total) // FEW:
            everybody = np.array([self._numbers[key] for key in among if key in self._numbers], np.int64)
        looked_at = wanted
        while True:
            best = _top(everybody, total, looked_at)
            found = [one for one in best if self._open[one] and (among is None or self._posts[one][0] in among)]
            if len(found) >= wanted or len(best) == len(everybody):
                return [int(one) for one in _top(np.array(found, np.int64), total, wanted)]
            looked_at *= FEW

    def _fits(
        self, post: Understood, numbers: list[int], total: Floats, words: Floats, asked: Floats, most: int
    ) -> list[Fit]:
        """Held against the rules, sorted, and told why."""
        weights = self._weights
        found = []
        for number in numbers:
            request, offer = self._pair(post, number)
            change, named = judged(request, offer, weights.rules, self._helps.told)
            found.append((float(total[number]) + change, number, change, named))
        found.sort(key=lambda one: (-one[0], self._posts[one[1]][0]))
        fits = []
        for score, number, change, named in found[:most]:
            key, other = self._posts[number]
            row = self._meaning[number]
            both = self._helps.told.words(post.words, other.words)
            fits.append(
                Fit(
                    post=key,
                    score=round(min(max(score / weights.whole, 0.0), 1.0), 4),
                    meaning=round(float(row[:WIDTH] @ asked[:WIDTH]), 4),
                    words=round(float(words[number]), 4),
                    kind=round(float(row[WIDTH:] @ asked[WIDTH:]) / ((weights.kind + weights.button) or 1), 4),
                    rules=round(change, 4),
                    reasons=(
                        *((("mention", ", ".join(both[:MOST_NAMED])),) if both else ()),
                        *((("kind", post.kind),) if post.kind and post.kind == other.kind else ()),
                        *named,
                    ),
                )
            )
        return fits

    def _pair(self, post: Understood, number: int) -> tuple[Understood, Understood]:
        other = self._posts[number][1]
        return (post, other) if post.side == "request" else (other, post)

    def _asked(self, post: Understood) -> Floats:
        """What a row of the index is multiplied with."""
        import numpy as np

        row = self._rows([post])[0][0]
        coarse = WIDTH + self._helps.fine
        row[WIDTH:coarse] *= self._weights.kind
        row[coarse:] *= self._weights.button
        return np.ascontiguousarray(row)

    def _beyond(self, post: Understood, count: int) -> Floats:
        """What the multilingual encoder adds, where the request is not in English."""
        weights = self._weights
        beyond: Floats = self._multilingual[:count] @ unpacked([post.vector])[0, WIDTH:]
        beyond -= weights.unrelated
        beyond *= weights.other_language
        if post.side == "offer":
            beyond[~self._foreign[:count]] = 0
        return beyond

    def _rows(self, posts: Sequence[Understood]) -> tuple[Floats, Floats]:
        """English directions, with the roots of the shares of each kind of help beside them, so that a product of two
        rows adds up how much they overlap; multilingual directions."""
        import numpy as np

        rows = unpacked([one.vector for one in posts])
        english, multilingual = rows[:, :WIDTH], np.ascontiguousarray(rows[:, WIDTH:])
        shares = np.sqrt(self._helps.shares(english))
        return np.hstack([self._helps.apart(english), shares]).astype(np.float32), multilingual

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _begin(self, posts: Sequence[tuple[str, Understood]]) -> None:
        import numpy as np

        self._posts: list[tuple[str, Understood]] = []
        self._numbers: dict[str, int] = {}
        self._words = SharedWords()
        self._open = np.zeros(0, bool)
        self._foreign = np.zeros(0, bool)
        self._meaning = np.zeros((0, WIDTH + self._helps.fine + self._helps.coarse), np.float32)
        self._multilingual = np.zeros((0, WIDTH), np.float32)
        self._put(posts)

    def _put(self, posts: Sequence[tuple[str, Understood]]) -> None:
        if not posts:
            return
        begin, end = len(self._posts), len(self._posts) + len(posts)
        self._grow(end)
        for number, (key, post) in enumerate(posts, begin):
            self._drop(key)
            self._numbers[key] = number
            self._posts.append((key, post))
            self._words.add(post.words)
            self._open[number] = True
            self._foreign[number] = post.language != "en"
        self._meaning[begin:end], self._multilingual[begin:end] = self._rows([post for _key, post in posts])

    def _grow(self, count: int) -> None:
        """Room for so many, twice what was needed when there was too little."""
        import numpy as np

        if count <= len(self._open):
            return
        room = max(ROOM, count, 2 * len(self._posts))
        for name in ("_open", "_foreign", "_meaning", "_multilingual"):
            old = getattr(self, name)
            new = np.zeros((room, *old.shape[1:]), old.dtype)
            new[: len(old)] = old
            setattr(self, name, new)

    def _drop(self, key: str) -> None:
        if (number := self._numbers.pop(key, None)) is not None:
            self._open[number] = False


def _top(numbers: npt.NDArray[np.int64], total: Floats, wanted: int) -> npt.NDArray[np.int64]:
    """Those with the highest totals, in any order."""
    import numpy as np

    if len(numbers) <= wanted:
        return numbers
    return numbers[np.argpartition(-total[numbers], wanted - 1)[:wanted]]
