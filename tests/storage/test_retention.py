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


async def test_a_post_that_was_taken_down_goes_a_month_later(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await street.posted(ana, "I can do dog walks every week")
        await ana.says("my posts")
        await ana.presses("close")
        await street.memory.sweep(at=street.clock.now() + timedelta(days=29))
        assert (await _counts(street))["post"] == 1
        await street.memory.sweep(at=street.clock.now() + timedelta(days=31))
        assert (await _counts(street))["post"] == 0


async def test_a_month_later_no_time_of_day_and_no_words_of_a_lead_are_left(database_url: str) -> None:
    async with a_street(database_url) as street:
        lead, ana, ben = await street.joined("lead", "ana", "ben")
        await street.made(lead, "lead")
        await lead.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both restore old bikes")
        for words in ("a full workshop", "a lot of patience", "a look at the blue one", "yes"):
            await lead.says(words)
        for one in (ana, ben):
            await one.presses("meet")
        await ana.says("hello there")
        await ben.says("hello")
        await ana.says("end")
        await street.memory.sweep(at=street.clock.now() + timedelta(days=32))

        def left(db: Database) -> tuple[list[int], bytes]:
            names = ("at", "last_at", "ended_at", "left_spoke_at", "right_spoke_at")
            line = Prepared(f"SELECT {', '.join(names)} FROM connection").row(db) or {}
            words = Prepared("SELECT at, sealed_words FROM introduction").row(db) or {}
            return [time % 86_400_000 for time in (*line.values(), words["at"])], bytes(words["sealed_words"])

        assert await street.memory.run(left) == ([0] * 6, b"")


async def test_a_post_that_served_goes_a_month_after_it_was_done(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, _ben = await street.talking(ask="could someone walk my dog for the next weeks")
        await street.memory.run(lambda db: db.run("UPDATE post SET until = until + 5184000000").rowcount)
        await ana.says("end")
        await street.passes(days=4)
        assert await street.count("post WHERE state = 'done'")
        before = await street.count("post WHERE state <> 'done'")
        await street.memory.sweep(at=street.clock.now() + timedelta(days=25))
        assert await street.count("post WHERE state = 'done'")
        await street.memory.sweep(at=street.clock.now() + timedelta(days=27))
        assert await street.count("post WHERE state = 'done'") == 0
        assert await street.count("post") == before


async def test_whoever_left_long_ago_is_forgotten_also_where_no_timer_says_so(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, _ben = await street.joined("ana", "ben")
        await ana.says("leave")
        await ana.presses("yes-leave")
        await street.memory.run(lambda db: db.run("DELETE FROM timer WHERE what = 'erase'").rowcount)
        await street.passes(days=30, hours=1)
        await street.memory.sweep(at=street.clock.now())
        await street.quiet()
        assert await street.count("neighbour WHERE state = 'left'") == 1
        await street.passes(days=1)
        for _ in range(2):
            await street.memory.sweep(at=street.clock.now())
        await street.quiet()
        assert await street.count("neighbour WHERE state = 'left'") == 0
