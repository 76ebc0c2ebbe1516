"""Who knows whom and who does the same things, for a lead who asks whom to introduce."""

from __future__ import annotations

from datetime import timedelta

from bot.core.circles import Acquaintance
from bot.core.model import Neighbour
from bot.core.scene import Scene
from storage import records
from storage.apart import NAMED
from storage.fields import ms
from storage.prepared import Database, Prepared

SINCE = timedelta(days=365)
MOST = 4000

_JOINED = Prepared("SELECT * FROM neighbour WHERE community = :community AND state = 'joined' ORDER BY id")
_GOOD = Prepared(
    """SELECT left_neighbour AS one, right_neighbour AS other FROM connection
    WHERE community = :community AND at > :since AND frozen = 0
    AND (left_outcome IN ('happened', 'partly') OR right_outcome IN ('happened', 'partly'))
    AND left_outcome <> 'unasked' AND right_outcome <> 'unasked' ORDER BY at DESC, id LIMIT :most"""
)
_EVER = Prepared("SELECT asker AS one, helper AS other FROM match WHERE community = :community")
_BLOCKS = Prepared(
    f"""SELECT blocker AS one, blocked AS other FROM block WHERE community = :community
    UNION ALL SELECT p.neighbour, a.neighbour FROM apart p JOIN address a ON {NAMED} WHERE p.community = :community"""
)
_INTERESTS = Prepared(
    """SELECT DISTINCT side, kind, neighbour FROM post WHERE community = :community AND state = 'open'
    AND kind NOT IN ('', 'other') ORDER BY side, kind, neighbour LIMIT :most"""
)


def acquaintance(db: Database, scene: Scene) -> tuple[Acquaintance, dict[str, Neighbour], set[tuple[str, str]]]:
    """What is known, everybody who has joined, and who blocked whom."""
    here = {"community": scene.community.id}
    interests: dict[tuple[str, str], list[str]] = {}
    for row in _INTERESTS.rows(db, **here, most=MOST):
        interests.setdefault((row["side"], row["kind"]), []).append(row["neighbour"])
    good = _GOOD.rows(db, **here, since=ms(scene.at - SINCE), most=MOST)
    found = Acquaintance(
        good=frozenset(frozenset((row["one"], row["other"])) for row in good),
        ever=frozenset(frozenset((row["one"], row["other"])) for row in _EVER.rows(db, **here)),
        interests=tuple((kind, tuple(who)) for (_side, kind), who in interests.items()),
    )
    people = {row["id"]: records.neighbour(row) for row in _JOINED.rows(db, **here)}
    return found, people, {(row["one"], row["other"]) for row in _BLOCKS.rows(db, **here)}
