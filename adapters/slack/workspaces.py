"""The workspaces that the bot may speak in, and when that is over.

One, by a token from the settings, and then nothing of any other is heard, whoever else installed the app; or several,
whose tokens came when they installed the app and lie in the safe. A workspace that takes nothing from us any more is
stopped: one sentence in the log says what to do, its token is dropped, and whoever sends there is refused from then on.
The others go on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack import SlackSettings
from adapters.slack.connection import log
from adapters.slack.installing import Installations
from adapters.slack.outbound import to_app
from bot.ports import Refused

ADVICE = {
    "app_uninstalled": "the app was removed there; install it again, set SLACK_BOT_TOKEN to the new token and restart",
    "missing_scope": "a permission is missing; give the app chat:write, commands, im:history and im:write, install it "
    "again and restart",
    "not_allowed_token_type": "SLACK_BOT_TOKEN must begin with xoxb- and SLACK_APP_TOKEN with xapp-; set both anew",
}
OTHERWISE = "its token is not valid any more; install the app again, set the new token and restart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    team: str
    token: str = field(repr=False)
    link: str = ""  # to the app's own direct message


class Workspaces:
    def __init__(self, settings: SlackSettings, installations: Installations, over: Callable[[], None]) -> None:
        """`over` is called when nothing is left to listen for."""
        self._installations, self._over = installations, over
        self.several = settings.several
        self._token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
        self._stopped = False
        self.app, self.bot, self.team = "", "", ""  # ids, as far as they are known
        self.met = self.several  # do we know whose we are? With a token for each workspace, there is nothing to ask

    def meet(self, answer: AsyncSlackResponse) -> None:
        """What Slack says of the one token."""
        self.bot = str(answer.get("user_id") or "")
        whole = bool(answer.get("is_enterprise_install"))  # then it is good in each workspace of an organisation
        self.team = "" if whole else str(answer.get("team_id") or "")
        self.met = True

    def ours(self, team: str) -> bool:
        """Is this a workspace that we were let into?"""
        return self.several or team == self.team or not self.team

    async def of(self, team: str) -> Workspace:
        if self._stopped or not self.ours(team):
            raise Refused
        if not self.several:
            return Workspace(team=team, token=self._token, link=to_app(self.app, team, self.bot))
        found = await self._installations.async_find_bot(enterprise_id=None, team_id=team)
        if found is None or not found.bot_token:
            raise Refused
        link = to_app(found.app_id or "", team, found.bot_user_id or "")
        return Workspace(team=team, token=found.bot_token, link=link)

    async def stop(self, team: str, code: str, token: str) -> bool:
        """This workspace is over, for the reason that Slack gave for this token. False: it has another by now."""
        if not self.several:
            if self.ours(team):
                self.stop_all(code)
            return True
        found = await self._installations.afresh(team)
        if found is not None and found.bot_token != token:
            return False
        if found is not None:
            await self._installations.async_delete_all(enterprise_id=None, team_id=team)
            log.error("One Slack workspace is switched off: %s (%s)", _advice(code, installs=True), code)
        return True

    def stop_all(self, code: str) -> None:
        if not self._stopped:
            self._stopped, self._token = True, ""
            log.error("Slack is switched off: %s (%s). Everything else goes on.", _advice(code), code)
            self._over()


def _advice(code: str, *, installs: bool = False) -> str:
    if installs and code != "missing_scope":
        return "the app was removed there or its token is not valid any more; /slack/install brings it back"
    return ADVICE.get(code, OTHERWISE)
