"""The mouth: each message once and whole, and every failure said for what it is."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from adapters.telegram.outbound import refs
from adapters.telegram.transport import Api
from bot.core.events import Heard
from bot.ports import Button, Receipt, Refused, TryLater, Unreachable
from tests.adapters.telegram_platform import Pocket, TelegramPlatform, a_platform, polling
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
    """Its mouth is enough."""
    async with (platform := a_platform(stage)).adapter._api.open():
        yield platform


async def address(stage: TelegramStage, person: str) -> str:
    """Of somebody who has started the bot."""
    await stage.writes(person, "/start")
    return f"telegram:{await stage.who(person)}"


PIECES = "\n".join(f"line {number} " + "x" * 90 for number in range(100))  # three pieces


# --- every message ----------------------------------------------------------------------------------------------------


async def test_nothing_goes_out_with_a_preview_or_with_markup(stage: TelegramStage, platform: TelegramPlatform):
    ana, group = await address(stage, "ana"), await stage.group("elm")
    await platform.says(ana, "https://example.org *a* <b>b</b>", "Yes")
    await platform.says(ana, PIECES)
    await platform.tells(f"telegram:{group}", "Let's talk", Button("Talk", "start"))
    await platform.tells(ana, "here", direct=Button("Write", ana))
    asked = await stage.requests("sendMessage")
    assert len(asked) == 6
    for one in asked:
        assert json.loads(one["parameters"]["link_preview_options"]) == {"is_disabled": True}
        assert not {"parse_mode", "entities", "disable_notification"} & one["parameters"].keys()


@pytest.mark.parametrize("protect", [True, False])
async def test_content_is_protected_if_that_is_set(stage: TelegramStage, protect: bool):
    platform = a_platform(stage, telegram_protect_content=protect)
    await platform.says(await address(stage, "ana"), PIECES)
    assert [bool(one.get("has_protected_content")) for one in await stage.screen("ana")] == [protect] * 3


async def test_a_message_hangs_under_the_one_that_began_its_line(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    first = await platform.says(ana, "first")
    await platform.tells(ana, "second", thread=first.ref)
    await platform.tells(ana, "under one that is gone", thread="999999")
    shown = await stage.screen("ana")
    assert [one.get("reply_to_message", {}).get("text") for one in shown] == [None, "first", None]


async def test_long_words_come_in_pieces_that_lead_back_to_one_receipt(
    stage: TelegramStage, platform: TelegramPlatform
):
    ana = await address(stage, "ana")
    receipt = await platform.says(ana, PIECES, "Yes")
    shown = await stage.screen("ana")
    assert receipt == Receipt(",".join(receipt.parts), tuple(str(one["message_id"]) for one in shown))
    assert "".join(one["text"] for one in shown).replace("\n", "") == PIECES.replace("\n", "")
    assert ["reply_markup" in one for one in shown] == [False, False, True]


# --- in pieces, and back again ----------------------------------------------------------------------------------------


async def test_after_a_pause_it_goes_on_where_it_was(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", status=429, parameters={"retry_after": 3}, after=1)
    with pytest.raises(TryLater) as later:
        await platform.tells(ana, PIECES, key="same")
    assert later.value.after == 3
    (begun,) = await stage.screen("ana")
    assert later.value.shown is not None
    assert refs(later.value.shown.ref) == (begun["message_id"],)
    receipt = await platform.tells(ana, PIECES, key="same")
    assert len(receipt.parts) == 3
    assert "".join(await stage.texts("ana")).replace("\n", "") == PIECES.replace("\n", "")
    assert len(await stage.requests("sendMessage")) == 4


async def test_in_another_chat_it_begins_anew(stage: TelegramStage, platform: TelegramPlatform):
    await stage.fails("sendMessage", status=429, parameters={"retry_after": 3}, after=1)
    with pytest.raises(TryLater):
        await platform.tells(await address(stage, "ana"), PIECES, key="same")
    await platform.tells(await address(stage, "ben"), PIECES, key="same")
    assert "".join(await stage.texts("ben")).replace("\n", "") == PIECES.replace("\n", "")


async def test_other_words_begin_anew(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", status=429, parameters={"retry_after": 3}, after=1)
    with pytest.raises(TryLater):
        await platform.tells(ana, PIECES, key="same")
    receipt = await platform.tells(ana, "May be a repeat: " + PIECES, key="same")
    assert refs(receipt.ref) == tuple(one["message_id"] for one in await stage.screen("ana"))
    assert "".join((await stage.texts("ana"))[1:]).replace("\n", "") == "May be a repeat: " + PIECES.replace("\n", "")
    await platform.says(ana, "They took it back.", withdraws=receipt.ref)
    assert await stage.texts("ana") == []


async def begun_before_a_restart(stage: TelegramStage, text: str = PIECES, **more: str) -> str:
    """Two pieces were shown by a bot that runs no more: their reference."""
    await stage.fails("sendMessage", status=429, parameters={"retry_after": 3}, after=2)
    with pytest.raises(TryLater) as later:
        await a_platform(stage).tells(await address(stage, "ana"), text, key="same", **more)
    assert later.value.shown is not None
    return later.value.shown.ref


async def test_after_a_restart_it_goes_on_where_it_was(stage: TelegramStage, platform: TelegramPlatform):
    begun = await begun_before_a_restart(stage)
    receipt = await platform.tells(await address(stage, "ana"), PIECES, key="same", begun=begun)
    shown = await stage.screen("ana")
    assert "".join(one["text"] for one in shown).replace("\n", "") == PIECES.replace("\n", "")
    assert refs(receipt.ref) == tuple(one["message_id"] for one in shown)


async def test_other_words_begin_anew_after_a_restart_and_all_can_be_withdrawn(
    stage: TelegramStage, platform: TelegramPlatform
):
    ana, other = await address(stage, "ana"), "May be a repeat: " + PIECES
    begun = await begun_before_a_restart(stage)
    await stage.fails("sendMessage", status=429, parameters={"retry_after": 3}, after=1)
    with pytest.raises(TryLater) as later:
        await platform.tells(ana, other, key="same", begun=begun)
    assert later.value.shown is not None
    again = a_platform(stage)
    receipt = await again.tells(ana, other, key="same", begun=later.value.shown.ref)
    assert "".join((await stage.texts("ana"))[2:]).replace("\n", "") == other.replace("\n", "")
    await again.says(ana, "They took it back.", withdraws=receipt.ref)
    assert await stage.texts("ana") == []


async def test_what_was_begun_can_be_withdrawn_by_its_reference(stage: TelegramStage, platform: TelegramPlatform):
    begun = await begun_before_a_restart(stage)
    assert await platform.says(await address(stage, "ana"), "They took it back.", withdraws=begun) == Receipt()
    assert await stage.texts("ana") == []


@pytest.mark.parametrize("begun", ["7", "7;", "7;5;x", ";;", "x", "7;5", "99,7;0;9"])
async def test_a_reference_that_says_too_little_begins_anew(stage: TelegramStage, begun: str):
    await a_platform(stage).tells(await address(stage, "ana"), PIECES, key="same", begun=begun)
    assert "".join(await stage.texts("ana")).replace("\n", "") == PIECES.replace("\n", "")


@pytest.mark.parametrize("acts", [False, True])
async def test_after_a_piece_of_which_nobody_knows_all_that_is_known_can_be_withdrawn(
    stage: TelegramStage, platform: TelegramPlatform, acts: bool
):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", how="drop", acts=acts, after=1)
    with pytest.raises(NetworkError):
        await platform.tells(ana, PIECES, key="same")
    receipt = await platform.tells(ana, "May be a repeat: " + PIECES, key="same", repeat=True)
    first, *unknown = await stage.screen("ana")
    numbers = [one["message_id"] for one in (first, *(unknown[1:] if acts else unknown))]
    assert refs(receipt.ref) == tuple(numbers)


async def test_what_takes_too_long_is_remembered_too(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", how="hang", after=1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(1):
            await platform.tells(ana, PIECES, key="same")
    await stage.control("mends")
    receipt = await platform.tells(ana, "May be a repeat: " + PIECES, key="same", repeat=True)
    assert refs(receipt.ref)[0] == (await stage.screen("ana"))[0]["message_id"]
    assert len(receipt.parts) == 4


async def test_a_withdrawal_takes_every_piece_away(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    receipt = await platform.says(ana, PIECES)
    assert await platform.says(ana, "They took it back.", withdraws=receipt.ref) == Receipt()
    assert await stage.texts("ana") == []


async def test_a_withdrawal_after_a_pause_goes_on_where_it_was(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    receipt = await platform.says(ana, PIECES)
    await stage.fails("deleteMessage", status=429, parameters={"retry_after": 3}, after=1)
    with pytest.raises(TryLater):
        await platform.tells(ana, "They took it back.", key="same", withdraws=receipt.ref)
    assert await platform.tells(ana, "They took it back.", key="same", withdraws=receipt.ref) == Receipt()
    assert await stage.texts("ana") == []


async def test_what_an_earlier_attempt_has_deleted_is_withdrawn(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    receipt = await platform.says(ana, PIECES)
    await stage.fails("deleteMessage", how="drop", acts=True, after=1)
    with pytest.raises(NetworkError):
        await platform.tells(ana, "They took it back.", key="same", withdraws=receipt.ref)
    again = await platform.tells(ana, "They took it back.", key="same", withdraws=receipt.ref, repeat=True)
    assert again == Receipt()
    assert await stage.texts("ana") == []


async def test_what_is_too_old_to_delete_is_said_to_be_withdrawn(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    receipt = await platform.says(ana, "a word")
    await stage.control("ages", hours=49)
    again = await platform.says(ana, "They took it back.", withdraws=receipt.ref)
    assert again.ref
    assert await stage.texts("ana") == ["a word", "They took it back."]


# --- failures ---------------------------------------------------------------------------------------------------------


async def test_a_pause_holds_one_address_while_another_flows(stage: TelegramStage, platform: TelegramPlatform):
    ana, ben = await address(stage, "ana"), await address(stage, "ben")
    await stage.fails("sendMessage", person="ana", status=429, parameters={"retry_after": 2000}, times=100)

    async def say(to: str, number: int) -> float:
        try:
            await platform.says(to, f"{number}")
        except TryLater as later:
            return later.after or 0
        return 0

    held = await asyncio.gather(*(say(to, number) for number in range(20) for to in (ana, ben)))
    assert held == [2000, 0] * 20
    assert sorted(await stage.texts("ben"), key=int) == [str(number) for number in range(20)]


@pytest.mark.parametrize(
    "parameters",
    [
        *(None, {}, [], "x", {"retry_after": 0}, {"retry_after": -5}, {"retry_after": "soon"}, {"retry_after": None}),
        *({"retry_after": 2000}, {"retry_after": 10**400}, {"retry_after": {"seconds": 5}}),
    ],
)
async def test_however_it_is_told_a_pause_is_a_pause(
    stage: TelegramStage, platform: TelegramPlatform, parameters: object
):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", status=429, parameters=parameters)
    with pytest.raises(TryLater):
        await platform.says(ana, "hello")


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ({"status": 403, "description": "Forbidden: bot was blocked by the user"}, Unreachable),
        ({"status": 403, "description": "Forbidden: user is deactivated"}, Unreachable),
        ({"status": 400, "description": "Bad Request: chat not found"}, Unreachable),
        ({"status": 400, "description": "Bad Request: BUTTON_DATA_INVALID"}, Refused),
        ({"status": 404, "description": "Not Found"}, Refused),
        ({"status": 500, "description": "Internal Server Error"}, TryLater),
        ({"status": 502, "body": "<h1>Bad Gateway</h1>"}, TryLater),
        ({"status": 413, "body": "<h1>Too Large</h1>"}, TryLater),
        ({"status": 302, "body": "elsewhere"}, TryLater),
    ],
)
async def test_each_failure_is_one_of_three(
    stage: TelegramStage, platform: TelegramPlatform, fault: dict[str, Any], raised: type[Exception]
):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", **fault)
    with pytest.raises(raised):
        await platform.says(ana, "hello")
    assert await stage.texts("ana") == []


@pytest.mark.parametrize(
    "fault",
    [
        {"how": "drop", "acts": True},
        {"how": "drop"},
        {"how": "garbage", "acts": True},
        {"how": "garbage", "body": '{"ok": true, "result": true}', "acts": True},
        {"how": "garbage", "body": '{"ok": true, "result": {"message_id": "x"}}', "acts": True},
        {"status": 502, "body": ""},
    ],
)
async def test_where_nobody_knows_it_is_none_of_these(
    stage: TelegramStage, platform: TelegramPlatform, fault: dict[str, Any]
):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", **fault)
    with pytest.raises(Exception) as caught:  # noqa: PT011 - any but the three
        await platform.says(ana, "hello")
    assert not isinstance(caught.value, TryLater | Unreachable | Refused)
    assert stage.token not in repr(caught.value)


async def test_an_answer_that_never_comes_is_not_waited_for_for_ever(stage: TelegramStage, platform: TelegramPlatform):
    ana = await address(stage, "ana")
    await stage.fails("sendMessage", "hang", acts=True)
    with pytest.raises(TimedOut):
        await platform.adapter._api.ask("sendMessage", seconds=0.3, chat_id=int(ana.partition(":")[2]), text="hello")
    assert await stage.texts("ana") == ["hello"]


async def test_where_there_is_no_connection_surely_nothing_was_sent(stage: TelegramStage):
    port = stage.url.rpartition(":")[2]
    for nowhere in (f"http://127.0.0.1:{a_free_port()}", "http://nobody.invalid", f"https://127.0.0.1:{port}"):
        platform = a_platform(stage, telegram_base_url=f"{nowhere}/bot")
        with pytest.raises(TryLater):
            await platform.says("telegram:5", "hello")


async def test_at_telegrams_pace_a_crowded_chat_waits_and_another_flows(stage: TelegramStage):
    platform = a_platform(stage, telegram_messages_per_second=30)
    ana, ben = await address(stage, "ana"), await address(stage, "ben")
    for number in range(3):
        await platform.says(ana, f"{number}")
    with pytest.raises(TryLater) as later:
        await platform.says(ana, "too much")
    assert 2 < (later.value.after or 0) <= 3
    await platform.says(ben, "hello")
    assert (await stage.texts("ana"), await stage.texts("ben")) == (["0", "1", "2"], ["hello"])


async def test_many_pieces_at_telegrams_pace_come_in_several_attempts(stage: TelegramStage):
    platform = a_platform(stage, telegram_messages_per_second=30)
    ana = await address(stage, "ana")
    text = "x" * 4096 * 5
    with pytest.raises(TryLater):
        await platform.tells(ana, text, key="same")
    assert len(await stage.texts("ana")) == 3


# --- the way to each other --------------------------------------------------------------------------------------------


async def test_two_who_both_want_it_get_a_way_to_each_other(stage: TelegramStage, platform: TelegramPlatform):
    ana, ben = await address(stage, "ana"), await address(stage, "ben")
    await platform.tells(ana, "You can go on without me.", direct=Button("Write to them", ben))
    (shown,) = await stage.screen("ana")
    assert shown["reply_markup"]["inline_keyboard"] == [
        [{"text": "Write to them", "url": f"tg://user?id={await stage.who('ben')}"}]
    ]


@pytest.mark.parametrize("hidden", [True, False])
async def test_the_words_go_without_it_where_telegram_refuses(
    stage: TelegramStage, platform: TelegramPlatform, hidden: bool
):
    ana, peer = await address(stage, "ana"), "telegram:5"  # nobody
    if hidden:
        peer = await address(stage, "ben")
        await stage.control("hides", person="ben")
    await platform.tells(ana, "You can go on without me.", Button("End", "end:1"), direct=Button("Write", peer))
    (shown,) = await stage.screen("ana")
    assert shown["reply_markup"]["inline_keyboard"] == [[{"text": "End", "callback_data": "end:1"}]]


# --- groups that move, and topics -------------------------------------------------------------------------------------


async def place(platform: TelegramPlatform, group: str, **more: Any) -> str:
    """The group's address, as the house gets it by a command there."""
    await platform.stage.says_in(group, "lena", "/help", **more)
    await platform.stage.taken()
    event = platform.heard.pop()
    assert isinstance(event, Heard)
    return event.place


@pytest.mark.parametrize("told", [True, False])
async def test_a_group_that_moves_keeps_its_address(stage: TelegramStage, told: bool):
    pocket = Pocket()
    await stage.group("elm")
    async with polling(stage, pocket) as platform:
        before = await place(platform, "elm")
        await platform.says(before, "one")
        await stage.control("migrates", name="elm", told=told)
        await stage.taken()
        await platform.says(before, "two")
        assert await stage.texts(group="elm") == ["two"]
        assert await place(platform, "elm") == before
    async with polling(stage, pocket) as again:  # and after a new start
        await again.says(before, "three")
        assert await place(again, "elm") == before
    assert await stage.texts(group="elm") == ["two", "three"]
    refused = len(await stage.requests("sendMessage")) - 3
    assert refused == (0 if told else 1)


async def test_what_is_said_in_a_topic_is_answered_there(stage: TelegramStage):
    await stage.group("elm", topics=[11, 12])
    async with polling(stage) as platform:
        there = await place(platform, "elm", topic=12)
        await platform.says(there, "Let's talk in private")
        assert await place(platform, "elm") != there
    (shown,) = await stage.screen(group="elm")
    assert shown["message_thread_id"] == 12


async def test_a_group_that_the_bot_left_is_unreachable(stage: TelegramStage, platform: TelegramPlatform):
    group = await stage.group("elm")
    await stage.control("leaves_group", name="elm")
    with pytest.raises(Unreachable):
        await platform.says(f"telegram:{group}", "hello")


def test_the_api_does_not_show_its_token():
    api = Api("123:SECRET", "https://api.example.org/bot", "https://api.example.org/file/bot")
    assert "SECRET" not in f"{api!r} {api}"
