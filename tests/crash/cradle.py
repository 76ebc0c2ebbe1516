"""Starts bots and learns how they ended."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class Cradle:
    """One process that forks bots, one bot at a time. It serves many tests, each with a loop of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    async def start(self, **order: Any) -> int:
        """Fork a bot; returns its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int((await self._read())["pid"])

    async def ended(self) -> int:
        """Wait until the bot has ended: 0 in order, -9 killed."""
        return int((await self._read())["ended"])

    async def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        told = await asyncio.to_thread(self._process.stdout.readline)
        assert told, "the process that starts the bots is gone"
        found: dict[str, Any] = json.loads(told)
        return found


@contextmanager
def a_cradle(*given: str) -> Iterator[Cradle]:
    one_thread = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # threads do not survive a fork
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.child", *given],
        cwd=ROOT,
        env={**os.environ, **one_thread},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield Cradle(process)
        assert process.stdin is not None
        process.stdin.close()
