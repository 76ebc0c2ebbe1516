"""Whom their platform can't reach, and who is back. Not every platform says that somebody can be reached again."""

from __future__ import annotations

from dataclasses import replace

from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.events import Edited, Event, Heard, Pressed, Withdrawn
from bot.core.leaving import farewell
from bot.core.linking import one_gone
from bot.core.model import OUT_OF_REACH, Neighbour
from bot.core.scene import Scene


def platform_left(scene: Scene) -> Effects:
    """The platform says that we can't reach them any more: their lines end as if they had ended them."""
    if scene.me is None or scene.me.state != "joined":
        return ()
    if scene.elsewhere:
        return one_gone(scene)
    return (*farewell(scene), Save(record=replace(scene.me, paused_until=OUT_OF_REACH)))


def platform_returned(scene: Scene) -> Effects:
    if scene.me is None or scene.me.state != "joined" or scene.elsewhere:
        return ()  # with another chat nothing had ended
    return (
        Save(record=replace(scene.me, paused_until=None)),
        Say(to=scene.me.id, line=Line("keeping-returned"), choices=(Choice("help"),)),
    )


def is_back(scene: Scene, event: Event) -> bool:
    """Is somebody heard who could not be reached? Not every platform says that they can be again."""
    private = isinstance(event, Pressed | Edited | Withdrawn) or (isinstance(event, Heard) and not event.place)
    return private and scene.me is not None and scene.me.state == "joined" and scene.me.out_of_reach


def awake(scene: Scene) -> Scene:
    return replace(scene, me=replace(scene.myself, paused_until=None))


def welcomed(scene: Scene, effects: Effects) -> Effects:
    """What somebody does who is back, and what they should know first."""
    me = scene.myself
    records = (effect.record for effect in effects if isinstance(effect, Save))
    saved = any(isinstance(record, Neighbour) and record.id == me.id for record in records)
    return (*(() if saved else (Save(record=me),)), Say(to=me.id, line=Line("keeping-within-reach")), *effects)
