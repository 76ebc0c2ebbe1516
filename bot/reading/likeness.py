"""How well offers fit a request: meaning, shared words, kind of help, and rules where encoders fail. All weights here.

The offers lie in one matrix; a request costs one product with it, and only the best are held against the rules. A rule
never drops anybody: a misfit ranks lower and is named. The same texts give the same scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.reading.encoders import WIDTH
from bot.reading.lexical import SharedWords
from bot.reading.understanding import Understanding, unpacked
from bot.reading.values import Facts, Fit, Understood

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

WORDS = 0.15
KIND = 0.3
OTHER_LANGUAGE = 1.5
"""For requests not in English: what the multilingual encoder finds beyond `UNRELATED`, in which it puts all texts."""
UNRELATED = 0.75
WHOLE = 1 + WORDS + KIND
"""What a perfect fit would reach; scores are shares of it."""

LIMIT = -0.15
UNWANTED = -0.05
ASKS = -0.10
OTHER_TIME = -0.04
SAME_TIME = 0.02
EXAMINED = 400
"""Of the best by meaning, words and kind, so many are held against the rules: more than a rule could bring up."""
MOST_WORDS = 4

Reasons = tuple[tuple[str, str], ...]


class Offers:
    """An index of offers, all understood by the same `understanding`."""

    def __init__(self, understanding: Understanding, offers: Sequence[Understood]) -> None:
        import numpy as np

        self._understanding = understanding
        self._offers = list(offers)
        self._shared = SharedWords([one.words for one in offers])
        self._english: Floats | None = None
        self._multilingual: Floats | None = None
        if offers and all(one.vector for one in offers):
            rows = unpacked([one.vector for one in offers])
            self._multilingual = np.ascontiguousarray(rows[:, WIDTH:])
            self._english = self._with_kinds(rows, KIND)

    def rank(self, request: Understood, among: npt.NDArray[np.bool_] | None = None, most: int = 200) -> list[Fit]:
        """The best `most` offers, best first. `among`: which may be chosen at all, filtered before the list is cut."""
        import numpy as np

        if not self._offers:
            return []
        words = self._shared.scores(request.words)
        total = WORDS * words
        asked: Floats | None = None
        if request.vector and self._english is not None and self._multilingual is not None:
            row = unpacked([request.vector])
            asked = self._with_kinds(row, 1.0)[0]
            total += self._english @ asked
            if request.language != "en":
                total += OTHER_LANGUAGE * (self._multilingual @ row[0, WIDTH:] - UNRELATED)
        if among is not None:
            total[~among] = -np.inf
        count = min(max(most, EXAMINED), len(total))
        best = np.argpartition(-total, count - 1)[:count] if count < len(total) else np.arange(len(total))
        fits = [
            self._fit(request, int(number), float(total[number]), float(words[number]), asked)
            for number in best
            if total[number] > -np.inf
        ]
        return sorted(fits, key=lambda fit: (-fit.score, -float(total[fit.number]), fit.number))[:most]

    def _fit(self, request: Understood, number: int, total: float, words: float, asked: Floats | None) -> Fit:
        offer = self._offers[number]
        change, named = judged(request, offer)
        meaning = kind = 0.0
        if asked is not None and self._english is not None:
            meaning = float(self._english[number, :WIDTH] @ asked[:WIDTH])
            kind = float(self._english[number, WIDTH:] @ asked[WIDTH:]) / KIND
        both = [request.words[one] for one in request.words if one in offer.words]
        return Fit(
            number=number,
            score=round(min(max((total + change) / WHOLE, 0.0), 1.0), 4),
            meaning=round(meaning, 4),
            words=round(words, 4),
            kind=round(kind, 4),
            rules=round(change, 4),
            reasons=(
                *((("mention", ", ".join(both[:MOST_WORDS])),) if both else ()),
                *((("kind", request.kind),) if request.kind and request.kind == offer.kind else ()),
                *named,
            ),
        )

    def _with_kinds(self, rows: Floats, weight: float) -> Floats:
        """The English directions with the kinds of help beside them: one product gives the likeness of both."""
        import numpy as np

        english = rows[:, :WIDTH]
        likely = self._understanding.likely_helps(english)
        if likely is None:
            return np.ascontiguousarray(english)
        return np.hstack([english, weight * np.sqrt(likely)]).astype(np.float32)


def judged(request: Understood, offer: Understood) -> tuple[float, Reasons]:
    """What the rules add or take away, and why."""
    asked, given = request.facts, offer.facts
    change, named = _times(asked, given)
    limits = (asked.mentions & (given.denies | given.only)) | (request.words.keys() & given.denied_words)
    unwanted = (asked.denies & given.mentions - asked.mentions) | (asked.denied_words & offer.words.keys())
    for weight, key, found in (
        (LIMIT, "clash-limit", limits),
        (UNWANTED, "clash-unwanted", unwanted),
    ):
        if found:
            change += weight
            named = (*named, (key, ", ".join(sorted(found)[:MOST_WORDS])))
    if given.asks:
        change += ASKS
        named = (*named, ("asks", ""))
    return change, named


def _times(asked: Facts, given: Facts) -> tuple[float, Reasons]:
    """Days and parts of the day, where both name them."""
    other = (asked.days & given.not_days) | (asked.parts & given.not_parts)
    shared = (asked.days & given.days) | (asked.parts & given.parts)
    for mine, theirs in ((asked.days, given.days), (asked.parts, given.parts)):
        other |= mine if theirs and not mine & theirs else frozenset()
    if other:
        return OTHER_TIME, (("clash-times", ", ".join(sorted(other))),)
    return (SAME_TIME, (("times", ", ".join(sorted(shared))),)) if shared else (0.0, ())
