"""Telegram, by python-telegram-bot: private chats to talk in, groups for a short public presence.

adapter    the life cycle: one ear, one mouth, and what both need to know
ear        polling: asks for what is new, and moves on only past what was taken
doorway    webhook: Telegram calls, and is answered after the turn
patience   what is asked again until it is answered
mouth      a message → requests, in order, each once
inbound    what Telegram says → events; pure
wordings   whether an edit changes any word
outbound   messages → what Telegram is asked to do, and what its refusals mean; pure
pacing     as fast as Telegram allows; pure
places     addresses, and groups that moved to a new id
transport  the SDK's HTTP, on one aiohttp session; `sdk` is what is used of it
examining  what `leveller doctor` and `leveller poster` ask Telegram
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from adapters.platforms import Platform, PlatformSettings

OWN_ADDRESS = "https://api.telegram.org/"


def _web_address(given: str) -> str:
    if given and not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", given):
        raise ValueError("an address that begins with https:// is needed here")
    return given


def _hard_to_guess(given: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", given.get_secret_value()):
        raise ValueError("it takes 32 letters and digits or more (at least 16, at most 256; - and _ are allowed)")
    return given


WebAddress = Annotated[str, AfterValidator(_web_address)]


class TelegramSettings(PlatformSettings):
    telegram_token: SecretStr | None = None
    telegram_base_url: WebAddress = f"{OWN_ADDRESS}bot"
    telegram_base_file_url: WebAddress = f"{OWN_ADDRESS}file/bot"
    telegram_webhook_url: WebAddress = ""
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_hard_to_guess)] | None = None
    telegram_protect_content: bool = False
    telegram_messages_per_second: float | None = Field(default=None, ge=0)  # None: as Telegram allows; 0: any number

    @property
    def wanted(self) -> bool:
        return self.telegram_token is not None or bool(self.telegram_webhook_url)

    @property
    def missing(self) -> str:
        if self.telegram_token is None:
            return "TELEGRAM_TOKEN: set it to the token that BotFather gave you"
        if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", self.telegram_token.get_secret_value()):
            return "TELEGRAM_TOKEN: it looks like 123456789:AA…, copy it again from BotFather (/mybots, API Token)"
        if self.telegram_webhook_url and self.telegram_webhook_secret is None:
            return "TELEGRAM_WEBHOOK_SECRET: a webhook needs a secret: 32 or more letters and digits of your own"
        return ""

    @property
    def webhook(self) -> str:
        """Where Telegram is to call, or ""."""
        given = self.telegram_webhook_url.rstrip("/").removesuffix("/telegram")
        return f"{given}/telegram" if given else ""

    @property
    def per_second(self) -> float:
        """Messages a second in all; 0 for any number."""
        if self.telegram_messages_per_second is not None:
            return self.telegram_messages_per_second
        return 30 if self.telegram_base_url.startswith(OWN_ADDRESS) else 0


PLATFORM = Platform(
    name="telegram",
    settings=TelegramSettings,
    adapter="adapters.telegram.adapter:Telegram",
    examine="adapters.telegram.examining:examine",
    invite="adapters.telegram.examining:invite",
)
