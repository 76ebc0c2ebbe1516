"""Whoever knows the code presses every button with every id: what is not theirs is refused like what is not there.

Generated from the table of contents of the core: every role, every verb, and the ids of what is their own, somebody
else's, somebody else's and over, another community's, and nobody's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.core import decide as deciding
from bot.core import leading, rights
from bot.core.decide import decide
from bot.core.effects import Audit, Choice, Effects, Line, Save, Say
from bot.core.events import Event, Pressed
from bot.core.model import Dialogue, Permission
from bot.core.scene import Scene, View
from bot.reading.values import Reading
from storage import turns
from storage.prepared import Database, Prepared
from tests.stories.street import NOON, Person, Street, a_street

ABSENT = "zzzzzzzzzzzzzzzz"
TABLES = ("match", "connection", "post", "report", "ban", "neighbour")
MAY = {
    **dict.fromkeys(("story", "note", "log"), Permission.READ_LOG),
    **dict.fromkeys(
        ("case", "claim", "give-up", "take-over", "case-note", "close-case", "outcome", "lift", "yes-lift"),
        Permission.JUDGE,
    ),
    **dict.fromkeys(("branch", "rest-branch", "wake-branch", "take-it"), Permission.JUDGE),
    **dict.fromkeys(("match", "approve", "refuse"), Permission.MATCH_BY_HAND),
    "write-hello": Permission.INTRODUCE,
}
"""Whoever may do this reads and does it also with what is not theirs, in their own community."""
OPEN_TO_ALL = frozenset({"pick", "ask-near"})
"""Open requests are for everybody: their cards are shown to whoever asks what is needed."""
NO_ID = frozenset({"", "quiet"})
"""Takes hours, and finds them in whatever it is given; they are one's own."""
ROLES = ("", "lead", "matcher", "safeguarding", "coordinator", "admin", "auditor")


def verbs() -> Iterator[str]:
    for contents in (deciding, rights, leading):
        for function in ast.walk(ast.parse(Path(str(contents.__file__)).read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.MatchValue) and isinstance(node.value, ast.Constant):
                        yield str(node.value.value)


@dataclass
class Decided(Exception):
    """What would be done; raised, so that nothing is."""

    effects: Effects


def stop(event: Event, reading: Reading, scene: Scene) -> Effects:
    raise Decided(decide(event, reading, scene))


async def would(street: Street, person: Person, choice: str) -> Effects:
    event = Pressed(id="probe", at=NOON, speaker=person.address, choice=choice)
    memory = street.memory
    try:
        await memory.run(
            partial(
                turns.take,
                vault=memory.vault,
                known=memory._known,
                tape=memory._tape,
                event=event,
                reading=Reading(),
                decide=stop,
            )
        )
    except Decided as decided:
        return decided.effects
    raise AssertionError("nothing was decided")


def answer(effects: Effects, person: str) -> Any:
    """What the presser reads, with what they named themselves taken out."""
    said = [(one.line, one.choices) for one in effects if isinstance(one, Say) and one.to == person]
    return [(plain(line), [choice.verb for choice in choices]) for line, choices in said]


def plain(value: Any) -> Any:
    if isinstance(value, Line):
        return (value.key, {name: plain(one) for name, one in value.values.items()})
    if isinstance(value, Choice):
        return value.verb
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def touches_others(effects: Effects, me: str) -> list[Any]:
    return [
        one
        for one in effects
        if not (isinstance(one, Audit) or (isinstance(one, Say) and one.to == me))
        and not (isinstance(one, Save) and isinstance(one.record, Dialogue) and one.record.neighbour == me)
    ]


async def ids(street: Street, where: str, **values: str) -> set[str]:
    def job(db: Database) -> set[str]:
        return {row["id"] for table in TABLES for row in Prepared(f"SELECT id FROM {table} {where}").rows(db, **values)}

    return await street.memory.run(job)


async def whose(street: Street, person: Person) -> str:
    digest = street.memory.vault.lookup("address", person.address)
    row = await street.memory.run(partial(Prepared("SELECT neighbour FROM address WHERE digest = :d").row, d=digest))
    assert row is not None
    return str(row["neighbour"])


async def made_ready(street: Street) -> dict[str, set[str]]:
    """Two who talk; two whose line is reported and over; a second community with the same; an open request."""
    await street.talking()
    over = await street.talking("cem", "dot")
    await over[0].says("report")
    await over[0].says("odd words")
    await over[0].says("no")
    await street.joined("fay")
    await street.posted(street.person("fay"), "could someone bake a cake")
    here = await ids(street, "")
    elsewhere = await street.another("Oak Road")
    for name in ("gus", "hal"):
        one = street.person(name)
        await one.says(elsewhere.street_code)
        await one.presses("agree")
    await street.posted(street.person("hal"), "I can do dog walks most mornings")
    await street.posted(street.person("gus"), "Could someone walk my dog this week")
    await street.person("hal").presses("willing")
    await street.person("gus").presses("accept")
    there = await ids(street, "") - here
    assert len(there) >= 6
    return {"other": here, "elsewhere": there}


@pytest.mark.parametrize("role", ROLES)
async def test_what_is_not_theirs_is_answered_like_what_is_not_there_and_written_down(sqlite_url, role):
    async with a_street(sqlite_url) as street:
        (eve,) = await street.joined("eve")
        if role:
            await street.made(eve, role)
        cells = await made_ready(street)
        me, tried = await whose(street, eve), 0
        may = await street.memory.look(eve.address, View(), at=street.clock.now())
        told, touched, unwritten = [], [], []
        for verb in sorted(set(verbs()) - NO_ID):
            nobody = await would(street, eve, f"{verb}:{ABSENT}")
            heeds_no_id = bool(touches_others(nobody, me))
            for cell, found in cells.items():
                if cell == "other" and (verb in OPEN_TO_ALL or (verb in MAY and may.myself.may(MAY[verb]))):
                    continue
                for one in sorted(found - {me}):
                    effects = await would(street, eve, f"{verb}:{one}")
                    tried += 1
                    if answer(effects, me) != answer(nobody, me):
                        told.append(f"{verb}: {cell}")
                    if not heeds_no_id and touches_others(effects, me):
                        touched.append(f"{verb}: {cell}")
                    if not heeds_no_id and not _is_written(effects):
                        unwritten.append(f"{verb}: {cell}")
        assert (sorted(set(told)), sorted(set(touched)), sorted(set(unwritten))) == ([], [], [])
        assert tried > 1500


def _is_written(effects: Effects) -> bool:
    return any(isinstance(effect, Audit) for effect in effects)


async def test_what_is_one_s_own_is_no_probe(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, _ben = await street.talking()
        me = await whose(street, ana)
        own = await ids(street, "WHERE 1 = 1")
        lines = {one for one in own if one in await ids_of_lines(street)}
        for verb in ("end", "report", "block", "reveal", "share", "rest"):
            for line in lines:
                effects = await would(street, ana, f"{verb}:{line}")
                assert not _is_written(effects), verb
                assert answer(effects, me)


async def ids_of_lines(street: Street) -> set[str]:
    rows = await street.memory.run(Prepared("SELECT id FROM connection").rows)
    return {row["id"] for row in rows}
