"""What there is: apps, the workspaces that installed them, people, channels and messages."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

SCOPES = ("chat:write", "commands", "im:history", "im:write")
_numbers = count(1)


def new_id(letter: str) -> str:
    return f"{letter}{next(_numbers):010d}"


class SlackError(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: str, status: int = 200, **more: Any) -> None:
        super().__init__(code)
        self.code, self.status, self.more = code, status, more


@dataclass
class Channel:
    id: str
    kind: str  # im, channel or group
    name: str = ""
    person: str = ""  # whose direct message it is
    joined: bool = True
    messages: list[dict[str, Any]] = field(default_factory=list)

    def message(self, ts: str) -> dict[str, Any]:
        for one in self.messages:
            if one["ts"] == ts:
                return one
        raise SlackError("message_not_found")


@dataclass
class Team:
    id: str
    name: str
    token: str = ""
    bot_user: str = ""
    bot_id: str = ""
    scopes: set[str] = field(default_factory=lambda: set(SCOPES))
    trouble: str = ""  # what every call with its token is answered with
    people: dict[str, str] = field(default_factory=dict)  # by name
    channels: dict[str, Channel] = field(default_factory=dict)
    directs: dict[str, Channel] = field(default_factory=dict)  # by person
    homes: dict[str, dict[str, Any]] = field(default_factory=dict)  # by person
    modals: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)  # person → view id, view

    def install(self) -> None:
        self.token = f"xoxb-{secrets.token_hex(12)}"
        self.bot_user, self.bot_id, self.trouble = new_id("U"), new_id("B"), ""

    def person(self, name: str) -> str:
        return self.people.setdefault(name, new_id("U"))

    def direct(self, person: str) -> Channel:
        return self.directs.get(person) or self.new_channel("im", person=person)

    def new_channel(self, kind: str, name: str = "", person: str = "", joined: bool = True) -> Channel:
        letter = {"im": "D", "channel": "C", "group": "G"}[kind]
        channel = Channel(new_id(letter), kind, name, person, joined)
        self.channels[channel.id] = channel
        if kind == "im":
            self.directs[person] = channel
        return channel

    def channel(self, key: str) -> Channel:
        if key not in self.channels:
            raise SlackError("channel_not_found")
        return self.channels[key]


@dataclass
class Fault:
    """What the next calls of a method meet instead of an answer, or after it."""

    method: str
    how: str  # error, status, drop-before; or, after it was done: drop-after, hang
    code: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    times: int = 1
    skip: int = 0  # so many calls are answered first


@dataclass
class App:
    id: str = field(default_factory=lambda: new_id("A"))
    secret: str = field(default_factory=lambda: secrets.token_hex(16))
    client_id: str = field(default_factory=lambda: f"{next(_numbers)}.{next(_numbers)}")
    client_secret: str = field(default_factory=lambda: secrets.token_hex(16))
    app_token: str = ""
    app_trouble: str = ""
    request_url: str = ""
    teams: dict[str, Team] = field(default_factory=dict)
    tickets: set[str] = field(default_factory=set)
    triggers: dict[str, tuple[str, float]] = field(default_factory=dict)  # trigger → person, when it ends
    codes: dict[str, str] = field(default_factory=dict)  # OAuth code → team
    faults: list[Fault] = field(default_factory=list)
    latency: float = 0.0
    log: list[dict[str, Any]] = field(default_factory=list)
    pings: list[str] = field(default_factory=list)
    stale: int = 0  # so many ways in lead nowhere
    asked: int = 0  # how often a way in by socket was asked for

    def __post_init__(self) -> None:
        self.app_token = f"xapp-1-{self.id}-{next(_numbers)}-{secrets.token_hex(12)}"

    def fault(self, method: str) -> Fault | None:
        for one in self.faults:
            if one.method == method and one.skip:
                one.skip -= 1
            elif one.method == method:
                one.times -= 1
                self.faults = [fault for fault in self.faults if fault.times > 0]
                return one
        return None

    def trigger(self, person: str) -> str:
        name = f"{next(_numbers)}.{next(_numbers)}.{secrets.token_hex(8)}"
        self.triggers[name] = person, time.monotonic() + 3
        return name


class World:
    def __init__(self) -> None:
        self.apps: dict[str, App] = {}
        self._ts = count(1)
        self.ahead = 0  # seconds that this Slack is ahead of the machine's clock

    def ts(self) -> str:
        return f"{int(time.time()) + self.ahead}.{next(self._ts):06d}"

    def installed(self) -> Iterator[tuple[App, Team]]:
        return ((app, team) for app in self.apps.values() for team in app.teams.values() if team.token)
