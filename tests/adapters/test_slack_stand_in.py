"""The stand-in against the SDK: it must not only agree with us."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.models import blocks as models
from slack_sdk.models.blocks.basic_components import ConfirmObject
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack_stage import SlackStage, a_slack, a_workspace
from tests.fakes.slack import blocks
from tests.fakes.slack.api import METHODS
from tests.fakes.slack.world import SlackError


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


@pytest.fixture
async def stage(slack_url: str) -> AsyncIterator[SlackStage]:
    async with a_workspace(slack_url) as stage:
        yield stage


def api(stage: SlackStage, token: str | None = None) -> AsyncWebClient:
    return AsyncWebClient(token or stage.token, base_url=f"{stage.stage.url}/api/", retry_handlers=[])


@pytest.mark.parametrize("name", METHODS)
def test_every_method_takes_what_the_sdk_would_send_and_no_more(name: str):
    method = METHODS[name]
    known = inspect.signature(getattr(AsyncWebClient, name.replace(".", "_"))).parameters
    assert {*method.required, *method.optional} <= known.keys()
    needed = {one for one, given in known.items() if given.default is inspect.Parameter.empty} - {"self", "kwargs"}
    assert needed - {"app_token", "client_id", "client_secret"} <= {*method.required, *method.optional}


def test_its_limits_are_the_sdks():
    assert models.SectionBlock.text_max_length == 3000
    assert models.Block.block_id_max_length == 255
    assert models.ActionsBlock.elements_max_length == blocks.MOST_ELEMENTS
    assert models.ButtonElement.text_max_length == 75
    assert models.ButtonElement.value_max_length == 2000
    assert models.ButtonElement.action_id_max_length == 255
    assert models.InputBlock.label_max_length == 2000
    assert ConfirmObject.title_max_length == 100


def section(text: str = "hello", **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "plain_text", "text": text}, **more}


def button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Yes"}, **more}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


@pytest.mark.parametrize(
    "wrong",
    [
        [section("x" * 3001)],
        [section("🐢" * 1501)],
        [section(" ")],
        [section()] * 51,
        [section(block_id="b"), section(block_id="b")],
        [section(block_id="x" * 256)],
        [section(colour="red")],
        [{"type": "hologram"}],
        [actions()],
        [actions(*(button(action_id=str(n)) for n in range(26)))],
        [actions(button(), button())],
        [actions(button(action_id="x" * 256))],
        [actions(button(value="x" * 2001))],
        [actions(button(text={"type": "plain_text", "text": "x" * 76}))],
        [actions(button(text={"type": "mrkdwn", "text": "x"}))],
        [actions(button(url="tg://user?id=1"))],
        [actions({"type": "button", "text": {"type": "plain_text", "text": "Yes"}})],
        "no list",
        [None],
    ],
)
def test_blocks_that_slack_refuses_are_refused(wrong: Any):
    with pytest.raises(SlackError, match="invalid_blocks"):
        blocks.check(wrong, blocks.MOST_IN_MESSAGE)


async def _code(call: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


async def test_calls_that_slack_refuses_are_refused(stage: SlackStage):
    slack, channel = api(stage), (await stage.does("person", "ana"))["channel"]
    assert await _code(slack.api_call("users.list")) == "unknown_method"
    assert await _code(api(stage, "xoxb-wrong").auth_test()) == "invalid_auth"
    assert await _code(api(stage, stage.app_token).auth_test()) == "not_allowed_token_type"
    assert await _code(slack.apps_connections_open(app_token=stage.token)) == "not_allowed_token_type"
    assert await _code(slack.bots_info(bot="B1")) == "missing_scope"
    assert await _code(slack.api_call("chat.postMessage", json={"text": "x"})) == "invalid_arguments"
    given = {"channel": channel, "text": "x", "colour": "red"}
    assert await _code(slack.api_call("chat.postMessage", json=given)) == "invalid_arguments"
    assert await _code(slack.chat_postMessage(channel="D0NONE", text="x")) == "channel_not_found"
    assert await _code(slack.api_call("chat.postMessage", json={"channel": channel, "text": " "})) == "no_text"
    assert await _code(slack.chat_postMessage(channel=channel, text="x", thread_ts="1.1")) == "thread_not_found"
    assert await _code(slack.chat_postMessage(channel=channel, text="x", username="Ana")) == "missing_scope"
    wrong: dict[str, Any] = {"event_type": "", "event_payload": {}}
    assert await _code(slack.chat_postMessage(channel=channel, text="x", metadata=wrong)) == "invalid_metadata_format"
    assert await _code(slack.chat_delete(channel=channel, ts="1.1")) == "message_not_found"
    assert await _code(slack.conversations_open(users="U0NOBODY")) == "user_not_found"
    assert await _code(slack.conversations_replies(channel=channel, ts="1.1")) == "thread_not_found"
    assert await _code(slack.views_open(trigger_id="1.2.3", view={"type": "modal"})) == "invalid_blocks"
    await stage.does("scopes", scopes=["im:write"])
    assert await _code(slack.chat_postMessage(channel=channel, text="x")) == "missing_scope"


async def test_forms_are_taken_like_json(stage: SlackStage):
    channel = (await stage.does("person", "ana"))["channel"]
    form = {"token": stage.token, "channel": channel, "text": "hello", "blocks": '[{"type":"divider"}]'}
    async with aiohttp.ClientSession() as http:
        async with http.post(f"{stage.stage.url}/api/chat.postMessage", data=form) as response:
            assert (await response.json())["error"] == "invalid_blocks"
        del form["blocks"]
        async with http.post(f"{stage.stage.url}/api/chat.postMessage", data=form) as response:
            assert (await response.json())["ok"] is True
    assert await stage.screen("ana") == ["hello"]


async def test_history_shows_metadata_only_when_asked_newest_first_and_threads_apart(stage: SlackStage):
    slack, channel = api(stage), (await stage.does("person", "ana"))["channel"]
    known = {"event_type": "leveller_message", "event_payload": {"id": "k1"}}
    first = await slack.chat_postMessage(channel=channel, text="first", metadata=known)
    await slack.chat_postMessage(channel=channel, text="under it", thread_ts=first["ts"], metadata=known)
    await slack.chat_postMessage(channel=channel, text="second")
    bare = await slack.conversations_history(channel=channel)
    assert [one["text"] for one in bare["messages"]] == ["second", "first"]
    assert not any("metadata" in one for one in bare["messages"])
    full = await slack.conversations_history(channel=channel, include_all_metadata=True, limit=1)
    assert (len(full["messages"]), full["has_more"]) == (1, True)
    thread = await slack.conversations_replies(channel=channel, ts=first["ts"], include_all_metadata=True)
    assert [one["metadata"] for one in thread["messages"]] == [known, known]


@pytest.mark.parametrize(
    ("post", "pings"),
    [
        ({"text": "<!channel> hello"}, True),
        ({"text": "<@U1>"}, True),
        ({"text": "@ana", "link_names": True}, True),
        ({"text": "@ana", "parse": "full"}, True),
        ({"text": "x", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<!here>"}}]}, True),
        ({"text": "&lt;!channel&gt; @ana", "parse": "none", "link_names": False}, False),
        ({"text": "x", "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "<!here>"}}]}, False),
    ],
)
def test_it_knows_what_would_ping(post: dict[str, Any], pings: bool):
    assert blocks.pings(post) is pings
