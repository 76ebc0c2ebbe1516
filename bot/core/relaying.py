"""Talking through the bot: words go across under an alias, and nothing but words.

1. Only text crosses, built anew; nothing is forwarded. 2. What could not be checked is held, and its writer told.
3. Who gets it is fixed here, and the courier sends it only while the line is open. 4. Words to everybody of a group
cross on each line or on none: what is held for one is held for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core import cautioning, everyone, guarding, waiting
from bot.core.act import Act
from bot.core.dialogue import laid_below, resume
from bot.core.effects import Choice, Effect, Effects, Keep, Line, Release, Save, Say
from bot.core.events import Noticed, Undelivered
from bot.core.lines import ask_which, chosen, speaking_on
from bot.core.model import SETTINGS, Connection, Dialogue, Id
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import AWAKE, after_quiet, is_quiet
from bot.core.waiting import Written
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
        return (*_set_aside(scene, act), *ask_which(scene, "to"))
    return pass_on(scene, (line,), act)


def pass_on(
    scene: Scene, lines: Sequence[Connection], act: Act, key: str = "relaying-said", *, warned: bool = False
) -> Effects:
    """Carry these words across: on each of these lines that is still open, or on none of them yet."""
    me = scene.myself
    lines = [line for line in lines if line.open]
    if not lines:
        return (Say(to=me.id, line=Line("relaying-line-over"), choices=(Choice("help"),)),)
    if not act.words.strip():
        return (Say(to=me.id, line=Line("relaying-empty")),)
    if len(act.words) > LONGEST:
        return (Say(to=me.id, line=Line("relaying-too-long", most=LONGEST, length=len(act.words))),)
    verdicts = [(line, guarding.judged(scene, line, act)) for line in lines]
    if stopped := [one for line, one in verdicts if not guarding.may_pass(one, line, me.id, warned=warned)]:
        verdict = guarding.gravest(stopped)
        blocked = lines if verdict.action == "block" else ()
        counted = tuple(effect for line in blocked for effect in cautioning.kept_back(scene, line))
        return (*guarding.hold(scene, lines, act, key, verdict), *counted)
    crossed = [effect for line in lines for effect in _crossing(scene, line, act, key)]
    return tuple(crossed) if len(lines) == 1 else _once_to_me(me.id, crossed)


def _crossing(scene: Scene, line: Connection, act: Act, key: str) -> Effects:
    me = scene.myself
    mine = replace(line.mine(me.id), spoke_at=scene.at)
    parts = act.parts or (Written(act.ref, act.words),)
    carried = line.with_mine(mine, carried=line.carried + len(parts), last_at=scene.at)
    carried, care = cautioning.noticed(scene, carried, act.reading.flags, _when(scene, line))
    return (
        Save(record=carried),
        *(
            Keep(connection=line.id, neighbour=me.id, number=number, text=part.words, at=scene.at)
            for number, part in enumerate(parts, line.carried + 1)
        ),
        *(across(scene, line, _said(scene, line, key, part.words), ref=part.ref) for part in parts),
        *care,
        *((Release(connection=line.id, neighbour=me.id),) if is_quiet(scene.at, me, scene.community) else ()),
    )


def looked_closer(scene: Scene, event: Noticed) -> Effects:
    """A second opinion on words that have crossed."""
    line = scene.connection
    if scene.me is None or line is None or not line.open:
        return ()
    line, care = cautioning.noticed(scene, line, event.flags, _when(scene, line))
    return (Save(record=line), *care) if line != scene.connection else ()


def _once_to_me(me: Id, effects: Iterable[Effect]) -> Effects:
    """A word of care on several lines is said to whoever wrote once."""
    kept: list[Effect] = []
    said = set()
    for effect in effects:
        if isinstance(effect, Say) and effect.to == me:
            if effect.line.key in said:
                continue
            said.add(effect.line.key)
        kept.append(effect)
    return tuple(kept)


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


def _set_aside(scene: Scene, act: Act) -> Effects:
    """The words wait, after those that wait already; the step that was there waits under them."""
    dialogue, reading = scene.mine, act.reading
    earlier: tuple[Written, ...] = ()
    if dialogue.step == waiting.WHICH:
        earlier, dialogue = waiting.messages(dialogue), resume(dialogue)
    written = (*earlier, Written(act.ref, act.words))
    if (length := len(waiting.together(written))) > LONGEST:
        return (Say(to=scene.myself.id, line=Line("relaying-too-long", most=LONGEST, length=length)),)
    verb = "" if earlier else act.verb
    step = dialogue.at_step(
        waiting.WHICH, **laid_below(dialogue), **waiting.drafted(written), verb=verb, kind=reading.kind
    )
    return (Save(record=step),)


def words_of(dialogue: Dialogue, reading: Reading) -> Reading:
    """The words set aside, read by the reader of the turn."""
    found = reading.another(waiting.together(waiting.messages(dialogue)))
    return found if found.kind else replace(found, kind=dialogue.draft.get("kind", ""))


def leaving_hold(effects: Effects, resumed: Dialogue) -> Effects:
    """Make sure that the words set aside wait no longer."""
    if any(isinstance(effect, Save) and isinstance(effect.record, Dialogue) for effect in effects):
        return effects
    return (Save(record=resumed), *effects)


def to_line(scene: Scene, act: Act) -> Effects:
    """ "To Rowan": the words that waited go across."""
    line = scene.line(act.about) if act.about else chosen(scene, act)
    if not everyone.words_wait(scene):
        return (Say(to=scene.myself.id, line=Line("relaying-nothing-waits")),)
    return _waiting_cross(scene, act, [line]) if line else ask_which(scene, "to")


def to_all(scene: Scene, act: Act) -> Effects:
    """ "To everyone": the words that waited, or those after a colon, go to everybody of one's group."""
    me, group = scene.myself, everyone.meant(scene, act)
    if act.words and group is None:
        return (*_set_aside(scene, replace(act, verb="")), *ask_which(scene, "to"))
    if act.words and group:
        crossed = pass_on(scene, group.lines, act)
        asked = ask_which(scene, "to") if everyone.words_wait(scene) else ()  # other words still wait
        return (*crossed, *_passed_on(scene, group.lines, crossed, whole=True), *asked)
    if not everyone.words_wait(scene):
        key = "relaying-to-all-how" if not act.pressed and group else "relaying-nothing-waits"
        return (Say(to=me.id, line=Line(key)),)
    return _waiting_cross(scene, act, group.lines, whole=True) if group else ask_which(scene, "to")


def _waiting_cross(scene: Scene, act: Act, lines: Sequence[Connection], *, whole: bool = False) -> Effects:
    """Read anew, so that they are judged with what has gone across since they were written."""
    parts = tuple(one for one in waiting.messages(scene.mine) if one.words.strip())
    reading = words_of(scene.mine, act.reading)
    scene, resumed = speaking_on(scene, lines[0]), resume(scene.mine)
    if resumed.step in SETTINGS:  # they have gone on to something else
        resumed = resumed.finished()
    held = Act(verb="", words=reading.text, reading=reading, parts=parts)
    crossed = pass_on(replace(scene, dialogue=resumed), lines, held)
    return (*leaving_hold(crossed, resumed), *_passed_on(scene, lines, crossed, whole=whole))


def _passed_on(scene: Scene, lines: Sequence[Connection], crossed: Effects, *, whole: bool) -> Effects:
    """To whom, if they went."""
    me, number = scene.myself.id, len({one.connection for one in crossed if isinstance(one, Keep)})
    if not number:
        return ()
    if whole:
        return (Say(to=me, line=Line("relaying-passed-on-all", number=number)),)
    return (Say(to=me, line=Line("relaying-passed-on", alias=named(lines[0].theirs(me).alias))),)


def send_held(scene: Scene, act: Act) -> Effects:
    """With it hidden, or as it is; to those of the lines for which it was held that are still there."""
    draft = scene.mine.draft
    meant = draft.get("line", "").split()
    lines = [line for one in meant if (line := scene.line(one))]
    written = waiting.messages(scene.mine)
    text = draft.get("hidden", "") if act.verb == "send-hidden" else waiting.together(written)
    if scene.mine.step != guarding.STEP or not lines or not text or not (act.verb == "send-hidden" or draft["warned"]):
        return (Say(to=scene.myself.id, line=Line("relaying-nothing-waits")),)
    below = resume(scene.mine)
    scene = replace(speaking_on(scene, lines[0]), dialogue=below)
    if act.verb == "send-always":
        lines = [line.with_mine(replace(line.mine(scene.myself.id), frank=True)) for line in lines]
    reading = replace(act.reading.another(text), flags=tuple(draft.get("flags", "").split()))
    words = Act(verb="", words=text, reading=reading, ref=written[-1].ref, parts=written)
    words = replace(words, parts=()) if act.verb == "send-hidden" else words
    key = "relaying-correction" if draft["corrects"] else "relaying-said"
    crossed = pass_on(scene, lines, words, key, warned=True)
    return (*leaving_hold(crossed, below), *_passed_on(scene, lines, crossed, whole=len(meant) > 1))


def ask_whom(scene: Scene, act: Act) -> Effects:
    """A bare "yes" or the like could be for the bot or for the other side: ask back, lose nothing."""
    me = scene.myself
    to_lines = tuple(
        Choice("to", line.id, Line("choice-to-alias", alias=named(line.theirs(scene.end_of(line)).alias)))
        for line in scene.lines
    )
    return (
        *_set_aside(scene, act),
        Say(to=me.id, line=Line("relaying-to-whom"), choices=(Choice("to-me"), *everyone.choices(scene), *to_lines)),
    )


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
    return tell(scene, sender.id, Line(key), about=event.connection)
