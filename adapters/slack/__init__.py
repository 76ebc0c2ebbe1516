"""Slack, by slack-bolt: direct messages to talk in, one slash command, App Home with where you are.

adapter     the SDK's life cycle: the ear and the mouth
inbound     what Slack says → events; `kinds` is what a message is, if not words; pure
outbound    messages → what Slack is asked to do; pure
writing     Slack's way of writing text, both ways; `names` are ids and addresses; pure
sockets     Socket Mode; `door` is signed HTTP instead
mouth       posting each piece once; `refusals` is what Slack's answers mean
workspaces  where the bot may speak; `installing` is for several of them
examining   what `leveller doctor` asks Slack, and the link for a poster
manifest    the app as Slack is told of it
"""

from __future__ import annotations

from pydantic import SecretStr

from adapters.platforms import Platform, PlatformSettings


class SlackSettings(PlatformSettings):
    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    slack_client_id: str = ""
    slack_client_secret: SecretStr | None = None

    @property
    def wanted(self) -> bool:
        given = (self.slack_bot_token, self.slack_app_token, self.slack_signing_secret, self.slack_client_id)
        return any(one for one in given)

    @property
    def several(self) -> bool:
        """Is the app installed in workspaces by itself, rather than set up for one?"""
        return bool(self.slack_client_id) and self.slack_client_secret is not None

    @property
    def missing(self) -> str:
        if self.slack_client_id and self.slack_client_secret is None:
            return "SLACK_CLIENT_SECRET: it belongs to SLACK_CLIENT_ID, on the same page of your Slack app"
        if self.slack_bot_token is not None and self.several:
            return "SLACK_BOT_TOKEN: leave it out, since with SLACK_CLIENT_ID each workspace brings its own token"
        if self.slack_bot_token is None and not self.several:
            return "SLACK_BOT_TOKEN: set it to the token that begins with xoxb-, from OAuth & Permissions"
        if self.slack_app_token is None and self.slack_signing_secret is None:
            return "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: the one for Socket Mode, the other for signed HTTP"
        return self._misshapen

    @property
    def _misshapen(self) -> str:
        """Which token cannot be one, seen without asking Slack."""
        bot = self.slack_bot_token.get_secret_value() if self.slack_bot_token else ""
        app = self.slack_app_token.get_secret_value() if self.slack_app_token else ""
        swapped = "; the two tokens are swapped" if bot.startswith("xapp-") and app.startswith("xoxb-") else ""
        if bot and not bot.startswith(("xoxb-", "xoxe.xoxb-")):
            return f"SLACK_BOT_TOKEN: it begins with xoxb-, take it from OAuth & Permissions{swapped}"
        if app and not app.startswith("xapp-"):
            return "SLACK_APP_TOKEN: it begins with xapp-, take it from Basic Information, App-Level Tokens"
        return ""


PLATFORM = Platform(
    name="slack",
    settings=SlackSettings,
    adapter="adapters.slack.adapter:Slack",
    examine="adapters.slack.examining:examine",
    invite="adapters.slack.examining:invite",
    manifest="adapters.slack.manifest:for_url",
)
