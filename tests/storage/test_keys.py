"""Whatever is sealed under somebody's own key can be opened again as long as that key is kept."""

from __future__ import annotations

import asyncio
import threading
from functools import partial

import pytest

from storage.keyring import KeyCache, TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database

KEY = bytes(range(32))


def _seal(db: Database, memory: SqlMemory) -> bytes:
    return TurnKeyring(db, memory.vault, memory.keys).seal("ana", "my words", "here")


def _open(db: Database, memory: SqlMemory, sealed: bytes) -> str:
    """As after a new start, which knows only what is stored."""
    return TurnKeyring(db, memory.vault, KeyCache()).open("ana", sealed, "here")


class Fails(Exception):
    pass


async def test_a_key_whose_transaction_was_taken_back_is_not_used_again(database_url: str) -> None:
    memory = await SqlMemory.open(database_url, KEY)

    def fail(db: Database) -> None:
        sealed = _seal(db, memory)
        assert TurnKeyring(db, memory.vault, memory.keys).open("ana", sealed, "here") == "my words"
        raise Fails

    with pytest.raises(Fails):
        await memory.run(fail)
    sealed = await memory.run(partial(_seal, memory=memory))
    assert await memory.run(partial(_open, memory=memory, sealed=sealed)) == "my words"
    await memory.close()


async def test_a_key_that_was_made_is_known_to_later_turns(database_url: str) -> None:
    memory = await SqlMemory.open(database_url, KEY)
    sealed = await memory.run(partial(_seal, memory=memory))
    await memory.run(lambda db: db.run("DELETE FROM personal_key").rowcount)

    def reading(db: Database) -> str:
        return TurnKeyring(db, memory.vault, memory.keys).open("ana", sealed, "here")

    assert await memory.run(reading) == "my words"
    await memory.close()


async def test_of_two_turns_that_make_a_key_at_once_both_use_the_one_that_is_stored(postgres_url: str) -> None:
    memory = await SqlMemory.open(postgres_url, KEY)
    made = threading.Event()

    def first(db: Database) -> bytes:
        sealed = _seal(db, memory)
        made.set()
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
        while not db.run(waiting).fetchone()[0]:
            pass
        return sealed

    one = asyncio.create_task(memory.run(first))
    await asyncio.to_thread(made.wait)
    other = await memory.run(partial(_seal, memory=memory))
    for sealed in (await one, other):
        assert await memory.run(partial(_open, memory=memory, sealed=sealed)) == "my words"
    await memory.close()
