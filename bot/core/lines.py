"""Which open line is meant, and how lines are named to somebody who has several."""

from __future__ import annotations

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.kinds import kind_line
from bot.core.model import Connection
from bot.core.names import named
from bot.core.scene import Scene


def chosen(scene: Scene, act: Act) -> Connection | None:
    """The line that a press, a reply, or having only one line points to."""
    if act.about:
        return scene.line(act.about)
    if scene.replied:
        return scene.line(scene.replied)
    return scene.lines[0] if len(scene.lines) == 1 else None


def ask_which(scene: Scene, verb: str, lines: tuple[Connection, ...] = ()) -> Effects:
    """Ask which line is meant; the choices repeat the verb, each with its line."""
    me = scene.myself
    options = lines or scene.lines
    if not options:
        return (Say(to=me.id, line=Line("relaying-no-line"), choices=(Choice("help"),)),)
    choices = tuple(Choice(verb, line.id, label(scene, line)) for line in options)
    return (Say(to=me.id, line=Line("relaying-which-line"), choices=(*choices, Choice("cancel"))),)


def label(scene: Scene, line: Connection) -> Line:
    """The peer's alias and the topic."""
    return Line("relaying-label", alias=named(line.theirs(scene.myself.id).alias), kind=kind_line(line.kind))
