"""What became of a message that somebody wrote: to which lines it went, and in which wordings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Id = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A message of mine that went to a line."""

    ref: str
    connection: Id
    at: datetime
    before: Sent | None = None  # an earlier wording of the same message, or what went to another line

    @property
    def wordings(self) -> tuple[Sent, ...]:
        """All that was said for this message, the latest first."""
        found, one = [self], self.before
        while one is not None:
            found.append(one)
            one = one.before
        return tuple(found)

    @property
    def connections(self) -> tuple[Id, ...]:
        """The lines to which it went: one, or those to everybody of a group."""
        return tuple(dict.fromkeys(one.connection for one in self.wordings))
