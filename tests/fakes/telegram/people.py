"""What people do, and what a test may look at. Each function is one path under /control."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

from tests.fakes.telegram.table import bad
from tests.fakes.telegram.world import Fault, Group, Person, World

PATIENCE = 20.0


async def writes(
    world: World, person: str, text: str | None = None, fields: dict[str, Any] | None = None, reply_to: int = 0
) -> Any:
    """Any raw field of a message can be given; their first message starts the bot."""
    who = _started(world, person)
    return await _wrote(world, who.chat, who, text, fields, reply_to)


async def says_in(
    world: World,
    group: str,
    person: str,
    text: str | None = None,
    topic: int = 0,
    fields: dict[str, Any] | None = None,
    reply_to: int = 0,
) -> Any:
    """In a group; the bot is told only of what it may see there."""
    there, who = world.group(group), world.person(person)
    more = dict(fields or {})
    if topic:
        there.topics.add(topic)
        more = {"message_thread_id": topic, "is_topic_message": True} | more
    return await _wrote(world, there.chat, who, text, more, reply_to)


async def _wrote(
    world: World,
    chat: dict[str, Any],
    who: Person,
    text: str | None,
    fields: dict[str, Any] | None,
    reply_to: int,
) -> Any:
    more: dict[str, Any] = {} if text is None else {"text": text}
    answered = world.message(chat["id"], reply_to)
    if answered is not None:
        more["reply_to_message"] = {k: v for k, v in answered.fields.items() if k != "reply_to_message"}
    message = world.a_message(chat, who.user, by_bot=False, **(more | (fields or {})))
    private = chat["type"] == "private"
    if private or world.reads_all or str(message.get("text", "")).startswith("/") or (answered and answered.by_bot):
        await world.tell("message", message)
    return {"message_id": message["message_id"]}


async def edits(world: World, person: str, text: str, message_id: int = 0) -> Any:
    """Their last message, or one of theirs."""
    who = world.person(person)
    theirs = [one for one in world.messages.get(who.id, {}).values() if not one.by_bot and not one.deleted]
    shown = next(one for one in reversed(theirs) if message_id in (0, one.fields["message_id"]))
    words = "text" if "text" in shown.fields else "caption"
    shown.fields = shown.fields | {words: text, "edit_date": world.now()}
    await world.tell("edited_message", shown.fields)
    return {"message_id": shown.fields["message_id"]}


async def presses(world: World, person: str, label: str = "", data: str | None = None, message_id: int = 0) -> Any:
    """The newest button of that label; or anything, as an altered client could send."""
    who = _started(world, person)
    shown = [one.fields for one in world.messages.get(who.id, {}).values() if one.by_bot and not one.deleted]
    found = [
        (fields, button)
        for fields in shown
        for row in fields.get("reply_markup", {}).get("inline_keyboard", ())
        for button in row
        if "callback_data" in button and button["text"] == label and message_id in (0, fields["message_id"])
    ]
    if data is None and not found:
        raise bad(f"there is no button {label}")
    message = found[-1][0] if found else {"message_id": message_id or 1, "chat": who.chat, "date": 0}
    press = str(random.randint(10**17, 10**18))
    world.presses[press] = []
    query = {"id": press, "from": who.user, "message": message, "chat_instance": str(who.id * 7)}
    await world.tell("callback_query", query | {"data": found[-1][1]["callback_data"] if data is None else data})
    return {"press": press}


async def blocks(world: World, person: str, blocked: bool = True) -> Any:
    who = _started(world, person)
    who.blocked = blocked
    was, now = ("member", "kicked") if blocked else ("kicked", "member")
    await world.tell(
        "my_chat_member",
        {
            "chat": who.chat,
            "from": who.user,
            "date": world.now(),
            "old_chat_member": {"user": world.bot, "status": was},
            "new_chat_member": {"user": world.bot, "status": now},
        },
    )


async def hides(world: World, person: str) -> Any:
    world.person(person).hidden = True


async def who(world: World, person: str) -> Any:
    return {"id": world.person(person).id}


async def group(world: World, name: str, topics: list[int] | None = None, supergroup: bool = False) -> Any:
    kind = "supergroup" if supergroup or topics else "group"
    world.groups[name] = Group(name, -random.randint(10_000_000, 900_000_000), kind, set(topics or ()))
    return {"id": world.groups[name].id}


async def leaves_group(world: World, name: str) -> Any:
    world.group(name).bot_is_in = False


async def migrates(world: World, name: str, told: bool = True) -> Any:
    """The group becomes a supergroup under a new id; the bot may not be told."""
    there, admin = world.group(name), world.person("somebody")
    before = there.chat
    there.was, there.id, there.kind = there.id, -1_000_000_000_000 - random.randint(1, 10**9), "supergroup"
    if told:
        await world.tell("message", world.a_message(before, admin.user, False, migrate_to_chat_id=there.id))
        await world.tell("message", world.a_message(there.chat, admin.user, False, migrate_from_chat_id=there.was))
    return {"id": there.id, "was": there.was}


async def screen(world: World, person: str = "", group: str = "") -> Any:
    """The bot's messages that can be seen there now, oldest first."""
    chat = world.group(group).id if group else world.person(person).id
    return [one.fields for one in world.messages.get(chat, {}).values() if one.by_bot and not one.deleted]


async def brings(world: World, update: Any) -> Any:
    """An update of the test's own making."""
    await world.bring(update)


async def repeats(world: World) -> Any:
    """The last update once more, though it was taken."""
    assert world.last_update is not None
    await world.bring(world.last_update)


async def numbering(world: World, next_update: int) -> Any:
    world.next_update = next_update


async def holds(world: World) -> Any:
    """Updates wait until `releases`."""
    world.held = []


async def releases(world: World, order: list[int] | None = None) -> Any:
    held, world.held = world.held or [], None
    async with world.changed:
        world.pending.extend(held if order is None else [held[one] for one in order])
        world.changed.notify_all()


async def taken(world: World) -> Any:
    """Return when everything that has happened so far was confirmed by the bot."""
    before = list(world.pending)
    await _until(world, lambda: not any(one is left for one in before for left in world.pending))


async def answered(world: World, press: str, times: int = 1) -> Any:
    """Return when this press was answered; how."""
    await _until(world, lambda: len(world.presses.get(press, [])) >= times)
    return world.presses[press]


async def unanswered(world: World) -> Any:
    return [press for press, answers in world.presses.items() if not answers]


async def asked(world: World, method: str, times: int = 1, since: int = 0) -> Any:
    """Return when the bot has asked for this so often; the requests."""

    def found() -> list[dict[str, Any]]:
        return [one for one in world.requests[since:] if one["method"] == method]

    await _until(world, lambda: len(found()) >= times)
    return found()


async def requests(world: World, since: int = 0) -> Any:
    return world.requests[since:]


async def faults(world: World, method: str, how: str = "answer", person: str = "", **given: Any) -> Any:
    chat = world.person(person).id if person else 0
    world.faults.append(Fault(method=method, how=how, chat=chat, **given))


async def mends(world: World) -> Any:
    world.faults.clear()


async def ages(world: World, hours: float) -> Any:
    world.aged += int(hours * 3600)


async def sets(world: World, **given: Any) -> Any:
    """latency, reads_all, token, token_accepted, username, last_error."""
    for name, value in given.items():
        if name not in ("latency", "reads_all", "token", "token_accepted", "username", "last_error"):
            raise bad(f"{name} cannot be set")
        setattr(world, name, value)


async def state(world: World) -> Any:
    return {
        "commands": world.commands,
        "webhook": world.webhook,
        "pending": len(world.pending),
        "allowed": world.allowed,
        "token": world.token,
        "username": world.username,
    }


def _started(world: World, name: str) -> Person:
    person = world.person(name)
    person.started = True
    return person


async def _until(world: World, so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE), world.changed:
        await world.changed.wait_for(so)


DO: dict[str, Callable[..., Awaitable[Any]]] = {
    one.__name__: one
    for one in (
        *(writes, says_in, edits, presses, blocks, hides, who, group, leaves_group, migrates, screen),
        *(brings, repeats, numbering, holds, releases, taken, answered, unanswered, asked, requests),
        *(faults, mends, ages, sets, state),
    )
}
