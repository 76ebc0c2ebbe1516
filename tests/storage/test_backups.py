"""Backups: made while the bot runs, restored to either database; the forgotten stay so, and nothing is said twice."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from storage import backups, migrating
from storage.backups import BadBackup, Header
from storage.engines import StorageRefused, place
from storage.memory import SqlMemory
from storage.prepared import Prepared
from storage.sealing import Vault, WrongKey
from tests.stories.street import KEY, NOON, Street, a_street

VAULT = Vault(KEY)
WORDS = "a MARKER that only one may read"


def taken(url: str, folder: Path, *, days: int = 0, keep: int = 14) -> Path:
    return backups.write(place(url), VAULT, folder, at=NOON + timedelta(days=days), keep=keep)


def goes_on(street: Street) -> None:
    """The platform's numbers go on where they were: what has an earlier one was taken already."""
    for _ in range(1000):
        street.next_number()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def elsewhere(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'restored.sqlite'}"


async def test_a_backup_made_while_the_bot_runs_goes_on_where_it_was(database_url, folder, elsewhere):
    async with a_street(database_url) as street:
        await street.talking()
        path = taken(database_url, folder)
        founded = street.founded
    made, erased = backups.restore(place(elsewhere), VAULT, path, at=NOON)
    assert (made, erased) == (NOON, 0)
    async with a_street(elsewhere, founded=founded) as again:
        ana, ben = again.person("ana"), again.person("ben")
        goes_on(again)
        await ana.says("are you still there?")
        assert "are you still there?" in ben.last.text


async def test_it_holds_no_words_and_no_addresses_in_the_open(database_url, folder):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        await ana.says(WORDS)
        raw = taken(database_url, folder).read_bytes()
    assert b"MARKER" not in raw
    assert b"story:ana" not in raw
    assert folder.stat().st_mode & 0o777 == 0o700


async def test_whoever_was_forgotten_stays_forgotten(sqlite_url, folder, elsewhere):
    async with a_street(sqlite_url) as street:
        _ana, ben = await street.talking()
        old = taken(sqlite_url, folder)
        await ben.says("forget me")
        await ben.presses("yes-forget")
        await street.passes(days=31)
        taken(sqlite_url, folder, days=32)
    _made, erased = backups.restore(place(elsewhere), VAULT, old, at=NOON)
    assert erased == 1
    memory = await SqlMemory.open(elsewhere, KEY)
    try:
        assert await memory.tag_of("story:ben") == ""
        assert await memory.tag_of("story:ana") != ""
    finally:
        await memory.close()


async def test_what_waited_is_not_said_again_and_its_writer_is_told(sqlite_url, folder, elsewhere):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        street.clock.move(timedelta(hours=11))  # it is night for Ben: his words wait for the morning
        await ana.says(WORDS)
        assert WORDS not in street.heard_by(ben)
        path = taken(sqlite_url, folder)
        founded = street.founded
        at = street.clock.now()
    backups.restore(place(elsewhere), VAULT, path, at=NOON)
    async with a_street(elsewhere, founded=founded, start=at + timedelta(hours=12)) as again:
        await again.quiet()
        assert WORDS not in again.heard_by(again.person("ben"))
        assert again.person("ana").heard, "she is told that it may not have arrived"


async def test_the_oldest_go(sqlite_url, folder):
    await (await SqlMemory.open(sqlite_url, KEY)).close()
    for day in range(5):
        taken(sqlite_url, folder, days=day, keep=3)
    names = sorted(path.name[:10] for path in folder.iterdir())
    assert names == [f"{NOON + timedelta(days=day):%Y-%m-%d}" for day in (2, 3, 4)]


async def test_a_damaged_a_cut_and_a_foreign_file_are_refused_and_nothing_is_made(sqlite_url, folder, elsewhere):
    await (await SqlMemory.open(sqlite_url, KEY)).close()
    path = taken(sqlite_url, folder)
    whole = path.read_bytes()
    broken = {
        "a bit turned": whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:],
        "cut": whole[:-10],
        "cut at its beginning": whole[:25],
        "another time": whole.replace(b'"made": "2026', b'"made": "2025'),
        "something else": b"PK\x03\x04" + whole,
        "nothing": b"",
    }
    for what, raw in broken.items():
        path.write_bytes(raw)
        with pytest.raises(BadBackup):
            backups.restore(place(elsewhere), VAULT, path, at=NOON)
        assert not place(elsewhere).path.exists(), what
    path.write_bytes(whole)
    with pytest.raises(WrongKey):
        backups.restore(place(elsewhere), Vault(bytes(32)), path, at=NOON)
    with pytest.raises(StorageRefused, match="not empty"):
        backups.restore(place(sqlite_url), VAULT, path, at=NOON)


@pytest.mark.postgres
async def test_a_backup_of_one_database_is_restored_to_the_other(sqlite_url, postgres_url, folder):
    async with a_street(sqlite_url) as street:
        await street.talking()
        path = taken(sqlite_url, folder)
        founded = street.founded
    backups.restore(place(postgres_url), VAULT, path, at=NOON)
    async with a_street(postgres_url, founded=founded) as again:
        goes_on(again)
        await again.person("ana").says("hello on the other side")
        assert "hello on the other side" in again.person("ben").last.text
        assert await again.memory.run(Prepared("SELECT version_num AS v FROM alembic_version").row) == {
            "v": migrating.HEAD
        }


def as_of(revision: str, path: Path) -> None:
    """Make this backup what it would have been at an earlier revision: without what was not there yet."""
    header, text = backups.read(path, VAULT)
    engine = create_engine("sqlite://")
    with engine.begin() as conn:
        migrating.upgrade(conn, revision)
        there = {
            name: {one["name"] for one in inspect(conn).get_columns(name)} for name in inspect(conn).get_table_names()
        }
    older = Header(header.made, revision, header.key)
    lines = (
        backups._line(table, {name: value for name, value in row.items() if name in there[table]})
        for table, row in backups._rows(text)
        if table in there
    )
    raw = b"".join(
        len(piece).to_bytes(4) + piece for piece in backups._sealed(VAULT.backup, older, backups._compressed(lines))
    )
    path.write_bytes(backups.MAGIC + older.line() + raw)


async def test_whoever_was_forgotten_stays_so_when_a_backup_of_an_earlier_version_is_restored(
    sqlite_url, folder, elsewhere
):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking()
        path = taken(sqlite_url, folder)
        await ana.says("forget me")
        await ana.presses("yes-forget")
        taken(sqlite_url, folder, days=1)
    as_of("0015", path)
    made, erased = backups.restore(place(elsewhere), VAULT, path, at=NOON)
    assert (made, erased) == (NOON, 1)
    await (await SqlMemory.open(elsewhere, KEY)).close()


async def test_a_newer_backup_that_cannot_be_read_is_not_passed_over(sqlite_url, folder, elsewhere):
    await (await SqlMemory.open(sqlite_url, KEY)).close()
    path, newer = taken(sqlite_url, folder), taken(sqlite_url, folder, days=1)
    raw = newer.read_bytes()
    newer.write_bytes(raw[:-10])
    with pytest.raises(StorageRefused, match="LEVELLER_OLD_KEY"):
        backups.restore(place(elsewhere), VAULT, path, at=NOON)
    assert backups.restore(place(elsewhere), VAULT, path, at=NOON, anyway=True) == (NOON, 0)


async def test_a_backup_of_a_later_version_is_refused_in_one_sentence(sqlite_url, folder, elsewhere, monkeypatch):
    await (await SqlMemory.open(sqlite_url, KEY)).close()
    path = taken(sqlite_url, folder)
    monkeypatch.setattr(migrating, "HEAD", "0001")
    with pytest.raises(StorageRefused, match="newer Leveller"):
        backups.restore(place(elsewhere), VAULT, path, at=NOON)
