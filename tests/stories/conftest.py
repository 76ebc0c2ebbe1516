"""Stories begin where what takes its time has been done: making tables and understanding words are tried elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest

from storage import migrating
from storage.engines import place, plain_engine
from tests.databases import a_new_database, in_memory
from tests.kept import EMPTY, Kept


def with_tables(url: str) -> str:
    """Only the tables: which key it belongs to is found out at the first start."""
    engine = plain_engine(place(url))
    with engine.begin() as conn:
        migrating.upgrade(conn)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def _sqlite_folder() -> Iterator[Path]:
    """In memory, where there is room: no story loses power."""
    with TemporaryDirectory(prefix="leveller-stories-", dir=in_memory()) as folder:
        with_tables(f"sqlite:///{folder}/tables.sqlite")
        yield Path(folder)


@pytest.fixture
def sqlite_url(_sqlite_folder: Path) -> Iterator[str]:
    with TemporaryDirectory(dir=_sqlite_folder) as folder:
        yield f"sqlite:///{shutil.copy(_sqlite_folder / 'tables.sqlite', Path(folder) / 'leveller.sqlite')}"


@pytest.fixture(scope="session")
def _postgres_street(_server_url: str) -> Iterator[str]:
    with a_new_database(_server_url) as url:
        yield with_tables(url)
        Kept.let_go()


@pytest.fixture
def postgres_url(_postgres_street: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same database for all stories of a worker, with nothing in it: none of them may change the tables."""
    monkeypatch.setattr(psycopg, "connect", Kept.connect)
    with psycopg.connect(_postgres_street, autocommit=True) as connection:
        connection.execute(EMPTY)
    return _postgres_street


@pytest.fixture(autouse=True)
def _understood_once(understood_once: None) -> None:
    """Many stories begin with the same words."""
