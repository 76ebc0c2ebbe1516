"""Neighbours, posts and lines to reason about, ready-made: `ana()`, `an_open_line(ana(), ben())`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.dice import Dice
from bot.core.model import Connection, Dialogue, End, Match, Neighbour, Post
from bot.core.scene import Scene
from tests.core.street import ELM, NOON

DICE = Dice(b"the same every time".ljust(32))


def neighbour(name: str, **facts: Any) -> Neighbour:
    known: dict[str, Any] = {"id": name, "community": "elm", "tag": f"tag of {name}", "state": "joined", "agreed": 1}
    return Neighbour(**{**known, **facts})


def ana(**facts: Any) -> Neighbour:
    return neighbour("ana", **facts)


def ben(**facts: Any) -> Neighbour:
    return neighbour("ben", **facts)


def post(side: str, owner: str, **facts: Any) -> Post:
    known: dict[str, Any] = {
        "id": f"{side} of {owner}",
        "community": "elm",
        "neighbour": owner,
        "side": side,
        "text": "a dog walk",
        "kind": "dog",
        "at": NOON,
        "until": NOON.replace(day=30),
    }
    return Post(**{**known, **facts})


def request(owner: str = "ana", **facts: Any) -> Post:
    return post("request", owner, **facts)


def offer(owner: str = "ben", **facts: Any) -> Post:
    return post("offer", owner, **facts)


def a_match(**facts: Any) -> Match:
    known: dict[str, Any] = {
        "id": "match",
        "community": "elm",
        "origin": "words",
        "asker": "ana",
        "helper": "ben",
        "request": "request of ana",
        "offer": "offer of ben",
        "kind": "dog",
        "at": NOON,
    }
    return Match(**{**known, **facts})


def an_open_line(one: Neighbour, other: Neighbour, **facts: Any) -> Connection:
    known: dict[str, Any] = {
        "id": f"line of {one.id} and {other.id}",
        "community": "elm",
        "match": "match",
        "kind": "dog",
        "left": End(neighbour=one.id, alias="hazel"),
        "right": End(neighbour=other.id, alias="rowan"),
        "words": ("kettle", "key"),
        "at": NOON,
        "last_at": NOON,
    }
    return Connection(**{**known, **facts})


def a_scene(*people: Neighbour, me: Neighbour | None = None, **parts: Any) -> Scene:
    """What `me` sees (or the clock, without one), with the others about."""
    scene = Scene(at=NOON, dice=DICE, community=ELM, people={one.id: one for one in people})
    if me:
        scene = replace(scene, me=me, dialogue=Dialogue(neighbour=me.id, community="elm"))
    return replace(scene, **parts)
