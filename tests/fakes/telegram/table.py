"""Which methods there are, what they take, and what Telegram refuses. Held against the SDK by a test."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

LONGEST_TEXT = 4096
MOST_ENTITIES = 100
MOST_PAYLOAD_BYTES = 64
MOST_BUTTONS, MOST_IN_A_ROW = 100, 8
MOST_COMMANDS, LONGEST_COMMAND, LONGEST_DESCRIPTION = 100, 32, 256
LONGEST_SECRET = 256
MOST_UPDATES = 100
LONGEST_TOAST = 200

METHODS: Mapping[str, Mapping[str, str]] = {
    "getMe": {},
    "getUpdates": {"offset": "int", "limit": "int", "timeout": "int", "allowed_updates": "list"},
    "setWebhook": {
        "url": "str!",
        "certificate": "file",
        "max_connections": "int",
        "allowed_updates": "list",
        "ip_address": "str",
        "drop_pending_updates": "bool",
        "secret_token": "str",
    },
    "deleteWebhook": {"drop_pending_updates": "bool"},
    "getWebhookInfo": {},
    "sendMessage": {
        "chat_id": "chat!",
        "text": "str!",
        "parse_mode": "str",
        "entities": "list",
        "disable_notification": "bool",
        "protect_content": "bool",
        "reply_markup": "dict",
        "message_thread_id": "int",
        "link_preview_options": "dict",
        "reply_parameters": "dict",
        "business_connection_id": "str",
        "message_effect_id": "str",
        "allow_paid_broadcast": "bool",
        "direct_messages_topic_id": "int",
        "suggested_post_parameters": "dict",
    },
    "deleteMessage": {"chat_id": "chat!", "message_id": "int!"},
    "answerCallbackQuery": {
        "callback_query_id": "str!",
        "text": "str",
        "show_alert": "bool",
        "url": "str",
        "cache_time": "int",
    },
    "setMyCommands": {"commands": "list!", "scope": "dict", "language_code": "str"},
    "getMyCommands": {"scope": "dict", "language_code": "str"},
}
"""By method: each parameter's type, with "!" where it must be given."""

UPDATES = frozenset(
    "message edited_message channel_post edited_channel_post business_connection business_message "
    "edited_business_message deleted_business_messages guest_message message_reaction message_reaction_count "
    "inline_query chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll "
    "poll_answer my_chat_member chat_member chat_join_request chat_boost removed_chat_boost managed_bot".split()
)
BUTTON = frozenset(
    "text url callback_data switch_inline_query switch_inline_query_current_chat switch_inline_query_chosen_chat "
    "callback_game pay login_url web_app copy_text style icon_custom_emoji_id".split()
)
REPLY = frozenset(
    "message_id chat_id allow_sending_without_reply quote quote_parse_mode quote_entities quote_position "
    "checklist_task_id poll_option_id".split()
)
PREVIEW = frozenset("is_disabled url prefer_small_media prefer_large_media show_above_text".split())


class Refused(Exception):
    """Telegram's way to say no."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.answer: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
        if parameters is not None:
            self.answer["parameters"] = parameters


def bad(description: str) -> Refused:
    return Refused(400, f"Bad Request: {description}")


def checked(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with their types, or Refused."""
    table = METHODS[method]
    for name in given:
        if name not in table:
            raise bad(f"there is no parameter {name}")
    for name, kind in table.items():
        if kind.endswith("!") and (given.get(name) is None or (given[name] == "" and name != "url")):
            empty = name == "text" and name in given
            raise bad("message text is empty" if empty else f"parameter {name} is required")
    return {name: _typed(name, table[name].rstrip("!"), value) for name, value in given.items()}


def _typed(name: str, kind: str, value: Any) -> Any:
    wrong = bad(f"parameter {name} must be of type {kind}")
    if kind == "str":
        if not isinstance(value, str):
            raise wrong
        return _utf8(value)
    if kind in ("int", "chat"):
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value):
            return int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise wrong
    if kind == "bool":
        known = {"true": True, "True": True, "1": True, "false": False, "False": False, "0": False}
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value in known:
            return known[value]
        raise wrong
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name}: can't parse JSON") from None
    if not isinstance(value, list if kind == "list" else dict):
        raise wrong
    return value


def _utf8(text: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise bad("strings must be encoded in UTF-8")
    return text


def cleaned(text: str) -> str:
    """How Telegram shows a text: without control characters, marks of direction, and spaces around."""
    plain = "".join(" " if letter < " " and letter != "\n" else letter for letter in text.replace("\r", ""))
    return re.sub("[\u2028-\u202e]", "", plain).strip(" \n\u00a0\u200b\u2800\u3000\ufeff\u200d")


def sendable(text: str) -> str:
    shown = cleaned(text)
    if not shown:
        raise bad("message text is empty")
    if len(shown.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise bad("message is too long")
    return shown


def check_entities(entities: list[Any]) -> None:
    if len(entities) > MOST_ENTITIES:
        raise bad("too many entities")
    for one in entities:
        fields = one if isinstance(one, dict) else {}
        if not isinstance(fields.get("type"), str) or not all(type(fields.get(n)) is int for n in ("offset", "length")):
            raise bad("can't parse MessageEntity")


def check_keys(what: str, given: Mapping[str, Any], known: frozenset[str]) -> None:
    for name in given:
        if name not in known:
            raise bad(f"can't parse {what}: there is no field {name}")


def check_allowed(kinds: list[Any]) -> list[str]:
    for kind in kinds:
        if kind not in UPDATES:
            raise bad(f"unknown type of updates {kind}")
    return kinds


def check_secret(secret: str) -> None:
    if not 1 <= len(secret) <= LONGEST_SECRET:
        raise bad("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", secret):
        raise bad("secret token contains unallowed characters")


def check_commands(commands: list[Any], language: str) -> None:
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")
    for one in commands:
        if not isinstance(one, dict) or set(one) != {"command", "description"}:
            raise bad("can't parse BotCommand")
        if not re.fullmatch(rf"[a-z0-9_]{{1,{LONGEST_COMMAND}}}", one["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"]) <= LONGEST_DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")


def keyboard(markup: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The rows of an inline keyboard; only such are played here."""
    rows = markup.get("inline_keyboard")
    if set(markup) != {"inline_keyboard"} or not isinstance(rows, list):
        raise bad("object expected as reply markup")
    if not all(isinstance(row, list) and len(row) <= MOST_IN_A_ROW for row in rows):
        raise bad("can't parse inline keyboard: rows of at most 8 are expected")
    buttons = [button for row in rows for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad("BUTTONS_TOO_MUCH")
    for button in buttons:
        _check_button(button)
    return rows


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad("can't parse inline keyboard button")
    check_keys("inline keyboard button", button, BUTTON)
    if not cleaned(button["text"]):
        raise bad("inline keyboard button text must be non-empty")
    ways = set(button) - {"text", "style", "icon_custom_emoji_id"}
    if len(ways) != 1:
        raise bad("text buttons are unallowed in the inline keyboard")
    payload = button.get("callback_data")
    if "callback_data" in button and (
        not isinstance(payload, str) or not 1 <= len(_utf8(payload).encode()) <= MOST_PAYLOAD_BYTES
    ):
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button and not re.fullmatch(r"(https?://[^\s/]+\S*|tg://\S+)", str(button["url"])):
        raise bad("inline keyboard button URL is invalid: wrong HTTP URL")
