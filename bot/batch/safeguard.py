"""`leveller safeguard --jsonl`: the flags of each text, {"id", "text"} → {"id", "flags": [...]}."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from bot.batch import BadLine, read, write
from prompts.warnings import signs


def answer(lines: Iterable[str], out: TextIO) -> None:
    """Each text by itself; a `line` may name the conversation it belongs to."""
    known = signs()
    for number, asked in read(lines):
        text = asked.get("text")
        if not isinstance(text, str) or "id" not in asked:
            raise BadLine(f'line {number} needs an "id" and a "text"')
        write({"id": asked["id"], "flags": list(known.flags(text))}, out)
