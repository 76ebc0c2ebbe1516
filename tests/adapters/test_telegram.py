"""Telegram keeps the contract, by polling and by webhook."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from adapters.contract import AdapterContract
from tests.adapters.telegram_platform import TelegramPlatform, called, polling
from tests.fakes.telegram.stage import a_stage, a_stand_in


@pytest.fixture(scope="module")
def stand_in() -> Iterator[str]:
    with a_stand_in() as url:
        yield url


class TestPolling(AdapterContract):
    @pytest.fixture
    async def platform(self, stand_in: str) -> AsyncIterator[TelegramPlatform]:
        async with a_stage(stand_in) as stage, polling(stage) as platform:
            yield platform


class TestWebhook(AdapterContract):
    @pytest.fixture
    async def platform(self, stand_in: str) -> AsyncIterator[TelegramPlatform]:
        async with a_stage(stand_in) as stage, called(stage) as platform:
            yield platform
