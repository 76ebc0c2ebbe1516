"""Statements compiled once. Building and compiling a statement costs several times what running it does."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import Connection, Table, text
from sqlalchemy.exc import IntegrityError

Row = Mapping[str, Any]


class Database:
    """One connection, as the statements of a turn see it.

    On SQLite it goes straight to the driver: there the layers between cost more than the statement, and the writer
    thread alone holds the connection, so no cancellation can come between.
    """

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        self.kind = conn.dialect.name
        raw = conn.connection.dbapi_connection if self.kind == "sqlite" else None
        self._straight = cast("sqlite3.Connection | None", raw)

    def run(self, sql: str, values: Any) -> Any:
        """Execute; the result has rowcount, fetchone and fetchall."""
        if self._straight is not None:
            return self._straight.execute(sql, values)
        return self.conn.exec_driver_sql(sql, values)

    @property
    def changes(self) -> int:
        """SQLite: rows changed so far; a job that failed without changing any needs no rollback."""
        return self._straight.total_changes if self._straight is not None else 0

    def roll_back(self) -> None:
        """SQLite: take the transaction back, unless the error has done so already."""
        if self._straight is not None and self._straight.in_transaction:
            self._straight.execute("ROLLBACK")


TAKEN = (IntegrityError, sqlite3.IntegrityError)
"""What an insert raises when its key is there already."""


class Prepared:
    """A statement with `:named` parameters, compiled at its first use on each kind of database."""

    def __init__(self, statement: str) -> None:
        self._statement = text(statement)
        self._compiled: dict[str, tuple[str, tuple[str, ...] | None]] = {}
        self._names: tuple[str, ...] = ()

    def run(self, db: Database, **values: Any) -> Any:
        sql, order = self._compiled.get(db.kind) or self._compile(db.conn)
        if order is None:
            return db.run(sql, values)
        return db.run(sql, [values[name] for name in order])

    def rows(self, db: Database, **values: Any) -> list[Row]:
        result = self.run(db, **values)
        names = self._names or self._name(result)
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def row(self, db: Database, **values: Any) -> Row | None:
        result = self.run(db, **values)
        found = result.fetchone()
        return None if found is None else dict(zip(self._names or self._name(result), found, strict=True))

    def _name(self, result: Any) -> tuple[str, ...]:
        """The columns of the result: always the same for one statement."""
        described = result.description if isinstance(result, sqlite3.Cursor) else result.cursor.description
        self._names = tuple(column[0] for column in described)
        return self._names

    def _compile(self, conn: Connection) -> tuple[str, tuple[str, ...] | None]:
        compiled = self._statement.compile(dialect=conn.dialect)
        order = getattr(compiled, "positiontup", None)
        done = (str(compiled), tuple(order) if order is not None else None)
        self._compiled[conn.dialect.name] = done
        return done


def insert(table: Table, *, apart_from: frozenset[str] = frozenset()) -> Prepared:
    return Prepared(_insert(table, apart_from))


def insert_once(table: Table) -> Prepared:
    """Insert unless the key is there already (both databases know this form)."""
    return Prepared(f"{_insert(table, frozenset())} ON CONFLICT DO NOTHING")


def _insert(table: Table, apart_from: frozenset[str]) -> str:
    names = [column.name for column in table.columns if column.name not in apart_from]
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"


def update_version(table: Table, key: str) -> Prepared:
    """Write the whole row, if its version is still the one that was read (`was`)."""
    columns = ", ".join(f"{column.name} = :{column.name}" for column in table.columns if column.name != key)
    return Prepared(f"UPDATE {table.name} SET {columns} WHERE {key} = :{key} AND version = :was")
