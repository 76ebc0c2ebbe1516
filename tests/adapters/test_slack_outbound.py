"""Messages → what Slack is asked to do, as values."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from adapters.contract import HOSTILE
from adapters.slack.outbound import home, modal, posts, split
from adapters.slack.writing import escaped
from adapters.splitting import utf16
from bot.ports import Button, Message
from tests.fakes.slack import blocks

ANA, STREET = "slack:T0ELM/U0ANA", "slack:T0ELM/C0STREET"
LINK = "https://slack.com/app_redirect?app=A0LEVELLER&team=T0ELM"


def a_message(text: str = "hello", *, to: str = ANA, **more: Any) -> Message:
    return Message(id="k1", to=to, text=text, **more)


def elements(post: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for block in post["blocks"] if block["type"] == "actions" for one in block["elements"]]


def test_a_message_is_one_post_that_parses_nothing():
    (post,) = posts(a_message("a & <b>"), "D0ANA", LINK)
    assert post == {
        "channel": "D0ANA",
        "text": "a &amp; &lt;b&gt;",
        "blocks": [
            {"type": "section", "text": {"type": "plain_text", "text": "a &amp; &lt;b&gt;", "emoji": False}},
        ],
        "mrkdwn": False,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
        "metadata": {"event_type": "leveller_message", "event_payload": {"id": "k1", "piece": 1}},
    }


@settings(deadline=None)
@given(st.text(max_size=200), st.lists(st.text(max_size=90), max_size=30), st.integers(1, 200))
def test_whatever_is_said_slack_takes_it_shows_it_as_it_is_and_pings_nobody(text: str, labels: list[str], times: int):
    buttons = tuple(Button(label, f"v:{number}") for number, label in enumerate(labels))
    made = posts(a_message(text * times, buttons=buttons), "D0ANA", LINK)
    for post in made:
        blocks.check(post["blocks"], blocks.MOST_IN_MESSAGE)
        assert not blocks.pings(post)
        json.dumps(post, ensure_ascii=False).encode()
    shown = "".join(blocks.shown(post) for post in made)
    whole = "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text * times)
    assert shown == whole or "…" in shown  # what has nothing to see is shown as a sign of it
    assert [one["value"] for one in elements(made[-1])] == [button.payload for button in buttons]
    assert all(not elements(post) for post in made[:-1])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_shown_as_they_are(text: str):
    shown = "".join(blocks.shown(post) for post in posts(a_message(text), "D0ANA", LINK))
    assert shown == (text.replace("\ud83d", "\ufffd") if text.strip() else "…")


def test_pieces_fit_as_slack_counts_them_escaped_and_in_utf16():
    for text in ("&" * 5000, "👩‍👩‍👧‍👦" * 900, "word " * 2000, "x" * 3000):
        parts = split(text)
        assert "".join(parts) == text
        assert all(utf16(escaped(part)) <= 3000 for part in parts)
    assert len(split("x" * 3000)) == 1
    assert len(split("x" * 3001)) == 2


@pytest.mark.parametrize("label", ["x" * 75, "x" * 76, "&" * 75, "👩‍👩‍👧‍👦" * 20, "żółw 🐢 " * 20, " "])
def test_a_label_is_cut_between_letters_and_fits(label: str):
    (post,) = posts(a_message(buttons=(Button(label, "v"),)), "D0ANA", LINK)
    (button,) = elements(post)
    shown = button["text"]["text"]
    assert utf16(shown) <= 75
    assert shown == escaped(label) if utf16(escaped(label)) <= 75 and label.strip() else shown.endswith("…")
    assert "\u200d…" not in shown


def test_a_line_hangs_under_its_beginning():
    assert posts(a_message(thread="1.2,1.3"), "D0ANA", LINK)[0]["thread_ts"] == "1.2"
    assert "thread_ts" not in posts(a_message(thread="no message"), "D0ANA", LINK)[0]


def test_in_a_channel_talk_begins_with_a_link_and_joining_stays_a_press():
    buttons = (Button("Talk in private", "start"), Button("Join", "join:pear-7"))
    (post,) = posts(a_message(to=STREET, buttons=buttons), "C0STREET", LINK)
    link, press = elements(post)
    assert (link["url"], "value" in link) == (LINK, False)
    assert (press["value"], "url" in press) == ("join:pear-7", False)
    (post,) = posts(a_message(buttons=buttons), "D0ANA", LINK)
    assert [one.get("value") for one in elements(post)] == ["start", "join:pear-7"]


@pytest.mark.parametrize("peer", ["slack:T0ELM/U0BEN", "slack:T0ELSE/U0BEN", "telegram:7"])
def test_the_way_to_a_direct_chat_is_there_within_one_workspace(peer: str):
    (post,) = posts(a_message(direct=Button("Go there", peer)), "D0ANA", LINK)
    urls = [one["url"] for one in elements(post)]
    assert urls == (["https://slack.com/app_redirect?channel=U0BEN&team=T0ELM"] if "ELM" in peer else [])


def test_a_page_and_a_field_are_what_slack_takes():
    view = home("a long page " * 40_000, [Button("Help", "help")] * 3)
    blocks.check_view(view, "home")
    assert view["blocks"][-1]["type"] == "actions"
    blocks.check_view(modal("What do you need?", "Send"), "modal")


def test_the_sdks_own_models_take_what_is_made():
    (post,) = posts(a_message("x" * 3000, buttons=(Button("y" * 200, "z" * 64),)), "D0ANA", LINK)
    for block in Block.parse_all([*post["blocks"], *modal("Label", "Send")["blocks"], *home("t", ())["blocks"]]):
        block.validate_json()
