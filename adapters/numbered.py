"""Choices as numbers to type, for a platform without buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.ports import Button


class Numbered:
    """Remembers, of each person, the choices that came last; a number typed then is a press."""

    def __init__(self) -> None:
        self._choices: dict[str, tuple[Button, ...]] = {}

    def offered(self, person: str, buttons: Sequence[Button]) -> str:
        """One line that shows these choices; "" if there are none, and then those from before stay."""
        if buttons:
            self._choices[person] = tuple(buttons)
        return "   ".join(f"[{number}] {button.label}" for number, button in enumerate(buttons, 1))

    def chosen(self, person: str, typed: str) -> str:
        """The payload that a typed number means; "" if these are words."""
        choices = self._choices.get(person, ())
        number = int(typed) if re.fullmatch(r"\s*[1-9][0-9]?\s*", typed) else 0
        return choices[number - 1].payload if 0 < number <= len(choices) else ""
