"""After a sweep: what was removed from the tables shall not stay in the files.

SQLite writes zeros over what is deleted (`secure_delete`); its journal is emptied here. PostgreSQL keeps what was
deleted until its own vacuum, and in its journal until that is used again: all of it is sealed. The wrapped keys of
those who were erased are taken out of the table's file within the hour, and with them whatever they opened.
"""

from __future__ import annotations

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from storage.engines import BUSY_SECONDS, Place, plain_engine


def tidy(where: Place, *, erased: bool) -> None:
    """On a connection of its own; whoever writes goes on."""
    if where.is_sqlite:
        engine = create_engine(where.url, poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS})
        with engine.connect() as conn:
            conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        engine = plain_engine(where)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            for statement in ("VACUUM (FULL) personal_key", "VACUUM address, dialogue, kept, outbox, post"):
                if erased:
                    conn.execute(text(statement))
    engine.dispose()
