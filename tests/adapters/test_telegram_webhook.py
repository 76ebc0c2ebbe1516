"""The webhook: only Telegram gets in, and is answered after the turn."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from adapters.telegram import patience
from adapters.telegram.adapter import TOKEN_LOST
from adapters.telegram.inbound import WANTED
from adapters.web import BODY_SECONDS
from bot.core.events import Event, Heard
from bot.ports import Refused
from tests.adapters.telegram_payloads import ANA, PAYLOADS, PRIVATE, message, update
from tests.adapters.telegram_platform import SECRET, TelegramPlatform, a_web_server, called, until
from tests.fakes.telegram.stage import TelegramStage, a_stage, a_stand_in

HEADER = "X-Telegram-Bot-Api-Secret-Token"
GOOD = (HEADER, SECRET)
WORDS = json.dumps(PAYLOADS["words"])


@pytest.fixture(scope="module")
def stand_in() -> Iterator[str]:
    with a_stand_in() as url:
        yield url


@pytest.fixture
async def stage(stand_in: str) -> AsyncIterator[TelegramStage]:
    async with a_stage(stand_in) as stage:
        yield stage


@pytest.fixture
async def platform(stage: TelegramStage) -> AsyncIterator[TelegramPlatform]:
    async with called(stage) as platform:
        yield platform


async def door(stage: TelegramStage) -> str:
    return str((await stage.state())["webhook"]["url"])


async def call(url: str, *headers: tuple[str, str], body: str = WORDS, method: str = "POST") -> int:
    """The status. By hand: a client would put doubled headers in order."""
    to, sent = urlsplit(url), body.encode("utf-8", "surrogatepass")
    lines = [f"{method} {to.path}?{to.query} HTTP/1.1", "host: anybody", "connection: close"]
    lines += [f"content-length: {len(sent)}"]
    lines += [f"{name}: {value}" for name, value in headers]
    reader, writer = await asyncio.open_connection(to.hostname, to.port)
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + sent)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return int(answer.split()[1])


@pytest.mark.usefixtures("platform")
async def test_it_is_set_with_its_secret_and_no_more_than_it_needs(stage: TelegramStage):
    (asked,) = await stage.requests("setWebhook")
    assert asked["parameters"]["secret_token"] == SECRET
    assert tuple(json.loads(asked["parameters"]["allowed_updates"])) == WANTED
    assert asked["parameters"]["url"].endswith("/telegram")
    assert not await stage.requests("getUpdates")


def forged(dice: random.Random) -> list[tuple[str, str]]:
    """Headers that are not those of Telegram."""
    place = dice.randrange(len(SECRET))
    other = dice.choice("abcXYZ019_-")
    wrong = [
        SECRET[:place],
        SECRET[place + 1 :],
        SECRET + other,
        other + SECRET,
        SECRET[:place] + ("#" if SECRET[place] == other else other) + SECRET[place + 1 :],
        SECRET.swapcase(),
        SECRET[::-1],
        f"Bearer {SECRET}",
        f"{SECRET}, {SECRET}",
        f"{SECRET};",
        "".join(dice.choices("abcdefXYZ0189_-é ", k=dice.randint(0, 300))).strip(),
    ]
    match dice.randrange(6):
        case 0:
            return [(dice.choice(("X-Telegram-Secret", "Authorization", "X-Telegram-Bot-Api-Secret-Token2")), SECRET)]
        case 1:
            return [GOOD, (dice.choice((HEADER, HEADER.lower(), HEADER.upper())), dice.choice((SECRET, *wrong)))]
        case 2:
            return [(HEADER, dice.choice(wrong)), GOOD]
        case _:
            return [(HEADER, dice.choice(wrong))]


async def test_nobody_else_gets_in(stage: TelegramStage, platform: TelegramPlatform):
    url, dice = await door(stage), random.Random(41)
    answers = [await call(url, *forged(dice)) for _ in range(600)]
    answers.append(await call(f"{url}?secret_token={SECRET}"))
    answers.append(await call(url, body="[" * 1000))  # not even read
    assert set(answers) == {403}
    assert await call(url, GOOD, method="PUT") == 405
    assert platform.heard == []
    assert await call(url, GOOD) == 200  # the door itself works
    assert len(platform.heard) == 1


async def test_without_the_secret_nothing_of_a_call_is_read(stage: TelegramStage, platform: TelegramPlatform):
    to, dice = urlsplit(await door(stage)), random.Random(42)
    for headers in ((), *(forged(dice) for _ in range(20))):
        reader, writer = await asyncio.open_connection(to.hostname, to.port)
        said = "".join(f"{name}: {value}\r\n" for name, value in headers)
        writer.write(f"POST {to.path} HTTP/1.1\r\nhost: anybody\r\ncontent-length: 999999\r\n{said}\r\n".encode())
        async with asyncio.timeout(BODY_SECONDS / 2):
            assert b" 403 " in await reader.readline()
        writer.close()
    assert await call(await door(stage), GOOD) == 200
    assert len(platform.heard) == 1


async def test_a_call_that_is_played_back_has_its_old_id(stage: TelegramStage, platform: TelegramPlatform):
    assert [await call(await door(stage), GOOD) for _ in range(3)] == [200] * 3
    assert len({event.id for event in platform.heard}) == 1


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"x"', "5", "[" * 100_000, '{"update_id": 1}garbage', "\x00"])
async def test_what_is_no_update_is_a_bad_request(stage: TelegramStage, platform: TelegramPlatform, body: str):
    assert await call(await door(stage), GOOD, body=body) == 400
    assert platform.heard == []


async def test_it_is_answered_after_the_commit(stage: TelegramStage, platform: TelegramPlatform):
    committed = asyncio.Event()

    async def wait(_event: Event) -> None:
        await committed.wait()

    platform.turn = wait
    await stage.writes("ana", "hello")
    await until(lambda: len(platform.heard) == 1)
    assert (await stage.state())["pending"] == 1
    committed.set()
    await stage.taken()
    assert (await stage.state())["pending"] == 0


async def test_calls_of_one_chat_are_taken_in_order(stage: TelegramStage, platform: TelegramPlatform):
    first_may_end = asyncio.Event()

    async def wait(event: Event) -> None:
        if isinstance(event, Heard) and event.text == "0":
            await first_may_end.wait()

    platform.turn = wait
    url, calls, doorway = await door(stage), [], platform.adapter._doorway
    assert doorway is not None
    for number in range(3):
        body = json.dumps(update("message", message(number=number + 1, text=f"{number}"), number=100 - number))
        calls.append(asyncio.create_task(call(url, GOOD, body=body)))
        await until(lambda: len(doorway._turns) == len(calls))
    somebody = message(PRIVATE | {"id": 77}, text="of another chat") | {"from": ANA | {"id": 77}}
    other = json.dumps(update("message", somebody))
    assert await call(url, GOOD, body=other) == 200
    first_may_end.set()
    assert await asyncio.gather(*calls) == [200] * 3
    assert [event.text for event in platform.heard if isinstance(event, Heard)] == ["0", "of another chat", "1", "2"]


async def test_before_it_listens_telegram_is_asked_to_come_again(stage: TelegramStage):
    async with a_web_server(stage) as (platform, url):
        assert await call(f"{url}telegram", GOOD) == 503
        async with platform.running():
            await stage.asked("setWebhook")
            assert await call(f"{url}telegram", GOOD) == 200
        assert await call(f"{url}telegram", GOOD) == 503
    assert len(platform.heard) == 1


async def test_a_webhook_that_could_not_be_set_is_set_again(
    stage: TelegramStage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.02)
    await stage.fails("setWebhook", status=400, description="Bad Request: bad webhook", times=2)
    async with called(stage) as platform:
        await stage.asked("setWebhook", times=3)
        await platform.writes("ana", "hello")
        assert len(platform.heard) == 1
    assert "TELEGRAM_WEBHOOK_URL" in caplog.text
    assert SECRET not in caplog.text


async def test_ending_waits_for_the_turns_under_way(stage: TelegramStage):
    open_ = asyncio.Event()
    async with a_web_server(stage) as (platform, _url):

        async def wait(_event: Event) -> None:
            await open_.wait()

        platform.turn = wait
        running = asyncio.create_task(platform.adapter.run(platform.hear))
        await stage.asked("setWebhook")
        await stage.writes("ana", "hello")
        await until(lambda: len(platform.heard) == 1)
        running.cancel()
        await asyncio.sleep(0)
        assert not running.done()
        open_.set()
        with suppress(asyncio.CancelledError):
            await asyncio.wait_for(running, 20)
        await stage.taken()
    assert [event.text for event in platform.heard if isinstance(event, Heard)] == ["hello"]


async def test_a_token_taken_back_ends_it_by_the_next_message(stage: TelegramStage, caplog: pytest.LogCaptureFixture):
    async with a_web_server(stage) as (platform, _url):
        running = asyncio.create_task(platform.adapter.run(platform.hear))
        await stage.asked("setWebhook")
        ana = await platform.address("ana")
        await stage.control("sets", token_accepted=False)
        with pytest.raises(Refused):
            await platform.says(ana, "hello")
        await asyncio.wait_for(running, 20)
    assert [record.getMessage() for record in caplog.records if record.name == "leveller.telegram"] == [TOKEN_LOST]
