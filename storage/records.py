"""Records to rows and back. What a person wrote is sealed under their own key; see `sealing`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from sqlalchemy import Table

from bot.core.model import (
    Case,
    Community,
    Connection,
    Dialogue,
    End,
    Introduction,
    LogEntry,
    Match,
    Neighbour,
    Post,
)
from storage import tables
from storage.prepared import Prepared, Row, insert, update_version
from storage.sealing import Cipher

Values = dict[str, Any]


class Keyring(Protocol):
    """Whose key seals what. A key that was destroyed opens nothing any more."""

    common: Cipher
    safeguarding: Cipher

    def seal(self, neighbour: str, text: str, bound_to: str) -> bytes: ...

    def open(self, neighbour: str, sealed: bytes | None, bound_to: str) -> str: ...


def ms(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp() * 1000)


def when(at: int | None) -> datetime | None:
    return None if at is None else datetime.fromtimestamp(at / 1000, UTC)


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def _words(items: Any) -> str:
    return " ".join(items)


# --- each record ----------------------------------------------------------------------------------------------------


def community_row(record: Community, _keys: Keyring | None = None) -> Values:
    return {
        "id": record.id,
        "name": record.name,
        "country": record.country,
        "timezone": record.timezone,
        "languages": _words(record.languages),
        "areas": json.dumps(record.areas, ensure_ascii=False),
        "channel": int(record.channel),
    }


def community(row: Row) -> Community:
    return Community(
        id=row["id"],
        version=row["version"],
        name=row["name"],
        country=row["country"],
        timezone=row["timezone"],
        languages=tuple(row["languages"].split()),
        areas=tuple(json.loads(row["areas"] or "[]")),
        channel=bool(row["channel"]),
    )


def neighbour_row(record: Neighbour, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "tag": record.tag,
        "state": record.state,
        "language": record.language,
        "area": record.area,
        "roles": _words(sorted(record.roles)),
        "paused_until": ms(record.paused_until),
        "quiet_from": record.quiet[0],
        "quiet_to": record.quiet[1],
        "agreed": record.agreed,
        "joined_at": ms(record.joined_at),
        "left_at": ms(record.left_at),
        "asked_at": ms(record.asked_at),
        "without_chat": record.without_chat,
    }


def neighbour(row: Row, prefix: str = "") -> Neighbour:
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
        agreed=row[f"{prefix}agreed"],
        joined_at=when(row[f"{prefix}joined_at"]),
        left_at=when(row[f"{prefix}left_at"]),
        asked_at=when(row[f"{prefix}asked_at"]),
        without_chat=row[f"{prefix}without_chat"],
    )


def dialogue_row(record: Dialogue, keys: Keyring) -> Values:
    draft = json.dumps(dict(record.draft), ensure_ascii=True) if record.draft else ""
    return {
        "neighbour": record.neighbour,
        "community": record.community,
        "step": record.step,
        "about": record.about,
        "sealed_draft": keys.seal(record.neighbour, draft, f"dialogue {record.neighbour}"),
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
    )


def post_row(record: Post, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "neighbour": record.neighbour,
        "side": record.side,
        "sealed_text": keys.seal(record.neighbour, record.text, f"post {record.id}"),
        "kind": record.kind,
        "times": _words(record.times),
        "area": record.area,
        "state": record.state,
        "urgent": int(record.urgent),
        "first_yes": int(record.first_yes),
        "lonely": int(record.lonely),
        "own_words": int(record.own_words),
        "standing": int(record.standing),
        "cap": record.cap,
        "at": ms(record.at),
        "until": ms(record.until),
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
        cap=row["cap"],
        at=moment(row["at"]),
        until=moment(row["until"]),
    )


def match_row(record: Match, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "origin": record.origin,
        "asker": record.asker,
        "helper": record.helper,
        "request": record.request,
        "offer": record.offer,
        "introduction": record.introduction,
        "kind": record.kind,
        "state": record.state,
        "asker_yes": int(record.asker_yes),
        "helper_yes": int(record.helper_yes),
        "score": record.score,
        "reasons": json.dumps(record.reasons, ensure_ascii=False),
        "at": ms(record.at),
        "answer_by": ms(record.answer_by),
        "connection": record.connection,
    }


def match(row: Row) -> Match:
    return Match(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        origin=row["origin"],
        asker=row["asker"],
        helper=row["helper"],
        request=row["request"],
        offer=row["offer"],
        introduction=row["introduction"],
        kind=row["kind"],
        state=row["state"],
        asker_yes=bool(row["asker_yes"]),
        helper_yes=bool(row["helper_yes"]),
        score=row["score"],
        reasons=tuple((key, words) for key, words in json.loads(row["reasons"] or "[]")),
        at=moment(row["at"]),
        answer_by=when(row["answer_by"]),
        connection=row["connection"],
    )


def introduction_row(record: Introduction, keys: Keyring) -> Values:
    words = json.dumps([record.reason, record.left_brings, record.right_brings, record.first_step])
    return {
        "id": record.id,
        "community": record.community,
        "lead": record.lead,
        "left_neighbour": record.left,
        "right_neighbour": record.right,
        "sealed_words": keys.seal(record.lead, words, f"introduction {record.id}"),
        "at": ms(record.at),
    }


def introduction(row: Row, keys: Keyring) -> Introduction:
    words = keys.open(row["lead"], row["sealed_words"], f"introduction {row['id']}")
    reason, left, right, step = json.loads(words) if words else ("", "", "", "")
    return Introduction(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        lead=row["lead"],
        left=row["left_neighbour"],
        right=row["right_neighbour"],
        reason=reason,
        left_brings=left,
        right_brings=right,
        first_step=step,
        at=moment(row["at"]),
    )


def _end_row(end: End, side: str, connection_id: str, keys: Keyring) -> Values:
    shows = keys.seal(end.neighbour, end.shows, f"shows {connection_id} {side}") if end.shows else None
    return {
        f"{side}_neighbour": end.neighbour,
        f"{side}_alias": end.alias,
        f"{side}_spoke_at": ms(end.spoke_at),
        f"sealed_{side}_shows": shows,
        f"{side}_consents_until": ms(end.consents_until),
        f"{side}_rests_until": ms(end.rests_until),
        f"{side}_outcome": end.outcome,
        f"{side}_again": end.again,
    }


def _end(row: Row, side: str, connection_id: str, keys: Keyring) -> End:
    sealed, owner = row[f"sealed_{side}_shows"], row[f"{side}_neighbour"]
    return End(
        neighbour=owner,
        alias=row[f"{side}_alias"],
        spoke_at=when(row[f"{side}_spoke_at"]),
        shows=keys.open(owner, sealed, f"shows {connection_id} {side}") if sealed else "",
        consents_until=when(row[f"{side}_consents_until"]),
        rests_until=when(row[f"{side}_rests_until"]),
        outcome=row[f"{side}_outcome"],
        again=row[f"{side}_again"],
    )


def connection_row(record: Connection, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "match": record.match,
        "kind": record.kind,
        **_end_row(record.left, "left", record.id, keys),
        **_end_row(record.right, "right", record.id, keys),
        "state": record.state,
        "frozen": int(record.frozen),
        "words": _words(record.words),
        "revealed": int(record.revealed),
        "carried": record.carried,
        "at": ms(record.at),
        "due": ms(record.due),
        "last_at": ms(record.last_at),
        "ended_at": ms(record.ended_at),
    }


def connection(row: Row, keys: Keyring) -> Connection:
    first, _, second = row["words"].partition(" ")
    return Connection(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        match=row["match"],
        kind=row["kind"],
        left=_end(row, "left", row["id"], keys),
        right=_end(row, "right", row["id"], keys),
        state=row["state"],
        frozen=bool(row["frozen"]),
        words=(first, second),
        revealed=bool(row["revealed"]),
        carried=row["carried"],
        at=moment(row["at"]),
        due=when(row["due"]),
        last_at=moment(row["last_at"]),
        ended_at=when(row["ended_at"]),
    )


def case_row(record: Case, keys: Keyring) -> Values:
    seal = keys.safeguarding.seal_text
    return {
        "id": record.id,
        "community": record.community,
        "connection": record.connection,
        "reporter": record.reporter,
        "reported": record.reported,
        "sealed_reason": seal(record.reason, f"reason {record.id}"),
        "sealed_evidence": seal(record.evidence, f"evidence {record.id}"),
        "state": record.state,
        "at": ms(record.at),
    }


def case(row: Row, keys: Keyring) -> Case:
    opened = keys.safeguarding.open_text
    return Case(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        connection=row["connection"],
        reporter=row["reporter"],
        reported=row["reported"],
        reason=opened(row["sealed_reason"], f"reason {row['id']}"),
        evidence=opened(row["sealed_evidence"], f"evidence {row['id']}"),
        state=row["state"],
        at=moment(row["at"]),
    )


def log_entry_row(record: LogEntry, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "about": record.about,
        "what": record.what,
        "who": record.who,
        "sealed_note": keys.common.seal_text(record.note, f"note {record.id}"),
        "at": ms(record.at),
    }


def log_entry(row: Row, keys: Keyring) -> LogEntry:
    return LogEntry(
        id=row["id"],
        community=row["community"],
        about=row["about"],
        what=row["what"],
        who=row["who"],
        note=keys.common.open_text(row["sealed_note"], f"note {row['id']}"),
        at=moment(row["at"]),
    )


@dataclass(frozen=True)
class Form:
    """How one type of versioned record is stored."""

    table: Table
    key: str
    to_row: Callable[[Any, Keyring], Values]
    insert: Prepared
    update: Prepared


def _form(table: Table, to_row: Callable[[Any, Keyring], Values], key: str = "id") -> Form:
    return Form(table, key, to_row, insert(table), update_version(table, key))


FORMS: dict[type, Form] = {
    Community: _form(tables.community, community_row),
    Neighbour: _form(tables.neighbour, neighbour_row),
    Dialogue: _form(tables.dialogue, dialogue_row, key="neighbour"),
    Post: _form(tables.post, post_row),
    Match: _form(tables.match, match_row),
    Introduction: _form(tables.introduction, introduction_row),
    Connection: _form(tables.connection, connection_row),
    Case: _form(tables.report, case_row),
}
