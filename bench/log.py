"""The coordinators' lists at a million matches: every page by keys, on the indexes of `storage.tables`.

python -m bench log --database sqlite
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bench.place import database
from bench.town import build
from bot.core.scene import LogQuery
from bot.ports import Founding
from storage import desk, records
from storage.keyring import TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database, Prepared

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
STATES = ("accepted", "declined", "expired", "overtaken", "closed")
_ME = Prepared("SELECT * FROM neighbour WHERE id = :id")


async def fill(memory: SqlMemory, community: str, rows: int, people: int) -> None:
    """One match every three minutes; each fifth has a line, and of these one in two hundred is open."""
    step = 20_000
    for start in range(0, rows, step):

        def some(db: Database, start: int = start) -> None:
            matches, lines = [], []
            for number in range(start, min(start + step, rows)):
                at = int((NOW - timedelta(minutes=3 * (rows - number))).timestamp() * 1000)
                left, right = f"n{number * 7919 % people:015}", f"n{(number * 104729 + 1) % people:015}"
                state = STATES[number % 5]
                line = f"k{number:015}" if state == "accepted" else ""
                matches.append((f"x{number:015}", community, left, right, state, at, line))
                if line:
                    open_ = "open" if number % 1000 == 0 else "ended"
                    lines.append((line, community, f"x{number:015}", left, right, open_, at))
            cursor = db.driver.cursor()
            mark = "?" if db.kind == "sqlite" else "%s"
            cursor.executemany(
                f"""INSERT INTO match
                (id, community, asker, helper, state, at, connection, version, origin, kind, reasons)
                VALUES ({", ".join([mark] * 7)}, 1, 'words', 'dog', '[]')""",
                matches,
            )
            cursor.executemany(
                f"""INSERT INTO connection
                (id, community, match, left_neighbour, right_neighbour, state, at, last_at, version, kind, words)
                VALUES ({", ".join([mark] * 7)}, 0, 1, 'dog', 'kettle ladder')""",
                lines,
            )

        await memory.run(some)


async def timed(memory: SqlMemory, job: Callable[[Database], object], repeats: int = 20) -> float:
    """Median milliseconds in the database's own thread or connection."""
    taken = []

    def once(db: Database) -> None:
        begun = time.perf_counter()
        job(db)
        taken.append(time.perf_counter() - begun)

    for _ in range(repeats):
        await memory.run(once)
    return 1000 * statistics.median(taken)


async def measure(url: str, rows: int, people: int) -> dict[str, float]:
    memory = await SqlMemory.open(url, bytes(range(32)))
    founding = Founding(name="Town", country="GB", timezone="Europe/London", languages=("en",))
    founded = await memory.found(founding, at=NOW)
    community = founded.community.id
    await build(memory, community, neighbours=people, lines=0, at=NOW - timedelta(days=300))
    await fill(memory, community, rows, people)

    await memory.run(lambda db: db.run("ANALYZE"))
    deep = (NOW - timedelta(minutes=3 * rows * 9 // 10), "zzzz")
    queries = {
        "newest page": LogQuery(limit=11),
        "page at nine tenths": LogQuery(limit=11, before=deep),
        "by state": LogQuery(state="declined", limit=11),
        "by state, at nine tenths": LogQuery(state="declined", limit=11, before=deep),
        "open lines": LogQuery(state="open", limit=11),
        "one neighbour": LogQuery(neighbour_tag="tag77", limit=11),
        "one week": LogQuery(week="2026-W10", limit=11),
        "one story": LogQuery(story="x000000000424242", limit=2),
    }
    figures = {}

    def keys(db: Database) -> TurnKeyring:
        return TurnKeyring(db, memory.vault, memory.keys)

    me = await memory.run(lambda db: records.neighbour(_ME.row(db, id=f"n{3:015}") or {}, memory.vault.safeguarding))
    for name, query in queries.items():
        figures[name] = await timed(memory, lambda db, query=query: desk.log(db, keys(db), me, query))  # type: ignore[misc]
    figures["who is waiting (today)"] = await timed(memory, lambda db: desk.desk(db, keys(db), me, NOW))
    await memory.close()
    return figures


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench log", description=__doc__)
    parser.add_argument("--database", default="sqlite", help="sqlite, postgresql, or the URL of an empty database")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--neighbours", type=int, default=10_000)
    given = parser.parse_args(arguments)
    with database(given.database) as url:
        figures = asyncio.run(measure(url, given.rows, given.neighbours))
    for name, value in figures.items():
        print(f"{name:<30} p50 {value:>9.2f} ms")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
