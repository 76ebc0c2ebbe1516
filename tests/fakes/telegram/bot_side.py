"""What each method does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from tests.fakes.telegram import table
from tests.fakes.telegram.table import Refused, bad
from tests.fakes.telegram.world import Group, Person, World

Given = dict[str, Any]


async def get_me(world: World, _given: Given) -> Any:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": world.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def set_webhook(world: World, given: Given) -> Any:
    if not given["url"]:
        return await delete_webhook(world, given)
    if not given["url"].startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if "secret_token" in given:
        table.check_secret(given["secret_token"])
    if not 1 <= given.get("max_connections", 40) <= 100:
        raise bad("max_connections is out of range")
    world.allowed = table.check_allowed(given.get("allowed_updates", world.allowed))
    await _drop(world, given)
    async with world.changed:
        world.webhook = {"url": given["url"], "secret": given.get("secret_token", "")}
        world.changed.notify_all()
    return True


async def delete_webhook(world: World, given: Given) -> Any:
    await _drop(world, given)
    async with world.changed:
        world.webhook = {}
        world.changed.notify_all()
    return True


async def _drop(world: World, given: Given) -> None:
    if given.get("drop_pending_updates"):
        await world.confirm(*world.pending)


async def get_webhook_info(world: World, _given: Given) -> Any:
    when, why = world.last_error
    failed = {"last_error_date": when, "last_error_message": why} if when else {}
    allowed = {"allowed_updates": world.allowed} if world.allowed else {}
    return {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.pending),
        **failed,
        **allowed,
    }


async def send_message(world: World, given: Given) -> Any:
    text = table.sendable(given["text"])
    table.check_entities(given.get("entities", []))
    table.check_keys("link preview options", given.get("link_preview_options", {}), table.PREVIEW)
    if given.get("parse_mode") not in (None, "HTML", "Markdown", "MarkdownV2"):
        raise bad("unsupported parse_mode")
    chat = world.chat(given["chat_id"])
    more: Given = {}
    if "reply_markup" in given:
        rows = table.keyboard(given["reply_markup"])
        _check_people(world, rows)
        more["reply_markup"] = {"inline_keyboard": rows}
    more |= _thread(chat, given)
    more |= _reply(world, chat, given.get("reply_parameters"))
    if given.get("protect_content"):
        more["has_protected_content"] = True
    return world.a_message(chat.chat, world.bot, by_bot=True, text=text, **more)


def _check_people(world: World, rows: list[list[Given]]) -> None:
    for button in (button for row in rows for button in row):
        url = button.get("url", "")
        if not url.startswith("tg://user?id="):
            continue
        person = next((one for one in world.people.values() if str(one.id) == url.partition("=")[2]), None)
        if person is None:
            raise bad("BUTTON_USER_INVALID")
        if person.hidden:
            raise bad("BUTTON_USER_PRIVACY_RESTRICTED")


def _thread(chat: Person | Group, given: Given) -> Given:
    thread = given.get("message_thread_id")
    if thread is None:
        return {}
    if not isinstance(chat, Group) or thread not in chat.topics:
        raise bad("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def _reply(world: World, chat: Person | Group, reply: Given | None) -> Given:
    if reply is None:
        return {}
    table.check_keys("reply parameters", reply, table.REPLY)
    if type(reply.get("message_id")) is not int:
        raise bad("can't parse reply parameters: message_id must be of type int")
    found = world.message(chat.id, reply["message_id"])
    if found is not None:
        return {"reply_to_message": found.fields}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


async def delete_message(world: World, given: Given) -> Any:
    chat = world.chat(given["chat_id"])
    shown = world.message(chat.id, given["message_id"])
    if shown is None:
        raise bad("message to delete not found")
    if world.old(shown) or (isinstance(chat, Group) and not shown.by_bot):
        raise bad("message can't be deleted")
    shown.deleted = True
    return True


async def answer_callback_query(world: World, given: Given) -> Any:
    if len(given.get("text", "")) > table.LONGEST_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    if given["callback_query_id"] not in world.presses:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    async with world.changed:
        world.presses[given["callback_query_id"]].append(given)
        world.changed.notify_all()
    return True


async def set_my_commands(world: World, given: Given) -> Any:
    table.check_commands(given["commands"], given.get("language_code", ""))
    async with world.changed:
        world.commands[given.get("language_code", "")] = given["commands"]
        world.changed.notify_all()
    return True


async def get_my_commands(world: World, given: Given) -> Any:
    return world.commands.get(given.get("language_code", ""), [])


DO: dict[str, Callable[[World, Given], Awaitable[Any]]] = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
}


class Polling:
    """getUpdates: holds the question until there is something new; a second questioner ends the first."""

    def __init__(self) -> None:
        self._latest = 0

    async def get_updates(self, world: World, given: Given, wait: Callable[[float], Awaitable[bool]]) -> Any:
        """`wait` returns False when the seconds are over, True when something may have changed."""
        if world.webhook:
            raise Refused(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it"
            )
        if not 0 < given.get("limit", 100) <= table.MOST_UPDATES:
            raise bad("limit is out of range")
        if "allowed_updates" in given:
            world.allowed = table.check_allowed(given["allowed_updates"])
        self._latest += 1
        mine, offset = self._latest, given.get("offset", 0)
        if offset > 0:
            await world.confirm(*(one for one in world.pending if one["update_id"] < offset))
        elif offset < 0:
            await world.confirm(*world.pending[:offset])
        async with world.changed:
            world.changed.notify_all()
        while True:
            if mine != self._latest:
                raise Refused(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
            if world.webhook:
                raise Refused(409, "Conflict: terminated by setWebhook request")
            found = [one for one in world.pending if one["update_id"] >= offset or offset < 0]
            if found or not await wait(given.get("timeout", 0)):
                return found[: given.get("limit", 100)]
