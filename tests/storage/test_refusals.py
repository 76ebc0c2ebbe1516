"""A memory that cannot be used is refused in clear words, and never replaced by an empty one."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from bot.clock import SystemClock
from bot.ports import Founding
from storage.engines import StorageRefused, place, plain_engine
from storage.founding import FoundingRefused
from storage.memory import SqlMemory
from storage.sealing import WrongKey

KEY = bytes(range(32))
ELM = Founding(name="Elm Street", country="GB", timezone="Europe/London", languages=("en",))


async def _founded(url: str) -> None:
    memory = await SqlMemory.open(url, KEY)
    await memory.found(ELM, at=SystemClock().now())
    await memory.close()


async def _refused(url: str, *, key: bytes = KEY) -> str:
    with pytest.raises((StorageRefused, WrongKey)) as refused:
        await SqlMemory.open(url, key)
    assert "\n" not in str(refused.value)
    return str(refused.value)


async def test_what_was_founded_is_there_after_a_restart(database_url: str) -> None:
    await _founded(database_url)
    memory = await SqlMemory.open(database_url, KEY)
    assert [one.name for one in await memory.communities()] == ["Elm Street"]
    await memory.close()


async def test_another_key_is_refused(database_url: str) -> None:
    await _founded(database_url)
    assert "LEVELLER_KEY" in await _refused(database_url, key=bytes(32))


async def test_a_newer_shape_than_the_code_is_refused(database_url: str) -> None:
    await _founded(database_url)
    engine = plain_engine(place(database_url))
    with engine.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    assert "newer Leveller" in await _refused(database_url)


async def test_tables_without_a_revision_are_refused(database_url: str) -> None:
    await _founded(database_url)
    engine = plain_engine(place(database_url))
    with engine.begin() as conn:
        conn.execute(text("DELETE FROM alembic_version"))
    engine.dispose()
    assert "restore" in await _refused(database_url)


async def test_a_second_process_on_the_same_file_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'one.db'}"
    memory = await SqlMemory.open(url, KEY)
    assert "Another Leveller" in await _refused(url)
    await memory.close()
    await _founded(url)


@pytest.mark.parametrize("content", [b"hello, I am a letter", b"\x00" * 4096, b"SQLite format 3\x00" + b"\xff" * 4000])
async def test_a_file_that_is_no_database_is_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_bytes(content)
    await _refused(f"sqlite:///{file}")
    assert file.read_bytes() == content


async def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    assert "folder" in await _refused(f"sqlite:///{tmp_path}")
    assert "folder" in await _refused(f"sqlite:///{tmp_path / 'nowhere' / 'x.db'}")


async def test_a_missing_file_beside_its_journal_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "gone.db-wal").write_bytes(b"the last words")
    assert "backup" in await _refused(f"sqlite:///{tmp_path / 'gone.db'}")
    assert not (tmp_path / "gone.db").exists()


async def test_a_file_that_was_emptied_is_not_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "emptied.db"
    await _founded(f"sqlite:///{path}")
    path.write_bytes(b"")
    assert "backup" in await _refused(f"sqlite:///{path}")
    assert path.read_bytes() == b""


async def test_a_first_start_that_came_no_further_than_its_file_goes_on(tmp_path: Path) -> None:
    (tmp_path / "begun.db").touch()
    await _founded(f"sqlite:///{tmp_path / 'begun.db'}")


async def test_a_file_that_cannot_be_made_is_refused_in_one_sentence() -> None:
    assert "cannot be made" in await _refused("sqlite:////proc/leveller.db")


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("country", "UK", "did you mean GB"),
        ("country", "XX", "no country"),
        ("country", "G", "two letters"),
        ("timezone", "Mars/Base", "timezone"),
        ("name", " ", "name"),
        ("languages", (), "languages"),
    ],
)
async def test_what_makes_no_community_is_refused_by_the_name_of_its_field(tmp_path: Path, field, given, said) -> None:
    memory = await SqlMemory.open(f"sqlite:///{tmp_path / 'x.db'}", KEY)
    try:
        with pytest.raises(FoundingRefused, match=said):
            await memory.found(replace(ELM, **{field: given}), at=SystemClock().now())
        await memory.found(ELM, at=SystemClock().now())
        with pytest.raises(FoundingRefused, match="already"):
            await memory.found(replace(ELM, name=ELM.name.upper()), at=SystemClock().now())
    finally:
        await memory.close()


async def test_damage_is_noticed_or_harmless_but_never_an_empty_start(tmp_path: Path) -> None:
    """Truncations and flipped bytes: refused in clear words, or the community is still there."""
    whole = tmp_path / "whole.db"
    await _founded(f"sqlite:///{whole}")
    with sqlite3.connect(whole) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
    good, dice = whole.read_bytes(), Random(7)
    refused = 0
    for number in range(40):
        damaged = bytearray(good)
        if number % 2:
            del damaged[dice.randrange(100, len(damaged)) :]
        else:
            for _ in range(200):
                damaged[dice.randrange(100, len(damaged))] ^= 1 << dice.randrange(8)
        copy = tmp_path / f"copy{number}.db"
        copy.write_bytes(damaged)
        try:
            memory = await SqlMemory.open(f"sqlite:///{copy}", KEY)
        except (StorageRefused, WrongKey):
            refused += 1
            continue
        assert len(await memory.communities()) == 1
        await memory.close()
    assert refused > 25


def test_the_durability_that_is_promised_is_switched_on(tmp_path: Path) -> None:
    engine = plain_engine(place(f"sqlite:///{tmp_path / 'x.db'}"))
    with engine.connect() as conn:
        got = {
            name: conn.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete")
        }
    engine.dispose()
    assert got == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


async def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    await _founded(f"sqlite:///{tmp_path / 'mine.db'}")
    assert (tmp_path / "mine.db").stat().st_mode & 0o077 == 0


async def test_two_that_start_at_once_migrate_once(postgres_url: str) -> None:
    import asyncio

    first, second = await asyncio.gather(SqlMemory.open(postgres_url, KEY), SqlMemory.open(postgres_url, KEY))
    assert await first.communities() == await second.communities() == ()
    await first.close()
    await second.close()
