"""The fixtures themselves: fresh each time, gone afterwards, and PostgreSQL from wherever it can be had."""

import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from tests import databases


@pytest.mark.parametrize("attempt", [1, 2])
def test_every_test_starts_with_an_empty_database(database_url, attempt):
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE fresh (number INTEGER)"))
    engine.dispose()


def test_a_database_can_be_copied_from_one_that_is_ready(postgres_server):
    with databases.a_new_database(postgres_server.url) as ready:
        with psycopg.connect(ready) as connection:
            connection.execute("CREATE TABLE done (number INTEGER)")
        name = ready.partition("?")[0].rpartition("/")[2]
        with databases.a_new_database(postgres_server.url, like=name) as copy, psycopg.connect(copy) as connection:
            assert connection.execute("SELECT count(*) FROM done").fetchone() == (0,)


@pytest.mark.parametrize("ending", ["stop", "crash"])
def test_what_was_committed_outlives_the_server(postgres_server, ending):
    with databases.a_new_database(postgres_server.url) as url:
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE kept (number INTEGER)")
        getattr(postgres_server, ending)()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(url)
        postgres_server.start()
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_the_wheel_brings_a_server_to_a_machine_without_one(monkeypatch):
    monkeypatch.setattr(databases, "SOURCES", (lambda: None, databases.from_the_wheel))
    server = databases.start_a_server()
    try:
        with databases.a_new_database(server.url) as url, psycopg.connect(url) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    finally:
        server.remove()


def test_without_any_server_one_sentence_says_why(monkeypatch, tmp_path):
    def installed():
        return None

    def from_the_wheel():
        return tmp_path

    monkeypatch.setattr(databases, "SOURCES", (installed, from_the_wheel))
    with pytest.raises(databases.CannotStart, match=r"name one in TEST_DATABASE_URL.*nothing installed; .*initdb'\.$"):
        databases.start_a_server()


def test_nothing_is_left_when_the_tests_are_killed():
    script = "import time; from tests import databases as d; print(d.start_a_server().url, flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout is not None
        url = tests.stdout.readline().strip()
        folder = Path(url.partition("host=")[2])
        assert folder.exists()
        tests.kill()
    deadline = time.monotonic() + 20
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
