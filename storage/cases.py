"""A case by the beginning of its id, and what was kept of its line, for whoever reported it and may attach it."""

from __future__ import annotations

from typing import Any

from bot.core.scene import Scene, View
from storage import queries, records
from storage.prepared import Database
from storage.records import Keyring


def case(db: Database, keys: Keyring, scene: Scene, view: View) -> dict[str, Any]:
    rows = queries.CASE.rows(db, community=scene.community.id, low=view.case, high=f"{view.case}~")
    if len(rows) != 1:
        return {}
    found = records.case(rows[0], keys)
    me = scene.me
    if not (view.kept and me and (found.reporter == me.id or scene.stand_in((found.reporter,)))):
        return {"case": found}
    kept = queries.KEPT.rows(db, connection=found.connection)
    return {
        "case": found,
        "kept": tuple(
            (
                row["neighbour"],
                keys.open(row["neighbour"], row["sealed_text"], f"kept {row['connection']} {row['number']}"),
            )
            for row in kept
        ),
    }
