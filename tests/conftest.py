"""Fixtures for every test: databases of both kinds, and a browser."""

import os
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import psycopg
import pytest
from hypothesis import settings
from playwright.async_api import Browser

from bot.reading.encoders import WIDTH, Encoder
from tests import browser as browsers
from tests import databases

# Time limits are pytest's business; a machine busy with a second worker is not a bug.
settings.register_profile("leveller", deadline=None)
settings.load_profile("leveller")


@pytest.fixture(scope="session")
def _own_server() -> Iterator[databases.Server]:
    """Started by the first test that needs it, once per worker."""
    try:
        server = databases.start_a_server()
    except databases.CannotStart as problem:
        raise pytest.fail.Exception(str(problem), pytrace=False) from None
    yield server
    server.remove()


@pytest.fixture
def postgres_server(_own_server: databases.Server) -> Iterator[databases.Server]:
    """A server that the test may stop or crash; the next test finds it running."""
    yield _own_server
    _own_server.start()


@pytest.fixture(scope="session")
def _server_url(request: pytest.FixtureRequest) -> str:
    given = os.environ.get("TEST_DATABASE_URL", "").replace("+psycopg", "", 1)
    if not given:
        return str(request.getfixturevalue("_own_server").url)
    try:
        psycopg.connect(given).close()
    except psycopg.Error as problem:
        raise pytest.fail.Exception(f"TEST_DATABASE_URL does not answer: {problem}", pytrace=False) from None
    return given


@pytest.fixture
def postgres_url(_server_url: str) -> Iterator[str]:
    """A fresh PostgreSQL database."""
    with databases.a_new_database(_server_url) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'leveller.sqlite'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database: the test runs once on each kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(scope="session")
def _understood() -> dict[tuple[Encoder, str], npt.NDArray[np.float32]]:
    return {}


@pytest.fixture
def understood_once(
    _understood: dict[tuple[Encoder, str], npt.NDArray[np.float32]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """For tests that say the same words often: a text always means the same, and making that out takes its time."""
    encode = Encoder.encode

    def remembered(self: Encoder, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if (self, text) not in _understood]
        _understood.update(zip(((self, text) for text in new), encode(self, new), strict=True))
        return np.array([_understood[self, text] for text in texts], np.float32).reshape(len(texts), WIDTH)

    monkeypatch.setattr(Encoder, "encode", remembered)


@pytest.fixture(scope="session")
def _browser_path() -> str:
    path = browsers.find()
    if path is None and os.environ.get("LEVELLER_BROWSER") == "required":
        pytest.fail(browsers.MISSING, pytrace=False)
    return path or pytest.skip(browsers.MISSING)


@pytest.fixture(scope="session")
def _browser_address(_browser_path: str) -> Iterator[str]:
    with browsers.running(_browser_path) as address:
        yield address


@pytest.fixture
async def browser(_browser_address: str) -> AsyncIterator[Browser]:
    """A real Chromium. Without one the test is skipped and the run ends by saying so; CI insists."""
    async with browsers.driven(_browser_address) as running:
        yield running


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are cores, since many tests wait for a server, a browser or a disk; and at most four."""
    return min((os.cpu_count() or 1) + 1, 4)


def pytest_report_header() -> str:
    server = "TEST_DATABASE_URL" if os.environ.get("TEST_DATABASE_URL") else "our own"
    return f"postgres: {server} · browser: {browsers.find() or 'none'}"


def pytest_unconfigure(config: pytest.Config) -> None:
    """The last line of all, so that nobody takes a run without a browser for a whole one."""
    if browsers.find() is None and not hasattr(config, "workerinput"):
        config.get_terminal_writer().line(f"\n*** {browsers.MISSING} ***", red=True, bold=True)
