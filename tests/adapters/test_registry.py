"""Adapters are found by name and loaded only when they are switched on."""

import subprocess
import sys

import pytest

import adapters


def test_ours_are_known_and_load():
    assert {"playground", "terminal"} <= adapters.known().keys()
    assert adapters.load("terminal").name == "terminal"
    assert adapters.load("playground").name == "playground"


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(adapters.UnknownAdapter, match=r"'smoke-signals'.*playground, terminal"):
        adapters.load("smoke-signals")


def test_another_package_can_bring_one(monkeypatch):
    monkeypatch.setattr(adapters, "known", lambda: {"counter": "collections:Counter"})
    assert adapters.load("counter").__name__ == "Counter"


def test_another_package_cannot_replace_one_of_ours(monkeypatch):
    from importlib.metadata import EntryPoint

    theirs = [EntryPoint("terminal", "collections:Counter", adapters.GROUP)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: theirs)
    assert adapters.known()["terminal"] == "adapters.terminal:Terminal"


@pytest.mark.parametrize("path", ["no.such.module:Adapter", "collections:NoSuchThing"])
def test_one_that_is_broken_says_where_it_was_looked_for(monkeypatch, path):
    monkeypatch.setattr(adapters, "known", lambda: {"broken": path})
    with pytest.raises(adapters.BrokenAdapter, match=path):
        adapters.load("broken")


def test_nothing_is_loaded_before_it_is_wanted():
    program = (
        "import adapters, sys; print([n for n in sys.modules if n.startswith(('adapters.', 'starlette', 'uvicorn'))])"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_the_playground_does_not_load_a_web_server_before_it_serves():
    program = "import adapters, sys; adapters.load('playground'); print({'starlette', 'uvicorn'} & sys.modules.keys())"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "set()"
