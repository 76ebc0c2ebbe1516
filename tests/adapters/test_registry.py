"""Adapters are found by name and loaded only when they are switched on."""

import subprocess
import sys

import pytest

import adapters


def test_ours_are_known_and_load():
    assert [platform.name for platform in adapters.all_platforms()] == ["slack", "telegram"]


def test_another_package_can_bring_one(monkeypatch):
    monkeypatch.setattr(adapters, "known", lambda: {"telegram": "adapters.telegram:PLATFORM"})
    assert [platform.name for platform in adapters.all_platforms()] == ["telegram"]


def test_another_package_cannot_replace_one_of_ours(monkeypatch):
    from importlib.metadata import EntryPoint

    theirs = [EntryPoint("telegram", "collections:Counter", adapters.GROUP)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: theirs)
    assert adapters.known()["telegram"] == "adapters.telegram:PLATFORM"


@pytest.mark.parametrize("path", ["no.such.module:PLATFORM", "collections:NoSuchThing", "collections:Counter"])
def test_one_that_is_broken_says_where_it_was_looked_for(monkeypatch, path):
    monkeypatch.setattr(adapters, "known", lambda: {"broken": path})
    with pytest.raises(adapters.BrokenAdapter, match=path):
        adapters.all_platforms()


def test_nothing_is_loaded_before_it_is_wanted():
    program = (
        "import adapters, sys; adapters.all_platforms();"
        "print({'telegram', 'httpx', 'slack_sdk', 'aiohttp', 'starlette', 'uvicorn'} & sys.modules.keys())"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "set()"


def test_the_playground_does_not_load_a_web_server_before_it_serves():
    program = "import adapters, sys; import adapters.playground; print({'starlette', 'uvicorn'} & sys.modules.keys())"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "set()"


def test_telegram_s_sdk_brings_no_command_line_of_its_own():
    program = "import sys; import adapters.telegram.adapter; print({'httpx', 'rich', 'pygments'} & sys.modules.keys())"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "{'httpx'}"
