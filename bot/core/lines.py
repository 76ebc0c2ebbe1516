"""Which line is meant, and how lines are named to somebody who has several."""

from __future__ import annotations

from dataclasses import replace

from bot.core import everyone
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.kinds import kind_line
from bot.core.model import Connection
from bot.core.names import named
from bot.core.scene import Scene

ABOUT_A_LINE = frozenset({"reveal", "reveal-preview", "share", "share-preview", "thanks"})
"""Steps whose dialogue is about a line."""


def chosen(scene: Scene, act: Act) -> Connection | None:
    """The line that a press, a typed alias, a reply, or having only one line points to."""
    if act.about:
        return scene.line(act.about)
    if act.verb and act.words and (line := by_alias(scene, act)):
        return line
    if scene.replied:
        return scene.line(scene.replied)
    return scene.lines[0] if len(scene.lines) == 1 else None


def by_alias(scene: Scene, act: Act) -> Connection | None:
    """The line with the neighbour who is called what was typed, an open one first."""
    alias = " ".join(act.reading.tags)
    lines = (*scene.lines, *reversed(scene.past_lines)) if alias else ()
    return next((line for line in lines if line.theirs(scene.end_of(line)).alias == alias), None)


def ask_which(scene: Scene, verb: str, lines: tuple[Connection, ...] = ()) -> Effects:
    """Ask which line is meant; the choices repeat the verb, each with its line."""
    me = scene.myself
    options = lines or scene.lines
    if not options:
        return (Say(to=me.id, line=Line("relaying-no-line"), choices=(Choice("help"),)),)
    choices = tuple(Choice(verb, line.id, label(scene, line)) for line in options)
    choices = (*(everyone.choices(scene) if verb == "to" else ()), *choices)
    return (Say(to=me.id, line=Line("relaying-which-line"), choices=(*choices, Choice("cancel"))),)


def label(scene: Scene, line: Connection) -> Line:
    """The peer's alias and the topic."""
    return Line("relaying-label", alias=named(line.theirs(scene.end_of(line)).alias), kind=kind_line(line.kind))


def speaking_on(scene: Scene, line: Connection) -> Scene:
    """The scene as seen by whose end of this line is spoken for."""
    return speaking_for(scene, scene.end_of(line))


def speaking_for(scene: Scene, who: str) -> Scene:
    """A coordinator who answers for somebody without chat acts as them."""
    me = scene.myself
    if not who or who == me.id:
        return scene
    return replace(scene, me=scene.people[who], people={**scene.people, me.id: me})
