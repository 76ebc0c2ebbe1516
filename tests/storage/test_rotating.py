"""A new root key takes the place of the old one, also when it is stopped anywhere in the middle."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from storage import apart, audit, backups, records, rotating, tables
from storage.engines import StorageRefused, place
from storage.fields import ms
from storage.keyring import TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database, Prepared, Row
from storage.sealing import Vault, WrongKey
from tests.stories import street as stories
from tests.stories.street import KEY, NOON, Street, a_street
from tests.stories.test_sanctions import coordinators, decided, reported

NEW = bytes(range(32, 64))
ROOT = Path(__file__).parents[2]
LIVES = """
import os, signal, sys
from datetime import UTC, datetime
from storage import rotating
from storage.engines import place
from storage.sealing import Vault

rotating.BATCH = 2
left = int(sys.argv[2])

def done(step):
    global left
    left -= 1
    if left < 0 and step != "finished":
        os.kill(os.getpid(), signal.SIGKILL)

vault = Vault(bytes(range(32, 64)), bytes(range(32)))
rotating.rotate(place(sys.argv[1]), vault, at=datetime(2026, 11, 24, tzinfo=UTC), done=done)
"""


def lives(url: str, batches: int) -> int:
    """It is killed after so many batches."""
    return subprocess.run([sys.executable, "-c", LIVES, url, str(batches)], cwd=ROOT, check=False).returncode


async def lived_in(street: Street) -> tuple[str, str]:
    """Talk, a report, a coordinator, a secret of an adapter: something in every column. A message, and a receipt."""
    ana, ben = await street.talking()
    ref = await ana.says("MARKER across")
    seen = ben.hears("relaying-said").ref
    (kim,) = await street.joined("kim")
    await street.made(kim, "coordinator")
    await kim.says("word lurcher = dog")
    await kim.says("log")
    match = str(kim.last.line.values["rows"][0].values["id"])
    await kim.says(f"note {match} a gentle pair")
    for one in (ana, ben):
        await kim.says(f"look up {await street.tag(one)} because of what happened")
        assert kim.last.key == "looking-up-alone"
    await street.joined("cem", "dot")
    cem, dot = await street.talking("cem", "dot")
    await dot.says("hello there")
    await cem.says("report")
    await cem.says("odd words")
    await cem.says("yes")
    for one in (cem, dot):
        await one.says("I don't want to live any more")
    await street.memory.safe(street.clock).put("token", "secret")
    for one in street.people.values():
        one.skips()
    return ref, seen


def reopened(url: str, street: Street, monkeypatch: pytest.MonkeyPatch, key: bytes = NEW):
    monkeypatch.setattr(stories, "KEY", key)
    return a_street(url, founded=street.founded, start=NOON + timedelta(hours=1))


def rotate(url: str, steps: list[str] | None = None) -> int:
    heard = steps.append if steps is not None else lambda _step: None
    return rotating.rotate(place(url), Vault(NEW, KEY), at=NOON, done=heard)


async def still_works(again: Street, ref: str, seen: str) -> None:
    for _ in range(1000):
        again.next_number()
    ana, ben = again.person("ana"), again.person("ben")
    await ben.says("and a reply", reply_to=seen)
    assert ana.hears("relaying-said").text.endswith("and a reply")
    await ana.edits(ref, "MARKER corrected")
    assert "MARKER corrected" in ben.hears("relaying-correction").text
    fay = again.person("fay")
    await fay.says(again.founded.street_code)
    await fay.presses("agree")
    assert fay.heard[-1].key.startswith("joining-")
    kim = again.person("kim")
    await kim.says("today")
    assert kim.last.key == "reviewing-today"
    assert await again.memory.safe(again.clock).get("token") == "secret"

    def whole(db: Database) -> tuple[int, str]:
        return audit.verify(db, again.memory.vault)

    read, wrong = await again.memory.run(whole)
    assert read >= 4
    assert wrong == ""


async def test_everything_goes_on_under_the_new_key(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ref, seen = await lived_in(street)
    steps: list[str] = []
    assert rotate(database_url, steps) > 10
    assert {f"{one.table}.{one.column}" for one in rotating.COLUMNS} <= set(steps)
    with pytest.raises(WrongKey):
        await SqlMemory.open(database_url, KEY)
    async with reopened(database_url, street, monkeypatch) as again:
        await still_works(again, ref, seen)
    assert rotate(database_url) == 0, "begun once more it finds nothing to do"


async def test_killed_after_any_batch_and_begun_again_it_is_finished(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ref, seen = await lived_in(street)
    kills = 0
    for batches in count(0, 7):
        ended = await asyncio.to_thread(lives, database_url, batches)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
        kills += 1
        for key in (KEY, NEW):
            with pytest.raises((StorageRefused, WrongKey)):
                await SqlMemory.open(database_url, key)
    assert kills > 3
    async with reopened(database_url, street, monkeypatch) as again:
        await still_works(again, ref, seen)


async def test_a_wrong_old_key_is_refused_and_nothing_is_touched(database_url):
    async with a_street(database_url) as street:
        await street.joined("ana")
    with pytest.raises(WrongKey):
        rotating.rotate(place(database_url), Vault(NEW, bytes(32)), at=NOON)
    memory = await SqlMemory.open(database_url, KEY)
    await memory.close()


async def test_what_came_before_is_taken_only_once_after(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        number = street._number
        await ana.says("only once")
        ben.hears("relaying-said")
    rotate(database_url)
    async with reopened(database_url, street, monkeypatch) as again:
        again._number = number
        await again.person("ana").says("only once")
        again.person("ben").hears_nothing()


async def test_whoever_is_banned_stays_so_under_the_new_key(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await ana.presses("report")
        await ana.presses("reason:money")
        await ana.presses("attach-nothing")
        await kim.sends(f"outcome:{(await street.case()).id}.ban-surely")
        await ben.says("forget me")
        await ben.says("yes")
        assert ben.last.key == "banning-forgotten"
    rotate(database_url)
    async with reopened(database_url, street, monkeypatch) as again:
        for _ in range(1000):
            again.next_number()
        await again.person("ben").says("hi")
        assert again.person("ben").last.key == "banning-banned"
        await again.person("cem").says("hi")
        assert again.person("cem").last.key == "joining-welcome"


async def test_a_handle_that_was_known_under_the_old_key_keeps_people_apart_under_the_new_one(
    database_url, monkeypatch
):
    """Also before whoever has it has written again, and for those who named it earlier."""
    async with a_street(database_url) as street:
        street.person("ben").handle = "4711 @ben_1"
        people = await street.joined("ana", "ben", "cem")
        ana_, ben_, cem_ = [await street.tag(one) for one in people]
        await street.person("cem").says("keep me apart from @ben_1")
    rotate(database_url)
    async with reopened(database_url, street, monkeypatch) as again:
        for _ in range(1000):
            again.next_number()
        ana, ben, cem = (again.person(name) for name in ("ana", "ben", "cem"))
        assert await again.memory.run(apart_from) == {(cem_, ben_)}
        await ana.says("keep me apart from @ben_1")
        both = {(ana_, ben_), (cem_, ben_)}
        assert await again.memory.run(apart_from) == both
        await cem.says("keep me apart from @ben_1")
        await cem.says("my data")
        await cem.says("yes")
        assert '"handles I am kept apart from": 1' in cem.last.text
        ben.handle = "4711 @ben_1"
        await ben.says("hi")
        assert await again.memory.run(apart_from) == both


def apart_from(db: Database) -> set[tuple[str, str]]:
    """Who has named whom, by tags."""
    rows = Prepared(
        f"""SELECT n.tag AS who, o.tag AS whom FROM apart p JOIN address a ON {apart.NAMED}
        JOIN neighbour n ON n.id = p.neighbour JOIN neighbour o ON o.id = a.neighbour"""
    ).rows(db)
    return {(row["who"], row["whom"]) for row in rows}


async def test_an_older_backup_opens_with_both_keys(database_url, tmp_path):
    async with a_street(database_url) as street:
        await street.talking()
    path = backups.write(place(database_url), Vault(KEY), tmp_path / "backups", at=NOON, keep=3)
    elsewhere = place(f"sqlite:///{tmp_path / 'restored.sqlite'}")
    with pytest.raises(WrongKey):
        backups.restore(elsewhere, Vault(NEW), path, at=NOON)
    backups.restore(elsewhere, Vault(NEW, KEY), path, at=NOON)
    assert rotating.rotate(elsewhere, Vault(NEW, KEY), at=NOON) > 3
    memory = await SqlMemory.open(str(elsewhere.url), NEW)
    await memory.close()


def test_every_sealed_column_is_known_to_it():
    sealed = {
        (table.name, column.name)
        for table in tables.metadata.tables.values()
        for column in table.columns
        if column.name.startswith("sealed_")
    }
    ours = {(one.table, one.column) for one in rotating.COLUMNS}
    assert sealed == ours | rotating.THEIR_OWN | rotating.NEVER


async def test_what_was_moved_to_another_row_is_refused(database_url):
    async with a_street(database_url) as street:
        await lived_in(street)
        await street.posted(street.person("ana"), "could someone water my plants")
        await street.memory.safe(street.clock).put("another token", "another secret")
        swapped = [one for one in rotating.COLUMNS if await street.memory.run(partial(swap, one.table, one.column))]
        assert {"address", "personal_key", "safe", "receipt", "neighbour"} <= {one.table for one in swapped}
        for column in swapped:
            rows = await street.memory.run(Prepared(f"SELECT * FROM {column.table}").rows)
            refused = 0
            for row in rows:
                try:
                    column.ring(street.memory.vault).open(bytes(row[column.column]), column.bound(row))
                except WrongKey:
                    refused += 1
            assert refused >= 2, column
        with pytest.raises(WrongKey):
            await street.memory.safe(street.clock).get("token")


async def test_one_s_own_words_moved_to_another_row_of_one_s_own_are_refused(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await street.posted(ana, "could someone water my plants")
        await street.posted(ana, "could someone walk my dog")
        assert await street.memory.run(partial(swap, "post", "sealed_text"))
        for row in await street.memory.run(Prepared("SELECT * FROM post").rows):
            with pytest.raises(WrongKey):
                await street.memory.run(partial(read_post, street.memory, row))


def read_post(memory: SqlMemory, row: Row, db: Database) -> object:
    return records.post(row, TurnKeyring(db, memory.vault, memory.keys))


def swap(table: str, column: str, db: Database) -> bool:
    """What is sealed in one row stands in another, and the other way round."""
    key = {"personal_key": "neighbour", "receipt": "key", "outbox": "number"}.get(table, "digest")
    key = "id" if table in ("post", "report", "case_note", "motion", "log_entry", "alert", "neighbour") else key
    rows = Prepared(f"SELECT {key}, {column} FROM {table} WHERE length({column}) > 0 ORDER BY {key} LIMIT 2").rows(db)
    if len(rows) < 2:
        return False
    change = Prepared(f"UPDATE {table} SET {column} = :sealed WHERE {key} = :key")
    for one, other in (rows, reversed(rows)):
        change.run(db, sealed=other[column], key=one[key])
    return True


async def test_whoever_is_banned_under_both_keys_is_told_of_the_longer_ban(database_url, monkeypatch):
    async with a_street(database_url) as street:
        await reported(street)
        (kim,) = await coordinators(street, "kim")
        cem, _ben = await street.talking("cem", "ben")
        await decided(street, kim, "ban")
        await cem.presses("report")
        await cem.presses("reason:other")
        await cem.presses("attach-nothing")
    rotate(database_url)
    async with reopened(database_url, street, monkeypatch) as again:
        for _ in range(1000):
            again.next_number()
        await decided(again, again.person("kim"), "ban")
        ben = again.person("ben")
        await ben.says("hi")
        bans = await again.memory.run(Prepared("SELECT until FROM ban").rows)
        assert len({row["until"] for row in bans}) == 2
        assert ms(ben.hears("banning-banned").line.values["until"]) == max(row["until"] for row in bans)
