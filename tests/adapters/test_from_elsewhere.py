"""An adapter of another installed package: found, set up, examined, run, and held to the same contract."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
THEIRS = ROOT / "tests" / "elsewhere"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the other package lies, installed from a wheel: its code and its entry points, and nothing else."""
    wheels, place = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("packages")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)], cwd=THEIRS, check=True
    )
    (wheel,) = wheels.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(place)
    return place


@pytest.fixture
def loft(tmp_path: Path) -> Path:
    folder = tmp_path / "loft"
    folder.mkdir()
    return folder


def surroundings(installed: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return {**kept, "PYTHONPATH": os.pathsep.join((str(installed), str(ROOT))), **settings}


def leveller(*arguments: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=60)


def test_it_keeps_our_contract(installed: Path, tmp_path: Path):
    tried = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(THEIRS / "pigeon_contract.py")],
        cwd=ROOT,
        env=surroundings(installed),
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 0, tried.stdout
    assert "failed" not in tried.stdout
    assert int(tried.stdout.split(" passed")[0].split()[-1]) > 30


def test_doctor_knows_it_and_names_its_settings(installed: Path, loft: Path, tmp_path: Path):
    unset = leveller("doctor", cwd=tmp_path, env=surroundings(installed))
    assert "pigeon: not set (PIGEON_LOFT)" in unset.stdout
    found = leveller("doctor", cwd=tmp_path, env=surroundings(installed, PIGEON_LOFT=str(loft)))
    assert "pigeon: PIGEON_LOFT set" in found.stdout
    assert [line for line in found.stdout.splitlines() if line.startswith("!!")] == [
        "!!  no community yet: `leveller community new` founds one"
    ]


def test_what_is_wrong_with_its_settings_is_one_sentence(installed: Path, tmp_path: Path):
    wrong = leveller("run", cwd=tmp_path, env=surroundings(installed, PIGEON_LOFT=str(tmp_path / "nowhere")))
    assert (wrong.returncode, wrong.stderr) == (2, "leveller: PIGEON_LOFT: there is no such folder\n")


def test_somebody_joins_by_pigeon(installed: Path, loft: Path, tmp_path: Path):
    env = surroundings(installed, PIGEON_LOFT=str(loft))
    founding = ("--name", "Elm", "--country", "GB", "--timezone", "Europe/London", "--languages", "en", "--areas", "")
    assert leveller("community", "new", *founding, cwd=tmp_path, env=env).returncode == 0
    with _running(tmp_path, env):
        _writes(loft, "ana.1", "could someone walk my dog?")
        _eventually(lambda: "[1] I agree" in _answered(loft, "ana"))
        _writes(loft, "ana.2", "1")
        _eventually(lambda: "Dog walks" in _answered(loft, "ana"))


@contextmanager
def _running(cwd: Path, env: dict[str, str]) -> Iterator[None]:
    bot = subprocess.Popen([sys.executable, "-m", "bot", "run"], cwd=cwd, env=env, stdout=subprocess.PIPE)
    assert bot.stdout is not None
    try:
        assert b"Leveller listens on Pigeon" in bot.stdout.readline()
        yield
    finally:
        bot.send_signal(signal.SIGTERM)
        bot.communicate(timeout=30)
    assert bot.returncode == 0


def _writes(loft: Path, name: str, text: str) -> None:
    draft = loft / f"{name}.draft"
    draft.write_text(json.dumps(text))
    draft.rename(loft / f"{name}.letter")


def _answered(loft: Path, person: str) -> str:
    file = loft / f"{person}.answers"
    return file.read_text() if file.exists() else ""


def _eventually(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)
