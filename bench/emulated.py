"""The Slack adapter's posting, and the stand-in's answers, beside those of another Slack: npm `emulate` 0.8.0.

    python -m bench emulated

Needs Node and npm; installs into a folder that is removed at the end. What the two Slacks answer differently is listed:
neither is Slack, so a difference says where to look.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import socket
import subprocess
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import SlackSettings
from adapters.slack.adapter import Slack
from bot.clock import SystemClock
from bot.core.events import Address
from bot.ports import Button, Message, Surroundings
from prompts.phrasebook import Phrasebook
from tests.adapters.slack_platform import Pocket
from tests.adapters.slack_stage import a_slack, a_workspace

PACKAGE = "emulate@0.8.0"
TOKEN, LOOKING = "xoxb-bench", "xoxb-looking"
SCOPES = ["chat:write", "im:history", "im:write", "commands"]
SEED = {
    "slack": {
        "strict_scopes": True,
        "team": {"name": "Elm Street", "domain": "elm-street"},
        "users": [{"name": "ana"}, {"name": "leveller", "is_bot": True}],
        "tokens": [
            {"token": TOKEN, "user": "leveller", "scopes": SCOPES},
            {"token": LOOKING, "user": "leveller", "scopes": ["users:read"]},
        ],
    }
}
LONG = "".join(f"line {number} of a long & <text>\n" for number in range(300)).strip()

Probe = Callable[[AsyncWebClient, str, str], Awaitable[Any]]


@contextlib.contextmanager
def emulated() -> Iterator[str]:
    """That other Slack; its URL."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        subprocess.run(["npm", "install", PACKAGE, "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
        (Path(folder) / "seed.yaml").write_text(json.dumps(SEED))  # JSON is YAML
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = ["node", "node_modules/emulate/dist/index.js", "--service", "slack", "--port", str(port)]
        process = subprocess.Popen([*command, "--seed", "seed.yaml"], cwd=folder, stdout=subprocess.DEVNULL)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(10)


@contextlib.asynccontextmanager
async def _reading_queries(url: str) -> AsyncIterator[str]:
    """Before that Slack, which reads no query string: what stands there goes on as a form. Slack itself reads both."""

    async def passed_on(request: web.Request) -> web.Response:
        asked: dict[str, Any] = {"data": await request.read(), "headers": {"Authorization": "", **request.headers}}
        if request.query:
            asked = {"data": dict(request.query), "headers": {"Authorization": request.headers["Authorization"]}}
        async with http.post(f"{url}{request.path}", **asked) as answer:
            return web.Response(body=await answer.read(), status=answer.status, content_type=answer.content_type)

    app = web.Application()
    app.router.add_route("*", "/api/{method}", passed_on)
    runner = web.AppRunner(app, access_log=None)
    async with aiohttp.ClientSession() as http:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


async def _listening(url: str) -> None:
    async with aiohttp.ClientSession() as http:
        for _ in range(200):
            with contextlib.suppress(aiohttp.ClientError):
                async with http.post(f"{url}/api/auth.test", headers={"Authorization": f"Bearer {TOKEN}"}):
                    return
            await asyncio.sleep(0.05)
    raise SystemExit("emulate does not answer")


async def _person(url: str, name: str) -> str:
    """Found with a token that may look; ours may not."""
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{url}/api/users.list", headers={"Authorization": f"Bearer {LOOKING}"}) as response,
    ):
        found = await response.json()
    return next(str(one["id"]) for one in found["members"] if one["name"] == name)


# --- what is asked of both ------------------------------------------------------------------------------------------


async def _root(api: AsyncWebClient, channel: str) -> str:
    return str((await api.chat_postMessage(channel=channel, text="root"))["ts"])


def _post(**given: Any) -> Probe:
    async def probe(api: AsyncWebClient, person: str, channel: str) -> Any:
        return await api.api_call("chat.postMessage", json={"channel": channel, **given})

    return probe


async def _reply(api: AsyncWebClient, person: str, channel: str) -> Any:
    return await api.chat_postMessage(channel=channel, text="reply", thread_ts=await _root(api, channel))


async def _metadata(api: AsyncWebClient, person: str, channel: str) -> Any:
    known = {"event_type": "leveller_message", "event_payload": {"id": "k1", "piece": 1}}
    await api.chat_postMessage(channel=channel, text="known", metadata=known)
    found = await api.conversations_history(channel=channel, include_all_metadata=True, limit=1)
    return {"ok": True, "metadata": found["messages"][0].get("metadata") == known}


async def _delete_twice(api: AsyncWebClient, person: str, channel: str) -> Any:
    ts = await _root(api, channel)
    await api.chat_delete(channel=channel, ts=ts)
    return await api.chat_delete(channel=channel, ts=ts)


def _section(text: str) -> list[dict[str, Any]]:
    return [{"type": "section", "text": {"type": "plain_text", "text": text}}]


PROBES: dict[str, Probe] = {
    "auth.test": lambda api, person, channel: api.auth_test(),
    "open a direct message": lambda api, person, channel: api.conversations_open(users=person),
    "open one with nobody": lambda api, person, channel: api.conversations_open(users="U0NOBODY"),
    "post": _post(text="hello"),
    "post nothing": _post(),
    "post to no channel": lambda api, person, channel: api.chat_postMessage(channel="C0NONE", text="x"),
    "post a section of 3000": _post(text="x", blocks=_section("x" * 3000)),
    "post a section of 3001": _post(text="x", blocks=_section("x" * 3001)),
    "post 51 blocks": _post(text="x", blocks=_section("x") * 51),
    "post an unknown block": _post(text="x", blocks=[{"type": "hologram"}]),
    "reply in a thread": _reply,
    "reply in no thread": _post(text="x", thread_ts="1.000001"),
    "metadata in history": _metadata,
    "history": lambda api, person, channel: api.conversations_history(channel=channel, limit=5),
    "replies to nothing": lambda api, person, channel: api.conversations_replies(channel=channel, ts="1.000001"),
    "delete what is not there": lambda api, person, channel: api.chat_delete(channel=channel, ts="1.000001"),
    "delete twice": _delete_twice,
    "publish a page": lambda api, person, channel: api.views_publish(
        user_id=person, view={"type": "home", "blocks": _section("hello")}
    ),
    "open a field without a trigger": lambda api, person, channel: api.views_open(
        trigger_id="1.2.3",
        view={"type": "modal", "title": {"type": "plain_text", "text": "x"}, "blocks": _section("x")},
    ),
    "a method without its scope": lambda api, person, channel: api.api_call("users.list"),
    "a wrong token": lambda api, person, channel: AsyncWebClient("xoxb-no", base_url=api.base_url).auth_test(),
}


async def _answers(api: AsyncWebClient, person: str) -> dict[str, str]:
    opened = await api.conversations_open(users=person)
    channel = str(opened["channel"]["id"])
    answers = {}
    for name, probe in PROBES.items():
        try:
            answer = await probe(api, person, channel)
            keys = sorted(set(answer.keys() if isinstance(answer, dict) else answer.data) - {"ok", "response_metadata"})
            answers[name] = "ok: " + " ".join(f"{key}={answer[key]}" if key == "metadata" else key for key in keys)
        except SlackApiError as error:
            data = error.response.data
            answers[name] = (
                str(data.get("error") if isinstance(data, dict) else "") or f"HTTP {error.response.status_code}"
            )
        except (SlackClientError, aiohttp.ClientError, KeyError) as error:
            answers[name] = type(error).__name__
    return answers


# --- the adapter's own way ------------------------------------------------------------------------------------------


async def _nobody(address: Address) -> None:
    return None


async def _nothing(platform: str, since: datetime) -> None:
    return None


@contextlib.asynccontextmanager
async def _adapter(url: str, token: str) -> AsyncIterator[Slack]:
    settings = SlackSettings(
        _env_file=None,  # type: ignore[call-arg]
        slack_api_url=f"{url}/api/",
        slack_bot_token=SecretStr(token),
        slack_signing_secret=SecretStr("none"),
    )
    surroundings = Surroundings(
        clock=SystemClock(), phrasebook=Phrasebook(), safe=Pocket(), where_you_are=_nobody, missed=_nothing
    )
    yield Slack(settings, surroundings)


async def _says(url: str, token: str, api: AsyncWebClient, person: str) -> dict[str, bool]:
    """What the adapter does, and whether it was so."""
    team = str((await api.auth_test())["team_id"])
    channel = str((await api.conversations_open(users=person))["channel"]["id"])
    to = f"slack:{team}/{person}"

    async def texts() -> list[str]:
        found = await api.api_call("conversations.history", data={"channel": channel, "limit": 100})
        return [str(one["text"]) for one in reversed(found["messages"])]

    async with _adapter(url, token) as slack:
        before = len(await texts())
        buttons = (Button("Yes", "yes:1"), Button("No", "no:1"))
        one = await slack.send(Message(id="a1", to=to, text="Shall I & <you>?", buttons=buttons))
        long = await slack.send(Message(id="a2", to=to, text=LONG))
        said = (await texts())[before:]
        again = await slack.send(Message(id="a2", to=to, text=LONG, repeat=True))
        repeated = (await texts())[before:]
        under = await slack.send(Message(id="a3", to=to, text="under it", thread=one.ref))
        await slack.send(Message(id="a4", to=to, text="taken back", withdraws=long.ref))
        left = (await texts())[before:]
    return {
        "a message with buttons is posted, escaped": said[0] == "Shall I &amp; &lt;you&gt;?",
        "a long one comes in pieces": len(long.parts) > 1 and len(said) == 1 + len(long.parts),
        "a possible repeat is found by its metadata": again == long and repeated == said,
        "a line hangs under its beginning": bool(under.ref) and "under it" not in left,
        "all its pieces are withdrawn": left == said[:1],
    }


async def run() -> bool:
    with emulated() as emulate, a_slack() as ours:
        await _listening(emulate)
        async with _reading_queries(emulate) as other, a_workspace(ours) as stage:
            theirs = AsyncWebClient(TOKEN, base_url=f"{other}/api/", retry_handlers=[])
            mine = AsyncWebClient(stage.token, base_url=f"{ours}/api/", retry_handlers=[])
            there, here = await _person(emulate, "ana"), await stage.person("ana")
            table = {"emulate": await _answers(theirs, there), "stand-in": await _answers(mine, here)}
            adapter = {
                "emulate": await _says(other, TOKEN, theirs, there),
                "stand-in": await _says(ours, stage.token, mine, here),
            }
    for name in PROBES:
        others, own = table["emulate"][name], table["stand-in"][name]
        same = others == own
        print(f"{'same   ' if same else 'differs'}  {name:<32} {own}" + ("" if same else f"  |  emulate: {others}"))
    for where, found in adapter.items():
        for what, right in found.items():
            print(f"{'ok' if right else '!!'}  {where}: {what}")
    return all(right for found in adapter.values() for right in found.values())


def main(arguments: list[str]) -> None:
    argparse.ArgumentParser(prog="python -m bench emulated", description=__doc__).parse_args(arguments)
    raise SystemExit(0 if asyncio.run(run()) else 1)
