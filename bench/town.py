"""A town to measure in: many neighbours, many open lines, written straight into the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from bot.core.model import AGREEMENT, Connection, Dialogue, End, Match, Neighbour
from storage import tables
from storage.keyring import TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database, insert
from storage.records import FORMS, ms

_ADDRESS = insert(tables.address)


@dataclass(frozen=True)
class Town:
    """Addresses of everybody, and the pairs who have an open line."""

    community: str
    addresses: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


def address(number: int) -> str:
    return f"bench:{number}"


async def build(
    memory: SqlMemory,
    community: str,
    *,
    neighbours: int,
    lines: int,
    at: datetime,
    address: Callable[[int], str] = address,
) -> Town:
    """`lines` open lines between neighbours 0–1, 2–3, …"""
    for start in range(0, neighbours, 500):
        numbers = range(start, min(start + 500, neighbours))

        def people(db: Database, numbers: range = numbers) -> None:
            keys = TurnKeyring(db, memory.vault, memory.keys)
            for number in numbers:
                _neighbour(db, keys, memory, community, number, address(number), at)

        await memory.run(people)
    pairs = [(number * 2, number * 2 + 1) for number in range(lines)]
    todo: Iterator[tuple[int, int]] = iter(pairs)
    while some := list(islice(todo, 500)):

        def open_lines(db: Database, some: list[tuple[int, int]] = some) -> None:
            keys = TurnKeyring(db, memory.vault, memory.keys)
            for left, right in some:
                _line(db, keys, community, left, right, at)

        await memory.run(open_lines)
    await memory.run(_analysed)
    return Town(
        community=community,
        addresses=tuple(address(number) for number in range(neighbours)),
        pairs=tuple((address(left), address(right)) for left, right in pairs),
    )


def _analysed(db: Database) -> None:
    """As PostgreSQL does by itself within its first minute with so many rows; until then it guesses."""
    if db.kind == "postgresql":
        db.run("ANALYZE")


def _neighbour(
    db: Database, keys: TurnKeyring, memory: SqlMemory, community: str, number: int, address: str, at: datetime
) -> None:
    person = Neighbour(
        id=f"n{number:015}",
        community=community,
        tag=f"tag{number}",
        state="joined",
        area="Northside",
        agreed=AGREEMENT,
        joined_at=at,
        quiet=(0, 0),
    )
    form = FORMS[Neighbour]
    form.insert.run(db, **form.to_row(person, keys), version=1)
    form = FORMS[Dialogue]
    form.insert.run(db, **form.to_row(Dialogue(neighbour=person.id, community=community), keys), version=1)
    digest = memory.vault.lookup("address", address)
    sealed = keys.common.seal_text(address, f"address {digest}")
    row = {"digest": digest, "community": community, "neighbour": person.id, "sealed_address": sealed, "at": ms(at)}
    _ADDRESS.run(db, **row, home="", handles="")
    keys.seal(person.id, "a first word, so that the key is made", "nothing")


def _line(db: Database, keys: TurnKeyring, community: str, left: int, right: int, at: datetime) -> None:
    match = Match(
        id=f"m{left:015}",
        community=community,
        origin="words",
        asker=f"n{left:015}",
        helper=f"n{right:015}",
        kind="dog",
        state="accepted",
        at=at,
        connection=f"c{left:015}",
    )
    line = Connection(
        id=match.connection,
        community=community,
        match=match.id,
        kind="dog",
        left=End(neighbour=match.asker, alias="hazel"),
        right=End(neighbour=match.helper, alias="rowan"),
        words=("kettle", "ladder"),
        at=at,
        last_at=at,
    )
    for record in (match, line):
        form = FORMS[type(record)]
        form.insert.run(db, **form.to_row(record, keys), version=1)
