"""The stand-in agrees with the SDK, and refuses what Telegram refuses."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import pytest
import telegram
from telegram import constants

from adapters.telegram.inbound import WANTED
from tests.fakes.telegram import table
from tests.fakes.telegram.stage import TelegramStage, a_stage, a_stand_in


@pytest.fixture(scope="module")
def stand_in() -> Iterator[str]:
    with a_stand_in() as url:
        yield url


@pytest.fixture
async def stage(stand_in: str) -> AsyncIterator[TelegramStage]:
    async with a_stage(stand_in) as stage:
        yield stage


OF_THE_SDK = frozenset(
    "self read_timeout write_timeout connect_timeout pool_timeout api_kwargs allow_sending_without_reply "
    "reply_to_message_id disable_web_page_preview".split()
)
"""Parameters that the SDK has for its own, or turns into others."""


@pytest.mark.parametrize("method", table.METHODS)
def test_methods_take_what_the_sdk_sends(method: str):
    found = {
        name: parameter
        for name, parameter in inspect.signature(getattr(telegram.Bot, method)).parameters.items()
        if name not in OF_THE_SDK
    }
    ours = table.METHODS[method]
    assert set(ours) == set(found)
    for name, parameter in found.items():
        assert ours[name].endswith("!") == (parameter.default is inspect.Parameter.empty), name


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        (table.BUTTON, telegram.InlineKeyboardButton),
        (table.REPLY, telegram.ReplyParameters),
        (table.PREVIEW, telegram.LinkPreviewOptions),
    ],
)
def test_objects_have_the_fields_that_the_sdk_knows(known: frozenset[str], kind: Any):
    assert known == set(inspect.signature(kind.__init__).parameters) - {"self", "api_kwargs"}


def test_the_limits_are_those_of_the_sdk():
    assert table.LONGEST_TEXT == constants.MessageLimit.MAX_TEXT_LENGTH
    assert table.MOST_ENTITIES == constants.MessageLimit.MESSAGE_ENTITIES
    assert table.MOST_PAYLOAD_BYTES == constants.InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert table.MOST_BUTTONS == constants.InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
    assert table.MOST_IN_A_ROW == constants.InlineKeyboardMarkupLimit.BUTTONS_PER_ROW
    assert table.MOST_COMMANDS == constants.BotCommandLimit.MAX_COMMAND_NUMBER
    assert table.LONGEST_COMMAND == constants.BotCommandLimit.MAX_COMMAND
    assert table.LONGEST_DESCRIPTION == constants.BotCommandLimit.MAX_DESCRIPTION
    assert table.LONGEST_SECRET == constants.WebhookLimit.MAX_SECRET_TOKEN_LENGTH
    assert table.MOST_UPDATES == constants.PollingLimit.MAX_LIMIT
    assert table.LONGEST_TOAST == constants.CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    assert {str(kind.value) for kind in constants.UpdateType} == table.UPDATES
    assert set(WANTED) <= table.UPDATES


async def ask(stage: TelegramStage, method: str, how: str = "json", token: str = "", **given: Any) -> tuple[int, Any]:
    """As a program without the SDK would."""
    async with aiohttp.ClientSession() as http:
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in given.items()}
        body: dict[str, Any] = {"json": given} if how == "json" else {"data": form}
        if how == "multipart":
            body = {"data": aiohttp.FormData(form, default_to_multipart=True)}
        async with http.post(f"{stage.url}/bot{token or stage.token}/{method}", **body) as response:
            answer = await response.json()
    assert answer["ok"] == (response.status == 200)
    assert answer["ok"] or answer["error_code"] == response.status
    return response.status, answer.get("result", answer.get("description"))


@pytest.mark.parametrize("how", ["json", "form", "multipart"])
async def test_bodies_of_every_kind_are_read(stage: TelegramStage, how: str):
    await stage.writes("ana", "/start")
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    status, shown = await ask(
        stage, "sendMessage", how, chat_id=await stage.who("ana"), text=" żółw 🐢 ", reply_markup=markup
    )
    assert (status, shown["text"], shown["reply_markup"]) == (200, "żółw 🐢", markup)


ONE: dict[str, Any] = {"chat_id": 0, "text": "hello"}  # chat_id: Ana's


def button(**fields: Any) -> dict[str, Any]:
    return ONE | {"reply_markup": {"inline_keyboard": [[{"text": "x"} | fields]]}}


@pytest.mark.parametrize(
    ("method", "given", "status"),
    [
        ("sendMassage", ONE, 404),
        ("sendMessage", {"text": "hello"}, 400),
        ("sendMessage", {"chat_id": 0}, 400),
        ("sendMessage", ONE | {"chat_id": 5}, 400),
        ("sendMessage", ONE | {"chat_id": "Ana"}, 400),
        ("sendMessage", ONE | {"colour": "red"}, 400),
        ("sendMessage", ONE | {"text": 5}, 400),
        ("sendMessage", ONE | {"text": ""}, 400),
        ("sendMessage", ONE | {"text": " \n\u200b"}, 400),
        ("sendMessage", ONE | {"text": "x" * 4097}, 400),
        ("sendMessage", ONE | {"text": "🐢" * 2049}, 400),
        ("sendMessage", ONE | {"text": "half \ud83d"}, 400),
        ("sendMessage", ONE | {"protect_content": "maybe"}, 400),
        ("sendMessage", ONE | {"parse_mode": "BBCode"}, 400),
        ("sendMessage", ONE | {"entities": [{"type": "bold"}]}, 400),
        ("sendMessage", ONE | {"entities": [{"type": "bold", "offset": 0, "length": 1}] * 101}, 400),
        ("sendMessage", ONE | {"reply_markup": "no JSON"}, 400),
        ("sendMessage", ONE | {"reply_markup": {"inline_keyboard": "no rows"}}, 400),
        ("sendMessage", ONE | {"reply_markup": {"inline_keyboard": [[{"text": "x", "url": "https://x.y"}] * 9]}}, 400),
        ("sendMessage", button(), 400),
        ("sendMessage", button(callback_data="x" * 65), 400),
        ("sendMessage", button(callback_data="ż" * 33), 400),
        ("sendMessage", button(callback_data=""), 400),
        ("sendMessage", button(callback_data="x", url="https://example.org"), 400),
        ("sendMessage", button(url="javascript:x"), 400),
        ("sendMessage", button(url="tg://user?id=5"), 400),
        ("sendMessage", button(callback_data="x", text=" "), 400),
        ("sendMessage", ONE | {"message_thread_id": 5}, 400),
        ("sendMessage", ONE | {"reply_parameters": {"message_id": 999}}, 400),
        ("sendMessage", ONE | {"reply_parameters": {"message": 1}}, 400),
        ("sendMessage", ONE | {"link_preview_options": {"disabled": True}}, 400),
        ("deleteMessage", {"chat_id": 0, "message_id": 999}, 400),
        ("answerCallbackQuery", {"callback_query_id": "5"}, 400),
        ("setWebhook", {"url": "http://example.org/telegram"}, 400),
        ("setWebhook", {"url": "https://example.org", "secret_token": "no spaces"}, 400),
        ("setWebhook", {"url": "https://example.org", "secret_token": "x" * 257}, 400),
        ("setWebhook", {"url": "https://example.org", "allowed_updates": ["news"]}, 400),
        ("getUpdates", {"limit": 101}, 400),
        ("setMyCommands", {"commands": [{"command": "Help", "description": "x"}]}, 400),
        ("setMyCommands", {"commands": [{"command": "help", "description": ""}]}, 400),
        ("setMyCommands", {"commands": [], "language_code": "english"}, 400),
    ],
)
async def test_what_telegram_refuses_is_refused(stage: TelegramStage, method: str, given: dict[str, Any], status: int):
    await stage.writes("ana", "/start")
    ana = await stage.who("ana")
    assert (await ask(stage, "sendMessage", **ONE | {"chat_id": ana}))[0] == 200
    given = given | ({"chat_id": ana} if given.get("chat_id") == 0 else {})
    assert (await ask(stage, method, **given))[0] == status
    assert await stage.texts("ana") == ["hello"]


async def test_who_never_wrote_or_has_blocked_cannot_be_written_to(stage: TelegramStage):
    ben = await stage.who("ben")
    assert await ask(stage, "sendMessage", chat_id=ben, text="hello") == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    await stage.blocks("ben")
    assert (await ask(stage, "sendMessage", chat_id=ben, text="hello"))[0] == 403
    await stage.unblocks("ben")
    assert (await ask(stage, "sendMessage", chat_id=ben, text="hello"))[0] == 200


async def test_a_wrong_token_opens_nothing(stage: TelegramStage):
    assert await ask(stage, "getMe", token="1:x") == (401, "Unauthorized")


async def test_what_is_old_stays(stage: TelegramStage):
    await stage.writes("ana", "/start")
    ana = await stage.who("ana")
    _, shown = await ask(stage, "sendMessage", chat_id=ana, text="hello")
    await stage.control("ages", hours=49)
    assert (await ask(stage, "deleteMessage", chat_id=ana, message_id=shown["message_id"]))[0] == 400


async def test_updates_come_again_until_confirmed(stage: TelegramStage):
    await stage.writes("ana", "one")
    await stage.writes("ana", "two")
    _, first = await ask(stage, "getUpdates", limit=1)
    _, both = await ask(stage, "getUpdates")
    _, second = await ask(stage, "getUpdates", offset=both[1]["update_id"])
    assert (first, second) == (both[:1], both[1:])
    assert await ask(stage, "getUpdates", offset=both[1]["update_id"] + 1) == (200, [])
    assert await ask(stage, "getUpdates") == (200, [])


async def test_a_question_is_held_until_there_is_something(stage: TelegramStage):
    asking = asyncio.create_task(ask(stage, "getUpdates", timeout=20, allowed_updates=["message"]))
    await stage.asked("getUpdates")
    await stage.blocks("ana")  # not asked for
    await stage.writes("ana", "hello")
    _, found = await asking
    assert [set(one) for one in found] == [{"update_id", "message"}]


async def test_there_is_one_poller_and_no_webhook_beside_it(stage: TelegramStage):
    asking = asyncio.create_task(ask(stage, "getUpdates", timeout=20))
    await stage.asked("getUpdates")
    assert (await ask(stage, "getUpdates"))[0] == 200
    assert (await asking)[0] == 409
    await ask(stage, "setWebhook", url="https://example.org/telegram")
    assert (await ask(stage, "getUpdates"))[0] == 409


async def test_in_groups_the_bot_is_told_only_of_what_it_may_see(stage: TelegramStage):
    await stage.group("elm", supergroup=True)
    await stage.says_in("elm", "ana", "good morning")
    await stage.says_in("elm", "ana", "/help")
    _, found = await ask(stage, "getUpdates")
    assert [one["message"]["text"] for one in found] == ["/help"]
