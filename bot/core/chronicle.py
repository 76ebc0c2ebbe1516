"""The coordinators' log: what happened to a match. Never what anybody wrote to each other."""

from __future__ import annotations

from bot.core.effects import Save
from bot.core.model import Id, LogEntry
from bot.core.scene import Scene


def entry(scene: Scene, match: Id, what: str, *, who: Id = "", note: str = "") -> Save:
    return Save(
        record=LogEntry(
            id=scene.dice.id(f"log {match} {what}"),
            community=scene.community.id,
            about=match,
            what=what,
            who=who,
            note=note,
            at=scene.at,
        )
    )
