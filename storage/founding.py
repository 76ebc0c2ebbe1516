"""A community comes to exist: its row, a reusable street code, and a one-time code that makes its first admin."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

from bot.core.model import Community
from bot.core.names import DOORSTEP, TAGS
from bot.ports import Founding
from storage import recall, tables
from storage.prepared import Database, Prepared, insert, insert_once
from storage.records import community_row, ms
from storage.sealing import Vault, new_key

_COMMUNITY = insert(tables.community)
_CODE = insert_once(tables.code)
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"

__all__ = ["Founded", "Founding", "found"]


class FoundingRefused(ValueError):
    """What was given does not make a community; the message names the field."""


@dataclass(frozen=True)
class Founded:
    community: Community
    street_code: str
    admin_code: str


def found(db: Database, vault: Vault, wanted: Founding, at: datetime) -> Founded:
    """Codes are shown once, here; only their keyed digests are stored."""
    checked = _checked(wanted)
    if any(one.name.casefold() == checked.name.casefold() for one in recall.communities(db)):
        raise FoundingRefused(f"name: there is a community called {checked.name} already")
    community = replace(checked, id=new_key()[:10].hex(), version=1)
    _COMMUNITY.run(db, **community_row(community), version=1)
    return Founded(community, _code(db, vault, community, "street", 4, at), _admin_code(db, vault, community, at))


def another_admin_code(db: Database, vault: Vault, name: str, at: datetime) -> str:
    """For the community of this name, or the only one there is."""
    every = recall.communities(db)
    named = [one for one in every if one.name.casefold() == name.strip().casefold()] if name else every
    if len(named) != 1:
        raise FoundingRefused(f"name: one of {', '.join(one.name for one in every) or 'none, found one first'}")
    return _admin_code(db, vault, named[0], at)


def _admin_code(db: Database, vault: Vault, community: Community, at: datetime) -> str:
    return _code(db, vault, community, "admin", 20, at)


def _code(db: Database, vault: Vault, community: Community, purpose: str, letters: int, at: datetime) -> str:
    code = f"{_word(DOORSTEP)}-{_word(TAGS)}-{_random(letters)}"
    _CODE.run(db, digest=vault.lookup("code", code), community=community.id, purpose=purpose, at=ms(at))
    return code


def _next_to(pairs: tuple[tuple[str, str], ...], areas: tuple[str, ...]) -> frozenset[frozenset[str]]:
    known = {area.casefold(): area for area in areas}
    found = set()
    for pair in pairs:
        both = frozenset(known.get(" ".join(one.split()).casefold(), "") for one in pair)
        if "" in both or len(both) != 2:
            raise FoundingRefused("next-to: pairs of the areas, such as Northside=Harbour")
        found.add(both)
    return frozenset(found)


def _checked(wanted: Founding) -> Community:
    name = " ".join(wanted.name.split())
    if not 1 <= len(name) <= 80:
        raise FoundingRefused("name: between 1 and 80 letters")
    country = wanted.country.strip().upper()
    if not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise FoundingRefused("country: two letters, such as GB")
    if country not in {*get_global("territory_zones"), "XK"}:
        hint = "; did you mean GB?" if country == "UK" else ""
        raise FoundingRefused(f"country: there is no country with the code {country}{hint}")
    try:
        ZoneInfo(wanted.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise FoundingRefused("timezone: a name such as Europe/London") from None
    if not wanted.languages:
        raise FoundingRefused("languages: at least one")
    areas = tuple(dict.fromkeys(" ".join(area.split()) for area in wanted.areas if area.strip()))
    if len(areas) > 40 or any(len(area) > 40 for area in areas):
        raise FoundingRefused("areas: at most 40, each at most 40 letters")
    return Community(
        id="",
        name=name,
        country=country,
        timezone=wanted.timezone,
        languages=tuple(wanted.languages),
        areas=areas,
        next_to=_next_to(wanted.next_to, areas),
    )


def _word(words: tuple[str, ...]) -> str:
    return secrets.choice([word for word in words if 3 <= len(word) <= 9 and word.isalpha()])


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def communities(db: Database) -> tuple[Community, ...]:
    return recall.communities(db)


_TAG_OF = Prepared("SELECT n.tag AS tag FROM address a JOIN neighbour n ON n.id = a.neighbour WHERE a.digest = :digest")


def tag_of(db: Database, vault: Vault, address: str) -> str:
    """The tag key of whoever has this address, or ""."""
    row = _TAG_OF.row(db, digest=vault.lookup("address", address))
    return row["tag"] if row else ""
