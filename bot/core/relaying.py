"""Talking through the bot: words go across under an alias, and nothing but words.

1. Only text crosses, built anew; nothing is forwarded. 2. What could not be checked is held, and its writer told.
3. Who gets it is fixed here, and the courier sends it only while the line is open. 4. An edit arrives as a correction,
a withdrawal as a withdrawal; neither happens silently.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core import cautioning, guarding
from bot.core.act import Act
from bot.core.dialogue import laid_below, resume
from bot.core.effects import Choice, Effects, Forestall, Keep, Line, Release, Save, Say
from bot.core.events import Edited, Undelivered, Withdrawn
from bot.core.lines import ask_which, chosen, speaking_on
from bot.core.model import SETTINGS, Connection, Dialogue
from bot.core.names import named
from bot.core.scene import Scene, Sent
from bot.core.times import AWAKE, after_quiet, is_quiet
from bot.reading.values import Reading

LONGEST = 4000
"""Characters of one message: what every platform can show in one piece."""


def words(scene: Scene, act: Act) -> Effects:
    """Plain words of somebody who has an open line."""
    if scene.replied and scene.line(scene.replied) is None:
        return (Say(to=scene.myself.id, line=Line("relaying-line-over"), choices=(Choice("help"),)),)
    if scene.stray and scene.lines and len(act.words) <= LONGEST:
        return ask_whom(scene, act)  # an answer to something from long ago, or to the bot: not passed on by guess
    line = chosen(scene, act)
    if line is None and len(act.words) > LONGEST:
        return (Say(to=scene.myself.id, line=Line("relaying-too-long", most=LONGEST, length=len(act.words))),)
    if line is None:
        return (Save(record=_set_aside(scene, act)), *ask_which(scene, "to"))
    return pass_on(scene, line, act)


def pass_on(scene: Scene, line: Connection, act: Act, key: str = "relaying-said") -> Effects:
    """Carry these words across."""
    me = scene.myself
    if not line.open:
        return (Say(to=me.id, line=Line("relaying-line-over"), choices=(Choice("help"),)),)
    if not act.words.strip():
        return (Say(to=me.id, line=Line("relaying-empty")),)
    if len(act.words) > LONGEST:
        return (Say(to=me.id, line=Line("relaying-too-long", most=LONGEST, length=len(act.words))),)
    verdict = guarding.judged(scene, line, act.reading)
    if not guarding.may_pass(verdict, line, me.id):
        counted = cautioning.kept_back(scene, line) if verdict.action == "block" else ()
        return (*guarding.hold(scene, line, act, key, verdict), *counted)
    mine = replace(line.mine(me.id), spoke_at=scene.at)
    carried = line.with_mine(mine, carried=line.carried + 1, last_at=scene.at)
    carried, care = cautioning.noticed(scene, carried, act.reading.flags, _when(scene, line))
    return (
        Save(record=carried),
        Keep(connection=line.id, neighbour=me.id, number=carried.carried, text=act.words, at=scene.at),
        across(scene, line, _said(scene, line, key, act.words), ref=act.ref),
        *care,
        *((Release(connection=line.id, neighbour=me.id),) if is_quiet(scene.at, me, scene.community) else ()),
    )


def across(scene: Scene, line: Connection, said: Line, *, ref: str = "", withdraws: str = "") -> Say:
    """A Say to the other end of an open line, answered by replying to it."""
    me, theirs = scene.myself, line.theirs(scene.myself.id)
    return Say(
        to=theirs.neighbour,
        line=said,
        about=line.id,
        connection=line.id,
        carries=me.id,
        not_before=_when(scene, line),
        ref=ref,
        withdraws=withdraws,
    )


def _when(scene: Scene, line: Connection) -> datetime | None:
    """In quiet hours words wait, unless the other side has just been writing."""
    theirs = line.theirs(scene.myself.id)
    peer = scene.people.get(theirs.neighbour)
    if peer is None or (theirs.spoke_at and scene.at - theirs.spoke_at < AWAKE):
        return None
    when = after_quiet(scene.at, peer, scene.home_of(peer))
    return when if when > scene.at else None


def _said(scene: Scene, line: Connection, key: str, text: str) -> Line:
    """Without a label while the peer has one line only: a screen reader would read it every time."""
    if line.theirs(scene.myself.id).neighbour in scene.crowded:
        return Line(f"{key}-labelled", alias=named(line.mine(scene.myself.id).alias), text=text)
    return Line(key, text=text)


# --- words that wait while we ask for whom they are ------------------------------------------------------------------


def _set_aside(scene: Scene, act: Act) -> Dialogue:
    """The words wait, after those that wait already; the step that was there waits under them."""
    dialogue = scene.mine
    earlier = dialogue.draft if dialogue.step == "which" else {}
    if dialogue.step == "which":
        dialogue = resume(dialogue)
    reading = act.reading
    before = earlier.get("text", "")
    text = "\n".join(words for words in (before, act.words) if words)
    held = [*earlier.get("held", "").split(), *guarding.noted(scene, act, before)]
    return dialogue.at_step(
        "which",
        **laid_below(dialogue),
        text=text[: LONGEST + 1],
        ref=act.ref,
        verb="" if earlier else act.verb,
        held=" ".join(held),
        side=reading.side,
        kind=reading.kind,
        times=" ".join(reading.times),
        standing="yes" if reading.standing else "",
        flags=" ".join(dict.fromkeys((*earlier.get("flags", "").split(), *reading.flags))),
    )


def reading_of(dialogue: Dialogue) -> Reading:
    """What the words set aside were read as."""
    draft = dialogue.draft
    side = draft.get("side", "")
    return Reading(
        text=draft["text"],
        side="request" if side == "request" else "offer" if side == "offer" else "",
        kind=draft.get("kind", ""),
        times=tuple(draft.get("times", "").split()),
        standing=bool(draft.get("standing")),
        flags=tuple(draft.get("flags", "").split()),
        verdict=guarding.recalled(draft.get("held", "")),
    )


def leaving_hold(effects: Effects, resumed: Dialogue) -> Effects:
    """Make sure that the words set aside wait no longer."""
    if any(isinstance(effect, Save) and isinstance(effect.record, Dialogue) for effect in effects):
        return effects
    return (Save(record=resumed), *effects)


def to_line(scene: Scene, act: Act) -> Effects:
    """ "To Rowan": the words that waited go across."""
    me, waiting = scene.myself, scene.mine
    line = scene.line(act.about) if act.about else chosen(scene, act)
    if waiting.step != "which" or "text" not in waiting.draft:
        return (Say(to=me.id, line=Line("relaying-nothing-waits")),)
    if line is None:
        return ask_which(scene, "to")
    scene, resumed = speaking_on(scene, line), resume(waiting)
    if resumed.step in SETTINGS:  # they have gone on to something else
        resumed = resumed.finished()
    held = replace(act, words=waiting.draft["text"], ref=waiting.draft.get("ref", ""), reading=reading_of(waiting))
    crossed = pass_on(replace(scene, dialogue=resumed), line, held)
    went = any(isinstance(effect, Keep) for effect in crossed)
    sent = Say(to=me.id, line=Line("relaying-passed-on", alias=named(line.theirs(scene.end_of(line)).alias)))
    return (*leaving_hold(crossed, resumed), *((sent,) if went else ()))


def send_held(scene: Scene, act: Act) -> Effects:
    """With it hidden, or as it is."""
    draft = scene.mine.draft
    line = scene.line(draft.get("line", ""))
    text = draft.get("hidden" if act.verb == "send-hidden" else "text", "")
    if (
        scene.mine.step != guarding.STEP
        or line is None
        or not text
        or not (act.verb == "send-hidden" or draft["warned"])
    ):
        return (Say(to=scene.myself.id, line=Line("relaying-nothing-waits")),)
    below = resume(scene.mine)
    scene = replace(speaking_on(scene, line), dialogue=below)
    if act.verb == "send-always":
        line = line.with_mine(replace(line.mine(scene.myself.id), frank=True))
    flags = tuple(draft.get("flags", "").split())
    words = Act(verb="", words=text, reading=Reading(text=text, flags=flags), ref=draft["ref"])
    crossed = pass_on(scene, line, words, "relaying-correction" if draft["corrects"] else "relaying-said")
    went = any(isinstance(effect, Keep) for effect in crossed)
    sent = Line("relaying-passed-on", alias=named(line.theirs(scene.myself.id).alias))
    return (Save(record=below), *crossed, *((Say(to=scene.myself.id, line=sent),) if went else ()))


def ask_whom(scene: Scene, act: Act) -> Effects:
    """A bare "yes" or the like could be for the bot or for the other side: ask back, lose nothing."""
    me = scene.myself
    to_lines = tuple(
        Choice("to", line.id, Line("choice-to-alias", alias=named(line.theirs(scene.end_of(line)).alias)))
        for line in scene.lines
    )
    return (
        Save(record=_set_aside(scene, act)),
        Say(to=me.id, line=Line("relaying-to-whom"), choices=(Choice("to-me"), *to_lines)),
    )


# --- corrections and withdrawals ------------------------------------------------------------------------------------


def correct(scene: Scene, act: Act, event: Edited) -> Effects:
    if scene.sent is None:
        return (*in_time(scene, event), Say(to=scene.myself.id, line=Line("relaying-edit-not-carried")))
    line = scene.line(scene.sent.connection)
    if line is None or not line.open:
        return (Say(to=scene.myself.id, line=Line("relaying-edit-too-late")),)
    return pass_on(speaking_on(scene, line), line, act, "relaying-correction")


def take_back(scene: Scene, event: Withdrawn | None = None) -> Effects:
    """The last message, or the one deleted on the platform, is withdrawn at the other end."""
    me, sent = scene.myself, scene.sent
    if sent is None and event:
        dropped = in_time(scene, event)
        return (*dropped, Say(to=me.id, line=Line("relaying-deleted-in-time"))) if dropped else ()
    if sent is None:
        return (Say(to=me.id, line=Line("relaying-nothing-to-take-back")),)
    line = scene.line(sent.connection)
    if line is None or not line.open:
        return (Say(to=me.id, line=Line("relaying-edit-too-late")),)
    scene = speaking_on(scene, line)
    wordings = []
    while sent is not None:  # with what it said before it was changed
        wordings.append(sent)
        sent = sent.before
    return (
        *(across(scene, line, _said_withdrawn(scene, line, one), withdraws=one.ref) for one in wordings),
        Say(to=me.id, line=Line("relaying-taken-back")),
    )


def in_time(scene: Scene, event: Edited | Withdrawn) -> Effects:
    """Words that have not gone anywhere yet, since they wait for an answer or come later, go nowhere any more."""
    coming = (Forestall(event=event.original),) if scene.unheard else ()
    asked = scene.dialogue
    waiting = asked is not None and asked.step == "which" and asked.draft.get("ref") == event.ref
    return (*coming, *((Save(record=resume(scene.mine)),) if waiting else ()))


def _said_withdrawn(scene: Scene, line: Connection, sent: Sent) -> Line:
    """Where their platform can't delete, they read this: the same, however it was taken back."""
    if line.theirs(scene.myself.id).neighbour in scene.crowded:
        return Line("relaying-withdrawn-labelled", alias=named(line.mine(scene.myself.id).alias), when=sent.at)
    return Line("relaying-withdrawn", when=sent.at)


# --- what is refused, and what did not arrive -------------------------------------------------------------------------


def refuse(scene: Scene, other: str) -> Effects:
    """Something that is not words: pictures, voice, contacts, forwards, places."""
    me = scene.myself
    if other == "forward":
        return (Say(to=me.id, line=Line("relaying-no-forwards")),)
    return (Say(to=me.id, line=Line("relaying-only-words")),)


def undelivered(scene: Scene, event: Undelivered) -> Effects:
    """Tell whoever wrote what could not be carried. The reason given is the same whatever the other side did."""
    sender = scene.people.get(event.sender)
    if sender is None:
        return ()
    key = "relaying-maybe-not-arrived" if event.why == "uncertain" else "relaying-not-arrived"
    return (Say(to=sender.id, line=Line(key), about=event.connection),)
