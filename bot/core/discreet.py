"""Discreet mode: what others write, and what the bot asks by itself, arrives as a notice, and is shown when asked for.

1. The notice says nothing. 2. What waits lies sealed in the outbox for as long as anything may wait there; then whoever
wrote it is told. 3. Answers to what somebody has just done are never veiled, nor are numbers to call and the questions
of a visit.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.effects import Choice, Effect, Effects, Line, Save, Say, Unveil
from bot.core.scene import Scene

PLAIN = ("visiting-", "distress-", "helping-emergency")
"""How the keys begin of what is never veiled."""


def veiled(scene: Scene, effects: Effects) -> Effects:
    found: list[Effect] = []
    noticed = set()
    for effect in effects:
        if not isinstance(effect, Say) or not _is_veiled(scene, effect):
            found.append(effect)
            continue
        if effect.to not in noticed:
            noticed.add(effect.to)
            notice = Say(to=effect.to, line=Line("discreet-notice"), choices=(Choice("unveil"),))
            found.append(replace(notice, not_before=effect.not_before))
        found.append(replace(effect, veiled=True))
    return tuple(found)


def _is_veiled(scene: Scene, say: Say) -> bool:
    reader = scene.people.get(say.to)
    if reader is None or not reader.discreet or (scene.me is not None and scene.me.id == say.to):
        return False
    return not (say.place or say.withdraws or say.direct or say.line.key.startswith(PLAIN))


def switch(scene: Scene, on: bool) -> Effects:
    me = scene.myself
    waiting = () if on or not scene.veiled else (Unveil(neighbour=me.id),)
    said = Say(to=me.id, line=Line("discreet-on")) if on else Say(to=me.id, line=Line("discreet-off"))
    return (Save(record=replace(me, discreet=on)), said, *waiting)


def unveil(scene: Scene) -> Effects:
    me = scene.myself
    if not scene.veiled:
        return (Say(to=me.id, line=Line("discreet-nothing"), choices=(Choice("help"),)),)
    return (Unveil(neighbour=me.id),)
