"""Where two may meet first: public places that coordinators keep, and that anybody may look up."""

from __future__ import annotations

from dataclasses import replace

from bot.core import guarding
from bot.core.act import Act
from bot.core.dice import Dice
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.model import Community, Permission
from bot.core.quoting import unquoted
from bot.core.saying import not_allowed
from bot.core.scene import Scene

LONGEST, MOST = 120, 20
WHERE = frozenset({"address", "postcode", "coordinates", "work", "school"})
"""What may be said of a public place, though not of a neighbour."""
TO_MEET = frozenset({"introduction", "round", "company"})
"""Kinds of conversations of which something like a cup of tea may come."""


def place(scene: Scene, act: Act) -> Effects:
    """`meeting place: The Library café, Tuesdays to Saturdays`; by itself it lists them."""
    me, kept, words = scene.myself, scene.community.places, unquoted(act.words.strip(" :"))
    if not words:
        return _listed(scene)
    if not me.may(Permission.MATCH_BY_HAND):
        return not_allowed(scene)
    names = any(one.kind not in WHERE for one in act.reading.verdict.found)
    if refused := guarding.refusal(act.reading, names=names):
        return (Say(to=me.id, line=refused),)
    if len(words) > LONGEST or not any(map(str.isalpha, words)):
        return (Say(to=me.id, line=Line("places-how")),)
    if len(kept) >= MOST and words not in kept:
        return (Say(to=me.id, line=Line("places-enough", most=MOST)),)
    return _changed(scene, (*kept, *(() if words in kept else (words,))), Line("places-added", place=words))


def no_place(scene: Scene, act: Act) -> Effects:
    """`no meeting place 2`"""
    me, kept, number = scene.myself, scene.community.places, act.words.strip(" .#")
    if not me.may(Permission.MATCH_BY_HAND):
        return not_allowed(scene)
    if not (number.isdecimal() and 0 < int(number) <= len(kept)):
        return _listed(scene)
    gone = kept[int(number) - 1]
    return _changed(scene, tuple(one for one in kept if one != gone), Line("places-gone", place=gone))


def _changed(scene: Scene, places: tuple[str, ...], told: Line) -> Effects:
    changed = replace(scene.community, places=places)
    return (Save(record=changed), Say(to=scene.myself.id, line=told, choices=(Choice("places"),)))


def _listed(scene: Scene) -> Effects:
    me, kept = scene.myself, scene.community.places
    rows = tuple(Line("places-row", number=number, place=one) for number, one in enumerate(kept, 1))
    how = Line("places-how") if me.may(Permission.MATCH_BY_HAND) else Line("nothing")
    line = Line("places-list", rows=rows, how=how) if rows else Line("places-none", how=how)
    return (Say(to=me.id, line=line, choices=(Choice("help"),)),)


def suggested(community: Community, kind: str, dice: Dice, purpose: str) -> Line:
    """One of them, the same for both of a new conversation from which a meeting may come, between quotation marks: it
    is no sentence of the bot's."""
    if kind not in TO_MEET or not community.places:
        return Line("nothing")
    return Line("places-suggested", place=unquoted(dice.pick(community.places, purpose)))
