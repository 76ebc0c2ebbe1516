"""Which platforms are switched on, by settings of their own."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

import adapters
from adapters.platforms import Platform, PlatformSettings
from bot.ports import Adapter, Surroundings
from bot.settings import WrongSetting, in_one_sentence

Switched = tuple[tuple[Platform, PlatformSettings], ...]


def switched_on(env_file: Path | None = Path(".env")) -> Switched:
    """The platforms that have settings, in the order of their names; or raise WrongSetting."""
    found = tuple((platform, _settings(platform, env_file)) for platform in adapters.all_platforms())
    on = tuple((platform, settings) for platform, settings in found if settings.wanted)
    for _platform, settings in on:
        if settings.missing:
            raise WrongSetting(settings.missing)
    return on


def built(on: Switched, surroundings: Surroundings) -> dict[str, Adapter]:
    """Their adapters, by name. Only now is an SDK imported."""
    return {
        platform.name: adapters.load(platform.adapter)(settings, surroundings.of(platform.name))
        for platform, settings in on
    }


def _settings(platform: Platform, env_file: Path | None) -> PlatformSettings:
    _refuse_unknown(platform, env_file)
    try:
        return platform.settings(_env_file=env_file)  # type: ignore[call-arg]
    except ValidationError as error:
        raise in_one_sentence(error) from None


def _refuse_unknown(platform: Platform, env_file: Path | None) -> None:
    """A misspelt name in `.env` would be ignored in silence. The environment may belong to other programs too."""
    if env_file is None or not env_file.is_file():
        return
    ours = re.compile(rf"^\s*(?:export\s+)?({platform.name.upper()}_[A-Z_]*)\s*=", re.MULTILINE)
    for name in sorted(set(ours.findall(env_file.read_text("utf-8", errors="replace"))) - platform.names):
        raise WrongSetting(f"{name} is no setting of Leveller: see .env.example for those there are")
