"""The coordinators' log: what happened to a match. Never what anybody wrote to each other."""

from __future__ import annotations

from bot.core.effects import Save
from bot.core.model import Id, LogEntry
from bot.core.scene import Scene


def entry(scene: Scene, match: Id, what: str, *, who: Id = "", note: str = "") -> Save:
    return Save(
        record=LogEntry(
            id=scene.dice.id(f"log {match} {what}"),
            community=_where(scene, match),
            about=match,
            what=what,
            who=who,
            note=note,
            at=scene.at,
        )
    )


def _where(scene: Scene, match: Id) -> Id:
    """A match is logged where it was made, also when one of the two lives in another community."""
    if scene.match and scene.match.id == match:
        return scene.match.community
    lines = (*scene.lines, *scene.past_lines, *((scene.connection,) if scene.connection else ()))
    return next((line.community for line in lines if line.match == match), scene.community.id)
