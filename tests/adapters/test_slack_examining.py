"""`leveller doctor` and `leveller poster` on Slack, and the manifest."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from adapters.slack import PLATFORM
from adapters.slack.examining import examine, invite
from adapters.slack.manifest import SCOPES, for_url
from tests.adapters.slack_stage import SlackStage, a_slack, a_workspace

Findings = list[tuple[bool | None, str]]


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


@pytest.fixture
async def stage(slack_url: str) -> AsyncIterator[SlackStage]:
    async with a_workspace(slack_url) as stage:
        yield stage


async def found(stage: SlackStage, **given: Any) -> Findings:
    findings: Findings = []
    await examine(stage.settings(**given), lambda right, finding: findings.append((right, finding)))
    told = " ".join(finding for _, finding in findings)
    assert all(secret not in told for secret in (stage.token, stage.app_token, stage.secret, stage.client_secret))
    return findings


async def test_all_is_well(stage: SlackStage):
    assert await found(stage) == [
        (True, "Slack: the bot is leveller in the workspace Elm Street"),
        (True, "Slack: the bot has the scopes it needs and no others: chat:write, commands, im:history, im:write"),
        (True, "Slack: Socket Mode answers"),
    ]
    assert [right for right, _ in await found(stage, socket=False)] == [True, True, True, None]
    assert [right for right, _ in await found(stage, socket=False, several=True)] == [None, True, None]


@pytest.mark.parametrize(
    ("trouble", "named"),
    [({"code": "invalid_auth"}, "SLACK_BOT_TOKEN"), ({"code": "invalid_auth", "team": ""}, "SLACK_APP_TOKEN")],
)
async def test_a_token_that_is_not_taken_is_named(stage: SlackStage, trouble: dict[str, str], named: str):
    await stage.does("trouble", **trouble)
    wrong = [finding for right, finding in await found(stage) if right is False]
    assert len(wrong) == 1
    assert wrong[0].startswith(f"{named}: Slack refuses it (invalid_auth); ")


async def test_scopes_are_held_against_the_least(stage: SlackStage):
    await stage.does("scopes", scopes=["chat:write", "users:read"])
    assert (False, "commands, im:history, im:write") in [
        (right, finding.partition("missing: ")[2].partition(";")[0]) for right, finding in await found(stage)
    ]
    await stage.does("scopes", scopes=[*SCOPES, "users:read"])
    assert (None, "Slack: the bot may more than it needs: users:read can be taken away") in await found(stage)


async def test_whatever_happens_the_doctor_goes_on(stage: SlackStage, unused_tcp_port: int):
    for fault in ({"how": "status", "status": 502}, {"how": "drop-before"}, {"code": "internal_error"}):
        for method in ("auth.test", "apps.connections.open"):
            await stage.fails(method=method, **fault)
        assert [right for right, _ in await found(stage)] == [False, False]
    stage.stage.url = f"http://127.0.0.1:{unused_tcp_port}"
    assert all("can't be reached" in finding for _, finding in await found(stage))


async def test_the_poster_leads_to_the_apps_direct_message(stage: SlackStage):
    link = f"https://slack.com/app_redirect?app={stage.app}&team={stage.team}"
    assert await invite(stage.settings(), "pear-7") == link
    await stage.does("scopes", scopes=[*SCOPES, "users:read"])
    assert await invite(stage.settings(socket=False), "pear-7") == link


async def test_without_a_way_to_know_the_app_the_poster_says_what_to_set(stage: SlackStage):
    with pytest.raises(OSError, match=r"missing_scope.*SLACK_APP_TOKEN"):
        await invite(stage.settings(socket=False), "pear-7")
    with pytest.raises(OSError, match="SLACK_BOT_TOKEN"):
        await invite(stage.settings(several=True), "pear-7")


# --- the manifest ---------------------------------------------------------------------------------------------------


def parsed(text: str) -> Any:
    """The small part of YAML that the manifest uses: maps, lists and plain or quoted values, by their indents."""
    lines = [(len(one) - len(one.lstrip()), one.strip()) for one in text.splitlines() if one.strip()]
    lines = [(indent, line) for indent, line in lines if not line.startswith("#")]

    def block(indent: int) -> Any:
        some: Any = [] if lines[0][1].startswith("- ") else {}
        while lines and lines[0][0] == indent:
            _, line = lines.pop(0)
            if isinstance(some, list):
                item = line.removeprefix("- ")
                if ": " in item:
                    lines.insert(0, (indent + 2, item))
                    some.append(block(indent + 2))
                else:
                    some.append(value(item))
            else:
                name, _, rest = line.partition(":")
                some[name] = value(rest.strip()) if rest.strip() else block(lines[0][0])
        return some

    def value(text: str) -> Any:
        return {"true": True, "false": False}.get(text, json.loads(text) if text.startswith('"') else text)

    found = block(0)
    assert not lines
    return found


def test_the_manifest_asks_for_the_least_and_lets_people_write():
    manifest = parsed(for_url(None))
    home = manifest["features"]["app_home"]
    assert home == {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}
    assert tuple(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert events == ["app_home_opened", "app_uninstalled", "message.im", "tokens_revoked"]
    assert [one["command"] for one in manifest["features"]["slash_commands"]] == ["/leveller"]
    assert manifest["settings"]["interactivity"] == {"is_enabled": True}
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert "http" not in json.dumps(manifest)


def test_for_an_address_slack_is_told_where_to_call():
    there = "https://leveller.example.org/slack/events"
    manifest = parsed(for_url("https://leveller.example.org/"))
    assert manifest["settings"]["event_subscriptions"]["request_url"] == there
    assert manifest["settings"]["interactivity"] == {"request_url": there, "is_enabled": True}
    assert manifest["features"]["slash_commands"][0]["url"] == there
    assert manifest["settings"]["socket_mode_enabled"] is False
    assert manifest["oauth_config"]["redirect_urls"] == ["https://leveller.example.org/slack/oauth_redirect"]


def test_the_parts_are_where_the_platform_says():
    import adapters

    for path in (PLATFORM.adapter, PLATFORM.examine, PLATFORM.invite, PLATFORM.manifest):
        assert callable(adapters.load(path))
