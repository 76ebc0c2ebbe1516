"""What has been kept long enough goes by itself, and what is still needed stays."""

from __future__ import annotations

from datetime import timedelta

from storage.prepared import Database, Prepared
from tests.stories.street import Street, a_street

TABLES = ("inbox", "receipt", "kept", "neighbour", "address", "dialogue", "personal_key", "post", "match", "connection")


async def _counts(street: Street) -> dict[str, int]:
    def count(db: Database) -> dict[str, int]:
        return {table: (Prepared(f"SELECT count(*) AS many FROM {table}").row(db) or {})["many"] for table in TABLES}

    return await street.memory.run(count)


async def test_messages_maps_and_strangers_go_and_the_wordless_log_stays(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("see you at nine")
        await ben.says("fine")
        await street.person("stranger").says("hello there")
        before = await _counts(street)
        assert before["kept"] == 2
        assert before["receipt"] > 0
        await ana.says("end")
        street.clock.move(timedelta(days=4))
        await street.quiet()
        after_days = await _counts(street)
        assert after_days["kept"] == 0, "the last words go three days after the line ended"
        await street.memory.sweep(at=street.clock.now())
        assert (await _counts(street))["receipt"] < before["receipt"]
        street.clock.move(timedelta(days=5))
        await street.memory.sweep(at=street.clock.now())
        later = await _counts(street)
        assert later["neighbour"] == before["neighbour"] - 1, "who never joined is forgotten after a week"
        assert later["address"] == before["address"] - 1
        assert later["dialogue"] == before["dialogue"] - 1
        assert later["inbox"] < before["inbox"]
        street.clock.move(timedelta(days=160))
        await street.quiet()
        await street.memory.sweep(at=street.clock.now())
        months = await _counts(street)
        assert months["post"] == 0
        assert (months["match"], months["connection"]) == (1, 1), "the log, without words, stays for a year"
        await street.memory.sweep(at=street.clock.now() + timedelta(days=300))
        assert (await _counts(street))["connection"] == 0
