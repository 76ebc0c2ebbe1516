"""What Slack takes as blocks (by the SDK's own limits, and stricter), and whether a post would ping anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.blocks.basic_components import TextObject

from tests.fakes.slack.world import SlackError

MOST_IN_MESSAGE, MOST_IN_VIEW, MOST_ELEMENTS = 50, 100, 25
KEYS: dict[str, frozenset[str]] = {
    "section": frozenset({"type", "block_id", "text", "fields", "accessory", "expand"}),
    "actions": frozenset({"type", "block_id", "elements"}),
    "input": frozenset({"type", "block_id", "label", "element", "dispatch_action", "hint", "optional"}),
    "button": frozenset({"type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label"}),
    "plain_text_input": frozenset(
        {"type", "action_id", "initial_value", "multiline", "min_length", "max_length", "placeholder", "focus_on_load"}
    ),
    "plain_text": frozenset({"type", "text", "emoji"}),
    "mrkdwn": frozenset({"type", "text", "verbatim"}),
}
_PINGS = re.compile(r"<(@|!here|!channel|!everyone|!subteam)")
_LINKED_NAMES = re.compile(r"(^|\W)@\w")


def check(blocks: Any, most: int) -> None:
    """Raise the error that Slack would answer."""
    if not isinstance(blocks, list) or len(blocks) > most or not all(isinstance(one, dict) for one in blocks):
        raise SlackError("invalid_blocks")
    for one in _objects(blocks):
        _known(one)
    for name in ("block_id", "action_id"):
        given = [one[name] for one in _objects(blocks) if name in one]
        if len(given) != len(set(given)) or any(not one or len(one) > 255 for one in given):
            raise SlackError("invalid_blocks")
    try:
        for block in Block.parse_all(blocks):
            block.validate_json()
    except SlackObjectFormationError:
        raise SlackError("invalid_blocks") from None


def _known(one: dict[str, Any]) -> None:
    kind = one.get("type")
    if kind not in KEYS or not one.keys() <= KEYS[kind]:
        raise SlackError("invalid_blocks")
    if kind in ("plain_text", "mrkdwn") and not (isinstance(one.get("text"), str) and one["text"].strip()):
        raise SlackError("invalid_blocks")
    if kind in ("section", "button", "input"):
        text = one.get("label" if kind == "input" else "text")
        most = {"section": 3000, "button": 75, "input": 2000}[kind]
        if not isinstance(text, dict) or _utf16(text.get("text", "")) > most:
            raise SlackError("invalid_blocks")
        if kind != "section" and text.get("type") != "plain_text":
            raise SlackError("invalid_blocks")
    if kind == "button" and not ("action_id" in one and len(one.get("value", "")) <= 2000):
        raise SlackError("invalid_blocks")
    if kind == "button" and not re.match(r"https?://|$", one.get("url", "")):
        raise SlackError("invalid_blocks")
    if kind == "actions" and not 1 <= len(one.get("elements", ())) <= MOST_ELEMENTS:
        raise SlackError("invalid_blocks")


def check_view(view: Any, kind: str) -> None:
    if not isinstance(view, dict) or view.get("type") != kind:
        raise SlackError("invalid_arguments")
    check(view.get("blocks"), MOST_IN_VIEW)
    if kind == "modal":
        needs_submit = any(one.get("type") == "input" for one in view["blocks"])
        for one in (view.get("title"), *((view.get("submit"),) if needs_submit or "submit" in view else ())):
            if not isinstance(one, dict) or one.get("type") != "plain_text" or not 1 <= len(one.get("text", "")) <= 24:
                raise SlackError("invalid_arguments")


def pings(post: dict[str, Any]) -> bool:
    """Would Slack notify anybody by this, as it parses texts and blocks?"""
    text = post.get("text") or ""
    named = post.get("parse") == "full" or post.get("link_names")
    if _PINGS.search(text) or (named and _LINKED_NAMES.search(text)):
        return True
    for one in _objects(post.get("blocks") or []):
        if one.get("type") == "mrkdwn" and _PINGS.search(one.get("text", "")):
            return True
        if one.get("type") in ("user", "usergroup", "broadcast"):
            return True
    return False


def shown(post: dict[str, Any]) -> str:
    """The text that a reader sees."""
    sections = [block["text"]["text"] for block in post.get("blocks") or [] if block.get("type") == "section"]
    text = "\n".join(sections) if sections else post.get("text", "")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def buttons(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The buttons, as they are seen, with the block each is in."""
    return [
        {**one, "label": TextObject.parse(one["text"]).text, "block_id": block.get("block_id", f"b{number}")}  # type: ignore[union-attr]
        for number, block in enumerate(blocks)
        if block["type"] == "actions"
        for one in block["elements"]
    ]


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every typed object in it, however deep."""
    if isinstance(value, list):
        for one in value:
            yield from _objects(one)
    elif isinstance(value, dict):
        if "type" in value:
            yield value
        for one in value.values():
            yield from _objects(one)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
