"""Who looked at what and who changed what is written down, and cannot be unwritten unnoticed."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from storage import audit
from storage.engines import place, plain_engine
from storage.memory import SqlMemory
from storage.prepared import Database, Prepared
from tests.stories.street import KEY, Person, Street, a_street

CHECKPOINT = Prepared(
    "INSERT INTO audit_checkpoint SELECT community, 0, at, seal, key, seal FROM audit WHERE number = 1"
)
ENTRIES = Prepared("SELECT * FROM audit ORDER BY community, number")


async def entries(street: Street) -> list[tuple[str, str, str]]:
    rows = await street.memory.run(ENTRIES.rows)
    return [(row["what"], row["about"], row["role"]) for row in rows]


async def verdict(street: Street, *heads: str) -> str:
    """What is wrong with the log, or ""."""

    def job(db: Database) -> str:
        return audit.verify(db, street.memory.vault, [audit.Head.read(one) for one in heads])[1]

    return await street.memory.run(job)


async def with_coordinator(street: Street) -> Person:
    (kim,) = await street.joined("kim")
    await street.made(kim, "coordinator")
    return kim


def overwrite(url: str, *statements: str) -> None:
    """What somebody can do who owns the database, triggers or not."""
    engine = plain_engine(place(url))
    with engine.begin() as conn:
        if conn.dialect.name == "sqlite":
            for table in ("audit_never_changed", "audit_never_dropped"):
                conn.exec_driver_sql(f"DROP TRIGGER {table}")
        else:
            conn.exec_driver_sql("ALTER TABLE audit DISABLE TRIGGER ALL")
        for one in statements:
            conn.exec_driver_sql(one)
    engine.dispose()


async def test_roles_views_settings_and_refusals_are_written_and_talk_is_not(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        kim = await with_coordinator(street)
        before = await entries(street)
        assert [what for what, _about, _role in before] == ["first-admin", "make"]
        for _ in range(3):
            await ana.says("on my way")
            await ben.says("fine")
        await ana.says("report")
        await ana.says("odd words")
        await ana.says("no")
        case = (await street.case()).id
        assert await entries(street) == before, "neighbours' own steps are not in it"
        for words in ("today", "log", "csv", f"case {case[:5]}", "case zzzzz"):
            await kim.says(words)
        await kim.says("make Heron lead")
        await street.person("admin").says("linking on")
        assert kim.last.key == "helping-not-allowed"
        assert (await entries(street))[2:] == [
            ("today", "", "coordinator"),
            ("log", "", "coordinator"),
            ("csv", "", "coordinator"),
            ("case", case, "coordinator"),
            ("refused", "case", "coordinator"),
            ("refused", "make", "coordinator"),
            ("setting", "linking-on", "admin"),
        ]
        assert await verdict(street) == ""


async def test_whoever_may_nothing_is_refused_and_that_is_written(sqlite_url):
    async with a_street(sqlite_url) as street:
        (eve,) = await street.joined("eve")
        await eve.says("log")
        assert eve.last.key == "helping-not-allowed"
        assert await entries(street) == [("refused", "log", "")]


async def test_data_shown_and_people_erased_are_written_and_the_chain_outlives_them(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("my data")
        await ana.says("yes")
        await ana.says("forget me")
        await ana.says("yes")
        assert [what for what, _about, _role in await entries(street)] == ["yes-data", "erased"]
        assert await verdict(street) == ""


async def test_where_the_log_ends_is_told_once_a_day_when_something_was_added(database_url):
    async with a_street(database_url) as street:
        kim = await with_coordinator(street)
        await street.passes(days=1, hours=1)
        head = str(kim.hears("auditing-head").line.values["head"])
        await street.passes(days=3)
        kim.hears_nothing()
        assert await verdict(street, head) == ""
        await kim.says("today")
        kim.hears("reviewing-today")
        await street.passes(days=1, hours=1)
        later = str(kim.hears("auditing-head").line.values["head"])
        assert later != head
        assert await verdict(street, head, later) == ""


TAMPERED = {
    "flip": ("UPDATE audit SET who = 'somebody' WHERE number = 3",),
    "flip a reason": ("UPDATE audit SET sealed_reason = sealed_address FROM address WHERE audit.number = 3",),
    "drop": ("DELETE FROM audit WHERE number = 3",),
    "drop the first": ("DELETE FROM audit WHERE number = 1",),
    "reorder": (
        "UPDATE audit SET number = 99 WHERE number = 3",
        "UPDATE audit SET number = 3 WHERE number = 4",
        "UPDATE audit SET number = 4 WHERE number = 99",
    ),
    "renumber": (
        "DELETE FROM audit WHERE number = 3",
        "UPDATE audit SET number = number - 1 WHERE number = 4",
        "UPDATE audit SET number = number - 1 WHERE number = 5",
    ),
    "truncate": ("DELETE FROM audit WHERE number > 3",),
    "empty": ("DELETE FROM audit",),
    "a checkpoint of one's own": (
        "INSERT INTO audit_checkpoint SELECT community, number, at, seal, key, seal FROM audit WHERE number = 3",
        "DELETE FROM audit WHERE number <= 3",
    ),
}


@pytest.mark.parametrize("how", list(TAMPERED))
async def test_what_was_changed_dropped_moved_or_cut_off_is_found(database_url, how):
    async with a_street(database_url) as street:
        kim = await with_coordinator(street)
        for words in ("today", "log", "csv", "unmet"):
            await kim.says(words)
        community = street.founded.community.id
        head = await street.memory.run(lambda db: audit.head(db, community))
        assert await verdict(street, head) == ""
    overwrite(database_url, *TAMPERED[how])
    memory = await SqlMemory.open(database_url, KEY)
    try:
        _read, wrong = await memory.run(lambda db: audit.verify(db, memory.vault, [audit.Head.read(head)]))
        assert wrong
    finally:
        await memory.close()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET who = ''", "DELETE FROM audit", "UPDATE audit_checkpoint SET number = 9"],
)
async def test_the_database_itself_refuses_to_change_the_log(database_url, statement):
    async with a_street(database_url) as street:
        kim = await with_coordinator(street)
        await kim.says("today")
        await street.memory.run(CHECKPOINT.run)
        with pytest.raises(Exception, match="only added to"):
            await street.memory.run(Prepared(statement).run)


async def test_two_years_later_the_rest_hangs_from_a_sealed_checkpoint(database_url):
    async with a_street(database_url) as street:
        kim = await with_coordinator(street)
        await kim.says("today")
        community = street.founded.community.id
        head = await street.memory.run(lambda db: audit.head(db, community))
        street.clock.move(timedelta(days=700))
        await kim.says("log")
        street.clock.move(timedelta(days=40))
        await street.memory.sweep(at=street.clock.now())
        rows = await street.memory.run(ENTRIES.rows)
        assert [(row["number"], row["what"]) for row in rows] == [(4, "log")]
        assert await verdict(street) == ""
        assert await verdict(street, head) == "", "what went with its time is not missed"
        await kim.says("csv")
        assert [row["number"] for row in await street.memory.run(ENTRIES.rows)] == [4, 5]
        assert await verdict(street) == ""


async def test_my_data_says_which_role_looked_at_what_is_mine(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        kim = await with_coordinator(street)
        await kim.says("log")
        match = str(kim.hears("reviewing-log").line.values["rows"][0].values["id"])
        await kim.says(f"story {match}")
        await ana.says("my data")
        await ana.presses("yes-data")
        said = json.loads(ana.last.text)["what the audit log says about me"]
        assert said == [{"day": "2026-11-23", "what": "story", "by": "coordinator", "reason": ""}]
