"""The parts of the scene about another community: introductions to somebody there, and where that is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.core.model import Community, Introduction, Neighbour
from bot.core.scene import Scene, View
from storage import records
from storage.prepared import Database, Prepared
from storage.recall import community
from storage.records import Keyring

INTRODUCTION = Prepared(
    "SELECT * FROM introduction WHERE id = :id AND (community = :community OR elsewhere = :community)"
)
_SOUGHT = Prepared(
    "SELECT * FROM introduction WHERE state = 'sought' AND elsewhere = :community ORDER BY at, id LIMIT 1"
)
_FOUND = Prepared("SELECT * FROM introduction WHERE state = 'found' AND lead = :me ORDER BY at, id LIMIT 1")
_OTHERS = Prepared("SELECT * FROM community WHERE dots = 1 AND id <> :community ORDER BY name, id")


def parts(db: Database, keys: Keyring, scene: Scene, view: View) -> dict[str, Any]:
    """What a view asks for."""
    found: dict[str, Any] = {}
    here = scene.community.id
    if view.communities:
        found["communities"] = tuple(records.community(row) for row in _OTHERS.rows(db, community=here))
    if not view.introduction:
        return found
    if view.introduction == "sought":
        row = _SOUGHT.row(db, community=here)
    elif view.introduction == "found":
        row = _FOUND.row(db, me=scene.me.id if scene.me else "")
    else:
        row = INTRODUCTION.row(db, id=view.introduction, community=here)
    return found | {"introduction": records.introduction(row, keys) if row else None}


def concerned(introduction: Introduction | None) -> frozenset[str]:
    """Who has to do with it."""
    if introduction is None:
        return frozenset()
    some = (introduction.lead, introduction.other_lead, introduction.left, introduction.right)
    return frozenset(some) - {""}


def abroad(
    db: Database, home: str, people: Iterable[Neighbour], introduction: Introduction | None = None
) -> dict[str, Community]:
    """Where those who live in another community are at home."""
    places = {one.community for one in people}
    if introduction is not None and introduction.elsewhere:
        places |= {introduction.community, introduction.elsewhere}
    return {place: community(db, place) for place in places - {home}}
