"""A stand-in for a platform as a process of its own, and the way to play its people.

`python -m tests.fakes.<name>` serves the platform's API and, under `/control/<what>`, what only tests may do: each
takes and gives JSON. It prints one line, `{"url": …}`, when it listens, and ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[2]


class Stage:
    """Speaks to a stand-in as a test."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http

    async def control(self, what: str, **given: Any) -> Any:
        """Do something there; the stand-in's answer, or AssertionError with its words if it refuses."""
        async with self._http.post(f"{self.url}/control/{what}", json=given) as response:
            answer = await response.json()
        assert response.status == 200, f"{what}: {answer}"
        return answer


@asynccontextmanager
async def a_process(name: str, *arguments: str) -> AsyncIterator[Stage]:
    """The stand-in of that name, until the block ends."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", f"tests.fakes.{name}", *arguments),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        first = await asyncio.wait_for(process.stdout.readline(), 20)
        assert first, f"the stand-in {name} did not start"
        async with aiohttp.ClientSession() as http:
            yield Stage(json.loads(first)["url"], http)
    finally:
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()
