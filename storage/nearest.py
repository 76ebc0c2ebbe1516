"""What resembles this? For now by words alone (BM25), behind `ports.Likeness`.

Eligibility that the database knows is filtered before the list is cut; the core checks all of it again.
"""

from __future__ import annotations

import asyncio
import logging
import re
from datetime import datetime
from functools import partial
from typing import Any

from bot.core.events import Resemblance
from bot.reading.folding import fold
from storage import records
from storage.keyring import TurnKeyring
from storage.memory import SqlMemory
from storage.prepared import Database, Prepared
from storage.records import ms

LONGEST_LIST = 200
_WORD = re.compile(r"[^\W\d_]{3,}")

_POST = Prepared("SELECT * FROM post WHERE id = :id")
_OTHERS = Prepared(
    """SELECT p.* FROM post p JOIN neighbour n ON n.id = p.neighbour
    WHERE p.community = :community AND p.side = :side AND p.state = 'open' AND p.until > :now
    AND p.neighbour <> :owner AND n.state = 'joined' AND (n.paused_until IS NULL OR n.paused_until <= :now)
    AND NOT EXISTS (SELECT 1 FROM block b WHERE (b.blocker = :owner AND b.blocked = p.neighbour)
        OR (b.blocked = :owner AND b.blocker = p.neighbour))
    AND NOT EXISTS (SELECT 1 FROM match m WHERE (m.request = :post AND m.offer = p.id)
        OR (m.request = p.id AND m.offer = :post))
    ORDER BY p.at DESC"""
)


class WordLikeness:
    """Ranks the open posts of the other side by shared words. `ignored`: folded words that say nothing of a need."""

    def __init__(self, memory: SqlMemory, ignored: frozenset[str]) -> None:
        self._memory = memory
        self._ignored = ignored

    async def resembling(self, post: str, *, at: datetime) -> tuple[Resemblance, ...]:
        mine, others = await self._memory.run(partial(self._fetch, post=post, at=at))
        if not mine or not others:
            return ()
        return await asyncio.to_thread(self._rank, mine, others)

    def _fetch(self, db: Database, *, post: str, at: datetime) -> tuple[str, dict[str, str]]:
        keys = TurnKeyring(db, self._memory.vault, self._memory.keys)
        row = _POST.row(db, id=post)
        if row is None or row["state"] != "open":
            return "", {}
        mine = records.post(row, keys)
        side = "offer" if mine.side == "request" else "request"
        wanted: dict[str, Any] = {"community": mine.community, "side": side, "owner": mine.neighbour, "post": mine.id}
        rows = _OTHERS.rows(db, now=ms(at), **wanted)
        return mine.text, {row["id"]: records.post(row, keys).text for row in rows}

    def _rank(self, mine: str, others: dict[str, str]) -> tuple[Resemblance, ...]:
        """BM25 of every other text, divided by what the text would score against itself: 0 to 1."""
        import bm25s  # here: it brings numpy along

        logging.getLogger("bm25s").setLevel(logging.WARNING)
        query = self._tokens(mine)
        ids = list(others)
        tokens = [self._tokens(text) for text in others.values()]
        if not query or not any(tokens):
            return tuple(Resemblance(post=one, likeness=0.0) for one in ids[:LONGEST_LIST])
        # Among the texts stands the query itself, so that its score is the best there can be.
        index = bm25s.BM25()
        index.index([*tokens, query], show_progress=False)
        scores = index.get_scores(query)
        best = float(scores[-1]) or 1.0
        ranked = sorted(range(len(ids)), key=lambda number: (-float(scores[number]), ids[number]))[:LONGEST_LIST]
        return tuple(
            Resemblance(
                post=ids[number],
                likeness=round(min(max(float(scores[number]) / best, 0.0), 1.0), 4),
                words=tuple(word for word in dict.fromkeys(query) if word in set(tokens[number])),
            )
            for number in ranked
        )

    def _tokens(self, text: str) -> list[str]:
        return [word for word in _WORD.findall(fold(text)) if word not in self._ignored]
