"""Whom a lead might introduce: two who both know a third, or who share an interest, and have never met.

Said to a lead who asks, and to nobody else: by tags, without the third and without a word of theirs. Which of many are
said changes from one asking to the next. Who is kept apart by a handle is said as well: see decision 32.
"""

from __future__ import annotations

from itertools import combinations

from bot.core.circles import Acquaintance, Pair
from bot.core.dice import Dice
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.kinds import kind_line
from bot.core.model import Id, Permission
from bot.core.names import named
from bot.core.saying import not_allowed
from bot.core.scene import Scene

MOST = 3
SOME, TRIED = 6, 60
"""Of one circle so many people are looked at, and in all so many pairs of each sort, however many there are."""


def suggest(scene: Scene) -> Effects:
    """ "Who could I introduce?" """
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    rows = tuple(_row(scene, pair, kind) for pair, kind in scene.strangers if _may(scene, pair))[:MOST]
    if not rows:
        return (Say(to=me.id, line=Line("suggesting-nobody"), choices=(Choice("help"),)),)
    return (Say(to=me.id, line=Line("suggesting-list", rows=rows)),)


def _row(scene: Scene, pair: Pair, kind: str) -> Line:
    left, right = (named(scene.people[who].tag) for who in sorted(pair))
    why = Line("suggesting-interest", kind=kind_line(kind)) if kind else Line("suggesting-third")
    return Line("suggesting-row", left=left, right=right, why=why)


def candidates(known: Acquaintance, dice: Dice) -> dict[Pair, str]:
    """Two → the interest they share; first those, with "", who both know a third."""
    friends: dict[Id, set[Id]] = {}
    for one, other in map(sorted, known.good):
        friends.setdefault(one, set()).add(other)
        friends.setdefault(other, set()).add(one)
    found: dict[Pair, str] = {}
    for circles in (((third, "") for third in friends), ((open_, open_.split()[-1]) for open_ in known.interests)):
        tried = 0
        for name, kind in sorted(circles, key=lambda one: dice.id(one[0])):
            some = sorted(known.interests[name] if kind else friends[name], key=dice.id)[:SOME]
            for pair in combinations(some, 2):
                found.setdefault(frozenset(pair), kind)
                tried += 1
            if tried >= TRIED:
                break
    return found


def _may(scene: Scene, pair: Pair) -> bool:
    """May these two be introduced by this lead? Not who lives elsewhere, has no chat, has paused or is the lead."""
    two = [scene.people.get(who) for who in pair]
    here = all(
        who
        and who.community == scene.community.id
        and who.state == "joined"
        and not who.is_paused(scene.at)
        and not who.without_chat
        for who in two
    )
    return here and scene.myself.id not in pair and pair not in scene.blocks - scene.unspoken
