"""Stories begin where what takes its time has been done: making tables and understanding words are tried elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import migrating
from storage.engines import place, plain_engine
from tests.databases import a_new_database


def with_tables(url: str) -> str:
    """Only the tables: which key it belongs to is found out at the first start."""
    engine = plain_engine(place(url))
    with engine.begin() as conn:
        migrating.upgrade(conn)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def _sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "tables.sqlite"
    with_tables(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(_sqlite_tables: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(_sqlite_tables, tmp_path / 'leveller.sqlite')}"


@pytest.fixture(scope="session")
def _postgres_tables(_server_url: str) -> Iterator[str]:
    with a_new_database(_server_url) as url:
        yield with_tables(url).partition("?")[0].rpartition("/")[2]


@pytest.fixture
def postgres_url(_postgres_tables: str, _server_url: str) -> Iterator[str]:
    with a_new_database(_server_url, like=_postgres_tables) as url:
        yield url


@pytest.fixture(autouse=True)
def _understood_once(understood_once: None) -> None:
    """Many stories begin with the same words."""
