"""Rules where encoders fail: limits, times, and who asks whom, compared as facts. A misfit is named and ranks lower."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.amounts import beyond
from bot.reading.telling import Told
from bot.reading.values import Facts, Reasons, Understood

MOST_NAMED = 4
WEEK = {
    "weekdays": frozenset({"monday", "tuesday", "wednesday", "thursday", "friday"}),
    "weekend": frozenset({"saturday", "sunday"}),
}
"""Days that are told as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What each finding adds to a score."""

    limit: float = -0.2  # the offer won't, can't or mustn't do what is needed
    unwanted: float = -0.05  # the need is not about what the offer is about
    same_side: float = -0.1  # both ask, or both give
    other_time: float = -0.06
    other_amount: float = -0.06  # heavier, more, further or older than the offer says
    same_time: float = 0.02
    same_language: float = 0.05  # both in one that is known, and it is not English


def judged(request: Understood, offer: Understood, rules: Rules, told: Told) -> tuple[float, Reasons]:
    """What the rules add or take away, and why."""
    asked, given = request.facts, offer.facts
    change, named = _times(asked, given, rules)
    will_not, unwanted = asked.mentions & (given.denies | given.only), asked.denies & (given.mentions - asked.mentions)
    for weight, key, concepts, words, denied in (
        (rules.limit, "clash-limit", will_not, request.words, given.denied_words),
        (rules.unwanted, "clash-unwanted", unwanted, offer.words, asked.denied_words),
    ):
        if concepts or not denied.isdisjoint(words):
            change += weight
            named = (*named, (key, ", ".join(told.limits(concepts, told.words(words, denied))[:MOST_NAMED])))
    if far := beyond(asked.amounts, given.amounts):
        change += rules.other_amount
        named = (*named, ("clash-amount", far))
    if given.asks != asked.gives:
        change += rules.same_side
        named = (*named, ("both-ask" if given.asks else "both-give", ""))
    if request.language == offer.language not in ("en", ""):
        change += rules.same_language
        named = (*named, ("language", request.language))
    return change, named


def _times(asked: Facts, given: Facts, rules: Rules) -> tuple[float, Reasons]:
    """Days and parts of the day, where both name them."""
    other: frozenset[str] = frozenset()
    for mine, theirs, without in (
        (asked.days, given.days, given.not_days),
        (asked.parts, given.parts, given.not_parts),
    ):
        other |= mine if mine <= without or (theirs and not mine & theirs) else frozenset()
    if other:
        return rules.other_time, (("clash-times", _told(other)),)
    shared = (asked.days & given.days) | (asked.parts & given.parts)
    return (rules.same_time, (("times", _told(shared)),)) if shared else (0.0, ())


def _told(times: frozenset[str]) -> str:
    for name, days in WEEK.items():
        times = times - days | {name} if days <= times else times
    return " ".join(sorted(times))
