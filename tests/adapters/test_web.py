"""The web server: whom it answers, what every answer carries, and how it stops."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import socket
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from adapters.playground.pages import FILES
from adapters.web import BODY_SECONDS, HEADERS, LARGEST_BODY, NoPort, Web
from tests.adapters.scripted import ScriptedBot, a_playground


@dataclass
class Served:
    url: str
    bot: ScriptedBot
    client: httpx.AsyncClient

    async def act(self, body: Any, **headers: str) -> httpx.Response:
        return await self.client.post("/playground/act", content=json.dumps(body), headers=headers)


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    playground, _, bot = a_playground()
    web = Web(playground, port=0)
    url = web.open()
    running = [asyncio.create_task(web.run()), asyncio.create_task(playground.run(bot.hear))]
    async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
        yield Served(url, bot, client)
    for task in running:
        task.cancel()
    await asyncio.wait(running)


SAY = {"do": "say", "who": "ana", "text": "hello", "answers": 0}


async def test_a_program_without_a_browser_may_post(served):
    assert (await served.act(SAY)).json() == {}
    assert served.bot.texts() == ["hello"]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1"},
        {"origin": "http://localhost:1"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
)
async def test_a_page_elsewhere_may_not_post(served, headers):
    assert (await served.act(SAY, **headers)).status_code == 403
    assert served.bot.heard == []


async def test_our_own_page_may_post(served):
    own = served.url.rstrip("/")
    assert (await served.act(SAY, origin=own)).status_code == 200
    assert (await served.act(SAY, **{"origin": own, "sec-fetch-site": "same-origin"})).status_code == 200
    assert (await served.act(SAY, **{"origin": "null", "sec-fetch-site": "same-origin"})).status_code == 200


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "elsewhere.example:80", "127.0.0.1.elsewhere.example", "", "[::1"]
)
async def test_a_name_that_was_pointed_here_is_not_answered(served, host):
    for path in ("/", "/playground/stream"):
        assert (await served.client.get(path, headers={"host": host})).status_code in (400, 421)
    assert (await served.act(SAY, host=host)).status_code in (400, 421)
    assert served.bot.heard == []


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8700", "127.0.0.1:9", "[::1]:8700", "[::1]"])
async def test_its_own_names_are_answered(served, host):
    assert (await served.client.get("/", headers={"host": host})).status_code == 200


async def test_every_answer_carries_the_strict_headers(served):
    answers = [
        await served.client.get("/"),
        await served.client.get("/nowhere"),
        await served.client.get("/playground/playground.css"),
        await served.client.get("/", headers={"host": "elsewhere.example"}),
        await served.act(SAY),
        await served.act(SAY, origin="null"),
        await served.act("nonsense"),
    ]
    for answer in answers:
        assert HEADERS.items() <= dict(answer.headers).items()
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert "server" not in answer.headers


async def test_files_have_their_types_and_nothing_else_is_served(served):
    for name, media_type in FILES.items():
        answer = await served.client.get(f"/playground/{name}")
        assert answer.status_code == 200
        assert answer.headers["content-type"].split(";")[0] == media_type
    for name in ("adapter.py", "index.html", "..%2fadapter.py", "%2e%2e/adapter.py"):
        assert (await served.client.get(f"/playground/{name}")).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"do": "fly"}',
        b'{"do": "say", "who": "ana"}',
        b'{"do": "say", "who": 1, "text": "x", "answers": 0}',
        b'{"do": "press", "who": "ana", "message": "1", "button": 0}',
    ],
)
async def test_what_the_page_never_sends_is_refused_in_words(served, body):
    answer = await served.client.post("/playground/act", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert served.bot.heard == []


async def test_a_button_that_is_not_there_is_refused_in_words(served):
    for body in (
        {"do": "press", "who": "ana", "message": 10**30, "button": 0},
        {"do": "press", "who": "ana", "message": -1, "button": 0},
        {"do": "say", "who": "nobody", "text": "x", "answers": 0},
    ):
        answer = await served.act(body)
        assert (answer.status_code, list(answer.json())) == (404, ["error"])


async def test_too_much_is_refused_before_it_is_read(served):
    too_much = await served.client.post("/playground/act", content=b"x" * (LARGEST_BODY + 1))
    assert too_much.status_code == 413

    async def unknown_length():
        yield b"{}"

    assert (await served.client.post("/playground/act", content=unknown_length())).status_code == 411


async def test_a_call_that_comes_drop_by_drop_is_ended(served, monkeypatch):
    monkeypatch.setattr("adapters.web.BODY_SECONDS", 0.2)
    host, port = served.url.removeprefix("http://").strip("/").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST /playground/act HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99\r\n\r\n{{".encode())
    assert b" 408 " in await reader.readline()
    assert b"connection: close" in (await reader.read()).lower()
    writer.close()
    await writer.wait_closed()
    assert (await served.act(SAY)).json() == {}


def _port_of(url: str) -> tuple[str, int]:
    host, port = url.removeprefix("http://").strip("/").split(":")
    return host, int(port)


async def _said_of_a_head(url: str, head: str) -> bytes:
    """What is answered to the head of a call whose body does not come."""
    reader, writer = await asyncio.open_connection(*_port_of(url))
    writer.write(f"{head}\r\nContent-Length: {LARGEST_BODY}\r\n\r\n".encode())
    try:
        async with asyncio.timeout(BODY_SECONDS / 2):
            return await reader.readline()
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


@pytest.mark.parametrize(
    ("call", "status"), [("POST /nowhere", b" 404 "), ("POST /playground/stream", b" 405 "), ("PUT /", b" 405 ")]
)
async def test_what_nobody_takes_is_not_read(served, call, status):
    assert status in await _said_of_a_head(served.url, f"{call} HTTP/1.1\r\nHost: 127.0.0.1")


HALF = {
    "nothing": b"",
    "half a head": b"POST /playground/act HTTP/1.1\r\nHost: x\r\n",
    "a call and half of another": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET / HTTP/1.1\r\nHo",
    "a call with a body of which nobody asked": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nx",
}


@pytest.mark.parametrize("said", HALF.values(), ids=HALF)
async def test_who_connects_and_does_not_call_is_sent_away(served, said, monkeypatch):
    monkeypatch.setattr("adapters.callers.Caller.head_seconds", 0.2)
    reader, writer = await asyncio.open_connection(*_port_of(served.url))
    writer.write(said)
    with contextlib.suppress(ConnectionResetError):
        async with asyncio.timeout(3):  # less than an idle connection is kept otherwise
            while await reader.read(65536):
                pass
    writer.close()


@pytest.mark.parametrize("said", [b"", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{"], ids=["", "half"])
async def test_those_who_say_nothing_keep_nobody_out(said, monkeypatch):
    monkeypatch.setattr("adapters.web.CALLS_AT_ONCE", 5)
    playground, _, bot = a_playground()
    web = Web(playground, port=0)
    url = web.open()
    running = [asyncio.create_task(web.run()), asyncio.create_task(playground.run(bot.hear))]
    silent = [await asyncio.open_connection(*_port_of(url)) for _ in range(20)]
    for _, writer in silent:
        writer.write(said)
    async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
        for _ in range(20):
            assert (await client.get("/", headers={"connection": "close"})).status_code == 200
    for _, writer in silent:
        writer.close()
    for task in running:
        task.cancel()
    await asyncio.wait(running)


async def test_who_hangs_up_in_the_middle_of_a_call_is_no_error(served, caplog):
    for _ in range(5):
        _, writer = await asyncio.open_connection(*_port_of(served.url))
        writer.write(b"POST /playground/act HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\n{")
        await writer.drain()
        writer.close()
        await writer.wait_closed()
    assert (await served.act(SAY)).json() == {}
    assert [record for record in caplog.records if record.name.startswith("uvicorn")] == []


async def test_a_call_that_names_a_length_and_comes_in_chunks_is_refused_unread(served):
    host, port = served.url.removeprefix("http://").strip("/").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /playground/act HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
    writer.write(head.encode())
    assert b" 411 " in await reader.readline()
    writer.close()
    await writer.wait_closed()


async def test_100_000_characters_of_any_kind_pass(served):
    for character in ("x", "🐕", "\u202e", "\ud83d"):
        assert (await served.act({**SAY, "text": character * 100_000})).status_code == 200
        assert served.bot.texts()[-1] == character * 100_000


async def test_the_stream_begins_with_the_picture_and_goes_on(served):
    async with served.client.stream("GET", "/playground/stream") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        told = _told(stream)
        assert (await anext(told))["what"] == "world"
        await served.act({**SAY, "text": "\ud83d\u2028 half"})
        while (news := await anext(told))["what"] != "bubble":
            pass
        assert news["bubble"]["text"] == "\ud83d\u2028 half"


async def _told(stream):
    async for line in stream.aiter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


async def test_it_stops_at_once_although_pages_look_on():
    playground, _, _ = a_playground()
    web = Web(playground, port=0)
    url = web.open()
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    async with httpx.AsyncClient(base_url=url, trust_env=False) as client, asyncio.TaskGroup() as group:
        serving = group.create_task(web.run())
        async with client.stream("GET", "/playground/stream") as stream:
            lines = stream.aiter_lines()
            await anext(lines)
            assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
            began = time.monotonic()
            serving.cancel()
            async for _ in lines:
                pass
            await asyncio.wait([serving])
            assert time.monotonic() - began < 1.5
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", int(url.rsplit(":")[-1].strip("/"))), timeout=1)


async def test_a_page_that_goes_away_is_not_told_any_more(served):
    playground, _, _ = a_playground()
    async with served.client.stream("GET", "/playground/stream") as stream:
        await anext(stream.aiter_lines())
    assert not playground.live._watching


def test_the_next_free_port_is_taken():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        web = Web(port=port)
        try:
            assert port < int(web.open().rsplit(":")[-1].strip("/")) < port + 20
            assert web.open() == web.open()
        except NoPort:
            pytest.skip("the machine has no free port there")
        finally:
            if web._socket:
                web._socket.close()


def test_without_a_free_port_the_setting_is_named():
    with pytest.raises(NoPort, match="PORT"):
        Web(host="192.0.2.1", port=9000).open()


def test_a_port_that_platforms_call_is_never_replaced_by_another():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(NoPort, match=f"PORT: {port}"):
            Web(port=port, or_next=False).open()
