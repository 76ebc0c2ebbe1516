"""For stories: connections that outlive one story, and one database that is emptied before the next.

What a story asks of PostgreSQL, hundreds have asked before it. A connection that is kept need not be let in again, look
up the tables and plan every statement anew; a database that is emptied need not be copied.
"""

from __future__ import annotations

import threading
from typing import Any, ClassVar

import psycopg
from psycopg import pq

AS_NEW = "RESET ALL; UNLISTEN *; SELECT pg_advisory_unlock_all()"
EMPTY = """
DO $$
DECLARE
    one text;
BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%';
    SET LOCAL session_replication_role = replica;
    FOR one IN
        SELECT quote_ident(relname) FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> 'alembic_version' AND pg_relation_size(oid) > 0
    LOOP
        EXECUTE 'DELETE FROM ' || one;
    END LOOP;
END
$$
"""
"""Row by row, so that what connections know of the tables stays true; and no trigger is asked. What a story that failed
left unfinished is ended first: it would hold the rows."""


class Kept(psycopg.Connection[Any]):
    """Once closed, it waits for the next who asks for the same database in the same way."""

    held: ClassVar = threading.Lock()
    waiting: ClassVar[dict[str, list[Kept]]] = {}
    _way = ""

    @classmethod
    def connect(cls, conninfo: str = "", **how: Any) -> Kept:
        way = f"{conninfo} {sorted((name, str(value)) for name, value in how.items() if name != 'context')}"
        while one := cls._taken(way):
            try:
                one.execute("SELECT 1")
                one.rollback()
            except psycopg.Error:  # ended by the server while it waited
                one._way = ""
                one.close()
            else:
                return one
        one = super().connect(conninfo, **how)
        one._way = way
        return one

    @classmethod
    def _taken(cls, way: str) -> Kept | None:
        with cls.held:
            there = cls.waiting.get(way)
            return there.pop() if there else None

    def close(self) -> None:
        if self.closed or not self._way or self.pgconn.transaction_status == pq.TransactionStatus.UNKNOWN:
            super().close()
            return
        try:
            self.rollback()
            self.execute(AS_NEW)
            self.commit()
        except psycopg.Error:
            super().close()
            return
        with self.held:
            self.waiting.setdefault(self._way, []).append(self)

    @classmethod
    def let_go(cls) -> None:
        for there in cls.waiting.values():
            for one in there:
                psycopg.Connection.close(one)
        cls.waiting.clear()
