"""The house stays as it was drawn: files of a readable size, a top level that tells the story, doors in their place."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import textlint

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "adapters", "storage", "prompts")
LONGEST_FILE = 300  # lines; beyond it a name is missing

TOP_LEVEL = {
    *("pyproject.toml", "bot", "adapters", "storage", "prompts", "tests", "Procfile", "README.md"),  # the design card
    *("Makefile", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs", "bench"),
    *("requirements.lock", "requirements-dev.lock"),
}


def beside_python(program: str) -> str:
    return str(Path(sys.executable).with_name(program))


def test_every_file_can_be_read_in_one_sitting():
    files = [path for room in (*ROOMS, "bench") for path in (ROOT / room).rglob("*.py")]
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in files
        if "migrations" not in path.parts
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_top_level_tells_the_story_and_nothing_else():
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-tree", "--name-only", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    # Without git, in an unpacked archive, everything that lies there counts.
    names = listed.stdout.split() if listed.returncode == 0 else [path.name for path in ROOT.iterdir()]
    assert {name for name in names if not name.startswith(".")} - TOP_LEVEL == set()


def test_keys_copies_and_the_memory_of_an_installation_are_never_committed():
    lying_about = [
        *(".env", "data/leveller.key", "data/leveller.key.new", "data/leveller.key.old"),
        *("data/leveller.key.until-2026-11-28", "data/leveller.db", "data/leveller.db-wal"),
        *("data/backups/2026-11-28T030000Z.leveller", "data/backups/2026-11-28T030000Z.unfinished"),
    ]
    git = ["git", "-c", f"safe.directory={ROOT}"]
    if subprocess.run([*git, "rev-parse"], cwd=ROOT, capture_output=True).returncode:
        pytest.skip("an unpacked archive has nothing to commit to")
    asked = subprocess.run([*git, "check-ignore", *lying_about], cwd=ROOT, capture_output=True, text=True)
    assert asked.stdout.split() == lying_about
    ours = subprocess.run([*git, "ls-files", "-ci", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    assert ours.stdout == "", "and nothing of ours is left out"


def test_nobody_imports_whom_they_should_not():
    linted = subprocess.run([beside_python("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert linted.returncode == 0, linted.stdout


def test_the_text_lint_finds_what_it_should(tmp_path):
    english = tmp_path / "prompts" / "en"
    english.mkdir(parents=True)
    (english / "joining.ftl").write_text(
        "hello = Hello!\n"
        "who = { $count ->\n"
        "    [one] One member is here.\n"
        "   *[other] { $count } neighbours are here. Call the emergency services.\n"
        "}\n"
        f"long = {'word ' * 31}\n"
        f"fine = {'word ' * 20}. {'word ' * 20}.\n"
        "broken {\n"
    )
    (tmp_path / "README.md").write_text("Fine.\nSee /" + "tmp/notes.\n")
    found = [(path.name, line, what.split(" ", 1)[0]) for path, line, what in textlint.findings(tmp_path)]
    assert found == [
        ("joining.ftl", 1, "nothing"),
        ("joining.ftl", 3, "“member”"),
        ("joining.ftl", 6, "a"),
        ("joining.ftl", 8, "this"),
        ("README.md", 2, "“/tmp/”"),
    ]
