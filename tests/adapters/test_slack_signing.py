"""Calls that Slack did not sign just now: 1,000 and more are made, and none is let in or read."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import Random
from urllib.parse import urlsplit

import aiohttp
import pytest
from multidict import CIMultiDict

from adapters.web import BODY_SECONDS
from tests.adapters.slack_payloads import CAPTURED, TEAM
from tests.adapters.slack_platform import SlackPlatform, a_platform, until
from tests.adapters.slack_stage import SlackStage, a_slack
from tests.fakes.slack.delivery import signed

MANY = 1000


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


@dataclass
class Call:
    body: bytes
    headers: CIMultiDict[str]


def a_good_call(stage: SlackStage, number: int, at: float | None = None, wrong: str = "") -> Call:
    """Of a workspace that is ours: whatever is let in is heard."""
    text = json.dumps({**CAPTURED["words"], "event_id": f"Ev{number}"})
    text = text.replace(TEAM, stage.team)
    signs = signed(f"{stage.secret}{wrong}", text, at)
    return Call(text.encode(), CIMultiDict({"Content-Type": "application/json", **signs}))


def forged(stage: SlackStage, number: int, dice: Random) -> Call:
    """One thing is wrong with it."""
    now = time.time()
    call = a_good_call(stage, number)
    time_name, name = "X-Slack-Request-Timestamp", "X-Slack-Signature"
    signature = call.headers[name]
    match number % 16:
        case 0:
            call = a_good_call(stage, number, wrong="x")
        case 1:
            call = a_good_call(stage, number, now - dice.uniform(310, 10**6))
        case 2:
            call = a_good_call(stage, number, now + dice.uniform(310, 10**6))
        case 3:
            place = dice.randrange(len(call.body))
            call.body = call.body[:place] + bytes([call.body[place] ^ dice.randint(1, 255)]) + call.body[place + 1 :]
        case 4:
            call.body = call.body[: dice.randrange(len(call.body))]
        case 5:
            call.body += dice.choice((b" ", b"\n", b"\x00", b"\xff", b"{}"))
        case 6:
            call.headers.add(name, dice.choice((signature, "v0=" + "0" * 64)))
        case 7:
            call.headers.add(time_name, dice.choice((call.headers[time_name], "0")))
        case 8:
            del call.headers[dice.choice((name, time_name))]
        case 9:
            digits = list(signature)
            place = dice.randrange(3, len(digits))
            digits[place] = dice.choice([one for one in "0123456789abcdef" if one != digits[place]])
            call.headers[name] = "".join(digits)
        case 10:
            call.headers[name] = dice.choice(
                (signature[3:], signature.upper(), f"v1{signature[2:]}", "", f"{signature} ,")
            )
        case 11:
            odd = ("", "now", "-1", "1e9", "0x1", "9" * 40, "٣" * 10, f"{now}", "1 2")
            call.headers[time_name] = dice.choice(odd).encode().decode("latin-1")
        case 12:
            call.headers[time_name] = str(int(call.headers[time_name]) + dice.choice((-1, 1)))
        case 13:
            call.headers[name] = f"{signature},{signature}"
        case 14:
            call.headers[time_name] = f"{call.headers[time_name]},{call.headers[time_name]}"
        case _:
            call.headers = CIMultiDict({"Content-Type": "application/json", "X-Slack-Retry-Num": "1"})
    return call


@asynccontextmanager
async def a_door(slack_url: str) -> AsyncIterator[SlackPlatform]:
    """Open once Slack has said whose the token is: until then nothing is acknowledged, and comes again."""
    async with a_platform(slack_url, socket=False) as slack:
        await until(lambda: slack.adapter._workspaces.met)
        yield slack


async def sends(slack: SlackPlatform, http: aiohttp.ClientSession, call: Call) -> int:
    async with http.post(f"{slack.url}slack/events", data=call.body, headers=call.headers) as response:
        return response.status


async def test_none_of_a_thousand_forged_calls_is_let_in(slack_url: str):
    dice = Random(20261127)
    async with a_door(slack_url) as slack, aiohttp.ClientSession() as http:
        answers = [await sends(slack, http, forged(slack.stage, number, dice)) for number in range(MANY)]
        assert slack.heard == []
        assert await sends(slack, http, a_good_call(slack.stage, 0)) == 200
        assert len(slack.heard) == 1
    assert set(answers) == {401}


@pytest.mark.parametrize(
    ("wrong", "read"),
    [
        ("nothing", True),
        ("signature", True),
        ("no time", False),
        ("no signature", False),
        ("two", False),
        ("stale", False),
        ("early", False),
        ("unlike one", False),
    ],
)
async def test_whoever_brings_no_signature_of_these_minutes_is_not_read(slack_url: str, wrong: str, read: bool):
    """Whether a signature is that of a body is known only when the body is there."""
    async with a_door(slack_url) as slack:
        age = {"stale": -310, "early": 310}.get(wrong, 0)
        call = a_good_call(slack.stage, 1, time.time() + age, wrong="x" if wrong == "signature" else "")
        time_name, name = "X-Slack-Request-Timestamp", "X-Slack-Signature"
        match wrong:
            case "no time":
                del call.headers[time_name]
            case "no signature":
                del call.headers[name]
            case "two":
                call.headers.add(name, call.headers[name])
            case "unlike one":
                call.headers[name] = "v0=1"
        to = urlsplit(slack.url)
        reader, writer = await asyncio.open_connection(to.hostname, to.port)
        lines = "".join(f"{one}: {value}\r\n" for one, value in call.headers.items())
        writer.write(f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: {len(call.body)}\r\n".encode())
        writer.write(f"{lines}\r\n".encode())
        early = asyncio.create_task(reader.readline())
        await asyncio.wait({early}, timeout=1 if read else BODY_SECONDS / 2)
        assert early.done() is not read
        if read:
            writer.write(call.body)
        assert (b" 200 " if wrong == "nothing" else b" 401 ") in await early
        writer.close()


async def test_a_call_played_again_within_its_time_is_the_same_event(slack_url: str):
    async with a_door(slack_url) as slack, aiohttp.ClientSession() as http:
        call = a_good_call(slack.stage, 1)
        assert [await sends(slack, http, call) for _ in range(3)] == [200] * 3
        assert len({event.id for event in slack.heard}) == 1


@pytest.mark.parametrize("body", ["", "no json", "[1]", "[]", "null", "7", '{"a"', "payload=no+json", "payload=%5B%5D"])
async def test_what_is_signed_and_yet_unreadable_harms_nobody(slack_url: str, body: str):
    async with a_door(slack_url) as slack, aiohttp.ClientSession() as http:
        headers = CIMultiDict(signed(slack.stage.secret, body))
        assert await sends(slack, http, Call(body.encode(), headers)) in (200, 400, 404, 500)
        assert slack.heard == []
        assert await sends(slack, http, a_good_call(slack.stage, 1)) == 200


async def test_nesting_without_end_harms_nobody(slack_url: str):
    async with a_door(slack_url) as slack, aiohttp.ClientSession() as http:
        body = '{"type": "event_callback", "event": ' + "[" * 100_000 + "]" * 100_000 + "}"
        headers = CIMultiDict({"Content-Type": "application/json", **signed(slack.stage.secret, body)})
        assert await sends(slack, http, Call(body.encode(), headers)) == 400
        assert slack.heard == []


async def test_without_a_secret_there_is_no_door(slack_url: str):
    async with a_platform(slack_url) as slack:
        assert slack.adapter.routes() == ()
