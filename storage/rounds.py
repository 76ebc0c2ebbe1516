"""The parts of the scene about rounds and cohorts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.core.model import Neighbour
from bot.core.scene import Scene, View
from storage import apart, records
from storage.fields import ms
from storage.prepared import Database, Prepared
from storage.records import Keyring

_ROUND = Prepared("SELECT * FROM round WHERE id = :id")
GOING = Prepared(
    """SELECT * FROM round WHERE community = :community AND state <> 'closed' AND form IN ('round', 'cohort')
    ORDER BY next_at, id"""
)
ONLY = Prepared("SELECT * FROM round WHERE community = :community AND form = :form AND state <> 'closed'")
"""Dropping in and small hellos: a community has one of each."""
MINE = Prepared("SELECT s.* FROM seat s JOIN round r ON r.id = s.round WHERE s.neighbour = :me AND r.state <> 'closed'")
"""My seats. Plain words need them too: a bare yes may answer a round."""
LAST = Prepared("SELECT round, max(number) AS last FROM seat WHERE community = :community GROUP BY round")
SEATS = Prepared("SELECT * FROM seat WHERE round = :round ORDER BY number")
SEATED = Prepared("SELECT n.* FROM neighbour n JOIN seat s ON s.neighbour = n.id WHERE s.round = :round")
JOINED = Prepared("SELECT * FROM neighbour WHERE community = :community AND state = 'joined'")
_OVER = Prepared(
    """SELECT id, name FROM round WHERE community = :community AND form = 'cohort' AND state = 'closed'
    ORDER BY next_at DESC, id LIMIT 3"""
)
_WERE_IN = Prepared("SELECT neighbour FROM seat WHERE round = :round AND state IN ('in', 'always')")
LEAD = Prepared("SELECT * FROM neighbour WHERE id = :id")
LINES = Prepared(
    """SELECT k.* FROM connection k JOIN match m ON m.connection = k.id
    WHERE m.community = :community AND m.introduction = :round AND (k.at > :since OR k.state = 'open')
    ORDER BY k.at, k.id"""
)
SAID = Prepared(
    """SELECT e.what AS what, count(*) AS many FROM log_entry e JOIN match m ON m.id = e.about
    WHERE m.community = :community AND m.introduction = :round AND e.what IN ('good', 'okay', 'not-good')
    GROUP BY e.what"""
)
_SAID_BY = """SELECT k.{side} AS who FROM match m JOIN connection k ON k.id = m.connection
    WHERE m.community = :community AND m.introduction = :round AND k.{outcome} IN ('happened', 'partly')
    AND k.{side} <> :lead
    AND EXISTS (SELECT 1 FROM log_entry e WHERE e.about = m.id AND e.what IN ('good', 'okay', 'not-good'))"""
SAID_BY = Prepared(
    "SELECT count(*) AS many FROM ("
    + " UNION ".join(_SAID_BY.format(side=f"{one}_neighbour", outcome=f"{one}_outcome") for one in ("left", "right"))
    + ") AS people"
)
"""Whose words these can be, its lead apart: the log does not hold who said what."""
LATELY = timedelta(weeks=6)
_OPENED = """SELECT k.id AS line, r.id AS round, r.name AS name FROM connection k JOIN match m ON m.id = k.match
    JOIN round r ON r.id = m.introduction
    WHERE k.{side} = :me AND k.state = 'open' AND k.kind = 'round' AND r.form IN ('round', 'cohort')"""
OPENED_BY = Prepared(" UNION ALL ".join(_OPENED.format(side=f"{side}_neighbour") for side in ("left", "right")))


def opened_by(db: Database, scene: Scene) -> dict[str, Any]:
    """By which round each of my open lines was opened, if any was: looked up only where that may matter."""
    if scene.me is None or not any(line.kind == "round" for line in scene.lines):
        return {}
    rows = OPENED_BY.rows(db, me=scene.me.id)
    return {"opened_by": {row["line"]: (row["round"], row["name"]) for row in rows}}


def mine(db: Database, keys: Keyring, scene: Scene) -> dict[str, Any]:
    """The rounds that are going on, and my seats in them."""
    if scene.me is None:
        return {}
    going = tuple(records.round_(row, keys) for row in GOING.rows(db, community=scene.me.community))
    seats = {row["round"]: records.seat(row) for row in MINE.rows(db, me=scene.me.id)} if going else {}
    return {"rounds": going, "my_seats": seats}


def parts(
    db: Database, keys: Keyring, scene: Scene, view: View
) -> tuple[dict[str, Any], dict[str, Neighbour], set[tuple[str, str]]]:
    """What a view asks for about rounds: parts of the scene, people, and who blocked whom."""
    found: dict[str, Any] = {}
    people: list[Neighbour] = []
    blocks: set[tuple[str, str]] = set()
    community = scene.community.id
    if view.rounds:
        last = LAST.rows(db, community=community)
        found |= mine(db, keys, scene) | {"last_seats": {row["round"]: row["last"] for row in last}}
        found["alumni"] = {
            row["id"]: (row["name"], frozenset(one["neighbour"] for one in _WERE_IN.rows(db, round=row["id"])))
            for row in _OVER.rows(db, community=community)
        }
    if view.everybody:
        people += [records.neighbour(row, keys.safeguarding) for row in JOINED.rows(db, community=community)]
    if view.round:
        at_hand, seated = one(db, keys, scene, view)
        found |= at_hand
        people += seated
        blocks = apart.everybody(db, community)
    me = scene.me.id if scene.me else ""
    return found, {who.id: who for who in people if who.id != me}, blocks


def one(db: Database, keys: Keyring, scene: Scene, view: View) -> tuple[dict[str, Any], list[Neighbour]]:
    """The round at hand, and everybody who has to do with it. "drawn": the one whose lead I am, and that is drawn."""
    row = _ROUND.row(db, id=view.round)
    if view.round in ("drop-in", "hello"):
        row = ONLY.row(db, community=scene.community.id, form=view.round)
    if view.round == "drawn" and scene.me:
        going = GOING.rows(db, community=scene.me.community)
        row = next((one for one in going if one["lead"] == scene.me.id and one["state"] == "drawn"), None)
    if row is None or row["community"] != scene.community.id:
        return {}, []
    round_ = records.round_(row, keys)
    people = [records.neighbour(one, keys.safeguarding) for one in SEATED.rows(db, round=round_.id)]
    people += [records.neighbour(one, keys.safeguarding) for one in LEAD.rows(db, id=round_.lead)]
    since = ms(scene.at - LATELY)
    lines = LINES.rows(db, community=round_.community, round=round_.id, since=since)
    where = {"community": round_.community, "round": round_.id}
    said = SAID.rows(db, **where) if round_.is_cohort else []
    by = SAID_BY.row(db, **where, lead=round_.lead) if said else None
    return {
        "round": round_,
        "seats": tuple(records.seat(one) for one in SEATS.rows(db, round=round_.id)),
        "its_lines": tuple(records.connection(one, keys) for one in lines),
        "said_of_it": {one["what"]: one["many"] for one in said},
        "said_by": by["many"] if by else 0,
    }, people
