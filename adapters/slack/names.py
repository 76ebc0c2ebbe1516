"""Slack's names for things, as far as they may be believed, and the addresses made of them. Pure.

`slack:<team>/<person or channel>`: minted and read here only. What is not shaped like an id is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.core.events import Address

NAME = "slack"

_ID = re.compile(r"[A-Z0-9]{1,32}")
_TS = re.compile(r"[0-9]{1,16}\.[0-9]{1,9}")
_TOKEN = re.compile(r"[\w.:-]{1,255}", re.ASCII)


def address(team: str, whom: str) -> Address:
    return f"{NAME}:{team}/{whom}"


def place(of: Address) -> tuple[str, str] | None:
    """The workspace, and the person or channel there; None if it is no address of ours."""
    name, _, rest = of.partition(":")
    team, slash, whom = rest.partition("/")
    return (team, whom) if name == NAME and slash and _ID.fullmatch(team) and _ID.fullmatch(whom) else None


def is_channel(whom: str) -> bool:
    return whom[:1] in ("C", "G")


def is_ts(text: str) -> bool:
    """Is this how Slack names a message?"""
    return bool(_TS.fullmatch(text))


def id_of(of: Mapping[str, Any], name: str) -> str:
    return _matching(_ID, of, name)


def ts_of(of: Mapping[str, Any], name: str) -> str:
    return _matching(_TS, of, name)


def token_of(of: Mapping[str, Any], name: str) -> str:
    return _matching(_TOKEN, of, name)


def inside(of: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """What is told under this name, if anything is."""
    found = of.get(name)
    return found if isinstance(found, Mapping) else {}


def _matching(pattern: re.Pattern[str], of: Mapping[str, Any], name: str) -> str:
    value = of.get(name)
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""
