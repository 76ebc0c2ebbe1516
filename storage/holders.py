"""Whoever loses what a role let them do, or leaves: what they looked after is free again and rings anew, and what waits
for their morning is dropped where it is not for them any more. What others wrote is left to its own rules."""

from __future__ import annotations

from bot.core.confided import may_hear
from bot.core.effects import Relieve
from bot.core.model import Permission
from bot.core.scene import Scene
from storage import tables, wire
from storage.alerts import LATELY
from storage.involved import with_part
from storage.prepared import Database, Prepared, insert_once
from storage.records import ms
from storage.sealing import Cipher

_WAITS = Prepared(
    """SELECT number, key, sealed_body FROM outbox
    WHERE neighbour = :who AND connection = '' AND carries = '' AND lease = 0 AND due > :now"""
)
_DROP = Prepared("DELETE FROM outbox WHERE number = :number AND lease = 0")
_NO_PART = f"reporter NOT IN ({with_part('who')}) AND reported NOT IN ({with_part('who')})"
_RINGS = (
    (
        "reported",
        """SELECT id AS about FROM report WHERE claimed = :who AND state = 'open' AND community = :community
        UNION SELECT about FROM alert WHERE taken_by = :who AND what = 'report' AND community = :community
        AND at > :since""",
    ),
    (
        "unanswered",
        f"""SELECT id AS about FROM report WHERE claimed = '' AND state = 'open' AND community = :community
        AND {_NO_PART} AND :since > 0""",
    ),
    (
        "let-go",
        """SELECT id AS about FROM alert WHERE taken_by = :who AND what IN ('distress', 'scams')
        AND community = :community AND at > :since""",
    ),
    (
        "left-alone",
        """SELECT id AS about FROM alert WHERE taken_by = '' AND what = 'distress' AND about <> :who
        AND ' ' || apart || ' ' NOT LIKE '% ' || :who || ' %' AND community = :community AND at > :since""",
    ),
)
_FOUND = tuple((what, Prepared(statement)) for what, statement in _RINGS)
_FREE = tuple(
    Prepared(statement)
    for statement in (
        "UPDATE report SET claimed = '', version = version + 1 WHERE claimed = :who AND state = 'open'",
        "UPDATE alert SET taken_by = '', version = version + 1 WHERE taken_by = :who AND what <> 'young'",
    )
)
_TIMER = insert_once(tables.timer)


def relieve(db: Database, common: Cipher, effect: Relieve, scene: Scene) -> None:
    if Permission.JUDGE in effect.lost:
        _set_free(db, effect.neighbour, scene)
    for row in _WAITS.rows(db, who=effect.neighbour, now=ms(scene.at)):
        line, _ = wire.load(common.open_text(row["sealed_body"], f"outbox {row['key']}"))
        if effect.may is None or not may_hear(line.key, effect.may):
            _DROP.run(db, number=row["number"])


def _set_free(db: Database, who: str, scene: Scene) -> None:
    """What they had claimed or taken is told anew; of the rest, whoever waits may have to hear that nobody is left."""
    here = {"who": who, "community": scene.community.id, "since": ms(scene.at - LATELY)}
    rings = [(what, row["about"]) for what, statement in _FOUND for row in statement.rows(db, **here)]
    for statement in _FREE:
        statement.run(db, who=who)
    for what, about in rings:
        ring = {"id": f"{what} {about} {ms(scene.at)}", "community": scene.community.id, "form": "due", "what": what}
        _TIMER.run(db, **ring, about=about, body="", at=ms(scene.at), lease=0)
