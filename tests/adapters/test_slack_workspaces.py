"""Several workspaces: each installs the app, is spoken to by its own token, and can go without the others."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot.core.events import Heard
from bot.ports import Message, Refused, TryLater
from tests.adapters.slack_payloads import CAPTURED
from tests.adapters.slack_platform import SlackPlatform, a_platform
from tests.adapters.slack_stage import SlackStage, a_slack

pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # slack_sdk still uses it
COOKIE = "slack-app-oauth-state"


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


@pytest.fixture
async def slack(slack_url: str) -> AsyncIterator[SlackPlatform]:
    async with a_platform(slack_url, socket=False, several=True, installed=False) as platform:
        yield platform


class Browser:
    """Somebody who may install apps, before the pages of ours."""

    def __init__(self, slack: SlackPlatform) -> None:
        self.slack = slack
        self.cookie = self.state = ""

    async def get(self, path: str, **query: str) -> tuple[int, str]:
        cookies = {"Cookie": f"{COOKIE}={self.cookie}"} if self.cookie else {}
        async with (
            aiohttp.ClientSession() as http,
            http.get(f"{self.slack.url}slack/{path}", params=query, headers=cookies) as response,
        ):
            if (
                COOKIE in response.cookies and response.cookies[COOKIE].value != "deleted"
            ):  # as somebody would who cheats
                self.cookie = response.cookies[COOKIE].value
            assert response.headers["cache-control"] == "no-store"
            return response.status, await response.text()

    async def starts(self) -> str:
        """The page with the link to Slack; its address."""
        status, page = await self.get("install")
        assert status == 200
        link = page.split('href="https://slack.com/oauth')[1].split('"')[0].replace("&amp;", "&")
        self.state = parse_qs(urlsplit(link).query)["state"][0]
        return link

    async def agrees(self, team: str, state: str = "") -> tuple[int, str]:
        code = (await self.slack.stage.does("authorize", team=team))["code"]
        return await self.get("oauth_redirect", code=code, state=state or self.state)


async def installed(slack: SlackPlatform, stage: SlackStage) -> None:
    browser = Browser(slack)
    await browser.starts()
    status, _ = await browser.agrees(stage.team)
    assert status == 200


async def test_two_workspaces_install_and_each_is_answered_by_its_own_token(slack: SlackPlatform):
    elm, oak = slack.stage, await slack.stage.beside(installed=False)
    for stage in (elm, oak):
        await installed(slack, stage)
        await stage.writes("ana", "hello")
    speakers = [event.speaker for event in slack.heard if isinstance(event, Heard)]
    assert speakers == [await elm.address("ana"), await oak.address("ana")]
    assert [event.home for event in slack.heard if isinstance(event, Heard)] == [
        f"slack:{elm.team}",
        f"slack:{oak.team}",
    ]
    for stage, to in zip((elm, oak), speakers, strict=True):
        await slack.adapter.send(Message(id=f"for {to}", to=to, text=f"hello {stage.team}"))
        assert await stage.screen("ana") == [f"hello {stage.team}"]


async def test_one_that_takes_the_app_away_is_refused_and_the_other_goes_on(
    slack: SlackPlatform, caplog: pytest.LogCaptureFixture
):
    elm, oak = slack.stage, await slack.stage.beside(installed=False)
    for stage in (elm, oak):
        await installed(slack, stage)
    assert len([name for name in slack.pocket.kept if name.startswith("installation:")]) == 2
    ana, ben = await elm.address("ana"), await oak.address("ben")
    with caplog.at_level(logging.WARNING, "leveller.slack"):
        await elm.does("uninstall")
    assert [name for name in slack.pocket.kept if name.startswith("installation:")] == [f"installation:{oak.team}"]
    with pytest.raises(Refused):
        await slack.adapter.send(Message(id="k1", to=ana, text="hello"))
    await slack.adapter.send(Message(id="k2", to=ben, text="hello"))
    assert await oak.screen("ben") == ["hello"]
    assert sum("One Slack workspace is switched off" in one.getMessage() for one in caplog.records) == 1
    await installed(slack, elm)  # and it may come back
    await slack.adapter.send(Message(id="k3", to=ana, text="hello again"))
    assert await elm.screen("ana") == ["hello again"]


async def test_a_removal_that_is_heard_late_takes_nothing_that_came_after(slack: SlackPlatform):
    await installed(slack, slack.stage)
    await slack.stage.does("uninstall")
    await installed(slack, slack.stage)
    late = {**CAPTURED["uninstalled"], "team_id": slack.stage.team}
    await slack.adapter._take(late)
    await slack.adapter.send(Message(id="k1", to=await slack.stage.address("ana"), text="hello"))
    assert await slack.stage.screen("ana") == ["hello"]


async def test_what_another_replica_installed_anew_is_spoken_in_and_kept(slack: SlackPlatform):
    await installed(slack, slack.stage)
    ana = await slack.stage.address("ana")
    other = slack.started_anew()
    async with other.running():
        for one in (slack, other):  # each knows the first token
            await one.adapter.send(Message(id="k1", to=ana, text="one"))
        await slack.stage.does("uninstall")
        await installed(slack, slack.stage)
        for one in (slack, other):
            with suppress(TryLater):
                await one.adapter.send(Message(id="k2", to=ana, text="two"))
                continue
            await one.adapter.send(Message(id="k2", to=ana, text="two"))
    assert f"installation:{slack.stage.team}" in slack.pocket.kept
    assert await slack.stage.screen("ana") == ["two", "two"]  # its screen begins anew with the app


async def test_a_token_revoked_without_a_word_is_found_out_by_sending(slack: SlackPlatform):
    await installed(slack, slack.stage)
    await slack.stage.does("trouble", code="token_revoked")
    message = Message(id="k1", to=await slack.stage.address("ana"), text="hello")
    for _ in range(2):
        with pytest.raises(Refused):
            await slack.adapter.send(message)
    assert not [name for name in slack.pocket.kept if name.startswith("installation:")]


async def test_installations_outlive_a_restart_and_hold_nothing_of_who_installed(slack: SlackPlatform):
    await installed(slack, slack.stage)
    kept = slack.pocket.kept[f"installation:{slack.stage.team}"]
    assert "xoxb-" in kept
    assert "user_id" not in kept.replace("bot_user_id", "")
    again = slack.started_anew()
    async with again.running():
        message = Message(id="k1", to=await slack.stage.address("ana"), text="hello")
        await again.adapter.send(message)
    assert await slack.stage.screen("ana") == ["hello"]


async def test_the_link_asks_for_the_least(slack: SlackPlatform):
    asked = parse_qs(urlsplit(await Browser(slack).starts()).query, keep_blank_values=True)
    assert asked["scope"] == ["chat:write,commands,im:history,im:write"]
    assert asked["user_scope"] == [""]
    assert asked["client_id"] == [slack.stage.client_id]


async def test_a_state_is_good_once_for_ten_minutes_in_its_own_browser(slack: SlackPlatform):
    team, browser, other = slack.stage.team, Browser(slack), Browser(slack)
    await browser.starts()
    assert (await browser.agrees(team, state="made up"))[0] == 400
    other.state = browser.state
    assert (await other.agrees(team))[0] == 400
    assert (await browser.agrees(team))[0] == 200
    assert (await browser.agrees(team))[0] == 401
    await browser.starts()
    slack.clock.move(timedelta(minutes=10))
    assert (await browser.agrees(team))[0] == 401
    await browser.starts()
    slack.clock.move(timedelta(minutes=9))
    assert (await browser.agrees(team))[0] == 200


async def test_states_that_nobody_came_back_for_do_not_pile_up_and_crowd_nobody_out(slack: SlackPlatform):
    honest = Browser(slack)
    await honest.starts()
    for _ in range(120):
        await Browser(slack).starts()
    assert "states" not in slack.pocket.kept
    assert (await honest.agrees(slack.stage.team))[0] == 200
    assert (await honest.agrees(slack.stage.team))[0] == 401


@pytest.mark.parametrize("made_up", ["", "-", "9999999999-x", "9999999999-x-00", "x-y-z", "é-é"])
async def test_a_state_that_was_not_signed_here_is_none(slack: SlackPlatform, made_up: str):
    browser = Browser(slack)
    await browser.starts()
    browser.cookie = made_up
    assert (await browser.agrees(slack.stage.team, state=made_up))[0] in (400, 401)
    assert not [name for name in slack.pocket.kept if name.startswith("installation:")]


async def test_somebody_who_declines_or_brings_a_wrong_code_has_installed_nothing(slack: SlackPlatform):
    browser = Browser(slack)
    await browser.starts()
    assert (await browser.get("oauth_redirect", error="access_denied"))[0] == 200
    status, _ = await browser.get("oauth_redirect", code="made up", state=browser.state)
    assert status == 401
    assert not [name for name in slack.pocket.kept if name.startswith("installation:")]


async def test_a_workspace_that_never_installed_is_refused(slack: SlackPlatform):
    with pytest.raises(Refused):
        await slack.adapter.send(Message(id="k1", to="slack:T0NEVER/U0ANA", text="hello"))
