"""The benchmarks still run: what is published can be measured again. Their figures are looked at, not tested."""

from __future__ import annotations

import pytest

from bench import log, rounds, turns


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_whole_turns_can_be_measured(capsys: pytest.CaptureFixture[str], database: str):
    turns.main(["--database", database, "--seconds", "0.05", "--neighbours", "20", "--lines", "5"])
    assert "whole turns, 64 waiting" in capsys.readouterr().out


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_the_log_can_be_measured(capsys: pytest.CaptureFixture[str], database: str):
    log.main(["--database", database, "--rows", "2000"])
    assert "one story" in capsys.readouterr().out


def test_rounds_can_be_measured(capsys: pytest.CaptureFixture[str]):
    rounds.main(["--people", "60", "--fours", "40"])
    assert "leveller, the best there is" in capsys.readouterr().out
