"""Commands for a memory that is there make nothing where there is none, and say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import FOUND, KEY, leveller

NO_COMMUNITY = (
    "leveller: There is no community here (data/leveller.db is missing or empty). Are you in Leveller's folder? "
    "`leveller community new` founds one.\n"
)


def _a_backup(folder: Path) -> tuple[Path, str]:
    """A backup of a community, and its key."""
    folder.mkdir()
    assert leveller(*FOUND, "--languages", "en", cwd=folder).returncode == 0
    assert leveller("backup", cwd=folder).returncode == 0
    (path,) = (folder / "data" / "backups").iterdir()
    return path, (folder / "data" / "leveller.key").read_text()


@pytest.mark.parametrize(
    "command", [["log"], ["backup"], ["audit", "verify"], ["audit", "head"], ["key", "rotate"]], ids=" ".join
)
def test_in_a_folder_without_a_community_nothing_is_made(command: list[str], tmp_path: Path) -> None:
    done = leveller(*command, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, NO_COMMUNITY)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_memory_is_no_community_either(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "leveller.db").touch()
    assert leveller("log", cwd=tmp_path, LEVELLER_KEY=KEY).stderr == NO_COMMUNITY


def test_a_backup_is_restored_by_its_own_key_only_and_none_is_made(tmp_path: Path) -> None:
    path, key = _a_backup(tmp_path / "before")
    (here := tmp_path / "here").mkdir()
    missing = leveller("restore", str(path), cwd=here)
    assert (missing.returncode, missing.stderr) == (
        2,
        "leveller: There is no root key here. Copy the key that belongs to this backup to data/leveller.key "
        "(or set LEVELLER_KEY), then run this again.\n",
    )
    assert list(here.iterdir()) == []
    for other, where in ({"LEVELLER_KEY": KEY}, "LEVELLER_KEY"), ({}, "data/leveller.key"):
        if not other:
            (here / "data").mkdir(exist_ok=True)
            (here / "data" / "leveller.key").write_text(f"{KEY}\n")
            (here / "data" / "leveller.key").chmod(0o600)
        wrong = leveller("restore", str(path), cwd=here, **other)
        assert wrong.returncode == 2
        assert f"read from {where}, is not the one" in wrong.stderr
        assert "set LEVELLER_OLD_KEY to the one used before" in wrong.stderr
        assert not (here / "data" / "leveller.db").exists()
    replaced = leveller("restore", str(path), cwd=here, LEVELLER_OLD_KEY=key.strip())
    assert replaced.returncode == 0, replaced.stderr


def test_a_wrong_key_is_said_with_where_it_was_read_from(tmp_path: Path) -> None:
    leveller(*FOUND, "--languages", "en", cwd=tmp_path)
    for command in (["log"], ["backup"], ["audit", "verify"]):
        wrong = leveller(*command, cwd=tmp_path, LEVELLER_KEY=KEY)
        assert wrong.stderr.endswith("made with; it was read from LEVELLER_KEY\n")
    (tmp_path / "data" / "leveller.key").write_text(f"{KEY}\n")
    assert leveller("log", cwd=tmp_path).stderr.endswith("made with; it was read from data/leveller.key\n")
    (tmp_path / "data" / "leveller.key").unlink()
    assert "Copy the key that belongs to this database to data/leveller.key" in leveller("log", cwd=tmp_path).stderr
    assert not (tmp_path / "data" / "leveller.key").exists()


def test_the_log_of_a_community_that_is_not_there_is_refused_with_those_there_are(tmp_path: Path) -> None:
    leveller(*FOUND, "--languages", "en", cwd=tmp_path)
    done = leveller("log", "--community", "Nope", cwd=tmp_path)
    assert done.returncode == 2
    assert "there is none called Nope, only Elm Street" in done.stderr
    assert leveller("log", "--community", "elm street", cwd=tmp_path).stdout.startswith("id,day,kind")


@pytest.mark.parametrize("url", ["leveller.example.org", "http://leveller.example.org", "https://", "https://a b.org"])
def test_a_manifest_is_printed_for_a_whole_address_only(url: str, tmp_path: Path) -> None:
    done = leveller("manifest", "slack", "--url", url, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "such as https://leveller.example.org" in done.stderr


def test_a_manifest_is_printed_for_an_address_and_for_none(tmp_path: Path) -> None:
    for url in ([], ["--url", "https://leveller.example.org"]):
        done = leveller("manifest", "slack", *url, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "/leveller" in done.stdout


def test_every_option_of_every_command_says_what_it_is_for(tmp_path: Path) -> None:
    for command in (
        *(["log"], ["restore"], ["backup"], ["manifest"], ["poster"]),
        *(["community", "new"], ["community", "admin"], ["audit", "verify"]),
    ):
        told = leveller(*command, "--help", cwd=tmp_path).stdout
        bare = [line for line in told.splitlines() if line.startswith("│ ") and not _explained(line)]
        assert not bare, (command, bare)


def _explained(line: str) -> bool:
    """A row of a table of options has words beside the option."""
    return len(line.strip("│ ").split("  ")) > 1 or not line.startswith(("│ --", "│ *", "│ FILE", "│ PLATFORM"))


def test_doctor_says_that_there_is_no_community_yet(tmp_path: Path) -> None:
    """It is missed only where a platform is set; without one `leveller run` opens the playground."""
    for there in (False, True):
        if there:
            (tmp_path / "data").mkdir()
            (tmp_path / "data" / "leveller.db").touch()
        street = leveller("doctor", cwd=tmp_path, LEVELLER_KEY=KEY)
        assert street.returncode == 0, street.stdout
        assert "--  no community yet: `leveller community new` founds one" in street.stdout
        missed = leveller("doctor", cwd=tmp_path, LEVELLER_KEY=KEY, TELEGRAM_TOKEN="not-a-token")
        assert missed.returncode == 2
        assert "!!  no community yet: `leveller community new` founds one" in missed.stdout


@pytest.mark.postgres
def test_the_same_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    there = {"DATABASE_URL": postgres_url, "LEVELLER_KEY": KEY}
    for command in ["log"], ["backup"], ["audit", "verify"]:
        empty = leveller(*command, cwd=tmp_path, **there)
        assert empty.returncode == 2
        assert "There is no community here (postgresql" in empty.stderr, empty.stderr
    assert "no community yet" in leveller("doctor", cwd=tmp_path, **there).stdout
    assert leveller(*FOUND, "--languages", "en", cwd=tmp_path, **there).returncode == 0
    assert "ok  community: Elm Street (en)" in leveller("doctor", cwd=tmp_path, **there).stdout
    assert leveller("log", cwd=tmp_path, **there).stdout.startswith("id,day,kind")
    assert leveller("backup", cwd=tmp_path, **there).returncode == 0
    keyless = leveller("log", cwd=tmp_path, DATABASE_URL=postgres_url)
    assert "There is no root key here" in keyless.stderr
    assert not (tmp_path / "data" / "leveller.key").exists()
