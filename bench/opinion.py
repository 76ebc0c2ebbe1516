"""Learn the second opinion from the labelled texts, and say how it does on texts it did not see.

    python -m bench opinion            five-fold, and nothing is written
    python -m bench opinion --write    learn from all but the texts marked unseen, into opinion.npz beside the signs

Ridge regression with a kernel: positive texts count more, because they are few, and so do harmless ones that sound
alarming, because they are hard.
"""

from __future__ import annotations

import argparse
import hashlib
from typing import TYPE_CHECKING

import numpy as np

from bench.safeguard import ordinary, texts
from bot.reading.encoders import Encoders
from bot.reading.safeguarding import FLAGS
from bot.reading.safeguarding.opinion import LEARNT, SURE, SURE_OF_OTHERS, alike, centred, directions
from prompts.warnings import signs

if TYPE_CHECKING:
    from bot.reading.safeguarding.opinion import Floats

SMOOTH = 0.3
POSITIVE, ALARMING = 4.0, 2.0
FOLDS = 5


def learnt(rows: Floats, wanted: Floats, harmless: Floats) -> Floats:
    """Weights of each text for each flag."""
    kernel = alike(rows, rows).astype(np.float64)
    columns = []
    for column in wanted.T:
        counts = np.where(column > 0, POSITIVE, 1.0) * np.where(harmless, ALARMING, 1.0)
        columns.append(np.linalg.solve(kernel + SMOOTH * np.diag(1 / counts), column))
    return np.array(columns).T.astype(np.float32)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench opinion", description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    labelled = [one for one in texts() if not one["unseen"]]
    written = [*(one["text"] for one in labelled), *ordinary()]
    raw = directions(Encoders(), written)
    if raw is None:
        raise SystemExit("the encoders can't be loaded")
    half = raw.shape[1] // 2
    wanted = np.zeros((len(written), len(FLAGS)), np.float32)
    for number, one in enumerate(labelled):
        wanted[number] = [flag in one["flags"] for flag in FLAGS]
    harmless = np.array([number < len(labelled) and not wanted[number].any() for number in range(len(written))])
    middle = raw[:, half:].mean(0)
    rows = centred(raw, middle)
    if given.write:
        known = np.clip(np.round(rows * 512), -127, 127).astype(np.int8)
        np.savez_compressed(LEARNT, known=known, weights=learnt(rows, wanted, harmless), middle=middle)
        print(f"{LEARNT.name}: {LEARNT.stat().st_size / 1e6:.1f} MB from {len(written)} texts")
        return
    folds = np.array([int(hashlib.sha256(text.encode()).hexdigest(), 16) % FOLDS for text in written])
    scores = np.zeros_like(wanted)
    for fold in range(FOLDS):
        seen, left = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        scores[left] = alike(rows[left], rows[seen]) @ learnt(rows[seen], wanted[seen], harmless[seen])
    flagged = scores > np.array([SURE.get(flag, SURE_OF_OTHERS) for flag in FLAGS])
    for number, flag in enumerate(FLAGS):
        due = wanted[:, number] > 0
        print(f"{flag:<14} {int(flagged[due, number].sum()):>4} of {int(due.sum()):>4}")
    known_everyday = signs()
    sounding = [n for n in np.flatnonzero(harmless) if not known_everyday.read(written[n])[1]]
    print(f"harmless, without a known everyday phrase: {int(flagged[sounding].any(1).sum())} of {len(sounding)}")
    print(f"ordinary posts: {int(flagged[len(labelled) :].any(1).sum())} of {len(written) - len(labelled)}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
