"""A small bot with a script, in place of the whole house: enough to see that a page or a prompt carries things over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count

from adapters.playground import Person, Playground
from bot.clock import MovableClock
from bot.core.events import Event, Heard, Pressed
from bot.ports import Button, Founding, Message, Receipt, Speaker

EVENING = datetime(2026, 11, 23, 18, 4, tzinfo=UTC)

CAST = (
    Person("ana", "Ana"),
    Person("ben", "Ben"),
    Person("celina", "Celina"),
    Person("dorota", "Dorota"),
    Person("lena", "Lena", "lead"),
    Person("carol", "Carol", "coordinator"),
)


class ScriptedBot:
    """Hears everything and keeps it. Answers "ask …" with two buttons, "tell ben …" by telling Ben, else "Heard."."""

    def __init__(self) -> None:
        self.heard: list[Event] = []
        self.mouth: Speaker | None = None
        self.broken = 0  # so many turns will fail
        self._numbers = count(1)

    async def hear(self, event: Event) -> None:
        self.heard.append(event)
        if self.broken:
            self.broken -= 1
            raise RuntimeError("this turn failed")
        if isinstance(event, Heard):
            await self._answer(event)
        elif isinstance(event, Pressed):
            await self.say(event.speaker, f"You chose {event.choice}.")

    def spoken(self) -> list[Heard | Pressed]:
        return [event for event in self.heard if isinstance(event, Heard | Pressed)]

    def texts(self) -> list[str]:
        return [event.text for event in self.heard if isinstance(event, Heard)]

    async def say(self, to: str, text: str, *labels: str, thread: str = "", withdraws: str = "") -> Receipt:
        assert self.mouth is not None
        buttons = tuple(Button(label, f"{label.lower()}:1") for label in labels)
        key = f"message-{next(self._numbers)}"
        return await self.mouth.send(
            Message(id=key, to=to, text=text, buttons=buttons, thread=thread, withdraws=withdraws)
        )

    async def _answer(self, event: Heard) -> None:
        adapter = event.speaker.partition(":")[0]
        if event.text.startswith("ask"):
            await self.say(event.speaker, "Shall I ask around?", "Yes", "No")
        elif event.text.startswith("tell "):
            _, somebody, words = event.text.split(" ", 2)
            await self.say(f"{adapter}:{somebody}", words)
        else:
            await self.say(event.speaker, "Heard.")


class ScriptedStage:
    """A stage whose bot is the scripted one."""

    def __init__(self, people: Sequence[Person] = CAST) -> None:
        self.clock = MovableClock(EVENING)
        self.people: Sequence[Person] = people
        self.community = "Orchard Street"
        self.community_timezone = "Europe/London"
        self.street_code = "pear-orchard-41"
        self.languages = ("en", "pl")
        self.founded: Founding | None = None
        self.started_over = 0

    async def start_over(self) -> None:
        self.started_over += 1

    async def found(self, founding: Founding) -> tuple[str, str]:
        self.founded = founding
        self.community, self.community_timezone = founding.name, founding.timezone
        self.people = ()
        self.street_code = "new-street-7"
        return self.street_code, "once-only-9"


def a_playground() -> tuple[Playground, ScriptedStage, ScriptedBot]:
    stage, bot = ScriptedStage(), ScriptedBot()
    playground = Playground(stage)
    bot.mouth = playground
    return playground, stage, bot
