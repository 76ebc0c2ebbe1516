"""What one person moves and another has to second: a change of roles, a rule, a look-up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.dialogue import Id

LIVES = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """`what`: the role; of a look-up "pair" (two agree), "alone" (after a day) or "danger" (at once, and reviewed)."""

    id: Id
    community: Id
    form: Literal["make", "unmake", "small-team-on", "look-up"]
    what: str = ""
    by: Id
    whom: Id = ""
    reason: str = ""
    state: Literal["waiting", "agreed", "refused", "over"] = "waiting"
    second: Id = ""  # who agreed, refused or reviewed
    at: datetime
    version: int = 0

    def waits(self, at: datetime) -> bool:
        return self.state == "waiting" and at < self.at + LIVES
