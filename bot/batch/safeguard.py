"""`leveller safeguard --jsonl`: the flags of each text, by signs and by the second opinion.

in     {"id": …, "text": …}, a line a text; a "line" may name the conversation it belongs to
out    {"id": …, "flags": […]}
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from bot.batch import BadLine, read, write
from bot.reading.encoders import Encoders
from bot.reading.safeguarding.opinion import Opinion, Reader
from prompts.warnings import signs


def answer(lines: Iterable[str], out: TextIO, err: TextIO) -> None:
    encoders = Encoders()
    reader = Reader(signs(), Opinion(encoders, signs().words))
    try:
        for number, asked in read(lines):
            text = asked.get("text")
            if not isinstance(text, str) or "id" not in asked:
                raise BadLine(f'line {number} needs an "id" and a "text"')
            write({"id": asked["id"], "flags": list(reader.flags(text))}, out)
    finally:
        for sentence in encoders.trouble:
            print(f"leveller: {sentence}", file=err)
