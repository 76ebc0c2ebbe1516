"""Everybody of one's group: the lines that a round opened for somebody at the same time, and words for all of them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.act import Act
from bot.core.effects import Choice, Line
from bot.core.model import Connection, Id
from bot.core.scene import Scene


@dataclass(frozen=True, slots=True)
class Whole:
    """The rest of one's group, by the lines that are still open."""

    round: Id
    name: str
    lines: tuple[Connection, ...]


def groups(scene: Scene) -> tuple[Whole, ...]:
    """One for each round by which somebody has open lines: those of the time that went out last."""
    found: dict[tuple[Id, str], list[Connection]] = {}
    for line in scene.lines:
        by = scene.opened_by.get(line.id)
        if by and scene.end_of(line) == scene.myself.id:
            found.setdefault(by, []).append(line)
    return tuple(Whole(*by, tuple(one for one in lines if one.at == lines[-1].at)) for by, lines in found.items())


def choices(scene: Scene) -> tuple[Choice, ...]:
    """To everybody of a group, where that is more than one."""
    return tuple(
        Choice("to-all", one.round, Line("choice-to-all", name=one.name)) for one in groups(scene) if len(one.lines) > 1
    )


def meant(scene: Scene, act: Act) -> Whole | None:
    """The group pressed, else the only one that there is."""
    found = groups(scene)
    if act.about:
        return next((one for one in found if one.round == act.about), None)
    several = [one for one in found if len(one.lines) > 1] or found
    return several[0] if len(several) == 1 else None


def words_wait(scene: Scene) -> bool:
    """Do words wait until it is known for whom they are?"""
    return scene.mine.step == "which" and "text" in scene.mine.draft


def is_talk(scene: Scene, act: Act) -> bool:
    """ "Everyone": a word for the other side, from whoever has no group, or where nothing waits to be said to it."""
    if act.pressed or act.slashed:
        return False
    if not groups(scene):
        return True
    return not act.words and not words_wait(scene) and (len(scene.lines) == 1 or bool(scene.replied))
