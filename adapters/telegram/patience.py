"""What is asked again until it is answered: at start without a network, and whenever Telegram goes away.

Each trouble is said once in the log, and once that it is over; in between the waits grow.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from adapters.telegram.transport import ANSWER_SECONDS, Api, Refusal

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
AWAY = "Telegram cannot be reached; trying again until it can"
BACK = "Telegram is back"
CONFLICT = (
    "Telegram gives this bot's messages to somebody else: another copy of it runs, or a webhook was set elsewhere; "
    "trying again until that has stopped"
)
NO_WEBHOOK = "Telegram does not take TELEGRAM_WEBHOOK_URL; it must begin with https:// and be reachable from anywhere"

log = logging.getLogger("leveller.telegram")


class TokenLost(Exception):
    """Telegram does not accept the token: it was taken back, or never was one."""


def _as_it_came(answer: Any) -> Any:
    return answer


class Insisting:
    def __init__(self, api: Api) -> None:
        self._api = api
        self._said = ""
        self._wait = FIRST_WAIT

    async def ask(
        self,
        method: str,
        /,
        *,
        read: Callable[[Any], Any] = _as_it_came,
        seconds: float = ANSWER_SECONDS,
        must: bool = True,
        **parameters: Any,
    ) -> Any:
        """The answer as `read` understands it; None if it was refused for good and need not be (`must`)."""
        while True:
            try:
                answer = read(await self._api.ask(method, seconds=seconds, **parameters))
            except Exception as error:
                _give_up(method, error)
                if not must and isinstance(error, Refusal) and error.code in (400, 404):
                    return None
                await self._trouble(method, error)
            else:
                self._over()
                return answer

    async def _trouble(self, method: str, error: Exception) -> None:
        sentence = _sentence(method, error)
        if sentence != self._said:
            log.warning("%s (%s)", sentence, type(error).__name__)
            self._said = sentence
        told = error.after if isinstance(error, Refusal) else None
        wait, self._wait = self._wait, min(self._wait * 2, LONGEST_WAIT)
        await asyncio.sleep(min(max(told or 0, wait), LONGEST_WAIT))

    def _over(self) -> None:
        if self._said:
            log.info(BACK)
        self._said, self._wait = "", FIRST_WAIT


def _give_up(method: str, error: Exception) -> None:
    """A token that has the wrong form is no address at all for Telegram: 404, where a known method was asked."""
    if isinstance(error, Refusal) and (error.no_token or (error.told and error.code == 404 and method == "getMe")):
        raise TokenLost from None


def _sentence(method: str, error: Exception) -> str:
    code = error.code if isinstance(error, Refusal) else 0
    if code == 409:
        return CONFLICT
    return NO_WEBHOOK if method == "setWebhook" and code == 400 else AWAY
