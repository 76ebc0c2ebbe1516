"""What doctor and poster learn of Telegram; and which settings there are at all."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from adapters.telegram import TelegramSettings
from adapters.telegram.adapter import api_of
from adapters.telegram.examining import examine, invite
from bot.settings import in_one_sentence
from tests.adapters.telegram_platform import SECRET
from tests.fakes.telegram.stage import TelegramStage, a_free_port, a_stage, a_stand_in

HOOK = {"telegram_webhook_url": "https://elm.example.org", "telegram_webhook_secret": SECRET}
TOKEN = "424242:stand-in"


@pytest.fixture(scope="module")
def stand_in() -> Iterator[str]:
    with a_stand_in() as url:
        yield url


@pytest.fixture
async def stage(stand_in: str) -> AsyncIterator[TelegramStage]:
    async with a_stage(stand_in) as stage:
        yield stage


def settings(**given: Any) -> TelegramSettings:
    return TelegramSettings(_env_file=None, **given)  # type: ignore[call-arg]


async def findings(found: TelegramSettings) -> list[tuple[bool | None, str]]:
    told: list[tuple[bool | None, str]] = []
    await examine(found, lambda right, finding: told.append((right, finding)))
    assert told
    for _right, finding in told:
        assert finding.startswith("telegram: ")
        assert "stand-in" not in finding.replace("stand_in", "")
        assert SECRET not in finding
    return told


async def test_all_is_well(stage: TelegramStage):
    assert await findings(settings(**stage.settings)) == [
        (True, "telegram: the token is accepted; the bot is @leveller_stand_in_bot"),
        (True, "telegram: in groups the bot sees only commands (privacy mode is on)"),
        (True, "telegram: no webhook, so the bot asks for what is new"),
    ]


async def test_a_bot_that_reads_groups_is_wrong(stage: TelegramStage):
    await stage.control("sets", reads_all=True)
    assert any(
        right is False and "/setprivacy" in finding for right, finding in await findings(settings(**stage.settings))
    )


@pytest.mark.parametrize(
    ("where", "hook", "right", "words"),
    [
        ("https://elm.example.org/telegram", HOOK, True, "calls TELEGRAM_WEBHOOK_URL"),
        ("https://other.example.org/telegram", HOOK, None, "another one"),
        ("", HOOK, None, "set at the next start"),
        ("https://elm.example.org/telegram", {}, None, "taken out at the next start"),
    ],
)
async def test_the_webhook_is_held_against_the_settings(
    stage: TelegramStage, where: str, hook: dict[str, Any], right: bool | None, words: str
):
    api = api_of(settings(**stage.settings))
    async with api.open():
        await api.ask("setWebhook", url=where)
    assert any(one is right and words in finding for one, finding in await findings(settings(**stage.settings, **hook)))


async def test_what_waits_and_what_failed_is_told(stage: TelegramStage):
    for number in range(3):
        await stage.writes("ana", f"{number}")
    await stage.control("sets", last_error=[1_795_000_000, "Connection refused"])
    told = "\n".join(finding for _right, finding in await findings(settings(**stage.settings)))
    assert "3 updates wait" in told
    assert "2026-11-18 11:06 UTC (Connection refused)" in told
    await stage.control("sets", last_error=[1_795_000_000, f"no way to https://elm/{stage.token}"])
    assert any("11:06 UTC;" in finding for _right, finding in await findings(settings(**stage.settings)))


@pytest.mark.parametrize("token", ["5:nobody", "nonsense"])
async def test_a_wrong_token_is_told(stage: TelegramStage, token: str):
    ((right, finding),) = await findings(settings(**stage.settings | {"telegram_token": token}))
    assert right is False
    assert "BotFather" in finding


@pytest.mark.parametrize(
    "fault",
    [
        {"how": "garbage"},
        {"how": "drop"},
        {"status": 500, "description": "x"},
        {"status": 200, "body": '{"result": 5}'},
    ],
)
async def test_it_never_raises(stage: TelegramStage, fault: dict[str, Any]):
    await stage.fails("*", **fault)
    assert any(right is False for right, _finding in await findings(settings(**stage.settings)))


async def test_no_network_is_told():
    nowhere = f"http://127.0.0.1:{a_free_port()}/bot"
    ((right, finding),) = await findings(settings(telegram_token=TOKEN, telegram_base_url=nowhere))
    assert (right, "does not answer" in finding) == (False, True)


async def test_a_missing_token_is_told():
    ((right, finding),) = await findings(settings(**HOOK))
    assert (right, "TELEGRAM_TOKEN" in finding) == (False, True)


async def test_the_invitation_is_a_link_with_the_code(stage: TelegramStage):
    assert await invite(settings(**stage.settings), "elm-41") == "https://t.me/leveller_stand_in_bot?start=elm-41"


async def test_without_an_answer_there_is_no_invitation(stage: TelegramStage):
    with pytest.raises(OSError, match="BotFather"):
        await invite(settings(**stage.settings | {"telegram_token": "5:nobody"}), "elm-41")
    with pytest.raises(OSError, match="does not answer"):
        await invite(settings(telegram_token=TOKEN, telegram_base_url=f"http://127.0.0.1:{a_free_port()}/bot"), "x")
    with pytest.raises(OSError, match="TELEGRAM_TOKEN"):
        await invite(settings(), "elm-41")


# --- settings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "given",
    [
        {"telegram_webhook_secret": "short"},
        {"telegram_webhook_secret": "x" * 257},
        {"telegram_webhook_secret": "with spaces in between them"},
        {"telegram_webhook_secret": "not-of-ascii-żółw-żółw-żółw"},
        {"telegram_webhook_url": "elm.example.org"},
        {"telegram_webhook_url": "https:///telegram"},
        {"telegram_webhook_url": "https://elm.example.org?x=y"},
        {"telegram_base_url": "api.telegram.org/bot"},
        {"telegram_base_url": "ftp://api.telegram.org/bot"},
        {"telegram_messages_per_second": -1},
        {"telegram_messages_per_second": "many"},
    ],
)
def test_settings_that_cannot_work_are_refused_by_name_and_without_their_value(given: dict[str, Any]):
    with pytest.raises(ValidationError) as refused:
        settings(**given)
    ((name, value),) = given.items()
    sentence = str(in_one_sentence(refused.value))
    assert sentence.startswith(f"{name.upper()}: ")
    assert str(value) not in sentence


def test_the_pace_is_telegrams_own_at_its_own_address():
    assert settings().per_second == 30
    assert settings(telegram_base_url="http://127.0.0.1:8081/bot").per_second == 0
    assert settings(telegram_messages_per_second=5).per_second == 5


def test_the_webhook_is_under_one_path():
    for given in ("https://elm.example.org", "https://elm.example.org/", "https://elm.example.org/telegram"):
        assert settings(telegram_webhook_url=given).webhook == "https://elm.example.org/telegram"
    assert settings().webhook == ""
