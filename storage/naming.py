"""Which names are in use where a line may be opened: nobody shall know two by one name."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.model import Neighbour
from bot.core.scene import Scene
from storage.prepared import Database, Prepared

_NAMES = Prepared(
    """SELECT tag FROM neighbour WHERE community = :community AND tag <> ''
    UNION SELECT left_alias FROM connection WHERE community = :community
    UNION SELECT right_alias FROM connection WHERE community = :community"""
)
_ELSEWHERE = Prepared(
    """SELECT left_alias, right_alias FROM connection
    WHERE (left_neighbour = :who OR right_neighbour = :who) AND community <> :community"""
)
"""In lines that were made in another community."""


def used(db: Database, scene: Scene, people: Mapping[str, Neighbour]) -> frozenset[str]:
    """In the community, in those that some of these people live in, and in what they have elsewhere."""
    everybody = (*people.values(), *((scene.me,) if scene.me else ()))
    homes = {scene.community.id, *(one.community for one in everybody)}
    names = {name for home in homes for (name,) in _NAMES.run(db, community=home)}
    for one in everybody:
        for row in _ELSEWHERE.rows(db, who=one.id, community=one.community):
            names |= {row["left_alias"], row["right_alias"]}
    return frozenset(names)
