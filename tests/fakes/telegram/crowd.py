"""Many people who write at once or at a steady pace, and when the bot's answers came. Each function is one path."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from tests.fakes.telegram.world import World

LOOK_SECONDS = 0.05


async def settles(world: World, numbers: list[int]) -> Any:
    """People with these ids, who have started the bot."""
    for number in numbers:
        world.moves_in(str(number), number).started = True


async def write(world: World, said: list[tuple[int, str]], every: float = 0) -> Any:
    """Each of these people writes these words: all at once, or one `every` so many seconds. The times, in order.

    `since` is how many requests the bot had made before.
    """
    since, begun = len(world.requests), time.monotonic()
    updates = []
    for who, text in said:
        person = world.chats[who]
        message = world.a_message(person.chat, person.user, by_bot=False, text=text)
        updates.append({"update_id": world.next_update, "message": message})
        world.next_update += 1
    if not every:
        begun = time.monotonic()
        async with world.changed:
            world.pending.extend(updates)
            world.changed.notify_all()
        return {"since": since, "at": [begun] * len(updates)}
    times = []
    for number, update in enumerate(updates):
        await asyncio.sleep(max(0, begun + number * every - time.monotonic()))
        times.append(time.monotonic())
        await world.bring(update)
    return {"since": since, "at": times}


async def heard(world: World, since: int, many: int) -> Any:
    """Return when the bot has said so much: the words, when they came, and when they were shown."""

    def said() -> list[Any]:
        done = [one for one in world.requests[since:] if one["method"] == "sendMessage" and "done" in one]
        return [(one["parameters"]["text"], one["at"], one["done"]) for one in done]

    while len(said()) < many:  # noqa: ASYNC110 - to be told of each would cost what is measured here
        await asyncio.sleep(LOOK_SECONDS)
    return said()


DO: dict[str, Callable[..., Awaitable[Any]]] = {one.__name__: one for one in (settles, write, heard)}
