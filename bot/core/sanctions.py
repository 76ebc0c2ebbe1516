"""Records of what follows a report: notes on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.dialogue import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNote:
    """What a coordinator noted on a report, or what whoever was reported said in return."""

    id: Id
    community: Id
    case: Id
    who: Id
    text: str
    at: datetime
