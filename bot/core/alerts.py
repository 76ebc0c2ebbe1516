"""The record of an alert to coordinators; see `model` for what all records have in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Id = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Somebody should look at something. No words of anybody: what it is about, and for distress of which kind.

    `about`: the neighbour (distress, young), the case (report) or the match (scams). `apart`: who has part in it and
    is not told. `wide`: every other coordinator was told, not only those on duty.
    """

    id: Id
    community: Id
    what: Literal["distress", "report", "scams", "young"]
    about: Id
    kinds: tuple[str, ...] = ()
    apart: tuple[Id, ...] = ()
    wide: bool = False
    taken_by: Id = ""
    votes: tuple[str, ...] = ()  # of somebody who may be a child: "id=adult", "id=child"
    at: datetime
    version: int = 0
