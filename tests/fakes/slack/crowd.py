"""Many people who write at once or at a steady pace, and when the bot acknowledged and answered: for measuring."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

from tests.fakes.slack import people
from tests.fakes.slack.control import Control, Given
from tests.fakes.slack.typing import typed

LOOK_SECONDS = 0.05


class Crowd(Control):
    async def do_settle(self, given: Given) -> Given:
        """So many people; their ids."""
        team = self._team(given)
        return {"people": [team.person(str(number)) for number in range(given["many"])]}

    async def do_write(self, given: Given) -> Given:
        """Each of `said` (a person's id, words): so many waiting `at_once`, or one `every` so many seconds.

        Returns when all are acknowledged: for how long each waited, and all together. `since` is how many requests the
        bot had made before.
        """
        app, some = self._app(given), iter([self._written(given, *one) for one in given["said"]])
        since, begun, times = len(app.log), time.monotonic(), list[float]()

        async def bring(payload: Given) -> None:
            at = time.monotonic()
            await self.post.bring(app, "events_api", payload).done.wait()
            times.append(time.monotonic() - at)

        async def one_after_another(payloads: Iterator[Given]) -> None:
            for payload in payloads:
                await bring(payload)

        if every := given.get("every", 0):
            tasks = []
            for number, payload in enumerate(some):
                await asyncio.sleep(max(0, begun + number * every - time.monotonic()))
                tasks.append(asyncio.create_task(bring(payload)))
            await asyncio.gather(*tasks)
        else:
            await asyncio.gather(*(one_after_another(some) for _ in range(given["at_once"])))
        return {"since": since, "waited": times, "seconds": time.monotonic() - begun, "begun": begun}

    async def do_heard(self, given: Given) -> list[Any]:
        """Return when the bot has said so much: when each was shown."""
        app = self._app(given)

        def said() -> list[Any]:
            return [
                one["done"]
                for one in app.log[given["since"] :]
                if one["method"] == "chat.postMessage" and "done" in one
            ]

        while len(said()) < given["many"]:  # noqa: ASYNC110 - to be told of each would cost what is measured here
            await asyncio.sleep(LOOK_SECONDS)
        return said()

    def _written(self, given: Given, person: str, words: str) -> Given:
        team = self._team(given)
        channel, (text, rich) = team.direct(person), typed(words)
        message = {"type": "message", "user": person, "text": text, "ts": self.world.ts(), "blocks": rich}
        channel.messages.append(message)
        return people.callback(self._app(given), team, people.written(team, channel, message))
