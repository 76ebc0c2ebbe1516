"""`leveller match --jsonl`: rankings for others to check, from texts alone."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from bot.batch import BadLine
from bot.batch.match import match

HERE = Path(__file__).parents[1]
POSTS = {
    "requests": [{"id": "a", "text": "my staffie needs a run"}, {"id": 2, "text": "Cieknie mi kran w kuchni"}],
    "offers": [
        {"id": "tap", "text": "retired plumber, taps and leaks"},
        {"id": "walk", "text": "I walk dogs"},
        {"id": "tea", "text": "a cuppa and a chat"},
    ],
}


def answers(given: str) -> list[dict[str, Any]]:
    out = StringIO()
    match(StringIO(given), out, StringIO())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_request_gets_every_offer_with_the_best_first():
    found = answers(json.dumps(POSTS) + "\n\n" + json.dumps({"requests": [], "offers": []}))
    assert [(one["id"], one["ranking"][0]) for one in found] == [("a", "walk"), (2, "tap")]
    assert all(sorted(one["ranking"]) == ["tap", "tea", "walk"] for one in found)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nonsense", "line 1 is not JSON"),
        ("[]", "line 1 is not a JSON object"),
        ("[" * 100_000, "line 1 is not JSON"),
        ('{"requests": []}', "line 1: offers must be a list"),
        ('{"requests": [{"id": 1}], "offers": []}', "line 1, requests, number 1"),
        ('{"requests": [], "offers": [{"id": [], "text": ""}]}', "line 1, offers, number 1"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(given, said):
    with pytest.raises(BadLine, match=said):
        answers(given)


def test_what_was_asked_before_a_bad_line_is_answered(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "bot", "match", "--jsonl"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(HERE)},
        input=json.dumps(POSTS) + "\nnonsense\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", 2]
    assert done.stderr.startswith("leveller: line 2 is not JSON")
    assert len(done.stderr.splitlines()) == 1
