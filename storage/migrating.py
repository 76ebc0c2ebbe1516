"""Bringing the database to the shape that this code knows, before anything else touches it.

A new database gets the tables of today at once, an older one is migrated step by step; a test compares the two.

Refused in one sentence: a newer shape than the code's, a key that is not the database's own. On SQLite foreign keys
stay off while migrating (a batch migration would delete children), and two starts at once wait for each other on both
databases.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from bot.core.model import LOBBY
from storage.engines import Place, StorageRefused, plain_engine
from storage.sealing import OtherKey, Vault
from storage.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0031"
"""The newest revision in `migrations/versions`; with it, or in a new database, Alembic is not even imported."""
_REVISIONS = """CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"""
"""As Alembic makes it."""
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7216000)"


def config() -> Config:
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    settings.set_main_option("path_separator", "os")
    return settings


def prepare(where: Place, vault: Vault) -> None:
    """Migrate, and check or store the key's check value, in one transaction."""
    engine = plain_engine(where)
    try:
        with engine.begin() as conn:
            if conn.dialect.name == "postgresql":
                conn.exec_driver_sql(_ONE_AT_A_TIME)
            found = revision(conn)
            refuse_other_key(conn, vault)
            _refuse_half_replaced(conn)
            if not found:
                create(conn)
            elif found != HEAD:
                _refuse_unknown(conn, found)
                upgrade(conn)
            _first_rows(conn, vault)
    except DBAPIError as error:
        raise StorageRefused(f"The database cannot be used: {_plain(error)}") from error
    finally:
        engine.dispose()


def state(engine: Engine) -> tuple[str, str]:
    """(the database's revision or "", the code's revision)."""
    with engine.connect() as conn:
        return revision(conn), HEAD


def _plain(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())[:200]


def revision(conn: Connection) -> str:
    """The database's revision, or "" if it has none."""
    if not conn.dialect.has_table(conn, "alembic_version"):
        return ""
    return conn.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def _refuse_unknown(conn: Connection, found: str) -> None:
    from alembic.script import ScriptDirectory
    from alembic.util.exc import CommandError

    try:
        ScriptDirectory.from_config(config()).get_revision(found)
    except CommandError:
        raise StorageRefused(
            "The database was made by a newer Leveller: install that version, or restore an older backup"
        ) from None


def refuse_other_key(conn: Connection, vault: Vault) -> None:
    if not conn.dialect.has_table(conn, "meta"):
        return
    stored = conn.execute(text("SELECT value FROM meta WHERE name = 'key check'")).scalar()
    if stored is not None and stored not in {root.check for root in vault.roots}:
        raise OtherKey("LEVELLER_KEY is not the key that this database was made with")


def _refuse_half_replaced(conn: Connection) -> None:
    if conn.dialect.has_table(conn, "meta"):
        under_way = conn.execute(text("SELECT 1 FROM meta WHERE name = 'key before'")).scalar()
        if under_way is not None:
            raise StorageRefused("The root key is being replaced: finish it with `leveller key rotate`")


def refuse_unready(conn: Connection, vault: Vault) -> None:
    """For those who only read: the tables have to be of this version, and the key the database's own."""
    refuse_other_key(conn, vault)
    if (found := revision(conn)) != HEAD:
        raise StorageRefused(f"The database has tables of {found or 'no version'}: start Leveller once")


def create(conn: Connection) -> None:
    """The tables of today, in a database without any."""
    if conn.dialect.has_table(conn, "neighbour"):
        raise StorageRefused("The database has tables but no revision: restore it from a backup")
    metadata.create_all(conn, checkfirst=False)
    conn.execute(text(_REVISIONS))
    conn.execute(text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": HEAD})


def upgrade(conn: Connection, revision: str = "head") -> None:
    from alembic import command

    settings = config()
    settings.attributes["connection"] = conn
    command.upgrade(settings, revision)


def _first_rows(conn: Connection, vault: Vault) -> None:
    conn.execute(
        text("INSERT INTO meta (name, value) VALUES ('key check', :check) ON CONFLICT DO NOTHING"),
        {"check": vault.check},
    )
    conn.execute(
        text(
            """INSERT INTO community (id, version, name, country, timezone, languages, areas, channel)
            VALUES (:id, 1, '', '', 'UTC', '', '[]', 0) ON CONFLICT DO NOTHING"""
        ),
        {"id": LOBBY},
    )
