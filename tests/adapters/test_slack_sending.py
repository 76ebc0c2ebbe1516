"""The mouth on Slack: each piece once, whatever comes between, and what Slack's answers mean."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.slack.adapter import Slack
from bot.ports import Button, Message, Receipt, Refused, TryLater, Unreachable
from tests.adapters.slack_platform import SlackPlatform, a_platform
from tests.adapters.slack_stage import a_slack

LONG = "".join(f"line {number} of a long text\n" for number in range(400)).strip()


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


@pytest.fixture
async def slack(slack_url: str) -> AsyncIterator[SlackPlatform]:
    async with a_platform(slack_url) as platform:
        yield platform


async def says(slack: SlackPlatform, text: str, **more: Any) -> Receipt:
    given: dict[str, Any] = {"id": "k1", "to": await slack.stage.address("ana"), "text": text}
    return await slack.adapter.send(Message(**given | more))


async def says_and_cannot_know(slack: SlackPlatform, text: str, **more: Any) -> None:
    """Nobody knows whether this arrived."""
    try:
        await says(slack, text, **more)
    except (TryLater, Unreachable, Refused) as decided:
        pytest.fail(f"it was decided: {decided!r}")
    except Exception:
        return
    pytest.fail("it was sent")


async def test_a_long_text_comes_in_pieces_and_one_receipt_names_them_all(slack: SlackPlatform):
    receipt = await says(slack, LONG, buttons=(Button("Yes", "yes"),))
    posts = await slack.stage.posts("ana")
    assert len(posts) > 2
    assert "".join(post["text"] for post in posts) == LONG
    assert receipt.parts == tuple(post["ts"] for post in posts)
    assert receipt.ref == ",".join(receipt.parts)
    assert [bool(post["buttons"]) for post in posts] == [False] * (len(posts) - 1) + [True]
    assert (await says(slack, "short", id="k2")).parts == ()


async def test_what_was_posted_before_a_wait_is_not_posted_again(slack: SlackPlatform):
    await slack.stage.fails(code="ratelimited", status=429, headers={"Retry-After": "1"}, skip=1)
    with pytest.raises(TryLater) as caught:
        await says(slack, LONG)
    (post,) = await slack.stage.posts("ana")
    assert caught.value.shown == Receipt(post["ts"])
    receipt = await says(slack, LONG)
    assert "".join(await slack.screen("ana")) == LONG
    assert receipt.parts == tuple(post["ts"] for post in await slack.stage.posts("ana"))


async def test_what_was_posted_before_a_wait_and_a_restart_is_not_posted_again(slack: SlackPlatform):
    await slack.stage.fails(code="ratelimited", status=429, headers={"Retry-After": "1"}, skip=1)
    with pytest.raises(TryLater) as caught:
        await says(slack, LONG)
    assert caught.value.shown is not None
    anew = SlackPlatform(slack.stage)
    async with anew.running():
        receipt = await says(anew, LONG, begun=caught.value.shown.ref)
        assert "".join(await slack.screen("ana")) == LONG
        assert receipt.parts == tuple(post["ts"] for post in await slack.stage.posts("ana"))


async def test_what_was_posted_in_one_chat_is_not_taken_for_posted_in_another(slack: SlackPlatform):
    await slack.stage.fails(code="ratelimited", status=429, headers={"Retry-After": "1"}, skip=1)
    with pytest.raises(TryLater):
        await says(slack, LONG)
    await says(slack, LONG, to=await slack.stage.address("ben"))
    assert "".join(await slack.screen("ben")) == LONG


async def test_a_possible_repeat_is_looked_up_and_not_posted_again(slack: SlackPlatform):
    await slack.stage.fails(how="drop-after")
    await says_and_cannot_know(slack, "once only")
    receipt = await says(slack, "once only", repeat=True)
    (post,) = await slack.stage.posts("ana")
    assert receipt == Receipt(post["ts"])
    assert len(await slack.stage.requests("conversations.history")) == 1


async def test_what_was_taken_without_an_answer_is_not_posted_again(slack: SlackPlatform):
    await slack.stage.fails(how="hang")
    sending = asyncio.create_task(says(slack, "once only"))
    await until_there(slack, 1)
    sending.cancel()  # as the courier does when it has waited long enough
    await asyncio.gather(sending, return_exceptions=True)
    await says(slack, "once only", repeat=True)
    assert await slack.screen("ana") == ["once only"]


async def until_there(slack: SlackPlatform, many: int) -> None:
    async with asyncio.timeout(10):
        while len(await slack.screen("ana")) < many:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("how", ["drop-before", "drop-after"])
async def test_a_possible_repeat_after_a_restart_posts_only_the_pieces_that_are_missing(slack: SlackPlatform, how: str):
    await slack.stage.fails(how=how, skip=1)
    await says_and_cannot_know(slack, LONG)
    anew = SlackPlatform(slack.stage)
    async with anew.running():
        receipt = await says(anew, LONG, repeat=True)
    assert "".join(await slack.screen("ana")) == LONG
    assert len(receipt.parts) == len(await slack.stage.posts("ana"))


async def test_a_possible_repeat_in_a_thread_is_looked_up_there(slack: SlackPlatform):
    begin = await says(slack, "the line begins", id="k0")
    for number in range(20):
        await says(slack, f"words {number}", id=f"w{number}", thread=begin.ref)
    await slack.stage.fails(how="drop-after")
    await says_and_cannot_know(slack, "once only", thread=begin.ref)
    await says(slack, "once only", thread=begin.ref, repeat=True)
    posts = [post for post in await slack.stage.posts("ana") if post["text"] == "once only"]
    assert [post["thread"] for post in posts] == [begin.ref]


async def test_a_possible_repeat_in_a_long_thread_is_looked_up_from_when_it_was_decided(slack: SlackPlatform):
    begin = await says(slack, "the line begins", id="k0")
    for number in range(20):
        await says(slack, f"words {number}", id=f"w{number}", thread=begin.ref)
    decided = datetime.now(UTC) + timedelta(hours=1)
    await slack.stage.does("ahead", seconds=3600)
    try:
        await slack.stage.fails(how="drop-after")
        await says_and_cannot_know(slack, "once only", thread=begin.ref, decided=decided)
        await says(slack, "once only", thread=begin.ref, decided=decided, repeat=True)
    finally:
        await slack.stage.does("ahead", seconds=0)
    assert (await slack.screen("ana")).count("once only") == 1
    assert len(await slack.stage.requests("conversations.replies")) == 1


async def test_where_the_beginning_was_deleted_words_still_come(slack: SlackPlatform):
    await says(slack, "hello", thread="1764000000.000001")
    assert [post["thread"] for post in await slack.stage.posts("ana")] == [""]


async def test_every_piece_is_withdrawn_and_a_second_try_goes_on_after_the_first(slack: SlackPlatform):
    receipt = await says(slack, LONG)
    await slack.stage.fails(method="chat.delete", code="ratelimited", status=429)
    with pytest.raises(TryLater):
        await says(slack, "They took it back.", id="k2", withdraws=receipt.ref)
    await says(slack, "They took it back.", id="k2", withdraws=receipt.ref)
    assert await slack.screen("ana") == []
    await says(slack, "They took it back.", id="k2", withdraws=receipt.ref, repeat=True)
    assert await slack.screen("ana") == []


@pytest.mark.parametrize(
    ("fault", "means", "after"),
    [
        ({"code": "ratelimited", "status": 429, "headers": {"Retry-After": "30"}}, TryLater, 30),
        ({"code": "ratelimited", "status": 429, "headers": {"Retry-After": "soon"}}, TryLater, None),
        ({"code": "ratelimited", "status": 429}, TryLater, None),
        ({"code": "ratelimited"}, TryLater, None),
        ({"code": "internal_error"}, TryLater, None),
        ({"code": "service_unavailable", "status": 503}, TryLater, None),
        ({"how": "status", "status": 503}, TryLater, None),
        ({"how": "status", "status": 500}, TryLater, None),
        *(({"code": code}, Unreachable, None) for code in ("channel_not_found", "user_disabled", "is_archived")),
        *(({"code": code}, Unreachable, None) for code in ("cannot_dm_bot", "user_not_found", "not_in_channel")),
        *(({"code": code}, Refused, None) for code in ("messages_tab_disabled", "team_not_found", "no_permission")),
        *(({"code": code}, Refused, None) for code in ("restricted_action", "restricted_action_read_only_channel")),
        *(({"code": code}, Refused, None) for code in ("msg_too_long", "invalid_blocks", "no_text", "a_new_code")),
    ],
)
async def test_slacks_refusals_are_understood(
    slack: SlackPlatform, fault: dict[str, Any], means: type[Exception], after: float | None
):
    await slack.stage.fails(**fault)
    with pytest.raises(means) as caught:
        await says(slack, "hello")
    assert getattr(caught.value, "after", None) == after
    await says(slack, "hello")
    assert await slack.screen("ana") == ["hello"]


@pytest.mark.parametrize("fault", [{"code": "fatal_error"}, {"how": "drop-before"}, {"how": "drop-after"}])
async def test_what_is_undecided_stays_so(slack: SlackPlatform, fault: dict[str, Any]):
    await slack.stage.fails(**fault)
    await says_and_cannot_know(slack, "hello")


@pytest.mark.parametrize("method", ["conversations.open", "conversations.history"])
@pytest.mark.parametrize("fault", [{"how": "drop-after"}, {"how": "status", "status": 500}, {"code": "fatal_error"}])
async def test_what_fails_before_anything_is_posted_was_surely_not_sent(
    slack: SlackPlatform, fault: dict[str, Any], method: str
):
    await slack.stage.fails(method=method, times=2, **fault)  # what only asks is asked twice by the HTTP client
    with pytest.raises(TryLater):
        await says(slack, "hello", repeat=True)
    assert await slack.screen("ana") == []


async def test_a_server_that_takes_no_connection_was_not_told(slack: SlackPlatform, unused_tcp_port: int):
    settings = slack.stage.settings().model_copy(update={"slack_api_url": f"http://127.0.0.1:{unused_tcp_port}/api/"})
    nobody = Slack(settings, slack.surroundings)
    with pytest.raises(TryLater):
        await nobody.send(Message(id="k1", to=await slack.stage.address("ana"), text="hello"))


async def test_somebody_unknown_and_addresses_that_are_none_are_unreachable(slack: SlackPlatform):
    for to in (f"slack:{slack.stage.team}/U0NOBODY", "slack:", "slack:T1", "slack:T1/", "slack:../x", "telegram:1"):
        with pytest.raises(Unreachable):
            await says(slack, "hello", to=to)


async def test_a_channel_is_spoken_in_where_the_bot_was_invited(slack: SlackPlatform):
    inside, outside = await slack.stage.channel(), await slack.stage.channel("other", joined=False)
    await says(slack, "Neighbours help.", to=f"slack:{slack.stage.team}/{inside}", buttons=(Button("Talk", "start"),))
    (post,) = await slack.stage.posts("ana", channel=inside)
    assert post["buttons"] == [
        {
            "label": "Talk",
            "url": f"https://slack.com/app_redirect?app={slack.stage.app}&team={slack.stage.team}",
            "value": "",
        }
    ]
    with pytest.raises(Unreachable):
        await says(slack, "Neighbours help.", to=f"slack:{slack.stage.team}/{outside}")


@pytest.mark.parametrize("code", ["token_revoked", "invalid_auth", "account_inactive", "missing_scope"])
async def test_a_token_taken_back_is_said_once_and_senders_are_refused(
    slack: SlackPlatform, code: str, caplog: pytest.LogCaptureFixture
):
    await says(slack, "before")
    await slack.stage.does("trouble", code=code)
    with caplog.at_level(logging.WARNING, "leveller.slack"):
        for _ in range(3):
            with pytest.raises(Refused):
                await says(slack, "after", id="k2")
    (said,) = [record.getMessage() for record in caplog.records if record.name == "leveller.slack"]
    assert f"({code})" in said
    assert slack.stage.token not in said
    assert slack.stage.team not in said
    await asyncio.wait_for(slack.ended(), 5)


async def test_after_the_listening_is_over_what_is_left_is_still_said(slack: SlackPlatform):
    await slack.stop()
    await says(slack, "goodbye")
    assert await slack.screen("ana") == ["goodbye"]


async def test_a_possible_repeat_in_a_channel_asks_nothing_that_may_not_be_read_there(slack: SlackPlatform):
    channel = await slack.stage.channel()
    to = f"slack:{slack.stage.team}/{channel}"
    await slack.stage.fails(how="drop-after")
    await says_and_cannot_know(slack, "Neighbours help.", to=to)
    await says(slack, "Neighbours help.", to=to, repeat=True)
    assert await slack.stage.requests("conversations.history") == []
    assert len(await slack.stage.posts("ana", channel=channel)) == 2
    await says(slack, "hello")  # the workspace goes on
    assert await slack.screen("ana") == ["hello"]
