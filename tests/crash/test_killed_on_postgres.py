"""The bot is killed at every named point, and at any time, with its memory on a PostgreSQL server."""

from __future__ import annotations

import pytest

from tests.crash.cradle import Cradle
from tests.crash.evening import killed
from tests.crash.points import POINTS, at_any_time, twice

pytestmark = pytest.mark.postgres


@pytest.mark.parametrize("point", POINTS)
async def test_nothing_is_lost_and_nothing_goes_astray_when_killed_twice_at(
    point: str, cradle: Cradle, postgres_street: str
) -> None:
    verdict, platform = await killed(cradle, postgres_street, twice(point), seed=1)
    assert verdict.wrong == []
    assert platform.deaths == 2
    assert verdict.accepted > 0


@pytest.mark.parametrize("seed", range(2))
async def test_nothing_is_lost_and_nothing_goes_astray_when_killed_at_any_time(
    seed: int, cradle: Cradle, postgres_street: str
) -> None:
    verdict, platform = await killed(cradle, postgres_street, at_any_time(seed, 8), seed=seed)
    assert verdict.wrong == []
    assert platform.deaths == 8
