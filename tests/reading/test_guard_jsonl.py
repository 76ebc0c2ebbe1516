"""`leveller guard --jsonl`, as others call it."""

from __future__ import annotations

import json
import subprocess
import sys


def called(*lines: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "guard", "--jsonl"]
    return subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=False)


def test_each_text_is_answered_by_what_may_pass_of_it():
    done = called(
        json.dumps({"id": 1, "text": "Tea at 4?"}),
        json.dumps({"id": "b", "text": "ring 07700 900123"}),
        json.dumps({"id": 3, "text": "my PIN is 4471"}),
        json.dumps({"id": 4, "text": "\u202eI'm called Siobhan"}),
    )
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"id": 1, "action": "pass", "delivered": "Tea at 4?", "found": []},
        {"id": "b", "action": "hold", "delivered": "", "found": [{"kind": "phone", "start": 5, "end": 17}]},
        {"id": 3, "action": "block", "delivered": "", "found": [{"kind": "pin", "start": 10, "end": 14}]},
        {"id": 4, "action": "warn", "delivered": "", "found": [{"kind": "name", "start": 12, "end": 19}]},
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_number_in_two_messages_is_held_where_it_is_whole_and_only_in_its_own_line():
    parts = [
        {"id": 1, "line": "x", "text": "07700"},
        {"id": 2, "line": "y", "text": "900123"},
        {"id": 3, "line": "x", "text": "900123"},
        {"id": 4, "text": "900123"},
    ]
    done = called(*map(json.dumps, parts))
    assert [json.loads(line)["action"] for line in done.stdout.splitlines()] == ["pass", "pass", "hold", "pass"]


def test_a_line_that_cannot_be_read_is_named_and_nothing_before_it_is_lost():
    for wrong in ('{"id": 2}', '{"id": 2, "text": 5}', '{"id": 2, "text": "a", "line": []}', "hello"):
        done = called('{"id": 1, "text": "hello"}', wrong)
        assert json.loads(done.stdout)["action"] == "pass"
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert done.stderr.startswith("leveller: line 2")
