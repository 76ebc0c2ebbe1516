"""The migrations make exactly the tables that the code knows and makes at once, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedIndex

from storage.engines import place, plain_engine
from storage.migrating import HEAD, config, create, revision, upgrade
from storage.tables import metadata


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = plain_engine(place(database_url))
    yield engine
    engine.dispose()


def test_migrations_and_tables_agree(engine: Engine) -> None:
    with engine.begin() as conn:
        upgrade(conn)
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []


def test_a_new_database_is_what_the_migrations_make(engine: Engine) -> None:
    shapes = []
    for made in (upgrade, create):
        with engine.connect() as conn, conn.begin() as transaction:
            made(conn)
            shapes.append(_shape(conn))
            transaction.rollback()
    assert shapes[0] == shapes[1]
    assert len(shapes[0]) > 100


def _shape(conn: Connection) -> set[str]:
    """Every column, key, index and trigger, and the newest revision."""
    known = inspect(conn)
    found = {f"revision {revision(conn)}"}
    for table in known.get_table_names():
        found |= {f"{table} column {sorted(_plain(one).items())}" for one in known.get_columns(table)}
        found |= {f"{table} index {sorted(_readable(one).items())}" for one in known.get_indexes(table)}
        found |= {f"{table} unique {sorted(one.items())}" for one in known.get_unique_constraints(table)}
        found.add(f"{table} key {sorted(known.get_pk_constraint(table).items())}")
        found |= {f"{table} refers to {sorted(one.items())}" for one in known.get_foreign_keys(table)}
    return found | {" ".join(row[0].split()) for row in conn.execute(text(TRIGGERS[conn.dialect.name]))}


def _readable(index: ReflectedIndex) -> dict[str, object]:
    """With what it is limited to as text."""
    return {**index, "dialect_options": {key: str(value) for key, value in index.get("dialect_options", {}).items()}}


def _plain(column: ReflectedColumn) -> dict[str, object]:
    return {**column, "type": str(column["type"])}


TRIGGERS = {
    "sqlite": "SELECT sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'""",
}


def test_the_newest_revision_is_the_one_the_code_wants() -> None:
    assert ScriptDirectory.from_config(config()).get_current_head() == HEAD


def test_for_what_somebody_cried_for_help_goes_out_of_the_clear(tmp_path: Path) -> None:
    path = tmp_path / "leveller.sqlite"
    engine = plain_engine(place(f"sqlite:///{path}"))
    with engine.begin() as conn:
        upgrade(conn, "0030")
        conn.execute(text("INSERT INTO neighbour (id, numbers_at, numbers_for) VALUES ('ana', 1764337090000, 'abuse')"))
    assert b"abuse" in _raw(tmp_path)
    with engine.begin() as conn:
        upgrade(conn)
    with engine.begin() as conn:
        assert conn.execute(text("SELECT id, sealed_numbers_for FROM neighbour")).all() == [("ana", None)]
    engine.dispose()
    assert b"abuse" not in _raw(tmp_path)


def _raw(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
