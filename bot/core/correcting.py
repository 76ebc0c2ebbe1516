"""What has crossed is changed or taken back: an edit arrives as a correction, a withdrawal as a withdrawal.

1. Neither happens silently. 2. What went to everybody of a group is changed or taken back for everybody; whoever it
can't reach any more, since that conversation is over, is counted. 3. What has not gone anywhere yet goes as it
says now, or not at all.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import guarding, waiting
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Forestall, Keep, Line, Save, Say
from bot.core.events import Edited, Withdrawn
from bot.core.lines import speaking_on
from bot.core.model import Connection
from bot.core.names import named
from bot.core.relaying import LONGEST, across, leaving_hold, pass_on
from bot.core.scene import Scene, Sent

SHOWING = frozenset({"reveal", "reveal-preview", "share", "share-preview"})
"""Steps of somebody who is about to show something."""


def correct(scene: Scene, act: Act, event: Edited) -> Effects:
    me, sent = scene.myself, scene.sent
    if sent is None:
        return _changed_in_time(scene, act, event)
    lines = _open(scene, sent)
    if not lines:
        return (Say(to=me.id, line=Line("relaying-edit-too-late")),)
    several, said = len(sent.connections) > 1, act.reading.intent
    if said and said.verb == "to-all" and said.words:
        if not several and lines[0].kind == "round":  # it went to one; that it was to be for all comes too late
            return (Say(to=me.id, line=Line("relaying-edit-not-carried")),)
        act = replace(act, words=said.words) if several else act
    below = waiting.changed(scene.mine, event.ref)  # what was changed before and is kept back is gone
    seen = replace(speaking_on(scene, lines[0]), dialogue=below)
    crossed = pass_on(seen, lines, act, "relaying-correction")
    crossed = leaving_hold(crossed, below) if below != scene.mine else crossed
    number = sum(isinstance(effect, Keep) for effect in crossed)
    told = (Say(to=me.id, line=Line("relaying-passed-on-all", number=number)),) if several and number else ()
    return (*crossed, *told, *_over_for(scene, sent, lines))


def take_back(scene: Scene, event: Withdrawn | None = None) -> Effects:
    """The last message, or the one deleted on the platform, is withdrawn wherever it went, with what it said before."""
    me, sent = scene.myself, scene.sent
    if sent is None and event:
        dropped = in_time(scene, event)
        return (*dropped, Say(to=me.id, line=Line("relaying-deleted-in-time"))) if dropped else ()
    if sent is None:
        return (Say(to=me.id, line=Line("relaying-nothing-to-take-back")),)
    lines = {line.id: line for line in _open(scene, sent)}
    if not lines:
        return (Say(to=me.id, line=Line("relaying-edit-too-late")),)
    scene = speaking_on(scene, next(iter(lines.values())))
    kept_back = _gone(scene, event.ref) if event else ()  # a change of it
    wordings = [(lines[one.connection], one) for one in sent.wordings if one.connection in lines]
    return (
        *kept_back,
        *(across(scene, line, _said_withdrawn(scene, line, one), withdraws=one.ref) for line, one in wordings),
        Say(to=me.id, line=Line("relaying-taken-back")),
        *_over_for(scene, sent, tuple(lines.values())),
        *(_still_waits(scene) if event is None else ()),
    )


def _still_waits(scene: Scene) -> Effects:
    """Whoever takes back a message may have meant what they were about to show."""
    me = scene.myself
    mine = ((line, line.mine(scene.end_of(line))) for line in scene.lines if line.open and not line.revealed)
    line = next((line for line, end in mine if end.shows or end.place), None)
    drop = Choice("hide", line.id) if line else Choice("cancel")
    if line is None and scene.mine.step not in SHOWING:
        return ()
    return (Say(to=me.id, line=Line("relaying-still-waits"), choices=(drop,)),)


def _open(scene: Scene, sent: Sent) -> tuple[Connection, ...]:
    return tuple(line for one in sent.connections if (line := scene.line(one)) and line.open)


def _over_for(scene: Scene, sent: Sent, lines: tuple[Connection, ...]) -> Effects:
    """Of several some can't be reached any more: that is said."""
    over = len(sent.connections) - len(lines)
    return (Say(to=scene.myself.id, line=Line("relaying-over-for-some", number=over)),) if over else ()


def in_time(scene: Scene, event: Edited | Withdrawn) -> Effects:
    """Words that have not gone anywhere yet, since they wait for an answer or come later, go nowhere any more."""
    coming = (Forestall(event=event.original),) if scene.unheard else ()
    return (*coming, *_gone(scene, event.ref))


def _gone(scene: Scene, ref: str) -> Effects:
    """This message waits no longer; others that wait do."""
    left = waiting.changed(scene.mine, ref) if scene.dialogue else None
    return (Save(record=left),) if left and left != scene.dialogue else ()


def _changed_in_time(scene: Scene, act: Act, event: Edited) -> Effects:
    """A message that waits is changed where it waits. Kept back, it is gone; and nothing else can be changed here."""
    me, reading = scene.myself, act.reading
    if waiting.holds(scene.mine, event.ref) and act.words.strip() and len(act.words) <= LONGEST:
        said = reading.intent.verb if reading.intent else ""
        verb = said if said in ("yes", "no") else reading.answer
        changed = waiting.changed(scene.mine, event.ref, act.words, verb=verb, kind=reading.kind)
        return (Save(record=changed), Say(to=me.id, line=Line("relaying-edited-in-time")))
    gone = in_time(scene, event)
    unsent = guarding.unsent(scene, ()) if any(isinstance(one, Save) for one in gone) else ()
    return (*gone, *unsent, Say(to=me.id, line=Line("relaying-edit-not-carried")))


def _said_withdrawn(scene: Scene, line: Connection, sent: Sent) -> Line:
    """Where their platform can't delete, they read this: the same, however it was taken back."""
    if line.theirs(scene.myself.id).neighbour in scene.crowded:
        return Line("relaying-withdrawn-labelled", alias=named(line.mine(scene.myself.id).alias), when=sent.at)
    return Line("relaying-withdrawn", when=sent.at)
