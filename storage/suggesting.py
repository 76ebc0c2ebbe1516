"""Who knows whom and who does the same things, for a lead who asks whom to introduce."""

from __future__ import annotations

from datetime import timedelta

from bot.core.circles import Acquaintance, Pair
from bot.core.scene import Scene
from bot.core.suggesting import candidates
from storage.fields import ms
from storage.prepared import Database, Prepared

SINCE = timedelta(days=365)
MOST = 4000

_GOOD = Prepared(
    """SELECT left_neighbour AS one, right_neighbour AS other FROM connection
    WHERE community = :community AND at > :since AND frozen = 0 AND :me NOT IN (left_neighbour, right_neighbour)
    AND (left_outcome IN ('happened', 'partly') OR right_outcome IN ('happened', 'partly'))
    AND left_outcome <> 'unasked' AND right_outcome <> 'unasked' ORDER BY at DESC, id LIMIT :most"""
)
_MET = Prepared(
    """SELECT 1 AS met FROM match WHERE (asker = :one AND helper = :other) OR (asker = :other AND helper = :one)
    LIMIT 1"""
)
_INTERESTS = Prepared(
    """SELECT DISTINCT side, kind, neighbour FROM post WHERE community = :community AND state = 'open'
    AND kind NOT IN ('', 'other') ORDER BY side, kind, neighbour LIMIT :most"""
)


def strangers(db: Database, scene: Scene) -> tuple[tuple[Pair, str], ...]:
    """Two who may get on and have never had to do with each other, and what they share."""
    here = {"community": scene.community.id}
    interests: dict[str, list[str]] = {}
    for row in _INTERESTS.rows(db, **here, most=MOST):
        interests.setdefault(f"{row['side']} {row['kind']}", []).append(row["neighbour"])
    me = scene.me.id if scene.me else ""  # whom they have talked with themselves they know by another name
    good = _GOOD.rows(db, **here, me=me, since=ms(scene.at - SINCE), most=MOST)
    known = Acquaintance(
        good=frozenset(frozenset((row["one"], row["other"])) for row in good),
        interests={open_: tuple(who) for open_, who in interests.items()},
    )
    found = candidates(known, scene.dice)
    return tuple((pair, why) for pair, why in found.items() if not _met(db, pair))


def _met(db: Database, pair: Pair) -> bool:
    one, other = sorted(pair)
    return _MET.row(db, one=one, other=other) is not None
