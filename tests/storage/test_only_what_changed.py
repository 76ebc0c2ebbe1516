"""Of a line only what changed is written, and only if nobody else has written it since."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.model import Alert, Ban, Connection, Dialogue, End, Neighbour
from storage import recall
from storage.erasing import erase_neighbour
from storage.keyring import TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database
from storage.records import FORMS

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANA, BEN = (Neighbour(id=name, community="elm", tag=name, state="joined") for name in ("ana", "ben"))
LINE = Connection(
    id="line",
    community="elm",
    match="m",
    kind="dog",
    left=End(neighbour="ana", alias="hazel"),
    right=End(neighbour="ben", alias="rowan"),
    at=NOON,
    last_at=NOON,
)


@pytest.fixture
async def memory(database_url: str) -> AsyncIterator[SqlMemory]:
    memory = await SqlMemory.open(database_url, bytes(range(32)))

    def begin(db: Database) -> None:
        keys = TurnKeyring(db, memory.vault, memory.keys)
        for record in (ANA, BEN, Dialogue(neighbour="ana", community="elm"), LINE):
            form = FORMS[type(record)]
            form.insert.run(db, **form.to_row(record, keys), version=1)

    await memory.run(begin)
    yield memory
    await memory.close()


def _written(db: Database, memory: SqlMemory, carried: int, *, meanwhile: str = "") -> int:
    """Read the line as a turn does, let something happen, and write it: how many rows that changed."""
    keys = TurnKeyring(db, memory.vault, memory.keys)
    lines = recall.lines(db, ANA, keys)
    line = lines.open[0]
    if meanwhile:
        db.run(meanwhile)
    form = FORMS[Connection]
    row = form.to_row(line.with_mine(replace(line.left, spoke_at=NOON), carried=carried), keys)
    statement, values = form.update(row, line.version, lines.rows["line"])
    return int(statement.run(db, **values).rowcount)


def _now(db: Database) -> tuple[Any, ...]:
    return tuple(db.run("SELECT version, carried, right_alias FROM connection").fetchone())


async def test_what_changed_is_written_and_makes_a_new_version(memory: SqlMemory) -> None:
    assert await memory.run(lambda db: _written(db, memory, 1)) == 1
    assert await memory.run(lambda db: _written(db, memory, 2)) == 1
    assert await memory.run(_now) == (3, 2, "rowan")


async def test_what_did_not_change_is_not_written_over(memory: SqlMemory) -> None:
    """As by what makes no new version, such as the hourly removal of old times."""
    removed = "UPDATE connection SET right_alias = '' WHERE id = 'line'"
    assert await memory.run(lambda db: _written(db, memory, 1, meanwhile=removed)) == 1
    assert await memory.run(_now) == (2, 1, "")


async def test_nothing_is_written_over_a_newer_version(memory: SqlMemory) -> None:
    newer = "UPDATE connection SET carried = 7, version = 2 WHERE id = 'line'"
    assert await memory.run(lambda db: _written(db, memory, 1, meanwhile=newer)) == 0
    assert await memory.run(_now) == (2, 7, "rowan")


async def test_a_line_from_which_somebody_was_erased_is_not_written_over(memory: SqlMemory) -> None:
    """A turn that read them before finds another version, and is taken again."""

    def erased(db: Database) -> int:
        keys = TurnKeyring(db, memory.vault, memory.keys)
        line = recall.lines(db, ANA, keys).open[0]
        erase_neighbour(db, memory.vault, keys, "ben", "gone", NOON)
        form = FORMS[Connection]
        statement, values = form.update(form.to_row(line, keys), line.version, None)
        return int(statement.run(db, **values).rowcount)

    assert await memory.run(erased) == 0
    assert (await memory.run(_now))[2] == ""


ALERT = Alert(id="alert", community="elm", what="young", about="ana", at=NOON)
BAN = Ban(id="ban", community="elm", neighbour="ben", reason="rude", at=NOON, until=NOON + timedelta(days=9))


@pytest.mark.parametrize(
    ("record", "column", "left"),
    [
        (replace(ALERT, what="distress", taken_by="ben"), "taken_by", ""),
        (replace(ALERT, taken_by="ben"), "taken_by", "gone-gone"),
        (replace(ALERT, votes=("ben=adult", "eve=child")), "votes", "gone-gone=adult eve=child"),
        (replace(ALERT, apart=("ana", "ben")), "apart", "ana gone-gone"),
        (BAN, "neighbour", ""),
    ],
    ids=["an alert that they took", "what they settled", "their vote", "an alert apart from them", "their ban"],
)
async def test_what_named_somebody_who_was_erased_is_not_written_over(
    memory: SqlMemory, record: Alert | Ban, column: str, left: str
) -> None:
    def erased(db: Database) -> tuple[int, str]:
        keys = TurnKeyring(db, memory.vault, memory.keys)
        form = FORMS[type(record)]
        row = form.to_row(record, keys)
        form.insert.run(db, **row, version=1)
        erase_neighbour(db, memory.vault, keys, "ben", "gone", NOON)
        statement, values = form.update(row, 1, None)
        return int(statement.run(db, **values).rowcount), db.run(f"SELECT {column} FROM {form.table.name}").fetchone()[
            0
        ]

    assert await memory.run(erased) == (0, left)
