"""Rounds and seats, to rows and back. A lead's own cards are sealed under the lead's key, and go with it."""

from __future__ import annotations

import json

from bot.core.circles import Round, Seat
from storage.fields import Keyring, Values, moment, ms
from storage.prepared import Row


def round_row(record: Round, keys: Keyring) -> Values:
    cards = json.dumps(record.cards) if record.cards else ""
    return {
        "id": record.id,
        "community": record.community,
        "form": record.form,
        "name": record.name,
        "called": record.name.casefold(),
        "lead": record.lead,
        "every": record.every,
        "size": record.size,
        "times": record.times,
        "mixed": int(record.mixed),
        "state": record.state,
        "number": record.number,
        "next_at": ms(record.next_at),
        "sealed_cards": keys.seal(record.lead, cards, f"cards {record.id}"),
        "plan": json.dumps(record.plan),
        "past": json.dumps(record.past),
        "repeats": record.repeats,
        "at": ms(record.at),
    }


def round_(row: Row, keys: Keyring) -> Round:
    cards = keys.open(row["lead"], row["sealed_cards"], f"cards {row['id']}")
    return Round(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        form=row["form"],
        name=row["name"],
        lead=row["lead"],
        every=row["every"],
        size=row["size"],
        times=row["times"],
        mixed=bool(row["mixed"]),
        state=row["state"],
        number=row["number"],
        next_at=moment(row["next_at"]),
        cards=tuple(json.loads(cards)) if cards else (),
        plan=_weeks(row["plan"]),
        past=_weeks(row["past"]),
        repeats=row["repeats"],
        at=moment(row["at"]),
    )


def _weeks(text: str) -> tuple[tuple[tuple[int, ...], ...], ...]:
    return tuple(tuple(tuple(group) for group in week) for week in json.loads(text or "[]"))


def seat_row(record: Seat, keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "round": record.round,
        "neighbour": record.neighbour,
        "number": record.number,
        "state": record.state,
        "waited": record.waited,
        "missed": record.missed,
        "met": record.met,
        "asked_at": ms(record.asked_at),
    }


def seat(row: Row) -> Seat:
    return Seat(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        round=row["round"],
        neighbour=row["neighbour"],
        number=row["number"],
        state=row["state"],
        waited=row["waited"],
        missed=row["missed"],
        met=row["met"],
        asked_at=moment(row["asked_at"]),
    )
