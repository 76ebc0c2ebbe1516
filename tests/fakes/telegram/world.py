"""What is so: people, groups, messages, updates waiting, and what goes wrong next."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.table import Refused, bad

TOO_OLD = 48 * 3600
TOKEN = "424242:stand-in"


@dataclass
class Person:
    name: str
    id: int
    started: bool = False
    blocked: bool = False
    hidden: bool = False  # doesn't want to be opened by a button

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "en"}

    @property
    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.name}


@dataclass
class Group:
    name: str
    id: int
    kind: str = "group"
    topics: set[int] = field(default_factory=set)
    was: int = 0  # its id before it became a supergroup
    bot_is_in: bool = True

    @property
    def chat(self) -> dict[str, Any]:
        forum = {"is_forum": True} if self.topics else {}
        return {"id": self.id, "type": self.kind, "title": self.name, **forum}


@dataclass
class Shown:
    """A message in a chat, as Telegram keeps it."""

    fields: dict[str, Any]
    by_bot: bool
    deleted: bool = False


@dataclass
class Fault:
    """What happens to the next calls of a method. `acts`: it is done all the same."""

    method: str
    how: str  # "answer", "garbage", "hang" or "drop"
    acts: bool = False
    status: int = 0
    description: str = ""
    parameters: Any = None
    body: str | None = None
    chat: int = 0  # only for this chat
    times: int = 1
    after: int = 0  # so many calls are spared first


class World:
    def __init__(self) -> None:
        self.token = TOKEN
        self.token_accepted = True
        self.username = "leveller_stand_in_bot"
        self.reads_all = False
        self.people: dict[str, Person] = {}
        self.chats: dict[int, Person] = {}  # the same, by id
        self.groups: dict[str, Group] = {}
        self.messages: dict[int, dict[int, Shown]] = {}
        self.pending: list[dict[str, Any]] = []
        self.held: list[dict[str, Any]] | None = None
        self.last_update: dict[str, Any] | None = None
        self.next_update = random.randint(1_000_000, 900_000_000)
        self.next_message = 1
        self.allowed: list[str] = []
        self.webhook: dict[str, Any] = {}
        self.last_error: tuple[int, str] = (0, "")
        self.commands: dict[str, list[Any]] = {}
        self.presses: dict[str, list[dict[str, Any]]] = {}  # by id: how it was answered
        self.requests: list[dict[str, Any]] = []
        self.faults: list[Fault] = []
        self.latency = 0.0
        self.aged = 0  # seconds that messages are older than they are
        self.changed = asyncio.Condition()

    # --- who there is -----------------------------------------------------------------------------------------------

    @property
    def bot(self) -> dict[str, Any]:
        return {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": "Leveller",
            "username": self.username,
        }

    def person(self, name: str) -> Person:
        return self.people.get(name) or self.moves_in(name, random.randint(10_000_000, 9_000_000_000))

    def moves_in(self, name: str, number: int) -> Person:
        person = self.people[name] = self.chats[number] = Person(name, number)
        return person

    def group(self, name: str) -> Group:
        if name not in self.groups:
            raise bad(f"there is no group {name}")
        return self.groups[name]

    def chat(self, chat_id: int) -> Person | Group:
        """Where the bot may write, or Refused."""
        if person := self.chats.get(chat_id):
            if not person.started:
                raise Refused(403, "Forbidden: bot can't initiate conversation with a user")
            if person.blocked:
                raise Refused(403, "Forbidden: bot was blocked by the user")
            return person
        for group in self.groups.values():
            if group.id == chat_id:
                if not group.bot_is_in:
                    raise Refused(403, "Forbidden: bot was kicked from the group chat")
                return group
            if group.was == chat_id:
                raise Refused(
                    400,
                    "Bad Request: group chat was upgraded to a supergroup chat",
                    {"migrate_to_chat_id": group.id},
                )
        raise bad("chat not found")

    # --- messages and updates ---------------------------------------------------------------------------------------

    def now(self) -> int:
        return int(time.time())

    def a_message(self, chat: dict[str, Any], by: dict[str, Any], by_bot: bool, **fields: Any) -> dict[str, Any]:
        number, self.next_message = self.next_message, self.next_message + 1
        made = {"message_id": number, "from": by, "chat": chat, "date": self.now(), **fields}
        self.messages.setdefault(chat["id"], {})[number] = Shown(made, by_bot)
        return made

    def message(self, chat_id: int, number: int) -> Shown | None:
        shown = self.messages.get(chat_id, {}).get(number)
        return None if shown is None or shown.deleted else shown

    def old(self, shown: Shown) -> bool:
        return self.now() + self.aged - int(shown.fields["date"]) > TOO_OLD

    async def tell(self, kind: str, fields: dict[str, Any]) -> None:
        """An update for the bot, if it wants that kind."""
        if self.allowed and kind not in self.allowed:
            return
        update = {"update_id": self.next_update, kind: fields}
        self.next_update += 1
        await self.bring(update)

    async def bring(self, update: dict[str, Any]) -> None:
        self.last_update = update
        if self.held is not None:
            self.held.append(update)
            return
        async with self.changed:
            self.pending.append(update)
            self.changed.notify_all()

    async def confirm(self, *updates: dict[str, Any]) -> None:
        gone = {id(one) for one in updates}
        async with self.changed:
            self.pending = [one for one in self.pending if id(one) not in gone]
            self.changed.notify_all()

    def fault_for(self, method: str, chat: object) -> Fault | None:
        for fault in self.faults:
            if fault.method in (method, "*") and fault.chat in (0, chat):
                if fault.after:
                    fault.after -= 1
                    return None
                fault.times -= 1
                if not fault.times:
                    self.faults.remove(fault)
                return fault
        return None
