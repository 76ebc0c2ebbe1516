"""The bot that is killed, and the process that starts it again and again.

    python -m tests.crash.child

imports everything once, then forks a bot for every line on its input; so a start costs milliseconds. A bot is the whole
house on a real database. Its adapter speaks with the platform over a socket; its tape kills the process at the n-th
mark of a named point.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
import threading
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import bot.courier
from bot.building import House, a_house, reader
from bot.clock import MovableClock
from bot.core.effects import Line
from bot.core.events import Event, Heard, Pressed
from bot.ports import Adapter, Capabilities, Founding, Hear, Message, Receipt, Refused, Surroundings, TryLater
from bot.understanding import understanding
from prompts.phrasebook import Phrasebook
from tests.crash.marking import Marking

KEY = bytes(range(32))
NAME = "crash"
STREET = Founding(name="Elm Street", country="GB", timezone="Europe/London", languages=("en",))
WORDS = Phrasebook()
HANGING = 0.4
"""The bot gives up waiting for the platform after so many seconds; in production after fifteen."""


@dataclass
class Death:
    """A tape that kills its own process: at the n-th mark of a point there is no clean-up, no flush and no goodbye."""

    point: str = ""
    countdown: int = 0

    def __post_init__(self) -> None:
        self._one_at_a_time = threading.Lock()

    def mark(self, point: str, **_facts: Any) -> None:
        if point != self.point:
            return
        with self._one_at_a_time:  # marks come from the writer's thread too
            self.countdown -= 1
            if self.countdown == 0:
                os.kill(os.getpid(), signal.SIGKILL)


class RememberingPhrasebook:
    """The real words, and the line that each came from."""

    languages = WORDS.languages

    def __init__(self) -> None:
        self.line_of: dict[str, Line] = {}

    def say(self, line: Line, language: str, timezone: str) -> str:
        text = WORDS.say(line, language, timezone)
        self.line_of[text] = line
        return text


class Wire:
    """An adapter whose platform is at the other end of a socket."""

    name = NAME
    capabilities = Capabilities(buttons=True, threads=True)

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, words: RememberingPhrasebook, tape: Death
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._words = words
        self._tape = tape
        self.hasty = False
        """To prove that the tests can fail: acknowledge before the turn is committed."""
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._hearing: set[asyncio.Task[None]] = set()
        self._settling: set[asyncio.Task[None]] = set()
        self._numbers = 0
        self.house: asyncio.Future[House] = asyncio.get_running_loop().create_future()
        self.stop = asyncio.Event()

    def _tell(self, **fact: Any) -> None:
        self._writer.write(json.dumps(fact).encode() + b"\n")

    async def run(self, hear: Hear) -> None:
        await self.house
        self._tell(ready=True)
        while told := await self._reader.readline():
            fact = json.loads(told)
            if "answer" in fact:
                waiting = self._waiting.pop(fact["answer"])
                if not waiting.done():  # nobody waits any more for an answer that came too late
                    waiting.set_result(fact)
            elif "stop" in fact:
                self.stop.set()
            else:
                hearing = "event" in fact
                task = asyncio.create_task(self._hear(hear, fact) if hearing else self._settle(fact))
                tasks = self._hearing if hearing else self._settling
                tasks.add(task)
                task.add_done_callback(tasks.discard)
        os._exit(3)  # the platform is gone: nobody is left to be a bot for

    async def finish(self) -> None:
        """Before the house is left: hear out what has come, and wait no longer for it to settle."""
        for task in self._settling:
            task.cancel()
        if under_way := self._hearing | self._settling:
            await asyncio.wait(under_way)

    async def _hear(self, hear: Hear, fact: dict[str, Any]) -> None:
        if self.hasty:
            self._tell(taken=fact["event"])
        try:
            await hear(_event(fact))
        except Exception as error:
            self._tell(refused=fact["event"], why=repr(error))
            return
        self._tape.mark("acknowledging")
        self._tell(taken=fact["event"])
        self._tape.mark("acknowledged")

    async def _settle(self, fact: dict[str, Any]) -> None:
        house = await self.house
        assert isinstance(house.clock, MovableClock)
        house.clock.move_to(datetime.fromtimestamp(fact["now"], UTC))
        await house.settled()
        self._tell(quiet=fact["settle"])

    async def send(self, message: Message) -> Receipt:
        self._numbers += 1
        number = self._numbers
        answered: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answered
        line = self._words.line_of[message.text]
        self._tell(
            send=number,
            id=message.id,
            to=message.to,
            text=message.text,
            key=line.key,
            repeats=line.values["line"].key if line.key == "relaying-repeat" else "",
            choices=[button.payload for button in message.buttons],
        )
        answer = await answered
        self._tape.mark("accepted")
        match answer["how"]:
            case "later":
                raise TryLater(answer["after"])
            case "refused":
                raise Refused
            case "reset":
                raise ConnectionResetError
        return Receipt(answer["ref"])


def _event(fact: dict[str, Any]) -> Event:
    at = datetime.fromtimestamp(fact["at"], UTC)
    if fact["choice"]:
        return Pressed(id=fact["event"], at=at, speaker=fact["speaker"], choice=fact["choice"])
    return Heard(id=fact["event"], at=at, speaker=fact["speaker"], text=fact["text"], ref=fact["event"])


def on_platforms(
    given: dict[str, Any], wire: Wire, words: RememberingPhrasebook, tape: Death, surroundings: Surroundings
) -> dict[str, Adapter]:
    """The real adapters, marked; the wire only keeps the time."""
    from adapters.slack import SlackSettings
    from adapters.slack.adapter import Slack
    from adapters.telegram import TelegramSettings
    from adapters.telegram.adapter import Telegram

    inner: tuple[Adapter, ...] = (
        Telegram(TelegramSettings(_env_file=None, **given), surroundings.of("telegram")),  # type: ignore[call-arg]
        Slack(SlackSettings(_env_file=None, **given), surroundings.of("slack")),  # type: ignore[call-arg]
    )
    marked = {one.name: Marking(one, words.line_of.__getitem__, tape, wire.house) for one in inner}
    return {NAME: wire, **marked}


async def be_a_bot(order: dict[str, Any]) -> None:
    """Run until told to stop, or until death."""
    reader, writer = await asyncio.open_unix_connection(order["socket"])
    words, tape = RememberingPhrasebook(), Death(order["point"], order["nth"])
    wire = Wire(reader, writer, words, tape)
    wire.hasty = order["hasty"]
    clock = MovableClock(datetime.fromtimestamp(order["now"], UTC))
    adapters = partial(on_platforms, order["platforms"], wire, words, tape) if "platforms" in order else {NAME: wire}
    async with a_house(order["url"], KEY, adapters, clock, tape=tape, phrasebook=words) as house:
        if not await house.memory.communities():
            await house.memory.found(STREET, at=clock.now())
        wire.house.set_result(house)
        await wire.stop.wait()
        await wire.finish()
    writer.close()
    await writer.wait_closed()


def fork(order: dict[str, Any]) -> int:
    """A bot in a process of its own; returns how it ended."""
    pid = os.fork()
    if pid:
        print(json.dumps({"pid": pid}), flush=True)
        return os.waitpid(pid, 0)[1]
    code = 1
    try:
        bot.courier.SEND_SECONDS = HANGING
        asyncio.run(be_a_bot(order))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    logging.getLogger("leveller.courier").setLevel(logging.CRITICAL)  # misfortunes are the point here
    # What is made or loaded when it is first needed is there before anything is forked.
    for text in ("I can do dog walks most mornings", "could someone walk my dog this week", "the gate is open at 9"):
        reader().read(text)
    understanding().read(["could someone walk my dog this week"], "request")
    for language in WORDS.languages:
        WORDS.tongue(language)
    if "platforms" in sys.argv:
        import adapters.slack.adapter
        import adapters.telegram.adapter  # noqa: F401
    for told in sys.stdin:
        status = fork(json.loads(told))
        print(json.dumps({"ended": os.waitstatus_to_exitcode(status)}), flush=True)


if __name__ == "__main__":
    main()
