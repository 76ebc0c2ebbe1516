"""What README promises of the first two minutes is what happens, on whichever day somebody tries."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.playground import Playground
from bot import street
from bot.street import Stage

README = " ".join((Path(__file__).parents[1] / "README.md").read_text("utf-8").split())
ASKED = "could someone walk my dog this week, I've hurt my ankle"
HOW_IT_WENT = "Did it happen?"


def heard(playground, who):
    return json.loads(playground.picture())["chats"].get(who, [])


async def press(playground, who, label):
    """The newest button of this name in somebody's column."""
    await playground.stage.house.settled()
    bubble = next(one for one in reversed(heard(playground, who)) if label in one["buttons"])
    await playground.press(who, bubble["n"], bubble["buttons"].index(label))
    await playground.stage.house.settled()


@pytest.mark.usefixtures("understood_once")
@pytest.mark.parametrize("days", range(7), ids=["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
async def test_the_two_minutes_are_as_written(days, monkeypatch):
    monday = street.this_morning("Europe/London")
    monday -= timedelta(days=monday.weekday())
    monkeypatch.setattr(street, "this_morning", lambda _zone: monday + timedelta(days=days))
    for said in (f"*{ASKED}*", "**I agree**", "**Yes, post it**", "**I'd like to**", "**Yes please**", "**End**"):
        assert said in README
    assert "press *Next week* twice and see both asked how it went" in README
    stage = Stage("playground")
    playground = Playground(stage)
    stage.use(playground, playground.tape)
    try:
        await stage.start_over()
        assert stage.house is not None
        await playground.say("ana", ASKED)
        for who, label in (
            *(("ana", "I agree"), ("ana", "Northside"), ("ana", "Yes, post it")),
            *(("ben", "I'd like to"), ("ana", "Yes please")),
        ):
            await press(playground, who, label)
        await playground.say("ana", "he is called Biscuit")
        await stage.house.settled()
        assert any("he is called Biscuit" in one["text"] for one in heard(playground, "ben"))
        await press(playground, "ana", "End")
        for _twice in range(2):
            await playground.move(days=7)
        await stage.house.settled()
        for who in ("ana", "ben"):
            assert any(HOW_IT_WENT in one["text"] for one in heard(playground, who)), who
        for word in ("today", "log"):
            before = len(heard(playground, "kofi"))
            await playground.say("kofi", word)
            await stage.house.settled()
            assert len(heard(playground, "kofi")) > before + 1
    finally:
        await stage.close()
