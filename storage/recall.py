"""Who speaks, and what is always in the scene: their dialogue, their open lines, and the neighbours at the other ends.

This is the relay's path: three short statements, compiled once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.model import LOBBY, Community, Connection, Dialogue, Neighbour, Permission
from storage import records, tables
from storage.prepared import Database, Prepared, Row
from storage.records import Keyring, ms
from storage.sealing import Vault


def _columns(table: str, alias: str, prefix: str) -> str:
    names = [column.name for column in tables.metadata.tables[table].columns]
    return ", ".join(f"{alias}.{name} AS {prefix}{name}" for name in names)


_WHO = f"""SELECT {_columns("neighbour", "n", "n_")}, {_columns("dialogue", "d", "d_")}, c.version AS c_version,
    a.home AS a_home, a.handles AS a_handles,
    EXISTS (SELECT 1 FROM address o WHERE o.neighbour = n.id AND o.at > a.at) AS a_elsewhere,
    EXISTS (SELECT 1 FROM inbox i WHERE i.digest = :event) AS i_taken
    FROM address a JOIN neighbour n ON n.id = a.neighbour
    JOIN dialogue d ON d.neighbour = n.id JOIN community c ON c.id = n.community
    WHERE a.digest = :digest"""
# On PostgreSQL two turns of one speaker come one after the other: both rows that a turn may write are locked, so
# neither is read as it was before waiting. Everything else is guarded by its version.
_SPEAKER = {"sqlite": Prepared(_WHO), "postgresql": Prepared(f"{_WHO} FOR UPDATE OF n, d")}

_PEER_LINES = """(SELECT count(*) FROM connection o WHERE o.state = 'open'
    AND (o.left_neighbour = p.id OR o.right_neighbour = p.id)) AS p_lines,
    (SELECT a.digest || ' ' || a.home FROM address a
    WHERE a.neighbour = p.id ORDER BY a.at DESC LIMIT 1) AS p_reached"""


def _lines(whose: str) -> Prepared:
    """Open lines by one end, with the neighbour at the other."""
    return Prepared(
        f"""SELECT k.*, {_columns("neighbour", "p", "p_")}, {_PEER_LINES}
        FROM connection k JOIN neighbour p ON p.id = k.right_neighbour
        WHERE k.left_neighbour {whose} AND k.state = 'open'
        UNION ALL
        SELECT k.*, {_columns("neighbour", "p", "p_")}, {_PEER_LINES}
        FROM connection k JOIN neighbour p ON p.id = k.left_neighbour
        WHERE k.right_neighbour {whose} AND k.state = 'open'"""
    )


_MOVES_HERE = Prepared("UPDATE address SET at = :at WHERE digest = :digest")
_MY_LINES = _lines("= :me")
_STAND_IN_LINES = _lines("IN (SELECT id FROM neighbour WHERE without_chat = :me)")
_STAND_INS = Prepared("SELECT * FROM neighbour WHERE without_chat = :me")
_NEIGHBOUR = Prepared("SELECT * FROM neighbour WHERE id = :id")
_DIALOGUE = Prepared("SELECT * FROM dialogue WHERE neighbour = :id")
_COMMUNITY = Prepared("SELECT * FROM community WHERE id = :id")
_REACHED = Prepared(
    """SELECT n.*, a.digest AS digest, a.sealed_address AS sealed_address FROM neighbour n
    JOIN address a ON a.neighbour = n.id WHERE n.community = :community AND n.state = 'joined' ORDER BY n.id"""
)
_COMMUNITIES = Prepared("SELECT * FROM community WHERE id <> :lobby ORDER BY id")


@dataclass(frozen=True, slots=True)
class Speaker:
    community: Community
    me: Neighbour
    dialogue: Dialogue
    home: str  # digest of the workspace they write from, or ""
    handles: str  # digests, as last heard
    returns: bool  # they wrote from another address last
    heard: bool  # what they say was taken before


@dataclass(frozen=True, slots=True)
class Lines:
    open: tuple[Connection, ...]
    people: dict[str, Neighbour]
    crowded: frozenset[str]
    addresses: dict[str, str]  # where the people can be reached
    homes: dict[str, str]  # digests of the workspaces they are reached in
    rows: Mapping[str, Row]  # the open lines as they were read


class Communities:
    """Communities by id, as of their latest version seen: they hardly ever change."""

    def __init__(self) -> None:
        self._known: dict[str, Community] = {}

    def community(self, db: Database, community_id: str, version: int) -> Community:
        found = self._known.get(community_id)
        if found is None or found.version != version:
            found = self._known[community_id] = community(db, community_id)
        return found


def speaker(db: Database, digest: str, event: str, keys: Keyring, known: Communities) -> Speaker | None:
    """Whoever speaks from this address, in the event of this digest."""
    row = _SPEAKER[db.kind].row(db, digest=digest, event=event)
    if row is None:
        return None
    me = records.neighbour(row, keys.safeguarding, "n_")
    return Speaker(
        community=known.community(db, me.community, row["c_version"]),
        me=me,
        dialogue=records.dialogue(row, keys, "d_"),
        home=row["a_home"],
        handles=row["a_handles"],
        returns=bool(row["a_elsewhere"]),
        heard=bool(row["i_taken"]),
    )


def known(db: Database, who: str, keys: Keyring) -> tuple[Neighbour, Dialogue] | None:
    """A neighbour for whom the clock speaks, with their dialogue."""
    me, at = _NEIGHBOUR.row(db, id=who), _DIALOGUE.row(db, id=who)
    return (records.neighbour(me, keys.safeguarding), records.dialogue(at, keys)) if me and at else None


def moves_here(db: Database, digest: str, at: datetime) -> None:
    """From now on this address is the one used last."""
    _MOVES_HERE.run(db, digest=digest, at=ms(at))


def lines(db: Database, me: Neighbour, keys: Keyring) -> Lines:
    """My open lines, oldest first; also those of people without chat for whom I answer."""
    rows = _MY_LINES.rows(db, me=me.id)
    people: dict[str, Neighbour] = {}
    if me.may(Permission.ENTER):
        rows += _STAND_IN_LINES.rows(db, me=me.id)
        stand_ins = _STAND_INS.rows(db, me=me.id)
        people = {row["id"]: records.neighbour(row, keys.safeguarding) for row in stand_ins}
    found: dict[str, tuple[int, Row]] = {row["id"]: (row["at"], row) for row in rows}
    ordered = [row for _at, row in sorted(found.values(), key=lambda one: (one[0], one[1]["id"]))]
    people |= {row["p_id"]: records.neighbour(row, keys.safeguarding, "p_") for row in ordered}
    reached = {row["p_id"]: row["p_reached"].split(" ") for row in ordered if row["p_reached"]}
    return Lines(
        open=tuple(records.connection(row, keys) for row in ordered),
        people=people,
        crowded=frozenset(row["p_id"] for row in ordered if row["p_lines"] > 1),
        addresses={who: digest for who, (digest, _home) in reached.items()},
        homes={who: home for who, (_digest, home) in reached.items() if home},
        rows={row["id"]: row for row in ordered},
    )


def community(db: Database, community_id: str) -> Community:
    row = _COMMUNITY.row(db, id=community_id)
    if row is None:
        raise LookupError("no such community")
    return records.community(row)


def communities(db: Database) -> tuple[Community, ...]:
    return tuple(records.community(row) for row in _COMMUNITIES.rows(db, lobby=LOBBY))


def reached(db: Database, vault: Vault, community_id: str, platform: str) -> dict[str, Neighbour]:
    """Everybody of a community who is reached on this platform."""
    found: dict[str, Neighbour] = {}
    for row in _REACHED.rows(db, community=community_id):
        address = vault.field.open_text(row["sealed_address"], f"address {row['digest']}")
        if address.startswith(f"{platform}:"):
            found[row["id"]] = records.neighbour(row, vault.safeguarding)
    return found
