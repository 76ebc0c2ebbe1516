"""The commands that read and print JSON lines, for `bot.__main__`; their rooms are imported when one is run."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter


def match(*, jsonl: Annotated[bool, Parameter(help="JSON lines in and out: the only way", negative="")]) -> None:
    """Rank offers for requests: {"requests": [{"id", "text"}, …], "offers": [{"id", "text"}, …]} on standard input."""
    from bot.batch.match import match as ranked

    _utf8()
    ranked(sys.stdin, sys.stdout, sys.stderr)


def guard(*, jsonl: Annotated[bool, Parameter(help="JSON lines in and out: the only way", negative="")]) -> None:
    """What may pass to another person: {"id", "text"} a line on standard input, with "line" for a conversation."""
    from bot.batch.guard import guard as judged

    _utf8()
    judged(sys.stdin, sys.stdout)


def pair(*, jsonl: Annotated[bool, Parameter(help="JSON lines in and out: the only way", negative="")]) -> None:
    """Who meets whom: {"people": [ids], "weights": [[a, b, w], …], "forbidden": [[a, b], …], "size": 2}."""
    from bot.batch.pair import pair as answered

    _utf8()
    answered(sys.stdin, sys.stdout)


def safeguard(*, jsonl: Annotated[bool, Parameter(help="JSON lines in and out: the only way", negative="")]) -> None:
    """Read {"id", "text"} from standard input, print {"id", "flags"}: signs of distress, danger, harm, deceit."""
    from bot.batch.safeguard import answer

    _utf8()
    answer(sys.stdin, sys.stdout, sys.stderr)


def _utf8() -> None:
    """JSON lines are UTF-8, whatever this terminal is."""
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


COMMANDS = (match, guard, pair, safeguard)
