"""Everything that a platform tells of a person is marked; none of it gets any further than their own address.

A neighbour has an open line to another, so that there is somewhere for it to go. Then the bot is brought payloads with
a mark of its own in every field, at log level DEBUG, and everything it has said, asked for, logged or listed since is
searched. Numbers of chats, messages and people are addresses, and may go back to the platform they came from.
"""

from __future__ import annotations

import csv
import io
import json
import logging
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Any

import pytest

from bot import logs
from storage.views import SqlViews
from tests.adapters.slack_tainted import tainted_payloads
from tests.adapters.telegram_payloads import ANA, GROUP, PRIVATE, tainted_updates
from tests.platforms.test_evening import put_through
from tests.platforms.town import Places, Town, a_town


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """All that is logged, by anybody, at every level."""
    root, ours = logging.getLogger(), logging.getLogger(logs.OURS)
    before = root.handlers, root.level, ours.level
    out = io.StringIO()
    logs.set_up("DEBUG", logging.StreamHandler(out))
    yield out
    logging.captureWarnings(False)
    root.handlers = before[0]
    root.setLevel(before[1])
    ours.setLevel(before[2])


async def test_no_mark_of_telegrams_goes_any_further(places: Places, sqlite_url: str, written: io.StringIO):
    async with a_town(places, sqlite_url) as town:
        ana, ben = town.on_telegram("ana"), town.on_slack("ben")
        await put_through(town, ana, ben)
        square = await town.telegram.group("square")
        here: dict[Any, int] = {PRIVATE["id"]: await town.telegram.who("ana"), GROUP["id"]: square}
        numbers, marks, many = count(950_000_000), set[str](), 0
        for update, given, _words in tainted_updates():
            if "my_chat_member" not in update:  # she does not block the bot
                mine = _here(update, here, next(numbers))
                await town.telegram.control("brings", update=mine)
                marks |= given
                many += 1
        await town.telegram.taken()
        await town.house.settled()
        assert many > 300
        assert len(marks) > 5_000
        await ben.hears("allowed words")
        assert await _found(town, marks, written.getvalue()) == set()


async def test_no_mark_of_slacks_goes_any_further(places: Places, sqlite_url: str, written: io.StringIO):
    async with a_town(places, sqlite_url) as town:
        ben, ana = town.on_telegram("ben"), town.on_slack("ana")
        await put_through(town, ana, ben)
        person, channel = await town.slack.person("ana"), await town.slack.channel()
        marks, passed = set[str](), set[str]()
        for number, (payload, given, allowed) in enumerate(tainted_payloads()):
            mine = _in_town(payload, town.slack.team, person, number)
            kind = {"event_callback": "events_api"}.get(str(mine.get("type")), "interactive")
            if "command" in mine:
                kind, mine["channel_id"] = "slash_commands", channel
            await town.slack.does("payload", payload=mine, kind=kind)
            marks |= given
            passed |= allowed
        await town.house.settled()
        assert len(marks) > 200
        assert await _found(town, marks, written.getvalue()) == set()
        shown = await ben.everything()
        assert any(mark in shown for mark in passed), "her words do pass"


async def test_a_whole_evening_at_debug_logs_no_token_word_name_or_id(
    places: Places, sqlite_url: str, written: io.StringIO
):
    async with a_town(places, sqlite_url) as town:
        ana, ben = town.on_telegram("Anastazja"), town.on_slack("Benedykt")
        await put_through(town, ana, ben)
        await ana.says("He is called Biscuit")
        await ben.hears("Biscuit")
        await ben.says("reveal")
        await ben.says("Benedykt with the red bike")
        await ben.presses("Show it")
        await ben.presses("I have read the card")
        await town.slack.fails(how="status", status=500)
        await town.telegram.fails("sendMessage", "drop", acts=True)
        await ana.says("Are you there")
        await ben.says("Yes I am")
        await town.house.settled()
        team, channel = town.slack.team, (await town.slack.does("person", "Benedykt"))["channel"]
        person, chat = await town.slack.person("Benedykt"), await town.telegram.who("Anastazja")
        secrets = (town.telegram.token, town.slack.token, town.slack.app_token, town.slack.secret)
        said = ("ankle", "Biscuit", "red bike", "Are you there", "Yes I am", "dog walks most")
        known = (*secrets, *said, "Anastazja", "Benedykt", team, channel, person, str(chat))
        assert [one for one in known if one in written.getvalue()] == []
        assert written.getvalue().count("\n") > 50


async def _found(town: Town, marks: set[str], log: str) -> set[str]:
    """Which marks the bot has let through."""
    views = SqlViews(town.house.memory.place)
    try:
        listed = await views.csv(town.founded.community.id, limit=1000)
    finally:
        await views.close()
    assert list(csv.reader(io.StringIO(listed)))
    said = json.dumps(await town.requests(), ensure_ascii=False)
    assert "allowed words" in said or "TAINT" in said
    assert log.count("\n") > 50, "libraries do log at DEBUG"
    return {mark for mark in marks if mark in said or mark in listed or mark in log}


def _here(update: dict[str, Any], chats: dict[Any, int], number: int) -> dict[str, Any]:
    """The same update, of this town's people, as one that was never brought before."""

    def replaced(found: Any) -> Any:
        match found:
            case dict():
                return {name: replaced(one) for name, one in found.items()}
            case list():
                return [replaced(one) for one in found]
            case int() if not isinstance(found, bool):
                return chats.get(found, found)
        return found

    assert ANA["id"] == PRIVATE["id"]
    mine: dict[str, Any] = replaced(deepcopy(update))
    mine["update_id"] = number
    for kind in ("message", "edited_message"):
        if kind in mine:
            mine[kind]["message_id"] = number
    return mine


def _in_town(payload: dict[str, Any], team: str, person: str, number: int) -> dict[str, Any]:
    """The same payload, of this workspace and this person."""
    mine = deepcopy(payload)
    ts = f"17{number:08d}.000001"
    if "event" in mine:
        event = mine["event"]
        mine["team_id"] = event["team"] = event["user_team"] = event["source_team"] = team
        for message in (event, event.get("message"), event.get("previous_message")):
            if isinstance(message, dict) and "user" in message:
                message |= {"user": person, "ts": ts}
                message.pop("thread_ts", None)  # an answer to what was never said would not be passed on
    elif "command" in mine:
        mine |= {"team_id": team, "user_id": person}
    else:
        mine["user"] |= {"id": person, "team_id": team}
        mine["team"]["id"] = team
    return mine
