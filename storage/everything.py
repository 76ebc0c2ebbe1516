"""All that is held about one neighbour, for "my data". A peer's words only where this neighbour attached them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.core.model import Connection, Match, Neighbour, Post
from storage import apart, audit, first_names, motions, records
from storage.prepared import Database, Prepared
from storage.records import Keyring, moment, ms, when

_POSTS = Prepared("SELECT * FROM post WHERE neighbour = :me ORDER BY at")
_MATCHES = Prepared("SELECT * FROM match WHERE asker = :me OR helper = :me ORDER BY at")
_LINES = Prepared("SELECT * FROM connection WHERE left_neighbour = :me OR right_neighbour = :me ORDER BY at")
_KEPT = Prepared("SELECT * FROM kept WHERE neighbour = :me ORDER BY at")
_REPORTS = Prepared("SELECT * FROM report WHERE reporter = :me ORDER BY at")
_CASE_NOTES = Prepared("SELECT * FROM case_note WHERE who = :me ORDER BY at, id")
_COOL_DOWNS = Prepared(
    "SELECT since, until FROM cool_down WHERE neighbour = :me AND since <= :now AND until > since ORDER BY at, id"
)
"""Those that were told. One that ended before it began never was."""
_BANS = Prepared("SELECT reason, at, until FROM ban WHERE neighbour = :me ORDER BY at, id")
_DIALOGUE = Prepared("SELECT * FROM dialogue WHERE neighbour = :me")
_INTRODUCTIONS = Prepared("SELECT * FROM introduction WHERE lead = :me OR other_lead = :me ORDER BY at")
_INTRODUCED = Prepared("SELECT * FROM introduction WHERE left_neighbour = :me OR right_neighbour = :me ORDER BY at")
_NOTES = Prepared(
    """SELECT e.* FROM log_entry e JOIN match m ON m.id = e.about
    WHERE e.what IN ('note', 'open-note') AND (m.asker = :me OR m.helper = :me) ORDER BY e.at, e.id"""
)
_BLOCKS = Prepared("SELECT count(*) AS many FROM block WHERE blocker = :me")
_SEATS = Prepared(
    """SELECT r.name, r.form, s.state, s.met FROM seat s JOIN round r ON r.id = s.round
    WHERE s.neighbour = :me ORDER BY r.at"""
)
_MOTIONS = Prepared("SELECT * FROM motion WHERE mover = :me ORDER BY at")
_ALERTS = Prepared("SELECT at, what FROM alert WHERE about = :me ORDER BY at")
_INVITED = Prepared("SELECT 1 AS came FROM invitation WHERE neighbour = :me")
_INVITES = Prepared("SELECT count(*) AS many FROM code WHERE purpose IN (:unused, :used)")
_ADDRESSES = Prepared("SELECT sealed_address, digest FROM address WHERE neighbour = :me")


def everything(db: Database, me: Neighbour, keys: Keyring, at: datetime) -> dict[str, Any]:
    """JSON-ready. Peers appear as the alias that this neighbour has seen; coordinators not at all."""
    blocks = _BLOCKS.row(db, me=me.id)
    matches = tuple(one for row in _MATCHES.rows(db, me=me.id) if _asked(one := records.match(row), me.id))
    asked, introduced = {one.id for one in matches}, {one.introduction for one in matches}
    unfinished = _DIALOGUE.row(db, me=me.id)
    return {
        "neighbour": {
            "tag": me.tag,
            "language": me.language,
            "area": me.area,
            "first name that leads may know": first_names.mine(db, keys, me),
            "roles": sorted(me.roles),
            "joined": _iso(me.joined_at),
            "agreed to version": me.agreed,
            "paused until": _iso(me.paused_until),
            "quiet hours": list(me.quiet),
            "time zone": me.timezone,
            "discreet": me.discreet,
            "a coordinator saw a check for, until": list(me.checked),
            "numbers to call shown unasked": [{"because of": kind, "at": _iso(when)} for kind, when in me.numbers_for],
            "a coordinator told at my wish": _iso(me.told_at),
            "asked whether I am back at": _iso(me.visit.until if me.visit else None),
            "on duty until": _iso(me.duty_until),
            "paused to see whether I am 18, since": _iso(me.young_at),
            "came by an invitation": _INVITED.row(db, me=me.id) is not None,
            "invitations that I was given lately, used or not": _INVITES.rows(
                db, unused=f"invite {me.id}", used=f"invited {me.id}"
            )[0]["many"],
        },
        "addresses": [
            keys.common.open_text(row["sealed_address"], f"address {row['digest']}")
            for row in _ADDRESSES.rows(db, me=me.id)
        ],
        "posts": [_post(records.post(row, keys)) for row in _POSTS.rows(db, me=me.id)],
        "matches": [
            {"day": _iso(match.at), "kind": match.kind, "state": _came_of(match, me.id), "as": _role(match, me.id)}
            for match in matches
        ],
        "connections": [_line(records.connection(row, keys), me.id) for row in _LINES.rows(db, me=me.id)],
        "my words still kept": [
            keys.open(me.id, row["sealed_text"], f"kept {row['connection']} {row['number']}")
            for row in _KEPT.rows(db, me=me.id)
        ],
        "not finished yet": dict(records.dialogue(unfinished, keys).draft) if unfinished else {},
        "introductions I wrote": [
            {"day": _iso(one.at), "reason": one.reason, "first step": one.first_step}
            if one.lead == me.id
            else {"day": _iso(one.at), "what somebody of ours brings": one.right_brings}
            for one in (records.introduction(row, keys) for row in _INTRODUCTIONS.rows(db, me=me.id))
        ],
        "what leads wrote to introduce me": [
            {
                "day": _iso(one.at),
                "reason": one.reason,
                "what I bring": one.left_brings if one.left == me.id else one.right_brings,
                "first step": one.first_step,
            }
            for one in (records.introduction(row, keys) for row in _INTRODUCED.rows(db, me=me.id))
            if one.id in introduced
        ],
        "notes of coordinators on my matches": [
            {"day": _iso(one.at), "note": one.note if one.what == "open-note" else ""}
            for one in (records.log_entry(row, keys) for row in _NOTES.rows(db, me=me.id))
            if one.about in asked
        ],
        "reports": [
            {"day": _iso(case.at), "reason": case.reason, "attached": case.evidence, "state": case.state}
            for case in (records.case(row, keys) for row in _REPORTS.rows(db, me=me.id))
        ],
        "what I noted on reports": [
            {"day": _iso(one.at), "note": one.text}
            for one in (records.case_note(row, keys) for row in _CASE_NOTES.rows(db, me=me.id))
        ],
        "times when nothing new began for me": [
            {"from": _iso(when(row["since"])), "until": _iso(when(row["until"]))}
            for row in _COOL_DOWNS.rows(db, me=me.id, now=ms(at))
        ],
        "bans (kept also when all else is forgotten, as digests of addresses)": [
            {"day": _iso(when(row["at"])), "reason": row["reason"], "until": _iso(when(row["until"]))}
            for row in _BANS.rows(db, me=me.id)
        ],
        "changes and look-ups I moved": [
            {"day": _iso(one.at), "what": one.form, "role or way": one.what, "reason": one.reason, "state": one.state}
            for one in (motions.motion(row, keys) for row in _MOTIONS.rows(db, me=me.id))
        ],
        "rounds": [dict(row) for row in _SEATS.rows(db, me=me.id)],
        "alerts about me": [
            {"day": _iso(moment(row["at"])), "what": row["what"]} for row in _ALERTS.rows(db, me=me.id)
        ],
        "handles I am kept apart from": apart.many(db, me.id),
        "blocked neighbours": blocks["many"] if blocks else 0,
        "what the audit log says about me": audit.about(db, keys.audit, me.id),
    }


def _iso(at: datetime | None) -> str:
    return at.isoformat(timespec="minutes") if at else ""


def _asked(match: Match, me: str) -> bool:
    """Was I asked about this, or did I say yes of myself? Anything else is about the other, and says who that is."""
    if match.origin in ("lead", "again"):  # both at once
        return True
    if match.helper == me:
        return match.helper_yes or match.answer_by is not None
    return match.asker_yes or (match.asked_at is not None and not match.unasked)


def _came_of(match: Match, me: str) -> str:
    """How it ended, in one word whoever it was that did not want to or did not answer; only my own no is called one."""
    if match.state in ("proposed", "accepted"):
        return match.state
    mine = match.origin not in ("lead", "again") and (match.helper_yes if match.asker == me else not match.helper_yes)
    return "declined" if match.state == "declined" and mine else "did not come about"


def _role(match: Match, me: str) -> str:
    if match.origin in ("lead", "again"):
        return match.origin
    return "asker" if match.asker == me else "helper"


def _post(post: Post) -> dict[str, Any]:
    return {
        "side": post.side,
        "text": post.text,
        "kind": post.kind,
        "times": list(post.times),
        "area": post.area,
        "state": post.state,
        "posted": _iso(post.at),
        "until": _iso(post.until),
        "ended": _iso(post.ended_at),
    }


def _line(line: Connection, me: str) -> dict[str, Any]:
    mine, theirs = line.mine(me), line.theirs(me)
    return {
        "my alias": mine.alias,
        "their alias": theirs.alias,
        "kind": line.kind,
        "state": line.state,
        "opened": _iso(line.at),
        "ended": _iso(line.ended_at),
        "my check-in": mine.outcome,
        "revealed": line.revealed,
        "safety card read": mine.read_card,
        "waits to be shared": mine.place,
    }
