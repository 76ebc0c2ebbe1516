"""Learn the second opinion from the labelled texts, and say how it does on texts it did not see.

    python -m bench opinion            what was learnt from the others, tried on each author's texts; nothing is written
    python -m bench opinion --write    learn from all, into opinion.npz and weights.bin beside the signs

By meaning: ridge regression with a kernel; positive texts count more, because they are few, and so do harmless ones
that sound alarming, because they are hard. By words: logistic regression. Both are added up. A flag counts from the
score that only so few harmless texts reach, and with a sign from the score that nearly all texts reach which were
rightly given that sign; both when they are by an author of whom nothing was learnt. What `bench safeguard` calls kept,
`blind_signs_3.json` and its next two are never learnt from. Some ten minutes, most of them for encoding.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.linalg import solve
from scipy.optimize import minimize
from scipy.sparse import csr_array

from bench.safeguard import conversations, everyday, lookalikes, ordinary, texts
from bot.reading.encoders import Encoders
from bot.reading.safeguarding import FLAGS
from bot.reading.safeguarding.opinion import BY_WORDS, LEARNT, alike, centred, directions
from bot.reading.safeguarding.weighed import LEARNT as WEIGHTS
from bot.reading.safeguarding.weighed import PLACES, places
from prompts.warnings import signs

if TYPE_CHECKING:
    from bot.reading.safeguarding.opinion import Floats

SETS = ("safeguard", "blind_signs", "blind_signs_2", "shapes", "voices", "voices_2", "voices_3")
PARTS = 5
"""Authors are learnt from in so many parts, each tried with what was learnt from the others."""
SMOOTH = 1.0
POSITIVE, ALARMING = 4.0, 2.0
STRENGTH, OFTEN_ENOUGH, RARE = 4.0, 2, 2.0
"""Of words: how much each may say, in how many texts it must stand, and how much more positive texts count."""
LOST = 0.01
"""The share of texts with a right sign of which a second opinion may think that they are harmless."""
EVERYDAY, SOUNDING, LOWEST = 0.005, 0.08, 0.2
"""Shares of everyday talk, and of harmless texts that sound alarming, of which a flag may be sure in vain; and the
lowest score from which it may be sure."""
ASKED = 0.08
"""The share of everyday talk that is worth a second opinion."""


@dataclass
class Known:
    """What is learnt from: a row for each text."""

    texts: list[str]
    wanted: Floats  # of each flag, 0 or 1
    parts: Any  # of which part is its author?
    talk: Any  # is it everyday talk, not written to sound alarming?

    @property
    def sounding(self) -> Any:
        return ~self.talk & ~self.wanted.any(1)

    @classmethod
    def gathered(cls) -> Known:
        labelled: dict[str, tuple[tuple[str, ...], str]] = {}
        for name in SETS:
            for one in texts(name):
                if not one.get("unseen"):
                    labelled.setdefault(one["text"], (tuple(one["flags"]), f"{name} {one.get('author', '')}"))
        labelled |= {text: ((), "alike") for text in lookalikes() if text not in labelled}
        talk = [text for text in dict.fromkeys((*ordinary(), *everyday(), *conversations())) if text not in labelled]
        authors = sorted({author for _, author in labelled.values()})
        parts = [authors.index(author) % PARTS for _, author in labelled.values()]
        parts += [int(hashlib.sha256(text.encode()).hexdigest(), 16) % PARTS for text in talk]
        wanted = np.zeros((len(labelled) + len(talk), len(FLAGS)), np.float32)
        for number, (flags, _) in enumerate(labelled.values()):
            wanted[number] = [flag in flags for flag in FLAGS]
        return cls([*labelled, *talk], wanted, np.array(parts), np.arange(len(wanted)) >= len(labelled))


def by_meaning(rows: Floats, wanted: Floats, sounding: Any) -> Floats:
    """Weights of each text for each flag."""
    counts = np.where(wanted.any(1), POSITIVE, 1.0) * np.where(sounding, ALARMING, 1.0)
    kernel = alike(rows, rows)
    kernel[np.diag_indices_from(kernel)] += SMOOTH / counts
    weights: Floats = solve(kernel, wanted, assume_a="pos", overwrite_a=True)
    return weights


def form(rows: Floats, weights: Floats) -> tuple[Any, Floats, Floats, Floats]:
    """The sum of (1 + row · x)² over all rows, by their weights, as a polynomial of x: for each flag the pairs of
    coordinates, each once and in steps of a unit, those units, the coordinates, and the constant."""
    upper = np.triu(np.ones((rows.shape[1],) * 2, bool))
    tables = [(rows * column[:, None]).T @ rows for column in weights.T]
    pairs = np.array([(table + np.triu(table, 1))[upper] for table in tables])
    unit = (np.abs(pairs).max(1) / 127).astype(np.float32)
    return np.round(pairs / unit[:, None]).astype(np.int8), unit, 2 * rows.T @ weights, weights.sum(0)


def in_words(written: list[str]) -> csr_array:
    """A row for each text: 1 where its words lie, by how many there are."""
    each = [places(signs().words(text)) for text in written]
    rows = np.repeat(np.arange(len(each)), [len(there) for there in each])
    columns = np.fromiter((place for there in each for place in there), np.int32)
    values = np.repeat([len(there) ** -0.5 for there in each], [len(there) for there in each])
    return csr_array((values, (rows, columns)), shape=(len(written), PLACES))


def by_words(rows: csr_array, wanted: Floats) -> Floats:
    """A weight for each place and flag, and in the last row a constant."""
    often = np.flatnonzero((rows > 0).sum(0) >= OFTEN_ENOUGH)
    some = rows[:, often]
    learnt = np.zeros((PLACES + 1, wanted.shape[1]), np.float32)
    for flag, column in enumerate(wanted.T):
        counts = np.where(column > 0, RARE, 1.0)

        def loss(weights: Any, column: Any = column, counts: Any = counts) -> tuple[float, Any]:
            odds = some @ weights[:-1] + weights[-1]
            of = 1 / (1 + np.exp(-odds))
            lost = (counts * (np.logaddexp(0, odds) - column * odds)).sum()
            lost += weights[:-1] @ weights[:-1] / 2 / STRENGTH**2
            wrong = counts * (of - column)
            return lost, np.append(some.T @ wrong + weights[:-1] / STRENGTH**2, wrong.sum())

        found = minimize(loss, np.zeros(len(often) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
        learnt[often, flag], learnt[-1, flag] = found[:-1], found[-1]
    return learnt


def reached(scores: Floats, share: float) -> Floats:
    """The scores that so small a share of these texts exceed."""
    return np.quantile(scores, 1 - share, axis=0).astype(np.float32)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench opinion", description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    known = Known.gathered()
    raw = directions(Encoders(), known.texts)
    if raw is None:
        raise SystemExit("the encoders can't be loaded")
    middle = raw[:, raw.shape[1] // 2 :].mean(0)
    rows, spelled = centred(raw, middle), in_words(known.texts)
    worth = known.wanted.max(1, keepdims=True)
    scores, weighed = np.zeros_like(known.wanted), np.zeros(len(worth), np.float32)
    for part in np.unique(known.parts):
        seen, left = np.flatnonzero(known.parts != part), np.flatnonzero(known.parts == part)
        meant = by_meaning(rows[seen], known.wanted[seen], known.sounding[seen])
        said = by_words(spelled[seen], np.hstack([known.wanted[seen], worth[seen]]))
        odds = spelled[left] @ said[:-1] + said[-1]
        scores[left] = alike(rows[left], rows[seen]) @ meant + BY_WORDS * odds[:, :-1]
        weighed[left] = odds[:, -1]
    sure = np.maximum(reached(scores[known.talk], EVERYDAY), reached(scores[known.sounding], SOUNDING))
    sure = np.maximum(sure, np.float32(LOWEST))
    signed = np.array([[flag in flags for flag in FLAGS] for flags in map(signs().flags, known.texts)])
    rightly = signed & (known.wanted > 0)
    doubt = np.array([np.quantile(one[right], LOST) for one, right in zip(scores.T, rightly.T, strict=True)])
    doubt = np.minimum(doubt, sure).astype(np.float32)
    least = float(reached(weighed[known.talk], ASKED))
    tell(known, scores > np.where(signed, doubt, sure), weighed > least)
    if given.write:
        write(known, rows, spelled, middle, (sure, doubt), worth, least)


def tell(known: Known, flagged: Any, asked: Any) -> None:
    for number, flag in enumerate(FLAGS):
        due = known.wanted[:, number] > 0
        print(f"{flag:<14} {int(flagged[due, number].sum()):>4} of {int(due.sum()):>4}")
    worth = known.wanted.any(1)
    for name, which in (("sounding", known.sounding), ("everyday talk", known.talk)):
        flags, of = int(flagged[which].any(1).sum()), int(which.sum())
        print(f"{name:<14} {flags:>4} of {of:>4}, asked of {asked[which].sum()}")
    print(f"{'flagged texts':<14} asked of {asked[worth].sum()} of {worth.sum()}")


def write(
    known: Known,
    rows: Floats,
    spelled: csr_array,
    middle: Floats,
    enough: tuple[Floats, Floats],
    worth: Floats,
    least: float,
) -> None:
    said = by_words(spelled, np.hstack([known.wanted, worth]))
    unit = np.maximum(np.abs(said[:-1]).max(0), 1e-6) / 127
    small = np.round(said[:-1] / unit).astype(np.int8)
    where = np.flatnonzero(small[:, :-1].any(1)).astype(np.int32)
    pairs, pair_unit, single, none = form(rows, by_meaning(rows, known.wanted, known.sounding))
    np.savez_compressed(
        LEARNT,
        pairs=pairs,
        pair_unit=pair_unit,
        single=single,
        none=none,
        middle=middle,
        where=where,
        words=small[where, :-1],
        word_unit=unit[:-1].astype(np.float32),
        constant=said[-1, :-1],
        sure=enough[0],
        doubt=enough[1],
    )
    head = json.dumps({"unit": float(unit[-1]), "least": least - float(said[-1, -1])})
    WEIGHTS.write_bytes(head.encode() + b"\n" + zlib.compress(small[:, -1].tobytes(), 9))
    for path in (LEARNT, WEIGHTS):
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB from {len(known.texts)} texts")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
