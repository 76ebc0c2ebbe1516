"""Numbers to call, from `helplines.toml`: data, not code, each with its source and the day it was last looked at."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from prompts.texts import ROOM

ELSEWHERE = "elsewhere"
"""The entry for every country that has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    name: str
    number: str  # or an address on the web
    by: str  # "call", "text", "web"
    about: str  # "talk", "violence", "children", "guardians", "young", "health", "finder"
    word: str = ""  # what a text has to begin with
    source: str
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    emergency: str
    source: str
    checked: date
    lines: tuple[Helpline, ...]


@cache
def countries() -> dict[str, Country]:
    data = tomllib.loads((ROOM / "helplines.toml").read_text(encoding="utf-8"))
    return {
        code: Country(
            emergency=entry["emergency"],
            source=entry["source"],
            checked=entry["checked"],
            lines=tuple(Helpline(**line) for line in entry.get("lines", ())),
        )
        for code, entry in data.items()
    }


def country(code: str) -> Country:
    known = countries()
    return known.get(code.upper()) or known[ELSEWHERE]


def emergency(code: str) -> str:
    """The number to call in danger."""
    return country(code).emergency


def helplines(code: str, about: str = "") -> tuple[Helpline, ...]:
    """Lines to call, the most general first: those about one of these, else any; or else how to find one."""
    lines = country(code).lines or country(ELSEWHERE).lines
    return tuple(line for line in lines if line.about in about.split()) or lines
