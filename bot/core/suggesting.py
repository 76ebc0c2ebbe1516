"""Whom a lead might introduce: two who both know a third, or who share an interest, and have never met.

Said to a lead who asks, and to nobody else: by tags, without the third and without a word of theirs. Which of many are
said changes from one asking to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from bot.core.circles import Acquaintance, Pair
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.kinds import kind_line
from bot.core.model import Id, Permission
from bot.core.names import named
from bot.core.scene import Scene

MOST = 3


def suggest(scene: Scene) -> Effects:
    """ "Who could I introduce?" """
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return (Say(to=me.id, line=Line("helping-not-allowed"), choices=(Choice("help"),)),)
    found = {pair: why for pair, why in _pairs(scene.acquaintance) if _may(scene, pair)}
    chosen = sorted(found, key=lambda pair: (bool(found[pair]), scene.dice.id(" ".join(sorted(pair)))))[:MOST]
    if not chosen:
        return (Say(to=me.id, line=Line("suggesting-nobody"), choices=(Choice("help"),)),)
    rows = tuple(_row(scene, pair, found[pair]) for pair in chosen)
    return (Say(to=me.id, line=Line("suggesting-list", rows=rows)),)


def _row(scene: Scene, pair: Pair, kind: str) -> Line:
    left, right = (named(scene.people[who].tag) for who in sorted(pair))
    why = Line("suggesting-interest", kind=kind_line(kind)) if kind else Line("suggesting-third")
    return Line("suggesting-row", left=left, right=right, why=why)


def _pairs(known: Acquaintance) -> Iterator[tuple[Pair, str]]:
    """(two, the interest they share); "" for two who both know a third. The latter count more, so they come last."""
    for kind, who in known.interests:
        yield from ((frozenset(pair), kind) for pair in combinations(sorted(set(who)), 2))
    friends: dict[Id, set[Id]] = {}
    for one, other in map(sorted, known.good):
        friends.setdefault(one, set()).add(other)
        friends.setdefault(other, set()).add(one)
    for third in friends.values():
        yield from ((frozenset(pair), "") for pair in combinations(sorted(third), 2))


def _may(scene: Scene, pair: Iterable[Id]) -> bool:
    """May these two be introduced, and by this lead? Who has no chat, has paused or is the lead may not."""
    two = [scene.people.get(who) for who in pair]
    here = all(who and who.state == "joined" and not who.is_paused(scene.at) and not who.without_chat for who in two)
    met = scene.acquaintance.ever | scene.blocks
    return here and scene.myself.id not in pair and frozenset(pair) not in met
