"""Statements compiled once. Building and compiling a statement costs several times what running it does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult, Table, text

Row = Mapping[str, Any]


class Prepared:
    """A statement with `:named` parameters, compiled at its first use on each kind of database."""

    def __init__(self, statement: str) -> None:
        self._statement = text(statement)
        self._compiled: dict[str, tuple[str, tuple[str, ...] | None]] = {}

    def run(self, conn: Connection, **values: Any) -> CursorResult[Any]:
        sql, order = self._compiled.get(conn.dialect.name) or self._compile(conn)
        if order is None:
            return conn.exec_driver_sql(sql, values)
        return conn.exec_driver_sql(sql, tuple([values[name] for name in order]))

    def rows(self, conn: Connection, **values: Any) -> list[Row]:
        result = self.run(conn, **values)
        names = tuple(result.keys())
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def row(self, conn: Connection, **values: Any) -> Row | None:
        result = self.run(conn, **values)
        found = result.fetchone()
        return None if found is None else dict(zip(result.keys(), found, strict=True))

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
