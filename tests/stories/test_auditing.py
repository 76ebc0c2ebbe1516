"""Who looked at what and who changed what is written down, and cannot be unwritten unnoticed."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from storage import audit
from storage.engines import place, plain_engine
from storage.heads import Head
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
        return audit.verify(db, street.memory.vault, [Head.read(one) for one in heads])[1]

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
        if conn.dialect.name == "postgresql":  # the next story has the same tables
            conn.exec_driver_sql("ALTER TABLE audit ENABLE TRIGGER ALL")
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
        _read, wrong = await memory.run(lambda db: audit.verify(db, memory.vault, [Head.read(head)]))
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


@pytest.mark.parametrize("how", ["truncate", "empty", "drop"])
async def test_what_is_cut_off_is_found_by_a_head_that_tells_no_number(sqlite_url, how):
    async with a_street(sqlite_url) as street:
        kim = await with_coordinator(street)
        for words in ("today", "log", "csv", "unmet"):
            await kim.says(words)
        await street.passes(days=1, hours=1)
        head = str(kim.last.line.values["head"])
        assert head.split("-")[1] == "2026.11.24"
        assert await verdict(street, head) == ""
        await kim.says("log")
        assert await verdict(street, head) == "", "what came afterwards is no harm"
    overwrite(sqlite_url, *TAMPERED[how])
    memory = await SqlMemory.open(sqlite_url, KEY)
    try:
        _read, wrong = await memory.run(lambda db: audit.verify(db, memory.vault, [Head.read(head)]))
        assert wrong
    finally:
        await memory.close()


async def test_two_years_later_the_rest_hangs_from_a_sealed_checkpoint(database_url):
    async with a_street(database_url) as street:
        kim = await with_coordinator(street)
        await kim.says("today")
        community = street.founded.community.id
        head = await street.memory.run(lambda db: audit.head(db, community))
        told = await street.memory.run(lambda db: audit.told(db, community, street.clock.now()))
        street.clock.move(timedelta(days=700))
        await kim.says("log")
        street.clock.move(timedelta(days=40))
        await street.memory.sweep(at=street.clock.now())
        rows = await street.memory.run(ENTRIES.rows)
        assert [(row["number"], row["what"]) for row in rows] == [(4, "log")]
        assert await verdict(street) == ""
        assert await verdict(street, head, told) == "", "what went with its time is not missed"
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


@pytest.mark.parametrize("stands_in", [False, True])
async def test_an_auditor_sees_nothing_of_a_report_in_which_they_have_a_part_until_it_is_gone(database_url, stands_in):
    async with a_street(database_url) as street:
        kim = await with_coordinator(street)
        (ron,) = await street.joined("ron")
        ana, mal = await street.talking("ana", "mal")
        for one in (mal, ron):
            await street.made(one, "auditor")
        if stands_in:
            mal, pat = (await street.joined("pat"))[0], mal
            await street.made(mal, "auditor")
            tags = [await street.tag(one) for one in (pat, mal)]
            stand_in = Prepared(
                "UPDATE neighbour SET without_chat = (SELECT id FROM neighbour WHERE tag = :mine) WHERE tag = :theirs"
            )
            await street.memory.run(lambda db: stand_in.run(db, theirs=tags[0], mine=tags[1]))
        await ana.says("report")
        await ana.presses("reason:harassment")
        await ana.presses("attach-nothing")
        case = (await street.case()).id
        for words in ("today", f"case {case[:5]}", f"claim {case[:5]}", f"case note {case[:5]} rang both", "log"):
            await kim.says(words)
        await kim.sends(f"outcome:{case}.cool-down")
        about_it = {"audited-case", "audited-claim", "audited-case-note", "audited-outcome"}
        assert about_it <= {what for what, _number in await page(ron)}
        seen = await page(mal)
        assert not about_it & {what for what, _number in seen}
        assert {"audited-today", "audited-log"} <= {what for what, _number in seen}
        numbers = [number for _what, number in seen]
        assert numbers == list(range(numbers[0], numbers[0] - len(numbers), -1)), "and no gap tells of it"
        await street.passes(days=31)
        await street.memory.sweep(at=street.clock.now())
        assert about_it & {what for what, _number in await page(mal)}


async def page(auditor: Person) -> list[tuple[str, int]]:
    """What they read there, the newest first, and by which numbers."""
    await auditor.says("audit")
    rows = auditor.last.line.values["rows"]
    return [(row.values["what"].key, row.values["number"]) for row in rows]


async def test_my_data_does_not_tell_a_reporter_what_came_of_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim = await with_coordinator(street)
        ana, _mal = await street.talking("ana", "mal")
        await ana.says("report")
        await ana.presses("reason:harassment")
        await ana.presses("attach-nothing")
        case = (await street.case()).id
        await kim.says(f"case {case[:5]}")
        await kim.sends(f"outcome:{case}.cool-down")
        await kim.says(f"lift {case[:5]}")
        await kim.presses("yes-lift")
        assert [what for what, _about, _role in await entries(street)][-2:] == ["outcome", "lift"]
        await ana.says("my data")
        await ana.presses("yes-data")
        said = json.loads(ana.last.text)["what the audit log says about me"]
        assert [one["what"] for one in said] == ["case"]
