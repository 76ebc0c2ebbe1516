"""The app's manifest, for Socket Mode or for a server that Slack can call: `leveller manifest slack --url …`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

SCOPES = ("chat:write", "commands", "im:history", "im:write")
"""The least with which everything works."""


def for_url(url: str | None) -> str:
    text = (files("adapters.slack") / "manifest.yaml").read_text("utf-8")
    return text if not url else "".join(_called(text, url.rstrip("/")))


def _called(text: str, url: str) -> Iterator[str]:
    """The lines of a manifest under which Slack calls this address."""
    call = f"{url}/slack/events\n"
    after = {
        "    - command: /leveller\n": f"      url: {call}",
        "oauth_config:\n": f"  redirect_urls:\n    - {url}/slack/oauth_redirect\n",
        "  event_subscriptions:\n": f"    request_url: {call}",
        "  interactivity:\n": f"    request_url: {call}",
    }
    for line in text.splitlines(keepends=True):
        if not line.startswith("#"):
            yield line.replace("socket_mode_enabled: true", "socket_mode_enabled: false")
            yield after.get(line, "")
