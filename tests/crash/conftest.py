"""Streets that are set up once and copied for every test."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.cradle import Cradle, a_cradle
from tests.crash.evening import prepared
from tests.databases import a_new_database


@pytest.fixture(scope="session")
def cradle() -> Iterator[Cradle]:
    with a_cradle() as one:
        yield one


@pytest.fixture(scope="session")
def _sqlite_street(cradle: Cradle, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("street") / "street.sqlite"
    asyncio.run(prepared(cradle, f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_street(_sqlite_street: Path, tmp_path: Path) -> str:
    """A SQLite file of a street that is set up."""
    path = tmp_path / "street.sqlite"
    shutil.copy(_sqlite_street, path)  # closed in order: nothing is left in a journal
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def _postgres_street(cradle: Cradle, _server_url: str) -> Iterator[str]:
    with a_new_database(_server_url) as url:
        asyncio.run(prepared(cradle, url))
        yield url.rpartition("?")[0].rpartition("/")[2] if "?" in url else url.rpartition("/")[2]


@pytest.fixture
def postgres_street(_postgres_street: str, _server_url: str) -> Iterator[str]:
    """A PostgreSQL database of a street that is set up."""
    with a_new_database(_server_url, like=_postgres_street) as url:
        yield url
