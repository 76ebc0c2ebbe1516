"""`leveller demo`: a scripted evening through the whole bot, printed as a transcript. No browser, no network."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from typing import TextIO

from bot.core.events import Heard, Pressed
from bot.ports import Capabilities, Hear, Message, Receipt
from bot.street import Stage


class Scripted:
    """A platform whose people follow a script; what the named ones hear is printed."""

    name = "demo"
    capabilities = Capabilities(buttons=True, threads=True, edits=True, deletes=True, tells_deletes=True)

    def __init__(self, out: TextIO, shown: tuple[str, ...]) -> None:
        self._out = out
        self._shown = shown
        self._number = 0
        self.silent = True
        self.choices: dict[str, dict[str, tuple[str, str]]] = {}  # person → verb → (payload, label)
        self.told: dict[str, str] = {}  # person → what they heard last

    async def run(self, hear: Hear) -> None:
        await asyncio.Event().wait()

    async def send(self, message: Message) -> Receipt:
        person = message.to.partition(":")[2]
        self.told[person] = message.text
        known = self.choices.setdefault(person, {})
        for button in message.buttons:
            known[button.payload.split(":")[0]] = known[button.payload] = (button.payload, button.label)
        if not self.silent and person in self._shown:
            body = message.text.replace("\n", "\n" + " " * 16)
            print(f"{'Leveller → ' + person.capitalize():>14}: {body}", file=self._out)
            if message.buttons:
                print(" " * 16 + " ".join(f"[{button.label}]" for button in message.buttons), file=self._out)
        self._number += 1
        return Receipt(str(self._number))

    def first_code(self, person: str) -> str:
        """The code with which the first row of a list begins that this person has just read."""
        row = re.search(r"^([a-z2-7]+): ", self.told[person], re.MULTILINE)
        if row is None:
            raise RuntimeError(f"{person} reads no list: {self.told[person]}")
        return row[1]

    def tell(self, person: str, words: str) -> None:
        print(f"\n{person.capitalize():>14}: {words}", file=self._out)


SCRIPT = (
    ("ana", "says", "Could someone walk my dog this week, I've hurt my ankle"),
    ("ana", "presses", "agree"),
    ("ana", "presses", "area:0"),
    ("ana", "presses", "post"),
    ("ben", "presses", "willing"),
    ("ana", "presses", "accept"),
    ("ana", "says", "Thank you. He is called Biscuit and he pulls a bit"),
    ("ben", "says", "I have walked worse. Tomorrow at nine?"),
    ("ana", "presses", "share"),
    ("ana", "says", "The green door by the bakery"),
    ("ana", "presses", "send-where"),
    ("ana", "presses", "read-card"),
    ("ben", "presses", "read-card"),
    ("ben", "says", "reveal"),
    ("ben", "says", "I'm Ben from number 12"),
    ("ben", "presses", "show"),
    ("ana", "presses", "reveal"),
    ("ana", "says", "Ana, the one with the limp"),
    ("ana", "presses", "show"),
    ("ana", "says", "end"),
    ("", "passes", "8"),
    ("ana", "presses", "happened"),
    ("ana", "presses", "good"),
    ("ana", "presses", "thank"),
    ("ana", "says", "Biscuit slept like a stone"),
    ("kofi", "says", "log"),
    ("kofi", "says", "log ended"),
    ("kofi", "asks for", "story"),
)


async def evening(out: TextIO) -> None:
    platform = Scripted(out, ("ana", "ben", "kofi"))
    stage = Stage("demo")
    stage.use(platform)
    try:
        await stage.start_over(at_rest=True)
        print(f"An evening in {stage.community}. Ana is new, Ben walks dogs, Kofi coordinates.", file=out)
        platform.silent = False
        for number, (person, what, words) in enumerate(SCRIPT):
            await _do(stage, platform, out, number, person, what, words)
    finally:
        await stage.close()


async def _do(stage: Stage, platform: Scripted, out: TextIO, number: int, person: str, what: str, words: str) -> None:
    house = stage.house
    if house is None:
        raise RuntimeError("the stage is not set up")
    at, event = stage.clock.now(), f"demo:script:{number}"
    match what:
        case "says":
            platform.tell(person, words)
            await house.app.hear(Heard(id=event, at=at, speaker=f"demo:{person}", text=words, ref=event))
        case "asks for":
            await _do(stage, platform, out, number, person, "says", f"{words} {platform.first_code(person)}")
            return
        case "presses":
            payload, label = platform.choices[person][words]
            platform.tell(person, f"[{label}]")
            await house.app.hear(Pressed(id=event, at=at, speaker=f"demo:{person}", choice=payload))
        case _:
            print(f"\n{f'{words} days later':>14}.", file=out)
            for _hour in range(int(words) * 24):
                stage.clock.move(timedelta(hours=1))
                await house.settled()
    await house.settled()
