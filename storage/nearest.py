"""What resembles this? By meaning, words and rules (`bot.reading.likeness`), behind the port `Likeness`.

1. Who may be chosen is asked of the database at each look, before the list is cut; the core checks all of it again.
2. What was understood of a post stays in memory by its version; whatever another process changed has another version,
so every look is fresh without anybody being notified. 3. Encoding is done in a thread, outside every transaction, and
its vector is kept, so that a start encodes nothing anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.core.events import Resemblance
from bot.core.model import Side
from bot.reading.likeness import Index
from bot.reading.understanding import Understanding
from bot.reading.values import Fit, Understood
from storage import meanings
from storage.keyring import TurnKeyring
from storage.meanings import Kept, Surveyed
from storage.memory import SqlMemory
from storage.prepared import Database

LONGEST_LIST = 200
AT_ONCE = 200
"""Posts that are fetched in one transaction and encoded in one go: at a start there may be thousands, and talk goes
between. What was encoded is kept before the next, so whoever stops meanwhile waits for few, and loses few."""


class _Street:
    """One community's open posts as they are understood, by side. Its own words changed: another street."""

    def __init__(self, understanding: Understanding, own: Mapping[str, str]) -> None:
        self.own = own
        self.understanding = understanding
        self.versions: dict[Side, dict[str, int]] = {"request": {}, "offer": {}}
        self._flags: dict[str, tuple[str, ...]] = {}
        self._indexes: dict[Side, Index] = {side: Index(understanding.helps) for side in self.versions}

    def learn(self, found: Surveyed, new: tuple[Kept, ...]) -> list[Kept]:
        """Know these of the other side, and return what had to be encoded for it."""
        side = _other_side(found)
        understood, made = self._understood(new, side)
        self._indexes[side].put(understood)
        self._flags |= {one: what.flags for one, what in understood}
        self.versions[side].update({one.post.id: one.post.version for one in new})
        return made

    def rank(self, found: Surveyed) -> tuple[list[Fit], list[Kept]]:
        """The best, and what had to be encoded for it."""
        side = _other_side(found)
        index, versions = self._indexes[side], self.versions[side]
        gone = versions.keys() - found.open.keys()
        index.drop(gone)
        for one in gone:
            del versions[one]
            self._flags.pop(one, None)
        [(_id, mine)], made = self._understood((found.mine,), found.mine.post.side)
        fits = index.rank(mine, found.eligible, most=LONGEST_LIST)
        return [self._flagged(fit, mine) for fit in fits], made

    def _flagged(self, fit: Fit, mine: Understood) -> Fit:
        """With what needs care in the need."""
        flags = mine.flags if mine.side == "request" else self._flags.get(fit.post, ())
        return replace(fit, reasons=(*fit.reasons, ("flags", " ".join(sorted(flags))))) if flags else fit

    @property
    def known(self) -> dict[str, int]:
        return {one: version for posts in self.versions.values() for one, version in posts.items()}

    def _understood(self, kept: tuple[Kept, ...], side: Side) -> tuple[list[tuple[str, Understood]], list[Kept]]:
        read = self.understanding.read([one.post.text for one in kept], side, [one.vector for one in kept])
        both = list(zip(kept, read, strict=True))
        made = [replace(one, vector=what.vector) for one, what in both if what.vector != one.vector]
        return [(one.post.id, what) for one, what in both], made


class Nearest:
    """`understanding` may have to wait for files; it is called in a thread."""

    def __init__(self, memory: SqlMemory, understanding: Callable[[], Understanding]) -> None:
        self._memory = memory
        self._understanding = understanding
        self._streets: dict[str, _Street] = {}
        self._one_at_a_time = asyncio.Lock()

    async def resembling(self, post: str, *, at: datetime) -> tuple[Resemblance, ...]:
        async with self._one_at_a_time:
            found = await self._memory.run(partial(self._survey, post=post, at=at))
            if found is None:
                return ()
            for at_once in range(0, len(found.new), AT_ONCE):
                new = await self._memory.run(partial(self._fetch, posts=found.new[at_once : at_once + AT_ONCE]))
                await self._kept(await asyncio.to_thread(self._learn, found, new))
            fits, made = await asyncio.to_thread(self._rank, found)
            await self._kept(made)
            return tuple(fits)

    async def _kept(self, made: list[Kept]) -> None:
        if made:
            await self._memory.run(partial(self._keep, made=made))

    def _survey(self, db: Database, *, post: str, at: datetime) -> Surveyed | None:
        return meanings.survey(db, self._keys(db), self._memory.vault, post, self._known, at)

    def _fetch(self, db: Database, *, posts: tuple[str, ...]) -> tuple[Kept, ...]:
        return meanings.fetch(db, self._keys(db), posts)

    def _known(self, community: str, own: Mapping[str, str]) -> Mapping[str, int]:
        street = self._streets.get(community)
        return {} if street is None or street.own != own else street.known

    def _learn(self, found: Surveyed, new: tuple[Kept, ...]) -> list[Kept]:
        return self._street(found).learn(found, new)

    def _rank(self, found: Surveyed) -> tuple[list[Resemblance], list[Kept]]:
        street = self._street(found)
        fits, made = street.rank(found)
        return [_resemblance(fit, street.understanding.version) for fit in fits], made

    def _street(self, found: Surveyed) -> _Street:
        community = found.mine.post.community
        street = self._streets.get(community)
        if street is None or street.own != found.own:
            street = self._streets[community] = _Street(self._understanding().taught(found.own), found.own)
        return street

    def _keep(self, db: Database, *, made: list[Kept]) -> None:
        meanings.keep(db, self._keys(db), made)

    def _keys(self, db: Database) -> TurnKeyring:
        return TurnKeyring(db, self._memory.vault, self._memory.keys)


def _other_side(found: Surveyed) -> Side:
    return "offer" if found.mine.post.side == "request" else "request"


def _resemblance(fit: Fit, model: str) -> Resemblance:
    parts = (("meaning", fit.meaning), ("words", fit.words), ("kind", fit.kind), ("rules", fit.rules))
    return Resemblance(post=fit.post, likeness=fit.score, reasons=fit.reasons, parts=parts, model=model)
