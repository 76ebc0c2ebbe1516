"""Killed with -9, at named points and at any moment, again and again; then the oracle is asked what was lost.

python -m bench kill --database sqlite --kills 2000
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time
from collections import Counter

from bench.place import database
from tests.crash.cradle import a_cradle
from tests.crash.evening import killed, prepared
from tests.crash.platform import Kill
from tests.crash.points import POINTS

A_STREET = 40
"""Kills until the street is left in peace and looked at."""


def _kills(dice: random.Random, many: int) -> list[Kill]:
    """Half at a named point, half at any time of a life."""
    return [
        Kill(dice.choice(POINTS), dice.randint(1, 8)) if dice.random() < 0.5 else Kill(after=dice.uniform(0.0, 0.3))
        for _ in range(many)
    ]


async def measure(given: str, kills: int, seconds: float, seed: int) -> Counter[str]:
    found: Counter[str] = Counter()
    begun = time.monotonic()
    with a_cradle() as cradle:
        while found["kills"] < kills and time.monotonic() - begun < seconds:
            street = seed + found["streets"]
            with database(given) as url:
                await prepared(cradle, url)
                many = min(A_STREET, kills - found["kills"])
                verdict, platform = await killed(cradle, url, _kills(random.Random(street), many), seed=street)
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
    given = parser.parse_args(arguments)
    found = asyncio.run(measure(given.database, given.kills, given.seconds, given.seed))
    print(", ".join(f"{name}: {value}" for name, value in found.items()))
