"""Where to measure: a fresh SQLite file, a fresh database on a PostgreSQL brought along, or one given by its URL."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def database(given: str) -> Iterator[str]:
    """`given`: sqlite, postgresql, or the URL of an empty database."""
    if given == "sqlite":
        with tempfile.TemporaryDirectory(prefix="leveller-bench-") as folder:
            yield f"sqlite:///{Path(folder) / 'town.db'}"
    elif given == "postgresql":
        from tests import databases

        server = databases.start_a_server(durable=True)
        try:
            with databases.a_new_database(server.url) as url:
                yield url
        finally:
            server.remove()
    else:
        yield given
