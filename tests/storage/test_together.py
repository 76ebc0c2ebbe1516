"""What a turn writes together is written whole or not at all, whichever database writes it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from storage import tables
from storage.memory import SqlMemory
from storage.prepared import Database, Prepared, insert, insert_once
from storage.together import Conflict, Together

_META = insert(tables.meta)
_ONCE = insert_once(tables.inbox)
_CHANGE = Prepared("UPDATE meta SET value = :value WHERE name = :name AND value = :was")


@pytest.fixture
async def memory(database_url: str) -> AsyncIterator[SqlMemory]:
    memory = await SqlMemory.open(database_url, bytes(range(32)))
    await memory.run(lambda db: _META.run(db, name="colour", value="red") and None)
    yield memory
    await memory.close()


def _written(db: Database, event: str, *, was: str = "red") -> None:
    together = Together(db)
    together.add("inbox", _ONCE, {"digest": event, "at": 1}, must="event")
    together.add("meta", _CHANGE, {"name": "colour", "value": "blue", "was": was}, must="colour")
    together.write()


async def _seen(memory: SqlMemory) -> tuple[Any, Any]:
    colour = Prepared("SELECT value FROM meta WHERE name = 'colour'")
    events = Prepared("SELECT digest FROM inbox ORDER BY digest")
    return (
        await memory.run(lambda db: (colour.row(db) or {})["value"]),
        [row["digest"] for row in await memory.run(events.rows)],
    )


async def test_what_is_written_together_is_there(memory: SqlMemory) -> None:
    await memory.run(lambda db: _written(db, "first"))
    assert await _seen(memory) == ("blue", ["first"])


@pytest.mark.parametrize(("event", "was"), [("first", "blue"), ("second", "green")])
async def test_if_one_finds_another_state_nothing_is_written(memory: SqlMemory, event: str, was: str) -> None:
    await memory.run(lambda db: _written(db, "first"))
    with pytest.raises(Conflict):
        await memory.run(lambda db: _written(db, event, was=was))
    assert await _seen(memory) == ("blue", ["first"])


async def test_a_key_that_is_taken_is_a_conflict_too(memory: SqlMemory) -> None:
    def taken(db: Database) -> None:
        together = Together(db)
        together.add("inbox", _ONCE, {"digest": "third", "at": 1})
        together.add("meta", _META, {"name": "colour", "value": "green"}, must="colour")
        together.write()

    with pytest.raises(Conflict, match="colour"):
        await memory.run(taken)
    assert await _seen(memory) == ("red", [])


async def test_two_of_one_table_are_written_in_their_order(memory: SqlMemory) -> None:
    def twice(db: Database) -> None:
        together = Together(db)
        for was, value in (("red", "blue"), ("blue", "green")):
            together.add("meta", _CHANGE, {"name": "colour", "value": value, "was": was}, must="colour")
        together.write()

    await memory.run(twice)
    assert (await _seen(memory))[0] == "green"
