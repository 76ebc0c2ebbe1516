"""Commands that read JSON lines from standard input and print JSON lines: how others check what Leveller computes.

One rule for all of them: a line that cannot be read is answered in one sentence that names the line, exit 2, and
nothing that was asked before it is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO


class BadLine(Exception):
    """A line that cannot be read. The message names it by its number, for the person who sent it."""


def read(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each JSON object with the number of its line, counted from 1; empty lines are passed over. Raises `BadLine`."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadLine(f"line {number} is not JSON: {error}") from None
        if not isinstance(found, dict):
            raise BadLine(f"line {number} is not a JSON object")
        yield number, found


def write(answer: dict[str, Any], out: TextIO) -> None:
    """At once: whoever asks line by line waits for it."""
    out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    out.flush()
