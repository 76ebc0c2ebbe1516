"""Messages → what Slack is asked to do. Pure.

1. Words are shown by `plain_text` and stand, escaped, in `text` as well, which notifications and screen readers use
   (see `writing`). 2. Nothing is linked, unfurled or parsed, and no post looks like anybody's: the bot is the bot.
3. Every post says by its metadata which message and which piece it is, so that it can be found again. 4. In a channel
   there is no talk: what begins one is a link to the direct message.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

import regex

from adapters.slack.inbound import CHOICE, MODAL
from adapters.slack.names import is_channel, is_ts, place
from adapters.slack.writing import escaped
from adapters.splitting import pieces, utf16
from bot.ports import Button, Message

SECTION = 3000
LABEL = 75
BUTTONS_IN_A_ROW = 25
BLOCKS_IN_A_VIEW = 100
EVENT_TYPE = "leveller_message"
BLANK = "…"
TITLE = "Leveller"

_LETTER = regex.compile(r"\X")

Post = dict[str, Any]


def posts(message: Message, channel: str, app_link: str) -> tuple[Post, ...]:
    """The arguments of chat.postMessage, piece by piece. `app_link` leads to the app's own direct message."""
    parts = split(message.text)
    thread = references(message.thread)[:1]
    rows = [
        *_buttons(message.buttons, app_link if is_channel(channel) else ""),
        *_way_to(message.direct, place(message.to)),
    ]
    return tuple(
        {
            "channel": channel,
            "text": escaped(part),
            "blocks": [_section(part), *(_rows(rows) if number == len(parts) else ())],
            "mrkdwn": False,
            "parse": "none",
            "link_names": False,
            "unfurl_links": False,
            "unfurl_media": False,
            "metadata": {"event_type": EVENT_TYPE, "event_payload": {"id": message.id, "piece": number}},
            **({"thread_ts": thread[0]} if thread else {}),
        }
        for number, part in enumerate(parts, 1)
    )


def split(text: str) -> tuple[str, ...]:
    """In pieces that fit; what has nothing to see is shown as a sign of it, since Slack refuses it."""
    return tuple(part if part.strip() else BLANK for part in pieces(text, SECTION, lambda one: utf16(escaped(one))))


def references(ref: str) -> tuple[str, ...]:
    """The posts that a receipt names."""
    return tuple(one for one in ref.split(",") if is_ts(one))


def found(messages: Any, key: str) -> dict[int, str]:
    """Which pieces of this message are there already, by what Slack's history tells."""
    there = {}
    for one in messages if isinstance(messages, list) else ():
        match one:
            case {"ts": str(ts), "metadata": {"event_payload": {"id": str(id_), "piece": int(piece)}}} if id_ == key:
                there[piece] = ts
    return there


def home(text: str, buttons: Sequence[Button]) -> dict[str, Any]:
    """The page that App Home shows."""
    rows = tuple(_rows([*_buttons(buttons)]))
    sections = [_section(part) for part in split(text)][: BLOCKS_IN_A_VIEW - len(rows)]
    return {"type": "home", "blocks": [*sections, *rows]}


def modal(label: str, send: str) -> dict[str, Any]:
    """One field to type in."""
    return {
        "type": "modal",
        "callback_id": MODAL,
        "title": _plain(TITLE),
        "submit": _plain(send),
        "blocks": [
            {
                "type": "input",
                "block_id": "say",
                "label": _plain(label),
                "element": {"type": "plain_text_input", "action_id": "words", "multiline": True, "max_length": SECTION},
            }
        ],
    }


def to_app(app: str, team: str, bot: str = "") -> str:
    """The link to the app's own direct message; by the bot's id where the app's isn't known."""
    whom = {"app": app} if app else {"channel": bot} if bot else {}
    return f"https://slack.com/app_redirect?{urlencode({**whom, 'team': team})}" if whom else ""


def _buttons(buttons: Sequence[Button], app_link: str = "") -> Iterator[dict[str, Any]]:
    for number, button in enumerate(buttons, 1):
        if app_link and button.payload == "start":
            yield _link(button.label, app_link, "start")
        else:
            yield {
                "type": "button",
                "action_id": f"{CHOICE}{number}",
                "text": _plain(_label(button.label)),
                "value": button.payload,
            }


def _way_to(direct: Button | None, here: tuple[str, str] | None) -> Iterator[dict[str, Any]]:
    """By https and not slack://, which a browser without Slack's program can't open; both lead into the program."""
    there = place(direct.payload) if direct else None
    if direct and there and here and there[0] == here[0]:
        team, whom = there
        url = f"https://slack.com/app_redirect?{urlencode({'channel': whom, 'team': team})}"
        yield _link(direct.label, url, "direct")


def _link(label: str, url: str, name: str) -> dict[str, Any]:
    return {"type": "button", "action_id": f"link:{name}", "text": _plain(_label(label)), "url": url}


def _rows(buttons: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(buttons), BUTTONS_IN_A_ROW):
        yield {"type": "actions", "elements": list(buttons[start : start + BUTTONS_IN_A_ROW])}


def _section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": _plain(text)}


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": escaped(text), "emoji": False}


def _label(text: str) -> str:
    """What fits on a button, cut between letters as a reader sees them."""
    if utf16(escaped(text)) <= LABEL:
        return text if text.strip() else BLANK
    kept, full = "", utf16(BLANK)
    for letter in _LETTER.findall(text):
        full += utf16(escaped(letter))
        if full > LABEL:
            break
        kept += letter
    return kept.rstrip() + BLANK
