"""What a turn writes, gathered: on PostgreSQL every statement is a journey, and several rows make it in one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from storage.prepared import Database, Prepared, Row


class Conflict(Exception):
    """Another turn has written a record since this one read it. The turn is taken again."""


class Together:
    """Writes to several tables, at most one a table, so that their order means nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._waiting: dict[str, tuple[Prepared, Row, str]] = {}

    def add(self, table: str, statement: Prepared, values: Row, *, must: str = "") -> None:
        """Write this by and by. `must`: what this is, if it has to be written, or the turn is taken again."""
        if table in self._waiting:
            self.write()
        self._waiting[table] = (statement, values, must)

    def write(self) -> None:
        """Write what waits, before anything else is asked. Raises Conflict."""
        if not self._waiting:
            return
        waiting = tuple(self._waiting.values())
        self._waiting.clear()
        try:
            counts = _counts(self._db, [(statement, values) for statement, values, _must in waiting])
        except self._db.taken as error:  # its id, or its tag, was taken a moment ago
            raise Conflict(" or ".join(must for *_, must in waiting if must)) from error
        for count, (*_, must) in zip(counts, waiting, strict=True):
            if must and count != 1:
                raise Conflict(must)


def _counts(db: Database, writes: Sequence[tuple[Prepared, Row]]) -> Sequence[int]:
    """How many rows each has written."""
    if db.kind != "postgresql" or len(writes) == 1:
        return [statement.run(db, **values).rowcount for statement, values in writes]
    everything = {f"w{at}_{name}": value for at, (_, values) in enumerate(writes) for name, value in values.items()}
    row = _as_one(tuple(statement for statement, _ in writes)).row(db, **everything)
    return list(row.values()) if row else []


@cache
def _as_one(statements: tuple[Prepared, ...]) -> Prepared:
    """One statement that writes all of these, each with its own parameters, and counts what each has written."""
    parts = ", ".join(f"w{at} AS ({one.with_prefix(f'w{at}_')} RETURNING 1)" for at, one in enumerate(statements))
    counts = ", ".join(f"(SELECT count(*) FROM w{at}) AS w{at}" for at in range(len(statements)))
    return Prepared(f"WITH {parts} SELECT {counts}")
