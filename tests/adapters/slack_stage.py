"""Playing the people of a Slack: the stand-in as one process for many tests, and a fresh workspace for each."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp

from adapters.slack import SlackSettings
from tests.fakes.process import ROOT, Stage


@contextmanager
def a_slack() -> Iterator[str]:
    """A stand-in that outlives the event loops of tests; its URL."""
    command = (sys.executable, "-m", "tests.fakes.slack")
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        assert first, "the stand-in did not start"
        yield str(json.loads(first)["url"])
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait(10)


@asynccontextmanager
async def a_workspace(url: str, *, installed: bool = True) -> AsyncIterator[SlackStage]:
    """A new app there, in a workspace of its own."""
    async with aiohttp.ClientSession() as http:
        stage = Stage(url, http)
        yield SlackStage(stage=stage, **await stage.control("app", installed=installed))


@dataclass(kw_only=True)
class SlackStage:
    """One app in one workspace (others can be added), and its people by name."""

    stage: Stage
    app: str
    team: str
    token: str
    app_token: str
    secret: str
    client_id: str
    client_secret: str
    ids: dict[str, str] = field(default_factory=dict)

    def settings(self, *, socket: bool = True, several: bool = False) -> SlackSettings:
        given: dict[str, Any] = {"slack_api_url": f"{self.stage.url}/api/"}
        given |= {"slack_app_token": self.app_token} if socket else {"slack_signing_secret": self.secret}
        if several:
            given |= {"slack_client_id": self.client_id, "slack_client_secret": self.client_secret}
        else:
            given |= {"slack_bot_token": self.token}
        return SlackSettings(_env_file=None, **given)  # type: ignore[call-arg]

    async def beside(self, *, installed: bool = True) -> SlackStage:
        """Another workspace of the same app."""
        facts = await self.does("team", installed=installed)
        return replace(self, **facts, ids={})

    async def does(self, what: str, person: str = "", **given: Any) -> Any:
        """Anything that `tests.fakes.slack.control` can do."""
        somebody = {"person": person} if person else {}
        return await self.stage.control(what, **{"app": self.app, "team": self.team, **somebody, **given})

    async def writes(self, person: str, text: str, **given: Any) -> Any:
        return await self.does("writes", person, text=text, **given)

    async def edits(self, person: str, text: str, **given: Any) -> Any:
        return await self.does("edits", person, text=text, **given)

    async def deletes(self, person: str, **given: Any) -> Any:
        return await self.does("deletes", person, **given)

    async def presses(self, person: str, label: str, **given: Any) -> Any:
        return await self.does("presses", person, label=label, **given)

    async def slash(self, person: str, text: str, **given: Any) -> Any:
        return await self.does("slash", person, text=text, **given)

    async def submits(self, person: str, text: str) -> Any:
        return await self.does("submits", person, text=text)

    async def opens_home(self, person: str, **given: Any) -> Any:
        return await self.does("opens-home", person, **given)

    async def person(self, name: str) -> str:
        """Somebody's id, known to this workspace from now on."""
        if name not in self.ids:
            self.ids[name] = (await self.does("person", name))["person"]
        return self.ids[name]

    async def address(self, name: str) -> str:
        return f"slack:{self.team}/{await self.person(name)}"

    async def channel(self, name: str = "street", *, joined: bool = True) -> str:
        return str((await self.does("channel", name=name, joined=joined))["channel"])

    async def posts(self, person: str, **given: Any) -> list[dict[str, Any]]:
        """The bot's messages that this person sees, with their buttons and threads."""
        return list(await self.does("screen", person, **given))

    async def screen(self, person: str, **given: Any) -> list[str]:
        return [one["text"] for one in await self.posts(person, **given)]

    async def home(self, person: str) -> dict[str, Any]:
        return dict(await self.does("home", person))

    async def requests(self, method: str) -> list[dict[str, Any]]:
        """What the bot asked of Slack by this method."""
        return [one["arguments"] for one in (await self.does("log"))["requests"] if one["method"] == method]

    async def pings(self) -> list[str]:
        """Posts that would have notified somebody named in them."""
        return list((await self.does("log"))["pings"])

    async def fails(self, method: str = "chat.postMessage", how: str = "error", **given: Any) -> None:
        await self.does("fail", method=method, how=how, **given)
