"""What happens between neighbours, to rows and back: matches, introductions, lines, reports, the log."""

from __future__ import annotations

import json

from bot.core.model import Case, CaseNote, Connection, End, Introduction, LogEntry, Match
from storage.fields import Keyring, Values, joined, moment, ms, when
from storage.prepared import Row


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
        "unasked": int(record.unasked),
        "helper_yes": int(record.helper_yes),
        "score": record.score,
        "reasons": json.dumps(record.reasons, ensure_ascii=False),
        "parts": json.dumps(record.parts),
        "model": record.model,
        "at": ms(record.at),
        "asked_at": ms(record.asked_at),
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
        unasked=bool(row["unasked"]),
        helper_yes=bool(row["helper_yes"]),
        score=row["score"],
        reasons=tuple((key, words) for key, words in json.loads(row["reasons"] or "[]")),
        parts=tuple((name, share) for name, share in json.loads(row["parts"] or "[]")),
        model=row["model"],
        at=moment(row["at"]),
        asked_at=when(row["asked_at"]),
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
        "elsewhere": record.elsewhere,
        "other_lead": record.other_lead,
        "state": record.state,
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
        elsewhere=row["elsewhere"],
        other_lead=row["other_lead"],
        state=row["state"],
        reason=reason,
        left_brings=left,
        right_brings=right,
        first_step=step,
        at=moment(row["at"]),
    )


def _end_row(end: End, side: str, connection_id: str, keys: Keyring) -> Values:
    shows = keys.seal(end.neighbour, end.shows, f"shows {connection_id} {side}") if end.shows else None
    place = keys.seal(end.neighbour, end.place, f"place {connection_id} {side}") if end.place else None
    return {
        f"{side}_neighbour": end.neighbour,
        f"{side}_alias": end.alias,
        f"{side}_spoke_at": ms(end.spoke_at),
        f"sealed_{side}_shows": shows,
        f"{side}_consents_until": ms(end.consents_until),
        f"{side}_rests_until": ms(end.rests_until),
        f"{side}_outcome": end.outcome,
        f"{side}_again": end.again,
        f"{side}_direct": int(end.direct),
        f"{side}_frank": int(end.frank),
        f"{side}_cautioned": joined(end.cautioned),
        f"{side}_read_card": int(end.read_card),
        f"sealed_{side}_place": place,
        f"{side}_place_until": ms(end.place_until),
    }


def _end(row: Row, side: str, connection_id: str, keys: Keyring) -> End:
    sealed, owner = row[f"sealed_{side}_shows"], row[f"{side}_neighbour"]
    place = row[f"sealed_{side}_place"]
    return End(
        neighbour=owner,
        alias=row[f"{side}_alias"],
        spoke_at=when(row[f"{side}_spoke_at"]),
        shows=keys.open(owner, sealed, f"shows {connection_id} {side}") if sealed else "",
        consents_until=when(row[f"{side}_consents_until"]),
        rests_until=when(row[f"{side}_rests_until"]),
        outcome=row[f"{side}_outcome"],
        again=row[f"{side}_again"],
        direct=bool(row[f"{side}_direct"]),
        frank=bool(row[f"{side}_frank"]),
        cautioned=tuple(row[f"{side}_cautioned"].split()),
        read_card=bool(row[f"{side}_read_card"]),
        place=keys.open(owner, place, f"place {connection_id} {side}") if place else "",
        place_until=when(row[f"{side}_place_until"]),
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
        "words": joined(record.words),
        "revealed": int(record.revealed),
        "carried": record.carried,
        "scams": record.scams,
        "at": ms(record.at),
        "due": ms(record.due),
        "rhythm_at": ms(record.rhythm_at),
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
        scams=row["scams"],
        at=moment(row["at"]),
        due=when(row["due"]),
        rhythm_at=when(row["rhythm_at"]),
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
        "claimed": record.claimed,
        "outcome": record.outcome,
        "at": ms(record.at),
        "closed_at": ms(record.closed_at),
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
        claimed=row["claimed"],
        outcome=row["outcome"],
        at=moment(row["at"]),
        closed_at=when(row["closed_at"]),
    )


def case_note_row(record: CaseNote, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "report": record.case,
        "who": record.who,
        "sealed_text": keys.safeguarding.seal_text(record.text, f"case note {record.id}"),
        "at": ms(record.at),
    }


def case_note(row: Row, keys: Keyring) -> CaseNote:
    return CaseNote(
        id=row["id"],
        community=row["community"],
        case=row["report"],
        who=row["who"],
        text=keys.safeguarding.open_text(row["sealed_text"], f"case note {row['id']}"),
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
