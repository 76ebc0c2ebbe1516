"""Whoever writes too much at once hears once what becomes of it, and then nothing for a minute.

Ending, blocking, reporting, leaving and whatever cries for help are never counted, nor is a button; and whoever is
asked something on the way there may answer it.
"""

from __future__ import annotations

from typing import TypeGuard

from bot.core.acting import ALWAYS, act_of
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.events import Edited, Event, Heard
from bot.core.joining import RIGHTS, RIGHTS_STEPS
from bot.core.scene import Scene
from bot.reading.values import Reading

FREE = ALWAYS | RIGHTS | {"back", "more-time", "object"}
STEPS = RIGHTS_STEPS | {"distress", "which"}
"""Where whoever is asked may say yes or no, however much they have written."""
IN_WORDS = frozenset({"reason", "object"})
"""Where they may say why."""


def counts(event: Event, reading: Reading) -> TypeGuard[Heard | Edited]:
    """Is this one of the messages of which there may be too many?"""
    private = isinstance(event, Edited) or (isinstance(event, Heard) and not event.place and bool(event.speaker))
    free = bool(reading.cries) or (reading.intent is not None and reading.intent.verb in FREE)
    return private and not free


def goes_on(event: Event, reading: Reading, scene: Scene) -> bool:
    """Does this answer what must not wait, such as why somebody reports? And what waits here can be changed."""
    if isinstance(event, Edited):
        return scene.me is not None and scene.sent is None
    if scene.dialogue is None or not isinstance(event, Heard):
        return False
    step, act = scene.dialogue.step, act_of(event, reading, scene.dialogue)
    answers = act.loose or act.verb in ("yes", "no", "to-me")
    return act.pressed or (step in STEPS and answers) or (step in IN_WORDS and not act.verb)


def too_many(scene: Scene, reading: Reading) -> Effects:
    """A stranger has said nothing yet that could be lost, and is not known by an address that could be written to."""
    if scene.me is None or reading.too_many == "more":
        return ()
    return (Say(to=scene.me.id, line=Line("pacing-too-many"), choices=(Choice("help"),)),)


def tells(effects: Effects) -> bool:
    """Is it said here that it is too much?"""
    return any(isinstance(effect, Say) and effect.line.key == "pacing-too-many" for effect in effects)
