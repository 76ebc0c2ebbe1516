"""What Slack's answers mean to whoever sends: by error code and never by an English sentence.

`ports.TryLater` surely was not sent; `ports.Unreachable` and `ports.Refused` never will be. `Revoked` ends a workspace.
Unreachable are only those who are gone: what a workspace forbids or has switched off (restricted_action,
messages_tab_disabled) is no word about anybody. Such a code, and any other that stands in no table (invalid_blocks,
msg_too_long, what Slack invents next), is a no for good to this one message, since Slack has decided. Only what is
undecided passes through as it is: nobody knows whether that arrived.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.ports import Refused, TryLater, Unreachable

UNREACHABLE = frozenset(
    """
    cannot_dm_bot channel_not_found is_archived is_inactive not_in_channel user_disabled user_not_found
    user_not_visible users_not_found
    """.split()
)
LATER = frozenset(
    """
    accesslimited internal_error rate_limited ratelimited request_timeout service_unavailable team_added_to_org
    temporarily_unavailable
    """.split()
)
REVOKED = frozenset(
    """
    account_inactive app_uninstalled invalid_auth missing_scope not_allowed_token_type not_authed
    org_login_required team_access_not_granted token_expired token_revoked
    """.split()
)
UNDECIDED = frozenset({"", "fatal_error"})
NO_SUCH_THREAD = frozenset({"cannot_reply_to_message", "invalid_thread_ts", "message_not_found", "thread_not_found"})


class Revoked(Exception):
    """This workspace takes nothing from us any more; holds Slack's code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def code_of(error: SlackApiError) -> str:
    data = getattr(error.response, "data", None)
    found = data.get("error") if isinstance(data, dict) else None
    return found if isinstance(found, str) else ""


@contextmanager
def understood(*, sends: bool = True) -> Iterator[None]:
    """Turn Slack's refusals into those of the house. `sends`: False where nothing could have been posted."""
    try:
        yield
    except SlackApiError as error:
        code, status = code_of(error), getattr(error.response, "status_code", None)
        if code in REVOKED:
            raise Revoked(code) from None
        if code in UNREACHABLE:
            raise Unreachable from None
        broken = isinstance(status, int) and status >= 500 and code != "fatal_error"
        if code in LATER or status == 429 or broken or (code in UNDECIDED and not sends):
            raise TryLater(_after(error)) from None
        if code in UNDECIDED:
            raise
        raise Refused from None
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):  # no connection, so nothing was written
        raise TryLater from None
    except (aiohttp.ClientError, TimeoutError, ValueError):
        if sends:
            raise
        raise TryLater from None


def _after(error: SlackApiError) -> float | None:
    headers = getattr(error.response, "headers", {})
    try:
        return float(headers["Retry-After"])
    except (KeyError, TypeError, ValueError):
        return None
