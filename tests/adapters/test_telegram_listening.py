"""The polling ear: nothing is lost and nothing confirmed too early, whatever Telegram, the network or we do."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.telegram import patience
from adapters.telegram.adapter import TOKEN_LOST
from adapters.telegram.inbound import WANTED
from adapters.telegram.patience import AWAY, BACK, CONFLICT
from bot.core.commands import COMMANDS
from bot.core.events import Event, Heard, Left, Pressed, Returned
from bot.ports import Button, Refused
from tests.adapters.telegram_payloads import mutated
from tests.adapters.telegram_platform import (
    PHRASEBOOK,
    Pocket,
    TelegramPlatform,
    a_platform,
    an_adapter,
    polling,
    until,
)
from tests.fakes.telegram.stage import TelegramStage, a_free_port, a_stage, a_stand_in


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
    async with polling(stage) as platform:
        yield platform


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trouble is waited out in hundredths of a second."""
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.02)
    monkeypatch.setattr(patience, "LONGEST_WAIT", 0.1)


def texts(platform: TelegramPlatform) -> list[str]:
    return [event.text for event in platform.heard if isinstance(event, Heard)]


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "leveller.telegram"]


# --- beginning and going on -------------------------------------------------------------------------------------------


async def test_it_takes_out_a_webhook_and_loses_nothing_by_it(stage: TelegramStage):
    async with stage._http.post(
        f"{stage.url}/bot{stage.token}/setWebhook", json={"url": "https://example.org"}
    ) as set_:
        assert set_.status == 200
    await stage.writes("ana", "before the start")
    async with polling(stage) as platform:
        await stage.taken()
        assert texts(platform) == ["before the start"]
        assert (await stage.state())["webhook"] == {}


async def test_it_asks_for_no_more_than_it_needs(stage: TelegramStage, platform: TelegramPlatform):
    await platform.writes("ana", "hello")
    asked = await stage.requests("getUpdates")
    assert {tuple(json.loads(one["parameters"]["allowed_updates"])) for one in asked} == {WANTED}


@pytest.mark.usefixtures("platform")
async def test_the_commands_are_listed_in_every_language(stage: TelegramStage):
    await stage.asked("setMyCommands", times=len(PHRASEBOOK.languages) + 1)
    await stage.writes("ana", "hello")
    await stage.taken()
    commands = (await stage.state())["commands"]
    assert set(commands) == {"", *PHRASEBOOK.languages}
    assert commands[""] == commands["en"] != commands["pl"]
    assert [one["command"] for one in commands["pl"]] == list(COMMANDS)


@pytest.mark.usefixtures("_quick")
async def test_without_a_network_it_keeps_trying_and_says_so_once(caplog: pytest.LogCaptureFixture):
    caplog.set_level("INFO", "leveller")
    port = a_free_port()
    given = {"telegram_token": TelegramStage.token, "telegram_base_url": f"http://127.0.0.1:{port}/bot"}
    adapter, heard = an_adapter(given), asyncio.Queue[Event]()
    running = asyncio.create_task(adapter.run(heard.put))
    await until(lambda: bool(said(caplog)))
    with a_stand_in(port) as url:
        async with a_stage(url) as stage:
            await stage.writes("ana", "hello")
            assert isinstance(await asyncio.wait_for(heard.get(), 20), Heard)
            await stage.asked("setMyCommands", times=2)
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
    assert [line.partition(" (")[0] for line in said(caplog)] == [AWAY, BACK]


@pytest.mark.usefixtures("_quick")
async def test_another_poller_is_said_once_and_waited_out(
    stage: TelegramStage, platform: TelegramPlatform, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("INFO", "leveller")
    await stage.fails("getUpdates", status=409, description="Conflict: terminated by other getUpdates request", times=3)
    await platform.writes("ana", "hello")
    await platform.writes("ana", "and again")
    assert texts(platform) == ["hello", "and again"]
    assert [line.partition(" (")[0] for line in said(caplog)] == [CONFLICT, BACK]


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize(
    "fault",
    [
        {"how": "garbage"},
        {"how": "garbage", "body": '{"ok": true}'},
        {"how": "garbage", "body": '{"ok": true, "result": {"update_id": 5}}'},
        {"how": "garbage", "body": "[" * 100_000},
        {"how": "answer", "status": 502, "body": "<h1>Bad Gateway</h1>"},
        {"how": "answer", "status": 500, "body": ""},
        {"how": "answer", "status": 429, "parameters": {"retry_after": "soon"}},
        {"how": "drop"},
        {"how": "drop", "acts": True},
    ],
)
async def test_whatever_telegram_answers_it_asks_again(
    stage: TelegramStage, platform: TelegramPlatform, fault: dict[str, Any]
):
    await stage.fails("getUpdates", **fault)
    await platform.writes("ana", "one")
    await platform.writes("ana", "two")
    assert list(dict.fromkeys(texts(platform))) == ["one", "two"]


async def test_a_long_absence_is_told():
    pocket, missed = Pocket(), asyncio.Queue[datetime]()
    pocket.kept["last in touch"] = (datetime.now(UTC) - timedelta(hours=25)).isoformat()

    async def was_missed(_platform: str, since: datetime) -> None:
        await missed.put(since)

    with a_stand_in() as url:
        async with a_stage(url) as stage:
            await stage.writes("ana", "hello")
            adapter = an_adapter(stage.settings, pocket, was_missed)
            running = asyncio.create_task(adapter.run(_nothing))
            assert datetime.now(UTC) - await asyncio.wait_for(missed.get(), 20) > timedelta(hours=24)
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
    assert datetime.now(UTC) - datetime.fromisoformat(pocket.kept["last in touch"]) < timedelta(minutes=1)


async def _nothing(_event: Event) -> None:
    return None


# --- a token taken back -----------------------------------------------------------------------------------------------


async def test_a_token_taken_back_ends_this_adapter_in_peace(stage: TelegramStage, caplog: pytest.LogCaptureFixture):
    platform = a_platform(stage)
    running = asyncio.create_task(platform.adapter.run(platform.hear))
    ana = await platform.address("ana")
    await stage.control("sets", token_accepted=False)
    await stage.writes("ana", "are you there?")
    await asyncio.wait_for(running, 20)
    before = len(await stage.requests())
    with pytest.raises(Refused):
        await platform.says(ana, "hello")
    assert len(await stage.requests()) == before
    assert said(caplog) == [TOKEN_LOST]
    assert "TELEGRAM_TOKEN" in TOKEN_LOST
    assert stage.token not in caplog.text


async def test_a_token_that_never_was_one_ends_it_too(stage: TelegramStage, caplog: pytest.LogCaptureFixture):
    platform = a_platform(stage, telegram_token="5:nobody")
    await asyncio.wait_for(platform.adapter.run(platform.hear), 20)
    assert said(caplog) == [TOKEN_LOST]


async def test_what_is_said_after_the_token_is_lost_is_refused(stage: TelegramStage, caplog: pytest.LogCaptureFixture):
    platform = a_platform(stage, telegram_token="5:nobody")
    for _ in range(2):
        with pytest.raises(Refused):
            await platform.says("telegram:5", "hello")
    assert said(caplog) == [TOKEN_LOST]
    assert len(await stage.requests("sendMessage")) == 1


# --- batches ----------------------------------------------------------------------------------------------------------


async def test_different_chats_are_taken_at_the_same_time(stage: TelegramStage, platform: TelegramPlatform):
    both = asyncio.Barrier(2)

    async def meet(_event: Event) -> None:
        await both.wait()

    platform.turn = meet
    await stage.control("holds")
    await stage.writes("ana", "one")
    await stage.writes("ben", "two")
    await stage.control("releases")
    await asyncio.wait_for(stage.taken(), 20)
    assert sorted(texts(platform)) == ["one", "two"]


async def test_one_chat_is_taken_in_order(stage: TelegramStage, platform: TelegramPlatform):
    open_, ended = asyncio.Event(), list[str]()

    async def wait(event: Event) -> None:
        await open_.wait()
        ended.append(event.id)

    platform.turn = wait
    await stage.control("holds")
    for number in range(3):
        await stage.writes("ana", f"{number}")
    await stage.writes("ben", "x")
    await stage.control("releases")
    await until(lambda: len(platform.heard) == 2)  # Ana's first, and Ben's
    assert set(texts(platform)) == {"0", "x"}
    open_.set()
    await stage.taken()
    assert [text for text in texts(platform) if text != "x"] == ["0", "1", "2"]
    assert len(ended) == 4


async def test_what_could_not_be_taken_comes_again_before_what_follows(
    stage: TelegramStage, platform: TelegramPlatform
):
    broken = {"one"}

    async def fail(event: Event) -> None:
        if isinstance(event, Heard) and event.text in broken:
            broken.discard(event.text)
            raise RuntimeError

    platform.turn = fail
    await stage.control("holds")
    for person, text in (("ana", "one"), ("ben", "other"), ("ana", "two")):
        await stage.writes(person, text)
    await stage.control("releases")
    await stage.taken()
    assert [text for text in texts(platform) if text != "other"] == ["one", "one", "two"]
    assert "other" in texts(platform)


async def test_updates_out_of_order_and_with_lower_numbers_are_all_taken(
    stage: TelegramStage, platform: TelegramPlatform
):
    await stage.control("holds")
    await stage.writes("ana", "one")
    await stage.control("numbering", next_update=5)  # after a quiet week it begins anywhere
    for text in ("two", "three"):
        await stage.writes("ana", text)
    await stage.control("releases", order=[2, 0, 1])
    await stage.taken()
    assert texts(platform) == ["three", "one", "two"]
    await platform.writes("ana", "four")
    assert texts(platform)[-1] == "four"


async def test_numbers_that_jump_down_while_nothing_happens_are_taken(stage: TelegramStage, platform: TelegramPlatform):
    await platform.writes("ana", "before")
    await stage.control("numbering", next_update=3)
    await platform.writes("ana", "after")
    assert texts(platform) == ["before", "after"]


async def test_however_often_and_in_whatever_order_they_come_each_has_one_id(
    stage: TelegramStage, platform: TelegramPlatform
):
    dice = random.Random(41)
    await stage.control("holds")
    for number in range(12):
        await stage.writes(dice.choice(("ana", "ben")), f"{number}")
    order = [number for number in range(12) for _ in range(dice.randint(1, 5))]
    dice.shuffle(order)
    await stage.control("releases", order=order)
    await stage.taken()
    ids = {event.text: event.id for event in platform.heard if isinstance(event, Heard)}
    assert len(platform.heard) == len(order)
    assert len({event.id for event in platform.heard}) == len(set(ids.values())) == 12


async def test_malformed_updates_hold_up_nobody(stage: TelegramStage, platform: TelegramPlatform):
    await stage.control("holds")
    for seed in range(300):
        altered = mutated(seed)
        fields = altered if isinstance(altered, dict) else {"message": altered}
        fields = json.loads(json.dumps(fields, allow_nan=False, default=str)) if _is_json(fields) else {"message": "?"}
        await stage.control("brings", update={**fields, "update_id": 1000 + seed})
    await stage.writes("ben", "and then this")
    await stage.control("releases")
    await stage.taken()
    assert "and then this" in texts(platform)


def _is_json(fields: object) -> bool:
    try:
        json.dumps(fields, allow_nan=False)
    except ValueError:
        return False
    return True


# --- presses, blocks --------------------------------------------------------------------------------------------------


async def test_a_press_is_answered_after_its_turn_and_in_silence(stage: TelegramStage, platform: TelegramPlatform):
    ana = await platform.address("ana")
    await platform.says(ana, "Shall I?", "Yes")
    committed = asyncio.Event()

    async def wait(_event: Event) -> None:
        await committed.wait()

    platform.turn = wait
    press = await stage.presses("ana", "Yes")
    await until(lambda: len(platform.heard) == 1)
    assert await stage.control("unanswered") == [press]
    assert not await stage.requests("answerCallbackQuery")
    committed.set()
    assert await stage.answered(press) == [{"callback_query_id": press}]


async def test_a_press_whose_turn_fails_is_answered_once_it_is_taken(stage: TelegramStage, platform: TelegramPlatform):
    await platform.says(await platform.address("ana"), "Shall I?", "Yes")
    platform.failures = 1
    press = await stage.presses("ana", "Yes")
    assert len(await stage.answered(press)) == 1
    assert [type(event) for event in platform.heard] == [Pressed, Pressed]


async def test_stale_and_foreign_and_repeated_presses_are_answered_too(
    stage: TelegramStage, platform: TelegramPlatform
):
    ana = await platform.address("ana")
    stale = await stage.presses("ana", data="made up", message_id=999)
    assert await stage.answered(stale)
    foreign = {"id": stale, "from": {"id": 5, "is_bot": False}, "inline_message_id": "x", "data": "yes"}
    await stage.control("brings", update={"update_id": 7, "callback_query": foreign})
    await stage.answered(stale, times=2)
    await stage.control("repeats")
    await stage.answered(stale, times=3)
    assert [event.choice for event in platform.heard if isinstance(event, Pressed)] == ["made up"]
    assert platform.heard[0].speaker == ana  # type: ignore[union-attr]


async def test_an_answer_that_fails_is_no_error(
    stage: TelegramStage, platform: TelegramPlatform, caplog: pytest.LogCaptureFixture
):
    await platform.says(await platform.address("ana"), "Shall I?", "Yes")
    await stage.fails("answerCallbackQuery", status=400, description="Bad Request: query is too old")
    await platform.presses("ana", "Yes")
    await stage.asked("answerCallbackQuery")
    await platform.writes("ana", "hello")
    assert [type(event) for event in platform.heard] == [Pressed, Heard]
    assert said(caplog) == []


async def test_whoever_blocks_and_comes_back_is_noticed(stage: TelegramStage, platform: TelegramPlatform):
    ana = await platform.address("ana")
    await stage.blocks("ana")
    await stage.unblocks("ana")
    await stage.taken()
    assert [(type(event), event.speaker) for event in platform.heard] == [(Left, ana), (Returned, ana)]  # type: ignore[union-attr]


# --- ending -----------------------------------------------------------------------------------------------------------


async def test_ending_waits_for_the_turns_under_way_and_takes_no_more(stage: TelegramStage):
    platform, open_ = a_platform(stage), asyncio.Event()

    async def wait(_event: Event) -> None:
        await open_.wait()

    platform.turn = wait
    running = asyncio.create_task(platform.adapter.run(platform.hear))
    await stage.control("holds")
    for text in ("one", "two"):
        await stage.writes("ana", text)
    await stage.control("releases")
    await until(lambda: len(platform.heard) == 1)
    running.cancel()
    await asyncio.sleep(0)
    assert not running.done()
    open_.set()
    with suppress(asyncio.CancelledError):
        await asyncio.wait_for(running, 20)
    assert texts(platform) == ["one"]
    assert (await stage.state())["pending"] == 1  # the first is confirmed, the second is still Telegram's
    async with polling(stage) as again:
        await stage.taken()
        assert texts(again) == ["two"]


async def test_what_is_still_to_be_said_goes_out_before_and_after_listening(stage: TelegramStage):
    platform = a_platform(stage)
    async with platform.running():
        ana = await platform.address("ana")
    await platform.says(ana, "after")
    assert await stage.texts("ana") == ["after"]
    before = a_platform(stage)
    await before.says(ana, "before")
    assert await stage.texts("ana") == ["after", "before"]


async def test_a_button_in_a_group_is_known_before_anything_is_heard(stage: TelegramStage):
    group = await stage.group("elm")
    platform = a_platform(stage)
    await platform.tells(f"telegram:{group}", "Let's talk in private", Button("Talk", "start"))
    (shown,) = await stage.screen(group="elm")
    assert shown["reply_markup"]["inline_keyboard"][0][0]["url"] == "https://t.me/leveller_stand_in_bot"


async def test_an_edit_that_changes_no_word_is_no_correction(platform: TelegramPlatform):
    await platform.writes("ana", "at five")
    for words in ("at five", "at six", "at six", "at five"):
        await platform.edits("ana", words)
    assert [getattr(event, "text", "") for event in platform.heard] == ["at five", "at six", "at five"]


async def test_words_under_a_picture_are_heard_again_when_they_have_changed(platform: TelegramPlatform):
    await platform.shows("ana", "my house")
    for words in ("my house", "I can't go on", "I can't go on"):
        await platform.edits("ana", words)
    assert [getattr(event, "caption", "") for event in platform.heard] == ["my house", "I can't go on"]
