"""Signed HTTP: what Slack calls, under the one web server.

A call is let in only if it carries one signature and one time of at most five minutes, and the signature is that of
these very bytes. Without such a time and something like a signature none of its bytes is waited for, and without the
signature none is read. An answer of 200 means that the turn is committed;
any other makes Slack bring an event again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from slack_sdk.signature import Clock, SignatureVerifier

from adapters.slack.connection import Turns
from adapters.web import Heads, anybody

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

EVENTS, INSTALL, REDIRECT = "/slack/events", "/slack/install", "/slack/oauth_redirect"

FRESH = 300
"""Seconds that the time of a call may be away from ours, as the SDK has it too."""
NOT_SIGNED = 401, "This is not signed by Slack."

_CLOCK = Clock()  # the SDK's, by which it judges the age of a signature
_TIME = re.compile(rb"[0-9]{1,11}")
_SIGNATURE = re.compile(rb"v0=[0-9a-f]{64}")


def routes(app: AsyncApp, turns: Turns, secret: str, *, installs: bool) -> Sequence[BaseRoute]:
    from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    handler, verifier = AsyncSlackRequestHandler(app), SignatureVerifier(secret) if secret else None

    async def events(request: Request) -> Response:
        body = await request.body()
        if verifier is None or not genuine(request.headers.raw, body, verifier):
            status, reason = NOT_SIGNED
            return PlainTextResponse(reason, status)
        with turns:
            try:
                return await handler.handle(request)
            except Exception:  # signed, and yet nothing that can be read
                return PlainTextResponse("This can't be read.", 400)

    async def page(request: Request) -> Response:
        try:
            return await handler.handle(request)
        except Exception:  # Slack is away, or the safe is
            return PlainTextResponse("That did not work just now. Please try again.", 503)

    pages = (Route(INSTALL, page), Route(REDIRECT, page)) if installs else ()
    calls = (Route(EVENTS, events, methods=["POST"]),) if verifier else ()
    return (*calls, *pages)


def turned_away(headers: Heads) -> tuple[int, str] | None:
    """By what its head tells."""
    return None if _signs(headers) else NOT_SIGNED


SIGNED = {EVENTS: turned_away, INSTALL: anybody, REDIRECT: anybody}


def genuine(headers: Heads, body: bytes, verifier: SignatureVerifier) -> bool:
    """Did Slack sign this, just now?"""
    signs = _signs(headers)
    try:
        return signs is not None and verifier.is_valid(body, *signs)
    except UnicodeDecodeError:  # the body is no text, so it is not Slack's
        return False


def _signs(headers: Heads) -> tuple[str, str] | None:
    """When it says that it was signed, which is just now, and the signature."""
    times = [value for name, value in headers if name.lower() == b"x-slack-request-timestamp"]
    signatures = [value for name, value in headers if name.lower() == b"x-slack-signature"]
    if len(times) != 1 or len(signatures) != 1:
        return None
    if not _TIME.fullmatch(times[0]) or not _SIGNATURE.fullmatch(signatures[0]):
        return None
    return (times[0].decode(), signatures[0].decode()) if abs(_CLOCK.now() - int(times[0])) <= FRESH else None
