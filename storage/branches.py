"""Who came by whom: did an invitation bring me, who gave one, and who came below somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.inviting import LIVES
from bot.core.model import Id, Neighbour, Permission
from bot.core.scene import Branched, Code, Scene, View
from storage import queries, records
from storage.fields import Keyring, moment
from storage.prepared import Database, Prepared

DEEPEST = 50
_INVITED = Prepared("SELECT 1 AS came FROM invitation WHERE neighbour = :me")
_GIVEN = Prepared("SELECT count(*) AS many FROM code WHERE purpose IN (:unused, :used) AND at > :since")
_BRANCH = Prepared(
    """WITH RECURSIVE branch (id, depth) AS (
        SELECT n.id, 0 FROM neighbour n
        WHERE n.community = :community AND ((n.tag = :tag AND :tag <> '') OR n.id = :root)
        UNION
        SELECT s.neighbour, 0 FROM neighbour n JOIN invitation i ON i.neighbour = n.id AND i.inviter LIKE 'gone-%'
        JOIN invitation s ON s.inviter = i.inviter
        WHERE n.community = :community AND ((n.tag = :tag AND :tag <> '') OR n.id = :root)
        UNION
        SELECT i.neighbour, b.depth + 1 FROM branch b JOIN invitation i ON i.inviter = b.id WHERE b.depth < :deepest
    )
    SELECT n.*, coalesce(g.tag, '') AS by_tag, coalesce(i.at, n.joined_at, 0) AS came_at,
        (SELECT min(c.since) FROM cool_down c WHERE c.neighbour = n.id AND c.until > :now) AS rests_since,
        (SELECT max(c.until) FROM cool_down c WHERE c.neighbour = n.id AND c.until > :now) AS rests_until
    FROM branch b JOIN neighbour n ON n.id = b.id
    LEFT JOIN invitation i ON i.neighbour = n.id LEFT JOIN neighbour g ON g.id = i.inviter
    ORDER BY b.depth, came_at, n.id"""
)


def came(
    db: Database, keys: Keyring, scene: Scene, view: View, known: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[Id, Neighbour]]:
    """The parts of the scene, and who has to do with them. The branch is only for those who may read it."""
    parts: dict[str, Any] = {}
    people: dict[Id, Neighbour] = {}
    me = scene.me
    code: Code | None = known.get("code")
    if code is not None and code.about and (giver := queries.NEIGHBOUR.row(db, id=code.about)):
        people[code.about] = records.neighbour(giver, keys.safeguarding)
    if view.invited and me is not None:
        since = records.ms(scene.at - LIVES)
        (given,) = _GIVEN.rows(db, unused=f"invite {me.id}", used=f"invited {me.id}", since=since)
        parts["invited"] = _INVITED.row(db, me=me.id) is not None
        parts["given_invites"] = given["many"]
    if view.branch and me is not None and me.may(Permission.JUDGE):
        parts["branch"] = tree = _branch(db, keys, scene, view)
        people |= {one.neighbour.id: one.neighbour for one in tree}
    return parts, people


def _branch(db: Database, keys: Keyring, scene: Scene, view: View) -> tuple[Branched, ...]:
    """Somebody, and who came by them, and so on: those nearest first."""
    where = {"community": scene.community.id, "tag": next(iter(view.tags), ""), "root": view.neighbour}
    rows = _BRANCH.rows(db, **where, deepest=DEEPEST, now=records.ms(scene.at))
    return tuple(
        Branched(
            neighbour=records.neighbour(row, keys.safeguarding),
            by=row["by_tag"],
            at=records.when(row["came_at"]) or scene.at,
            rests=(moment(row["rests_since"]), moment(row["rests_until"])) if row["rests_until"] else None,
        )
        for row in rows
    )
