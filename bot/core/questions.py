"""What waits for somebody's answer, one such thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.effects import Choice, Line
from bot.core.model import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    what: str  # match, check-in, reveal, visit, hello, round, step
    to: Id
    line: Line
    choices: tuple[Choice, ...]
    answers: Mapping[str, str]  # "yes" → what the button would send
    asked: datetime
    kind: str = ""
