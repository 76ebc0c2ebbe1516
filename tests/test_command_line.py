"""The command line, as somebody types it: real processes, exit codes, one sentence for what is wrong."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
import tomllib
import urllib.request
from pathlib import Path

import pytest

from storage.engines import lock_file
from tests.commands import COMMAND, FOUND, HERE, KEY, environment_with, leveller


def test_a_community_is_founded_and_its_codes_are_shown_once(tmp_path: Path) -> None:
    done = leveller(*FOUND, "--languages", "en,pl", "--areas", "Northside,Harbour", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    street, admin = re.findall(r"[a-z]+-[a-z]+-[a-z0-9]+", done.stdout.replace("one-time", ""))
    stored = b"".join(path.read_bytes() for path in (tmp_path / "data").glob("leveller.db*"))
    assert street.encode() not in stored
    assert admin.encode() not in stored
    assert leveller("log", cwd=tmp_path).stdout.startswith("id,day,kind")
    assert "data/leveller.key. Keep a copy elsewhere" in done.stdout
    assert "leveller doctor" in done.stdout
    doctor = leveller("doctor", cwd=tmp_path)
    assert "ok  community: Elm Street (en, pl)" in doctor.stdout
    assert [line for line in doctor.stdout.splitlines() if line.startswith("!!")] == [
        "!!  there is a community, but no platform is set: docs/setting-up-telegram.md or -slack.md says how"
    ]
    assert doctor.returncode == 2


def test_another_code_for_an_admin_is_printed(tmp_path: Path) -> None:
    assert "found one first" in leveller("community", "admin", cwd=tmp_path).stderr
    assert list(tmp_path.iterdir()) == [], "nothing is made before there is a community"
    leveller(*FOUND, "--languages", "en", cwd=tmp_path)
    for named in ((), ("--name", "elm street")):
        done = leveller("community", "admin", *named, cwd=tmp_path)
        assert re.search(r"admin [a-z]+-[a-z]+-[a-z0-9]{20}$", done.stdout.strip()), done.stderr
    assert "Elm Street" in leveller("community", "admin", "--name", "Oak Lane", cwd=tmp_path).stderr


def test_a_community_is_founded_by_answering_questions(tmp_path: Path) -> None:
    done = leveller("community", "new", cwd=tmp_path, stdin="Elm Street\n\n\nen,pl\nNorthside\n")
    assert done.returncode == 0, done.stderr
    assert "Elm Street is founded" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        ([*FOUND, "--languages", "xx"], {}, "languages"),
        ([*FOUND[:3], "Elm", *FOUND[4:6], "--timezone", "Mars/Base", "--languages", "en"], {}, "country|timezone"),
        ([*FOUND[:5], "Poland", "--timezone", "Europe/Warsaw", "--languages", "pl"], {}, r"Poland.*PL \(Poland\)"),
        ([*FOUND[:5], "uk", "--timezone", "Europe/London", "--languages", "en"], {}, "did you mean GB"),
        ([*FOUND[:7], "Warsaw", "--languages", "en"], {}, "called Warsaw; did you mean Europe/Warsaw"),
        ([*FOUND[:7], "Mars/Base", "--languages", "en"], {}, "called Mars/Base; it is a name such as Europe/London"),
        (["community", "new"], {}, "missing"),
        (["run"], {"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_BOT_TOKEN.* are swapped"),
        (["run"], {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xoxp-1"}, "SLACK_APP_TOKEN: it begins with xapp-"),
        (["run"], {"TELEGRAM_TOKEN": "elm_street_bot"}, "TELEGRAM_TOKEN: it looks like 123456789:AA"),
        (["run"], {"TELEGRAM_WEBHOOK_URL": "https://elm.example.org"}, "TELEGRAM_TOKEN"),
        (["run"], {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN"),
        (["run"], {"PORT": "abc"}, "PORT"),
        (["run"], {"HOST": "0.0.0.0"}, "HOST"),
        (["log"], {"DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        (["log"], {"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        (["log"], {"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL"),
        (["log"], {"DATABASE_URL": "sqlite:////nowhere-at-all/x.db"}, "folder"),
        (["log"], {"DATABASE_URL": "postgresql://u:secret-word@127.0.0.1:1/x", "LEVELLER_KEY": KEY}, "cannot be read"),
        (["log"], {"DATABASE_URL": "postgresql://u:secret-word@127.0.0.1:1/x"}, "LEVELLER_KEY"),
        (["key", "rotate"], {"LEVELLER_KEY": KEY}, "LEVELLER_OLD_KEY"),
        (["key", "rotate"], {"LEVELLER_KEY": KEY, "LEVELLER_OLD_KEY": KEY}, "LEVELLER_OLD_KEY"),
        (["log"], {"LEVELLER_KEY": "short"}, "LEVELLER_KEY"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_2(
    arguments: list[str], environment: dict[str, str], said: str, tmp_path: Path
) -> None:
    done = leveller(*arguments, cwd=tmp_path, **environment)
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert re.search(said, done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert "secret-word" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_wrong_key_touches_nothing(tmp_path: Path) -> None:
    leveller(*FOUND, "--languages", "en", cwd=tmp_path)
    before = (tmp_path / "data" / "leveller.db").read_bytes()
    other = leveller("key", cwd=tmp_path).stdout.strip()
    done = leveller("log", cwd=tmp_path, LEVELLER_KEY=other)
    assert done.returncode == 2
    assert "LEVELLER_KEY" in done.stderr
    assert (tmp_path / "data" / "leveller.db").read_bytes() == before


def test_doctor_says_what_is_missing_and_shows_no_secret(tmp_path: Path) -> None:
    done = leveller(
        "doctor",
        cwd=tmp_path,
        SLACK_BOT_TOKEN="xoxb-secret-word",
        DATABASE_URL="postgresql://u:secret-word@127.0.0.1:1/x",
    )
    assert done.returncode == 2
    assert "the database does not answer" in done.stdout
    assert "is PostgreSQL running, and are user and password right?" in done.stdout
    assert "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET" in done.stdout
    assert "secret-word" not in done.stdout + done.stderr


def test_the_demo_is_a_transcript_of_a_whole_evening(tmp_path: Path) -> None:
    done = leveller("demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Biscuit slept like a stone" in done.stdout
    log, _, story = done.stdout.partition("Kofi: log")[2].partition("Kofi: story ")
    assert "dog walks and pets" in log.partition("Kofi: log ended")[2]
    assert "How it began" in story
    assert "dog walks and pets" in story
    assert "Biscuit" not in log + story
    assert done.stderr == ""


def test_the_playground_opens_says_where_and_closes_in_order(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "run"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment_with({"PORT": "18431"}),
    ) as running:
        assert running.stdout is not None
        link = re.search(r"http://127\.0\.0\.1:\d+/", running.stdout.readline())
        assert link, "the link is the first thing said"
        with urllib.request.urlopen(link.group(), timeout=20) as page:
            assert "Elm Street" in page.read().decode()
        begun = time.monotonic()
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=20) == 0
        assert time.monotonic() - begun < 20
        assert running.stderr is not None
        assert running.stderr.read() == ""


def test_the_terminal_plays_the_same_street(tmp_path: Path) -> None:
    typed = "ana: could someone walk my dog this week\n1\n1\n1\nben: 1\nana: 1\nana: he is called Biscuit\nquit\n"
    done = leveller("chat", cwd=tmp_path, stdin=typed)
    assert done.returncode == 0, done.stderr
    assert "ben hears: he is called Biscuit" in done.stdout


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    stated = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert leveller("--version", cwd=tmp_path).stdout.strip() == stated


def test_help_lists_the_commands(tmp_path: Path) -> None:
    done = leveller("--help", cwd=tmp_path)
    assert done.returncode == 0
    for command in ("run", "chat", "demo", "doctor", "community", "log", "key"):
        assert command in done.stdout


def test_the_key_is_replaced_the_log_verified_and_a_wrong_key_refused(tmp_path: Path) -> None:
    assert leveller(*FOUND, "--languages", "en", cwd=tmp_path).returncode == 0
    file = tmp_path / "data" / "leveller.key"
    first = file.read_text()
    done = leveller("key", "rotate", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert file.read_text() != first
    assert file.stat().st_mode & 0o777 == 0o600
    assert leveller("log", cwd=tmp_path).returncode == 0
    assert leveller("audit", "verify", cwd=tmp_path).stdout.startswith("The audit log is whole: 0 entries")
    refused = leveller("audit", "verify", "--head", "abcde-3-0123456789abcdef", cwd=tmp_path)
    assert refused.returncode == 1
    assert "no log of this community" in refused.stdout
    before = file.read_text()
    file.write_text(first)
    for command in (("run",), ("log",), ("audit", "verify"), ("backup",)):
        wrong = leveller(*command, cwd=tmp_path, TELEGRAM_TOKEN="1:a")
        assert wrong.returncode == 2, command
        assert wrong.stderr.startswith("leveller: LEVELLER_KEY is not the key"), wrong.stderr
    file.write_text(before)
    assert leveller("log", cwd=tmp_path).returncode == 0
    assert leveller("key", "rotate", cwd=tmp_path).returncode == 0
    kept = {path.read_text() for path in file.parent.glob("leveller.key.until-*")}
    assert kept == {first, before}, "each opens the backups of its time"


@pytest.mark.parametrize("command", ["backup", "restore data/backups/*.leveller", "key rotate"])
def test_a_full_disk_is_one_sentence_and_exit_2_and_nothing_is_lost(tmp_path: Path, command: str) -> None:
    assert leveller(*FOUND, "--languages", "en", cwd=tmp_path).returncode == 0
    assert leveller("backup", cwd=tmp_path).returncode == 0
    environment = environment_with({"DATABASE_URL": "sqlite:///data/other.db"} if command.startswith("restore") else {})
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # Python would leave half of what it compiles, for all tests after
    program = f"ulimit -f 2; exec {sys.executable} -m bot {command}"  # no file may grow beyond 2 kB
    full = subprocess.run(["bash", "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert full.returncode == 2, full.stderr
    assert full.stderr.startswith("leveller: The ")
    assert full.stderr.count("\n") == 1
    assert len(list((tmp_path / "data" / "backups").iterdir())) == 1
    if command == "key rotate":
        assert leveller(*command.split(), cwd=tmp_path).returncode == 0
    assert leveller("log", cwd=tmp_path).returncode == 0


def test_doctor_names_a_missing_and_a_wrong_key_beside_a_database(tmp_path: Path) -> None:
    leveller(*FOUND, "--languages", "en", cwd=tmp_path)
    other = leveller("key", cwd=tmp_path).stdout.strip()
    wrong = leveller("doctor", cwd=tmp_path, LEVELLER_KEY=other)
    assert "is not the key that this database was made with" in wrong.stdout
    next((tmp_path / "data").glob("*.key")).unlink()
    missing = leveller("doctor", cwd=tmp_path)
    assert "is missing, and without its key the database cannot be opened" in missing.stdout
    assert wrong.returncode == missing.returncode == 2


def test_the_log_is_printed_while_the_bot_runs(tmp_path: Path) -> None:
    leveller(*FOUND, "--languages", "en", cwd=tmp_path)
    with lock_file(tmp_path / "data" / "leveller.db"):  # as a bot that runs holds it
        done = leveller("log", cwd=tmp_path)
    assert done.stdout.startswith("id,day,kind"), done.stderr
