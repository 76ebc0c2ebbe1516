"""Communities, to rows and back."""

from __future__ import annotations

import json

from bot.core.model import Community
from storage.fields import Keyring, Values, joined
from storage.prepared import Row


def community_row(record: Community, _keys: Keyring | None = None) -> Values:
    return {
        "id": record.id,
        "name": record.name,
        "country": record.country,
        "timezone": record.timezone,
        "languages": joined(record.languages),
        "areas": json.dumps(record.areas, ensure_ascii=False),
        "channel": int(record.channel),
        "linking": int(record.linking),
        "admission": int(record.admission),
        "invites": int(record.invites),
        "dots": int(record.dots),
        "moderation": record.moderation,
        "places": json.dumps(record.places, ensure_ascii=False),
        "team": record.team,
        "next_to": json.dumps(sorted(sorted(pair) for pair in record.next_to), ensure_ascii=False),
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
        linking=bool(row["linking"]),
        admission=bool(row["admission"]),
        invites=bool(row["invites"]),
        dots=bool(row["dots"]),
        moderation=row["moderation"] or "flagged",
        places=tuple(json.loads(row["places"] or "[]")),
        team=row["team"],
        next_to=frozenset(frozenset(pair) for pair in json.loads(row["next_to"] or "[]")),
    )
