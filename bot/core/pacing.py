"""Whoever writes too much at once hears once what becomes of it, and then nothing for a minute.

Ending, blocking, reporting, leaving and whatever cries for help are never counted; nor is a button.
"""

from __future__ import annotations

from typing import TypeGuard

from bot.core.acting import ALWAYS
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.events import Edited, Event, Heard
from bot.core.joining import RIGHTS
from bot.core.scene import Scene
from bot.reading.values import Reading

FREE = ALWAYS | RIGHTS


def counts(event: Event, reading: Reading) -> TypeGuard[Heard | Edited]:
    """Is this one of the messages of which there may be too many?"""
    private = isinstance(event, Edited) or (isinstance(event, Heard) and not event.place and bool(event.speaker))
    free = bool(reading.cries) or (reading.intent is not None and reading.intent.verb in FREE)
    return private and not free


def too_many(scene: Scene) -> Effects:
    """A stranger has said nothing yet that could be lost, and is not known by an address that could be written to."""
    if scene.me is None:
        return ()
    return (Say(to=scene.me.id, line=Line("pacing-too-many"), choices=(Choice("help"),)),)
