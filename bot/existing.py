"""The memory that is there already, for commands that make neither a key nor a database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import Settings, WrongSetting, kept_key, no_key_here
from storage import audit
from storage.engines import Place, check_file, copying_engine, in_one_sentence, place
from storage.migrating import state
from storage.prepared import Database
from storage.sealing import Vault


def memory(settings: Settings) -> tuple[Place, bytes]:
    """Where it is, and its root key. Raises `WrongSetting` if one is missing, or nothing was kept there."""
    where, key = place(settings.database_url.get_secret_value()), kept_key(settings)
    if where.is_sqlite:
        if not (where.path.exists() or _left_behind(where)):
            raise nothing_here(where)
        check_file(where.path)
        if not where.path.stat().st_size:
            raise nothing_here(where)
    if key is None:
        raise no_key_here(settings, "database")
    engine = copying_engine(where)
    try:
        with in_one_sentence("The database cannot be read"):
            has, _wants = state(engine)
    finally:
        engine.dispose()
    if not has:
        raise nothing_here(where)
    return where, key


@contextmanager
def reading(settings: Settings) -> Iterator[tuple[Database, Vault]]:
    """The memory as it is now, also while the bot runs."""
    where, key = memory(settings)
    vault = Vault(key)
    with audit.reading(where, vault) as db:
        yield db, vault


def nothing_here(where: Place) -> WrongSetting:
    what = where.path if where.is_sqlite else where
    return WrongSetting(
        f"There is no community here ({what} is missing or empty). Are you in Leveller's folder? "
        "`leveller community new` founds one."
    )


def _left_behind(where: Place) -> bool:
    """Is the file missing, but not its journal?"""
    return any(where.path.with_name(where.path.name + ending).exists() for ending in ("-wal", "-journal"))
