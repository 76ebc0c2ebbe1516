"""The benchmarks still run: what is published can be measured again. Their figures are looked at, not tested."""

from __future__ import annotations

import numpy as np
import pytest

from bench import log, rounds, turns
from bot.pairing.weights import NEVER


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_whole_turns_can_be_measured(capsys: pytest.CaptureFixture[str], database: str):
    turns.main(["--database", database, "--seconds", "0.05", "--neighbours", "20", "--lines", "5"])
    assert "whole turns, 64 waiting" in capsys.readouterr().out


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_the_log_can_be_measured(capsys: pytest.CaptureFixture[str], database: str):
    log.main(["--database", database, "--rows", "2000", "--neighbours", "100"])
    assert "one story" in capsys.readouterr().out


def test_exact_matching_over_the_best_of_each_looks_at_pairs_that_either_counts_among_them():
    judge = rounds.Judge(rounds.town(60, 1))
    everybody = np.arange(60)
    pairs, worth = rounds._best(judge, everybody)
    tile = judge.weights.among(everybody)
    best = np.argpartition(-tile, rounds.BEST, axis=1)[:, : rounds.BEST]
    wanted = {
        (min(one, other), max(one, other))
        for one in range(60)
        for other in best[one].tolist()
        if tile[one, other] > NEVER // 2
    }
    assert {tuple(pair) for pair in pairs.tolist()} == wanted
    assert len(pairs) == len(wanted)
    assert worth.tolist() == [int(tile[one, other]) for one, other in pairs.tolist()]


def test_rounds_can_be_measured(capsys: pytest.CaptureFixture[str]):
    rounds.main(["--people", "60", "--fours", "40"])
    assert "leveller, the best there is" in capsys.readouterr().out
