"""Records to rows and back. What a person wrote is sealed under their own key; see `sealing`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from bot.core.circles import Round, Seat
from bot.core.model import (
    Alert,
    Ban,
    Case,
    Community,
    Connection,
    CoolDown,
    Dialogue,
    FirstName,
    Introduction,
    Invitation,
    Match,
    Motion,
    Neighbour,
    Post,
    Visit,
)
from storage import tables
from storage.alerts import alert_row
from storage.communities import community, community_row
from storage.fields import Keyring, Values, joined, moment, ms, when
from storage.first_names import first_name_row
from storage.invitations import invitation_row
from storage.links import (
    case,
    case_note,
    case_note_row,
    case_row,
    connection,
    connection_row,
    introduction,
    introduction_row,
    log_entry,
    log_entry_row,
    match,
    match_row,
)
from storage.motions import motion_row
from storage.prepared import Prepared, Row, insert, update_version
from storage.sanctions import ban_row, cool_down_row
from storage.sealing import Cipher
from storage.seats import round_, round_row, seat, seat_row

__all__ = [
    "Keyring",
    "case",
    "case_note",
    "case_note_row",
    "case_row",
    "community",
    "community_row",
    "connection",
    "connection_row",
    "introduction",
    "introduction_row",
    "log_entry",
    "log_entry_row",
    "match",
    "match_row",
    "moment",
    "ms",
    "round_",
    "round_row",
    "seat",
    "seat_row",
    "when",
]


def neighbour_row(record: Neighbour, keys: Keyring) -> Values:
    visit = record.visit
    return {
        "id": record.id,
        "community": record.community,
        "tag": record.tag,
        "state": record.state,
        "language": record.language,
        "area": record.area,
        "roles": joined(sorted(record.roles)),
        "paused_until": ms(record.paused_until),
        "quiet_from": record.quiet[0],
        "quiet_to": record.quiet[1],
        "timezone": record.timezone,
        "agreed": record.agreed,
        "joined_at": ms(record.joined_at),
        "left_at": ms(record.left_at),
        "asked_at": ms(record.asked_at),
        "without_chat": record.without_chat,
        "hello_by": record.hello_by,
        "hello_at": ms(record.hello_at),
        "sealed_numbers_for": _sealed_numbers_for(record, keys.safeguarding),
        "told_at": ms(record.told_at),
        "visit_until": ms(visit.until) if visit else None,
        "visit_next_at": ms(visit.next_at) if visit else None,
        "visit_step": visit.step if visit else "",
        "visit_matches": joined(visit.matches) if visit else "",
        "visit_apart": joined(visit.apart) if visit else "",
        "visit_alarmed": int(visit.alarmed) if visit else 0,
        "cools_from": ms(record.cools_from),
        "cools_until": ms(record.cools_until),
        "discreet": int(record.discreet),
        "checked": joined(record.checked),
        "young_at": ms(record.young_at),
        "duty_until": ms(record.duty_until),
    }


def neighbour(row: Row, safeguarding: Cipher, prefix: str = "") -> Neighbour:
    return Neighbour(
        id=row[f"{prefix}id"],
        version=row[f"{prefix}version"],
        community=row[f"{prefix}community"],
        tag=row[f"{prefix}tag"],
        state=row[f"{prefix}state"],
        language=row[f"{prefix}language"],
        area=row[f"{prefix}area"],
        roles=frozenset(row[f"{prefix}roles"].split()),
        paused_until=when(row[f"{prefix}paused_until"]),
        quiet=(row[f"{prefix}quiet_from"], row[f"{prefix}quiet_to"]),
        timezone=row[f"{prefix}timezone"],
        agreed=row[f"{prefix}agreed"],
        joined_at=when(row[f"{prefix}joined_at"]),
        left_at=when(row[f"{prefix}left_at"]),
        asked_at=when(row[f"{prefix}asked_at"]),
        without_chat=row[f"{prefix}without_chat"],
        hello_by=row[f"{prefix}hello_by"],
        hello_at=when(row[f"{prefix}hello_at"]),
        numbers_for=_numbers_for(row, safeguarding, prefix),
        told_at=when(row[f"{prefix}told_at"]),
        young_at=when(row[f"{prefix}young_at"]),
        duty_until=when(row[f"{prefix}duty_until"]),
        visit=_visit(row, prefix) if row[f"{prefix}visit_step"] else None,
        cools_from=when(row[f"{prefix}cools_from"]),
        cools_until=when(row[f"{prefix}cools_until"]),
        discreet=bool(row[f"{prefix}discreet"]),
        checked=tuple(row[f"{prefix}checked"].split()),
    )


def _sealed_numbers_for(record: Neighbour, safeguarding: Cipher) -> bytes:
    shown = joined(f"{kind}={ms(at)}" for kind, at in record.numbers_for)
    return safeguarding.seal_text(shown, f"numbers for {record.id}")


def _numbers_for(row: Row, safeguarding: Cipher, prefix: str) -> tuple[tuple[str, datetime], ...]:
    shown = safeguarding.open_text(row[f"{prefix}sealed_numbers_for"], f"numbers for {row[f'{prefix}id']}")
    return tuple((kind, moment(int(at))) for kind, _, at in (one.partition("=") for one in shown.split()))


def _visit(row: Row, prefix: str) -> Visit:
    return Visit(
        until=moment(row[f"{prefix}visit_until"]),
        next_at=moment(row[f"{prefix}visit_next_at"]),
        step=row[f"{prefix}visit_step"],
        matches=tuple(row[f"{prefix}visit_matches"].split()),
        apart=tuple(row[f"{prefix}visit_apart"].split()),
        alarmed=bool(row[f"{prefix}visit_alarmed"]),
    )


def dialogue_row(record: Dialogue, keys: Keyring) -> Values:
    draft = json.dumps(dict(record.draft), ensure_ascii=True) if record.draft else ""
    return {
        "neighbour": record.neighbour,
        "community": record.community,
        "step": record.step,
        "about": record.about,
        "sealed_draft": keys.seal(record.neighbour, draft, f"dialogue {record.neighbour}"),
        "at": ms(record.at),
    }


def dialogue(row: Row, keys: Keyring, prefix: str = "") -> Dialogue:
    neighbour_id = row[f"{prefix}neighbour"]
    sealed = row[f"{prefix}sealed_draft"]
    draft = keys.open(neighbour_id, sealed, f"dialogue {neighbour_id}") if sealed else ""
    return Dialogue(
        neighbour=neighbour_id,
        version=row[f"{prefix}version"],
        community=row[f"{prefix}community"],
        step=row[f"{prefix}step"],
        about=row[f"{prefix}about"],
        draft=json.loads(draft) if draft else {},
        at=when(row[f"{prefix}at"]),
    )


def post_row(record: Post, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "neighbour": record.neighbour,
        "side": record.side,
        "sealed_text": keys.seal(record.neighbour, record.text, f"post {record.id}"),
        "kind": record.kind,
        "times": joined(record.times),
        "area": record.area,
        "state": record.state,
        "urgent": int(record.urgent),
        "first_yes": int(record.first_yes),
        "lonely": int(record.lonely),
        "own_words": int(record.own_words),
        "standing": int(record.standing),
        "bridging": int(record.bridging),
        "carer": int(record.carer),
        "cap": record.cap,
        "at": ms(record.at),
        "until": ms(record.until),
        "ended_at": ms(record.ended_at),
    }


def post(row: Row, keys: Keyring) -> Post:
    return Post(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        neighbour=row["neighbour"],
        side=row["side"],
        text=keys.open(row["neighbour"], row["sealed_text"], f"post {row['id']}"),
        kind=row["kind"],
        times=tuple(row["times"].split()),
        area=row["area"],
        state=row["state"],
        urgent=bool(row["urgent"]),
        first_yes=bool(row["first_yes"]),
        lonely=bool(row["lonely"]),
        own_words=bool(row["own_words"]),
        standing=bool(row["standing"]),
        bridging=bool(row["bridging"]),
        carer=bool(row["carer"]),
        cap=row["cap"],
        at=moment(row["at"]),
        until=moment(row["until"]),
        ended_at=when(row["ended_at"]),
    )


@dataclass(frozen=True)
class Form:
    """How one type of versioned record is stored."""

    table: Table
    key: str
    to_row: Callable[[Any, Keyring], Values]
    insert: Prepared

    def update(self, row: Values, version: int, was: Row | None) -> tuple[Prepared, Values]:
        """What writes all that differs from the row `was`, if this version is still the latest: an index of what stays
        need not be touched. Where the row of this version was not kept, everything is written."""
        changed = row
        if was is not None and was["version"] == version:
            changed = {name: value for name, value in row.items() if value != was[name]}
        statement = update_version(self.table, self.key, ("version", *changed))
        return statement, changed | {self.key: row[self.key], "version": version + 1, "was": version}


def _form(table: Table, to_row: Callable[[Any, Keyring], Values], key: str = "id") -> Form:
    return Form(table, key, to_row, insert(table))


FORMS: dict[type, Form] = {
    Community: _form(tables.community, community_row),
    Neighbour: _form(tables.neighbour, neighbour_row),
    FirstName: _form(tables.first_name, first_name_row, key="neighbour"),
    Invitation: _form(tables.invitation, invitation_row, key="neighbour"),
    Dialogue: _form(tables.dialogue, dialogue_row, key="neighbour"),
    Post: _form(tables.post, post_row),
    Match: _form(tables.match, match_row),
    Introduction: _form(tables.introduction, introduction_row),
    Connection: _form(tables.connection, connection_row),
    Case: _form(tables.report, case_row),
    CoolDown: _form(tables.cool_down, cool_down_row),
    Ban: _form(tables.ban, ban_row),
    Alert: _form(tables.alert, alert_row),
    Round: _form(tables.round_, round_row),
    Seat: _form(tables.seat, seat_row),
    Motion: _form(tables.motion, motion_row),
}
