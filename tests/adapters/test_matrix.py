"""The published support matrix is that of the contract suite as it is now."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.contract import AdapterContract
from adapters.playground import Playground
from adapters.slack.adapter import Slack
from adapters.telegram.adapter import Telegram
from adapters.terminal import Terminal
from tests.adapters import matrix

PUBLISHED = matrix.read(matrix.PAGE.read_text("utf-8"))
OF: dict[str, Any] = {"Telegram": Telegram, "Slack": Slack, "Playground": Playground, "Terminal": Terminal}
NEEDS = {
    "a reply names the message it answers": "threads",
    "an edit names the message it changes": "edits",
    "a deletion names the message it takes back": "tells_deletes",
    "the bot can delete what it said": "deletes",
}


def test_every_promise_of_the_suite_is_a_row():
    promised = [name.removeprefix("test_").replace("_", " ") for name in vars(AdapterContract) if name[:5] == "test_"]
    assert list(PUBLISHED) == promised


def test_nothing_is_published_that_does_not_hold():
    assert {mark for marks in PUBLISHED.values() for mark in marks} == {"yes", "–"}


@pytest.mark.parametrize(("row", "capability"), NEEDS.items())
def test_a_capability_that_is_claimed_was_seen(row: str, capability: str):
    claimed = [
        "yes" if getattr(OF[name.partition(",")[0]].capabilities, capability) else "–" for name in matrix.COLUMNS
    ]
    assert PUBLISHED[row] == claimed
