"""The bot is killed while its people are on Telegram and on Slack, spoken to by the real SDKs."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.crash.both import the_stands
from tests.crash.cradle import Cradle, a_cradle
from tests.crash.evening import killed_on_both
from tests.crash.platform import Kill
from tests.crash.points import SEEN_ON_BOTH


@pytest.fixture(scope="module")
def experienced_cradle() -> Iterator[Cradle]:
    """It has loaded both SDKs already."""
    with a_cradle("platforms") as one:
        yield one


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", range(2))
async def test_nothing_is_lost_and_nothing_goes_astray_between_two_platforms(
    seed: int, experienced_cradle: Cradle, database_url: str
) -> None:
    dice = random.Random(seed)
    kills = [Kill(point, dice.randint(1, 4)) for point in dice.sample(SEEN_ON_BOTH, 7)]
    kills += [Kill(after=dice.uniform(0.05, 0.8)) for _ in range(3)]
    async with the_stands() as stands:
        verdict, platform = await killed_on_both(experienced_cradle, database_url, kills, seed=seed, stands=stands)
    assert verdict.wrong == []
    assert platform.deaths == 10
    assert verdict.accepted > 0
