"""The ear on Slack: nothing is acknowledged that was not taken, whatever becomes of sockets and turns."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from adapters.slack.adapter import Slack, app_of
from bot.core.events import Event, Heard, Pressed
from bot.ports import Button, Refused
from tests.adapters.slack_payloads import CAPTURED
from tests.adapters.slack_platform import SlackPlatform, a_platform, until
from tests.adapters.slack_stage import SlackStage, a_slack, a_workspace


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


@pytest.fixture
async def slack(slack_url: str) -> AsyncIterator[SlackPlatform]:
    async with a_platform(slack_url) as platform:
        yield platform


@pytest.fixture(params=["sockets", "http"])
async def either(request: pytest.FixtureRequest, slack_url: str) -> AsyncIterator[SlackPlatform]:
    """Both ways of listening."""
    async with a_platform(slack_url, socket=request.param == "sockets") as platform:
        yield platform


class Slow:
    """A turn that waits until it is let go."""

    def __init__(self) -> None:
        self.began, self.go = asyncio.Event(), asyncio.Event()
        self.taken: list[Event] = []

    async def hear(self, event: Event) -> None:
        self.began.set()
        await self.go.wait()
        self.taken.append(event)


# --- acknowledging --------------------------------------------------------------------------------------------------


async def test_a_turn_under_way_at_the_end_is_finished_and_acknowledged(slack_url: str):
    async with a_workspace(slack_url) as stage:
        slow, platform = Slow(), SlackPlatform(stage)
        running = asyncio.create_task(platform.adapter.run(slow.hear))
        await stage.writes("ana", "hello", wait=False)
        await slow.began.wait()
        running.cancel()
        await asyncio.sleep(0)
        await stage.writes("ben", "too late", wait=False)
        assert (await stage.does("deliveries"))["taken"] == 0
        assert not running.done()
        slow.go.set()
        await asyncio.gather(running, return_exceptions=True)
        assert [event.text for event in slow.taken if isinstance(event, Heard)] == ["hello"]
        assert await stage.does("deliveries") == {"all": 2, "taken": 1}
        async with platform.running():  # started again, what was not taken comes
            await stage.does("quiet")
        assert [event.text for event in platform.heard if isinstance(event, Heard)] == ["too late"]


async def test_a_turn_that_takes_too_long_at_the_end_is_not_acknowledged(slack_url: str):
    async with a_workspace(slack_url) as stage:
        slow, platform = Slow(), SlackPlatform(stage)
        platform.adapter.longest_turn = 0.05
        running = asyncio.create_task(platform.adapter.run(slow.hear))
        await stage.writes("ana", "hello", wait=False)
        await slow.began.wait()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        slow.go.set()
        assert (await stage.does("deliveries"))["taken"] == 0


async def test_a_turn_that_fails_is_not_acknowledged_and_comes_again(either: SlackPlatform):
    either.failures = 2
    await either.stage.does("patience", seconds=0.3)
    await either.writes("ana", "hello")
    await either.stage.does("patience", seconds=1)
    assert len(either.heard) == 3
    assert len({event.id for event in either.heard}) == 1


async def test_by_http_what_comes_while_nobody_listens_is_not_acknowledged(slack_url: str):
    async with a_platform(slack_url, socket=False) as slack:
        await slack.stop()
        answer = await slack.stage.does("payload", kind="slash_commands", payload={"command": "/leveller"})
        assert not answer["taken"]


async def test_one_persons_words_are_taken_in_order_though_all_come_at_once(slack: SlackPlatform):
    await slack.writes("ana", "0")
    for number in range(1, 30):
        await slack.stage.writes("ana", str(number), wait=False)
    await slack.stage.does("quiet")
    assert [event.text for event in slack.heard if isinstance(event, Heard)] == [str(n) for n in range(30)]


async def test_two_people_do_not_wait_for_each_other(slack_url: str):
    async with a_workspace(slack_url) as stage:
        slow, platform = Slow(), SlackPlatform(stage)
        ana = await stage.address("ana")

        async def hear(event: Event) -> None:
            await (slow.hear(event) if getattr(event, "speaker", "") == ana else platform.hear(event))

        running = asyncio.create_task(platform.adapter.run(hear))
        await stage.writes("ana", "slowly", wait=False)
        await slow.began.wait()
        await stage.writes("ben", "quickly")
        assert [event.text for event in platform.heard if isinstance(event, Heard)] == ["quickly"]
        slow.go.set()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_whatever_slack_sends_is_acknowledged_and_changes_nothing(either: SlackPlatform):
    odd: list[tuple[str, dict[str, Any]]] = [
        ("events_api", {"type": "event_callback", "team_id": "T1", "event": {"type": "reaction_added"}}),
        ("events_api", {"type": "event_callback"}),
        ("events_api", {"type": "app_rate_limited", "team_id": "T0ELSE", "minute_rate_limited": 1}),
        ("interactive", {"type": "shortcut", "callback_id": "x", "team": {"id": "T1"}, "user": {"id": "U1"}}),
        ("interactive", {"type": "block_actions", "actions": []}),
        ("slash_commands", {"command": "/other"}),
    ]
    for kind, payload in odd:
        assert (await either.stage.does("payload", kind=kind, payload=payload))["taken"]
    assert either.heard == []
    assert either.missed == []


async def test_what_slack_had_no_room_for_is_missed_from_that_hour_on(either: SlackPlatform):
    limited = {"type": "app_rate_limited", "team_id": either.stage.team, "minute_rate_limited": 1795782000}
    for _ in range(2):
        assert (await either.stage.does("payload", kind="events_api", payload=limited))["taken"]
    since = either.clock.now().replace(minute=0, second=0, microsecond=0)
    assert set(either.missed) == {since}


async def test_a_stranger_of_another_workspace_can_be_answered_where_they_wrote(slack: SlackPlatform):
    await slack.stage.writes("ana", "hello", around={"is_ext_shared_channel": True})
    (event,) = slack.heard
    assert isinstance(event, Heard)
    assert (event.speaker, event.text, event.other) == ("", "", "elsewhere")
    await slack.says(event.place, "only those of this workspace")
    assert await slack.screen("ana") == ["only those of this workspace"]


async def test_a_preview_added_to_words_is_no_edit(slack: SlackPlatform):
    await slack.writes("ana", "see https://example.org")
    await slack.stage.does("unfurls", "ana")
    assert len(slack.heard) == 1


async def test_at_no_level_a_word_a_token_or_an_id_gets_into_a_log(
    either: SlackPlatform, caplog: pytest.LogCaptureFixture
):
    stage = either.stage
    with caplog.at_level(logging.DEBUG):
        ana = await either.address("ana")
        await either.adapter.send(either.message(ana, "secret-reply", buttons=(Button("secret-label", "v"),)))
        await stage.writes("ana", "secret-words")
        await stage.edits("ana", "secret-words changed")
        await stage.presses("ana", "secret-label")
        await stage.slash("ana", "secret-command")
        either.failures = 1
        await stage.does("patience", seconds=0.2)
        await stage.writes("ana", "secret-failure")
        await stage.does("patience", seconds=1)
        await stage.fails(code="secret_code")
        with pytest.raises(Refused):
            await either.adapter.send(either.message(ana, "secret-reply"))
        if either.url:
            async with aiohttp.ClientSession() as http:
                await http.post(f"{either.url}slack/events", data="secret-body", headers={"X-Slack-Signature": "v0=1"})
    ids = [await stage.person("ana"), stage.team, stage.app]
    told = [record.getMessage() + str(record.exc_info) for record in caplog.records if record.name != "asyncio"]
    for secret in ("secret-", stage.token, stage.app_token, stage.secret, *ids):
        assert not [one for one in told if secret in one]


# --- sockets --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["refresh_requested", "warning", "link_disabled", "drop"])
async def test_a_socket_that_ends_is_replaced_and_nothing_is_lost(slack: SlackPlatform, how: str):
    await slack.writes("ana", "before")
    asked = (await slack.stage.does("sockets"))["asked"]
    await slack.stage.does("sockets", how=how)
    for number in range(5):
        await slack.stage.writes("ana", f"meanwhile {number}", wait=False)
    await slack.stage.does("quiet")
    assert (await slack.stage.does("sockets"))["asked"] > asked
    told = {event.text for event in slack.heard if isinstance(event, Heard)}
    assert told == {"before", *(f"meanwhile {number}" for number in range(5))}


async def test_a_turn_whose_socket_was_dropped_comes_again_under_the_same_id(slack_url: str):
    async with a_workspace(slack_url) as stage:
        slow, platform = Slow(), SlackPlatform(stage)
        running = asyncio.create_task(platform.adapter.run(slow.hear))
        await stage.writes("ana", "hello", wait=False)
        await slow.began.wait()
        await stage.does("sockets", how="drop")
        slow.go.set()
        await stage.does("quiet")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        assert len({event.id for event in slow.taken}) == 1


async def test_sent_away_again_and_again_it_asks_more_and_more_rarely_and_gets_in_at_last(slack_url: str):
    async with a_workspace(slack_url) as stage:
        await stage.does("sockets", refuse=["too_many_websockets"] * 4)
        platform = SlackPlatform(stage)
        async with platform.running():
            await platform.writes("ana", "hello")
        assert len(platform.heard) == 1
        assert 5 <= (await stage.does("sockets"))["asked"] <= 8


async def test_a_way_in_that_leads_nowhere_is_not_tried_for_ever(slack: SlackPlatform):
    """The SDK would try the same address again, which Slack takes only once."""
    await slack.writes("ana", "before")
    await slack.stage.does("sockets", stale=1, how="drop")
    await slack.writes("ana", "after")
    assert len(slack.heard) == 2


# --- no network, no token -------------------------------------------------------------------------------------------


class Valve:
    """A port that passes on to the stand-in only once it is opened."""

    def __init__(self, url: str, port: int) -> None:
        self.url, self.port = url, port
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", self.port)

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = self.url.rpartition(":")[2]
        other, onward = await asyncio.open_connection("127.0.0.1", int(there))

        async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
            while data := await source.read(65536):
                sink.write(data)
            sink.close()

        await asyncio.gather(pump(reader, onward), pump(other, writer), return_exceptions=True)


async def test_without_a_network_at_the_start_it_tries_on_and_says_so_once(
    slack_url: str, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
):
    async with a_workspace(slack_url) as stage:
        valve = Valve(slack_url, unused_tcp_port)
        platform = SlackPlatform(stage)
        url = f"http://127.0.0.1:{unused_tcp_port}/api/"
        platform.adapter = Slack(stage.settings().model_copy(update={"slack_api_url": url}), platform.surroundings)
        platform.adapter.first_wait = platform.adapter.longest_wait = 0.02
        with caplog.at_level(logging.INFO, "leveller.slack"):
            async with platform.running():
                await _said(caplog, "can't be reached")
                await valve.open()
                await platform.writes("ana", "hello")
                await _said(caplog, "reached again")
        await valve.close()
    said = [record.getMessage() for record in caplog.records if record.name == "leveller.slack"]
    assert len(said) == 2
    assert len(platform.heard) == 1


async def _said(caplog: pytest.LogCaptureFixture, words: str) -> None:
    await until(lambda: words in caplog.text)


@pytest.mark.parametrize("whose", ["team", ""])
@pytest.mark.parametrize("code", ["invalid_auth", "token_revoked", "account_inactive"])
async def test_a_token_that_is_not_valid_ends_the_listening_with_one_sentence(
    slack_url: str, whose: str, code: str, caplog: pytest.LogCaptureFixture
):
    async with a_workspace(slack_url) as stage:
        await stage.does("trouble", code=code, **({} if whose else {"team": ""}))
        platform = SlackPlatform(stage)
        await asyncio.wait_for(platform.adapter.run(platform.hear), 10)
    (said,) = [record.getMessage() for record in caplog.records if record.name == "leveller.slack"]
    assert f"({code})" in said
    assert "xoxb" not in said.replace("begin with xoxb-", "")


@pytest.mark.parametrize("how", ["uninstall", "revoke"])
async def test_an_app_taken_away_is_the_end_here_and_nobody_elses(
    either: SlackPlatform, how: str, caplog: pytest.LogCaptureFixture
):
    await either.writes("ana", "hello")
    assert (await either.stage.does(how))["taken"]
    await asyncio.wait_for(either.ended(), 10)
    assert sum(record.name == "leveller.slack" for record in caplog.records) == 1


async def test_with_one_token_a_removal_that_is_heard_late_ends_nothing(slack: SlackPlatform):
    """It was installed again meanwhile, and started with the new token."""
    await until(lambda: slack.adapter._workspaces.met)
    await slack.adapter._take({**CAPTURED["uninstalled"], "team_id": slack.stage.team})
    await slack.adapter.send(slack.message(await slack.stage.address("ana"), "hello"))
    assert await slack.screen("ana") == ["hello"]


async def test_with_one_token_nothing_of_another_workspace_counts(either: SlackPlatform):
    """Somebody else has installed the same app."""
    elsewhere = await either.stage.beside()
    await elsewhere.writes("eve", "hello")
    await elsewhere.slash("eve", "help")
    await elsewhere.opens_home("eve")
    assert (await elsewhere.does("uninstall"))["taken"]
    await either.writes("ana", "hello")
    assert [event.speaker for event in either.heard if isinstance(event, Heard)] == [await either.stage.address("ana")]
    with pytest.raises(Refused):
        await either.adapter.send(either.message(await elsewhere.address("eve"), "hello"))
    await either.adapter.send(either.message(await either.stage.address("ana"), "hello"))


async def test_until_it_is_known_whose_we_are_nobody_is_taken_for_ours(slack_url: str):
    async with a_workspace(slack_url) as stage:
        await stage.fails("auth.test", code="internal_error", status=500, times=2)
        platform, elsewhere = SlackPlatform(stage, socket=False), await stage.beside()
        platform.adapter.first_wait = 0.2
        async with platform.running():
            await elsewhere.writes("eve", "hello")
            await stage.writes("ana", "hello")
        assert [event.speaker for event in platform.heard if isinstance(event, Heard)] == [await stage.address("ana")]


@pytest.mark.parametrize(("minutes", "told"), [(5, 0), (7, 1)])
async def test_a_long_absence_is_told_and_a_short_one_is_not(slack_url: str, minutes: int, told: int):
    async with a_workspace(slack_url) as stage:
        platform = SlackPlatform(stage)
        async with platform.running():
            await until(lambda: platform.pocket.kept)
        platform.clock.move(timedelta(minutes=minutes))
        noted = dict(platform.pocket.kept)
        again = platform.started_anew()
        async with again.running():
            await until(lambda: again.pocket.kept != noted)
        assert len(again.missed) == told


# --- the command, the field, the page -------------------------------------------------------------------------------


async def test_a_command_in_a_channel_is_heard_in_private_and_answered_there_to_one_alone(either: SlackPlatform):
    channel = await either.stage.channel()
    answer = (await either.stage.slash("ana", "what's needed & more", channel=channel))["answer"]
    assert answer == {"response_type": "ephemeral", "text": "I only talk in private: let's talk in private."}
    (event,) = either.heard
    assert isinstance(event, Heard)
    assert (event.text, event.place) == ("what's needed & more", "")
    assert await either.stage.screen("ana", channel=channel) == []


async def test_a_command_in_the_direct_message_is_answered_there(either: SlackPlatform):
    assert (await either.stage.slash("ana", "my posts"))["answer"] in (None, "")
    assert len(either.heard) == 1


async def test_the_card_keeps_its_place(either: SlackPlatform):
    channel = await either.stage.channel()
    told = (await either.stage.slash("ana", "card", channel=channel))["answer"]
    assert told["response_type"] == "ephemeral"
    assert "Only an admin" in told["text"]
    (event,) = either.heard
    assert isinstance(event, Heard)
    assert event.told
    assert (event.text, event.place) == ("/card", f"slack:{either.stage.team}/{channel}")


async def test_a_command_without_words_opens_a_field_and_what_is_typed_there_is_heard(either: SlackPlatform):
    await either.stage.slash("ana", "")
    assert (await either.stage.does("modal", "ana"))["view"]["callback_id"] == "say"
    await either.stage.submits("ana", "I could lend a <drill> & bits")
    (event,) = either.heard
    assert isinstance(event, Heard)
    assert (event.text, event.speaker) == ("I could lend a <drill> & bits", await either.stage.address("ana"))


async def test_where_no_field_can_be_opened_the_way_to_talk_is_said(slack: SlackPlatform):
    await slack.stage.fails(method="views.open", code="expired_trigger_id")
    assert "in private" in (await slack.stage.slash("ana", ""))["answer"]["text"]


async def test_app_home_shows_strangers_how_to_begin(either: SlackPlatform):
    await either.stage.opens_home("ana")
    page = await _a_page(either.stage)
    assert "I'm Leveller" in page["text"]
    assert page["buttons"] == ["Talk in private"]
    await either.stage.presses("ana", "Talk in private", home=True)
    (event,) = either.heard
    assert isinstance(event, Pressed)
    assert event.choice == "start"


async def test_app_home_shows_neighbours_where_they_are_and_is_shown_anew_after_a_press(either: SlackPlatform):
    either.where = ("Elm Street\nYou have no conversation open.", (Button("My posts", "mine"),))
    await either.stage.opens_home("ana")
    page = await _a_page(either.stage)
    assert (page["text"], page["buttons"]) == (either.where[0], ["My posts"])
    either.where = ("Elm Street\nYou are talking with: Rowan", ())
    await either.stage.presses("ana", "My posts", home=True)
    assert (await _a_page(either.stage, after=page["id"]))["text"] == either.where[0]
    await either.stage.opens_home("ben", tab="messages")
    assert (await either.stage.home("ben"))["text"] == ""


async def _a_page(stage: SlackStage, after: str = "") -> dict[str, Any]:
    """The page that comes once Slack has its answer."""
    async with asyncio.timeout(10):
        while (page := await stage.home("ana"))["id"] in ("", after):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return page


async def test_a_page_that_cannot_be_shown_harms_nobody(slack: SlackPlatform, caplog: pytest.LogCaptureFixture):
    slack.where = None
    slack.lost = True
    await slack.stage.opens_home("ana")
    await slack.stage.fails(method="views.publish", code="hash_conflict")
    await slack.writes("ana", "hello")
    assert len(slack.heard) == 1


async def test_a_press_on_a_link_only_leads_there(slack: SlackPlatform):
    ana, ben = await slack.address("ana"), await slack.stage.address("ben")
    await slack.adapter.send(slack.message(ana, "You both want it.", direct=Button("Go there", ben)))
    press = await slack.stage.presses("ana", "Go there")
    assert press["taken"]
    assert press["url"].startswith("https://slack.com/app_redirect?channel=U")
    assert slack.heard == []


@pytest.mark.parametrize("token", ["", "xapp-1", "xapp-1-A0123-7-abc", "xoxb-1-2-3-4"])
def test_the_apps_id_stands_in_its_token(token: str):
    assert app_of(token) == ("A0123" if "A0123" in token else "")


async def test_nothing_is_served_where_sockets_are_used(slack: SlackPlatform):
    assert slack.adapter.routes() == ()


async def test_the_handshake_of_a_request_url_must_be_signed_too(slack_url: str):
    async with a_platform(slack_url, socket=False) as slack, aiohttp.ClientSession() as http:
        challenge = {"type": "url_verification", "challenge": "c", "token": "t"}
        async with http.post(f"{slack.url}slack/events", json=challenge) as response:
            assert response.status == 401
