"""What is delivered, erased or old is gone from the files too, not only from the tables."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from storage import backups, tables
from storage.prepared import Database, Prepared
from storage.sealing import Vault
from tests.databases import Server, a_new_database
from tests.stories.street import KEY, NOON, Street, TryLater, a_street

OLD = Prepared("INSERT INTO inbox (digest, at) VALUES (:digest, 1)")
MARKERS = ("MARKERASK", "MARKERACROSS", "MARKERREASON", "MARKERSHOWN", "story:ana")


def sealed_now(db: Database) -> dict[str, bytes]:
    """Everything that is sealed, by where it is. What is short would be found by chance."""
    found = {}
    for table in tables.metadata.tables.values():
        for column in table.columns:
            if column.name.startswith("sealed_"):
                for number, row in enumerate(Prepared(f"SELECT {column.name} AS sealed FROM {table.name}").rows(db)):
                    if row["sealed"]:
                        found[f"{table.name}.{column.name} {number}"] = bytes(row["sealed"])
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def left(markers: Iterable[bytes], raw: dict[str, bytes]) -> list[str]:
    return [f"{marker[:40]!r} in {name}" for marker in markers for name, content in raw.items() if marker in content]


async def an_evening(street: Street) -> dict[str, bytes]:
    """Ana asks, talks, shows who she is, cries for help, and reports. All that was sealed meanwhile, as it lay."""
    lain: dict[str, bytes] = {}

    async def look(moment: str) -> None:
        lain.update({f"{moment} {name}": raw for name, raw in (await street.memory.run(sealed_now)).items()})

    ana, ben = await street.talking(ask="could someone walk my dog MARKERASK")
    street.platform.fails["ben"] = [TryLater(60.0)]
    await ana.says("MARKERACROSS")
    await look("waiting")
    await street.passes(minutes=5)
    assert "MARKERACROSS" in street.heard_by(ben)
    await ana.says("reveal")
    await ana.says("MARKERSHOWN")
    await look("talking")
    await ana.says("show it")
    await ana.says("I don't want to live any more")
    await ana.says("report")
    await ana.says("MARKERREASON")
    await ana.says("no")
    await look("reported")
    return lain


async def forgotten(street: Street) -> None:
    ana = street.person("ana")
    await ana.says("forget me")
    await ana.says("yes")
    await street.memory.sweep(at=street.clock.now())


async def test_of_who_was_erased_nothing_sealed_is_left_in_the_files(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    async with a_street(f"sqlite:///{tmp_path / 'leveller.sqlite'}") as street:
        lain = await an_evening(street)
        assert left(lain.values(), files(tmp_path)), "while it is kept it is there"
        await forgotten(street)
        there = set((await street.memory.run(sealed_now)).values())
        gone = [raw for raw in lain.values() if raw not in there]
        assert len(gone) > 10
        assert any("numbers_for" in name for name, raw in lain.items() if raw in gone)
        assert left(gone, files(tmp_path)) == []
        backups.write(street.memory.place, Vault(KEY), tmp_path / "kept", at=NOON, keep=3)
        assert left([*gone, *map(str.encode, MARKERS)], files(tmp_path)) == []
        assert left(map(str.encode, MARKERS), {"log": caplog.text.encode()}) == []


async def test_for_what_somebody_cried_for_help_lies_nowhere_in_the_clear(tmp_path):
    async with a_street(f"sqlite:///{tmp_path / 'leveller.sqlite'}") as street:
        (ana,) = await street.joined("ana")
        await ana.says("I don't want to live any more")
        ana.hears("distress-care")
        await ana.says("my husband hits me")
        ana.hears("distress-care")
        assert left([b"self_harm", b"abuse"], files(tmp_path)) == []
        await ana.says("my data")
        await ana.says("yes")
        assert '"because of": "self_harm"' in ana.last.text, "and they are shown it"


async def test_words_and_messages_are_gone_when_their_time_is_over(tmp_path):
    async with a_street(f"sqlite:///{tmp_path / 'leveller.sqlite'}") as street:
        ana, ben = await street.talking(ask="could someone walk my dog MARKERASK")
        await ana.says("see you at nine")
        await ben.says("fine")
        lain = await street.memory.run(sealed_now)
        kept = [raw for name, raw in lain.items() if name.startswith(("kept", "receipt", "post", "outbox"))]
        assert len(kept) > 4
        assert len(left(kept, files(tmp_path))) >= len(kept)
        await ana.says("end")
        for days in (4, 40, 60):
            street.clock.move(timedelta(days=days))
            await street.quiet()
            await street.memory.sweep(at=street.clock.now())
        assert left(kept, files(tmp_path)) == []


@pytest.mark.postgres
async def test_on_postgresql_the_key_of_who_was_erased_is_gone_from_the_tables_files(postgres_server: Server):
    with a_new_database(postgres_server.url) as url:
        async with a_street(url) as street:
            lain = await an_evening(street)
            keys = [raw for name, raw in lain.items() if "personal_key" in name]
            await forgotten(street)
            there = set((await street.memory.run(sealed_now)).values())
            gone = [raw for raw in keys if raw not in there]
            assert gone
        postgres_server.stop()
        raw = files(postgres_server._data / "base")
        assert len(raw) > 100
        assert left([*gone, *map(str.encode, MARKERS)], raw) == []
        in_the_journal = files(postgres_server._data / "pg_wal")
        assert left(map(str.encode, MARKERS), in_the_journal) == [], "what is in the journal is sealed"
        postgres_server.start()


async def test_a_month_later_the_log_knows_the_day_and_not_the_time(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        await ana.says("end")
        street.clock.move(timedelta(days=40))
        await street.quiet()
        await street.memory.sweep(at=street.clock.now())
        for table in ("match", "connection"):
            (row,) = await street.memory.run(Prepared(f"SELECT * FROM {table}").rows)
            assert row["at"] % 86_400_000 == 0
            assert row["at"] // 86_400_000 == int(NOON.timestamp()) // 86_400


async def test_more_than_a_batch_is_removed_in_one_sweep(database_url):
    async with a_street(database_url) as street:
        for start in range(0, 5000, 2500):
            rows = [{"digest": f"old {number}"} for number in range(start, start + 2500)]
            await street.memory.run(partial(OLD.many, rows=rows))
        await street.memory.sweep(at=street.clock.now())
        assert await street.count("inbox") == 0


async def test_when_nothing_is_removed_for_a_day_coordinators_are_told_once(database_url, monkeypatch):
    async with a_street(database_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")

        def fails(*_given: object, **_more: object) -> bool:
            raise OSError("the disk is full")

        monkeypatch.setattr("storage.retention.sweep", fails)
        street.clock.move(timedelta(hours=28))
        async with asyncio.timeout(20):
            while "auditing-unswept" not in {said.key for said in kim.heard}:
                await street.quiet()
        for _ in range(5):
            await street.passes(minutes=30)
        assert [said.key for said in kim.heard].count("auditing-unswept") == 1


async def test_of_who_was_erased_no_table_knows_the_id_but_the_audit_log(database_url):
    async with a_street(database_url) as street:
        await an_evening(street)
        ana = street.person("ana")
        digest = street.memory.vault.lookup("address", ana.address)
        found = await street.memory.run(partial(Prepared("SELECT * FROM address WHERE digest = :d").row, d=digest))
        assert found is not None
        who = found["neighbour"]
        assert len(await street.memory.run(partial(knowing, who))) > 5
        await forgotten(street)
        assert await street.memory.run(partial(knowing, who)) == {"audit"}
        assert digest not in await street.memory.run(partial(knowing, digest))


def knowing(value: str, db: Database) -> set[str]:
    """The tables that hold this anywhere in the clear."""
    return {
        table.name
        for table in tables.metadata.tables.values()
        for row in Prepared(f"SELECT * FROM {table.name}").rows(db)
        if any(isinstance(one, str) and value in one for one in row.values())
    }
