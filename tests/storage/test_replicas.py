"""Several replicas on one PostgreSQL: one that stands still holds up nobody for long."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from bot.memory import Wish
from storage import engines
from storage.memory import SqlMemory
from storage.prepared import Database
from tests.stories.street import NOON


async def test_one_that_stops_while_it_claims_gives_way_to_the_others(postgres_url, monkeypatch):
    monkeypatch.setattr(engines, "IDLE_SECONDS", 1)
    stopped = await SqlMemory.open(postgres_url, bytes(range(32)))
    goes_on = await SqlMemory.open(postgres_url, bytes(range(32)))
    holds = threading.Event()
    tries = []

    def claim(db: Database) -> int:
        """As in a process that is stopped for three seconds in the middle of a claim."""
        tries.append(1)
        db.run("SELECT pg_advisory_xact_lock(7216001)")
        holds.set()
        time.sleep(3 if len(tries) == 1 else 0)
        return int(db.run("SELECT 7").fetchone()[0])

    standing = asyncio.create_task(stopped.run(claim))
    await asyncio.to_thread(holds.wait)
    goes_on.hurry()
    async with asyncio.timeout(2.5):
        assert await goes_on.claim(lambda: Wish(settled=(), limit=5, at=NOON)) == ()
    assert not standing.done()
    assert await standing == 7
    assert len(tries) == 2
    await stopped.close()
    await goes_on.close()


@pytest.mark.parametrize("name", ["idle_in_transaction_session_timeout", "lock_timeout"])
async def test_no_connection_waits_without_end(postgres_url, name):
    memory = await SqlMemory.open(postgres_url, bytes(range(32)))
    said = await memory.run(lambda db: db.run(f"SHOW {name}").fetchone()[0])
    await memory.close()
    assert said in ("30s", "10s")


async def test_what_the_url_says_of_its_connections_is_kept(postgres_url):
    room = "&" if "?" in postgres_url else "?"
    url = f"{postgres_url}{room}connect_timeout=7&options=-c%20application_name%3Dstreet"
    memory = await SqlMemory.open(url, bytes(range(32)))
    said = await memory.run(lambda db: (db.run("SHOW application_name").fetchone()[0], db.driver.info.get_parameters()))
    waits = await memory.run(lambda db: db.run("SHOW lock_timeout").fetchone()[0])
    await memory.close()
    assert (said[0], said[1]["connect_timeout"], waits) == ("street", "7", "10s")
