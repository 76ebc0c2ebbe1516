"""In the first seven days: one match at a time of a kind that needs trust; a coordinator looks at any other first.

Whoever helps is asked as usual once that is approved, and nobody learns that it was the other who is new.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.core.model import Match, Neighbour
from bot.core.scene import Scene
from bot.core.times import DAY

NEW = 7 * DAY
RISKY = frozenset({"money", "personal-care", "children", "home-entry"})


def is_new(who: Neighbour | None, at: datetime) -> bool:
    return who is not None and who.joined_at is not None and at - who.joined_at < NEW


def is_risky(reasons: Iterable[tuple[str, str]]) -> bool:
    return bool(RISKY & set(dict(reasons).get("flags", "").split()))


def have_one(scene: Scene, match: Match) -> bool:
    """Is it risky, and has one of the two, who is new, another such match already?"""
    return is_risky(match.reasons) and bool({match.asker, match.helper} & scene.entrusted)
