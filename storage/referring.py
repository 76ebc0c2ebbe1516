"""What words refer to: a code, a message they answer, one that they sent, their other addresses, what waits unseen."""

from __future__ import annotations

from typing import Any

from bot.core.scene import Code, Scene, View
from storage import apart, queries, records, refs, rounds
from storage.prepared import Database, Row
from storage.sealing import Vault


def referred(db: Database, vault: Vault, scene: Scene, view: View) -> dict[str, Any]:
    """The parts of the scene that a view asks for."""
    parts: dict[str, Any] = {}
    if view.code:
        rows = (queries.CODE.row(db, digest=one) for one in vault.lookups("code", view.code))
        parts["code"] = next((_code(row, view.code) for row in rows if row), None)
    if view.reply_to:
        meant = refs.replied(db, vault, scene.speaker, view.reply_to)
        parts["replied"], parts["stray"] = meant, not meant
    if view.own and (answered := refs.sent(db, vault, scene.speaker, view.own)):
        still = [line.id for line in scene.lines if line.id in answered.connections]
        parts["replied"] = "" if len(still) > 1 else (still or answered.connections)[0]
    if view.together == "meant" or (view.together and not parts.get("replied")):
        parts |= rounds.opened_by(db, scene)
    if view.elsewhere and scene.me:
        parts["elsewhere"] = refs.elsewhere(db, vault, scene.me.id, scene.speaker)
    if view.checked:
        marked = queries.CHECKED.rows(db, community=scene.community.id)
        parts["checked"] = tuple(records.neighbour(row, vault.safeguarding) for row in marked)
    if view.avoided:
        parts["avoided"] = apart.named_by(db, scene.community.id)
    if view.veiled and scene.me:
        parts["veiled"] = queries.VEILED.row(db, me=scene.me.id) is not None
    if view.original:
        parts["unheard"] = refs.is_unheard(db, vault, view.original)
    if view.sent_ref == "last" and scene.me:
        parts["sent"] = refs.last_sent(db, scene.me.id)
    elif view.sent_ref:
        parts["sent"] = refs.sent(db, vault, scene.speaker, view.sent_ref)
    return parts


def _code(row: Row, typed: str) -> Code:
    purpose, _, about = row["purpose"].partition(" ")
    return Code(community=row["community"], purpose=purpose, about=about, at=records.when(row["at"]), typed=typed)
