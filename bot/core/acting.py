"""What was done, by word or by button: an event becomes an `Act`."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core import asking
from bot.core.act import Act
from bot.core.events import Heard, Pressed
from bot.core.model import LISTS, Dialogue
from bot.reading.values import Reading

ALWAYS = frozenset(
    "help emergency cancel stop end block report leave forget take-back first-admin tell respond clear".split()
)
"""Words that mean the bot in every state, also while it waits for free text."""

WAITS_FOR_WORDS = frozenset(
    {
        "ask",
        "offer",
        "change",
        "reveal",
        "share",
        "reason",
        "thanks",
        "introduce",
        "dots",
        "hello",
        "enter",
        "kind",
        "convene",
        "object",
    }
)
"""Steps that somebody began and that take whatever they type next."""


LOOKED_UP = {"introduce": ("first-names", "suggest"), "dots": ("first-names", "suggest")}
"""What is asked in the middle of such a step to go on with it, and is no answer to it."""
NUMBERED = frozenset({"close", "renew", "rewrite", "pick"})
"""Verbs that take a number of the list shown last."""

AT_STEP = {"ask-only": "convene-preview"}
"""Verbs that mean something at one step alone; anywhere else they are how a text begins."""

_PAYLOAD = re.compile(r"[a-z-]{1,30}(:[A-Za-z0-9.<=_ -]{1,60})?")
"""What a button of ours can hold. Anything else was never ours."""


def act_of(event: Heard | Pressed, reading: Reading, dialogue: Dialogue | None) -> Act:
    """What was done, whether typed or pressed."""
    if isinstance(event, Pressed):
        verb, _, about = event.choice.partition(":")
        whole = _PAYLOAD.fullmatch(event.choice) is not None
        return Act(verb=verb if whole else "unknown", about=about if whole else "", reading=reading, pressed=True)
    if dialogue is not None and dialogue.step == asking.STEP and (chosen := asking.picked(dialogue, reading)):
        verb, _, about = chosen.partition(":")
        return Act(verb=verb, about=about, reading=reading, pressed=True)
    intent = reading.intent
    if intent and not intent.slashed and intent.verb in AT_STEP:
        intent = intent if dialogue is not None and dialogue.step == AT_STEP[intent.verb] else None
    waits = dialogue is not None and dialogue.step in WAITS_FOR_WORDS
    asks = dialogue is not None and intent is not None and intent.verb in LOOKED_UP.get(dialogue.step, ())
    if intent and (intent.verb in ALWAYS or intent.slashed or asks or not waits):
        if dialogue is not None and intent.verb in NUMBERED and dialogue.step in LISTS:
            return Act(verb=intent.verb, about=_numbered(intent.words, dialogue), reading=reading)
        return Act(
            verb=intent.verb,
            words=intent.words,
            reading=reading,
            ref=event.ref,
            place=event.place,
            told=event.told,
            slashed=intent.slashed,
        )
    plain = Act(verb="", words=reading.text, reading=reading, ref=event.ref, place=event.place, told=event.told)
    return plain if waits or not reading.answer else replace(plain, verb=reading.answer, loose=True)


def _numbered(words: str, dialogue: Dialogue) -> str:
    """What a number means in the list shown last: "close 2". In a list of one the number may be left out."""
    return dialogue.draft.get(words.strip() or ("1" if len(dialogue.draft) == 1 else ""), "")
