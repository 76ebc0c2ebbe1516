"""What a platform lists as commands, for those who look there first. The words are read like typed ones."""

from __future__ import annotations

from bot.core.effects import Line

COMMANDS = ("help", "ask", "offer", "needs", "mine", "pause", "end", "report", "language", "data", "leave")


def listed() -> tuple[tuple[str, Line], ...]:
    """(the word, what it does), in the order in which they are shown."""
    return tuple((name, Line(f"command-{name}")) for name in COMMANDS)
