"""A real adapter in a bot that is killed: the same in every way, save that what it says carries a mark.

The mark is the last line of every message: which message this is, of which line, and the choices that came with it. So
what a stand-in shows is known exactly, and nothing of the adapter or its SDK is changed.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.core.effects import Line
from bot.core.events import Event
from bot.ports import Adapter, Hear, Message, Receipt

_MARK = re.compile(r"\n⟦(?P<id>\w+)\|(?P<key>[\w-]+)\|(?P<repeats>[\w-]*)\|(?P<choices>[^⟧]*)⟧$")


@dataclass(frozen=True)
class Mark:
    id: str
    key: str
    repeats: str
    choices: tuple[str, ...]


def read(text: str) -> tuple[str, Mark]:
    """The words, and their mark."""
    found = _MARK.search(text)
    assert found, f"this was said without a mark: {text!r}"
    return text[: found.start()], Mark(found["id"], found["key"], found["repeats"], tuple(found["choices"].split()))


class Marking:
    def __init__(self, inner: Adapter, line_of: Callable[[str], Line], tape: Any, founded: Awaitable[object]) -> None:
        self.name, self.capabilities = inner.name, inner.capabilities
        self._inner, self._line_of, self._tape = inner, line_of, tape
        self._founded = founded

    async def run(self, hear: Hear) -> None:
        async def heard(event: Event) -> None:
            await hear(event)
            self._tape.mark("acknowledging")

        await self._founded  # nobody can join before there is a street
        await self._inner.run(heard)

    async def send(self, message: Message) -> Receipt:
        line = self._line_of(message.text)
        repeats = line.values["line"].key if line.key == "relaying-repeat" else ""
        choices = " ".join(button.payload for button in message.buttons)
        marked = f"{message.text}\n⟦{message.id}|{line.key}|{repeats}|{choices}⟧"
        receipt = await self._inner.send(replace(message, text=marked))
        self._tape.mark("accepted")
        return receipt
