"""Slack keeps the contract, by the real SDK against a strict stand-in: over sockets and over signed HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from adapters.contract import AdapterContract
from tests.adapters.slack_platform import SlackPlatform, a_platform
from tests.adapters.slack_stage import a_slack


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


class TestContractOverSockets(AdapterContract):
    @pytest.fixture
    async def platform(self, slack_url: str) -> AsyncIterator[SlackPlatform]:
        async with a_platform(slack_url) as platform:
            yield platform


class TestContractOverHttp(AdapterContract):
    @pytest.fixture
    async def platform(self, slack_url: str) -> AsyncIterator[SlackPlatform]:
        async with a_platform(slack_url, socket=False) as platform:
            yield platform
