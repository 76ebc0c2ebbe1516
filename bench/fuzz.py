"""Whatever a platform brings, it harms nobody: altered payloads by the hundred thousand, and marked ones.

python -m bench fuzz --updates 100000

Altered payloads are read by each adapter's `inbound`, which may raise nothing. In marked ones every field that tells of
a person carries a mark: none may get into an event.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from adapters.slack import inbound as slack
from adapters.telegram import inbound as telegram
from bot.core.events import Event
from tests.adapters import slack_payloads, slack_tainted, telegram_payloads

AT = datetime(2026, 11, 27, 12, tzinfo=UTC)
ME = telegram.Me.of(telegram_payloads.BOT)
WHAT_IT_IS = frozenset("type subtype text entities user offset length files attachments edited".split())
"""Without these a payload is another: its words may be said then, or are no words."""


def on_telegram(update: Any) -> tuple[Event, ...]:
    event = telegram.read(update, ME, AT, {}).event
    return (event,) if event else ()


def on_slack(payload: Any) -> tuple[Event, ...]:
    return slack.read(payload, AT).events


def _altered(name: str, many: int, one: Callable[[int], tuple[Event, ...]]) -> None:
    begun, events, crashes = time.perf_counter(), 0, 0
    for seed in range(many):
        try:
            events += len(one(seed))
        except Exception as error:
            crashes += 1
            print(f"{name}, seed {seed}: {error!r}")
    print(f"{name}: {many} altered payloads, {events} events, {crashes} crashes, {time.perf_counter() - begun:.0f} s")


def _slack(seed: int) -> tuple[Event, ...]:
    dice = random.Random(seed)
    return on_slack(slack_payloads.mutated(dice.choice(tuple(slack_payloads.CAPTURED.values())), dice))


def _marked(name: str, many: int, some: Iterator[tuple[Any, frozenset[str]]], read: Any) -> None:
    """Each marked payload as it is, then without some of its fields, until there were enough."""
    whole, tried, marks, further = list(some), 0, 0, 0
    for seed in range(many):
        payload, given = whole[seed % len(whole)]
        tried += 1
        marks += len(given)
        for event in read(_thinned(payload, random.Random(seed)) if seed >= len(whole) else payload):
            carried = " ".join(str(getattr(event, one.name, "")) for one in fields(event))
            further += sum(mark in carried for mark in given)
    print(f"{name}: {tried} marked payloads, {marks} marks, {further} got further")


def _thinned(payload: Any, dice: random.Random) -> Any:
    """Without one field in eight, at any depth, save for those that say what it is."""
    match payload:
        case dict():
            kept = ((name, one) for name, one in payload.items() if name in WHAT_IT_IS or dice.random() > 0.125)
            return {name: _thinned(one, dice) for name, one in kept}
        case list():
            return [_thinned(one, dice) for one in payload]
    return payload


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench fuzz", description=__doc__)
    parser.add_argument("--updates", type=int, default=100_000, help="altered payloads for each platform")
    parser.add_argument("--marked", type=int, default=10_000, help="marked payloads for each platform")
    given = parser.parse_args(arguments)
    _altered("Telegram", given.updates, lambda seed: on_telegram(telegram_payloads.mutated(seed)))
    _altered("Slack", given.updates, _slack)
    marked = ((update, marks) for update, marks, _words in telegram_payloads.tainted_updates())
    _marked("Telegram", given.marked, marked, on_telegram)
    payloads = ((payload, marks) for payload, marks, _allowed in slack_tainted.tainted_payloads())
    _marked("Slack", given.marked, payloads, on_slack)
