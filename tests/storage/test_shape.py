"""The migrations make exactly the tables that the code knows, on both databases."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.engines import place, plain_engine
from storage.memory import SqlMemory
from storage.migrating import HEAD, config
from storage.tables import metadata


async def test_migrations_and_tables_agree(database_url: str) -> None:
    memory = await SqlMemory.open(database_url, bytes(range(32)))
    await memory.close()
    engine = plain_engine(place(database_url))
    with engine.connect() as conn:
        differences = compare_metadata(MigrationContext.configure(conn), metadata)
    engine.dispose()
    assert differences == []


def test_the_newest_revision_is_the_one_the_code_wants() -> None:
    assert ScriptDirectory.from_config(config()).get_current_head() == HEAD
