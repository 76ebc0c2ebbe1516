"""Read-only lists for the log and the console, through the async engine: they never lock the writer out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import text

from bot.core.cells import COLUMNS, written
from storage.engines import Place, reading_engine
from storage.records import moment

_LOG = text(
    """SELECT m.id, m.at, m.kind, m.origin, COALESCE(k.state, m.state) AS state, a.tag AS asker, h.tag AS helper,
    m.score FROM match m LEFT JOIN neighbour a ON a.id = m.asker LEFT JOIN neighbour h ON h.id = m.helper
    LEFT JOIN connection k ON k.id = m.connection WHERE m.community = :community
    ORDER BY m.at DESC, m.id DESC LIMIT :limit"""
)


class SqlViews:
    def __init__(self, where: Place) -> None:
        self._engine = reading_engine(where)

    async def close(self) -> None:
        await self._engine.dispose()

    async def log(self, community: str, *, limit: int) -> Sequence[Mapping[str, Any]]:
        """The newest rows first: `COLUMNS`, day as ISO date."""
        async with self._engine.connect() as conn:
            rows = (await conn.execute(_LOG, {"community": community, "limit": limit})).mappings().all()
        return [{**row, "day": moment(row["at"]).date().isoformat()} for row in rows]

    async def csv(self, community: str, *, limit: int) -> str:
        """The same as comma-separated values."""
        return written([row[name] for name in COLUMNS] for row in await self.log(community, limit=limit))
