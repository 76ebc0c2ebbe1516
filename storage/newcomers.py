"""Which newcomers have a match already of a kind that needs trust: asked about, or with its line open."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.core.model import Neighbour, Post
from bot.core.newcomers import is_new, is_risky
from storage.prepared import Database, Prepared

_OTHERS = Prepared(
    """SELECT match.reasons AS reasons FROM match LEFT JOIN connection ON connection.id = match.connection
    WHERE (match.asker = :who OR match.helper = :who) AND match.request <> :request
    AND (match.state = 'proposed' OR (match.state = 'accepted' AND connection.state = 'open'))"""
)


def entrusted(
    db: Database, people: Mapping[str, Neighbour], who: Iterable[str], post: Post | None, at: datetime
) -> frozenset[str]:
    """Apart from those of this post, if it is a request."""
    request = post.id if post else ""
    return frozenset(
        one
        for one in who
        if is_new(people.get(one), at)
        and any(is_risky(json.loads(row["reasons"] or "[]")) for row in _OTHERS.rows(db, who=one, request=request))
    )
