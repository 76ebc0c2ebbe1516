"""The ear and the mouth. A letter to the bot is a file `ana.1.letter`; what it answers is appended to `ana.answers`.

A letter is burnt only when its turn is committed, so none is lost; its name is its event's id, so none is taken twice.
"""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

from adapters.numbered import Numbered
from bot.core.events import Heard, Pressed
from bot.ports import Capabilities, Hear, Message, Receipt, Surroundings, Unreachable

from . import PigeonSettings

LOOK_SECONDS = 0.02


class Pigeon:
    name = "pigeon"
    capabilities = Capabilities()  # words, and nothing but words

    def __init__(self, settings: PigeonSettings, surroundings: Surroundings) -> None:
        assert settings.pigeon_loft is not None
        self._loft: Path = settings.pigeon_loft
        self._clock = surroundings.clock
        self._choices = Numbered()

    async def run(self, hear: Hear) -> None:
        while True:
            for letter in sorted(self._loft.glob("*.letter"), key=lambda one: (one.stat().st_mtime_ns, one.name)):
                if event := self._read(letter):
                    try:
                        await hear(event)
                    except Exception:
                        break  # it stays where it is, and is brought again
                letter.unlink()
            await asyncio.sleep(LOOK_SECONDS)

    async def send(self, message: Message) -> Receipt:
        adapter, _, person = message.to.partition(":")
        if adapter != self.name or not re.fullmatch(r"[a-z]+", person):
            raise Unreachable
        answer = {"text": message.text, "choices": self._choices.offered(person, message.buttons)}
        with (self._loft / f"{person}.answers").open("a", encoding="ascii") as file:
            file.write(json.dumps(answer) + "\n")
        return Receipt()

    def _read(self, letter: Path) -> Heard | Pressed | None:
        found = re.fullmatch(r"([a-z]+)\.\w+\.letter", letter.name)
        if not found:
            return None
        text = json.loads(letter.read_text("ascii"))
        who, key, at = f"{self.name}:{found[1]}", f"{self.name}:{letter.name}", self._clock.now()
        if choice := self._choices.chosen(found[1], text):
            return Pressed(id=key, at=at, speaker=who, choice=choice)
        return Heard(id=key, at=at, speaker=who, text=text, ref=letter.name)
