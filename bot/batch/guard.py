"""`leveller guard --jsonl`: what may pass to another person, and what was found, by the texts alone.

in     {"id": …, "text": …} on each line; with "line": … the messages of one conversation, in order
out    {"id", "action": "pass|hold|warn|block", "delivered", "found": [{"kind", "start", "end"}, …]} for each

`delivered` is what the other side would read if the sender confirmed nothing; so it is "" unless the action is "pass".
Positions are in the text as it was given. What did not pass is no part of the conversation: nobody has read it.
"""

from __future__ import annotations

from collections import deque
from typing import Any, TextIO

from bot.batch import BadLine, read, write
from bot.reading.guarding import EARLIER, Ordinary, delivered, judge_after
from bot.reading.values import Verdict
from prompts.lexicon import lexicon


def guard(given: TextIO, out: TextIO) -> None:
    ordinary = Ordinary.of(lexicon())
    conversations: dict[str | int, deque[str]] = {}
    for number, line in read(given):
        name, text, conversation = _message(line, number)
        earlier = conversations.setdefault(conversation, deque(maxlen=EARLIER)) if conversation is not None else deque()
        verdict = judge_after(text, tuple(earlier), ordinary)
        if verdict.passes:
            earlier.append(text)
        write({"id": name, **_answer(verdict, text)}, out)
        out.flush()


def _answer(verdict: Verdict, text: str) -> dict[str, Any]:
    return {
        "action": verdict.action,
        "delivered": delivered(text) if verdict.passes else "",
        "found": [{"kind": one.kind, "start": one.start, "end": one.end} for one in verdict.found],
    }


def _message(line: dict[str, Any], number: int) -> tuple[str | int, str, str | int | None]:
    name, text, conversation = line.get("id"), line.get("text"), line.get("line")
    if not isinstance(name, str | int) or not isinstance(text, str):
        raise BadLine(f'line {number}: an "id" and a "text" are wanted')
    if not isinstance(conversation, str | int | None):
        raise BadLine(f'line {number}: "line" must be text or a number')
    return name, text, conversation
