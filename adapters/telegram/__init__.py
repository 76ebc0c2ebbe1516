"""Telegram, by python-telegram-bot: private chats to talk in, groups for a short public presence.

adapter    the SDK's life cycle: the ear (polling or webhook) and the mouth
inbound    what Telegram says → events; pure
outbound   messages → what Telegram is asked to do; pure
examining  what `leveller doctor` asks Telegram
"""

from __future__ import annotations

from pydantic import Field, SecretStr

from adapters.platforms import Platform, PlatformSettings


class TelegramSettings(PlatformSettings):
    telegram_token: SecretStr | None = None
    telegram_base_url: str = "https://api.telegram.org/bot"
    telegram_base_file_url: str = "https://api.telegram.org/file/bot"
    telegram_webhook_url: str = ""
    telegram_webhook_secret: SecretStr | None = None
    telegram_protect_content: bool = False
    telegram_messages_per_second: float | None = Field(default=None, ge=0)  # None: as Telegram allows; 0: any number

    @property
    def wanted(self) -> bool:
        return self.telegram_token is not None or bool(self.telegram_webhook_url)

    @property
    def missing(self) -> str:
        if self.telegram_token is None:
            return "TELEGRAM_TOKEN: set it to the token that BotFather gave you"
        if self.telegram_webhook_url and self.telegram_webhook_secret is None:
            return "TELEGRAM_WEBHOOK_SECRET: a webhook needs a secret: 32 or more letters and digits of your own"
        return ""


PLATFORM = Platform(
    name="telegram",
    settings=TelegramSettings,
    adapter="adapters.telegram.adapter:Telegram",
    examine="adapters.telegram.examining:examine",
)
