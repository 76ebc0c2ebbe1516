"""Statements compiled once. Building and compiling a statement costs several times what running it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, Table, text

Row = Mapping[str, Any]
_PARAMETER = re.compile(r"(?<!:):(\w+)")


class Database:
    """One connection, as the statements of a turn see it: straight to the driver.

    The layers between would cost more than the statement. Only one thread at a time holds a connection and no
    cancellation comes between, so nothing is left half done; `lanes` begin and end the transactions.
    """

    def __init__(self, driver: Any, dialect: Dialect) -> None:
        self.driver = driver  # sqlite3.Connection or psycopg.Connection
        self.dialect = dialect
        self.kind = dialect.name
        self._then: list[Callable[[], None]] = []

    def after_commit(self, what: Callable[[], None]) -> None:
        """What is learnt in a transaction may be remembered only when it can no longer be taken back."""
        self._then.append(what)

    def begun(self) -> None:
        self._then.clear()

    def committed(self) -> None:
        then, self._then = self._then, []
        for what in then:
            what()

    def run(self, sql: str, values: Any = ()) -> Any:
        """Execute; the cursor has description, rowcount, fetchone and fetchall."""
        return self.driver.execute(sql, values)

    @property
    def taken(self) -> type[Exception]:
        """What an insert raises when its key is there already."""
        error: type[Exception] = self.dialect.loaded_dbapi.IntegrityError
        return error


class Prepared:
    """A statement with `:named` parameters, compiled at its first use on each kind of database."""

    def __init__(self, statement: str) -> None:
        self._statement = text(statement)
        self._compiled: dict[str, tuple[str, tuple[str, ...] | None]] = {}
        self._names: WeakKeyDictionary[Dialect, tuple[str, ...]] = WeakKeyDictionary()

    def with_prefix(self, prefix: str) -> str:
        """Its words, with other names for its parameters."""
        return _PARAMETER.sub(rf":{prefix}\1", self._statement.text)

    def run(self, db: Database, **values: Any) -> Any:
        sql, order = self._compiled.get(db.kind) or self._compile(db.dialect)
        return db.run(sql, values if order is None else [values[name] for name in order])

    def many(self, db: Database, rows: Sequence[Row]) -> None:
        """Run once for each row of values, in one go."""
        sql, order = self._compiled.get(db.kind) or self._compile(db.dialect)
        cursor = db.driver.cursor()
        cursor.executemany(sql, rows if order is None else [[row[name] for name in order] for row in rows])
        cursor.close()

    def rows(self, db: Database, **values: Any) -> list[Row]:
        cursor = self.run(db, **values)
        names = self._names.get(db.dialect) or self._name(db, cursor)
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def row(self, db: Database, **values: Any) -> Row | None:
        cursor = self.run(db, **values)
        found = cursor.fetchone()
        return (
            None
            if found is None
            else dict(zip(self._names.get(db.dialect) or self._name(db, cursor), found, strict=True))
        )

    def _name(self, db: Database, cursor: Any) -> tuple[str, ...]:
        """The columns of the result: always the same for one statement on one database, where they have their order."""
        names = self._names[db.dialect] = tuple(column[0] for column in cursor.description)
        return names

    def _compile(self, dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
        compiled = self._statement.compile(dialect=dialect)
        order = getattr(compiled, "positiontup", None)
        done = self._compiled[dialect.name] = (str(compiled), tuple(order) if order is not None else None)
        return done


def insert(table: Table, *, apart_from: frozenset[str] = frozenset()) -> Prepared:
    return Prepared(_insert(table, apart_from))


def insert_once(table: Table) -> Prepared:
    """Insert unless the key is there already (both databases know this form)."""
    return Prepared(f"{_insert(table, frozenset())} ON CONFLICT DO NOTHING")


def _insert(table: Table, apart_from: frozenset[str]) -> str:
    names = [column.name for column in table.columns if column.name not in apart_from]
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"


@cache
def update_version(table: Table, key: str, columns: tuple[str, ...]) -> Prepared:
    """Write these columns of a row, if its version is still the one that was read (`was`)."""
    changed = ", ".join(f"{name} = :{name}" for name in columns if name != key)
    return Prepared(f"UPDATE {table.name} SET {changed} WHERE {key} = :{key} AND version = :was")
