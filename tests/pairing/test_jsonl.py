"""`leveller pair --jsonl`, as others call it."""

from __future__ import annotations

import io
import json
import os
import select
import subprocess
import sys
from typing import Any

import pytest

from bot.batch.pair import pair

ASKED = {"people": ["ana", 7, "cem", 2.5], "weights": [["ana", 7, 0.1], ["cem", 2.5, 0.2]]}


def called(*lines: str, words: tuple[str, ...] = ("pair", "--jsonl")) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=False)


def test_each_line_is_answered_by_one():
    done = called(json.dumps(ASKED), "", json.dumps({"people": [1]}), json.dumps({"people": []}))
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert sorted(map(sorted, (map(str, group) for group in first["groups"]))) == [["2.5", "cem"], ["7", "ana"]]
    assert (first["left"], first["score"]) == ([], pytest.approx(0.3))
    assert first["bound"] == pytest.approx(0.3)
    assert second == {"groups": [], "left": [1], "score": 0, "bound": 0}
    assert third == {"groups": [], "left": [], "score": 0, "bound": 0}
    assert (done.returncode, done.stderr) == (0, "")


def test_a_weight_below_nothing_is_taken_rather_than_leave_somebody():
    done = called(json.dumps({"people": [1, 2], "weights": [[1, 2, -3]]}))
    assert json.loads(done.stdout) == {"groups": [[1, 2]], "left": [], "score": -3, "bound": -3}


def test_the_same_pair_twice_is_once():
    done = called(json.dumps({"people": [1, 2], "weights": [[1, 2, 3], [2, 1, 3]], "forbidden": []}))
    assert json.loads(done.stdout)["score"] == 3


def test_weights_that_differ_by_less_than_a_millionth_are_told_apart():
    high, middle, low = 1.0000004, 1.0000002, 1.0
    weights = [["a", "c", high], ["b", "d", high], ["a", "d", middle], ["b", "c", middle], ["a", "b", low]]
    out = io.StringIO()
    pair([json.dumps({"people": list("abcd"), "weights": [*weights, ["c", "d", low]]})], out)
    answer = json.loads(out.getvalue())
    assert sorted(map(sorted, answer["groups"])) == [["a", "c"], ["b", "d"]]
    assert answer["score"] == 2 * high <= answer["bound"]


def test_whoever_asks_line_by_line_is_answered_before_the_next():
    command = [sys.executable, "-m", "bot", "pair", "--jsonl"]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=buffered
    ) as asked:
        assert asked.stdin
        assert asked.stdout
        asked.stdin.write(json.dumps({"people": [1, 2]}) + "\n")
        assert select.select([asked.stdout], [], [], 30)[0]
        assert json.loads(asked.stdout.readline())["groups"] == [[1, 2]]
        asked.stdin.close()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"people": 3}, '"people" must be a list of ids'),
        ({"people": ["ana", None]}, "None is not an id"),
        ({"people": ["ana", True]}, "True is not an id"),
        ({"people": ["ana", "ana"]}, "'ana' is listed twice"),
        ({"weights": {}}, "{} is not a list of [a, b, weight]"),
        ({"weights": [["ana", 7]]}, "is not [a, b, weight]"),
        ({"weights": [["ana", 7, "much"]]}, "'much' is not a weight"),
        ({"weights": [["ana", 7, float("nan")]]}, "nan is not a weight"),
        ({"weights": [["ana", 7, 10**400]]}, "is not a weight"),
        ({"weights": [["ana", "zoe", 1]]}, "'zoe' is not among the people"),
        ({"weights": [["ana", [], 1]]}, "[] is not among the people"),
        ({"weights": [["ana", "ana", 1]]}, "'ana' can't be paired with themselves"),
        ({"weights": [["ana", 7, 1], [7, "ana", 2]]}, "7 and 'ana' are given two weights"),
        ({"forbidden": [["ana"]]}, "['ana'] is not [a, b]"),
        ({"forbidden": [["ana", "zoe"]]}, "'zoe' is not among the people"),
        ({"size": 1}, "size must be a whole number from 2 to 8"),
        ({"size": 9}, "size must be a whole number from 2 to 8"),
        ({"size": "two"}, "size must be a whole number from 2 to 8"),
    ],
)
def test_what_cannot_be_paired_is_one_sentence(change: dict[str, Any], said: str):
    done = called(json.dumps({"people": [1, 2]}), json.dumps(ASKED | change))
    assert done.returncode == 2
    assert done.stderr.startswith("leveller: line 2: ")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert json.loads(done.stdout)["groups"] == [[1, 2]]


def test_without_saying_how_nothing_is_read():
    assert called(words=("pair",)).returncode != 0
