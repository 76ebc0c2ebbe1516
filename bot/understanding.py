"""How needs and offers are understood in this process: one vocabulary and one pair of encoders, shared by everybody.

The encoders are loaded when the first need or offer is read; nothing waits for them at the start. What is asked of them
here is thought in one thread, one text after the other: side by side would take more memory and be no faster. Whoever
looks for what resembles a post (`storage.nearest`) reads in a thread of its own, one look at a time, so at most two do.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from bot.reading.values import Intent, Reading, Side
from prompts.warnings import signs

if TYPE_CHECKING:
    from bot.reading.safeguarding.opinion import Opinion
    from bot.reading.understanding import Understanding

T = TypeVar("T")

FEWEST_WORDS = 4
HALF = 0.5
"""How far a sign of which nobody can be sure speaks for its flag in a chat."""

log = logging.getLogger("leveller.understanding")


@cache
def understanding() -> Understanding:
    """Waits for the encoders' files at its first call, so it is called in a thread."""
    from bot.reading.encoders import Encoders
    from bot.reading.understanding import Understanding
    from prompts.vocabulary import vocabulary

    encoders = Encoders()
    for sentence in encoders.examine():
        log.warning("%s", sentence)
    return Understanding(vocabulary(), encoders)


MAY_BE_WORDS = frozenset({"to-all", "ask-only"})
"""Verbs that are plain words for whoever has no group, or opens no round."""


async def with_kind(reading: Reading) -> Reading:
    """A need or offer in which no word names the kind of help: guessed by what it means. One tap corrects it."""
    said = reading.intent if reading.intent and reading.intent.verb not in MAY_BE_WORDS else None
    text, side = _asked(said) if said else (reading.text, reading.side)
    if (
        reading.kind
        or not side
        or set(reading.hints) - {"until", "until-alone"}
        or reading.cries
        or len(text.split()) < FEWEST_WORDS
    ):
        return reading
    kind = await _thought(lambda: understanding().read([text], side)[0].kind)
    return reading if kind == "other" else replace(reading, kind=kind)


@cache
def _opinion() -> Opinion:
    from bot.reading.safeguarding.opinion import Opinion

    return Opinion(understanding().encoders, signs().words)


async def second_opinion(text: str) -> tuple[str, ...]:
    """The flags that these words deserve by what they mean, beside those of which signs were sure."""
    return await _thought(lambda: _beside_signs(text))


def _beside_signs(text: str) -> tuple[str, ...]:
    seen = signs().seen(text)
    told = {*seen.flags, "child"} if seen.young else set(seen.flags)
    return tuple(flag for flag in _opinion().confirmed(text, seen.perhaps, HALF) if flag not in told)


@cache
def _thinker() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "encoders")


async def _thought(think: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(_thinker(), think)


def _asked(intent: Intent) -> tuple[str, Side | Literal[""]]:
    """ "ask: somebody for my tap" """
    return intent.words, "request" if intent.verb == "ask" else "offer" if intent.verb == "offer" else ""
