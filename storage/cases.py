"""A case by the beginning of its id, with what was noted on it and whoever has to do with it; and, for whoever reported
it and may attach it, what was kept of its line."""

from __future__ import annotations

from typing import Any

from bot.core.scene import Scene, View
from storage import queries, records, sanctions
from storage.prepared import Database
from storage.records import Keyring


def case(db: Database, keys: Keyring, scene: Scene, view: View) -> tuple[dict[str, Any], frozenset[str]]:
    if view.rest and scene.me is None:
        return {"cool_downs": sanctions.cool_downs(db, view.neighbour, scene.at)}, frozenset()
    wanted = sanctions.my_case(db, scene.me.id, scene.at) if view.rest and scene.me else view.case
    here = {"community": scene.community.id, "me": scene.me.id if scene.me else ""}
    rows = queries.CASE.rows(db, **here, low=wanted, high=f"{wanted}~") if wanted else []
    if wanted and not rows and (resting := sanctions.resting_after(db, scene.community.id, wanted, scene.at)):
        return {"cool_downs": sanctions.cool_downs(db, resting, scene.at)}, frozenset({resting} - {here["me"]})
    if len(rows) != 1:
        return {}, frozenset()
    found = records.case(rows[0], keys)
    notes = tuple(records.case_note(row, keys) for row in queries.CASE_NOTES.rows(db, case=found.id))
    parts: dict[str, Any] = {"case": found, "case_notes": notes}
    if not view.kept:
        parts["cool_downs"] = sanctions.cool_downs(db, found.reported, scene.at)
    me = scene.me
    if view.kept and me and (found.reporter == me.id or scene.stand_in((found.reporter,))):
        parts["kept"] = tuple(
            (
                row["neighbour"],
                keys.open(row["neighbour"], row["sealed_text"], f"kept {row['connection']} {row['number']}"),
            )
            for row in queries.KEPT.rows(db, connection=found.connection)
        )
    concerned = {found.reporter, found.reported, found.claimed, *(note.who for note in notes)}
    return parts, frozenset(concerned - {me.id if me else "", ""})
