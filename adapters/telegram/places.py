"""Telegram's chats as addresses, and groups that became supergroups.

    telegram:<chat>            a private chat, or a group
    telegram:<chat>/<thread>   a topic of a group

A group that becomes a supergroup gets a new id. The address known first stays the group's address: what comes from the
new id is translated back, what goes to the old one is sent to the new. The pairs are kept in the safe.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.core.events import Address
from bot.ports import Safe

MOVED = "moved"
_OURS = re.compile(r"telegram:(-?[0-9]{1,19})(?:/([0-9]{1,19}))?")


class Chat(NamedTuple):
    id: int
    thread: int | None = None

    @property
    def private(self) -> bool:
        """People have positive ids, groups negative ones."""
        return self.id > 0


def address(chat: int, thread: int | None = None) -> Address:
    return f"telegram:{chat}/{thread}" if thread is not None else f"telegram:{chat}"


def chat_of(address: Address) -> Chat | None:
    """Where this address leads, or None if it is not one of ours."""
    ours = _OURS.fullmatch(address)
    return Chat(int(ours[1]), int(ours[2]) if ours[2] else None) if ours else None


class Places:
    """Which group has moved where."""

    def __init__(self, safe: Safe) -> None:
        self._safe = safe
        self._moved: dict[int, int] = {}  # old → new
        self._known = False

    async def recall(self) -> None:
        """What was kept before this start."""
        if not self._known:
            kept = json.loads(await self._safe.get(MOVED) or "{}")
            self._moved = {int(old): int(new) for old, new in kept.items()} | self._moved
            self._known = True

    async def remember(self, old: int, new: int) -> None:
        await self.recall()
        first = self.first.get(old, old)
        if first != new and self._moved.get(first) != new:
            await self._safe.put(MOVED, json.dumps(self._moved | {first: new}))
            self._moved[first] = new

    def now(self, chat: int) -> int:
        """The id under which this chat can be reached."""
        return self._moved.get(chat, chat)

    @property
    def first(self) -> Mapping[int, int]:
        """new id → the id by which the house knows it."""
        return {new: old for old, new in self._moved.items()}
