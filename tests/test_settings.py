"""Settings: what is wrong is one sentence that names the setting, and never its value."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

import adapters
from bot.platforms import switched_on
from bot.settings import PASSING_HOSTS, WrongSetting, load, refuse_passing_host, root_key

GOOD_KEY = base64.urlsafe_b64encode(bytes(range(32))).decode()


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [*os.environ]:
        if name.startswith(("LEVELLER_", "TELEGRAM_", "SLACK_")) or name in (
            "PORT",
            "HOST",
            "DATABASE_URL",
            *PASSING_HOSTS,
        ):
            monkeypatch.delenv(name)


def test_without_any_settings_there_is_a_file_and_no_platform() -> None:
    assert load().is_sqlite
    assert switched_on() == ()


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"TELEGRAM_WEBHOOK_URL": "https://elm.example.org"}, "TELEGRAM_TOKEN"),
        ({"TELEGRAM_TOKEN": "1:x", "TELEGRAM_WEBHOOK_URL": "https://elm.example.org"}, "TELEGRAM_WEBHOOK_SECRET"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET"),
        ({"SLACK_BOT_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "x"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN"),
        ({"TELEGRAM_TOKEN": "bot 1:x"}, "TELEGRAM_TOKEN"),
        ({"SLACK_CLIENT_ID": "1.2"}, "SLACK_CLIENT_SECRET"),
        ({"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "x", "SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_BOT_TOKEN"),
        ({"TELEGRAM_TOKEN": "1:x", "TELEGRAM_PROTECT_CONTENT": "maybe"}, "TELEGRAM_PROTECT_CONTENT"),
    ],
)
def test_a_platform_names_the_setting_that_it_lacks_or_would_ignore(
    given: dict[str, str], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting, match=f"^{named}: "):
        switched_on()


def test_platforms_are_switched_on_by_their_own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    assert [platform.name for platform, _settings in switched_on()] == ["slack"]
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:x")
    assert [platform.name for platform, _settings in switched_on()] == ["slack", "telegram"]


@pytest.mark.parametrize("line", ["TELEGRAM_TOKENS=x", "export SLACK_TOKEN=1"])
def test_a_misspelt_name_of_a_platform_is_refused(line: str) -> None:
    Path(".env").write_text(f"{line}\n", "utf-8")
    with pytest.raises(WrongSetting, match="is no setting of Leveller"):
        switched_on()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("PORT", value) for value in ("abc", "0", "-1", "65536", "80.5", "8000 x", "0x50", "８０８０x")),
        *(("LEVELLER_LOG_LEVEL", value) for value in ("loud", "42", "ALL")),
        *(("LEVELLER_PLAYGROUND", value) for value in ("maybe", "2", "ja?")),
        *(
            ("LEVELLER_KEY", value)
            for value in ("abc", "!", GOOD_KEY[:-4], GOOD_KEY + GOOD_KEY, "ż" * 44, " ", "A" * 43, "A" * 45, "=" * 44)
        ),
        *(
            (name, "x")
            for name in ("LEVELLER_KYE", "LEVELLER_DATABASE", "LEVELLER_PORT", "LEVELLER_TOKEN", "LEVELLER_X")
        ),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_is_not_told(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting) as wrong:
        root_key(load())
    assert name in str(wrong.value)
    assert value.strip() == "" or len(value) < 3 or value not in str(wrong.value)
    assert "\n" not in str(wrong.value)


@pytest.mark.parametrize(
    "line", ["LEVELLER_KYE=x", "export LEVELLER_PORTT=1", "  LEVELLER_FOO = bar", "DATABASE_URI=x"]
)
def test_a_misspelt_name_in_the_file_is_refused(line: str) -> None:
    Path(".env").write_text(f"# ours\n{line}\n", "utf-8")
    with pytest.raises(WrongSetting, match="is no setting of Leveller"):
        load()


def test_a_file_with_other_programs_settings_is_fine() -> None:
    Path(".env").write_text("PGUSER=x\nNODE_ENV=production\nPORT=8123\n", "utf-8")
    assert load().port == 8123


@pytest.mark.parametrize("host", PASSING_HOSTS)
def test_a_host_without_a_lasting_disk_gets_neither_file(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(host, "1")
    with pytest.raises(WrongSetting, match="DATABASE_URL"):
        refuse_passing_host(load())
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/x")
    with pytest.raises(WrongSetting, match="LEVELLER_KEY"):
        refuse_passing_host(load())
    monkeypatch.setenv("LEVELLER_KEY", GOOD_KEY)
    refuse_passing_host(load())


def test_the_key_file_is_made_once_for_its_owner_only() -> None:
    settings = load()
    first = root_key(settings)
    assert len(first) == 32
    assert settings.leveller_key_file.stat().st_mode & 0o777 == 0o600
    assert root_key(settings) == first


def test_a_key_file_that_others_can_read_is_refused() -> None:
    settings = load()
    root_key(settings)
    settings.leveller_key_file.chmod(0o644)
    with pytest.raises(WrongSetting, match="chmod 600"):
        root_key(settings)


def test_a_missing_key_file_is_not_made_anew_beside_a_database() -> None:
    settings = load()
    root_key(settings)
    Path("data/leveller.db").touch()
    settings.leveller_key_file.unlink()
    with pytest.raises(WrongSetting, match="LEVELLER_KEY_FILE"):
        root_key(settings)


def test_with_postgresql_no_key_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:x@localhost/x")
    settings = load()
    with pytest.raises(WrongSetting, match="LEVELLER_KEY"):
        root_key(settings)
    assert not settings.leveller_key_file.exists()


def test_a_damaged_key_file_is_refused() -> None:
    settings = load()
    root_key(settings)
    settings.leveller_key_file.write_text("half a key", "ascii")
    with pytest.raises(WrongSetting, match="LEVELLER_KEY_FILE"):
        root_key(settings)


def test_no_secret_shows_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVELLER_KEY", GOOD_KEY)
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:very-secret@localhost/x")
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:very-secret")
    shown = repr(load()) + str(load().model_dump()) + repr(switched_on())
    assert "very-secret" not in shown
    assert GOOD_KEY not in shown


def test_every_setting_is_explained_in_the_example() -> None:
    from bot.settings import Settings

    example = (Path(__file__).parents[1] / ".env.example").read_text("utf-8")
    names = {name.upper() for name in Settings.model_fields}
    for name in names.union(*(platform.names for platform in adapters.all_platforms())):
        assert f"\n# {name}=" in example, name


@pytest.mark.parametrize(
    "url", ["sqlite:///known.db", "sqlite+pysqlite:///known.db", "sqlite+aiosqlite:///known.db?timeout=5"]
)
def test_no_key_is_made_beside_a_database_however_it_is_named(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("known.db").write_bytes(b"SQLite format 3")
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(WrongSetting, match="is missing"):
        root_key(load(None))
