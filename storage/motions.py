"""Motions, to rows and back; and what a look-up needs: where the person writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.model import Motion, Neighbour, Permission
from bot.core.scene import Scene, View
from storage.fields import Keyring, Values, moment, ms
from storage.involved import involved
from storage.prepared import Database, Prepared, Row

_STARTING = Prepared("SELECT * FROM motion WHERE community = :community AND id >= :low AND id < :high LIMIT 2")
_ANSWERS_FOR = Prepared("SELECT id FROM neighbour WHERE without_chat = :who AND state = 'joined'")
_ADDRESSES = Prepared("SELECT sealed_address, digest FROM address WHERE neighbour = :who ORDER BY at DESC")


def motion_row(record: Motion, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "form": record.form,
        "what": record.what,
        "mover": record.by,
        "whom": record.whom,
        "second": record.second,
        "sealed_reason": keys.safeguarding.seal_text(record.reason, f"motion {record.id}"),
        "state": record.state,
        "at": ms(record.at),
    }


def motion(row: Row, keys: Keyring) -> Motion:
    return Motion(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        form=row["form"],
        what=row["what"],
        by=row["mover"],
        whom=row["whom"],
        second=row["second"],
        reason=keys.safeguarding.open_text(row["sealed_reason"], f"motion {row['id']}"),
        state=row["state"],
        at=moment(row["at"]),
    )


def parts(
    db: Database, keys: Keyring, scene: Scene, view: View, tagged: Mapping[str, Neighbour]
) -> tuple[dict[str, Any], set[str]]:
    """The parts of the scene that a view asks for, and who has to do with them."""
    found = _found(db, keys, scene, view.motion) if view.motion else None
    whom = found.whom if found else next((one.id for one in tagged.values()), "")
    wanted: dict[str, Any] = {"motion": found}
    if whom and view.identity and (found is None or found.form == "look-up") and _may_be_shown(scene, found):
        wanted["identity"] = tuple(
            keys.common.open_text(row["sealed_address"], f"address {row['digest']}")
            for row in _ADDRESSES.rows(db, who=whom)
        )
    people = {found.by, found.whom} - {""} if found else set()
    if view.answered_for:
        losing = {found.whom} if found else {one.id for one in tagged.values()}
        theirs = [row["id"] for who in losing for row in _ANSWERS_FOR.rows(db, who=who)]
        wanted["involved"] = {one: involved(db, one) for one in theirs}
        people |= set(theirs)
    return wanted, people


def _found(db: Database, keys: Keyring, scene: Scene, start: str) -> Motion | None:
    rows = _STARTING.rows(db, community=scene.community.id, low=start, high=f"{start}~")
    return motion(rows[0], keys) if len(rows) == 1 else None


def _may_be_shown(scene: Scene, found: Motion | None) -> bool:
    """To somebody who may look up; or a day later, when there was nobody to agree."""
    if scene.me is None:
        return found is not None and found.what == "alone"
    return scene.me.may(Permission.LOOK_UP)
