"""What the author of the other package runs: our contract, with people who write letters."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from leveller_pigeon import PigeonSettings
from leveller_pigeon.adapter import Pigeon

from adapters.contract import AdapterContract, Platform


class Loft(Platform):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        clock = SimpleNamespace(now=lambda: datetime.now(UTC))
        self.adapter = Pigeon(PigeonSettings(pigeon_loft=folder), SimpleNamespace(clock=clock))
        self._letters = 0

    async def writes(self, person: str, text: str) -> None:
        self._letters += 1
        letter = self.folder / f"{person}.{self._letters:06}.letter"
        draft = letter.with_suffix(".draft")
        draft.write_text(json.dumps(text), "ascii")
        draft.rename(letter)
        while letter.exists():  # noqa: ASYNC110 - folders tell nobody
            await asyncio.sleep(0.01)

    async def presses(self, person: str, label: str) -> None:
        choices = next(one["choices"] for one in reversed(self.answers(person)) if one["choices"])
        number = re.search(rf"\[(\d)\] {label}", choices)
        assert number
        await self.writes(person, number[1])

    async def screen(self, person: str) -> list[str]:
        return [answer["text"] for answer in self.answers(person)]

    def answers(self, person: str) -> list[dict[str, str]]:
        file = self.folder / f"{person}.answers"
        return [json.loads(line) for line in file.read_text("ascii").splitlines()] if file.exists() else []


class TestContract(AdapterContract):
    @pytest.fixture
    async def platform(self, tmp_path: Path) -> AsyncIterator[Loft]:
        platform = Loft(tmp_path)
        async with platform.running():
            yield platform
