"""Killed with -9, at named points and at any moment, again and again; then the oracle is asked what was lost.

python -m bench kill --database sqlite --kills 2000
python -m bench kill --database sqlite --kills 500 --platforms both

With `--platforms both` the people are on Telegram and Slack, spoken to by the real SDKs.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time
from collections import Counter

from bench.place import database
from tests.crash.both import the_stands
from tests.crash.cradle import Cradle, a_cradle
from tests.crash.evening import killed, killed_on_both, prepared
from tests.crash.oracle import Verdict
from tests.crash.platform import Kill, Platform
from tests.crash.points import POINTS, SEEN_ON_BOTH

A_STREET = 40
"""Kills until the street is left in peace and looked at."""


def _kills(dice: random.Random, many: int, points: tuple[str, ...], latest: float) -> list[Kill]:
    """Half at a named point, half at any time of a life."""
    return [
        Kill(dice.choice(points), dice.randint(1, 8)) if dice.random() < 0.5 else Kill(after=dice.uniform(0.0, latest))
        for _ in range(many)
    ]


async def _on_one(cradle: Cradle, url: str, many: int, seed: int) -> tuple[Verdict, Platform]:
    await prepared(cradle, url)
    return await killed(cradle, url, _kills(random.Random(seed), many, POINTS, 0.3), seed=seed)


async def _on_both(cradle: Cradle, url: str, many: int, seed: int) -> tuple[Verdict, Platform]:
    kills = _kills(random.Random(seed), many, SEEN_ON_BOTH, 0.8)
    async with the_stands() as stands:
        return await killed_on_both(cradle, url, kills, seed=seed, stands=stands)


async def measure(given: str, kills: int, seconds: float, seed: int, platforms: str) -> Counter[str]:
    found: Counter[str] = Counter()
    begun, both = time.monotonic(), platforms == "both"
    with a_cradle(*(["platforms"] if both else [])) as cradle:
        while found["kills"] < kills and time.monotonic() - begun < seconds:
            street = seed + found["streets"]
            with database(given) as url:
                many = min(A_STREET, kills - found["kills"])
                verdict, platform = await (_on_both if both else _on_one)(cradle, url, many, street)
            found["streets"] += 1
            found["kills"] += platform.deaths
            for name in ("accepted", "delivered", "told", "extra", "reveals"):
                found[name] += getattr(verdict, name)
            found["silently lost"] += len(verdict.silent)
            found["to a wrong recipient"] += len(verdict.misdelivered)
            found["streets not at rest"] += bool(verdict.stuck)
            found["otherwise wrong"] += len(verdict.wrong) - sum(
                len(known) for known in (verdict.silent, verdict.misdelivered, verdict.stuck)
            )
            for sentence in verdict.wrong:
                print(f"street {street}: {sentence}", flush=True)
    found["seconds"] = round(time.monotonic() - begun)
    return found


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench kill", description=__doc__)
    parser.add_argument("--database", default="sqlite", help="sqlite or postgresql")
    parser.add_argument("--kills", type=int, default=2000)
    parser.add_argument("--seconds", type=float, default=1800, help="begin no new street after this long")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--platforms", choices=("one", "both"), default="one", help="both: Telegram and Slack")
    given = parser.parse_args(arguments)
    found = asyncio.run(measure(given.database, given.kills, given.seconds, given.seed, given.platforms))
    print(", ".join(f"{name}: {value}" for name, value in found.items()))
