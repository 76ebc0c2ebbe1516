"""What the playground needs from the program around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.ports import Founding


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the cast. The name heads a column for whoever looks on; the bot never learns it."""

    key: str  # the address is `playground:<key>`
    name: str
    role: str = ""  # "", "lead", "coordinator" or "admin": only decides where the column stands


class MovableClock(Protocol):
    def now(self) -> datetime: ...

    def move(self, by: timedelta) -> datetime: ...


class Stage(Protocol):
    """A whole bot that can be set up again: the playground moves its clock and asks for a fresh start."""

    @property
    def clock(self) -> MovableClock: ...

    @property
    def people(self) -> Sequence[Person]:
        """The cast: everybody who has a chat with the bot already, in the order in which they are offered."""
        ...

    @property
    def community(self) -> str:
        """The community's name."""
        ...

    @property
    def community_timezone(self) -> str: ...

    @property
    def street_code(self) -> str:
        """What somebody new must say to join."""
        ...

    @property
    def languages(self) -> Sequence[str]:
        """The languages that the bot speaks, as codes."""
        ...

    async def start_over(self) -> None:
        """Forget everything and set up the seeded street again; returns when the bot listens."""
        ...

    async def found(self, founding: Founding) -> tuple[str, str]:
        """Forget everything and found this community instead: its street code and the first admin's one-time code.

        ValueError, with a sentence for the person at the page, if it cannot be founded.
        """
        ...
