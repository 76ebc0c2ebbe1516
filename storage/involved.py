"""Who has a part with whom: the one answer for whatever coordinators do about somebody.

Those who talk or have talked, while that is known; who has reported or blocked whom, either way; and whoever answers
for one of these. It holds both ways round. It is asked for where it is about somebody, never where two talk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.scene import Scene, View
from storage.prepared import Database, Prepared


def with_part(who: str) -> str:
    """SQL: the one in the parameter of this name, for whom they answer, and who has a part with one of these."""
    mine = f"SELECT :{who} UNION SELECT w.id FROM neighbour w WHERE w.without_chat = :{who} AND :{who} <> ''"
    return f"""WITH mine (id) AS ({mine}), near (id) AS (
        SELECT k.right_neighbour FROM connection k JOIN mine ON k.left_neighbour = mine.id
        UNION SELECT k.left_neighbour FROM connection k JOIN mine ON k.right_neighbour = mine.id
        UNION SELECT r.reported FROM report r JOIN mine ON r.reporter = mine.id
        UNION SELECT r.reporter FROM report r JOIN mine ON r.reported = mine.id
        UNION SELECT b.blocked FROM block b JOIN mine ON b.blocker = mine.id
        UNION SELECT b.blocker FROM block b JOIN mine ON b.blocked = mine.id
        UNION SELECT mine.id FROM mine WHERE mine.id <> ''
    ) SELECT near.id FROM near
    UNION SELECT n.without_chat FROM near JOIN neighbour n ON n.id = near.id WHERE n.without_chat <> ''"""


_WITH = Prepared(with_part("who"))
_PARTIES = Prepared(
    """SELECT reporter AS one, reported AS other FROM report WHERE id = :about
    UNION SELECT asker, helper FROM match WHERE id = :about"""
)


def involved(db: Database, who: str) -> frozenset[str]:
    """Who has a part with them."""
    return frozenset(row["id"] for row in _WITH.rows(db, who=who)) - {who}


def parts(db: Database, scene: Scene, view: View, known: Mapping[str, Any]) -> dict[str, Any]:
    """The part of the scene, for a view that asks for it."""
    if not view.involved:
        return {}
    found = {who: involved(db, who) for who in sorted(_whom(db, scene, view, known) - {""})}
    return {"involved": {**known.get("involved", {}), **found}}


def _whom(db: Database, scene: Scene, view: View, known: Mapping[str, Any]) -> set[str]:
    """Whom it is about: whoever speaks, and everybody whom the view names or means."""
    whom = {view.neighbour, *(one.id for one in known.get("tagged", {}).values())}
    whom |= {scene.me.id} if scene.me else set()
    whom |= {one.neighbour.id for one in known.get("branch", ())}
    if (case := known.get("case")) is not None:
        whom |= {case.reporter, case.reported}
    if (motion := known.get("motion")) is not None:
        whom |= {motion.whom}
    if (ban := known.get("ban")) is not None:
        whom |= {ban.neighbour}
    whom |= {one.neighbour for one in known.get("cool_downs", ())}
    if (alert := known.get("alert")) is not None:
        whom |= {alert.about, *(end for row in _PARTIES.rows(db, about=alert.about) for end in row.values())}
    lines = [known["connection"]] if known.get("connection") else []
    if view.my_past_lines:
        lines += [*scene.lines, *known.get("past_lines", ())]
    return whom | {end.neighbour for line in lines for end in (line.left, line.right)}
