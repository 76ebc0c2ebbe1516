"""What an adapter's package says about itself: a name, its own settings, and where its parts are found.

Reading this must stay light. The platform's SDK is imported only by `adapter` and `examine`, which are paths.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic_settings import BaseSettings, SettingsConfigDict


class PlatformSettings(BaseSettings):
    """An adapter's settings, from the environment or `.env`. Every name begins with the platform's name."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    @property
    def wanted(self) -> bool:
        """Is this platform switched on?"""
        return bool(self.model_fields_set)

    @property
    def missing(self) -> str:
        """One sentence that names what must still be set before it can start; "" if nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class Platform:
    """What an entry point of the group `leveller.adapters` leads to.

    `adapter` is `package.module:Class` and is built as `Class(settings, surroundings)`, see `bot.ports.Surroundings`.
    `examine` is `package.module:function`, awaited by `leveller doctor` as `function(settings, tell)`, where
    `tell(right, finding)` takes True, False, or None for what is just so. It never raises and never tells a secret.
    `invite` is `package.module:function`, awaited by `leveller poster` as `function(settings, code)`: the link by which
    somebody comes to the bot with this street code, or raises OSError with a sentence. `manifest` is
    `package.module:function`, called by `leveller manifest` as `function(url)`: what the platform wants to be told.
    """

    name: str
    settings: type[PlatformSettings]
    adapter: str
    examine: str = ""
    invite: str = ""
    manifest: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The settings there are, as they are written in `.env`."""
        return frozenset(name.upper() for name in self.settings.model_fields)
